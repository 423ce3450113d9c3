import Rules
import TextModel

/// Workflow commands that GitHub Actions shows beside the changed lines.
struct GitHubReporter: Reporter {
  let setting: ReportSetting

  func report(_ file: CheckedFile) -> [UInt8] {
    var text = ByteBuffer(capacity: 256 * file.findings.count)
    var places = Places(file.source)
    for finding in file.findings {
      let start = places.place(of: finding.range.lowerBound)
      text.append("::")
      text.append(GitHubReporter.name(finding.severity))
      text.append(" file=")
      GitHubReporter.append(file.name, isProperty: true, to: &text)
      text.append(",line=")
      text.append(decimal: start.line)
      let last = places.lastLine(of: finding.range)
      if last == start.line {
        // Columns are refused where an annotation spans lines.
        text.append(",col=")
        text.append(decimal: start.codePointColumn)
        text.append(",endColumn=")
        text.append(decimal: places.place(of: finding.range.upperBound).codePointColumn)
      } else {
        text.append(",endLine=")
        text.append(decimal: last)
      }
      text.append(",title=")
      text.append(finding.rule)
      text.append("::")
      GitHubReporter.append(finding.message.text(in: setting.language), isProperty: false, to: &text)
      text.append(" [")
      text.append(finding.rule)
      text.append("]\n")
    }
    return text.bytes
  }

  private static func name(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information, .hint: "notice"
    }
  }

  /// Appends a text with what would end a line or a property escaped.
  private static func append(_ text: String, isProperty: Bool, to bytes: inout ByteBuffer) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "%"): bytes.append("%25")
      case Ascii.carriageReturn: bytes.append("%0D")
      case Ascii.lineFeed: bytes.append("%0A")
      case UInt8(ascii: ":") where isProperty: bytes.append("%3A")
      case UInt8(ascii: ",") where isProperty: bytes.append("%2C")
      default: bytes.append(byte)
      }
    }
  }
}
