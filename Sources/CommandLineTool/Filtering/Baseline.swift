import Rules
import Workspace

/// Findings that are known and not to be mentioned again.
struct Baseline: Sendable {
  /// By path, seen from the file's own folder.
  private var known: [String: Set<String>] = [:]
  /// The folder of the file without symbolic links, with a slash at its end.
  private let folder: String

  private static let version = 1

  /// An empty one, to be written to a file.
  init(for path: FilePath) {
    folder = Baseline.folder(of: path)
  }

  /// Reads a file that `--write-baseline` wrote.
  init(reading path: FilePath) throws(UsageError) {
    folder = Baseline.folder(of: path)
    let value: JSONValue
    do throws(FileError) {
      value = try Baseline.parse(FileSystem.read(path).bytes)
    } catch {
      throw UsageError(error.message(path).chinese, en: error.message(path).english)
    }
    guard let findings = value["findings"]?.elements, let version = value["version"]?.number else {
      throw UsageError("\(path.description) 不是基线文件", en: "\(path.description): is no baseline")
    }
    guard version == Double(Baseline.version) else {
      throw UsageError(
        "\(path.description) 是另一版本的基线，请用 --write-baseline 重写",
        en: "\(path.description): is a baseline of another version; write it anew with --write-baseline")
    }
    for finding in findings {
      guard let path = finding["path"]?.string, let fingerprint = finding["fingerprint"]?.string else {
        continue
      }
      known[path, default: []].insert(fingerprint)
    }
  }

  private static func parse(_ bytes: [UInt8]) -> JSONValue {
    do throws(JSONValue.SyntaxError) { return try JSONValue(parsing: bytes) } catch {
      return JSONValue(.null)
    }
  }

  /// Leaves out the findings that are known.
  func filter(_ file: inout CheckedFile) {
    guard let known = known[key(file.name)] else { return }
    file.filter { !known.contains($1.text) }
  }

  /// The members of a baseline file for what a file holds, a line each.
  func lines(for file: CheckedFile) -> [String] {
    zip(file.findings, file.fingerprints).map { finding, fingerprint in
      var json = JSONText()
      json.object { json in
        json.member("path", key(file.name))
        json.member("rule", finding.rule)
        json.member("fingerprint", fingerprint.text)
      }
      return String(decoding: json.bytes, as: UTF8.self)
    }
  }

  /// The whole file.
  static func text(_ lines: [String]) -> String {
    "{\"version\":\(version),\"findings\":[\n\(lines.joined(separator: ",\n"))\n]}\n"
  }

  /// A path as the baseline's folder sees it, so that the repository may lie anywhere.
  private func key(_ name: String) -> String {
    guard let real = FileSystem.resolved(FilePath(name))?.description else { return name }
    return real.hasPrefix(folder) ? String(real.dropFirst(folder.count)) : real
  }

  private static func folder(of path: FilePath) -> String {
    let folder = FileSystem.resolved(path.folder) ?? path.folder
    return String(decoding: folder.opening, as: UTF8.self)
  }
}
