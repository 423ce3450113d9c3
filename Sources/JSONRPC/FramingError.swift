/// Why a stream cannot be read any further: nobody knows where the next message begins.
public enum FramingError: Error, Hashable, Sendable {
  /// The header goes on without end; the limit in bytes.
  case headerTooLong(Int)
  /// A message announces more bytes than anybody sends.
  case messageTooLong(Int)
  /// A header without a length that could be read; the header's beginning.
  case noContentLength(String)
}

extension FramingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .headerTooLong(let limit): "a header is longer than \(limit) bytes"
    case .messageTooLong(let length): "a message announces \(length) bytes, which is more than is taken"
    case .noContentLength(let header): "a header has no Content-Length: \(header.debugDescription)"
    }
  }
}
