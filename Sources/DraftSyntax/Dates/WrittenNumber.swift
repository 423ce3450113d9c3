/// A number as a date may hold it: Arabic in either width, Han by places (二〇二一) or by tens (二十九).
struct WrittenNumber {
  var range: Range<Int>
  var value: Int
  var digitCount: Int
  var numerals: DatePart.Numerals
  /// Written digit by digit, as Arabic always is.
  var isPositional: Bool
  var cut: Range<Int>?
  var half: Int?

  var isHan: Bool { numerals.contains(.han) }

  /// 三四点, 一二月: neighbouring digits that guess; places only count in years.
  var isGuess: Bool { isHan && isPositional && digitCount > 1 }

  /// The number that begins at an offset, as long as it goes; `nil` where none does, or none that a date may hold.
  init?(_ text: DateText, at offset: Int) {
    let first = text.scalar(at: offset).value
    if WrittenNumber.hanDigit(first) != nil || WrittenNumber.tens(first) != nil || first == WrittenNumber.ten
    {
      self.init(han: text, at: offset)
    } else {
      self.init(arabic: text, at: offset)
    }
  }

  private init?(arabic text: DateText, at offset: Int) {
    var end = offset
    var value = 0
    var count = 0
    var half: Int?
    var numerals: DatePart.Numerals = []
    while true {
      let (scalar, next) = text.scalar(at: end)
      let digit: Int
      switch scalar {
      case 0x30...0x39:
        digit = Int(scalar - 0x30)
        numerals.insert(.halfWidth)
      case 0xFF10...0xFF19:
        digit = Int(scalar - 0xFF10)
        numerals.insert(.fullWidth)
      default:
        guard let read = WrittenNumber.letterDigit(scalar) else {
          digit = -1
          break
        }
        digit = read
        numerals.insert(.letter)
      }
      if digit < 0 { break }
      count += 1
      guard count <= 8 else { return nil }
      value = value * 10 + digit
      end = next
    }
    guard count > 0, !DateText.isLatin(text.scalar(at: end).value) else { return nil }
    if count == 2 || count == 4 {
      let place = count == 2 ? 10 : 100
      if value / place == value % place { half = value % place }
    }
    range = offset..<end
    self.value = value
    digitCount = count
    self.numerals = numerals
    isPositional = true
    cut = nil
    self.half = half
  }

  private init?(han text: DateText, at offset: Int) {
    var end = offset
    var value = 0
    var count = 0
    var byTens = false
    var unitsBehindTen = 0
    var numerals: DatePart.Numerals = .han
    while count < 8 {
      let (scalar, next) = text.scalar(at: end)
      if scalar == WrittenNumber.ten {
        guard !byTens, count <= 1, value > 0 || count == 0 else { return nil }
        value = (count == 0 ? 1 : value) * 10
        byTens = true
      } else if let tens = WrittenNumber.tens(scalar) {
        guard count == 0 else { return nil }
        value = tens
        byTens = true
      } else if let digit = WrittenNumber.hanDigit(scalar) {
        if scalar == WrittenNumber.zeroWord { numerals.insert(.wordZero) }
        if scalar == WrittenNumber.circle { numerals.insert(.circle) }
        if byTens {
          // 十七八天 is a guess, not a number.
          guard unitsBehindTen == 0, digit > 0 else { return nil }
          unitsBehindTen += 1
          value += digit
        } else {
          value = value * 10 + digit
        }
      } else if !byTens, count > 0, let digit = WrittenNumber.strayZero(scalar),
        WrittenNumber.hanDigit(text.scalar(at: next).value) != nil
          || WrittenNumber.strayZero(text.scalar(at: next).value) != nil || count == 3
      {
        numerals.insert(scalar == 0x30 ? .halfWidth : scalar == 0xFF10 ? .fullWidth : .letter)
        value = value * 10 + digit
      } else {
        break
      }
      count += 1
      end = next
    }
    guard count > 0, count < 8, !WrittenNumber.continues(text.scalar(at: end).value) else { return nil }
    range = offset..<end
    self.value = value
    digitCount = count
    self.numerals = numerals
    isPositional = !byTens
    cut = nil
    half = nil
  }

  static let ten: UInt32 = 0x5341  // 十
  static let zeroWord: UInt32 = 0x96F6  // 零
  static let circle: UInt32 = 0x25CB  // ○

  static func hanDigit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3007, zeroWord, circle: 0  // 〇
    case 0x4E00: 1  // 一
    case 0x4E8C: 2  // 二
    case 0x4E09: 3  // 三
    case 0x56DB: 4  // 四
    case 0x4E94: 5  // 五
    case 0x516D: 6  // 六
    case 0x4E03: 7  // 七
    case 0x516B: 8  // 八
    case 0x4E5D: 9  // 九
    default: nil
    }
  }

  private static func tens(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x5EFF: 20  // 廿
    case 0x5345: 30  // 卅
    default: nil
    }
  }

  /// What optical reading makes of 0 and 1.
  static func letterDigit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x4F, 0x6F, 0xFF2F, 0xFF4F: 0  // O o Ｏ ｏ
    case 0x6C, 0x49, 0xFF4C, 0xFF29: 1  // l I ｌ Ｉ
    default: nil
    }
  }

  /// A zero of another script within a Han number.
  private static func strayZero(_ scalar: UInt32) -> Int? {
    scalar == 0x30 || scalar == 0xFF10 || letterDigit(scalar) == 0 ? 0 : nil
  }

  /// 百 千 万 亿 几 数 and digits: the number goes on, beyond what a date holds.
  private static func continues(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x767E, 0x5343, 0x4E07, 0x4EBF, 0x51E0, 0x30...0x39, 0xFF10...0xFF19: true
    default: hanDigit(scalar) != nil || scalar == ten
    }
  }
}
