import TextModel

// Days, weeks, months and years that count from the day of writing: 昨日, 上周五, 本月中旬, 去年.
extension DateReader {
  /// Reads such a word where one begins; of a year only one that no month follows, for that is read with the month.
  mutating func readRelative(at start: Int) -> Int? {
    let (first, middle) = text.scalar(at: start)
    let (unit, end) = text.scalar(at: middle)
    if unit == Sign.half {
      guard text.has("年", at: end), first == 0x4E0A || first == 0x4E0B else { return nil }  // 上 下
      return append(
        WrittenDate(form: .half, range: start..<end), (first == 0x4E0A ? .firstHalf : .secondHalf, end + 3))
    }
    guard let word = relative(first, unit, before: text.scalar(before: start).value, after: end) else {
      return nil
    }
    switch word.unit {
    case .day:
      let isEarlier = word.count == -2 && text.has("大", before: start)
      let begin = isEarlier ? start - 3 : start
      return append(WrittenDate(relative: .init(.day, isEarlier ? -3 : word.count), range: begin..<end))
    case .week: return readRelativeWeek(word, from: start, at: middle)
    case .month: return readRelativeMonth(word, from: start, at: unit == Sign.measure ? end + 3 : end)
    case .year:
      guard !startsDate(at: end) || readDate(at: end) == nil else { return nil }
      return append(WrittenDate(relative: word, range: start..<end), portionOfYear(at: end))
    case .century:
      guard text.has("纪", at: end) else { return nil }
      var date = WrittenDate(relative: word, range: start..<end + 3)
      date.form = .century
      date = finishCentury(date).date
      return append(date)
    }
  }

  /// Characters that may stand second in such a word.
  static let behindRelative = ScalarSet("日天晚夜晨早年周星月个世半")

  /// What two characters mean together, where those around them do not make other words of them.
  private func relative(
    _ first: UInt32, _ unit: UInt32, before: UInt32, after end: Int
  ) -> WrittenDate.Relative? {
    switch (first, unit) {
    case (0x6628, _) where DateReader.days.contains(unit): return .init(.day, -1)  // 昨
    case (0x4ECA, Sign.year): return .init(.year, 0)  // 今
    case (0x4ECA, _) where DateReader.days.contains(unit): return .init(.day, 0)
    case (0x660E, Sign.year) where !DateReader.wordsOfClear.contains(before): return .init(.year, 1)  // 明
    case (0x660E, _) where DateReader.days.contains(unit):
      let isOther =
        DateReader.wordsOfClear.contains(before) || DateReader.skies.contains(text.scalar(at: end).value)
      return isOther ? nil : .init(.day, 1)
    case (0x53BB, Sign.year): return before == 0x8FC7 || before == 0x5931 ? nil : .init(.year, -1)  // 去, 过 失
    case (0x524D, 0x5929), (0x540E, 0x5929):  // 前天 后天
      let isOther =
        before == 0x5929 || DateText.isDigit(before) || DateReader.skies.contains(text.scalar(at: end).value)
      return isOther ? nil : .init(.day, first == 0x524D ? -2 : 2)
    case (0x672C, 0x5468), (0x672C, 0x661F): return .init(.week, 0)  // 本
    case (0x672C, Sign.month), (0x672C, Sign.year): return .init(unit == Sign.year ? .year : .month, 0)
    case (0x4E0A, 0x5468), (0x4E0A, 0x661F): return .init(.week, -1)  // 上
    case (0x4E0B, 0x5468), (0x4E0B, 0x661F): return .init(.week, 1)  // 下
    case (0x4E0A, Sign.month), (0x4E0B, Sign.month):
      // 晚上月亮, 天上月圆, 8月上月末: the word ends before.
      let isOther =
        DateReader.notAfterMonth.contains(text.scalar(at: end).value) || before == 0x665A || before == 0x5929
        || before == Sign.month
      return isOther ? nil : .init(.month, first == 0x4E0A ? -1 : 1)
    case (0x672C, Sign.century), (0x4E0A, Sign.century), (0x4E0B, Sign.century):
      return .init(.century, first == 0x672C ? 0 : first == 0x4E0A ? -1 : 1)
    case (0x4E0A, Sign.measure), (0x4E0B, Sign.measure):
      return text.has("月", at: end) ? .init(.month, first == 0x4E0A ? -1 : 1) : nil
    default: return nil
    }
  }

  private static let days = ScalarSet("日天晚夜晨早")
  /// 表明, 证明, 说明, 文明 and others before 天气, 日本, 晚会, 年度.
  private static let wordsOfClear = ScalarSet("表证说声文聪光发黎透清鲜阐申指标查英高严昆")
  /// 天气, 天津, 天性; 日本, 日报.
  private static let skies = ScalarSet("气津性晴空色下生然本报元")

  private mutating func readRelativeWeek(
    _ word: WrittenDate.Relative, from start: Int, at unit: Int
  ) -> Int? {
    if let weekday = weekday(at: unit) {
      // Before a date in brackets it is that date's weekday.
      let end = weekday.range.upperBound
      guard weekday.numerals.contains(.han), text.first(of: ["（", "("], at: end) == nil else { return nil }
      var date = WrittenDate(relative: word, range: start..<end)
      date.weekday = weekday
      return append(date)
    }
    guard let name = text.first(of: ["星期", "周"], at: unit) else { return nil }
    let end = unit + name.utf8CodeUnitCount
    guard !DateReader.wordsOfRound.contains(text.scalar(at: end).value) else { return nil }
    return append(WrittenDate(relative: word, range: start..<end))
  }

  /// 周边, 周围, 周期, 周年 and others behind 上 and 下.
  private static let wordsOfRound = ScalarSet("边围期年转刊报全知岁长密遭折旋身济游口村庄家先女某")

  private mutating func readRelativeMonth(
    _ word: WrittenDate.Relative, from start: Int, at end: Int
  ) -> Int? {
    var date = WrittenDate(relative: word, range: start..<end)
    if let portion = portionOfMonth(at: end) { return append(date, portion) }
    if let day = measure(at: end, expecting: .day), day.sign == Sign.day, day.gap == .none,
      !day.number.isHan, day.number.digitCount <= 2, day.number.numerals.isDisjoint(with: .letter)
    {
      date.form = .units
      date.day = DatePart(day.number, unit: .day, unitRange: day.unit)
      date.range = start..<day.unit.upperBound
      return append(date, followedAt: date.range.upperBound)
    }
    return append(date, endPortion(at: end))
  }

  private mutating func append(_ date: WrittenDate, _ portion: Portion? = nil) -> Int {
    var date = date
    if let portion {
      date.portion = portion.portion
      date.range = date.range.lowerBound..<portion.end
    }
    dates.append(date)
    return date.range.upperBound
  }
}

extension WrittenDate {
  /// A time that counts from the day of writing: 昨日 is a day before it, 上周 a week.
  public struct Relative: Sendable, Hashable {
    public enum Unit: Sendable, Hashable { case day, week, month, year, century }

    public var unit: Unit
    /// How many of them later; negative for earlier.
    public var count: Int

    init(_ unit: Unit, _ count: Int) {
      self.unit = unit
      self.count = count
    }
  }

  init(relative: Relative, range: Range<Int>) {
    self.init(form: .relative, range: range)
    self.relative = relative
  }
}
