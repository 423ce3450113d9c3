import DraftSyntax
import Rules

/// The JSON Schema (2020-12) of `.copydesk.json`, for editors that complete and check by it.
public enum SettingsSchema {
  /// The schema's text, a setting a paragraph.
  public static var text: String {
    var json = JSONText()
    json.object { json in
      json.newLine()
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.newLine()
      json.member("title", "copydesk")
      json.newLine()
      json.member("type", "object")
      json.newLine()
      json.key("allowComments")
      json.bool(true)
      json.newLine()
      json.key("allowTrailingCommas")
      json.bool(true)
      json.newLine()
      json.member("properties") { json in
        json.newLine()
        json.member("$schema") { $0.member("type", "string") }
        members(&json, SettingCatalog.all.filter { $0.scope != .editors }.map { ($0.name[...], $0) })
      }
      json.newLine()
      json.key("additionalProperties")
      json.bool(false)
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }

  /// Properties by their names; those that share what stands before a dot make up one object.
  private static func members(_ json: inout JSONText, _ settings: [(name: Substring, setting: Setting)]) {
    var groups: Set<Substring> = []
    for (name, setting) in settings {
      guard let dot = name.firstIndex(of: ".") else {
        json.newLine()
        json.key(named: String(name))
        json.object { property(&$0, setting) }
        continue
      }
      let group = name[..<dot]
      guard groups.insert(group).inserted else { continue }
      json.newLine()
      json.key(named: String(group))
      json.object { json in
        json.member("type", "object")
        json.member("properties") { json in
          let own = settings.filter { $0.name.hasPrefix(group + ".") }
          members(&json, own.map { ($0.name[$0.name.index(after: dot)...], $0.setting) })
        }
        json.key("additionalProperties")
        json.bool(false)
      }
    }
  }

  private static func property(_ json: inout JSONText, _ setting: Setting) {
    json.member("description", "\(setting.summary.chinese)\n\(setting.summary.english)")
    if let example = setting.exampleValue {
      json.key("examples")
      json.array { $0.value(example) }
    }
    switch setting.kind {
    case .file: json.member("type", "string")
    case .address:
      json.member("type", "string")
      json.member("pattern", "^(https?://|file:///)\\S+$")
    case .flag:
      json.member("type", "boolean")
      json.key("default")
      json.bool(false)
    case .date:
      json.member("type", "string")
      json.member("format", "date")
      json.member("pattern", "^\\d{4}-\\d{2}-\\d{2}$")
    case .choice(let choices): json.member("enum", array: choices) { $0.string($1) }
    case .choices(let choices):
      json.member("type", "array")
      json.member("items") { $0.member("enum", array: choices) { $0.string($1) } }
    case .texts:
      json.member("type", "array")
      json.member("items") { $0.member("type", "string") }
    case .rules:
      json.member("type", "array")
      json.key("uniqueItems")
      json.bool(true)
      json.member("items") { json in
        let names = Category.allCases.map(\.rawValue) + RuleCatalog.all.map { $0.summary.id }
        json.member("enum", array: names) { $0.string($1) }
      }
    case .severities:
      json.member("type", "object")
      json.member("properties") { json in
        for rule in RuleCatalog.all.map({ $0.summary }) {
          json.newLine()
          json.key(named: rule.id)
          json.object { json in
            json.member("description", "\(rule.title.chinese)\n\(rule.title.english)")
            json.member("enum", array: Severity.allCases) { $0.string($1.rawValue) }
          }
        }
      }
      json.key("additionalProperties")
      json.bool(false)
    }
  }
}

extension Setting {
  /// The example as a value.
  var exampleValue: JSONValue? { try? JSONValue(parsing: Array(example.utf8)) }
}
