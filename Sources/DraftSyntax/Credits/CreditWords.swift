import TextModel

/// The words credits are made of, beside names.
enum CreditWords {
  /// What stands before names: 记者, 通讯员.
  static let roles: WordList = [
    "记者", "通讯员", "评论员", "实习生", "报道组", "报道员", "特约撰稿", "撰稿人", "撰稿", "撰文", "摄影", "摄像", "编辑", "编译",
    "供稿", "拍摄", "采访", "执笔", "策划", "统筹", "主笔", "观察员",
  ]

  /// What stands before a role and belongs to it: 见习记者, 全媒体记者.
  static let modifiers: WordList = [
    "见习", "实习", "特约", "特派", "首席", "高级", "资深", "主任", "全媒体", "融媒体", "全媒", "融媒", "新媒体", "本报", "本刊", "本台",
    "本网", "新华社", "中新社", "文字", "体育", "财经", "综合", "通讯", "助理", "责任", "值班",
  ]

  /// Roles that are credits only before a colon: 文：任芙蓉 图：乔娜娜.
  static let labels: WordList = [
    "作者", "来源", "文字", "文图", "图文", "文", "图片", "图", "撰文", "撰稿", "采写", "记者", "通讯员", "摄影", "拍摄", "制图", "制作", "视频",
    "编辑", "责任编辑", "责编", "校对", "审核", "编审", "值班编辑", "值班编委", "值班审核", "监制", "美编", "终审", "初审", "复审", "一审", "二审",
    "三审", "出品", "策划", "统筹", "海报", "设计", "剪辑", "配音", "实习生", "供图", "供稿", "整理", "翻译",
  ]

  /// Roles that say the text is theirs; the longer before what it begins with.
  static let writers: WordList = ["文字", "文", "撰文", "作者", "撰稿"]

  /// What roles end in that say who took the picture.
  static let photoEnds: WordList = ["摄影", "图", "图片", "拍摄", "摄像"]

  /// What stands after names.
  static let suffixes: WordList = [
    "摄影报道", "摄影/报道", "文并摄", "文/图", "图/文", "文／图", "图／文", "文/摄", "文图", "图文", "综合报道", "联合报道", "采写报道", "报道", "整理",
    "采写",
    "编译",
    "撰稿", "供稿", "供图", "提供", "摄影", "摄像", "翻拍", "制图", "绘图", "绘", "摄",
  ]

  /// Those that say who took the picture.
  static let photoSuffixes: WordList = ["摄影报道", "文并摄", "供图", "摄影", "翻拍", "绘", "制图", "绘图", "摄"]

  /// All that makes a credit of names: without one of these a line holds no role and no suffix.
  static let telling = WordList(roles.words + labels.words + suffixes.words)

  /// What a story often begins with.
  static let storyOpenings: WordList = [
    "近日", "日前", "昨日", "昨天", "昨晚", "今日", "今天", "今年", "今晨", "连日", "近期", "近年", "当前", "目前", "为进一步", "为深入", "从市",
    "从省", "从县",
    "在市", "在省", "记者从", "记者获", "随着", "据悉", "本周", "上周", "春节", "入冬", "入夏", "入秋", "开春",
  ]

  /// Organs whose copy needs no author.
  static let agencies: WordList = [
    "新华社", "中新社", "新华网", "中新网", "中国新闻网", "央视", "人民网", "法新社", "路透社", "美联社", "塔斯社", "共同社",
  ]

  /// The last character of a paper's, a station's or a site's name.
  static let organEnds: WordList = [
    "报", "社", "台", "网", "刊", "端", "线", "媒", "体", "闻", "站", "心", "版", "道",
  ]

  /// The role words among these are people at the desk, not authors.
  static let deskRoles: WordList = [
    "编辑", "责编", "校对", "审核", "编审", "编委", "监制", "美编", "终审", "初审", "复审", "一审", "二审", "三审", "出品", "来源", "制图",
    "制作", "设计",
    "海报", "剪辑", "配音", "策划", "统筹", "视频",
  ]

  /// Whether a party of this role says who wrote or photographed a piece.
  static func isAuthor(_ role: String) -> Bool {
    let bytes = Array(role.utf8)
    return !bytes.indices.contains { offset in
      var scanner = ByteScanner(bytes, at: offset)
      return scanner.takeAny(of: deskRoles)
    }
  }

  /// Somebody's role without a modifier, as brackets give it.
  static let plainRoles: WordList = ["记者", "通讯员", "评论员", "实习生", "特约撰稿"]

  /// Whose credit a line opens with.
  static let lineOpenings: WordList = ["本报", "本刊", "本台", "本网", "记者", "通讯员", "特约", "见习", "新华社"]

  /// The paper itself.
  static let own: WordList = ["本报", "本刊", "本台", "本网", "本社"]

  /// What follows 记者 where it is nobody's role: 记者站, 记者节, 记者从….
  static let afterNoRole: WordList = [
    "站", "节", "证", "团", "部", "们", "协会", "招待会", "看到", "了解", "获悉", "注意到", "发现", "走进", "来到", "从", "在",
  ]

  /// What parts roles and names.
  static let separators: WordList = ["、", "，", ",", "；", ";", "/", "／", "｜", "|", "：", ":", "&", "+"]

  /// What makes a word before it a label.
  static let labelMarks: WordList = ["：", ":", "／", "/", "丨", "｜", "|"]

  /// What may stand between a credit without brackets and the story.
  static let creditEnds: WordList = ["：", ":", "，", ","]

  /// Suffixes that say the text is theirs as well.
  static let reportSuffixes: WordList = ["摄影报道", "文并摄", "文", "图文", "报道", "采写", "综合", "联合", "整理"]

  /// What makes 讯 part of another word: 讯息, 讯问, 通讯员.
  static let afterNoLead: WordList = ["员", "息", "问", "号", "录", "飞", "使", "联"]

  /// Suffixes that are parts of names as well.
  static let nameLikeSuffixes: WordList = ["文", "图", "绘"]

  /// Credits of agencies' pictures that stand right before a bracket.
  static let agencyPictures: WordList = ["新华社发", "中新社发", "人民视觉", "视觉中国", "新华社记者"]
}
