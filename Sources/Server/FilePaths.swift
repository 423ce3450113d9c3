extension String {
  /// The path of a `file:` URI; `nil` for drafts that are in no file.
  ///
  /// Editors write Chinese raw or percent-encoded, in either case of letters, and Windows drives as `/d%3A/`.
  /// A path longer than any system takes names no file either.
  var filePathOfURI: String? {
    guard hasPrefix("file://"), utf8.count < 3 * 4096 else { return nil }
    let rest = utf8.dropFirst(7)
    guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    var bytes: [UInt8] = []
    var index = slash
    while index < rest.endIndex {
      let next = rest.index(after: index)
      if rest[index] == UInt8(ascii: "%"), let end = rest.index(next, offsetBy: 2, limitedBy: rest.endIndex),
        let byte = UInt8(String(decoding: rest[next..<end], as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        index = end
      } else {
        bytes.append(rest[index])
        index = next
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The path of a folder's `file:` URI, with a slash at its end.
  var folderPathOfURI: String? { filePathOfURI.map { $0.hasSuffix("/") ? $0 : $0 + "/" } }

  /// An absolute path as clients tell it: without `.`, `..` and a slash at its end.
  var plainPath: String {
    guard utf8.first == UInt8(ascii: "/") else { return self }
    var steps: [Substring.UTF8View] = []
    for step in utf8.split(separator: UInt8(ascii: "/")) {
      if step.elementsEqual("..".utf8) {
        _ = steps.popLast()
      } else if !step.elementsEqual(".".utf8) {
        steps.append(step)
      }
    }
    return "/" + steps.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
  }

  /// A path as URIs have it: whatever is no letter, digit, slash or `-._~` in percent signs.
  var percentEncodedForURI: String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
