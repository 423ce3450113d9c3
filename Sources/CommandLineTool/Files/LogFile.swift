import FoundationEssentials

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file that lines are added to as they come, each with the time.
struct LogFile: Sendable {
  private let descriptor: Int32

  /// Opens a file to be added to, or makes one that only its owner may read.
  init(_ path: FilePath) throws(FileError) {
    descriptor = path.withCString { open($0, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600) }
    guard descriptor >= 0 else { throw .system(errno) }
  }

  /// Adds a line; one that cannot be written is lost, for nothing else may suffer by it.
  func append(_ line: String) {
    let time = Date.now.formatted(.iso8601.year().month().day().time(includingFractionalSeconds: true))
    let bytes = Array("\(time) \(line)\n".utf8)
    _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  }
}
