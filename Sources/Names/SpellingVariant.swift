public import TextModel

/// An organisation that a text calls by two names which differ by one character more or less.
public struct SpellingVariant: Sendable, Hashable {
  /// The bytes of the rarer name, where it stands first; of two equally frequent ones the later.
  public var range: Range<Int>
  /// The bytes of the other name, where it stands first.
  public var other: Range<Int>

  /// The variants in a stretch of a text, in order.
  ///
  /// Only what the tagger takes for an organisation in both places counts, and no character that makes another organisation of
  /// one (总, 分, 市, 第一). It is asked for the few places that come into question: on most texts for none.
  ///
  /// - Complexity: O(length of the text).
  public static func all(in text: HanUnits, within bytes: Range<Int>) -> [SpellingVariant] {
    VariantSearch(text: text, units: text.units[text.units(in: bytes)]).run().map { variant in
      SpellingVariant(range: text.bytes(of: variant.range), other: text.bytes(of: variant.other))
    }
  }

  /// Of two names the left parts together with the right parts have at least so many characters.
  static let leastLength = 8
  static let (leastLeft, leastRight, longest) = (2, 3, 20)
}

private struct VariantSearch {
  /// Where one name ends, at most a few times: where the tagger misses it once it may see it elsewhere.
  private typealias Endings = [Int]

  let text: HanUnits
  /// Those of the stretch.
  let units: ArraySlice<UInt16>
  /// Last characters of names of organisations that hardly end anything else.
  private static let offices = UnitSet("局厅院委")
  /// What makes another organisation of one: levels, numbers, ranks, sides; and function words, which no name has in it.
  private static let distinctive = UnitSet(
    "省市县区乡镇村州旗盟委党团总分副支新老旧大小中高初男女东西南北上下左右前后内外第甲乙丙丁零〇一二三四五六七八九十百千万两双各全本该原是在了等与及对向从到由将把被给于至以其此这那有")
  /// What is alike for so many characters is taken for the same name.
  private static let sameLength = 12
  /// More names than these that end alike are a list or a joke.
  private static let mostAlike = 24

