import Rules
import TextModel
import Workspace

/// What reviewdog reads; its columns are UTF-8 bytes from 1.
struct RDJSONReporter: Reporter {
  let setting: ReportSetting

  static let separator = Array(",".utf8)

  func begin() -> [UInt8] {
    Array("{\"source\":{\"name\":\"copydesk\"},\"diagnostics\":[".utf8)
  }

  func report(_ file: CheckedFile) -> [UInt8] {
    var json = JSONText()
    var places = Places(file.source)
    for finding in file.findings {
      json.newLine()
      json.object { json in
        json.member("message", finding.message.text(in: setting.language))
        json.member("location") { json in
          json.member("path", file.name)
          RDJSONReporter.write(finding.range, &places, &json)
        }
        json.member("severity", RDJSONReporter.name(finding.severity))
        json.member("code") { $0.member("value", finding.rule) }
        json.member(
          "suggestions", array: finding.fixes.compactMap { RDJSONReporter.whole($0, in: file.source) }
        ) {
          json, edit in
          json.object { json in
            RDJSONReporter.write(edit.range, &places, &json)
            json.member("text", edit.newText)
          }
        }
      }
    }
    return json.bytes
  }

  func end(_ tally: Tally) -> [UInt8] { Array("\n]}\n".utf8) }

  /// All edits of a fix as one: each suggestion is applied by itself.
  private static func whole(_ fix: Finding.Fix, in source: SourceText) -> TextEdit? {
    guard let first = fix.edits.first, let last = fix.edits.last else { return nil }
    var text = ""
    var next = first.range.lowerBound
    for edit in fix.edits {
      text += source[next..<edit.range.lowerBound] + edit.newText
      next = edit.range.upperBound
    }
    return TextEdit(first.range.lowerBound..<last.range.upperBound, text)
  }

  private static func write(_ range: Range<Int>, _ places: inout Places, _ json: inout JSONText) {
    json.member("range") { json in
      json.member("start") { write(range.lowerBound, &places, &$0) }
      json.member("end") { write(range.upperBound, &places, &$0) }
    }
  }

  private static func write(_ offset: Int, _ places: inout Places, _ json: inout JSONText) {
    json.member("line", places.line(of: offset))
    json.member("column", places.utf8Column(of: offset))
  }

  private static func name(_ severity: Severity) -> String {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .information, .hint: "INFO"
    }
  }
}
