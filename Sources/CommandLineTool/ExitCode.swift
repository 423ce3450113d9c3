/// What the process tells its caller; the worse outranks the better.
enum ExitCode: Int32, Comparable {
  /// Ran, and there was nothing to find.
  case clean = 0
  /// Ran, and something was found, or would change.
  case found = 1
  /// Could not do what was asked.
  case failed = 2

  static func < (left: ExitCode, right: ExitCode) -> Bool { left.rawValue < right.rawValue }

  /// Takes note of another outcome.
  mutating func worsen(to other: ExitCode) { self = max(self, other) }
}
