import DraftSyntax
import TextModel

/// A mark of a pair whose other half is not in the text.
struct LoneMark {
  var range: Range<Int>
  var scalar: UInt32
  var mark: PairedMark
  var opens: Bool
}

/// Pairs the marks of one kind in a text, paragraph by paragraph.
struct MarkPairing {
  /// In order of the text.
  private(set) var lone: [LoneMark] = []

  /// The marks of the repaired text that `isWanted` picks and that find no partner in their paragraph.
  init(of draft: borrowing Draft, where isWanted: (PairedMark) -> Bool) {
    var wanted: UInt64 = 0
    for mark in PairedMark.allCases where isWanted(mark) { wanted |= Self.mask << mark.shift }
    let bytes = draft.text.utf8
    // How many of each pair are open, six bits each; a paragraph whose counts come out even is right.
    var open: UInt64 = 0
    var isUneven = false
    var start = 0
    PairedMark.codes.withUnsafeBufferPointer { codes in
      for place in draft.landmarks where place.scalar < 0x10000 && codes[Int(place.scalar)] != 0 {
        let code = codes[Int(place.scalar)]
        if code == PairedMark.lineEnd {
          if open != 0 || isUneven { pair(start..<place.offset, of: bytes, wanted) }
          (open, isUneven, start) = (0, false, place.offset + 1)
          continue
        }
        let shift = PairedMark.shift(ofCode: code)
        let one = (1 << shift) & wanted
        if code & PairedMark.opener != 0 {
          isUneven = isUneven || open >> shift & Self.mask == Self.mask
          if !isUneven { open += one }
        } else if open >> shift & Self.mask == 0 {
          isUneven = isUneven || one != 0
        } else {
          open -= one
        }
      }
    }
    if open != 0 || isUneven { pair(start..<bytes.count, of: bytes, wanted) }
  }

  /// The lone marks without pairs that stand at most `lines` line ends apart: what cut them is another damage.
  func lone(beyond lines: Int, in bytes: [UInt8]) -> [LoneMark] {
    var kept: [LoneMark] = []
    for mark in lone {
      if !mark.opens, let open = kept.last, open.opens, open.mark == mark.mark,
        bytes[open.range.upperBound..<mark.range.lowerBound].count(where: { $0 == Ascii.lineFeed }) <= lines
      {
        kept.removeLast()
      } else {
        kept.append(mark)
      }
    }
    return kept
  }

  private static let mask: UInt64 = 63

  /// Pairs the marks of one paragraph.
  private mutating func pair(_ paragraph: Range<Int>, of bytes: [UInt8], _ wanted: UInt64) {
    // A stack for each kind: to look for a partner through the others' would take the square of a bad page.
    var stacks = [[LoneMark]](repeating: [], count: PairedMark.allCases.count)
    let firstLone = lone.count
    var offset = paragraph.lowerBound
    while offset < paragraph.upperBound {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
      if let (mark, opens) = PairedMark.of(scalar), wanted >> mark.shift & Self.mask != 0 {
        let place = LoneMark(range: offset..<offset + length, scalar: scalar, mark: mark, opens: opens)
        if opens {
          stacks[Int(mark.rawValue)].append(place)
        } else if stacks[Int(mark.rawValue)].popLast() == nil,
          !isUsedAlone(place, bytes, paragraph: paragraph.lowerBound)
        {
          lone.append(place)
        }
      }
      offset += length
    }
    lone += stacks.joined()
    lone[firstLone...].sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Whether a closing mark stands where it needs no partner: `1)`, `it’s`, `:)`.
  private func isUsedAlone(
    _ place: LoneMark, _ bytes: [UInt8], paragraph: Int
  ) -> Bool {
    let before = place.range.lowerBound
    switch place.mark {
    case .singleQuote:
      // An apostrophe, before letters, after them, or before the digits of a year.
      let next = place.range.upperBound < bytes.count ? bytes[place.range.upperBound] : 0
      return (before > 0 && bytes[before - 1] < 0x80) || (next > 0x20 && next < 0x80)
    case .doubleQuote:
      // Seconds and inches: 8’52”, 32”.
      return isMeasure(before, bytes, paragraph: paragraph)
    case .parenthesis:
      if before > paragraph, [0x3A, 0x3B, 0x2D].contains(bytes[before - 1]) { return true }
      return isListNumber(before, bytes, paragraph: paragraph)
    default: return false
    }
  }

  /// Whether digits stand before, and before them minutes or behind them what is measured in inches.
  private func isMeasure(_ end: Int, _ bytes: [UInt8], paragraph: Int) -> Bool {
    var start = end
    while start > paragraph, UInt32(bytes[start - 1]).isDigit { start -= 1 }
    guard start < end else { return false }
    let before = bytes.scalar(before: start)
    return before == 0x2019 || before == 0x27
      || bytes.length(ofAny: ["显示", "屏", "电视", "液晶", "轮毂", "彩电"], at: end + 3) != nil
  }

  /// Whether what stands before a closing bracket, back to a space, a mark or the paragraph's start, numbers an item of a list.
  private func isListNumber(_ end: Int, _ bytes: [UInt8], paragraph: Int) -> Bool {
    var offset = end
    var count = 0
    while offset > paragraph {
      var start = offset - 1
      while start > paragraph, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      let scalar = UTF8Scalars.decode(bytes, at: start).scalar
      switch scalar {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2460...0x24FF, 0x3220...0x3229, 0xFF10...0xFF19,
        0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x7532, 0x4E59:
        count += 1
        if count > 3 { return false }
      default:
        return count > 0 && count <= 3
          && (CharacterClass(scalar) != .han || scalar == 0x7B2C)
      }
      offset = start
    }
    return count > 0 && count <= 3
  }
}
