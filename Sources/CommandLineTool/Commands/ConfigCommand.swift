import Names
import Rules
import Workspace

/// `copydesk config`: what settings there are, and which hold for a draft.
struct ConfigCommand: Command {
  static let syntax = CommandSyntax(
    name: "config",
    purpose: Wording("设置：有哪些，对一份稿件是什么", en: "settings: what there is, and what holds for a draft"),
    operands: "",
    options: [
      .value(
        "--show", "PATH",
        Wording("对一份稿件或一个文件夹起作用的设置，及其来处", en: "what holds for a draft or a folder, and who says so")),
      .flag(
        "--schema", Wording("输出 .copydesk.json 的 JSON Schema", en: "print the JSON Schema of .copydesk.json")),
      .flag("--list", Wording("列出全部设置项", en: "list the settings")),
    ],
    examples: [
      .init("copydesk config --show drafts/a.txt", Wording("这份稿件用什么设置", en: "what holds for this draft")),
      .init(
        "copydesk config --schema > copydesk.schema.json",
        Wording("供编辑器补全和检查", en: "for editors to complete and check by")),
    ])

  private enum Task {
    case show(FilePath), schema, list
  }

  private let task: Task

  init(_ arguments: Arguments) throws(UsageError) {
    switch (arguments.value("--show"), arguments.has("--schema"), arguments.has("--list")) {
    case (let path?, false, false): task = .show(FilePath(path))
    case (nil, true, false): task = .schema
    case (nil, false, true): task = .list
    default:
      throw UsageError(
        "config 要 --show、--schema、--list 之一", en: "config needs one of --show, --schema and --list")
    }
  }

  func run(_ console: inout Console) -> ExitCode {
    switch task {
    case .schema: console.write(SettingsSchema.text)
    case .list: console.write(ConfigCommand.list(console.language))
    case .show(let path): return show(path, &console)
    }
    return .clean
  }

  private func show(_ path: FilePath, _ console: inout Console) -> ExitCode {
    guard FileSystem.exists(path) else {
      console.complain(Wording("找不到 \(path.description)", en: "\(path.description): no such file or folder"))
      return .failed
    }
    var configurations = Configurations(.nearest)
    let index = configurations.index(above: path)
    for message in configurations.failures { console.complain(message) }
    let surroundings = configurations.all[index].surroundings
    let settings = surroundings.settings
    for setting in SettingCatalog.all where setting.scope != .editors {
      let origins = settings.origins(of: setting.name).compactMap { origin in
        if case .file(let path) = origin { path } else { nil }
      }
      let value =
        settings.effective(setting.name).map(\.text) ?? "(\(setting.fallback.text(in: console.language)))"
      console.write("\(setting.name): \(value)")
      console.write(origins.isEmpty ? "\n" : "  ← \(origins.joined(separator: ", "))\n")
    }
    for (file, list) in surroundings.suppressionFiles {
      console.write(
        Wording("忽略：\(list.entries.count) 条", en: "suppressions: \(list.entries.count)").text(
          in: console.language)
          + "  ← \(file.path)\n")
    }
    for file in surroundings.files where file.kind == .dictionary {
      let count = WordList(parsing: file.source).words.count
      console.write(
        Wording("词表：\(count) 个", en: "words: \(count)").text(in: console.language) + "  ← \(file.path)\n")
    }
    return configurations.failures.isEmpty ? .clean : .failed
  }

  private static func list(_ language: Language) -> String {
    SettingCatalog.all.map { setting in
      "\(setting.name)\n  \(setting.summary.text(in: language))\n  "
        + Wording("默认：\(setting.fallback.chinese)；例：", en: "default: \(setting.fallback.english); example: ")
        .text(
          in: language) + setting.example + "\n"
    }.joined()
  }

  /// The README's table.
  static func markdown() -> String {
    var text =
      "| setting | in | 说明 | meaning | unless set | example |\n| --- | --- | --- | --- | --- | --- |\n"
    for setting in SettingCatalog.all {
      let place =
        switch setting.scope {
        case .everywhere: "both"
        case .files: "the file"
        case .editors: "the editor"
        }
      let cells = [
        "`\(setting.name)`", place, setting.summary.chinese, setting.summary.english,
        setting.fallback.english, "`\(setting.example)`",
      ]
      text += "| \(cells.joined(separator: " | ")) |\n"
    }
    return text
  }
}
