import Names
import Rules
import TestSupport
import Testing
import TextModel
import Workspace

@testable import CommandLineTool

/// Each format on one small page and on the seeds, against the files of its name in Reports/.
///
/// To take a change over: `COPYDESK_RECORD=1 swift test --filter ReporterTests`, then read the difference.
struct ReporterTests {
  /// Han outside the BMP, an emoji, markup, a finding over two lines, one of no length, two that overlap.
  static let page: CheckedFile = {
    let text = MarkedText("⟦二月三十日⟧，𠮷野家🍣开业\n他说：“<⟦安⟦心⟧\n安心⟧>&”⟦⟧。\n\n结尾\u{7}")
    let rules = ["first-rule", "third-rule", "second-rule", "fourth-rule"]
    var findings = zip(rules, text.ranges).map { rule, range in
      Finding(
        RuleSummary(
          id: rule, title: Wording("题", en: "title"), rationale: Wording("理由", en: "reason"),
          category: rule == "first-rule" ? .date : .word, severity: rule == "first-rule" ? .error : .warning),
        range, Wording("有误：“<\(rule)>”", en: "wrong: \"<\(rule)>\", 100%"))
    }
    findings.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    findings[0].fixes = [
      Finding.Fix(title: Wording("改", en: "Change"), edits: [TextEdit(text.ranges[0], "2月28日")], isSafe: true)
    ]
    findings[1].fixes = [
      Finding.Fix(
        title: Wording("删", en: "Delete"),
        edits: [TextEdit(findings[1].range, ""), TextEdit(findings[3].range, "，")],
        isSafe: false)
    ]
    findings[3].severity = .hint
    findings[3].related = [Finding.RelatedPlace(range: text.ranges[0], message: Wording("此处", en: "here"))]
    let source = SourceText(text.text)
    return CheckedFile(
      name: "稿件/a b,c.txt", encoding: .utf8(hasByteOrderMark: false), source: source,
      findings: findings,
      figure: ErrorFigure(tenths: 31, characters: ShownCharacters(in: source.utf8).all),
      articles: [
        ArticleFigure(
          headline: "“题”<1>", lines: 1...3, count: 3, figure: ErrorFigure(tenths: 31, characters: 20))
      ])
  }()

  static func report(_ format: ReportFormat, _ files: [CheckedFile]) -> [UInt8] {
    let reporter = format.reporter(ReportSetting(language: .english))
    var tally = Tally(countsRules: true)
    for file in files { tally.add(file) }
    // The catalogue and the style change for reasons of their own.
    let begin = format == .sarif || format == .html ? [] : reporter.begin()
    let parts = files.map { reporter.report($0) }.filter { !$0.isEmpty }
    return begin + parts.joined(separator: type(of: reporter).separator) + reporter.end(tally)
  }

  @Test(arguments: ReportFormat.allCases)
  func `a report is what it was`(format: ReportFormat) throws {
    let clean = CheckedFile(
      name: "clean.txt", encoding: .gb18030, source: SourceText("好。\n"), findings: [],
      figure: ErrorFigure(tenths: 0, characters: 2))
    try ReporterTests.expect(
      ReporterTests.report(format, [clean, ReporterTests.page]), "page." + format.rawValue)
  }

