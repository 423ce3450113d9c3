import Rules
import TextModel
import Workspace

/// SARIF 2.1.0, for code scanning and its viewers.
struct SARIFReporter: Reporter {
  let setting: ReportSetting

  static let separator = Array(",".utf8)

  private static let ruleIndices = Dictionary(
    RuleCatalog.all.enumerated().map { ($1.summary.id, $0) }, uniquingKeysWith: { first, _ in first })

  func begin() -> [UInt8] {
    var driver = JSONText()
    driver.object { json in
      json.member("name", "copydesk")
      json.member("version", CommandLineTool.version)
      json.member("rules", array: RuleCatalog.all.map { $0.summary }) { json, rule in
        json.newLine()
        json.object { json in
          json.member("id", rule.id)
          json.member("shortDescription") { $0.member("text", rule.title.text(in: setting.language)) }
          json.member("fullDescription") { $0.member("text", rule.rationale.text(in: setting.language)) }
          json.member("help") { $0.member("text", rule.rationale.text(in: setting.language)) }
          json.member("defaultConfiguration") { json in
            json.member("level", SARIFReporter.level(rule.severity))
            json.key("enabled")
            json.bool(rule.isOnByDefault)
          }
          json.member("properties") { json in
            json.member("tags", array: [rule.category.rawValue]) { $0.string($1) }
          }
        }
      }
    }
    let opening = """
      {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"columnKind":"unicodeCodePoints","tool":{"driver":
      """
    return Array(opening.utf8) + driver.bytes + Array("},\"results\":[".utf8)
  }

  func report(_ file: CheckedFile) -> [UInt8] {
    var json = JSONText()
    var places = Places(file.source)
    let uri = SARIFReporter.uri(file.name)
    for (finding, fingerprint) in zip(file.findings, file.fingerprints) {
      json.newLine()
      json.object { json in
        json.member("ruleId", finding.rule)
        if let index = SARIFReporter.ruleIndices[finding.rule] { json.member("ruleIndex", index) }
        json.member("level", SARIFReporter.level(finding.severity))
        json.member("message") { $0.member("text", finding.message.text(in: setting.language)) }
        json.member("locations", array: [finding.range]) { json, range in
          json.object { SARIFReporter.writePlace(range, uri, &places, &$0) }
        }
        if !finding.related.isEmpty {
          json.member("relatedLocations", array: finding.related) { json, related in
            json.object { json in
              SARIFReporter.writePlace(related.range, uri, &places, &json)
              json.member("message") { $0.member("text", related.message.text(in: setting.language)) }
            }
          }
        }
        json.member("partialFingerprints") { $0.member("copydesk/v1", fingerprint.text) }
        SARIFReporter.write(finding.fixes, uri, &places, setting.language, &json)
      }
    }
    return json.bytes
  }

  func end(_ tally: Tally) -> [UInt8] { Array("\n]}]}\n".utf8) }

  private static func write(
    _ fixes: [Finding.Fix], _ uri: String, _ places: inout Places, _ language: Language,
    _ json: inout JSONText
  ) {
    let fixes = fixes.filter { !$0.edits.isEmpty }
    guard !fixes.isEmpty else { return }
    json.member("fixes", array: fixes) { json, fix in
      json.object { json in
        json.member("description") { $0.member("text", fix.title.text(in: language)) }
        json.member("artifactChanges", array: [fix.edits]) { json, edits in
          json.object { json in
            json.member("artifactLocation") { $0.member("uri", uri) }
            json.member("replacements", array: edits) { json, edit in
              json.object { json in
                SARIFReporter.writeRegion("deletedRegion", edit.range, &places, &json)
                json.member("insertedContent") { $0.member("text", edit.newText) }
              }
            }
          }
        }
      }
    }
  }

  private static func writePlace(
    _ range: Range<Int>, _ uri: String, _ places: inout Places, _ json: inout JSONText
  ) {
    json.member("physicalLocation") { json in
      json.member("artifactLocation") { $0.member("uri", uri) }
      writeRegion("region", range, &places, &json)
    }
  }

  private static func writeRegion(
    _ name: StaticString, _ range: Range<Int>, _ places: inout Places, _ json: inout JSONText
  ) {
    let (start, end) = (places.place(of: range.lowerBound), places.place(of: range.upperBound))
    json.member(name) { json in
      json.member("startLine", start.line)
      json.member("startColumn", start.codePointColumn)
      json.member("endLine", end.line)
      json.member("endColumn", end.codePointColumn)
    }
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information, .hint: "note"
    }
  }

  /// A path as a relative or `file` reference.
  static func uri(_ path: String) -> String {
    var text = path.hasPrefix("/") ? "file://" : ""
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        text.unicodeScalars.append("%")
        text.unicodeScalars.append(digits[Int(byte >> 4)])
        text.unicodeScalars.append(digits[Int(byte & 0xF)])
      }
    }
    return text
  }
}
