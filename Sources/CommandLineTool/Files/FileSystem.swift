#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What tells one state of a file from another.
struct FileStamp: Sendable, Hashable {
  var size: Int
  var seconds: Int
  var nanoseconds: Int
  var inode: UInt64
  var mode: UInt32

  init(_ status: stat) {
    size = Int(status.st_size)
    inode = UInt64(status.st_ino)
    mode = UInt32(status.st_mode)
    #if canImport(Glibc)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
    #else
    seconds = status.st_mtimespec.tv_sec
    nanoseconds = status.st_mtimespec.tv_nsec
    #endif
  }
}

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
    var bytes = [UInt8](repeating: 0, count: max(size, 0) + 1)
    var filled = 0
    while true {
      if filled == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
      let count = bytes.withUnsafeMutableBytes { buffer in
        systemRead(descriptor, UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .system(errno)
      }
      if count == 0 { break }
      filled += count
      if filled > limit { throw .tooLarge(limit: limit) }
      // One byte more was asked for and did not come.
      if endsThere, filled == size { break }
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// Puts bytes in a file's place at once: a crash, a signal or a full disk leaves the old file.
  ///
  /// A symbolic link is followed, so that the link stays and its target is replaced.
  static func replace(
    _ path: FilePath, with bytes: [UInt8], ifStill stamp: FileStamp? = nil
  ) throws(FileError) {
    try replace(path, ifStill: stamp) { writeAll($0, bytes) }
  }

  /// Puts what a function writes to a descriptor in a file's place at once; it gives an error number where it fails.
  static func replace(
    _ path: FilePath, ifStill stamp: FileStamp? = nil, writtenBy write: (Int32) -> Int32?
  ) throws(FileError) {
    let target = resolved(path) ?? path
    var status = stat()
    let exists = target.withCString { stat($0, &status) } == 0
    if let stamp, !exists || FileStamp(status) != stamp { throw .changedMeanwhile }
    // Someone who may not write the file must not do so by way of its folder.
    if exists, target.withCString({ access($0, W_OK) }) != 0 { throw .system(errno) }
    if exists, status.st_mode & S_IFMT != S_IFREG { return try writeInPlace(target, write) }
    // An interrupt waits until the temporary file has become the file or is gone.
    var signals = holdInterrupts()
    defer { pthread_sigmask(SIG_SETMASK, &signals, nil) }
    let (descriptor, temporary) = try makeTemporary(in: target.folder)
    let mask = umask(0)
    umask(mask)
    fchmod(descriptor, exists ? status.st_mode & 0o7777 : 0o666 & ~mask)
    if exists { _ = fchown(descriptor, status.st_uid, status.st_gid) }
    var failure = write(descriptor)
    if failure == nil, fsync(descriptor) != 0, errno != EINVAL { failure = errno }
    if close(descriptor) != 0, failure == nil { failure = errno }
    if failure == nil {
      let moved = temporary.withCString { from in target.withCString { rename(from, $0) } }
      if moved == 0 { return }
      failure = errno
    }
    _ = temporary.withCString { unlink($0) }
    throw .system(failure ?? EIO)
  }

  /// Lets what would end the process wait; gives what was held before.
  private static func holdInterrupts() -> sigset_t {
    var held = sigset_t()
    var before = sigset_t()
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&held, number) }
    pthread_sigmask(SIG_BLOCK, &held, &before)
    return before
  }

  private static func makeTemporary(
    in folder: FilePath
  ) throws(FileError) -> (descriptor: Int32, path: FilePath) {
    var template = folder.appending(".copydesk-XXXXXX".utf8).bytes.map { CChar(bitPattern: $0) } + [0]
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .system(errno) }
    return (descriptor, FilePath(bytes: template.dropLast().map { UInt8(bitPattern: $0) }))
  }

  /// Opens a file without a name, on the disk of a folder: nothing is left of it when the process ends, however it does.
  static func openNameless(in folder: FilePath) throws(FileError) -> Int32 {
    var signals = holdInterrupts()
    defer { pthread_sigmask(SIG_SETMASK, &signals, nil) }
    let (descriptor, path) = try makeTemporary(in: folder)
    remove(path)
    return descriptor
  }

  /// Opens what is at a path and cannot be replaced, such as a pipe; `nil` for files and where there is nothing.
  static func openDevice(_ path: FilePath) throws(FileError) -> Int32? {
    guard let stamp = stamp(path), ![S_IFREG, S_IFDIR].contains(mode_t(stamp.mode) & S_IFMT) else {
      return nil
    }
    let descriptor = path.withCString { open($0, O_WRONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .system(errno) }
    return descriptor
  }

  /// A pipe or a device cannot be replaced.
  private static func writeInPlace(_ path: FilePath, _ write: (Int32) -> Int32?) throws(FileError) {
    let descriptor = path.withCString { open($0, O_WRONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .system(errno) }
    let failure = write(descriptor)
    close(descriptor)
    if let failure { throw .system(failure) }
  }

  /// Writes all bytes to a descriptor; the error number where that ended early.
  static func writeAll(_ descriptor: Int32, _ bytes: [UInt8]) -> Int32? {
    bytes.withUnsafeBytes { writeAll(descriptor, $0) }
  }

  static func writeAll(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int32? {
    var written = 0
    while written < buffer.count {
      let count = systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: buffer[written...]))
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      written += count
    }
    return nil
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

  /// Writes a range of an open file to another descriptor, or all of it; the error number where that ended early.
  static func copy(_ descriptor: Int32, _ range: Range<Int>? = nil, to other: Int32) -> Int32? {
    var offset = range?.lowerBound ?? 0
    while true {
      let part = read(descriptor, at: offset, count: min(1 << 16, (range?.upperBound ?? .max) - offset))
      if part.isEmpty { return nil }
      if let failure = writeAll(other, part) { return failure }
      offset += part.count
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

  private static func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    write(descriptor, buffer.baseAddress, buffer.count)
  }
}
