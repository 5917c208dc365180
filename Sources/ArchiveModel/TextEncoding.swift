/// The encodings in which a raw page may come; the archive itself holds UTF-8.
///
/// The raw values are names that `iconv` knows and that front matter holds: `encoding: GB18030`.
package enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "UTF-8"
  case gb18030 = "GB18030"
  case big5 = "Big5"
  /// Big5 with the characters of Hong Kong.
  case big5HKSCS = "Big5-HKSCS"
  /// Big5 as Windows writes it.
  case cp950 = "CP950"
  case utf16LE = "UTF-16LE"
  case utf16BE = "UTF-16BE"

  /// The encoding of a name, in capitals or not.
  ///
  /// GBK and GB2312 are parts of GB18030 and read as it.
  package init?(named name: String) {
    let key = name.lowercased()
    if ["gbk", "gb2312", "gb-18030", "cp936", "euc-cn"].contains(key) {
      self = .gb18030
    } else if let encoding = TextEncoding.allCases.first(where: { $0.rawValue.lowercased() == key })
    {
      self = encoding
    } else if let encoding = TextEncoding.allCases.first(where: {
      $0.rawValue.lowercased().filter { $0 != "-" } == key.filter { $0 != "-" && $0 != "_" }
    }) {
      self = encoding
    } else {
      return nil
    }
  }

  /// The names of all encodings, for messages: `UTF-8, GB18030, …`.
  package static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// How many bytes a line end takes.
  package var unit: Int { self == .utf16LE || self == .utf16BE ? 2 : 1 }
}
