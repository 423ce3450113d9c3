import DraftSyntax
import JSONRPC
import LSPTypes
import Rules
import TextModel

extension Session {
  /// The weekday behind each date whose day is certain and that has none beside it, for those who asked for it.
  mutating func answer(_ request: InlayHintRequest) throws(ResponseError) -> [InlayHint] {
    let checked = try checked(request.textDocument.uri)
    guard settings.showsWeekdays else { return [] }
    let part = byteRange(of: request.range, in: checked.text)
    let draft = checked.draft
    var positions = positions(in: checked.text)
    return draft.dates.indices.compactMap { index in
      let date = draft.dates[index]
      guard date.weekday == nil, let day = draft.day(ofDateAt: index) else { return nil }
      let end = draft.text.sourceRange(of: date.range).upperBound
      guard part.lowerBound <= end, end <= part.upperBound else { return nil }
      let weekday = "星期" + WeekdayName.character(of: day.weekday)
      let place = positions.range(of: end..<end)
      return InlayHint(
        position: place.start, label: weekday,
        textEdits: [LSPTypes.TextEdit(range: place, newText: "（\(weekday)）")])
    }
  }
}
