import DraftSyntax
import JSONRPC
import LSPTypes
import TextModel

extension Session {
  /// From a place outwards: the name, the sentence, the passage, the item, the page.
  mutating func answer(_ request: SelectionRangeRequest) throws(ResponseError) -> [SelectionRange] {
    let checked = try checked(request.textDocument.uri)
    let names = NamePlaces(checked, lexicon(of: request.textDocument.uri))
    return request.positions.map { position in
      let offset = byteOffset(of: position, in: checked.text)
      var ranges: [Range<Int>] = []
      func widen(to range: Range<Int>?) {
        guard let range, range.lowerBound <= offset, offset <= range.upperBound else { return }
        if let last = ranges.last {
          guard range != last, range.lowerBound <= last.lowerBound, last.upperBound <= range.upperBound else {
            return
          }
        }
        ranges.append(range)
      }
      let page = checked.page
      widen(to: names.name(at: offset)?.range)
      let place = page.repaired.repairedOffset(of: offset)
      if let passage = page.passages.first(where: {
        $0.range.lowerBound <= place && place <= $0.range.upperBound
      }) {
        widen(to: page.repaired.sourceRange(of: page.sentence(around: place, in: passage)))
        widen(to: page.repaired.sourceRange(of: passage.range))
      }
      for item in page.items { widen(to: page.sourceRange(of: item)) }
      widen(to: 0..<checked.text.count)
      var positions = positions(in: checked.text)
      let empty = positions.range(of: offset..<offset)
      return SelectionRange(innermost: empty, ranges.map { positions.range(of: $0) })
    }
  }
}

extension Page {
  /// The sentence of a passage around a place, with the mark that ends it; all in repaired bytes.
  fileprivate func sentence(around place: Int, in passage: Passage) -> Range<Int> {
    var start = passage.range.lowerBound
    var offset = start
    while offset < passage.range.upperBound {
      let (scalar, length) = UTF8Scalars.decode(repaired.utf8, at: offset)
      offset += length
      guard CharacterClass(scalar) == .sentenceEnd else { continue }
      // A closing quotation mark belongs to the sentence before it.
      while offset < passage.range.upperBound,
        case let next = UTF8Scalars.decode(repaired.utf8, at: offset),
        [.closer, .sentenceEnd].contains(CharacterClass(next.scalar))
      {
        offset += next.length
      }
      if offset > place { return start..<offset }
      start = offset
    }
    return start..<passage.range.upperBound
  }
}
