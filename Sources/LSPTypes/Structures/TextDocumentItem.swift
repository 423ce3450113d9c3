/// A document as it is opened.
public struct TextDocumentItem: Decodable, Sendable {
  public var uri: String
  public var version: Int
  public var text: String

  enum CodingKeys: CodingKey { case uri, version, text }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    uri = try container.decode(String.self, forKey: .uri)
    // Some count from 0, some send none before the first edit.
    version = (try? container.decode(Int.self, forKey: .version)) ?? 0
    text = try container.decode(String.self, forKey: .text)
  }
}
