#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file is replaced at once or not at all.
extension FileSystem {
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

  private static func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    write(descriptor, buffer.baseAddress, buffer.count)
  }
}
