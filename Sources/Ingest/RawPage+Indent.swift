import ArchiveModel

extension RawPage {
  /// The line as it stands, with its indent; a byte order mark and form feeds are no part of it.
  ///
  ///     　　本报北京6月3日电　河道整治今天完工。
  package func indentedString(of line: PageLine) -> String {
    let text = String(decoding: bytes[line.raw.from..<line.stripped.to], as: UTF8.self)
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.value != 0xFEFF && $0.value != 0x0C }))
  }
}
