/// What a character can be to a date, one byte of marks for each han character.
///
/// It is asked where a date may begin: may it go on with what follows? Most such characters, and most
/// numerals among them, are told apart by that alone.
struct CharacterClasses: Sendable {
  /// With which such a word can go on behind its first character.
  static let follower: UInt8 = 2
  /// That can stand behind a number of a date, a time or a length.
  static let afterNumber: UInt8 = 4
  static let numeral: UInt8 = 8

  /// U+4E00 to U+9FFF.
  private static let first = 0x4E00
  private let marks: [UInt8]

  /// With which a date, a length or a word that is passed over can begin.
  static let leads = numerals + "今昨明去前后後大当同次翌即上下本这周週星礼禮年月第每逢农阴旧夏正腊冬闰公元半"

  init() {
    var marks = [UInt8](repeating: 0, count: 0x5200)
    func mark(_ characters: String, _ mark: UInt8) {
      for scalar in characters.unicodeScalars {
        let place = Int(scalar.value) - CharacterClasses.first
        if marks.indices.contains(place) { marks[place] |= mark }
      }
    }
    mark(CharacterClasses.numerals, CharacterClasses.numeral | CharacterClasses.follower)
    mark(
      "日天晚年月前后後半个個周週星礼禮世季上下早晨夜今明春夏秋冬初仲盛深暮隆金寒严底末中期拜到逢隔历元度旬多昼小分",
      CharacterClasses.follower)
    mark(
      "年月日号季世时点个個天周週星礼禮小分秒昼多余至到和与及半旬",
      CharacterClasses.afterNumber)
    self.marks = marks
  }

  private static let numerals = "零一二两三四五六七八九十百千"

  /// Asks with the table at hand: the loops below read it for each character.
  func withMarks<Result>(_ body: (Marks) -> Result) -> Result {
    marks.withUnsafeBufferPointer { body(Marks(table: $0)) }
  }

  /// The table, borrowed for one scan.
  struct Marks {
    let table: UnsafeBufferPointer<UInt8>

    /// The marks of what stands at an offset.
    ///
    /// A digit of either width is a numeral. What is neither han nor a digit may always follow: signs
    /// and blanks stand in dates too.
    @inline(__always)
    func at(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
      guard offset + 2 < bytes.count else { return 0xFE }
      let lead = bytes[offset]
      return lead < 0xE4 || lead > 0xE9 ? 0xFE : han(at: offset, in: bytes)
    }

    /// The marks of the han character at an offset.
    @inline(__always)
    func han(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
      let code =
        Int(bytes[offset] & 0x0F) << 12 | Int(bytes[offset + 1] & 0x3F) << 6
        | Int(bytes[offset + 2] & 0x3F)
      let place = code - CharacterClasses.first
      return place >= 0 && place < table.count ? table[place] : 0
    }
  }
}

extension CharacterClasses.Marks {
  /// Whether a date may go on behind the character at an offset, with which one can begin; always where
  /// that is no han character.
  @inline(__always)
  func goesOn(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes[offset] >= 0xE4, bytes[offset] <= 0xE9 else { return true }
    let wanted =
      han(at: offset, in: bytes) & CharacterClasses.numeral != 0
      ? CharacterClasses.numeral | CharacterClasses.afterNumber : CharacterClasses.follower
    return at(offset + 3, in: bytes) & wanted != 0
  }
}
