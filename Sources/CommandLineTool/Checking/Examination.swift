import DraftSyntax
import Names
import Rules
import TextModel
import Workspace

/// How drafts are read and what is looked for in them.
///
/// A text of many megabytes is an archive of pages in one file; it is read piece by piece, so that the memory
/// it takes is that of a piece, with the findings of all.
struct Examination: Sendable {
  var checker: Checker
  var issueDate: CivilDate?
  var words: Lexicon
  /// The bytes of a piece; whatever is no longer is read as one page.
  var pieceLength = 16 << 20

  /// A text read as one page; `nil` where it is too long for that.
  func draft(of source: SourceText) -> Draft? {
    source.count <= pieceLength ? Draft(source, issueDate: issueDate, words: words) : nil
  }

  /// The findings of a text, in order.
  func findings(in source: SourceText) -> [Finding] {
    if let draft = draft(of: source) { return checker.findings(in: draft) }
    return pieces(of: source).flatMap { piece in
      checker.findings(in: draft(of: piece, in: source)).map { $0.moved(by: piece.lowerBound) }
    }
  }

  /// The findings of a text, or those of them that are given, and what they weigh; `draft` is the text where it was read before.
  func content(
    of source: SourceText, in encoding: TextEncoding, _ draft: Draft?, _ chosen: [Finding]? = nil
  ) -> PackedFindings.Content {
    if let draft = draft ?? self.draft(of: source) { return content(of: draft, encoding, chosen) }
    var whole = PackedFindings.Content(encoding: encoding, figure: ErrorFigure(), articles: [], findings: [])
    var rest = chosen?[...]
    for piece in pieces(of: source) {
      let here = rest?.prefix { $0.range.lowerBound < piece.upperBound || piece.upperBound == source.count }
      rest = rest?.dropFirst(here?.count ?? 0)
      let part = content(
        of: self.draft(of: piece, in: source), encoding, here?.map { $0.moved(by: -piece.lowerBound) })
      let line = source.lines.line(at: piece.lowerBound)
      whole.figure = whole.figure + part.figure
      whole.findings += part.findings.map { $0.moved(by: piece.lowerBound) }
      whole.articles += part.articles.map { article in
        var article = article
        article.lines = (article.lines.lowerBound + line)...(article.lines.upperBound + line)
        return article
      }
    }
    return whole
  }

  private func content(
    of draft: Draft, _ encoding: TextEncoding, _ chosen: [Finding]?
  ) -> PackedFindings.Content {
    let findings = chosen ?? checker.findings(in: draft)
    let figures = PageFigures(draft, findings)
    return PackedFindings.Content(
      encoding: encoding, figure: figures.whole, articles: figures.articles, findings: findings)
  }

  private func draft(of piece: Range<Int>, in source: SourceText) -> Draft {
    Draft(SourceText(validUTF8: Array(source.utf8[piece])), issueDate: issueDate, words: words)
  }

  /// Pieces that begin with a line, behind a blank one where there is one at hand.
  private func pieces(of source: SourceText) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    while source.count - start > pieceLength {
      let first = source.lines.line(at: start)
      let last = source.lines.line(at: start + pieceLength)
      let blank = (max(first + 1, last - 1000)...max(first + 1, last)).last { line in
        line < source.lines.count && source.content(ofLine: line - 1).isEmpty
      }
      let line = blank ?? max(first + 1, last)
      if line >= source.lines.count { break }
      pieces.append(start..<source.lines.starts[line])
      start = source.lines.starts[line]
    }
    pieces.append(start..<source.count)
    return pieces
  }
}

extension Examination {
  /// How drafts under a configuration are examined; what the command line says comes first.
  init(
    _ configuration: Configuration, _ selection: RuleSelection = RuleSelection(), issueDate: CivilDate? = nil,
    lexicon: FilePath? = nil
  ) throws(UsageError) {
    let settings = configuration.surroundings.settings
    let words = try LexiconFile.open(lexicon ?? configuration.lexicon)
    let checker = Checker(
      RuleContext(lexicon: words, style: settings.style), selection: configuration.selection(selection))
    self.init(checker: checker, issueDate: issueDate ?? settings.issueDate, words: words)
  }
}
