public import DraftSyntax

/// A piece of text with what a rule says of it; the test, the documentation and the fuzzer's seed of the rule.
public struct RuleExample: Sendable {
  /// The text, with ⟦ ⟧ around each finding.
  public var marked: String
  /// The text after the first fix of every finding, or `nil` where the rule offers none.
  public var fixed: String?
  /// The issue the text is for.
  public var issueDate: CivilDate?
  /// What the paper keeps to.
  public var style: HouseStyle
  /// Where the example stands, for the test's report.
  public var place: Place

  public struct Place: Sendable {
    public var fileID: String
    public var filePath: String
    public var line: Int
  }

  /// The text without its marks.
  public var text: String {
    String(String.UnicodeScalarView(marked.unicodeScalars.filter { $0 != "⟦" && $0 != "⟧" }))
  }

  /// Text in which the rule finds what stands between ⟦ and ⟧.
  public static func flags(
    _ marked: String, fixed: String? = nil, issue: CivilDate? = nil, style: HouseStyle = HouseStyle(),
    fileID: String = #fileID,
    filePath: String = #filePath, line: Int = #line
  ) -> RuleExample {
    RuleExample(
      marked: marked, fixed: fixed, issueDate: issue, style: style,
      place: Place(fileID: fileID, filePath: filePath, line: line))
  }

  /// Text that looks alike and is right.
  public static func passes(
    _ text: String, issue: CivilDate? = nil, style: HouseStyle = HouseStyle(), fileID: String = #fileID,
    filePath: String = #filePath,
    line: Int = #line
  ) -> RuleExample {
    RuleExample(
      marked: text, fixed: nil, issueDate: issue, style: style,
      place: Place(fileID: fileID, filePath: filePath, line: line))
  }
}
