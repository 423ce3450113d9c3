import TextModel

/// A draft as it was read from the disk or from standard input.
struct DraftFile: Sendable {
  /// `-` for standard input.
  var path: FilePath
  var encoding: TextEncoding
  var source: SourceText
  /// The first byte that is no text, if there is one; such a file is never written.
  var firstInvalidByte: Int?
  /// The state of the file when it was read; `nil` for standard input.
  var stamp: FileStamp?

  /// A whole year of a daily takes less; what is larger is a disk image under the wrong name.
  private static let largest = 200 << 20

  /// Reads a file, or standard input for `-`.
  static func read(_ path: FilePath) throws(FileError) -> DraftFile {
    let isInput = path.bytes == Array("-".utf8)
    let (bytes, stamp) =
      try isInput
      ? (FileSystem.readStandardInput(atMost: largest), nil) : FileSystem.read(path, atMost: largest)
    let text = DecodedText(bytes)
    return DraftFile(
      path: path, encoding: text.encoding, source: SourceText(validUTF8: text.utf8),
      firstInvalidByte: text.firstInvalidByte, stamp: stamp)
  }

  /// Whether it is standard input, which cannot be written.
  var isInput: Bool { stamp == nil }

  /// What reports call it.
  func name(ofInput name: String? = nil) -> String {
    isInput ? name ?? "-" : path.description
  }

  /// Puts new text in the file's place, in the encoding it had.
  func write(_ utf8: [UInt8]) throws(FileError) {
    if let firstInvalidByte { throw .invalidText(byteOffset: firstInvalidByte) }
    guard let bytes = DecodedText.encode(utf8, as: encoding) else { throw .notEncodable(encoding) }
    try FileSystem.replace(path, with: bytes, ifStill: stamp)
  }
}
