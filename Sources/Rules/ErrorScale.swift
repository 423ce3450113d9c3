public import DraftSyntax
import TextModel

/// Weighs findings of a draft, all of them or some: what each of them weighs is worked out once.
///
/// A slip in a headline counts double, one that is repeated counts no more often than three times.
public struct ErrorScale: Sendable {
  /// In the order of the findings.
  private var weights: [Weight]
  /// How often each slip has been counted.
  private var counts: [Int]

  private struct Weight {
    /// The same number for what one rule finds in the same text.
    var slip: Int
    var tenths: Int
    var isNumeral: Bool
  }

  /// A slip repeated in one draft counts no more often than this.
  private static let repetitions = 3
  /// All numeral forms of one draft together, in tenths.
  private static let numeralCap = 10

  /// The scale of a draft and what was found in it.
  public init(_ draft: Draft, _ findings: [Finding]) {
    let source = draft.page.source.utf8
    let headlines = draft.page.passages
      .filter { $0.kind == .headline || $0.kind == .kicker || $0.kind == .deck }
      .map { draft.text.sourceRange(of: $0.range) }
      .sorted { $0.lowerBound < $1.lowerBound }
    var slips = [Slip: Int](minimumCapacity: findings.count)
    func number(_ known: inout Int) -> Int { known }
    weights = findings.indices.map { index in
      let tenths = ErrorScale.tenths(findings[index])
      if tenths == 0 { return Weight(slip: index, tenths: 0, isNumeral: false) }
      let range = findings[index].range
      let slip = Slip(rule: findings[index].rule, text: source[range])
      return Weight(
        slip: number(&slips[slip, default: index]),
        tenths: headlines.contain(range.lowerBound) ? 2 * tenths : tenths,
        isNumeral: findings[index].category == .number)
    }
    counts = Array(repeating: 0, count: findings.count)
  }

  /// What some of the findings weigh, given by their places among them, found among so many characters.
  public mutating func figure(of chosen: [Int], characters: Int) -> ErrorFigure {
    var tenths = 0
    var numerals = 0
    for index in chosen {
      let weight = weights[index]
      counts[weight.slip] += 1
      if counts[weight.slip] > ErrorScale.repetitions { continue }
      let own = weight.isNumeral ? min(weight.tenths, ErrorScale.numeralCap - numerals) : weight.tenths
      if weight.isNumeral { numerals += own }
      tenths += own
    }
    for index in chosen { counts[weights[index].slip] = 0 }
    return ErrorFigure(tenths: tenths, characters: characters)
  }

  /// What a finding weighs anywhere but in a headline, in tenths of a point.
  private static func tenths(_ finding: Finding) -> Int {
    if finding.severity > .warning { return 0 }
    switch finding.category {
    // A house rule, no slip of the desk.
    case .byline: return 0
    // 重要时间 counts double.
    case .date: return 20
    case .character, .word, .name: return 10
    case .number, .punctuation, .lineBreak: return 1
    }
  }

  private struct Slip: Hashable {
    var rule: String
    var text: ArraySlice<UInt8>

    func hash(into hasher: inout Hasher) {
      // Two rules seldom find the same.
      text.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }
}

extension [Range<Int>] {
  /// Whether one of the ranges, which are in order, contains an offset.
  ///
  /// - Complexity: O(log *n*), where *n* is the number of ranges.
  fileprivate func contain(_ offset: Int) -> Bool {
    let next = partitioningIndex { $0.lowerBound > offset }
    return next > 0 && self[next - 1].contains(offset)
  }
}
