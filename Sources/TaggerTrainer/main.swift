import FoundationEssentials
import Glibc
import Names

// Learns the tagger's table from annotated sentences, or scores a table on them; see README.md.

let usage = """
  usage: TaggerTrainer train SENTENCES --output TABLE [--towns CSV] [--features N] [--copies N] [--epochs N] [--seed N] [--lines FROM-TO]
         TaggerTrainer fit SENTENCES TABLE-OF-FIRST-HALF TABLE-OF-SECOND-HALF
         TaggerTrainer score SENTENCES [--table TABLE] [--lines FROM-TO]
  """
var arguments = CommandLine.arguments.dropFirst()

func fail(_ message: String) -> Never {
  let line = Array((message + "\n").utf8)
  _ = write(2, line, line.count)
  exit(2)
}

var operands: [String] = []
var options: [String: String] = [:]
while let argument = arguments.popFirst() {
  if argument.hasPrefix("--") {
    guard let value = arguments.popFirst() else { fail("\(argument) needs a value\n\(usage)") }
    options[argument] = value
  } else {
    operands.append(argument)
  }
}

@MainActor func number(_ option: String, _ standard: Int) -> Int {
  guard let value = options[option] else { return standard }
  guard let number = Int(value), number >= 0 else { fail("\(option): not a number: \(value)") }
  return number
}

@MainActor func text(_ path: String) -> String {
  do {
    return String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  } catch {
    fail("cannot read \(path)")
  }
}

@MainActor func sentences(_ path: String) -> [AnnotatedSentence] {
  var lines = text(path).split(separator: "\n")
  if let range = options["--lines"]?.split(separator: "-").compactMap({ Int($0) }), range.count == 2 {
    lines = Array(lines.prefix(range[1]).dropFirst(max(0, range[0] - 1)))
  }
  return lines.enumerated().map { index, line in
    guard let sentence = AnnotatedSentence(line: line) else { fail("\(path): cannot read line \(index + 1)") }
    return sentence
  }
}

@MainActor func towns() -> [[UInt16]] {
  guard let path = options["--towns"] else { return [] }
  return text(path).split(separator: "\n").dropFirst().compactMap { line in
    let columns = line.split(separator: ",")
    guard columns.count > 1 else { return nil }
    let name = FoldedText.units(of: columns[1].filter { $0 != "\"" })
    return (3...7).contains(name.count) ? name : nil
  }
}

switch operands.first {
case "train" where operands.count == 2:
  guard let output = options["--output"] else { fail(usage) }
  var training = sentences(operands[1])
  var swapper = NameSwapper(seed: UInt64(number("--seed", 20)), towns: towns())
  for sentence in training where !sentence.spans.isEmpty {
    for _ in 0..<number("--copies", 2) { training.append(swapper.swapping(sentence)) }
  }
  print("\(training.count) sentences")
  var trainer = PerceptronTrainer()
  trainer.epochs = max(1, number("--epochs", 8))
  trainer.seed = UInt64(number("--seed", 20))
  let model = trainer.train(training) { print($0) }
  let table = TaggerTable(model, limit: number("--features", 108_000)).bytes
  do {
    try Data(table).write(to: URL(filePath: output))
  } catch {
    fail("cannot write \(output)")
  }
  print("\(table.count) bytes")
case "score" where operands.count == 2:
  let tagger: NameTagger
  if let path = options["--table"] {
    guard let bytes = try? Data(contentsOf: URL(filePath: path)) else { fail("cannot read \(path)") }
    tagger = NameTagger(FrozenBytes(Array(bytes)))
  } else {
    tagger = .builtIn
  }
  var score = SpanScore()
  let gold = sentences(operands[1])
  let clock = ContinuousClock()
  var characters = 0
  let time = clock.measure {
    for sentence in gold {
      characters += sentence.units.count
      score.count(tagger.spans(of: sentence.units), against: sentence.spans)
    }
  }
  print(score.report)
  print("\(characters) characters in \(time)")
case "fit" where operands.count == 4:
  // Two halves, each tagged with what was learned from the other.
  let all = sentences(operands[1])
  let half = all.count / 2
  var fit = ScorerFit()
  for (path, part) in [(operands[3], all[..<half]), (operands[2], all[half...])] {
    guard let bytes = try? Data(contentsOf: URL(filePath: path)) else { fail("cannot read \(path)") }
    let tagger = NameTagger(FrozenBytes(Array(bytes)))
    for size in [half, 2000, 500, 200] {
      for start in stride(from: part.startIndex, to: part.endIndex, by: size) {
        fit.add(part[start..<min(start + size, part.endIndex)], tagger: tagger)
      }
    }
  }
  print("// \(fit.exampleCount) examples")
  for kind in NameKind.allCases {
    let weights = fit.weights(of: kind).map { (($0 * 10_000).rounded() / 10_000).description }
    print("\(kind): [\(weights.joined(separator: ", "))]")
  }
case "inspect" where operands.count == 3:
  // The counts of one name in a plain file.
  var learner = LexiconLearner()
  learner.read(Array(text(operands[2]).utf8), document: "")
  let evidence = learner.finish()
  if let number = evidence.names.find(FoldedText.units(of: operands[1])) {
    print(
      evidence.counts[number],
      EvidenceScorer.builtIn.judge(evidence.counts[number], of: evidence.names[number]))
  } else {
    print("no candidate")
  }
case "learn":
  // The names of plain files, for trying the scorer.
  var learner = LexiconLearner()
  let clock = ContinuousClock()
  var evidence = NameEvidence()
  let time = clock.measure {
    for path in operands.dropFirst() { learner.read(Array(text(path).utf8), document: path) }
    evidence = learner.finish()
  }
  for verdict in NameJudge().verdicts(on: evidence) {
    let counts = evidence.counts[verdict.number]
    print(
      FoldedText.string(of: evidence.names[verdict.number]), verdict.kind, counts.mentions, counts.documents,
      (verdict.probability * 100).rounded() / 100, counts.exact, counts.raw, counts.inside, counts.outside,
      separator: "\t")
  }
  let report = Array("\(evidence.names.count) candidates, \(evidence.byteCount) bytes in \(time)\n".utf8)
  _ = write(2, report, report.count)
default:
  fail(usage)
}
