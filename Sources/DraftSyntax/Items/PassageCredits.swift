import TextModel

/// The credits found in a passage.
struct PassageCredits {
  /// 本报讯 and its like at the head.
  var lead: Lead?
  /// The whole passage is a credit.
  var line: Credit?
  /// A credit stands at the passage's end.
  var tail: Credit?

  /// The same in a text that has grown before them.
  func moved(by shift: Int) -> PassageCredits {
    guard shift != 0 else { return self }
    return PassageCredits(
      lead: lead?.moved(by: shift), line: line?.moved(by: shift), tail: tail?.moved(by: shift))
  }
}

extension Lead {
  fileprivate func moved(by shift: Int) -> Lead {
    Lead(words: words.moved(by: shift), isWire: isWire, credit: credit?.moved(by: shift))
  }
}

extension Credit {
  fileprivate func moved(by shift: Int) -> Credit {
    var moved = self
    moved.range = range.moved(by: shift)
    for index in parties.indices {
      moved.parties[index].nameRanges = parties[index].nameRanges.map { $0.moved(by: shift) }
    }
    if case .mixed(let close, let opensWide) = bracket {
      moved.bracket = .mixed(close: close.moved(by: shift), opensWide: opensWide)
    }
    return moved
  }
}
