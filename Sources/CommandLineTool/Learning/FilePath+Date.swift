import DraftSyntax

extension FilePath {
  /// The last day written in a path, as archives have it: 2024-03-15, 20240315, 2024/03/15.
  var writtenDate: CivilDate? {
    var found: CivilDate?
    var index = 0
    func number(_ start: Int, _ length: Int) -> Int? {
      guard start + length <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[start..<start + length] {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    while index < bytes.count {
      defer { index += 1 }
      guard index == 0 || number(index - 1, 1) == nil, let year = number(index, 4),
        (1900...2100).contains(year)
      else {
        continue
      }
      var next = index + 4
      let mark = next < bytes.count && number(next, 1) == nil ? bytes[next] : nil
      if mark != nil { next += 1 }
      guard let month = number(next, 2) else { continue }
      next += 2
      if let mark {
        guard next < bytes.count, bytes[next] == mark else { continue }
        next += 1
      }
      guard let day = number(next, 2), number(next + 2, 1) == nil else { continue }
      found = CivilDate(year: year, month: month, day: day) ?? found
    }
    return found
  }
}
