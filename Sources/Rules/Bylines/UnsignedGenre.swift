import DraftSyntax
import TextModel

/// Tells the kinds of pieces that rightly have no byline: notices, editorials, weather, boxes, documents.
struct UnsignedGenre {
  /// Headline or first words name such a kind, or lists and tables make up most of it.
  let isExempt: Bool
  /// It stands under 简讯 or the like.
  let isBrief: Bool

  private static let genres: WordList = [
    "社论", "评论员", "编者按", "编者的话", "开栏", "短评", "时评", "公告", "启事", "声明", "遗失", "讣告", "招标", "中标", "公示", "名单", "天气",
    "气象", "限行", "开奖",
    "行情", "节目预告", "节目表", "导读", "目录", "简讯", "简报", "短讯", "条例", "办法》", "规定》", "全文", "公报", "来信", "链接", "名词解释",
    "小贴士", "小知识",
    "延伸阅读", "手记", "数读", "图解", "通知", "通告", "任免", "致辞", "讲话", "倡议书", "公开信", "广告", "招聘", "贺信", "贺电", "答记者问",
    "问答", "诗", "预告",
    "大事记", "背景资料", "新闻背景", "相关新闻",
  ]

  private static let briefs: WordList = ["简讯", "短讯", "简报", "一句话", "快讯", "短波", "集锦", "要闻简"]

  private static let openings: WordList = ["编者按", "开栏", "据新华社", "新华社", "日前，本报收到", "公告"]

  init(_ page: Page, _ item: PageItem, section: PageItem?) {
    let bytes = page.repaired.utf8
    let headlines = item.headline.map { page.passages[$0].range }
    // A section of briefs ends where a piece with a headline of its own stands.
    let sections = item.headline.isEmpty ? section?.headline.map { page.passages[$0].range } ?? [] : []
    isBrief = (headlines + sections).contains { UnsignedGenre.briefs.stands(in: bytes, $0) }
    let body = page.passages[item.body]
    let odd = body.count { $0.kind == .listItem || $0.kind == .tableRow }
    let opening = body.first.map { $0.range.lowerBound..<min($0.range.upperBound, $0.range.lowerBound + 36) }
    isExempt =
      isBrief || odd * 2 > body.count
      || headlines.contains { UnsignedGenre.genres.stands(in: bytes, $0) }
      || opening.map { UnsignedGenre.openings.stands(in: bytes, $0) }
        ?? false
  }
}
