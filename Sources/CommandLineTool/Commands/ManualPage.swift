import Rules

/// The page that `man copydesk` shows, made of what `--help` shows.
enum ManualPage {
  static func text(in language: Language) -> String {
    let summary = HelpCommand.summary.text(in: language)
    var page = ".TH COPYDESK 1 \"\" \"copydesk \(CommandLineTool.version)\"\n"
    page += heading(Wording("名称", en: "NAME"), language) + "copydesk \\- \(escaped(summary))\n"
    page += heading(Wording("用法", en: "SYNOPSIS"), language)
    for command in CommandCatalog.all.map({ $0.syntax }) { page += ".br\n" + usage(command) }
    page += heading(Wording("子命令", en: "COMMANDS"), language)
    for command in CommandCatalog.all.map({ $0.syntax }) { page += section(command, language) }
    page += heading(Wording("每个子命令都有的选项", en: "OPTIONS OF EVERY COMMAND"), language)
    page += CommandSyntax.common.map { option($0, language) }.joined()
    page += heading(Wording("退出码", en: "EXIT STATUS"), language)
    for (code, meaning) in HelpCommand.exitCodes {
      page += ".TP\n.B \(code.rawValue)\n" + paragraph(meaning, language)
    }
    return page
  }

  private static func section(_ command: CommandSyntax, _ language: Language) -> String {
    var text = ".SS \(command.name)\n" + paragraph(command.purpose, language) + ".PP\n" + usage(command)
    for note in command.notes { text += ".PP\n" + paragraph(note, language) }
    text += command.options.map { option($0, language) }.joined()
    for example in command.examples {
      text += ".PP\n.nf\n\(line(example.line))\n.fi\n.RS\n" + paragraph(example.meaning, language) + ".RE\n"
    }
    return text
  }

  private static func usage(_ command: CommandSyntax) -> String {
    ".B copydesk \(command.name)\n\(line("[OPTIONS] \(command.operands)"))\n"
  }

  private static func option(_ option: CommandSyntax.Option, _ language: Language) -> String {
    ".TP\n.B \(escaped(option.written))\n" + paragraph(option.help, language)
  }

  private static func heading(_ title: Wording, _ language: Language) -> String {
    ".SH \(title.text(in: language))\n"
  }

  private static func paragraph(_ wording: Wording, _ language: Language) -> String {
    line(wording.text(in: language)) + "\n"
  }

  /// A line of text that is no request, however it begins.
  private static func line(_ text: String) -> String {
    (text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" : "") + escaped(text)
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
