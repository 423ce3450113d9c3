import JSONRPC
import LSPTypes
import Rules
import TextModel

extension Session {
  /// Offers what puts the findings at a place right, as edits that any client can apply.
  ///
  /// What the client sends back of our diagnostics is not looked at, but for their places: few keep it whole.
  mutating func answer(_ request: CodeActionRequest) throws(ResponseError) -> [CodeAction] {
    let uri = request.textDocument.uri
    let checked = try checked(uri)
    let only = request.context?.only
    func isWanted(_ kind: CodeActionKind) -> Bool {
      only.map { $0.contains { kind.isWithin($0) } } ?? true
    }
    if client.doesAllActions {
      let places = (request.context?.diagnostics ?? []).map { byteRange(of: $0.range, in: checked.text) }
      let finding = checked.findings.first { places.contains($0.range) && !$0.fixes.isEmpty }
      return finding.map { Array(quickFixes(of: $0, uri, checked).prefix(1)) } ?? []
    }
    var actions: [CodeAction] = []
    if isWanted(.quickFix) {
      let findings = checked.findings(at: byteRange(of: request.range, in: checked.text))
      for finding in findings { actions += quickFixes(of: finding, uri, checked) }
      actions += ruleFixes(of: findings, uri, checked)
      for finding in findings { actions += sideActions(for: finding, uri, checked) }
    }
    if isWanted(.fixAll), let all = fixAll(uri, checked) { actions.append(all) }
    return actions
  }

  /// The fixes of one finding, the safe one preferred.
  private func quickFixes(of finding: Finding, _ uri: String, _ checked: CheckedDraft) -> [CodeAction] {
    var positions = positions(in: checked.text)
    let diagnostic = diagnostic(of: finding, uri: uri, settings(of: uri), in: checked.text, &positions)
    return finding.fixes.enumerated().map { index, fix in
      CodeAction(
        title: fix.title.text(in: language(of: uri)), kind: .quickFix, diagnostics: [diagnostic],
        isPreferred: client.knowsPreferredActions && index == 0 && fix.isSafe ? true : nil,
        edit: workspaceEdit(uri, checked.text, fix.edits))
    }
  }

  /// For each rule that has more to say elsewhere: all of its fixes at once.
  private func ruleFixes(of findings: [Finding], _ uri: String, _ checked: CheckedDraft) -> [CodeAction] {
    var seen: Set<String> = []
    return findings.compactMap { finding in
      guard seen.insert(finding.rule).inserted, finding.fixes.first?.isSafe == true else { return nil }
      let fixes = safeFixes(ofRule: finding.rule, in: checked)
      guard fixes.count > 1 else { return nil }
      let title = RuleCatalog.rule(finding.rule)?.summary.title ?? Wording(finding.rule, en: finding.rule)
      let wording = Wording(
        "全部修正：\(title.chinese)（\(fixes.count)处）", en: "Fix all \(fixes.count): \(title.english)")
      return action(wording, .quickFix, fixes, ofRule: finding.rule, uri, checked)
    }
  }

  /// All safe fixes of the draft, as editors ask for on saving.
  private func fixAll(_ uri: String, _ checked: CheckedDraft) -> CodeAction? {
    let fixes = safeFixes(ofRule: nil, in: checked)
    guard !fixes.isEmpty else { return nil }
    let wording = Wording("应用全部稳妥的修正（\(fixes.count)处）", en: "Apply all \(fixes.count) safe fixes")
    return action(wording, .fixAll, fixes, ofRule: nil, uri, checked)
  }

  /// The safe fixes of a rule, or of all rules, that can be applied together.
  func safeFixes(ofRule rule: String?, in checked: CheckedDraft) -> [Finding.Fix] {
    let findings = rule.map { rule in checked.findings.filter { $0.rule == rule } } ?? checked.findings
    return Finding.Fix.compatible(findings.compactMap(\.fixes.first).filter(\.isSafe))
  }

  /// Many fixes as one action; where the client asks again for what is chosen, the edit waits until then.
  private func action(
    _ title: Wording, _ kind: CodeActionKind, _ fixes: [Finding.Fix], ofRule rule: String?, _ uri: String,
    _ checked: CheckedDraft
  ) -> CodeAction {
    var action = CodeAction(title: title.text(in: language(of: uri)), kind: kind)
    if client.resolvesEdits {
      action.data = .object(["uri": .string(uri), "rule": rule.map(AnyValue.string) ?? .null])
    } else {
      action.edit = workspaceEdit(uri, checked.text, fixes.flatMap(\.edits))
    }
    return action
  }
}

extension Finding.Fix {
  /// Those fixes that can be applied together, the first of two that overlap; their edits are in order of the text.
  static func compatible(_ fixes: [Finding.Fix]) -> [Finding.Fix] {
    var accepted: [Finding.Fix] = []
    // In order of the text and apart, so that only neighbours can be in the way.
    var taken: [Range<Int>] = []
    for fix in fixes where !fix.edits.isEmpty {
      let isFree = fix.edits.allSatisfy { edit in
        let index = taken.partitioningIndex { $0.lowerBound >= edit.range.lowerBound }
        let next = index < taken.count && taken[index].touches(edit.range)
        return !next && !(index > 0 && taken[index - 1].touches(edit.range))
      }
      guard isFree else { continue }
      accepted.append(fix)
      for edit in fix.edits {
        let index = taken.partitioningIndex { $0.lowerBound >= edit.range.lowerBound }
        taken.insert(edit.range, at: index)
      }
    }
    return accepted
  }
}

extension Range<Int> {
  /// Whether edits of both ranges at once would get in each other's way.
  fileprivate func touches(_ other: Range<Int>) -> Bool {
    lowerBound == other.lowerBound || (lowerBound < other.upperBound && other.lowerBound < upperBound)
  }
}
