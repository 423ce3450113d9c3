/// One name offered; it comes back whole when the client asks for its documentation.
public struct CompletionItem: Codable, Hashable, Sendable {
  public var label: String
  public var labelDetails: LabelDetails?
  public var kind: Int?
  public var detail: String?
  /// Plain text, which every client can show.
  public var documentation: String?
  public var sortText: String?
  public var filterText: String?
  public var textEdit: TextEdit?

  /// What stands beside the label.
  public struct LabelDetails: Codable, Hashable, Sendable {
    public var detail: String?
    public var description: String?

    public init(detail: String? = nil, description: String? = nil) {
      self.detail = detail
      self.description = description
    }
  }

  public init(
    label: String, labelDetails: LabelDetails? = nil, kind: Int? = nil, detail: String? = nil,
    documentation: String? = nil, sortText: String? = nil, filterText: String? = nil,
    textEdit: TextEdit? = nil
  ) {
    self.label = label
    self.labelDetails = labelDetails
    self.kind = kind
    self.detail = detail
    self.documentation = documentation
    self.sortText = sortText
    self.filterText = filterText
    self.textEdit = textEdit
  }

  enum CodingKeys: CodingKey {
    case label, labelDetails, kind, detail, documentation, sortText, filterText, textEdit
  }

  // Clients send items back with members of their own making; only the label matters.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    label = try container.decode(String.self, forKey: .label)
    labelDetails = try? container.decode(LabelDetails.self, forKey: .labelDetails)
    kind = try? container.decode(Int.self, forKey: .kind)
    detail = try? container.decode(String.self, forKey: .detail)
    documentation = try? container.decode(String.self, forKey: .documentation)
    sortText = try? container.decode(String.self, forKey: .sortText)
    filterText = try? container.decode(String.self, forKey: .filterText)
    textEdit = try? container.decode(TextEdit.self, forKey: .textEdit)
  }
}
