import FoundationEssentials
import TestSupport
import Testing
import TextModel

@testable import DraftSyntax

/// What must hold of every page, whatever happened to it.
struct PageProperties {
  static let seeds: [String] = {
    let folder = Repository.root + "seeds/"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { try? String(contentsOfFile: folder + $0, encoding: .utf8) }
  }()

  /// The seeds, and pieces of them cut, wrapped, doubled, spaced out and mixed by chance.
  static let pages: [String] = {
    var generator = SeededGenerator(seed: 11)
    var pages = seeds
    for _ in 0..<30 {
      guard let seed = seeds.randomElement(using: &generator) else { break }
      var scalars = Array(seed.unicodeScalars)
      let start = Int.random(in: 0..<scalars.count / 2, using: &generator)
      scalars = Array(scalars[start..<min(scalars.count, start + 1200)])
      for _ in 0..<30 { damage(&scalars, &generator) }
      pages.append(String(String.UnicodeScalarView(scalars)))
    }
    return pages
  }()

  static func damage(_ scalars: inout [Unicode.Scalar], _ generator: inout SeededGenerator) {
    let place = Int.random(in: 0..<scalars.count, using: &generator)
    let length = min(Int.random(in: 1...24, using: &generator), scalars.count - place)
    let odd: [[Unicode.Scalar]] = [
      ["\n"], ["\n", "\n"], [" "], ["\r", "\n"], ["\u{3000}", "\u{3000}"], ["\u{A0}"], ["\u{2F49}"],
      ["\u{1F600}"], ["“"], ["（"], ["\t"], ["|"], ["#", " "], ["摄"], ["。"],
    ]
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: scalars.insert(contentsOf: odd.randomElement(using: &generator) ?? [], at: place)
    case 1: scalars.insert(contentsOf: scalars[place..<(place + length)], at: place)
    case 2:
      let doubled = scalars[place..<(place + length)].flatMap { [$0, $0] as [Unicode.Scalar] }
      scalars.replaceSubrange(place..<(place + length), with: Array(doubled))
    case 3:
      let spaced = scalars[place..<(place + length)].flatMap { [$0, " "] as [Unicode.Scalar] }
      scalars.replaceSubrange(place..<(place + length), with: spaced)
    case 4:
      var wrapped: [Unicode.Scalar] = []
      for (index, scalar) in scalars[place...].prefix(300).enumerated() {
        wrapped.append(scalar)
        if index % 14 == 13 { wrapped.append("\n") }
      }
      scalars.replaceSubrange(place..<min(scalars.count, place + 300), with: wrapped)
    default:
      scalars.removeSubrange(place..<(place + length))
      if scalars.isEmpty { scalars = ["稿"] }
    }
  }

  private static func ink(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { !$0.properties.isWhitespace }
      .map { LookAlikeGlyph.hanCharacter(for: $0.value).flatMap(Unicode.Scalar.init) ?? $0 }
  }

  @Test(arguments: pages.indices)
  func `nothing is lost, the repair is its own repair, and offsets lead back`(at index: Int) {
    let source = SourceText(PageProperties.pages[index])
    let page = Page(reading: source)
    let before = PageProperties.ink(source.utf8)
    let after = PageProperties.ink(page.repaired.utf8)
    if page.damages.contains(where: { $0.kind == .doubled }) {
      // What is left of doubled text is a part of it, in order.
      var rest = before[...]
      for scalar in after {
        guard let place = rest.firstIndex(of: scalar) else {
          Issue.record("invented \(scalar)")
          return
        }
        rest = rest[(place + 1)...]
      }
    } else {
      #expect(before == after)
    }
    let again = Page(reading: SourceText(validUTF8: page.repaired.utf8))
    #expect(again.repaired.utf8 == page.repaired.utf8)
    #expect(again.damages.isEmpty)
    for passage in page.passages {
      #expect(!passage.range.isEmpty && passage.range.upperBound <= page.repaired.utf8.count)
      #expect(!page.repaired.utf8[passage.range].contains(Ascii.lineFeed))
      let place = page.repaired.sourceRange(of: passage.range)
      #expect(place.lowerBound >= 0 && place.upperBound <= source.count && !place.isEmpty)
    }
    var edited = source
    edited.apply(page.repaired.edits(ofSourceOf: source.count))
    #expect(edited.utf8 == page.repaired.utf8)
    for damage in page.damages {
      var copy = source
      copy.apply(damage.edits)
      #expect(PageProperties.ink(copy.utf8).count <= before.count)
    }
  }

  @Test func `each character of the repaired text stands in the source where it leads`() {
    for text in PageProperties.pages.prefix(20) {
      let source = SourceText(text)
      let repaired = Page(reading: source).repaired
      var offset = 0
      while offset < repaired.utf8.count {
        let (scalar, length) = UTF8Scalars.decode(repaired.utf8, at: offset)
        let place = repaired.sourceOffset(of: offset)
        if CharacterClass(scalar) != .space, CharacterClass(scalar) != .lineEnd, place < source.count {
          let original = UTF8Scalars.decode(source.utf8, at: place).scalar
          #expect(original == scalar || LookAlikeGlyph.hanCharacter(for: original) == scalar)
          #expect(repaired.repairedOffset(of: place) == offset)
        }
        offset += length
      }
    }
  }

  @Test func `a glyph that was replaced leads back whole, also where lines were joined after it`() {
    // U+2F800 takes four bytes, the character that it stands for three.
    let source = SourceText("扩\n大\n投\n放\n\n\u{2F800}江召开会议，部署工作。")
    let page = Page(reading: source)
    let text = page.repaired
    #expect(text[0..<text.utf8.count] == "扩大投放\n\n丽江召开会议，部署工作。")
    let place = text.sourceRange(of: 14..<17)
    #expect(source[place] == "\u{2F800}")
  }
}
