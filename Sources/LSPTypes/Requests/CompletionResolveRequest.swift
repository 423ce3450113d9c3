/// Asks for what an item's row does not show.
public struct CompletionResolveRequest: RequestMessage {
  public typealias Response = CompletionItem

  public static let method = "completionItem/resolve"

  public var item: CompletionItem

  public init(from decoder: any Decoder) throws { item = try CompletionItem(from: decoder) }
}
