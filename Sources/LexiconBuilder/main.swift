import DraftSyntax
import FoundationEssentials
import Glibc
import Names
import TextModel

// Learns the built-in lexicon from the repository's `seeds/`:
//   swift run LexiconBuilder seeds Sources/Data/tables/lexicon.bin

guard CommandLine.arguments.count == 3 else {
  let usage = Array("usage: LexiconBuilder FOLDER OUTPUT\n".utf8)
  _ = write(2, usage, usage.count)
  exit(2)
}
do {
  let folder = CommandLine.arguments[1]
  let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }
  var documents: [BuiltInLexicon.Document] = []
  for file in files.sorted() {
    let bytes = try Data(contentsOf: URL(filePath: folder + "/" + file))
    documents.append(.init(label: file, text: SourceText(String(decoding: bytes, as: UTF8.self))))
  }
  try Data(BuiltInLexicon.bytes(of: documents)).write(to: URL(filePath: CommandLine.arguments[2]))
} catch {
  let message = Array("LexiconBuilder: \(error)\n".utf8)
  _ = write(2, message, message.count)
  exit(1)
}
