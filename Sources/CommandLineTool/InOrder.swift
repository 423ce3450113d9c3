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
  /// Results are taken while others are still worked on; at most `waiting` a job wait in memory. Of many small
  /// items several are handed over together, since waking a thread takes longer than some of them.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int, waiting: Int = 32, _ work: @escaping @Sendable (Item) -> Result,
    take: (Result) -> Bool
  ) {
    guard jobs > 1, items.count > 1 else {
      for item in items where !take(work(item)) { return }
      return
    }
    let batch = max(1, min(waiting / 2, items.count / (32 * jobs)))
    let count = (items.count + batch - 1) / batch
    let belt = Belt<[Result]>(count: count, places: jobs * waiting / batch)
    let workers = DispatchGroup()
    for _ in 0..<min(jobs, count) {
      // A queue of its own gets a thread of its own, also where the caller waits on one of the shared pool.
      DispatchQueue(label: "copydesk.worker").async(group: workers) {
        while let index = belt.claim() {
          belt.put(items[index * batch..<min((index + 1) * batch, items.count)].map(work), at: index)
        }
      }
    }
    for index in 0..<count where !belt.take(at: index).allSatisfy(take) {
      belt.stop()
      break
    }
    workers.wait()
  }

  /// The number of cores this process may use.
  static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}

/// Carries results from several threads to the one that takes them; a class, since they share it.
private final class Belt<Value: Sendable>: Sendable {
  private let count: Int
  private let next = Atomic<Int>(0)
  private let isStopped = Atomic<Bool>(false)
  private let values: Mutex<[Value?]>
  /// One for each place: whether its value has come.
  private let arrivals: [DispatchSemaphore]
  /// Counts the places that are free: nobody works on what lies too far ahead.
  private let room: DispatchSemaphore

  init(count: Int, places: Int) {
    self.count = count
    values = Mutex(Array(repeating: nil, count: places))
    arrivals = (0..<places).map { _ in DispatchSemaphore(value: 0) }
    room = DispatchSemaphore(value: 0)
    for _ in 0..<places { room.signal() }
  }

  /// The index of the next item to work on; `nil` when there is none.
  func claim() -> Int? {
    room.wait()
    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
    if index < count, !isStopped.load(ordering: .relaxed) { return index }
    // Those who wait for room must learn of the end as well.
    room.signal()
    return nil
  }

  func put(_ value: Value, at index: Int) {
    let place = index % arrivals.count
    values.withLock { $0[place] = value }
    arrivals[place].signal()
  }

  /// Waits for the value of an index; they are taken one after the other.
  func take(at index: Int) -> Value {
    let place = index % arrivals.count
    arrivals[place].wait()
    let value = values.withLock { values in
      defer { values[place] = nil }
      return values[place]
    }
    room.signal()
    guard let value else { preconditionFailure("a place is signalled when its value has been put there") }
    return value
  }

  /// Nobody wants the rest.
  func stop() {
    isStopped.store(true, ordering: .relaxed)
    room.signal()
  }
}
