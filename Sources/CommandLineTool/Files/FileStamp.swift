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
