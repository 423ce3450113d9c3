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
    guard findings.count > limit, var one = findings.first else {
      findings.forEach(report)
      return
    }
    let count = findings.count
    one.message = Wording(
      "\(one.message.chinese)（全文共\(count)处）",
      en: "\(one.message.english) (\(count) places in the draft)")
    if findings.allSatisfy({ !$0.fixes.isEmpty }) {
      one.fixes = [
        Finding.Fix(
          title: Wording("全文\(count)处都改", en: "Change all \(count) places"),
          edits: findings.editsOfBestFixes, isSafe: findings.allSatisfy { $0.fixes[0].isSafe })
      ]
    } else {
      one.fixes = []
    }
    report(one)
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
