/// Finds the roles that fit a page's passages best, all of them at once (Viterbi).
struct ItemSearch {
  /// How far behind the best a reading may lie and still be followed.
  private static let reach: Float = 16

  private struct Step {
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
    // The index of the best step to each state at the passage at hand, `-1` where there is none.
    var ways = [Int](repeating: -1, count: ReadingState.all.count)
    for index in 0..<count {
      let start = steps.count
      var top = -Float.infinity
      for role in grammar.candidates(at: index) {
        let fit = grammar.fit(role, at: index)
        guard fit > ItemGrammar.impossible / 2 else { continue }
        for place in current {
          let from = steps[place]
          let move = grammar.step(from: from.state, to: role, at: index, closing: from.closing)
          let score = from.score + fit + move.score
          // What lies far behind the best can never catch up.
          guard score > top - reach else { continue }
          top = max(top, score)
          let step = Step(score: score, state: move.state, previous: Int32(place), closing: 0)
          let way = ways[move.state.index]
          if way < 0 {
            ways[move.state.index] = steps.count
            steps.append(step)
          } else if score > steps[way].score {
            steps[way] = step
          }
        }
      }
      var end = start
      for place in start..<steps.count {
        var step = steps[place]
        ways[step.state.index] = -1
        guard step.score > top - reach else { continue }
        step.closing = grammar.closing(step.state, index + 1)
        steps[end] = step
        end += 1
      }
      steps.removeLast(steps.count - end)
      current = start..<end
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
