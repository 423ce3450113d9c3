public import DraftSyntax
import TextModel

/// Weighted errors in the manner of the national method (报纸编校差错率计算方法, 国新出发〔2020〕10号).
///
/// The official figure divides by the area of the page in characters and is counted by people; this
/// one divides by the characters of the text and counts findings, so it must never bear its name.
public struct ErrorFigure: Sendable, Hashable {
  /// Tenths of a point: 0.1 is what a mark of punctuation costs.
  public private(set) var tenths = 0
  /// The characters they were found among.
  public private(set) var characters = 0

  /// A slip repeated in one draft counts no more often than this.
  private static let repetitions = 3
  /// All numeral forms of one draft together, in tenths.
  private static let numeralCap = 10

  /// Nothing found in nothing.
  public init() {}

  /// A figure that was worked out before.
  public init(tenths: Int, characters: Int) {
    self.tenths = tenths
    self.characters = characters
  }

  /// Weighs findings of a draft.
  public init(_ findings: [Finding], in draft: Draft, characters: Int) {
    self.init(findings, on: ErrorScale(draft), characters: characters)
  }

  /// Weighs some of a draft's findings, found among so many characters.
  public init(_ findings: [Finding], on scale: ErrorScale, characters: Int) {
    self.characters = characters
    var seen: [Slip: Int] = [:]
    func oneMore(_ count: inout Int) -> Int {
      count += 1
      return count
    }
    var numerals = 0
    for finding in findings where finding.severity <= .warning {
      let slip = Slip(rule: finding.rule, text: scale.source.utf8[finding.range])
      if oneMore(&seen[slip, default: 0]) > ErrorFigure.repetitions { continue }
      var weight = ErrorFigure.weight(finding.category)
      if scale.isInHeadline(finding.range.lowerBound) { weight *= 2 }
      if finding.category == .number {
        weight = min(weight, ErrorFigure.numeralCap - numerals)
        numerals += weight
      }
      tenths += weight
    }
  }

  /// Points per 10,000 characters of text.
  public var perTenThousand: Double {
    characters == 0 ? 0 : Double(tenths) * 1000 / Double(characters)
  }

  /// The figure of two drafts together.
  public static func + (left: ErrorFigure, right: ErrorFigure) -> ErrorFigure {
    var sum = left
    sum.tenths += right.tenths
    sum.characters += right.characters
    return sum
  }

  /// In tenths of a point.
  private static func weight(_ category: Category) -> Int {
    switch category {
    // A house rule, no slip of the desk.
    case .byline: 0
    // 重要时间 counts double.
    case .date: 20
    case .character, .word, .name: 10
    case .number, .punctuation, .lineBreak: 1
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

  /// A figure with one decimal, as people read it.
  public static func text(_ figure: Double) -> String {
    let tenths = Int((figure * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
