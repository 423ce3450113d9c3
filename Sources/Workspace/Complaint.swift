public import Rules

/// Something in a file beside the drafts that cannot be followed, or is of no use any more; the rest of the file holds.
public struct Complaint: Sendable, Hashable {
  /// The bytes of the file it is about.
  public var range: Range<Int>
  public var severity: Severity
  public var message: Wording

  public init(_ range: Range<Int>, _ message: Wording, severity: Severity = .warning) {
    self.range = range
    self.severity = severity
    self.message = message
  }
}
