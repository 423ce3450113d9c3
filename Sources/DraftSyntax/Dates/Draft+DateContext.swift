import TextModel

// What stands around a date: its article, a quotation, a number of days.
extension Draft {
  /// Whether a place stands inside “ ” within its passage.
  public func isQuoted(at offset: Int) -> Bool {
    text.utf8.withUnsafeBufferPointer { buffer in
      let text = DateText(bytes: buffer)
      var place = offset
      while place > 0, offset - place < Draft.longestSentence, text.byte(at: place - 1) != 0x0A {
        if text.has("”", before: place) || text.has("」", before: place) { return false }
        if text.has("“", before: place) || text.has("「", before: place) { return true }
        place -= 1
      }
      return false
    }
  }

  /// The bytes of the article around a place; the passage alone where the page has no items.
  public func article(around offset: Int) -> Range<Int> {
    let passages = page.passages
    let index = passages.partitioningIndex { $0.range.upperBound > offset }
    guard index < passages.count, passages[index].range.contains(offset) else { return offset..<offset }
    for item in page.items where item.body.contains(index) || item.headline.contains(index) {
      let indices = item.headline + [item.body.first, item.body.last].compactMap { $0 }
      guard let first = indices.min(), let last = indices.max() else { continue }
      return passages[first].range.lowerBound..<passages[last].range.upperBound
    }
    return passages[index].range
  }

  /// The lunar date that says the same day again, in brackets or behind a space: 7月29日（农历六月二十）.
  public func lunarDateBeside(_ index: Int) -> WrittenDate? {
    var next = index + 1
    while next < dates.count, dates[next].form == .weekday || dates[next].form == .yearName { next += 1 }
    guard next < dates.count, dates[next].reckoning == .lunar, dates[next].day != nil,
      let month = dates[next].month
    else { return nil }
    let start = dates[index].range.upperBound
    let between = month.range.lowerBound - start
    guard (1...60).contains(between) else { return nil }
    let words = text[start..<month.range.lowerBound]
    // Behind a comma a new thought may begin.
    guard words.contains("农历") || words.contains("阴历"), !words.contains("，"), !words.contains("年农历") else {
      return nil
    }
    return words.unicodeScalars.allSatisfy { Draft.betweenCalendars.contains($0.value) } ? dates[next] : nil
  }

  private static let betweenCalendars = ScalarSet(
    "（）() 　农历阴星期周一二三四五六日天年甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥鼠牛虎兔龙蛇马羊猴鸡狗猪")

  /// Whether the page of a paper follows a date, as in 《光明日报》（2023年07月30日 04版）: its own way of writing is kept.
  public func isCitation(behind offset: Int) -> Bool {
    text.utf8.withUnsafeBufferPointer { buffer in
      let text = DateText(bytes: buffer)
      guard let page = WrittenNumber(text, at: text.gap(at: offset).end) else { return false }
      return text.has("版", at: text.gap(at: page.range.upperBound).end)
    }
  }
}
