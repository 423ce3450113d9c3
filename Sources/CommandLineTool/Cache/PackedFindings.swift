import Rules
import TextModel

/// What a check came to, as bytes: numbers seven bits a byte, each string once and then by its number.
struct PackedFindings: Sendable {
  private(set) var bytes: [UInt8] = []
  private var strings: [String] = []
  private var numbers: [Spelling: Int] = [:]

  /// All that a report needs beside the bytes of the draft.
  struct Content: Sendable, Hashable {
    var encoding: TextEncoding
    var figure: ErrorFigure
    var articles: [ArticleFigure]
    var findings: [Finding]
  }

  private static let encodings: [TextEncoding] = [
    .utf8(hasByteOrderMark: false), .utf8(hasByteOrderMark: true), .utf16(isBigEndian: false),
    .utf16(isBigEndian: true), .gb18030,
  ]

  init(_ content: Content) {
    var body = PackedFindings()
    body.write(content.articles.count)
    for article in content.articles {
      body.write(article.headline)
      body.write(article.lines.lowerBound)
      body.write(article.lines.count)
      body.write(article.count)
      body.write(article.figure)
    }
    body.write(content.findings.count)
    for finding in content.findings { body.write(finding) }
    write(PackedFindings.encodings.firstIndex(of: content.encoding) ?? PackedFindings.encodings.count)
    write(content.figure)
    write(body.strings.count)
    for string in body.strings {
      write(string.utf8.count)
      bytes += string.utf8
    }
    bytes += body.bytes
  }

  private init() {}

  /// What was packed; `nil` where the bytes are damaged or a rule is gone.
  static func unpack(_ bytes: [UInt8]) -> Content? {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = PackedReader(bytes)
      return reader.content(encodings)
    }
  }

  private mutating func write(_ finding: Finding) {
    write(finding.rule)
    write(finding.severity.rawValue)
    write(finding.range)
    write(finding.message)
    write(finding.fixes.count)
    for fix in finding.fixes {
      write(fix.title)
      write(fix.isSafe ? 1 : 0)
      write(fix.edits.count)
      for edit in fix.edits {
        write(edit.range)
        write(edit.newText)
      }
    }
    write(finding.related.count)
    for related in finding.related {
      write(related.range)
      write(related.message)
    }
  }

  private mutating func write(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private mutating func write(_ text: String) {
    let spelling = Spelling(text: text)
    if let number = numbers[spelling] { return write(number) }
    numbers[spelling] = strings.count
    write(strings.count)
    strings.append(text)
  }

  private mutating func write(_ wording: Wording) {
    write(wording.chinese)
    write(wording.english)
  }

  private mutating func write(_ figure: ErrorFigure) {
    write(figure.tenths)
    write(figure.characters)
  }

  private mutating func write(_ range: Range<Int>) {
    write(range.lowerBound)
    write(range.count)
  }
}

/// A string by its bytes; `String` would fold canonical equivalents, and take long about it.
private struct Spelling: Hashable {
  var text: String

  static func == (left: Spelling, right: Spelling) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

  func hash(into hasher: inout Hasher) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isDone == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }
}

/// Reads what `PackedFindings` wrote; `nil` where the bytes end early or say what cannot be.
private struct PackedReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var strings: [String] = []
  /// Of the strings that were asked for as rules.
  private var rules: [Int: RuleSummary] = [:]

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func content(_ encodings: [TextEncoding]) -> PackedFindings.Content? {
    guard let encoding = number(), encodings.indices.contains(encoding), let figure = figure(),
      let strings = list({ $0.newString() })
    else { return nil }
    self.strings = strings
    guard let articles = list({ $0.article() }), let findings = list({ $0.finding() }), offset == bytes.count
    else { return nil }
    return PackedFindings.Content(
      encoding: encodings[encoding], figure: figure, articles: articles, findings: findings)
  }

  private mutating func number() -> Int? {
    var value: UInt = 0
    for shift in stride(from: UInt(0), to: 63, by: 7) {
      guard offset < bytes.count else { return nil }
      let byte = bytes[offset]
      offset += 1
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(exactly: value) }
    }
    return nil
  }

  private mutating func newString() -> String? {
    guard let count = number(), count <= bytes.count - offset else { return nil }
    defer { offset += count }
    return String(
      decoding: UnsafeBufferPointer(rebasing: bytes[offset..<(offset + count)]), as: UTF8.self)
  }

  private mutating func string() -> String? {
    guard let number = number(), number < strings.count else { return nil }
    return strings[number]
  }

  private mutating func rule() -> RuleSummary? {
    guard let number = number(), number < strings.count else { return nil }
    if let known = rules[number] { return known }
    rules[number] = RuleCatalog.rule(strings[number])?.summary
    return rules[number]
  }

  private mutating func wording() -> Wording? {
    guard let chinese = string(), let english = string() else { return nil }
    return Wording(chinese, en: english)
  }

  private mutating func range() -> Range<Int>? {
    guard let start = number(), let count = number(), start < 1 << 48, count < 1 << 48 else { return nil }
    return start..<(start + count)
  }

  private mutating func list<Element>(_ element: (inout PackedReader) -> Element?) -> [Element]? {
    // Each element takes a byte at least, so a count beyond what is left is damage.
    guard let count = number(), count <= bytes.count - offset else { return nil }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count {
      guard let next = element(&self) else { return nil }
      elements.append(next)
    }
    return elements
  }

  private mutating func figure() -> ErrorFigure? {
    guard let tenths = number(), let characters = number() else { return nil }
    return ErrorFigure(tenths: tenths, characters: characters)
  }

  private mutating func article() -> ArticleFigure? {
    guard let headline = string(), let lines = range(), !lines.isEmpty, let count = number(),
      let figure = figure()
    else { return nil }
    return ArticleFigure(
      headline: headline, lines: lines.lowerBound...(lines.upperBound - 1), count: count, figure: figure)
  }

  private mutating func finding() -> Finding? {
    guard let rule = rule(), let severity = string().flatMap(Severity.init),
      let range = range(), let message = wording(), let fixes = list({ $0.fix() }),
      let related = list({ $0.relatedPlace() })
    else { return nil }
    return Finding(rule, range, message, severity: severity, fixes: fixes, related: related)
  }

  private mutating func fix() -> Finding.Fix? {
    guard let title = wording(), let safe = number(), let edits = list({ $0.edit() }) else { return nil }
    return Finding.Fix(title: title, edits: edits, isSafe: safe == 1)
  }

  private mutating func edit() -> TextEdit? {
    guard let range = range(), let text = string() else { return nil }
    return TextEdit(range, text)
  }

  private mutating func relatedPlace() -> Finding.RelatedPlace? {
    guard let range = range(), let message = wording() else { return nil }
    return Finding.RelatedPlace(range: range, message: message)
  }
}
