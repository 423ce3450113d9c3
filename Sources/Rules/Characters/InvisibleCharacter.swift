import DraftSyntax
import TextModel

/// Flags zero-width characters, soft hyphens and direction controls.
struct InvisibleCharacter: Rule {
  static let summary = RuleSummary(
    id: "invisible-character",
    title: Wording("看不见的字符", en: "Invisible character"),
    rationale: Wording(
      "零宽空格、连接符、方向控制符等多从网页复制带入，看不见，却使检索落空、断行和排序出错。",
      en:
        "Zero-width spaces, joiners and direction controls come with text copied from the web; they are not seen and break searching and line breaking."
    ),
    category: .character, severity: .warning)

  static let examples: [RuleExample] = [
    .flags("我市⟦\u{200B}⟧召开", fixed: "我市召开"),
    .flags("我市⟦\u{00AD}\u{FEFF}⟧召开", fixed: "我市召开"),
    .flags("⟦\u{202E}⟧我市", fixed: "我市"),
    .flags("⟦\u{FEFF}⟧本报讯", fixed: "本报讯"),
    .passes("一家三口👨\u{200D}👩\u{200D}👧"),
    .passes("می\u{200C}خواهم"),
    .passes("我市召开会议"),
  ]

  private static let invisible = RareCharacters([
    0xAD...0xAD, 0x180E...0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
    0x3164...0x3164, 0xFEFF...0xFEFF,
  ])

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    guard Self.invisible.meet(draft.characters) else { return }
    let bytes = draft.page.source.utf8
    var findings: [Finding] = []
    draft.forEachSourceRun(where: Self.invisible.contains) { range in
      guard !draft.isMisread(range) else { return }
      let (scalar, _) = UTF8Scalars.decode(bytes, at: range.lowerBound)
      if 0x200C...0x200F ~= scalar, isJoining(range, in: bytes) { return }
      let isByteOrderMark = scalar == 0xFEFF && range == 0..<3
      findings.append(
        finding(
          inSource: range,
          isByteOrderMark
            ? Wording("文件开头有字节顺序标记", en: "The draft begins with a byte order mark")
            : Wording(
              "看不见的字符 \(scalar.codePointName)", en: "Invisible character \(scalar.codePointName)"),
          severity: isByteOrderMark ? .information : nil, replacement: "", safe: true))
    }
    self.report(findings, orOneBeyond: 20, to: report)
  }

  /// Whether the neighbours are emoji or letters of scripts that join, where these characters have a use.
  private func isJoining(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    func joins(_ scalar: UInt32) -> Bool {
      switch scalar {
      case 0x590...0x109F, 0x1780...0x18AF, 0xFB1D...0xFDFF, 0x2600...0x27BF, 0xFE0F, 0x1F000...0x1FAFF:
        true
      default: false
      }
    }
    guard let before = UTF8Scalars.decode(bytes, before: range.lowerBound)?.scalar else { return false }
    let after =
      range.upperBound < bytes.count
      ? UTF8Scalars.decode(bytes, at: range.upperBound).scalar : 0x0A
    return joins(before) || joins(after)
  }
}
