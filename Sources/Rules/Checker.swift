public import DraftSyntax
import TextModel

/// Runs rules over drafts.
public struct Checker: Sendable {
  /// Those that reach no further than a passage, then those that reach as far as the draft.
  private let rules: [any Rule]
  private let passageRuleCount: Int
  private let severities: [String: Severity]

  /// A checker of the rules that `selection` turns on.
  public init(_ context: RuleContext = RuleContext(), selection: RuleSelection = RuleSelection()) {
    let rules = RuleCatalog.all.filter { selection.includes($0.summary) }
    let passageRules = rules.filter { $0.reach == .passage }
    passageRuleCount = passageRules.count
    self.rules = (passageRules + rules.filter { $0.reach == .draft }).map { $0.init(context) }
    severities = selection.severities
  }

  /// What the rules find, in order of the text; the more serious first where two begin together.
  public func findings(in draft: Draft) -> [Finding] { findings(of: rules[...], in: draft) }

  /// What the rules find, if need be with the help of what this checker found in an earlier version of the draft:
  /// what depends on single lines is looked for in those that changed.
  public func check(_ draft: Draft, after earlier: DraftFindings? = nil) -> DraftFindings {
    let (passageRules, draftRules) = (rules[..<passageRuleCount], rules[passageRuleCount...])
    let passageFindings =
      earlier.map { self.passageFindings(in: draft, after: $0) } ?? findings(of: passageRules, in: draft)
    return DraftFindings(
      draft: draft,
      findings: Checker.merged(passageFindings, findings(of: draftRules, in: draft)),
      passageFindings: passageFindings)
  }

  private func passageFindings(in draft: Draft, after earlier: DraftFindings) -> [Finding] {
    let change = DraftChange(from: earlier.draft, to: draft)
    let known = earlier.passageFindings
    let changed =
      known.place(of: change.earlierSource.lowerBound)..<known.place(of: change.earlierSource.upperBound)
    var findings = Array(known[..<changed.lowerBound])
    findings.reserveCapacity(known.count + 8)
    findings += self.findings(of: rules[..<passageRuleCount], in: draft.excerpt(change.lines))
    findings +=
      change.shift == 0
      ? known[changed.upperBound...] : known[changed.upperBound...].map { $0.moved(by: change.shift) }[...]
    return findings
  }

  private func findings(of rules: ArraySlice<any Rule>, in draft: Draft) -> [Finding] {
    var findings: [Finding] = []
    findings.reserveCapacity(32)
    for rule in rules {
      rule.check(draft) { findings.append($0) }
    }
    if !severities.isEmpty {
      for index in findings.indices {
        if let severity = severities[findings[index].rule] { findings[index].severity = severity }
      }
    }
    // Moving numbers about costs less than moving findings.
    let order = findings.indices.sorted { Checker.standsBefore(findings[$0], findings[$1]) }
    // An array that swaps two of its elements copies both; its memory does not.
    findings.withUnsafeMutableBufferPointer { Checker.arrange($0, by: order) }
    return findings
  }

  /// Puts at each place what stands where `order` says, one ring of places after the other.
  private static func arrange(_ findings: UnsafeMutableBufferPointer<Finding>, by order: [Int]) {
    var order = order
    for start in order.indices {
      var place = start
      while order[place] != start {
        let next = order[place]
        findings.swapAt(place, next)
        order[place] = place
        place = next
      }
      order[place] = place
    }
  }

  @inline(__always)
  private static func standsBefore(_ left: Finding, _ right: Finding) -> Bool {
    if left.range.lowerBound != right.range.lowerBound {
      return left.range.lowerBound < right.range.lowerBound
    }
    return (left.severity, left.range.upperBound, left.rule)
      < (right.severity, right.range.upperBound, right.rule)
  }

  private static func merged(_ left: [Finding], _ right: [Finding]) -> [Finding] {
    var merged: [Finding] = []
    merged.reserveCapacity(left.count + right.count)
    var next = 0
    for finding in left {
      while next < right.count, standsBefore(right[next], finding) {
        merged.append(right[next])
        next += 1
      }
      merged.append(finding)
    }
    return merged + right[next...]
  }
}

extension [Finding] {
  /// The index of the first that begins at or after an offset of the source.
  fileprivate func place(of offset: Int) -> Int { partitioningIndex { $0.range.lowerBound >= offset } }
}
