public import TextModel

/// Changes of a `.copydesk.json` that leave everything else in it as people wrote it, comments and all.
public enum ConfigurationEdit {
  /// The edit that turns a rule off; `nil` where the text is no configuration or the rule is off already.
  public static func ignoring(_ rule: String, in source: SourceText) -> TextEdit? {
    guard source.utf8.contains(where: { $0 > 0x20 }) else {
      return TextEdit(0..<source.count, "{\n  \"ignore\": [\"\(rule)\"]\n}\n")
    }
    guard let value = try? JSONValue(parsing: source.utf8), let members = value.members else { return nil }
    guard let list = members.last(where: { $0.name == "ignore" })?.value else {
      // Behind the brace, with a comma if anything follows.
      let start = value.range.lowerBound + 1
      let text = "\n  \"ignore\": [\"\(rule)\"]" + (members.isEmpty ? "\n" : ",")
      return TextEdit(start..<start, text)
    }
    guard let elements = list.elements, !elements.contains(where: { $0.string == rule }) else { return nil }
    let place = elements.last?.range.upperBound ?? list.range.lowerBound + 1
    return TextEdit(place..<place, elements.isEmpty ? "\"\(rule)\"" : ", \"\(rule)\"")
  }
}
