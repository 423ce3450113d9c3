import DraftSyntax
import Names
import Server
import Synchronization
import TextModel

/// Tries what a conversation can do to the server: no input may trap, and whatever is said must be readable.
///
/// An input is a conversation as its lines, each of them a message that gets a header; one that begins
/// with `Content-Length` goes in as it is.
enum ConversationFuzzer {
  /// What every draft on the disk says.
  private static let draft = "本报讯（记者 李婷）⽉底，2023年2月30日，运 城 市召开会议。\n望江门街道办事处，望江门街道办事处。\n"

  static func run(_ input: some Collection<UInt8>) {
    var bytes: [UInt8] = []
    if input.starts(with: "Content-Length".utf8) {
      bytes = Array(input)
    } else {
      for line in input.split(separator: UInt8(ascii: "\n")) {
        bytes += Array("Content-Length: \(line.count)\r\n\r\n".utf8) + line
      }
    }
    let disk = Mutex<[String: [UInt8]]>([:])
    let options = LanguageServer.Options(
      version: "fuzz",
      sideFiles: SideFilesOnDisk(
        read: { path in disk.withLock { $0[path].map { .bytes($0) } ?? .nothing } },
        write: { path, bytes in
          disk.withLock { $0[path] = bytes }
          return nil
        },
        today: { CivilDate(year: 2023, month: 6, day: 1) }, author: { "李婷" }),
      drafts: DraftsOnDisk(find: { [$0 + "/稿.txt"] }, read: { _ in SourceText(draft) }),
      nameLearning: NameLearning(
        learn: { corpus, _, goesOn in
          guard goesOn(0, corpus.count) else { return .init(lexicon: nil, identity: "", complaints: []) }
          var learner = LexiconLearner()
          for path in corpus { learner.read(Array((draft + path).utf8), document: path) }
          return .init(lexicon: Lexicon(learner.finish()), identity: corpus.joined(), complaints: [])
        },
        open: { .init(lexicon: Lexicon(), identity: $0, complaints: []) }))
    // Cut where the input says, so that the same input is always cut in the same way.
    let cut = bytes.isEmpty ? 0 : Int(bytes[bytes.count / 2]) % bytes.count
    let said = LanguageServer.replies(to: [Array(bytes[..<cut]), Array(bytes[cut...])], options)
    precondition(said.isReadable, "the server said what no client can read")
  }
}

#if FUZZING
/// What libFuzzer calls.
@_cdecl("LLVMFuzzerTestOneInput")
func tryInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  ConversationFuzzer.run(UnsafeBufferPointer(start: start, count: count))
  return 0
}
#endif
