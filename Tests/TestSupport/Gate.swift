import Dispatch
import Synchronization

/// Holds up whoever passes while it is closed, so that a test can look at work that is not done.
public final class Gate: Sendable {
  private let lock = Mutex(true)
  private let opened = DispatchSemaphore(value: 0)

  public init() {}

  /// Whether nobody is held up.
  public var isOpen: Bool {
    get { lock.withLock { $0 } }
    set {
      lock.withLock { $0 = newValue }
      if newValue { opened.signal() }
    }
  }

  /// Waits until it is open.
  public func wait() {
    while !isOpen { opened.wait() }
  }
}
