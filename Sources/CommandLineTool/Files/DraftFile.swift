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

  /// Reads a file, or standard input for `-`.
  static func read(_ path: FilePath) throws(FileError) -> DraftFile { try DraftBytes.read(path).decoded() }

  /// Whether it is standard input, which cannot be written.
  var isInput: Bool { stamp == nil }

  /// What reports call it.
  func name(ofInput name: String? = nil) -> String {
    isInput ? name ?? "-" : path.description
  }

  /// Puts new text in the file's place, in the encoding it had unless another is given.
  func write(_ utf8: [UInt8], as other: TextEncoding? = nil) throws(FileError) {
    if let firstInvalidByte { throw .invalidText(byteOffset: firstInvalidByte) }
    let encoding = other ?? encoding
    guard let bytes = DecodedText.encode(utf8, as: encoding) else { throw .notEncodable(encoding) }
    try FileSystem.replace(path, with: bytes, ifStill: stamp)
  }
}
