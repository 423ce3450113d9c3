import DraftSyntax
import Rules
import TestSupport
import Testing
import TextModel

struct RuleExampleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: any Rule.Type
    var example: RuleExample
    var testDescription: String { "\(rule.summary.id): \(example.marked)" }
    var location: SourceLocation {
      SourceLocation(
        fileID: example.place.fileID, filePath: example.place.filePath, line: example.place.line, column: 1)
    }
  }

  static let cases: [Case] = RuleCatalog.all.flatMap { rule in
    rule.examples.map { Case(rule: rule, example: $0) }
  }

  static func findings(_ rule: any Rule.Type, _ example: RuleExample) -> [Finding] {
    var findings: [Finding] = []
    let draft = Draft(SourceText(example.text), issueDate: example.issueDate)
    rule.init(RuleContext(style: example.style)).check(draft) { findings.append($0) }
    return findings
  }

  @Test(arguments: cases)
  func `each example is flagged where it is marked`(of example: Case) {
    let text = example.example.text
    let findings = RuleExampleTests.findings(example.rule, example.example)
    #expect(
      MarkedText.marking(text, findings.map(\.range)) == example.example.marked,
      sourceLocation: example.location)
  }

  @Test(arguments: cases.filter { $0.example.fixed != nil })
  func `each example is mended as it says`(of example: Case) {
    var source = SourceText(example.example.text)
    let findings = RuleExampleTests.findings(example.rule, example.example)
    for finding in findings.reversed() {
      if let fix = finding.fixes.first { source.apply(fix.edits) }
    }
    #expect(source[0..<source.count] == example.example.fixed, sourceLocation: example.location)
  }

  @Test(arguments: cases)
  func `edits of a fix are in order and apart`(of example: Case) {
    for fix in RuleExampleTests.findings(example.rule, example.example).flatMap(\.fixes) {
      let ranges = fix.edits.map(\.range)
      #expect(
        zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound },
        sourceLocation: example.location)
    }
  }

  @Test(arguments: RuleCatalog.all.map { $0.summary.id })
  func `each rule has examples of both kinds`(of id: String) throws {
    let rule = try #require(RuleCatalog.rule(id))
    #expect(rule.examples.contains { $0.marked.contains("⟦") })
    #expect(rule.examples.contains { !$0.marked.contains("⟦") })
  }
}
