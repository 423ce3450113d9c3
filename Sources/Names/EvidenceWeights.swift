extension EvidenceScorer {
  /// Fitted by `TaggerTrainer fit` on two halves of the training sentences, each tagged with what was learned from the
  /// other, in corpora of 500, 2,000 and 15,000 sentences; in the order of `EvidenceFeatures.names`.
  package static let builtIn = EvidenceScorer(
    place: [
      -4.9851, -1.497, 2.156, -1.2949, 2.1202, -0.7732, -0.3645, 0.0573, -1.7629, -0.9651, -3.2969, 2.6077,
      2.5243, 2.6447, 0.6405, -0.5409, 0.5832, 0.2812, -0.8703, 0.1483, -0.3438, 0.1323, -0.4117, 0.8877,
      -0.0411, 1.4059, 1.671, 0.5277, -1.8594, 0.4597, -1.8631, -0.8021,
    ],
    organisation: [
      -4.6008, -0.2659, 1.6653, -1.0358, 1.4759, -2.9082, 0.7276, -1.1093, -0.0995, -0.2317, -2.4556, -1.9541,
      -0.7751, 0.4713, -0.8451, -0.1063, 0.2829, -0.172, 0.6805, 0.6679, 0.0215, 0.1686, 0.4592, 1.6513,
      0.6032, 1.3703, 0.8444, 1.023, -2.735, -0.2215, -0.9691, -0.3375,
    ]
  )
}
