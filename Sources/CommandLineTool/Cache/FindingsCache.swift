import Rules

/// What was found in texts before, by their content: a second run over an unchanged archive reads, and checks nothing.
///
/// The key covers the content, the settings and the program itself, so an entry is right or unused, never stale.
struct FindingsCache: Sendable {
  private let path: FilePath
  private let bytes: [UInt8]
  private var places: [ContentKey: Range<Int>] = [:]

  /// One text's findings with the error figure they came to.
  struct Entry: Sendable {
    var key: ContentKey
    var packed: [UInt8]
  }

  private static let opening = Array("copydesk findings 1\n".utf8)
  /// Entries that a run did not need are dropped from files larger than this.
  private static let roomForOld = 64 << 20

  /// Opens the cache of a folder; one that is not there or damaged is empty.
  init(in folder: FilePath) {
    path = folder.appending("findings.cache".utf8)
    bytes = (try? FileSystem.read(path).bytes) ?? []
    guard bytes.starts(with: FindingsCache.opening) else { return }
    var offset = FindingsCache.opening.count
    while offset + 24 <= bytes.count {
      let key = ContentKey(low: word(at: offset), high: word(at: offset + 8))
      let start = offset + 24
      guard let length = Int(exactly: word(at: offset + 16)), length <= bytes.count - start else { break }
      places[key] = start..<(start + length)
      offset = start + length
    }
  }

  /// What was found in a text, if it was checked before.
  func findings(of key: ContentKey) -> (findings: [Finding], tenths: Int)? {
    places[key].flatMap { PackedFindings.unpack(bytes[$0]) }
  }

  /// Puts new entries beside those that are there.
  func save(_ new: [Entry], used: Set<ContentKey>) throws(FileError) {
    if new.isEmpty { return }
    var result = FindingsCache.opening
    func append(_ key: ContentKey, _ packed: ArraySlice<UInt8>) {
      for word in [key.low, key.high, UInt64(packed.count)] {
        withUnsafeBytes(of: word.littleEndian) { result += $0 }
      }
      result += packed
    }
    for (key, place) in places where bytes.count < FindingsCache.roomForOld || used.contains(key) {
      append(key, bytes[place])
    }
    // The same text may lie there under many names.
    var written = Set(places.keys)
    for entry in new where written.insert(entry.key).inserted { append(entry.key, entry.packed[...]) }
    try FileSystem.makeFolder(path.folder)
    try FileSystem.replace(path, with: result)
  }

  private func word(at offset: Int) -> UInt64 {
    bytes.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) }
  }
}
