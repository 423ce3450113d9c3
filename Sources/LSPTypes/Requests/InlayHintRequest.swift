/// Asks for what an editor may show between the characters of a document.
public struct InlayHintRequest: RequestMessage {
  public typealias Response = [InlayHint]

  public static let method = "textDocument/inlayHint"

  public var textDocument: TextDocumentIdentifier
  public var range: TextRange
}

/// A word shown between characters that is not part of the text.
public struct InlayHint: Encodable, Hashable, Sendable {
  public var position: Position
  public var label: String
  /// What puts it into the text, for editors that offer that.
  public var textEdits: [TextEdit]
  let paddingLeft = true

  public init(position: Position, label: String, textEdits: [TextEdit]) {
    self.position = position
    self.label = label
    self.textEdits = textEdits
  }
}
