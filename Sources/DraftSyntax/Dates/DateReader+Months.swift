import TextModel

// Months, with the day behind them: 7月29日, 腊月二十三, 10月15.
extension DateReader {
  func readMonth(_ first: Measured, at start: Int) -> Reading? {
    var date = WrittenDate(form: .units, range: start..<start)
    date.relativeYear = relativeYear(before: start)
    date.hasYearWord = hasYearWord(before: start)
    date.isYearly = text.has("每年", before: start) || text.has("历年", before: start)
    date.reckoning = hasLunarMarker(before: start) ? .lunar : .gregorian
    guard let reading = readMonthPart(first, of: date), hasDigits(reading.date) else { return nil }
    guard first.gap <= .spaces || reading.date.day != nil else { return nil }
    return reading
  }

  /// Adds a month and the day behind it.
  func readMonthPart(_ measured: Measured, of date: WrittenDate) -> Reading? {
    let number = measured.number
    // 九十月间 is September or October.
    guard !number.isGuess, number.digitCount <= 4, !number.isHan || number.value < 20 else {
      return nil
    }
    var date = date
    var month = DatePart(number, unit: .month, unitRange: measured.unit)
    date.gap = max(date.gap, measured.gap)
    var end = measured.unit.upperBound
    if text.scalar(at: end).value == Sign.month {
      let behind = text.gap(at: end + 3)
      guard behind.kind <= .spaces, let day = measure(at: behind.end, expecting: .day), !day.number.isHan
      else {
        return nil
      }
      month.isUnitDoubled = true
      month.unitRange = measured.unit.lowerBound..<end + 3
      month.range = month.range.lowerBound..<end + 3
      end += 3
    }
    if number.digitCount > 2, !month.isUnitDoubled { return nil }
    date.month = month
    date.range = min(date.range.lowerBound, number.range.lowerBound)..<end
    // 24月龄, 36月子 and the moon itself.
    if DateReader.notAfterMonth.contains(text.scalar(at: end).value) { return nil }
    return finishDay(date, at: end)
  }

  func finishMonth(_ month: DatePart, from start: Int) -> Reading? {
    var date = WrittenDate(form: .units, range: start..<month.range.upperBound)
    date.reckoning = .lunar
    date.month = month
    date.relativeYear = relativeYear(before: start)
    return finishDay(date, at: month.range.upperBound)
  }

  /// Adds the day that follows a month, with or without its unit.
  func finishDay(_ date: WrittenDate, at end: Int) -> Reading {
    var date = date
    date.range = date.range.lowerBound..<end
    if let portion = portionOfMonth(at: end) {
      date.portion = portion.portion
      date.range = date.range.lowerBound..<portion.end
      return (date, portion.end)
    }
    let gap = text.gap(at: end)
    let start = gap.end
    let hasInitial = text.has("初", at: start)
    let numberStart = hasInitial ? start + 3 : start
    if let measured = measure(at: numberStart, expecting: .day),
      !measured.number.isGuess,
      acceptsDay(measured, of: date, gap: gap.kind)
    {
      addDay(measured, gap.kind, hasInitial, to: &date)
      return (date, date.range.upperBound)
    }
    guard gap.kind <= .spaces, let number = WrittenNumber(text, at: numberStart), number.digitCount <= 4,
      let day = dayWithoutUnit(number, of: date, hasInitial: hasInitial, gap: gap.kind)
    else {
      if let portion = endPortion(at: end) {
        date.portion = portion.portion
        date.range = date.range.lowerBound..<portion.end
      }
      return (date, date.range.upperBound)
    }
    if number.isHan, date.reckoning == .gregorian { date.reckoning = .lunar }
    date.day = day
    date.gap = max(date.gap, gap.kind)
    date.range = date.range.lowerBound..<day.range.upperBound
    return (date, day.range.upperBound)
  }

  /// Whether a day belongs to the month before it, across what stands between.
  private func acceptsDay(_ measured: Measured, of date: WrittenDate, gap: WrittenDate.Gap) -> Bool {
    if measured.sign == Sign.hao, isNumberOfThing(after: measured.unit.upperBound) { return false }
    if measured.number.digitCount > 4 || (measured.number.digitCount > 2 && !measured.number.isHan) {
      guard text.scalar(at: measured.unit.upperBound).value == measured.sign || hasDigitTooMany(measured, gap)
      else { return false }
    }
    // A chronicle puts the month on a line and each day at the head of its own.
    if gap > .lineEnd { return !isChronicle(from: measured.unit.upperBound) }
    return true
  }

  /// 2月299日: a key hit twice, not a count of days.
  private func hasDigitTooMany(_ measured: Measured, _ gap: WrittenDate.Gap) -> Bool {
    gap == .none && measured.gap == .none && measured.number.digitCount == 3 && !measured.number.isHan
      && measured.number.numerals.isDisjoint(with: .letter) && measured.sign == Sign.day
      && measured.number.value < 400 && !isCountOfDays(behind: measured.unit.upperBound)
      && text.first(of: ["均", "行动", "攻坚", "冲刺"], at: measured.unit.upperBound) == nil
  }

  private func addDay(
    _ measured: Measured, _ gap: WrittenDate.Gap, _ hasInitial: Bool, to date: inout WrittenDate
  ) {
    let unit: DatePart.Unit = measured.sign == Sign.day ? .day : measured.sign == Sign.hao ? .hao : .yue
    var day = DatePart(measured.number, unit: unit, unitRange: measured.unit)
    day.hasInitial = hasInitial
    var end = measured.unit.upperBound
    let isSecondDoubled = date.month.map { $0.isUnitDoubled && $0.half != nil } ?? false && day.half != nil
    if text.scalar(at: end).value == measured.sign, isSecondDoubled || isEndOfDoubledDay(at: end + 3) {
      day.isUnitDoubled = true
      day.unitRange = measured.unit.lowerBound..<end + 3
      end += 3
      day.range = day.range.lowerBound..<end
    }
    if hasInitial {
      day.range = day.range.lowerBound - 3..<day.range.upperBound
      if date.reckoning == .gregorian { date.reckoning = .lunar }
    }
    date.gap = max(date.gap, gap, measured.gap)
    if let month = date.month, month.isUnitDoubled, day.isUnitDoubled, let monthHalf = month.half,
      let dayHalf = day.half
    {
      date.isDoubled = true
      date.month?.value = monthHalf
      day.value = dayHalf
    }
    date.day = day
    date.range = date.range.lowerBound..<end
  }
}
