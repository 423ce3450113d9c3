import Dispatch
import Synchronization

/// Work that goes on beside the loop, so that no keystroke waits for it.
///
/// Only the loop touches the session. Work is given a copy of what it needs, and what it has to say is
/// a report that the loop runs on the session later. In each lane one piece of work goes on at a time.
final class BackgroundWork: Sendable {
  typealias Report = @Sendable (inout Session) -> Void

  /// Work of different lanes does not wait for each other.
  enum Lane: Int, CaseIterable {
    case checks, learning
  }

  private struct State {
    var reports: [Report] = []
    var unfinished = 0
  }

  private let state = Mutex(State())
  private let queues = Lane.allCases.map { DispatchQueue(label: "copydesk.\($0)", qos: .utility) }
  private let wake: @Sendable () -> Void

  /// Calls `wake` when there are reports, from any thread.
  init(wake: @escaping @Sendable () -> Void = {}) { self.wake = wake }

  /// Begins as soon as what was begun before in its lane is done.
  func start(in lane: Lane = .checks, _ work: @escaping @Sendable () -> Void) {
    state.withLock { $0.unfinished += 1 }
    queues[lane.rawValue].async {
      work()
      self.state.withLock { $0.unfinished -= 1 }
      self.wake()
    }
  }

  /// Leaves a report for the loop.
  func report(_ report: @escaping Report) {
    state.withLock { $0.reports.append(report) }
    wake()
  }

  /// The reports that wait, in the order they were made.
  func takeReports() -> [Report] {
    state.withLock { state in
      defer { state.reports = [] }
      return state.reports
    }
  }

  /// Whether nothing goes on and no report waits.
  var isDone: Bool { state.withLock { $0.unfinished == 0 && $0.reports.isEmpty } }
}

/// A piece of work that may be stopped from outside.
final class Job: Sendable, Equatable {
  private let stopped = Atomic<Bool>(false)

  /// Whether what it does is no longer wanted; the work looks now and then.
  var isStopped: Bool { stopped.load(ordering: .relaxed) }

  func stop() { stopped.store(true, ordering: .relaxed) }

  static func == (left: Job, right: Job) -> Bool { left === right }
}
