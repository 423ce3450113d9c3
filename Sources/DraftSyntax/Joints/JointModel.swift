/// Weighs the evidence at a gap: log odds that the two lines belong together.
package struct JointModel: Sendable {
  /// One weight a feature, in the order of `JointEvidence.Feature`.
  package var weights: [Float]

  package init(weights: [Float]) {
    precondition(weights.count == JointEvidence.Feature.allCases.count, "one weight a feature")
    self.weights = weights
  }

  subscript(feature: JointEvidence.Feature) -> Float { weights[feature.rawValue] }

  /// The log odds of joining; above 0 is more likely than not.
  package func logOdds(_ evidence: JointEvidence) -> Float {
    var sum: Float = 0
    for index in weights.indices where evidence.values[index] != 0 {
      sum += weights[index] * evidence.values[index]
    }
    return sum
  }
}
