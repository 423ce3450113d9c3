/// Where the reading of a page stands after a passage: its role, and what the article around it has already.
struct ReadingState: Hashable {
  var role: PassageRole
  /// The rest, a bit each: which of them are set cannot be guessed, so that nothing should turn on them.
  private var marks: UInt8 = 0

  init(role: PassageRole) { self.role = role }

  /// The article has its headline, or there is no article that lacks one.
  var isHeadlined: Bool {
    get { marks & 1 != 0 }
    set { marks = marks & ~1 | (newValue ? 1 : 0) }
  }
  var isCredited: Bool {
    get { marks & 2 != 0 }
    set { marks = marks & ~2 | (newValue ? 2 : 0) }
  }
  /// A picture or furniture interrupts the article, whose body may go on.
  var isInterrupted: Bool {
    get { marks & 4 != 0 }
    set { marks = marks & ~4 | (newValue ? 4 : 0) }
  }
  /// Among the paragraphs of an article.
  var isInBody: Bool { role.rawValue &- PassageRole.first.rawValue < 2 }
  /// There is an article's body behind, ended or not.
  var hasArticle: Bool {
    switch role {
    case .first, .body, .tail, .headlineAfter, .creditAfter: true
    default: isInterrupted
    }
  }

  static var start: ReadingState {
    var state = ReadingState(role: .banner)
    state.isHeadlined = true
    return state
  }

  /// A number for tables: its place in `all`.
  var index: Int { Int(role.rawValue) << 3 | Int(marks) }
  static let all: [ReadingState] = PassageRole.allCases.flatMap { role in
    (UInt8(0)..<8).map { marks in
      var state = ReadingState(role: role)
      state.marks = marks
      return state
    }
  }
}
