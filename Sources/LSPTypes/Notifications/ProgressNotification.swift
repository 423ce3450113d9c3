/// News of something that takes its time: how far it has come, or a part of its result.
public struct ProgressNotification<Value: Encodable & Sendable>: NotificationMessage, Encodable {
  public static var method: String { "$/progress" }

  /// As whoever asked for the news wrote it.
  public var token: AnyValue
  public var value: Value

  public init(token: AnyValue, value: Value) {
    self.token = token
    self.value = value
  }
}

/// How far a piece of work has come.
public enum WorkDoneProgress: Encodable, Hashable, Sendable {
  case begin(title: String, isCancellable: Bool)
  /// The percentage is of the whole.
  case report(message: String, percentage: Int)
  case end(message: String?)

  enum CodingKeys: CodingKey { case kind, title, cancellable, message, percentage }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .begin(let title, let isCancellable):
      try container.encode("begin", forKey: .kind)
      try container.encode(title, forKey: .title)
      try container.encode(isCancellable, forKey: .cancellable)
      try container.encode(0, forKey: .percentage)
    case .report(let message, let percentage):
      try container.encode("report", forKey: .kind)
      try container.encode(message, forKey: .message)
      try container.encode(percentage, forKey: .percentage)
    case .end(let message):
      try container.encode("end", forKey: .kind)
      try container.encodeIfPresent(message, forKey: .message)
    }
  }
}
