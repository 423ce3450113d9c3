import Rules

/// Where configurations come from in a run.
enum ConfigurationChoice: Sendable, Hashable {
  /// The nearest `.copydesk.json` in or above a draft's folder.
  case nearest
  /// `--config`: one for all drafts.
  case file(FilePath)
  /// `--no-config`.
  case none
}

/// The configurations of a run, each read once; drafts name theirs by its index.
struct Configurations {
  /// The first is what holds without a file.
  private(set) var all: [Configuration]
  /// What could not be read; the drafts concerned are checked without.
  private(set) var failures: [Wording] = []
  private var indices: [FilePath: Int] = [:]
  private let choice: ConfigurationChoice

  init(_ choice: ConfigurationChoice, otherwise: Configuration = Configuration()) {
    all = [otherwise]
    self.choice = choice
    if case .file(let path) = choice { all[0] = read(path) ?? all[0] }
  }

  /// Whether folders may have configurations of their own.
  var areByFolder: Bool { choice == .nearest }

  /// The configuration for an operand: of its folder or the nearest above.
  mutating func index(above operand: FilePath) -> Int {
    guard areByFolder, var folder = FileSystem.resolved(operand) else { return 0 }
    while true {
      let path = folder.appending(Configuration.fileName.utf8)
      if FileSystem.exists(path) { return index(of: path) }
      let above = folder.folder
      if above == folder { return 0 }
      folder = above
    }
  }

  /// The configuration of a file that is there.
  mutating func index(of path: FilePath) -> Int {
    let key = FileSystem.resolved(path) ?? path
    if let known = indices[key] { return known }
    var index = 0
    if let configuration = read(path) {
      index = all.count
      all.append(configuration)
    }
    indices[key] = index
    return index
  }

  private mutating func read(_ path: FilePath) -> Configuration? {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileSystem.read(path).bytes
    } catch {
      failures.append(error.message(path))
      return nil
    }
    do throws(Configuration.Failure) {
      return try Configuration(parsing: bytes, from: path)
    } catch {
      failures.append(error.message)
      return nil
    }
  }
}
