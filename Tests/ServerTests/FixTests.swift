import Rules
import TestSupport
import Testing
import TextModel

@testable import Server

@Test func `fixes that are applied together never overlap, and none is left out without a reason`() {
  var generator = SeededGenerator(seed: 31)
  func overlap(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.lowerBound == right.lowerBound
      || (left.lowerBound < right.upperBound && right.lowerBound < left.upperBound)
  }
  for _ in 0..<200 {
    let fixes = (0..<20).map { _ in
      let start = Int.random(in: 0...60, using: &generator)
      let edits = [start, start + 8].map { TextEdit($0..<$0 + Int.random(in: 0...6, using: &generator), "") }
      return Finding.Fix(title: Wording("改", en: "fix"), edits: edits, isSafe: true)
    }
    let accepted = Finding.Fix.compatible(fixes)
    let ranges = accepted.flatMap(\.edits).map(\.range)
    for (index, range) in ranges.enumerated() {
      #expect(!ranges[(index + 1)...].contains { overlap($0, range) })
    }
    for fix in fixes where !accepted.contains(fix) {
      #expect(fix.edits.contains { edit in ranges.contains { overlap($0, edit.range) } })
    }
  }
}
