import Rules
import Workspace

/// Why a command line cannot be followed; one line for the user.
struct UsageError: Error, Hashable {
  var message: Wording

  init(_ chinese: String, en english: String) {
    message = Wording(chinese, en: english)
  }

  static func unknownCommand(_ name: String, _ known: [String]) -> UsageError {
    let near = NearestWord.to(name, among: known)
    return UsageError(
      "没有子命令“\(name)”" + (near.map { "，是不是“\($0)”？" } ?? "；copydesk help 列出全部子命令"),
      en: "unknown subcommand '\(name)'"
        + (near.map { "; did you mean '\($0)'?" } ?? "; 'copydesk help' lists them"))
  }

  static func unknownOption(_ name: String, _ syntax: CommandSyntax) -> UsageError {
    let near = NearestWord.to(name, among: (syntax.options + CommandSyntax.common).map(\.name))
    return UsageError(
      "\(syntax.name) 没有选项“\(name)”"
        + (near.map { "，是不是“\($0)”？" } ?? "；copydesk \(syntax.name) --help 列出全部选项"),
      en: "unknown option '\(name)' of '\(syntax.name)'"
        + (near.map { "; did you mean '\($0)'?" } ?? "; 'copydesk \(syntax.name) --help' lists them"))
  }

  static func unknownRule(_ id: String, _ known: [String]) -> UsageError {
    let near = NearestWord.to(id, among: known)
    return UsageError(
      "没有规则“\(id)”" + (near.map { "，是不是“\($0)”？" } ?? "；copydesk rules 列出全部规则"),
      en: "unknown rule '\(id)'" + (near.map { "; did you mean '\($0)'?" } ?? "; 'copydesk rules' lists them")
    )
  }

  static func valueMissing(_ option: CommandSyntax.Option) -> UsageError {
    UsageError(
      "选项 \(option.name) 后面缺少 \(option.value ?? "")",
      en: "option \(option.name) needs a value: \(option.value ?? "")")
  }

  static func valueNotWanted(_ option: CommandSyntax.Option) -> UsageError {
    UsageError("选项 \(option.name) 不带值", en: "option \(option.name) takes no value")
  }

  static func wrongValue(_ value: String, _ option: CommandSyntax.Option) -> UsageError {
    let near = NearestWord.to(value, among: option.choices)
    let choices = option.choices.joined(separator: "|")
    return UsageError(
      "选项 \(option.name) 不认识“\(value)”" + (near.map { "，是不是“\($0)”？" } ?? "") + "（可用：\(choices)）",
      en: "option \(option.name) does not know '\(value)'" + (near.map { "; did you mean '\($0)'?" } ?? "")
        + " (\(choices))")
  }

  static func notANumber(_ value: String, _ name: String, least: Int) -> UsageError {
    UsageError(
      "选项 \(name) 要一个不小于 \(least) 的整数，不是“\(value)”",
      en: "option \(name) needs a whole number of at least \(least), not '\(value)'")
  }

  static func operandNotWanted(_ operand: String, _ syntax: CommandSyntax) -> UsageError {
    UsageError(
      "\(syntax.name) 不接受“\(operand)”", en: "'\(syntax.name)' takes no operand, but was given '\(operand)'")
  }

  static func noPath(_ syntax: CommandSyntax) -> UsageError {
    UsageError(
      "\(syntax.name) 要有文件或文件夹（“-”为标准输入）",
      en: "'\(syntax.name)' needs a file or folder ('-' is standard input)")
  }
}
