public import DraftSyntax
public import Rules

/// What all sources of settings say together, each over those before it.
public struct SettingsLayers: Sendable, Hashable {
  /// The first yields to all others.
  public var layers: [SettingsLayer]

  public init(_ layers: [SettingsLayer] = []) { self.layers = layers }

  /// What the last layer that has it says of a setting.
  public subscript(name: String) -> JSONValue? { layers.last { $0[name] != nil }?[name] }

  public var language: Language? { self["language"]?.string.flatMap(Language.init) }

  public var issueDate: CivilDate? { self["issueDate"]?.string.flatMap(CivilDate.init(iso8601:)) }

  /// The rules that are on, and how loud.
  public var rules: RuleSelection {
    layers.reduce(RuleSelection()) { $0.overridden(by: $1.rules) }
  }

  /// What the paper keeps to.
  public var style: HouseStyle {
    func choice<Choice: RawRepresentable<String>>(_ name: String) -> Choice? {
      self[name]?.string.flatMap(Choice.init(rawValue:))
    }
    return HouseStyle(
      punctuation: choice("style.punctuation"), digits: choice("style.digits"),
      creditSpace: choice("style.creditSpace"),
      bylines: self["style.bylines"]?.strings.map { Set($0.compactMap(Credit.Form.init(rawValue:))) })
  }

  /// The path of a setting that names a file: seen from the folder of the file it stands in.
  public func path(_ name: String) -> String? {
    guard let layer = layers.last(where: { $0[name] != nil }), let path = layer[name]?.string else {
      return nil
    }
    return layer.path(path)
  }

  /// The paths of a setting that names several; seen from `folder`, with a slash at its end, where no file says it.
  public func paths(_ name: String, seenFrom folder: String) -> [String] {
    guard let layer = layers.last(where: { $0[name] != nil }), let paths = layer[name]?.strings else {
      return []
    }
    return paths.map { layer.path($0, otherwiseFrom: folder) }
  }

  /// The value that holds: of rules, what all layers make of them together; `nil` where none says anything.
  public func effective(_ name: String) -> JSONValue? {
    func list(_ names: Set<String>) -> JSONValue {
      JSONValue(.array(names.sorted().map { JSONValue(.string($0)) }))
    }
    guard !origins(of: name).isEmpty else { return nil }
    switch name {
    case "select": return rules.selected.map(list)
    case "ignore": return list(rules.ignored)
    case "severity":
      return JSONValue(
        .object(
          rules.severities.sorted { $0.key < $1.key }.map {
            JSONValue.Member(name: $0.key, value: JSONValue(.string($0.value.rawValue)))
          }))
    default: return self[name]
    }
  }

  /// The layers that have a part in a setting's value.
  public func origins(of name: String) -> [SettingsLayer.Origin] {
    let having = layers.indices.filter { layers[$0][name] != nil }
    switch name {
    case "severity": return having.map { layers[$0].origin }
    case "ignore":
      // What is selected further in does away with what was ignored.
      let start = layers.lastIndex { $0["select"] != nil } ?? 0
      return having.filter { $0 >= start }.map { layers[$0].origin }
    default: return having.suffix(1).map { layers[$0].origin }
    }
  }
}

extension SettingsLayer {
  /// A path as seen from the folder of the file that the layer stands in.
  fileprivate func path(_ path: String, otherwiseFrom folder: String = "") -> String {
    if path.hasPrefix("/") { return path }
    guard case .file(let file) = origin, let own = file.folderPath else { return folder + path }
    return own + path
  }

  var rules: RuleSelection {
    let severities = (self["severity"]?.members ?? []).compactMap { member in
      member.value.string.flatMap(Severity.init(rawValue:)).map { (member.name, $0) }
    }
    return RuleSelection(
      selected: self["select"]?.strings.map(Set.init), ignored: Set(self["ignore"]?.strings ?? []),
      severities: Dictionary(severities) { $1 })
  }
}
