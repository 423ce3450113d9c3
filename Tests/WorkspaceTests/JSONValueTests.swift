import Rules
import TestSupport
import Testing

@testable import Workspace

@Test(
  arguments: [
    ("{\"a\": [1, true, null], // no\n \"b\": \"\\u4e2d\\\"\",}", "a=[…] b=中\""),
    ("/* first */ [\"x\", ]", "[x]"),
    ("{\"a\" 1}", "5: expected a colon after \"a\""),
    ("[1 2]", "3: expected a comma or a closing bracket"),
    ("[\"x", "3: a quotation mark is missing"),
    ("", "0: ends too early"),
    ("/*", "2: a comment is not closed"),
    ("1 1", "2: something stands behind the end"),
    ("\"\\uZZZZ\"", "3: expected four hexadecimal digits after \\u"),
    (String(repeating: "[", count: 200), "101: nested too deep"),
  ])
func `JSON is read with its comments, and told where it is broken`(text: String, expected: String) {
  #expect(reading(text) == expected)
}

private func reading(_ text: String) -> String {
  do throws(JSONValue.SyntaxError) {
    let value = try JSONValue(parsing: Array(text.utf8))
    if let strings = value.strings { return "[\(strings.joined(separator: ","))]" }
    return (value.members ?? []).map { "\($0.name)=\($0.value.string ?? "[…]")" }.joined(separator: " ")
  } catch {
    return "\(error.offset): \(error.message.english)"
  }
}

@Test func `values and names know their places`() throws {
  let text = "{ \"规则\" : [ \"a\" , 12 ] }"
  let value = try JSONValue(parsing: Array(text.utf8))
  let member = try #require(value.members?.first)
  func slice(_ range: Range<Int>) -> String { String(decoding: Array(text.utf8)[range], as: UTF8.self) }
  #expect(slice(value.range) == text)
  #expect(slice(member.nameRange) == "\"规则\"")
  #expect(slice(member.value.range) == "[ \"a\" , 12 ]")
  #expect(member.value.elements?.map { slice($0.range) } == ["\"a\"", "12"])
}
