import Dispatch
import Testing

@testable import Server

@Test func `a check does not wait for the names that are being learned`() {
  let (learned, checked) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
  let background = BackgroundWork()
  background.start(in: .learning) { learned.wait() }
  background.start(in: .checks) { checked.signal() }
  #expect(checked.wait(timeout: .now() + 60) == .success)
  #expect(!background.isDone)
  learned.signal()
}
