import JSONRPC
import LSPTypes

/// What the server said in a conversation without streams.
package struct Replies {
  let bytes: [UInt8]

  /// Whether a client can take it apart: whole messages, each of them JSON.
  package var isReadable: Bool {
    var framer = MessageFramer()
    framer.append(bytes)
    while let message = try? framer.next() {
      guard (try? JSONReader.decode(AnyValue.self, from: message)) != nil else { return false }
    }
    return framer.isBetweenMessages
  }
}

extension LanguageServer {
  /// Turns one side of a conversation, in the pieces it arrives in, into the other side.
  package static func replies(to pieces: [[UInt8]], _ options: Options) -> Replies {
    var loop = MessageLoop(Session(options))
    var bytes: [UInt8] = []
    for piece in pieces where loop.exitCode == nil {
      bytes += loop.take(piece)
      bytes += loop.takeFindings()
      while !loop.isResting { bytes += loop.takeReports() }
      bytes += loop.takeFindings()
      bytes += loop.takeHeldFindings()
    }
    return Replies(bytes: bytes)
  }
}
