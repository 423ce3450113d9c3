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
    if isAnchored { return IgnorePattern.fits(pattern[...], path) }
    let name = path.lastIndex(of: FilePath.slash).map { path[($0 + 1)...] } ?? path
    return IgnorePattern.fits(pattern[...], name)
  }

  /// Shell patterns: `*` and `?` stop at a slash, `**` does not, `[a-z]` is one of a set.
  private static func fits(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    var pattern = pattern
    var text = text
    while let sign = pattern.popFirst() {
      switch sign {
      case UInt8(ascii: "*"):
        let crossesSlashes = pattern.first == UInt8(ascii: "*")
        while pattern.first == UInt8(ascii: "*") { pattern.removeFirst() }
        // `a/**/b` fits `a/b` as well.
        if crossesSlashes, pattern.first == FilePath.slash, fits(pattern.dropFirst(), text) { return true }
        while true {
          if fits(pattern, text) { return true }
          guard let next = text.popFirst(), crossesSlashes || next != FilePath.slash else { return false }
        }
      case UInt8(ascii: "?"):
        guard let next = text.popFirst(), next != FilePath.slash else { return false }
        // One character, however many bytes.
        while let byte = text.first, byte & 0xC0 == 0x80 { text.removeFirst() }
      case UInt8(ascii: "["):
        guard let end = pattern.dropFirst().firstIndex(of: UInt8(ascii: "]")), let next = text.popFirst()
        else {
          return false
        }
        if !contains(pattern[..<end], next) { return false }
        pattern = pattern[(end + 1)...]
      case UInt8(ascii: "\\"):
        guard let literal = pattern.popFirst(), text.popFirst() == literal else { return false }
      default:
        if text.popFirst() != sign { return false }
      }
    }
    return text.isEmpty
  }

  private static func contains(_ set: ArraySlice<UInt8>, _ byte: UInt8) -> Bool {
    var set = set
    let isNegated = set.first == UInt8(ascii: "!") || set.first == UInt8(ascii: "^")
    if isNegated { set.removeFirst() }
    var found = false
    while let low = set.popFirst() {
      if set.first == UInt8(ascii: "-"), let high = set.dropFirst().first {
        set.removeFirst(2)
        found = found || (low...max(low, high)).contains(byte)
      } else {
        found = found || low == byte
      }
    }
    return found != isNegated
  }
}
