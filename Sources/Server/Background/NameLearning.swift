public import Names
public import Rules

/// How names are learned from files on the disk, as whoever starts the server does it.
public struct NameLearning: Sendable {
  /// What came of it.
  public struct Outcome: Sendable {
    /// The names, or `nil` where learning was stopped.
    public var lexicon: Lexicon?
    /// Tells these names from others.
    public var identity: String
    /// What could not be read.
    public var complaints: [Wording]

    public init(lexicon: Lexicon?, identity: String, complaints: [Wording]) {
      self.lexicon = lexicon
      self.identity = identity
      self.complaints = complaints
    }
  }

  /// How files and folders are learned, or what has changed in them; `goesOn` is told how much is done and says whether
  /// to go on. The names are added to those of the lexicon at `base`.
  public typealias Learn =
    @Sendable (
      _ corpus: [String], _ base: String?, _ goesOn: (_ done: Int, _ total: Int) -> Bool
    ) -> Outcome

  public var learn: Learn
  /// Opens a lexicon; without one where the file is none, and then it says why.
  public var open: @Sendable (_ lexicon: String) -> Outcome

  public init(learn: @escaping Learn, open: @escaping @Sendable (_ lexicon: String) -> Outcome) {
    self.learn = learn
    self.open = open
  }
}
