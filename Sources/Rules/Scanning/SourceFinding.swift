import TextModel

extension Rule {
  /// A finding on the source itself, with a fix that replaces just that; for what repair may already have put right.
  func finding(
    inSource range: Range<Int>, _ message: Wording, severity: Severity? = nil,
    replacement: String? = nil, safe: Bool = false
  ) -> Finding {
    var fixes: [Finding.Fix] = []
    if let replacement {
      let title =
        replacement.isEmpty
        ? Wording("删去", en: "Delete") : Wording("改为“\(replacement)”", en: "Change to “\(replacement)”")
      fixes = [Finding.Fix(title: title, edits: [TextEdit(range, replacement)], isSafe: safe)]
    }
    return Finding(Self.summary, range, message, severity: severity, fixes: fixes)
  }

  /// Reports what `body` finds in any order in order of the text.
  func inOrder(_ report: (Finding) -> Void, _ body: ((Finding) -> Void) -> Void) {
    var findings: [Finding] = []
    body { findings.append($0) }
    findings.sorted { $0.range.lowerBound < $1.range.lowerBound }.forEach(report)
  }

  /// Reports each finding, or one for all where they are so many that they are one damage: a page in
  /// another script, a paste with odd spaces throughout.
  ///
  /// The one stands where the first would, and its fix puts all of them right if each has a fix.
  func report(_ findings: [Finding], orOneBeyond limit: Int, to report: (Finding) -> Void) {
    guard findings.count > limit, let first = findings.first else {
      findings.forEach(report)
      return
    }
    let areFixed = findings.allSatisfy { !$0.fixes.isEmpty }
    report(
      first.standing(
        forAll: findings.count, edits: areFixed ? findings.editsOfBestFixes : [],
        isSafe: findings.allSatisfy { $0.fixes.first?.isSafe ?? false }))
  }

  /// Reports a finding at each place, or one for all where they are many; each has one fix, which is safe.
  func report(
    at places: [Range<Int>], orOneBeyond limit: Int, to report: (Finding) -> Void,
    edits: (Range<Int>, inout [TextEdit]) -> Void, finding: (Range<Int>) -> Finding
  ) {
    guard places.count > limit, let first = places.first else {
      places.forEach { report(finding($0)) }
      return
    }
    var all: [TextEdit] = []
    all.reserveCapacity(places.count * 2)
    for place in places { edits(place, &all) }
    report(finding(first).standing(forAll: places.count, edits: all, isSafe: true))
  }
}

extension Finding {
  /// This finding in the name of so many alike, with the edits that put all of them right; none where not all can be.
  fileprivate func standing(forAll count: Int, edits: [TextEdit], isSafe: Bool) -> Finding {
    var one = self
    one.message = Wording(
      "\(message.chinese)（全文共\(count)处）", en: "\(message.english) (\(count) places in the draft)")
    one.fixes = []
    if !edits.isEmpty {
      let title = Wording("全文\(count)处都改", en: "Change all \(count) places")
      // Those of one place may lie around those of another: a bracket around a comma.
      let inOrder = edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
      one.fixes.append(Finding.Fix(title: title, edits: inOrder, isSafe: isSafe))
    }
    return one
  }
}

extension [Finding] {
  /// The edits of each one's best fix, one behind the other.
  var editsOfBestFixes: [TextEdit] {
    var edits: [TextEdit] = []
    for finding in self {
      if let fix = finding.fixes.first { edits += fix.edits }
    }
    return edits
  }
}
