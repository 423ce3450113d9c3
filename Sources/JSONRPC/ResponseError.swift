/// Why one request cannot be answered; the connection goes on.
public struct ResponseError: Error, Hashable, Sendable, Codable {
  public var code: Code
  public var message: String

  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The codes of JSON-RPC and of the Language Server Protocol that this server sends.
  public struct Code: RawRepresentable, Hashable, Sendable, Codable {
    public var rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let parseError = Code(rawValue: -32700)
    public static let invalidRequest = Code(rawValue: -32600)
    public static let methodNotFound = Code(rawValue: -32601)
    public static let invalidParams = Code(rawValue: -32602)
    public static let internalError = Code(rawValue: -32603)
    public static let serverNotInitialized = Code(rawValue: -32002)
    public static let requestFailed = Code(rawValue: -32803)
    public static let requestCancelled = Code(rawValue: -32800)
  }
}
