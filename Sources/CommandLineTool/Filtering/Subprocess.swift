#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Another program, run to its end.
enum Subprocess {
  struct Outcome {
    var status: Int32
    var output: [UInt8]
  }

  /// Runs a program found on PATH and collects what it prints; `nil` where it cannot be started.
  static func run(_ words: [[UInt8]]) -> Outcome? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    for end in ends where end > 2 { posix_spawn_file_actions_addclose(&actions, end) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { word in
      FilePath(bytes: word).withCString { strdup($0) }
    }
    defer { for argument in arguments { free(argument) } }
    guard let name = arguments.first ?? nil else { return nil }
    arguments.append(nil)
    var process = pid_t()
    let code = posix_spawnp(&process, name, &actions, nil, arguments, environ)
    close(ends[1])
    defer { close(ends[0]) }
    guard code == 0 else { return nil }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(ends[0], &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      output += buffer[..<count]
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return Outcome(status: status, output: output)
  }
}
