/// The ASCII bytes that readers of text look for by name.
///
/// Computed, so that other modules have the number itself and not a call.
public enum Ascii {
  @inlinable public static var tab: UInt8 { UInt8(ascii: "\t") }
  @inlinable public static var lineFeed: UInt8 { UInt8(ascii: "\n") }
  @inlinable public static var carriageReturn: UInt8 { UInt8(ascii: "\r") }
  @inlinable public static var space: UInt8 { UInt8(ascii: " ") }
  @inlinable public static var zero: UInt8 { UInt8(ascii: "0") }
  @inlinable public static var nine: UInt8 { UInt8(ascii: "9") }
}
