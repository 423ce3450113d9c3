import DraftSyntax

/// Fits the weights of `JointModel`: logistic regression with a quadratic penalty for leaving what is known beforehand, by gradient steps of fixed number, so that the same pages give the same weights.
struct LogisticRegression {
  /// How strongly weights are drawn to 0, in samples.
  var penalty = 2.0
  var steps = 3000
  /// What the pages at hand hardly show but the trade knows: GB/T 15834 lets no closing mark open a line and no opening mark end one, a name is never two, a headline does not run on into a date, and news opens its paragraphs with a few set words.
  var beforehand: [JointEvidence.Feature: Double] = [
    .rightStartsWithClosingMark: 4, .leftEndsWithOpener: 4, .knownWord: 3, .dateAfterUnmarkedAlone: -4,
    .wideGap: -1, .rightOpensParagraph: -2, .rightBeforeLead: -3, .leftHeadsProse: -2,
  ]

  func fit(_ samples: [(evidence: JointEvidence, joins: Bool)]) -> [Float] {
    let count = JointEvidence.Feature.allCases.count
    let prior = JointEvidence.Feature.allCases.map { beforehand[$0] ?? 0 }
    var weights = prior
    var velocity = Array(repeating: 0.0, count: count)
    let rows = samples.map { sample in
      JointEvidence.Feature.allCases.map { ($0.rawValue, Double(sample.evidence[$0])) }.filter { $0.1 != 0 }
    }
    let rate = 2.0 / Double(max(1, samples.count))
    for _ in 0..<steps {
      var gradient = zip(weights, prior).map { penalty * ($1 - $0) }
      gradient[0] = 0
      for (row, sample) in zip(rows, samples) {
        let sum = row.reduce(0.0) { $0 + weights[$1.0] * $1.1 }
        let error = (sample.joins ? 1 : 0) - 1 / (1 + exponential(-sum))
        for (index, value) in row { gradient[index] += error * value }
      }
      for index in 0..<count {
        velocity[index] = 0.9 * velocity[index] + rate * gradient[index]
        weights[index] += velocity[index]
      }
    }
    return weights.map { Float($0) }
  }
}
