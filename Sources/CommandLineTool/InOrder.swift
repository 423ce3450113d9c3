import Dispatch
import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Does work on several cores and takes the results in the order of the items.
enum InOrder {
  /// Calls `take` with each result in order, until it says that it has enough.
  ///
  /// Some dozens of results at most wait in memory.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int, _ work: @escaping @Sendable (Item) -> Result, take: (Result) -> Bool
  ) {
    guard jobs > 1, items.count > 1 else {
      for item in items where !take(work(item)) { return }
      return
    }
    let chunk = jobs * 32
    for start in stride(from: 0, to: items.count, by: chunk) {
      let part = Array(items[start..<min(start + chunk, items.count)])
      let results = Slots<Result>(count: part.count)
      let next = Atomic<Int>(0)
      DispatchQueue.concurrentPerform(iterations: min(jobs, part.count)) { _ in
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < part.count else { return }
          results.fill(index, work(part[index]))
        }
      }
      for result in results.all() where !take(result) { return }
    }
  }

  /// The number of cores this process may use.
  static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}

/// Results that several threads put in their places; a class, since they share it.
private final class Slots<Value: Sendable>: Sendable {
  private let values: Mutex<[Value?]>

  init(count: Int) {
    values = Mutex(Array(repeating: nil, count: count))
  }

  func fill(_ index: Int, _ value: Value) {
    values.withLock { $0[index] = value }
  }

  func all() -> [Value] {
    values.withLock { $0.compactMap { $0 } }
  }
}
