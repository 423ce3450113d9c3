import DraftSyntax
import Names
import Rules
import Server
import TestSupport
import Testing

@testable import CommandLineTool

/// `names` on files, and the learning of the server with what it keeps.
struct LearningTests {
  private static let texts = [
    "河津市召开会议。\n河津市教育局介绍，河津市的经验在北京推广。\n",
    "记者在北京采访。\n河津市教育局的代表来到北京市。\n",
    "望江门街道办事处召开会议。\n记者来到望江门街道办事处，见到许多群众。\n",
    "望江门街道办事处和河津市教育局到稷山县学习。\n",
  ]

  private static func archive() throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    for (number, text) in texts.enumerated() {
      try folder.write("archive/2024-03-0\(number + 1)/\(number).txt", text)
    }
    return folder
  }

  private static func learn(
    _ folder: TemporaryFolder, goesOn: (Int, Int) -> Bool = { _, _ in true }
  ) -> NameLearning.Outcome {
    ServerLearning(cacheFolder: FilePath(folder.path + "/cache")).nameLearning
      .learn([folder.path + "/archive"], nil, goesOn)
  }

  private static func kept(_ folder: TemporaryFolder, _ suffix: String) -> [String] {
    FileSystem.entries(of: FilePath(folder.path + "/cache"))
      .map { String(decoding: $0, as: UTF8.self) }.filter { $0.hasSuffix(suffix) }
  }

  @Test func `an archive learned in parts, in any order, gives the same file as learned at once`() throws {
    let folder = try LearningTests.archive()
    func learn(_ days: [Int], merging merged: [String] = []) throws -> String {
      let output = folder.path + "/\(days)\(merged.count).lexicon"
      let run = Run(
        ["names"] + days.map { "\(folder.path)/archive/2024-03-0\($0)" } + merged.flatMap { ["--merge", $0] }
          + ["--output", output])
      #expect(run.code == 0, "\(run.errors)")
      return output
    }
    let (first, second) = (try learn([1, 2]), try learn([3, 4]))
    let merged = try learn([], merging: [first, second])
    let turned = try learn([], merging: [second, first])
    #expect(try FileSystem.read(FilePath(merged)).bytes == FileSystem.read(FilePath(turned)).bytes)
    let dayByDay = try learn([4], merging: [learn([3], merging: [learn([2], merging: [learn([1])])])])
    for name in ["河津市", "河津市教育局", "北京", "望江门街道办事处"] {
      let entries = try [merged, turned, dayByDay].map {
        try LexiconFile.open(FilePath($0)).entry(of: name)
      }
      #expect(entries[0] != nil && entries.allSatisfy { $0 == entries[0] }, "\(name)")
    }
  }

  @Test func `the number of threads changes nothing`() throws {
    let folder = TemporaryFolder()
    var files: [FilePath] = []
    for (number, text) in (0..<40).map({ ($0, LearningTests.texts[$0 % 4]) }) {
      files.append(FilePath(try folder.write("\(number).txt", text + "第\(number)期\n")))
    }
    // Parts that no sizes would give, so that there are many of them.
    let parts = files.map { CorpusPart.parts(of: [$0])[0] }
    let learned = [1, 2, 5].map { jobs in
      var evidence = NameEvidence()
      #expect(CorpusLearning(parts, jobs: jobs).learn(into: &evidence) { _ in true }?.isEmpty == true)
      return Lexicon(evidence).serialised()
    }
    #expect(learned[0] == learned[1] && learned[1] == learned[2])
  }

  @Test func `a second learning takes what was kept, and a changed file is learned again`() throws {
    let folder = try LearningTests.archive()
    let first = LearningTests.learn(folder)
    #expect(first.complaints.isEmpty)
    #expect(first.lexicon?.entry(of: "望江门街道办事处")?.mentions == 3)
    #expect(LearningTests.kept(folder, ".lexicon").count == 1)
    var isAsked = false
    let second = LearningTests.learn(folder) { _, _ in
      isAsked = true
      return true
    }
    #expect(!isAsked && second.identity == first.identity)
    #expect(second.lexicon?.serialised() == first.lexicon?.serialised())
    try folder.write("archive/2024-03-05/4.txt", LearningTests.texts[3])
    let third = LearningTests.learn(folder)
    #expect(third.identity != first.identity)
    #expect(third.lexicon?.entry(of: "望江门街道办事处")?.mentions == 4)
    #expect(third.lexicon?.entry(of: "望江门街道办事处")?.lastSeen?.day == 5)
    // What belongs to no part any more is gone.
    #expect(LearningTests.kept(folder, ".lexicon").count == 1)
    #expect(LearningTests.kept(folder, ".counts").count == 1)
  }

  @Test(arguments: [".counts", ".lexicon"])
  func `what is damaged in the cache is learned again`(suffix: String) throws {
    let folder = try LearningTests.archive()
    let first = LearningTests.learn(folder)
    if suffix == ".counts" { folder.shell("rm cache/*.lexicon") }
    for name in LearningTests.kept(folder, suffix) {
      let bytes = try folder.read("cache/" + name)
      try folder.write("cache/" + name, bytes[..<(bytes.count * 2 / 3)] + bytes[..<(bytes.count / 3)])
    }
    let second = LearningTests.learn(folder)
    #expect(second.lexicon?.serialised() == first.lexicon?.serialised())
  }

  @Test func `what cannot be read is named and tried again, and learning can be stopped`() throws {
    let folder = try LearningTests.archive()
    folder.shell("truncate -s 2G archive/huge.txt")
    let first = LearningTests.learn(folder)
    #expect(first.complaints.count == 1 && first.complaints[0].english.contains("huge.txt: larger than"))
    #expect(first.lexicon?.entry(of: "北京") != nil)
    #expect(LearningTests.learn(folder).complaints == first.complaints)
    #expect(LearningTests.learn(folder) { _, _ in false }.lexicon == nil)
  }

  @Test(arguments: [
    ("短.lexicon", Array(Lexicon.builtIn.serialised().prefix(16)), "is truncated"),
    ("外.lexicon", Array("SQLite format 3".utf8), "is no lexicon"),
    ("旧.lexicon", Array("CDLEXICO".utf8) + [0, 0, 0, 0, 0, 0, 0, 0], "of another version (0)"),
    ("空.lexicon", [], "is no lexicon"),
  ])
  func `a file that is no lexicon is refused with a reason`(name: String, bytes: [UInt8], reason: String)
    throws
  {
    let folder = TemporaryFolder()
    let path = try folder.write(name, bytes)
    for command in [["names", "--lexicon", path], ["names", "--merge", path]] {
      let run = Run(command + ["--language", "en"])
      #expect(run.code == 2 && run.output.isEmpty)
      #expect(run.errors.contains(reason) && run.errors.contains(name), "\(run.errors)")
    }
    // The server goes on with what it has, and says so.
    let used = LspCommand.lexicon(FilePath(path))
    #expect(used.complaint?.english.contains(reason) == true)
    #expect(used.lexicon.count == Lexicon.builtIn.count)
  }
}
