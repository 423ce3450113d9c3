import DraftSyntax
import Rules

/// What one source of settings says; what it says wrongly is left out and complained of.
public struct SettingsLayer: Sendable, Hashable {
  /// Who speaks.
  public enum Origin: Sendable, Hashable {
    /// The path of a `.copydesk.json`.
    case file(String)
    case commandLine
    /// `initializationOptions`.
    case initialization
    /// What the editor sent later, of itself or when asked.
    case editor
  }

  public var origin: Origin
  /// By the names of the settings.
  public private(set) var values: [String: JSONValue] = [:]
  /// In order of the text.
  public private(set) var complaints: [Complaint] = []

  /// A layer that says nothing.
  public init(_ origin: Origin) { self.origin = origin }

  /// Reads an object of settings.
  public init(_ value: JSONValue, _ origin: Origin) {
    self.origin = origin
    take(value, under: "")
  }

  public subscript(name: String) -> JSONValue? { values[name] }

  private var isFile: Bool {
    if case .file = origin { true } else { false }
  }

  private mutating func take(_ value: JSONValue, under group: String) {
    guard let members = value.members else {
      return complain(value.range, Wording("应为一个对象 {…}", en: "expected an object {…}"))
    }
    for member in members where !(group.isEmpty && member.name == "$schema") {
      let name = group + member.name
      if let setting = SettingCatalog.setting(name) {
        take(member, setting)
      } else if SettingCatalog.all.contains(where: { $0.name.hasPrefix(name + ".") }) {
        take(member.value, under: name + ".")
      } else if let complaint = stranger(member.name, under: group) {
        complain(member.nameRange, complaint)
      }
    }
  }

  private mutating func take(_ member: JSONValue.Member, _ setting: Setting) {
    // Editors send the empty value of whatever nobody has set.
    if !isFile, member.value.content == .null || member.value.string == "" { return }
    switch (setting.scope, isFile) {
    case (.editors, true):
      return complain(
        member.nameRange,
        Wording(
          "“\(setting.name)”是编辑器的设置，不写在这里", en: "\"\(setting.name)\" belongs into the editor's settings"))
    case (.files, false):
      return complain(
        member.nameRange,
        Wording(
          "“\(setting.name)”只能写在 .copydesk.json 里", en: "\"\(setting.name)\" belongs into .copydesk.json"))
    default: break
    }
    if values[setting.name] != nil {
      complain(
        member.nameRange,
        Wording(
          "“\(setting.name)”写了两次，以后一次为准", en: "\"\(setting.name)\" stands here twice; the last one holds"))
    }
    values[setting.name] = read(member.value, setting)
  }

  /// What of a value can be followed.
  private mutating func read(_ value: JSONValue, _ setting: Setting) -> JSONValue? {
    switch setting.kind {
    case .file:
      if value.string != nil { return value }
      refuse(value, setting, Wording("应为字符串", en: "must be a string"))
    case .address:
      if value.string?.isAddress == true { return value }
      refuse(value, setting, Wording("应为 https://… 这样的地址", en: "must be an address like https://…"))
    case .flag:
      if value.bool != nil { return value }
      refuse(value, setting, Wording("应为 true 或 false", en: "must be true or false"))
    case .date:
      if value.string.flatMap(CivilDate.init(iso8601:)) != nil { return value }
      refuse(value, setting, Wording("应为 2024-05-01 这样的日期", en: "must be a date like 2024-05-01"))
    case .choice(let choices):
      if let text = value.string {
        // `zh-CN` is a kind of `zh`.
        let base = text.lowercased().split { $0 == "-" || $0 == "_" }.first.map(String.init)
        if choices.contains(text) { return value }
        if let base, choices.contains(base) { return JSONValue(.string(base), at: value.range) }
      }
      let list = choices.joined(separator: ", ")
      refuse(value, setting, Wording("应为 \(list) 之一", en: "must be one of \(list)"))
    case .choices(let choices):
      guard let texts = texts(value, setting)?.elements else { return nil }
      let list = choices.joined(separator: ", ")
      let kept = texts.filter { $0.string.map(choices.contains) ?? false }
      for text in texts where !kept.contains(text) {
        refuse(text, setting, Wording("中应为 \(list) 之一", en: "must hold some of \(list)"))
      }
      return JSONValue(.array(kept), at: value.range)
    case .texts: return texts(value, setting)
    case .rules:
      guard let names = texts(value, setting) else { return nil }
      return JSONValue(
        .array((names.elements ?? []).filter { isRule($0.string, at: $0.range) }), at: value.range)
    case .severities: return severities(value, setting)
    }
    return nil
  }

