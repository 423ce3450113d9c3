import LSPTypes

extension Client {
  /// The shape of completion items that this client shows and inserts rightly.
  ///
  /// Each was tried in the editor itself; no shape suits them all.
  var completionShape: CompletionShape {
    let name = (name ?? "").lowercased()
    // Plain Eglot before 1.17, YouCompleteMe and Kate never say who they are, and need the run in the label.
    if name.isEmpty || name.contains("eglot") { return .label }
    let prefixed = ["neovim", "visual studio code", "vscodium", "code - oss", "emacs"]
    return prefixed.contains { name.hasPrefix($0) } ? .prefix : .word
  }

  /// Whether Latin letters must be announced for the menu to open on pinyin.
  var opensMenuByTriggersOnly: Bool { name?.lowercased().hasPrefix("neovim") ?? false }
}
