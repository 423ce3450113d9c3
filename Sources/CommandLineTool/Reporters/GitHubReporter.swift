import Rules
import TextModel

/// Workflow commands that GitHub Actions shows beside the changed lines.
struct GitHubReporter: Reporter {
  let setting: ReportSetting

  func report(_ file: CheckedFile) -> [UInt8] {
    var text = ""
    var places = Places(file.source)
    for finding in file.findings {
      let level =
        switch finding.severity {
        case .error: "error"
        case .warning: "warning"
        case .information, .hint: "notice"
        }
      let first = places.line(of: finding.range.lowerBound)
      let last = places.lastLine(of: finding.range)
      var properties = "file=\(escapedProperty(file.name)),line=\(first)"
      if last == first {
        // Columns are refused where an annotation spans lines.
        properties += ",col=\(places.codePointColumn(of: finding.range.lowerBound))"
        properties += ",endColumn=\(places.codePointColumn(of: finding.range.upperBound))"
      } else {
        properties += ",endLine=\(last)"
      }
      let message = escaped(finding.message.text(in: setting.language))
      text +=
        "::\(level) \(properties),title=\(escapedProperty(finding.rule))::\(message) [\(finding.rule)]\n"
    }
    return Array(text.utf8)
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private func escapedProperty(_ text: String) -> String {
    escaped(text).split(separator: ":", omittingEmptySubsequences: false).joined(separator: "%3A")
      .split(separator: ",", omittingEmptySubsequences: false).joined(separator: "%2C")
  }
}
