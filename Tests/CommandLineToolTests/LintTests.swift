import Names
import Rules
import TestSupport
import Testing
import TextModel

@testable import CommandLineTool

/// `lint` on files: what is found, told, mended and left alone.
struct LintTests {
  /// A character set that no text should hold; the rule that finds it has a safe fix.
  private static let slip = "⼭"

  @Test(arguments: ReportFormat.allCases)
  func `the exit code is the same in every format`(format: ReportFormat) throws {
    let folder = TemporaryFolder()
    let clean = try folder.write("clean.txt", "山西省运城市。\n")
    let wrong = try folder.write("wrong.txt", "⼭西省运城市。\n")
    let options = ["lint", "--format", format.rawValue, "--no-config"]
    #expect(Run(options + [clean]).code == 0)
    #expect(Run(options + [wrong]).code == 1)
    #expect(Run(options + [clean, wrong]).code == 1)
    #expect(Run(options + ["--fail-on", "never", wrong]).code == 0)
    #expect(Run(options + ["--ignore", "radical-glyph", wrong]).code == 0)
    #expect(Run(options + ["--select", "date", wrong]).code == 0)
    #expect(Run(options + ["--select", "radical-glyph", wrong]).code == 1)
    #expect(Run(options + ["--max-error-rate", "0", "--fail-on", "never", wrong]).code == 1)
    #expect(Run(options + [wrong, folder.path + "/missing.txt"]).code == 2)
  }

  @Test(
    arguments: [
      ("empty.txt", [], 0, ""),
      ("spaces.txt", Array("  \u{3000}\n \t\n".utf8), 0, ""),
      ("newlines.txt", Array("\n\n\r\n\r".utf8), 0, ""),
      ("invalid.txt", Array("山西".utf8) + [0xFF] + Array("省。\n".utf8), 2, "not valid UTF-8 at byte offset 6"),
      ("torn.txt", Array("山西省。".utf8).dropLast(1), 2, "not valid UTF-8 at byte offset 9"),
      ("odd.txt", [0xFF, 0xFE, 0x2F], 2, "not valid UTF-8 at byte offset 2"),
      ("mark.txt", [0xEF, 0xBB, 0xBF], 0, ""),
    ] as [(String, [UInt8], Int32, String)])
  func `bad input is told of and crashes nothing`(
    name: String, bytes: [UInt8], code: Int32, message: String
  ) throws {
    let folder = TemporaryFolder()
    let path = try folder.write(name, bytes)
    for command in [["lint", "--fail-on", "never", "--fix"], ["format", "--write"], ["outline"]] {
      let run = Run(command + ["--language", "en", path])
      #expect(run.code == code)
      #expect(run.errors.contains(message))
    }
    #expect(try code == 0 || folder.read(name) == bytes)
  }

  @Test func `a report takes its place at the end, a pipe gets it as it comes, and nothing else is left`()
    throws
  {
    let folder = TemporaryFolder()
    let report = try folder.write("reports/old.json", "old")
    let pending = try PendingFile(FilePath(report))
    pending.write(Array(repeating: Ascii.space, count: 1 << 20))
    #expect(try folder.text("reports/old.json") == "old")
    #expect(FileSystem.entries(of: FilePath(folder.path + "/reports")).count == 3)
    try pending.finish()
    #expect(try folder.read("reports/old.json").count == 1 << 20)
    #expect(FileSystem.entries(of: FilePath(folder.path + "/reports")).count == 3)
    folder.shell("mkfifo pipe; cat pipe > got 2> /dev/null &")
    let draft = try folder.write("a.txt", "⼭\n")
    let run = Run("lint", "--format", "json", "--no-config", "--output", "json=\(folder.path)/pipe", draft)
    #expect(run.code == 1)
    folder.shell("wait; while ! grep -q summary got; do sleep 0.01; done")
    #expect(try folder.text("got") == run.output)
  }

