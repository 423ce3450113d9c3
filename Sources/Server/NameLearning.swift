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

  /// Learns files and folders, or what has changed in them; `goesOn` is told how much is done and says whether to go on.
  public var learn: @Sendable (_ corpus: [String], _ goesOn: (_ done: Int, _ total: Int) -> Bool) -> Outcome

  public init(
    learn: @escaping @Sendable (_ corpus: [String], _ goesOn: (_ done: Int, _ total: Int) -> Bool) -> Outcome
  ) {
    self.learn = learn
  }
}
