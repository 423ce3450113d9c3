import Workspace

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Finds the drafts that a command's operands stand for.
struct DraftFinder {
  /// A draft and the configuration it is under.
  struct Found: Sendable, Hashable {
    var path: FilePath
    var configuration: Int
  }

  /// In the order of the operands; each file once.
  private(set) var files: [Found] = []
  private(set) var configurations: Configurations
  /// What could not be read.
  private(set) var failures: [(path: FilePath, error: FileError)] = []
  private var seen: Set<FilePath> = []

  /// A finder; `otherwise` holds where there is no file of settings.
  init(_ choice: ConfigurationChoice = .nearest, otherwise: Configuration = Configuration()) {
    configurations = Configurations(choice, otherwise: otherwise)
  }

  /// Adds a file, `-`, or a folder with all drafts below it in the order of their names.
  ///
  /// Hidden and ignored entries are left out below folders; a file that is named is always taken.
  /// Links to folders are not followed, so that a loop of links has no effect.
  mutating func add(_ operand: FilePath) {
    if operand.bytes == Array("-".utf8) {
      return take(operand, configurations.index(above: FilePath(bytes: [])))
    }
    var status = stat()
    guard operand.withCString({ stat($0, &status) }) == 0 else {
      let code = errno
      if code == ENOENT, let glob = Glob(operand) { return add(glob, writtenAs: operand) }
      failures.append((operand, .system(code)))
      return
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      return take(operand, configurations.index(above: operand))
    }
    enter(operand, nil)
  }

  /// Adds the files that fit a pattern, whatever they end in, and the drafts of folders that do.
  private mutating func add(_ glob: Glob, writtenAs operand: FilePath) {
    let known = (files.count, failures.count)
    if glob.base.bytes.isEmpty || FileSystem.isFolder(glob.base) { enter(glob.base, glob) }
    if known == (files.count, failures.count), !files.contains(where: { glob.fits($0.path) }) {
      failures.append((operand, .nothingFits))
    }
  }

  private mutating func enter(_ operand: FilePath, _ glob: Glob?) {
    let isHere = operand.bytes.isEmpty || operand.bytes == [FilePath.dot]
    let folder = isHere ? FilePath(bytes: []) : operand
    let configuration = configurations.index(above: isHere ? FilePath(".") : operand)
    var rules = IgnoreRules(above: isHere ? FilePath(".") : operand)
    rules.append(IgnoreRules.Group(configurations.all[configuration].exclude, in: folder))
    walk(folder, rules, configuration, glob)
  }

  private mutating func take(_ path: FilePath, _ configuration: Int) {
    if seen.insert(path).inserted { files.append(Found(path: path, configuration: configuration)) }
  }

  /// Takes the drafts below a folder, or what fits a pattern there.
  private mutating func walk(
    _ folder: FilePath, _ outer: IgnoreRules, _ outerConfiguration: Int, _ glob: Glob?
  ) {
    guard let stream = folder.withCString({ opendir($0) }) else {
      failures.append((folder, .system(errno)))
      return
    }
    var names: [(bytes: [UInt8], kind: Int32)] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      names.append((name, Int32(entry.pointee.d_type)))
    }
    closedir(stream)
    names.sort { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    var rules = outer
    for file in IgnoreRules.fileNames where names.contains(where: { $0.bytes.elementsEqual(file.utf8) }) {
      if let read = try? FileSystem.read(folder.appending(file.utf8)) {
        rules.append(IgnoreRules.Group(read.bytes, in: folder))
      }
    }
    var configuration = outerConfiguration
    if configurations.areByFolder, names.contains(where: { SideFile.Kind.isEntry($0.bytes) }) {
      configuration = configurations.index(above: folder)
    }
    if configuration != outerConfiguration {
      rules.append(IgnoreRules.Group(configurations.all[configuration].ownExclude, in: folder))
    }
    let extensions = configurations.all[configuration].extensions
    for (name, kind) in names where name.first != FilePath.dot {
      let path = folder.appending(name)
      var isFolder = kind == Int32(DT_DIR)
      var isFile = kind == Int32(DT_REG)
      if !isFolder, !isFile {
        var status = stat()
        // A link may lead to a file; some file systems do not tell kinds at all.
        guard path.withCString({ stat($0, &status) }) == 0 else { continue }
        isFile = status.st_mode & S_IFMT == S_IFREG
        isFolder = kind != Int32(DT_LNK) && status.st_mode & S_IFMT == S_IFDIR
      }
      if isFolder {
        if rules.ignores(path, isFolder: true) { continue }
        if let glob, !glob.fits(path) {
          if glob.mayFit(below: path) { walk(path, rules, configuration, glob) }
        } else {
          walk(path, rules, configuration, nil)
        }
      } else if isFile, glob?.fits(path) ?? extensions.contains(where: { FilePath.ends(name, with: $0) }),
        !rules.ignores(path, isFolder: false)
      {
        take(path, configuration)
      }
    }
  }
}

extension FilePath {
  /// Whether a name ends so, small and capital letters alike.
  fileprivate static func ends(_ name: [UInt8], with suffix: String) -> Bool {
    name.count > suffix.utf8.count
      && zip(name.suffix(suffix.utf8.count), suffix.utf8).allSatisfy { left, right in
        left == right || ((0x41...0x5A).contains(left) && left | 0x20 == right)
      }
  }
}

extension DraftFinder {
  /// The drafts of operands; what cannot be read is complained of and worsens the exit code.
  static func find(
    _ operands: [FilePath], _ choice: ConfigurationChoice = .nearest, _ console: inout Console,
    _ code: inout ExitCode
  ) -> DraftFinder {
    var finder = DraftFinder(choice)
    for operand in operands { finder.add(operand) }
    for (path, error) in finder.failures { console.complain(error.message(path)) }
    for message in finder.configurations.failures { console.complain(message) }
    if !finder.failures.isEmpty || !finder.configurations.failures.isEmpty { code = .failed }
    return finder
  }
}
