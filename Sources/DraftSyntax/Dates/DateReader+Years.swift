// Years, with the month or the quarter behind them: 2021年7月, 二〇二一年, 咸丰十年, 80年代.
extension DateReader {
  func readYear(_ first: Measured, at start: Int) -> Reading? {
    let number = first.number
    let afterUnit = first.unit.upperBound
    let next = text.scalar(at: afterUnit).value
    if next == Sign.generation { return readDecade(first, at: start) }
    let reckoning = reckoning(before: start)
    let isYearNumber = number.digitCount == 4 && number.isPositional
    // 21年 alone is a duration; with a month behind it, or a reign before it, it is a year.
    guard isYearNumber || reckoning == .reign || reckoning == .beforeChrist || number.digitCount <= 2 else {
      return nil
    }
    var date = WrittenDate(form: .units, range: start..<afterUnit)
    date.reckoning = reckoning ?? .gregorian
    var year = DatePart(number, unit: .year, unitRange: first.unit)
    date.gap = first.gap
    var end = afterUnit
    if next == Sign.year, let month = measure(at: afterUnit + 3, expecting: .month), month.number.isPositional
    {
      year.isUnitDoubled = true
      year.unitRange = first.unit.lowerBound..<afterUnit + 3
      year.range = year.range.lowerBound..<afterUnit + 3
      end = afterUnit + 3
    }
    date.year = year
    date.range = start..<end
    let spaced = text.gap(at: end)
    var monthStart = spaced.kind <= .spaces ? spaced.end : end
    if let marker = text.first(of: DateReader.lunarMarkers, at: monthStart) {
      date.reckoning = .lunar
      monthStart += marker.utf8CodeUnitCount
    }
    if let month = readLunarMonth(at: monthStart) {
      date.reckoning = .lunar
      date.month = month
      return finishDay(date, at: month.range.upperBound)
    }
    if let month = measure(at: monthStart, expecting: .month), let reading = readMonthPart(month, of: date) {
      date = reading.date
      if monthStart > spaced.end, date.reckoning != .lunar { return nil }
      date.gap = max(date.gap, first.gap, spaced.end == monthStart ? spaced.kind : .none)
      if !isYearNumber, date.reckoning == .gregorian || date.reckoning == .lunar {
        guard number.digitCount == 2, !number.isHan,
          date.day?.unit == .day || !(hasDuration(before: start) || isDuration(behind: reading.end))
        else {
          return nil
        }
      }
      return hasDigits(date) ? (date, reading.end) : nil
    }
    if date.reckoning == .lunar, monthStart > spaced.end { date.reckoning = .gregorian }
    let isUpTo = text.has("前", at: spaced.end)
    let quarterStart = isUpTo ? spaced.end + 3 : skip("第", at: spaced.end)
    if let quarter = measure(at: quarterStart, expecting: .any), quarter.sign == Sign.quarter,
      isYearNumber, text.scalar(at: quarter.unit.upperBound).value == Sign.degree
    {
      date.quarter = DatePart(
        quarter.number, unit: .quarter, unitRange: quarter.unit.lowerBound..<quarter.unit.upperBound + 3)
      date.form = .quarter
      date.portion = isUpTo ? .upTo : nil
      date.range = start..<quarter.unit.upperBound + 3
      return (date, date.range.upperBound)
    }
    guard isYearNumber || reckoning != nil, hasDigits(date) else { return nil }
    if let portion = portionOfYear(at: end) {
      date.portion = portion.portion
      if portion.portion != .vague { date.form = .half }
      date.range = start..<portion.end
    }
    return (date, date.range.upperBound)
  }
}
