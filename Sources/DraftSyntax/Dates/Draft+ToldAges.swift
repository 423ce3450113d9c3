import TextModel

// Ages beside the year of somebody's birth.
extension Draft {
  /// The age that 享年N岁 or 终年N岁 right behind a place tells.
  public func ageTold(behind offset: Int) -> Int? {
    text.utf8.withUnsafeBufferPointer { buffer in
      let text = DateText(bytes: buffer)
      var start = offset
      for _ in 0..<3 {
        guard let mark = text.first(of: ["）", ")", "，"], at: start) else { break }
        start += mark.utf8CodeUnitCount
      }
      guard let word = text.first(of: ["享年", "终年"], at: start) else { return nil }
      return age(at: start + word.utf8CodeUnitCount, text)?.value
    }
  }

  /// The age that 现年N岁 or 今年N岁 tells of whoever was born at a date: 1990年5月出生，现年31岁.
  ///
  /// Between the two stands nothing but what a short life in a newspaper says of the same person: 汉族, 山西运城人.
  public func ageNow(ofBirthAt index: Int) -> (value: Int, range: Range<Int>)? {
    text.utf8.withUnsafeBufferPointer { buffer in
      let text = DateText(bytes: buffer)
      guard let birth = birth(at: index, text) else { return nil }
      var offset = birth.upperBound
      while let end = endOfTrait(at: offset, text) { offset = end }
      if let word = text.first(of: ["，现年", "，今年"], at: offset),
        let age = age(at: offset + word.utf8CodeUnitCount, text)
      {
        return age
      }
      // 现年31岁，1990年5月出生: the age ends right before.
      guard text.has("岁，", before: birth.lowerBound) else { return nil }
      let limit = max(0, birth.lowerBound - 24)
      let start = (limit..<birth.lowerBound).last { text.first(of: ["现年", "今年"], at: $0) != nil }
      guard let start, let age = age(at: start + 6, text), age.range.upperBound == birth.lowerBound - 3 else {
        return nil
      }
      return age
    }
  }

  /// The age at death that the sentence of somebody's birth and death tells: 1936年生，2021年逝世，享年85岁.
  public func ageAtDeath(ofBirthAt index: Int) -> (value: Int, range: Range<Int>)? {
    guard index + 1 < dates.count else { return nil }
    return text.utf8.withUnsafeBufferPointer { buffer in
      let text = DateText(bytes: buffer)
      guard let birth = birth(at: index, text) else { return nil }
      let death = dates[index + 1].range
      var offset = birth.upperBound
      var hasDied = false
      while offset < min(buffer.count, death.upperBound + 90) {
        if text.first(of: DateText.endsOfLife, at: offset) != nil { return nil }
        if offset == death.lowerBound { offset = death.upperBound }
        if offset >= death.upperBound,
          text.first(of: ["逝世", "去世", "病逝", "辞世", "离世", "病故"], at: offset) != nil
        {
          hasDied = true
        }
        if let word = text.first(of: ["享年", "终年"], at: offset) {
          return hasDied ? age(at: offset + word.utf8CodeUnitCount, text) : nil
        }
        // A third date is another story.
        if index + 2 < dates.count, offset >= dates[index + 2].range.lowerBound { return nil }
        offset += 1
      }
      return nil
    }
  }

  /// The bytes of a date with the word for being born beside it.
  private func birth(at index: Int, _ text: DateText) -> Range<Int>? {
    let range = dates[index].range
    if let word = text.first(of: ["出生于", "生于"], before: range.lowerBound) {
      return range.lowerBound - word.utf8CodeUnitCount..<range.upperBound
    }
    if let word = text.first(of: ["出生", "生，"], at: range.upperBound) {
      return range.lowerBound..<range.upperBound
        + (word.utf8CodeUnitCount == 6 && text.has("出", at: range.upperBound) ? 6 : 3)
    }
    return nil
  }

  /// Where ，汉族 or ，山西运城人 at an offset ends.
  private func endOfTrait(at offset: Int, _ text: DateText) -> Int? {
    guard text.has("，", at: offset) else { return nil }
    var end = offset + 3
    while end - offset < 40 {
      let (scalar, next) = text.scalar(at: end)
      guard DateText.isHan(scalar), text.first(of: DateText.endsOfLife, at: end) == nil,
        text.first(of: ["现年", "今年"], at: end) == nil
      else { return nil }
      if text.has("，", at: next) { return DateReader.endsOfTraits.contains(scalar) ? next : nil }
      end = next
    }
    return nil
  }

  private func age(at offset: Int, _ text: DateText) -> (value: Int, range: Range<Int>)? {
    guard let number = WrittenNumber(text, at: offset), !number.isGuess, number.digitCount <= 3,
      number.numerals.isDisjoint(with: .letter), text.has("岁", at: number.range.upperBound)
    else { return nil }
    return (number.value, offset..<number.range.upperBound + 3)
  }
}

extension DateReader {
  /// 汉族, 山西人, 男, 中共党员, 本科学历, 大学文化.
  static let endsOfTraits = ScalarSet("族人男女员历化度籍称")
}

extension DateText {
  /// What ends the story of one person: the sentence, or a relative.
  static let endsOfLife: [StaticString] = [
    "。", "；", "\n", "！", "？", "父", "母", "妻", "夫", "儿", "孙", "兄", "弟", "姐", "妹", "祖", "孩", "其子", "其女", "爷",
    "奶", "岁，", "老伴", "爱人", "公公", "婆婆", "岳", "长子", "次子", "长女", "次女", "伯", "叔", "舅", "姑", "姨", "战友", "老师", "同学",
    "恩师", "友",
  ]
}
