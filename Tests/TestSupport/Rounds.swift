import Glibc

/// How many rounds a test with random input plays: few each time, and as many as `COPYDESK_ROUNDS` says when all is to be tried.
public enum Rounds {
  public static func count(_ usual: Int) -> Int {
    getenv("COPYDESK_ROUNDS").flatMap { Int(String(cString: $0)) } ?? usual
  }
}
