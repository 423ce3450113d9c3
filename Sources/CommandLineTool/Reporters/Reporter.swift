import Rules

/// Writes the findings of a run in one format, file by file.
///
/// Several files are reported at a time, so a reporter keeps nothing from one to the next.
protocol Reporter: Sendable {
  var setting: ReportSetting { get }

  /// What stands between two files that both add something.
  static var separator: [UInt8] { get }

  /// What stands before the first file.
  func begin() -> [UInt8]
  /// What one file adds.
  func report(_ file: CheckedFile) -> [UInt8]
  /// What stands behind the last file.
  func end(_ tally: Tally) -> [UInt8]
}

extension Reporter {
  static var separator: [UInt8] { [] }
  func begin() -> [UInt8] { [] }
  func end(_ tally: Tally) -> [UInt8] { [] }
}

/// What reporters must know of a run.
struct ReportSetting: Sendable {
  var language: Language
  var isColoured = false
  /// Findings alone, without a summary.
  var isQuiet = false
  /// Counts by rule in place of the findings, in formats for people.
  var showsStatistics = false
}

/// The formats of `lint`.
enum ReportFormat: String, CaseIterable, Sendable {
  case text, json, jsonl, sarif, github, gitlab, checkstyle, junit, rdjson, html

  func reporter(_ setting: ReportSetting) -> any Reporter {
    switch self {
    case .text: TextReporter(setting: setting)
    case .json: JSONReporter(setting: setting)
    case .jsonl: JSONLinesReporter(setting: setting)
    case .sarif: SARIFReporter(setting: setting)
    case .github: GitHubReporter(setting: setting)
    case .gitlab: GitLabReporter(setting: setting)
    case .checkstyle: CheckstyleReporter(setting: setting)
    case .junit: JUnitReporter(setting: setting)
    case .rdjson: RDJSONReporter(setting: setting)
    case .html: ProofSheetReporter(setting: setting)
    }
  }
}
