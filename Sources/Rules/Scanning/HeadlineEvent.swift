import DraftSyntax
import TextModel

/// What a headline with a day tells: the day, how it is meant, and pairs of characters to know the event by.
struct HeadlineEvent {
  private var month: Int?
  private var day: Int
  private var isBeginning: Bool
  private var pairs: Set<UInt64>
  /// The last pair of what is said with the date: the verb, most often.
  private var verb: UInt64
  /// Words by which a date of the body is that of the telling, or of an event to come, unless the headline has them.
  private var hearsay: [WordList]

  /// `nil` where the date is a limit, or too little stands beside it.
  init?(at index: Int, in line: Range<Int>, _ draft: Draft) {
    let date = draft.dates[index]
    let bytes = draft.text.utf8
    // A date may run on beyond the headline where a blank line lies in it.
    guard let day = date.day?.value, line.contains(date.range),
      !HeadlineEvent.memories.stands(in: bytes, line), !HeadlineEvent.isLimit(date.range, bytes),
      !HeadlineEvent.namesADay(line, beside: date.range, bytes)
    else {
      return nil
    }
    self.day = day
    month = date.month?.value
    isBeginning = HeadlineEvent.isBeginning(date.range, bytes)
    let before: [UInt64] = HeadlineEvent.pairs(of: line.lowerBound..<date.range.lowerBound, bytes)
    let behind: [UInt64] = HeadlineEvent.pairs(of: date.range.upperBound..<line.upperBound, bytes)
    pairs = Set(before + behind)
    // Between spaces and marks: 会议7月29日召开 聚焦防汛 tells first when it met.
    let clause = bytes.clause(around: date.range, in: line)
    guard pairs.count >= 4,
      let verb = HeadlineEvent.pairs(of: date.range.upperBound..<clause.upperBound, bytes).last
        ?? HeadlineEvent.pairs(of: clause.lowerBound..<date.range.lowerBound, bytes).last
    else { return nil }
    self.verb = verb
    hearsay = HeadlineEvent.hearsay.filter { !$0.stands(in: bytes, line) }
  }

  /// Whether a date of the body is the headline's day, or may be for all that is known.
  func mayBe(_ index: Int, _ draft: Draft) -> Bool {
    let date = draft.dates[index]
    switch date.form {
    case .clock, .quarter, .decade, .century, .half, .yearName: return false
    case .weekday, .named: return true
    case .relative:
      guard let relative = date.relative, relative.unit == .day || relative.unit == .week else { return true }
      guard let days = draft.days(ofDateAt: index) else { return true }
      // What an issue says of yesterday may have been written a day or two before.
      return (days.lowerBound.daysSince0000 - 3...days.upperBound.daysSince0000 + 3).contains {
        isDay(CivilDate(daysSince0000: $0))
      }
    case .units, .separated:
      if date.reckoning != .gregorian || date.beginsSpan || date.isRangeEnd {
        return date.day != nil || date.month != nil
      }
      // 下月施行, 9月初报到: a month may hold the day.
      guard let other = date.day?.value else { return date.month != nil || date.portion != nil }
      let otherMonth = draft.month(ofDateAt: index)
      return other == day && (month == nil || otherMonth == nil || month == otherMonth)
    }
  }

  /// Whether a sentence of the body tells the event, with one of its dates as the day.
  func isTold(in sentence: Range<Int>, at index: Int, _ draft: Draft) -> Bool {
    let bytes = draft.text.utf8
    let date = draft.dates[index]
    guard date.form == .units, date.day?.unit == .day, date.reckoning == .gregorian, date.year == nil,
      !date.hasYearWord, isAlone(index, in: sentence, draft),
      HeadlineEvent.isBeginning(date.range, bytes) == isBeginning, !HeadlineEvent.isLimit(date.range, bytes),
      !hearsay.contains(where: { $0.stands(in: bytes, sentence) }),
      !draft.isQuoted(at: date.range.lowerBound)
    else { return false }
    let told = Set(HeadlineEvent.pairs(of: sentence, bytes))
    let common = pairs.count { told.contains($0) }
    guard common * 4 >= pairs.count * 3 else { return false }
    return HeadlineEvent.pairs(of: date.range.upperBound..<sentence.upperBound, bytes).contains(verb)
  }

