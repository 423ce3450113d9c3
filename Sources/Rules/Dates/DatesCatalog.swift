extension RuleCatalog {
  static let dates: [any Rule.Type] = [
    ImpossibleMonth.self, ImpossibleDay.self, ImpossibleLeapDay.self, ImpossibleLunarDay.self,
    ImpossibleQuarter.self, ImpossibleTime.self, WrongWeekday.self, ContradictoryDates.self,
    ContradictoryLength.self, HeadlineDate.self,
    ReversedDateRange.self, DoubledDateUnit.self, LetterInDate.self, CutDate.self, MissingDayUnit.self,
    TwoDigitYear.self, MixedDateNumerals.self, ZeroInHanYear.self, WrongRangeDash.self,
    LeadingZeroInDate.self,
    AbbreviatedDate.self, ArabicLunarDate.self, ArabicWeekday.self, MixedDigitWidth.self, ColloquialDay.self,
    UnmarkedNamedDay.self, BareDecade.self, FutureDate.self,
  ]
}
