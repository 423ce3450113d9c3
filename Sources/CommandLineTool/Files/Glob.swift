/// Patterns as shells have them: `*` and `?` stop at a slash, `**` does not, `[a-z]` is one of a set.
///
/// Who quotes a pattern, or lists more files than a command line holds, wants it read here.
struct Glob: Sendable, Hashable {
  private let pattern: [UInt8]
  /// The folder below which everything lies that may fit; empty for the current one.
  let base: FilePath
  /// How many slashes a path that fits has at most; `nil` for any number.
  private let depth: Int?

  /// `nil` where the path holds no sign of a pattern.
  init?(_ path: FilePath) {
    guard let sign = path.bytes.firstIndex(where: { "*?[".utf8.contains($0) }) else { return nil }
    pattern = path.bytes
    let slash = path.bytes[..<sign].lastIndex(of: FilePath.slash)
    base = FilePath(bytes: slash.map { Array(path.bytes[..<max($0, 1)]) } ?? [])
    let crossesSlashes = zip(pattern, pattern.dropFirst()).contains { $0 == UInt8(ascii: "*") && $1 == $0 }
    depth = crossesSlashes ? nil : Glob.slashes(path)
  }

  func fits(_ path: FilePath) -> Bool { Glob.fits(pattern[...], path.bytes[...]) }

  /// Whether something below a folder may fit.
  func mayFit(below folder: FilePath) -> Bool { depth.map { Glob.slashes(folder) < $0 } ?? true }

  private static func slashes(_ path: FilePath) -> Int { path.bytes.count { $0 == FilePath.slash } }

  /// Whether a text fits a pattern as a whole.
  static func fits(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
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
