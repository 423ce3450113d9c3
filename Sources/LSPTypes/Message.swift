/// A request of the client: its parameters, with what answers it.
public protocol RequestMessage: Decodable, Sendable {
  associatedtype Response: Encodable & Sendable
  static var method: String { get }
}

/// A notification of either side: its parameters.
public protocol NotificationMessage: Sendable {
  static var method: String { get }
}
