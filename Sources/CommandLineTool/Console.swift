import Rules

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Standard output and standard error of a run, or a record of what would have gone there.
struct Console {
  /// The language of messages.
  var language: Language
  /// Whether findings may be coloured.
  var isColoured: Bool
  /// The reader of standard output went away (`| head`) or its disk is full: nothing more is written.
  private(set) var isClosed = false
  /// What was written and not yet handed on.
  private(set) var output: [UInt8] = []
  private(set) var errors: [UInt8] = []
  private let isRecord: Bool
  /// How far the run has come, on a terminal.
  private var progress: Progress?
  private var writeError: Int32 = 0

  /// The process's own streams.
  init(language: Language) {
    self.language = language
    isRecord = false
    isColoured = isatty(1) == 1 && getenv("NO_COLOR") == nil && Console.environment("TERM") != "dumb"
  }

  /// A console that keeps what it is given.
  init(recordingIn language: Language) {
    self.language = language
    isRecord = true
    isColoured = false
  }

  /// Writes text to standard output.
  mutating func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes bytes to standard output.
  mutating func write(_ bytes: [UInt8]) {
    guard !isClosed else { return }
    if isRecord || bytes.count < Console.portion {
      output += bytes
      if output.count >= Console.portion { flush() }
    } else {
      // A page of many megabytes need not lie in memory twice.
      flush()
      handOn(bytes)
    }
  }

  /// So many bytes are worth a call to the system.
  private static let portion = 1 << 16

  /// Writes one line for the user to standard error.
  mutating func complain(_ message: Wording) {
    errors += Array("copydesk: \(Console.oneLine(message.text(in: language)))\n".utf8)
    flush()
  }

  /// Begins to tell how far the run has come, if somebody sits at a terminal.
  mutating func beginProgress(of total: Int) {
    guard !isRecord, total > 1, isatty(2) == 1, getenv("CI") == nil else { return }
    progress = Progress(total: total)
  }

  /// Tells that so many files are done.
  mutating func report(done: Int) {
    guard let line = progress?.line(done, language) else { return }
    _ = FileSystem.writeAll(2, Array(line.utf8))
  }

  /// Hands everything on.
  mutating func flush() {
    guard !isRecord else { return }
    if let wipe = progress?.wipe(), !wipe.isEmpty { _ = FileSystem.writeAll(2, Array(wipe.utf8)) }
    handOn(output)
    output.removeAll(keepingCapacity: true)
    _ = FileSystem.writeAll(2, errors)
    errors.removeAll(keepingCapacity: true)
  }

  private mutating func handOn(_ bytes: [UInt8]) {
    guard !isClosed, let code = FileSystem.writeAll(1, bytes) else { return }
    isClosed = true
    writeError = code
  }

  /// Hands everything on and says whether the whole output arrived; a reader that had enough is no failure.
  mutating func finish() -> ExitCode {
    flush()
    guard isClosed, writeError != EPIPE else { return .clean }
    let reason = String(cString: strerror(writeError))
    complain(Wording("写不到标准输出：\(reason)", en: "cannot write to standard output: \(reason)"))
    return .failed
  }

  /// Text on one line: a file name may hold a newline or worse.
  static func oneLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "\u{FFFD}" : $0 }))
  }

  /// A variable of the environment.
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The language that the locale asks for; Chinese where it asks for none.
  static var languageOfLocale: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let locale = environment(name), !locale.isEmpty else { continue }
      let isNeutral = locale == "C" || locale == "POSIX" || locale.hasPrefix("C.")
      return isNeutral || locale.hasPrefix("zh") ? .chinese : .english
    }
    return .chinese
  }
}
