import Rules

/// What was found in texts before, by their content: a second run over an unchanged archive reads, and checks nothing.
///
/// The key covers the content, the settings and the program itself, so an entry is right or unused, never stale.
struct FindingsCache: Sendable {
  private let path: FilePath
  private let bytes: [UInt8]
  private var places: [ContentKey: Range<Int>] = [:]

  /// What one draft came to, as it stands in the file.
  struct Entry: Sendable {
    var key: ContentKey
    fileprivate var bytes: [UInt8] = []

    init(_ key: ContentKey, _ content: PackedFindings.Content) {
      self.key = key
      let packed = PackedFindings(content).bytes
      for word in [key.low, key.high, UInt64(packed.count)] {
        withUnsafeBytes(of: word.littleEndian) { bytes += $0 }
      }
      bytes += packed
    }
  }

  private static let opening = Array("copydesk findings 3\n".utf8)
  /// The two halves of the key and the length.
  private static let headLength = 24
  /// Entries that a run did not need are dropped from files larger than this.
  private static let roomForOld = 64 << 20

  /// Opens the cache of a folder; one that is not there or damaged is empty.
  init(in folder: FilePath) {
    path = folder.appending("findings.cache".utf8)
    bytes = (try? FileSystem.read(path).bytes) ?? []
    guard bytes.starts(with: FindingsCache.opening) else { return }
    var offset = FindingsCache.opening.count
    while offset + FindingsCache.headLength <= bytes.count {
      let key = ContentKey(low: word(at: offset), high: word(at: offset + 8))
      let start = offset + FindingsCache.headLength
      guard let length = Int(exactly: word(at: offset + 16)), length <= bytes.count - start else { break }
      places[key] = start..<(start + length)
      offset = start + length
    }
  }

  /// What was found in a draft, if it was checked before.
  func content(of key: ContentKey) -> PackedFindings.Content? {
    places[key].flatMap { PackedFindings.unpack(bytes[$0]) }
  }

  /// Puts new entries beside those that are there.
  func save(_ new: [Entry], used: Set<ContentKey>) throws(FileError) {
    if new.isEmpty { return }
    var parts = [FindingsCache.opening[...]]
    for (key, place) in places where bytes.count < FindingsCache.roomForOld || used.contains(key) {
      parts.append(bytes[(place.lowerBound - FindingsCache.headLength)..<place.upperBound])
    }
    // The same text may lie there under many names.
    var written = Set(places.keys)
    for entry in new where written.insert(entry.key).inserted { parts.append(entry.bytes[...]) }
    try FileSystem.makeFolder(path.folder)
    try FileSystem.replace(path, with: parts)
  }

  private func word(at offset: Int) -> UInt64 {
    bytes.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) }
  }
}
