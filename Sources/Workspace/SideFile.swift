public import Rules
public import TextModel

/// A file that stands beside drafts and says something of them.
public struct SideFile: Sendable, Hashable {
  public var kind: Kind
  public var path: String
  /// Valid UTF-8.
  public var utf8: [UInt8]
  /// In order of the text.
  public var complaints: [Complaint] = []

  /// What such a file is for.
  public enum Kind: Int, Sendable, Hashable, CaseIterable, Comparable {
    // First, since it may say that what stands further up does not count.
    case configuration
    case suppressions
    case dictionary

    /// Whether an entry of a folder is a side file, or the folder of some.
    public static func isEntry(_ name: some Sequence<UInt8>) -> Bool {
      name.elementsEqual(".copydesk".utf8) || name.elementsEqual(Kind.configuration.name.utf8)
    }

    public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }

    /// Where it stands, seen from the folder whose drafts it is about.
    public var name: String {
      switch self {
      case .configuration: ".copydesk.json"
      case .suppressions: ".copydesk/suppressions.jsonl"
      case .dictionary: ".copydesk/dictionary.txt"
      }
    }
  }

  /// A file as it was read; broken text shows as U+FFFD.
  public init(_ kind: Kind, path: String, bytes: [UInt8]) {
    self.kind = kind
    self.path = path
    utf8 =
      String(validating: bytes, as: UTF8.self) == nil
      ? Array(String(decoding: bytes, as: UTF8.self).utf8) : bytes
  }

  /// The file at a path, if its name is one of a side file.
  public init?(path: String, bytes: [UInt8]) {
    guard let kind = Kind.allCases.first(where: { path.hasSuffix("/" + $0.name) }) else { return nil }
    self.init(kind, path: path, bytes: bytes)
  }

  /// The folder whose drafts it is about, with a slash at its end.
  public var folder: String { String(path.dropLast(kind.name.count)) }

  /// A path as seen from `folder`, for files below it.
  public func relative(_ path: String) -> String {
    path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
  }

  /// The text with its lines.
  public var source: SourceText { SourceText(validUTF8: utf8) }

  /// What a configuration says; what of it cannot be followed is among the complaints from then on.
  mutating func readConfiguration() -> SettingsLayer {
    let (value, error) = JSONValue.reading(utf8)
    let layer = SettingsLayer(value, .file(path))
    complaints = layer.complaints
    if let error {
      complaints.append(Complaint(character(at: error.offset), error.message, severity: .error))
    }
    return layer
  }

  /// The character at an offset, or the last one for the end of the text.
  private func character(at offset: Int) -> Range<Int> {
    if offset < utf8.count {
      return offset..<min(offset + UTF8Scalars.decode(utf8, at: offset).length, utf8.count)
    }
    guard let last = UTF8Scalars.decode(utf8, before: utf8.count) else { return 0..<0 }
    return utf8.count - last.length..<utf8.count
  }

  /// Complaints about it in the form `file:line:column: message`, columns in code points from 1.
  public func messages(about complaints: [Complaint]) -> [Wording] {
    let source = source
    return complaints.map { complaint in
      let start = complaint.range.lowerBound
      let line = source.lines.line(at: start)
      let column = utf8[source.lines.starts[line]..<start].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
      let place = "\(path):\(line + 1):\(column): "
      return Wording(place + complaint.message.chinese, en: place + complaint.message.english)
    }
  }
}
