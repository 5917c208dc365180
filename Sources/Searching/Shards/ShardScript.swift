/// A shard as a file: a script that hands one string to the page, in UTF-16 with a byte order mark.
///
///     sitegenShard("t5f0c2a9e41bd","…")
///
/// A script is the one thing that a page may load from a folder. The mark says how to read it, whatever
/// a server says. Source: Encoding Standard, "decode", which lets a byte order mark decide first.
enum ShardScript {
  static let function = "sitegenShard"
  /// Between the records of a text, and between the fields of a record.
  static let record: UInt16 = 0x1E
  static let field: UInt16 = 0x1F

  /// - Parameters:
  ///   - stem: The file's name without its extension.
  ///   - content: What the script hands over.
  /// - Returns: The file.
  static func bytes(stem: String, content: [UInt16]) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(content.count + content.count / 16 + 64)
    units.append(0xFEFF)
    UTF16Text.append("\(function)(\"\(stem)\",\"", to: &units)
    var start = 0
    for place in content.indices where isEscaped(content[place]) {
      units.append(contentsOf: content[start..<place])
      appendEscaped(content[place], to: &units)
      start = place + 1
    }
    units.append(contentsOf: content[start...])
    UTF16Text.append("\")\n", to: &units)
    return UTF16Text.bytes(units)
  }

  private static func isEscaped(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x22, 0x5C, 0...0x1C, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func appendEscaped(_ unit: UInt16, to units: inout [UInt16]) {
    units.append(0x5C)
    guard unit != 0x22, unit != 0x5C else { return units.append(unit) }
    let digits = String(unit, radix: 16)
    UTF16Text.append(
      "u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits, to: &units)
  }

  /// What a script hands over; `nil` for a file that is none of ours.
  static func content(of bytes: [UInt8]) -> [UInt16]? {
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
    }
    let head = Array("\(function)(\"".utf16)
    guard units.first == 0xFEFF, units.dropFirst().starts(with: head),
      let comma = units.firstIndex(of: 0x2C), comma + 2 <= units.count - 3
    else { return nil }
    var content: [UInt16] = []
    content.reserveCapacity(units.count)
    var index = comma + 2
    while index < units.count - 3 {
      guard units[index] == 0x5C else {
        content.append(units[index])
        index += 1
        continue
      }
      if units[index + 1] == 0x75, index + 6 <= units.count {
        let digits = String(decoding: units[(index + 2)..<(index + 6)], as: UTF16.self)
        content.append(UInt16(digits, radix: 16) ?? 0xFFFD)
        index += 6
      } else {
        content.append(units[index + 1])
        index += 2
      }
    }
    return content
  }
}
