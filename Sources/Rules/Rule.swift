public import DraftSyntax
import TextModel

/// One thing a copy desk looks for.
///
/// A rule keeps no state between drafts: the same draft gives the same findings, in order of the
/// text. It reads `draft.text` (repaired) and reports ranges and edits of the source.
public protocol Rule: Sendable {
  static var summary: RuleSummary { get }
  static var examples: [RuleExample] { get }
  /// How much of a draft its findings depend on; all of it unless the rule says less.
  static var reach: RuleReach { get }

  init(_ context: RuleContext)

  /// Reports each finding, in order of the text.
  func check(_ draft: Draft, report: (Finding) -> Void)
}

extension Rule {
  public static var reach: RuleReach { .draft }

  /// A finding of this rule on repaired text, with a fix that replaces just that.
  ///
  /// `replacement` is the repaired text's new content; the edit covers the same place in the source.
  func finding(
    in draft: Draft, at range: Range<Int>, _ message: Wording, severity: Severity? = nil,
    replacement: String? = nil, safe: Bool = false, related: [Finding.RelatedPlace] = []
  ) -> Finding {
    let place = draft.text.sourceRange(of: range)
    var fixes: [Finding.Fix] = []
    if let replacement {
      let title =
        replacement.isEmpty
        ? Wording("删去", en: "Delete") : Wording("改为“\(replacement)”", en: "Change to “\(replacement)”")
      fixes = [Finding.Fix(title: title, edits: [.init(place, replacement)], isSafe: safe)]
    }
    return Finding(
      Self.summary, place, message, severity: severity, fixes: fixes, related: related)
  }
}
