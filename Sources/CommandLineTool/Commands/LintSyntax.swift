import Rules

extension LintCommand {
  static let syntax = CommandSyntax(
    name: "lint", purpose: Wording("检查稿件，列出不能付印之处", en: "check drafts and list what must not go to print"),
    operands: "PATH…|-", options: reporting + choosing + fixing + reading,
    examples: [
      .init(
        "copydesk lint drafts",
        Wording("检查一个文件夹里的 .txt 与 .md", en: "check the .txt and .md files of a folder")),
      .init("copydesk lint --fix drafts", Wording("改正有唯一答案之处", en: "mend what has one right answer")),
      .init(
        "copydesk lint --diff drafts | patch -p1", Wording("先看再改", en: "look at the changes, then apply them")
      ),
      .init("cat a.txt | copydesk lint -", Wording("检查标准输入", en: "check standard input")),
      .init(
        "copydesk lint --format github --output sarif=copydesk.sarif drafts",
        Wording("在持续集成中使用", en: "in continuous integration")),
      .init(
        "copydesk lint --write-baseline known.json drafts",
        Wording("记下旧稿已有的问题", en: "take down what old drafts hold")),
      .init(
        "copydesk lint --baseline known.json drafts",
        Wording("此后只报新出现的问题", en: "from then on report what is new")),
      .init(
        "copydesk lint --fix --changed-since HEAD drafts",
        Wording("只改正还没有提交的行", en: "mend only the lines not committed yet")),
      .init(
        "copydesk lint 'drafts/**/2024-*.txt'",
        Wording("通配符加引号，由 copydesk 自己展开", en: "a quoted pattern: copydesk finds the files itself")),
      .init(
        "copydesk lint --ignore punctuation --fail-on error drafts",
        Wording("不查标点，只有错误才算不通过", en: "leave punctuation alone; only errors fail")),
    ],
    notes: [
      Wording(
        "设置写在稿件所在文件夹或其上层的 .copydesk.json（JSON，可有注释），copydesk config --list 列出全部；忽略与词表在 .copydesk 文件夹里。"
          + ".gitignore 与 .copydeskignore 中的文件不查；点名的文件总是查。",
        en:
          "Settings stand in a .copydesk.json in or above the drafts' folder (JSON, comments allowed); 'copydesk config --list' "
          + "names them. Suppressions and words stand in the folder .copydesk there. Files named by .gitignore and .copydeskignore are left out unless given themselves."
      )
    ])

  private static let reporting: [CommandSyntax.Option] = [
    .value(
      "--format", "FORMAT", choices: ReportFormat.allCases.map(\.rawValue),
      Wording("结果的格式（默认 text）", en: "format of the findings (default text)")),
    .value(
      "--output", "FORMAT=FILE",
      Wording("另写一份结果到文件，可多次", en: "write a report to a file as well; may be repeated")),
    .value(
      "--fail-on", "LEVEL", choices: Severity.allCases.map(\.rawValue) + ["never"],
      Wording("到什么程度算不通过（默认 warning）", en: "what makes the run fail (default warning)")),
    .value(
      "--max-error-rate", "N",
      Wording("每万字加权差错超过 N 算不通过（非官方差错率）", en: "fail above N weighted errors per 10,000 characters")),
    .flag("--statistics", Wording("只列各规则的次数", en: "counts by rule in place of the findings")),
    .flag("--quiet", short: "-q", Wording("不写总结", en: "no summary")),
  ]

  private static let choosing: [CommandSyntax.Option] =
    SharedOptions.selection + [
      .value(
        "--config", "FILE",
        Wording("用这份设置，不找 .copydesk.json", en: "settings for all drafts, in place of .copydesk.json")),
      .flag(
        "--no-config",
        Wording(
          "不用稿件旁的任何文件（设置、忽略、词表）", en: "nothing that stands beside drafts: settings, suppressions, words")),
      .flag("--no-suppressions", Wording("已忽略的也列出", en: "suppressed findings as well")),
      SharedOptions.lexicon,
      .value("--baseline", "FILE", Wording("不报文件中记下的问题", en: "leave out what the file knows")),
      .value("--write-baseline", "FILE", Wording("把现有的问题记入文件", en: "take down what is found now")),
      .value(
        "--changed-since", "REV", Wording("只报某个 git 修订版之后改动的行", en: "only lines changed since a git revision")
      ),
    ]

  private static let fixing: [CommandSyntax.Option] = [
    .flag("--fix", Wording("改正有唯一答案之处，改写文件", en: "mend what has one right answer, in the files")),
    .flag(
      "--unsafe-fixes",
      Wording(
        "与 --fix 或 --diff 同用：连同供参考的改法", en: "with --fix or --diff: take fixes that are merely offered as well"
      )),
    .flag("--diff", Wording("只显示 --fix 会改什么，不改写文件", en: "show what --fix would change, and change nothing")),
    SharedOptions.toUTF8,
    .flag("--exit-non-zero-on-fix", Wording("改正过也以 1 退出", en: "exit 1 if anything was mended")),
  ]

  private static let reading: [CommandSyntax.Option] = [
    SharedOptions.issueDate,
    .value(
      "--files-from", "FILE",
      Wording(
        "从文件读取路径，一行一个（或以 NUL 分隔；- 为标准输入）",
        en: "paths from a file, one a line or with NUL between; '-' is standard input")),
    .value(
      "--stdin-filename", "NAME", Wording("标准输入在结果中的名字", en: "what standard input is called in reports")),
    .value(
      "--cache", "DIR",
      Wording(
        "把结果存入文件夹，没有变的稿件下次不再检查",
        en: "keep findings in a folder; drafts that did not change are not checked again")),
    .value("--jobs", "N", Wording("同时检查几个文件（默认为处理器核数）", en: "files checked at a time (default: cores)")),
  ]
}
