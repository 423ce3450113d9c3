/// A JSON value of a type that the protocol leaves open, such as settings.
public enum AnyValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([AnyValue])
  case object([String: AnyValue])

  /// The member of an object; null for anything else.
  public subscript(key: String) -> AnyValue {
    if case .object(let members) = self { members[key] ?? .null } else { .null }
  }

  public var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  public var bool: Bool? {
    if case .bool(let bool) = self { bool } else { nil }
  }

  public var object: [String: AnyValue]? {
    if case .object(let members) = self { members } else { nil }
  }

  public var array: [AnyValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }
}

extension AnyValue: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let string = try? container.decode(String.self) {
      self = .string(string)
    } else if let bool = try? container.decode(Bool.self) {
      self = .bool(bool)
    } else if let integer = try? container.decode(Int.self) {
      self = .integer(integer)
    } else if let members = try? container.decode([String: AnyValue].self) {
      self = .object(members)
    } else if let elements = try? container.decode([AnyValue].self) {
      self = .array(elements)
    } else {
      self = .number(try container.decode(Double.self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }
}
