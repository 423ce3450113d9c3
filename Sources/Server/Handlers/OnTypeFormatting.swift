import DraftSyntax
import JSONRPC
import LSPTypes
import Rules
import TextModel

extension Session {
  /// Mends spaces and doubling in the line just left, up to the caret, for those who asked for it.
  ///
  /// All that is done takes something away that is certainly too much; no word comes in behind the writer's back.
  mutating func answer(_ request: OnTypeFormattingRequest) throws(ResponseError) -> [LSPTypes.TextEdit] {
    let checked = try checked(request.textDocument.uri)
    let line = request.position.line - (request.ch == "\n" ? 1 : 0)
    guard settings.formatsOnType, checked.text.lines.starts.indices.contains(line) else { return [] }
    let caret = byteOffset(of: request.position, in: checked.text)
    let content = checked.text.content(ofLine: line)
    let left = content.lowerBound..<max(content.lowerBound, min(content.upperBound, caret))
    let damages = checked.page.damages.flatMap { damage in
      switch damage.kind {
      // Each space by itself: the others may be elsewhere.
      case .looseSpaces, .spacedOut: damage.edits.map { mending([$0]) }
      case .doubled: [mending(damage.edits)]
      case .hardWrap, .brokenSentence, .brokenLine, .verticalHeadline: [Finding.Fix]()
      }
    }
    let fixes = (damages + checked.findings.compactMap(\.fixes.first).filter(\.isSafe)).filter { fix in
      fix.edits.allSatisfy {
        $0.newText.isEmpty && left.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= left.upperBound
      }
    }
    return protocolEdits(Finding.Fix.compatible(fixes).flatMap(\.edits), in: checked.text)
  }

  private func mending(_ edits: [TextModel.TextEdit]) -> Finding.Fix {
    Finding.Fix(title: Wording("修整", en: "mend"), edits: edits, isSafe: true)
  }
}
