/// Tells the client that the server offers something from now on, or asks it to tell of something.
public struct RegistrationRequest: Encodable, Sendable {
  public static let method = "client/registerCapability"

  public var registrations: [Registration]

  public init(_ registrations: [Registration]) { self.registrations = registrations }
}

/// Tells the client that the server no longer offers something.
public struct UnregistrationRequest: Encodable, Sendable {
  public static let method = "client/unregisterCapability"

  // The protocol's own spelling.
  var unregisterations: [Item]

  public init(_ registrations: [Registration]) {
    unregisterations = registrations.map { Item(id: $0.id, method: $0.method) }
  }

  struct Item: Encodable, Sendable {
    var id: String
    var method: String
  }
}

/// What is offered or asked for, under an id by which it can be taken back.
public struct Registration: Encodable, Sendable {
  public var id: String
  public var method: String
  public var registerOptions: AnyValue

  public init(id: String, method: String, registerOptions: AnyValue) {
    self.id = id
    self.method = method
    self.registerOptions = registerOptions
  }

  /// Watches the files of glob patterns (texts, or objects of `baseUri` and `pattern`).
  public static func watching(_ patterns: [AnyValue], id: String) -> Registration {
    let watchers = patterns.map { AnyValue.object(["globPattern": $0]) }
    return Registration(
      id: id, method: DidChangeWatchedFilesNotification.method,
      registerOptions: .object(["watchers": .array(watchers)]))
  }
}
