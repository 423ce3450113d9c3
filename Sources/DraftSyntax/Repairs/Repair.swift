/// One edit of the source that puts part of a damage right.
struct Repair {
  var kind: Damage.Kind
  /// The bytes of the source.
  var range: Range<Int>
  var replacement: [UInt8]
  var reason = Damage.Reason([])
}
