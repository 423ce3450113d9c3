import TestSupport
import Testing

@testable import CommandLineTool

/// The README shows what the program prints.
///
/// To take a change over: `COPYDESK_RECORD=1 swift test --filter ReadmeTests`, then read the difference.
struct ReadmeTests {
  static let path = FilePath(Repository.root + "README.md")

  static func lines() throws -> [Substring] {
    String(decoding: try FileSystem.read(path).bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Compares a part of the README with what it should be, or puts it there.
  static func hold(_ range: Range<Int>, _ expected: [Substring]) throws {
    var lines = try lines()
    if Console.environment("COPYDESK_RECORD") != nil {
      lines.replaceSubrange(range, with: expected)
      return try FileSystem.replace(path, with: Array(lines.joined(separator: "\n").utf8))
    }
    #expect(
      lines[range].joined(separator: "\n") == expected.joined(separator: "\n"),
      "COPYDESK_RECORD=1 swift test --filter ReadmeTests puts it right")
  }

  /// Rules come and go while they are worked on; the README is held to them where it counts.
  @Test(.enabled(if: Console.environment("CI") != nil || Console.environment("COPYDESK_RECORD") != nil))
  func `the tables of rules and settings, then the example, are what the program prints`() throws {
    // One after the other: all are parts of one file.
    var lines = try ReadmeTests.lines()
    let table = try #require(lines.firstIndex { $0.hasPrefix("| rule | category |") })
    let tableEnd = lines[table...].firstIndex { !$0.hasPrefix("|") } ?? lines.endIndex
    try ReadmeTests.hold(table..<tableEnd, RulesCommand.markdown().split(separator: "\n"))

    lines = try ReadmeTests.lines()
    let settings = try #require(lines.firstIndex { $0.hasPrefix("| setting | in |") })
    let settingsEnd = lines[settings...].firstIndex { !$0.hasPrefix("|") } ?? lines.endIndex
    try ReadmeTests.hold(settings..<settingsEnd, ConfigCommand.markdown().split(separator: "\n"))

    lines = try ReadmeTests.lines()
    let draft = try #require(lines.firstIndex(of: "```text")) + 1
    let draftEnd = try #require(lines[draft...].firstIndex(of: "```"))
    let folder = TemporaryFolder()
    let path = try folder.write("draft.txt", lines[draft..<draftEnd].joined(separator: "\n") + "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix("$ copydesk lint --language en draft.txt") })
    let end = try #require(lines[start...].firstIndex(of: "```"))
    var expected: [Substring] = []
    for command in [["lint", "--language", "en"], ["format", "--diff"]] {
      expected.append(Substring("$ copydesk \(command.joined(separator: " ")) draft.txt"))
      let output = Run(command + [path]).output.split(separator: "\n", omittingEmptySubsequences: false)
        .dropLast()
      let prefix = folder.path + "/"
      expected += output.map { line in
        if line.hasPrefix(prefix) { return line.dropFirst(prefix.utf8.count) }
        for sign in ["--- a", "+++ b"] where line.hasPrefix(sign) { return Substring(sign + "/draft.txt") }
        return line
      }
    }
    try ReadmeTests.hold(start..<end, expected)
  }

  @Test(.enabled(if: Console.environment("CI") != nil || Console.environment("COPYDESK_RECORD") != nil))
  func `the extension's schema is what the program prints`() throws {
    let path = FilePath(Repository.root + "editors/vscode/copydesk.schema.json")
    let schema = Run("config", "--schema").output
    if Console.environment("COPYDESK_RECORD") != nil {
      try FileSystem.replace(path, with: Array(schema.utf8))
    }
    #expect(String(decoding: try FileSystem.read(path).bytes, as: UTF8.self) == schema)
  }
}
