/// Bytes of a text that is being written: an array that nobody shares, so that appending asks no questions.
public struct ByteBuffer: ~Copyable {
  @usableFromInline var start: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  @usableFromInline var count = 0

  /// Room for so many bytes; there is more as it is needed.
  public init(capacity: Int = 512) {
    self.capacity = max(1, capacity)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// A copy of what was written.
  public var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  /// Forgets what was written and keeps the room.
  public mutating func removeAll() { count = 0 }

  /// Appends one byte.
  @inlinable
  public mutating func append(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count &+= 1
  }

  /// Appends a text as UTF-8.
  @inlinable
  public mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends bytes from elsewhere.
  @inlinable
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.baseAddress else { return }
    reserve(bytes.count)
    (start + count).update(from: first, count: bytes.count)
    count &+= bytes.count
  }

  /// Appends what `write` puts into the room it is given, and says how much that was.
  @inlinable
  public mutating func append(atMost length: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) {
    reserve(length)
    count &+= write(start + count)
  }

  /// Appends a text as UTF-8.
  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends a number in decimal digits, as `String(number)` has them, without making a string of a short one.
  @inlinable
  public mutating func append(decimal number: Int) {
    guard let digits = ShortDecimal(number) else { return append(String(number)) }
    append(atMost: 8) { digits.write(to: $0) }
  }

  /// Makes room for so many bytes more.
  @inlinable
  mutating func reserve(_ more: Int) {
    if capacity - count < more { grow(more) }
  }

  @usableFromInline
  mutating func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }
}
