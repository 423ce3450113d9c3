import Rules
import TextModel
import Workspace

/// One object for the whole run, as the printed contract has it.
struct JSONReporter: Reporter {
  let setting: ReportSetting

  static let separator = Array(",".utf8)

  func begin() -> [UInt8] {
    Array("{\"version\":1,\"files\":[".utf8)
  }

  func report(_ file: CheckedFile) -> [UInt8] {
    var json = JSONText(capacity: 1 << 15)
    var places = Places(file.source)
    json.newLine()
    json.object { json in
      json.member("path", file.name)
      json.member("encoding", file.encoding.name)
      json.member("characters", file.characters)
      json.member("errorsPer10000", of: file.figure)
      json.member("articles", array: file.articles) { json, article in
        json.object { json in
          json.member("headline", article.headline)
          json.member("lines", array: [article.lines.lowerBound, article.lines.upperBound]) { $0.number($1) }
          json.member("characters", article.figure.characters)
          json.member("findings", article.count)
          json.member("errorsPer10000", of: article.figure)
        }
      }
      json.member("findings", array: file.findings) { json, finding in
        json.newLine()
        json.object { JSONReporter.writeMembers(of: finding, &places, setting.language, &$0) }
      }
    }
    return json.bytes
  }

  func end(_ tally: Tally) -> [UInt8] {
    var summary = JSONText()
    summary.object { json in
      json.member("files", tally.files)
      json.member("characters", tally.characters)
      for severity in Severity.allCases {
        json.key(named: severity.rawValue)
        json.number(tally.count(of: severity))
      }
      json.member("errorsPer10000", of: tally.figure)
    }
    return Array("\n],\"summary\":".utf8) + summary.bytes + Array("}\n".utf8)
  }

  /// Writes the members of a finding's object.
  static func writeMembers(
    of finding: Finding, _ places: inout Places, _ language: Language, _ json: inout JSONText
  ) {
    json.member("rule", finding.rule)
    json.member("category", finding.category.rawValue)
    json.member("severity", finding.severity.rawValue)
    json.member("message", finding.message.text(in: language))
    write(finding.range, &places, &json)
    if !finding.related.isEmpty {
      json.member("related", array: finding.related) { json, related in
        json.object { json in
          json.member("message", related.message.text(in: language))
          write(related.range, &places, &json)
        }
      }
    }
    json.member("fixes", array: finding.fixes) { json, fix in
      json.object { json in
        json.member("title", fix.title.text(in: language))
        json.key("safe")
        json.bool(fix.isSafe)
        json.member("edits", array: fix.edits) { json, edit in
          json.object { json in
            write(edit.range, &places, &json)
            json.member("newText", edit.newText)
          }
        }
      }
    }
  }

  private static func write(_ range: Range<Int>, _ places: inout Places, _ json: inout JSONText) {
    json.member("range") { json in
      json.member("start") { write(range.lowerBound, &places, &$0) }
      json.member("end") { write(range.upperBound, &places, &$0) }
    }
  }

  private static func write(_ offset: Int, _ places: inout Places, _ json: inout JSONText) {
    let place = places.place(of: offset)
    json.member("line", place.line)
    json.member("column", place.codePointColumn)
    json.member("offset", offset)
  }
}

extension JSONText {
  /// Writes an error figure as people read it.
  fileprivate mutating func member(_ name: StaticString, of figure: ErrorFigure) {
    key(name)
    decimal(tenths: ErrorFigure.tenths(figure.perTenThousand))
  }
}
