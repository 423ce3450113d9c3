import DraftSyntax
import TextModel

/// Flags what belongs to the page and not to a story: folio, staff box, telephone.
struct PageFurniture: Rule {
  static let summary = RuleSummary(
    id: "page-furniture",
    title: Wording("版面附加信息混入稿件", en: "Page furniture among the text"),
    rationale: Wording(
      "版次、责编、美编、校对、电话等是版面上的固定信息，随文字一起提取出来，不属于稿件。",
      en:
        "Folio, editors, designers, proof-readers and telephone belong to the page; extraction brings them along with the stories."
    ),
    category: .lineBreak, severity: .information)

  static let examples: [RuleExample] = [
    .flags(
      "⟦责编 王明 美编 李红 校对 张强⟧\n\n我市召开推进会\n\n本报讯（记者 李明）近日，市里召开推进会，部署工作。",
      fixed: "\n\n我市召开推进会\n\n本报讯（记者 李明）近日，市里召开推进会，部署工作。"),
    .flags(
      "本报讯（记者 李明）近日，市里召开推进会，部署下一\n\n⟦— 3 —⟧\n\n步工作，要求各县各部门抓紧落实，按时完成全年任务。",
      fixed: "本报讯（记者 李明）近日，市里召开推进会，部署下一\n\n\n\n步工作，要求各县各部门抓紧落实，按时完成全年任务。"),
    .passes("我市召开推进会\n\n本报讯（记者 李明）近日，市里召开推进会，部署工作。"),
    .passes("关于召开全市春耕备耕工作会议的通知\n\n请各单位主要负责同志按时参加会议，不得请假缺席。\n\n2024年2月29日"),
    .passes("他是这本书第3版的责任编辑，参与了全部校对工作。"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    // A date alone may be the masthead's or sign a notice; nobody can tell.
    for passage in draft.page.passages
    where passage.kind == .furniture && !(0x30...0x39).contains(draft.text.utf8[passage.range.lowerBound]) {
      report(
        finding(
          in: draft, at: passage.range,
          Wording("这一行是版面附加信息，不属于稿件", en: "This line belongs to the page, not to a story"),
          replacement: ""))
    }
  }
}
