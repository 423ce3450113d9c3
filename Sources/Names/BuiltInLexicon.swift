import DraftSyntax
package import TextModel

/// How the lexicon in the binary is made from the repository's `seeds/`.
package enum BuiltInLexicon {
  package struct Document: Sendable {
    package var label: String
    package var text: SourceText

    package init(label: String, text: SourceText) {
      self.label = label
      self.text = text
    }
  }

  /// The bytes of `lexicon.bin`; without the counts behind the names, which nobody merges with.
  package static func bytes(of documents: [Document]) -> [UInt8] {
    var learner = LexiconLearner()
    for document in documents {
      learner.read(RepairedText(repairing: document.text).utf8, document: document.label)
    }
    return Lexicon(learner.finish(), keepsEvidence: false).serialised()
  }
}
