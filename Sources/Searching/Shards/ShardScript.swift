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
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.count * 2 + 80)
    func append(_ unit: UInt16) {
      bytes.append(UInt8(truncatingIfNeeded: unit))
      bytes.append(UInt8(truncatingIfNeeded: unit >> 8))
    }
    append(0xFEFF)
    for unit in "\(function)(\"\(stem)\",\"".utf16 { append(unit) }
    for unit in content {
      switch unit {
      case 0x22, 0x5C:
        append(0x5C)
        append(unit)
      case 0...0x1C, 0x2028, 0x2029:
        let digits = String(unit, radix: 16)
        let zeros = String(repeating: "0", count: 4 - digits.utf8.count)
        for unit in "\\u\(zeros)\(digits)".utf16 { append(unit) }
      default: append(unit)
      }
    }
    for unit in "\")\n".utf16 { append(unit) }
    return bytes
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
