/// A day of the Chinese lunar calendar, between the new years of 1900 and 2101.
public struct LunarDate: Sendable, Hashable {
  /// The Gregorian year in which the lunar year begins.
  public let year: Int
  /// 1–12.
  public let month: Int
  /// Whether the month is the second of its number.
  public let isLeapMonth: Bool
  /// 1–30.
  public let day: Int

  /// The lunar date of a day, or `nil` outside of the table.
  public init?(_ date: CivilDate) {
    var year = date.year
    guard var newYear = LunarDate.newYear(of: year) ?? LunarDate.newYear(of: year - 1) else { return nil }
    if newYear > date.daysSince0000 || LunarDate.newYear(of: year) == nil {
      year -= 1
      guard let before = LunarDate.newYear(of: year) else { return nil }
      newYear = before
    }
    var rest = date.daysSince0000 - newYear
    for (month, isLeap) in LunarDate.months(of: year) {
      guard let length = LunarDate.days(inMonth: month, isLeap: isLeap, of: year) else { return nil }
      if rest < length {
        self.year = year
        self.month = month
        isLeapMonth = isLeap
        day = rest + 1
        return
      }
      rest -= length
    }
    return nil
  }

  /// The day of our calendar that a lunar date is, or `nil` where there is no such day or the table does not reach.
  static func civilDate(year: Int, month: Int, isLeapMonth: Bool, day: Int) -> CivilDate? {
    guard var start = newYear(of: year), let length = days(inMonth: month, isLeap: isLeapMonth, of: year),
      (1...length).contains(day)
    else { return nil }
    for earlier in months(of: year) {
      if earlier == (month, isLeapMonth) { break }
      start += days(inMonth: earlier.month, isLeap: earlier.isLeap, of: year) ?? 0
    }
    return CivilDate(daysSince0000: start + day - 1)
  }

  /// The months of a lunar year in order, the leap month behind the one it repeats.
  static func months(of year: Int) -> [(month: Int, isLeap: Bool)] {
    let leap = leapMonth(of: year) ?? 0
    var months: [(Int, Bool)] = []
    for month in 1...12 {
      months.append((month, false))
      if month == leap { months.append((month, true)) }
    }
    return months
  }

  /// The number of days of a lunar month, or `nil` where there is no such month or the table does not reach.
  public static func days(inMonth month: Int, isLeap: Bool = false, of year: Int) -> Int? {
    guard let entry = entry(of: year), (1...12).contains(month) else { return nil }
    let leap = Int(entry >> 13 & 15)
    if isLeap, leap != month { return nil }
    let index = month - 1 + (isLeap || (leap > 0 && month > leap) ? 1 : 0)
    return 29 + Int(entry >> UInt32(index) & 1)
  }

  /// The number of the month that a lunar year has twice; `nil` for most years.
  public static func leapMonth(of year: Int) -> Int? {
    guard let entry = entry(of: year), entry >> 13 & 15 != 0 else { return nil }
    return Int(entry >> 13 & 15)
  }

  /// Whether the table knows a year.
  public static func covers(_ year: Int) -> Bool { entry(of: year) != nil }

  /// The first day of a lunar year, as days since 0000-03-01.
  private static func newYear(of year: Int) -> Int? {
    guard let entry = entry(of: year), let newYearsDay = CivilDate(year: year, month: 1, day: 1) else {
      return nil
    }
    return newYearsDay.daysSince0000 + 19 + Int(entry >> 17)
  }

  private static func entry(of year: Int) -> UInt32? {
    facts.indices.contains(year - 1900) ? facts[year - 1900] : nil
  }

  /// 六月二十, 闰四月初一, 腊月三十, as newspapers write it.
  public var text: String {
    (isLeapMonth ? "闰" : "") + LunarDate.name(ofMonth: month) + LunarDate.name(ofDay: day)
  }

  /// The year by stems and branches: 辛丑.
  public var yearName: String { LunarDate.name(ofYear: year) }

  /// The name in the cycle of sixty of the lunar year that begins in a year of our era.
  public static func name(ofYear year: Int) -> String {
    let offset = (year + 56) % 60
    return ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"][offset % 10]
      + ["子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥"][offset % 12]
  }

