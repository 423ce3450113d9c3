/// Writes the members of an object as they come; the rarer types of value through their own encoding.
struct JSONObjectContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let output: JSONOutput
  let depth: Int

  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) {
    output.beginMember(at: depth, key: key.stringValue)
    output.writeNull()
  }

  func encode(_ value: Bool, forKey key: Key) {
    output.beginMember(at: depth, key: key.stringValue)
    output.write(value)
  }

  func encode(_ value: String, forKey key: Key) {
    output.beginMember(at: depth, key: key.stringValue)
    output.write(value)
  }

  func encode(_ value: Int, forKey key: Key) {
    output.beginMember(at: depth, key: key.stringValue)
    output.write(value)
  }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    output.beginMember(at: depth, key: key.stringValue)
    try value.encode(to: JSONValueEncoder(output: output, depth: depth))
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy keyType: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    output.beginMember(at: depth, key: key.stringValue)
    return JSONValueEncoder(output: output, depth: depth).container(keyedBy: keyType)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    output.beginMember(at: depth, key: key.stringValue)
    return JSONValueEncoder(output: output, depth: depth).unkeyedContainer()
  }

  func superEncoder() -> any Encoder {
    output.beginMember(at: depth, key: "super")
    return JSONValueEncoder(output: output, depth: depth)
  }

  func superEncoder(forKey key: Key) -> any Encoder {
    output.beginMember(at: depth, key: key.stringValue)
    return JSONValueEncoder(output: output, depth: depth)
  }
}
