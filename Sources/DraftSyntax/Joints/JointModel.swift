/// Weighs the evidence at a gap: log odds that the two lines belong together.
package struct JointModel: Sendable {
  /// One weight a feature, in the order of `JointEvidence.Feature`.
  package var weights: [Float]

  package init(weights: [Float]) {
    precondition(weights.count == JointEvidence.Feature.allCases.count, "one weight a feature")
    self.weights = weights
  }

  /// The log odds of joining; above 0 is more likely than not.
  package func logOdds(_ evidence: JointEvidence) -> Float {
    var sum: Float = 0
    for (index, value) in evidence.values.enumerated() where value != 0 {
      sum += weights[index] * value
    }
    return sum
  }
}
