import DraftSyntax
import JSONRPC
import LSPTypes
import Rules
import TextModel
import Workspace

extension Settings {
  /// These settings with what a client sent over them.
  ///
  /// Clients send an object, `{}`, null, or an object written as a string; some put all of it under
  /// the key `copydesk`. What is not understood leaves the setting as it was.
  func merging(_ given: AnyValue) -> Settings {
    if let text = given.string {
      guard let parsed = try? JSONReader.decode(AnyValue.self, from: Array(text.utf8)),
        parsed.object != nil
      else { return self }
      return merging(parsed)
    }
    if given["copydesk"].object != nil { return merging(given["copydesk"]) }
    var settings = self
    if let name = given["language"].string {
      settings.language = name.hasPrefix("en") ? .english : name.hasPrefix("zh") ? .chinese : language
    }
    if let text = given["issueDate"].string, let date = CivilDate(iso8601: text) { settings.issueDate = date }
    if let shape = given["completion"]["items"].string {
      settings.completionItems = CompletionShape(rawValue: shape)
    }
    if let name = given["positionEncoding"].string { settings.positionEncoding = ColumnEncoding(name) }
    if let isOn = given["formatOnType"].bool { settings.formatsOnType = isOn }
    if let isOn = given["weekdayHints"].bool { settings.showsWeekdays = isOn }
    // The same keys as in .copydesk.json.
    if let names = given["select"].array { settings.rules.selected = Set(names.compactMap(\.string)) }
    if let names = given["ignore"].array { settings.rules.ignored = Set(names.compactMap(\.string)) }
    for (rule, level) in given["severity"].object ?? [:] {
      if let severity = level.string.flatMap(Severity.init(rawValue:)) {
        settings.rules.severities[rule] = severity
      }
    }
    return settings
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
