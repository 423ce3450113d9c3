/// What names lose in their short forms, longest first.
enum NameTails {
  static let places = units(["社区", "街道", "小区", "省", "市", "县", "区", "旗", "州", "盟", "乡", "镇", "村"])
  /// The legal forms of companies.
  static let companies = units([
    "股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "集团公司", "总公司", "公司", "集团",
  ])

  /// The name without each tail that leaves at least three characters.
  ///
  /// A tail that is only the end of a longer word is none: 军区 leaves no place.
  static func stems(of name: ArraySlice<UInt16>) -> [ArraySlice<UInt16>] {
    (places + companies).compactMap { tail in
      guard name.count >= tail.count + 3, name.suffix(tail.count).elementsEqual(tail),
        NameHeads.headLength(atEndOf: Array(name)) <= tail.count,
        !words.contains(where: { name.suffix($0.count).elementsEqual($0) })
      else { return nil }
      return name.dropLast(tail.count)
    }
  }

  /// Words that end like a tail, beside the heads of names.
  private static let words = units(["特区", "行政区"])

  private static func units(_ tails: [String]) -> [[UInt16]] { tails.map { FoldedText.units(of: $0) } }
}
