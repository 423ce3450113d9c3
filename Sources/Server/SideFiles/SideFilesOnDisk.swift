public import DraftSyntax
public import Rules

/// The files beside drafts, as whoever starts the server reads and writes them.
public struct SideFilesOnDisk: Sendable {
  /// What stands at a path.
  public enum Content: Sendable {
    case nothing
    case bytes([UInt8])
    /// Something that cannot be read, and why.
    case unreadable(Wording)
  }

  public var read: @Sendable (_ path: String) -> Content
  /// Puts bytes in a file's place, and makes its folder; says why where it cannot.
  public var write: @Sendable (_ path: String, _ bytes: [UInt8]) -> Wording?
  /// The day it is.
  public var today: @Sendable () -> CivilDate?
  /// Who sits at the machine.
  public var author: @Sendable () -> String?

  public init(
    read: @escaping @Sendable (_ path: String) -> Content,
    write: @escaping @Sendable (_ path: String, _ bytes: [UInt8]) -> Wording?,
    today: @escaping @Sendable () -> CivilDate?, author: @escaping @Sendable () -> String?
  ) {
    self.read = read
    self.write = write
    self.today = today
    self.author = author
  }
}
