#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Wakes whoever waits for input because something else has happened meanwhile.
public final class Doorbell: Sendable {
  /// Has bytes to read as long as the bell has rung; -1 where the system has no pipe to spare.
  let descriptor: Int32
  private let button: Int32

  public init() {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) == 0 {
      // Ringing twice is as good as once: a full pipe must not hold anybody up, nor an empty one.
      for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    }
    (descriptor, button) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(button)
  }

  /// Rings, from any thread.
  public func ring() {
    var byte: UInt8 = 0
    _ = write(button, &byte, 1)
  }

  /// Stops the ringing.
  func silence() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) > 0 {}
  }
}
