// Dates with units: 2021年7月29日, 七月二十九日, 8时30分, 三季度, 20世纪80年代.
extension DateReader {
  typealias Reading = (date: WrittenDate, end: Int)

  /// A number with the unit behind it.
  struct Measured {
    var number: WrittenNumber
    var sign: UInt32
    var unit: Range<Int>
    var gap: WrittenDate.Gap
  }

  enum Sign {
    static let year: UInt32 = 0x5E74  // 年
    static let month: UInt32 = 0x6708  // 月
    static let day: UInt32 = 0x65E5  // 日
    static let hao: UInt32 = 0x53F7  // 号
    static let yue: UInt32 = 0x66F0  // 曰
    static let hour: UInt32 = 0x65F6  // 时
    static let point: UInt32 = 0x70B9  // 点
    static let minute: UInt32 = 0x5206  // 分
    static let quarter: UInt32 = 0x5B63  // 季
    static let degree: UInt32 = 0x5EA6  // 度
    static let generation: UInt32 = 0x4EE3  // 代
    static let century: UInt32 = 0x4E16  // 世
  }

  /// Reads one date from its first number; its end is where a weekday or a mark of range may follow.
  func readDate(at start: Int) -> Reading? {
    if let month = readLunarMonth(at: start) { return finishMonth(month, from: start) }
    guard let first = measure(at: start, expecting: .any) else { return nil }
    switch first.sign {
    case Sign.year: return readYear(first, at: start)
    case Sign.month: return readMonth(first, at: start)
    case Sign.day, Sign.hao, Sign.yue: return readDay(first, at: start)
    case Sign.hour, Sign.point: return readClock(first, at: start)
    case Sign.quarter: return readQuarter(first, at: start)
    default: return nil
    }
  }

  enum Expected { case any, month, day }

  /// The number at an offset with its unit, also where white space cuts the number.
  func measure(at start: Int, expecting expected: Expected) -> Measured? {
    guard let number = WrittenNumber(text, at: start) else { return nil }
    let gap = text.gap(at: number.range.upperBound)
    let (sign, end) = text.scalar(at: gap.end)
    if isUnit(sign, expected) {
      // 100⏎年底 is the end of one line and the beginning of another.
      if gap.kind > .spaces, sign == Sign.year, number.digitCount != 4 { return nil }
      if gap.kind > .spaces, !(sign == Sign.year || sign == Sign.month || sign == Sign.day) { return nil }
      if gap.kind != .none, number.isHan, sign != Sign.month, sign != Sign.day, sign != Sign.year {
        return nil
      }
      return Measured(number: number, sign: sign, unit: gap.end..<end, gap: gap.kind)
    }
    return gap.kind == .none ? nil : measureCut(number, gap.end, expected)
  }

  private func isUnit(_ sign: UInt32, _ expected: Expected) -> Bool {
    switch expected {
    case .month: sign == Sign.month
    case .day: sign == Sign.day || sign == Sign.hao || sign == Sign.yue
    case .any:
      switch sign {
      case Sign.year, Sign.month, Sign.day, Sign.hao, Sign.yue, Sign.hour, Sign.point, Sign.quarter: true
      default: false
      }
    }
  }

