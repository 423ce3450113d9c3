import TestSupport
import Testing

@testable import CommandLineTool

/// What people decided to leave as it is: the sidecar and the word list.
struct SuppressionTests {
  private static let options = ["lint", "--language", "en", "--format", "jsonl", "--select", "radical-glyph"]

  private static func findings(_ folder: TemporaryFolder, _ more: String...) -> Int {
    Run(options + more + [folder.path]).output.split(separator: "\n").count
  }

  @Test func `what is suppressed stays so while the draft changes around it`() throws {
    let folder = TemporaryFolder()
    let draft = try folder.write("稿/a.txt", "山西省运城市⼭区。\n今天⼭里有雨。\n")
    try folder.write(".copydesk.json", "{}")
    let added = Run(
      "suppressions", "--add", draft + ":1", "--reason", "引文“原样”", "--author", "李婷", "--expires", "9999-12-31"
    )
    #expect(added.code == 0, "\(added.errors)")
    let sidecar = try folder.text(".copydesk/suppressions.jsonl")
    #expect(sidecar.contains("{\"path\":\"稿/a.txt\",\"rule\":\"radical-glyph\",\"fingerprint\":\""))
    #expect(sidecar.contains("\"text\":\"⼭\",\"reason\":\"引文“原样”\",\"author\":\"李婷\",\"date\":\""))
    #expect(SuppressionTests.findings(folder) == 1)
    #expect(SuppressionTests.findings(folder, "--no-suppressions") == 2)
    #expect(SuppressionTests.findings(folder, "--no-config") == 2)
    // Lines move, a line is joined, the draft gets another name.
    try folder.write("稿/a.txt", "新的一行。\n\n今天⼭里有雨。\n山西省运城市\n⼭区。\n")
    #expect(SuppressionTests.findings(folder) == 1)
    folder.shell("mv 稿/a.txt 稿/b.txt")
    #expect(SuppressionTests.findings(folder) == 1)
    // The sentence changes.
    try folder.write("稿/b.txt", "山西省永济市⼭区。\n")
    #expect(SuppressionTests.findings(folder) == 1)
  }

  @Test(arguments: [
    // What stands there already, and where the first suppression of 稿/版/a.txt goes.
    ([], "稿/版/"), ([".git/config"], ""), ([".git"], ""), (["稿/.git/config", ".git/config"], "稿/"),
    ([".git/config", "稿/.copydesk.json"], "稿/"), (["稿/.git/config", ".copydesk.json"], "稿/"),
    ([".copydesk.json"], ""), ([".git/config", "稿/版/.copydesk/suppressions.jsonl"], "稿/版/"),
    ([".copydesk/suppressions.jsonl"], ""), (["稿/.git", ".copydesk/suppressions.jsonl"], "稿/"),
  ])
  func `the first suppression goes to the repository's root`(there: [String], folder: String) throws {
    let top = TemporaryFolder()
    for name in there { try top.write(name, name.hasSuffix("json") ? "{}" : "") }
    let draft = try top.write("稿/版/a.txt", "⼭西省。\n")
    #expect(Run("suppressions", "--add", draft + ":1").code == 0)
    #expect(try top.text(folder + ".copydesk/suppressions.jsonl").contains("\"⼭\""))
    #expect(SuppressionTests.findings(top) == 0)
  }

  @Test func `fixes leave alone what is suppressed`() throws {
    let folder = TemporaryFolder()
    let draft = try folder.write("a.txt", "⼭西省运城市召开会议，⼭区。\n")
    try folder.write("b.txt", "山西省⼭区。\n")
    #expect(Run("suppressions", "--add", folder.path + "/b.txt:1").code == 0)
    #expect(Run("lint", "--fix", "--select", "radical-glyph", folder.path).code == 0)
    #expect(try folder.text("a.txt") == "山西省运城市召开会议，山区。\n")
    #expect(try folder.text("b.txt") == "山西省⼭区。\n")
    #expect(Run("suppressions", "--add", draft + ":1").code == 2)
  }

  @Test func `a fix beside it does not free what is suppressed`() throws {
    let folder = TemporaryFolder()
    let draft = try folder.write("a.txt", "⼭西⽉底。\n")
    #expect(Run("suppressions", "--add", draft + ":1").code == 0)
    let lines = try folder.text(".copydesk/suppressions.jsonl").split(separator: "\n")
    try folder.write(
      ".copydesk/suppressions.jsonl", lines.filter { $0.contains("\"⼭\"") }.joined(separator: "\n"))
    _ = Run("lint", "--fix", "--select", "radical-glyph", draft)
    #expect(try folder.text("a.txt") == "⼭西月底。\n")
  }

