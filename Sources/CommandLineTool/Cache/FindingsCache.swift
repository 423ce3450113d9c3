#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What was found in texts before, by their content: a second run over an unchanged archive reads, and checks nothing.
///
/// The key covers the content, the settings and the program itself, so an entry is right or unused, never stale.
/// Entries stay on the disk until a draft asks for its own; the file is never changed in place, only replaced.
/// A class, since it owns a descriptor.
final class FindingsCache: Sendable {
  let path: FilePath
  /// Where the entries lie in the file.
  let places: [ContentKey: Range<Int>]
  /// Where the entries end.
  let end: Int
  private let descriptor: Int32

  /// How the file begins, and how it ends once it is whole.
  static let mark = Array("copydesk findings 4\n".utf8)
  /// The mark, where the index begins, and the two halves of its own key.
  private static let tailLength = mark.count + 24
  /// The two halves of a key, offset and length.
  private static let indexStride = 32

  /// Opens the cache of a folder; one that is not there or damaged is empty.
  init(in folder: FilePath) {
    path = folder.appending("findings.cache".utf8)
    descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    (places, end) = FindingsCache.index(of: descriptor) ?? ([:], 0)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// What was found in a draft, if it was checked before.
  func content(of key: ContentKey) -> PackedFindings.Content? {
    places[key].flatMap { PackedFindings.unpack(bytes(of: $0)) }
  }

  /// Some bytes of the file.
  func bytes(of range: Range<Int>) -> [UInt8] {
    FileSystem.read(descriptor, at: range.lowerBound, count: range.count)
  }

  /// What stands behind the entries of a file.
  static func tail(_ places: [ContentKey: Range<Int>], at offset: Int) -> [UInt8] {
    var index: [UInt64] = []
    for (key, place) in places {
      index += [key.low, key.high, UInt64(place.lowerBound), UInt64(place.count)]
    }
    let bytes = littleEndian(index)
    let key = ContentKey(bytes, settings: 0)
    return bytes + littleEndian([UInt64(offset), key.low, key.high]) + mark
  }

  private static func littleEndian(_ words: [UInt64]) -> [UInt8] {
    words.flatMap { word in withUnsafeBytes(of: word.littleEndian) { Array($0) } }
  }

  private static func index(of descriptor: Int32) -> (places: [ContentKey: Range<Int>], end: Int)? {
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else { return nil }
    let tailStart = Int(status.st_size) - tailLength
    guard tailStart >= 0 else { return nil }
    let tail = FileSystem.read(descriptor, at: tailStart, count: tailLength)
    guard tail.count == tailLength, tail.suffix(mark.count) == mark[...],
      let end = Int(exactly: word(tail, 0)), end <= tailStart
    else { return nil }
    let index = FileSystem.read(descriptor, at: end, count: tailStart - end)
    guard ContentKey(index, settings: 0) == ContentKey(low: word(tail, 1), high: word(tail, 2)) else {
      return nil
    }
    var places: [ContentKey: Range<Int>] = [:]
    places.reserveCapacity(index.count / indexStride)
    for entry in stride(from: 0, to: index.count / indexStride * 4, by: 4) {
      let start = Int(truncatingIfNeeded: word(index, entry + 2))
      let count = Int(truncatingIfNeeded: word(index, entry + 3))
      guard (0...end).contains(start), (0...(end - start)).contains(count) else { return nil }
      places[ContentKey(low: word(index, entry), high: word(index, entry + 1))] = start..<(start + count)
    }
    return (places, end)
  }

  private static func word(_ bytes: [UInt8], _ number: Int) -> UInt64 {
    bytes.withUnsafeBytes { bytes in
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 * number, as: UInt64.self))
    }
  }
}
