/// A message on its way out, framed.
public enum OutgoingMessage {
  /// The answer to a request.
  public static func success(_ id: RequestID, _ result: some Encodable) throws -> [UInt8] {
    framed(try JSONWriter.encode(Success(id: id, result: result)))
  }

  /// The refusal of a request; the id is null where the request's own could not be read.
  public static func failure(_ id: RequestID?, _ error: ResponseError) throws -> [UInt8] {
    framed(try JSONWriter.encode(Failure(id: id, error: error)))
  }

  /// A notification.
  public static func notification(_ method: String, _ params: some Encodable) throws -> [UInt8] {
    framed(try JSONWriter.encode(Notification(method: method, params: params)))
  }

  /// A request to the client.
  public static func request(_ id: RequestID, _ method: String, _ params: some Encodable) throws -> [UInt8] {
    framed(try JSONWriter.encode(Request(id: id, method: method, params: params)))
  }

  /// A request to the client that has no parameters.
  public static func request(_ id: RequestID, _ method: String) throws -> [UInt8] {
    framed(try JSONWriter.encode(Request<Int>(id: id, method: method, params: nil)))
  }

  /// A message with its header before it.
  public static func framed(_ body: [UInt8]) -> [UInt8] {
    var bytes = Array("Content-Length: \(body.count)\r\n\r\n".utf8)
    bytes.reserveCapacity(bytes.count + body.count)
    bytes.append(contentsOf: body)
    return bytes
  }

  private struct Success<Result: Encodable>: Encodable {
    let jsonrpc = "2.0"
    var id: RequestID
    var result: Result
  }

  private struct Failure: Encodable {
    let jsonrpc = "2.0"
    var id: RequestID?
    var error: ResponseError

    enum CodingKeys: CodingKey { case jsonrpc, id, error }

    // JSON-RPC asks for `"id": null`, which a synthesised encoding leaves out.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(jsonrpc, forKey: .jsonrpc)
      try container.encode(id, forKey: .id)
      try container.encode(error, forKey: .error)
    }
  }

  private struct Notification<Params: Encodable>: Encodable {
    let jsonrpc = "2.0"
    var method: String
    var params: Params
  }

  private struct Request<Params: Encodable>: Encodable {
    let jsonrpc = "2.0"
    var id: RequestID
    var method: String
    var params: Params?
  }
}
