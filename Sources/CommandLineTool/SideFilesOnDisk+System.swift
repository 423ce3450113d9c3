import DraftSyntax
import Rules
import Server

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension SideFilesOnDisk {
  /// The files of this machine.
  static let system = SideFilesOnDisk(
    read: { path in
      do throws(FileError) {
        return .bytes(try FileSystem.read(FilePath(path)).bytes)
      } catch {
        return error.isMissing ? .nothing : .unreadable(error.message(FilePath(path)))
      }
    },
    write: { path, bytes in
      let path = FilePath(path)
      do throws(FileError) {
        if !FileSystem.exists(path) { try FileSystem.makeFolder(path.folder) }
        try FileSystem.replace(path, with: bytes)
        return nil
      } catch {
        return error.message(path)
      }
    },
    today: { .today },
    author: { Author.name })
}