  /// 20⏎21年, 7月2 9日: two runs of digits that make one number.
  private func measureCut(_ head: WrittenNumber, _ tailStart: Int, _ expected: Expected) -> Measured? {
    guard !head.isHan, head.digitCount < 4, let tail = WrittenNumber(text, at: tailStart), !tail.isHan else {
      return nil
    }
    let gap = text.gap(at: tail.range.upperBound)
    let (sign, end) = text.scalar(at: gap.end)
    guard isUnit(sign, expected), gap.kind <= .spaces else { return nil }
    var number = head
    for _ in 0..<tail.digitCount { number.value *= 10 }
    number.value += tail.value
    number.digitCount += tail.digitCount
    number.range = head.range.lowerBound..<tail.range.upperBound
    number.cut = head.range.upperBound..<tailStart
    number.numerals.formUnion(tail.numerals)
    number.half = nil
    switch sign {
    case Sign.year:
      guard number.digitCount == 4, (1900..<2100).contains(number.value) else { return nil }
      let between = text.gap(at: head.range.upperBound).kind
      // 2 000年 groups thousands; only a month behind it tells that it is a year.
      if between == .spaces {
        guard let next = WrittenNumber(text, at: text.gap(at: end).end),
          text.scalar(at: text.gap(at: next.range.upperBound).end).value == Sign.month
        else { return nil }
      }
    case Sign.month:
      guard expected == .month, number.digitCount == 2, (10...12).contains(number.value) else { return nil }
    default:
      guard expected == .day, number.digitCount == 2, (10...31).contains(number.value) else { return nil }
    }
    return Measured(number: number, sign: sign, unit: gap.end..<end, gap: gap.kind)
  }

  // MARK: Year

  private func readYear(_ first: Measured, at start: Int) -> Reading? {
    let number = first.number
    let afterUnit = first.unit.upperBound
    let next = text.scalar(at: afterUnit).value
    if next == Sign.generation { return readDecade(first, at: start) }
    let reckoning = reckoning(before: start)
    let isYearNumber = number.digitCount == 4 && number.isPositional
    // 21年 alone is a duration; with a month behind it, or a reign before it, it is a year.
    guard isYearNumber || reckoning == .reign || reckoning == .beforeChrist || number.digitCount <= 2 else {
      return nil
    }
    var date = WrittenDate(form: .units, range: start..<afterUnit)
    date.reckoning = reckoning ?? .gregorian
    var year = DatePart(number, unit: .year, unitRange: first.unit)
    date.gap = first.gap
    var end = afterUnit
    if next == Sign.year, let month = measure(at: afterUnit + 3, expecting: .month), month.number.isPositional
    {
      year.isUnitDoubled = true
      year.unitRange = first.unit.lowerBound..<afterUnit + 3
      year.range = year.range.lowerBound..<afterUnit + 3
      end = afterUnit + 3
    }
    date.year = year
    date.range = start..<end
    let spaced = text.gap(at: end)
    var monthStart = spaced.kind <= .spaces ? spaced.end : end
    if let marker = text.first(of: DateReader.lunarMarkers, at: monthStart) {
      date.reckoning = .lunar
      monthStart += marker.utf8CodeUnitCount
    }
    if let month = readLunarMonth(at: monthStart) {
      date.reckoning = .lunar
      date.month = month
      return finishDay(date, at: month.range.upperBound)
    }
    if let month = measure(at: monthStart, expecting: .month), let reading = readMonthPart(month, of: date) {
      date = reading.date
      if monthStart > spaced.end, date.reckoning != .lunar { return nil }
      date.gap = max(date.gap, first.gap, spaced.end == monthStart ? spaced.kind : .none)
      if !isYearNumber, date.reckoning == .gregorian || date.reckoning == .lunar {
        guard number.digitCount == 2, !number.isHan,
          date.day?.unit == .day || !(hasDuration(before: start) || isDuration(behind: reading.end))
        else {
          return nil
        }
      }
      return hasDigits(date) ? (date, reading.end) : nil
    }
    if date.reckoning == .lunar, monthStart > spaced.end { date.reckoning = .gregorian }
    if let quarter = measure(at: skip("第", at: spaced.end), expecting: .any), quarter.sign == Sign.quarter,
      isYearNumber, text.scalar(at: quarter.unit.upperBound).value == Sign.degree
    {
      date.quarter = DatePart(
        quarter.number, unit: .quarter, unitRange: quarter.unit.lowerBound..<quarter.unit.upperBound + 3)
      date.form = .quarter
      date.range = start..<quarter.unit.upperBound + 3
      return (date, date.range.upperBound)
    }
    guard isYearNumber || reckoning != nil, hasDigits(date) else { return nil }
    return (date, end)
  }

