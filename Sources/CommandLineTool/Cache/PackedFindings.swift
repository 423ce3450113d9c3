import Rules
import TextModel

/// What a check came to, as bytes: numbers seven bits a byte, strings behind their length.
struct PackedFindings: Sendable {
  private(set) var bytes: [UInt8] = []

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
    write(PackedFindings.encodings.firstIndex(of: content.encoding) ?? PackedFindings.encodings.count)
    write(content.figure)
    write(content.articles.count)
    for article in content.articles {
      write(article.headline)
      write(article.lines.lowerBound)
      write(article.lines.count)
      write(article.count)
      write(article.figure)
    }
    write(content.findings.count)
    for finding in content.findings {
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
  }

  /// What was packed; `nil` where the bytes are damaged or a rule is gone.
  static func unpack(_ bytes: ArraySlice<UInt8>) -> Content? {
    var reader = PackedReader(bytes)
    guard let encoding = reader.number(), encodings.indices.contains(encoding),
      let figure = reader.figure(), let articles = reader.list({ $0.article() }),
      let findings = reader.list({ $0.finding() }), reader.isAtEnd
    else { return nil }
    return Content(
      encoding: encodings[encoding], figure: figure, articles: articles, findings: findings)
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
    write(text.utf8.count)
    bytes += text.utf8
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

/// Reads what `PackedFindings` wrote; `nil` where the bytes end early or say what cannot be.
private struct PackedReader {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { bytes.isEmpty }

  mutating func number() -> Int? {
    var value: UInt = 0
    for shift in stride(from: UInt(0), to: 63, by: 7) {
      guard let byte = bytes.popFirst() else { return nil }
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(exactly: value) }
    }
    return nil
  }

  mutating func string() -> String? {
    guard let count = number(), count <= bytes.count else { return nil }
    defer { bytes = bytes.dropFirst(count) }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  mutating func wording() -> Wording? {
    guard let chinese = string(), let english = string() else { return nil }
    return Wording(chinese, en: english)
  }

  mutating func range() -> Range<Int>? {
    guard let start = number(), let count = number(), start < 1 << 48, count < 1 << 48 else { return nil }
    return start..<(start + count)
  }

  mutating func list<Element>(_ element: (inout PackedReader) -> Element?) -> [Element]? {
    // Each element takes a byte at least, so a count beyond what is left is damage.
    guard let count = number(), count <= bytes.count else { return nil }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count {
      guard let next = element(&self) else { return nil }
      elements.append(next)
    }
    return elements
  }

  mutating func figure() -> ErrorFigure? {
    guard let tenths = number(), let characters = number() else { return nil }
    return ErrorFigure(tenths: tenths, characters: characters)
  }

  mutating func article() -> ArticleFigure? {
    guard let headline = string(), let lines = range(), !lines.isEmpty, let count = number(),
      let figure = figure()
    else { return nil }
    return ArticleFigure(
      headline: headline, lines: lines.lowerBound...(lines.upperBound - 1), count: count, figure: figure)
  }

  mutating func finding() -> Finding? {
    guard let rule = string().flatMap(RuleCatalog.rule), let severity = string().flatMap(Severity.init),
      let range = range(), let message = wording(), let fixes = list({ $0.fix() }),
      let related = list({ $0.relatedPlace() })
    else { return nil }
    return Finding(rule.summary, range, message, severity: severity, fixes: fixes, related: related)
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
