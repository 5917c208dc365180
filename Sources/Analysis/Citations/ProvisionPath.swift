import ArchiveModel

/// Reads the path of a reference to a provision: `第十二条第二款第（三）项`.
enum ProvisionPath {
  /// Reads a path at an offset.
  ///
  /// - Returns: The eId of the provision and the UTF-8 offset behind the path; `nil` where none begins.
  static func read(_ text: [UInt8], at start: Int) -> (eId: String, end: Int)? {
    var parts: [String] = []
    var end = start
    while let part = part(text, at: end) {
      parts.append(part.eId)
      end = part.end
    }
    // A path counts from a 条; a bare 第二款 is relative and is decided elsewhere.
    guard let first = parts.first, first.hasPrefix("art_") || first.hasPrefix("item_") else {
      return nil
    }
    return (parts.joined(separator: "__"), end)
  }

  private static func part(_ text: [UInt8], at start: Int) -> (eId: String, end: Int)? {
    var cursor = TextCursor(text, at: start)
    guard cursor.take("第") else { return nil }
    let bracketed = cursor.take("（") || cursor.take("(")
    guard let number = cursor.number() else { return nil }
    if bracketed, !cursor.take("）"), !cursor.take(")") { return nil }
    let prefix: String
    if cursor.take("条") {
      prefix = bracketed ? "item" : "art"
    } else if cursor.take("款") {
      prefix = "para"
    } else if cursor.take("项") {
      prefix = "point"
    } else if cursor.take("目") {
      prefix = "indent"
    } else {
      return nil
    }
    var eId = "\(prefix)_\(number)"
    if prefix == "art", cursor.take("之") {
      guard let inserted = cursor.number() else { return (eId, cursor.offset - 3) }
      eId += "-\(inserted)"
    }
    return (eId, cursor.offset)
  }
}
