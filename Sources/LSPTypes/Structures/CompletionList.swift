/// Names offered; always asked for again as typing goes on.
public struct CompletionList: Encodable, Hashable, Sendable {
  public var isIncomplete: Bool
  public var items: [CompletionItem]

  public init(isIncomplete: Bool, items: [CompletionItem]) {
    self.isIncomplete = isIncomplete
    self.items = items
  }
}
