import DraftSyntax
import Rules
import TestSupport
import Testing
import TextModel

/// What rules about characters, marks, numbers and words do with text that nobody wrote.
struct NastyTextTests {
  static let categories: Set<Category> = [.character, .punctuation, .number, .word]
  static let rules = RuleCatalog.all.filter { categories.contains($0.summary.category) }.map {
    $0.init(RuleContext())
  }

  /// Rules whose safe fix may take characters away; all others keep as many as there were.
  static let shortening: Set<String> = [
    "invisible-character", "control-character", "repeated-mark", "ellipsis-form", "dash-form",
    "mixed-line-ends",
  ]

  /// Characters that some rule looks at, alone and in bits that begin something.
  static let scalars: [Unicode.Scalar] =
    Array("一市的近约余多左右以上下超过不到倍每均时速截止至翻番减少降委书记省更好为了服务千百亿万第、。，；：？！“”‘’（）《》「」【】()[]".unicodeScalars)
    + Array("…—·•-–,.;:?!\"'~～%·0123456789aA %\t\n\r\u{3000}".unicodeScalars)
    + [
      "\u{2F49}", "\u{2ED3}", "\u{F9B5}", "\u{2F800}", "\u{E000}", "\u{E863}", "\u{F8FF}", "\u{10FFFD}",
      "\u{FFFD}",
      "锟", "斤", "拷", "烫", "屯", "贝", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{AD}", "\u{202E}", "\u{A0}",
      "\u{2003}",
      "\u{FF65}", "\u{FF9E}", "\u{0}", "\u{C}", "\u{85}", "\u{2028}", "悅", "峯", "濛", "囍", "鎴", "戝", "競", "鍙",
      "銆",
      "æ", "ˆ", "‘", "å", "¸", "‚", "ï", "¼", "Œ", "Î", "Ò", "Ê", "Ð", "é", "🙂", "👨", "𬱖", "𠂝", "か",
      "\u{301}",
    ]

  static let pieces = RuleCatalog.all.filter { categories.contains($0.summary.category) }
    .flatMap { $0.examples.map { Array($0.text.unicodeScalars) } }

  static func text(_ seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      if Bool.random(using: &generator), let scalars = pieces.randomElement(using: &generator) {
        let start = Int.random(in: 0..<max(1, scalars.count), using: &generator)
        text.append(contentsOf: scalars[start..<Int.random(in: start...scalars.count, using: &generator)])
      } else {
        for _ in 0..<Int.random(in: 1...9, using: &generator) {
          if let scalar = scalars.randomElement(using: &generator) { text.append(scalar) }
        }
      }
    }
    return String(text)
  }

  static func findings(_ rule: any Rule, _ draft: Draft) -> [Finding] {
    var findings: [Finding] = []
    rule.check(draft) { findings.append($0) }
    return findings
  }

  static func isBorder(_ offset: Int, of source: SourceText) -> Bool {
    offset == source.count || (offset >= 0 && offset < source.count && source.utf8[offset] & 0xC0 != 0x80)
  }

  static func visible(_ source: SourceText) -> Int {
    source[0..<source.count].unicodeScalars.count { !$0.properties.isWhitespace }
  }

  /// The text after every first safe fix that overlaps no earlier one; `nil` if there is none.
  static func mended(_ source: SourceText, _ findings: [Finding]) -> SourceText? {
    var edits: [TextEdit] = []
    for finding in findings {
      guard let fix = finding.fixes.first, fix.isSafe else { continue }
      if let last = edits.last, let first = fix.edits.first, first.range.lowerBound < last.range.upperBound {
        continue
      }
      edits += fix.edits
    }
    guard !edits.isEmpty else { return nil }
    var source = source
    source.apply(edits)
    return source
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `findings and fixes stay inside the text, on borders of characters, in order`(_ seed: UInt64) {
    for index in 0..<60 {
      let source = SourceText(Self.text(seed &* 1000 &+ UInt64(index)))
      let draft = Draft(source)
      for rule in Self.rules {
        var last = 0
        for finding in Self.findings(rule, draft) {
          let places = [finding.range] + finding.fixes.flatMap { $0.edits.map(\.range) }
          let isSound = places.allSatisfy {
            Self.isBorder($0.lowerBound, of: source) && Self.isBorder($0.upperBound, of: source)
          }
          #expect(
            isSound && finding.range.lowerBound >= last,
            "\(finding.rule): \(source[0..<source.count].debugDescription)")
          for fix in finding.fixes {
            let ends = fix.edits.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
            #expect(ends == ends.sorted(), "\(finding.rule): edits out of order")
          }
          last = finding.range.lowerBound
        }
      }
    }
  }

  @Test(arguments: [5, 6, 7, 8] as [UInt64])
  func `safe fixes come to an end and keep what is visible`(_ seed: UInt64) {
    for index in 0..<40 {
      let original = SourceText(Self.text(seed &* 1000 &+ UInt64(index)))
      let read = Draft(original)
      for rule in Self.rules {
        let id = type(of: rule).summary.id
        var source = original
        var draft = read
        var rounds = 0
        while let next = Self.mended(source, Self.findings(rule, draft)), rounds < 8 {
          if !Self.shortening.contains(id) {
            #expect(
              Self.visible(next) == Self.visible(source),
              "\(id) lost a character: \(source[0..<source.count].debugDescription)")
          }
          source = next
          draft = Draft(source)
          rounds += 1
        }
        #expect(rounds < 8, "\(id) never ends on \(original[0..<original.count].debugDescription)")
      }
    }
  }

  @Test
  func `a draft in another script or with a flood of one damage gets few findings`() {
    let traditional = String(repeating: "臺灣當局發言人對記者說，這項計劃將於明年開始實施。", count: 60)
    let japanese = String(repeating: "東京都は新しい図書館を開き、働く人々の読書を応援する。", count: 60)
    let halfWidth = String(repeating: "近日,市卫健委召开会议:部署工作;会议指出,抓好落实.", count: 60) + "会议，结束。"
    let radicals = String(repeating: "⽉⽇⺠⽣⼯⼈", count: 60)
    let spaces = String(repeating: "运城\u{A0}晚报\u{A0}讯", count: 60)
    for text in [traditional, japanese, halfWidth, radicals, spaces] {
      let draft = Draft(SourceText(text))
      let count = Self.rules.map { Self.findings($0, draft).count }.reduce(0, +)
      #expect(count <= 4, "\(text.prefix(12))")
    }
  }
}
