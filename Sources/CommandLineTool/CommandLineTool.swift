/// The command line of copydesk.
public enum CommandLineTool {
  /// Runs the command that the arguments (without the program's name) ask for; gives the exit code.
  public static func run(_ arguments: [String]) -> Int32 { 2 }
}
