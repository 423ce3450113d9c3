/// What a passage is within the items of a page.
enum PassageRole: UInt8, CaseIterable {
  case banner
  /// A line of a headline that stands before its article.
  case headline
  /// A credit between headline and body, or above both.
  case creditBefore
  /// The first paragraph of an article.
  case first
  case body
  case subhead
  /// A credit on its line after the body.
  case tail
  /// A line of a headline that stands after its article.
  case headlineAfter
  /// A credit after such a headline.
  case creditAfter
  case caption
  case captionCredit
  case furniture

  /// All of them, made once.
  static let all = Array(allCases)
}

/// Where the reading of a page stands after a passage: its role, and what the article around it has already.
struct ReadingState: Hashable {
  var role: PassageRole
  /// The article has its headline, or there is no article that lacks one.
  var isHeadlined: Bool
  var isCredited: Bool
  /// There is an article's body behind, ended or not.
  var hasArticle: Bool {
    switch role {
    case .first, .body, .tail, .headlineAfter, .creditAfter: true
    default: isInterrupted
    }
  }
  /// A picture or furniture interrupts the article, whose body may go on.
  var isInterrupted: Bool

  static let start = ReadingState(role: .banner, isHeadlined: true, isCredited: false, isInterrupted: false)

  /// A number for tables, below `count`.
  var index: Int {
    Int(role.rawValue) << 3 | (isHeadlined ? 1 : 0) | (isCredited ? 2 : 0) | (isInterrupted ? 4 : 0)
  }
  static let count = PassageRole.all.count << 3

