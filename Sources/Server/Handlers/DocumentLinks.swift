import JSONRPC
import LSPTypes
import TextModel

extension Session {
  /// The web addresses in a draft, as they are written.
  mutating func answer(_ request: DocumentLinkRequest) throws(ResponseError) -> [DocumentLink] {
    let text = try document(request.textDocument.uri).text
    var positions = positions(in: text)
    return WebAddress.ranges(in: text.utf8).map { range in
      let address = text[range]
      let isWhole = text.utf8[range.lowerBound] | 0x20 == UInt8(ascii: "h")
      return DocumentLink(
        range: positions.range(of: range), target: isWhole ? address : "http://" + address)
    }
  }
}
