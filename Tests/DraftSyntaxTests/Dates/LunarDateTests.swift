import DraftSyntax
import Testing

struct LunarDateTests {
  // New Year's Days and festivals as newspapers of those years dated them.
  static let known: [(Int, Int, Int, String)] = [
    (1900, 1, 31, "正月初一"), (1949, 1, 29, "正月初一"), (1949, 10, 1, "八月初十"), (1976, 9, 9, "八月十六"),
    (1997, 7, 1, "五月廿七"), (2000, 2, 5, "正月初一"), (2008, 8, 8, "七月初八"), (2020, 1, 25, "正月初一"),
    (2020, 5, 23, "闰四月初一"), (2021, 2, 12, "正月初一"), (2021, 7, 29, "六月二十"), (2021, 9, 21, "八月十五"),
    (2022, 1, 31, "腊月二十九"), (2023, 1, 21, "腊月三十"), (2023, 1, 22, "正月初一"), (2024, 2, 9, "腊月三十"),
    (2024, 2, 10, "正月初一"), (2025, 1, 28, "腊月二十九"), (2025, 1, 29, "正月初一"), (2025, 7, 25, "闰六月初一"),
    (2033, 12, 22, "闰冬月初一"), (2034, 2, 19, "正月初一"), (2100, 2, 9, "正月初一"),
  ]

  @Test(arguments: known)
  func `days fall where the almanac has them`(year: Int, month: Int, day: Int, text: String) throws {
    let civil = try #require(CivilDate(year: year, month: month, day: day))
    let expected = text.replacing("廿", with: "二十")
    #expect(LunarDate(civil)?.text == expected)
  }

  @Test func `the last month has twenty-nine days in the years that are known for it`() {
    for year in [2015, 2021, 2024, 2025, 2026, 2027, 2028, 2030, 2031] {
      #expect(LunarDate.days(inMonth: 12, of: year) == 29, "\(year)")
    }
    for year in [2016, 2017, 2018, 2019, 2020, 2022, 2023, 2029] {
      #expect(LunarDate.days(inMonth: 12, of: year) == 30, "\(year)")
    }
  }

  @Test func `every day from 1900 to 2100 follows the one before it`() throws {
    var day = try #require(CivilDate(year: 1900, month: 1, day: 31))
    let end = try #require(CivilDate(year: 2100, month: 12, day: 31))
    var before: LunarDate?
    while day <= end {
      let lunar = try #require(LunarDate(day), "\(day)")
      if let before, lunar.day != before.day + 1 {
        let isNewMonth = lunar.day == 1 && before.day >= 29
        let isNext =
          lunar.month == before.month % 12 + 1 || (lunar.month == before.month && lunar.isLeapMonth)
        #expect(isNewMonth && isNext, "\(day)")
        #expect(lunar.year == before.year + (lunar.month == 1 && !lunar.isLeapMonth ? 1 : 0), "\(day)")
      }
      before = lunar
      day = day.next
    }
    #expect(LunarDate(try #require(CivilDate(year: 1900, month: 1, day: 30))) == nil)
  }

  @Test func `leap months come seven times in nineteen years`() {
    #expect((1900..<2090).count { LunarDate.leapMonth(of: $0) != nil } == 70)
    #expect(LunarDate.leapMonth(of: 2020) == 4)
    #expect(LunarDate.leapMonth(of: 2023) == 2)
    #expect(LunarDate.leapMonth(of: 2025) == 6)
  }

  @Test func `years are named by stems and branches`() throws {
    #expect(LunarDate(try #require(CivilDate(year: 2021, month: 7, day: 29)))?.yearName == "辛丑")
    #expect(LunarDate(try #require(CivilDate(year: 2014, month: 7, day: 29)))?.yearName == "甲午")
  }
}
