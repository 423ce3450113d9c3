#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Who sits at the machine.
enum Author {
  /// The name git signs commits with here, else the name of the account.
  static var name: String? {
    let git = Subprocess.run(["git", "config", "user.name"].map { Array($0.utf8) })
    let name = String(decoding: (git?.output ?? []).prefix { $0 >= 0x20 }, as: UTF8.self)
    return name.isEmpty ? Console.environment("USER") : name
  }
}