  private func readDecade(_ first: Measured, at start: Int) -> Reading? {
    guard first.gap <= .spaces, first.number.value % 10 == 0, first.number.value > 0 else { return nil }
    let end = first.unit.upperBound + 3
    var date = WrittenDate(form: .decade, range: start..<end)
    date.number = DatePart(first.number, unit: .decade, unitRange: first.unit.lowerBound..<end)
    date.hasCentury =
      first.number.digitCount == 4 || text.has("世纪", before: start) || text.has("世纪的", before: start)
    return (date, end)
  }

  // MARK: Month and day

  private func readMonth(_ first: Measured, at start: Int) -> Reading? {
    var date = WrittenDate(form: .units, range: start..<start)
    date.relativeYear = relativeYear(before: start)
    date.hasYearWord = hasYearWord(before: start)
    date.isYearly = text.has("每年", before: start) || text.has("历年", before: start)
    date.reckoning = hasLunarMarker(before: start) ? .lunar : .gregorian
    guard let reading = readMonthPart(first, of: date), hasDigits(reading.date) else { return nil }
    guard first.gap <= .spaces || reading.date.day != nil else { return nil }
    return reading
  }

  /// Adds a month and the day behind it.
  private func readMonthPart(_ measured: Measured, of date: WrittenDate) -> Reading? {
    let number = measured.number
    guard !number.isGuess, number.digitCount <= 4 else {
      return nil
    }
    var date = date
    var month = DatePart(number, unit: .month, unitRange: measured.unit)
    date.gap = max(date.gap, measured.gap)
    var end = measured.unit.upperBound
    if text.scalar(at: end).value == Sign.month {
      let behind = text.gap(at: end + 3)
      guard behind.kind <= .spaces, let day = measure(at: behind.end, expecting: .day), !day.number.isHan
      else {
        return nil
      }
      month.isUnitDoubled = true
      month.unitRange = measured.unit.lowerBound..<end + 3
      month.range = month.range.lowerBound..<end + 3
      end += 3
    }
    if number.digitCount > 2, !month.isUnitDoubled { return nil }
    date.month = month
    date.range = min(date.range.lowerBound, number.range.lowerBound)..<end
    // 24月龄, 36月子 and the moon itself.
    if DateReader.notAfterMonth.contains(text.scalar(at: end).value) { return nil }
    return finishDay(date, at: end)
  }

  private func finishMonth(_ month: DatePart, from start: Int) -> Reading? {
    var date = WrittenDate(form: .units, range: start..<month.range.upperBound)
    date.reckoning = .lunar
    date.month = month
    date.relativeYear = relativeYear(before: start)
    return finishDay(date, at: month.range.upperBound)
  }

  /// Adds the day that follows a month, with or without its unit.
  private func finishDay(_ date: WrittenDate, at end: Int) -> Reading {
    var date = date
    date.range = date.range.lowerBound..<end
    let gap = text.gap(at: end)
    let start = gap.end
    let hasInitial = text.has("初", at: start)
    let numberStart = hasInitial ? start + 3 : start
    if let measured = measure(at: numberStart, expecting: .day),
      !measured.number.isGuess,
      acceptsDay(measured, of: date, gap: gap.kind)
    {
      addDay(measured, gap.kind, hasInitial, to: &date)
      return (date, date.range.upperBound)
    }
    guard gap.kind <= .spaces, let number = WrittenNumber(text, at: numberStart), number.digitCount <= 4,
      let day = dayWithoutUnit(number, of: date, hasInitial: hasInitial, gap: gap.kind)
    else { return (date, end) }
    if number.isHan, date.reckoning == .gregorian { date.reckoning = .lunar }
    date.day = day
    date.gap = max(date.gap, gap.kind)
    date.range = date.range.lowerBound..<day.range.upperBound
    return (date, day.range.upperBound)
  }

