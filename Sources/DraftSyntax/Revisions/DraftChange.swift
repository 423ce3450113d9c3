import TextModel

/// The lines of a draft that are not as they were in an earlier version: they read otherwise, or come from elsewhere.
///
/// All lines before and behind are the same bytes from the same places of the source, but for a shift behind the change.
public struct DraftChange: Sendable, Hashable {
  /// The bytes of the repaired text, whole lines.
  public private(set) var lines: Range<Int>
  /// The bytes of the source that these lines come from.
  public private(set) var source: Range<Int>
  /// The bytes of the earlier source that stood there.
  public private(set) var earlierSource: Range<Int>

  /// How far the source behind the change has moved.
  public var shift: Int { source.upperBound - earlierSource.upperBound }

  /// - Complexity: O(length of the text), eight bytes at a time, and passages.
  public init(from earlier: Draft, to draft: Draft) {
    let (old, new) = (earlier.text, draft.text)
    let (oldCode, newCode) = (DraftChange.code(of: earlier), DraftChange.code(of: draft))
    let growth = new.utf8.count - old.utf8.count

    // Up to here both are alike; a line with a difference of any kind is changed.
    var start = old.utf8.commonPrefix(with: new.utf8)
    if let first = firstDifference(old.anchors, new.anchors, by: ==) {
      start = min(
        start, old.anchors[from: first]?.repaired ?? start, new.anchors[from: first]?.repaired ?? start)
    }
    if let first = firstDifference(oldCode, newCode, by: ==) {
      start = min(start, oldCode[from: first]?.lowerBound ?? start, newCode[from: first]?.lowerBound ?? start)
    }
    start = new.lineStart(atOrBefore: start)
    while start > 0, new.isReplaced(start - 1) { start = new.lineStart(atOrBefore: start - 1) }

    // From here both are alike again.
    let suffix = min(
      old.utf8.commonSuffix(with: new.utf8), min(old.utf8.count, new.utf8.count) - start)
    var end = new.utf8.count - suffix
    let sourceGrowth = draft.page.source.count - earlier.page.source.count
    if let last = firstDifference(
      old.anchors.reversed(), new.anchors.reversed(),
      by: {
        $0.repaired + growth == $1.repaired && $0.source + sourceGrowth == $1.source
          && $0.isReplacement == $1.isReplacement
      })
    {
      end = max(
        end, (old.anchors.dropLast(last).last?.repaired ?? -1) + growth + 1,
        (new.anchors.dropLast(last).last?.repaired ?? -1) + 1)
    }
    if let last = firstDifference(
      oldCode.reversed(), newCode.reversed(),
      by: { $0.lowerBound + growth == $1.lowerBound && $0.upperBound + growth == $1.upperBound })
    {
      end = max(
        end, (oldCode.dropLast(last).last?.upperBound ?? 0) + growth,
        newCode.dropLast(last).last?.upperBound ?? 0)
    }
    end = new.lineStart(after: end)
    while end < new.utf8.count, new.isReplaced(end - 1) || old.isReplaced(end - growth - 1) {
      end = new.lineStart(after: end)
    }
    if end < new.utf8.count,
      old.sourceOffset(of: end - growth) + sourceGrowth != new.sourceOffset(of: end)
    {
      end = new.utf8.count
    }

    lines = start..<end
    let sourceStart = start == 0 ? 0 : new.sourceOffset(of: start)
    let sourceEnd = end == new.utf8.count ? draft.page.source.count : new.sourceOffset(of: end)
    source = sourceStart..<sourceEnd
    earlierSource = sourceStart..<sourceEnd - sourceGrowth
  }

  private static func code(of draft: Draft) -> [Range<Int>] {
    draft.page.passages.lazy.filter { $0.kind == .code }.map(\.range)
  }
}

/// The number of elements that two sequences begin alike with, or `nil` where they are alike throughout.
private func firstDifference<Left: Sequence, Right: Sequence>(
  _ left: Left, _ right: Right, by areAlike: (Left.Element, Right.Element) -> Bool
) -> Int? {
  var (left, right) = (left.makeIterator(), right.makeIterator())
  var count = 0
  while true {
    switch (left.next(), right.next()) {
    case (nil, nil): return nil
    case (let one?, let other?) where areAlike(one, other): count += 1
    default: return count
    }
  }
}

extension Array {
  fileprivate subscript(from index: Int) -> Element? { index < count ? self[index] : nil }
}

extension RepairedText {
  /// Where the line of an offset begins.
  fileprivate func lineStart(atOrBefore offset: Int) -> Int {
    var start = offset
    while start > 0, utf8[start - 1] != Ascii.lineFeed { start -= 1 }
    return start
  }

  /// Where the first line begins of which the line feed before it stands at or after an offset; the end if there is none.
  fileprivate func lineStart(after offset: Int) -> Int {
    var end = offset
    while end < utf8.count, utf8[end] != Ascii.lineFeed { end += 1 }
    return Swift.min(end + 1, utf8.count)
  }

  /// Whether other text than at an offset stands in the source.
  fileprivate func isReplaced(_ offset: Int) -> Bool { anchors[anchor(before: offset)].isReplacement }

  /// Some lines alone, with the way back to the same places of the source.
  func lines(_ range: Range<Int>) -> RepairedText {
    let first = anchor(before: range.lowerBound)
    let head = Anchor(
      repaired: 0, source: sourceOffset(of: range.lowerBound), isReplacement: anchors[first].isReplacement)
    let rest = anchors[(first + 1)...].prefix { $0.repaired <= range.upperBound }.map {
      Anchor(
        repaired: $0.repaired - range.lowerBound, source: $0.source, isReplacement: $0.isReplacement)
    }
    return RepairedText(utf8: Array(utf8[range]), anchors: [head] + rest)
  }
}
