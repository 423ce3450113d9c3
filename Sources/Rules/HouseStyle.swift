public import DraftSyntax

/// What a paper keeps to where usage is free; where it says nothing, each draft's own majority counts.
public struct HouseStyle: Sendable, Hashable {
  public enum Width: String, Sendable, Hashable, CaseIterable {
    case full, half
  }

  /// What stands between a role and a name: 记者 李婷 or 记者李婷.
  public enum CreditSpace: String, Sendable, Hashable, CaseIterable {
    case space, none
  }

  /// Of the marks in Chinese text.
  public var punctuation: Width?
  /// Of the digits of dates.
  public var digits: Width?
  public var creditSpace: CreditSpace?
  /// Where authors are named; `nil` leaves every form alone.
  public var bylines: Set<Credit.Form>?

  public init(
    punctuation: Width? = nil, digits: Width? = nil, creditSpace: CreditSpace? = nil,
    bylines: Set<Credit.Form>? = nil
  ) {
    self.punctuation = punctuation
    self.digits = digits
    self.creditSpace = creditSpace
    self.bylines = bylines
  }
}
