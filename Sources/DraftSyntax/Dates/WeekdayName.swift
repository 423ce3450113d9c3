/// The names of the days of the week, counted from Monday, 1.
public enum WeekdayName {
  private static let names = ["一", "二", "三", "四", "五", "六", "日"]

  /// 一 to 日, as it stands after 星期.
  public static func character(of weekday: Int) -> String {
    (1...7).contains(weekday) ? names[weekday - 1] : ""
  }

  static func value(of scalar: UInt32) -> Int? {
    if scalar == 0x5929 || scalar == 0x65E5 { return 7 }  // 天 日
    guard let digit = WrittenNumber.hanDigit(scalar), (1...6).contains(digit) else { return nil }
    return digit
  }
}
