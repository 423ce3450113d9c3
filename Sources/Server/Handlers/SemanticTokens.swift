import DraftSyntax
import JSONRPC
import LSPTypes
import Names
import TextModel

extension Session {
  /// The coloured stretches of a draft.
  mutating func answer(_ request: SemanticTokensRequest) throws(ResponseError) -> SemanticTokens {
    let uri = request.textDocument.uri
    let checked = try checked(uri)
    var tokens = tokens(of: checked, lexicon(of: uri), within: 0..<checked.text.count)
    if let before = documents[uri]?.tokens, before.data == tokens.data { return before }
    tokenCount += 1
    tokens.resultId = String(tokenCount)
    documents[uri]?.tokens = tokens
    return tokens
  }

  /// The coloured stretches that touch a part of a draft.
  mutating func answer(_ request: SemanticTokensRangeRequest) throws(ResponseError) -> SemanticTokens {
    let checked = try checked(request.textDocument.uri)
    return tokens(
      of: checked, lexicon(of: request.textDocument.uri),
      within: byteRange(of: request.range, in: checked.text))
  }

  private func tokens(of checked: CheckedDraft, _ lexicon: Lexicon?, within part: Range<Int>)
    -> SemanticTokens
  {
    var positions = positions(in: checked.text)
    var data: [Int] = []
    var last = Position(line: 0, character: 0)
    var end = part.lowerBound
    for (range, type) in coloured(checked, lexicon)
    where range.lowerBound < part.upperBound && range.upperBound > part.lowerBound {
      // Tokens may neither overlap nor reach over a line end.
      for line in checked.text.linewise(range) where line.lowerBound >= end || end == part.lowerBound {
        let place = positions.range(of: line)
        let start = place.start
        let column = start.line == last.line ? start.character - last.character : start.character
        data += [start.line - last.line, column, place.end.character - start.character, type.index, 0]
        last = start
        end = line.upperBound
      }
    }
    return SemanticTokens(data: data)
  }

  /// What is coloured, in order of the source; passages of a kind of their own as a whole.
  private func coloured(_ checked: CheckedDraft, _ lexicon: Lexicon?) -> [(Range<Int>, SemanticTokenType)] {
    let page = checked.page
    let text = page.repaired
    let passages = page.passages.compactMap { passage in
      SemanticTokenType(passage.kind).map { (passage.range, $0) }
    }
    let credits = page.items.compactMap(\.byline).map { ($0.range, SemanticTokenType.credit) }
    let dates = checked.draft.dates.map { ($0.rangeWithWeekday, SemanticTokenType.date) }
    let names = (lexicon?.mentions(in: text.utf8) ?? []).map { range in
      (
        range,
        lexicon?.entry(of: text[range])?.kind == .organisation ? SemanticTokenType.organisation : .place
      )
    }
    var coloured: [(Range<Int>, SemanticTokenType)] = []
    // Where two begin together the longer one counts, and nothing inside it.
    for stretch in (passages + credits + dates + names).sorted(by: {
      ($0.0.lowerBound, $1.0.upperBound) < ($1.0.lowerBound, $0.0.upperBound)
    }) where stretch.0.lowerBound >= (coloured.last?.0.upperBound ?? 0) {
      coloured.append(stretch)
    }
    return coloured.map { (text.sourceRange(of: $0.0), $0.1) }
  }
}

extension SourceText {
  /// The parts of a range on each of its lines, without line ends; empty ones left out.
  fileprivate func linewise(_ range: Range<Int>) -> [Range<Int>] {
    (lines.line(at: range.lowerBound)...lines.line(at: range.upperBound)).compactMap { line in
      let part = content(ofLine: line).clamped(to: range)
      return part.isEmpty ? nil : part
    }
  }
}
