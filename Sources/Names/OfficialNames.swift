/// Divisions, countries and organs as the learner looks for them in running text.
struct OfficialNames: Sendable {
  /// Made from the tables in the binary when first used.
  static let builtIn = OfficialNames(.builtIn, .builtIn)

  let divisions: UnitTrie
  let departments: UnitTrie
  private let departmentNames: Set<[UInt16]>

  init(_ gazetteer: Gazetteer, _ departments: Departments) {
    var trie = UnitTrie(capacity: 1 << 14)
    for (number, entry) in gazetteer.all.enumerated() { trie.insert(entry.name, number: Int32(number)) }
    divisions = trie
    let names = departments.names.map { FoldedText.units(of: $0) }
    trie = UnitTrie()
    for (number, name) in names.enumerated() { trie.insert(name, number: Int32(number)) }
    self.departments = trie
    departmentNames = Set(names)
  }

  func isDepartment(_ name: some Sequence<UInt16>) -> Bool { departmentNames.contains(Array(name)) }

  /// The length of the longest department that the name ends with.
  func departmentLength(atEndOf name: ArraySlice<UInt16>) -> Int {
    for start in name.indices where departmentNames.contains(Array(name[start...])) {
      return name.endIndex - start
    }
    return 0
  }
}
