public import DraftSyntax

/// The names of places and organisations that a paper keeps using, read in place from flat bytes.
///
/// Copying one costs nothing, and opening one neither: nothing is built at launch.
public struct Lexicon: Sendable {
  /// The lexicon learned from `seeds/`, with the administrative divisions behind it.
  public static var builtIn: Lexicon { Lexicon() }

  /// An empty lexicon.
  public init() {}

  /// Opens a lexicon that `serialised()` once gave; looks at the header only, so a million names open as fast as ten.
  public init(_ bytes: FrozenBytes) throws(LexiconError) {}

  /// What was learned, judged: the names among the candidates, with the divisions of the gazetteer behind them.
  public init(_ evidence: NameEvidence) {}

  /// The bytes to be written to a file.
  public func serialised() -> [UInt8] { [] }

  /// The counts behind the names, for learning on or for merging; empty in the built-in lexicon.
  public var evidence: NameEvidence { NameEvidence() }

  /// How many names it knows, those of the gazetteer included.
  public var count: Int { 0 }

  /// What it knows of a name; `nil` if it is none of its own.
  public func entry(of name: String) -> LexiconEntry? { nil }

  /// Its names with at least so many mentions, the most frequent first, then by name.
  public func entries(mentionedAtLeast minimum: Int, limit: Int? = nil) -> [LexiconEntry] { [] }

  /// Names that a query of Han characters or pinyin begins, best first (for workspace symbols).
  public func entries(matching query: String, limit: Int) -> [LexiconEntry] { [] }

  /// The names in a text (bytes of it), longest first where they overlap, in order of the text.
  public func mentions(in utf8: [UInt8], within range: Range<Int>? = nil) -> [Range<Int>] { [] }

  /// The names that may be meant by what stands before the caret, best first.
  ///
  /// - Parameters:
  ///   - line: The bytes of the line up to the caret.
  ///   - draft: The names of the open draft.
  public func completions(before line: [UInt8], in draft: DraftNames, limit: Int = 20) -> [NameCompletion] {
    []
  }

  /// The Han characters that begin or continue its names, most useful first (for trigger characters).
  public func triggerCharacters(limit: Int) -> [String] { [] }
}

extension Lexicon: WordMemory {
  public func longestWord(across offset: Int, in utf8: [UInt8]) -> Range<Int>? { nil }
}
