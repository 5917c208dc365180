#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Finds the anchors and addresses of a page in its HTML.
enum PageAttributes {
  enum Kind { case anchor, address }

  /// Calls `found` for each `id`, `href`, `src` and `action` inside a tag, in the page's order.
  ///
  /// - Parameters:
  ///   - bytes: The page.
  ///   - found: Gets the kind, the range of the value's bytes between the quotes, and the offset of
  ///     the attribute's name.
  static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ found: (Kind, Range<Int>, Int) -> Void
  ) {
    var index = 0
    while let open = find(0x3C, bytes, from: index) {
      index = tag(bytes, from: open + 1, found)
    }
  }

  /// Reads one tag; returns the offset behind it.
  private static func tag(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ found: (Kind, Range<Int>, Int) -> Void
  ) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x3E { return index }
      guard byte == 0x20 || byte == 0x0A || byte == 0x09 else { continue }
      let name = index
      while index < bytes.count, (0x61...0x7A).contains(bytes[index]) || bytes[index] == 0x2D {
        index += 1
      }
      guard index > name, index + 1 < bytes.count, bytes[index] == 0x3D,
        bytes[index + 1] == 0x22 || bytes[index + 1] == 0x27,
        let close = find(bytes[index + 1], bytes, from: index + 2)
      else { continue }
      if let kind = kind(bytes, name..<index) { found(kind, index + 2..<close, name) }
      index = close + 1
    }
    return index
  }

  private static func kind(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Kind? {
    let first = bytes[name.lowerBound]
    switch name.count {
    case 2 where first == 0x69 && bytes[name.lowerBound + 1] == 0x64: return .anchor
    case 3, 4:
      let word = UnsafeBufferPointer(rebasing: bytes[name])
      return word.elementsEqual("href".utf8) || word.elementsEqual("src".utf8) ? .address : nil
    case 6:
      return bytes[name].elementsEqual("action".utf8) ? .address : nil
    default: return nil
    }
  }

  private static func find(
    _ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress else { return nil }
    guard let place = memchr(base + start, Int32(byte), bytes.count - start) else { return nil }
    return UnsafeRawPointer(place) - UnsafeRawPointer(base)
  }
}
