import JSONRPC
import LSPTypes

/// Which handler acts on which method.
enum Routes {
  typealias Answer = @Sendable (inout Session, RequestID, IncomingMessage) throws(ResponseError) -> [UInt8]
  typealias Receipt = @Sendable (inout Session, IncomingMessage) throws(ResponseError) -> Void

  /// Requests, by method.
  static let requests: [String: Answer] = Dictionary(uniqueKeysWithValues: [
    answer(CodeActionRequest.self) { (session, request) throws(ResponseError) in try session.answer(request)
    },
    answer(CodeActionResolveRequest.self) { $0.answer($1) },
    answer(CodeLensRequest.self) { (session, request) throws(ResponseError) in try session.answer(request) },
    answer(ExecuteCommandRequest.self) { (session, request) throws(ResponseError) in
      try session.answer(request)
    },
    answer(SemanticTokensRequest.self) { (session, request) throws(ResponseError) in
      try session.answer(request)
    },
    answer(SemanticTokensRangeRequest.self) { (session, request) throws(ResponseError) in
      try session.answer(request)
    },
    answer(CompletionRequest.self) { (session, request) throws(ResponseError) in try session.answer(request)
    },
    answer(CompletionResolveRequest.self) { $0.answer($1) },
    answer(DefinitionRequest.self) { (session, request) throws(ResponseError) in try session.answer(request)
    },
    answer(DocumentDiagnosticRequest.self) { (session, request) throws(ResponseError) in
      try session.answer(request)
    },
    answer(DocumentHighlightRequest.self) { (session, request) throws(ResponseError) in
      try session.answer(request)
    },
    answer(DocumentSymbolRequest.self) { (session, request) throws(ResponseError) in
      try session.answer(request)
    },
    answer(DocumentLinkRequest.self) { (session, request) throws(ResponseError) in
      try session.answer(request)
    },
    answer(InlayHintRequest.self) { (session, request) throws(ResponseError) in try session.answer(request) },
    answer(OnTypeFormattingRequest.self) { (session, request) throws(ResponseError) in
      try session.answer(request)
    },
    answer(SemanticTokensDeltaRequest.self) { (session, request) throws(ResponseError) in
      try session.answer(request)
    },
    answer(FoldingRangeRequest.self) { (session, request) throws(ResponseError) in try session.answer(request)
    },
    answer(FormattingRequest.self) { (session, request) throws(ResponseError) in try session.answer(request)
    },
    answer(HoverRequest.self) { (session, request) throws(ResponseError) in try session.answer(request) },
    answer(PrepareRenameRequest.self) { (session, request) throws(ResponseError) in
      try session.answer(request)
    },
    answer(RangeFormattingRequest.self) { (session, request) throws(ResponseError) in
      try session.answer(request)
    },
    answer(ReferencesRequest.self) { (session, request) throws(ResponseError) in try session.answer(request)
    },
    answer(RenameRequest.self) { (session, request) throws(ResponseError) in try session.answer(request) },
    answer(SelectionRangeRequest.self) { (session, request) throws(ResponseError) in
      try session.answer(request)
    },
    answerLater(WorkspaceDiagnosticRequest.self) { (session, id, request) throws(ResponseError) in
      try session.answerLater(id, request)
    },
    answer(WorkspaceSymbolRequest.self) { (session, request) throws(ResponseError) in
      try session.answer(request)
    },
  ])

  /// Notifications, by method.
  static let notifications: [String: Receipt] = Dictionary(uniqueKeysWithValues: [
    receive(DidOpenNotification.self) { $0.receive($1) },
    receive(DidChangeNotification.self) { (session, change) throws(ResponseError) in
      try session.receive(change)
    },
    receive(DidCloseNotification.self) { $0.receive($1) },
    receive(DidSaveNotification.self) { $0.receive($1) },
    receive(DidChangeWatchedFilesNotification.self) { $0.receive($1) },
    receive(DidChangeConfigurationNotification.self) { $0.receive($1) },
    receive(DidChangeWorkspaceFoldersNotification.self) { $0.receive($1) },
    receive(SetTraceNotification.self) { $0.receive($1) },
    receive(CancelRequest.self) { $0.receive($1) },
    receive(WorkDoneProgressCancelNotification.self) { $0.receive($1) },
  ])

