/// How well a role fits a passage, and how well roles follow one another, as scores that add up.
///
/// Scores are rough logarithms of odds: what decides by itself weighs 4 to 6, a habit 1 to 2, a
/// preference under 1. The evidence of kinship was measured on hand-annotated pages (see `WordKinship`);
/// what an article without a credit costs and where cohesion speaks for another article were fitted on
/// 200 pages composed of real articles, for the fewest false splits at the same recall; the rest follows
/// the layout rules of newspapers.
struct ItemGrammar {
  let traits: [PassageTraits]
  let kinship: WordKinship
  /// Whether this page is read with its headlines behind the articles.
  var setsHeadlinesAfter = false

  /// How many blank lines part most passages of the page.
  let usualGap: Int

  /// The score of an article without a credit: where the page opens its articles with 本报讯（记者 X）, one
  /// that has neither lead nor credit is the less likely.
  private let lacksCredit: Float
  private let leaving = ItemGrammar.leaving

  init(traits: [PassageTraits], kinship: WordKinship) {
    self.traits = traits
    self.kinship = kinship
    var counts = [0, 0, 0, 0]
    for passage in traits.dropFirst() { counts[min(3, passage.blankLinesAbove)] += 1 }
    var leads: Float = 0
    var lines: Float = 0
    for passage in traits {
      if passage.lead == .credited { leads += 1 }
      if let form = passage.lineCredit, form == .line || form == .tail { lines += 1 }
    }
    lacksCredit = -1.8 - 1.3 * leads / (leads + lines + 1)
    usualGap = counts.indices.max { counts[$0] < counts[$1] } ?? 0
  }

  /// A score below which a role is not tried.
  static let impossible: Float = -100
  static let disorder: Float = -4
  static let lacksHeadline: Float = -2.5

  /// The score of going on from `state` with `role` at `index`, minus infinity if it cannot be, and the state after it.
  func step(from state: ReadingState, to role: PassageRole, at index: Int) -> (
    score: Float, state: ReadingState
  ) {
    var next = state
    next.role = role
    next.isInterrupted = false
    let mayResume = state.isInBody || state.isInterrupted
    let followsEnd = traits[index].followsEnd
    let isClosed = state.isInBody && followsEnd
    switch role {
    case .banner:
      next.isHeadlined = true
      next.isCredited = false
      return (closing(state, index) - (state.role == .banner && index > 0 ? 0.5 : 0), next)

    case .headline:
      if state.role == .headline { return (continuation(ofHeadline: index), next) }
      if state.role == .creditBefore { return (-1.5, next) }
      next.isHeadlined = true
      next.isCredited = false
      return (closing(state, index) + (state.role == .banner ? 0.3 : 0), next)

    case .creditBefore:
      next.isCredited = true
      if state.role == .headline { return (1, next) }
      if state.role == .creditBefore { return (-0.5, next) }
      next.isHeadlined = false
      return (closing(state, index) - 2.5, next)

    case .first:
      let names = (traits[index].lead == .credited || traits[index].lead == .wire)
      if state.role == .headline || state.role == .creditBefore {
        next.isCredited = state.isCredited || names || traits[index].endsArticle
        return (state.isCredited && names ? -4 : 0.5, next)
      }
      next.isHeadlined = false
      next.isCredited = names || traits[index].endsArticle
      if traits[index].isBrief {
        // A brief needs neither headline nor credit.
        next.isHeadlined = true
        next.isCredited = true
        return (closing(state, index), next)
      }
      let followsBrief = index > 0 && traits[index - 1].isBrief
      let followsProse = state.isInBody && !isClosed && !followsBrief && traits[index].lead == .none
      let followsBanner = state.role == .banner && index > 0 && traits[index].lead == .none
      let oddity: Float = followsProse ? 4 : followsBanner ? 2 : 0
      // A page may begin in the middle of an article.
      if index == 0 { next.isHeadlined = !setsHeadlinesAfter }
      return (closing(state, index) - (setsHeadlinesAfter ? 0 : 1) - oddity, next)

    case .body:
      guard mayResume || state.role == .subhead else { return (-.infinity, next) }
      var score: Float = isClosed ? -5 : 0
      if traits[index].endsArticle { next.isCredited = true }
      if state.isInterrupted { score -= 1 }
      if state.role == .subhead { score += 0.2 }
      return (score, next)

    case .subhead:
      if state.role == .subhead { return (traits[index].shortRun > 2 ? -3 : -1.2, next) }
      if state.role == .creditBefore { return (-1, next) }
      guard mayResume else { return (-.infinity, next) }
      return ((isClosed ? -6 : 0) - (state.isInterrupted ? 1 : 0), next)

    case .tail:
      guard mayResume else { return (-.infinity, next) }
      next.isCredited = true
      return ((state.isCredited ? -4 : 0.5) - (isClosed ? 3 : 0), next)

    case .headlineAfter:
      if state.role == .headlineAfter { return (continuation(ofHeadline: index), next) }
      guard mayResume || state.role == .tail, !state.isHeadlined else { return (-.infinity, next) }
      next.isHeadlined = true
      return (state.isInterrupted ? -1.5 : 0.5, next)

    case .creditAfter:
      guard state.role == .headlineAfter else { return (-.infinity, next) }
      next.isCredited = true
      return (state.isCredited ? -4 : 0.5, next)

    case .caption:
      next.isInterrupted = mayResume
      switch state.role {
      case .headline, .creditBefore: return (-4, next)
      case .subhead: return (-3, next)
      case .caption: return (-0.5, next)
      default: return (0, next)
      }

    case .captionCredit:
      next.isInterrupted = mayResume
      return (state.role == .caption ? 3 : -5, next)

    case .furniture:
      next.isInterrupted = mayResume
      return (state.role == .headline || state.role == .creditBefore ? -2.5 : -0.5, next)
    }
  }

  /// The score of another line of the same headline.
  private func continuation(ofHeadline index: Int) -> Float {
    if traits[index].opensWithDash { return 0.3 }
    // A kicker stands on top: a short line in the middle opens another headline.
    let isKicker =
      traits[index].length <= 7 && traits[index - 1].length > 9 && index + 1 < traits.count
      && traits[index + 1].couldBeHeadline
    return isKicker ? -4.5 : -0.5
  }

  /// The score of leaving what `state` is in before the passage at `index` (the end of the page included).
  func closing(_ state: ReadingState, _ index: Int) -> Float {
    let leaving = leaving[state.index]
    let score = leaving.score + leaving.creditsLacking * lacksCredit
    guard state.isInBody else { return score }
    let last = traits[index - 1]
    return last.endsSentence || last.tailCredit != nil ? score : score - 1.5
  }

  /// What leaving a state costs, by what it lacks.
  private struct Leaving {
    var score: Float
    /// One where an article goes without a credit.
    var creditsLacking: Float

    init(_ state: ReadingState) {
      score = state.isHeadlined ? 0 : ItemGrammar.lacksHeadline
      switch state.role {
      case .headline: score -= 6
      case .creditBefore, .subhead: score -= 5
      default: break
      }
      creditsLacking = !state.isCredited && state.hasArticle ? 1 : 0
    }
  }

  private static let leaving = ReadingState.all.map(Leaving.init)
}
