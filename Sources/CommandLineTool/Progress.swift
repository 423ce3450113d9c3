import Rules

/// How far a run has come, for people who wait for it: nothing in the first half second, then a line that is written over.
struct Progress {
  private let total: Int
  private let start = ContinuousClock.now
  private var shownAt: ContinuousClock.Instant
  /// Whether a line stands on the terminal that must be wiped before anything else is written there.
  private(set) var isShown = false

  private static let patience = Duration.milliseconds(500)
  private static let pause = Duration.milliseconds(100)
  private static let width = 24

  init(total: Int) {
    self.total = total
    shownAt = start
  }

  /// The line to be written after `done` files, if it is time for one.
  mutating func line(_ done: Int, _ language: Language) -> String? {
    let now = ContinuousClock.now
    guard now - start > Progress.patience, now - shownAt > Progress.pause, done < total, done > 0 else {
      return nil
    }
    shownAt = now
    isShown = true
    let seconds = Double((now - start) / .seconds(1))
    let filled = Progress.width * done / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Progress.width - filled)
    let rate = Int(Double(done) / seconds)
    let left = Int((Double(total - done) * seconds / Double(done)).rounded(.up))
    let words = Wording(
      "\(done)/\(total) 个文件，每秒 \(rate) 个，还要 \(left) 秒",
      en: "\(done)/\(total) files, \(rate) a second, \(left) s left")
    return "\r\(bar) \(words.text(in: language))\u{1B}[K"
  }

  /// What takes the line away.
  mutating func wipe() -> String {
    defer { isShown = false }
    return isShown ? "\r\u{1B}[K" : ""
  }
}
