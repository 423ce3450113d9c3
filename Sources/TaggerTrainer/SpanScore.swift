import Names

/// How well tagged spans agree with the annotated ones.
struct SpanScore {
  private var right = [0, 0, 0]
  private var given = [0, 0, 0]
  private var wanted = [0, 0, 0]

  mutating func count(_ spans: [TaggedSpan], against gold: [TaggedSpan]) {
    let goldSet = Set(gold)
    for span in spans {
      given[Int(span.type)] += 1
      if goldSet.contains(span) { right[Int(span.type)] += 1 }
    }
    for span in gold { wanted[Int(span.type)] += 1 }
  }

  /// Precision, recall and F1 in percent, of places, organisations, both, and persons.
  var report: String {
    func row(_ name: String, _ types: [Int]) -> String {
      let right = types.reduce(0) { $0 + self.right[$1] }
      let precision = Double(right) / Double(max(1, types.reduce(0) { $0 + given[$1] }))
      let recall = Double(right) / Double(max(1, types.reduce(0) { $0 + wanted[$1] }))
      let f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall)
      return "\(name): P \(percent(precision)) R \(percent(recall)) F1 \(percent(f1))"
    }
    return [row("LOC", [0]), row("ORG", [1]), row("LOC+ORG", [0, 1]), row("PER", [2])].joined(separator: "; ")
  }

  private func percent(_ value: Double) -> String {
    let tenths = Int((value * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
