public import Rules
public import TextModel

/// Words and names that are right as they are: one a line, `#` begins a comment.
public struct WordList: Sendable, Hashable {
  /// In the order written, each once.
  public private(set) var words: [String] = []
  private var known: Set<[UInt8]> = []
  private var longest = 0

  /// No words.
  public init() {}

  public init(parsing source: SourceText) {
    for line in 0..<source.lines.count {
      let text = source.utf8[source.content(ofLine: line)].prefix { $0 != UInt8(ascii: "#") }
      add(WordList.trimmed(Array(text)))
    }
  }

  /// Adds the words of another list.
  public mutating func formUnion(_ other: WordList) {
    for word in other.words { add(Array(word.utf8)) }
  }

  public var isEmpty: Bool { words.isEmpty }

  public func contains(_ word: String) -> Bool { known.contains(Array(word.utf8)) }

  /// Whether a finding is about a word or name that may be right as it is.
  public static func mayHold(_ finding: Finding) -> Bool {
    switch finding.category {
    case .word, .name: true
    case .byline, .character: ["odd-name-in-credit", "nonstandard-character"].contains(finding.rule)
    case .date, .lineBreak, .number, .punctuation: false
    }
  }

  /// Whether a range of a text lies inside one of the words.
  ///
  /// - Complexity: O(length of the longest word squared).
  public func covers(_ range: Range<Int>, of utf8: [UInt8]) -> Bool {
    guard range.count <= longest else { return false }
    for start in max(0, range.upperBound - longest)...range.lowerBound {
      for end in range.upperBound...max(range.upperBound, min(utf8.count, start + longest))
      where known.contains(Array(utf8[start..<end])) {
        return true
      }
    }
    return false
  }

  /// The words that begin with what stands at the end of a line, longest beginnings first; each with the bytes of the line it replaces.
  public func completions(before line: [UInt8], limit: Int) -> [(word: String, replaced: Range<Int>)] {
    let found = words.compactMap { word -> (word: String, replaced: Range<Int>)? in
      let bytes = Array(word.utf8)
      let typed = stride(from: min(bytes.count - 1, line.count), to: 0, by: -1).first { count in
        line.suffix(count).elementsEqual(bytes.prefix(count)) && bytes[count] & 0xC0 != 0x80
      }
      return typed.map { (word, line.count - $0..<line.count) }
    }
    return Array(found.sorted { $0.replaced.count > $1.replaced.count }.prefix(limit))
  }

  /// The edit that adds a word at the end of a list.
  public static func edit(adding word: String, to source: SourceText) -> TextEdit {
    let needsLineEnd = source.count > 0 && source.utf8.last != 0x0A
    return TextEdit(source.count..<source.count, (needsLineEnd ? "\n" : "") + word + "\n")
  }

  private mutating func add(_ word: [UInt8]) {
    guard !word.isEmpty, known.insert(word).inserted else { return }
    words.append(String(decoding: word, as: UTF8.self))
    longest = max(longest, word.count)
  }

  /// Without the spaces at both ends, the wide one among them.
  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    var text = Substring(decoding: bytes, as: UTF8.self).unicodeScalars
    while let last = text.last, last.properties.isWhitespace || last == "\u{FEFF}" { text.removeLast() }
    while let first = text.first, first.properties.isWhitespace || first == "\u{FEFF}" { text.removeFirst() }
    return Array(String(text).utf8)
  }
}
