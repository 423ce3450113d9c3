import DraftSyntax
import JSONRPC
import LSPTypes
import Names
import Rules
import TextModel

extension Session {
  /// Explains a place: the findings at it with the rules that say so; else its date, else its name.
  mutating func answer(_ request: HoverRequest) throws(ResponseError) -> Hover? {
    let uri = request.textDocument.uri
    let checked = try checked(uri)
    let language = language(of: uri)
    let offset = byteOffset(of: request.position, in: checked.text)
    let findings = checked.findings(at: offset..<offset).prefix(3)
    if let closest = findings.first {
      return hover(findings.map { explanation(of: $0, in: language) }, at: closest.range, in: checked.text)
    }
    let place = checked.page.repaired.repairedOffset(of: offset)
    if let index = checked.draft.dateIndex(at: place), let days = checked.draft.days(ofDateAt: index) {
      let range = checked.page.repaired.sourceRange(of: checked.draft.dates[index].rangeWithWeekday)
      let description =
        days.lowerBound == days.upperBound
        ? description(of: days.lowerBound, issueDate: checked.draft.issueDate) : description(of: days)
      return hover([description.text(in: language)], at: range, in: checked.text)
    }
    let lexicon = lexicon(of: uri)
    guard let name = NamePlaces(checked, lexicon).name(at: offset),
      let entry = lexicon?.entry(of: name.text)
    else { return nil }
    return hover([description(of: entry, in: language)], at: name.range, in: checked.text)
  }

  private func hover(_ paragraphs: [String], at range: Range<Int>, in text: SourceText) -> Hover {
    var positions = positions(in: text)
    return Hover(
      contents: MarkupContent(
        kind: client.showsMarkdown ? .markdown : .plaintext,
        value: paragraphs.joined(separator: client.showsMarkdown ? "\n\n---\n\n" : "\n\n")),
      range: positions.range(of: range))
  }

  private func explanation(of finding: Finding, in language: Language) -> String {
    let message = finding.message.text(in: language)
    guard let summary = RuleCatalog.rule(finding.rule)?.summary else { return message }
    let title = summary.title.text(in: language)
    let rationale = summary.rationale.text(in: language)
    return client.showsMarkdown
      ? "**\(message)**\n\n\(rationale)\n\n*\(title)* · `\(finding.rule)`"
      : "\(message)\n\(rationale)\n\(title) · \(finding.rule)"
  }

  /// A week, ten days, a month or a year.
  private func description(of days: ClosedRange<CivilDate>) -> Wording {
    let (first, last) = (days.lowerBound, days.upperBound)
    let end =
      first.year != last.year
      ? "\(last.year)年\(last.month)月\(last.day)日"
      : first.month != last.month ? "\(last.month)月\(last.day)日" : "\(last.day)日"
    return Wording(
      "\(first.year)年\(first.month)月\(first.day)日至\(end)",
      en: "\(first.year)-\(first.month)-\(first.day) to \(last.year)-\(last.month)-\(last.day)")
  }

  private func description(of day: CivilDate, issueDate: CivilDate?) -> Wording {
    let weekday = WeekdayName.character(of: day.weekday)
    let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    var wording = Wording(
      "\(day.year)年\(day.month)月\(day.day)日，星期\(weekday)",
      en: "\(weekdays[(day.weekday + 6) % 7]), \(day.year)-\(day.month)-\(day.day)")
    if let lunar = LunarDate(day) {
      let year = lunar.yearName + "年"
      wording = Wording(
        "\(wording.chinese)，农历\(year)\(lunar.text)", en: "\(wording.english), lunar \(year)\(lunar.text)")
    }
    if let issueDate {
      let days = day.daysSince0000 - issueDate.daysSince0000
      let count = abs(days)
      let distance =
        days == 0
        ? Wording("见报当天", en: "the day of the issue")
        : Wording(
          "见报\(days < 0 ? "前" : "后")\(count)天",
          en: "\(count) day\(count == 1 ? "" : "s") \(days < 0 ? "before" : "after") the issue")
      wording = Wording(
        "\(wording.chinese)，\(distance.chinese)", en: "\(wording.english), \(distance.english)")
    }
    return wording
  }

  private func description(of entry: LexiconEntry, in language: Language) -> String {
    let name = client.showsMarkdown ? "**\(entry.name)**" : entry.name
    var lines = ["\(name) · \(entry.kind.title(in: language))"]
    lines += origin(of: entry, in: language)
    return lines.joined(separator: client.showsMarkdown ? "\n\n" : "\n")
  }

  /// Where a name comes from, a line each: the division it belongs to, its mentions, a sentence it stands in.
  func origin(of entry: LexiconEntry, in language: Language) -> [String] {
    var lines: [String] = []
    if let parent = entry.parent {
      lines.append(Wording("属\(parent)", en: "in \(parent)").text(in: language))
    }
    if entry.mentions > 0 {
      let wording = Wording(
        "语料中\(entry.documents)篇共\(entry.mentions)次",
        en: "\(entry.mentions) times in \(entry.documents) documents of the corpus")
      lines.append(wording.text(in: language))
    }
    if let example = entry.example {
      if !example.sentence.isEmpty { lines.append(example.sentence) }
      lines.append("\(example.document):\(example.line)")
    }
    return lines
  }
}
