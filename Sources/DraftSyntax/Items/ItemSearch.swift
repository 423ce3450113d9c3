/// Finds the roles that fit a page's passages best, all of them at once (Viterbi).
struct ItemSearch {
  /// How far behind the best a reading may lie and still be followed.
  private static let reach: Float = 16

  private struct Step {
    /// Minus infinity where there is no step.
    var score: Float
    var state: ReadingState
    /// The index of the state before, `-1` at the start.
    var previous: Int32
    /// What it costs to end here what the state is in.
    var closing: Float
  }

  /// The best roles, one a passage.
  ///
  /// - Complexity: O(*n*), where *n* is the number of passages.
  static func roles(_ traits: [PassageTraits], _ kinship: WordKinship) -> [PassageRole] {
    guard !traits.isEmpty else { return [] }
    let before = best(ItemGrammar(traits: traits, kinship: kinship, setsHeadlinesAfter: false))
    // Headlines come last only if some line is nearer to what stands above it than to what follows.
    let mayComeLast = traits.indices.contains { index in
      traits[index].couldBeHeadline && traits[index].headingLevel == 0
        && kinship.before[index] > max(0.15, kinship.after[index])
    }
    guard mayComeLast else { return before.roles }
    let after = best(ItemGrammar(traits: traits, kinship: kinship, setsHeadlinesAfter: true))
    return after.score > before.score ? after.roles : before.roles
  }

  private static func best(_ grammar: ItemGrammar) -> (score: Float, roles: [PassageRole]) {
    let count = grammar.traits.count
    // All steps, passage by passage; `current` are those that lead to the passage at hand.
    var steps = [Step(score: 0, state: .start, previous: -1, closing: 0)]
    steps.reserveCapacity(count * 12)
    var current = 0..<1
    // The best way to each state at the passage at hand, and those states that there is one to, in order.
    let none = Step(score: -.infinity, state: .start, previous: -1, closing: 0)
    var ways = [Step](repeating: none, count: ReadingState.count)
    var reached: [Int] = []
    for index in 0..<count {
      var top = -Float.infinity
      for role in grammar.candidates(at: index) {
        let fit = grammar.fit(role, at: index)
        guard fit > ItemGrammar.impossible / 2 else { continue }
        for place in current {
          let from = steps[place]
          let before = from.score + fit
          // What lies far behind the best can never catch up.
          guard before + ItemGrammar.bestMove > top - reach,
            let move = grammar.step(from: from.state, to: role, at: index, closing: from.closing)
          else { continue }
          let score = before + move.score
          let state = move.state.index
          guard score > top - reach, score > ways[state].score else { continue }
          top = max(top, score)
          if ways[state].previous < 0 { reached.append(state) }
          ways[state] = Step(score: score, state: move.state, previous: Int32(place), closing: 0)
        }
      }
      let start = steps.count
      for state in reached {
        if ways[state].score > top - reach {
          steps.append(ways[state])
          steps[steps.count - 1].closing = grammar.closing(ways[state].state, index + 1)
        }
        ways[state] = none
      }
      reached.removeAll(keepingCapacity: true)
      current = start..<steps.count
    }
    var place = current.lowerBound
    var bestScore = -Float.infinity
    for index in current {
      let score = steps[index].score + steps[index].closing
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
