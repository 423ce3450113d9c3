/// The weights of the tagger where they lie in its table.
struct TaggerWeights {
  /// What may follow each tag; the last row is the start of a sentence.
  let transitions: UnsafePointer<SIMD8<Int16>>
  private let kinds: UnsafePointer<SIMD8<Int16>>
  private let blockNumbers: UnsafePointer<UInt16>
  private let blocks: UnsafePointer<SIMD8<Int16>>
  /// Open addressing: a feature a slot, eight bytes each so that asking for one costs one line of the cache.
  private let slots: UnsafePointer<PackedFeature>
  private let mask: Int
  private let slotShift: UInt32

  init(_ table: UnsafeRawPointer, _ layout: TaggerLayout) {
    func rows(_ offset: Int) -> UnsafePointer<SIMD8<Int16>> {
      (table + offset).assumingMemoryBound(to: SIMD8<Int16>.self)
    }
    transitions = rows(TaggerLayout.transitions)
    kinds = rows(TaggerLayout.kinds)
    blockNumbers = (table + TaggerLayout.blockNumbers).assumingMemoryBound(to: UInt16.self)
    blocks = rows(TaggerLayout.blocks)
    slots = (table + layout.slots).assumingMemoryBound(to: PackedFeature.self)
    mask = layout.slotCount - 1
    slotShift = layout.slotShift
  }

  /// The five rows of a single character; these features are asked most.
  @inline(__always)
  func block(of character: UInt16) -> UnsafePointer<SIMD8<Int16>> {
    blocks + Int(blockNumbers[Int(character)]) * 5
  }

  /// The weights of three kinds in a row, by the blocks of their characters.
  @inline(__always)
  func kinds(
    _ first: UnsafePointer<SIMD8<Int16>>, _ second: UnsafePointer<SIMD8<Int16>>,
    _ third: UnsafePointer<SIMD8<Int16>>
  ) -> SIMD8<Int16> {
    kinds[TaggerLayout.kinds(Int(first[0][7]), Int(second[0][7]), Int(third[0][7]))]
  }

  /// What lies in the first slot of a feature.
  @inline(__always)
  func firstSlot(of check: UInt32) -> PackedFeature { slots[Int(check >> slotShift)] }

  /// The weights of a feature whose first slot holds `found`; zeros for a feature that is not in the table.
  @inline(__always)
  func weights(_ check: UInt32, _ found: PackedFeature) -> SIMD8<Int16> {
    let key = PackedFeature.key(check)
    if _fastPath(found.has(key) || found == .free) { return found.weights(if: key) }
    var slot = Int(check >> slotShift)
    while true {
      slot = (slot &+ 1) & mask
      let found = slots[slot]
      if found.has(key) || found == .free { return found.weights }
    }
  }
}