  private mutating func texts(_ value: JSONValue, _ setting: Setting) -> JSONValue? {
    guard let elements = value.elements else {
      refuse(value, setting, Wording("应为字符串的数组", en: "must be an array of strings"))
      return nil
    }
    let texts = elements.filter { $0.string != nil }
    for element in elements where element.string == nil {
      refuse(element, setting, Wording("中应为字符串", en: "must hold strings"))
    }
    return JSONValue(.array(texts), at: value.range)
  }

  private mutating func severities(_ value: JSONValue, _ setting: Setting) -> JSONValue? {
    guard let members = value.members else {
      refuse(value, setting, Wording("应为 {规则: 程度}", en: "must be {rule: severity}"))
      return nil
    }
    let choices = Severity.allCases.map(\.rawValue)
    var kept: [JSONValue.Member] = []
    for member in members {
      guard RuleCatalog.rule(member.name) != nil else {
        complain(member.nameRange, noRule(member.name, among: RuleCatalog.all.map { $0.summary.id }))
        continue
      }
      guard let text = member.value.string, choices.contains(text) else {
        let list = choices.joined(separator: ", ")
        complain(
          member.value.range,
          Wording("“\(member.name)”的程度应为 \(list) 之一", en: "\"\(member.name)\" wants one of \(list)"))
        continue
      }
      kept.append(member)
    }
    return JSONValue(.object(kept), at: value.range)
  }

  private mutating func isRule(_ name: String?, at range: Range<Int>) -> Bool {
    let known = RuleCatalog.all.map { $0.summary.id } + Category.allCases.map(\.rawValue)
    guard let name, !known.contains(name) else { return true }
    complain(range, noRule(name, among: known))
    return false
  }

  private func noRule(_ name: String, among known: [String]) -> Wording {
    let near = NearestWord.to(name, among: known)
    return Wording(
      "没有规则“\(name)”" + (near.map { "，是不是“\($0)”？" } ?? ""),
      en: "there is no rule '\(name)'" + (near.map { "; did you mean '\($0)'?" } ?? ""))
  }

  /// What to say of a key nobody knows: in an editor's settings nothing, unless it looks misspelt, for it may be the editor's own.
  private func stranger(_ name: String, under group: String) -> Wording? {
    var here: [String] = []
    for setting in SettingCatalog.all
    where setting.name.hasPrefix(group) && setting.scope != (isFile ? .editors : .files) {
      let name = String(setting.name.dropFirst(group.count).prefix { $0 != "." })
      if !here.contains(name) { here.append(name) }
    }
    let near = NearestWord.to(name, among: here)
    if near == nil, !isFile { return nil }
    let list = here.joined(separator: ", ")
    return Wording(
      "“\(name)”不是设置项" + (near.map { "，是不是“\($0)”？" } ?? "（有：\(list)）"),
      en: "\"\(name)\" is no setting" + (near.map { "; did you mean \"\($0)\"?" } ?? " (\(list))"))
  }

  private mutating func refuse(_ value: JSONValue, _ setting: Setting, _ message: Wording) {
    complain(
      value.range,
      Wording("“\(setting.name)”\(message.chinese)", en: "\"\(setting.name)\" \(message.english)"))
  }

  private mutating func complain(_ range: Range<Int>, _ message: Wording) {
    complaints.append(Complaint(range, message))
  }
}

extension String {
  /// Whether it names a page as browsers and editors can open it.
  fileprivate var isAddress: Bool {
    ["https://", "http://", "file:///"].contains { hasPrefix($0) && utf8.count > $0.utf8.count }
      && utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
  }
}
