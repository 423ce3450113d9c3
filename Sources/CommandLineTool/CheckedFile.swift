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
  /// The fingerprint of each finding.
  private(set) var fingerprints: [Fingerprint]
  var figure: ErrorFigure
  /// The articles of the page, weighed each for itself.
  var articles: [ArticleFigure]

  /// Code points that are not white space.
  var characters: Int { figure.characters }

  /// A draft in which findings were sorted; fingerprints count equal slips, so those left out must have had theirs.
  init(
    name: String, encoding: TextEncoding, source: SourceText, sorted: Silencer.Outcome, figure: ErrorFigure,
    articles: [ArticleFigure] = []
  ) {
    self.name = name
    self.encoding = encoding
    self.source = source
    findings = sorted.findings
    fingerprints = sorted.fingerprints
    self.figure = figure
    self.articles = articles
  }

  /// Leaves out the findings that do not pass.
  mutating func filter(_ passes: (Finding, Fingerprint) -> Bool) {
    let kept = zip(findings, fingerprints).filter(passes)
    (findings, fingerprints) = (kept.map(\.0), kept.map(\.1))
  }
}

/// How many findings of each severity there are, over a run.
struct Tally: Sendable, Hashable {
  var files = 0
  var characters = 0
  private(set) var counts: [Severity: Int] = [:]
  private(set) var countsByRule: [String: Int] = [:]
  /// Findings that a safe fix would mend.
  private(set) var fixable = 0

  private(set) var figure = ErrorFigure()
  /// Fixes that were applied, in all files.
  private(set) var applied = 0

  mutating func add(_ file: CheckedFile, applied: Int = 0) {
    files += 1
    self.applied += applied
    characters += file.characters
    figure = figure + file.figure
    for finding in file.findings {
      counts[finding.severity, default: 0] += 1
      countsByRule[finding.rule, default: 0] += 1
      if finding.fixes.contains(where: \.isSafe) { fixable += 1 }
    }
  }

  func count(of severity: Severity) -> Int { counts[severity] ?? 0 }

  /// The number of findings.
  var total: Int { counts.values.reduce(0, +) }

  /// Whether something at least as serious was found.
  func reaches(_ severity: Severity) -> Bool {
    counts.contains { $0.key <= severity && $0.value > 0 }
  }
}
