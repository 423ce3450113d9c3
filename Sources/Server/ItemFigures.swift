import DraftSyntax
import Rules
import TextModel

/// The figures of one item: its length, what is unresolved in it, and the error figure that makes.
struct ItemFigures {
  /// Characters that are not white space.
  let characters: Int
  let findings: [Finding]
  let figure: ErrorFigure

  /// The most that may be left in print, per 10,000 characters.
  static let limit = 3

  init(_ range: Range<Int>, in checked: CheckedDraft) {
    var characters = 0
    var scanner = ByteScanner(checked.text.utf8, at: range.lowerBound, end: range.upperBound)
    while let scalar = scanner.takeScalar() {
      if ![.space, .lineEnd].contains(CharacterClass(scalar)) { characters += 1 }
    }
    self.characters = characters
    findings = checked.findings.filter { range.contains($0.range.lowerBound) }
    figure = ErrorFigure(findings, in: checked.draft, characters: characters)
  }

  /// One line: `1234字 · 2处待改 · 差错1.6/万（限3）`.
  func summary(in language: Language) -> String {
    let rate = ErrorFigure.text(figure.perTenThousand)
    let count = findings.count
    var wording = Wording("\(characters)字", en: "\(characters) characters")
    if count > 0 {
      wording.chinese += " · \(count)处待改 · 差错\(rate)/万（限\(ItemFigures.limit)）"
      wording.english +=
        " · \(count) finding\(count == 1 ? "" : "s") · \(rate) points per 10,000 (limit \(ItemFigures.limit))"
    }
    return wording.text(in: language)
  }
}
