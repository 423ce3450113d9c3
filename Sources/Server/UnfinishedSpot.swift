import Rules

/// The spot where the writer is typing, and the findings that were shown before.
///
/// A finding that the last keystroke has made and that ends right there waits until the writer goes on
/// or pauses: nobody wants a squiggle under half a date. What was shown already stays, and whatever lies
/// elsewhere or goes on behind the caret is shown at once.
struct UnfinishedSpot {
  /// The byte where typing goes on; `nil` where the last change was no typing.
  private(set) var caret: Int?
  private var shown: Set<Shown> = []
  /// Whether findings wait.
  private(set) var holdsFindings = false

  private struct Shown: Hashable {
    var rule: String
    var start: Int
  }

  /// The longest text that is typed at once (an input method hands over whole phrases), in bytes.
  private static let typingLimit = 64
  /// Longer findings are about more than the word at hand, in bytes.
  private static let findingLimit = 96

  /// Follows a replacement of `range` by `text`.
  mutating func follow(_ range: Range<Int>, _ text: String) {
    let length = text.utf8.count
    let isTyping = length <= UnfinishedSpot.typingLimit && !text.utf8.contains { $0 == 0x0A || $0 == 0x0D }
    caret = isTyping ? range.lowerBound + length : nil
    let shift = length - range.count
    guard shift != 0 else { return }
    shown = Set(
      shown.map { $0.start >= range.upperBound ? Shown(rule: $0.rule, start: $0.start + shift) : $0 })
  }

  /// Forgets where typing went on, after a change of another kind or a pause.
  mutating func leave() { caret = nil }

  /// Those findings that are shown now.
  mutating func release(_ findings: [Finding]) -> [Finding] {
    let released = findings.filter { !isUnfinished($0) }
    holdsFindings = released.count < findings.count
    shown = Set(released.map { Shown(rule: $0.rule, start: $0.range.lowerBound) })
    return released
  }

  private func isUnfinished(_ finding: Finding) -> Bool {
    guard let caret, caret == finding.range.upperBound else { return false }
    return finding.range.count <= UnfinishedSpot.findingLimit
      && !shown.contains(Shown(rule: finding.rule, start: finding.range.lowerBound))
  }
}
