#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Files by way of the system's own calls.
enum FileSystem {
  /// The whole of a file, with its state before the first byte was read.
  static func read(
    _ path: FilePath, atMost limit: Int = .max
  ) throws(FileError) -> (bytes: [UInt8], stamp: FileStamp?) {
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(errno) }
    if status.st_mode & S_IFMT == S_IFDIR { throw .isFolder }
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    let bytes = try readAll(
      descriptor, expecting: Int(status.st_size), atMost: limit, endsThere: isRegular && status.st_size > 0)
    return (bytes, FileStamp(status))
  }

  /// The whole of standard input.
  static func readStandardInput(atMost limit: Int = .max) throws(FileError) -> [UInt8] {
    try readAll(0, expecting: 1 << 16, atMost: limit)
  }

  private static func readAll(
    _ descriptor: Int32, expecting size: Int, atMost limit: Int, endsThere: Bool = false
  ) throws(FileError) -> [UInt8] {
    // Before memory is taken for it.
    if size > limit { throw .tooLarge(limit: limit) }
    // One byte more than expected, so that the end of the file shows without growing.
    var (bytes, isWhole) = try read(descriptor, count: max(size, 0) + 1, endsAt: endsThere ? size : nil)
    while !isWhole, bytes.count <= limit {
      let more = try read(descriptor, count: bytes.count)
      bytes += more.bytes
      isWhole = more.isWhole
    }
    if bytes.count > limit { throw .tooLarge(limit: limit) }
    return bytes
  }

  /// So many bytes, or fewer where the input ends before; a length where it is known to end saves asking for the end.
  private static func read(
    _ descriptor: Int32, count: Int, endsAt end: Int? = nil
  ) throws(FileError) -> (bytes: [UInt8], isWhole: Bool) {
    var isWhole = false
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, !isWhole {
        let more = systemRead(
          descriptor, UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[filled...])))
        if more < 0, errno == EINTR { continue }
        if more < 0 {
          failure = errno
          break
        }
        filled += more
        isWhole = more == 0 || filled == end
      }
    }
    if let failure { throw .system(failure) }
    return (bytes, isWhole)
  }

  /// The bytes at an offset of an open file, fewer where it ends or fails before.
  static func read(_ descriptor: Int32, at offset: Int, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      var filled = 0
      while filled < count {
        let rest = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[filled...]))
        let read = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled))
        if read < 0, errno == EINTR { continue }
        if read <= 0 { break }
        filled += read
      }
      initializedCount = filled
    }
  }

  /// The path without symbolic links, or `nil` where it leads nowhere.
  static func resolved(_ path: FilePath) -> FilePath? {
    path.withCString { name in
      guard let real = realpath(name, nil) else { return nil }
      defer { free(real) }
      return FilePath(bytes: Array(UnsafeRawBufferPointer(start: real, count: strlen(real))))
    }
  }

  /// Whether something stands at a path.
  static func exists(_ path: FilePath) -> Bool {
    path.withCString { access($0, F_OK) } == 0
  }

  /// Makes a folder, unless it is there.
  static func makeFolder(_ path: FilePath) throws(FileError) {
    if path.withCString({ mkdir($0, 0o777) }) != 0, errno != EEXIST { throw .system(errno) }
  }

  /// Makes a folder and those it lies in, as far as they are not there.
  static func makeFolders(_ path: FilePath) throws(FileError) {
    if isFolder(path) { return }
    if path.folder != path, path.folder.bytes != [FilePath.dot] { try makeFolders(path.folder) }
    try makeFolder(path)
  }

  /// Where the system wants programs to keep what can be made again; `nil` where the user has no home.
  static var cacheFolder: FilePath? {
    if let folder = getenv("XDG_CACHE_HOME").map({ FilePath(String(cString: $0)) }),
      folder.bytes.first == FilePath.slash
    {
      return folder
    }
    guard let home = getenv("HOME").map({ FilePath(String(cString: $0)) }), !home.bytes.isEmpty else {
      return nil
    }
    #if canImport(Darwin)
    return home.appending("Library/Caches".utf8)
    #else
    return home.appending(".cache".utf8)
    #endif
  }

  /// Removes a file, if it can be removed.
  static func remove(_ path: FilePath) {
    _ = path.withCString { unlink($0) }
  }

  /// The names of what is in a folder, hidden entries too; none where it cannot be read.
  static func entries(of folder: FilePath) -> [[UInt8]] {
    guard let stream = folder.withCString({ opendir($0) }) else { return [] }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      names.append(withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) })
    }
    return names
  }

  /// The state of a file; `nil` where there is none.
  static func stamp(_ path: FilePath) -> FileStamp? {
    var status = stat()
    return path.withCString { stat($0, &status) } == 0 ? FileStamp(status) : nil
  }

  /// Whether a path leads to a folder.
  static func isFolder(_ path: FilePath) -> Bool {
    var status = stat()
    return path.withCString { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
    Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #else
    Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }
}
