import DraftSyntax
import TextModel

/// Flags the minority where a draft has both half-width and full-width marks in Chinese text.
struct MixedWidthPunctuation: Rule {
  static let summary = RuleSummary(
    id: "mixed-width-punctuation",
    title: Wording("全角半角标点混用", en: "Half-width and full-width marks mixed"),
    rationale: Wording(
      "GB/T 15834-2011 第5章：中文标点占一个字的位置。通篇半角是一种版式，混用则是漏改。",
      en:
        "GB/T 15834-2011 ch. 5: Chinese marks take a full square. A draft with half-width marks throughout has a style; a mixture has slips."
    ),
    category: .punctuation, severity: .information)

  static let examples: [RuleExample] = [
    .flags("近日，市卫健委召开会议⟦,⟧部署工作。会议指出，要抓好落实。", fixed: "近日，市卫健委召开会议，部署工作。会议指出，要抓好落实。"),
    .flags("工作，落实，创新⟦(大同考区)⟧。", fixed: "工作，落实，创新（大同考区）。"),
    .flags("近日,市卫健委召开会议,部署工作⟦；⟧会议指出,要抓好落实。", fixed: "近日,市卫健委召开会议,部署工作;会议指出,要抓好落实。"),
    .flags(
      "记者⟦,⟧李婷(北京,他说:来了)，采访;了三位，代表，他们，都说，今年，收成，好。",
      fixed: "记者，李婷（北京，他说：来了），采访；了三位，代表，他们，都说，今年，收成，好。"),
    .passes("近日,市卫健委召开会议(扩大),部署工作;会议指出:要抓好落实。"),
    .flags("近日⟦,⟧市卫健委召开会议", fixed: "近日，市卫健委召开会议", style: HouseStyle(punctuation: .full)),
    .flags("近日⟦，⟧市卫健委召开会议", fixed: "近日,市卫健委召开会议", style: HouseStyle(punctuation: .half)),
    .passes("近日，市卫健委召开会议", style: HouseStyle(punctuation: .full)),
    .passes("近日，比分3:2，共1,000人，上午9:30，网址http://a.cn，（CEO）和(CEO)"),
    .passes("近日，市卫健委召开会议。"),
  ]

  private static let half: [UInt32] = [0x2C, 0x3B, 0x3A, 0x3F, 0x21]

  private let style: HouseStyle.Width?

  init(_ context: RuleContext) { style = context.style.punctuation }

  func check(_ draft: Draft, report: (Finding) -> Void) {
    let characters = draft.characters
    let hasHalf = Self.half.contains { characters.contains($0) } || characters.contains("(")
    let hasFull = characters.intersects(0xFF01...0xFF1F)
    guard hasHalf && (hasFull || style == .full) || hasFull && style == .half else { return }
    let bytes = draft.text.utf8
    var halfPlaces: [Range<Int>] = []
    var fullPlaces: [Range<Int>] = []
    halfPlaces.reserveCapacity(draft.landmarks.count / 4)
    fullPlaces.reserveCapacity(draft.landmarks.count / 2)
    for place in draft.landmarks {
      switch place.scalar {
      case 0x2C, 0x3B, 0x3A, 0x3F, 0x21:
        let before = bytes.scalar(before: place.offset)
        if before.isHan || before == 0x201D || before == 0x300B || before == 0xFF09 {
          halfPlaces.append(place.offset..<place.end)
        }
      case 0xFF0C, 0xFF1B, 0xFF1A, 0xFF1F, 0xFF01:
        if bytes.scalar(before: place.offset) >= 0x80 { fullPlaces.append(place.offset..<place.end) }
      case 0x28, 0xFF08:
        guard let range = bracket(from: place, bytes) else { continue }
        if place.scalar == 0x28 { halfPlaces.append(range) } else { fullPlaces.append(range) }
      default: continue
      }
    }
    guard style != nil || !halfPlaces.isEmpty && !fullPlaces.isEmpty else { return }
    let minorityIsHalf = style.map { $0 == .full } ?? (halfPlaces.count <= fullPlaces.count)
    let places = (minorityIsHalf ? halfPlaces : fullPlaces).filter { !draft.isCode($0) }
    self.report(
      at: places, orOneBeyond: 3, to: report,
      edits: { addEdits(of: $0, in: draft, bytes, toFull: minorityIsHalf, to: &$1) },
      finding: { finding(on: $0, in: draft, bytes, toFull: minorityIsHalf) })
  }

  /// A bracket with Han inside, closed by its own width soon after.
  private func bracket(from place: Landmark, _ bytes: [UInt8]) -> Range<Int>? {
    let closer: UInt32 = place.scalar == 0x28 ? 0x29 : 0xFF09
    var offset = place.end
    var hasHan = false
    while offset < bytes.count, offset - place.end < 120 {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
      if scalar == closer { return hasHan ? place.offset..<offset + length : nil }
      if scalar == 0x0A || scalar == 0x28 || scalar == 0xFF08 || scalar == 0x29 || scalar == 0xFF09 {
        return nil
      }
      hasHan = hasHan || scalar.isHan
      offset += length
    }
    return nil
  }

  /// Changes a mark, or a bracket with its partner, to the other width.
  private func addEdits(
    of range: Range<Int>, in draft: Draft, _ bytes: [UInt8], toFull: Bool, to edits: inout [TextEdit]
  ) {
    func add(_ offset: Int) {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
      let other = toFull ? scalar + 0xFEE0 : scalar - 0xFEE0
      edits.append(TextEdit(draft.text.sourceRange(of: offset..<offset + length), other.characterText))
    }
    let last = bytes[range.upperBound - 1] < 0x80 ? range.upperBound - 1 : range.upperBound - 3
    if last != range.lowerBound { add(range.lowerBound) }
    add(last)
  }

  private func finding(
    on range: Range<Int>, in draft: Draft, _ bytes: [UInt8], toFull: Bool
  ) -> Finding {
    var edits: [TextEdit] = []
    addEdits(of: range, in: draft, bytes, toFull: toFull, to: &edits)
    return Finding(
      Self.summary, draft.text.sourceRange(of: range),
      style != nil
        ? Wording(
          toFull ? "半角标点，本报用全角" : "全角标点，本报用半角",
          en: toFull ? "The house style has full-width marks" : "The house style has half-width marks")
        : toFull
          ? Wording("半角标点，其余多为全角", en: "Half-width, while most marks here are full-width")
          : Wording("全角标点，其余多为半角", en: "Full-width, while most marks here are half-width"),
      fixes: [
        Finding.Fix(
          title: toFull
            ? Wording("改为全角", en: "Make it full-width") : Wording("改为半角", en: "Make it half-width"),
          edits: edits, isSafe: true)
      ])
  }
}
