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
  /// The reports to be written to files, as far as they go.
  private var filed: [[UInt8]]
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
    filed = files.map { _ in [] }
    hasParts = reporters.all.map { _ in false }
  }

  mutating func begin(_ console: inout Console) {
    for (index, reporter) in reporters.all.enumerated() { write(reporter.begin(), to: index, &console) }
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
    for (path, bytes) in zip(paths, filed) {
      do throws(FileError) {
        try FileSystem.replace(path, with: bytes)
      } catch {
        console.complain(error.message(path))
        code = .failed
      }
    }
    return code
  }

  private mutating func write(_ bytes: [UInt8], to index: Int, _ console: inout Console) {
    if index == 0 { console.write(bytes) } else { filed[index - 1] += bytes }
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
