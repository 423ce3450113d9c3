#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file that is written bit by bit and takes its place at the end, all at once.
///
/// Until then it lies beside that place under no name: it takes no memory, and nothing is left of it when the
/// process ends early. What cannot be replaced, such as a pipe, is written to as it comes. A class, since it
/// owns a descriptor.
final class PendingFile {
  let path: FilePath
  private let descriptor: Int32
  private let isDevice: Bool
  private var buffer: [UInt8] = []
  private var failure: FileError?

  private static let room = 1 << 16

  init(_ path: FilePath) throws(FileError) {
    self.path = path
    if let device = try FileSystem.openDevice(path) {
      (descriptor, isDevice) = (device, true)
    } else {
      descriptor = try FileSystem.openNameless(in: (FileSystem.resolved(path) ?? path).folder)
      isDevice = false
    }
  }

  deinit { close(descriptor) }

  /// Adds bytes; where that fails, `finish` says so.
  func write(_ bytes: [UInt8]) {
    buffer += bytes
    if buffer.count >= PendingFile.room { flush() }
  }

  /// Puts the file in its place.
  func finish() throws(FileError) {
    flush()
    if let failure { throw failure }
    if !isDevice { try FileSystem.replace(path) { FileSystem.copy(descriptor, to: $0) } }
  }

  private func flush() {
    if failure == nil, let code = FileSystem.writeAll(descriptor, buffer) { failure = .system(code) }
    buffer.removeAll(keepingCapacity: true)
  }
}
