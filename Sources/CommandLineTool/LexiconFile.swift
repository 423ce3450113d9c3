import Names
import Rules

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A lexicon on the disk, as `names --output` writes it.
enum LexiconFile {
  /// Opens a file, or the built-in lexicon where none is named.
  static func open(_ path: FilePath?) throws(UsageError) -> Lexicon {
    guard let path else { return .builtIn }
    let bytes: FrozenBytes
    do throws(FileError) {
      bytes = try mapped(path)
    } catch {
      throw UsageError(error.message(path).chinese, en: error.message(path).english)
    }
    do throws(LexiconError) {
      return try Lexicon(bytes)
    } catch {
      let reason = reason(error)
      throw UsageError(
        "\(path.description)：\(reason.chinese)（copydesk names --output 可重新生成）",
        en: "\(path.description): \(reason.english) ('copydesk names --output' writes one)")
    }
  }

  /// A file in memory without reading it: a lexicon of a million names opens as fast as a small one.
  ///
  /// `names --output` puts a new file in the old one's place, so what is mapped stays as it is.
  private static func mapped(_ path: FilePath) throws(FileError) -> FrozenBytes {
    let descriptor = path.withCString { systemOpen($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .isFolder }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size > 0,
      let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { return FrozenBytes(try FileSystem.read(path).bytes) }
    return FrozenBytes(UnsafeRawBufferPointer(start: start, count: Int(status.st_size))) { buffer in
      munmap(UnsafeMutableRawPointer(mutating: buffer.baseAddress), buffer.count)
    }
  }

  private static func reason(_ error: LexiconError) -> Wording {
    switch error {
    case .notALexicon: Wording("不是词典文件", en: "is no lexicon")
    case .otherVersion(let version):
      Wording("是另一版本（\(version)）的词典", en: "is a lexicon of another version (\(version))")
    case .truncated(let bytes, let expected):
      Wording("不完整：\(bytes) 字节，应有 \(expected)", en: "is truncated: \(bytes) bytes of \(expected)")
    case .damaged: Wording("已损坏", en: "is damaged")
    }
  }
}

/// `open(2)`, under a name that members called `open` do not hide.
private func systemOpen(_ path: UnsafePointer<CChar>, _ flags: Int32) -> Int32 { open(path, flags) }
