import Rules

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Why a file cannot be read or written; the other files are not concerned.
enum FileError: Error, Hashable {
  /// The system refused; the number is its `errno`.
  case system(Int32)
  case isFolder
  /// No file fits the pattern.
  case nothingFits
  /// No draft is that long; the limit is in bytes.
  case tooLarge(limit: Int)
  /// The bytes are text of no encoding known here; gives the first that is not UTF-8.
  case invalidText(byteOffset: Int)
  /// Somebody else wrote to it since it was read.
  case changedMeanwhile
  /// The encoding of the file has no such character.
  case notEncodable(TextEncoding)

  /// Whether nothing stands there.
  var isMissing: Bool { self == .system(ENOENT) || self == .system(ENOTDIR) }

  /// One line for the user.
  func message(_ path: FilePath) -> Wording {
    let name = path.description
    switch self {
    case .system(ENOENT):
      return Wording("找不到 \(name)", en: "\(name): no such file or folder")
    case .system(EACCES):
      return Wording("没有读写权限：\(name)", en: "\(name): permission denied")
    case .system(let code):
      let reason = String(cString: strerror(code))
      return Wording("\(name)：\(reason)", en: "\(name): \(reason)")
    case .nothingFits:
      return Wording("没有文件符合 \(name)", en: "\(name): no file fits the pattern")
    case .isFolder:
      return Wording("\(name) 是文件夹", en: "\(name): is a folder")
    case .tooLarge(let limit):
      let megabytes = limit >> 20
      return Wording(
        "\(name) 超过 \(megabytes) MB，不像是稿件，没有检查",
        en: "\(name): larger than \(megabytes) MB, no draft; not checked")
    case .invalidText(let byteOffset):
      return Wording(
        "\(name) 不是有效的 UTF-8：第 \(byteOffset) 字节（从 0 数起）有误；其余照查，文件不会改写",
        en:
          "\(name): not valid UTF-8 at byte offset \(byteOffset); the rest is checked, the file is never written"
      )
    case .changedMeanwhile:
      return Wording("\(name) 在检查期间被别人改动，没有改写", en: "\(name): changed while it was checked; not written")
    case .notEncodable(let encoding):
      return Wording(
        "\(name)：修改后的文字无法用 \(encoding.name) 表示，没有改写",
        en: "\(name): the mended text cannot be written in \(encoding.name); not written")
    }
  }
}
