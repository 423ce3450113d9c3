/// Who wrote, photographed or sent a piece: 本报讯（记者 李婷）, 本报记者 孙雄, （张秋明 姜源博）, 郝健 摄.
public struct Credit: Sendable, Hashable {
  public enum Form: String, Sendable, Hashable {
    /// 本报讯（记者 X）at the head of the first paragraph.
    case lead
    /// 本报记者 X on a line of its own.
    case line
    /// （X Y）at the end.
    case tail
    /// 新华社…电.
    case wire
    /// X 摄.
    case photo
  }

  /// A role with its names; the role is empty where only names stand.
  public struct Party: Sendable, Hashable {
    /// 记者, 通讯员, 特约摄影 … with its prefix (本报, 融媒体).
    public var role: String
    /// The names without padding.
    public var names: [String]
    /// The bytes of each name in the repaired text.
    public var nameRanges: [Range<Int>]

    public init(role: String, names: [String], nameRanges: [Range<Int>]) {
      self.role = role
      self.names = names
      self.nameRanges = nameRanges
    }
  }

  /// What is wrong with a credit's brackets.
  public enum BracketFlaw: Sendable, Hashable {
    /// Opened and never closed; the bracket belongs at the credit's end.
    case unclosed(opensWide: Bool)
    /// One is full-width and the other is not; `close` is the one that does not fit.
    case mixed(close: Range<Int>, opensWide: Bool)
  }

  public var form: Form
  /// The bytes in the repaired text.
  public var range: Range<Int>
  public var parties: [Party]
  /// What is wrong with its brackets, or `nil`.
  public var bracket: BracketFlaw?

  public init(form: Form, range: Range<Int>, parties: [Party]) {
    self.form = form
    self.range = range
    self.parties = parties
  }

  /// All names, in order.
  public var names: [String] { parties.flatMap(\.names) }
}
