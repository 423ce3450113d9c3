public import DraftSyntax

/// What the files around a draft say, those of the outermost folder first.
public struct Surroundings: Sendable, Hashable {
  /// Outermost first.
  public private(set) var files: [SideFile] = []
  /// The settings of the configurations, outermost first.
  public private(set) var settings = SettingsLayers()
  public private(set) var words = WordList()
  private var suppressions: [SuppressionList] = []

  /// Nothing stands around.
  public init() {}

  /// Takes in what stands in a folder below those entered before; a configuration that is a root makes them forgotten.
  public mutating func enter(_ found: [SideFile]) {
    for var file in found.sorted(by: { $0.kind < $1.kind }) {
      switch file.kind {
      case .configuration:
        let layer = file.readConfiguration()
        if layer["root"]?.bool == true { self = Surroundings() }
        settings.layers.append(layer)
      case .suppressions:
        let list = SuppressionList(parsing: file.source)
        suppressions.append(list)
        file.complaints = list.complaints
      case .dictionary: words.formUnion(WordList(parsing: file.source))
      }
      files.append(file)
    }
  }

  /// The innermost file of a kind.
  public func nearest(_ kind: SideFile.Kind) -> SideFile? { files.last { $0.kind == kind } }

  /// The suppressions with the files they stand in.
  public var suppressionFiles: [(file: SideFile, list: SuppressionList)] {
    Array(zip(files.filter { $0.kind == .suppressions }, suppressions))
  }

  /// What is left alone on a day.
  public func silencer(on today: CivilDate?, withSuppressions: Bool = true) -> Silencer {
    let entries = withSuppressions ? suppressions.flatMap(\.entries).map(\.suppression) : []
    return Silencer(suppressed: Set(entries.filter { !$0.isExpired(on: today) }.map(\.key)), words: words)
  }

  /// The file of a kind that something new is to be written to: the innermost one there is, else one beside the
  /// innermost configuration, else at the repository's root, else in `folder`.
  ///
  /// What stands further up than the repository is read, but not written to: decisions are committed with the drafts.
  public func place(
    of kind: SideFile.Kind, inRepository repository: String?, otherwise folder: String
  ) -> SideFile {
    func isInside(_ file: SideFile) -> Bool { file.folder.utf8.starts(with: (repository ?? "").utf8) }
    if let file = nearest(kind), isInside(file) { return file }
    let configuration = nearest(.configuration).flatMap { isInside($0) ? $0.folder : nil }
    return SideFile(kind, path: (configuration ?? repository ?? folder) + kind.name, bytes: [])
  }
}
