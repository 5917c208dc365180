/// The first words of a text.
enum Excerpt {
  /// At most so many characters, with an ellipsis where more follow.
  static func first(_ count: Int, of text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > count else { return text }
    return String(scalars.prefix(count)) + "…"
  }
}
