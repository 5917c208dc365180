import ArchiveModel

/// The links and anchors of a page, read from its HTML.
struct PageLinks: Sendable {
  struct Link: Sendable, Hashable {
    /// The address as the page writes it, without entities.
    let target: String
    let line: Int
  }

  let path: String
  /// Each address once, with the line of its first use.
  let links: [Link]
  let anchors: Set<String>

  /// The folders above the page, from the widest.
  var folders: [Substring.UTF8View] { path[...].utf8.split(separator: 0x2F).dropLast() }

  /// A file without links.
  init(path: String) {
    self.path = path
    links = []
    anchors = []
  }

  init(_ file: OutputFile) {
    path = file.path
    var links: [Link] = []
    var anchors: Set<String> = []
    var seen: Set<String> = []
    let bytes = file.bytes
    var index = 0
    var line = 1
    var isInTag = false
    while index < bytes.count {
      switch bytes[index] {
      case 0x3C: isInTag = true
      case 0x3E: isInTag = false
      case 0x09, 0x0A, 0x20:
        if bytes[index] == 0x0A { line += 1 }
        guard isInTag else { break }
        if let (name, value, end) = PageLinks.attribute(bytes, at: index + 1) {
          switch name {
          case "id": anchors.insert(value)
          case "href", "src":
            if PageLinks.isRelative(value), seen.insert(value).inserted {
              links.append(Link(target: value, line: line))
            }
          default: break
          }
          line += bytes[(index + 1)..<end].count { $0 == 0x0A }
          index = end
          continue
        }
      default: break
      }
      index += 1
    }
    self.links = links
    self.anchors = anchors
  }

  /// Reads `name="value"` or `name='value'`; the offset returned lies behind the closing quote.
  private static func attribute(
    _ bytes: [UInt8], at start: Int
  ) -> (name: String, value: String, end: Int)? {
    var index = start
    while index < bytes.count, (0x61...0x7A).contains(bytes[index]) || bytes[index] == 0x2D {
      index += 1
    }
    guard index > start, index + 1 < bytes.count, bytes[index] == 0x3D,
      bytes[index + 1] == 0x22 || bytes[index + 1] == 0x27,
      let close = bytes[(index + 2)...].firstIndex(of: bytes[index + 1])
    else { return nil }
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    let value = String(decoding: bytes[index + 2..<close], as: UTF8.self)
    return (name, unescaped(value), close + 1)
  }

  /// The address without the entities that our pages write.
  private static func unescaped(_ value: String) -> String {
    guard value.utf8.contains(0x26) else { return value }
    let entities: [(String, Character)] = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"),
      ("&amp;", "&"),
    ]
    var result = ""
    var rest = value[...]
    while let character = rest.first {
      if let entity = entities.first(where: { rest.hasPrefix($0.0) }) {
        result.append(entity.1)
        rest = rest.dropFirst(entity.0.count)
      } else {
        result.append(character)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static func isRelative(_ value: String) -> Bool {
    let head = value.utf8.prefix { $0 != 0x2F && $0 != 0x23 && $0 != 0x3F }
    return !head.contains(0x3A) && !value.utf8.starts(with: [0x2F, 0x2F])
  }
}
