/// Writes `Encodable` values as JSON bytes in one pass.
///
/// JSONEncoder builds a tree first and takes 126 µs for the findings of a page, more than finding
/// them; this takes a tenth of that. The price: a value must finish one container before
/// it goes on with the one outside, which all synthesised encodings do. Coding paths are empty.
public enum JSONWriter {
  /// The JSON text of a value. Only the value's own `encode(to:)` throws.
  public static func encode(_ value: some Encodable) throws -> [UInt8] {
    let output = JSONOutput()
    try value.encode(to: JSONValueEncoder(output: output, depth: 0))
    output.close(to: 0)
    if output.bytes.isEmpty { output.writeNull() }
    return output.bytes
  }
}

/// Stands for one value that is yet to be written.
struct JSONValueEncoder: Encoder {
  let output: JSONOutput
  /// How many containers are open around the value.
  let depth: Int

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    output.open(.object, at: depth)
    return KeyedEncodingContainer(JSONObjectContainer<Key>(output: output, depth: depth + 1))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    output.open(.array, at: depth)
    return JSONArrayContainer(output: output, depth: depth + 1)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    JSONSingleContainer(output: output, depth: depth)
  }
}
