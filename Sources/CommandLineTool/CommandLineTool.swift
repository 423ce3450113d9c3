import Rules

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The command line of copydesk.
public enum CommandLineTool {
  /// The version that `--version` prints and reports name.
  public static let version = "0.1.0"

  /// Runs the command that the arguments (without the program's name) ask for; gives the exit code.
  public static func run(_ arguments: [String]) -> Int32 {
    // A reader that closes its end early (`| head`) is told by the failing write, not by a signal that
    // would leave a temporary file behind.
    signal(SIGPIPE, SIG_IGN)
    var console = Console(language: language(in: arguments))
    var code = run(arguments, &console)
    code.worsen(to: console.finish())
    return code.rawValue
  }

  /// Runs a command against a console.
  static func run(_ arguments: [String], _ console: inout Console) -> ExitCode {
    do throws(UsageError) {
      guard let name = arguments.first else {
        return HelpCommand(about: nil).run(&console)
      }
      switch name {
      case "--version", "-V":
        console.write("copydesk \(version)\n")
        return .clean
      case "--help", "-h":
        return HelpCommand(about: nil).run(&console)
      default:
        let command = try CommandCatalog.command(name)
        let words = try Arguments(arguments.dropFirst(), command.syntax)
        if words.has("--help") { return HelpCommand(about: command.syntax).run(&console) }
        return try command.init(words).run(&console)
      }
    } catch {
      console.complain(error.message)
      return .failed
    }
  }

  /// The language asked for, found before the rest is parsed so that errors of use are in it as well.
  static func language(in arguments: [String]) -> Language {
    var asked: String?
    for (index, word) in arguments.enumerated() {
      if word == "--" { break }
      if word.hasPrefix("--language=") { asked = String(word.dropFirst("--language=".count)) }
      if word == "--language", index + 1 < arguments.count { asked = arguments[index + 1] }
    }
    return asked.flatMap(Language.init) ?? Console.languageOfLocale
  }
}
