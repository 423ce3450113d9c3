import DraftSyntax
import Rules

/// Every setting there is: what is read, told of, completed and written in the README comes from here.
public enum SettingCatalog {
  public static let all: [Setting] = [
    Setting(
      "select", .rules,
      Wording("只用这些规则与类别", en: "only these rules and categories"),
      fallback: Wording("默认开启的规则", en: "the rules that are on by default"),
      example: "[\"byline\", \"date\", \"line-break\"]"),
    Setting(
      "ignore", .rules, Wording("不用这些规则与类别", en: "not these rules and categories"),
      fallback: Wording("没有", en: "none"), example: "[\"nonstandard-character\"]"),
    Setting(
      "severity", .severities,
      Wording(
        "规则的程度：error、warning、information、hint；默认不用的规则也由此开启",
        en: "severities of rules: error, warning, information, hint; turns on rules that are off by default"),
      fallback: Wording("规则自己的", en: "the rules' own"), example: "{\"missing-byline\": \"error\"}"),
    Setting(
      "issueDate", .date, Wording("稿件见报的日期", en: "the issue the drafts are for"),
      fallback: Wording("版面自己所说", en: "what the page tells"), example: "\"2024-05-01\""),
    Setting(
      "language", .choice(Language.allCases.map(\.rawValue)),
      Wording("提示所用的语言", en: "the language of messages"), fallback: Wording("随系统", en: "of the locale"),
      example: "\"zh\""),
    Setting(
      "rulePages", .address,
      Wording(
        "编辑器由规则名打开的网页，{rule} 代表规则名", en: "the page that editors open for a rule; {rule} stands for its name"),
      fallback: Wording("没有", en: "none"), example: "\"https://desk.example/rules/{rule}.html\""),
    Setting(
      "style.punctuation", .choice(HouseStyle.Width.allCases.map(\.rawValue)),
      Wording("标点用全角还是半角", en: "the width of marks in Chinese text"),
      fallback: Wording("一篇里的多数", en: "what most of a draft has"), example: "\"full\""),
    Setting(
      "style.digits", .choice(HouseStyle.Width.allCases.map(\.rawValue)),
      Wording("日期里的数字用全角还是半角", en: "the width of digits in dates"),
      fallback: Wording("一篇里的多数", en: "what most of a draft has"), example: "\"half\""),
    Setting(
      "style.creditSpace", .choice(HouseStyle.CreditSpace.allCases.map(\.rawValue)),
      Wording("署名里身份与姓名之间空不空格", en: "whether a space stands between role and name in credits"),
      fallback: Wording("一版里的多数", en: "what most of a page has"), example: "\"space\""),
    Setting(
      "style.bylines", .choices([Credit.Form.lead, .line, .tail].map(\.rawValue)),
      Wording("署名放在哪里：电头、单独一行、文末", en: "where authors are named: in the lead, on a line, at the end"),
      fallback: Wording("都可以", en: "anywhere"), example: "[\"lead\", \"tail\"]"),
    Setting(
      "lexicon", .file,
      Wording("词典文件（copydesk names --output 所写）", en: "a lexicon that 'copydesk names --output' wrote"),
      fallback: Wording("内置词典", en: "the built-in one"), example: "\"names.lexicon\"", scope: .files),
    Setting(
      "corpus", .texts,
      Wording("从哪些文件夹学习地名与机构名", en: "folders whose names of places and organisations the server learns"),
      fallback: Wording("没有", en: "none"), example: "[\"archive/\"]"),
    Setting(
      "extensions", .texts,
      Wording("文件夹里哪些文件是稿件", en: "which files of a folder are drafts, by the end of their names"),
      fallback: Wording(".txt 与 .md", en: ".txt and .md"), example: "[\".txt\"]", scope: .files),
    Setting(
      "exclude", .texts,
      Wording("文件夹里不查的文件，写法同 .gitignore", en: "files of the folder that are left out, as in .gitignore"),
      fallback: Wording("没有", en: "none"), example: "[\"archive/\", \"*.old.txt\"]", scope: .files),
    Setting(
      "root", .flag,
      Wording("不再看更上层文件夹的设置", en: "folders further up are not looked at"),
      fallback: Wording("false", en: "false"), example: "true", scope: .files),
    Setting(
      "formatOnType", .flag,
      Wording(
        "在 。！？ 与回车之后，去掉刚写完的一行里的空格与重字",
        en: "behind 。！？ and Enter, take spaces and doubling out of the line just left"),
      fallback: Wording("false", en: "false"), example: "true", scope: .editors),
    Setting(
      "weekdayHints", .flag,
      Wording("在没有写星期的日期后显示星期", en: "show the weekday behind each date that has none, as an inlay hint"),
      fallback: Wording("false", en: "false"), example: "true", scope: .editors),
    Setting(
      "completion.items", .choice(["prefix", "word", "label"]),
      Wording("补全项的形式，见 editors/README.md", en: "the shape of completion items, see editors/README.md"),
      fallback: Wording("随编辑器", en: "what suits the editor"), example: "\"word\"", scope: .editors),
    Setting(
      "positionEncoding", .choice(["utf-8", "utf-16", "utf-32"]),
      Wording(
        "编辑器的列数按什么数，仅当它不守协议时", en: "what the editor's columns count, where it departs from the protocol"),
      fallback: Wording("按协议商定", en: "as agreed upon"), example: "\"utf-8\"", scope: .editors),
  ]

  /// The setting of a key.
  public static func setting(_ name: String) -> Setting? { all.first { $0.name == name } }
}
