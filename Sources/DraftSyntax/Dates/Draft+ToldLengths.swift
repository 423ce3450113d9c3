import TextModel

// Lengths of time and ages that stand so close to dates that they can only be theirs.
extension Draft {
  /// The length that the words beside a span give it: 为期3天, 的三天里, 放假调休，共7天; `nil` where a part of the span may have it.
  public func length(beside span: Range<Int>) -> ToldLength? {
    text.utf8.withUnsafeBufferPointer { buffer in
      let text = DateText(bytes: buffer)
      if let told = lengthRight(behind: span.upperBound, text) { return told }
      // Close behind, or right before an opening bracket around the span.
      let behind = span.upperBound..<min(buffer.count, span.upperBound + 45)
      if let told = namedLength(in: behind, text) { return told }
      guard text.has("（", before: span.lowerBound) else { return nil }
      return namedLength(
        in: max(startOfSentence(span.lowerBound), span.lowerBound - 30)..<span.lowerBound, text)
    }
  }

  /// Whether 历史 follows a length: 63年历史, 63年的历史.
  public func isHistory(_ told: ToldLength) -> Bool {
    text.utf8.withUnsafeBufferPointer { buffer in
      DateText(bytes: buffer).first(of: ["历史", "的历史"], at: told.range.upperBound) != nil
    }
  }

  /// The years that 至今 or 距今 behind the year of a founding counts: 1958年建厂，至今已63年.
  public func yearsSince(dateAt index: Int) -> ToldLength? {
    let start = dates[index].range.upperBound
    return text.utf8.withUnsafeBufferPointer { buffer in
      let text = DateText(bytes: buffer)
      // 2015年，创办至今已83年的老厂: what stands behind a comma or 的 began at another time.
      guard text.first(of: ["，", ","], at: start) == nil else { return nil }
      var offset = start
      var isFounded = false
      while offset < min(buffer.count, start + 36) {
        if text.first(of: ["。", "；", "\n", "年", "、", "的"], at: offset) != nil { return nil }
        // 1998年扩建 and 2012年创建为景区 founded nothing; 修水库时发现 tells of something older.
        if text.first(of: DateText.laterWorks, at: offset) != nil { return nil }
        if text.first(of: DateText.foundings, at: offset) != nil { isFounded = true }
        if isFounded, let word = text.first(of: ["至今", "距今", "迄今"], at: offset) {
          offset += word.utf8CodeUnitCount
          for _ in 0..<3 {
            guard let filler = text.first(of: ["，", "已经", "已", "走过", "历经", "有", "整整", "了"], at: offset) else {
              break
            }
            offset += filler.utf8CodeUnitCount
          }
          return length(at: offset, text).flatMap { $0.unit == .years ? $0 : nil }
        }
        offset += 1
      }
      return nil
    }
  }

  /// A length that can begin only here: no 近, 约 or 余 around it.
  private func length(at offset: Int, _ text: DateText) -> ToldLength? {
    let isTwo = text.has("两", at: offset)
    let number = WrittenNumber(text, at: offset)
    guard
      isTwo
        || number.map({ $0.digitCount <= 4 && !$0.isGuess && $0.numerals.isDisjoint(with: .letter) }) ?? false
    else { return nil }
    let end = isTwo ? offset + 3 : number?.range.upperBound ?? offset
    let units: [(StaticString, ToldLength.Unit)] = [
      ("天", .days), ("个月", .months), ("周年", .years), ("年", .years),
    ]
    guard let (word, unit) = units.first(where: { text.has($0.0, at: end) }) else { return nil }
    let behind = end + word.utf8CodeUnitCount
    guard text.first(of: ["多", "余", "半", "零", "级", "左右", "以上", "又"], at: behind) == nil else { return nil }
    return ToldLength(count: isTwo ? 2 : number?.value ?? 0, unit: unit, range: offset..<behind)
  }

  /// 的三天里, 放假7天, ，共6天。
  private func lengthRight(behind offset: Int, _ text: DateText) -> ToldLength? {
    if text.has("的", at: offset), let told = length(at: offset + 3, text) {
      let end = told.range.upperBound
      let isWhole =
        text.first(of: ["里", "内", "中", "间", "时间", "假期", "，", "。"], at: end) != nil || end == text.bytes.count
      return isWhole ? told : nil
    }
    let isHoliday = text.has("放假", at: offset)
    var start = isHoliday ? skip(["调休"], at: offset + 6, text) : offset
    start = skip(["，", "（", "("], at: start, text)
    let counted = skip(["共计", "一共", "总共", "共"], at: start, text)
    guard isHoliday || counted > start, var told = length(at: counted, text) else { return nil }
    guard isHoliday || text.first(of: ["。", "，", "；", "）", ")", "\n"], at: told.range.upperBound) != nil
    else {
      return nil
    }
    told.mayLeaveOutDays = !isHoliday
    return told
  }

  private func skip(_ words: [StaticString], at offset: Int, _ text: DateText) -> Int {
    text.first(of: words, at: offset).map { offset + $0.utf8CodeUnitCount } ?? offset
  }

  private func namedLength(in range: Range<Int>, _ text: DateText) -> ToldLength? {
    var offset = range.lowerBound
    while offset < range.upperBound {
      if text.first(of: ["。", "；", "\n", "月"], at: offset) != nil { return nil }
      // 举办的书博会上，为期3天的论坛; 分四批举办为期3天的轮训.
      if text.first(of: ["上，", "中，", "分", "每", "组织", "期间"], at: offset) != nil { return nil }
      if let word = text.first(of: ["为期", "历时"], at: offset) {
        guard var told = length(at: offset + word.utf8CodeUnitCount, text),
          text.first(of: ["的"], at: told.range.upperBound) == nil
        else { return nil }
        told.mayLeaveOutDays = true
        return told
      }
      offset += 1
    }
    return nil
  }
}

extension DateText {
  /// What founds something that is counted from then on.
  fileprivate static let foundings: [StaticString] = [
    "建厂", "建校", "建院", "建馆", "建站", "建社", "建台", "建所", "建店", "建队", "建成", "建立", "始建", "创办", "创立", "创刊", "成立",
    "开办",
    "设立", "诞生", "问世",
  ]

  /// What is done to something that is older.
  fileprivate static let laterWorks: [StaticString] = [
    "重", "扩", "改", "迁", "修", "复", "新", "福", "创建", "发现", "出土", "工地", "遗", "保护", "景区", "入选", "列为", "评",
  ]
}
