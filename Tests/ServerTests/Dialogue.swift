import JSONRPC
import LSPTypes
import TestSupport

/// A conversation as a file: one step a line, empty lines and lines of `//` passed over.
///
/// `{"client": message}` is sent, `{"raw": "bytes"}` too, just as it is; `{"together": [messages]}` arrives in one
/// piece. `{"server": pattern}` must be the next thing the server says, and between two client steps it says
/// nothing else. A text `$name` in a pattern keeps what stands there, for messages and patterns further down.
/// `{"pause": true}` lets time pass. `{"disk": false}` makes drafts on the disk wait to be read, until `{"disk": true}`.
/// `{"write": {path: text}}` writes a file beside drafts (null takes it away), `{"written": {path: text}}` looks at one.
/// `{"exit": code}` ends it.
struct Dialogue {
  enum Step {
    case client(AnyValue)
    /// Sent as it is.
    case raw([UInt8])
    /// Arrives in one piece.
    case together([AnyValue])
    /// Whether drafts can be read.
    case disk(Bool)
    /// A file beside drafts is written, or taken away.
    case write(String, String?)
    /// What the server has written.
    case written(String, String?)
    case server(AnyValue)
    /// Nothing is heard for a while.
    case pause
    case exit(Int)
  }

  struct Malformed: Error { var line: String }

  let steps: [Step]

  init(_ name: String) throws {
    let text = String(
      decoding: try readFile(Repository.root + "Tests/ServerTests/Dialogues/\(name).jsonl"), as: UTF8.self)
    steps = try text.split(separator: "\n").filter { !$0.hasPrefix("//") }.map { line in
      let step = try AnyValue.reading(Array(line.utf8))
      guard let (kind, value) = step.object?.first, step.object?.count == 1 else {
        throw Malformed(line: String(line))
      }
      switch (kind, value) {
      case ("client", _): return .client(value)
      case ("raw", .string(let bytes)): return .raw(Array(bytes.utf8))
      case ("together", .array(let messages)): return .together(messages)
      case ("disk", .bool(let isThere)): return .disk(isThere)
      case ("write", .object(let files)), ("written", .object(let files)):
        guard let (path, text) = files.first, files.count == 1 else { throw Malformed(line: String(line)) }
        return kind == "write" ? .write(path, text.string) : .written(path, text.string)
      case ("pause", _): return .pause
      case ("server", _): return .server(value)
      case ("exit", .integer(let code)): return .exit(code)
      default: throw Malformed(line: String(line))
      }
    }
  }
}

extension AnyValue {
  /// The message with its header.
  func framed() throws -> [UInt8] { OutgoingMessage.framed(try JSONWriter.encode(self)) }

  /// With what was kept in the place of its name.
  func filled(from kept: [String: AnyValue]) -> AnyValue {
    switch self {
    case .string(let name): kept[name] ?? self
    case .array(let elements): .array(elements.map { $0.filled(from: kept) })
    case .object(let members): .object(members.mapValues { $0.filled(from: kept) })
    default: self
    }
  }

  /// Keeps what stands in another value where this one has a name.
  func keep(from other: AnyValue, in kept: inout [String: AnyValue]) {
    switch (self, other) {
    case (.string(let name), _) where name.hasPrefix("$") && !name.hasPrefix("$/"): kept[name] = other
    case (.array(let patterns), .array(let elements)):
      for (pattern, element) in zip(patterns, elements) { pattern.keep(from: element, in: &kept) }
    case (.object(let patterns), .object(let members)):
      for (key, pattern) in patterns { pattern.keep(from: members[key] ?? .null, in: &kept) }
    default: break
    }
  }
}

/// Takes messages apart again, as a client does.
struct Listener {
  private var framer = MessageFramer()

  mutating func messages(in bytes: [UInt8]) throws -> [AnyValue] {
    framer.append(bytes)
    var messages: [AnyValue] = []
    while let message = try framer.next() { messages.append(try AnyValue.reading(message)) }
    return messages
  }
}

/// Bytes cut at random places.
func chunks(of bytes: [UInt8], _ generator: inout SeededGenerator) -> [[UInt8]] {
  var chunks: [[UInt8]] = []
  var rest = bytes[...]
  while !rest.isEmpty {
    let length = Int.random(in: 1...max(1, min(rest.count, 400)), using: &generator)
    chunks.append(Array(rest.prefix(length)))
    rest = rest.dropFirst(length)
  }
  return chunks
}
