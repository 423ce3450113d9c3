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
          report(
            finding(on: mark, matching: straight, in: draft))
          continue
        }
        report(
          finding(
            in: draft, at: mark.range,
            mark.opens
              ? Wording(
                "前引号“\(mark.scalar.characterText)”没有后引号", en: "Opening quotation mark is never closed")
              : Wording(
                "后引号“\(mark.scalar.characterText)”没有前引号", en: "Closing quotation mark was never opened")))
        continue
      }
      // Two closers, or two openers, around a phrase: one of them faces the wrong way.
      let wrong = mark.opens ? lone[index] : mark
      index += 1
      let right = (wrong.opens ? wrong.scalar + 1 : wrong.scalar - 1).characterText
      report(
        finding(
          in: draft, at: wrong.range,
          Wording("引号方向反了", en: "Quotation mark faces the wrong way"), replacement: right))
    }
  }

  /// The straight mark that was typed for the other half, in the same clause or near it.
  private func straightPartner(of mark: LoneMark, _ bytes: [UInt8]) -> Int? {
    guard mark.mark == .doubleQuote || mark.mark == .singleQuote else { return nil }
    let straight = UInt8(ascii: mark.mark == .doubleQuote ? "\"" : "'")
    let line = bytes.lineRange(around: mark.range.lowerBound)
    if mark.opens {
      return bytes[mark.range.upperBound..<min(line.upperBound, mark.range.upperBound + 90)]
        .firstIndex(of: straight)
    }
    return bytes[max(line.lowerBound, mark.range.lowerBound - 90)..<mark.range.lowerBound]
      .lastIndex(of: straight)
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
    var kept: [LoneMark] = []
    var index = 0
    while index < lone.count {
      let open = lone[index]
      guard open.opens else {
        kept.append(open)
        index += 1
        continue
      }
      // Openers of the paragraphs that follow directly, up to a closer or a paragraph that does not open.
      var line = bytes.lineRange(around: open.range.lowerBound)
      var last = index
      var isClosed = false
      var isContinued = true
      var paragraphs = 0
      while isContinued, paragraphs < 12, let next = nextParagraph(after: line, bytes) {
        paragraphs += 1
        line = next
        isContinued = false
        guard last + 1 < lone.count else { break }
        let candidate = lone[last + 1]
        if candidate.mark == open.mark, next.contains(candidate.range.lowerBound) {
          if !candidate.opens {
            isClosed = true
            last += 1
          } else if candidate.range.lowerBound == next.lowerBound {
            last += 1
            isContinued = true
          }
        } else if candidate.range.lowerBound > next.upperBound, paragraphs < 3,
          candidate.mark == open.mark, !candidate.opens
        {
          isContinued = true
        }
      }
      // Several paragraphs that open and a last one that is balanced: it opened and closed.
      let opensNext = beginsWithOpener(
        nextParagraph(after: bytes.lineRange(around: lone[last].range.lowerBound), bytes), open, bytes)
      if isClosed || opensNext {
        index = last + 1
      } else {
        kept.append(open)
        index += 1
      }
    }
    return kept
  }

  private func beginsWithOpener(_ line: Range<Int>?, _ mark: LoneMark, _ bytes: [UInt8]) -> Bool {
    guard let line, !line.isEmpty else { return false }
    return UTF8Scalars.decode(bytes, at: line.lowerBound).scalar == mark.scalar
  }

  /// The next line with text, without the white space it begins with.
  private func nextParagraph(after line: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
    var scanner = ByteScanner(bytes, at: line.upperBound)
    while let byte = scanner.peek {
      if byte == Ascii.lineFeed || byte == Ascii.carriageReturn {
        scanner.offset += 1
      } else if scanner.takeSpaces() == 0 {
        return scanner.offset..<bytes.lineRange(around: scanner.offset).upperBound
      }
    }
    return nil
  }
}
