import TextModel

/// A replacement of bytes of the source, as repairs add up to them.
struct SourceEdit {
  var range: Range<Int>
  var replacement: [UInt8]

  init(_ range: Range<Int>, _ replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  /// The same edit of the source, where this one is an edit of its repaired text.
  func inSource(of repaired: RepairedText) -> SourceEdit {
    SourceEdit(repaired.sourceRange(ofGap: range), replacement)
  }

  /// Both lots in order of the text; a later edit takes the place of earlier ones inside it.
  static func merging(_ earlier: [SourceEdit], with later: [SourceEdit]) -> [SourceEdit] {
    guard !earlier.isEmpty else { return later }
    var merged: [SourceEdit] = []
    merged.reserveCapacity(earlier.count + later.count)
    var next = 0
    for edit in later {
      while next < earlier.count, earlier[next].range.lowerBound < edit.range.lowerBound {
        merged.append(earlier[next])
        next += 1
      }
      while next < earlier.count, earlier[next].range.upperBound <= edit.range.upperBound { next += 1 }
      merged.append(edit)
    }
    merged.append(contentsOf: earlier[next...])
    return merged
  }
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
