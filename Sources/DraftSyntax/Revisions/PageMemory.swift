/// What the reading of a page found on its way: the next version of the page is read by its help.
struct PageMemory: Sendable {
  var rounds: [PageRepair.Round]
  var items: ItemReading

  /// Longer pages, in bytes, are read afresh each time: what is known of a line takes several times its length.
  static let longestPage = 4 << 20
}
