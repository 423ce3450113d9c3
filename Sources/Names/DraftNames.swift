/// The names of an open draft, which count before any file is learned.
///
/// Reading again after a change looks at changed lines only.
public struct DraftNames: Sendable {
  public init() {}

  /// Reads the draft as it is now (the bytes of its source or of its repaired text).
  public mutating func read(_ text: [UInt8]) {}
}
