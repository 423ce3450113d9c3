#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The pair of streams a conversation goes over.
public struct StandardStreams: Sendable {
  let input: Int32
  let output: Int32

  public init(input: Int32, output: Int32) {
    self.input = input
    self.output = output
  }

  /// Takes standard input and output for the protocol.
  ///
  /// From then on whatever else is printed to standard output goes to standard error, so that no
  /// stray line can break the stream; and a client that went away is an error of `send`, not a signal.
  public static func claim() -> StandardStreams {
    let output = dup(STDOUT_FILENO)
    if output >= 0 { dup2(STDERR_FILENO, STDOUT_FILENO) }
    signal(SIGPIPE, SIG_IGN)
    return StandardStreams(input: STDIN_FILENO, output: output >= 0 ? output : STDOUT_FILENO)
  }

  /// Waits for bytes and gives what is there, up to a block; empty at the end of the stream or when it broke.
  public func nextBlock() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      while true {
        let taken = read(input, buffer.baseAddress, buffer.count)
        if taken < 0, errno == EINTR { continue }
        count = max(0, taken)
        return
      }
    }
  }

  /// What ended a wait.
  public enum Event: Sendable {
    /// There is something to read, or the stream has ended.
    case input
    case bell
    case silence
  }

  /// Waits for input or the bell, so many milliseconds at most, or for ever.
  ///
  /// Input goes before the bell.
  public func wait(_ bell: Doorbell, atMost milliseconds: Int32? = nil) -> Event {
    var descriptors = [input, bell.descriptor].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while true {
      let ready = poll(&descriptors, nfds_t(descriptors.count), milliseconds ?? -1)
      if ready < 0, errno == EINTR { continue }
      if ready == 0 { return .silence }
      guard descriptors[0].revents == 0, descriptors[1].revents != 0 else { return .input }
      bell.silence()
      return .bell
    }
  }

  /// Writes all of it; says whether somebody took it.
  public func send(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let rest = buffer.baseAddress.map { $0 + written }
        let count = write(output, rest, buffer.count - written)
        if count < 0, errno != EINTR { return false }
        written += max(0, count)
      }
      return true
    }
  }
}
