import Rules
import TextModel
import Workspace

extension Settings {
  /// What all layers say together; `language` is that of the locale.
  init(_ layers: SettingsLayers, language: Language) {
    self.init(
      language: layers.language ?? language, issueDate: layers.issueDate, rules: layers.rules,
      completionItems: layers["completion.items"]?.string.flatMap(CompletionShape.init),
      positionEncoding: layers["positionEncoding"]?.string.flatMap(ColumnEncoding.init))
    style = layers.style
    lexicon = layers.path("lexicon")
    rulePages = layers["rulePages"]?.string
    formatsOnType = layers["formatOnType"]?.bool ?? false
    showsWeekdays = layers["weekdayHints"]?.bool ?? false
  }
}

extension ColumnEncoding {
  /// The encoding of the protocol's name for it.
  init?(_ name: String) {
    switch name {
    case "utf-8": self = .utf8
    case "utf-16": self = .utf16
    case "utf-32": self = .utf32
    default: return nil
    }
  }

  /// The protocol's name for it.
  var protocolName: String {
    switch self {
    case .utf8: "utf-8"
    case .utf16: "utf-16"
    case .utf32: "utf-32"
    }
  }
}
