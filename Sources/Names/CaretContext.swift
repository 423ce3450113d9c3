/// What stands before the caret, as far as names go.
enum CaretContext {
  case nothing
  /// Offsets at which a name may have begun, the last first.
  case han([Int])
  /// Where the letters begin, and the offsets at which a name may have begun (the letters themselves first).
  case pinyin(letters: Int, starts: [Int])

  static let reach = 12

  init(_ line: UnsafeRawBufferPointer) {
    self = .nothing
    guard !CaretContext.isCode(line) else { return }
    var letters = line.count
    while letters > 0, CaretContext.isPinyin(line[letters - 1]) { letters -= 1 }
    while letters < line.count, line[letters] == 0x27 { letters += 1 }
    if letters < line.count {
      guard line.count - letters <= 40, !CaretContext.continuesLatin(line, letters) else { return }
      self = .pinyin(letters: letters, starts: [letters] + CaretContext.starts(line, before: letters))
    } else {
      let starts = CaretContext.starts(line, before: line.count)
      if !starts.isEmpty { self = .han(starts) }
    }
  }

  /// The beginnings of the Han characters right before an offset, the nearest first.
  private static func starts(_ line: UnsafeRawBufferPointer, before end: Int) -> [Int] {
    var starts: [Int] = []
    var offset = end
    while offset >= 3, starts.count < reach {
      var start = offset - 1
      while start > 0, line[start] & 0xC0 == 0x80 { start -= 1 }
      guard isHan(line, start) else { break }
      starts.append(start)
      offset = start
    }
    return starts
  }

  private static func isHan(_ line: UnsafeRawBufferPointer, _ start: Int) -> Bool {
    guard start + 2 < line.count, line[start] & 0xF0 == 0xE0 else { return false }
    let scalar =
      UInt16(line[start] & 0x0F) << 12 | UInt16(line[start + 1] & 0x3F) << 6 | UInt16(line[start + 2] & 0x3F)
    return FoldedText.isHan(scalar)
  }

  private static func isPinyin(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A || byte == 0x27 }

  /// Whether the letters belong to a Latin word, a number, an address or code.
  private static func continuesLatin(_ line: UnsafeRawBufferPointer, _ start: Int) -> Bool {
    var index = start
    // A Latin word before a space makes this a Latin text.
    while index > 0, line[index - 1] == 0x20 { index -= 1 }
    guard index > 0, line[index - 1] < 0x80 else { return false }
    let byte = line[index - 1]
    let isLetter = byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A
    if index < start { return isLetter }
    return isLetter || byte >= 0x30 && byte <= 0x39 || "_/\\@#$=<>{}&%.-+~^|".utf8.contains(byte)
  }

  /// Inside `code` of Markdown.
  private static func isCode(_ line: UnsafeRawBufferPointer) -> Bool {
    line.reduce(0) { $1 == 0x60 ? $0 + 1 : $0 } % 2 == 1
  }
}
