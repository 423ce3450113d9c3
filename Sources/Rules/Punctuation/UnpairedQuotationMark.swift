import DraftSyntax
import TextModel

/// Flags a quotation mark whose other half is missing in the paragraph.
struct UnpairedQuotationMark: Rule {
  static let summary = RuleSummary(
    id: "unpaired-quotation-mark",
    title: Wording("引号不成对", en: "Quotation mark without its partner"),
    rationale: Wording(
      "GB/T 15834-2011 4.8：引号前后成对。引文连着几段时，每段开头用前引号，只在最后一段末尾用后引号。",
      en:
        "GB/T 15834-2011 4.8: quotation marks come in pairs; a quotation of several paragraphs opens each and closes the last only."
    ),
    category: .punctuation, severity: .warning)

  static let examples: [RuleExample] = [
    .flags("共建⟦“⟧一带一路，推动务实合作。"),
    .flags("举办以志愿服务为主题的宣传活动⟦”⟧。"),
    .flags("他说：⟦“⟧这是“小事。”大家都笑了。"),
    .flags("名为⟦”⟧先锋”的活动", fixed: "名为“先锋”的活动"),
    .flags("名为“先锋⟦“⟧的活动", fixed: "名为“先锋”的活动"),
    .flags("落实⟦‘⟧一对一服务"),
    .flags("办好⟦「⟧小事"),
    .passes("他说：“这是‘一对一’的服务。”"),
    .passes("“第一段开头用前引号。\n“第二段也用。\n“最后一段才有后引号。”"),
    .passes("他说：“我们先谈第一点。\n再谈第二点。”"),
    .passes("Let’s go，’96级，the boys’ room"),
    .passes("“小事”与“大事”"),
    .passes("用时8’52”，32”显示器"),
    .flags("迎来⟦“⟧烤\"验", fixed: "迎来“烤”验"),
    .flags("比如\"猫池⟦”⟧等设备", fixed: "比如“猫池”等设备"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    let characters = draft.characters
    guard characters.intersects(0x2018...0x201D) || characters.intersects(0x300C...0x300F) else { return }
    let bytes = draft.text.utf8
    var lone = MarkPairing(of: draft) { $0.isQuote }.lone
    guard !lone.isEmpty else { return }
    lone = withoutQuotationsOfSeveralParagraphs(lone, bytes)
    var findings: [Finding] = []
    var index = 0
    while index < lone.count {
      let mark = lone[index]
      let isFacingWrong =
        index + 1 < lone.count && lone[index + 1].mark == mark.mark
        && lone[index + 1].opens == mark.opens
        && isShortPhrase(mark.range.upperBound..<lone[index + 1].range.lowerBound, bytes)
      index += 1
      guard !draft.isCode(mark.range) else { continue }
      guard isFacingWrong else {
        if let straight = straightPartner(of: mark, bytes) {
          findings.append(
            finding(on: mark, matching: straight, in: draft))
          continue
        }
        findings.append(
          finding(
            in: draft, at: mark.range,
            mark.opens
              ? Wording(
                "前引号 \(mark.scalar.characterText) 没有后引号", en: "Opening quotation mark is never closed")
              : Wording(
                "后引号 \(mark.scalar.characterText) 没有前引号", en: "Closing quotation mark was never opened")))
        continue
      }
      // Two closers, or two openers, around a phrase: one of them faces the wrong way.
      let wrong = mark.opens ? lone[index] : mark
      index += 1
      let right = (wrong.opens ? wrong.scalar + 1 : wrong.scalar - 1).characterText
      findings.append(
        finding(
          in: draft, at: wrong.range,
          Wording("引号方向反了", en: "Quotation mark faces the wrong way"), replacement: right))
    }
    self.report(findings, orOneBeyond: 30, to: report)
  }

  /// The straight mark that was typed for the other half, in the same clause or near it.
  private func straightPartner(of mark: LoneMark, _ bytes: [UInt8]) -> Int? {
    guard mark.mark == .doubleQuote || mark.mark == .singleQuote else { return nil }
    let straight = UInt8(ascii: mark.mark == .doubleQuote ? "\"" : "'")
    let near = bytes.neighbourhood(of: mark.range)
    return mark.opens
      ? bytes[mark.range.upperBound..<near.upperBound].firstIndex(of: straight)
      : bytes[near.lowerBound..<mark.range.lowerBound].lastIndex(of: straight)
  }

  private func finding(on mark: LoneMark, matching straight: Int, in draft: Draft) -> Finding {
    let partner = (mark.opens ? mark.scalar + 1 : mark.scalar - 1).characterText
    let place = draft.text.sourceRange(of: straight..<straight + 1)
    return Finding(
      Self.summary, draft.text.sourceRange(of: mark.range),
      Wording("引号的另一半用了直引号", en: "The other half is a straight mark"),
      fixes: [
        Finding.Fix(
          title: Wording("另一半改为“\(partner)”", en: "Change the other half to \(partner)"),
          edits: [TextEdit(place, partner)], isSafe: false)
      ],
      related: [
        Finding.RelatedPlace(range: place, message: Wording("直引号在这里", en: "The straight mark"))
      ])
  }

  /// Whether what stands between two marks of one direction is short enough to be what they quote.
  private func isShortPhrase(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard range.count >= 3, range.count <= 60 else { return false }
    return !bytes[range].contains(Ascii.lineFeed)
  }

  /// Lone marks without those of a quotation that runs on over paragraphs.
  private func withoutQuotationsOfSeveralParagraphs(_ lone: [LoneMark], _ bytes: [UInt8]) -> [LoneMark] {
    var paragraphs = ParagraphReader(bytes: bytes)
    var kept: [LoneMark] = []
    var index = 0
    while index < lone.count {
      if let last = endOfQuotation(from: index, lone, &paragraphs) {
        index = last + 1
      } else {
        kept.append(lone[index])
        index += 1
      }
    }
    return kept
  }

  /// The index of the last lone mark of a quotation that opens at `index` and goes on in the next paragraphs.
  private func endOfQuotation(
    from index: Int, _ lone: [LoneMark], _ paragraphs: inout ParagraphReader
  ) -> Int? {
    let open = lone[index]
    guard open.opens else { return nil }
    var last = index
    var skipped = 0
    var next = paragraphs.next(after: open.range.lowerBound)
    while let paragraph = next, last - index < 12, skipped < 3 {
      guard last + 1 < lone.count, lone[last + 1].mark == open.mark else { break }
      let candidate = lone[last + 1]
      if paragraph.contains(candidate.range.lowerBound) {
        if !candidate.opens { return last + 1 }
        guard candidate.range.lowerBound == paragraph.lowerBound else { break }
        last += 1
      } else {
        // Paragraphs with nothing lone in them may stand inside a quotation that closes soon.
        guard candidate.range.lowerBound >= paragraph.upperBound, !candidate.opens else { break }
        skipped += 1
      }
      next = paragraphs.next(after: paragraph.lowerBound)
    }
    // The last paragraph of a quotation opens and closes, so nothing in it is lone.
    guard let following = paragraphs.next(after: lone[last].range.lowerBound), !following.isEmpty,
      paragraphs.bytes.scalar(at: following.lowerBound) == open.scalar
    else { return nil }
    return last
  }
}

/// Finds the paragraph after a place, and remembers the last: many lone marks stand in one paragraph.
private struct ParagraphReader {
  let bytes: [UInt8]
  private var asked = 0..<0
  private var answer: Range<Int>?

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next line with text after the one of `offset`, without the white space it begins with.
  mutating func next(after offset: Int) -> Range<Int>? {
    if asked.contains(offset) { return answer }
    asked = bytes.lineRange(around: offset)
    answer = nil
    var scanner = ByteScanner(bytes, at: asked.upperBound)
    while let byte = scanner.peek {
      if byte == Ascii.lineFeed || byte == Ascii.carriageReturn {
        scanner.offset += 1
      } else if scanner.takeSpaces() == 0 {
        answer = scanner.offset..<bytes.lineRange(around: scanner.offset).upperBound
        break
      }
    }
    return answer
  }
}