  private func isDay(_ date: CivilDate) -> Bool {
    date.day == day && (month == nil || month == date.month)
  }

  /// A time of the clock, or a long one that an event is about: 上半年.
  static func isNoDay(_ date: WrittenDate) -> Bool {
    switch date.form {
    case .clock, .quarter, .half, .decade, .century, .yearName: true
    default: false
    }
  }

  /// Whether no other day stands in a sentence.
  private func isAlone(_ index: Int, in sentence: Range<Int>, _ draft: Draft) -> Bool {
    let neighbours = [index - 1, index + 1].filter(draft.dates.indices.contains)
    return neighbours.allSatisfy {
      !sentence.contains(draft.dates[$0].range.lowerBound) || HeadlineEvent.isNoDay(draft.dates[$0])
    }
  }

  /// Neighbouring characters of Han, two by two.
  private static func pairs(of range: Range<Int>, _ bytes: [UInt8]) -> [UInt64] {
    var pairs: [UInt64] = []
    var last: UInt32?
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
      if let last, scalar.isHan { pairs.append(UInt64(last) << 32 | UInt64(scalar)) }
      last = scalar.isHan ? scalar : nil
      offset += max(1, length)
    }
    return pairs
  }

  /// 8月1日起, 自8月1日: from then on.
  private static func isBeginning(_ date: Range<Int>, _ bytes: [UInt8]) -> Bool {
    bytes.has("起", at: date.upperBound) || bytes.length(ofAny: ["自", "从"], before: date.lowerBound) != nil
  }

  /// 7月30日前, 截至7月30日: no event's own day.
  private static func isLimit(_ date: Range<Int>, _ bytes: [UInt8]) -> Bool {
    bytes.length(
      ofAny: [
        "前", "后", "止", "之前", "之后", "以前", "以后", "以来", "截止", "电", "讯", "夜", "凌晨", "零时", "零点", "0时", "0点", "24时",
        "24点",
      ], at: date.upperBound)
      != nil
      || bytes.length(ofAny: ["截至", "截止", "至", "到", "距", "离"], before: date.lowerBound) != nil
  }

  /// Words of a headline whose day lies in another year, or counts for itself.
  private static let memories: WordList = [
    "周年", "纪念", "年前", "历史", "回顾", "记忆", "日记", "手记", "那年", "当年", "预报", "天气", "将",
  ]

  private static let hearsay: [WordList] = [
    "获悉", "记者从", "据悉", "透露", "介绍", "通报", "发布", "宣布", "印发", "表决", "通过", "公告", "消息", "通知", "了解到", "将", "预计",
    "计划", "拟", "准备", "筹备", "倒计时", "原定", "原本", "推迟", "提前", "延期", "延后", "顺延", "改为", "改期", "当地时间", "启动仪式",
    "演练", "开售", "首轮", "首回合", "次回合",
    // Another affair of the same name.
    "省", "全国", "首届", "首次", "一期", "二期", "三期", "分会", "未", "不",
  ].map { WordList([$0]) }

  /// Whether a headline has a day or a feast by name: its events are often held on another.
  private static func namesADay(_ line: Range<Int>, beside date: Range<Int>, _ bytes: [UInt8]) -> Bool {
    dayNames.stands(in: bytes, line.lowerBound..<date.lowerBound)
      || dayNames.stands(in: bytes, date.upperBound..<line.upperBound)
  }

  /// What they end in.
  private static let dayNames: WordList = ["日", "节"]
}

extension [UInt8] {
  /// The bytes around a range up to the next white space or mark on either side.
  fileprivate func clause(around range: Range<Int>, in line: Range<Int>) -> Range<Int> {
    let marks: [StaticString] = [" ", "　", "，", "：", "！", "？", "、", "；", ",", ":"]
    var start = range.lowerBound
    while start > line.lowerBound, length(ofAny: marks, before: start) == nil { start -= 1 }
    var end = range.upperBound
    while end < line.upperBound, length(ofAny: marks, at: end) == nil { end += 1 }
    return start..<end
  }
}
