import DraftSyntax
import FoundationEssentials
import Testing

struct CivilDateTests {
  @Test func `days, months and weekdays agree with the toolchain's calendar over six centuries`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    // The library switches to the Julian calendar before 1582; ours does not, and no newspaper asks.
    var moment = try #require(calendar.date(from: DateComponents(year: 1600, month: 1, day: 1, hour: 12)))
    var previous: CivilDate?
    for _ in 0..<73_000 {
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: moment)
      let date = try #require(
        CivilDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0))
      // Sunday is 1 there, Monday here.
      guard date.weekday == ((parts.weekday ?? 0) + 5) % 7 + 1 else {
        Issue.record("\(date): \(date.weekday)")
        return
      }
      if let previous { #expect(date.daysSince0000 - previous.daysSince0000 == 3 && previous < date) }
      #expect(CivilDate(daysSince0000: date.daysSince0000) == date)
      previous = date
      moment += 3 * 86_400
    }
    #expect((previous?.year ?? 0) > 2190)
  }

  @Test(arguments: [
    (2023, 2, 29), (2021, 6, 31), (2021, 13, 1), (2021, 0, 1), (2021, 1, 0), (0, 1, 1), (1900, 2, 29),
  ])
  func `a day that does not exist is no date`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test func `leap days exist every fourth year but three times in four centuries`() {
    #expect(CivilDate(year: 2000, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 2024, month: 2, day: 29)?.weekday == 4)
    #expect((1601...2000).count(where: CivilDate.isLeap) == 97)
  }
}
