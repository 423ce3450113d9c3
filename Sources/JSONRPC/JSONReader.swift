import FoundationEssentials

/// Reads JSON as clients write it, which is not always as the standard says.
public enum JSONReader {
  /// The value in a JSON text from outside a message, such as settings sent as a string.
  public static func decode<Value: Decodable>(
    _ type: Value.Type, from bytes: [UInt8]
  ) throws(ResponseError) -> Value {
    try decode(type, from: bytes, otherwise: .invalidParams).value
  }

  /// The value, with the bytes it was read from; `code` says what a wrong type means here.
  static func decode<Value: Decodable>(
    _ type: Value.Type, from bytes: [UInt8], otherwise code: ResponseError.Code
  ) throws(ResponseError) -> (value: Value, bytes: [UInt8]) {
    do {
      return (try JSONDecoder().decode(type, from: Data(bytes)), bytes)
    } catch {
      let mended = MendedJSON.mend(bytes)
      if mended != bytes, let value = try? JSONDecoder().decode(type, from: Data(mended)) {
        return (value, mended)
      }
      throw JSONReader.describe(error, otherwise: code)
    }
  }

  private static func describe(_ error: any Error, otherwise code: ResponseError.Code) -> ResponseError {
    func path(_ context: DecodingError.Context) -> String {
      let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
      return path.isEmpty ? "the message" : path.joined(separator: ".")
    }
    switch error as? DecodingError {
    case .typeMismatch(let type, let context)?:
      return ResponseError(code, "\(path(context)) is not of type \(type)")
    case .valueNotFound(let type, let context)?:
      return ResponseError(code, "\(path(context)) is null where a \(type) is needed")
    case .keyNotFound(let key, let context)?:
      return ResponseError(code, "\(path(context)) has no \(key.stringValue)")
    case .dataCorrupted(let context)? where !context.codingPath.isEmpty:
      return ResponseError(code, "\(path(context)): \(context.debugDescription)")
    default:
      return ResponseError(.parseError, "the message is not JSON")
    }
  }
}
