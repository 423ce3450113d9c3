import DraftSyntax
import Names
import Rules
import TextModel

/// A draft with what the rules found in it; of one version, and never changed.
struct CheckedDraft {
  let text: SourceText
  let draft: Draft
  let findings: [Finding]

  init(_ text: SourceText, _ checker: Checker, _ settings: Settings, _ lexicon: Lexicon?) {
    self.text = text
    draft = Draft(text, issueDate: settings.issueDate, words: lexicon)
    findings = checker.findings(in: draft)
  }

  var page: Page { draft.page }

  /// The findings that touch a range, the shortest first.
  func findings(at range: Range<Int>) -> [Finding] {
    findings
      .filter { $0.range.lowerBound <= range.upperBound && range.lowerBound <= $0.range.upperBound }
      .sorted { ($0.range.count, $0.range.lowerBound) < ($1.range.count, $1.range.lowerBound) }
  }
}
