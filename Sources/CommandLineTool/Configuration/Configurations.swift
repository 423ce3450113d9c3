import Rules
import Workspace

/// What stands around the drafts of a run; each folder is read once, and drafts name theirs by its index.
struct Configurations {
  /// The first is what holds where nothing stands around.
  private(set) var all: [Configuration]
  /// What could not be read or followed; the drafts concerned are checked without it.
  private(set) var failures: [Wording] = []
  /// By folder, without symbolic links.
  private var indices: [FilePath: Int] = [:]
  private let choice: ConfigurationChoice

  init(_ choice: ConfigurationChoice, otherwise: Configuration = Configuration()) {
    all = [otherwise]
    self.choice = choice
    if case .file(let path) = choice, let file = read(.configuration, path) {
      enter([file], from: Surroundings())
      all.removeFirst()
    }
  }

  /// Whether anything is said by files in folders.
  var areByFolder: Bool { choice != .none }

  /// The configuration for an operand: of its folder and those above.
  mutating func index(above operand: FilePath) -> Int {
    guard areByFolder, let path = FileSystem.resolved(operand) else { return 0 }
    return index(ofResolved: FileSystem.isFolder(path) ? path : path.folder)
  }

  private mutating func index(ofResolved folder: FilePath) -> Int {
    if let known = indices[folder] { return known }
    let above = folder.folder
    var index = above == folder ? 0 : index(ofResolved: above)
    let found = SideFile.Kind.allCases.filter { $0 != .configuration || choice == .nearest }
      .compactMap { read($0, folder.appending($0.name.utf8)) }
    if !found.isEmpty {
      enter(found, from: all[index].surroundings)
      index = all.count - 1
    }
    indices[folder] = index
    return index
  }

  private mutating func enter(_ found: [SideFile], from outer: Surroundings) {
    var surroundings = outer
    surroundings.enter(found)
    for file in surroundings.files.suffix(found.count) { failures += file.messages(about: file.complaints) }
    all.append(Configuration(surroundings))
  }

  private mutating func read(_ kind: SideFile.Kind, _ path: FilePath) -> SideFile? {
    do throws(FileError) {
      return SideFile(kind, path: path.description, bytes: try FileSystem.read(path).bytes)
    } catch {
      if !error.isMissing || choice == .file(path) { failures.append(error.message(path)) }
      return nil
    }
  }
}
