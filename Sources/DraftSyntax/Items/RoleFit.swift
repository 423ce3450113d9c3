/// How well each role fits a passage, by what the passage looks like.
extension ItemGrammar {
  private static let rolesOfProse: [PassageRole] = [.first, .body, .caption, .furniture]
  private static let rolesOfCredits: [PassageRole] = [.creditBefore, .tail, .creditAfter, .captionCredit]
  private static let rolesOfLines: [PassageRole] = [
    .banner, .headline, .first, .body, .subhead, .headlineAfter, .caption, .furniture,
  ]

  /// Names alone may be a headline's second line, or sign the story.
  private static let rolesOfNames = rolesOfLines + [.creditBefore, .creditAfter, .tail]

  /// The roles that a passage may have at all.
  func candidates(at index: Int) -> [PassageRole] {
    if traits[index].lineCredit != nil { return ItemGrammar.rolesOfCredits }
    if traits[index].isBareNames { return ItemGrammar.rolesOfNames }
    return traits[index].couldBeHeadline ? ItemGrammar.rolesOfLines : ItemGrammar.rolesOfProse
  }

  func fit(_ role: PassageRole, at index: Int) -> Float {
    let passage = traits[index]
    if let form = passage.lineCredit { return fit(role, ofCredit: form) }
    switch role {
    case .creditBefore, .creditAfter, .tail: return passage.isBareNames ? 2 : ItemGrammar.impossible
    case .captionCredit: return ItemGrammar.impossible
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
}
