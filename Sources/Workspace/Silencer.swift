public import Rules
public import TextModel

/// Leaves out findings that people have decided about: suppressed ones, and words that a dictionary knows.
public struct Silencer: Sendable, Hashable {
  private var suppressed: Set<Suppression.Key>
  private var words: WordList

  /// What became of a draft's findings.
  public struct Outcome: Sendable {
    /// Those to be told of, in order of the text.
    public var findings: [Finding] = []
    /// The fingerprint of each.
    public var fingerprints: [Fingerprint] = []
    /// The suppressions that were of use.
    public var used: Set<Suppression.Key> = []

    /// Nothing was found.
    public init() {}
  }

  public init(suppressed: Set<Suppression.Key> = [], words: WordList = WordList()) {
    self.suppressed = suppressed
    self.words = words
  }

  /// Whether nothing is left out.
  public var isIdle: Bool { suppressed.isEmpty && words.isEmpty }

  /// Sorts all that the rules found in a draft; fingerprints count equal slips, so none may be missing.
  public func sort(_ findings: [Finding], in source: SourceText) -> Outcome {
    var outcome = Outcome()
    for (finding, fingerprint) in zip(findings, Fingerprint.all(of: findings, in: source)) {
      let key = Suppression.Key(rule: finding.rule, fingerprint: fingerprint.text)
      if suppressed.contains(key) {
        outcome.used.insert(key)
      } else if !(WordList.mayHold(finding) && words.covers(finding.range, of: source.utf8)) {
        outcome.findings.append(finding)
        outcome.fingerprints.append(fingerprint)
      }
    }
    return outcome
  }
}
