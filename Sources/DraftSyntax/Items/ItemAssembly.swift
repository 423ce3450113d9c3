import TextModel

/// Puts passages whose roles are known together into items.
struct ItemAssembly {
  private let bytes: [UInt8]
  private let traits: [PassageTraits]
  private let credits: [PassageCredits]
  private let roles: [PassageRole]
  /// The page's index of each passage read.
  private let places: [Int]
  private(set) var items: [PageItem] = []

  /// What is being collected, as indices into `traits`.
  private struct Part {
    var headline: [Int] = []
    var body: [Int] = []
    var credits: [Int] = []
    var isEmpty: Bool { headline.isEmpty && body.isEmpty && credits.isEmpty }

    /// Makes room for the next one.
    mutating func removeAll() {
      headline.removeAll(keepingCapacity: true)
      body.removeAll(keepingCapacity: true)
      credits.removeAll(keepingCapacity: true)
    }
  }
  private var article = Part()
  private var caption = Part()

  init(
    _ bytes: [UInt8], _ traits: [PassageTraits], _ credits: [PassageCredits], _ roles: [PassageRole],
    _ places: [Int]
  ) {
    self.bytes = bytes
    self.traits = traits
    self.credits = credits
    self.roles = roles
    self.places = places
  }

  /// The items, in order of the text.
  static func items(
    _ bytes: [UInt8], _ traits: [PassageTraits], _ credits: [PassageCredits], _ roles: [PassageRole],
    _ places: [Int]
  ) -> [PageItem] {
    var assembly = ItemAssembly(bytes, traits, credits, roles, places)
    assembly.collect()
    return assembly.items
  }

  private mutating func collect() {
    for index in traits.indices {
      let role = roles[index]
      if role != .caption && role != .captionCredit { closeCaption() }
      switch role {
      case .banner:
        closeArticle()
        let end = places[index] + 1
        items.append(PageItem(kind: .banner, headline: [places[index]], body: end..<end, byline: nil))
      case .headline:
        if !article.body.isEmpty { closeArticle() }
        article.headline.append(index)
      case .creditBefore:
        if !article.body.isEmpty { closeArticle() }
        article.credits.append(index)
      case .first:
        if !article.body.isEmpty { closeArticle() }
        article.body.append(index)
      case .body, .subhead: article.body.append(index)
      case .tail, .creditAfter: article.credits.append(index)
      case .headlineAfter: article.headline.append(index)
      case .caption:
        if !caption.credits.isEmpty { closeCaption() }
        caption.body.append(index)
      case .captionCredit: caption.credits.append(index)
      case .furniture: break
      }
    }
    closeCaption()
    closeArticle()
    items.sort { ItemAssembly.start(of: $0) < ItemAssembly.start(of: $1) }
  }

  private static func start(of item: PageItem) -> Int {
    min(item.headline.first ?? Int.max, item.body.isEmpty ? Int.max : item.body.lowerBound)
  }

  private mutating func closeCaption() {
    defer { caption.removeAll() }
    guard let first = caption.body.first, let last = caption.body.last else { return }
    var byline = caption.credits.compactMap { credits[$0].line }.first
    if byline == nil {
      byline = caption.body.compactMap { credits[$0].tail }.first
    }
    items.append(
      PageItem(kind: .caption, headline: [], body: places[first]..<places[last] + 1, byline: byline))
  }

  private mutating func closeArticle() {
    defer { article.removeAll() }
    guard let first = article.body.first, let last = article.body.last else {
      // A headline without a body: the page ends here, or goes on elsewhere.
      if !article.headline.isEmpty {
        let end = places[article.headline[article.headline.count - 1]] + 1
        items.append(
          PageItem(kind: .banner, headline: article.headline.map { places[$0] }, body: end..<end, byline: nil)
        )
      }
      return
    }
    let lead = credits[first].lead ?? Lead.find(bytes, traits[first].range)
    let byline = byline(lead)
    var length = 0
    for index in article.body { length += traits[index].length }
    let isShort = length < 120 && byline?.parties.isEmpty ?? true
    items.append(
      PageItem(
        kind: isShort ? .brief : .article, headline: article.headline.map { places[$0] },
        body: places[first]..<places[last] + 1, byline: byline, lead: lead?.words))
  }

  /// The credit that counts: in the lead, on a line, at the end, anywhere.
  private func byline(_ lead: Lead?) -> Credit? {
    if let credit = lead?.credit, !credit.parties.isEmpty { return credit }
    let lines = article.credits.compactMap { credits[$0].line }
    if var credit = lines.first(where: { $0.form != .photo }) ?? lines.first {
      // 本报记者 X, and 通讯员 Y on the next line.
      for other in lines where other.form == credit.form && other.range.lowerBound > credit.range.lowerBound {
        credit.parties += other.parties
        credit.range = credit.range.lowerBound..<other.range.upperBound
      }
      return credit
    }
    if let last = article.body.last, let credit = credits[last].tail { return credit }
    if let credit = lead?.credit { return credit }
    for index in article.body {
      if let credit = credits[index].tail, credit.form != .photo { return credit }
      if let credit = InnerCredit.find(bytes, traits[index].range) { return credit }
    }
    return nil
  }
}
