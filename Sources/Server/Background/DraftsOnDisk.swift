public import TextModel

/// The drafts that nobody has open, as whoever starts the server finds and reads them.
public struct DraftsOnDisk: Sendable {
  /// The paths of the drafts in a folder and below, in order.
  public var find: @Sendable (_ folder: String) -> [String]
  /// The text of a draft; `nil` where it cannot be read.
  public var read: @Sendable (_ path: String) -> SourceText?

  public init(
    find: @escaping @Sendable (_ folder: String) -> [String],
    read: @escaping @Sendable (_ path: String) -> SourceText?
  ) {
    self.find = find
    self.read = read
  }
}
