/// A stretch around a place, with the next larger one.
public struct SelectionRange: Encodable, Hashable, Sendable {
  public var range: TextRange
  private var outer: [SelectionRange]

  /// The next larger stretch.
  public var parent: SelectionRange? { outer.first }

  /// The smallest of `ranges`, which go from small to large, inside the others; `nil` when there are none.
  public init?(_ ranges: some BidirectionalCollection<TextRange>) {
    var selection: SelectionRange?
    for range in ranges.reversed() {
      selection = SelectionRange(range: range, outer: selection.map { [$0] } ?? [])
    }
    guard let selection else { return nil }
    self = selection
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