  @Test func `what is of no use any more is told of and removed`() throws {
    let folder = TemporaryFolder()
    let draft = try folder.write("a.txt", "今天⼭里有雨。\n")
    try folder.write("b.txt", "明天⽉底。\n")
    for name in ["a.txt", "b.txt"] { _ = Run("suppressions", "--add", folder.path + "/\(name):1") }
    let kept = try folder.text(".copydesk/suppressions.jsonl")
    try folder.write(
      ".copydesk/suppressions.jsonl",
      "// 说明\n" + kept + "{\"rule\":\"radical-glyph\",\"fingerprint\":\"0\",\"expires\":\"2001-01-01\"}\n"
        + "{\"rule\":\"gone\",\"fingerprint\":\"0\"}\n")
    let run = Run(SuppressionTests.options + [folder.path])
    #expect(run.code == 0)
    #expect(run.errors.contains("suppressions.jsonl:4:1: this suppression held until 2001-01-01 ('copydesk"))
    #expect(run.errors.contains("suppressions.jsonl:5:1: there is no rule 'gone' to suppress"))
    try folder.write("a.txt", "今天山里有雨。\n")
    // A run that did not look for it, and one that did not look there, cannot tell.
    #expect(!Run("lint", "--language", "en", "--select", "date", draft).errors.contains("nothing is found"))
    #expect(!Run("lint", "--language", "en", folder.path + "/b.txt").errors.contains("nothing is found"))
    #expect(Run("lint", "--language", "en", draft).errors.contains("nothing is found any more"))
    let list = Run("suppressions", "--language", "en", folder.path)
    #expect(list.output.contains("[nothing is found any more that this would suppress]"))
    #expect(Run("suppressions", "--prune", folder.path).code == 0)
    let left = try folder.text(".copydesk/suppressions.jsonl")
    #expect(left.hasPrefix("// 说明\n{\"path\":\"b.txt\""))
    #expect(left.split(separator: "\n").count == 2)
  }

  @Test func `a draft that is gone leaves its suppressions stale, unless another has the sentence`() throws {
    let folder = TemporaryFolder()
    try folder.write("a.txt", "今天⼭里有雨。\n")
    try folder.write("b.txt", "明天⽉底。\n")
    for name in ["a.txt", "b.txt"] { _ = Run("suppressions", "--add", folder.path + "/\(name):1") }
    folder.shell("rm a.txt; mv b.txt c.txt")
    let run = Run("suppressions", folder.path).output.split(separator: "\n")
    #expect(run.map { $0.contains("[") } == [true, false])
  }

  @Test func `a broken line is told of with its place, and the others hold`() throws {
    let folder = TemporaryFolder()
    let draft = try folder.write("a.txt", "今天⼭里有雨。\n")
    _ = Run("suppressions", "--add", draft + ":1")
    let line = try folder.text(".copydesk/suppressions.jsonl")
    try folder.write(
      ".copydesk/suppressions.jsonl",
      "<<<<<<< ours\n" + line
        + "{\"rule\": 1}\n{\"rule\":\"x\",\"fingerprint\":\"0\",\"expires\":\"never\"}\n")
    let run = Run(SuppressionTests.options + [folder.path])
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
    for place in ["jsonl:1:1: ", "jsonl:3:1: ", "jsonl:4:41: "] {
      #expect(run.errors.contains(place), "\(run.errors)")
    }
  }

  @Test func `words of the dictionary are right as they are`() throws {
    let folder = TemporaryFolder()
    func findings(_ more: String...) -> Int {
      let run = Run(
        ["lint", "--format", "jsonl", "--select", "nonstandard-character"] + more + [folder.path])
      return run.output.split(separator: "\n").count
    }
    try folder.write("a.txt", "记者张悅、李悅在现场。\n")
    #expect(findings() == 2)
    try folder.write(".copydesk/dictionary.txt", "# 词表\n　张悅 # 人名\n\n")
    #expect(findings() == 1)
    try folder.write("sub/b.txt", "记者张悅、李悅在现场。\n")
    try folder.write("sub/.copydesk/dictionary.txt", "李悅\n")
    #expect(findings() == 1)
    #expect(findings("--no-config") == 4)
  }

  @Test func `an outer folder counts until a configuration says it is the root`() throws {
    let folder = TemporaryFolder()
    try folder.write(".copydesk.json", "{\"ignore\": [\"radical-glyph\"]}")
    try folder.write("sub/a.txt", "⼭西省。\n")
    try folder.write("sub/.copydesk.json", "{\"ignore\": [\"date\"]}")
    #expect(Run("lint", "--format", "jsonl", folder.path).output.isEmpty)
    try folder.write("sub/.copydesk.json", "{\"root\": true}")
    #expect(Run("lint", "--format", "jsonl", folder.path).output.contains("radical-glyph"))
  }

  @Test(arguments: [
    (["--add", "a.txt"], "must be DRAFT:LINE"), (["--reason", "x"], "needs --add"),
    (["--add", "a.txt:1", "--rule", "radical-glyf"], "radical-glyph"),
    (["--add", "a.txt:1", "--expires", "soon"], "must be YYYY-MM-DD"),
    (["--add", "nowhere.txt:1"], "no such file"),
  ])
  func `what cannot be suppressed is told of`(words: [String], message: String) {
    let run = Run(["suppressions", "--language", "en"] + words)
    #expect(run.code == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
  }
}
