import Rules
import TextModel

/// Applies fixes to a draft until nothing is left that may be applied.
struct Mender: Sendable {
  var examination: Examination
  /// Takes fixes as well that are offered, not sure.
  var takesOffers: Bool

  /// What became of a draft.
  struct Outcome: Sendable {
    var source: SourceText
    /// What is still found.
    var findings: [Finding]
    var applied: Int
  }

  /// Fixes that undo each other would go on for ever.
  private static let passes = 20

  /// Mends in passes: fixes that touch one another wait for the next, since the first may change what the second is about.
  ///
  /// What is `known` is left alone and is not among what is still found.
  func mend(_ source: SourceText, _ findings: [Finding], leaving known: [Finding] = []) -> Outcome {
    var outcome = Outcome(source: source, findings: findings, applied: 0)
    var known = KnownPlaces(known)
    var refused: Set<Signature> = []
    for _ in 0..<Mender.passes {
      let fixes = choose(from: outcome, known, refused)
      if fixes.isEmpty { break }
      let errors = Mender.errors(outcome)
      let taken = accept(fixes[...], after: [], outcome.source, errors, &refused)
      if taken.isEmpty { break }
      known.move(along: Mender.edits(taken))
      outcome = check(Mender.apply(taken, to: outcome.source), outcome.applied + taken.count)
    }
    outcome.findings.removeAll(where: known.contains)
    return outcome
  }

  /// The first fix of each finding that may be taken and touches none taken before.
  private func choose(
    from outcome: Outcome, _ known: KnownPlaces, _ refused: Set<Signature>
  ) -> [Choice] {
    var choices: [Choice] = []
    var occupied = Occupied()
    for finding in outcome.findings where !known.contains(finding) {
      guard let fix = finding.fixes.first(where: { $0.isSafe || takesOffers }), !fix.edits.isEmpty else {
        continue
      }
      let choice = Choice(
        signature: Signature(
          rule: finding.rule, before: fix.edits.map { outcome.source[$0.range] },
          after: fix.edits.map(\.newText)),
        edits: fix.edits)
      if refused.contains(choice.signature) || !occupied.take(fix.edits) { continue }
      choices.append(choice)
    }
    return choices
  }

  /// Those of the fixes that create no error, tried together and by halves where they do.
  private func accept(
    _ fixes: ArraySlice<Choice>, after taken: [Choice], _ source: SourceText, _ errors: [String: Int],
    _ refused: inout Set<Signature>
  ) -> [Choice] {
    let all = taken + fixes
    let created = Mender.errors(check(Mender.apply(all, to: source), 0))
      .contains { $0.value > errors[$0.key, default: 0] }
    if !created { return all }
    if fixes.count == 1 {
      refused.formUnion(fixes.map(\.signature))
      return taken
    }
    let half = fixes.startIndex + fixes.count / 2
    let first = accept(fixes[..<half], after: taken, source, errors, &refused)
    return accept(fixes[half...], after: first, source, errors, &refused)
  }

  private func check(_ source: SourceText, _ applied: Int) -> Outcome {
    Outcome(source: source, findings: examination.findings(in: source), applied: applied)
  }

  private static func apply(_ choices: [Choice], to source: SourceText) -> SourceText {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var copied = 0
    for edit in edits(choices) {
      bytes += source.utf8[copied..<edit.range.lowerBound]
      bytes += edit.newText.utf8
      copied = edit.range.upperBound
    }
    bytes += source.utf8[copied...]
    return SourceText(validUTF8: bytes)
  }

  /// The edits of all choices in order of the text.
  private static func edits(_ choices: [Choice]) -> [TextEdit] {
    choices.flatMap(\.edits).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// How often each error is found; a joined line changes the white space of an error, not the error.
  private static func errors(_ outcome: Outcome) -> [String: Int] {
    var counts: [String: Int] = [:]
    for finding in outcome.findings where finding.severity == .error {
      let text = outcome.source[finding.range].unicodeScalars.filter { !$0.properties.isWhitespace }
      counts[finding.rule + ":" + String(String.UnicodeScalarView(text)), default: 0] += 1
    }
    return counts
  }

  /// A fix that was chosen.
  private struct Choice {
    var signature: Signature
    var edits: [TextEdit]
  }

  /// What a fix does, wherever it stands after other fixes.
  private struct Signature: Hashable {
    var rule: String
    var before: [String]
    var after: [String]
  }
}

/// The places of a text that edits have taken, in order.
private struct Occupied {
  private var ranges: [Range<Int>] = []

  /// Takes the places of edits, or none of them where one touches a place that is taken.
  mutating func take(_ edits: [TextEdit]) -> Bool {
    for edit in edits {
      let index = position(of: edit.range)
      // Two edits that merely touch may still want different things of the same gap.
      if index > 0, ranges[index - 1].upperBound >= edit.range.lowerBound { return false }
      if index < ranges.count, ranges[index].lowerBound <= edit.range.upperBound { return false }
    }
    for edit in edits { ranges.insert(edit.range, at: position(of: edit.range)) }
    return true
  }

  /// The index of the first range that begins at or after another.
  private func position(of range: Range<Int>) -> Int {
    ranges.partitioningIndex { $0.lowerBound >= range.lowerBound }
  }
}
