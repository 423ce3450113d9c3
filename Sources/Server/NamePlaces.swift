import DraftSyntax
import Names
import TextModel

/// Where the names of a draft stand: places, organisations, and the people in its credits.
struct NamePlaces {
  private let checked: CheckedDraft
  private let ranges: [Range<Int>]

  /// Finds the names that the lexicon and the credits know, in repaired bytes.
  init(_ checked: CheckedDraft, _ lexicon: Lexicon?) {
    self.checked = checked
    let text = checked.page.repaired.utf8
    let credits = checked.page.items.compactMap(\.byline).flatMap(\.parties).flatMap(\.nameRanges)
    let people = Set(credits.map { text[$0] })
    ranges = (lexicon?.mentions(in: text) ?? []) + people.flatMap { NamePlaces.places(of: $0, in: text) }
  }

  /// The name at a byte of the source, with its place there.
  func name(at offset: Int) -> (text: String, range: Range<Int>)? {
    let candidates = ranges.filter {
      let source = checked.page.repaired.sourceRange(of: $0)
      return source.lowerBound <= offset && offset <= source.upperBound
    }
    guard let longest = candidates.max(by: { $0.count < $1.count }) else { return nil }
    return (checked.page.repaired[longest], checked.page.repaired.sourceRange(of: longest))
  }

  /// All places of a name in the source, in order.
  func places(of name: String) -> [Range<Int>] {
    let repaired = checked.page.repaired
    return ranges.filter { repaired[$0] == name }.map(repaired.sourceRange).sorted {
      $0.lowerBound < $1.lowerBound
    }
  }

  private static func places(of name: ArraySlice<UInt8>, in text: [UInt8]) -> [Range<Int>] {
    guard let first = name.first else { return [] }
    var places: [Range<Int>] = []
    var index = 0
    while index + name.count <= text.count {
      if text[index] == first, text[index..<index + name.count] == name {
        places.append(index..<index + name.count)
        index += name.count
      } else {
        index += 1
      }
    }
    return places
  }
}
