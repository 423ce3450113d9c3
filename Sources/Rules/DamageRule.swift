import DraftSyntax
import TextModel

/// A rule that reports what the page reader already found and repaired.
protocol DamageRule: Rule {
  static var kind: Damage.Kind { get }
  static var fixTitle: Wording { get }

  /// What to say of a damage.
  func message(for damage: Damage) -> Wording
  /// The bytes of the source to mark; a block that fills a page is marked at its head.
  func place(of damage: Damage, in draft: Draft) -> Range<Int>
}

extension DamageRule {
  func place(of damage: Damage, in draft: Draft) -> Range<Int> { damage.range }

  func check(_ draft: Draft, report: (Finding) -> Void) {
    let damages = draft.page.damages
    // By their places, so that those of other kinds are not copied.
    for index in damages.indices where damages[index].kind == Self.kind {
      let damage = damages[index]
      let fix = Finding.Fix(title: Self.fixTitle, edits: damage.edits, isSafe: true)
      report(
        Finding(Self.summary, place(of: damage, in: draft), message(for: damage), fixes: [fix]))
    }
  }
}

extension Damage.Reason {
  /// What spoke for the damage, to follow the message in brackets.
  var wording: Wording {
    guard let first = evidence.first else { return Wording("", en: "") }
    switch first {
    case .fullColumn(let width):
      return Wording(
        "（上一行排满一栏，约\(width)字）", en: " (the line above fills its column of about \(width) characters)")
    case .unfinishedSentence:
      return Wording("（上一行句子未完）", en: " (the sentence above has no end)")
    case .openBracket:
      return Wording("（引号或括号还没有关上）", en: " (a quotation mark or bracket is still open)")
    case .word(let word):
      return Wording("（断开了“\(word)”）", en: " (it cuts “\(word)”)")
    case .closingMark:
      return Wording("（下一行以后半个标点开头）", en: " (the next line opens with a closing mark)")
    case .cutNumber:
      return Wording("（断开了一个数）", en: " (it cuts a number)")
    }
  }
}
