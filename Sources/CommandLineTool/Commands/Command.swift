/// One subcommand.
protocol Command: Sendable {
  static var syntax: CommandSyntax { get }

  /// Takes the arguments, which fit the syntax; throws where they do not fit each other.
  init(_ arguments: Arguments) throws(UsageError)

  func run(_ console: inout Console) -> ExitCode
}

/// Every subcommand there is, in the order `help` shows them.
enum CommandCatalog {
  static let all: [any Command.Type] = [
    LintCommand.self, FormatCommand.self, OutlineCommand.self, NamesCommand.self, RulesCommand.self,
    ExplainCommand.self, SuppressionsCommand.self, ConfigCommand.self, LspCommand.self,
    CompletionsCommand.self, HelpCommand.self,
  ]

  /// The subcommand of a name.
  static func command(_ name: String) throws(UsageError) -> any Command.Type {
    if let command = all.first(where: { $0.syntax.name == name }) { return command }
    throw .unknownCommand(name, all.map { $0.syntax.name })
  }
}
