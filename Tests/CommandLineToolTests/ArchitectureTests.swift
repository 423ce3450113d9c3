import Rules
import TestSupport
import Testing

@testable import CommandLineTool

/// What the design promises and no compiler keeps, read from the sources themselves.
struct ArchitectureTests {
  /// What each module may import beyond the standard library; the order is the layering.
  static let imports: [(module: String, allowed: Set<String>)] = [
    ("TextModel", []),
    ("DraftSyntax", ["TextModel", "Data"]),
    ("Names", ["TextModel", "DraftSyntax", "Data"]),
    ("Rules", ["TextModel", "DraftSyntax", "Names", "Data"]),
    ("Workspace", ["TextModel", "DraftSyntax", "Rules"]),
    ("LSPTypes", []),
    ("JSONRPC", ["FoundationEssentials", "Glibc", "Darwin", "Dispatch", "Synchronization"]),
    (
      "Server",
      [
        "TextModel", "DraftSyntax", "Names", "Rules", "Workspace", "LSPTypes", "JSONRPC",
        "FoundationEssentials", "Glibc",
        "Darwin", "Dispatch", "Synchronization",
      ]
    ),
    (
      "CommandLineTool",
      [
        "TextModel", "DraftSyntax", "Names", "Rules", "Workspace", "Server", "FoundationEssentials", "Glibc",
        "Darwin",
        "Dispatch", "Synchronization",
      ]
    ),
    ("copydesk", ["CommandLineTool", "Glibc", "Darwin"]),
  ]

  static func sources(below folder: String) -> [(name: String, text: String)] {
    var swift = Configuration()
    swift.extensions = [".swift"]
    var finder = DraftFinder(.none, otherwise: swift)
    finder.add(FilePath(Repository.root + folder))
    return finder.files.map(\.path).map { path in
      let bytes = (try? FileSystem.read(path).bytes) ?? []
      let name = String(path.description.dropFirst(Repository.root.utf8.count))
      return (name, String(decoding: bytes, as: UTF8.self))
    }
  }

  /// The modules that a source imports.
  static func modules(importedBy text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index <= 2, index + 1 < words.count,
        words[..<index].allSatisfy({ $0.hasPrefix("@") || ["public", "internal", "package"].contains($0) })
      else { return nil }
      return String(words[index + 1].prefix { $0 != "." })
    }
  }

  @Test(arguments: imports)
  func `a module imports only what stands below it`(module: String, allowed: Set<String>) {
    let sources = ArchitectureTests.sources(below: "Sources/" + module)
    #expect(!sources.isEmpty)
    for source in sources {
      let strangers = Set(ArchitectureTests.modules(importedBy: source.text)).subtracting(allowed)
      #expect(strangers.isEmpty, "\(source.name)")
    }
  }

  @Test func `nobody imports Foundation`() {
    for source in ArchitectureTests.sources(below: "Sources") + ArchitectureTests.sources(below: "Tests") {
      #expect(!ArchitectureTests.modules(importedBy: source.text).contains("Foundation"), "\(source.name)")
    }
  }

  @Test(arguments: ["TextModel", "DraftSyntax", "Names", "Rules", "Workspace"])
  func `the engine prints nothing, reads no clock and draws no random number`(module: String) {
    let calls = [
      " print(", "debugPrint(", "readLine(", "fputs(", "ContinuousClock", "SystemRandomNumberGenerator",
      ".random(", "shuffled(", ".randomElement(", "getenv(",
    ]
    for source in ArchitectureTests.sources(below: "Sources/" + module) {
      for call in calls { #expect(!source.text.contains(call), "\(source.name) calls \(call)") }
    }
  }

  @Test func `every rule file is in the catalogue`() {
    let files = ArchitectureTests.sources(below: "Sources/Rules")
      .filter { $0.text.contains("Rule {\n  static let summary") }
      .compactMap { $0.name.split(separator: "/").last?.split(separator: ".").first.map(String.init) }
    #expect(Set(files) == Set(RuleCatalog.all.map { "\($0)" }))
  }

  @Test func `rule ids are used once`() {
    let ids = RuleCatalog.all.map { $0.summary.id }
    #expect(Set(ids).count == ids.count)
  }

  @Test func `the seeds are the five pages as they came`() throws {
    let expected: [(String, Int, UInt64)] = [
      ("000_9344f9354e3b8023.txt", 20954, 0x8113_2286_2AA8_FB97),
      ("001_b10a7e20f2104ea4.txt", 10909, 0xB9D6_FEA3_9E29_9E31),
      ("002_96c29c99dd28f042.txt", 17891, 0x8F83_F359_FAB6_370D),
      ("003_b7585974fde4cee9.txt", 8404, 0x1A7C_92EB_968A_8DF4),
      ("004_5e18d6df73b2dd94.txt", 18610, 0xA918_55DF_A6F6_FF5A),
    ]
    var finder = DraftFinder()
    finder.add(FilePath(Repository.root + "seeds"))
    let found = try finder.files.map(\.path).map { path in
      let bytes = try FileSystem.read(path).bytes
      return (String(decoding: path.name, as: UTF8.self), bytes.count, ArchitectureTests.digest(bytes))
    }
    #expect(found.map(\.0) == expected.map(\.0))
    #expect(found.map(\.1) == expected.map(\.1))
    #expect(found.map(\.2) == expected.map(\.2))
  }

  /// FNV-1a, 64 bits.
  static func digest(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
