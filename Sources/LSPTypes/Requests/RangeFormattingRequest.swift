/// Asks for the edits that repair a stretch of a document.
public struct RangeFormattingRequest: RequestMessage {
  public typealias Response = [TextEdit]

  public static let method = "textDocument/rangeFormatting"

  public var textDocument: TextDocumentIdentifier
  public var range: TextRange
}
