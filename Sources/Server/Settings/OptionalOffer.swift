import LSPTypes

/// What is offered only as long as the settings ask for it, so that nobody else's editor asks for it in vain.
enum OptionalOffer: CaseIterable {
  case onTypeFormatting, weekdayHints

  /// Characters behind which the line just left is mended.
  static let triggerCharacters = ["。", "\n", "！", "？"]

  func isWanted(by settings: Settings) -> Bool {
    switch self {
    case .onTypeFormatting: settings.formatsOnType
    case .weekdayHints: settings.showsWeekdays
    }
  }

  fileprivate func canBeRegistered(with client: Client) -> Bool {
    switch self {
    case .onTypeFormatting: client.registersOnTypeFormatting
    case .weekdayHints: client.registersInlayHints
    }
  }

  fileprivate var registration: Registration {
    switch self {
    case .onTypeFormatting:
      Registration(
        id: "copydesk/onTypeFormatting", method: OnTypeFormattingRequest.method,
        registerOptions: .object([
          "documentSelector": .null,
          "firstTriggerCharacter": .string(OptionalOffer.triggerCharacters[0]),
          "moreTriggerCharacter": .array(OptionalOffer.triggerCharacters.dropFirst().map(AnyValue.string)),
        ]))
    case .weekdayHints:
      Registration(
        id: "copydesk/inlayHint", method: InlayHintRequest.method,
        registerOptions: .object(["documentSelector": .null]))
    }
  }
}

extension Session {
  /// Offers what the settings ask for and takes back what they no longer do, where the client follows.
  mutating func updateOffers() {
    let wanted = OptionalOffer.allCases.filter {
      $0.isWanted(by: settings) && $0.canBeRegistered(with: client)
    }
    let new = wanted.filter { !offered.contains($0) && !registered.contains($0) }
    let old = OptionalOffer.allCases.filter { registered.contains($0) && !wanted.contains($0) }
    if !new.isEmpty { ask(RegistrationRequest.method, RegistrationRequest(new.map(\.registration))) }
    if !old.isEmpty { ask(UnregistrationRequest.method, UnregistrationRequest(old.map(\.registration))) }
    registered = registered.subtracting(old).union(new)
  }
}
