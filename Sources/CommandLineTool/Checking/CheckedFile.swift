import DraftSyntax
import Rules
import TextModel
import Workspace

/// A draft with what was found in it.
struct CheckedFile: Sendable {
  /// As reports name it.
  var name: String
  var encoding: TextEncoding
  var source: SourceText
  /// In order of the text.
  private(set) var findings: [Finding]
  /// The fingerprints once a finding was left out: they count equal slips, so they are those among all there were.
  private var fingerprintsAmongAll: [Fingerprint]?
  var figure: ErrorFigure
  /// The articles of the page, weighed each for itself.
  var articles: [ArticleFigure]

  /// Code points that are not white space.
  var characters: Int { figure.characters }

  /// A draft with all that the rules found in it.
  init(
    name: String, encoding: TextEncoding, source: SourceText, findings: [Finding], figure: ErrorFigure,
    articles: [ArticleFigure] = []
  ) {
    self.name = name
    self.encoding = encoding
    self.source = source
    self.findings = findings
    self.figure = figure
    self.articles = articles
  }

  /// The fingerprint of each finding, found when it is asked for.
  var fingerprints: [Fingerprint] { fingerprintsAmongAll ?? Fingerprint.all(of: findings, in: source) }

  /// Leaves out what people have decided about, before anything else is left out; gives the suppressions that were of use.
  mutating func silence(_ silencer: Silencer) -> Set<Suppression.Key> {
    if silencer.isIdle || findings.isEmpty { return [] }
    let sorted = silencer.sort(findings, in: source)
    (findings, fingerprintsAmongAll) = (sorted.findings, sorted.fingerprints)
    return sorted.used
  }

  /// Leaves out the findings that do not pass.
  mutating func filter(_ passes: (Finding, Fingerprint) -> Bool) {
    let kept = zip(findings, fingerprints).filter(passes)
    (findings, fingerprintsAmongAll) = (kept.map(\.0), kept.map(\.1))
  }
}
