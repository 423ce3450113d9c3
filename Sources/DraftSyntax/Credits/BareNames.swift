import TextModel

/// Reads a line that is nothing but names, as feature pages sign: 李 明 王小英, □张三丰.
///
/// Such a line looks like a short headline too. So it counts only where it cannot well be one: behind a
/// mark that opens no section's name, or where two names or more, or one set wide, all begin with surnames
/// that few words begin with; and its place on the page has the last word (see `ItemGrammar`).
enum BareNames {
  /// A mark stands before the names, so that no other reading is left.
  static func marked(_ bytes: [UInt8], _ range: Range<Int>) -> Credit? {
    var scanner = ByteScanner(bytes, at: range.lowerBound, end: range.upperBound)
    guard scanner.takeAny(of: marks),
      let line = CreditReader.content(bytes, scanner.offset..<range.upperBound)
    else { return nil }
    return credit(bytes, line)
  }

  /// Names with nothing before them.
  static func unmarked(_ bytes: [UInt8], _ range: Range<Int>) -> Credit? {
    guard let line = CreditReader.content(bytes, range), isUsual(bytes, at: line.lowerBound),
      let credit = credit(bytes, line), let party = credit.parties.first
    else { return nil }
    let isSetWide = party.nameRanges[0].count > party.names[0].utf8.count
    guard party.names.count > 1 || isSetWide,
      party.nameRanges.allSatisfy({ isUsual(bytes, at: $0.lowerBound) })
    else { return nil }
    return credit
  }

  /// ■ and ● open the names of sections and places as often.
  private static let marks: WordList = ["□", "◎", "○", "※", "△"]

  /// Four names of three characters, set wide.
  private static let longest = 60

  private static func credit(_ bytes: [UInt8], _ line: Range<Int>) -> Credit? {
    guard line.count <= longest else { return nil }
    var reader = PartyReader(bytes, line, trusts: false)
    reader.read()
    guard reader.isAtEnd, reader.parties.count == 1, reader.nameCount > 0, !reader.hasRole, !reader.saysPhoto,
      !reader.saysReport
    else { return nil }
    return Credit(form: .line, range: line, parties: reader.parties)
  }

  private static func isUsual(_ bytes: [UInt8], at offset: Int) -> Bool {
    var scanner = ByteScanner(bytes, at: offset, end: min(bytes.count, offset + 3))
    return scanner.takeAny(of: usualSurnames)
  }

  /// The most frequent surnames of the 2020 census, without those that many words begin with (高, 金, 方, 文, 白, 江).
  private static let usualSurnames: WordList = [
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "林", "何", "郭", "罗", "梁", "宋", "郑",
    "谢", "韩",
    "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅", "沈", "彭", "吕", "苏", "卢", "蒋", "蔡", "贾", "丁", "魏",
    "薛", "阎",
    "余", "潘", "杜", "戴", "钟", "汪", "姜", "范", "姚", "谭", "廖", "邹", "熊", "郝", "孔", "崔", "邱", "秦", "侯", "邵", "孟",
    "钱", "尹",
    "黎", "乔", "贺", "赖", "龚", "樊", "殷", "庞", "耿", "聂", "岳", "裴", "霍", "倪",
  ]
}
