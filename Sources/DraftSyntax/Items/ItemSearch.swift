/// Finds the roles that fit a page's passages best, all of them at once (Viterbi).
struct ItemSearch {
  private struct Step {
    var score: Float
    var state: ReadingState
    /// The index of the state before, `-1` at the start.
    var previous: Int
  }

  /// The best roles, one a passage.
  ///
  /// - Complexity: O(*n*), where *n* is the number of passages.
  static func roles(_ traits: [PassageTraits], _ kinship: WordKinship) -> [PassageRole] {
    guard !traits.isEmpty else { return [] }
    let before = best(ItemGrammar(traits: traits, kinship: kinship, setsHeadlinesAfter: false))
    // Only a short line behind some prose can make it a page whose headlines come last.
    var hasProse = false
    let mayComeLast = traits.contains { passage in
      if passage.isProse { hasProse = true }
      return hasProse && passage.couldBeHeadline && passage.headingLevel == 0
    }
    guard mayComeLast else { return before.roles }
    let after = best(ItemGrammar(traits: traits, kinship: kinship, setsHeadlinesAfter: true))
    return after.score > before.score ? after.roles : before.roles
  }

  private static func best(_ grammar: ItemGrammar) -> (score: Float, roles: [PassageRole]) {
    let count = grammar.traits.count
    var table: [[Step]] = []
    table.reserveCapacity(count)
    var current = [Step(score: 0, state: .start, previous: -1)]
    var slots = [Int](repeating: -1, count: ReadingState.count)
    for index in 0..<count {
      var next: [Step] = []
      for role in PassageRole.allCases {
        let fit = grammar.fit(role, at: index)
        guard fit > ItemGrammar.impossible / 2 else { continue }
        for (place, step) in current.enumerated() {
          guard let move = grammar.step(from: step.state, to: role, at: index) else { continue }
          let score = step.score + fit + move.score
          let slot = slots[move.state.index]
          if slot < 0 {
            slots[move.state.index] = next.count
            next.append(Step(score: score, state: move.state, previous: place))
          } else if score > next[slot].score {
            next[slot] = Step(score: score, state: move.state, previous: place)
          }
        }
      }
      for step in next { slots[step.state.index] = -1 }
      // What lies far behind the best can never catch up.
      if let top = next.map(\.score).max() { next.removeAll { $0.score < top - 30 } }
      table.append(next)
      current = next
    }
    var place = 0
    var bestScore = -Float.infinity
    for (index, step) in current.enumerated() {
      let score = step.score + grammar.closing(step.state, count)
      if score > bestScore { (bestScore, place) = (score, index) }
    }
    var roles: [PassageRole] = []
    roles.reserveCapacity(count)
    for index in stride(from: count - 1, through: 0, by: -1) {
      let step = table[index][place]
      roles.append(step.state.role)
      place = step.previous
    }
    roles.reverse()
    return (bestScore, roles)
  }
}
