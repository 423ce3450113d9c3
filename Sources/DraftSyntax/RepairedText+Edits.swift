public import TextModel

extension RepairedText {
  /// The edits of a source of so many bytes that give this text, in order of the text.
  public func edits(ofSourceOf sourceCount: Int) -> [TextEdit] {
    var edits: [TextEdit] = []
    // Up to where the source is accounted for.
    var done = 0
    func replace(to end: Int, with text: String) {
      if done < end || !text.isEmpty { edits.append(TextEdit(done..<max(done, end), text)) }
      done = max(done, end)
    }
    for (index, anchor) in anchors.enumerated() {
      let isLast = index + 1 == anchors.count
      let end = isLast ? utf8.count : anchors[index + 1].repaired
      if anchor.isReplacement {
        replace(to: isLast ? sourceCount : anchors[index + 1].source, with: self[anchor.repaired..<end])
      } else if anchor.repaired < end {
        replace(to: anchor.source, with: "")
        done = anchor.source + end - anchor.repaired
      }
    }
    replace(to: sourceCount, with: "")
    return edits
  }
}
