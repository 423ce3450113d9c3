import Rules

/// A JSON text, read leniently: `//` and `/* */` comments and commas behind the last element are passed over.
indirect enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  /// In the order written.
  case object([Member])

  struct Member: Sendable, Hashable {
    var name: String
    var value: JSONValue
  }

  /// Why a text is no JSON; lines count from 1.
  struct SyntaxError: Error, Hashable {
    var line: Int
    var message: Wording
  }

  init(parsing utf8: [UInt8]) throws(SyntaxError) {
    var reader = JSONReader(utf8)
    self = try reader.readAll()
  }

  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  var number: Double? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  var elements: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// The elements of an array of nothing but strings.
  var strings: [String]? {
    guard let elements else { return nil }
    let strings = elements.compactMap(\.string)
    return strings.count == elements.count ? strings : nil
  }
}
