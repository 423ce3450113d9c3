import Data
import TextModel

/// The GBK encoding, for telling what a text was before it was misread.
enum GBK {
  private static let firstHan: UInt32 = 0x4E00
  private static let lastHan: UInt32 = 0x9FA5

  private static var han: StaticBytes {
    let data = data_gbk_han()
    return StaticBytes(start: data.start, count: data.count)
  }

  private static var marks: StaticBytes {
    let data = data_gbk_marks()
    return StaticBytes(start: data.start, count: data.count)
  }

  /// Lead and trail byte of a character, or `nil` if GBK has it in one byte or not at all.
  static func bytes(of scalar: UInt32) -> (lead: UInt8, trail: UInt8)? {
    if scalar >= firstHan, scalar <= lastHan {
      let offset = Int(scalar - firstHan) * 2
      return (han[offset], han[offset + 1])
    }
    if let private_ = userDefined(scalar) { return private_ }
    guard scalar < 0x10000 else { return nil }
    let table = marks
    var low = 0
    var high = table.count / 4
    while low < high {
      let middle = (low + high) / 2
      let unit = UInt32(table[middle * 4]) << 8 | UInt32(table[middle * 4 + 1])
      if unit == scalar { return (table[middle * 4 + 2], table[middle * 4 + 3]) }
      if unit < scalar { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The three user-defined areas, which decoders map to the private use area in order.
  private static func userDefined(_ scalar: UInt32) -> (lead: UInt8, trail: UInt8)? {
    switch scalar {
    case 0xE000..<0xE234:
      let index = scalar - 0xE000
      return (UInt8(0xAA + index / 94), UInt8(0xA1 + index % 94))
    case 0xE234..<0xE4C6:
      let index = scalar - 0xE234
      return (UInt8(0xF8 + index / 94), UInt8(0xA1 + index % 94))
    case 0xE4C6..<0xE766:
      let index = scalar - 0xE4C6
      let column = index % 96
      return (UInt8(0xA1 + index / 96), UInt8(column < 63 ? 0x40 + column : 0x80 + column - 63))
    default: return nil
    }
  }

  /// The other way round, built when a text was found to need it.
  struct Decoder {
    private var scalars = [UInt16](repeating: 0, count: 0x8000)

    init() {
      let table = GBK.han
      for index in 0..<table.count / 2 {
        let code = Int(table[index * 2] & 0x7F) << 8 | Int(table[index * 2 + 1])
        scalars[code] = UInt16(GBK.firstHan) + UInt16(index)
      }
      let marks = GBK.marks
      for index in 0..<marks.count / 4 {
        let code = Int(marks[index * 4 + 2] & 0x7F) << 8 | Int(marks[index * 4 + 3])
        scalars[code] = UInt16(marks[index * 4]) << 8 | UInt16(marks[index * 4 + 1])
      }
    }

    /// The character of a lead and a trail byte.
    func scalar(_ lead: UInt8, _ trail: UInt8) -> UInt32? {
      guard lead >= 0x81 else { return nil }
      let scalar = scalars[Int(lead & 0x7F) << 8 | Int(trail)]
      return scalar == 0 ? nil : UInt32(scalar)
    }
  }
}
