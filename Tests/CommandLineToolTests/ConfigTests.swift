import Rules
import TestSupport
import Testing
import Workspace

@testable import CommandLineTool

/// What settings there are, and which hold where.
struct ConfigTests {
  @Test func `what holds for a draft is shown with the files that say so`() throws {
    let folder = TemporaryFolder()
    let outer = try folder.write(
      ".copydesk.json",
      "{\"ignore\": [\"date\"], \"severity\": {\"odd-space\": \"hint\"}, \"lexicon\": \"n\"}")
    let inner = try folder.write(
      "sub/.copydesk.json",
      "{\"ignore\": [\"name\"], \"severity\": {\"dash-form\": \"error\"}, \"language\": \"zh-CN\"}")
    let draft = try folder.write("sub/a.txt", "文")
    try folder.write(".copydesk/dictionary.txt", "张悅\n")
    try folder.write("sub/.copydesk/suppressions.jsonl", "")
    let real = try #require(FileSystem.resolved(FilePath(folder.path))).description
    func path(_ name: String) -> String { real + name.dropFirst(folder.path.utf8.count) }
    let run = Run("config", "--language", "en", "--show", draft)
    #expect(run.code == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n").map(String.init)
    for line in [
      "select: (the rules that are on by default)",
      "ignore: [\"date\",\"name\"]  ← \(path(outer)), \(path(inner))",
      "severity: {\"dash-form\":\"error\",\"odd-space\":\"hint\"}  ← \(path(outer)), \(path(inner))",
      "language: \"zh\"  ← \(path(inner))", "lexicon: \"n\"  ← \(path(outer))",
      "words: 1  ← \(real)/.copydesk/dictionary.txt",
      "suppressions: 0  ← \(real)/sub/.copydesk/suppressions.jsonl",
    ] { #expect(lines.contains(line), "\(line) is not in \(run.output)") }
    try folder.write("sub/.copydesk.json", "{\"select\": [\"byline\"], \"ignore\": []}")
    #expect(Run("config", "--show", draft).output.contains("ignore: []  ← \(path(inner))\n"))
    try folder.write("sub/.copydesk.json", "{\"selekt\": [\"byline\"]}")
    #expect(Run("config", "--show", draft).code == 2)
  }

  @Test(arguments: [
    ([], "needs one of"), (["--list", "--schema"], "needs one of"), (["--show", "nowhere"], "no such file"),
  ])
  func `what cannot be told of settings is told of`(words: [String], message: String) {
    let run = Run(["config", "--language", "en"] + words)
    #expect(run.code == 2)
    #expect(run.errors.contains(message))
  }

  @Test func `the schema knows each setting of files, and no other`() throws {
    let schema = try JSONValue(parsing: Array(Run("config", "--schema").output.utf8))
    let names = (schema["properties"]?.members ?? []).map(\.name)
    var seen: Set<Substring> = []
    let expected = SettingCatalog.all.filter { $0.scope != .editors }.map { $0.name.prefix { $0 != "." } }
      .filter { seen.insert($0).inserted }
    #expect(names == ["$schema"] + expected.map(String.init))
    #expect(schema["properties"]?["style"]?["properties"]?["digits"]?["enum"]?.strings == ["full", "half"])
    for setting in SettingCatalog.all {
      #expect(
        Run("config", "--list", "--language", "zh").output.contains(
          "\(setting.name)\n  \(setting.summary.chinese)"))
    }
  }

  @Test(arguments: SettingCatalog.all.map(\.name))
  func `the example of a setting is one`(name: String) throws {
    let setting = try #require(SettingCatalog.setting(name))
    let parts = name.split(separator: ".")
    let text = parts.reversed().reduce(setting.example) { "{\"\($1)\": \($0)}" }
    let layer = SettingsLayer(
      try JSONValue(parsing: Array(text.utf8)), setting.scope == .editors ? .editor : .file("/.copydesk.json")
    )
    #expect(layer[name] != nil)
    #expect(layer.complaints.isEmpty)
  }

  @Test func `a house style counts for its folder, and is no part of what the cache knows of others`() throws
  {
    let folder = TemporaryFolder()
    try folder.write("a.txt", "近日,市卫健委召开会议,部署工作。\n")
    try folder.write("sub/a.txt", "近日,市卫健委召开会议,部署工作。\n")
    try folder.write("sub/.copydesk.json", "{\"style\": {\"punctuation\": \"full\", \"digit\": 1}}")
    for _ in 0..<2 {
      let run = Run(
        "lint", "--language", "en", "--format", "jsonl", "--cache", folder.path + "/cache", folder.path)
      #expect(run.output.split(separator: "\n").count == 2)
      #expect(run.output.contains("sub/a.txt\",\"rule\":\"mixed-width-punctuation\""))
      #expect(run.errors.contains("\"digit\" is no setting; did you mean \"digits\"?"))
    }
  }

  @Test func `messages are in the language of the folder unless the command line names one`() throws {
    let folder = TemporaryFolder()
    try folder.write("a.txt", "⼭\n")
    for (language, word) in [("en", "radical"), ("zh", "部首")] {
      try folder.write(".copydesk.json", "{\"language\": \"\(language)\"}")
      #expect(Run("lint", folder.path).output.contains(word))
    }
    #expect(Run("lint", "--language", "en", folder.path).output.contains("radical"))
  }
}
