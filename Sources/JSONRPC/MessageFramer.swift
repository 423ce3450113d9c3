/// Cuts a stream of bytes into messages by their `Content-Length` headers.
///
/// The stream may be cut anywhere; other headers are passed over. Nothing is set aside for a message
/// before its bytes are there, so a header that announces gigabytes costs nothing.
public struct MessageFramer: Sendable {
  /// The longest message that is taken, in bytes.
  public static let messageLimit = 256 << 20
  static let headerLimit = 8 << 10

  private var bytes: [UInt8] = []
  /// What lies before was handed out.
  private var start = 0
  /// The body of the message whose header was read.
  private var body: Range<Int>?
  /// No end of the header begins before it.
  private var searched = 0

  public init() {}

  /// Whether the stream may end here: no message was begun.
  public var isBetweenMessages: Bool { start == bytes.count }

  /// Takes the next bytes of the stream.
  public mutating func append(_ more: some Sequence<UInt8>) {
    if start == bytes.count {
      bytes.removeAll(keepingCapacity: bytes.capacity <= 1 << 20)
      start = 0
      searched = 0
    } else if start > 1 << 16, start > bytes.count / 2 {
      bytes.removeSubrange(..<start)
      body = body.map { $0.lowerBound - start..<$0.upperBound - start }
      searched = max(0, searched - start)
      start = 0
    }
    bytes.append(contentsOf: more)
  }

  /// The next message, or `nil` as long as it is not all there.
  public mutating func next() throws(FramingError) -> [UInt8]? {
    if body == nil { body = try header() }
    guard let body, body.upperBound <= bytes.count else { return nil }
    self.body = nil
    start = body.upperBound
    searched = start
    return Array(bytes[body])
  }

  /// Reads a header that is all there; gives where its message stands.
  private mutating func header() throws(FramingError) -> Range<Int>? {
    var index = max(start, searched)
    while index + 1 < bytes.count {
      // Some write bare line feeds; no header has a reason to hold an empty line.
      if bytes[index] == 0x0A, bytes[index + 1] == 0x0A || isLineEnd(at: index + 1) {
        let bodyStart = index + (bytes[index + 1] == 0x0A ? 2 : 3)
        let length = try contentLength(in: start..<index)
        guard length <= MessageFramer.messageLimit else { throw .messageTooLong(length) }
        return bodyStart..<bodyStart + length
      }
      index += 1
    }
    if bytes.count - start > MessageFramer.headerLimit { throw .headerTooLong(MessageFramer.headerLimit) }
    searched = max(start, bytes.count - 2)
    return nil
  }

  private func isLineEnd(at index: Int) -> Bool {
    index + 1 < bytes.count && bytes[index] == 0x0D && bytes[index + 1] == 0x0A
  }

  private func contentLength(in header: Range<Int>) throws(FramingError) -> Int {
    for line in bytes[header].split(separator: 0x0A) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = line[..<colon].filter { $0 != 0x20 && $0 != 0x0D }.map { $0 | 0x20 }
      guard name.elementsEqual("content-length".utf8) else { continue }
      let digits = line[(colon + 1)...].filter { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
      if let length = Int(String(decoding: digits, as: UTF8.self)), length >= 0 { return length }
      if !digits.isEmpty, digits.allSatisfy({ $0 &- 0x30 < 10 }) { throw .messageTooLong(.max) }
    }
    throw .noContentLength(String(decoding: bytes[header].prefix(120), as: UTF8.self))
  }
}
