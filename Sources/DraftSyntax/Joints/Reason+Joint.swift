import TextModel

extension Damage.Reason {
  /// What spoke for joining two lines of a page; put into words only where a damage is reported.
  init(_ joint: Joint, in page: borrowing PageLines) {
    self.init([])
    evidence.reserveCapacity(3)
    let left = page.facts[joint.left]
    let right = page.facts[joint.right]
    if joint.evidence.holds(.digitsAcross) { evidence.append(.cutNumber) }
    if let word = joint.word {
      let end = left.content.upperBound
      let start = right.content.lowerBound
      evidence.append(
        .word(
          String(
            decoding: page.utf8[end - Int(word.before)..<end] + page.utf8[start..<start + Int(word.after)],
            as: UTF8.self)))
    }
    if joint.evidence.holds(.rightStartsWithClosingMark) { evidence.append(.closingMark) }
    if joint.evidence.holds(.bracketOpen) { evidence.append(.openBracket) }
    if joint.evidence.holds(.leftFull) { evidence.append(.fullColumn(page.columns[joint.left] / 2)) }
    // What was certain at once was not weighed.
    if joint.evidence.holds(.always), !left.endsSentence {
      if evidence.isEmpty, CharacterAttraction.between(left.last, right.first) > 3 {
        evidence.append(.word(Damage.Reason.pair(left.last, right.first)))
      }
      evidence.append(.unfinishedSentence)
    }
  }

  private static func pair(_ left: UInt32, _ right: UInt32) -> String {
    String(String.UnicodeScalarView([left, right].compactMap { Unicode.Scalar($0) }))
  }
}
