import Rules
import Testing

@testable import CommandLineTool

/// The table of exit codes as the help, the manual and the README have it, row by row.
struct ExitCodeTests {
  /// Files to run over: `clean.txt` has nothing, `wrong.txt` an error with a safe fix, `lines.txt` a broken line,
  /// `broken` a configuration that is no JSON above a good draft.
  private static let files = [
    "clean.txt": "山西省运城市。\n", "wrong.txt": "⼭西省运城市。\n",
    "broken/.copydesk.json": "{\"rules\": ", "broken/clean.txt": "山西省运城市。\n",
    "lines.txt": "　　2月3日，记者从运城市农业农村局获悉，全市春耕备耕工作正有序推\n进，农资供应充足，截至目前已储备化肥12.5万吨、农药1800吨。\n",
    "old.json": "{\"version\": 0, \"findings\": []}", "no.json": "[]",
  ]

  static let rows: [(code: Int32, line: String)] = [
    // Ran, and nothing at or above the limit.
    (0, "lint clean.txt"), (0, "lint --fail-on never wrong.txt"),
    (0, "lint --ignore radical-glyph wrong.txt"),
    (0, "lint --fix wrong.txt"), (0, "lint --diff clean.txt"), (0, "lint --max-error-rate 0 clean.txt"),
    (0, "lint --write-baseline new.json wrong.txt"), (0, "lint --fix --exit-non-zero-on-fix clean.txt"),
    (0, "lint --fail-on error lines.txt"), (0, "lint --output sarif=ok.sarif clean.txt"),
    (0, "format lines.txt"), (0, "format --check clean.txt"), (0, "format --write lines.txt"),
    (0, "outline lines.txt"), (0, "names clean.txt"), (0, "names --complete 运"), (0, "rules"),
    (0, "explain radical-glyph"), (0, "config --schema"), (0, "suppressions clean.txt"), (0, "help"),
    (0, "help lint"),
    (0, "lint --help"), (0, "--version"), (0, "completions bash"), (0, ""),
    // Ran, and something was found or would change.
    (1, "lint wrong.txt"), (1, "lint clean.txt wrong.txt"), (1, "lint --fail-on hint lines.txt"),
    (1, "lint --fail-on never --max-error-rate 1 wrong.txt"), (1, "lint --diff wrong.txt"),
    (1, "lint --fix --exit-non-zero-on-fix wrong.txt"), (1, "lint --quiet --statistics wrong.txt"),
    (1, "lint --files-from list"), (1, "lint --output json=ok.json wrong.txt"),
    (1, "lint --cache /dev/null/nowhere wrong.txt"), (1, "format --check lines.txt"),
    // Could not do what was asked; what could be done was done.
    (2, "lint"), (2, "lnt"), (2, "lint --formt json clean.txt"), (2, "lint --format jsn clean.txt"),
    (2, "lint missing.txt"), (2, "lint clean.txt missing.txt"), (2, "lint wrong.txt missing.txt"),
    (2, "lint broken/clean.txt"), (2, "lint --config missing.json clean.txt"),
    (2, "lint --baseline old.json clean.txt"), (2, "lint --baseline no.json clean.txt"),
    (2, "lint --output sarif=nowhere/x.sarif clean.txt"), (2, "lint --write-baseline nowhere/x clean.txt"),
    (2, "lint --lexicon clean.txt wrong.txt"), (2, "lint --changed-since HEAD clean.txt"),
    (2, "lint torn.txt"), (2, "format missing.txt"), (2, "format torn.txt"), (2, "outline missing.txt"),
    (2, "names missing.txt"), (2, "explain nothing-like-it"), (2, "completions tcsh"), (2, "help nonsense"),
    (2, "suppressions --add clean.txt:1"),
  ]

  @Test(arguments: rows)
  func `a command line ends with the code of its row`(code: Int32, line: String) throws {
    let folder = TemporaryFolder()
    for (name, text) in ExitCodeTests.files { try folder.write(name, text) }
    try folder.write("list", folder.path + "/wrong.txt\n")
    try folder.write("torn.txt", Array("山西省。".utf8).dropLast(1))
    let words = line.split(separator: " ").map { word in
      // Operands and values that are files stand in the folder.
      let parts = word.split(separator: "=", maxSplits: 1)
      let isFile = word.contains(".") || word == "list" || word.contains("nowhere")
      guard isFile, !word.hasPrefix("/") else { return String(word) }
      return parts.count == 2 ? "\(parts[0])=\(folder.path)/\(parts[1])" : "\(folder.path)/\(word)"
    }
    let run = Run(words)
    #expect(run.code == code, "\(run.errors)")
    // Code 2, and it alone, comes with a line that says why; other lines are hints.
    #expect(code != 2 || run.errors.hasPrefix("copydesk: "))
  }

  @Test func `the table has a row for each code there is, and every text names them`() {
    let codes = HelpCommand.exitCodes.map(\.code.rawValue)
    #expect(codes == Set(ExitCodeTests.rows.map(\.code)).sorted())
    let manual = Run("help", "man", "--language", "en").output
    let help = Run("help", "--language", "en").output
    for (code, meaning) in HelpCommand.exitCodes {
      #expect(manual.contains(meaning.english))
      #expect(help.contains("\(code.rawValue) \(meaning.english)"))
    }
  }
}
