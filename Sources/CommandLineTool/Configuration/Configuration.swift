import Rules
import Workspace

/// What a `.copydesk.json` says of the drafts in its folder and below.
struct Configuration: Sendable, Hashable {
  /// Only these rules and categories.
  var select: [String]?
  /// Not these.
  var ignore: [String] = []
  /// Severities in place of the rules' own.
  var severity: [String: Severity] = [:]
  /// The ends of names that are drafts.
  var extensions: [String] = [".txt", ".md"]
  /// Patterns as in `.gitignore`.
  var exclude: [String] = []
  /// The file of a lexicon.
  var lexicon: FilePath?

  static let fileName = ".copydesk.json"

  /// Why a file cannot be followed.
  struct Failure: Error, Hashable {
    var message: Wording
  }

  /// What holds without a file.
  init() {}

  /// Reads a configuration; a name that is not known is a mistake, not a comment.
  init(parsing bytes: [UInt8], from path: FilePath) throws(Failure) {
    let value: JSONValue
    do throws(JSONValue.SyntaxError) {
      value = try JSONValue(parsing: bytes)
    } catch {
      let line = bytes[..<error.offset].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
      throw Failure(
        message: Wording(
          "\(path.description) 第 \(line) 行：\(error.message.chinese)",
          en: "\(path.description):\(line): \(error.message.english)"))
    }
    guard let members = value.members else {
      throw Failure(
        message: Wording("\(path.description)：应为一个对象 {…}", en: "\(path.description): expected an object {…}"))
    }
    for member in members {
      do throws(Failure) {
        try take(member, from: path)
      } catch {
        throw Failure(
          message: Wording(
            "\(path.description)：“\(member.name)”\(error.message.chinese)",
            en: "\(path.description): \"\(member.name)\" \(error.message.english)"))
      }
    }
  }

  private static let names = ["select", "ignore", "severity", "extensions", "exclude", "lexicon"]

  private mutating func take(_ member: JSONValue.Member, from path: FilePath) throws(Failure) {
    switch member.name {
    case "select": select = try Configuration.rules(member.value)
    case "ignore": ignore = try Configuration.rules(member.value)
    case "severity": severity = try Configuration.severities(member.value)
    case "extensions":
      extensions = try Configuration.strings(member.value).map { $0.hasPrefix(".") ? $0 : "." + $0 }
    case "exclude": exclude = try Configuration.strings(member.value)
    case "lexicon":
      guard let name = member.value.string else {
        throw Failure(message: Wording("应为文件名", en: "must be a file name"))
      }
      lexicon = name.hasPrefix("/") ? FilePath(name) : path.folder.appending(name.utf8)
    case "$schema": break
    default:
      let near = NearestWord.to(member.name, among: Configuration.names)
      throw Failure(
        message: Wording(
          "不是设置项" + (near.map { "，是不是“\($0)”？" } ?? "（有：\(Configuration.names.joined(separator: "、"))）"),
          en: "is no setting"
            + (near.map { "; did you mean \"\($0)\"?" } ?? " (\(Configuration.names.joined(separator: ", ")))")
        ))
    }
  }

  private static func strings(_ value: JSONValue) throws(Failure) -> [String] {
    guard let strings = value.strings else {
      throw Failure(message: Wording("应为字符串的数组", en: "must be an array of strings"))
    }
    return strings
  }

  private static func rules(_ value: JSONValue) throws(Failure) -> [String] {
    let rules = try strings(value)
    for rule in rules { try check(rule) }
    return rules
  }

  private static func severities(_ value: JSONValue) throws(Failure) -> [String: Severity] {
    guard let members = value.members else {
      throw Failure(message: Wording("应为 {规则: 程度}", en: "must be {rule: severity}"))
    }
    var severities: [String: Severity] = [:]
    for member in members {
      guard RuleCatalog.rule(member.name) != nil else { try check(member.name); continue }
      guard let severity = member.value.string.flatMap(Severity.init) else {
        let choices = Severity.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(
          message: Wording(
            "中“\(member.name)”的程度应为 \(choices) 之一", en: "wants one of \(choices) for \"\(member.name)\""))
      }
      severities[member.name] = severity
    }
    return severities
  }

  private static func check(_ name: String) throws(Failure) {
    let known = RuleCatalog.all.map { $0.summary.id } + Category.allCases.map(\.rawValue)
    if known.contains(name) { return }
    let near = NearestWord.to(name, among: known)
    throw Failure(
      message: Wording(
        "中没有规则“\(name)”" + (near.map { "，是不是“\($0)”？" } ?? ""),
        en: "names an unknown rule '\(name)'" + (near.map { "; did you mean '\($0)'?" } ?? "")))
  }

  /// The rules that are on once the command line has had its say: its selection replaces, what it ignores is added.
  func selection(_ commandLine: RuleSelection) -> RuleSelection {
    RuleSelection(
      selected: commandLine.selected ?? select.map(Set.init),
      ignored: commandLine.ignored.union(commandLine.selected == nil ? Set(ignore) : []),
      severities: severity)
  }
}
