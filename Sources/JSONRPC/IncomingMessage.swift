import FoundationEssentials

/// A message as it came: what it asks for, and its bytes for whoever knows the type of the rest.
public struct IncomingMessage: Sendable {
  public enum Kind: Hashable, Sendable {
    case request(RequestID, method: String)
    case notification(method: String)
    /// An answer to a request of ours; whether it was an error.
    case response(RequestID?, isError: Bool)
  }

  public var kind: Kind
  private var bytes: [UInt8]

  /// Reads what kind of message it is.
  ///
  /// Throws `parseError` for what is no JSON and `invalidRequest` for JSON that is no message.
  public init(_ bytes: [UInt8]) throws(ResponseError) {
    let head: Head
    (head, self.bytes) = try JSONReader.decode(Head.self, from: bytes, otherwise: .invalidRequest)
    switch (head.method, head.id) {
    case (let method?, let id?): kind = .request(id, method: method)
    case (let method?, nil): kind = .notification(method: method)
    case (nil, let id):
      guard id != nil || head.error != nil else {
        throw ResponseError(.invalidRequest, "a message has neither a method nor an id")
      }
      kind = .response(id, isError: head.error != nil)
    }
  }

  /// Whether a name stands anywhere in the message; a quick look before a slow one.
  public func mentions(_ name: StaticString) -> Bool {
    name.withUTF8Buffer { name in
      guard let first = name.first else { return true }
      var rest = bytes[...]
      while let start = rest.firstIndex(of: first) {
        if rest[start...].starts(with: name) { return true }
        rest = rest[(start + 1)...]
      }
      return false
    }
  }

  /// The parameters; throws `invalidParams` when they are of another type.
  public func params<Params: Decodable>(_ type: Params.Type) throws(ResponseError) -> Params {
    try JSONReader.decode(ParamsOf<Params>.self, from: bytes, otherwise: .invalidParams).value.params
  }

  /// The result of an answer; throws `invalidParams` when it is of another type.
  public func result<Result: Decodable>(_ type: Result.Type) throws(ResponseError) -> Result {
    try JSONReader.decode(ResultOf<Result>.self, from: bytes, otherwise: .invalidParams).value.result
  }

  private struct Head: Decodable {
    var id: RequestID?
    var method: String?
    var error: Presence?

    struct Presence: Decodable { init(from decoder: any Decoder) {} }
  }

  private struct ParamsOf<Params: Decodable>: Decodable { var params: Params }
  private struct ResultOf<Result: Decodable>: Decodable { var result: Result }
}
