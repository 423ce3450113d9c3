import TextModel

extension ColumnEncoding {
  /// The encoding of the protocol's name for it.
  init?(_ name: String) {
    switch name {
    case "utf-8": self = .utf8
    case "utf-16": self = .utf16
    case "utf-32": self = .utf32
    default: return nil
    }
  }

  /// The protocol's name for it.
  var protocolName: String {
    switch self {
    case .utf8: "utf-8"
    case .utf16: "utf-16"
    case .utf32: "utf-32"
    }
  }
}
