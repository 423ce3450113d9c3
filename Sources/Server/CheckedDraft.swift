import DraftSyntax
import Names
import Rules
import TextModel
import Workspace

/// A draft with what the rules found in it; of one version, and never changed.
struct CheckedDraft {
  /// All that the rules found.
  let found: DraftFindings
  /// Those of them that people are told of.
  let findings: [Finding]
  /// The suppressions that were of use.
  let usedSuppressions: Set<Suppression.Key>

  init(_ document: OpenDocument, _ checker: Checker, _ lexicon: Lexicon?) {
    let draft = Draft(
      document.text, issueDate: document.settings.issueDate, words: lexicon, after: document.earlier?.draft)
    found = checker.check(draft, after: document.earlier)
    let sorted =
      document.silencer.isIdle ? nil : document.silencer.sort(found.findings, in: document.text)
    findings = sorted?.findings ?? found.findings
    usedSuppressions = sorted?.used ?? []
  }

  var draft: Draft { found.draft }
  var text: SourceText { draft.page.source }
  var page: Page { draft.page }

  /// The findings that touch a range, the shortest first.
  func findings(at range: Range<Int>) -> [Finding] {
    findings
      .filter { $0.range.lowerBound <= range.upperBound && range.lowerBound <= $0.range.upperBound }
      .sorted { ($0.range.count, $0.range.lowerBound) < ($1.range.count, $1.range.lowerBound) }
  }
}
