/// What a name names.
public enum NameKind: UInt8, Sendable, Hashable, CaseIterable {
  case place = 0
  case organisation = 1
}
