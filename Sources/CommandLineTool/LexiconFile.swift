import Names
import Rules

/// A lexicon on the disk, as `names --output` writes it.
enum LexiconFile {
  /// Opens a file, or the built-in lexicon where none is named.
  static func open(_ path: FilePath?) throws(UsageError) -> Lexicon {
    guard let path else { return .builtIn }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileSystem.read(path).bytes
    } catch {
      throw UsageError(error.message(path).chinese, en: error.message(path).english)
    }
    do throws(LexiconError) {
      return try Lexicon(FrozenBytes(bytes))
    } catch {
      throw UsageError(
        "\(path.description) 不是可用的词典文件（copydesk names --output 可生成）",
        en: "\(path.description): is no usable lexicon ('copydesk names --output' writes one)")
    }
  }
}
