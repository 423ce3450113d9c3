/// What the tables of divisions, countries and institutions say of each name they have, for the writer of a lexicon.
struct OfficialRows {
  struct Row {
    var units: [UInt16]
    var kind: NameKind
    var isDivision = false
    /// How likely it is to be typed, in mentions, where no corpus tells.
    var weight: Double
    /// The row of the division it belongs to; none where several have the same name.
    var parent: Int?
    var children: [Int] = []
    fileprivate var hasSeveralParents = false
  }

  private(set) var rows: [Row] = []
  private var indices: [[UInt16]: Int] = [:]

  init() {
    for name in Departments.institutions.names { _ = add(name, .organisation, 0.15) }
    let gazetteer = Gazetteer.builtIn
    for country in gazetteer.countries { _ = addPlace(country, 0.25) }
    var depths: [Int] = []
    for division in gazetteer.divisions {
      let depth = division.parent.map { depths[$0] + 1 } ?? 0
      depths.append(depth)
      let weight = [0.5, 0.35, 0.2][min(depth, 2)]
      let above = division.parent.map { gazetteer.divisions[$0] }
      for name in [division.name, division.shortName].compactMap({ $0 }) {
        let row = addPlace(name, name == division.name ? weight : weight * 0.9)
        setParent(of: row, to: above.map { addPlace($0.name, 0) })
        for parent in [above?.name, above?.shortName].compactMap({ $0 }) {
          rows[addPlace(parent, 0)].children.append(row)
        }
      }
    }
  }

  /// The row of a name.
  subscript(name: ArraySlice<UInt16>) -> Int? { indices[Array(name)] }

  private mutating func setParent(of row: Int, to parent: Int?) {
    guard let parent, rows[row].parent ?? parent == parent, !rows[row].hasSeveralParents else {
      rows[row].hasSeveralParents = true
      rows[row].parent = nil
      return
    }
    rows[row].parent = parent
  }

  private mutating func addPlace(_ name: String, _ weight: Double) -> Int {
    let row = add(name, .place, weight)
    rows[row].isDivision = true
    return row
  }

  private mutating func add(_ name: String, _ kind: NameKind, _ weight: Double) -> Int {
    let units = FoldedText.units(of: name)
    if let row = indices[units] {
      rows[row].weight = max(rows[row].weight, weight)
      return row
    }
    indices[units] = rows.count
    rows.append(Row(units: units, kind: kind, weight: weight))
    return rows.count - 1
  }
}
