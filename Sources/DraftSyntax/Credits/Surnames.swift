/// Chinese surnames, the first test of whether characters are a person's name.
///
/// Sources: the Hundred Family Surnames with those the censuses of 1982 to 2020 add; characters that
/// begin ordinary words more often than names are in all the same, since callers ask only where a
/// name may stand.
enum Surnames {
  /// Whether `bytes` at `offset` is a surname of one character, which is three bytes long.
  static func isSingle(_ bytes: [UInt8], at offset: Int) -> Bool {
    contains(single, width: 3, bytes, at: offset)
  }

  /// Whether a surname of two characters, which is six bytes long, stands at `offset`.
  static func isCompound(_ bytes: [UInt8], at offset: Int) -> Bool {
    contains(compound, width: 6, bytes, at: offset)
  }

  /// Binary search in a table of records of `width` bytes, sorted.
  private static func contains(
    _ table: StaticString, width: Int, _ bytes: [UInt8], at offset: Int
  ) -> Bool {
    guard offset + width <= bytes.count else { return false }
    let start = table.utf8Start
    var low = 0
    var high = table.utf8CodeUnitCount / width
    search: while low < high {
      let middle = (low + high) / 2
      for index in 0..<width {
        let known = start[middle * width + index]
        let byte = bytes[offset + index]
        if known < byte {
          low = middle + 1
          continue search
        }
        if known > byte {
          high = middle
          continue search
        }
      }
      return true
    }
    return false
  }

  private static let single: StaticString = """
    丁万丛东严丰乌乐乔乜习买于云亓井亢仇仉从仓付仝代仪仰仲仵任伊伍伏伯佀但何佘余佟佴侍侯俎保俞修俸候\
    倪傅储兀元充先党全公兰关养冀冉冒农冯况冶冷冼凌凡凤刀刁刘初利别励劳勾包化匙匡区华卓单南卜卞占卢卫\
    卯印危卿厉厍厚原双古史叶司吉后向吕吴周呼和咸哈唐喻国圣堵塔塞墨夏夔奉奎奚姚姜姬娄孔孙孟季宁安宋宓\
    宗官宛宝宣宦宫宰家容宿寇富寸寿封尉尚尤尧尹居屈展屠山岑岳崇崔嵇巢左巨巩巫巴布帅师帖席常干平幸广庄\
    庐应庞康庹庾廉廖延弋弓弘张弭强归彦彭律徐忻怀惠慎慕戈戎成战戚戴房扈才扶折拓招拜揣揭撒撖操支敖敬文\
    斛斯方於施时昌明易昝晁晃晋晏景智暨暴曲曹曾朝木朱朴权李杜杞束来杨杭松林枚柏查柯柳柴栗栾桂桃桐桑桓\
    梁梅梧植楚楼樊樵檀欧步武殳段殷毋毕毛水江池汤汪汲沃沈沐沙泉洪浑浦海涂温游湛滑滕满漆潘澹濮焦熊燕牛\
    牟牧狄王班琚璩甄甘田由申畅疏白皇皮益盖盘盛相眭睦瞿矫石硕祁祖祝禄福禚禹秋种秘秦程税稽穆空窦章童竹\
    竺符笪简管籍米粘粟糜索綦红纪练终经缪缴罗羊羿翁翟翦耿聂肇肖胡胥能臧舒艾芦芮花苌苍苏苑苗苟英范茅茆\
    茹荀荆荔荣莘莫菅萧萨葛董蒋蒙蒯蒲蓝蓟蓬蔚蔡蔺薄薛藤虎虞虢融衡衣袁裘裴褚覃解言訾詹计许诸谈谌谢谭谯\
    谷豆贝贠贡贯贲费贺贾赖赤赫赵越路蹇车辛辜边过迎连迟逄通逯遇邑邓邝邢那邬邰邱邴邵邸邹郁郄郅郇郎郏郐\
    郑郗郜郝郤郦郭郯郸都鄂鄢酆酒释野金钊钟钭钮钱铁银锁门闪闫闵闻阎阙阚阮阳阴阿陆陈降陶隆隋隗隰雄雍雒\
    雷霍靳鞠韦韩韶项须顾颜饶马骆高鬱魏鱼鲁鲍鲜鹿麦麻黄黎黑齐龙龚
    """

  private static let compound: StaticString = """
    万俟上官东方东郭东门乐正亓官令狐仲孙公冶公孙公羊公良公西南宫南荣南门叶赫司寇司徒司空司马呼延哥舒\
    壤驷夏侯太叔太史夹谷子车宇文完颜宗政宰父尉迟左丘巫马微生慕容拓跋梁丘欧阳段干漆雕澹台濮阳独孤申屠\
    百里皇甫端木纳兰羊舌耶律西门觉罗诸葛谷梁贺兰赫连轩辕那拉钟离长孙闻人闾丘颛孙鲜于
    """
}
