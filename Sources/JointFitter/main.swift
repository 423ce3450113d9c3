// Makes what the page reader's joint model is made of:
//   JointFitter attraction SENTENCES > attraction.bin (it goes to Sources/Data/tables)
//   JointFitter joints PAGE=GOLD… CLEAN… > Sources/DraftSyntax/Joints/JointWeights.swift
// A page comes with the gold of its line ends. Clean text (one paragraph a line) counts as it stands,
// where no line end joins, and set in columns in several ways.
import DraftSyntax
import FoundationEssentials

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

func complain(_ text: String) {
  _ = text.withCString { write(2, $0, strlen($0)) }
}

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "attraction":
  var table = AttractionTable()
  for path in arguments.dropFirst() {
    let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
    for line in text.split(separator: "\n") {
      table.add(line.split(separator: "\t", maxSplits: 1).first ?? "")
    }
  }
  let bytes = table.bytes()
  var written = 0
  while written < bytes.count {
    let count = bytes[written...].withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
    guard count > 0 else { exit(2) }
    written += count
  }
case "joints":
  // As many ways of setting a clean text as it takes for each to be met.
  let settings: UInt64 = 10
  let groups = try arguments.dropFirst().map { argument in
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    if parts.count == 2 { return [try KnownPage(page: parts[0], gold: parts[1])] }
    var pages = [try KnownPage(clean: argument)]
    for setting in 1...settings {
      pages.append(try KnownPage(setting: argument, seed: setting &* 7919 &+ UInt64(argument.utf8.count)))
    }
    return pages
  }
  let pages = groups.flatMap { $0 }
  let samples = pages.map { $0.samples() }
  // Each page judged by weights fitted without it: what a new page can expect.
  var wrong = 0
  for held in pages.indices where pages[held].hasGold {
    let others = samples.indices.filter { $0 != held }.flatMap { samples[$0] }
    let model = JointModel(weights: LogisticRegression(steps: 600).fit(others))
    let misses = samples[held].filter { (model.logOdds($0.evidence) > 0) != $0.joins }.count
    wrong += misses
    complain("\(pages[held].name): \(misses) of \(samples[held].count) wrong when held out\n")
  }
  let all = samples.flatMap { $0 }
  let annotated = pages.indices.filter { pages[$0].hasGold }.map { samples[$0].count }.reduce(0, +)
  complain("all: \(wrong) of \(annotated) wrong when held out, \(all.count) gaps in all\n")
  var weights = LogisticRegression().fit(all)
  // Few clean texts have headlines of several lines, and to join two of them, or a headline and its story, is
  // worse than to leave a line broken.
  for feature in [JointEvidence.Feature.bothUnmarkedShort, .leftHeadsProse] {
    weights[feature.rawValue] -= 0.7
  }
  let fitted = JointModel(weights: weights)
  let misses = all.filter { (fitted.logOdds($0.evidence) > 0) != $0.joins }.count
  complain("fitted on all: \(misses) wrong\n")
  print("extension JointModel {")
  print(
    "  /// Weights fitted by `JointFitter joints` on five newspaper pages annotated by hand and fifteen typeset"
  )
  print(
    "  /// and extracted again by machine (\(annotated) gaps; \(wrong) wrong when each page is held out in turn),"
  )
  print(
    "  /// and on the clean text of these pages, as it stands, torn here and there and set in columns"
  )
  print(
    "  /// (\(all.count - annotated) gaps)."
  )
  print("  package static let fitted = JointModel(weights: [")
  for (feature, weight) in zip(JointEvidence.Feature.allCases, weights) {
    print("    \((Double(weight) * 100).rounded() / 100),  // \(feature)")
  }
  print("  ])")
  print("}")
default:
  complain("usage: JointFitter attraction SENTENCES… | joints PAGE=GOLD…\n")
  exit(2)
}
