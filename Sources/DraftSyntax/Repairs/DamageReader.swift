import TextModel

/// Puts the repairs of a page together into damages: one damage, one finding.
struct DamageReader {
  private let lines: PageLines
  private let joints: [Joint]
  private let groups: LineGroups

  init(_ lines: PageLines, _ joints: [Joint], _ groups: LineGroups) {
    self.lines = lines
    self.joints = joints
    self.groups = groups
  }

  /// The damages, in order of where they begin.
  func damages(from repairs: GroupedRepairs) -> [Damage] {
    guard !repairs.isEmpty else { return [] }
    var damages: [Damage] = []
    var wrapped: Damage?
    var wrappedEnd = 0
    for (index, group) in groups.groups.enumerated() {
      let first = lines.written[group.places.lowerBound]
      let last = lines.written[group.places.upperBound - 1]
      let range = lines.facts[first].content.lowerBound..<lines.facts[last].content.upperBound
      let own = repairs[index]
      // One block of hard-wrapped paragraphs goes on until something else than column text comes.
      if wrapped != nil, !continuesColumn(first, after: wrappedEnd) {
        if let block = wrapped.take() { damages.append(block) }
      }
      if own.isEmpty {
        if wrapped != nil { wrappedEnd = last }
        continue
      }
      let wraps = own.count { $0.kind == .hardWrap }
      let isBlock = wraps >= 2 || wrapped != nil && wraps > 0
      if isBlock {
        var block = wrapped.take() ?? Damage(kind: .hardWrap, range: range, edits: [])
        block.range = block.range.lowerBound..<range.upperBound
        for repair in own where repair.kind == .hardWrap {
          if block.edits.isEmpty { block.reason = reason(of: repair, in: group) }
          block.edits.append(repair.textEdit)
        }
        wrapped = block
      }
      if wrapped != nil { wrappedEnd = last }
      if isBlock, wraps == own.count { continue }
      for (place, repair) in zip(own.indices, own) {
        switch repair.kind {
        case .hardWrap where isBlock: continue
        case .hardWrap, .brokenLine:
          damages.append(damage(.brokenLine, own[place...place], reason(of: repair, in: group)))
        case .brokenSentence:
          damages.append(damage(.brokenSentence, own[place...place], reason(of: repair, in: group)))
        case .verticalHeadline, .doubled, .spacedOut, .looseSpaces: continue
        }
      }
      for kind in DamageReader.kindsOfGroups {
        guard let first = own.first(where: { $0.kind == kind }) else { continue }
        var whole = damage(kind, own.filter { $0.kind == kind }, reason(of: first, in: group))
        if kind == .verticalHeadline || kind == .doubled { whole.range = range }
        damages.append(whole)
      }
    }
    if let wrapped { damages.append(wrapped) }
    // Typesetting spaces are all over the page or nowhere.
    let loose = repairs.all.filter { $0.kind == .looseSpaces }
    if let first = loose.first {
      var whole = damage(.looseSpaces, loose)
      whole.range = first.range
      damages.append(whole)
    }
    return damages.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  /// Repairs of these kinds are one damage of a group.
  private static let kindsOfGroups: [Damage.Kind] = [.verticalHeadline, .doubled, .spacedOut]

  private func continuesColumn(_ line: Int, after last: Int) -> Bool {
    guard line <= last + 2, lines.columns[line] > 0 else { return false }
    return lines.forms[line] == .text || lines.forms[line] == .listItem
  }

  /// Why two lines of a group were joined, where that is what a repair does.
  private func reason(of repair: Repair, in group: LineGroups.Group) -> Damage.Reason {
    guard repair.joins else { return Damage.Reason([]) }
    for place in group.places.dropLast()
    where lines.facts[joints[place].left].content.upperBound == repair.range.lowerBound {
      return Damage.Reason(joints[place], in: lines)
    }
    return Damage.Reason([])
  }

  /// A damage of neighbouring repairs, from the character before the first to the one after the last.
  private func damage(
    _ kind: Damage.Kind, _ repairs: some BidirectionalCollection<Repair>,
    _ reason: Damage.Reason = Damage.Reason([])
  ) -> Damage {
    let bytes = lines.utf8
    var start = repairs.first?.range.lowerBound ?? 0
    var end = repairs.last?.range.upperBound ?? start
    if let before = UTF8Scalars.decode(bytes, before: start) { start -= before.length }
    if end < bytes.count { end += UTF8Scalars.decode(bytes, at: end).length }
    return Damage(kind: kind, range: start..<end, edits: repairs.map(\.textEdit), reason: reason)
  }
}
