import Rules
import Workspace

/// All the reports of one run: one on standard output, any number in files.
struct ReportSet {
  /// What each report says of one file; made on any thread.
  struct Part: Sendable {
    fileprivate var texts: [[UInt8]]
  }

  /// What makes the parts.
  let reporters: Reporters
  private let paths: [FilePath]
  /// The reports that go to files; `nil` where one cannot be written.
  private var files: [PendingFile?] = []
  /// Whether a report has a part already, which the next one must be kept apart from.
  private var hasParts: [Bool]

  /// The reporters of a run, the printed one first.
  struct Reporters: Sendable {
    fileprivate let all: [any Reporter]

    func callAsFunction(_ file: CheckedFile) -> Part { Part(texts: all.map { $0.report(file) }) }
  }

  init(_ format: ReportFormat, _ setting: ReportSetting, files: [ReportFile]) {
    var plain = setting
    plain.isColoured = false
    reporters = Reporters(all: [format.reporter(setting)] + files.map { $0.format.reporter(plain) })
    paths = files.map(\.path)
    hasParts = reporters.all.map { _ in false }
  }

  /// Opens the files and begins the reports; a file that cannot be written is told of before the work is done.
  mutating func begin(_ console: inout Console) -> ExitCode {
    var code = ExitCode.clean
    for path in paths {
      do throws(FileError) {
        files.append(try PendingFile(path))
      } catch {
        console.complain(error.message(path))
        files.append(nil)
        code = .failed
      }
    }
    for (index, reporter) in reporters.all.enumerated() { write(reporter.begin(), to: index, &console) }
    return code
  }

  mutating func add(_ part: Part, _ console: inout Console) {
    for (index, text) in part.texts.enumerated() where !text.isEmpty {
      if hasParts[index] { write(type(of: reporters.all[index]).separator, to: index, &console) }
      hasParts[index] = true
      write(text, to: index, &console)
    }
  }

  /// Ends the reports and puts the files in their places.
  mutating func end(_ tally: Tally, _ console: inout Console) -> ExitCode {
    var code = ExitCode.clean
    for (index, reporter) in reporters.all.enumerated() { write(reporter.end(tally), to: index, &console) }
    for file in files.compactMap(\.self) {
      do throws(FileError) {
        try file.finish()
      } catch {
        console.complain(error.message(file.path))
        code = .failed
      }
    }
    return code
  }

  private mutating func write(_ bytes: [UInt8], to index: Int, _ console: inout Console) {
    if index == 0 { console.write(bytes) } else { files[index - 1]?.write(bytes) }
  }
}

/// `--output FORMAT=FILE`.
struct ReportFile: Sendable, Hashable {
  var format: ReportFormat
  var path: FilePath

  init(_ text: String) throws(UsageError) {
    let parts = text.split(separator: "=", maxSplits: 1)
    guard parts.count == 2 else {
      throw UsageError("--output 要写成 格式=文件，不是“\(text)”", en: "--output must be FORMAT=FILE, not '\(text)'")
    }
    guard let format = ReportFormat(rawValue: String(parts[0])) else {
      let known = ReportFormat.allCases.map(\.rawValue)
      let near = NearestWord.to(String(parts[0]), among: known)
      throw UsageError(
        "--output 不认识格式“\(parts[0])”"
          + (near.map { "，是不是“\($0)”？" } ?? "（可用：\(known.joined(separator: "|"))）"),
        en: "--output does not know the format '\(parts[0])'"
          + (near.map { "; did you mean '\($0)'?" } ?? " (\(known.joined(separator: "|")))"))
    }
    self.format = format
    path = FilePath(String(parts[1]))
  }
}
