import Rules
import TextModel
import Workspace

/// One finding a line, each an object as in `json` with its path.
struct JSONLinesReporter: Reporter {
  let setting: ReportSetting

  func report(_ file: CheckedFile) -> [UInt8] {
    var bytes: [UInt8] = []
    var places = Places(file.source)
    for finding in file.findings {
      var json = JSONText()
      json.object { json in
        json.member("path", file.name)
        JSONReporter.writeMembers(of: finding, &places, setting.language, &json)
      }
      bytes += json.bytes
      bytes.append(Ascii.lineFeed)
    }
    return bytes
  }
}
