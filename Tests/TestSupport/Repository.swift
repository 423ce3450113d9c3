/// Paths of the repository that tests read.
public enum Repository {
  /// The top folder, with a slash at its end.
  public static let root: String = {
    // …/Tests/TestSupport/Repository.swift
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/") + "/"
  }()
}
