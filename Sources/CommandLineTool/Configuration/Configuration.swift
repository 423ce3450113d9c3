import DraftSyntax
import Names
import Rules
import Workspace

/// What the files beside drafts say of those in one folder.
struct Configuration: Sendable, Hashable {
  var surroundings = Surroundings()
  /// The ends of names that are drafts.
  var extensions = [".txt", ".md"]

  /// What holds without a file.
  init() {}

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
    if let given = surroundings.settings["extensions"]?.strings {
      extensions = given.map { $0.hasPrefix(".") ? $0 : "." + $0 }
    }
  }

  /// Patterns as in `.gitignore`, of all folders.
  var exclude: [String] {
    surroundings.settings.layers.flatMap { $0["exclude"]?.strings ?? [] }
  }

  /// The patterns of the innermost file.
  var ownExclude: [String] { surroundings.settings.layers.last?["exclude"]?.strings ?? [] }

  /// The file of a lexicon.
  var lexicon: FilePath? { surroundings.settings.path("lexicon").map { FilePath($0) } }

  /// The rules that are on once the command line has had its say: its selection replaces, what it ignores is added.
  func selection(_ commandLine: RuleSelection) -> RuleSelection {
    surroundings.settings.rules.overridden(by: commandLine)
  }
}