  /// The five newspaper pages with all that is found in them.
  static let seeds: [CheckedFile] = {
    let checker = Checker(RuleContext(lexicon: .builtIn))
    let check = DraftCheck(
      examination: Examination(checker: checker, issueDate: nil, words: .builtIn))
    let names = FileSystem.entries(of: FilePath(Repository.root + "seeds"))
      .map { String(decoding: $0, as: UTF8.self) }
    return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
      var checked = check(FilePath(Repository.root + "seeds/" + name)).checked
      checked?.name = "seeds/" + name
      return checked
    }
  }()

  /// Of each report on a page its beginning is held as text, all of it by its length and digest.
  @Test(arguments: ReportFormat.allCases)
  func `the seeds are reported as they were`(format: ReportFormat) throws {
    #expect(ReporterTests.seeds.count == 5)
    let reporter = format.reporter(ReportSetting(language: .chinese))
    var held: [UInt8] = []
    for page in ReporterTests.seeds {
      let report = reporter.report(page)
      var digest = Digest()
      digest.add(report)
      held += "=== \(page.name): \(report.count) bytes, digest \(Fingerprint(digest).text)\n".utf8
      var end = min(1500, report.count)
      while end < report.count, report[end] & 0xC0 == 0x80 { end -= 1 }
      held += report[..<end]
      held.append(Ascii.lineFeed)
    }
    try ReporterTests.expect(held, "seeds." + format.rawValue)
  }

  private static func expect(_ report: [UInt8], _ name: String) throws {
    let path = FilePath(Repository.root + "Tests/CommandLineToolTests/Reports/" + name)
    if Console.environment("COPYDESK_RECORD") != nil { try FileSystem.replace(path, with: report) }
    let expected = try FileSystem.read(path).bytes
    #expect(String(decoding: report, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
  }

  @Test(arguments: [ReportFormat.json, .gitlab, .rdjson, .sarif])
  func `whole reports are JSON`(format: ReportFormat) throws {
    let reporter = format.reporter(ReportSetting(language: .chinese))
    let bytes = reporter.begin() + reporter.report(ReporterTests.page) + reporter.end(Tally())
    _ = try JSONValue(parsing: bytes)
  }

  @Test func `columns of rdjson are bytes and lead back to the text`() throws {
    let page = ReporterTests.page
    let report = try JSONValue(parsing: ReporterTests.report(.rdjson, [page]))
    let diagnostics = try #require(report["diagnostics"]?.elements)
    for (diagnostic, finding) in zip(diagnostics, page.findings) {
      for (name, offset) in [("start", finding.range.lowerBound), ("end", finding.range.upperBound)] {
        let place = diagnostic["location"]?["range"]?[name]
        let line = Int(place?["line"]?.number ?? 0)
        let column = Int(place?["column"]?.number ?? 0)
        #expect(page.source.lines.starts[line - 1] + column - 1 == offset)
      }
    }
  }

  @Test func `offsets far apart in one long line get their columns at once`() {
    var places = Places(SourceText(String(repeating: "山西🍣a", count: 5000)))
    for index in [0, 1, 4999, 17, 2500, 5000] {
      #expect(places.place(of: index * 11).codePointColumn == index * 4 + 1)
      #expect(places.utf8Column(of: index * 11) == index * 11 + 1)
    }
  }

  @Test(arguments: [
    ("截至⟦二月⟧，", "截至二月，", "    ^^^^"),
    ("“好”⟦了⟧", "“好”了", "    ^^"),
    ("a⟦b⟧c", "abc", " ^"),
    ("末尾⟦⟧", "末尾", "    ^"),
    ("中⟦⟧间", "中间", "  ^"),
    ("\t\u{7}⟦二⟧", " \u{FFFD}二", "  ^^"),
    ("🍣⟦x⟧", "🍣x", "  ^"),
    ("e\u{301}⟦x⟧", "e\u{301}x", " ^"),
    ("甲⟦乙\n丙⟧丁", "甲乙", "  ^^"),
  ])
  func `a mark stands under its place`(marked: String, text: String, mark: String) throws {
    let marked = MarkedText(marked)
    let excerpt = LineExcerpt(SourceText(marked.text), try #require(marked.ranges.first))
    #expect(String(decoding: excerpt.text, as: UTF8.self) == text)
    #expect(self.mark(excerpt) == mark)
  }

  private func mark(_ excerpt: LineExcerpt) -> String {
    String(repeating: " ", count: excerpt.columnsBefore)
      + String(repeating: "^", count: excerpt.markedColumns)
  }

  @Test func `a long line is cut around the mark`() {
    let text = String(repeating: "山", count: 100_000) + "水" + String(repeating: "河", count: 100_000)
    let excerpt = LineExcerpt(SourceText(text), 300_000..<300_003)
    let shown = String(decoding: excerpt.text, as: UTF8.self)
    #expect(shown.unicodeScalars.count < 60)
    #expect(shown.hasPrefix("…山") && shown.hasSuffix("河…"))
    #expect(mark(excerpt) == String(repeating: " ", count: 41) + "^^")
  }
}
