import Rules

/// `copydesk completions SHELL`: what a shell must know to complete command lines.
struct CompletionsCommand: Command {
  static let syntax = CommandSyntax(
    name: "completions", purpose: Wording("输出命令行补全脚本", en: "print a script that completes command lines"),
    operands: "bash|zsh|fish", options: [],
    examples: [
      .init(
        "copydesk completions bash > ~/.local/share/bash-completion/completions/copydesk",
        Wording("bash", en: "bash")),
      .init("copydesk completions zsh > ~/.zfunc/_copydesk", Wording("zsh", en: "zsh")),
      .init(
        "copydesk completions fish > ~/.config/fish/completions/copydesk.fish", Wording("fish", en: "fish")),
    ])

  private let shell: Shell

  private enum Shell: String, CaseIterable {
    case bash, zsh, fish
  }

  init(_ arguments: Arguments) throws(UsageError) {
    let known = Shell.allCases.map(\.rawValue).joined(separator: "|")
    guard let name = arguments.operands.first, let shell = Shell(rawValue: name),
      arguments.operands.count == 1
    else {
      throw UsageError("completions 要有一种 shell：\(known)", en: "'completions' needs a shell: \(known)")
    }
    self.shell = shell
  }

  func run(_ console: inout Console) -> ExitCode {
    let commands = CommandCatalog.all.map { $0.syntax }
    switch shell {
    case .bash: console.write(CompletionsCommand.bash(commands))
    case .zsh: console.write(CompletionsCommand.zsh(commands, console.language))
    case .fish: console.write(CompletionsCommand.fish(commands, console.language))
    }
    return .clean
  }

  private static func options(of command: CommandSyntax) -> [CommandSyntax.Option] {
    command.options + CommandSyntax.common
  }

  private static func bash(_ commands: [CommandSyntax]) -> String {
    var text = """
      _copydesk() {
        local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words=
        if [ "$COMP_CWORD" -eq 1 ]; then
          COMPREPLY=($(compgen -W "\(commands.map(\.name).joined(separator: " ")) --version --help" -- "$word"))
          return
        fi
        case ${COMP_WORDS[1]}:$before in

      """
    for command in commands {
      for option in options(of: command) where !option.choices.isEmpty {
        text += "    \(command.name):\(option.name)) words=\"\(option.choices.joined(separator: " "))\" ;;\n"
      }
    }
    text += """
        esac
        if [ -z "$words" ] && [[ $word == -* ]]; then
          case ${COMP_WORDS[1]} in

      """
    for command in commands {
      let names = options(of: command).map(\.name).joined(separator: " ")
      text += "      \(command.name)) words=\"\(names)\" ;;\n"
    }
    text += """
          esac
        fi
        if [ -n "$words" ]; then
          COMPREPLY=($(compgen -W "$words" -- "$word"))
        else
          compopt -o default
          COMPREPLY=()
        fi
      }
      complete -F _copydesk copydesk

      """
    return text
  }

  private static func zsh(_ commands: [CommandSyntax], _ language: Language) -> String {
    var text = "#compdef copydesk\n\n_copydesk() {\n  if (( CURRENT == 2 )); then\n    local -a commands=(\n"
    for command in commands {
      text += "      '\(command.name):\(quoted(command.purpose.text(in: language)))'\n"
    }
    text += "    )\n    _describe command commands\n    return\n  fi\n  case $words[2] in\n"
    for command in commands {
      text += "    \(command.name))\n      _arguments \\\n"
      for option in options(of: command) {
        let help = option.help.text(in: language).split(separator: ":").joined(separator: "\\:")
        let value = option.value.map {
          ":\($0.lowercased()):"
            + (option.choices.isEmpty ? "_files" : "(\(option.choices.joined(separator: " ")))")
        }
        text += "        '*\(option.name)[\(bracketed(quoted(help)))]\(value ?? "")' \\\n"
      }
      text += "        '*:path:_files'\n      ;;\n"
    }
    return text + "  esac\n}\n\n_copydesk \"$@\"\n"
  }

  private static func fish(_ commands: [CommandSyntax], _ language: Language) -> String {
    var text = ""
    for command in commands {
      text += "complete -c copydesk -n __fish_use_subcommand -f -a \(command.name)"
      text += " -d '\(quoted(command.purpose.text(in: language)))'\n"
      for option in options(of: command) {
        text += "complete -c copydesk -n '__fish_seen_subcommand_from \(command.name)'"
        text += " -l \(option.name.dropFirst(2)) -d '\(quoted(option.help.text(in: language)))'"
        if option.value != nil {
          text += option.choices.isEmpty ? " -r" : " -x -a '\(option.choices.joined(separator: " "))'"
        }
        text += "\n"
      }
    }
    return text
  }

  /// For single quotes of a shell.
  private static func quoted(_ text: String) -> String {
    text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "’")
  }

  /// For the brackets of zsh.
  private static func bracketed(_ text: String) -> String {
    text.split(separator: "]", omittingEmptySubsequences: false).joined(separator: "\\]")
      .split(separator: "[", omittingEmptySubsequences: false).joined(separator: "\\[")
  }
}
