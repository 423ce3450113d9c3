import Rules
import Workspace

/// A code quality report of GitLab.
struct GitLabReporter: Reporter {
  let setting: ReportSetting

  static let separator = Array(",".utf8)

  func begin() -> [UInt8] { Array("[".utf8) }

  func report(_ file: CheckedFile) -> [UInt8] {
    var json = JSONText()
    var places = Places(file.source)
    for (finding, fingerprint) in zip(file.findings, file.fingerprints) {
      json.newLine()
      json.object { json in
        json.member("description", finding.message.text(in: setting.language))
        json.member("check_name", finding.rule)
        var digest = Digest()
        digest.add(file.name.utf8)
        digest.add(fingerprint.text.utf8)
        json.member("fingerprint", Fingerprint(digest).text)
        json.member("severity", GitLabReporter.name(finding.severity))
        json.member("location") { json in
          json.member("path", file.name)
          json.member("lines") { json in
            json.member("begin", places.line(of: finding.range.lowerBound))
            json.member("end", places.lastLine(of: finding.range))
          }
        }
      }
    }
    return json.bytes
  }

  func end(_ tally: Tally) -> [UInt8] { Array("\n]\n".utf8) }

  private static func name(_ severity: Severity) -> String {
    switch severity {
    case .error: "critical"
    case .warning: "major"
    case .information: "minor"
    case .hint: "info"
    }
  }
}
