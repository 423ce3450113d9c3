/// Every rule there is.
public enum RuleCatalog {
  /// In the order of the README's table: by category, then by what a desk looks at first.
  public static let all: [any Rule.Type] =
    bylines + dates + lineBreaks + characters + punctuation + numbers + words + names

  /// The rule of an id.
  public static func rule(_ id: String) -> (any Rule.Type)? {
    byID[id]
  }

  private static let byID = [String: any Rule.Type](
    all.map { ($0.summary.id, $0) }, uniquingKeysWith: { first, _ in first })
}