  /// The variants as ranges of units.
  func run() -> [SpellingVariant] {
    var variants: [[UInt16]: SpellingVariant] = [:]
    for ends in endsAlike() {
      var names: [Endings] = []
      for end in ends { note(end, in: &names) }
      for (number, first) in names.enumerated() {
        for second in names[(number + 1)...] {
          if let (long, short) = pair(first, second) ?? pair(second, first), variants[long] == nil {
            variants[long] = variant(long, short)
          }
        }
      }
    }
    return variants.values.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The places where names of organisations may end, those together that have the same three characters before them.
  private func endsAlike() -> [[Int]] {
    var ends: [(key: UInt64, end: Int)] = []
    ends.reserveCapacity(16)
    text.forEachPlace(of: .organisation, in: units.indices) { place in
      let start = place + 1 - SpellingVariant.leastLength
      guard start >= units.startIndex, units[start..<place].allSatisfy(FoldedText.isHan) else { return }
      let key = UInt64(units[place - 2]) << 32 | UInt64(units[place - 1]) << 16 | UInt64(units[place])
      ends.append((key, place + 1))
    }
    ends.sort { $0 < $1 }
    var groups: [[Int]] = []
    var start = 0
    while start < ends.count {
      let next = ends[start...].firstIndex { $0.key != ends[start].key } ?? ends.count
      if next - start > 1 { groups.append(ends[start..<next].map(\.end)) }
      start = next
    }
    return groups
  }

  private func note(_ end: Int, in names: inout [Endings]) {
    for index in names.indices
    where alike(names[index][0], end, atMost: VariantSearch.sameLength) == VariantSearch.sameLength {
      if names[index].count < 4 { names[index].append(end) }
      return
    }
    if names.count < VariantSearch.mostAlike { names.append([end]) }
  }

  /// How many Han characters before two places are the same.
  private func alike(_ left: Int, _ right: Int, atMost limit: Int = SpellingVariant.longest) -> Int {
    var length = 0
    while length < limit, min(left, right) - length > units.startIndex {
      let unit = units[left - length - 1]
      guard unit == units[right - length - 1], FoldedText.isHan(unit) else { break }
      length += 1
    }
    return length
  }

  /// The longer and the shorter name, if the longer one has one character more.
  private func pair(_ longer: Endings, _ shorter: Endings) -> (long: [UInt16], short: [UInt16])? {
    let (longEnd, shortEnd) = (longer[0], shorter[0])
    let right = alike(longEnd, shortEnd)
    let place = longEnd - right - 1
    guard right >= SpellingVariant.leastRight, place >= units.startIndex, FoldedText.isHan(units[place]),
      !VariantSearch.distinctive[units[place]]
    else { return nil }
    let left = alike(place, shortEnd - right)
    guard left >= SpellingVariant.leastLeft, left + right >= SpellingVariant.leastLength,
      let long = organisation(longer, reaching: right + 1),
      let short = organisation(shorter, reaching: right),
      long.count == short.count + 1
    else { return nil }
    return (long, short)
  }

  private func variant(_ long: [UInt16], _ short: [UInt16]) -> SpellingVariant? {
    let (longPlaces, shortPlaces) = (places(of: long), places(of: short))
    guard let firstLong = longPlaces.first, let firstShort = shortPlaces.first,
      !longPlaces.contains(where: { isAbbreviated($0 + long.count) }),
      !shortPlaces.contains(where: { isAbbreviated($0 + short.count) })
    else { return nil }
    let isLongRarer = (longPlaces.count, -firstLong) < (shortPlaces.count, -firstShort)
    let longRange = firstLong..<firstLong + long.count
    let shortRange = firstShort..<firstShort + short.count
    return isLongRarer
      ? SpellingVariant(range: longRange, other: shortRange)
      : SpellingVariant(range: shortRange, other: longRange)
  }

  private func places(of name: [UInt16]) -> [Int] {
    guard units.count >= name.count else { return [] }
    return (units.startIndex...units.endIndex - name.count).filter {
      units[$0] == name[0] && units[$0..<$0 + name.count].elementsEqual(name)
    }
  }

  /// The organisation that ends there and begins left of its last `length` characters, as the tagger sees it.
  private func organisation(_ endings: Endings, reaching length: Int) -> [UInt16]? {
    for end in endings {
      var start = end
      while start > units.startIndex, end - start < 60, units[start - 1] != 0,
        !FoldedText.endsSentence(units[start - 1])
      {
        start -= 1
      }
      var limit = end
      while limit < units.endIndex, limit - end < 20, units[limit] != 0,
        !FoldedText.endsSentence(units[limit])
      {
        limit += 1
      }
      let spans = NameTagger.builtIn.spans(of: Array(units[start..<limit]))
      if let span = spans.last(where: { $0.type == 1 && start + $0.end == end }),
        span.end - span.start >= length + SpellingVariant.leastLeft
      {
        return Array(units[start + span.start..<end])
      }
    }
    return endings.lazy.compactMap { self.setApart($0) }.first {
      $0.count >= length + SpellingVariant.leastLeft
    }
  }

  /// The name of an office between a mark and its own end, as at the head of a sentence, where the tagger misses some: ，市直机关事务管理局.
  private func setApart(_ end: Int) -> [UInt16]? {
    guard VariantSearch.offices[units[end - 1]] else { return nil }
    var start = end
    while start > units.startIndex, end - start <= SpellingVariant.longest, FoldedText.isHan(units[start - 1])
    { start -= 1 }
    return end - start <= SpellingVariant.longest ? Array(units[start..<end]) : nil
  }

  /// Whether the text itself gives a short form for the name: （以下简称…）, or this is the short form.
  private func isAbbreviated(_ end: Int) -> Bool {
    let words = FoldedText.units(of: "简称")
    let behind = units[end..<min(units.endIndex, end + 6)]
    if (0..<5).contains(where: { behind.dropFirst($0).starts(with: words) }) { return true }
    let before = units[max(units.startIndex, end - 28)..<end]
    return before.indices.contains { before[$0...].starts(with: words) }
  }
}
