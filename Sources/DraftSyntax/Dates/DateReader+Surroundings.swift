import TextModel

// What stands before and behind a date, and what it says about it.
extension DateReader {
  static let lunarMarkers: [StaticString] = ["农历", "阴历", "夏历", "旧历", "古历"]

  /// 月龄, 月子, 月球 and others in which 月 is no month.
  static let notAfterMonth = ScalarSet("龄子球亮饼嫂老薪票租")

  /// Whether 农历 or another name of the lunar calendar governs what begins at an offset: 农历辛丑年七月.
  func hasLunarMarker(before start: Int) -> Bool {
    var offset = start
    for _ in 0..<8 {
      if text.first(of: DateReader.lunarMarkers, before: offset) != nil { return true }
      let (scalar, before) = text.scalar(before: offset)
      guard DateText.isHan(scalar) || DateText.isDigit(scalar) else { return false }
      offset = before
    }
    return false
  }

  /// How a year that begins at an offset is counted, where something before it says so.
  func reckoning(before start: Int) -> WrittenDate.Reckoning? {
    let (scalar, before) = text.scalar(before: start)
    guard DateText.isHan(scalar) else { return nil }
    if scalar == 0x524D {  // 前
      if text.has("公元", before: before) || text.has("西元", before: before) { return .beforeChrist }
      // 此前2021年 ends a word; only a bare 前 counts backwards.
      return DateText.isHan(text.scalar(before: before).value) ? nil : .beforeChrist
    }
    // All of them end in 历.
    if scalar == 0x5386, text.first(of: DateReader.lunarMarkers, before: start) != nil { return .lunar }
    guard ReignNames.lastCharacters.contains(scalar),
      WrittenNumber(text, at: start)?.digitCount ?? 0 < 4
    else { return nil }
    return text.first(of: ReignNames.all, before: start) == nil ? nil : .reign
  }

  /// Whether years and months that begin at an offset are a length of time: 判处有期徒刑12年9月.
  func hasDuration(before start: Int) -> Bool {
    text.first(of: DateReader.durationWords, before: start) != nil
  }

  /// 12年9月之久, 12年9月余.
  func isDuration(behind end: Int) -> Bool {
    text.first(of: ["之久", "零", "余", "多", "有期", "有余"], at: end) != nil
  }

  private static let durationWords: [StaticString] = [
    "徒刑", "刑期", "刑", "历时", "龄", "已", "近", "约", "达", "满", "每", "这", "共", "第", "为期", "期限", "任期",
    "余刑", "连续", "过去", "最近", "至少", "超过", "剩余", "仅", "整整", "公元", "约为", "累计", "岁", "隔", "判处", "判", "关押", "羁押",
    "服役", "从业", "工作", "连任", "有", "建厂", "建校", "建院", "成立", "执政", "在位",
  ]

  /// The year in words before a month, counted from the issue's own: 去年 is −1.
  func relativeYear(before start: Int) -> Int? {
    guard text.has("年", before: start) else { return nil }
    switch text.scalar(before: start - 3).value {
    case 0x4ECA, 0x672C: return 0  // 今 本
    case 0x53BB, 0x4E0A: return -1  // 去 上
    case 0x660E, 0x6765: return 1  // 明 来
    case 0x524D:  // 前年, but not 三年前年
      return -2
    default: return nil
    }
  }

  /// Whether the year before a month is told by another date: 次年, 同年, 当年.
  func hasYearWord(before start: Int) -> Bool {
    text.first(of: DateReader.yearWords, before: start) != nil
  }

  private static let yearWords: [StaticString] = [
    "次年", "翌年", "来年", "明年", "今年", "去年", "前年", "后年", "上年", "同年", "当年", "本年", "第二年", "隔年", "转年", "全年",
  ]

  /// 7月3号线: the number of a thing, not a day.
  func isNumberOfThing(after offset: Int) -> Bool {
    DateReader.numberedThings.contains(text.scalar(at: offset).value)
  }

  private static let numberedThings = ScalarSet("楼令线文机车井店馆院桥坝厅台门病矿船舰卫公药选种柴汽箭地教宿实演院泊坑墓摊仓")

