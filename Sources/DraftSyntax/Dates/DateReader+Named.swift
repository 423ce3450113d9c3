// Days known by their number alone: 一二九, 315.
extension DateReader {
  /// Reads a named day where the word behind it leaves no doubt.
  mutating func readNamed(at start: Int) -> Int? {
    let end: Int
    let named: [(name: StaticString, words: [StaticString])]
    if DateText.isDigit(text.scalar(at: start).value) {
      end = start + 3
      named = DateReader.namedByDigits
    } else {
      end = start + 9
      named = DateReader.namedByHan
    }
    guard let entry = named.first(where: { text.has($0.name, at: start) }),
      text.first(of: entry.words, at: end) != nil || quoted(start, end, entry.words),
      let number = WrittenNumber(text, at: start), number.range.upperBound == end
    else { return nil }
    var date = WrittenDate(form: .named, range: start..<end)
    date.number = DatePart(number, unit: .none, unitRange: end..<end)
    dates.append(date)
    return end
  }

  private func quoted(_ start: Int, _ end: Int, _ words: [StaticString]) -> Bool {
    text.has("“", before: start) && text.has("”", at: end) && text.first(of: words, at: end + 3) != nil
  }

  private static let namedByHan: [(name: StaticString, words: [StaticString])] = [
    ("一二九", ["运动"]), ("一二一", ["运动", "惨案"]), ("一二八", ["事变", "抗战", "淞沪"]),
  ]

  private static let namedByDigits: [(name: StaticString, words: [StaticString])] = [
    ("315", ["晚会", "消费者", "国际消费者", "维权", "打假"]), ("512", ["汶川", "大地震", "特大地震", "国际护士"]),
    ("911", ["事件", "恐怖袭击", "恐袭"]), ("812", ["爆炸", "特别重大"]), ("129", ["运动"]), ("128", ["事变"]),
  ]
}
