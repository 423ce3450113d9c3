import Server
import TextModel

/// Tries what a conversation can do to the server: no input may trap, and whatever is said must be readable.
///
/// An input is a conversation as its lines, each of them a message that gets a header; one that begins
/// with `Content-Length` goes in as it is.
enum ConversationFuzzer {
  static func run(_ input: some Collection<UInt8>) {
    var bytes: [UInt8] = []
    if input.starts(with: "Content-Length".utf8) {
      bytes = Array(input)
    } else {
      for line in input.split(separator: UInt8(ascii: "\n")) {
        bytes += Array("Content-Length: \(line.count)\r\n\r\n".utf8) + line
      }
    }
    let options = LanguageServer.Options(
      version: "fuzz",
      drafts: DraftsOnDisk(find: { [$0 + "/稿.txt"] }, read: { _ in SourceText("⽉底，2023年2月30日。") }))
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
