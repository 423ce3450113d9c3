#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Finds the drafts that a command's operands stand for.
struct DraftFinder {
  /// The ends of names that are drafts, with their dots; only for what is found in folders.
  private let suffixes: [String]
  /// In the order of the operands; each file once.
  private(set) var files: [FilePath] = []
  /// What could not be read.
  private(set) var failures: [(path: FilePath, error: FileError)] = []
  private var seen: Set<FilePath> = []

  init(suffixes: [String] = [".txt", ".md"]) {
    self.suffixes = suffixes
  }

  /// Adds a file, `-`, or a folder with all drafts below it in the order of their names.
  ///
  /// Hidden and ignored entries are left out below folders; a file that is named is always taken.
  /// Links to folders are not followed, so that a loop of links has no effect.
  mutating func add(_ operand: FilePath) {
    if operand.bytes == Array("-".utf8) { return take(operand) }
    var status = stat()
    guard operand.withCString({ stat($0, &status) }) == 0 else {
      failures.append((operand, .system(errno)))
      return
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { return take(operand) }
    let isHere = operand.bytes == [FilePath.dot]
    walk(isHere ? FilePath(bytes: []) : operand, IgnoreRules(above: operand))
  }

  private mutating func take(_ path: FilePath) {
    if seen.insert(path).inserted { files.append(path) }
  }

  private mutating func walk(_ folder: FilePath, _ outer: IgnoreRules) {
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
        if !rules.ignores(path, isFolder: true) { walk(path, rules) }
      } else if isFile, suffixes.contains(where: { FilePath.ends(name, with: $0) }),
        !rules.ignores(path, isFolder: false)
      {
        take(path)
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
  static func files(_ operands: [String], _ console: inout Console, _ code: inout ExitCode) -> [FilePath] {
    var finder = DraftFinder()
    for operand in operands { finder.add(FilePath(operand)) }
    for (path, error) in finder.failures {
      console.complain(error.message(path))
      code = .failed
    }
    return finder.files
  }
}
