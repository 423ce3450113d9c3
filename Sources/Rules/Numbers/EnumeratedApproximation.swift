import DraftSyntax
import TextModel

/// Flags 、 inside an approximate number: 七、八千元 for 七八千元.
struct EnumeratedApproximation: Rule {
  static let summary = RuleSummary(
    id: "enumerated-approximation",
    title: Wording("概数之间用了顿号", en: "Enumeration comma in an approximate number"),
    rationale: Wording(
      "GB/T 15835-2011 5.2.1、GB/T 15834-2011 4.5：相邻两数表示概数，用汉字，中间不用顿号。",
      en:
        "GB/T 15835-2011 5.2.1: two neighbouring numbers that mean about stand in Han, with nothing between."),
    category: .number, severity: .information)

  static let reach = RuleReach.passage

  static let examples: [RuleExample] = [
    .flags("花了⟦七、八⟧千元", fixed: "花了七八千元"),
    .flags("去了⟦8、9⟧次", fixed: "去了八九次"),
    .flags("有⟦五、六⟧个人", fixed: "有五六个人"),
    .passes("第二、三名，五、六年级，二、三产业，5、6月"),
    .passes("七八千元，八九次"),
    .passes("一、二、三次"),
    .passes("参加3、4班，二、三号楼"),
  ]

  private static let han: [StaticString] = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
  private static let after: [StaticString] = [
    "十", "百", "千", "万", "个", "天", "次", "岁", "元", "里", "斤", "人", "分钟", "小时", "米", "亩", "倍", "遍", "趟", "户", "家",
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    guard draft.characters.contains("、") else { return }
    let bytes = draft.text.utf8
    for place in draft.landmarks where place.scalar == 0x3001 {
      guard let first = numeral(before: place.offset, bytes), let second = numeral(at: place.end, bytes),
        second.value == first.value + 1, first.isHan == second.isHan
      else { continue }
      let start = place.offset - first.length
      let end = place.end + second.length
      let before = bytes.scalar(before: start)
      guard bytes.length(ofAny: Self.after, at: end) != nil, !before.isDigit, before != 0x2E,
        before != 0x3001,
        !bytes.has("个月", at: end) || first.isHan,
        bytes.length(ofAny: ["第", "十", "百", "千", "万", "零", "约定"], before: start) == nil,
        bytes.length(ofAny: Self.han, before: start) == nil, bytes.scalar(at: end + 3) != 0x3001
      else { continue }
      let text = "\(Self.han[first.value - 1])\(Self.han[second.value - 1])"
      report(
        finding(
          in: draft, at: start..<end, Wording("概数写作“\(text)”，不用顿号", en: "An approximate number has no 、"),
          replacement: text))
    }
  }

  private func numeral(before offset: Int, _ bytes: [UInt8]) -> (value: Int, length: Int, isHan: Bool)? {
    if offset > 0, bytes[offset - 1] &- 0x31 < 9 { return (Int(bytes[offset - 1] - 0x30), 1, false) }
    return value(of: bytes.scalar(before: offset)).map { ($0, 3, true) }
  }

  private func numeral(at offset: Int, _ bytes: [UInt8]) -> (value: Int, length: Int, isHan: Bool)? {
    if offset < bytes.count, bytes[offset] &- 0x31 < 9 { return (Int(bytes[offset] - 0x30), 1, false) }
    return value(of: bytes.scalar(at: offset)).map { ($0, 3, true) }
  }

  private func value(of numeral: UInt32) -> Int? {
    switch numeral {
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }
}
