import DraftSyntax
import Names
import Rules
import TextModel
import Workspace

/// A draft with what the rules found in it; of one version, and never changed.
struct CheckedDraft {
  let text: SourceText
  let draft: Draft
  /// Those that people are told of.
  let findings: [Finding]
  /// All that the rules found.
  let allFindings: [Finding]
  /// The suppressions that were of use.
  let usedSuppressions: Set<Suppression.Key>

  init(_ document: OpenDocument, _ checker: Checker, _ lexicon: Lexicon?) {
    text = document.text
    draft = Draft(text, issueDate: document.settings.issueDate, words: lexicon)
    allFindings = checker.findings(in: draft)
    let sorted = document.silencer.isIdle ? nil : document.silencer.sort(allFindings, in: text)
    findings = sorted?.findings ?? allFindings
    usedSuppressions = sorted?.used ?? []
  }

  var page: Page { draft.page }

  /// The findings that touch a range, the shortest first.
  func findings(at range: Range<Int>) -> [Finding] {
    findings
      .filter { $0.range.lowerBound <= range.upperBound && range.lowerBound <= $0.range.upperBound }
      .sorted { ($0.range.count, $0.range.lowerBound) < ($1.range.count, $1.range.lowerBound) }
  }
}