  /// 正月, 八月, 冬月, 腊月; empty for a month that no year has.
  public static func name(ofMonth month: Int) -> String {
    let names = ["正月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "冬月", "腊月"]
    return names.indices.contains(month - 1) ? names[month - 1] : ""
  }

  /// 初八, 十五, 二十九; empty for a day that no month has.
  public static func name(ofDay day: Int) -> String {
    guard (1...30).contains(day) else { return "" }
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    switch day {
    case 10: return "初十"
    case ..<10: return "初" + digits[day]
    default: return ["", "十", "二十", "三十"][day / 10] + digits[day % 10]
    }
  }

  // Facts of the calendar as published (GB/T 33661—2017, 农历的编算和颁行), for the years 1900–2100 at 120° east; two
  // independent reckonings agree on all but one month, that of 2057-09-29, whose new moon falls seconds behind
  // midnight. Bits 0–12: which months, in order, have 30 days; 13–16: the leap month; from 17: New Year's Day,
  // counted from 20 January.
  private static let facts: [UInt32] = [
    0x1716D2, 0x3C0752, 0x260EA5, 0x12B64A, 0x36064B, 0x1E0A9B, 0x0A9556, 0x30056A, 0x1A0B59, 0x045752,
    0x2A0752, 0x14DB25, 0x3A0B25, 0x220A4B, 0x0CB4AB, 0x3202AD, 0x1C056B, 0x064B69, 0x2C0DA9, 0x18FD92,
    0x3E0E92, 0x260D25, 0x10BA4D, 0x360A56, 0x2002B6, 0x0895B5, 0x3006D4, 0x1A0EA9, 0x065E92, 0x2A0E92,
    0x14CD26, 0x38052B, 0x220A57, 0x0CB2B6, 0x320B5A, 0x1E06D4, 0x086EC9, 0x2C0749, 0x16F693, 0x3C0A93,
    0x26052B, 0x0ECA5B, 0x340AAD, 0x20056A, 0x0A9B55, 0x300BA4, 0x1A0B49, 0x045A93, 0x2A0A95, 0x12F52D,
    0x380536, 0x220AAD, 0x0EB5AA, 0x3205B2, 0x1C0DA5, 0x087D4A, 0x2E0D4A, 0x170A95, 0x3A0A97, 0x260556,
    0x10CAB5, 0x340AD5, 0x2006D2, 0x0A8EA5, 0x300EA5, 0x1A064A, 0x026C97, 0x280A9B, 0x14F55A, 0x38056A,
    0x220B69, 0x0EB752, 0x340B52, 0x1C0B25, 0x06964B, 0x2C0A4B, 0x1714AB, 0x3A02AD, 0x24056D, 0x10CB69,
    0x360DA9, 0x200D92, 0x0A9D25, 0x300D25, 0x1B5A4D, 0x3E0A56, 0x2802B6, 0x12C5B5, 0x3806D5, 0x220EA9,
    0x0EBE92, 0x340E92, 0x1E0D26, 0x066A56, 0x2A0A57, 0x1714D6, 0x3C035A, 0x2406D5, 0x10B6C9, 0x360749,
    0x200693, 0x08952B, 0x2E052B, 0x180A5B, 0x04555A, 0x28056A, 0x12FB55, 0x3A0BA4, 0x240B49, 0x0CBA93,
    0x320A95, 0x1C052D, 0x068AAD, 0x2A0AB5, 0x1735AA, 0x3C05D2, 0x260DA5, 0x10DD4A, 0x360D4A, 0x200C95,
    0x0A952E, 0x2E0556, 0x180AB5, 0x0455B2, 0x2A06D2, 0x12CEA5, 0x380725, 0x22064B, 0x0CAC97, 0x300CAB,
    0x1C055A, 0x066AD6, 0x2C0B69, 0x177752, 0x3C0B52, 0x260B25, 0x10DA4B, 0x340A4B, 0x1E04AB, 0x08A55B,
    0x2E05AD, 0x180B6A, 0x045B52, 0x2A0D92, 0x14FD25, 0x380D25, 0x220A55, 0x0CB4AD, 0x3204B6, 0x1A05B5,
    0x066DAA, 0x2C0EC9, 0x191E92, 0x3C0E92, 0x260D26, 0x10CA56, 0x340A57, 0x1E04D6, 0x0886D5, 0x2E0755,
    0x1A0749, 0x026E93, 0x280693, 0x12F52B, 0x38052B, 0x200A5B, 0x0CB55A, 0x32056A, 0x1C0B65, 0x06974A,
    0x2C0B4A, 0x171A95, 0x3C0A95, 0x24052D, 0x0ECAAD, 0x340AB5, 0x2005AA, 0x088BA5, 0x2E0DA5, 0x1A0D4A,
    0x047C95, 0x280C96, 0x12F94E, 0x380556, 0x220AB5, 0x0CB5B2, 0x3206D2, 0x1C0EA5, 0x088E4A, 0x2A068B,
    0x150C97, 0x3A04AB, 0x24055B, 0x0ECAD6, 0x340B6A, 0x200752, 0x0A9725, 0x2E0B45, 0x180A8B, 0x02549B,
    0x2804AB,
  ]
}
