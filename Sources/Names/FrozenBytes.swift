/// Bytes that stay at one address as long as someone holds them: a table in the binary, a mapped file, or a copy.
///
/// A class, because it owns memory and gives it back; unchecked, because nobody ever writes to it.
public final class FrozenBytes: @unchecked Sendable {
  /// The bytes; valid as long as this object lives.
  let buffer: UnsafeRawBufferPointer
  private let release: @Sendable (UnsafeRawBufferPointer) -> Void

  /// Memory that someone else provides, for instance a mapped file; `release` is called once, when nobody needs it any more.
  public init(
    _ buffer: UnsafeRawBufferPointer, release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
  ) {
    self.buffer = buffer
    self.release = release
  }

  /// A copy of some bytes.
  public convenience init(_ bytes: [UInt8]) {
    self.init(byteCount: bytes.count) { $0.copyBytes(from: bytes) }
  }

  /// Bytes that a function writes.
  convenience init(byteCount: Int, writtenBy write: (UnsafeMutableRawBufferPointer) -> Void) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: byteCount, alignment: 16)
    write(buffer)
    self.init(UnsafeRawBufferPointer(buffer)) { $0.deallocate() }
  }

  deinit { release(buffer) }
}
