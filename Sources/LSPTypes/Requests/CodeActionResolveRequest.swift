/// Asks for what a code action left out, by what was noted in it.
public struct CodeActionResolveRequest: RequestMessage {
  public typealias Response = CodeAction

  public static let method = "codeAction/resolve"

  public var title: String
  @Lenient public var kind: CodeActionKind?
  @Lenient public var isPreferred: Bool?
  @Lenient public var data: AnyValue?
}
