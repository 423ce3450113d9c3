import LSPTypes
import Rules
import Workspace

/// What the people at the editor have said of settings, by the way they said it; each holds over those before it.
struct EditorSettings: Sendable {
  var commandLine: SettingsLayer
  var initialization = SettingsLayer(.initialization)
  /// What the client sent of itself.
  var sent = SettingsLayer(.editor)
  /// What the client answered when asked.
  var answered = SettingsLayer(.editor)

  /// The first yields to all others.
  var layers: [SettingsLayer] { [commandLine, initialization, sent, answered] }
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
  /// Takes settings over from the client; what of them cannot be followed is shown once.
  ///
  /// Clients that have nothing to say send null or `{}`: that leaves what they said before.
  mutating func take(_ given: AnyValue?, as layer: WritableKeyPath<EditorSettings, SettingsLayer>) {
    guard let given, let value = JSONValue(settings: given) else { return }
    let read = SettingsLayer(value, editorSettings[keyPath: layer].origin)
    editorSettings[keyPath: layer] = read
    apply(Settings(SettingsLayers(editorSettings.layers), language: options.language))
    learnCorpus()
    for complaint in read.complaints {
      showOnce(
        Wording(
          "编辑器的设置：\(complaint.message.chinese)", en: "the editor's settings: \(complaint.message.english)"))
    }
  }
}
