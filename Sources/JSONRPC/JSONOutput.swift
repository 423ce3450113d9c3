/// The bytes of a JSON text as they are written, with the containers that are still open.
///
/// A class, because the containers of one encoding all append to the same text.
final class JSONOutput {
  enum Container {
    case object, array

    var opening: UInt8 { self == .object ? UInt8(ascii: "{") : UInt8(ascii: "[") }
    var closing: UInt8 { self == .object ? UInt8(ascii: "}") : UInt8(ascii: "]") }
  }

  // One encoding, on one thread, and no access inside another: the run-time checks for that are spared.
  @exclusivity(unchecked) private(set) var bytes: [UInt8] = []
  @exclusivity(unchecked) private var open: [Container] = []
  /// Whether the innermost open container has no member yet.
  @exclusivity(unchecked) private var isFirst = true

  init() { bytes.reserveCapacity(512) }

  /// Closes containers until `depth` are open.
  func close(to depth: Int) {
    while open.count > depth, let container = open.popLast() {
      bytes.append(container.closing)
      isFirst = false
    }
  }

  /// Opens a container as the value at `depth`; one that is open there already goes on.
  func open(_ container: Container, at depth: Int) {
    if open.count > depth {
      close(to: depth + 1)
      return
    }
    open.append(container)
    bytes.append(container.opening)
    isFirst = true
  }

  /// Makes room for the next member of the container at `depth`.
  func beginMember(at depth: Int) {
    close(to: depth)
    if isFirst { isFirst = false } else { bytes.append(UInt8(ascii: ",")) }
  }

  func beginMember(at depth: Int, key: String) {
    beginMember(at: depth)
    write(key)
    bytes.append(UInt8(ascii: ":"))
  }

  func writeNull() { bytes.append(contentsOf: StaticBytes.null) }

  func write(_ value: Bool) { bytes.append(contentsOf: value ? StaticBytes.true : StaticBytes.false) }

  func write(_ value: some BinaryInteger) {
    if let small = UInt8(exactly: value), small < 10 {
      bytes.append(0x30 + small)
    } else {
      bytes.append(contentsOf: String(value).utf8)
    }
  }

  /// Writes a number; JSON has no infinities, so they are null.
  func write(_ value: Double) {
    if let whole = Int(exactly: value) {
      write(whole)
    } else if value.isFinite {
      bytes.append(contentsOf: value.description.utf8)
    } else {
      writeNull()
    }
  }

  func write(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    var copy = value
    copy.withUTF8 { utf8 in
      var written = 0
      for index in utf8.indices {
        let byte = utf8[index]
        guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
        bytes.append(contentsOf: utf8[written..<index])
        writeEscape(of: byte)
        written = index + 1
      }
      bytes.append(contentsOf: utf8[written...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func writeEscape(of byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x22, 0x5C: bytes.append(byte)
    default:
      bytes.append(contentsOf: StaticBytes.unicodeEscape)
      bytes.append(byte < 0x10 ? 0x30 : 0x31)
      bytes.append((byte & 15) < 10 ? 0x30 + (byte & 15) : 0x57 + (byte & 15))
    }
  }

  private enum StaticBytes {
    static let null = Array("null".utf8)
    static let `true` = Array("true".utf8)
    static let `false` = Array("false".utf8)
    static let unicodeEscape = Array("u00".utf8)
  }
}
