import DraftSyntax
import TextModel

/// Flags what decoders leave where they could not read: U+FFFD, 锟斤拷, 烫烫烫烫, 屯屯屯屯.
struct LostCharacter: Rule {
  static let summary = RuleSummary(
    id: "lost-character",
    title: Wording("文字丢失的痕迹", en: "Trace of lost text"),
    rationale: Wording(
      "“\u{FFFD}”表示读不出的字节；它的 UTF-8 编码再按 GBK 读就是“锟斤拷”；“烫烫烫”“屯屯屯”是未初始化的内存。原文都已丢失。",
      en:
        "U+FFFD stands for bytes that could not be read; read again as GBK it becomes 锟斤拷; 烫烫烫 and 屯屯屯 are uninitialised memory. The text is lost."
    ),
    category: .character, severity: .error)

  static let examples: [RuleExample] = [
    .flags("我市⟦\u{FFFD}\u{FFFD}⟧开会议"),
    .flags("我市⟦锟斤拷锟斤拷⟧开会议"),
    .flags("五公斤⟦锟斤拷⟧。"),
    .flags("⟦烫烫烫烫烫⟧"),
    .flags("⟦屯屯屯屯⟧"),
    .passes("网上常见的“锟斤拷”是怎么来的"),
    .passes("五十公斤拷贝胶片"),
    .passes("屯留区上村镇大屯村，屯屯相连"),
    .passes("“烫烫烫！”他喊道"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    let characters = draft.characters
    var findings: [Finding] = []
    if characters.contains(0xFFFD) || characters.contains("锟") || characters.contains(all: "斤", "拷") {
      draft.forEachSourceRun(where: {
        $0 == 0xFFFD || $0 == 0x951F || $0 == 0x65A4 || $0 == 0x62F7
      }) { run in
        guard let lost = lostPart(of: run, in: draft.page.source.utf8) else { return }
        findings.append(
          finding(
            inSource: lost,
            Wording("这里的文字在转码时丢失，请核对原稿", en: "Text was lost here when it was decoded")))
      }
    }
    for filler in ["烫", "屯"] as [Unicode.Scalar] where characters.contains(filler) {
      draft.forEachSourceRun(where: { $0 == filler.value }) { run in
        guard run.count >= 4 * 3 else { return }
        findings.append(
          finding(
            inSource: run,
            Wording(
              "“\(filler)”字连串是程序错误的痕迹，不是正文", en: "A run of \(filler) is the trace of a program's mistake")))
      }
    }
    findings.sort { $0.range.lowerBound < $1.range.lowerBound }
    self.report(findings, orOneBeyond: 30, to: report)
  }

  /// A run of 锟, 斤, 拷 and U+FFFD without the characters at its ends that belong to the text around.
  private func lostPart(of run: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    var scalars: [UInt32] = []
    for offset in stride(from: run.lowerBound, to: run.upperBound, by: 3) {
      scalars.append(UTF8Scalars.decode(bytes, at: offset).scalar)
    }
    let isBroken = scalars.contains(0xFFFD)
    var low = 0
    var high = scalars.count
    while low < high, scalars[low] == 0x62F7 || scalars[low] == 0x65A4 {
      // 斤拷 is the tail of a 锟斤拷 cut in two, unless it is kilos of something copied.
      let following = run.lowerBound + (low + 2) * 3
      let isTail =
        low + 1 < high && scalars[low] == 0x65A4 && scalars[low + 1] == 0x62F7
        && !(following < bytes.count && UTF8Scalars.decode(bytes, at: following).scalar == 0x8D1D)
      if isTail { break }
      low += 1
    }
    while high > low, scalars[high - 1] == 0x65A4, high - 2 < low || scalars[high - 2] != 0x951F {
      high -= 1
    }
    guard low < high, isBroken || high - low >= 2 else { return nil }
    let lost = run.lowerBound + low * 3..<run.lowerBound + high * 3
    if !isBroken, isQuoted(lost, in: bytes) { return nil }
    return lost
  }

  private func isQuoted(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    UTF8Scalars.decode(bytes, before: range.lowerBound)?.scalar == 0x201C
      && range.upperBound < bytes.count
      && UTF8Scalars.decode(bytes, at: range.upperBound).scalar == 0x201D
  }
}
