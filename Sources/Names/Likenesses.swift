import TextModel

/// Characters that are taken for each other when typing or reading.
enum Likenesses {
  /// How two characters are alike, if they are.
  static func likeness(_ left: UInt16, _ right: UInt16) -> NameSlip.Likeness? {
    if Pinyin.builtIn.soundAlike(left, right) { return .sound }
    let pair = UInt32(left) << 16 | UInt32(right)
    let place = lookAlikes.partitioningIndex { $0 >= pair }
    return place < lookAlikes.count && lookAlikes[place] == pair ? .shape : nil
  }

  /// Words of one character that may stand before or after a name by themselves.
  static let functionWords = UnitSet(
    "是在和与及对向从到由的地得了为将被把给于至以有其该此这那使让跟同或即则就也都又还再已曾正各每某本我他她它们个位名些之者着过来去上下里外中前后内市省县区")

  /// Groups of look-alikes (general knowledge of often confused forms).
  private static let groups = [
    "己已巳", "未末", "土士", "日曰", "人入八", "天夭", "干千于", "戊戌戍", "侯候", "析折拆", "洛络", "城域诚", "免兔", "今令", "大太犬", "王玉主",
    "田由甲申",
    "午牛", "目自", "贝见", "鸟乌", "师帅", "刀力", "万方", "几九", "住往", "拔拨", "抡抢", "沦沧", "仑仓", "历厉", "代伐", "农衣", "西酉",
    "灸炙", "茶荼",
    "晴睛", "清请情", "准淮", "汨汩", "扬杨", "阳扬", "郧陨", "盂孟", "祁祈", "绛降", "隰湿", "芮苪", "猗倚", "稷稯", "垣恒", "岚风", "峰蜂",
    "崞淳", "荥荣",
    "蠡鑫", "泸沪", "冀翼", "赣戆", "皖院", "闽闵", "渝愉", "蜀署", "哈合", "沁心", "汾份", "浑挥", "朔塑", "祟崇", "昆崑", "苟荀", "延廷",
    "冶治", "陕峡",
    "科料", "技枝", "博搏", "育肓", "财材", "货贷", "建健", "设没", "工土", "水永", "木本", "北比", "东乐", "广厂",
  ]

  /// Each two characters of a group, either way round, as one number; in ascending order.
  private static let lookAlikes: [UInt32] = groups.flatMap { group in
    let units = FoldedText.units(of: group).map { UInt32($0) }
    return units.flatMap { left in units.map { left << 16 | $0 } }
  }.sorted()
}
