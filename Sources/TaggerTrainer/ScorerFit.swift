import Names

/// Fits the evidence scorer: learns from annotated text with a tagger that never saw it, and asks what its counts tell.
struct ScorerFit {
  private var examples: [NameKind: [(features: [Double], isName: Bool)]] = [:]

  /// Adds the candidates of some sentences; corpora of several sizes make the weights hold for pages and for archives.
  mutating func add(_ sentences: ArraySlice<AnnotatedSentence>, tagger: NameTagger) {
    var learner = LexiconLearner(tagger: tagger)
    var gold: [[UInt16]: [Int]] = [:]
    var text = ""
    for sentence in sentences {
      text += FoldedText.string(of: sentence.units) + "\n"
      for span in sentence.spans where span.type < 2 {
        gold[Array(sentence.units[span.start..<span.end]), default: [0, 0]][Int(span.type)] += 1
      }
    }
    learner.read(Array(text.utf8), document: "")
    let evidence = learner.finish()
    for number in 0..<evidence.names.count {
      let name = evidence.names[number]
      let counts = evidence.counts[number]
      guard counts.raw >= 2, counts.mentions >= 2 else { continue }
      let annotated = gold[Array(name)] ?? [0, 0]
      let total = annotated[0] + annotated[1]
      if total == 1 { continue }
      for kind in NameKind.allCases {
        examples[kind, default: []].append(
          (
            EvidenceFeatures.vector(counts, of: name, as: kind),
            Double(annotated[Int(kind.rawValue)]) >= 0.2 * Double(total) && total >= 2
              && annotated[Int(kind.rawValue)] > 0
          ))
      }
    }
  }

  /// The weights of one kind: logistic regression with a small quadratic penalty, by Newton's method.
  func weights(of kind: NameKind) -> [Double] {
    let examples = examples[kind] ?? []
    let size = EvidenceFeatures.names.count
    var weights = [Double](repeating: 0, count: size)
    for _ in 0..<25 {
      var gradient = weights.map { -$0 * 1.0 }
      var hessian = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
      for index in 0..<size { hessian[index][index] = 1.0 }
      for example in examples {
        var sum = 0.0
        for index in 0..<size { sum += weights[index] * example.features[index] }
        let probability = EvidenceScorer.logistic(sum)
        let error = (example.isName ? 1 : 0) - probability
        let spread = max(1e-6, probability * (1 - probability))
        for row in 0..<size where example.features[row] != 0 {
          gradient[row] += error * example.features[row]
          let scaled = spread * example.features[row]
          for column in 0..<size { hessian[row][column] += scaled * example.features[column] }
        }
      }
      let step = ScorerFit.solve(hessian, gradient)
      for index in 0..<size { weights[index] += step[index] }
    }
    return weights
  }

  var exampleCount: Int { examples.values.reduce(0) { $0 + $1.count } }

  /// Gauss with pivots.
  private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    var matrix = matrix
    var right = right
    let size = right.count
    for column in 0..<size {
      let pivot = (column..<size).max { abs(matrix[$0][column]) < abs(matrix[$1][column]) } ?? column
      matrix.swapAt(column, pivot)
      right.swapAt(column, pivot)
      guard abs(matrix[column][column]) > 1e-12 else { continue }
      for row in column + 1..<size {
        let factor = matrix[row][column] / matrix[column][column]
        if factor == 0 { continue }
        for index in column..<size { matrix[row][index] -= factor * matrix[column][index] }
        right[row] -= factor * right[column]
      }
    }
    var solution = [Double](repeating: 0, count: size)
    for row in stride(from: size - 1, through: 0, by: -1) {
      var sum = right[row]
      for column in row + 1..<size { sum -= matrix[row][column] * solution[column] }
      solution[row] = abs(matrix[row][row]) > 1e-12 ? sum / matrix[row][row] : 0
    }
    return solution
  }
}
