public import DraftSyntax
public import Rules
public import TextModel

/// A finding that somebody looked at and left as it is.
public struct Suppression: Sendable, Hashable {
  /// What a finding must have to be the one.
  public struct Key: Sendable, Hashable {
    public var rule: String
    /// As `Fingerprint.text` writes it.
    public var fingerprint: String

    public init(rule: String, fingerprint: String) {
      self.rule = rule
      self.fingerprint = fingerprint
    }
  }

  public var key: Key
  /// The draft, seen from the folder that holds the sidecar; where it is looked for when asking whether this is stale.
  public var path: String?
  /// What was flagged, for those who read the file.
  public var text: String?
  public var reason: String?
  public var author: String?
  public var date: CivilDate?
  /// The last day on which it holds.
  public var expires: CivilDate?

  public init(
    _ key: Key, path: String? = nil, text: String? = nil, reason: String? = nil, author: String? = nil,
    date: CivilDate? = nil, expires: CivilDate? = nil
  ) {
    self.key = key
    self.path = path
    self.text = text
    self.reason = reason
    self.author = author
    self.date = date
    self.expires = expires
  }

  /// What leaves a finding alone.
  public init(
    _ finding: Finding, _ fingerprint: Fingerprint, in source: SourceText, path: String?, reason: String?,
    author: String?, date: CivilDate?, expires: CivilDate? = nil
  ) {
    // A block that is flagged whole would fill the line.
    let text = String(source[finding.range].unicodeScalars.prefix(20))
    self.init(
      Key(rule: finding.rule, fingerprint: fingerprint.text), path: path, text: text, reason: reason,
      author: author, date: date, expires: expires)
  }

  /// Whether it holds no longer on a day; who knows no day lets it hold.
  public func isExpired(on day: CivilDate?) -> Bool {
    guard let day, let expires else { return false }
    return expires < day
  }

  /// Its line in the sidecar, without the line's end.
  public var line: String {
    var json = JSONText()
    json.object { json in
      if let path { json.member("path", path) }
      json.member("rule", key.rule)
      json.member("fingerprint", key.fingerprint)
      if let text { json.member("text", text) }
      if let reason { json.member("reason", reason) }
      if let author { json.member("author", author) }
      if let date { json.member("date", date.iso8601) }
      if let expires { json.member("expires", expires.iso8601) }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
