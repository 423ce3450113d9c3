import DraftSyntax
import TextModel

/// Flags the day of a headline where the body gives the same event another and the headline's day nowhere.
struct HeadlineDate: Rule {
  static let summary = RuleSummary(
    id: "headline-date",
    title: Wording("标题日期与正文不符", en: "Headline and body give different days"),
    rationale: Wording(
      "标题写的日子正文里没有，正文同一件事却写着另一天，必有一处错。只指出确定的矛盾。",
      en: "The body does not know the headline's day and gives the same event another. Only what is certain."),
    category: .date, severity: .information)

  static let examples: [RuleExample] = [
    .flags("运城新机场⟦7月30日⟧通航\n　　本报讯（记者 李婷）7月29日，运城新机场正式通航，首个航班飞往北京，旅客为老人和孩子。"),
    .flags("全市防汛工作会议⟦7月30日⟧召开\n　　本报讯（记者 李婷）7月29日，全市防汛工作会议在运城召开，会议要求各县做好值守。"),
    .flags("全市防汛工作会议⟦29日⟧召开\n　　本报讯（记者 李婷）7月30日，全市防汛工作会议在运城召开，会议要求各县做好值守。"),
    .flags("⟦7月30日⟧起我市公交车票价下调\n　　本报讯（记者 李婷）自7月29日起，我市公交车票价下调，普通车每人次一元，老人和孩子免费。"),
    // The same day, in whatever words.
    .passes("运城新机场7月29日通航\n　　本报讯（记者 李婷）7月29日，运城新机场正式通航，首个航班飞往北京。"),
    .passes("运城新机场29日通航\n　　本报讯（记者 李婷）七月二十九日，运城新机场正式通航，首个航班飞往北京。"),
    .passes("运城新机场7月30日通航\n　　本报讯（记者 李婷）昨日，运城新机场正式通航。7月29日，运城新机场通航准备就绪。"),
    .passes("运城新机场7月30日通航\n　　新华社太原7月30日电（记者李婷）运城新机场正式通航，7月29日运城新机场通航前已试飞。"),
    .passes("运城新机场7月30日通航\n　　本报讯（记者 李婷）7月29日至31日，运城新机场通航仪式举行，首个航班飞往北京。"),
    .passes("运城新机场7月30日通航\n　　本报讯（记者 李婷）7月29日，运城新机场通航倒计时，次日首个航班飞往北京。"),
    // Another day of the same affair.
    .passes("农博会7月30日闭幕\n　　本报讯（记者 李婷）7月26日，农博会在运城会展中心开幕，三百家企业参展。"),
    .passes("新《山西省消防条例》8月1日起施行\n　　本报讯（记者 李婷）7月29日，省人大常委会表决通过新《山西省消防条例》，条例的施行受到关注。"),
    .passes("全市中考成绩7月30日公布\n　　本报讯（记者 李婷）7月29日，记者从市教育局获悉，全市中考成绩将公布，考生可上网查询。"),
    .flags("市统计局⟦7月15日⟧发布上半年数据\n　　本报讯（记者 李婷）7月16日，市统计局发布上半年数据，全市经济运行平稳，居民收入增长。"),
    .passes("运城新机场通航 本报记者 李婷7\n\n月30日，运城新机场通航，首个航班飞往北京，旅客为老人和孩子。"),
    .passes("新车票7月30日前办理\n　　本报讯（记者 李婷）7月10日起，新车票开始办理，市民可到公交公司各网点办理新车票。"),
    .passes("纪念7月28日大地震45周年\n　　本报讯（记者 李婷）7月29日，纪念大地震45周年座谈会在唐山举行，幸存者出席。"),
    .passes("“7月29日”工程通车\n　　本报讯（记者 李婷）7月30日，“7·29”工程通车，车辆往来顺畅。"),
    .passes("第二届运城马拉松10月30日开跑\n　　本报讯（记者 李婷）去年10月25日，首届运城马拉松开跑，万人参加。"),
    .passes("运城马拉松10月30日开跑\n　　本报讯（记者 李婷）2020年10月25日，运城马拉松开跑，万人参加。"),
    .passes("12月4日国家宪法日 我市举行宣传活动\n　　本报讯（记者 李婷）12月3日，我市举行国家宪法日宣传活动，市民参加。"),
    .passes("新生9月1日报到\n　　本报讯（记者 李婷）8月20日，学院召开新生报到工作会议。新生9月初报到。"),
    .passes("万人健步走10月1日举行\n　　本报讯（记者 李婷）9月20日，万人健步走活动举行。国庆节当天再次开跑。"),
    .passes("全市防汛会议7月30日举行\n　　本报讯（记者 李婷）7月28日，全市防汛会议举行预备会。三十日上午，会议举行。"),
    .passes("美联储7月30日宣布维持利率不变\n　　当地时间7月29日，美联储宣布维持利率不变，符合预期。"),
    .passes("油价7月27日零时下调\n　　本报讯（记者 李婷）7月26日24时，国内油价下调，车主少花十元。"),
    .passes("市政府党组会议7月30日召开\n　　本报讯（记者 李婷）7月28日，省政府党组会议召开，市政府负责人列席。"),
    .passes("人民公园7月30日免费开放\n　　本报讯（记者 李婷）7月1日，人民公园二期免费开放，游人如织。"),
    .passes("运城新机场7月30日通航\n　　本报讯（记者 李婷）7月29日，盐湖景区迎来客流高峰，游客纷纷拍照留念。"),
    .passes("农博会7月26日至30日举行\n　　本报讯（记者 李婷）7月25日，农博会将举行，筹备工作完成。"),
    .passes("运城新机场2020年7月30日通航 今年扩建\n　　本报讯（记者 李婷）7月29日，运城新机场通航后首次扩建。"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for item in draft.page.items
    where (item.kind == .article || item.kind == .brief) && !item.headline.isEmpty && !item.body.isEmpty {
      guard let (index, line) = onlyDay(of: item, draft),
        let event = HeadlineEvent(at: index, in: line, draft),
        let other = otherDay(of: event, item, draft)
      else { continue }
      report(
        finding(
          in: draft, at: draft.dates[index].range,
          Wording("正文写的是\(draft.text[other.range])", en: "The body says \(draft.text[other.range])"),
          related: [
            .init(range: draft.text.sourceRange(of: other.range), message: Wording("正文", en: "The body"))
          ]))
    }
  }

  /// The day a headline names, if it names a single time, and that as its own.
  private func onlyDay(of item: PageItem, _ draft: Draft) -> (index: Int, line: Range<Int>)? {
    var found: (Int, Range<Int>)?
    for passage in item.headline where draft.page.passages.indices.contains(passage) {
      let line = draft.page.passages[passage].range
      for index in dates(in: line, draft) {
        let date = draft.dates[index]
        if HeadlineEvent.isNoDay(date) { continue }
        guard found == nil, isDay(date), date.relative == nil, !draft.isQuoted(at: date.range.lowerBound)
        else {
          return nil
        }
        found = (index, line)
      }
    }
    return found
  }

  /// The date of the sentence of the body that tells the headline's event; `nil` also where anything in the body may mean the headline's day.
  private func otherDay(of event: HeadlineEvent, _ item: PageItem, _ draft: Draft) -> WrittenDate? {
    let passages = draft.page.passages
    guard passages.indices.contains(item.body.lowerBound), passages.indices.contains(item.body.upperBound - 1)
    else { return nil }
    let body =
      passages[item.body.lowerBound].range.lowerBound..<passages[item.body.upperBound - 1].range.upperBound
    let indices = dates(in: body, draft)
    guard !indices.contains(where: { event.mayBe($0, draft) }),
      !HeadlineDate.wordsForDays.stands(in: draft.text.utf8, body)
    else { return nil }
    let found = indices.first {
      event.isTold(in: sentence(around: draft.dates[$0].range, body, draft), at: $0, draft)
    }
    return found.map { draft.dates[$0] }
  }

  /// Days counted from others, which may come out at the headline's.
  private static let wordsForDays: WordList = [
    "次日", "翌日", "隔日", "第二天", "隔天", "前一天", "后一天", "第三天", "天后", "天前", "日后", "前夕", "当晚", "周年", "天之后",
    "日之后", "第一天", "日前", "近日", "不久前", "前不久",
    // Feasts, and days in Han without a month.
    "国庆", "元旦", "春节", "新年", "除夕", "元宵", "清明", "端午", "中秋", "劳动节", "儿童节", "建军节", "五一", "六一", "七一", "八一", "十一",
    "一日", "二日", "三日", "四日", "五日", "六日", "七日", "八日", "九日", "十日",
  ]

  private func isDay(_ date: WrittenDate) -> Bool {
    date.form == .units && date.reckoning == .gregorian && date.day?.unit == .day && date.rangeMark == nil
      && !date.isRangeEnd
  }

  private func dates(in range: Range<Int>, _ draft: Draft) -> Range<Int> {
    let first = draft.dates.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    return first..<max(first, draft.dates.partitioningIndex { $0.range.lowerBound >= range.upperBound })
  }

  /// The bytes from a date to the end of its sentence, with what stands before it there.
  private func sentence(around date: Range<Int>, _ body: Range<Int>, _ draft: Draft) -> Range<Int> {
    let bytes = draft.text.utf8
    let start = max(body.lowerBound, draft.startOfSentence(date.lowerBound))
    var end = date.upperBound
    while end < body.upperBound, bytes.length(ofAny: ["。", "！", "？", "；", "\n"], at: end) == nil { end += 1 }
    return start..<end
  }
}
