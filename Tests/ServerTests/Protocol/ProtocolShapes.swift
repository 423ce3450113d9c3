import JSONRPC
import LSPTypes
import TestSupport

/// Holds messages against the protocol's meta model.
struct ProtocolShapes {
  /// Read once for all tests.
  static let shared = Result { try ProtocolShapes() }

  private let model: AnyValue

  init() throws {
    let path = Repository.root + "Tests/ServerTests/Protocol/shapes.json"
    model = try JSONReader.decode(AnyValue.self, from: Array(try readFile(path)))
  }

  /// What is wrong with the answer to a request.
  func faults(ofResult result: AnyValue, to method: String) -> [String] {
    guard let shape = model["requests"].object?[method]?["result"] else { return ["\(method) has no shape"] }
    return faults(result, shape, method)
  }

  /// What is wrong with a notification or request of the server.
  func faults(ofParams params: AnyValue, in method: String, isRequest: Bool) -> [String] {
    let shape =
      isRequest ? model["requests"].object?[method]?["params"] : model["notifications"].object?[method]
    guard let shape else { return ["\(method) has no shape"] }
    return faults(params, shape, method) + (method == "$/progress" ? faults(ofNews: params["value"]) : [])
  }

  private func faults(ofNews value: AnyValue) -> [String] {
    let name =
      switch value["kind"].string {
      case "begin": "WorkDoneProgressBegin"
      case "report": "WorkDoneProgressReport"
      case "end": "WorkDoneProgressEnd"
      default: "WorkspaceDiagnosticReportPartialResult"
      }
    return faults(value, ofReference: name, name)
  }

  private func faults(_ value: AnyValue, _ type: AnyValue, _ path: String) -> [String] {
    switch type["kind"].string {
    case "base": return matchesBase(value, type["name"].string ?? "") ? [] : ["\(path) is no \(type["name"])"]
    case "reference": return faults(value, ofReference: type["name"].string ?? "", path)
    case "array":
      guard let elements = value.array else { return ["\(path) is no array"] }
      return elements.enumerated().flatMap { faults($1, type["element"], "\(path)[\($0)]") }
    case "map":
      guard let members = value.object else { return ["\(path) is no map"] }
      return members.flatMap { faults($1, type["value"], "\(path).\($0)") }
    case "or":
      let alternatives = (type["items"].array ?? []).map { faults(value, $0, path) }
      return alternatives.contains(where: \.isEmpty) ? [] : alternatives.min { $0.count < $1.count } ?? []
    case "literal": return faults(value, ofProperties: type["value"]["properties"].array ?? [], path)
    case "stringLiteral": return value == type["value"] ? [] : ["\(path) is not \(type["value"])"]
    case "tuple":
      guard let elements = value.array, let items = type["items"].array, elements.count == items.count
      else { return ["\(path) is no tuple"] }
      return zip(elements, items).flatMap { faults($0, $1, path) }
    default: return ["\(path) has a shape nobody knows: \(type)"]
    }
  }

  private func faults(_ value: AnyValue, ofReference name: String, _ path: String) -> [String] {
    if name == "LSPAny" || name == "LSPObject" { return [] }
    if let alias = model["typeAliases"].object?[name] { return faults(value, alias, path) }
    if let enumeration = model["enumerations"].object?[name] {
      if enumeration["custom"] == .bool(true) {
        return matchesBase(value, enumeration["type"].string ?? "") ? [] : ["\(path)"]
      }
      return enumeration["values"].array?.contains(value) == true ? [] : ["\(path) is no \(name): \(value)"]
    }
    return faults(value, ofProperties: properties(of: name), path)
  }

  private func properties(of name: String) -> [AnyValue] {
    let structure = model["structures"][name]
    let parents = (structure["parents"].array ?? []).compactMap(\.string)
    return parents.flatMap(properties) + (structure["properties"].array ?? [])
  }

  private func faults(_ value: AnyValue, ofProperties properties: [AnyValue], _ path: String) -> [String] {
    guard let members = value.object else { return ["\(path) is no object"] }
    var faults: [String] = []
    for property in properties {
      let name = property["name"].string ?? ""
      if let member = members[name] {
        faults += self.faults(member, property["type"], "\(path).\(name)")
      } else if property["optional"] != .bool(true) {
        faults.append("\(path) has no \(name)")
      }
    }
    let known = Set(properties.compactMap { $0["name"].string })
    return faults + members.keys.filter { !known.contains($0) }.map { "\(path).\($0) is not in the protocol" }
  }

  private func matchesBase(_ value: AnyValue, _ name: String) -> Bool {
    switch (name, value) {
    case ("string", .string), ("DocumentUri", .string), ("URI", .string), ("RegExp", .string): true
    case ("integer", .integer), ("decimal", .integer), ("decimal", .number), ("boolean", .bool),
      ("null", .null):
      true
    case ("uinteger", .integer(let number)): number >= 0
    default: false
    }
  }
}
