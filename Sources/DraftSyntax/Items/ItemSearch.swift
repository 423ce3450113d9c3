/// Finds the roles that fit a page's passages best, all of them at once (Viterbi).
struct ItemSearch {
  /// How far behind the best a reading may lie and still be followed.
  private static let reach: Float = 16

  private struct Step {
    var score: Float
    var state: ReadingState
    /// The index of the state before, `-1` at the start.
    var previous: Int32
  }

  /// The best roles, one a passage.
  ///
  /// - Complexity: O(*n*), where *n* is the number of passages.
  static func roles(_ traits: [PassageTraits], _ kinship: WordKinship) -> [PassageRole] {
    guard !traits.isEmpty else { return [] }
    var grammar = ItemGrammar(traits: traits, kinship: kinship)
    let before = best(grammar)
    // Headlines come last only if some line is nearer to what stands above it than to what follows.
    let mayComeLast = traits.indices.contains { index in
      traits[index].couldBeHeadline && traits[index].headingLevel == 0
        && kinship.before[index] > max(0.15, kinship.after[index])
    }
    guard mayComeLast else { return before.roles }
    grammar.setsHeadlinesAfter = true
    let after = best(grammar)
    return after.score > before.score ? after.roles : before.roles
  }

  private static func best(_ grammar: ItemGrammar) -> (score: Float, roles: [PassageRole]) {
    let count = grammar.traits.count
    // All steps, passage by passage; `current` are those that lead to the passage at hand.
    var steps = [Step(score: 0, state: .start, previous: -1)]
    steps.reserveCapacity(count * 12)
    var current = 0..<1
    // The index of the last step to each state; one to the passage at hand where it is not below `start`.
    var ways = [Int](repeating: 0, count: ReadingState.all.count)
    for index in 0..<count {
      let start = steps.count
      var top = -Float.infinity
      for role in grammar.candidates(at: index) {
        let fit = grammar.fit(role, at: index)
        guard fit > ItemGrammar.impossible / 2 else { continue }
        for place in current {
          let from = steps[place]
          let move = grammar.step(from: from.state, to: role, at: index)
          let score = from.score + fit + move.score
          // What lies far behind the best can never catch up.
          guard score > top - reach else { continue }
          top = max(top, score)
          let step = Step(score: score, state: move.state, previous: Int32(place))
          let way = ways[move.state.index]
          if way < start {
            ways[move.state.index] = steps.count
            steps.append(step)
          } else if score > steps[way].score {
            steps[way] = step
          }
        }
      }
      current = start..<steps.count
    }
    var place = current.lowerBound
    var bestScore = -Float.infinity
    for index in current {
      let score = steps[index].score + grammar.closing(steps[index].state, count)
      if score > bestScore { (bestScore, place) = (score, index) }
    }
    var path: [PassageRole] = []
    path.reserveCapacity(count)
    while steps[place].previous >= 0 {
      path.append(steps[place].state.role)
      place = Int(steps[place].previous)
    }
    path.reverse()
    return (bestScore, path)
  }
}
