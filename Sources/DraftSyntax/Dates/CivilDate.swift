/// A day of the Gregorian calendar, in the newspaper's own time zone.
public struct CivilDate: Sendable, Hashable, Comparable {
  public var year: Int
  /// 1–12.
  public var month: Int
  /// 1–31.
  public var day: Int

  /// The day, or `nil` if there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...CivilDate.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day so many days after 0000-03-01 of the proleptic Gregorian calendar.
  public init(daysSince0000 days: Int) {
    // Four centuries repeat; within them years that begin in March are counted, leap days last.
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthSinceMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthSinceMarch + 2) / 5 + 1
    month = monthSinceMarch < 10 ? monthSinceMarch + 3 : monthSinceMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The number of days of a month.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The weekday: 1 is Monday, 7 Sunday.
  public var weekday: Int { (daysSince0000 + 2) % 7 + 1 }

  /// The number of days since 0000-03-01 of the proleptic Gregorian calendar.
  public var daysSince0000: Int {
    // Years that begin in March put the leap day at their end.
    let marchYear = month > 2 ? year : year - 1
    let monthSinceMarch = (month + 9) % 12
    return marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400
      + (monthSinceMarch * 153 + 2) / 5 + day - 1
  }

  /// The day after.
  public var next: CivilDate {
    CivilDate(year: year, month: month, day: day + 1) ?? CivilDate(year: year, month: month + 1, day: 1)
      ?? CivilDate(year: year + 1, month: 1, day: 1) ?? self
  }

  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
