import Rules
import TextModel

/// The lines that changed since a revision, as git tells.
struct ChangedLines: Sendable {
  /// Lines from 1, by the real path of the file; a file with no entry did not change.
  private var lines: [FilePath: [ClosedRange<Int>]] = [:]
  /// Files that git does not know yet: all of them is new.
  private var newFiles: Set<FilePath> = []

  /// Asks git in the folders of the operands.
  init(since revision: String, _ operands: [FilePath]) throws(UsageError) {
    // A revision that looks like an option would be one.
    guard !revision.hasPrefix("-"), !revision.isEmpty else { throw ChangedLines.unknown(revision) }
    var tops: Set<FilePath> = []
    for operand in operands where operand.bytes != Array("-".utf8) {
      let folder = FileSystem.isFolder(operand) ? operand : operand.folder
      guard let answer = ChangedLines.git(["rev-parse", "--show-toplevel"], in: folder) else {
        throw UsageError(
          "--changed-since 要在 git 仓库里用：\(operand.description)",
          en: "--changed-since needs a git repository: \(operand.description)")
      }
      tops.insert(FilePath(bytes: Array(answer.prefix { $0 != Ascii.lineFeed })))
    }
    for top in tops {
      let options = [
        "diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-renames", "--src-prefix=a/",
        "--dst-prefix=b/",
      ]
      guard let patch = ChangedLines.git(options + [revision, "--"], in: top),
        let others = ChangedLines.git(["ls-files", "--others", "--exclude-standard", "-z"], in: top)
      else { throw ChangedLines.unknown(revision) }
      take(patch, top)
      newFiles.formUnion(others.split(separator: 0).map { top.appending($0) })
    }
  }

  /// Leaves out the findings that touch no changed line.
  func filter(_ file: inout CheckedFile) {
    guard let path = FileSystem.resolved(FilePath(file.name)), !newFiles.contains(path) else { return }
    let changed = lines[path] ?? []
    let source = file.source
    file.filter { finding, _ in
      let first = source.lines.line(at: finding.range.lowerBound) + 1
      let last = source.lines.line(at: max(finding.range.lowerBound, finding.range.upperBound - 1)) + 1
      return changed.contains { $0.overlaps(first...last) }
    }
  }

  private mutating func take(_ patch: [UInt8], _ top: FilePath) {
    var current: FilePath?
    // Lines of the hunk still to come: what a draft says must not be taken for what git says.
    var left = 0
    for line in patch.split(separator: Ascii.lineFeed, omittingEmptySubsequences: false) {
      if left > 0 {
        if line.first != UInt8(ascii: "\\") { left -= 1 }
      } else if line.starts(with: "+++ ".utf8) {
        current = ChangedLines.name(Array(line.dropFirst(4))).map { top.appending($0) }
      } else if line.starts(with: "Binary files ".utf8) || line.starts(with: "diff --git ".utf8) {
        current = nil
      } else if line.starts(with: "@@ ".utf8), let hunk = ChangedLines.hunk(line) {
        left = hunk.length
        if let current { lines[current, default: []].append(hunk.lines) }
      }
    }
  }

  /// The name after `b/`; git puts odd names in quotes with octal escapes.
  private static func name(_ written: [UInt8]) -> [UInt8]? {
    var name = written
    if name.first == UInt8(ascii: "\"") {
      var scanner = ByteScanner(Array(name.dropFirst()))
      name = []
      while let byte = scanner.peek, byte != UInt8(ascii: "\"") {
        scanner.offset += 1
        guard byte == UInt8(ascii: "\\"), let next = scanner.peek else {
          name.append(byte)
          continue
        }
        scanner.offset += 1
        switch next {
        case UInt8(ascii: "n"): name.append(0x0A)
        case UInt8(ascii: "t"): name.append(0x09)
        case UInt8(ascii: "0")...UInt8(ascii: "3"):
          var value = Int(next - 0x30)
          for _ in 0..<2 {
            guard let digit = scanner.peek else { break }
            value = value * 8 + Int(digit &- 0x30)
            scanner.offset += 1
          }
          name.append(UInt8(truncatingIfNeeded: value))
        default: name.append(next)
        }
      }
    } else if name.last == Ascii.tab {
      name.removeLast()
    }
    return name.starts(with: "b/".utf8) ? Array(name.dropFirst(2)) : nil
  }

  /// The new lines of `@@ -a,b +c,d @@` (where lines were only taken out, the two that met) and how many lines follow.
  private static func hunk(_ line: ArraySlice<UInt8>) -> (lines: ClosedRange<Int>, length: Int)? {
    var scanner = ByteScanner(Array(line))
    guard scanner.take("@@ -"), let old = span(&scanner), scanner.take(" +"), let new = span(&scanner) else {
      return nil
    }
    let lines = new.count == 0 ? new.start...(new.start + 1) : new.start...(new.start + new.count - 1)
    return (lines, old.count + new.count)
  }

  private static func span(_ scanner: inout ByteScanner) -> (start: Int, count: Int)? {
    guard let start = scanner.takeNumber(limit: 15) else { return nil }
    return (start, scanner.take(",") ? scanner.takeNumber(limit: 15) ?? 1 : 1)
  }

  private static func git(_ words: [String], in folder: FilePath) -> [UInt8]? {
    let folder = folder.bytes.isEmpty ? FilePath(".") : folder
    let command = ["git", "-c", "core.quotepath=off", "-C"].map { Array($0.utf8) } + [folder.bytes]
    guard let outcome = Subprocess.run(command + words.map { Array($0.utf8) }), outcome.status == 0 else {
      return nil
    }
    return outcome.output
  }

  private static func unknown(_ revision: String) -> UsageError {
    UsageError("git 不认识修订版“\(revision)”", en: "git does not know the revision '\(revision)'")
  }
}
