#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Conversion of encodings by the system's tables.
enum Iconv {
  /// The bytes in another encoding; `nil` where a byte is no text of the first, a character is none of the second, or the system lacks one of them.
  static func convert(_ bytes: [UInt8], from source: String, to target: String) -> [UInt8]? {
    let descriptor = iconv_open(target, source)
    guard let descriptor, Int(bitPattern: descriptor) != -1 else { return nil }
    defer { iconv_close(descriptor) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 3 / 2)
    var buffer = [CChar](repeating: 0, count: 1 << 15)
    var consumed = 0
    var isFlushing = false
    while true {
      let outcome = input.withUnsafeMutableBufferPointer { input in
        buffer.withUnsafeMutableBufferPointer { buffer in
          var next = input.baseAddress.map { $0 + consumed }
          var left = input.count - consumed
          var place = buffer.baseAddress
          var room = buffer.count
          let status =
            isFlushing
            ? iconv(descriptor, nil, nil, &place, &room) : iconv(descriptor, &next, &left, &place, &room)
          let code = errno
          return (
            isRefused: status == -1 && code != E2BIG,
            isFull: status == -1 && code == E2BIG,
            consumed: input.count - left, written: buffer.count - room
          )
        }
      }
      if outcome.isRefused { return nil }
      result.append(contentsOf: buffer[..<outcome.written].lazy.map { UInt8(bitPattern: $0) })
      consumed = outcome.consumed
      if outcome.isFull { continue }
      if isFlushing { return result }
      isFlushing = true
    }
  }
}
