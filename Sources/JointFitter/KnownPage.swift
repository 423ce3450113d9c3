import DraftSyntax
import FoundationEssentials
import TextModel

/// A page whose line ends are known to be breaks or not.
struct KnownPage {
  var name: String
  var lines: PageLines
  /// By line number from 0: whether the line end joins; lines without a verdict are missing.
  var verdicts: [Int: Bool]
  /// Whether people or a program that knew the page decided its line ends, not our own typesetter.
  var hasGold = false

  /// Reads `path` (the page) with `gold`, a TSV with the columns `line` (from 1) and `verdict` (join, keep, anything else unknown), and `file` where it holds several pages.
  init(page path: String, gold: String) throws {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
    let rows = try String(contentsOf: URL(fileURLWithPath: gold), encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    guard let head = rows.first, let line = head.firstIndex(of: "line"),
      let verdict = head.firstIndex(of: "verdict")
    else { throw BadGold(path: gold) }
    let file = head.firstIndex(of: "file")
    var verdicts: [Int: Bool] = [:]
    for row in rows.dropFirst() where file == nil || row[file ?? 0] == name {
      guard let number = Int(row[line]) else { throw BadGold(path: gold) }
      if row[verdict] == "join" { verdicts[number - 1] = true }
      if row[verdict] == "keep" { verdicts[number - 1] = false }
    }
    self.name = name
    lines = PageLines(SourceText(text))
    self.verdicts = verdicts
    hasGold = true
  }

  /// Clean text, one paragraph a line: no line end of it joins.
  init(clean path: String) throws {
    name = path.split(separator: "/").last.map(String.init) ?? path
    let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
    lines = PageLines(SourceText(text))
    verdicts = Dictionary(uniqueKeysWithValues: lines.facts.indices.map { ($0, false) })
  }

  /// Clean text set in columns, in a way that `seed` picks.
  init(setting path: String, seed: UInt64) throws {
    name = (path.split(separator: "/").last.map(String.init) ?? path) + " set \(seed)"
    let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
    var typesetter = Typesetter(seed: seed)
    let page = typesetter.set(text.split(separator: "\n").map(String.init))
    lines = PageLines(SourceText(page.text))
    verdicts = page.verdicts
  }

  struct BadGold: Error {
    var path: String
  }

  /// The evidence at each gap that is weighed, with what is right there.
  func samples() -> [(evidence: JointEvidence, joins: Bool)] {
    var samples: [(JointEvidence, Bool)] = []
    let unfitted = JointModel(weights: Array(repeating: 0, count: JointEvidence.Feature.allCases.count))
    var reader = JointReader(lines, words: nil, model: unfitted)
    _ = reader.joints(known: { verdicts[$0] }) { line, evidence in
      if let joins = verdicts[line] { samples.append((evidence, joins)) }
    }
    return samples
  }
}
