import TextModel

/// What web pages leave after an article: 返回搜狐，查看更多, 责任编辑：, 分享让更多人看到.
enum WebResidue {
  private static let phrases: WordList = [
    "返回搜狐", "查看更多", "责任编辑", "责编", "值班编辑", "值班审核", "值班编委", "分享让更多人看到", "扫码查看", "更多精彩内容", "编辑：", "编辑:", "（完）",
    "(完)", "来源：", "来源:", "（来源", "(来源", "（责任编辑", "(责任编辑", "（编辑", "(编辑", "（校对", "(校对", "校对", "（下转", "(下转",
    "原标题", "[ 责编", "特别声明",
    "免责声明", "版权声明", "声明：", "阅读原文", "点击进入", "【编辑", "[", "编辑 ",
  ]

  /// How far back from the end residue is looked for, in bytes.
  private static let reach = 360

  /// Where residue begins at the end of `range`; its end where there is none.
  ///
  /// Only what follows the end of a sentence or a credit is residue.
  static func start(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    guard let last = UTF8Scalars.decode(bytes, before: range.upperBound, start: range.lowerBound) else {
      return range.upperBound
    }
    // Behind a bracket only what is bracketed itself follows, and that is short.
    let reach = CharacterClass(last.scalar) == .closer ? 150 : WebResidue.reach
    var index = max(range.lowerBound, range.upperBound - reach)
    while index < range.upperBound, bytes[index] & 0xC0 == 0x80 { index += 1 }
    let phrases = phrases
    while true {
      index = phrases.place(in: bytes, from: index, to: range.upperBound)
      guard index < range.upperBound else { return range.upperBound }
      if phrases.end(bytes, at: index, end: range.upperBound) != nil, index > range.lowerBound,
        CreditReader.isFinished(bytes, range.lowerBound..<index)
          || endsInName(bytes, range.lowerBound..<index)
      {
        return index
      }
      index += UTF8Scalars.length(bytes[index])
    }
  }

  /// 记者曾羽璇实习生曹晶返回搜狐: no mark parts a credit from residue.
  private static func endsInName(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.upperBound
    for _ in 0..<24 {
      guard let before = UTF8Scalars.decode(bytes, before: index, start: range.lowerBound) else {
        return false
      }
      let kind = CharacterClass(before.scalar)
      if kind == .sentenceEnd || kind == .closer { return true }
      guard kind == .han || kind == .space else { return false }
      index -= before.length
    }
    return false
  }
}