  /// Whether a day belongs to the month before it, across what stands between.
  private func acceptsDay(_ measured: Measured, of date: WrittenDate, gap: WrittenDate.Gap) -> Bool {
    if measured.sign == Sign.hao, isNumberOfThing(after: measured.unit.upperBound) { return false }
    if measured.number.digitCount > 4 || (measured.number.digitCount > 2 && !measured.number.isHan) {
      guard text.scalar(at: measured.unit.upperBound).value == measured.sign else { return false }
    }
    // A chronicle puts the month on a line and each day at the head of its own.
    if gap > .lineEnd { return !isChronicle(from: measured.unit.upperBound) }
    return true
  }

  private func addDay(
    _ measured: Measured, _ gap: WrittenDate.Gap, _ hasInitial: Bool, to date: inout WrittenDate
  ) {
    let unit: DatePart.Unit = measured.sign == Sign.day ? .day : measured.sign == Sign.hao ? .hao : .yue
    var day = DatePart(measured.number, unit: unit, unitRange: measured.unit)
    day.hasInitial = hasInitial
    var end = measured.unit.upperBound
    let isSecondDoubled = date.month.map { $0.isUnitDoubled && $0.half != nil } ?? false && day.half != nil
    if text.scalar(at: end).value == measured.sign, isSecondDoubled || isEndOfDoubledDay(at: end + 3) {
      day.isUnitDoubled = true
      day.unitRange = measured.unit.lowerBound..<end + 3
      end += 3
      day.range = day.range.lowerBound..<end
    }
    if hasInitial {
      day.range = day.range.lowerBound - 3..<day.range.upperBound
      if date.reckoning == .gregorian { date.reckoning = .lunar }
    }
    date.gap = max(date.gap, gap, measured.gap)
    if let month = date.month, month.isUnitDoubled, day.isUnitDoubled, let monthHalf = month.half,
      let dayHalf = day.half
    {
      date.isDoubled = true
      date.month?.value = monthHalf
      day.value = dayHalf
    }
    date.day = day
    date.range = date.range.lowerBound..<end
  }

  private func readDay(_ first: Measured, at start: Int) -> Reading? {
    guard !first.number.isHan, first.number.digitCount <= 2, first.gap <= .spaces, first.sign != Sign.hao
    else {
      return nil
    }
    // 5日内, 30日游 and the like count days; a rule must not take them for the fifth or the thirtieth.
    var date = WrittenDate(form: .units, range: start..<first.unit.upperBound)
    date.day = DatePart(first.number, unit: first.sign == Sign.day ? .day : .yue, unitRange: first.unit)
    date.gap = first.gap
    guard first.number.numerals.isDisjoint(with: .letter) else { return nil }
    return (date, first.unit.upperBound)
  }

  private func readQuarter(_ first: Measured, at start: Int) -> Reading? {
    let end = first.unit.upperBound + 3
    guard first.gap <= .spaces, text.scalar(at: first.unit.upperBound).value == Sign.degree,
      first.number.numerals.isDisjoint(with: .letter), !first.number.isGuess
    else { return nil }
    // 连续三季度 counts quarters.
    guard text.has("第", before: start) || (0...4).contains(first.number.value) else { return nil }
    let from = text.has("第", before: start) ? start - 3 : start
    var date = WrittenDate(form: .quarter, range: from..<end)
    date.quarter = DatePart(
      first.number, unit: .quarter, unitRange: first.unit.lowerBound..<end)
    return (date, end)
  }

  /// Whether at least one digit is a digit: a date is not made of letters alone.
  func hasDigits(_ date: WrittenDate) -> Bool {
    guard date.numerals.contains(.letter) else { return true }
    let parts = date.parts
    return parts.contains { !$0.numerals.isDisjoint(with: [.halfWidth, .fullWidth, .han]) }
  }

  func skip(_ literal: StaticString, at offset: Int) -> Int {
    text.has(literal, at: offset) ? offset + literal.utf8CodeUnitCount : offset
  }
}
