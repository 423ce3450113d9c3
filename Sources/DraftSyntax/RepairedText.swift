import TextModel

/// A page's text after its repair, with the way back to the source.
///
/// One logical paragraph, headline, byline or caption is one line, so a reader below the page level
/// sees no hard wraps, no justification spaces and no doubled type. Offsets are UTF-8 bytes.
public struct RepairedText: Sendable {
  /// The repaired bytes; valid UTF-8, and the very bytes of the source where nothing was repaired.
  public let utf8: [UInt8]
  /// Where repaired and source offsets drift apart: from `repaired` on, the source stands at `source`.
  let anchors: [Anchor]

  struct Anchor: Sendable, Hashable {
    var repaired: Int
    var source: Int
    /// Whether other text stands in the source up to the next anchor, and not the same.
    var isReplacement = false
  }

  /// The source with edits applied, which are in order of the text and do not overlap.
  ///
  /// - Parameter room: An array that is needed no more, whose memory is used again.
  init(_ source: [UInt8], applying edits: some Collection<SourceEdit>, in room: consuming [UInt8] = []) {
    guard !edits.isEmpty else {
      utf8 = source
      anchors = [Anchor(repaired: 0, source: 0)]
      return
    }
    var bytes = consume room
    bytes.removeAll(keepingCapacity: true)
    bytes.reserveCapacity(source.count)
    var anchors = [Anchor(repaired: 0, source: 0)]
    anchors.reserveCapacity(edits.count * 2 + 1)
    source.withUnsafeBufferPointer { source in
      var copied = 0
      for edit in edits {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[copied..<edit.range.lowerBound]))
        if let replacement = edit.replacement {
          anchors.append(Anchor(repaired: bytes.count, source: edit.range.lowerBound, isReplacement: true))
          bytes.append(contentsOf: replacement.utf8)
        }
        copied = edit.range.upperBound
        anchors.append(Anchor(repaired: bytes.count, source: copied))
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[copied...]))
    }
    utf8 = bytes
    self.anchors = anchors
  }

  /// This text's repair of `earlier`'s repaired text, as one repair of the source that `earlier` repairs.
  func composed(after earlier: RepairedText) -> RepairedText {
    if earlier.isUntouched { return self }
    var composed: [Anchor] = []
    composed.reserveCapacity(anchors.count + earlier.anchors.count)
    var next = 0
    for (index, anchor) in anchors.enumerated() {
      let isLast = index + 1 == anchors.count
      // What was repaired at the very end of the text belongs to the last stretch.
      let length = (isLast ? utf8.count + 1 : anchors[index + 1].repaired) - anchor.repaired
      while next < earlier.anchors.count, earlier.anchors[next].repaired <= anchor.source { next += 1 }
      composed.append(
        Anchor(
          repaired: anchor.repaired, source: earlier.sourceOffset(of: anchor.source),
          isReplacement: anchor.isReplacement || earlier.anchors[max(0, next - 1)].isReplacement))
      while next < earlier.anchors.count,
        earlier.anchors[next].repaired - anchor.source < length
      {
        let shift = earlier.anchors[next].repaired - anchor.source
        var moved = earlier.anchors[next]
        moved.repaired = anchor.repaired + shift
        composed.append(moved)
        next += 1
      }
    }
    return RepairedText(utf8: utf8, anchors: composed)
  }

  init(utf8: [UInt8], anchors: [Anchor]) {
    self.utf8 = utf8
    self.anchors = anchors
  }

  /// Whether nothing was repaired.
  public var isUntouched: Bool { anchors.count == 1 }

  /// Calls `body` with each stretch of the source that is not in the text.
  func forEachStretchTakenOut(_ body: (Range<Int>) -> Void) {
    for (index, anchor) in anchors.enumerated().dropLast() {
      let next = anchors[index + 1]
      let start = anchor.isReplacement ? anchor.source : anchor.source + next.repaired - anchor.repaired
      if start < next.source { body(start..<next.source) }
    }
  }

  /// The text of a range of repaired bytes.
  public subscript(range: Range<Int>) -> String {
    String(decoding: utf8[range], as: UTF8.self)
  }

  /// The place in the source of a repaired offset.
  ///
  /// - Complexity: O(log *n*), where *n* is the number of repairs.
  public func sourceOffset(of offset: Int) -> Int {
    sourceOffset(of: offset, at: anchor(before: offset))
  }

  /// The same where the index of the last anchor before the offset is known.
  private func sourceOffset(of offset: Int, at index: Int) -> Int {
    let mapped = anchors[index].source + offset - anchors[index].repaired
    // Inside a replacement longer than what it replaces, the source ends first.
    return index + 1 < anchors.count ? min(mapped, anchors[index + 1].source) : mapped
  }

  /// The place in the source of a range: from its first character to the end of its last, with whatever was taken out between.
  public func sourceRange(of range: Range<Int>) -> Range<Int> {
    let first = anchor(before: range.lowerBound)
    let start = sourceOffset(of: range.lowerBound, at: first)
    guard !range.isEmpty else { return start..<start }
    // Few ranges have a repair inside.
    let isWhole = first + 1 == anchors.count || anchors[first + 1].repaired >= range.upperBound
    let index = isWhole ? first : anchor(before: range.upperBound - 1)
    var end = anchors[index].source + range.upperBound - anchors[index].repaired
    if index + 1 < anchors.count {
      end =
        range.upperBound >= anchors[index + 1].repaired && anchors[index].isReplacement
        ? anchors[index + 1].source : min(end, anchors[index + 1].source)
    }
    return start..<max(start, end)
  }

  /// The first repaired offset whose source is at or after `offset`.
  ///
  /// - Complexity: O(log *n*), where *n* is the number of repairs.
  public func repairedOffset(of offset: Int) -> Int {
    let next = anchors.partitioningIndex { $0.source > offset }
    let anchor = anchors[max(0, next - 1)]
    let mapped = anchor.repaired + offset - anchor.source
    return next < anchors.count ? min(mapped, anchors[next].repaired) : min(mapped, utf8.count)
  }

  /// The index of the last anchor at or before a repaired offset.
  func anchor(before offset: Int) -> Int {
    max(0, anchors.partitioningIndex { $0.repaired > offset } - 1)
  }
}
