import DraftSyntax
import Rules
import TextModel

/// What was found in a page, weighed: in all of it, and in each article or brief.
struct PageFigures {
  private(set) var whole: ErrorFigure
  /// In the order of their first lines.
  private(set) var articles: [ArticleFigure]

  /// Weighs findings that are in order of the text.
  init(_ draft: Draft, _ findings: [Finding]) {
    let page = draft.page
    let items = page.items.filter { item in
      (item.kind == .article || item.kind == .brief) && !(item.headline.isEmpty && item.body.isEmpty)
    }
    var spans: [(range: Range<Int>, item: Int)] = []
    spans.reserveCapacity(page.passages.count)
    var lines: [ClosedRange<Int>] = []
    for (index, item) in items.enumerated() {
      var (first, last) = (Int.max, 0)
      func add(_ passage: Int) {
        spans.append((page.repaired.sourceRange(of: page.passages[passage].range), index))
        first = min(first, page.passages[passage].lines.lowerBound)
        last = max(last, page.passages[passage].lines.upperBound)
      }
      item.headline.forEach(add)
      item.body.forEach(add)
      lines.append((first + 1)...(last + 1))
    }
    spans.sort { $0.range.lowerBound < $1.range.lowerBound }
    let shown = ShownCharacters(in: page.source.utf8, spans.map(\.range))
    var found = items.map { _ in [Int]() }
    var characters = items.map { _ in 0 }
    var next = 0
    for (span, count) in zip(spans, shown.each) {
      characters[span.item] += count
      while next < findings.count, findings[next].range.lowerBound < span.range.upperBound {
        if findings[next].range.lowerBound >= span.range.lowerBound { found[span.item].append(next) }
        next += 1
      }
    }
    var scale = ErrorScale(draft, findings)
    whole = scale.figure(of: Array(findings.indices), characters: shown.all)
    articles = items.indices.map { index in
      ArticleFigure(
        headline: items[index].headline.map { page.text(of: page.passages[$0]) }.joined(separator: " "),
        lines: lines[index], count: found[index].count,
        figure: scale.figure(of: found[index], characters: characters[index]))
    }.sorted { $0.lines.lowerBound < $1.lines.lowerBound }
  }
}
