import TextModel

/// The words that close a picture's credit.
enum PhotoWords {
  private static let last: WordList = [
    "摄", "摄影", "供图", "摄影报道", "资料图", "资料图片", "资料照片", "配图", "图", "翻拍", "截图", "视觉中国", "新华社发", "图片",
  ]

  /// Pictures without a photographer that need none.
  private static let sources: WordList = [
    "资料图片", "资料照片", "资料图", "视频截图", "网络截图", "截图", "视觉中国", "新华社发", "中新社发", "示意图", "效果图", "图片来源", "受访者供图",
    "通讯员供图", "网络图片", "本报资料", "CFP供图", "主办方供图",
  ]

  /// Whether `range` ends in 摄, 供图 or the like.
  static func stand(atEndOf range: Range<Int>, in bytes: [UInt8]) -> Bool {
    last.closes(bytes, range)
  }

  /// Whether `range` says where a picture comes from, without a name: 资料图片, 某公司供图.
  static func areSource(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 60, !range.isEmpty else { return false }
    var scanner = ByteScanner(bytes, at: range.lowerBound, end: range.upperBound)
    if scanner.takeAny(of: sources) { return true }
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: index)
      guard CharacterClass(scalar) == .han || CharacterClass(scalar) == .letter else { return false }
      index += length
    }
    var tail = ByteScanner(bytes, at: max(range.lowerBound, range.upperBound - 6), end: range.upperBound)
    return tail.take("供图")
  }
}
