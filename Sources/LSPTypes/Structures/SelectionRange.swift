/// A stretch around a place, with the next larger one.
public struct SelectionRange: Encodable, Hashable, Sendable {
  public var range: TextRange
  private var outer: [SelectionRange]

  /// The next larger stretch.
  public var parent: SelectionRange? { outer.first }

  /// `ranges`, which go from small to large, each inside the next; `innermost` alone where there are none.
  public init(innermost: TextRange, _ ranges: [TextRange]) {
    var selection: SelectionRange?
    for range in ranges.reversed() {
      selection = SelectionRange(range: range, outer: selection.map { [$0] } ?? [])
    }
    self = selection ?? SelectionRange(range: innermost, outer: [])
  }

  private init(range: TextRange, outer: [SelectionRange]) {
    self.range = range
    self.outer = outer
  }

  enum CodingKeys: CodingKey { case range, parent }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(range, forKey: .range)
    try container.encodeIfPresent(parent, forKey: .parent)
  }
}
