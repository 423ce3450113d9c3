import Data
import TextModel

/// The readings of characters, without tones.
package struct Pinyin: Sendable {
  /// The table in the binary; read when first used.
  package static let builtIn: Pinyin = {
    let table = data_pinyin()
    return Pinyin(StaticBytes(start: table.start, count: table.count).buffer)
  }()

  /// At most this many readings of a name are kept.
  static let readingLimit = 4
  /// At most this many initials go into a key.
  static let keyLimit = 12

  /// Syllables in order, as ASCII bytes.
  let syllables: [[UInt8]]
  /// The numbers of up to three syllables of each Han character, 0 for none (the first is number 1).
  private let readings: [SIMD4<UInt16>]
  private static let han: Range<UInt32> = 0x3400..<0xA000

  /// The readings of a table: a syllable a line, a space, its characters; lines that begin with # are comments.
  init(_ table: UnsafeBufferPointer<UInt8>) {
    var syllables: [[UInt8]] = [[]]
    var readings = [SIMD4<UInt16>](repeating: .zero, count: Pinyin.han.count)
    for line in table.split(separator: Ascii.lineFeed) where line.first != UInt8(ascii: "#") {
      guard let space = line.firstIndex(of: Ascii.space) else { continue }
      syllables.append(Array(line[..<space]))
      var offset = space + 1
      while offset < line.endIndex {
        let (scalar, length) = UTF8Scalars.decode(table, at: offset)
        offset += length
        guard Pinyin.han.contains(scalar) else { continue }
        let place = Int(scalar - Pinyin.han.lowerBound)
        if let free = (0..<4).first(where: { readings[place][$0] == 0 }) {
          readings[place][free] = UInt16(syllables.count - 1)
        }
      }
    }
    self.syllables = syllables
    self.readings = readings
  }

  /// The syllables of a character: numbers into `syllables`, 0 where there are no more.
  @inline(__always)
  func readings(of unit: UInt16) -> SIMD4<UInt16> {
    let place = Int(unit) - Int(Pinyin.han.lowerBound)
    return readings.indices.contains(place) ? readings[place] : .zero
  }

  /// Whether two characters share a reading.
  package func soundAlike(_ left: UInt16, _ right: UInt16) -> Bool {
    let (a, b) = (readings(of: left), readings(of: right))
    for index in 0..<4 where a[index] != 0 {
      for other in 0..<4 where b[other] == a[index] { return true }
    }
    return false
  }

  /// The keys of a name: its initials, five bits each from the top; none if a character has no reading.
  func keys(of name: some Sequence<UInt16>) -> [UInt64] {
    var keys: [UInt64] = [0]
    var length = 0
    for unit in name {
      guard length < Pinyin.keyLimit else { break }
      var letters: [UInt64] = []
      if unit < 0x80 {
        // A Latin letter in a name stands for itself; digits and marks are passed over when typing.
        let lower = unit | 0x20
        guard lower >= 0x61, lower <= 0x7A else { continue }
        letters = [UInt64(lower - 0x60)]
      } else {
        let found = readings(of: unit)
        for index in 0..<4 where found[index] != 0 {
          let letter = UInt64(syllables[Int(found[index])][0] - 0x60)
          if !letters.contains(letter) { letters.append(letter) }
        }
        if letters.isEmpty {
          if FoldedText.isHan(unit) { return [] }
          continue
        }
      }
      let shift = UInt64(59 - 5 * length)
      var next: [UInt64] = []
      for key in keys {
        for letter in letters where next.count < Pinyin.readingLimit { next.append(key | letter << shift) }
      }
      keys = next
      length += 1
    }
    return length == 0 ? [] : keys
  }

  /// The keys that a row of typed letters may begin, as half-open ranges: every way to take it for initials and syllables.
  ///
  /// yhq begins y-h-q; yanhuq begins y-h-q too (yan-hu-q), and other splits that are no less possible.
  func keyRanges(typed: ArraySlice<UInt8>) -> [Range<UInt64>] {
    var found = Set<[UInt8]>()
    var initials: [UInt8] = []
    func split(_ start: Int) {
      guard found.count < 16 else { return }
      if start == typed.endIndex {
        found.insert(initials)
        return
      }
      if typed[start] == 0x27 {
        split(start + 1)
        return
      }
      guard initials.count < Pinyin.keyLimit else {
        found.insert(initials)
        return
      }
      initials.append(typed[start])
      var length = min(6, typed.endIndex - start)
      while length >= 1 {
        // A syllable, the beginning of one at the end of what was typed, or an initial (zh, ch, sh count as one).
        let part = typed[start..<start + length]
        if length == 1 || (length == 2 && Pinyin.isWideInitial(part)) || syllableSet.contains(Array(part))
          || (start + length == typed.endIndex && beginnings.contains(Array(part)))
        {
          split(start + length)
        }
        length -= 1
      }
      initials.removeLast()
    }
    split(typed.startIndex)
    return found.sorted { ($0.count, $0.description) < ($1.count, $1.description) }.map { initials in
      var key: UInt64 = 0
      for (index, letter) in initials.enumerated() where letter >= 0x61 && letter <= 0x7A {
        key |= UInt64(letter - 0x60) << UInt64(59 - 5 * index)
      }
      let width = UInt64(1) << UInt64(64 - 5 * initials.count)
      return key..<(key &+ width)
    }
  }

  /// Whether typed letters are the beginning of a reading of the name, with each syllable full or cut after its first letter or letters.
  func matches(_ name: ArraySlice<UInt16>, typed: ArraySlice<UInt8>) -> Bool {
    func match(_ index: Int, _ start: Int) -> Bool {
      if start == typed.endIndex { return true }
      if typed[start] == 0x27 { return match(index, start + 1) }
      guard index < name.endIndex else { return false }
      let unit = name[index]
      if unit < 0x80 {
        let lower = unit | 0x20
        guard lower >= 0x61, lower <= 0x7A else { return match(index + 1, start) }
        return UInt16(typed[start]) == lower && match(index + 1, start + 1)
      }
      let found = readings(of: unit)
      if found[0] == 0 { return !FoldedText.isHan(unit) && match(index + 1, start) }
      for reading in 0..<4 where found[reading] != 0 {
        let syllable = syllables[Int(found[reading])]
        var length = 0
        while length < syllable.count, start + length < typed.endIndex,
          typed[start + length] == syllable[length]
        {
          length += 1
        }
        // In the middle, a syllable is whole or cut to its initial; at the end it may be cut anywhere.
        if length > 0, start + length == typed.endIndex { return true }
        if length == syllable.count, match(index + 1, start + length) { return true }
        if length >= 2, Pinyin.isWideInitial(syllable[..<2]), match(index + 1, start + 2) { return true }
        if length >= 1, match(index + 1, start + 1) { return true }
      }
      return false
    }
    return match(name.startIndex, typed.startIndex)
  }

  private static func isWideInitial(_ letters: ArraySlice<UInt8>) -> Bool {
    guard let first = letters.first, letters.count == 2, letters[letters.startIndex + 1] == 0x68 else {
      return false
    }
    return first == 0x7A || first == 0x63 || first == 0x73
  }

  private var syllableSet: Set<[UInt8]> { Pinyin.sets.syllables }
  private var beginnings: Set<[UInt8]> { Pinyin.sets.beginnings }

  private static let sets: (syllables: Set<[UInt8]>, beginnings: Set<[UInt8]>) = {
    let syllables = Set(Pinyin.builtIn.syllables.dropFirst())
    var beginnings = Set<[UInt8]>()
    for syllable in syllables {
      for length in 1...syllable.count { beginnings.insert(Array(syllable.prefix(length))) }
    }
    return (syllables, beginnings)
  }()
}
