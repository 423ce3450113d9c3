import Rules

/// How many findings of each severity there are, over a run.
struct Tally: Sendable, Hashable {
  var files = 0
  var characters = 0
  /// The most serious first.
  private var counts = Severity.allCases.map { _ in 0 }
  /// `nil` where nobody asks for them.
  private(set) var countsByRule: [String: Int]?
  /// Findings that a safe fix would mend.
  private(set) var fixable = 0

  private(set) var figure = ErrorFigure()
  /// Fixes that were applied, in all files.
  private(set) var applied = 0

  init(countsRules: Bool = false) {
    countsByRule = countsRules ? [:] : nil
  }

  mutating func add(_ file: CheckedFile, applied: Int = 0) {
    files += 1
    self.applied += applied
    characters += file.characters
    figure = figure + file.figure
    // By their places, so that none is copied.
    for index in file.findings.indices {
      counts[file.findings[index].severity.rank] += 1
      countsByRule?[file.findings[index].rule, default: 0] += 1
      if file.findings[index].fixes.contains(where: \.isSafe) { fixable += 1 }
    }
  }

  mutating func add(_ other: Tally) {
    files += other.files
    applied += other.applied
    characters += other.characters
    figure = figure + other.figure
    for (rank, count) in other.counts.enumerated() { counts[rank] += count }
    if let others = other.countsByRule {
      countsByRule = (countsByRule ?? [:]).merging(others, uniquingKeysWith: +)
    }
    fixable += other.fixable
  }

  func count(of severity: Severity) -> Int { counts[severity.rank] }

  /// The number of findings.
  var total: Int { counts.reduce(0, +) }

  /// Whether something at least as serious was found.
  func reaches(_ severity: Severity) -> Bool {
    counts[...severity.rank].contains { $0 > 0 }
  }
}
