import Data
public import TextModel

/// The 8105 characters of the 通用规范汉字表 (2013).
public enum StandardCharacters {
  /// Those of the Basic Multilingual Plane: all but 196, which are for names.
  public static let set: ScalarSet = {
    let data = data_standard_characters()
    return ScalarSet(of: StaticBytes(start: data.start, count: data.count).buffer)
  }()
}
