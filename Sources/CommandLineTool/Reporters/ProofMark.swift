import Rules
import TextModel

/// What a fix does to the text, by the names of GB/T 14706 (校对符号及其用法).
enum ProofMark: String {
  case change, delete, insert, transpose, join, paragraph, close

  /// What all edits of a fix do alike; 改正 where they differ.
  init?(_ fix: Finding.Fix, in source: SourceText) {
    guard let first = fix.edits.first else { return nil }
    let mark = ProofMark(first, in: source)
    self = fix.edits.allSatisfy { ProofMark($0, in: source) == mark } ? mark : .change
  }

  private init(_ edit: TextEdit, in source: SourceText) {
    let old = Array(source[edit.range].unicodeScalars)
    let new = Array(edit.newText.unicodeScalars)
    let oldIsSpace = old.allSatisfy(\.properties.isWhitespace)
    if new.isEmpty, !old.isEmpty, oldIsSpace {
      self = old.contains { $0 == "\n" || $0 == "\r" } ? .join : .close
    } else if new.isEmpty {
      self = .delete
    } else if oldIsSpace, new.allSatisfy({ $0 == "\n" || $0 == "\r" }) {
      self = .paragraph
    } else if old.isEmpty {
      self = .insert
    } else if old.count > 1, old != new, old.sorted() == new.sorted() {
      self = .transpose
    } else {
      self = .change
    }
  }

  /// The name of the mark.
  var name: Wording {
    switch self {
    case .change: Wording("改正", en: "change")
    case .delete: Wording("删除", en: "delete")
    case .insert: Wording("增补", en: "insert")
    case .transpose: Wording("对调", en: "transpose")
    case .join: Wording("接排", en: "run on")
    case .paragraph: Wording("另起段", en: "new paragraph")
    case .close: Wording("减小空距", en: "close up")
    }
  }

  /// What stands in the text for it, behind the place; `nil` where the new text itself does.
  var sign: String? {
    switch self {
    case .change, .insert, .transpose: nil
    case .delete: "删"
    case .join: "接"
    case .paragraph: "段"
    case .close: "紧"
    }
  }
}
