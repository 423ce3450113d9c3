import JSONRPC
import LSPTypes
import Rules

extension Session {
  /// Explains the findings at a place: what is wrong, and which rule says so.
  mutating func answer(_ request: HoverRequest) throws(ResponseError) -> Hover? {
    let checked = try checked(request.textDocument.uri)
    let offset = byteOffset(of: request.position, in: checked.text)
    let findings = checked.findings(at: offset..<offset).prefix(3)
    guard let closest = findings.first else { return nil }
    var positions = positions(in: checked.text)
    return Hover(
      contents: MarkupContent(
        kind: client.showsMarkdown ? .markdown : .plaintext,
        value: findings.map(explanation).joined(separator: client.showsMarkdown ? "\n\n---\n\n" : "\n\n")),
      range: positions.range(of: closest.range))
  }

  private func explanation(of finding: Finding) -> String {
    let language = settings.language
    let message = finding.message.text(in: language)
    guard let summary = RuleCatalog.rule(finding.rule)?.summary else { return message }
    let title = summary.title.text(in: language)
    let rationale = summary.rationale.text(in: language)
    return client.showsMarkdown
      ? "**\(message)**\n\n\(rationale)\n\n*\(title)* · `\(finding.rule)`"
      : "\(message)\n\(rationale)\n\(title) · \(finding.rule)"
  }
}
