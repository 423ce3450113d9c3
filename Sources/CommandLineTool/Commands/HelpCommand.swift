import Rules
import TextModel

/// `copydesk help [COMMAND]`: what there is and how it is used.
struct HelpCommand: Command {
  static let syntax = CommandSyntax(
    name: "help", purpose: Wording("列出子命令，或说明其中一个", en: "list the subcommands, or explain one"),
    operands: "[COMMAND|man]", options: [],
    examples: [
      .init("copydesk help", Wording("全部子命令", en: "all subcommands")),
      .init("copydesk help lint", Wording("lint 的选项和例子", en: "options and examples of lint")),
      .init(
        "copydesk help man > ~/.local/share/man/man1/copydesk.1",
        Wording("手册页，供 man copydesk 显示", en: "the page that 'man copydesk' shows")),
    ])

  private let subject: Subject

  private enum Subject {
    case everything
    case command(CommandSyntax)
    /// All pages, for `man`.
    case manual
  }

  init(about command: CommandSyntax?) {
    subject = command.map(Subject.command) ?? .everything
  }

  init(_ arguments: Arguments) throws(UsageError) {
    switch arguments.operands.first {
    case nil: subject = .everything
    case "man": subject = .manual
    case let name?: subject = .command(try CommandCatalog.command(name).syntax)
    }
  }

  func run(_ console: inout Console) -> ExitCode {
    switch subject {
    case .everything: console.write(HelpCommand.contents(console.language))
    case .command(let syntax): console.write(HelpCommand.page(syntax, console.language))
    case .manual: console.write(ManualPage.text(in: console.language))
    }
    return .clean
  }

  /// What copydesk is, in a line.
  static let summary = Wording(
    "报纸稿件的校对工具与语言服务器", en: "a linter and language server for Chinese newspaper drafts")

  /// What the process tells its caller.
  static let exitCodes: [(code: ExitCode, meaning: Wording)] = [
    (.clean, Wording("没有问题", en: "nothing found")),
    (.found, Wording("发现问题", en: "something found")),
    (.failed, Wording("无法照做（标准错误有一行说明）", en: "could not do what was asked (one line on standard error)")),
  ]

  /// The list of subcommands.
  static func contents(_ language: Language) -> String {
    var text = Wording(
      "copydesk：\(summary.chinese)\n\n用法：copydesk 子命令 [选项] [文件…]\n\n子命令：\n",
      en: "copydesk: \(summary.english)\n\nusage: copydesk COMMAND [OPTIONS] [PATH…]\n\ncommands:\n"
    ).text(in: language)
    let commands = CommandCatalog.all.map { $0.syntax }
    text += table(commands.map { ($0.name, $0.purpose.text(in: language)) })
    let codes = exitCodes.map { "\($0.rawValue) \($1.text(in: language))" }
    text +=
      Wording(
        "\ncopydesk help 子命令 说明每个子命令，并举例；copydesk --version 显示版本。\n退出码："
          + codes.joined(separator: "；") + "。\n",
        en:
          "\n'copydesk help COMMAND' explains a command, with examples; 'copydesk --version' prints the version.\n"
          + "exit codes: " + codes.joined(separator: "; ") + ".\n"
      ).text(in: language)
    return text
  }

  /// The page of one subcommand.
  static func page(_ syntax: CommandSyntax, _ language: Language) -> String {
    let usage = ["copydesk", syntax.name, "[OPTIONS]", syntax.operands].filter { !$0.isEmpty }
    var text = syntax.purpose.text(in: language) + "\n\n"
    text += Wording("用法：", en: "usage: ").text(in: language) + usage.joined(separator: " ") + "\n"
    for note in syntax.notes { text += "\n" + note.text(in: language) + "\n" }
    text += Wording("\n选项：\n", en: "\noptions:\n").text(in: language)
    text += table(
      (syntax.options + CommandSyntax.common).map { option in
        (option.written, option.help.text(in: language))
      })
    text += Wording("\n例：\n", en: "\nexamples:\n").text(in: language)
    for example in syntax.examples {
      text += "  \(example.line)\n      \(example.meaning.text(in: language))\n"
    }
    return text
  }

  /// Rows of two columns; a wide left one gets a line of its own.
  private static func table(_ rows: [(String, String)]) -> String {
    let column = 30
    return rows.map { left, right in
      let gap = column - 2 - TextWidth.of(left)
      return gap >= 2
        ? "  \(left)\(String(repeating: " ", count: gap))\(right)\n"
        : "  \(left)\n\(String(repeating: " ", count: column))\(right)\n"
    }.joined()
  }
}
