extension Range<Int> {
  /// The same range of a text that has so many bytes more before it.
  @inlinable package func moved(by shift: Int) -> Range<Int> { lowerBound + shift..<upperBound + shift }
}
