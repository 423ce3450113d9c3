import DraftSyntax
import TextModel

/// Flags a name in a credit that cannot be one: with a figure in it, too long, or there twice.
struct OddNameInCredit: Rule {
  static let summary = RuleSummary(
    id: "odd-name-in-credit",
    title: Wording("署名中的姓名可疑", en: "Odd name in a credit"),
    rationale: Wording(
      "署名应是人名：汉族姓名二至四字，少数民族和外国人名用间隔号“·”分开。夹有数字、超长或同一署名中重复的，多是误植或漏了空格。",
      en:
        "Credits hold names of two to four characters, or longer ones with a middle dot; figures, run-together or repeated names are slips."
    ),
    category: .byline, severity: .warning)

  static let examples: [RuleExample] = [
    .flags("本报讯（记者 ⟦李2婷⟧）近日，市妇联召开会议。"),
    .flags("本报讯（记者 李婷 ⟦李婷⟧）近日，市妇联召开会议。"),
    .flags("本报讯（记者 ⟦李婷薛焜之飞舞⟧）近日，市妇联召开会议。"),
    .passes("本报讯（记者 李婷 通讯员 薛焜）近日，市妇联召开会议。"),
    .passes("本报讯（记者 阿依古丽·买买提）近日，市妇联召开会议。"),
    .passes("本报讯（通讯员 市妇联宣传部）近日，市妇联召开会议。"),
    .passes("本报讯（记者 欧阳修文）近日，市妇联召开会议。"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for item in draft.page.items {
      guard let credit = item.byline else { continue }
      let isAlone = credit.parties.count == 1 && credit.parties[0].names.count == 1
      var seen: Set<String> = []
      for party in credit.parties {
        for (name, range) in zip(party.names, party.nameRanges) {
          if !isAlone, !seen.insert(name).inserted {
            report(
              finding(
                in: draft, at: range,
                Wording("“\(name)”在同一署名中出现了两次", en: "“\(name)” stands twice in one credit")))
          } else if hasFigure(name) {
            report(
              finding(
                in: draft, at: range,
                Wording("姓名“\(name)”里有数字", en: "There is a figure in the name “\(name)”")))
          } else if isTooLong(name) {
            report(
              finding(
                in: draft, at: range,
                Wording(
                  "“\(name)”不像一个人名，是否漏了空格或间隔号",
                  en: "“\(name)” is too long for a name; is a space or a middle dot missing?")))
          }
        }
      }
    }
  }

  private func hasFigure(_ name: String) -> Bool {
    name.unicodeScalars.contains { CharacterClass($0.value) == .digit }
      && name.unicodeScalars.contains { CharacterClass($0.value) == .han }
  }

  /// More than four Han characters without a dot, and no organ's name.
  private func isTooLong(_ name: String) -> Bool {
    let scalars = Array(name.unicodeScalars)
    guard scalars.count > 4, scalars.allSatisfy({ CharacterClass($0.value) == .han }), let last = scalars.last
    else {
      return false
    }
    return !"部局委会组队院校宣办心社团站报台司厅处科室馆所网库厂店区县市镇乡村".unicodeScalars.contains(last)
  }
}
