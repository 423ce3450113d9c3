import Data
import DraftSyntax
import TextModel

/// Flags characters outside the 8105 of the 通用规范汉字表.
struct NonstandardCharacter: Rule {
  static let summary = RuleSummary(
    id: "nonstandard-character",
    title: Wording("繁体、异体或表外字", en: "Traditional, variant or unlisted character"),
    rationale: Wording(
      "《通用规范汉字表》（2013）收8105字；《国家通用语言文字法》要求出版物用规范汉字。姓名、地名、古籍引文可以例外。",
      en:
        "Publications use the 8105 characters of the 通用规范汉字表 (2013); names and quotations of old texts may differ."
    ),
    category: .character, severity: .warning)

  static let examples: [RuleExample] = [
    .flags("赏心⟦悅⟧目", fixed: "赏心悦目"),
    .flags("登上⟦峯⟧顶", fixed: "登上峰顶"),
    .flags("同比⟦減⟧少53.6%", fixed: "同比减少53.6%"),
    .flags("选手王⟦濛⟧获得冠军", fixed: "选手王蒙获得冠军"),
    .flags("吃⟦炰⟧烤", fixed: "吃炮烤"),
    .flags("门上贴着⟦囍⟧字"),
    .flags(
      "⟦臺⟧灣當局發言人對記者說，這項計劃將於明年開始實施，並強調經濟發展與環境保護應當兼顧，希望各國學習經驗"),
    .passes("赏心悦目，登上峰顶"),
    .passes("朱镕基、陶喆、昇平、甦醒、村邨、陞官、仝先生、堃"),
    .passes("二〇二四年丨每日新闻"),
    .passes("一糸列措施"),
    .passes("𬱖塔在山上，磺胺类药物"),
  ]

  /// Han characters of the basic plane that are not in the table.
  private static let unlisted: RareCharacters = {
    var listed = StandardCharacters.set
    // 丨 draws a line between a column's name and a headline; 磺 is in the names of medicines.
    for scalar in [0x4E28, 0x78FA] as [UInt32] { listed.insert(scalar) }
    return RareCharacters([0x3400...0x4DBF, 0x4E00...0x9FFF], except: listed)
  }()

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    let unlisted = NonstandardCharacter.unlisted
    guard unlisted.meet(draft.characters) || draft.characters.hasSupplementary else { return }
    var findings: [Finding] = []
    draft.forEachSourceCharacter(where: { scalar in
      scalar < 0x10000 ? unlisted.contains(scalar) : (0x20000...0x2F7FF).contains(scalar)
    }) { scalar, range in
      guard !draft.isMisread(range) else { return }
      if let finding = finding(on: scalar, at: range, in: draft.page.source.utf8) { findings.append(finding) }
    }
    findings = withoutWrongWords(findings, in: draft)
    // A draft in another script is one thing to say, not one a character; Japanese shows itself by kana.
    let isForeign = draft.characters.intersects(0x3041...0x30FA)
    if findings.count > (isForeign ? 3 : 24) || isDense(findings.count, draft), let first = findings.first {
      reportOnce(first, findings, to: report)
    } else {
      findings.forEach(report)
    }
  }

  /// Findings on characters that are the wrong one of a word, which is the other rule's to say.
  private func withoutWrongWords(_ findings: [Finding], in draft: Draft) -> [Finding] {
    let text = draft.text
    var words: [Range<Int>] = []
    var line = 0..<0
    for finding in findings {
      let place = text.repairedOffset(of: finding.range.lowerBound)
      guard place >= line.upperBound, place < text.utf8.count else { continue }
      line = text.utf8.lineRange(around: place)
      WordTable.confusable.forEachMatch(in: draft.units, within: line) {
        words.append(text.sourceRange(of: $0.range))
      }
    }
    guard !words.isEmpty else { return findings }
    return findings.filter { !words.overlap($0.range) }
  }

  private func isDense(_ count: Int, _ draft: Draft) -> Bool {
    count > 8 && count * 100 > draft.page.source.count / 3
  }

  private func reportOnce(_ first: Finding, _ all: [Finding], to report: (Finding) -> Void) {
    var one = first
    one.severity = .information
    one.message = Wording(
      "全文有\(all.count)个繁体、异体或表外字", en: "\(all.count) traditional, variant or unlisted characters in the draft"
    )
    one.fixes = [
      Finding.Fix(
        title: Wording("有对应规范字的都改", en: "Change those that have a standard form"),
        edits: all.editsOfBestFixes, isSafe: false)
    ]
    report(one)
  }

  private func finding(on scalar: UInt32, at range: Range<Int>, in bytes: [UInt8]) -> Finding? {
    let data = data_variant_characters()
    let table = StaticBytes(start: data.start, count: data.count)
    guard let line = table.line(beginningWith: scalar) else {
      guard scalar < 0x10000 else { return nil }
      return finding(
        inSource: range,
        Wording(
          "“\(scalar.characterText)”不在《通用规范汉字表》中，请核对",
          en: "\(scalar.characterText) is not in the 通用规范汉字表"),
        severity: .information)
    }
    let mark = line.lowerBound + UTF8Scalars.decode(table.buffer, at: line.lowerBound).length
    let isSame = table[mark] == UInt8(ascii: "=")
    var standard: [UInt32] = []
    var offset = mark + 1
    while offset < line.upperBound {
      let (next, length) = UTF8Scalars.decode(table.buffer, at: offset)
      standard.append(next)
      offset += length
    }
    guard let best = standard.first else { return nil }
    let isPlain = isSame && best < 0x10000 && !isNameLike(range, in: bytes)
    var finding = finding(
      inSource: range,
      Wording(
        "“\(scalar.characterText)”是繁体或异体字，规范字为“\(best.characterText)”",
        en: "\(scalar.characterText) is a traditional or variant form of \(best.characterText)"),
      severity: isPlain ? .warning : .information, replacement: best.characterText,
      safe: isPlain && standard.count == 1)
    for other in standard.dropFirst() {
      let text = other.characterText
      finding.fixes.append(
        Finding.Fix(
          title: Wording("改为“\(text)”", en: "Change to “\(text)”"), edits: [TextEdit(range, text)],
          isSafe: false))
    }
    return finding
  }

  /// Whether a surname stands one or two characters before: given names keep characters of their own.
  private func isNameLike(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    var offset = range.lowerBound
    for _ in 0..<2 {
      guard let before = UTF8Scalars.decode(bytes, before: offset) else { return false }
      if Self.surnames.contains(before.scalar) { return true }
      offset -= before.length
    }
    return false
  }

  /// The hundred surnames most people bear (公安部, 2019), without those that are everyday words.
  private static let surnames = ScalarSet(
    "王李张刘陈杨赵黄吴徐孙朱胡郭何林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余杜叶魏程苏吕丁沈姚卢姜崔钟谭陆汪范廖贾韦付邹孟熊秦邱江尹薛闫段雷侯史陶黎贺顾郝龚邵钱严覃武戴莫孔汤单卓"
  )
}
