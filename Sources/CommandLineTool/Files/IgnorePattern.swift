/// One line of a `.gitignore`.
struct IgnorePattern: Sendable, Hashable {
  /// `!`: takes back what an earlier line left out.
  private(set) var isNegated = false
  /// A slash at its end: fits folders alone.
  private var isForFolders = false
  /// A slash before its end: fits from the file's own folder on, not at any depth.
  private var isAnchored = false
  private var pattern: [UInt8]

  /// `nil` for blank lines and comments.
  init?(_ line: [UInt8]) {
    pattern = line
    while let last = pattern.last, last == 0x20 || last == 0x09 {
      if pattern.dropLast().last == UInt8(ascii: "\\") { break }
      pattern.removeLast()
    }
    guard let first = pattern.first, first != UInt8(ascii: "#") else { return nil }
    if first == UInt8(ascii: "!") {
      isNegated = true
      pattern.removeFirst()
    }
    if pattern.last == FilePath.slash {
      isForFolders = true
      pattern.removeLast()
    }
    isAnchored = pattern.contains(FilePath.slash)
    if pattern.first == FilePath.slash { pattern.removeFirst() }
    if pattern.isEmpty { return nil }
  }

  /// Whether the pattern fits a path below the folder of its file.
  func fits(_ path: ArraySlice<UInt8>, isFolder: Bool) -> Bool {
    if isForFolders, !isFolder { return false }
    if isAnchored { return Glob.fits(pattern[...], path) }
    let name = path.lastIndex(of: FilePath.slash).map { path[($0 + 1)...] } ?? path
    return Glob.fits(pattern[...], name)
  }
}
