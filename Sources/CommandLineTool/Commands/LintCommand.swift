/// `copydesk lint`: what must not go to print.
struct LintCommand: Command {
  private let options: LintOptions

  init(_ arguments: Arguments) throws(UsageError) {
    options = try LintOptions(arguments)
  }

  func run(_ console: inout Console) -> ExitCode {
    do throws(UsageError) {
      var run = try LintRun(options, &console)
      return run.finish(&console)
    } catch {
      console.complain(error.message)
      return .failed
    }
  }
}
