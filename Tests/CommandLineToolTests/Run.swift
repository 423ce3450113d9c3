@testable import CommandLineTool

/// Runs a command line inside the tests and keeps what it prints.
struct Run {
  let code: Int32
  let output: String
  let errors: String

  init(_ words: some Collection<String>) {
    let words = Array(words)
    var console = Console(recordingIn: CommandLineTool.language(in: words))
    code = CommandLineTool.run(words, &console).rawValue
    output = String(decoding: console.output, as: UTF8.self)
    errors = String(decoding: console.errors, as: UTF8.self)
  }

  init(_ words: String...) { self.init(words) }
}