  /// Whether 日日 ends there: what follows must not make a word with the second 日, as 日元 and 日本 do.
  func isEndOfDoubledDay(at offset: Int) -> Bool {
    let next = text.scalar(at: offset).value
    return next == 0 || !DateText.isHan(next) && !DateText.isDigit(next) && !DateText.isLatin(next)
      || DateReader.behindDay.contains(next)
  }

  private static let behindDay = ScalarSet("在上下晚凌清早至到起午")

  /// Whether the next line begins with another day: then the line of the month was a heading.
  func isChronicle(from offset: Int) -> Bool {
    var end = offset
    while end < text.bytes.count, text.bytes[end] != 0x0A, text.bytes[end] != 0x0D { end += 1 }
    guard let number = WrittenNumber(text, at: text.gap(at: end).end) else { return false }
    return text.has("日", at: text.gap(at: number.range.upperBound).end)
  }

  /// The day of a month where 日 is not written: 八月十五, and 10月15之前, where it is missing.
  func dayWithoutUnit(
    _ number: WrittenNumber, of date: WrittenDate, hasInitial: Bool, gap: WrittenDate.Gap
  ) -> DatePart? {
    guard let month = date.month, gap == .none || hasInitial else { return nil }
    let end = number.range.upperBound
    let next = text.scalar(at: end).value
    if number.isHan {
      guard !number.isGuess else { return nil }
      if hasInitial {
        var day = DatePart(number, unit: .none, unitRange: end..<end)
        day.hasInitial = true
        day.range = day.range.lowerBound - 3..<end
        return day
      }
      guard date.reckoning == .lunar || (month.numerals.contains(.han) && (10...30).contains(number.value)),
        hasLunarMarker(before: month.range.lowerBound) || (next == Sign.month && number.value > 12)
          || !MeasureWords.begin(text, at: end)
      else { return nil }
      return DatePart(number, unit: .none, unitRange: end..<end)
    }
    guard !hasInitial, number.digitCount <= 2, number.value <= 39, !month.numerals.contains(.han) else {
      return nil
    }
    let day = DatePart(number, unit: .none, unitRange: end..<end)
    if isListOfDays(at: end) { return day }
    if let mark = rangeMark(at: end) {
      let start = text.gap(at: mark.range.upperBound).end
      guard let last = WrittenNumber(text, at: start), !last.isHan else { return nil }
      return text.has("日", at: text.gap(at: last.range.upperBound).end) ? day : nil
    }
    if date.reckoning == .lunar {
      return DateText.isDigit(next) || next == 0x25 || next == 0x2E || MeasureWords.begin(text, at: end)
        ? nil : day
    }
    guard DateText.isHan(next), (1...31).contains(number.value),
      !number.numerals.contains(.letter) || month.value > 0,
      !MeasureWords.begin(text, at: end)
    else { return nil }
    return day
  }

  /// 正月, 腊月, 冬月 or a month after 闰.
  func readLunarMonth(at start: Int) -> DatePart? {
    let (scalar, next) = text.scalar(at: start)
    let value: Int
    switch scalar {
    case 0x6B63: value = 1  // 正
    case 0x51AC: value = 11  // 冬
    case 0x814A: value = 12  // 腊
    case 0x95F0:  // 闰
      guard let measured = measure(at: next, expecting: .month), measured.gap == .none,
        measured.number.isHan, measured.number.digitCount <= 2
      else { return nil }
      var month = DatePart(measured.number, unit: .month, unitRange: measured.unit)
      month.range = start..<measured.unit.upperBound
      month.isLeapMonth = true
      return month
    default: return nil
    }
    guard text.scalar(at: next).value == Sign.month else { return nil }
    let number = WrittenNumber(lunarMonth: value, range: start..<next)
    return DatePart(number, unit: .month, unitRange: next..<next + 3)
  }
}

extension WrittenNumber {
  /// A month that has a name for a number: 正月.
  init(lunarMonth value: Int, range: Range<Int>) {
    self.range = range
    self.value = value
    digitCount = 1
    numerals = .han
    isPositional = true
    cut = nil
    half = nil
  }
}
