// Centuries and decades: 20世纪, 19世纪末, 20世纪80年代, 上世纪九十年代.
extension DateReader {
  func readCentury(_ first: Measured, at start: Int) -> Reading? {
    let number = first.number
    guard first.gap <= .spaces, !number.isGuess, number.numerals.isDisjoint(with: .letter),
      (1...30).contains(number.value), text.has("纪", at: first.unit.upperBound)
    else { return nil }
    var date = WrittenDate(form: .century, range: start..<first.unit.upperBound + 3)
    date.century = number.value
    date.number = DatePart(
      number, unit: .century, unitRange: first.unit.lowerBound..<first.unit.upperBound + 3)
    date.reckoning = reckoning(before: start) == .beforeChrist ? .beforeChrist : .gregorian
    date.gap = first.gap
    return finishCentury(date)
  }

  /// Adds the decade or the part of the century that follows.
  func finishCentury(_ date: WrittenDate) -> Reading {
    var date = date
    let end = date.range.upperBound
    if startsDate(at: end), let decade = readDate(at: end), decade.date.form == .decade {
      date.form = .decade
      date.number = decade.date.number
      date.portion = decade.date.portion
      date.hasCentury = true
      date.range = date.range.lowerBound..<decade.end
    } else if let portion = portionOfAge(at: end) {
      date.portion = portion.portion
      date.range = date.range.lowerBound..<portion.end
    }
    return (date, date.range.upperBound)
  }

  func readDecade(_ first: Measured, at start: Int) -> Reading? {
    guard first.gap <= .spaces, first.number.value % 10 == 0, first.number.value > 0 else { return nil }
    let end = first.unit.upperBound + 3
    let portion = portionOfAge(at: end)
    var date = WrittenDate(form: .decade, range: start..<(portion?.end ?? end))
    date.number = DatePart(first.number, unit: .decade, unitRange: first.unit.lowerBound..<end)
    date.portion = portion?.portion
    date.hasCentury = first.number.digitCount == 4 || isBehindCentury(start)
    return (date, date.range.upperBound)
  }

  /// Whether a century stands before an offset, which it may be parted from by 的.
  func isBehindCentury(_ offset: Int) -> Bool {
    text.has("世纪", before: offset) || text.has("世纪的", before: offset)
  }
}
