import Workspace

/// A stretch of a corpus that is learned, and kept, as one.
///
/// Whether a part ends with a file depends on the name and size of that file alone, so a file more, less or other
/// changes its own part and perhaps the next.
struct CorpusPart: Sendable {
  private(set) var files: [FilePath] = []
  /// Tells it from what it was before any of its files changed.
  private(set) var digest = Digest()
  private var size: UInt64 = 0

  /// The bytes a part has at least (but for the last one) and about as often as not.
  private static let (leastSize, usualSize): (UInt64, UInt64) = (1 << 20, 4 << 20)
  /// The bytes that a part of several files does not go far beyond: it is held in memory while it is learned.
  private static let greatestSize: UInt64 = 16 << 20

  /// The files in their order, cut into parts.
  static func parts(of files: [FilePath]) -> [CorpusPart] {
    var parts: [CorpusPart] = []
    var part = CorpusPart()
    for file in files {
      guard part.add(file) else { continue }
      parts.append(part)
      part = CorpusPart()
    }
    return part.files.isEmpty ? parts : parts + [part]
  }

  /// Says whether the part ends here.
  private mutating func add(_ file: FilePath) -> Bool {
    files.append(file)
    let stamp = FileSystem.stamp(file)
    let length = UInt64(clamping: stamp?.size ?? 0)
    digest.add(file.bytes + [0])
    for number in [stamp?.seconds ?? 0, stamp?.nanoseconds ?? 0] {
      withUnsafeBytes(of: UInt64(bitPattern: Int64(number)).littleEndian) { digest.add($0) }
    }
    withUnsafeBytes(of: length.littleEndian) { digest.add($0) }
    size += length
    var name = Digest()
    name.add(file.name)
    // One file in so many that a part has its usual size.
    return size >= CorpusPart.greatestSize
      || size >= CorpusPart.leastSize && (name.value >> 20) % CorpusPart.usualSize < length
  }
}
