/// Weighs the evidence at a gap: log odds that the two lines belong together.
package struct JointModel: Sendable {
  /// One weight a feature, in the order of `JointEvidence.Feature`.
  package let weights: [Float]

  package init(weights: [Float]) {
    precondition(weights.count == JointEvidence.Feature.allCases.count, "one weight a feature")
    precondition(weights.count <= UInt64.bitWidth, "one bit a feature")
    self.weights = weights
  }

  subscript(feature: JointEvidence.Feature) -> Float { weights[feature.rawValue] }

  /// The log odds of joining; above 0 is more likely than not.
  package func logOdds(_ evidence: JointEvidence) -> Float {
    var sum: Float = 0
    var left = evidence.features
    weights.withUnsafeBufferPointer { weights in
      while left != 0 {
        let place = left.trailingZeroBitCount
        sum += weights[place] * evidence.measure(at: place)
        left &= left - 1
      }
    }
    return sum
  }
}
