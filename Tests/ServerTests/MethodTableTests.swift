import FoundationEssentials
import JSONRPC
import LSPTypes
import TestSupport
import Testing

@testable import Server

private struct Row {
  var method: String
  var file: String
  var capability: String
  var dialogue: String
}

private let rows: [Row] = {
  let text =
    (try? readFile(Repository.root + "Sources/Server/README.md")).map { String(decoding: $0, as: UTF8.self) }
    ?? ""
  return text.split(separator: "\n").filter { $0.hasPrefix("| `") }.compactMap { line in
    let cells = line.split(separator: "|").map { $0.split { $0 == " " || $0 == "`" }.joined(separator: " ") }
    return cells.count == 4
      ? Row(method: cells[0], file: cells[1], capability: cells[2], dialogue: cells[3]) : nil
  }
}()

@Test func `the table of methods has every handler, and files and dialogues that are there`() throws {
  let methods = rows.map(\.method)
  #expect(Set(methods).count == methods.count)
  #expect(Set(Routes.requests.keys).union(Routes.notifications.keys).subtracting(methods) == [])
  for row in rows {
    #expect(FileManager.default.fileExists(atPath: Repository.root + "Sources/Server/" + row.file), "\(row)")
    let dialogue = try readFile(Repository.root + "Tests/ServerTests/Dialogues/\(row.dialogue).jsonl")
    #expect(String(decoding: dialogue, as: UTF8.self).contains("\"\(row.method)\""), "\(row)")
  }
}

@Test func `every capability offered is in the table`() throws {
  var loop = MessageLoop(Session(.init(version: "test")))
  var listener = Listener()
  let everything =
    [
      "textDocument": ["diagnostic": [:], "codeAction": ["codeActionLiteralSupport": [:]]],
      "workspace": ["diagnostics": ["refreshSupport": [:]]],
    ] as [String: [String: [String: [String: Int]]]]
  let everythingAsked = AnyValue.object([
    "capabilities": try AnyValue.reading(JSONWriter.encode(everything)),
    "initializationOptions": .object(["formatOnType": .bool(true), "weekdayHints": .bool(true)]),
  ])
  let answer = try listener.messages(
    in: loop.take(OutgoingMessage.request(.number(0), "initialize", everythingAsked)))
  let offered = answer.first?["result"]["capabilities"].object?.keys.filter {
    $0.hasSuffix("Provider") || $0 == "textDocumentSync"
  }
  #expect(Set(offered ?? []).subtracting(rows.map(\.capability)) == [])
  #expect(Set(offered ?? []).union(["diagnosticProvider"]) == Set(rows.map(\.capability)).subtracting(["—"]))
}

@Test func `what editors do that the protocol does not say has its dialogues`() throws {
  let text = String(
    decoding: try readFile(Repository.root + "Sources/Server/README.md"), as: UTF8.self)
  let quirks = text.split(separator: "\n").drop { !$0.hasPrefix("## What editors do") }.dropFirst(4)
    .prefix { $0.hasPrefix("| ") }
  #expect(quirks.count > 20)
  let dialogues = Set(fileNames(in: "Dialogues", suffix: ".jsonl"))
  for quirk in quirks {
    let names = quirk.split(separator: "|").last?.split { $0 == " " || $0 == "," }.map(String.init) ?? []
    #expect(!names.isEmpty && Set(names).subtracting(dialogues) == [], "\(quirk)")
  }
}
