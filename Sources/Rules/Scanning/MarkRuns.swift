import DraftSyntax

extension Draft {
  /// Calls `body` with each run of two or more marks that touch and that `isWanted` picks (or of one, if asked for).
  func forEachMarkRun(
    ofAtLeast least: Int = 2, where isWanted: (UInt32) -> Bool, _ body: (ArraySlice<Landmark>) -> Void
  ) {
    var index = 0
    while index < landmarks.count {
      guard isWanted(landmarks[index].scalar) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < landmarks.count, landmarks[end].offset == landmarks[end - 1].end,
        isWanted(landmarks[end].scalar)
      {
        end += 1
      }
      if end - index >= least { body(landmarks[index..<end]) }
      index = end
    }
  }
}

extension Landmark {
  /// Where the character ends.
  var end: Int { offset + (scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4) }
}

extension ArraySlice<Landmark> {
  /// The bytes of a run.
  var byteRange: Range<Int> {
    guard let first, let last else { return 0..<0 }
    return first.offset..<last.end
  }
}
