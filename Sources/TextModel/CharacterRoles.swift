/// What a character may be a part of, a bit each.
///
/// They are told once for each character of a draft, so that whoever reads dates, marks or names goes from one place that
/// matters to the next, and over eight characters without any in one step.
public struct CharacterRoles: OptionSet, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Anything but Han characters in common use: marks, and all that `HanUnits` has no number for.
  public static let mark = CharacterRoles(rawValue: 1)
  /// May begin a date, as digits and letters taken for digits do.
  public static let date = CharacterRoles(rawValue: 2)
  /// The last character of a division's full name.
  public static let division = CharacterRoles(rawValue: 4)
  /// The last character of many names of organisations.
  public static let organisation = CharacterRoles(rawValue: 8)

  /// The roles of each unit.
  static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 1 << 16)
    func give(_ role: CharacterRoles, to units: some Sequence<Int>) {
      for unit in units { table[unit] |= role.rawValue }
    }
    func give(_ role: CharacterRoles, to characters: String) {
      give(role, to: characters.unicodeScalars.lazy.map { Int($0.value) })
    }
    give(.mark, to: 0..<0x4000)
    give(.mark, to: 0xA000..<0x10000)
    give(
      .date, to: "\0〇零○一二三四五六七八九十廿卅正腊冬闰星周礼昨今明前后去上下本甲乙丙丁戊己庚辛壬癸０１２３４５６７８９Ｏｏｌ")
    give(.division, to: "省市州县区旗盟")
    give(.organisation, to: "局委部院心会室司队校厅社处行站团所馆厂园")
    return table
  }()
}
