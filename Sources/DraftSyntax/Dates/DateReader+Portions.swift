import TextModel

// Parts of a month, a year, a decade or a century: 中下旬, 上半年, 年底, 末, 中叶.
extension DateReader {
  typealias Portion = (portion: WrittenDate.Portion, end: Int)

  /// The part of a month whose name stands at an offset: 上旬, 中下旬, 上半月.
  func portionOfMonth(at offset: Int) -> Portion? {
    portion(at: offset, DateReader.startsOfHalves, DateReader.portionsOfMonth)
  }

  /// The part of a year whose name stands at an offset: 上半年, 年底, 初.
  func portionOfYear(at offset: Int) -> Portion? {
    portion(at: offset, DateReader.startsOfHalves, DateReader.portionsOfYear) ?? endPortion(at: offset)
  }

  /// The part of a decade or a century whose name stands at an offset: 初, 中叶, 后半叶.
  func portionOfAge(at offset: Int) -> Portion? {
    portion(at: offset, DateReader.startsOfAges, DateReader.portionsOfAge) ?? endPortion(at: offset)
  }

  /// 初, 底 or 末 right at an offset, or 中 that nothing goes on from.
  func endPortion(at offset: Int) -> Portion? {
    let (scalar, end) = text.scalar(at: offset)
    let next = text.scalar(at: end).value
    switch scalar {
    case 0x521D: return DateReader.notAfterStart.contains(next) ? nil : (.vague, end)  // 初
    case 0x5E95: return DateReader.notAfterBottom.contains(next) ? nil : (.vague, end)  // 底
    case 0x672B: return DateReader.notAfterEnd.contains(next) ? nil : (.vague, end)  // 末
    case 0x4E2D: return DateText.isHan(next) || next == 0 ? nil : (.vague, end)  // 中
    default: return nil
    }
  }

  private func portion(
    at offset: Int, _ starts: ScalarSet, _ words: [(StaticString, WrittenDate.Portion)]
  ) -> Portion? {
    let gap = text.gap(at: offset)
    guard gap.kind <= .spaces, starts.contains(text.scalar(at: gap.end).value),
      let (word, portion) = words.first(where: { text.has($0.0, at: gap.end) })
    else { return nil }
    return (portion, gap.end + word.utf8CodeUnitCount)
  }

  private static let startsOfHalves = ScalarSet("上中下年")
  private static let portionsOfMonth: [(StaticString, WrittenDate.Portion)] = [
    ("上旬", .first), ("中旬", .middle), ("下旬", .last), ("上中旬", .firstTwo), ("中下旬", .lastTwo),
    ("上半月", .firstHalf), ("下半月", .secondHalf),
  ]
  private static let portionsOfYear: [(StaticString, WrittenDate.Portion)] = [
    ("上半年", .firstHalf), ("下半年", .secondHalf), ("年初", .vague), ("年底", .vague), ("年末", .vague), ("年中", .vague),
  ]

  private static let startsOfAges = ScalarSet("初前早中上下后末")
  private static let portionsOfAge: [(StaticString, WrittenDate.Portion)] = [
    ("初期", .vague), ("初叶", .vague), ("前期", .vague), ("早期", .vague), ("中期", .vague), ("中叶", .vague),
    ("中后期", .vague),
    ("后期", .vague), ("末期", .vague), ("末叶", .vague), ("前半叶", .vague), ("后半叶", .vague), ("上半叶", .firstHalf),
    ("下半叶", .secondHalf),
  ]

  /// 初一, 初步, 初中, 初夏.
  private static let notAfterStart = ScalarSet("一二三四五六七八九十次步始级中高任诊恋心衷选赛评试审稿具见创春夏秋冬冠学定装")
  /// 底线, 底层, 底薪.
  private static let notAfterBottom = ScalarSet("线层部薪气盘蕴色子价稿料细座片商")
  /// 末端, 末位.
  private static let notAfterEnd = ScalarSet("端位梢班代日")
}
