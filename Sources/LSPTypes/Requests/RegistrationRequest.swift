/// Asks the client to tell when certain files change.
public struct RegistrationRequest: Encodable, Sendable {
  var registrations: [Registration]

  /// Watches the files of a glob pattern.
  public init(watching pattern: String) {
    registrations = [
      Registration(registerOptions: Options(watchers: [Watcher(globPattern: pattern)]))
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
