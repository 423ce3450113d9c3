import LSPTypes
import Names
import Rules
import TextModel
import Workspace

/// A draft that is open in the editor, as of the last edit.
struct OpenDocument {
  /// The very string the client uses; editors do not agree on how Chinese paths are written.
  let uri: String
  var version: Int
  var text: SourceText {
    didSet {
      earlier = checked?.found ?? earlier
      checked = nil
    }
  }
  /// What was found in `text`, once somebody asked.
  var checked: CheckedDraft?
  /// What was found in the last version that somebody asked about; the next need be checked only where it differs.
  var earlier: DraftFindings?
  /// What of the findings the writer has seen and is still writing.
  var unfinished = UnfinishedSpot()
  /// The coloured stretches that the client was last told, to tell the next ones by what differs.
  var tokens: SemanticTokens?
  /// What the files around it say.
  var surroundings = Surroundings()
  /// What holds for it.
  var settings = Settings() {
    didSet { earlier = nil }
  }
  /// Tells the lexicon that its settings name from others, and from what it was before its file changed.
  var lexiconIdentity = "" {
    didSet { if lexiconIdentity != oldValue { earlier = nil } }
  }
  /// What is left alone in it.
  var silencer = Silencer()
  /// The names in `text` as of the last completion.
  var names = DraftNames()
}
