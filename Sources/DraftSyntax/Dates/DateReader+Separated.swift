import TextModel

// Dates and times whose numbers a mark divides: 2021-07-29, 2021.7.29, 15:40.
extension DateReader {
  /// Reads such a date into the list and gives its end.
  mutating func readSeparated(at start: Int) -> Int? {
    guard let reading = readSeparatedDate(at: start) else { return nil }
    return append(reading.date, followedAt: reading.end)
  }

  func readSeparatedDate(at start: Int, isRangeEnd: Bool = false) -> Reading? {
    guard let number = WrittenNumber(text, at: start), !number.isHan else { return nil }
    let (mark, next) = text.scalar(at: number.range.upperBound)
    switch mark {
    case 0x2D, 0x2E, 0x2F, 0xFF0E, 0xFF0F, 0xFF0D:
      return number.digitCount == 4 ? readNumericDate(number, mark, next) : nil
    case 0x3A, 0xFF1A:
      return number.digitCount <= 2 ? readDigitalClock(number, next, isRangeEnd) : nil
    default: return nil
    }
  }

  private func readNumericDate(_ year: WrittenNumber, _ mark: UInt32, _ monthStart: Int) -> Reading? {
    let start = year.range.lowerBound
    guard (1000..<2200).contains(year.value), year.numerals.isDisjoint(with: .letter),
      !DateReader.joints.contains(text.scalar(before: start).value),
      text.first(of: DateReader.numberNames, before: start) == nil,
      let month = WrittenNumber(text, at: monthStart), !month.isHan, month.digitCount <= 2,
      text.scalar(at: month.range.upperBound).value == mark,
      let day = WrittenNumber(text, at: text.scalar(at: month.range.upperBound).end), !day.isHan,
      day.digitCount <= 2, day.numerals.union(month.numerals).isDisjoint(with: .letter)
    else { return nil }
    let end = day.range.upperBound
    let (behind, afterBehind) = text.scalar(at: end)
    if DateReader.joints.contains(behind), DateText.isDigit(text.scalar(at: afterBehind).value) { return nil }
    if behind == Sign.year || behind == Sign.month { return nil }
    var date = WrittenDate(form: .separated, range: start..<end)
    date.year = DatePart(year, unit: .mark, unitRange: year.range.upperBound..<monthStart)
    date.month = DatePart(
      month, unit: .mark, unitRange: month.range.upperBound..<day.range.lowerBound)
    date.day = DatePart(day, unit: .none, unitRange: end..<end)
    return (date, end)
  }

  private static let joints = ScalarSet("-./．／－:_")
  private static let numberNames: [StaticString] = [
    "编号", "证号", "文号", "号码", "电话", "传真", "版本", "号：", "第", "标准",
  ]

  /// A score looks like a time; only where a day or a part of the day stands before is it one.
  private func readDigitalClock(_ hour: WrittenNumber, _ minuteStart: Int, _ isRangeEnd: Bool) -> Reading? {
    let start = hour.range.lowerBound
    guard hour.numerals.isDisjoint(with: .letter), let minute = WrittenNumber(text, at: minuteStart),
      minute.digitCount == 2, minute.numerals.isDisjoint(with: .letter), !minute.isHan
    else { return nil }
    var end = minute.range.upperBound
    if isColon(text.scalar(at: end).value), let second = WrittenNumber(text, at: text.scalar(at: end).end) {
      guard second.digitCount == 2, !second.isHan else { return nil }
      end = second.range.upperBound
    }
    let next = text.scalar(at: end).value
    guard !isColon(next), next != 0x2E, text.first(of: DateReader.scoreWords, at: end) == nil else {
      return nil
    }
    let period = dayPeriod(before: start)
    let isRange = isRangeEnd || rangeMark(at: end) != nil
    let isPossible = hour.value <= 24 && minute.value < 60
    // 25:18、25:20 are sets of a match, and both numbers out of range a score.
    guard isPossible || (hour.value < 40 && (hour.value <= 24 || minute.value < 60) && !isInList(behind: end))
    else {
      return nil
    }
    guard period != nil || isBehindDay(start) || (isRange && isPossible) else { return nil }
    var date = WrittenDate(form: .clock, range: start..<end)
    date.dayPeriod = period
    date.hour = DatePart(hour, unit: .mark, unitRange: hour.range.upperBound..<minuteStart)
    date.minute = DatePart(minute, unit: .none, unitRange: minute.range.upperBound..<minute.range.upperBound)
    return (date, end)
  }

  private static let scoreWords: [StaticString] = [
    "战胜", "胜", "负", "击败", "不敌", "领先", "落后", "告负", "险胜", "大胜", "完胜", "逼平", "战平", "平", "赢", "输", "力克", "轻取",
    "的比分", "的总比分", "淘汰", "横扫", "逆转", "力压", "惜败", "惨败", "获胜", "取胜", "拿下", "先胜",
  ]

  /// Whether another pair of numbers follows behind a comma.
  private func isInList(behind end: Int) -> Bool {
    guard let comma = text.first(of: ["、", "，", ","], at: end),
      let number = WrittenNumber(text, at: end + comma.utf8CodeUnitCount)
    else { return false }
    return isColon(text.scalar(at: number.range.upperBound).value)
  }

  private func isColon(_ scalar: UInt32) -> Bool { scalar == 0x3A || scalar == 0xFF1A }
}
