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

  mutating func add(_ other: Tally) {
    files += other.files
    applied += other.applied
    characters += other.characters
    figure = figure + other.figure
    counts.merge(other.counts, uniquingKeysWith: +)
    countsByRule.merge(other.countsByRule, uniquingKeysWith: +)
    fixable += other.fixable
  }

  func count(of severity: Severity) -> Int { counts[severity] ?? 0 }

  /// The number of findings.
  var total: Int { counts.values.reduce(0, +) }

  /// Whether something at least as serious was found.
  func reaches(_ severity: Severity) -> Bool {
    counts.contains { $0.key <= severity && $0.value > 0 }
  }
}
