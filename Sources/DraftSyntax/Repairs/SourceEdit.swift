import TextModel

/// A replacement of bytes of a text by a character or by nothing; edits are in order and do not overlap.
struct SourceEdit: Sendable {
  var range: Range<Int>
  var replacement: Unicode.Scalar?

  init(_ range: Range<Int>, _ replacement: Unicode.Scalar?) {
    self.range = range
    self.replacement = replacement
  }

  /// How many bytes longer the text is after it.
  var growth: Int { (replacement?.utf8.count ?? 0) - range.count }
}

extension RepairedText {
  /// The place in the source of what stands between two characters, with whatever was taken out there before.
  func sourceRange(ofGap range: Range<Int>) -> Range<Int> {
    let start =
      range.lowerBound > 0 ? sourceRange(of: (range.lowerBound - 1)..<range.lowerBound).upperBound : 0
    let end =
      range.upperBound < utf8.count ? sourceOffset(of: range.upperBound) : sourceRange(of: range).upperBound
    return start..<max(start, end)
  }
}

extension Damage {
  /// The same damage of the source, where this one was found in its repaired text.
  func inSource(of repaired: RepairedText) -> Damage {
    if repaired.isUntouched { return self }
    var damage = self
    damage.range = repaired.sourceRange(of: range)
    damage.edits = edits.map { TextEdit(repaired.sourceRange(ofGap: $0.range), $0.newText) }
    return damage
  }
}
