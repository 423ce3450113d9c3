import DraftSyntax
import JSONRPC
import LSPTypes
import Rules
import TextModel

extension Session {
  /// The weekday to offer where 星期 or 周 begins one beside a full date; nothing else can stand there.
  mutating func weekdayItem(_ uri: String, at caret: Int, in text: SourceText) throws(ResponseError)
    -> CompletionItem?
  {
    let lineStart = text.lines.starts[text.lines.line(at: caret)]
    // Reading the page costs more than a look at the character before the caret.
    guard let word = ["星期", "礼拜", "周"].first(where: { text.ends(with: $0, at: caret, from: lineStart) })
    else {
      return nil
    }
    let draft = try checked(uri).draft
    guard let weekday = draft.weekdayWanted(at: draft.text.repairedOffset(of: caret)),
      let shape = completionShape(at: caret, in: text)
    else { return nil }
    let builder = CompletionBuilder(
      shape: shape, text: text, lineStart: lineStart, caret: caret, completions: [])
    let name = WeekdayName.character(of: weekday)
    let newText = text[builder.replaced] + name
    var positions = positions(in: text)
    return CompletionItem(
      label: shape == .label ? newText : word + name, kind: 12,
      detail: Wording("与日期相符的星期", en: "the weekday of this date").text(in: language(of: uri)), sortText: "00",
      filterText: shape == .prefix ? nil : newText,
      textEdit: LSPTypes.TextEdit(range: positions.range(of: builder.replaced), newText: newText))
  }
}

extension SourceText {
  fileprivate func ends(with word: String, at offset: Int, from start: Int) -> Bool {
    let length = word.utf8.count
    return offset - start >= length && utf8[offset - length..<offset].elementsEqual(word.utf8)
  }
}
