import JSONRPC
import LSPTypes

/// Turns the bytes of one side of a conversation into the bytes of the other.
///
/// It alone owns the session and alone writes answers, so edits hold in the order they came and every
/// request is answered exactly once. Findings come after the answers, when all that had arrived was
/// acted upon: of fifty edits that came together, only the last one's text is checked.
struct MessageLoop {
  private var framer = MessageFramer()
  private(set) var session: Session
  private var output: [UInt8] = []
  private let log: ConversationLog?
  /// Set once the client said goodbye.
  private(set) var exitCode: Int32?
  /// Set once the stream cannot be read any further.
  private(set) var brokenBy: FramingError?

  init(_ session: consuming Session) {
    log = session.options.log
    self.session = session
  }

  /// The exit code where the input ended without an `exit`.
  var exitCodeAtEndOfInput: Int32 { session.stage == .shutDown ? 0 : 1 }

  /// Whether a message was begun that is not all there.
  var holdsHalfMessage: Bool { !framer.isBetweenMessages }

  /// Acts on bytes as they came, cut anywhere; gives what is to be written.
  ///
  /// Where the stream breaks, what came before is still answered.
  mutating func take(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    framer.append(bytes)
    var messages: [[UInt8]] = []
    do throws(FramingError) {
      while let message = try framer.next() { messages.append(message) }
    } catch {
      brokenBy = error
    }
    let cancelled = MessageLoop.cancelled(in: messages)
    for message in messages where exitCode == nil {
      let start = ContinuousClock.now
      act(on: message, cancelled: cancelled)
      let time = ContinuousClock.now - start
      log?.heard(message, took: time)
      session.traceMessage(message, took: time)
    }
    return takeOutput()
  }

  /// The findings of what has changed; asked for when all that had arrived was acted upon and answered.
  mutating func takeFindings() -> [UInt8] {
    guard exitCode == nil else { return [] }
    session.publish()
    return takeOutput()
  }

  /// Runs what the work beside the loop has reported; gives what is to be written.
  mutating func takeReports() -> [UInt8] {
    let reports = session.background.takeReports()
    // Nobody wants to hear of it after the goodbye.
    guard exitCode == nil, session.stage != .shutDown else { return [] }
    for report in reports { report(&session) }
    return takeOutput()
  }

  /// Whether nothing goes on beside the loop.
  var isResting: Bool { exitCode != nil || session.background.isDone }

  /// Whether findings wait for the writer to pause.
  var holdsFindings: Bool { exitCode == nil && session.holdsFindings }

  /// The findings that waited; asked for when nothing was heard for a while.
  mutating func takeHeldFindings() -> [UInt8] {
    session.releaseFindings(of: session.documents.keys.sorted())
    return takeFindings()
  }

  private mutating func takeOutput() -> [UInt8] {
    defer { output = [] }
    output += session.takeOutgoing()
    log?.said(output)
    return output
  }

  /// The requests that were taken back before anybody looked at them.
  private static func cancelled(in messages: [[UInt8]]) -> Set<RequestID> {
    guard messages.count > 1 else { return [] }
    var cancelled: Set<RequestID> = []
    for bytes in messages where bytes.count < 200 {
      guard let message = try? IncomingMessage(bytes),
        message.kind == .notification(method: CancelRequest.method),
        let request = try? message.params(CancelRequest.self)
      else { continue }
      cancelled.insert(request.id)
    }
    return cancelled
  }

  private mutating func act(on bytes: [UInt8], cancelled: Set<RequestID>) {
    let message: IncomingMessage
    do throws(ResponseError) {
      message = try IncomingMessage(bytes)
    } catch {
      write { try OutgoingMessage.failure(nil, error) }
      return
    }
    switch message.kind {
    case .request(let id, let method):
      do throws(ResponseError) {
        if cancelled.contains(id) { throw ResponseError(.requestCancelled, "the request was cancelled") }
        let answer = try session.answer(method, id, message)
        output += answer
      } catch {
        write { try OutgoingMessage.failure(id, error) }
      }
    case .notification("exit"):
      exitCode = session.stage == .shutDown ? 0 : 1
    case .notification(let method):
      do throws(ResponseError) {
        try session.receive(method, message)
      } catch {
        session.say(LogMessageNotification(type: .warning, message: "\(method): \(error.message)"))
      }
    case .response(let id, let isError):
      session.receiveResponse(to: id, isError: isError, message)
    }
  }

  private mutating func write(_ message: () throws -> [UInt8]) {
    // The types that are sent cannot fail to encode; were one to, its message is left out rather than cut off.
    output += (try? message()) ?? []
  }
}
