/// Writes the elements of an array as they come.
struct JSONArrayContainer: UnkeyedEncodingContainer {
  let output: JSONOutput
  let depth: Int
  private(set) var count = 0

  init(output: JSONOutput, depth: Int) {
    self.output = output
    self.depth = depth
  }

  var codingPath: [any CodingKey] { [] }

  private mutating func begin() {
    output.beginMember(at: depth)
    count += 1
  }

  mutating func encodeNil() {
    begin()
    output.writeNull()
  }

  mutating func encode(_ value: some Encodable) throws {
    begin()
    try value.encode(to: JSONValueEncoder(output: output, depth: depth))
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy keyType: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    begin()
    return JSONValueEncoder(output: output, depth: depth).container(keyedBy: keyType)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    begin()
    return JSONValueEncoder(output: output, depth: depth).unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder {
    begin()
    return JSONValueEncoder(output: output, depth: depth)
  }
}
