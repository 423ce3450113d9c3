/// The ASCII bytes that readers of text look for by name.
public enum Ascii {
  public static let tab = UInt8(ascii: "\t")
  public static let lineFeed = UInt8(ascii: "\n")
  public static let carriageReturn = UInt8(ascii: "\r")
  public static let space = UInt8(ascii: " ")
  public static let zero = UInt8(ascii: "0")
  public static let nine = UInt8(ascii: "9")
}
