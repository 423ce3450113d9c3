/// Asks the client to tell when certain files change.
public struct RegistrationRequest: Encodable, Sendable {
  var registrations: [Registration]

  /// Watches the files of glob patterns.
  public init(watching patterns: [String]) {
    registrations = [
      Registration(registerOptions: Options(watchers: patterns.map { Watcher(globPattern: $0) }))
    ]
  }

  struct Registration: Encodable, Sendable {
    let id = "copydesk/configurations"
    let method = DidChangeWatchedFilesNotification.method
    var registerOptions: Options
  }

  struct Options: Encodable, Sendable {
    var watchers: [Watcher]
  }

  struct Watcher: Encodable, Sendable {
    var globPattern: String
  }
}
