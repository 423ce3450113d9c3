/// How a draft lies on the disk.
enum TextEncoding: Sendable, Hashable {
  case utf8(hasByteOrderMark: Bool)
  /// With its byte order mark.
  case utf16(isBigEndian: Bool)
  case gb18030

  /// As reports name it.
  var name: String {
    switch self {
    case .utf8: "utf-8"
    case .utf16(isBigEndian: true): "utf-16be"
    case .utf16(isBigEndian: false): "utf-16le"
    case .gb18030: "gb18030"
    }
  }
}
