public import Rules

/// A value of a JSON text, with its place; `//` and `/* */` comments and commas behind the last element are passed over.
public struct JSONValue: Sendable, Hashable {
  public indirect enum Content: Sendable, Hashable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    /// In the order written.
    case object([Member])
  }

  public struct Member: Sendable, Hashable {
    public var name: String
    /// The bytes of the name with its quotation marks.
    public var nameRange: Range<Int>
    public var value: JSONValue

    public init(name: String, nameRange: Range<Int> = 0..<0, value: JSONValue) {
      self.name = name
      self.nameRange = nameRange
      self.value = value
    }
  }

  /// Why a text is no JSON.
  public struct SyntaxError: Error, Hashable {
    /// The byte where reading came to an end.
    public var offset: Int
    public var message: Wording
  }

  public var content: Content
  /// The bytes of the text it was read from; empty for a value from elsewhere.
  public var range: Range<Int>

  public init(_ content: Content, at range: Range<Int> = 0..<0) {
    self.content = content
    self.range = range
  }

  /// The value that a whole text is.
  public init(parsing utf8: [UInt8]) throws(SyntaxError) {
    var reader = JSONReader(utf8)
    self = try reader.readAll()
  }

  /// An object with those members that stand whole before the place where a text breaks off or goes wrong.
  public static func reading(_ utf8: [UInt8]) -> (value: JSONValue, error: SyntaxError?) {
    var reader = JSONReader(utf8)
    do throws(SyntaxError) {
      return (try reader.readAll(), nil)
    } catch {
      return (JSONValue(.object(reader.outermostMembers), at: 0..<utf8.count), error)
    }
  }

  /// The last member of that name; `nil` for anything but an object.
  public subscript(name: String) -> JSONValue? { members?.last { $0.name == name }?.value }

  public var members: [Member]? {
    guard case .object(let members) = content else { return nil }
    return members
  }

  public var string: String? {
    guard case .string(let text) = content else { return nil }
    return text
  }

  public var number: Double? {
    guard case .number(let number) = content else { return nil }
    return number
  }

  public var bool: Bool? {
    guard case .bool(let value) = content else { return nil }
    return value
  }

  public var elements: [JSONValue]? {
    guard case .array(let elements) = content else { return nil }
    return elements
  }

  /// The elements of an array of nothing but strings.
  public var strings: [String]? {
    guard let elements else { return nil }
    let strings = elements.compactMap(\.string)
    return strings.count == elements.count ? strings : nil
  }

  /// The value as JSON, on one line.
  public var text: String {
    var json = JSONText()
    json.value(self)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
