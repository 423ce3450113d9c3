#if !FUZZING
import FoundationEssentials

/// `ConversationFuzzer SEED COUNT FILE…`: that many mutations of the conversations in the files; without
/// a count the files themselves. The last input is in `last-input` when one of them trapped.
@main enum Main {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count > 2, let seed = UInt64(arguments[1]), let count = Int(arguments[2]) else {
      for path in arguments { ConversationFuzzer.run(try Data(contentsOf: URL(filePath: path))) }
      return
    }
    let corpus = try arguments.dropFirst(2).map { [UInt8](try Data(contentsOf: URL(filePath: $0))) }
    for round in 0..<count {
      var mutation = Mutation(seed: seed &+ UInt64(round))
      let (one, other) = (corpus[round % corpus.count], corpus[(round / corpus.count + round) % corpus.count])
      let input = mutation.mix(one, other)
      try Data(input).write(to: URL(filePath: "last-input"))
      ConversationFuzzer.run(input)
    }
  }
}
#endif
