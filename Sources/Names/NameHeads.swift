/// The words that names of places and organisations end with (general knowledge of Chinese, after the prototype's lists).
enum NameHeads {
  static func endsLikePlace(_ name: [UInt16]) -> Bool { endsWith(places, name, longest: 4) }

  static func endsLikeOrganisation(_ name: [UInt16]) -> Bool { endsWith(organisations, name, longest: 4) }

  /// The length of the longest head that the name ends with; 0 for none.
  static func headLength(atEndOf name: [UInt16]) -> Int {
    (1...6).last { length in
      length < name.count
        && (places.contains(Array(name.suffix(length))) || organisations.contains(Array(name.suffix(length))))
    } ?? 0
  }

  /// Whether the whole is such a word and names nothing by itself: 公司, 街道.
  static func isHead(_ name: [UInt16]) -> Bool {
    places.contains(name) || organisations.contains(name) || generic.contains(name)
  }

  private static func endsWith(_ heads: Set<[UInt16]>, _ name: [UInt16], longest: Int) -> Bool {
    for length in 1...longest where length < name.count && heads.contains(Array(name.suffix(length))) {
      return true
    }
    return false
  }

  private static func words(_ text: String) -> Set<[UInt16]> {
    Set(text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { FoldedText.units(of: $0) })
  }

  /// Words that look like names and name nothing by themselves.
  private static let generic = words(
    """
    城区 郊区 矿区 市区 县城 县域 城市 城乡 农村 全国 全省 全市 全县 全区 中央 地方 本市 本省 本县 我国 我省 我市 我县 我区 国家 世界 国际 国内 国外 海外 境外 省内 省外 市内
    市外 街区 院区 厂区 校区 高新区 经开区 自贸区 保税区 试验区 工业区 商业区 居民区 生活区 库区 考区 片区 辖区 施工队 医疗队 工作队 总局 总部 本部 分部 支部 党支部 总支 临时党支部 县级 市级 省级 港澳 港台 港澳台 各地 当地 外地 内地
    各省 各市 各县 各区 东部 西部 南部 北部 中部 上级 下级 基层 社会 单位 部门 机构 组织 团体 集体 班子 班组
    """)
  private static let places = words(
    """
    省 市 区 县 旗 盟 州 乡 镇 村 庄 屯 寨 街道 社区 小区 路 街 大街 大道 东街 西街 南街 北街 东路 西路 南路 北路 中路 巷 胡同 弄 里 桥 大桥 立交桥 山 峰 岭 坡 塬
    原 河 江 湖 海 溪 泉 潭 池 滩 岛 湾 海峡 半岛 群岛 峡 峡谷 港 洲 岸 寺 庙 祠 塔 宫 殿 陵 关 公园 广场 机场 火车站 高铁站 车站 站 码头 高速公路 高速 公路 铁路
    景区 风景区 风景名胜区 开发区 新区 园区 工业园 工业园区 产业园 示范区 保税区 自治区 自治州 自治县 地区 高原 平原 盆地 流域 沙漠 草原 水库 灌区 矿区 林场
    农场 牧场 大会堂 体育场 国 州 邦 城 古城 新城
    """)
  private static let organisations = words(
    """
    公司 有限公司 集团 集团公司 总公司 分公司 子公司 企业 大学 学院 中学 小学 学校 幼儿园 医院 卫生院 诊所 银行 支行 分行 信用社 分局 局 委员会 委 协会 学会
    联合会 联盟 商会 研究院 研究所 研究会 研究中心 设计院 规划院 科学院 工程院 合作社 法院 检察院 支队 大队 中队 总队 管委会 办事处 工会 纪委 电视台 电台 广播电台
    日报 晚报 日报社 晚报社 通讯社 报社 出版社 杂志社 博物馆 图书馆 文化馆 美术馆 展览馆 纪念馆 档案馆 体育馆 厅 部 司 署 处 科 室 中心 基金会 俱乐部 足协 党
    组织 议会 国会 参议院 众议院 法庭 剧院 剧团 歌舞团 乐团 杜马 社 所 院 厂 队 酒店 饭店 宾馆 商场 超市 商城 军区 部队 军 师 旅 团 证券 保险 政府 人民政府
    党委 党组 党校 团委 妇联 总工会 派出所 机关 使馆 大使馆 领事馆 代表团 代表处 理事会 董事会 常委会 代表大会 会议
    """)
}
