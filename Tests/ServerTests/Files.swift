import FoundationEssentials
import JSONRPC
import LSPTypes
import TestSupport

func readFile(_ path: String) throws -> Data {
  try Data(contentsOf: URL(filePath: path))
}

/// The names of the files in a folder of the server's tests, without their suffix, in order.
func fileNames(in folder: String, suffix: String) -> [String] {
  let path = Repository.root + "Tests/ServerTests/" + folder
  let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
  return names.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }.sorted()
}

extension AnyValue {
  /// The value of a JSON text.
  static func reading(_ bytes: [UInt8]) throws -> AnyValue {
    try JSONReader.decode(AnyValue.self, from: bytes)
  }

  /// Whether `other` has all that this pattern has; "…" stands for anything, and objects may have more members.
  func matches(_ other: AnyValue) -> Bool {
    switch (self, other) {
    case (.string("…"), _): true
    case (.string(let name), _) where name.hasPrefix("$") && !name.hasPrefix("$/"): true
    case (.object(let pattern), .object(let members)):
      pattern.allSatisfy { key, value in members[key].map(value.matches) ?? (value == .null) }
    case (.array(let patterns), .array(let elements)):
      patterns.last == .string("…")
        ? elements.count >= patterns.count - 1
          && zip(patterns.dropLast(), elements).allSatisfy { $0.matches($1) }
        : patterns.count == elements.count && zip(patterns, elements).allSatisfy { $0.matches($1) }
    default: self == other
    }
  }

  /// The JSON text, for reports.
  var json: String { (try? JSONWriter.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "?" }
}
