// Several months or days that share a unit or a month: 8、9月, 7月15、16日, 7月15日、16日.
extension DateReader {
  /// The 、 right at an offset with a number behind it.
  private func listMark(at offset: Int) -> WrittenDate.RangeMark? {
    let (scalar, end) = text.scalar(at: offset)
    guard scalar == 0x3001, startsDate(at: end) else { return nil }
    return .init(kind: .list, range: offset..<end)
  }

  /// Reads months of which only the last has its unit; `nil` where the first number is that of a paragraph.
  mutating func readMonths(at start: Int) -> Int? {
    let before = text.scalar(before: start).value
    guard before != 0, before != 0x0A, before != 0x20, before != 0x3000, !text.has("第", before: start),
      WrittenNumber(text, at: start).map({ listMark(at: $0.range.upperBound) != nil }) ?? false
    else { return nil }
    var numbers: [(number: WrittenNumber, mark: WrittenDate.RangeMark)] = []
    var offset = start
    while numbers.count < 12, let number = WrittenNumber(text, at: offset),
      let mark = listMark(at: number.range.upperBound), isNumber(number, in: 1...12)
    {
      numbers.append((number, mark))
      offset = mark.range.upperBound
    }
    guard let last = readDate(at: offset), last.date.form == .units, last.date.reckoning == .gregorian,
      let month = last.date.month, last.date.year == nil, last.date.day == nil,
      numbers.allSatisfy({ $0.number.isHan == month.numerals.contains(.han) && $0.number.value < month.value }
      )
    else { return nil }
    let year = takeYear(before: start)
    for (number, mark) in numbers {
      let end = number.range.upperBound
      let isFirst = number.range.lowerBound == start
      var date = WrittenDate(form: .units, range: number.range)
      if isFirst, let year {
        date.year = year.year
        date.range = year.range.lowerBound..<end
      }
      date.month = DatePart(number, unit: .none, unitRange: end..<end)
      date.relativeYear = relativeYear(before: start)
      date.hasYearWord = hasYearWord(before: start)
      date.isRangeEnd = !isFirst
      date.rangeMark = mark
      dates.append(date)
    }
    return appendRangeEnd(last.date, followedAt: last.end)
  }

  /// The year right before the months of a list, which is the first one's then.
  private mutating func takeYear(before start: Int) -> WrittenDate? {
    guard let last = dates.last, last.form == .units, last.year != nil, last.month == nil,
      last.range.upperBound == start, !last.isRangeEnd
    else { return nil }
    return dates.removeLast()
  }

  /// Keeps the days that follow one of the same month: 15、16日, 15日、16日.
  mutating func appendDays(behind end: Int) -> Int {
    var end = end
    // No month has more; a list of thousands is none, and what each means is told from the one before it.
    var count = 0
    while count < 31, let last = dates.last, let mark = listMark(at: end),
      let number = WrittenNumber(text, at: mark.range.upperBound), isNumber(number, in: 0...99), !number.isHan
    {
      let unit = number.range.upperBound
      let hasUnit = text.has("日", at: unit)
      let isLastCounted = hasUnit && isCountOfDays(behind: unit + 3)
      guard hasUnit || last.day?.unit == DatePart.Unit.none, !isLastCounted else { return end }
      count += 1
      dates[dates.count - 1].rangeMark = mark
      var date = WrittenDate(form: .units, range: number.range.lowerBound..<unit + (hasUnit ? 3 : 0))
      date.day = DatePart(number, unit: hasUnit ? .day : .none, unitRange: unit..<date.range.upperBound)
      end = appendRangeEnd(date, followedAt: date.range.upperBound)
    }
    return end
  }

  /// Whether nothing but numbers and 、 lead from an offset to a number of days.
  func isListOfDays(at offset: Int) -> Bool {
    var offset = offset
    var count = 0
    while count < 31, let mark = listMark(at: offset),
      let number = WrittenNumber(text, at: mark.range.upperBound),
      isNumber(number, in: 0...99), !number.isHan
    {
      count += 1
      offset = number.range.upperBound
      if text.has("日", at: offset) { return !isCountOfDays(behind: offset + 3) }
    }
    return false
  }

  private func isNumber(_ number: WrittenNumber, in values: ClosedRange<Int>) -> Bool {
    number.digitCount <= 2 && !number.isGuess && number.numerals.isDisjoint(with: .letter)
      && values.contains(number.value)
  }
}
