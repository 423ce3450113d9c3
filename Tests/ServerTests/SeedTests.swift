import DraftSyntax
import FoundationEssentials
import LSPTypes
import Rules
import TestSupport
import Testing
import TextModel

@testable import Server

private let seeds: [String] = {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: Repository.root + "seeds")) ?? []
  return names.filter { $0.hasSuffix(".txt") }.sorted()
}()

private func session(with text: String) -> Session {
  var session = Session(.init(version: "test"))
  session.documents["a"] = OpenDocument(uri: "a", version: 1, text: SourceText(text))
  return session
}

@Test(arguments: seeds)
func `formatting by edits gives the repaired text`(_ name: String) throws {
  let text = String(decoding: try readFile(Repository.root + "seeds/" + name), as: UTF8.self)
  var session = session(with: text)
  let page = try session.checked("a").page
  var edited = SourceText(text)
  edited.apply(page.repairs)
  #expect(edited.utf8 == page.repaired.utf8)
  for (left, right) in zip(page.repairs, page.repairs.dropFirst()) {
    #expect(left.range.upperBound <= right.range.lowerBound, "\(left) \(right)")
  }
}

@Test(arguments: seeds)
func `coloured stretches are on one line, in order, and apart`(_ name: String) throws {
  let text = SourceText(String(decoding: try readFile(Repository.root + "seeds/" + name), as: UTF8.self))
  var session = session(with: text[0..<text.count])
  let all = try session.answer(SemanticTokensRequest(textDocument: TextDocumentIdentifier(uri: "a")))
  var line = 0
  var column = 0
  var end = 0
  for token in stride(from: 0, to: all.data.count, by: 5) {
    if all.data[token] > 0 {
      line += all.data[token]
      column = 0
      end = 0
    }
    column += all.data[token + 1]
    #expect(column >= end && all.data[token + 2] > 0, "\(name), line \(line)")
    end = column + all.data[token + 2]
    #expect(
      text.offset(of: TextModel.Position(line: line, column: end), in: .utf16)
        <= text.content(ofLine: line).upperBound)
    #expect(all.data[token + 3] < SemanticTokenType.allCases.count)
  }
}

@Test(arguments: seeds)
func `every item of a seed is in the outline, can be folded and has figures`(_ name: String) throws {
  let text = String(decoding: try readFile(Repository.root + "seeds/" + name), as: UTF8.self)
  var session = session(with: text)
  let document = TextDocumentIdentifier(uri: "a")
  let items = try session.checked("a").page.items
  guard case .list(let symbols) = try session.answer(DocumentSymbolRequest(textDocument: document)) else {
    Issue.record("a client that announced nothing gets a list")
    return
  }
  #expect(symbols.count == items.count && symbols.allSatisfy { !$0.name.isEmpty })
  let lenses = try session.answer(CodeLensRequest(textDocument: document))
  #expect(lenses.count == items.count { $0.kind == .article || $0.kind == .brief })
  for folding in try session.answer(FoldingRangeRequest(textDocument: document)) {
    #expect(folding.startLine < folding.endLine)
  }
}
