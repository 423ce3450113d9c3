public import DraftSyntax

/// What the rules found in a draft; of one version, and never changed.
public struct DraftFindings: Sendable {
  public let draft: Draft
  /// In order of the text; the more serious first where two begin together.
  public let findings: [Finding]
  /// Those of them that depend on no more than the line they stand in.
  let passageFindings: [Finding]
}
