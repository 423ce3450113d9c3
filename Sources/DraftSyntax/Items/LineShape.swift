import TextModel

/// What a line looks like by itself, before its neighbours are asked.
enum LineShape {
  /// What captions open with.
  private static let captionOpenings: [StaticString] = [
    "图为", "图①", "图1", "图一", "左图", "右图", "上图", "下图", "本版图片", "题图", "由上到下图片", "图片为", "图片说明", "上图为", "这是", "资料图",
    "从左至右", "本组图片",
    "▲", "△", "△图",
  ]

  /// Whether a caption's words open the line: 图为, 左图, 由上到下图片依次为.
  static func opensAsCaption(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var scanner = ByteScanner(bytes, at: range.lowerBound, end: range.upperBound)
    scanner.takeSpaces()
    _ = scanner.take("（") || scanner.take("(") || scanner.take("▲") || scanner.take("△")
    return scanner.takeAny(of: captionOpenings)
  }

  /// Whether the line could be a headline: short, no full stop at its end, no comma-ridden sentence.
  static func couldBeHeadline(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 180, !range.isEmpty else { return false }
    var characters = 0
    var pauses = 0
    var last: UInt32 = 0
    var han = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: index)
      index += length
      let kind = CharacterClass(scalar)
      if kind == .space { continue }
      characters += 1
      last = scalar
      if kind == .han { han += 1 }
      if scalar == 0x3002 { return false }
      if scalar == 0xFF0C || scalar == 0x2C || scalar == 0xFF1B || scalar == 0x3B { pauses += 1 }
    }
    guard han >= 2, characters <= 50, pauses <= 2 else { return false }
    // A headline ends without a mark, but may ask, exclaim or trail off.
    return last != 0xFF0C && last != 0x2C && last != 0x3001 && last != 0xFF1B && last != 0x3B && last != 0x2E
  }
}
