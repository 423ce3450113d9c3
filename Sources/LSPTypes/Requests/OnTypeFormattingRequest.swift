/// Asks for the edits that repair what was just written.
public struct OnTypeFormattingRequest: RequestMessage {
  public typealias Response = [TextEdit]

  public static let method = "textDocument/onTypeFormatting"

  public var textDocument: TextDocumentIdentifier
  /// The caret, behind the character.
  public var position: Position
  /// The character that was typed.
  public var ch: String
}
