import Rules

/// The words of a command line, sorted by what they are.
struct Arguments: Sendable, Hashable {
  /// Values in the order given, by the option's long name; a flag has an empty one.
  private var given: [String: [String]] = [:]
  private(set) var operands: [String] = []

  /// Reads the words after the subcommand's name.
  ///
  /// `--name=value` and `--name value` are the same; `--` ends the options; `-` alone is an operand.
  init(_ words: some Sequence<String>, _ syntax: CommandSyntax) throws(UsageError) {
    var words = Array(words)[...]
    while let word = words.popFirst() {
      if word == "--" {
        operands += words
        break
      }
      guard word.utf8.first == UInt8(ascii: "-"), word != "-" else {
        operands.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let option = syntax.option(String(parts[0])) else {
        throw .unknownOption(String(parts[0]), syntax)
      }
      guard option.value != nil else {
        if parts.count > 1 { throw .valueNotWanted(option) }
        given[option.name, default: []].append("")
        continue
      }
      guard let value = parts.count > 1 ? String(parts[1]) : words.popFirst() else {
        throw .valueMissing(option)
      }
      if !option.choices.isEmpty, !option.choices.contains(value) {
        throw .wrongValue(value, option)
      }
      given[option.name, default: []].append(value)
    }
    if let operand = operands.first, syntax.operands.isEmpty, !has("--help") {
      throw .operandNotWanted(operand, syntax)
    }
  }

  /// Whether an option was given.
  func has(_ name: String) -> Bool { given[name] != nil }

  /// The last value of an option.
  func value(_ name: String) -> String? { given[name]?.last }

  /// All values of an option, in order, those with commas taken apart.
  func list(_ name: String) -> [String] {
    (given[name] ?? []).flatMap { $0.split(separator: ",").map(String.init) }
  }

  /// All values of an option as given.
  func values(_ name: String) -> [String] { given[name] ?? [] }

  /// The value of an option that takes a whole number of at least `least`.
  func number(_ name: String, least: Int) throws(UsageError) -> Int? {
    guard let value = value(name) else { return nil }
    guard let number = Int(value), number >= least else { throw .notANumber(value, name, least: least) }
    return number
  }
}
