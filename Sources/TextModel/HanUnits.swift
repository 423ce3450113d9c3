/// The characters of a text as numbers that lie side by side, with the places of their bytes.
///
/// Decoded once, for all who look for words and names in it. Whatever is not a character of three bytes, as Han characters
/// and most marks beside them are, is 0.
public struct HanUnits: Sendable {
  /// The text.
  public let utf8: [UInt8]
  /// A character of three bytes, or 0, each.
  public let units: [UInt16]
  /// Where each unit begins in the text, and the end.
  public let offsets: [Int32]
  /// The `CharacterRoles` of each unit.
  @usableFromInline let roles: [UInt8]

  /// The characters of valid UTF-8, which are added to a set.
  public init(_ utf8: [UInt8], addingTo characters: inout ScalarSet) {
    precondition(utf8.count <= Int(Int32.max), "offsets have 32 bits; longer texts are read in pieces")
    self.utf8 = utf8
    let capacity = utf8.withUnsafeBufferPointer { UTF8Scalars.count($0, in: 0..<$0.count) }
    var (units, roles): ([UInt16], [UInt8]) = ([], [])
    offsets = [Int32](unsafeUninitializedCapacity: capacity + 1) { offsets, offsetCount in
      var count = 0
      units = [UInt16](unsafeUninitializedCapacity: capacity) { units, unitCount in
        roles = [UInt8](unsafeUninitializedCapacity: capacity) { roles, roleCount in
          count = HanUnits.decode(utf8, capacity, offsets, units, roles, &characters)
          roleCount = count
        }
        unitCount = count
      }
      offsets[count] = Int32(truncatingIfNeeded: utf8.count)
      offsetCount = count + 1
    }
    (self.units, self.roles) = (units, roles)
  }

  /// Decodes up to `capacity` characters and gives how many they were.
  private static func decode(
    _ utf8: [UInt8], _ capacity: Int, _ offsets: UnsafeMutableBufferPointer<Int32>,
    _ units: UnsafeMutableBufferPointer<UInt16>, _ roles: UnsafeMutableBufferPointer<UInt8>,
    _ characters: inout ScalarSet
  ) -> Int {
    var hasSupplementary = false
    let count = utf8.withUnsafeBufferPointer { bytes in
      characters.words.withUnsafeMutableBufferPointer { words in
        CharacterRoles.table.withUnsafeBufferPointer { table in
          var offset = 0
          var index = 0
          while offset < bytes.count, index < capacity {
            let byte = bytes[offset]
            offsets[index] = Int32(truncatingIfNeeded: offset)
            var unit: UInt16 = 0
            if byte & 0xF0 == 0xE0, offset &+ 2 < bytes.count {
              let block = UInt16(byte & 0x0F) << 6 | UInt16(bytes[offset &+ 1] & 0x3F)
              let low = bytes[offset &+ 2] & 0x3F
              words[Int(block)] |= 1 << UInt64(low)
              unit = block << 6 | UInt16(low)
              offset &+= 3
            } else {
              let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
              if !ScalarSet.note(scalar, in: words) { hasSupplementary = true }
              offset &+= length
            }
            units[index] = unit
            roles[index] = table[Int(unit)]
            index &+= 1
          }
          return index
        }
      }
    }
    if hasSupplementary { characters.hasSupplementary = true }
    return count
  }

  /// The bytes of a stretch of units.
  public func bytes(of range: Range<Int>) -> Range<Int> {
    Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound])
  }

  /// The units that begin in a range of bytes.
  ///
  /// - Complexity: O(log *n*), where *n* is the number of units.
  public func units(in bytes: Range<Int>) -> Range<Int> {
    let start = offsets.partitioningIndex { $0 >= bytes.lowerBound }
    let end = offsets.partitioningIndex { $0 >= bytes.upperBound }
    return min(start, units.count)..<min(end, units.count)
  }

  /// Calls `body` with the index of each unit that has a role, in order.
  @inlinable
  public func forEachPlace(
    of role: CharacterRoles, in range: Range<Int>? = nil, _ body: (Int) -> Void
  ) {
    let range = range ?? units.indices
    let wanted = UInt64(role.rawValue) &* 0x0101_0101_0101_0101
    roles.withUnsafeBytes { roles in
      var start = range.lowerBound
      while start < range.upperBound {
        let end = min(start &+ 64, range.upperBound)
        // A bit for each unit: one loop over the places of 64 is foreseen better than eight over those of eight.
        var places: UInt64 = 0
        var index = start
        while index &+ 8 <= end {
          // The first of eight is the lowest byte.
          let here = UInt64(littleEndian: roles.loadUnaligned(fromByteOffset: index, as: UInt64.self))
          // The highest bit of each byte that has a wanted one, then all of them side by side.
          var found = here & wanted
          found = ((found & 0x7F7F_7F7F_7F7F_7F7F &+ 0x7F7F_7F7F_7F7F_7F7F) | found) & 0x8080_8080_8080_8080
          places |= ((found >> 7 &* 0x0102_0408_1020_4080) >> 56) << UInt64(index &- start)
          index &+= 8
        }
        while index < end {
          if roles[index] & role.rawValue != 0 { places |= 1 << UInt64(index &- start) }
          index &+= 1
        }
        while places != 0 {
          body(start &+ places.trailingZeroBitCount)
          places &= places &- 1
        }
        start = end
      }
    }
  }

  /// Calls `body` with each place of a phrase, in order and without overlap.
  public func forEachPlace(of phrase: [UInt16], _ body: (Range<Int>) -> Void) {
    guard let first = phrase.first else { return }
    // Its first two characters are looked for at sixteen places at a time.
    let step = phrase.count > 1 ? 1 : 0
    let (firsts, seconds) = (SIMD16(repeating: first), SIMD16(repeating: phrase[step]))
    units.withUnsafeBytes { bytes in
      let units = bytes.bindMemory(to: UInt16.self)
      var taken = 0
      var index = 0
      func look(at place: Int) {
        guard units[place] == first, place >= taken, units[place...].starts(with: phrase) else { return }
        taken = place + phrase.count
        body(place..<taken)
      }
      while index &+ 16 &+ step <= units.count {
        let here = bytes.loadUnaligned(fromByteOffset: index &* 2, as: SIMD16<UInt16>.self)
        let next = bytes.loadUnaligned(fromByteOffset: (index &+ step) &* 2, as: SIMD16<UInt16>.self)
        if any((here .== firsts) .& (next .== seconds)) {
          for place in index..<index + 16 { look(at: place) }
        }
        index &+= 16
      }
      for place in index..<units.count { look(at: place) }
    }
  }
}
