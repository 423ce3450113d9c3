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

  mutating func encode(_ value: Bool) {
    begin()
    output.write(value)
  }

  mutating func encode(_ value: String) {
    begin()
    output.write(value)
  }

  mutating func encode(_ value: Double) {
    begin()
    output.write(value)
  }

  mutating func encode(_ value: Float) {
    begin()
    output.write(Double(value))
  }

  mutating func encode(_ value: Int) {
    begin()
    output.write(value)
  }

  mutating func encode(_ value: Int8) {
    begin()
    output.write(value)
  }

  mutating func encode(_ value: Int16) {
    begin()
    output.write(value)
  }

  mutating func encode(_ value: Int32) {
    begin()
    output.write(value)
  }

  mutating func encode(_ value: Int64) {
    begin()
    output.write(value)
  }

  mutating func encode(_ value: UInt) {
    begin()
    output.write(value)
  }

  mutating func encode(_ value: UInt8) {
    begin()
    output.write(value)
  }

  mutating func encode(_ value: UInt16) {
    begin()
    output.write(value)
  }

  mutating func encode(_ value: UInt32) {
    begin()
    output.write(value)
  }

  mutating func encode(_ value: UInt64) {
    begin()
    output.write(value)
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
