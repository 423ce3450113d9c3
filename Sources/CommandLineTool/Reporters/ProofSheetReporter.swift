import Rules
import TextModel
import Workspace

/// A proof sheet in HTML: the pages as text with numbered marks, the findings in the margin, the figures at the end.
///
/// It stands alone: no script, no font, no request; links lead from mark to note and back, so a keyboard suffices.
struct ProofSheetReporter: Reporter {
  let setting: ReportSetting

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
      <header>
      <h1>\(title)</h1>
      <p><a href="#summary">\(words("总结与差错数字", "Summary and error figures"))</a></p>
      </header>

      """.utf8)
  }

  func report(_ file: CheckedFile) -> [UInt8] {
    let page = anchor(file.name)
    var html = "<section id=\"p\(page)\">\n<h2>\(MarkupText.escaped(file.name))</h2>\n"
    html += "<p>\(counts(file.characters, file.findings.count)) · \(rate(file.figure))</p>\n"
    html += articles(file.articles, page) + "<div class=\"page\" lang=\"zh-CN\">\n"
    let notes = file.findings.enumerated().map { index, finding in
      Note(
        number: index + 1, anchor: "\(page)-\(index + 1)", finding: finding,
        mark: finding.fixes.first.flatMap { ProofMark($0, in: file.source) })
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
      html += "<div class=\"line\" id=\"l\(page)-\(line + 1)\"><span class=\"no\">\(line + 1)</span>"
      if !beginning.isEmpty { html += "<aside>\(beginning.map { margin($0, file.source) }.joined())</aside>" }
      html += "<p>\(marked(content, open, beginning: beginning, upTo: end, in: file.source))</p></div>\n"
      open.removeAll { $0.finding.range.upperBound <= end }
    }
    return Array((html + "</div>\n</section>\n").utf8)
  }

  func end(_ tally: Tally) -> [UInt8] {
    var html = "<section id=\"summary\">\n<h2>\(words("总结", "Summary"))</h2>\n<table>\n"
    func row(_ name: String, _ value: String) {
      html += "<tr><th scope=\"row\">\(name)</th><td>\(value)</td></tr>\n"
    }
    row(words("文件", "files"), String(tally.files))
    row(words("字数", "characters"), String(tally.characters))
    for severity in Severity.allCases {
      row(TextReporter.name(severity).text(in: setting.language), String(tally.count(of: severity)))
    }
    row(words("每万字加权差错", "weighted errors per 10,000 characters"), figure(tally.figure))
    html += "</table>\n<p>"
    html += words(
      "加权仿照《报纸编校差错率计算方法》，以报纸合格线万分之三为限，但以文字的字数为分母，只计机器发现之处，不是官方的差错率。",
      "Weighted in the manner of the national method, beside its limit for newspapers of 3 per 10,000, but per character "
        + "of text and for what a machine finds: not the official error rate.")
    return Array((html + "</p>\n</section>\n</body>\n</html>\n").utf8)
  }

  /// What a newspaper may leave in print, per 10,000 characters.
  private static let limit = 3.0

  /// The articles of a page with their figures, folded.
  private func articles(_ articles: [ArticleFigure], _ page: String) -> String {
    if articles.isEmpty { return "" }
    var html = "<details class=\"articles\"><summary>"
    html += words("稿件 \(articles.count) 篇", "\(articles.count) article\(articles.count == 1 ? "" : "s")")
    html += "</summary><table>\n"
    for article in articles {
      let headline =
        article.headline.isEmpty ? words("（无题）", "(no headline)") : MarkupText.escaped(article.headline)
      let line = article.lines.lowerBound
      html += "<tr><th scope=\"row\"><a href=\"#l\(page)-\(line)\">\(headline)</a></th>"
      html +=
        "<td>\(counts(article.figure.characters, article.count))</td><td>\(figure(article.figure))</td></tr>\n"
    }
    return html + "</table></details>\n"
  }

  private func counts(_ characters: Int, _ findings: Int) -> String {
    words("\(characters) 字，\(findings) 处", "\(characters) characters, \(findings) found")
  }

  private func rate(_ figure: ErrorFigure) -> String {
    words("每万字加权差错 ", "weighted errors per 10,000 characters: ") + self.figure(figure)
  }

  /// The figure beside its limit, in colour where it is above.
  private func figure(_ figure: ErrorFigure) -> String {
    let isOver = figure.perTenThousand > ProofSheetReporter.limit
    let text = ErrorFigure.text(figure.perTenThousand)
    let limit = ErrorFigure.text(ProofSheetReporter.limit)
    return "<b class=\"\(isOver ? "over" : "within")\">\(text)</b> "
      + words("（限 \(limit)）", "(limit \(limit))")
  }

  /// Tells a page's places from those of all others, whichever of them was reported first.
  private func anchor(_ name: String) -> String {
    var digest = Digest()
    digest.add(name.utf8)
    return String(digest.value, radix: 36)
  }

  private struct Note {
    /// From 1 on each page.
    var number: Int
    /// Tells it from the notes of all other pages.
    var anchor: String
    var finding: Finding
    /// What its best fix does.
    var mark: ProofMark?

    /// What that fix changes, where it is one place.
    var edit: TextEdit? {
      guard let fix = finding.fixes.first, fix.edits.count == 1 else { return nil }
      return fix.edits[0]
    }
  }

  /// A line with marks; where several findings meet, the more serious one gives its colour.
  private func marked(
    _ content: Range<Int>, _ open: [Note], beginning: [Note], upTo lineEnd: Int, in source: SourceText
  ) -> String {
    if open.isEmpty { return MarkupText.escaped(source[content]) }
    func clamped(_ offset: Int) -> Int { min(max(offset, content.lowerBound), content.upperBound) }
    let bounds = open.flatMap {
      [clamped($0.finding.range.lowerBound), clamped($0.finding.range.upperBound)]
    }
    var html = ""
    let cuts = Set(bounds + [content.lowerBound, content.upperBound]).sorted()
    for (index, start) in cuts.enumerated() {
      for note in open where note.finding.range.upperBound <= lineEnd {
        if clamped(note.finding.range.upperBound) == start { html += sign(note, source) }
      }
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
        let isGone = covering.contains { note in
          note.edit.map { $0.range.lowerBound <= start && end <= $0.range.upperBound } ?? false
        }
        html += "<mark class=\"\(worst.rawValue)\(isGone ? " gone" : "")\">\(text)</mark>"
      } else {
        html += text
      }
    }
    return html
  }

  /// The proof mark behind the place of a finding: the new text, or what is done with the old.
  private func sign(_ note: Note, _ source: SourceText) -> String {
    guard let mark = note.mark, let edit = note.edit else { return "" }
    if let sign = mark.sign { return "<i class=\"sign\">\(sign)</i>" }
    return edit.range.upperBound == note.finding.range.upperBound
      ? "<ins class=\"sign\">\(visible(edit.newText))</ins>" : ""
  }

  private func margin(_ note: Note, _ source: SourceText) -> String {
    let finding = note.finding
    let severity = TextReporter.name(finding.severity).text(in: setting.language)
    var html = "<div class=\"note \(finding.severity.rawValue)\" id=\"n\(note.anchor)\">"
    html += "<a href=\"#m\(note.anchor)\">\(note.number)</a> <b>\(severity)</b> "
    html += "\(MarkupText.escaped(finding.message.text(in: setting.language))) <code>\(finding.rule)</code>"
    if let fix = finding.fixes.first {
      html += "<p>"
      if let mark = note.mark { html += "<i>\(mark.name.text(in: setting.language))</i> " }
      html += MarkupText.escaped(fix.title.text(in: setting.language))
      if let edit = note.edit {
        html += words("：", ": ")
        if !edit.range.isEmpty { html += "<del>\(visible(source[edit.range]))</del>" }
        if !edit.newText.isEmpty { html += "<ins>\(visible(edit.newText))</ins>" }
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
