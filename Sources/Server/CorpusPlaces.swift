import LSPTypes
import Names
import TextModel
import Workspace

extension Session {
  /// The places of a name in the file of the corpus that its lexicon has an example from; none where that is open, or gone.
  func places(inExampleOf name: String, for document: OpenDocument) -> [Location] {
    guard let example = lexicon(for: document)?.entry(of: name)?.example, let drafts = options.drafts,
      let path = paths(ofExample: example.document).first(where: { !isOpen($0) }),
      let text = drafts.read(path)
    else { return [] }
    var positions = positions(in: text)
    let uri = "file://" + path.percentEncodedForURI
    return text.places(of: Array(name.utf8)).map { Location(uri: uri, range: positions.range(of: $0)) }
  }

  /// Lexicons call documents as they were told to: by a path of their own, or one seen from an open folder.
  private func paths(ofExample document: String) -> [String] {
    document.hasPrefix("/") ? [document] : folders.compactMap { $0.folderPathOfURI.map { $0 + document } }
  }

  private func isOpen(_ path: String) -> Bool { documents.keys.contains { $0.filePathOfURI == path } }
}

extension SourceText {
  /// Where some bytes stand, one after the other.
  fileprivate func places(of wanted: [UInt8]) -> [Range<Int>] {
    guard let first = wanted.first else { return [] }
    var places: [Range<Int>] = []
    var offset = 0
    while offset + wanted.count <= utf8.count {
      if utf8[offset] == first, utf8[offset..<offset + wanted.count].elementsEqual(wanted) {
        places.append(offset..<offset + wanted.count)
        offset += wanted.count
      } else {
        offset += 1
      }
    }
    return places
  }
}
