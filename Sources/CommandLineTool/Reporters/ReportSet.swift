import Rules
import Workspace

/// All the reports of one run: one on standard output, any number in files.
struct ReportSet {
  private var printed: any Reporter
  private var filed: [Filed]

  private struct Filed {
    var reporter: any Reporter
    var path: FilePath
    var bytes: [UInt8] = []
  }

  init(_ format: ReportFormat, _ setting: ReportSetting, files: [ReportFile]) {
    printed = format.reporter(setting)
    var plain = setting
    plain.isColoured = false
    filed = files.map { Filed(reporter: $0.format.reporter(plain), path: $0.path) }
  }

  mutating func begin(_ console: inout Console) {
    console.write(printed.begin())
    for index in filed.indices { filed[index].bytes += filed[index].reporter.begin() }
  }

  mutating func report(_ file: CheckedFile, _ console: inout Console) {
    console.write(printed.report(file))
    for index in filed.indices { filed[index].bytes += filed[index].reporter.report(file) }
  }

  /// Ends the reports and puts the files in their places.
  mutating func end(_ tally: Tally, _ console: inout Console) -> ExitCode {
    var code = ExitCode.clean
    console.write(printed.end(tally))
    for index in filed.indices {
      do throws(FileError) {
        try FileSystem.replace(filed[index].path, with: filed[index].bytes + filed[index].reporter.end(tally))
      } catch {
        console.complain(error.message(filed[index].path))
        code = .failed
      }
    }
    return code
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
