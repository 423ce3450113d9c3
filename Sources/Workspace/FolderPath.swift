extension String {
  /// The folder of this path, with the slash at its end; `nil` where it names none.
  ///
  /// By bytes: a name may begin with a mark that makes one `Character` with the slash before it.
  public var folderPath: String? {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { String(decoding: utf8[...$0], as: UTF8.self) }
  }
}
