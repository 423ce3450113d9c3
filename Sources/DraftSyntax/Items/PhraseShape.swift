import TextModel

/// How a short line is built of phrases: their lengths, and what parts them.
struct PhraseShape: Hashable {
  /// Four bits a phrase, the first one lowest: its length in characters, at most 15.
  private var lengths: UInt32 = 0
  private(set) var count = 0
  private var shortest = Int.max
  private var longest = 0
  /// A colon ends the first phrase: 市第一人民医院：发挥“哨点”作用.
  private(set) var opensWithColon = false
  private var isPlain = true

  init() {}

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var length = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, width) = UTF8Scalars.decode(bytes, at: index)
      index += width
      switch CharacterClass(scalar) {
      case .han, .digit, .letter: length += 1
      case .space: end(&length)
      case .pause:
        end(&length)
        if count == 1 && (scalar == 0xFF1A || scalar == 0x3A) { opensWithColon = true }
        isPlain = false
      case .other where scalar == 0x7C || scalar == 0xFF5C || scalar == 0xB7: end(&length)
      default: isPlain = false
      }
    }
    end(&length)
  }

  private mutating func end(_ length: inout Int) {
    guard length > 0 else { return }
    shortest = min(shortest, length)
    longest = max(longest, length)
    if count < 8 { lengths |= UInt32(min(length, 15)) << UInt32(4 * count) }
    count += 1
    length = 0
  }

  /// Two or more phrases of like length and nothing else, as slogans are: 奋斗百年路 启航新征程.
  var areEven: Bool { isPlain && count >= 2 && shortest >= 3 && longest <= 8 && longest - shortest <= 1 }

  /// Whether another line is built the same way.
  func resembles(_ other: PhraseShape) -> Bool {
    count > 0 && (count == other.count && lengths == other.lengths || opensWithColon && other.opensWithColon)
  }
}
