public import TextModel

/// A text as the protocol's words describe it: code points in lines, nothing of our bytes in it.
public struct ScalarModel: Sendable {
  public private(set) var scalars: [Unicode.Scalar]

  public init(_ text: String) { scalars = Array(text.unicodeScalars) }

  public var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Where each line's content begins and ends, in code points.
  public var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case "\r" where index + 1 < scalars.count && scalars[index + 1] == "\n":
        lines.append(start..<index)
        index += 2
        start = index
      case "\r", "\n":
        lines.append(start..<index)
        index += 1
        start = index
      default: index += 1
      }
    }
    return lines + [start..<scalars.count]
  }

  public func units(_ scalar: Unicode.Scalar, _ encoding: ColumnEncoding) -> Int {
    switch encoding {
    case .utf8: Array(String(scalar).utf8).count
    case .utf16: Array(String(scalar).utf16).count
    case .utf32: 1
    }
  }

  /// The code point at a position, clamped as the protocol asks.
  public func index(of position: Position, _ encoding: ColumnEncoding) -> Int {
    let lines = lines
    if position.line < 0 { return 0 }
    if position.line >= lines.count { return scalars.count }
    var left = position.column
    for index in lines[position.line] {
      left -= units(scalars[index], encoding)
      if left < 0 { return index }
    }
    return lines[position.line].upperBound
  }

  /// The position of a code point; between CR and LF it is the end of the line.
  public func position(of index: Int, _ encoding: ColumnEncoding) -> Position {
    let lines = lines
    let line = lines.lastIndex { $0.lowerBound <= index } ?? 0
    let end = min(index, lines[line].upperBound)
    let column = scalars[lines[line].lowerBound..<end].reduce(0) { $0 + units($1, encoding) }
    return Position(line: line, column: column)
  }

  public func byteOffset(of index: Int) -> Int {
    scalars[..<index].reduce(0) { $0 + units($1, .utf8) }
  }

  public mutating func replace(_ range: Range<Int>, with text: String) {
    scalars.replaceSubrange(range, with: Array(text.unicodeScalars))
  }
}
