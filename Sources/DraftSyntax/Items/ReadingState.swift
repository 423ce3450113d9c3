/// Where the reading of a page stands after a passage: its role, and what the article around it has already.
struct ReadingState: Hashable {
  var role: PassageRole
  /// The article has its headline, or there is no article that lacks one.
  var isHeadlined: Bool
  var isCredited: Bool
  /// There is an article's body behind, ended or not.
  var hasArticle: Bool {
    switch role {
    case .first, .body, .tail, .headlineAfter, .creditAfter: true
    default: isInterrupted
    }
  }
  /// A picture or furniture interrupts the article, whose body may go on.
  var isInterrupted: Bool

  static let start = ReadingState(role: .banner, isHeadlined: true, isCredited: false, isInterrupted: false)

  /// A number for tables, below `count`.
  var index: Int {
    Int(role.rawValue) << 3 | (isHeadlined ? 1 : 0) | (isCredited ? 2 : 0) | (isInterrupted ? 4 : 0)
  }
  static let count = PassageRole.allCases.count << 3
}
