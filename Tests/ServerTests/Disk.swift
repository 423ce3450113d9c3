import DraftSyntax
import Rules
import Synchronization

@testable import Server

/// The files beside the drafts of one dialogue.
final class Disk: Sendable {
  private let files = Mutex<[String: String]>([:])

  subscript(path: String) -> String? {
    get { files.withLock { $0[path] } }
    set { files.withLock { $0[path] = newValue } }
  }

  var sideFiles: SideFilesOnDisk {
    SideFilesOnDisk(
      read: { path in
        if path.hasPrefix("/secret/") {
          return .unreadable(Wording("没有读写权限：\(path)", en: "\(path): permission denied"))
        }
        return self[path].map { .bytes(Array($0.utf8)) } ?? .nothing
      },
      write: { path, bytes in
        if path.hasPrefix("/secret/") { return Wording("没有读写权限：\(path)", en: "\(path): permission denied") }
        self[path] = String(decoding: bytes, as: UTF8.self)
        return nil
      },
      today: { CivilDate(year: 2024, month: 5, day: 1) }, author: { "李婷" })
  }
}
