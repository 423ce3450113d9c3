/// The language of what the user reads.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case chinese = "zh"
  case english = "en"
}

/// A sentence for the user in each language.
public struct Wording: Sendable, Hashable {
  public var chinese: String
  public var english: String

  public init(_ chinese: String, en english: String) {
    self.chinese = chinese
    self.english = english
  }

  public func text(in language: Language) -> String {
    language == .english ? english : chinese
  }
}
