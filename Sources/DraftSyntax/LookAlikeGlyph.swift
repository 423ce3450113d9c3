import Data
import TextModel

/// Radicals and compatibility ideographs that stand where a Han character should.
///
/// Normalisation does not mend them: of the 114 radicals of the supplement 112 have no NFKC form.
public enum LookAlikeGlyph {
  /// The CJK Radicals Supplement and the Kangxi Radicals.
  public static let radicals: ClosedRange<UInt32> = 0x2E80...0x2FD5
  /// The CJK Compatibility Ideographs of the first plane.
  public static let compatibility: ClosedRange<UInt32> = 0xF900...0xFAFF
  /// The CJK Compatibility Ideographs Supplement.
  public static let compatibilitySupplement: ClosedRange<UInt32> = 0x2F800...0x2FA1F

  /// The Han character that a glyph stands for; `nil` for what is no such glyph (U+FA0E and eleven others are characters of their own).
  public static func hanCharacter(for glyph: UInt32) -> UInt32? {
    guard
      radicals.contains(glyph) || compatibility.contains(glyph)
        || compatibilitySupplement.contains(glyph)
    else { return nil }
    let data = data_look_alike_glyphs()
    let table = StaticBytes(start: data.start, count: data.count)
    guard let line = table.line(beginningWith: glyph) else { return nil }
    let length = UTF8Scalars.decode(table.buffer, at: line.lowerBound).length
    return UTF8Scalars.decode(table.buffer, at: line.lowerBound + length).scalar
  }
}
