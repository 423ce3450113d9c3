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

  /// The layers that have a part in a setting's value.
  public func origins(of name: String) -> [SettingsLayer.Origin] {
    let having = layers.filter { $0[name] != nil }
    return (name == "ignore" || name == "severity" ? having : having.suffix(1)).map(\.origin)
  }
}

extension SettingsLayer {
  /// A path as seen from the folder of the file that the layer stands in.
  fileprivate func path(_ path: String, otherwiseFrom folder: String = "") -> String {
    if path.hasPrefix("/") { return path }
    guard case .file(let file) = origin, let slash = file.utf8.lastIndex(of: 0x2F) else {
      return folder + path
    }
    return String(file[...slash]) + path
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
