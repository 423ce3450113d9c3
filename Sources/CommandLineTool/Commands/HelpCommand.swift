import Rules
import TextModel

/// `copydesk help [COMMAND]`: what there is and how it is used.
struct HelpCommand: Command {
  static let syntax = CommandSyntax(
    name: "help", purpose: Wording("列出子命令，或说明其中一个", en: "list the subcommands, or explain one"),
    operands: "[COMMAND]", options: [],
    examples: [
      .init("copydesk help", Wording("全部子命令", en: "all subcommands")),
      .init("copydesk help lint", Wording("lint 的选项和例子", en: "options and examples of lint")),
    ])

  private let subject: CommandSyntax?

  init(about subject: CommandSyntax?) {
    self.subject = subject
  }

  init(_ arguments: Arguments) throws(UsageError) {
    subject = try arguments.operands.first.map { (name) throws(UsageError) in
      try CommandCatalog.command(name).syntax
    }
  }

  func run(_ console: inout Console) -> ExitCode {
    console.write(
      subject.map { HelpCommand.page($0, console.language) } ?? HelpCommand.contents(console.language))
    return .clean
  }

  /// The list of subcommands.
  static func contents(_ language: Language) -> String {
    var text = Wording(
      "copydesk：报纸稿件的校对工具与语言服务器\n\n用法：copydesk 子命令 [选项] [文件…]\n\n子命令：\n",
      en: "copydesk: a linter and language server for Chinese newspaper drafts\n\n"
        + "usage: copydesk COMMAND [OPTIONS] [PATH…]\n\ncommands:\n"
    ).text(in: language)
    let commands = CommandCatalog.all.map { $0.syntax }
    text += table(commands.map { ($0.name, $0.purpose.text(in: language)) })
    text +=
      Wording(
        "\ncopydesk 子命令 --help 说明每个子命令；copydesk --version 显示版本。\n"
          + "退出码：0 没有问题；1 发现问题；2 无法照做（标准错误有一行说明）。\n",
        en: "\n'copydesk COMMAND --help' explains a command; 'copydesk --version' prints the version.\n"
          + "exit codes: 0 nothing found; 1 something found; 2 could not do what was asked (one line on standard error).\n"
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
        var left = option.short.map { "\($0), " } ?? ""
        left += option.name
        if let value = option.value {
          left += " " + (option.choices.isEmpty ? value : option.choices.joined(separator: "|"))
        }
        return (left, option.help.text(in: language))
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
