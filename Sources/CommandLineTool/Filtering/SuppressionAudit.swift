import DraftSyntax
import Rules
import Workspace

/// Finds the suppressions that a run has shown to be of no use any more.
struct SuppressionAudit {
  /// A sidecar with what is stale in it.
  struct Sidecar {
    var file: SideFile
    var entries: [SuppressionList.Entry]
    /// By the beginnings of the entries' lines.
    var stale: [Int: Staleness]

    var staleEntries: [SuppressionList.Entry] { entries.filter { stale[$0.range.lowerBound] != nil } }
  }

  private let today: CivilDate?
  private var used: Set<Suppression.Key> = []
  private var checked: [FilePath] = []
  /// A draft could not be read, so what is used nowhere may be used there.
  private var isIncomplete = false

  init(on today: CivilDate?) { self.today = today }

  /// Takes down which suppressions a draft had a use for.
  mutating func take(_ report: DraftReport) {
    guard let path = report.path else { return isIncomplete = true }
    used.formUnion(report.usedSuppressions)
    checked.append(path)
  }

  /// The sidecars of a run over these operands; `isOn` tells whether a rule spoke in all of it.
  func sidecars(
    _ configurations: [Configuration], operands: [FilePath], isOn: (RuleSummary) -> Bool
  ) -> [Sidecar] {
    let files = configurations.flatMap(\.surroundings.suppressionFiles)
    if files.isEmpty { return [] }
    let checked = Set(checked.compactMap(FileSystem.resolved))
    let folders = operands.compactMap(FileSystem.resolved).filter(FileSystem.isFolder).map(\.opening)
    var seen: Set<String> = []
    return files.filter { seen.insert($0.file.path).inserted }.map { file, list in
      let isCovered = !isIncomplete && folders.contains { file.folder.utf8.starts(with: $0) }
      let stale = list.entries.compactMap { entry in
        staleness(of: entry.suppression, file.folder, checked, isCovered, isOn).map {
          (entry.range.lowerBound, $0)
        }
      }
      return Sidecar(file: file, entries: list.entries, stale: Dictionary(stale) { first, _ in first })
    }
  }

  private func staleness(
    of suppression: Suppression, _ folder: String, _ checked: Set<FilePath>, _ isCovered: Bool,
    _ isOn: (RuleSummary) -> Bool
  ) -> Staleness? {
    if let staleness = Staleness(suppression, on: today) { return staleness }
    guard let rule = RuleCatalog.rule(suppression.key.rule)?.summary, isOn(rule),
      !used.contains(suppression.key)
    else { return nil }
    let path = suppression.path.flatMap { FileSystem.resolved(FilePath(folder + $0)) }
    return path.map(checked.contains) ?? isCovered ? .unused : nil
  }
}
