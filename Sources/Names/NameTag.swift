/// What the tagger says of a character: outside any name, or the beginning or inside of one.
package enum NameTag {
  package static let outside: UInt8 = 0
  /// The number of tags: O, and B and I of places, organisations and persons.
  package static let count = 7

  /// The tag of a first (`isFirst`) or later character of a name; types are 0 place, 1 organisation, 2 person.
  package static func tag(ofType type: UInt8, isFirst: Bool) -> UInt8 {
    type * 2 + (isFirst ? 1 : 2)
  }

  /// Whether `next` may follow `previous`; `nil` is the start of a sentence.
  package static func may(_ next: UInt8, follow previous: UInt8?) -> Bool {
    guard next != outside, next % 2 == 0 else { return true }
    return previous == next || previous == next - 1
  }
}

/// A stretch of characters that the tagger takes for one name.
package struct TaggedSpan: Sendable, Hashable {
  /// The first character.
  package var start: Int
  /// After the last character.
  package var end: Int
  /// 0 place, 1 organisation, 2 person.
  package var type: UInt8

  package static let person: UInt8 = 2

  package init(start: Int, end: Int, type: UInt8) {
    self.start = start
    self.end = end
    self.type = type
  }

  /// The spans of a row of tags.
  package static func spans(of tags: some RandomAccessCollection<UInt8>) -> [TaggedSpan] {
    var spans: [TaggedSpan] = []
    for (index, tag) in tags.enumerated() where tag != NameTag.outside {
      if tag % 2 == 0, let last = spans.last, last.end == index, last.type == (tag - 1) / 2 {
        spans[spans.count - 1].end = index + 1
      } else {
        spans.append(TaggedSpan(start: index, end: index + 1, type: (tag - 1) / 2))
      }
    }
    return spans
  }
}
