import DraftSyntax

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension CivilDate {
  /// The day it is here and now, or `nil` where the clock is out of its mind.
  static var today: CivilDate? {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return nil }
    return CivilDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}