  private static func answer<Request: RequestMessage>(
    _ type: Request.Type,
    _ handle: @escaping @Sendable (inout Session, Request) throws(ResponseError) -> Request.Response
  ) -> (String, Answer) {
    let answer: Answer = { (session, id, message) throws(ResponseError) in
      let request = try message.params(type)
      return try encoded(id, try handle(&session, request))
    }
    return (type.method, answer)
  }

  private static func answerLater<Request: RequestMessage>(
    _ type: Request.Type,
    _ handle: @escaping @Sendable (inout Session, RequestID, Request) throws(ResponseError) -> Void
  ) -> (String, Answer) {
    let answer: Answer = { (session, id, message) throws(ResponseError) in
      try handle(&session, id, try message.params(type))
      return []
    }
    return (type.method, answer)
  }

  private static func receive<Notification: NotificationMessage & Decodable>(
    _ type: Notification.Type,
    _ handle: @escaping @Sendable (inout Session, Notification) throws(ResponseError) -> Void
  ) -> (String, Receipt) {
    let receive: Receipt = { (session, message) throws(ResponseError) in
      try handle(&session, try message.params(type))
    }
    return (type.method, receive)
  }

  static func encoded(_ id: RequestID, _ result: some Encodable) throws(ResponseError) -> [UInt8] {
    do {
      return try OutgoingMessage.success(id, result)
    } catch {
      throw ResponseError(.internalError, "the answer cannot be written: \(error)")
    }
  }
}

extension Session {
  /// Answers a request; the stages of the conversation decide whether it may be asked now.
  mutating func answer(
    _ method: String, _ id: RequestID, _ message: IncomingMessage
  ) throws(ResponseError) -> [UInt8] {
    switch (stage, method) {
    case (.new, InitializeRequest.method):
      let result = initialize(try message.params(InitializeRequest.self))
      return try Routes.encoded(id, result)
    case (.new, _):
      throw ResponseError(.serverNotInitialized, "\(method) came before initialize")
    case (.initialized, InitializeRequest.method):
      throw ResponseError(.invalidRequest, "the conversation was opened already")
    case (.initialized, "shutdown"):
      stopBackgroundWork()
      stage = .shutDown
      return takeOutgoing() + (try Routes.encoded(id, AnyValue.null))
    case (.initialized, _):
      switch try answerOfSideFile(method, message) {
      case .nothing: return try Routes.encoded(id, AnyValue.null)
      case .actions(let actions): return try Routes.encoded(id, actions)
      case .report(let report): return try Routes.encoded(id, report)
      case nil: break
      }
      guard let answer = Routes.requests[method] else {
        throw ResponseError(.methodNotFound, "\(method) is not supported")
      }
      return try answer(&self, id, message)
    case (.shutDown, _):
      throw ResponseError(.invalidRequest, "\(method) came after shutdown")
    }
  }

  /// Acts on a notification; those that nobody knows are passed over, as the protocol allows.
  mutating func receive(_ method: String, _ message: IncomingMessage) throws(ResponseError) {
    switch (stage, method) {
    // Kate says goodbye by a notification.
    case (.initialized, "shutdown"): stage = .shutDown
    case (.initialized, "initialized"):
      askForConfiguration()
      watchConfigurations()
      for complaint in options.complaints { showOnce(complaint) }
      learning.mayBegin = true
      learnCorpus()
    case (.initialized, _):
      if try !receiveOfSideFile(method, message) { try Routes.notifications[method]?(&self, message) }
    default: return
    }
  }
}
