import Rules
import TextModel
import Workspace

/// A proof sheet in HTML: the pages as text with numbered marks, the findings in the margin.
///
/// It stands alone: no script, no font, no request; links lead from mark to note and back, so a keyboard suffices.
struct ProofSheetReporter: Reporter {
  private let setting: ReportSetting

  init(_ setting: ReportSetting) {
    self.setting = setting
  }

  func begin() -> [UInt8] {
    let title = words("copydesk 校样", "copydesk proof sheet")
    return Array(
      """
      <!DOCTYPE html>
      <html lang="\(setting.language == .chinese ? "zh-CN" : "en")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(ProofSheetStyle.text)
      </style>
      </head>
      <body>
      <h1>\(title)</h1>
      <p><a href="#summary">\(words("总结", "Summary"))</a></p>

      """.utf8)
  }

  func report(_ file: CheckedFile) -> [UInt8] {
    let count = file.findings.count
    var html = "<section>\n<h2>\(MarkupText.escaped(file.name))</h2>\n"
    html += "<p>" + words("\(file.characters) 字，\(count) 处", "\(file.characters) characters, \(count) found")
    html += words("，每万字加权差错 ", ", weighted errors per 10,000 characters: ")
    html += ErrorFigure.text(file.figure.perTenThousand) + "</p>\n<div class=\"page\" lang=\"zh-CN\">\n"
    var page = Digest()
    page.add(file.name.utf8)
    let anchor = String(page.value, radix: 36)
    let notes = file.findings.enumerated().map { index, finding in
      Note(number: index + 1, anchor: "\(anchor)-\(index + 1)", finding: finding)
    }
    var next = 0
    var open: [Note] = []
    for line in 0..<file.source.lines.count {
      let content = file.source.content(ofLine: line)
      let isLast = line + 1 == file.source.lines.count
      if isLast, content.isEmpty, next == notes.count { break }
      let end = isLast ? file.source.count + 1 : file.source.lines.starts[line + 1]
      var beginning: [Note] = []
      while next < notes.count, notes[next].finding.range.lowerBound < end {
        beginning.append(notes[next])
        next += 1
      }
      open += beginning
      html += "<div class=\"line\"><span class=\"no\">\(line + 1)</span>"
      if !beginning.isEmpty { html += "<aside>\(beginning.map { margin($0, file.source) }.joined())</aside>" }
      html += "<p>\(marked(content, open, beginning: beginning, in: file.source))</p></div>\n"
      open.removeAll { $0.finding.range.upperBound <= end }
    }
    return Array((html + "</div>\n</section>\n").utf8)
  }

  func end(_ tally: Tally) -> [UInt8] {
    var html = "<section id=\"summary\">\n<h2>\(words("总结", "Summary"))</h2>\n<table>\n"
    func row(_ name: String, _ value: String) { html += "<tr><th>\(name)</th><td>\(value)</td></tr>\n" }
    row(words("文件", "files"), String(tally.files))
    row(words("字数", "characters"), String(tally.characters))
    for severity in Severity.allCases {
      row(TextReporter.name(severity).text(in: setting.language), String(tally.count(of: severity)))
    }
    row(
      words("每万字加权差错", "weighted errors per 10,000 characters"),
      ErrorFigure.text(tally.figure.perTenThousand))
    html += "</table>\n<p>"
    html += words(
      "加权仿照《报纸编校差错率计算方法》（报纸合格线为万分之三），但以文字的字数为分母，只计机器发现之处，不是官方的差错率。",
      "Weighted in the manner of the national method (limit for newspapers: 3 per 10,000), but per character of text "
        + "and for what a machine finds: not the official error rate.")
    return Array((html + "</p>\n</section>\n</body>\n</html>\n").utf8)
  }

  private struct Note {
    /// From 1 on each page.
    var number: Int
    /// Tells it from the notes of all other pages.
    var anchor: String
    var finding: Finding
  }

  /// A line with marks; where several findings meet, the more serious one gives its colour.
  private func marked(
    _ content: Range<Int>, _ open: [Note], beginning: [Note], in source: SourceText
  ) -> String {
    func clamped(_ offset: Int) -> Int { min(max(offset, content.lowerBound), content.upperBound) }
    let bounds = open.flatMap {
      [clamped($0.finding.range.lowerBound), clamped($0.finding.range.upperBound)]
    }
    var html = ""
    let cuts = Set(bounds + [content.lowerBound, content.upperBound]).sorted()
    for (index, start) in cuts.enumerated() {
      for note in beginning where clamped(note.finding.range.lowerBound) == start {
        html += "<sup><a id=\"m\(note.anchor)\" href=\"#n\(note.anchor)\">\(note.number)</a></sup>"
        if note.finding.range.isEmpty { html += "<mark class=\"\(note.finding.severity.rawValue)\">‸</mark>" }
      }
      guard index + 1 < cuts.count else { break }
      let end = cuts[index + 1]
      let text = MarkupText.escaped(source[start..<end])
      let covering = open.filter {
        $0.finding.range.lowerBound <= start && $0.finding.range.upperBound >= end
      }
      if let worst = covering.map(\.finding.severity).min() {
        html += "<mark class=\"\(worst.rawValue)\">\(text)</mark>"
      } else {
        html += text
      }
    }
    return html
  }

  private func margin(_ note: Note, _ source: SourceText) -> String {
    let finding = note.finding
    let severity = TextReporter.name(finding.severity).text(in: setting.language)
    var html = "<div class=\"note \(finding.severity.rawValue)\" id=\"n\(note.anchor)\">"
    html += "<a href=\"#m\(note.anchor)\">\(note.number)</a> <b>\(severity)</b> "
    html += "\(MarkupText.escaped(finding.message.text(in: setting.language))) <code>\(finding.rule)</code>"
    if let fix = finding.fixes.first {
      html += "<p>\(MarkupText.escaped(fix.title.text(in: setting.language)))"
      if let edit = fix.edits.first, fix.edits.count == 1 {
        html +=
          "：<del>\(visible(source[edit.range]))</del><ins>\(visible(edit.newText))</ins>"
      }
      html += "</p>"
    }
    if let rule = RuleCatalog.rule(finding.rule) {
      let rationale = MarkupText.escaped(rule.summary.rationale.text(in: setting.language))
      html += "<details><summary>\(words("依据", "why"))</summary>\(rationale)</details>"
    }
    return html + "</div>"
  }

  /// Text with its line ends shown.
  private func visible(_ text: String) -> String {
    MarkupText.escaped(String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" ? "⏎" : $0 })))
  }

  private func words(_ chinese: String, _ english: String) -> String {
    setting.language == .chinese ? chinese : english
  }
}
