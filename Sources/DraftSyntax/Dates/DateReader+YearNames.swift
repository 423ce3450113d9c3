// Years of the cycle of sixty: 甲午年, 辛丑牛年.
extension DateReader {
  /// Reads a stem and a branch with 年 behind them, also such that never meet: 甲丑年.
  mutating func readYearName(at start: Int) -> Int? {
    let (stem, middle) = text.scalar(at: start)
    let (branch, end) = text.scalar(at: middle)
    guard let stem = DateReader.stems.firstIndex(of: stem),
      let branch = DateReader.branches.firstIndex(of: branch)
    else { return nil }
    let animal = text.first(of: DateReader.animals, at: end)
    let unit = end + (animal?.utf8CodeUnitCount ?? 0)
    guard text.has("年", at: unit) else { return nil }
    // The number whose remainders are the two; there is none where one is odd and the other even.
    let number = (0..<60).first { $0 % 10 == stem && $0 % 12 == branch }
    var date = WrittenDate(form: .yearName, range: start..<unit + 3)
    date.number = DatePart(
      WrittenNumber(lunarMonth: number ?? -1, range: start..<end), unit: .year, unitRange: unit..<unit + 3)
    dates.append(date)
    return unit + 3
  }

  private static let stems: [UInt32] = [
    0x7532, 0x4E59, 0x4E19, 0x4E01, 0x620A, 0x5DF1, 0x5E9A, 0x8F9B, 0x58EC, 0x7678,
  ]
  private static let branches: [UInt32] = [
    0x5B50, 0x4E11, 0x5BC5, 0x536F, 0x8FB0, 0x5DF3, 0x5348, 0x672A, 0x7533, 0x9149, 0x620C, 0x4EA5,
  ]
  private static let animals: [StaticString] = [
    "鼠", "牛", "虎", "兔", "龙", "蛇", "马", "羊", "猴", "鸡", "狗", "猪",
  ]
}