  init(role: PassageRole, isHeadlined: Bool, isCredited: Bool, isInterrupted: Bool) {
    self.role = role
    self.isHeadlined = isHeadlined
    self.isCredited = isCredited
    self.isInterrupted = isInterrupted
  }
}

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
  let setsHeadlinesAfter: Bool

  /// How many blank lines part most passages of the page.
  let usualGap: Int

  /// The score of an article without a credit: where the page opens its articles with 本报讯（记者 X）, one
  /// that has neither lead nor credit is the less likely.
  let lacksCredit: Float

  init(traits: [PassageTraits], kinship: WordKinship, setsHeadlinesAfter: Bool) {
    self.traits = traits
    self.kinship = kinship
    self.setsHeadlinesAfter = setsHeadlinesAfter
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
  private static let disorder: Float = -4
  private static let lacksHeadline: Float = -2.5

  // MARK: What a passage looks like

  private static let rolesOfProse: [PassageRole] = [.first, .body, .caption, .furniture]
  private static let rolesOfCredits: [PassageRole] = [.creditBefore, .tail, .creditAfter, .captionCredit]
  private static let rolesOfLines: [PassageRole] = [
    .banner, .headline, .first, .body, .subhead, .headlineAfter, .caption, .furniture,
  ]

  /// The roles that a passage may have at all.
  func candidates(at index: Int) -> [PassageRole] {
    if traits[index].lineCredit != nil { return ItemGrammar.rolesOfCredits }
    return traits[index].couldBeHeadline ? ItemGrammar.rolesOfLines : ItemGrammar.rolesOfProse
  }

  func fit(_ role: PassageRole, at index: Int) -> Float {
    let passage = traits[index]
    if let form = passage.lineCredit { return fit(role, ofCredit: form) }
    switch role {
    case .creditBefore, .creditAfter, .captionCredit: return ItemGrammar.impossible
    case .tail: return ItemGrammar.impossible
    case .furniture: return passage.isFurniture ? 4 : ItemGrammar.impossible
    case .banner: return passage.couldBeHeadline ? bannerFit(index) : ItemGrammar.impossible
    case .headline, .headlineAfter: return headlineFit(role, index)
    case .subhead: return subheadFit(index)
    case .first: return bodyFit(index) + (passage.lead == .none ? separation(before: index) : 6)
    case .body:
      return bodyFit(index)
        - (passage.lead == .none ? separation(before: index) : passage.lead == .wire ? 4 : 8)
    case .caption: return captionFit(index)
    }
  }

  private func fit(_ role: PassageRole, ofCredit form: Credit.Form) -> Float {
    switch (form, role) {
    case (.photo, .captionCredit): 4
    case (.photo, .tail): -2
    case (.photo, .creditBefore), (.photo, .creditAfter): -4
    case (.tail, .tail): 5
    case (.tail, .creditBefore): -3
    case (.tail, .creditAfter): -2
    case (.wire, .tail): 4
    case (.wire, .captionCredit): 2
    case (.wire, .creditBefore): 1
    case (.wire, .creditAfter): 0
    case (.line, .creditBefore), (.lead, .creditBefore): 4
    case (.line, .tail), (.lead, .tail): 2.5
    case (.line, .creditAfter), (.lead, .creditAfter): 3
    case (.line, .captionCredit), (.lead, .captionCredit): -2
    default: ItemGrammar.impossible
    }
  }

  private func bodyFit(_ index: Int) -> Float {
    let passage = traits[index]
    if passage.headingLevel > 0 || passage.opensWithDash && passage.couldBeHeadline { return -8 }
    if passage.isFurniture { return -2 }
    if passage.isListItem || passage.isTableRow || passage.isInShortRun { return 0 }
    guard passage.couldBeHeadline else { return passage.isMarkedBanner ? -3 : 0 }
    // A short line that closes a sentence is as good a paragraph.
    return passage.endsSentence && passage.length > 8 ? -0.5 : -2.5
  }

  private func headlineFit(_ role: PassageRole, _ index: Int) -> Float {
    let passage = traits[index]
    guard passage.couldBeHeadline else { return ItemGrammar.impossible }
    var score: Float = 0
    let own = role == .headline ? kinship.after[index] : kinship.before[index]
    let others = role == .headline ? kinship.before[index] : kinship.after[index]
    score += belonging(own, others)
    if passage.isMarkedBanner { score -= 3 }
    if passage.isColumnName { score -= 2 }
    if passage.isInShortRun { score -= 2 }
    if passage.isListItem || passage.isTableRow { score -= 4 }
    if passage.isFurniture { score -= 3 }
    if passage.opensWithDash { score += 2 }
    if passage.length < 8 && passage.shortRun == 1 { score -= 1 }
    if passage.endsSentence { score -= 1 }
    if passage.headingLevel == 1 { score += 2 }
    if outranked(index) { score -= 4 }
    if passage.headingLevel > 0 && role == .headlineAfter { score -= 6 }
    if (role == .headlineAfter) != setsHeadlinesAfter { score += ItemGrammar.disorder }
    return score
  }

  /// What speaks for a short line's being about the prose on one side and not the other's.
  private func belonging(_ own: Float, _ others: Float) -> Float {
    clamped((own - others) * 5, to: 3) + clamped((own - 0.25) * 3, to: 1.5)
  }

  private func subheadFit(_ index: Int) -> Float {
    let passage = traits[index]
    guard passage.couldBeHeadline else { return ItemGrammar.impossible }
    // What stands before is the same article's, so that words recurring there say nothing against a subhead.
    var score = belonging(kinship.after[index], min(0.1, kinship.before[index])) - 0.5
    if passage.opensWithDash { score -= 4 }
    if passage.isColumnName { score -= 1 }
    if passage.isInShortRun { score -= 2 }
    if passage.headingLevel == 1 { score -= 2 }
    if passage.isAtArticleLevel { score -= 3 }
    if passage.isListItem || passage.isTableRow { score -= 2 }
    if passage.hasSibling { score += 1.5 }
    return score
  }

  private func bannerFit(_ index: Int) -> Float {
    let passage = traits[index]
    if passage.opensWithDash { return -6 }
    if passage.isMarkedBanner { return 5 }
    let kin = setsHeadlinesAfter ? max(kinship.after[index], kinship.before[index]) : kinship.after[index]
    var score: Float = -2.5 + clamped((0.25 - kin) * 6, to: 2)
    // What a deck follows is its headline.
    if index + 1 < traits.count, traits[index + 1].opensWithDash { score -= 4 }
    if passage.isColumnName { score += 3 }
    if passage.isOrgan { score -= 2 }
    let goesOn =
      index + 1 < traits.count && traits[index + 1].couldBeHeadline && !traits[index + 1].opensWithDash
    if passage.phrases.areEven { score += (goesOn ? 3.5 : 1.5) + (passage.phrases.count > 2 ? 2 : 0) }
    if outranked(index) { score += 6 }
    return score
  }

  /// Whether a Markdown heading stands right above one of higher rank: a section's name, not a headline.
  private func outranked(_ index: Int) -> Bool {
    guard index + 1 < traits.count, traits[index + 1].headingLevel > 0 else { return false }
    return traits[index + 1].headingLevel < traits[index].headingLevel
  }

  private func captionFit(_ index: Int) -> Float {
    let passage = traits[index]
    if passage.lead != .none || passage.isListItem || passage.isTableRow || passage.headingLevel > 0 {
      return ItemGrammar.impossible
    }
    var score: Float = passage.length <= 200 ? -3.5 : -7
    if passage.opensAsCaption { score += 6 }
    if passage.tailCredit == .photo { score += 6 }
    if passage.pictureCreditDistance == 1 {
      score += 3
    } else if passage.pictureCreditDistance > 1 {
      score += 1.5
    }
    if passage.opensWithDate { score += 1.5 }
    if passage.couldBeHeadline && !passage.endsSentence { score -= 1 }
    // Without a caption's words or a credit near, nothing tells it from any paragraph.
    let hasCue =
      passage.opensAsCaption || passage.tailCredit == .photo || passage.pictureCreditDistance > 0
    return hasCue ? score : ItemGrammar.impossible
  }

  /// How much speaks for another article from a passage on, by what the text before and after has in common.
  private func separation(before index: Int) -> Float {
    let cohesion = kinship.cohesion[index]
    var score = cohesion < 0 ? 0 : clamped((0.085 - cohesion) * 30, to: 2.5) * kinship.certainty[index]
    if traits[index].isBrief || index > 0 && traits[index - 1].isBrief { score += 2 }
    // More room than between paragraphs, below a short line: the line stands apart from the text, as headlines do.
    if index > 0, traits[index - 1].couldBeHeadline, traits[index].blankLinesAbove > usualGap + 1 {
      score += 1
    }
    return score
  }

  private func clamped(_ value: Float, to limit: Float) -> Float { min(max(value, -limit), limit) }

  // MARK: What follows what

  /// The score of going on from `state` with `role` at `index`, and the state after it; `nil` if it cannot be.
  func step(from state: ReadingState, to role: PassageRole, at index: Int) -> (
    score: Float, state: ReadingState
  )? {
    var next = state
    next.role = role
    next.isInterrupted = false
    let isInBody = state.role == .first || state.role == .body
    let mayResume = isInBody || state.isInterrupted
    let isClosed = index > 0 && isInBody && closesArticle(index - 1)
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
        next.isCredited = state.isCredited || names || closesArticle(index)
        return (state.isCredited && names ? -4 : 0.5, next)
      }
      next.isHeadlined = false
      next.isCredited = names || closesArticle(index)
      if traits[index].isBrief {
        // A brief needs neither headline nor credit.
        next.isHeadlined = true
        next.isCredited = true
        return (closing(state, index), next)
      }
      let followsBrief = index > 0 && traits[index - 1].isBrief
      let followsProse = isInBody && !isClosed && !followsBrief && traits[index].lead == .none
      let followsBanner = state.role == .banner && index > 0 && traits[index].lead == .none
      let oddity: Float = followsProse ? 4 : followsBanner ? 2 : 0
      // A page may begin in the middle of an article.
      if index == 0 { next.isHeadlined = !setsHeadlinesAfter }
      return (closing(state, index) - (setsHeadlinesAfter ? 0 : 1) - oddity, next)

    case .body:
      guard mayResume || state.role == .subhead else { return nil }
      var score: Float = isClosed ? -5 : 0
      if closesArticle(index) { next.isCredited = true }
      if state.isInterrupted { score -= 1 }
      if state.role == .subhead { score += 0.2 }
      return (score, next)

    case .subhead:
      if state.role == .subhead { return (traits[index].shortRun > 2 ? -3 : -1.2, next) }
      if state.role == .creditBefore { return (-1, next) }
      guard mayResume else { return nil }
      return ((isClosed ? -6 : 0) - (state.isInterrupted ? 1 : 0), next)

    case .tail:
      guard mayResume else { return nil }
      next.isCredited = true
      return ((state.isCredited ? -4 : 0.5) - (isClosed ? 3 : 0), next)

    case .headlineAfter:
      if state.role == .headlineAfter { return (continuation(ofHeadline: index), next) }
      guard mayResume || state.role == .tail, !state.isHeadlined else { return nil }
      next.isHeadlined = true
      return (state.isInterrupted ? -1.5 : 0.5, next)

    case .creditAfter:
      guard state.role == .headlineAfter else { return nil }
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
    var score: Float = state.isHeadlined ? 0 : ItemGrammar.lacksHeadline
    if !state.isCredited && state.hasArticle { score += lacksCredit }
    switch state.role {
    case .headline: score -= 6
    case .creditBefore, .subhead: score -= 5
    case .first, .body:
      let last = traits[index - 1]
      if !last.endsSentence && last.tailCredit == nil { score -= 1.5 }
    default: break
    }
    return score
  }

  /// Whether a credit at the end of a passage ends its article.
  private func closesArticle(_ index: Int) -> Bool {
    traits[index].tailCredit == .tail
  }
}
