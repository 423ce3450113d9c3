import DraftSyntax
import TextModel

/// Flags “ ” inside “ ”.
struct NestedQuotationMarks: Rule {
  static let summary = RuleSummary(
    id: "nested-quotation-marks",
    title: Wording("引号里又用双引号", en: "Double quotation marks inside double ones"),
    rationale: Wording(
      "GB/T 15834-2011 4.8.3.3：引号里面还要用引号时，外面一层用双引号，里面一层用单引号。",
      en: "GB/T 15834-2011 4.8.3.3: inside double quotation marks, single ones are used."),
    category: .punctuation, severity: .information)

  static let reach = RuleReach.passage

  static let examples: [RuleExample] = [
    .flags("他说：“要做好⟦“一对一”⟧服务。”", fixed: "他说：“要做好‘一对一’服务。”"),
    .passes("他说：“要做好‘一对一’服务。”"),
    .passes("“小事”“大事”"),
    .passes("他说：“要做好“一对一服务。”"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    guard draft.characters.contains("“") else { return }
    var open: [Int] = []
    // Kept until the paragraph is seen to come out even.
    var inner: [(open: Int, close: Int)] = []
    var isEven = true
    func endParagraph() {
      if isEven, open.isEmpty, inner.isEmpty { return }
      if isEven, open.isEmpty {
        for pair in inner where !draft.isCode(pair.open..<pair.close) {
          report(finding(on: pair, in: draft))
        }
      }
      open.removeAll(keepingCapacity: true)
      inner.removeAll(keepingCapacity: true)
      isEven = true
    }
    for place in draft.landmarks {
      switch place.scalar {
      case 0x0A: endParagraph()
      case 0x201C: open.append(place.offset)
      case 0x201D:
        guard let start = open.popLast() else {
          isEven = false
          continue
        }
        if open.count == 1 { inner.append((start, place.offset)) }
      default: continue
      }
    }
    endParagraph()
  }

  private func finding(on pair: (open: Int, close: Int), in draft: Draft) -> Finding {
    func edit(_ offset: Int, _ mark: String) -> TextEdit {
      TextEdit(draft.text.sourceRange(of: offset..<offset + 3), mark)
    }
    return Finding(
      Self.summary, draft.text.sourceRange(of: pair.open..<pair.close + 3),
      Wording("引号里面的引号应为单引号", en: "Inside double quotation marks, single ones are used"),
      fixes: [
        Finding.Fix(
          title: Wording("改为单引号", en: "Change to single quotation marks"),
          edits: [edit(pair.open, "‘"), edit(pair.close, "’")], isSafe: false)
      ])
  }
}
