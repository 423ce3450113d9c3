import TextModel

/// The few marks of Markdown that newsroom drafts carry.
enum MarkdownMarks {
  private static let numberSign = UInt8(ascii: "#")
  private static let asterisk = UInt8(ascii: "*")
  private static let bar = UInt8(ascii: "|")

  /// How many number signs stand before or at the head of a passage, up to six; 0 for no heading.
  static func headingLevel(_ bytes: [UInt8], _ passage: Range<Int>) -> Int {
    if passage.lowerBound < passage.upperBound, bytes[passage.lowerBound] == numberSign {
      return level(bytes, at: passage.lowerBound, end: passage.upperBound)
    }
    // The reader of passages may have left the mark out of the range.
    var index = passage.lowerBound
    while index > 0, bytes[index - 1] == Ascii.space { index -= 1 }
    var start = index
    while start > 0, bytes[start - 1] == numberSign, index - start < 7 { start -= 1 }
    guard start < index, index < passage.lowerBound, start == 0 || bytes[start - 1] == Ascii.lineFeed else {
      return 0
    }
    return level(bytes, at: start, end: passage.lowerBound)
  }

  private static func level(_ bytes: [UInt8], at start: Int, end: Int) -> Int {
    var index = start
    while index < end, bytes[index] == numberSign { index += 1 }
    let level = index - start
    // #话题 is no heading.
    guard level <= 6, index < end, bytes[index] == Ascii.space else { return 0 }
    return level
  }

  /// A passage without the number signs of a heading of that level, or the bold marks around it.
  static func content(_ bytes: [UInt8], _ passage: Range<Int>, _ headingLevel: Int) -> Range<Int> {
    var scanner = ByteScanner(bytes, at: passage.lowerBound, end: passage.upperBound)
    if headingLevel > 0 { while scanner.take("#") {} }
    scanner.takeSpaces()
    var start = scanner.offset
    var end = passage.upperBound
    if end - start > 4, bytes[start] == asterisk, bytes[start + 1] == asterisk,
      bytes[end - 1] == asterisk, bytes[end - 2] == asterisk
    {
      start += 2
      end -= 2
    }
    return start..<max(start, end)
  }

  /// Whether a line is a row of a table: cells between bars, or set off by tabs.
  static func isTableRow(_ bytes: [UInt8], _ range: Range<Int>, _ line: LineFacts) -> Bool {
    guard range.count > 2 else { return false }
    if bytes[range.lowerBound] == bar, bytes[range.upperBound - 1] == bar {
      return bytes[range].count { $0 == bar } >= 3
    }
    // Bold marks may stand around tabs, which are no gaps of the line then.
    let mayHoldTabs = line.gaps > 0 || line.content != range
    return mayHoldTabs && bytes[range.prefix(90)].count { $0 == Ascii.tab } >= 2
  }

  /// Whether a line fences a block of code.
  static func isFence(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var scanner = ByteScanner(bytes, at: range.lowerBound, end: range.upperBound)
    return scanner.take("```") || scanner.take("~~~")
  }

  /// The passages that are read as text, as indices; marks those of front matter and fenced code as code.
  static func prose(_ bytes: [UInt8], _ passages: inout [Passage]) -> [Int] {
    var places: [Int] = []
    places.reserveCapacity(passages.count)
    var isFenced = false
    var isFrontMatter = false
    for index in passages.indices {
      let range = passages[index].range
      if index == 0 && isRule(bytes, range) && closesFrontMatter(bytes, passages) {
        isFrontMatter = true
        passages[index].kind = .code
      } else if isFrontMatter {
        isFrontMatter = !isRule(bytes, range)
        passages[index].kind = .code
      } else if isFence(bytes, range) {
        isFenced.toggle()
        passages[index].kind = .code
      } else if isFenced || passages[index].kind == .code {
        passages[index].kind = .code
      } else if !range.isEmpty {
        places.append(index)
      }
    }
    return places
  }

  /// --- on a line of its own.
  private static func isRule(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    range.count == 3 && bytes[range].allSatisfy { $0 == UInt8(ascii: "-") }
  }

  private static func closesFrontMatter(_ bytes: [UInt8], _ passages: [Passage]) -> Bool {
    passages.dropFirst().prefix(40).contains { isRule(bytes, $0.range) }
  }
}
