import DraftSyntax
import Rules
public import TextModel

/// The sidecar of suppressions: one JSON object a line, so that versions merge line by line.
public struct SuppressionList: Sendable, Hashable {
  /// A line that says what to leave alone.
  public struct Entry: Sendable, Hashable {
    public var suppression: Suppression
    /// The bytes of its line without the line's end.
    public var range: Range<Int>
  }

  /// In order of the text.
  public private(set) var entries: [Entry] = []
  /// The lines that could not be read.
  public private(set) var complaints: [Complaint] = []

  public init(parsing source: SourceText) {
    for line in 0..<source.lines.count {
      let range = source.content(ofLine: line)
      let bytes = Array(source.utf8[range])
      guard let first = bytes.first(where: { $0 > 0x20 }) else { continue }
      if first == UInt8(ascii: "/") { continue }
      do throws(Failure) {
        entries.append(Entry(suppression: try Suppression(parsing: bytes), range: range))
      } catch {
        let place = error.offset.map { range.lowerBound + $0..<range.upperBound } ?? range
        complaints.append(
          Complaint(
            place.isEmpty ? range : place,
            Wording(
              "这一行不能用，已跳过：\(error.message.chinese)", en: "this line is passed over: \(error.message.english)")
          ))
      }
    }
  }

  /// Why a line is no suppression.
  struct Failure: Error {
    /// The byte of the line, or `nil` for all of it.
    var offset: Int?
    var message: Wording
  }

  /// The edit that adds a suppression; lines stand in order, so that two people's additions seldom meet in a merge.
  public static func edit(adding suppression: Suppression, to source: SourceText) -> TextEdit {
    let line = suppression.line
    let list = SuppressionList(parsing: source)
    if let next = list.entries.first(where: { line < $0.suppression.line }) {
      return TextEdit(next.range.lowerBound..<next.range.lowerBound, line + "\n")
    }
    let needsLineEnd = source.count > 0 && source.utf8.last != 0x0A
    return TextEdit(source.count..<source.count, (needsLineEnd ? "\n" : "") + line + "\n")
  }

  /// The edits that take entries out, with their lines.
  public static func edits(removing entries: [Entry], from source: SourceText) -> [TextEdit] {
    entries.map { entry in
      let next = source.lines.line(at: entry.range.lowerBound) + 1
      let end = next < source.lines.count ? source.lines.starts[next] : source.count
      return TextEdit(entry.range.lowerBound..<end, "")
    }
  }
}

extension Suppression {
  /// Reads a line of the sidecar.
  init(parsing line: [UInt8]) throws(SuppressionList.Failure) {
    let value: JSONValue
    do throws(JSONValue.SyntaxError) {
      value = try JSONValue(parsing: line)
    } catch {
      throw SuppressionList.Failure(offset: error.offset, message: error.message)
    }
    func text(_ name: String) -> String? { value[name]?.string }
    func day(_ name: String) throws(SuppressionList.Failure) -> CivilDate? {
      guard let given = value[name] else { return nil }
      guard let day = given.string.flatMap(CivilDate.init(iso8601:)) else {
        throw SuppressionList.Failure(
          offset: given.range.lowerBound,
          message: Wording("“\(name)”应为 2024-05-01 这样的日期", en: "\"\(name)\" must be a date like 2024-05-01"))
      }
      return day
    }
    guard let rule = text("rule"), let fingerprint = text("fingerprint") else {
      throw SuppressionList.Failure(
        message: Wording("要有“rule”与“fingerprint”", en: "\"rule\" and \"fingerprint\" are needed"))
    }
    self.init(
      Key(rule: rule, fingerprint: fingerprint), path: text("path"), text: text("text"),
      reason: text("reason"),
      author: text("author"), date: try day("date"), expires: try day("expires"))
  }
}
