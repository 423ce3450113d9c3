/// The names of an open draft, which count before any file is learned.
///
/// Reading again after a change looks at changed lines only.
public struct DraftNames: Sendable {
  struct Known: Sendable, Hashable {
    var kind: NameKind
    var mentions: Int
  }

  /// By UTF-8 bytes.
  private(set) var names: [[UInt8]: Known] = [:]
  /// The names of each line, by a hash of the line.
  private var lines: [UInt64: [(name: [UInt8], kind: NameKind)]] = [:]

  public init() {}

  /// Reads the draft as it is now (the bytes of its source or of its repaired text).
  ///
  /// - Complexity: O(length of the draft) for the look at each line; only lines not seen before are tagged.
  public mutating func read(_ text: [UInt8]) {
    var current: [UInt64: [(name: [UInt8], kind: NameKind)]] = [:]
    names = [:]
    text.withUnsafeBufferPointer { text in
      var start = 0
      while start < text.count {
        var end = start
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        while end < text.count, text[end] != 0x0A {
          hash = (hash ^ UInt64(text[end])) &* 0x100_0000_01B3
          end += 1
        }
        if end > start {
          let found =
            current[hash] ?? lines[hash]
            ?? DraftNames.names(in: UnsafeBufferPointer(rebasing: text[start..<end]))
          current[hash] = found
          for (name, kind) in found { names[name, default: Known(kind: kind, mentions: 0)].mentions += 1 }
        }
        start = end + 1
      }
    }
    lines = current
  }

  private static func names(in line: UnsafeBufferPointer<UInt8>) -> [(name: [UInt8], kind: NameKind)] {
    var units: [UInt16] = []
    FoldedText.append(line, to: &units)
    var tags = [UInt8](repeating: 0, count: units.count)
    units.withUnsafeBufferPointer { units in
      tags.withUnsafeMutableBufferPointer { NameTagger.builtIn.tagSentences(units[0...], into: $0) }
    }
    return TaggedSpan.spans(of: tags).compactMap { span in
      guard let kind = NameKind(rawValue: span.type), NameShape.isPossible(units[span.start..<span.end])
      else {
        return nil
      }
      return (Array(FoldedText.string(of: units[span.start..<span.end]).utf8), kind)
    }
  }
}
