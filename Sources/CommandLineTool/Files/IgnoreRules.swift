/// What `.gitignore` and `.copydeskignore` files say, the outer ones first.
struct IgnoreRules: Sendable {
  static let fileNames = [".gitignore", ".copydeskignore"]

  private var groups: [Group] = []

  /// The files of one folder's patterns.
  struct Group: Sendable {
    /// With a slash at its end, unless it is where paths begin.
    var folder: [UInt8]
    /// What stands between the folder of the file and the folder that was walked.
    var prefix: [UInt8] = []
    var patterns: [IgnorePattern]

    /// The patterns of a configuration.
    init(_ patterns: [String], in folder: FilePath) {
      self.folder = folder.opening
      self.patterns = patterns.compactMap { IgnorePattern(Array($0.utf8)) }
    }

    init(_ bytes: [UInt8], in folder: FilePath) {
      self.folder = folder.opening
      patterns = bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).compactMap {
        IgnorePattern(Array($0))
      }
    }
  }

  /// What the folders above a folder say of it, up to the repository's top.
  init(above folder: FilePath) {
    guard let real = FileSystem.resolved(folder) else { return }
    var folders: [FilePath] = []
    var current = real
    // Only inside a repository does a folder above have a say; the walk itself reads the folder's own file.
    while true {
      if FileSystem.exists(current.appending(".git".utf8)) { break }
      let above = current.folder
      if above == current { return }
      folders.append(above)
      current = above
    }
    for above in folders.reversed() {
      for name in IgnoreRules.fileNames {
        guard let read = try? FileSystem.read(above.appending(name.utf8)) else { continue }
        var group = Group(read.bytes, in: above)
        // Paths below begin with the operand as it was written; the patterns see it from above.
        group.prefix = Array(real.bytes.dropFirst(above.opening.count)) + [FilePath.slash]
        group.folder = folder.opening
        groups.append(group)
      }
    }
  }

  mutating func append(_ group: Group) { groups.append(group) }

  /// Whether a path is left out: the last pattern that fits it decides.
  func ignores(_ path: FilePath, isFolder: Bool) -> Bool {
    for group in groups.reversed() {
      let relative = group.prefix + path.bytes.dropFirst(group.folder.count)
      if let pattern = group.patterns.last(where: { $0.fits(relative[...], isFolder: isFolder) }) {
        return !pattern.isNegated
      }
    }
    return false
  }
}
