import Names
import Workspace

extension Session {
  /// Opens the lexicon that settings name, and complains of it once where that cannot be; gives what tells it from others.
  mutating func openLexicon(_ path: String?) -> String {
    guard let path, let nameLearning = options.nameLearning else { return "" }
    let known = learning.named[path]
    let outcome = known ?? nameLearning.open(path)
    if known == nil {
      learning.named[path] = outcome
      if learning.lexiconPaths.insert(path).inserted { watchNames() }
      for complaint in outcome.complaints { showOnce(complaint) }
    }
    return outcome.lexicon == nil ? "" : outcome.identity
  }

  /// The names a draft goes by: those of the lexicon its settings name, with those of the corpus once they are added to it.
  func lexicon(for document: OpenDocument) -> Lexicon? {
    guard let path = document.settings.lexicon, let named = learning.named[path]?.lexicon,
      path != learning.base || learning.learned.isEmpty
    else { return lexicon }
    return named
  }

  /// The names that the draft of a URI goes by.
  func lexicon(of uri: String) -> Lexicon? { documents[uri].map(lexicon(for:)) ?? lexicon }

  /// All lexicons in use, for what is asked of no draft.
  var lexicons: [Lexicon] {
    learning.named.sorted { $0.key < $1.key }.compactMap(\.value.lexicon) + [lexicon].compactMap { $0 }
  }
}
