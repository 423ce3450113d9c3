public import DraftSyntax

/// Weighted errors in the manner of the national method (报纸编校差错率计算方法, 国新出发〔2020〕10号).
///
/// The official figure divides by the area of the page in characters and is counted by people; this
/// one divides by the characters of the text and counts findings, so it must never bear its name.
public struct ErrorFigure: Sendable, Hashable {
  /// Tenths of a point: 0.1 is what a mark of punctuation costs.
  public private(set) var tenths = 0
  /// The characters they were found among.
  public private(set) var characters = 0

  /// Nothing found in nothing.
  public init() {}

  /// A figure that was worked out before.
  public init(tenths: Int, characters: Int) {
    self.tenths = tenths
    self.characters = characters
  }

  /// Weighs findings of a draft.
  public init(_ findings: [Finding], in draft: Draft, characters: Int) {
    var scale = ErrorScale(draft, findings)
    self = scale.figure(of: Array(findings.indices), characters: characters)
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

  /// A figure with one decimal, as people read it.
  public static func text(_ figure: Double) -> String {
    let tenths = tenths(figure)
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// A figure in tenths, as people read it.
  public static func tenths(_ figure: Double) -> Int { Int((figure * 10).rounded()) }
}
