import TextModel

// Times of day: 8时30分, 下午3点, 15:40.
extension DateReader {
  func readClock(_ first: Measured, at start: Int) -> Reading? {
    let number = first.number
    guard first.gap <= .spaces, number.digitCount <= 2, number.numerals.isDisjoint(with: .letter),
      !number.isGuess
    else { return nil }
    let end = first.unit.upperBound
    let next = text.scalar(at: end).value
    let isPoint = first.sign == Sign.point
    if (isPoint ? DateReader.notAfterPoint : DateReader.notAfterHour).contains(next) { return nil }
    var date = WrittenDate(form: .clock, range: start..<end)
    date.dayPeriod = dayPeriod(before: start)
    date.hour = DatePart(number, unit: isPoint ? .point : .hour, unitRange: first.unit)
    let hasContext = date.dayPeriod != nil || isBehindDay(start)
    if let minute = readMinute(at: end, isHan: number.isHan) {
      date.minute = minute
      date.range = start..<minute.range.upperBound
    }
    let isTime = date.minute != nil || hasContext
    // 一点, 一时 are words; 35点 is a stock index, 40时 a workload.
    if number.isHan || isPoint || number.value > 24 { guard isTime else { return nil } }
    if isPoint, date.minute == nil, date.dayPeriod == nil, DateReader.index.contains(next) { return nil }
    return (date, date.range.upperBound)
  }

  /// 时速, 时代, 时间.
  private static let notAfterHour = ScalarSet("速代期装段差间光空限尚")
  /// 点 of a list, of an index, of a meal.
  private static let notAfterPoint = ScalarSet("评击燃缀心建要意名位面数")
  private static let index = ScalarSet("跌涨的关大")

  private func readMinute(at offset: Int, isHan: Bool) -> DatePart? {
    let gap = text.gap(at: offset)
    guard gap.kind <= .spaces, let number = WrittenNumber(text, at: gap.end), number.isHan == isHan,
      number.digitCount <= 3, number.numerals.isDisjoint(with: .letter), !number.isGuess
    else { return nil }
    let unit = text.gap(at: number.range.upperBound)
    let (sign, end) = text.scalar(at: unit.end)
    guard unit.kind <= .spaces, sign == Sign.minute,
      !DateReader.notAfterMinute.contains(text.scalar(at: end).value)
    else { return nil }
    return DatePart(number, unit: .minute, unitRange: unit.end..<end)
  }

  /// 分钟 is a length, 分之 a fraction.
  private static let notAfterMinute = ScalarSet("钟之米支")

  /// Whether what ends before an offset is a day, or a word for one: 29日, 当天, 昨晚.
  func isBehindDay(_ start: Int) -> Bool {
    var offset = start
    while offset > 0, text.byte(at: offset - 1) == 0x20 { offset -= 1 }
    return DateReader.dayEndings.contains(text.scalar(before: offset).value)
  }

  private static let dayEndings = ScalarSet("日午晚晨天夜早")

  /// 上午, 下午 and their like before an hour.
  func dayPeriod(before start: Int) -> WrittenDate.DayPeriod? {
    var offset = start
    while offset > 0, text.byte(at: offset - 1) == 0x20 { offset -= 1 }
    guard DateReader.periodEndings.contains(text.scalar(before: offset).value) else { return nil }
    for (word, hours) in DateReader.periods where text.has(word, before: offset) {
      return .init(range: offset - word.utf8CodeUnitCount..<offset, hours: hours)
    }
    return nil
  }

  private static let periodEndings = ScalarSet("午晨上后早间晚夜明")

  private static let periods: [(StaticString, ClosedRange<Int>)] = [
    ("上午", 0...12), ("凌晨", 0...12), ("清晨", 0...12), ("早晨", 0...12), ("早上", 0...12), ("清早", 0...12),
    ("黎明", 0...12), ("中午", 10...15), ("正午", 11...13), ("下午", 12...23), ("午后", 12...23), ("午间", 10...15),
    ("傍晚", 0...24), ("晚上", 0...24), ("晚间", 0...24), ("夜间", 0...24), ("深夜", 0...24), ("午夜", 0...24),
    ("当晚", 0...24), ("晚", 0...24), ("夜", 0...24), ("早", 0...12),
  ]
}
