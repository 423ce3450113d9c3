/// A path as the file system has it: bytes, of which most but not all are UTF-8.
///
/// The empty path is the current folder.
struct FilePath: Sendable, Hashable {
  var bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  init(_ path: String) { bytes = Array(path.utf8) }

  /// For people and reports; U+FFFD where the bytes are no text.
  var description: String { String(decoding: bytes, as: UTF8.self) }

  /// What follows the last slash.
  var name: ArraySlice<UInt8> {
    bytes[(bytes.lastIndex(of: FilePath.slash).map { $0 + 1 } ?? 0)...]
  }

  /// The folder it stands in; `.` where the path names none.
  var folder: FilePath {
    guard let slash = bytes.lastIndex(of: FilePath.slash) else { return FilePath(".") }
    return FilePath(bytes: slash == 0 ? [FilePath.slash] : Array(bytes[..<slash]))
  }

  /// The bytes with which the paths of this folder's entries begin.
  var opening: [UInt8] {
    bytes.isEmpty || bytes.last == FilePath.slash ? bytes : bytes + [FilePath.slash]
  }

  /// The path of an entry of this folder.
  func appending(_ name: some Collection<UInt8>) -> FilePath {
    FilePath(bytes: opening + name)
  }

  /// Calls with the path as C has it.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    ((bytes.isEmpty ? [FilePath.dot] : bytes) + [0]).withUnsafeBytes { buffer in
      // A path with a NUL inside is cut there, as the system itself would.
      buffer.withMemoryRebound(to: CChar.self) { pointer in
        guard let base = pointer.baseAddress else { preconditionFailure("the buffer holds a NUL at least") }
        return body(base)
      }
    }
  }

  static let slash = UInt8(ascii: "/")
  static let dot = UInt8(ascii: ".")
}