  @Test func `what is too large for a draft is refused before it is read`() throws {
    let folder = TemporaryFolder()
    folder.shell("truncate -s 2G huge.txt")
    let small = try folder.write("small.txt", "⼭")
    let run = Run("lint", "--language", "en", "--format", "jsonl", folder.path)
    #expect(run.code == 2)
    #expect(run.errors.contains("huge.txt: larger than 1024 MB"))
    #expect(run.output.contains(small))
  }

  @Test(arguments: [1, 200, 1 << 20])
  func `a text read in pieces has the findings of its pages, where they stand`(pieceLength: Int) throws {
    let page = "春耕备耕忙\n\n　　2023年2月30日，记者到⼭西省采访。\n　　第二段⼈民公园的文字，悅耳。\n\n"
    let count = 12
    let source = SourceText(String(repeating: page, count: count))
    let checker = Checker(
      RuleContext(lexicon: .builtIn), selection: RuleSelection(selected: ["radical-glyph", "impossible-day"]))
    let examination = Examination(
      checker: checker, issueDate: nil, words: .builtIn, pieceLength: pieceLength)
    let content = examination.content(of: source, in: .gb18030, examination.draft(of: source))
    #expect(content.findings.map { source[$0.range] }.filter { $0 == "⼭" || $0 == "⼈" }.count == 2 * count)
    #expect(content.findings.count == 3 * count)
    for fix in content.findings.flatMap(\.fixes) {
      for edit in fix.edits { #expect(["⼭", "⼈", "30"].contains(source[edit.range]), "\(edit)") }
    }
    #expect(content.figure.characters == count * ShownCharacters(in: Array(page.utf8)).all)
    #expect(content.articles.allSatisfy { $0.lines.upperBound <= source.lines.count })
    #expect(examination.findings(in: source) == content.findings)
    #expect(examination.content(of: source, in: .gb18030, nil, content.findings) == content)
    let few = examination.content(of: source, in: .gb18030, nil, Array(content.findings.suffix(5)))
    #expect(few.findings == Array(content.findings.suffix(5)) && few.figure.tenths < content.figure.tenths)
  }

  @Test func `NUL bytes are characters like others`() throws {
    let folder = TemporaryFolder()
    let path = try folder.write("nul.txt", "山\0西⼭。\n")
    let run = Run("lint", "--format", "json", "--select", "radical-glyph", path)
    #expect(run.output.contains("\"column\":4,\"offset\":7"))
    #expect(run.errors.isEmpty)
  }

  @Test func `the rest of a broken file is still checked`() throws {
    let folder = TemporaryFolder()
    let path = try folder.write(
      "broken.txt", Array("山\u{FF}西".utf8).map { $0 == 0xC3 ? 0xFF : $0 } + Array("⼭".utf8))
    let run = Run("lint", "--format", "json", "--select", "radical-glyph", path)
    #expect(run.code == 2)
    #expect(run.output.contains("radical-glyph"))
  }

  @Test(arguments: ["utf8", "bom", "utf16le", "utf16be", "gb18030"])
  func `a fix keeps encoding, mark and line ends`(encoding: String) throws {
    func encoded(_ text: String) throws -> [UInt8] {
      let utf8 = Array(text.utf8)
      let kind: TextEncoding =
        switch encoding {
        case "utf8": .utf8(hasByteOrderMark: false)
        case "bom": .utf8(hasByteOrderMark: true)
        case "utf16le": .utf16(isBigEndian: false)
        case "utf16be": .utf16(isBigEndian: true)
        default: .gb18030
        }
      return try #require(DecodedText.encode(utf8, as: kind))
    }
    let folder = TemporaryFolder()
    let wrong = "华夏文明看⼭西。\r\n今天，记者在运城市采访。𠮷\r\n"
    let right = "华夏文明看山西。\r\n今天，记者在运城市采访。𠮷\r\n"
    let path = try folder.write("draft.txt", try encoded(wrong))
    let run = Run("lint", "--fix", "--select", "radical-glyph", path)
    #expect(run.code == 0)
    #expect(try folder.read("draft.txt") == (try encoded(right)))
    #expect(DecodedText(try folder.read("draft.txt")).utf8 == Array(right.utf8))
  }

  @Test func `a diff applies with patch and comes to what --fix does`() throws {
    let folder = TemporaryFolder()
    let text = (1...40).map { "第\($0)段文字\($0 % 13 == 0 ? LintTests.slip : "")，写到这里。" }.joined(separator: "\n")
    try folder.write("a/draft.txt", text)
    try folder.write("b/draft.txt", text + "\n")
    let options = ["lint", "--select", "radical-glyph"]
    let names = [folder.path + "/a/draft.txt", folder.path + "/b/draft.txt"]
    let run = Run(options + ["--diff"] + names)
    #expect(run.code == 1)
    #expect(try folder.text("a/draft.txt") == text)
    try folder.write("patch", run.output)
    #expect(folder.shell("cd / && patch -s -p1 < '\(folder.path)/patch'").status == 0)
    let patched = try names.map { try FileSystem.read(FilePath($0)).bytes }
    try folder.write("a/draft.txt", text)
    try folder.write("b/draft.txt", text + "\n")
    #expect(Run(options + ["--fix"] + names).code == 0)
    #expect(try names.map { try FileSystem.read(FilePath($0)).bytes } == patched)
    #expect(Run(options + ["--diff"] + names).output.isEmpty)
  }

  @Test func `mending a seed ends, and a second time there is nothing to do`() throws {
    let folder = TemporaryFolder()
    for name in ["000_9344f9354e3b8023.txt", "004_5e18d6df73b2dd94.txt"] {
      let bytes = try FileSystem.read(FilePath(Repository.root + "seeds/" + name)).bytes
      let path = try folder.write(name, bytes)
      _ = Run("lint", "--fix", "--no-config", path)
      let once = try folder.read(name)
      #expect(once != bytes)
      #expect(Run("lint", "--diff", "--no-config", path).output.isEmpty)
      #expect(try folder.read(name) == once)
    }
  }

  @Test func `known findings are silent, a new one is not`() throws {
    let folder = TemporaryFolder()
    let path = try folder.write("draft.txt", "第一段⼭西。\n第二段。\n")
    let known = folder.path + "/known.json"
    let options = ["lint", "--select", "radical-glyph", "--language", "en"]
    #expect(Run(options + ["--write-baseline", known, path]).code == 0)
    #expect(Run(options + ["--baseline", known, path]).code == 0)
    // Lines above move what is known.
    try folder.write("draft.txt", "新的一行。\n又一行。\n第一段⼭西。\n第二段。\n")
    #expect(Run(options + ["--baseline", known, path]).code == 0)
    try folder.write("draft.txt", "第一段⼭西。\n第二段⼈民。\n")
    let run = Run(options + ["--baseline", known, "--format", "jsonl", path])
    #expect(run.code == 1)
    #expect(run.output.split(separator: "\n").count == 1)
    try folder.write("known.json", "{\"version\": 99, \"findings\": []}")
    let other = Run(options + ["--baseline", known, path])
    #expect(other.code == 2)
    #expect(other.errors.contains("another version"))
    try folder.write("known.json", "no json")
    #expect(Run(options + ["--baseline", known, path]).code == 2)
  }

  @Test func `only changed lines count, and new files whole`() throws {
    let folder = TemporaryFolder()
    let git = "git -c user.name=desk -c user.email=desk@example.com -c init.defaultBranch=main"
    try folder.write("稿/旧.txt", "第一段⼭西。\n第二段。\n第三段。\n")
    #expect(folder.shell("\(git) init -q && git add -A && \(git) commit -qm old").status == 0)
    let options = ["lint", "--select", "radical-glyph", "--format", "jsonl", "--changed-since", "HEAD"]
    #expect(Run(options + [folder.path]).output.isEmpty)
    try folder.write("稿/旧.txt", "第一段⼭西。\n第二段。\n第三段⼭。\n")
    try folder.write("稿/新.txt", "⼭西。\n")
    let run = Run(options + [folder.path])
    #expect(run.code == 1)
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(Run("lint", "--changed-since", "nonsense", folder.path).code == 2)
    #expect(Run("lint", "--changed-since", "--output=x", folder.path).code == 2)
  }

  @Test func `what is known is not mended, though fixes before it move it`() throws {
    let folder = TemporaryFolder()
    let path = try folder.write("draft.txt", "第一段⼭西⼭。\n")
    let known = folder.path + "/known.json"
    let options = ["lint", "--select", "radical-glyph", "--language", "en"]
    #expect(Run(options + ["--write-baseline", known, path]).code == 0)
    try folder.write("draft.txt", "⼈民⼭水。\n第一段⼭西⼭。第⼆段。\n")
    let difference = Run(options + ["--diff", "--baseline", known, path])
    #expect(difference.output.contains("+人民山水。\n+第一段⼭西⼭。第二段。"))
    let run = Run(options + ["--fix", "--baseline", known, path])
    #expect(run.code == 0)
    #expect(run.output == "1 file checked, 3 mended, nothing found.\n")
    #expect(try folder.text("draft.txt") == "人民山水。\n第一段⼭西⼭。第二段。\n")
    #expect(Run(options + ["--baseline", known, path]).code == 0)
  }

  @Test func `places that are known follow edits before, around and behind them`() {
    func finding(_ range: Range<Int>) -> Finding {
      Finding(
        RuleSummary(
          id: "rule", title: Wording("", en: ""), rationale: Wording("", en: ""), category: .word,
          severity: .error), range, Wording("", en: ""))
    }
    var known = KnownPlaces([finding(4..<6), finding(10..<10), finding(20..<30)])
    known.move(along: [
      TextEdit(0..<0, "two"), TextEdit(6..<8, ""), TextEdit(10..<10, "x"), TextEdit(22..<24, "four"),
      TextEdit(30..<31, "later"),
    ])
    for (range, isKnown) in [
      (7..<9, true), (12..<12, true), (22..<34, true), (4..<6, false), (10..<11, false), (0..<34, true),
      (9..<11, false),
    ] {
      #expect(known.contains(finding(range)) == isKnown, "\(range)")
    }
  }

  @Test func `only changed lines are mended`() throws {
    let folder = TemporaryFolder()
    let git = "git -c user.name=desk -c user.email=desk@example.com -c init.defaultBranch=main"
    try folder.write("draft.txt", "第一段⼭西。\n第二段。\n")
    #expect(folder.shell("\(git) init -q && git add -A && \(git) commit -qm old").status == 0)
    try folder.write("draft.txt", "第一段⼭西。\n第⼆段。\n")
    let options = ["lint", "--select", "radical-glyph", "--changed-since", "HEAD", "--fix"]
    #expect(Run(options + [folder.path]).code == 0)
    #expect(try folder.text("draft.txt") == "第一段⼭西。\n第二段。\n")
  }

  @Test func `a baseline may be written of what is left after mending`() throws {
    let folder = TemporaryFolder()
    let path = try folder.write("draft.txt", "⼭西省。截至2023年2月30日。\n")
    let known = folder.path + "/known.json"
    #expect(Run("lint", "--fix", "--write-baseline", known, path).code == 0)
    #expect(try folder.text("draft.txt").hasPrefix("山西"))
    #expect(try folder.text("known.json").contains("impossible-day"))
    #expect(try !folder.text("known.json").contains("radical-glyph"))
    #expect(Run("lint", "--baseline", known, path).code == 0)
  }

  @Test func `drafts can be written as UTF-8 whatever they were in`() throws {
    let folder = TemporaryFolder()
    let text = "山西省。\n"
    let kinds: [TextEncoding] = [
      .gb18030, .utf16(isBigEndian: false), .utf8(hasByteOrderMark: true), .utf8(hasByteOrderMark: false),
    ]
    for (command, wrong) in [
      (["lint", "--fix", "--select", "radical-glyph"], "⼭西省。\n"), (["format", "--write"], text),
    ] {
      for (index, kind) in kinds.enumerated() {
        for draft in [wrong, text] {
          try folder.write("\(index).txt", try #require(DecodedText.encode(Array(draft.utf8), as: kind)))
          #expect(Run(command + ["--to-utf8", folder.path]).code == 0)
          #expect(try folder.text("\(index).txt") == text)
        }
      }
    }
    let torn = Array("山西省。".utf8).dropLast(1)
    try folder.write("torn.txt", torn)
    #expect(Run("lint", "--fix", "--to-utf8", folder.path).code == 2)
    #expect(try folder.read("torn.txt") == Array(torn))
  }

  @Test func `patterns find what a shell would, and more than a command line holds`() throws {
    let folder = TemporaryFolder()
    for name in [
      "a.txt", "b.txt", "ab.md", "deep/a.txt", "deep/er/a.txt", "deep/er/c.draft", "out/x.txt", "[odd].txt",
      ".hidden.txt", "deep/er/est/山.txt",
    ] {
      try folder.write(name, "文")
    }
    try folder.write(".copydeskignore", "out/\n")
    for (pattern, expected) in [
      ("*.txt", ["[odd].txt", "a.txt", "b.txt"]), ("?.txt", ["a.txt", "b.txt"]),
      ("**/a.txt", ["a.txt", "deep/a.txt", "deep/er/a.txt"]), ("deep/**/*.draft", ["deep/er/c.draft"]),
      ("d*/*.txt", ["deep/a.txt"]), ("[a-b].txt", ["a.txt", "b.txt"]), ("[odd].txt", ["[odd].txt"]),
      ("d*/e*", ["deep/er/a.txt", "deep/er/est/山.txt"]), ("**/est/?.txt", ["deep/er/est/山.txt"]),
      ("o*/*", []), ("out/*", ["out/x.txt"]), ("*.pdf", []), ("nowhere/*.txt", []),
    ] {
      var finder = DraftFinder()
      finder.add(FilePath(folder.path + "/" + pattern))
      let found = finder.files.map { String($0.path.description.dropFirst(folder.path.utf8.count + 1)) }
      #expect(found == expected, "\(pattern)")
      #expect(finder.failures.map(\.error) == (expected.isEmpty ? [.nothingFits] : []), "\(pattern)")
    }
    var finder = DraftFinder()
    for _ in 0..<2 { finder.add(FilePath(folder.path + "/*.md")) }
    #expect(finder.files.count == 1 && finder.failures.isEmpty)
  }

  @Test func `settings come from the nearest folder and yield to the command line`() throws {
    let folder = TemporaryFolder()
    try folder.write(".copydesk.json", "{\"ignore\": [\"radical-glyph\",], // 不查\n \"exclude\": [\"old/\"]}")
    try folder.write("a.txt", "⼭")
    try folder.write("old/b.txt", "⼭")
    try folder.write(
      "sub/.copydesk.json",
      "{\"root\": true, \"extensions\": [\"draft\"], \"severity\": {\"radical-glyph\": \"hint\"}}")
    try folder.write("sub/c.draft", "⼭")
    try folder.write("sub/c.txt", "⼭")
    let run = Run("lint", "--format", "jsonl", folder.path)
    #expect(run.code == 0)
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(
      run.output.contains(
        "sub/c.draft\",\"rule\":\"radical-glyph\",\"category\":\"character\",\"severity\":\"hint\""))
    #expect(Run("lint", "--select", "radical-glyph", folder.path).code == 1)
    #expect(Run("lint", "--no-config", folder.path + "/a.txt").code == 1)
  }

  @Test(arguments: [
    ("{\"ingore\": []}", "did you mean \"ignore\"?"),
    ("{\"ignore\": [\"radical-glyf\"]}", "did you mean 'radical-glyph'?"),
    ("{\"ignore\": \"date\"}", "must be an array of strings"),
    ("{\"severity\": {\"radical-glyph\": \"loud\"}}", "wants one of error, warning"),
    ("{\"ignore\": []\n \"select\": []}", ".copydesk.json:2:2: expected a comma"),
    ("[1, 2]", "expected an object"),
    ("{\"ignore\": [\"date", "a quotation mark is missing"),
    ("", "ends too early"),
  ])
  func `a configuration that cannot be followed is told of, and drafts are checked`(
    text: String, message: String
  ) throws {
    let folder = TemporaryFolder()
    try folder.write(".copydesk.json", text)
    try folder.write("a.txt", "⼭")
    let run = Run("lint", "--language", "en", "--format", "jsonl", folder.path)
    #expect(run.code == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.output.contains("radical-glyph"))
  }

  @Test func `hidden and ignored files are left out, named ones are not`() throws {
    let folder = TemporaryFolder()
    try folder.write(".gitignore", "*.md\n!keep.md\n/build/\nsub/**/x.txt\n# note\n")
    try folder.write(".copydeskignore", "archive\n")
    for name in [
      "a.txt", ".hidden.txt", "b.md", "keep.md", "build/c.txt", "sub/build/d.txt", "sub/deep/x.txt",
      "archive/e.txt",
      "f.TXT", "g.pdf", ".git/h.txt",
    ] {
      try folder.write(name, "文")
    }
    folder.shell("ln -s . loop; ln -s ../a.txt sub/link.txt; ln -s nowhere.txt dead.txt")
    var finder = DraftFinder()
    finder.add(FilePath(folder.path))
    let found = finder.files.map { String($0.path.description.dropFirst(folder.path.utf8.count + 1)) }
    #expect(found == ["a.txt", "f.TXT", "keep.md", "sub/build/d.txt", "sub/link.txt"])
    #expect(finder.failures.isEmpty)
    finder.add(FilePath(folder.path + "/b.md"))
    #expect(finder.files.count == 6)
  }

  @Test func `odd names of files are taken as they are`() throws {
    let folder = TemporaryFolder()
    folder.shell("printf '⼭' > 'a\nb.txt'; printf '⼭' > \"$(printf 'c\\377.txt')\"; printf '⼭' > '-x.txt'")
    let run = Run("lint", "--format", "jsonl", "--select", "radical-glyph", folder.path)
    #expect(run.code == 1)
    #expect(run.output.split(separator: "\n").count == 3)
    #expect(run.errors.isEmpty)
  }

  @Test func `lists of files end at newlines or NUL`() throws {
    let folder = TemporaryFolder()
    let one = try folder.write("one.txt", "⼭")
    let two = try folder.write("two.txt", "⼭")
    for separator in ["\n", "\r\n", "\0"] {
      let list = try folder.write("list", "\(one)\(separator)\(two)\(separator)")
      let run = Run("lint", "--format", "jsonl", "--select", "radical-glyph", "--files-from", list)
      #expect(run.output.split(separator: "\n").count == 2)
    }
  }

  @Test func `a file that was changed meanwhile is not overwritten`() throws {
    let folder = TemporaryFolder()
    let path = FilePath(try folder.write("draft.txt", "旧"))
    let draft = try DraftFile.read(path)
    try folder.write("draft.txt", "别人写的新文字")
    #expect(throws: FileError.changedMeanwhile) { try draft.write(Array("改".utf8)) }
    #expect(try folder.text("draft.txt") == "别人写的新文字")
    #expect(folder.shell("ls -A").output == "draft.txt\n")
  }

  @Test func `what cannot be written is still reported`() throws {
    let folder = TemporaryFolder()
    let path = try folder.write("draft.txt", "⼭西\n")
    let options = ["lint", "--fix", "--select", "radical-glyph", "--language", "en"]
    folder.shell("chmod 444 draft.txt; chmod 555 .")
    let run = Run(options + [path])
    // Who may write everywhere is not stopped by rights.
    if run.code == 2 {
      #expect(run.output.contains("1 error") && !run.output.contains("mended,"))
    } else {
      #expect(run.output.contains("1 file checked, 1 mended, nothing found."))
    }
    folder.shell("chmod 755 .")
  }

  @Test func `rights and links of a file outlive a fix`() throws {
    let folder = TemporaryFolder()
    let path = try folder.write("draft.txt", "⼭\n")
    folder.shell("chmod 640 draft.txt; ln -s draft.txt link.txt")
    #expect(Run("lint", "--fix", "--select", "radical-glyph", folder.path + "/link.txt").code == 0)
    #expect(try FileSystem.read(FilePath(path)).bytes == Array("山\n".utf8))
    #expect(folder.shell("stat -c %a draft.txt; readlink link.txt").output == "640\ndraft.txt\n")
  }
}
