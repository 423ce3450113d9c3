import Data

/// Organs that every province, city or county has: they make a name with the place or level before them.
package struct Departments: Sendable {
  /// The table in the binary; read when first used.
  package static let builtIn = Departments(TextTable.words(data_departments()).map(String.init))

  package let names: [String]

  /// Institutions of the whole country, by their full and short names.
  package static let institutions = Departments(TextTable.words(data_institutions()).map(String.init))

  init(_ words: [String]) {
    var seen = Set<String>()
    names = words.filter { seen.insert($0).inserted }
  }
}
