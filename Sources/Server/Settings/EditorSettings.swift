import LSPTypes
import Rules
import Workspace

/// What the people at the editor have said of settings, by the way they said it; each holds over those before it.
struct EditorSettings: Sendable, Equatable {
  var commandLine: SettingsLayer
  var initialization = SettingsLayer(.initialization)
  /// What the client sent of itself.
  var sent = SettingsLayer(.editor)
  /// What the client answered when asked for what holds in general.
  var answered = SettingsLayer(.editor)
  /// What it answered instead for open folders, by their paths, with a slash at their ends.
  var answeredOfFolders: [String: SettingsLayer] = [:]

  /// What holds at a path, or in general; the first yields to all others.
  func layers(at path: String?) -> [SettingsLayer] {
    var last = answered
    if let path, !answeredOfFolders.isEmpty {
      let folders = answeredOfFolders.filter { path.hasPrefix($0.key) }
      last = folders.max { $0.key.utf8.count < $1.key.utf8.count }?.value ?? answered
    }
    return [commandLine, initialization, sent, last]
  }
}

extension JSONValue {
  /// What a client sent: an object, or an object written as a string, perhaps under the key `copydesk`.
  ///
  /// `nil` where it says nothing: null, `{}`, or what is no object at all.
  init?(settings given: AnyValue) {
    var value = JSONValue(given)
    if let text = value.string {
      guard let parsed = try? JSONValue(parsing: Array(text.utf8)) else { return nil }
      value = parsed
    }
    if let own = value["copydesk"], own.members != nil {
      value = own
    } else if value.members?.isEmpty ?? true {
      return nil
    }
    self = value
  }

  /// A value of the protocol's.
  init(_ value: AnyValue) {
    let content: Content =
      switch value {
      case .null: .null
      case .bool(let value): .bool(value)
      case .integer(let value): .number(Double(value))
      case .number(let value): .number(value)
      case .string(let value): .string(value)
      case .array(let values): .array(values.map { JSONValue($0) })
      case .object(let members):
        .object(members.sorted { $0.key < $1.key }.map { Member(name: $0.key, value: JSONValue($0.value)) })
      }
    self.init(content)
  }
}

extension Session {
  /// Takes over settings that the client sent.
  ///
  /// Clients that have nothing to say send null or `{}`: that leaves what they said before.
  mutating func take(_ given: AnyValue?, as layer: WritableKeyPath<EditorSettings, SettingsLayer>) {
    guard let given, let value = JSONValue(settings: given) else { return }
    let read = SettingsLayer(value, editorSettings[keyPath: layer].origin)
    editorSettings[keyPath: layer] = read
    applyEditorSettings(complainingOf: [read])
  }

  /// Goes by what the editor says now; what of it cannot be followed is shown once.
  mutating func applyEditorSettings(complainingOf layers: [SettingsLayer]) {
    apply(Settings(SettingsLayers(editorSettings.layers(at: nil)), language: options.language))
    learnCorpus()
    for complaint in layers.flatMap(\.complaints) {
      showOnce(
        Wording(
          "编辑器的设置：\(complaint.message.chinese)", en: "the editor's settings: \(complaint.message.english)"))
    }
  }
}
