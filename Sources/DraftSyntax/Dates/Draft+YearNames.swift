import TextModel

// Years named by a reign or by the cycle of sixty beside the same year of our era: 咸丰十年（1860年）, 2021年（辛丑年）.
extension Draft {
  /// What a year with a name and a year of our era beside it have to do with each other.
  public struct NamedYear: Sendable, Hashable {
    /// Of a reign the year of our era that the named one is, of the cycle the one that stands beside it.
    public var year: Int
    /// Whether both may be the same; one that began in winter may be called by either of two.
    public var isRight: Bool
    /// The name that the year has in the cycle of sixty, or `nil` of a reign.
    public var rightName: String?
  }

  /// What a year with a name and the year of our era beside it, with nothing but a bracket between, say of each other.
  public func namedYear(at index: Int) -> NamedYear? {
    let named = dates[index]
    return text.utf8.withUnsafeBufferPointer { buffer in
      let text = DateText(bytes: buffer)
      if named.form == .yearName, let number = named.number?.value,
        let day = dayBefore(yearNameAt: index, text)
      {
        guard let lunar = LunarDate(day) else { return nil }
        // Until the end of February usage differs on when the new year begins.
        let years = day.month <= 2 ? [day.year - 1, day.year] : [lunar.year]
        return namedYear(number, lunar.year, years)
      }
      guard let beside = yearBeside(index, text), let year = beside.year?.value else { return nil }
      if named.form == .yearName, let number = named.number?.value {
        return namedYear(number, year, [year, year - 1])
      }
      guard named.reckoning == .reign, let count = named.year?.value,
        let first = named.year.flatMap({ firstYear(ofReignBefore: $0.range.lowerBound) })
      else { return nil }
      let right = first + count - 1
      return NamedYear(year: right, isRight: year == right || year == right + 1 && first < 1912)
    }
  }

  private func namedYear(_ number: Int, _ year: Int, _ years: [Int]) -> NamedYear {
    NamedYear(
      year: year, isRight: years.contains { ($0 + 56) % 60 == number },
      rightName: LunarDate.name(ofYear: year))
  }

  /// The year of our era in brackets behind a date, or the one whose brackets it stands in.
  private func yearBeside(_ index: Int, _ text: DateText) -> WrittenDate? {
    let named = dates[index]
    if index + 1 < dates.count, isYear(dates[index + 1]),
      text.isBracket(between: named.range, and: dates[index + 1].range),
      text.first(of: ["）", ")"], at: dates[index + 1].range.upperBound) != nil
    {
      return dates[index + 1]
    }
    guard index > 0, isYear(dates[index - 1]),
      text.isBracket(between: dates[index - 1].range, and: named.range)
    else {
      return nil
    }
    return dates[index - 1]
  }

  private func isYear(_ date: WrittenDate) -> Bool {
    date.form == .units && date.reckoning == .gregorian && date.year?.digitCount == 4 && !date.isRangeEnd
      && !date.beginsSpan
  }

  /// The day of a masthead that a lunar date with the name of its year follows: 2021年7月30日 星期五 农历辛丑年六月廿一.
  private func dayBefore(yearNameAt index: Int, _ text: DateText) -> CivilDate? {
    guard index + 1 < dates.count, let month = dates[index + 1].month,
      dates[index].range.upperBound == month.range.lowerBound,
      let before = dates[..<index].lastIndex(where: { $0.form != .weekday }),
      let lunar = lunarDateBeside(before), lunar.range == dates[index + 1].range
    else { return nil }
    return day(ofDateAt: before)
  }
}
