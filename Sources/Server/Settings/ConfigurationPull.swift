import JSONRPC
import LSPTypes
import Rules
import Workspace

/// A request for settings that the client has not answered yet.
struct ConfigurationPull: Sendable {
  var id: RequestID
  /// The folders whose own settings were asked for, behind those that hold in general.
  var folders: [String]
}

extension Session {
  /// Asks for the settings in general and for those of each open folder, where the client has them to give.
  mutating func askForConfiguration() { askForConfiguration(of: folders) }

  private mutating func askForConfiguration(of folders: [String]) {
    guard client.answersConfiguration else { return }
    requestCount += 1
    let pull = ConfigurationPull(id: .string("copydesk/configuration/\(requestCount)"), folders: folders)
    configurationPull = pull
    let items = [nil] + folders.map(Optional.some)
    ask(
      ConfigurationRequest.method, id: pull.id,
      ConfigurationRequest(items: items.map { .init(scopeUri: $0, section: "copydesk") }))
  }

  /// Takes the answer over; says whether it was one to the last question about settings.
  ///
  /// What is null, missing or no object says that nothing is set. Clients that refuse are asked once more
  /// without folders: not all of them know what a folder's own settings are.
  mutating func receiveConfiguration(_ id: RequestID?, isError: Bool, _ message: IncomingMessage) -> Bool {
    guard let pull = configurationPull, id == pull.id else { return false }
    configurationPull = nil
    if isError {
      if !pull.folders.isEmpty { askForConfiguration(of: []) }
      return true
    }
    let result = (try? message.result(AnyValue.self)) ?? .null
    let answers = result.array ?? [result]
    var layers = answers.map { JSONValue(settings: $0).map { SettingsLayer($0, .editor) } }
    layers += Array(repeating: nil, count: max(0, 1 + pull.folders.count - layers.count))
    editorSettings.answered = layers[0] ?? SettingsLayer(.editor)
    editorSettings.answeredOfFolders = [:]
    for (folder, layer) in zip(pull.folders, layers.dropFirst()) {
      guard let path = folder.folderPathOfURI, let layer else { continue }
      editorSettings.answeredOfFolders[path] = layer
    }
    applyEditorSettings(complainingOf: layers.compactMap(\.self))
    return true
  }
}
