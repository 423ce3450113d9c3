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

  private static let longestHalf = 24
  /// A chain of this weight cannot be words: 高高兴兴平平安安 weighs 4, a half of four characters 7 by itself.
  private static let enough = 12

  /// The doubled stretches of a paragraph, given as its characters without white space.
  static func doublings(in characters: [UInt32]) -> [Doubling] {
    guard characters.count >= 12 else { return [] }
    let repeats = repeatsSoon(characters)
    var found: [Doubling] = []
    var start = 0
    while start + 1 < characters.count {
      if repeats[start], let chain = chain(characters, from: start) {
        found.append(chain)
        start = chain.range.upperBound
      } else {
        start += 1
      }
    }
    return found
  }

  /// Whether each character (or one that looks like it in the last bits) comes again within reach: most do not, and no square begins there.
  private static func repeatsSoon(_ characters: [UInt32]) -> [Bool] {
    var next = Array(repeating: Int.max / 2, count: 4096)
    var repeats = Array(repeating: false, count: characters.count)
    for index in characters.indices.reversed() {
      let slot = Int(characters[index] & 4095)
      repeats[index] = next[slot] - index <= longestHalf
      next[slot] = index
    }
    return repeats
  }

  /// The heaviest chain of squares that begins at `start`, if it is heavy enough.
  private static func chain(_ characters: [UInt32], from start: Int) -> Doubling? {
    guard squareExists(characters, at: start) else { return nil }
    // Best chain to the right of each place, by increasing place: reach[k] holds the lengths of halves that lead to start + k.
    var best: [Int: (weight: Int, half: Int, from: Int, squares: Int)] = [start: (0, 0, start, 0)]
    var open = [start]
    var end = start
    while let place = open.popLast() {
      guard let reached = best[place] else { continue }
      if reached.weight > (best[end]?.weight ?? 0) || reached.weight == best[end]?.weight && place > end {
        end = place
      }
      for half in 1...longestHalf where isSquare(characters, place, half) {
        let next = place + 2 * half
        // Two or three squares in a row may be chance; each one more makes it less likely.
        let weight = reached.weight + weight(characters, place, half) + (reached.squares >= 4 ? 2 : 0)
        if weight > best[next]?.weight ?? -1 {
          best[next] = (weight, half, place, reached.squares + 1)
          open.append(next)
        }
      }
    }
    guard let weight = best[end]?.weight, weight >= enough else { return nil }
    var halves: [(from: Int, half: Int)] = []
    var place = end
    while place > start, let step = best[place] {
      halves.append((step.from, step.half))
      place = step.from
    }
    halves.reverse()
    guard halves.count >= 2, isDistinct(characters, halves) else { return nil }
    return Doubling(
      range: start..<end,
      repeated: halves.map { ($0.from + $0.half)..<($0.from + 2 * $0.half) })
  }

  private static func squareExists(_ characters: [UInt32], at place: Int) -> Bool {
    let first = characters[place]
    for half in 1...longestHalf where place + half < characters.count && characters[place + half] == first {
      if isSquare(characters, place, half) { return true }
    }
    return false
  }

  private static func isSquare(_ characters: [UInt32], _ place: Int, _ half: Int) -> Bool {
    guard place + 2 * half <= characters.count else { return false }
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

  /// A slogan shouted again and again, or a row of dashes, is one square many times over.
  private static func isDistinct(_ characters: [UInt32], _ halves: [(from: Int, half: Int)]) -> Bool {
    var kinds: Set<[UInt32]> = []
    for (from, half) in halves { kinds.insert(Array(characters[from..<(from + half)])) }
    return kinds.count >= 2 && kinds.contains { $0.contains { CharacterClass($0) == .han } }
  }
}
