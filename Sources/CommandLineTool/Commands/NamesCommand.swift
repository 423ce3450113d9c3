import DraftSyntax
import Names
import Rules

/// `copydesk names`: learns the names of a corpus, lists them, and tries completion.
struct NamesCommand: Command {
  static let syntax = CommandSyntax(
    name: "names",
    purpose: Wording("从稿件中学习地名与机构名", en: "learn names of places and organisations from drafts"),
    operands: "[CORPUS…]",
    options: [
      .value(
        "--format", "FORMAT", choices: ["text", "tsv"], Wording("格式（默认 text）", en: "format (default text)")),
      .value(
        "--min-mentions", "N", Wording("至少出现几次（默认 2）", en: "least number of mentions (default 2)")),
      .value("--limit", "N", Wording("最多列出几个", en: "at most so many names")),
      .value(
        "--complete", "TEXT", Wording("列出编辑器在 TEXT 之后会提示的名称", en: "what the editor would offer after TEXT")),
      .value(
        "--output", "FILE",
        Wording("把词典写成文件，供 --lexicon 使用", en: "write the lexicon to a file that --lexicon takes")),
      .value(
        "--merge", "FILE",
        Wording("并入另一部词典的计数，可写多次", en: "add the counts of another lexicon; may be repeated")),
      .value(
        "--lexicon", "FILE",
        Wording("列出这部词典（不另学习）", en: "list this lexicon (where no corpus is given)")),
    ],
    examples: [
      .init("copydesk names archive/ --output names.lexicon", Wording("学习旧稿", en: "learn an archive")),
      .init(
        "copydesk names today/ --merge names.lexicon --output names.lexicon",
        Wording("把今天的稿件加进去", en: "add today's drafts")),
      .init("copydesk names --complete 在运", Wording("试试补全", en: "try completion")),
    ])

  private let corpus: [FilePath]
  private let merged: [FilePath]
  private let lexicon: FilePath?
  private let output: FilePath?
  private let completed: String?
  private let minimum: Int
  private let limit: Int?
  private let isTable: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    corpus = arguments.operands.map { FilePath($0) }
    merged = arguments.values("--merge").map { FilePath($0) }
    lexicon = arguments.value("--lexicon").map { FilePath($0) }
    output = arguments.value("--output").map { FilePath($0) }
    completed = arguments.value("--complete")
    minimum = try arguments.number("--min-mentions", least: 0) ?? 2
    limit = try arguments.number("--limit", least: 0)
    isTable = arguments.value("--format") == "tsv"
    if lexicon != nil, !corpus.isEmpty || !merged.isEmpty {
      throw UsageError(
        "--lexicon 不能与语料或 --merge 一起用", en: "--lexicon cannot stand with a corpus or --merge")
    }
  }

  func run(_ console: inout Console) -> ExitCode {
    var code = ExitCode.clean
    let lexicon: Lexicon
    do throws(UsageError) {
      lexicon = try learned(&console, &code)
    } catch {
      console.complain(error.message)
      return .failed
    }
    if let output {
      do throws(FileError) {
        try FileSystem.replace(output) { file in lexicon.withSerialised { FileSystem.writeAll(file, $0) } }
      } catch {
        console.complain(error.message(output))
        return .failed
      }
      if completed == nil, !isTable { return code }
    }
    if let completed {
      for item in lexicon.completions(before: Array(completed.utf8), in: DraftNames(), limit: limit ?? 20) {
        console.write(row(item.name, item.kind, item.mentions, item.documents, console.language))
      }
    } else {
      for entry in lexicon.entries(mentionedAtLeast: minimum, limit: limit) {
        if console.isClosed { break }
        console.write(row(entry.name, entry.kind, entry.mentions, entry.documents, console.language))
      }
    }
    return code
  }

  private func learned(_ console: inout Console, _ code: inout ExitCode) throws(UsageError) -> Lexicon {
    guard !corpus.isEmpty || !merged.isEmpty else { return try LexiconFile.open(lexicon) }
    var evidence = NameEvidence()
    for path in merged {
      let lexicon = try LexiconFile.open(path)
      guard lexicon.isIntact else {
        throw UsageError("\(path.description) 已损坏", en: "\(path.description): damaged")
      }
      evidence.merge(lexicon.evidence)
    }
    if !corpus.isEmpty { learn(into: &evidence, &console, &code) }
    return Lexicon(evidence)
  }

  private func learn(into evidence: inout NameEvidence, _ console: inout Console, _ code: inout ExitCode) {
    let files = DraftFinder.find(corpus, .nearest, &console, &code).files.map(\.path)
    console.beginProgress(of: files.count)
    let failures = CorpusLearning(CorpusPart.parts(of: files)).learn(into: &evidence) { done in
      console.report(done: done)
      return true
    }
    for (path, error) in failures ?? [] {
      console.complain(error.message(path))
      code = .failed
    }
  }

  private func row(
    _ name: String, _ kind: NameKind, _ mentions: Int, _ documents: Int, _ language: Language
  ) -> String {
    if isTable { return "\(name)\t\(kind)\t\(mentions)\t\(documents)\n" }
    let label =
      kind == .place ? Wording("地名", en: "place") : Wording("机构", en: "organisation")
    let gap = String(repeating: " ", count: max(2, 32 - TextWidth.of(name)))
    return "\(name)\(gap)\(label.text(in: language))  \(mentions)/\(documents)\n"
  }
}
