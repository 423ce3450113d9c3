import Rules

/// Test results: a suite a draft, a failing case a finding.
struct JUnitReporter: Reporter {
  let setting: ReportSetting

  func begin() -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"copydesk\">\n".utf8)
  }

  func report(_ file: CheckedFile) -> [UInt8] {
    let name = MarkupText.escaped(file.name)
    let count = file.findings.count
    var text =
      "  <testsuite name=\"\(name)\" tests=\"\(max(1, count))\" failures=\"\(count)\" errors=\"0\">\n"
    if count == 0 { text += "    <testcase name=\"copydesk\" classname=\"\(name)\"/>\n" }
    var places = Places(file.source)
    for finding in file.findings {
      let start = places.place(of: finding.range.lowerBound)
      let place = "\(start.line):\(start.codePointColumn)"
      let message = MarkupText.escaped(finding.message.text(in: setting.language))
      text += "    <testcase name=\"\(finding.rule) \(place)\" classname=\"\(name)\">\n"
      text += "      <failure type=\"\(finding.severity.rawValue)\" message=\"\(message)\">"
      text +=
        "\(name):\(place): \(MarkupText.escaped(String(decoding: LineExcerpt(file.source, finding.range).text, as: UTF8.self)))</failure>\n"
      text += "    </testcase>\n"
    }
    return Array((text + "  </testsuite>\n").utf8)
  }

  func end(_ tally: Tally) -> [UInt8] { Array("</testsuites>\n".utf8) }
}
