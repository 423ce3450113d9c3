import TextModel

// Two dates with a mark of range between: 7月29日至8月1日, 1998—1999年, 21—23日.
extension DateReader {
  /// The mark of range at an offset, with spaces around it allowed.
  func rangeMark(at offset: Int) -> WrittenDate.RangeMark? {
    let gap = text.gap(at: offset)
    guard gap.kind <= .spaces else { return nil }
    let start = gap.end
    let (scalar, end) = text.scalar(at: start)
    switch scalar {
    case 0x81F3, 0x5230: return .init(kind: .word, range: start..<end)  // 至 到
    case 0x2014, 0x2015, 0x2500, 0xFF0D:  // — ― ─ －
      if text.scalar(at: end).value == scalar { return .init(kind: .doubleDash, range: start..<end + 3) }
      return .init(kind: .dash, range: start..<end)
    case 0x2E3A: return .init(kind: .doubleDash, range: start..<end)
    case 0xFF5E, 0x301C: return .init(kind: .wave, range: start..<end)  // ～ 〜
    case 0x7E: return .init(kind: .tilde, range: start..<end)
    case 0x2D where text.byte(at: end) == 0x2D: return .init(kind: .doubleDash, range: start..<end + 1)
    case 0x2D, 0x2010, 0x2011, 0x2012, 0x2013, 0x2212: return .init(kind: .hyphen, range: start..<end)
    default: return nil
    }
  }

  /// The date behind a mark of range, if it can end what `first` begins.
  func readRangeEnd(after mark: WrittenDate.RangeMark, of first: WrittenDate) -> Reading? {
    var start = text.gap(at: mark.range.upperBound).end
    var relative: Int?
    var hasYearWord = false
    if let word = text.first(of: DateReader.wordsBeforeEnd, at: start) {
      start += word.utf8CodeUnitCount
      relative = relativeYear(before: start)
      hasYearWord = true
    } else if first.reckoning == .beforeChrist {
      start = skip("前", at: skip("公元", at: start))
    }
    guard startsDate(at: start) else { return nil }
    if first.form == .separated || (first.form == .clock && first.hour?.unit == .mark) {
      return readSeparatedDate(at: start, isRangeEnd: true)
    }
    guard var next = readDate(at: start), next.date.form == first.form else { return nil }
    let date = next.date
    if first.form == .units {
      if first.day != nil, date.day == nil { return nil }
      if first.day == nil, first.month != nil, date.month == nil { return nil }
      if first.month == nil, first.day == nil, date.year == nil { return nil }
      if first.month == nil, first.day != nil, date.month != nil, first.day?.unit == DatePart.Unit.none {
        return nil
      }
    }
    next.date.relativeYear = next.date.relativeYear ?? relative
    next.date.hasYearWord = hasYearWord
    return next
  }

  private static let wordsBeforeEnd: [StaticString] = [
    "次年", "翌年", "来年", "明年", "今年", "当年", "同年", "第二年", "次日", "翌日", "当日", "次月", "当晚", "次晨",
  ]

  /// 3-5日内, 2-3日游: a number of days.
  func isCountOfDays(behind end: Int) -> Bool {
    text.first(of: ["内", "后", "左右", "游", "龄", "以内", "以上", "不等"], at: end) != nil
  }

  func startsDate(at offset: Int) -> Bool {
    let scalar = text.scalar(at: offset).value
    return DateText.isDigit(scalar) || WrittenNumber.letterDigit(scalar) != nil
      || WrittenNumber.hanDigit(scalar) != nil || DateReader.tensAndMonths.contains(scalar)
  }

  private static let tensAndMonths = ScalarSet("十廿卅正腊冬闰")

  /// A span whose first number leaves its unit to the second: 1998—1999年, 6—8月, 21—23日, 8至10时.
  mutating func readShortSpan(at start: Int) -> Int? {
    guard let number = WrittenNumber(text, at: start), number.numerals.isDisjoint(with: .letter),
      !text.has("第", before: start), let mark = rangeMark(at: number.range.upperBound)
    else { return nil }
    let nextStart = text.gap(at: mark.range.upperBound).end
    let reckoning = reckoning(before: start)
    var second = nextStart
    if reckoning == .beforeChrist { second = skip("前", at: skip("公元", at: nextStart)) }
    guard startsDate(at: second), let next = readDate(at: second),
      next.date.form == .units || next.date.form == .clock || next.date.form == .decade
    else { return nil }
    let last = next.date
    let end = number.range.upperBound
    var date = WrittenDate(form: last.form, range: start..<end)
    if last.form == .clock {
      guard number.digitCount <= 2, number.isHan == last.hour?.numerals.contains(.han) else { return nil }
      date.hour = DatePart(number, unit: .none, unitRange: end..<end)
      date.dayPeriod = dayPeriod(before: start)
    } else if last.form == .decade {
      guard number.digitCount <= 2, number.value % 10 == 0, number.value > 0, !number.isGuess else {
        return nil
      }
      date.number = DatePart(number, unit: .none, unitRange: end..<end)
      date.hasCentury = isBehindCentury(start)
    } else if let year = last.year {
      let isFull = number.digitCount == 4 && number.isPositional && year.digitCount == 4
      guard isFull || (reckoning == .beforeChrist && number.digitCount <= 4) else { return nil }
      guard isFull == false || reckoning == .beforeChrist || (1000..<2200).contains(number.value) else {
        return nil
      }
      date.year = DatePart(number, unit: .none, unitRange: end..<end)
      date.reckoning = reckoning ?? .gregorian
    } else if last.month != nil {
      guard number.digitCount <= 2, last.relativeYear == nil, !number.isGuess else {
        return nil
      }
      date.month = DatePart(number, unit: .none, unitRange: end..<end)
    } else if last.day != nil {
      guard number.digitCount <= 2, !number.isHan, !isCountOfDays(behind: next.end) else { return nil }
      date.day = DatePart(number, unit: .none, unitRange: end..<end)
    } else {
      return nil
    }
    date.rangeMark = mark
    dates.append(date)
    var ending = last
    if date.reckoning == .beforeChrist { ending.reckoning = .beforeChrist }
    return appendRangeEnd(ending, followedAt: next.end)
  }
}
