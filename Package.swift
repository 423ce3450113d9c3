// swift-tools-version: 6.2
import PackageDescription

// One section per module, lowest first, its tests beside it. A module may import only what its
// section names; Sources/README.md draws the picture.

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
  .unsafeFlags(["-static-stdlib"], .when(platforms: [.linux], configuration: .release)),
]

/// Releases on Linux carry the Swift runtime inside: one file to copy, and half the start-up time.
let selfContained: [LinkerSetting] = [
  .unsafeFlags(["-static-stdlib"], .when(platforms: [.linux], configuration: .release))
]

func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

/// An executable that carries the runtime inside, as releases do.
func executable(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings,
    linkerSettings: selfContained)
}

func tests(
  of name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.target(name: name), "TestSupport"] + dependencies,
    exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "copydesk",
  products: [.executable(name: "copydesk", targets: ["copydesk"])],
  targets: [
    // Tables as bytes in the binary.
    .target(name: "Data", exclude: ["tables"]),

    // Text as bytes and lines.
    module("TextModel"),
    tests(of: "TextModel", []),

    // A page as its makers meant it.
    module("DraftSyntax", ["TextModel", "Data"]),
    tests(of: "DraftSyntax", ["TextModel"]),

    // Fits the page reader's model; not part of what users run.
    executable("JointFitter", ["DraftSyntax", "TextModel"]),

    // Names of places and organisations.
    module("Names", ["TextModel", "DraftSyntax", "Data"]),
    tests(of: "Names", ["TextModel", "DraftSyntax", "Data", "TaggerTrainer"]),

    // Writes Data/tables/tagger.bin; not part of what users run.
    executable("TaggerTrainer", ["Names"], exclude: ["README.md"]),

    // Writes Data/tables/lexicon.bin from seeds/; not part of what users run.
    executable("LexiconBuilder", ["TextModel", "DraftSyntax", "Names"]),

    // What must not go to print.
    module("Rules", ["TextModel", "DraftSyntax", "Names", "Data"]),
    tests(of: "Rules", ["TextModel", "DraftSyntax"]),

    // What the files beside drafts say: settings, suppressions, words.
    module("Workspace", ["TextModel", "DraftSyntax", "Rules"]),
    tests(of: "Workspace", ["TextModel", "DraftSyntax", "Rules"]),

    // The protocol's words and its wire.
    module("LSPTypes"),
    module("JSONRPC"),
    tests(of: "JSONRPC", []),

    // The language server.
    module(
      "Server", ["TextModel", "DraftSyntax", "Names", "Rules", "Workspace", "LSPTypes", "JSONRPC"],
      exclude: ["README.md"]),
    tests(
      of: "Server", ["TextModel", "DraftSyntax", "LSPTypes", "JSONRPC", "Names", "Rules", "Workspace"],
      exclude: ["Dialogues", "Protocol/shapes.json", "editors.jsonl"]),

    // Tries what bytes can do to the server; not part of what users run. Sources/Server/README.md says how.
    .executableTarget(
      name: "ConversationFuzzer", dependencies: ["Server", "Names", "DraftSyntax", "TextModel"],
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])], linkerSettings: selfContained),

    // The command line.
    module("CommandLineTool", ["TextModel", "DraftSyntax", "Names", "Rules", "Workspace", "Server"]),
    tests(
      of: "CommandLineTool", ["DraftSyntax", "Names", "Rules", "Server", "TextModel", "Workspace"],
      exclude: ["Reports"]),
    executable("copydesk", ["CommandLineTool"]),

    .target(
      name: "TestSupport", dependencies: ["TextModel"], path: "Tests/TestSupport",
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
