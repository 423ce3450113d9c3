import Testing

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

  init(_ line: String) {
    self.init(line.split(separator: " ").map(String.init))
  }
}

struct UsageTests {
  @Test(arguments: [
    ("lnt", "unknown subcommand 'lnt'; did you mean 'lint'?"),
    ("lint --formt json x", "unknown option '--formt' of 'lint'; did you mean '--format'?"),
    ("lint --format jsn x", "did you mean 'json'?"),
    ("lint --format", "option --format needs a value"),
    ("lint --quiet=yes x", "option --quiet takes no value"),
    ("lint", "needs a file or folder"),
    ("lint --issue-date 2024-02-30 x", "--issue-date must be YYYY-MM-DD"),
    ("lint --jobs 0 x", "option --jobs needs a whole number of at least 1"),
    ("lint --select dat x", "unknown rule 'dat'; did you mean 'date'?"),
    ("lint nowhere.txt", "nowhere.txt: no such file or folder"),
    ("format", "needs a file or folder"),
    ("format --write --check x", "does not go with"),
    ("rules x", "takes no operand"),
    ("explain nothing-like-it", "unknown rule"),
  ])
  func `what cannot be followed gets one line and exit code 2`(line: String, message: String) {
    let words = line.split(separator: " ").map(String.init)
    let run = Run(words[...0] + ["--language=en"] + words[1...])
    #expect(run.code == 2)
    #expect(run.errors.contains(message))
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test(arguments: CommandCatalog.all.map { $0.syntax.name })
  func `every subcommand has a page with examples`(command: String) {
    for words in [[command, "--help"], ["help", command]] {
      let run = Run(words + ["--language", "en"])
      #expect(run.code == 0)
      #expect(run.output.contains("usage: copydesk \(command)"))
      #expect(run.output.contains("examples:\n  copydesk \(command)"))
    }
  }
}
