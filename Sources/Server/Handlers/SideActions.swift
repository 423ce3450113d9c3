import LSPTypes
import Rules
import TextModel
import Workspace

extension Session {
  /// What can be done about a finding without touching the draft.
  func sideActions(for finding: Finding, _ uri: String, _ checked: CheckedDraft) -> [CodeAction] {
    guard options.sideFiles != nil, uri.filePathOfURI != nil else { return [] }
    var positions = positions(in: checked.text)
    let diagnostic = diagnostic(of: finding, uri: uri, settings(of: uri), in: checked.text, &positions)
    let language = language(of: uri)
    var actions: [(Wording, SideChange)] = []
    if let fingerprint = checked.fingerprint(of: finding) {
      actions.append(
        (
          Wording("忽略此处", en: "Ignore here"),
          .suppress(Suppression.Key(rule: finding.rule, fingerprint: fingerprint.text))
        ))
    }
    if let word = checked.word(of: finding) {
      actions.append((Wording("把“\(word)”加入词表", en: "Add “\(word)” to the dictionary"), .addWord(word)))
    }
    if let rule = RuleCatalog.rule(finding.rule)?.summary {
      actions.append(
        (
          Wording("这个文件夹里不查“\(rule.title.chinese)”", en: "Turn “\(rule.title.english)” off for this folder"),
          .ignoreRule(rule.id)
        ))
    }
    return actions.map { wording, change in
      action(wording.text(in: language), change, uri, diagnostic)
    }
  }

  /// An edit where the client can make files, with a command that tells the server it was made, since such an
  /// edit may stay unsaved; else a command by which the server does it.
  private func action(
    _ title: String, _ change: SideChange, _ uri: String, _ diagnostic: Diagnostic
  ) -> CodeAction {
    var action = CodeAction(title: title, kind: .quickFix, diagnostics: [diagnostic])
    let command = client.createsFiles ? ServerCommand.expectChange : ServerCommand.change
    action.command = Command(
      title: title, command: command.rawValue, arguments: [.string(uri), change.value])
    guard client.createsFiles else { return action }
    if client.resolvesEdits {
      action.data = .object(["uri": .string(uri), "change": change.value])
    } else {
      var session = self
      action.edit = session.sideEdit(change, for: uri).map(workspaceEdit)
    }
    return action
  }
}

extension CheckedDraft {
  /// The fingerprint of each finding of the rules.
  var fingerprints: [Fingerprint] { Fingerprint.all(of: found.findings, in: text) }

  fileprivate func fingerprint(of finding: Finding) -> Fingerprint? {
    found.findings.firstIndex(of: finding).map { fingerprints[$0] }
  }

  /// The word a finding is about, if it could be right as it is.
  fileprivate func word(of finding: Finding) -> String? {
    guard WordList.mayHold(finding) else { return nil }
    let word = text[finding.range]
    let isPlain = word.unicodeScalars.allSatisfy {
      CharacterClass($0.value) == .han || $0.properties.isAlphabetic
    }
    return isPlain && !word.isEmpty ? word : nil
  }
}
