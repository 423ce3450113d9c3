/// Divisions, countries and organs as the learner looks for them in running text.
struct OfficialNames: Sendable {
  /// Made from the tables in the binary when first used.
  static let builtIn = OfficialNames(.builtIn, .builtIn, .institutions)

  let divisions: UnitTrie
  let departments: UnitTrie
  let institutions: UnitTrie
  /// 分行, 分公司 …: what an institution has at a place.
  let branches: UnitTrie
  private let departmentNames: Set<[UInt16]>
  private let institutionNames: Set<[UInt16]>

  init(_ gazetteer: Gazetteer, _ departments: Departments, _ institutions: Departments) {
    var trie = UnitTrie(capacity: 1 << 14)
    for (number, entry) in gazetteer.all.enumerated() { trie.insert(entry.name, number: Int32(number)) }
    divisions = trie
    let names = departments.names.map { FoldedText.units(of: $0) }
    trie = UnitTrie()
    for (number, name) in names.enumerated() { trie.insert(name, number: Int32(number)) }
    self.departments = trie
    departmentNames = Set(names)
    let institutionNames = institutions.names.map { FoldedText.units(of: $0) }
    trie = UnitTrie()
    for (number, name) in institutionNames.enumerated() { trie.insert(name, number: Int32(number)) }
    self.institutions = trie
    trie = UnitTrie()
    for (number, name) in [
      "分行", "支行", "中支", "中心支行", "市分行", "县支行", "分公司", "支公司", "分局", "分院", "分校", "分会", "分社", "办事处", "监管分局",
      "监管局",
    ]
    .enumerated() {
      trie.insert(FoldedText.units(of: name), number: Int32(number))
    }
    branches = trie
    self.institutionNames = Set(institutionNames)
  }

  func isDepartment(_ name: some Sequence<UInt16>) -> Bool { departmentNames.contains(Array(name)) }

  func isInstitution(_ name: some Sequence<UInt16>) -> Bool { institutionNames.contains(Array(name)) }

  /// Whether the name is an institution's branch at a place (农发行运城市分行).
  func isBranch(_ name: ArraySlice<UInt16>) -> Bool {
    let units = Array(name)
    return units.withUnsafeBufferPointer { units in
      guard let institution = institutions.longestWord(in: units, at: 0), institution.length < units.count,
        let place = divisions.longestWord(in: units, at: institution.length)
      else { return false }
      let start = institution.length + place.length
      return start < units.count && branches.longestWord(in: units, at: start)?.length == units.count - start
    }
  }

  /// The length of the longest department that the name ends with.
  func departmentLength(atEndOf name: ArraySlice<UInt16>) -> Int {
    for start in name.indices where departmentNames.contains(Array(name[start...])) {
      return name.endIndex - start
    }
    return 0
  }
}
