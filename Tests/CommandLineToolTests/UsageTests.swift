import Testing
import Workspace

@testable import CommandLineTool

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
    ("lint --output x.sarif x", "--output must be FORMAT=FILE"),
    ("lint --output sarf=x x", "did you mean 'sarif'?"),
    ("lint --unsafe-fixes x", "need --fix or --diff"),
    ("lint --diff --write-baseline b x", "does not go with"),
    ("lint --to-utf8 x", "--to-utf8 needs --fix"),
    ("lint --diff --to-utf8 x", "--to-utf8 needs --fix"),
    ("format --to-utf8 x", "--to-utf8 needs --write"),
    ("lint nowhere/**/*.txt", "no file fits the pattern"),
    ("lint --fix - x", "takes standard input alone"),
    ("lint --max-error-rate low x", "needs a number"),
    ("lsp --log-text", "--log-text needs --log"),
    ("lsp --log /nowhere/log", "no such file or folder"),
    ("lint --config a --no-config x", "does not go with"),
    ("lint nowhere.txt", "nowhere.txt: no such file or folder"),
    ("lint --files-from nowhere", "nowhere: no such file or folder"),
    ("lint --baseline nowhere x", "nowhere: no such file or folder"),
    ("lint --lexicon nowhere --no-config /dev/null", "nowhere: no such file or folder"),
    ("format", "needs a file or folder"),
    ("format --write --check x", "does not go with"),
    ("rules x", "takes no operand"),
    ("explain nothing-like-it", "unknown rule"),
    ("explain", "needs a rule"),
    ("completions tcsh", "needs a shell: bash|zsh|fish"),
    ("help nonsense", "unknown subcommand"),
  ])
  func `what cannot be followed gets its line and exit code 2`(line: String, message: String) {
    let words = line.split(separator: " ").map(String.init)
    let run = Run(words[...0] + ["--language=en"] + words[1...])
    #expect(run.code == 2)
    #expect(run.errors.split(separator: "\n").contains { $0.contains(message) }, "\(run.errors)")
  }

  @Test(arguments: CommandCatalog.all.map { $0.syntax.name })
  func `every subcommand has a page with examples`(command: String) {
    for words in [[command, "--help"], ["help", command]] {
      let run = Run(words + ["--language", "en"])
      #expect(run.code == 0)
      #expect(run.output.contains("usage: copydesk \(command)"))
      #expect(run.output.contains("examples:\n  "))
      #expect(run.errors.isEmpty)
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `shells are told every subcommand and every option of lint`(shell: String) {
    let run = Run("completions", shell)
    #expect(run.code == 0)
    for command in CommandCatalog.all { #expect(run.output.contains(command.syntax.name)) }
    for option in LintCommand.syntax.options {
      #expect(run.output.contains(shell == "fish" ? "-l \(option.name.dropFirst(2))" : option.name))
    }
  }

  @Test(arguments: ["zh", "en"])
  func `the manual has every subcommand, option and example, and nothing else is a request`(language: String)
  {
    let run = Run("help", "man", "--language", language)
    #expect(run.code == 0)
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    let requests: Set = [".TH", ".SH", ".SS", ".TP", ".B", ".PP", ".nf", ".fi", ".RS", ".RE", ".br"]
    for line in lines where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(requests.contains(String(line.prefix { $0 != " " })), "\(line)")
    }
    #expect(!run.output.split(separator: "\n").contains { $0.contains("--") })
    let plain = run.output.split(separator: "\\", omittingEmptySubsequences: false).joined()
    for command in CommandCatalog.all.map({ $0.syntax }) {
      #expect(plain.contains(".SS \(command.name)\n"))
      for option in command.options { #expect(plain.contains(".B \(option.written)\n")) }
      for example in command.examples { #expect(plain.contains("\n\(example.line)\n")) }
    }
  }

  @Test func `without a subcommand, help; the version on one line`() {
    #expect(Run([]).code == 0)
    #expect(Run("--version").output == "copydesk \(CommandLineTool.version)\n")
    #expect(Run("help", "--language", "zh").output.contains("用法"))
  }

  @Test(arguments: [
    ("lnit", "lint"), ("fromat", "format"), ("explane", "explain"), ("zzz", nil),
  ])
  func `the nearest known word is what was meant`(typed: String, meant: String?) {
    #expect(NearestWord.to(typed, among: ["lint", "format", "explain", "rules"]) == meant)
  }

  @Test(arguments: RuleNames.all)
  func `every rule can be explained`(id: String) {
    let run = Run("explain", id, "--language", "en")
    #expect(run.code == 0)
    #expect(run.output.hasPrefix(id + ": "))
    #expect(run.output.contains("wrong:"))
  }

  @Test func `a log grows line by line, each with its time, and only its owner reads it`() throws {
    let folder = TemporaryFolder()
    let path = FilePath(folder.path + "/log")
    for line in ["→ initialize", "← answer"] { try LogFile(path).append(line) }
    let lines = try folder.text("log").split(separator: "\n")
    #expect(lines.map { $0.drop { $0 != " " } } == [" → initialize", " ← answer"])
    #expect(lines.allSatisfy { $0.hasPrefix("20") })
    #expect(folder.shell("stat -c %a log").output == "600\n")
  }
}
