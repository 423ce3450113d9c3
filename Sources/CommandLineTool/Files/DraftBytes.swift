import TextModel

/// A draft as it lies on the disk, before anybody asked which encoding it is in.
struct DraftBytes: Sendable {
  /// `-` for standard input.
  var path: FilePath
  var bytes: [UInt8]
  /// The state of the file when it was read; `nil` for standard input.
  var stamp: FileStamp?

  /// Many years of a daily take less; what is larger is a disk image under the wrong name.
  private static let largest = 1 << 30

  /// Reads a file, or standard input for `-`.
  static func read(_ path: FilePath) throws(FileError) -> DraftBytes {
    if path.bytes == Array("-".utf8) {
      return DraftBytes(path: path, bytes: try FileSystem.readStandardInput(atMost: largest), stamp: nil)
    }
    let (bytes, stamp) = try FileSystem.read(path, atMost: largest)
    return DraftBytes(path: path, bytes: bytes, stamp: stamp)
  }

  /// The text, in whichever encoding it is.
  func decoded() -> DraftFile {
    let text = DecodedText(bytes)
    return DraftFile(
      path: path, encoding: text.encoding, source: SourceText(validUTF8: text.utf8),
      firstInvalidByte: text.firstInvalidByte, stamp: stamp)
  }

  /// The text of bytes that were found before to be whole and in an encoding; UTF-8 is not looked at again.
  func decoded(as encoding: TextEncoding) -> DraftFile {
    guard case .utf8(let hasMark) = encoding else { return decoded() }
    return DraftFile(
      path: path, encoding: encoding,
      source: SourceText(validUTF8: hasMark ? Array(bytes.dropFirst(3)) : bytes),
      firstInvalidByte: nil, stamp: stamp)
  }
}
