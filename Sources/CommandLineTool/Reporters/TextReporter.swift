import Rules
import TextModel

/// For people: each finding with its line and a mark under the place, a summary at the end.
struct TextReporter: Reporter {
  let setting: ReportSetting

  func report(_ file: CheckedFile) -> [UInt8] {
    if setting.showsStatistics { return [] }
    var text: [UInt8] = []
    text.reserveCapacity(256 * file.findings.count)
    var places = Places(file.source)
    let name = Array((Console.oneLine(file.name) + ":").utf8)
    for finding in file.findings {
      let (line, column) = places.place(of: finding.range.lowerBound)
      let number = String(line).utf8
      let colour = colour(finding.severity)
      paint(.bold, &text) { text in
        text += name
        text += number
        text.append(UInt8(ascii: ":"))
        text += String(column).utf8
        text.append(UInt8(ascii: ":"))
      }
      text.append(Ascii.space)
      paint(colour, &text) { $0 += TextReporter.name(finding.severity).text(in: setting.language).utf8 }
      text.append(Ascii.space)
      text += finding.message.text(in: setting.language).utf8
      text.append(Ascii.space)
      paint(.dim, &text) { text in
        text.append(UInt8(ascii: "["))
        text += finding.rule.utf8
        text.append(UInt8(ascii: "]"))
      }
      text += TextReporter.newLine
      let excerpt = LineExcerpt(file.source, finding.range)
      paint(.dim, &text) { text in
        text += number
        text += TextReporter.bar
      }
      text.append(Ascii.space)
      text += excerpt.text
      text += TextReporter.newLine
      paint(.dim, &text) { text in
        text += repeatElement(Ascii.space, count: number.count)
        text += TextReporter.bar
      }
      text += repeatElement(Ascii.space, count: 1 + excerpt.columnsBefore)
      paint(colour, &text) { $0 += repeatElement(UInt8(ascii: "^"), count: excerpt.markedColumns) }
      let lastLine = places.lastLine(of: finding.range)
      if lastLine > line {
        let until = Wording("到第 \(lastLine) 行", en: "to line \(lastLine)")
        text.append(Ascii.space)
        paint(.dim, &text) { $0 += until.text(in: setting.language).utf8 }
      }
      text.append(Ascii.lineFeed)
    }
    return text
  }

  private static let newLine = Array("\n  ".utf8)
  private static let bar = Array(" │".utf8)

  func end(_ tally: Tally) -> [UInt8] {
    let statistics = setting.showsStatistics ? TextReporter.statistics(tally) : ""
    if setting.isQuiet { return Array(statistics.utf8) }
    return Array((statistics + summary(tally).text(in: setting.language) + "\n").utf8)
  }

  /// How often each rule found something, the most frequent first.
  private static func statistics(_ tally: Tally) -> String {
    (tally.countsByRule ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.value)\t\($0.key)\n" }.joined()
  }

  private func summary(_ tally: Tally) -> Wording {
    var files = Wording(
      "查了 \(tally.files) 个文件", en: "\(tally.files) file\(tally.files == 1 ? "" : "s") checked")
    if tally.applied > 0 {
      files.chinese += "，改正 \(tally.applied) 处"
      files.english += ", \(tally.applied) mended"
    }
    guard tally.total > 0 else {
      return Wording("\(files.chinese)，没有发现问题。", en: "\(files.english), nothing found.")
    }
    let parts = Severity.allCases.filter { tally.count(of: $0) > 0 }
    let chinese = parts.map { "\(TextReporter.name($0).chinese) \(tally.count(of: $0))" }
    let english = parts.map { "\(tally.count(of: $0)) \($0.rawValue)" }
    var wording = Wording(
      "\(files.chinese)，发现 \(tally.total) 处：\(chinese.joined(separator: "，"))。",
      en: "\(files.english), \(tally.total) found: \(english.joined(separator: ", ")).")
    if tally.fixable > 0 {
      wording.chinese += "其中 \(tally.fixable) 处可用 --fix 改正。"
      wording.english += " \(tally.fixable) can be mended with --fix."
    }
    let figure = ErrorFigure.text(tally.figure.perTenThousand)
    wording.chinese += "每万字加权差错 \(figure)（按文字计，非官方差错率）。"
    wording.english += " \(figure) weighted errors per 10,000 characters."
    return wording
  }

  /// A severity in words.
  static func name(_ severity: Severity) -> Wording {
    switch severity {
    case .error: Wording("错误", en: "error")
    case .warning: Wording("警告", en: "warning")
    case .information: Wording("提示", en: "information")
    case .hint: Wording("留意", en: "hint")
    }
  }

  private enum Paint: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case yellow = "33"
    case blue = "34"
    case cyan = "36"
  }

  private func colour(_ severity: Severity) -> Paint {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .information: .blue
    case .hint: .cyan
    }
  }

  private func paint(_ paint: Paint, _ text: inout [UInt8], _ body: (inout [UInt8]) -> Void) {
    if setting.isColoured { text += "\u{1B}[\(paint.rawValue)m".utf8 }
    body(&text)
    if setting.isColoured { text += "\u{1B}[0m".utf8 }
  }
}
