import TextModel

/// Finds text that was drawn twice, as bold type is faked: 77月月3131日日，，工人工人.
///
/// White space left out, such text is a chain of squares XX. Chinese has squares of its own
/// (辛辛苦苦, 讨论讨论), so a chain counts only if so many and so long squares in a row cannot be words.
struct DoublingReader {
  /// A stretch of doubled text: characters (indices into what was given) and what is left of them.
  struct Doubling {
    var range: Range<Int>
    /// The second half of each square, in order: what is to be taken out.
    var repeated: [Range<Int>]
  }

  static let longestHalf = 24
  /// Characters that one chain may span.
  private static let longestChain = 512
  /// A chain of this weight cannot be words: 高高兴兴平平安安 weighs 4, a half of four characters 7 by itself.
  private static let enough = 12

  /// Whether a character is one of those that doubling is looked for among: any but white space.
  @inline(__always)
  static func counts(_ scalar: UInt32) -> Bool { scalar > 0x20 && scalar != 0x3000 && scalar != 0xA0 }

  /// The doubled stretches of a paragraph, given as its characters without white space.
  static func doublings(in characters: [UInt32]) -> [Doubling] {
    guard characters.count >= 12 else { return [] }
    let repeats = repeatsSoon(characters)
    var found: [Doubling] = []
    var start = 0
    while start + 1 < characters.count {
      guard repeats[start], opensChain(characters, at: start) else {
        start += 1
        continue
      }
      let (doubling, end) = chain(characters, from: start)
      if let doubling { found.append(doubling) }
      // A mile of 哈哈哈 is looked at once, not from each of its characters.
      start = doubling != nil ? end : max(start + 1, end - 2 * longestHalf)
    }
    return found
  }

  /// How a place in a chain was reached.
  private struct Step {
    var weight = 0
    /// The length of the half of the square that leads here, and where that began.
    var half = 0
    var from = 0
    var squares = 0
  }

  /// Where a square could begin: a character before itself, or a pair that comes again within reach. In running text that is one place in a hundred.
  private static func repeatsSoon(_ characters: [UInt32]) -> [Bool] {
    var repeats = Array(repeating: false, count: characters.count)
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 4096) { next in
      next.initialize(repeating: Int32.max / 2)
      var after: UInt32 = 0
      for index in characters.indices.reversed() {
        let character = characters[index]
        let slot = Int((character &* 31 &+ after) & 4095)
        repeats[index] = character == after || Int(next[slot]) - index <= longestHalf
        next[slot] = Int32(truncatingIfNeeded: index)
        after = character
      }
    }
    return repeats
  }

  /// The heaviest chain of squares that begins at `start`, if it is heavy enough, and how far any chain from there reaches.
  private static func chain(_ characters: [UInt32], from start: Int) -> (doubling: Doubling?, end: Int) {
    // For each place within reach, the heaviest way to come there; a longer chain goes on as another one.
    let reach = min(characters.count - start, longestChain)
    var best: [Step?] = Array(repeating: nil, count: reach + 1)
    best[0] = Step()
    var end = 0
    for place in 0..<reach {
      guard let reached = best[place] else { continue }
      if reached.weight >= best[end]?.weight ?? 0 { end = place }
      for half in 1...longestHalf where place + 2 * half <= reach && isSquare(characters, start + place, half)
      {
        // Two or three squares in a row may be chance; each one more makes it less likely.
        let weight =
          reached.weight + weight(characters, start + place, half) + (reached.squares >= 4 ? 2 : 0)
        let next = place + 2 * half
        if weight > best[next]?.weight ?? -1 {
          best[next] = Step(weight: weight, half: half, from: place, squares: reached.squares + 1)
        }
      }
    }
    if best[reach]?.weight ?? -1 >= best[end]?.weight ?? 0 { end = reach }
    guard let weight = best[end]?.weight, weight >= enough else { return (nil, start + end) }
    var halves: [(from: Int, half: Int)] = []
    var place = end
    while place > 0, let step = best[place] {
      halves.append((start + step.from, step.half))
      place = step.from
    }
    halves.reverse()
    guard halves.count >= 2, isDistinct(characters, halves), !isRepetition(characters, start..<(start + end))
    else { return (nil, start + end) }
    let repeated = halves.map { ($0.from + $0.half)..<($0.from + 2 * $0.half) }
    return (Doubling(range: start..<(start + end), repeated: repeated), start + end)
  }

  /// Whether one square begins here and another one where it ends: 天天 alone is a word.
  private static func opensChain(_ characters: [UInt32], at place: Int) -> Bool {
    let first = characters[place]
    for half in 1...longestHalf where place + half < characters.count && characters[place + half] == first {
      if isSquare(characters, place, half), squareExists(characters, at: place + 2 * half) { return true }
    }
    return false
  }

  private static func squareExists(_ characters: [UInt32], at place: Int) -> Bool {
    guard place < characters.count else { return false }
    let first = characters[place]
    for half in 1...longestHalf where place + half < characters.count && characters[place + half] == first {
      if isSquare(characters, place, half) { return true }
    }
    return false
  }

  private static func isSquare(_ characters: [UInt32], _ place: Int, _ half: Int) -> Bool {
    guard place + 2 * half <= characters.count else { return false }
    // …… and —— are one mark each.
    if half == 1, characters[place] == 0x2026 || characters[place] == 0x2014 { return false }
    for index in place..<(place + half) where characters[index] != characters[index + half] { return false }
    return true
  }

  /// How little a square looks like a word of Chinese: 天天 little, a doubled comma or half a sentence very much.
  private static func weight(_ characters: [UInt32], _ place: Int, _ half: Int) -> Int {
    let kind = CharacterClass(characters[place])
    switch half {
    case 1: return kind == .han ? 1 : kind == .pause || kind == .sentenceEnd ? 4 : 1
    case 2: return 3
    case 3: return 5
    default: return min(3 + half, 11)
    }
  }

  /// The same words over and over: a refrain, a slogan, a test of the keyboard.
  ///
  /// A period of almost half the text is that of one long square among short ones, and that is doubling.
  private static func isRepetition(_ characters: [UInt32], _ range: Range<Int>) -> Bool {
    for period in 1..<max(2, range.count * 9 / 20 + 1) {
      let compared = range.count - period
      var same = 0
      for index in range.lowerBound..<(range.upperBound - period)
      where characters[index] == characters[index + period] {
        same += 1
      }
      if same * 10 >= compared * 9 { return true }
    }
    return false
  }

  /// A laugh, a slogan shouted again and again or a row of dashes is one thing many times over, not text drawn twice.
  private static func isDistinct(_ characters: [UInt32], _ halves: [(from: Int, half: Int)]) -> Bool {
    var kinds: Set<[UInt32]> = []
    var letters: Set<UInt32> = []
    for (from, half) in halves {
      let text = Array(characters[from..<(from + half)])
      kinds.insert(root(of: text))
      letters.formUnion(text)
    }
    return kinds.count >= 2 && letters.count >= 4 && letters.contains { CharacterClass($0) == .han }
  }

  /// The shortest text whose repetition is `text`.
  private static func root(of text: [UInt32]) -> [UInt32] {
    for period in 1..<max(1, text.count) where text.count % period == 0 {
      if (period..<text.count).allSatisfy({ text[$0] == text[$0 - period] }) {
        return Array(text[..<period])
      }
    }
    return text
  }
}
