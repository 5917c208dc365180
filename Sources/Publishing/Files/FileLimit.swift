import Markup

/// The longest files of an archive that are read, in bytes.
///
/// Each is many times what such a file has in practice. They keep a file that was put there by mistake
/// (a disk image, a dump of a database, a hole of eight gigabytes) from taking memory and minutes.
enum FileLimit {
  /// An article: the longest front matter and the longest text, which say more where they are exceeded.
  static let article = YAMLReader.limit + MarkdownReader.limit + (1 << 20)
  /// Settings, lists and corrections.
  static let yaml = 2 * YAMLReader.limit
  /// A table of countries, places, organisations or withdrawn pages.
  static let table = 8 << 20
  /// A template, or the words of the interface.
  static let template = 4 << 20
  /// A raw page.
  static let rawPage = 8 << 20
  /// A font, a picture, a script.
  static let asset = 64 << 20
  /// A kept list of addresses, for a million pages.
  static let addresses = 64 << 20
}
