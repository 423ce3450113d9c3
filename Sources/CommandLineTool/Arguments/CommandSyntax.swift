import Rules

/// What a subcommand takes, as its `--help` shows it and the parser checks it.
struct CommandSyntax: Sendable {
  var name: String
  var purpose: Wording
  /// What stands after the options, as written in the usage line; empty where nothing may.
  var operands: String
  var options: [Option]
  var examples: [Example]
  /// What else a user must know, a paragraph each.
  var notes: [Wording] = []

  /// One option.
  struct Option: Sendable {
    /// With its dashes: `--format`.
    var name: String
    /// One dash and one letter: `-q`.
    var short: String?
    /// What its value is called, or `nil` where it takes none.
    var value: String?
    /// The values there are; empty where any will do.
    var choices: [String]
    var help: Wording

    /// As pages show it: `-q, --quiet`, `--format text|json`.
    var written: String {
      var text = short.map { "\($0), " } ?? ""
      text += name
      if let value { text += " " + (choices.isEmpty ? value : choices.joined(separator: "|")) }
      return text
    }

    /// An option that is there or not.
    static func flag(_ name: String, short: String? = nil, _ help: Wording) -> Option {
      Option(name: name, short: short, value: nil, choices: [], help: help)
    }

    /// An option with a value.
    static func value(
      _ name: String, _ value: String, choices: [String] = [], _ help: Wording
    ) -> Option {
      Option(name: name, short: nil, value: value, choices: choices, help: help)
    }
  }

  /// A command line to try, with what it does.
  struct Example: Sendable {
    var line: String
    var meaning: Wording

    init(_ line: String, _ meaning: Wording) {
      self.line = line
      self.meaning = meaning
    }
  }

  /// Options that every subcommand takes.
  static let common: [Option] = [
    .value(
      "--language", "LANGUAGE", choices: Language.allCases.map(\.rawValue),
      Wording("提示所用的语言；不写则随系统，系统没有说明时用中文", en: "language of messages (default: the locale's, else zh)")),
    .flag("--help", short: "-h", Wording("显示这一页", en: "show this page")),
  ]

  /// The option that is written so, with its dashes.
  func option(_ written: String) -> Option? {
    (options + CommandSyntax.common).first { $0.name == written || $0.short == written }
  }
}
