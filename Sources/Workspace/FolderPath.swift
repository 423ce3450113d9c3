extension String {
  /// The folder of this path, with the slash at its end; `nil` where it names none.
  ///
  /// By bytes: a name may begin with a mark that makes one `Character` with the slash before it.
  public var folderPath: String? {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { String(decoding: utf8[...$0], as: UTF8.self) }
  }

  /// The innermost of this folder and those above that is the root of a repository, as git sees it.
  public func repository(where exists: (_ path: String) -> Bool) -> String? {
    var folder = folderPath
    while let here = folder {
      if exists(here + ".git") { return here }
      folder = String(decoding: here.utf8.dropLast(), as: UTF8.self).folderPath
    }
    return nil
  }
}
