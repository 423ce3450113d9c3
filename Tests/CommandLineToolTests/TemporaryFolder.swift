import Glibc

@testable import CommandLineTool

/// A folder for one test; goes away with it.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/copydesk-test-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
  }

  deinit {
    _ = Subprocess.run(["rm", "-rf", path].map { Array($0.utf8) })
  }

  /// Writes a file, and the folders it needs; gives its path.
  @discardableResult
  func write(_ name: String, _ bytes: some Collection<UInt8>) throws -> String {
    let full = path + "/" + name
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o755)
    }
    try FileSystem.replace(FilePath(full), with: Array(bytes))
    return full
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, text.utf8) }

  func read(_ name: String) throws -> [UInt8] { try FileSystem.read(FilePath(path + "/" + name)).bytes }

  func text(_ name: String) throws -> String { String(decoding: try read(name), as: UTF8.self) }

  /// Runs a command of the system in the folder.
  @discardableResult
  func shell(_ line: String) -> (status: Int32, output: String) {
    let outcome = Subprocess.run(["sh", "-c", "cd '\(path)' && \(line)"].map { Array($0.utf8) })
    return (outcome?.status ?? -1, String(decoding: outcome?.output ?? [], as: UTF8.self))
  }
}
