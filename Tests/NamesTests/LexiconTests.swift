import Data
import DraftSyntax
import FoundationEssentials
import TestSupport
import Testing
import TextModel

@testable import Names

struct LexiconTests {
  @Test func `the built-in lexicon is what the seeds teach`() throws {
    let folder = Repository.root + "seeds/"
    let files = [
      "000_9344f9354e3b8023.txt", "001_b10a7e20f2104ea4.txt", "002_96c29c99dd28f042.txt",
      "003_b7585974fde4cee9.txt", "004_5e18d6df73b2dd94.txt",
    ]
    let documents = try files.map { file in
      BuiltInLexicon.Document(
        label: file, text: SourceText(try String(contentsOfFile: folder + file, encoding: .utf8)))
    }
    let table = data_lexicon()
    let isUpToDate = BuiltInLexicon.bytes(of: documents)
      .elementsEqual(UnsafeRawBufferPointer(start: table.start, count: table.count))
    #expect(isUpToDate, "run: swift run LexiconBuilder seeds Sources/Data/tables/lexicon.bin")
    #expect(Lexicon.builtIn.isIntact)
  }

  static func learned(_ texts: [String]) -> NameEvidence {
    var learner = LexiconLearner()
    for (number, text) in texts.enumerated() {
      learner.read(
        Array(text.utf8), document: "\(number).txt", date: CivilDate(year: 2024, month: 3, day: number + 1))
    }
    return learner.finish()
  }

  static let first = "河津市召开会议。\n河津市教育局介绍，河津市的经验在北京推广。\n"
  static let second = "记者在北京采访。\n河津市教育局的代表来到北京市。\n"

  @Test func `corpora learned apart add up`() {
    var sum = LexiconTests.learned([LexiconTests.first])
    sum.merge(LexiconTests.learned([LexiconTests.second]))
    var other = LexiconTests.learned([LexiconTests.second])
    other.merge(LexiconTests.learned([LexiconTests.first]))
    let (left, right) = (Lexicon(sum), Lexicon(other))
    for name in ["河津市", "北京", "河津市教育局"] {
      let entry = left.entry(of: name)
      #expect(entry != nil && entry?.mentions == right.entry(of: name)?.mentions, "\(name)")
      #expect(entry?.documents == right.entry(of: name)?.documents, "\(name)")
    }
    #expect(left.entry(of: "河津市")?.documents == 2)
    #expect(left.entry(of: "河津市")?.parent == "运城市")
  }

  @Test func `a file gives back the lexicon and its counts`() throws {
    let lexicon = Lexicon(LexiconTests.learned([LexiconTests.first, LexiconTests.second]))
    let opened = try Lexicon(FrozenBytes(lexicon.serialised()))
    #expect(opened.isIntact)
    #expect(opened.entries(mentionedAtLeast: 2) == lexicon.entries(mentionedAtLeast: 2))
    #expect(Lexicon(opened.evidence).serialised() == lexicon.serialised())
    #expect(opened.entry(of: "北京")?.lastSeen == CivilDate(year: 2024, month: 3, day: 2))
  }

  @Test func `bytes that are no lexicon are refused with the reason`() {
    let bytes = Lexicon(LexiconTests.learned([LexiconTests.first])).serialised()
    func error(_ bytes: [UInt8]) -> LexiconError? {
      do throws(LexiconError) {
        _ = try Lexicon(FrozenBytes(bytes))
        return nil
      } catch {
        return error
      }
    }
    #expect(error([]) == .notALexicon)
    #expect(error(Array("今天天气很好，适合散步。".utf8)) == .notALexicon)
    #expect(error(Array(bytes.dropLast(100))) == .truncated(bytes: bytes.count - 100, expected: bytes.count))
    var other = bytes
    other[8] = 99
    #expect(error(other) == .otherVersion(99))
    other = bytes
    other[40] ^= 1
    #expect(error(other) == .damaged)
    other = bytes
    other[bytes.count / 2] ^= 0xFF
    #expect((try? Lexicon(FrozenBytes(other)))?.isIntact == false)
  }

  static let completions: [(line: String, first: String)] = [
    ("会议在运", "运城"), ("yhq", "盐湖区"), ("在yanhuqu", "盐湖区"), ("（yanhq", "盐湖区"), ("盐湖q", "盐湖区"),
    ("运城市yh", "盐湖区"), ("去zhangz", "长治"), ("liuan", "六安市"),
  ]

  @Test(arguments: completions)
  func `what is typed is completed`(line: String, first: String) {
    let names = Lexicon.builtIn.completions(before: Array(line.utf8), in: DraftNames(), limit: 5).map(\.name)
    #expect(names.contains(first), "\(names)")
  }

  @Test(arguments: ["3a", "the y", "`yh", "http://yh", "12", "", "，", "API", "x_yh"])
  func `nothing is offered where no name can stand`(line: String) {
    #expect(Lexicon.builtIn.completions(before: Array(line.utf8), in: DraftNames()).isEmpty)
  }

  @Test func `a name typed twice is offered the third time`() {
    let text = "近日，垣桐市林业局发布公告。\n垣桐市林业局提醒市民。\n据垣"
    var draft = DraftNames()
    draft.read(Array(text.utf8))
    let names = Lexicon.builtIn.completions(before: Array("据垣".utf8), in: draft).map(\.name)
    #expect(names.contains("垣桐市林业局"), "\(names)")
  }

  @Test func `a known name is known across a line end`() {
    let text = Array("在运城市召开".utf8)
    #expect(Lexicon.builtIn.longestWord(across: 6, in: text) == 3..<12)
    #expect(Lexicon.builtIn.longestWord(across: 3, in: text) == nil)
  }
}
