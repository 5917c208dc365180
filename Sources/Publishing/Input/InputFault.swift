import ArchiveModel

/// A place of an input at which it is no text that an archive can keep.
struct InputFault: Hashable {
  enum Kind: Hashable {
    /// A byte that begins no character of the encoding, or one that is cut off.
    case notDecodable(byte: UInt8, TextEncoding)
    /// A character that another spelling of the encoding also stands for, so the way back is lost.
    case notReversible(TextEncoding)
    /// A control character other than tabs, line ends and form feeds: no page and no feed can hold it.
    case control(UInt8)
    /// U+FFFE or U+FFFF.
    case noCharacter
  }

  let kind: Kind
  /// The byte in the input, counted from 0.
  let offset: Int
  /// The line, counted from 1.
  let line: Int
  /// The column in bytes, counted from 1.
  let column: Int

  /// At most so many are reported; a file in another encoding has one on each line.
  static let limit = 20

  func diagnostic(in file: String) -> Diagnostic {
    Diagnostic(
      code: code, at: SourceLocation(file: file, line: line, column: column), message, fix: fix)
  }

  private var code: String {
    switch kind {
    case .notDecodable(_, .utf8): "invalid-utf8"
    case .notDecodable: "invalid-encoding"
    case .notReversible: "encoding-loss"
    case .control, .noCharacter: "invalid-character"
    }
  }

  private var message: String {
    switch kind {
    case .notDecodable(let byte, let encoding):
      "the byte 0x\(InputFault.hex(byte)) at offset \(offset) isn't \(encoding.rawValue), so the page "
        + "can't be read without losing text"
    case .notReversible(let encoding):
      "the bytes at offset \(offset) have a character to which \(encoding.rawValue) gives other bytes "
        + "as well, so the page could not be given back as it came"
    case .control(let byte):
      "a control character (0x\(InputFault.hex(byte)), offset \(offset)), so the file is no plain text"
    case .noCharacter:
      "U+FFFE or U+FFFF at offset \(offset), which are no characters and break feeds"
    }
  }

  private var fix: String {
    switch kind {
    case .notDecodable(_, .utf8):
      "extract the page again, or say its encoding, for example --encoding GB18030"
    case .notDecodable(_, .big5):
      "extract the page again, or try --encoding Big5-HKSCS or --encoding CP950"
    case .notDecodable: "extract the page again, or say its encoding with --encoding"
    case .notReversible(.big5): "try --encoding CP950, or convert the file to UTF-8 yourself"
    case .notReversible: "convert the file to UTF-8 yourself, and import that"
    case .control, .noCharacter: "remove the character, or extract the page again"
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return byte < 16 ? "0" + digits : digits
  }
}
