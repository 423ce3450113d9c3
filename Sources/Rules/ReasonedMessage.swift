import DraftSyntax

/// What a rule says of a damage for whatever spoke for it.
///
/// Nearly all that is ever said, columns of the usual widths among it, is put together before the first draft.
struct ReasonedMessage: Sendable {
  private let known: [Damage.Reason.Evidence: Wording]
  private let make: @Sendable (Wording) -> Wording

  /// `make` gets the reason in brackets, or nothing.
  init(_ make: @escaping @Sendable (Wording) -> Wording) {
    let reasons: [Damage.Reason.Evidence] =
      [.unfinishedSentence, .openBracket, .closingMark, .cutNumber] + (8...26).map { .fullColumn($0) }
    known = Dictionary(uniqueKeysWithValues: reasons.map { ($0, make($0.wording)) })
    self.make = make
  }

  func callAsFunction(_ damage: Damage) -> Wording {
    guard let first = damage.reason.evidence.first else { return make(Wording("", en: "")) }
    return known[first] ?? make(first.wording)
  }
}
