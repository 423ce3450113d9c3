import Rules

/// The XML of Checkstyle, which most CI servers read.
struct CheckstyleReporter: Reporter {
  let setting: ReportSetting

  func begin() -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n".utf8)
  }

  func report(_ file: CheckedFile) -> [UInt8] {
    guard !file.findings.isEmpty else { return [] }
    var text = "  <file name=\"\(MarkupText.escaped(file.name))\">\n"
    var places = Places(file.source)
    for finding in file.findings {
      let severity = finding.severity <= .warning ? finding.severity.rawValue : "info"
      let place = places.place(of: finding.range.lowerBound)
      text += "    <error line=\"\(place.line)\" column=\"\(place.codePointColumn)\" severity=\"\(severity)\""
      text += " message=\"\(MarkupText.escaped(finding.message.text(in: setting.language)))\""
      text += " source=\"copydesk.\(finding.category.rawValue).\(finding.rule)\"/>\n"
    }
    return Array((text + "  </file>\n").utf8)
  }

  func end(_ tally: Tally) -> [UInt8] { Array("</checkstyle>\n".utf8) }
}
