import DraftSyntax
import Rules
import TextModel
import Workspace

/// The items of a page in the words of the printed contract.
struct PageOutline: Sendable {
  var name: String
  var items: [Item]

  struct Item: Sendable {
    var kind: PageItem.Kind
    var headline: Headline?
    /// Lines from 1.
    var body: ClosedRange<Int>?
    var byline: Byline?
  }

  struct Headline: Sendable {
    var text: String
    var lines: ClosedRange<Int>
  }

  struct Byline: Sendable {
    var text: String
    var names: [String]
    var role: String?
    var form: Credit.Form
    var lines: ClosedRange<Int>
  }

  init(_ name: String, _ page: Page) {
    self.name = name
    items = page.items.map { item in
      let headline = item.headline.map { page.passages[$0] }
      let texts = headline.map { page.text(of: $0) }
      return Item(
        kind: item.kind,
        headline: PageOutline.lines(headline).map { Headline(text: texts.joined(separator: " "), lines: $0) },
        body: PageOutline.lines(page.passages[item.body]),
        byline: item.byline.map { PageOutline.byline($0, page) })
    }
  }

  private static func byline(_ credit: Credit, _ page: Page) -> Byline {
    let place = page.repaired.sourceRange(of: credit.range)
    let table = page.source.lines
    let first = table.line(at: place.lowerBound) + 1
    let last = table.line(at: max(place.lowerBound, place.upperBound - 1)) + 1
    return Byline(
      text: page.repaired[credit.range], names: credit.names,
      role: credit.parties.first { !$0.role.isEmpty }?.role, form: credit.form, lines: first...last)
  }

  /// The lines, from 1, that passages stand on.
  private static func lines(_ passages: some Collection<Passage>) -> ClosedRange<Int>? {
    guard let first = passages.map(\.lines.lowerBound).min(),
      let last = passages.map(\.lines.upperBound).max()
    else { return nil }
    return (first + 1)...(last + 1)
  }

  /// Writes the page as one object.
  func write(_ json: inout JSONText) {
    json.object { json in
      json.member("path", name)
      json.member("items", array: items) { json, item in
        json.newLine()
        json.object { json in
          json.member("kind", item.kind.rawValue)
          json.key("headline")
          if let headline = item.headline {
            json.object { json in
              json.member("text", headline.text)
              PageOutline.write(headline.lines, &json)
            }
          } else {
            json.null()
          }
          json.key("body")
          if let body = item.body {
            json.object { PageOutline.write(body, &$0) }
          } else {
            json.null()
          }
          json.key("byline")
          if let byline = item.byline { PageOutline.write(byline, &json) } else { json.null() }
        }
      }
    }
  }

  private static func write(_ byline: Byline, _ json: inout JSONText) {
    json.object { json in
      json.member("text", byline.text)
      json.member("names", array: byline.names) { $0.string($1) }
      json.key("role")
      if let role = byline.role { json.string(role) } else { json.null() }
      json.member("form", byline.form.rawValue)
      write(byline.lines, &json)
    }
  }

  private static func write(_ lines: ClosedRange<Int>, _ json: inout JSONText) {
    json.member("lines", array: [lines.lowerBound, lines.upperBound]) { $0.number($1) }
  }

  /// The page for people, an item a line.
  func text(in language: Language) -> String {
    var text = name + "\n"
    for item in items {
      let lines = item.body.map { "\($0.lowerBound)–\($0.upperBound)" } ?? "–"
      let headline = item.headline?.text ?? Wording("（无题）", en: "(no headline)").text(in: language)
      let byline = item.byline?.text ?? Wording("（无署名）", en: "(no byline)").text(in: language)
      let kind = PageOutline.name(item.kind).text(in: language)
      text += "  \(lines)\t\(kind)\t\(headline)\t\(byline)\n"
    }
    return text
  }

  private static func name(_ kind: PageItem.Kind) -> Wording {
    switch kind {
    case .article: Wording("稿件", en: "article")
    case .brief: Wording("简讯", en: "brief")
    case .caption: Wording("图片说明", en: "caption")
    case .banner: Wording("栏头", en: "banner")
    }
  }
}
