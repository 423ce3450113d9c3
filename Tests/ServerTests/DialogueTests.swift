import JSONRPC
import LSPTypes
import Names
import Rules
import Synchronization
import TestSupport
import Testing
import TextModel

@testable import Server

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

private let dialogues = fileNames(in: "Dialogues", suffix: ".jsonl")

/// Drafts that nobody has open, in folders of the disk of all dialogues.
private let draftsOnDisk = [
  "/报/一.txt": "⽉底\n", "/报/二.md": "⺠生⼯程\n", "/报/三.txt": "运城市\n", "/报/版 面/四.txt": "⽉初\n", "/副刊/五.txt": "⽉\n",
]

/// What the archive `/社/旧稿` has when it is learned for the first time, and every other time.
private let archive = [
  "望江门街道办事处召开会议。\n记者来到望江门街道办事处，见到许多群众。\n",
  "望江门街道办事处召开会议。\n望江门街道办事处说明情况。\n记者来到望江门街道办事处，见到许多群众。\n",
]

/// Learns the archive, waiting at the gate in the middle, and opens lexicons: the disk has the text of each.
private func nameLearning(_ gate: Gate, _ disk: Disk) -> NameLearning {
  let isLearned = Mutex(false)
  let open: @Sendable (String) -> NameLearning.Outcome = { path in
    guard let text = disk[path] else {
      return .init(lexicon: nil, identity: "", complaints: [Wording("找不到 \(path)", en: "no \(path)")])
    }
    var learner = LexiconLearner()
    learner.read(Array(text.utf8), document: "/报/三.txt")
    return .init(lexicon: Lexicon(learner.finish()), identity: path + text, complaints: [])
  }
  let learn: NameLearning.Learn = { corpus, _, goesOn in
    guard corpus == ["/社/旧稿"] else {
      return .init(
        lexicon: nil, identity: "", complaints: corpus.map { Wording("找不到 \($0)", en: "no \($0)") })
    }
    gate.wait()
    guard goesOn(1, 2), goesOn(2, 2) else { return .init(lexicon: nil, identity: "", complaints: []) }
    let text = isLearned.withLock { isLearned in
      defer { isLearned = true }
      return archive[isLearned ? 1 : 0]
    }
    var learner = LexiconLearner()
    learner.read(Array(text.utf8), document: "旧稿/一.txt")
    return .init(lexicon: Lexicon(learner.finish()), identity: text, complaints: [])
  }
  return NameLearning(learn: learn, open: open)
}

private func newLoop(_ gate: Gate, _ disk: Disk) -> MessageLoop {
  MessageLoop(
    Session(
      .init(
        version: "test", sideFiles: disk.sideFiles,
        drafts: DraftsOnDisk(
          find: { folder in draftsOnDisk.keys.filter { $0.hasPrefix(folder + "/") }.sorted() },
          read: { path in
            gate.wait()
            return draftsOnDisk[path].map { SourceText($0) }
          }),
        nameLearning: nameLearning(gate, disk))))
}

/// Plays one dialogue, step after step.
private struct Play {
  let name: String
  let shapes: ProtocolShapes
  let gate = Gate()
  let disk = Disk()
  var loop: MessageLoop
  var listener = Listener()
  var generator = SeededGenerator(seed: 3)
  /// The methods of the client's requests, by id.
  var asked: [AnyValue: String] = [:]
  /// What the server has said that no step has looked at.
  var said: [AnyValue] = []
  var kept: [String: AnyValue] = [:]

  init(_ name: String) throws {
    self.name = name
    shapes = try ProtocolShapes.shared.get()
    loop = newLoop(gate, disk)
  }

  mutating func take(_ step: Dialogue.Step, _ place: Comment) throws {
    switch step {
    case .client(let message): try send(chunks(of: message.filled(from: kept).framed(), &generator), place)
    case .raw(let bytes): try send(chunks(of: bytes, &generator), place)
    case .together(let messages):
      try send([messages.flatMap { try $0.filled(from: kept).framed() }], place)
    case .disk(let isThere):
      gate.isOpen = isThere
      try send([], place)
    case .write(let path, let text): disk[path] = text
    case .written(let path, let text):
      #expect(disk[path] == text, "\(place): \(path) is \(disk[path] ?? "not there")")
    case .pause:
      #expect(said.isEmpty, "\(place): not expected: \(said.first?.json ?? "")")
      said = loop.holdsFindings ? try listener.messages(in: loop.takeHeldFindings()) : []
    case .server(let pattern):
      guard !said.isEmpty else {
        Issue.record("\(place): the server is silent, not \(pattern.json)")
        return
      }
      let message = said.removeFirst()
      let pattern = pattern.filled(from: kept)
      #expect(pattern.matches(message), "\(place): \(message.json) is not \(pattern.json)")
      pattern.keep(from: message, in: &kept)
    case .exit(let code):
      #expect(Int(loop.exitCode ?? loop.exitCodeAtEndOfInput) == code, place)
    }
  }

  private mutating func send(_ pieces: [[UInt8]], _ place: Comment) throws {
    #expect(said.isEmpty, "\(place): not expected: \(said.first?.json ?? "")")
    var client = Listener()
    for message in (try? client.messages(in: Array(pieces.joined()))) ?? [] where message["id"] != .null {
      asked[message["id"]] = message["method"].string
    }
    said = []
    for piece in pieces where loop.exitCode == nil {
      said += try listener.messages(in: loop.take(piece) + loop.takeFindings())
    }
    repeat {
      said += try listener.messages(in: loop.takeReports() + loop.takeFindings())
      if !loop.isResting { usleep(200) }
    } while gate.isOpen && loop.exitCode == nil && !loop.isResting
    for message in said { #expect(faults(of: message, asked, shapes) == [], place) }
  }
}

@Test(arguments: dialogues)
func `the server says what the dialogue says, however its input is cut`(_ name: String) throws {
  var play = try Play(name)
  for (index, step) in try Dialogue(name).steps.enumerated() {
    try play.take(step, "\(name), step \(index + 1)")
  }
  #expect(play.said.isEmpty, "\(name): not expected at the end: \(play.said.first?.json ?? "")")
}

private func faults(of message: AnyValue, _ asked: [AnyValue: String], _ shapes: ProtocolShapes) -> [String] {
  guard message["jsonrpc"] == .string("2.0") else { return ["no jsonrpc"] }
  if let method = message["method"].string {
    return shapes.faults(ofParams: message["params"], in: method, isRequest: message["id"] != .null)
  }
  if message.object?["error"] != nil {
    return message.object?["id"] == nil ? ["an error without id"] : []
  }
  guard let method = asked[message["id"]] else { return ["an answer to nobody: \(message.json)"] }
  guard let result = message.object?["result"] else { return ["an answer without result"] }
  return shapes.faults(ofResult: result, to: method)
}
