/// What a run adds to a cache, written as it comes.
struct CacheUpdate {
  private let cache: FindingsCache
  /// What the cache becomes, once there is something new.
  private var file: PendingFile?
  private var failure: FileError?
  private var end = FindingsCache.mark.count
  private var places: [ContentKey: Range<Int>] = [:]
  private var used: Set<ContentKey> = []

  /// Entries that a run did not need are dropped from files larger than this.
  private static let roomForOld = 64 << 20

  init(of cache: FindingsCache) { self.cache = cache }

  /// Takes down which entry a draft needed, and the entry itself where the cache did not have it.
  mutating func take(_ key: ContentKey, new entry: [UInt8]?) {
    used.insert(key)
    if let entry { add(entry, key) }
  }

  /// Puts what is new beside what was there.
  mutating func save() throws(FileError) {
    if let failure { throw failure }
    guard let file else { return }
    for (key, place) in cache.places where cache.end < CacheUpdate.roomForOld || used.contains(key) {
      add(cache.bytes(of: place), key)
    }
    file.write(FindingsCache.tail(places, at: end))
    try file.finish()
  }

  private mutating func add(_ entry: [UInt8], _ key: ContentKey) {
    // The same text may lie there under many names.
    guard failure == nil, places[key] == nil else { return }
    do throws(FileError) {
      if file == nil { file = try begin() }
    } catch {
      failure = error
      return
    }
    file?.write(entry)
    places[key] = end..<(end + entry.count)
    end += entry.count
  }

  private func begin() throws(FileError) -> PendingFile {
    try FileSystem.makeFolder(cache.path.folder)
    let file = try PendingFile(cache.path)
    file.write(FindingsCache.mark)
    return file
  }
}
