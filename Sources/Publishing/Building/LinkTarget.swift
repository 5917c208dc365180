/// Where a link of a page leads.
///
/// Paths are handled as bytes in two buffers that are used again for each link of a page.
struct LinkTarget {
  enum Place: Equatable {
    /// To another site, or to no page at all: `mailto:`.
    case elsewhere
    /// Out of the folder, however deep the site lies.
    case outside
    /// To `path`, and there to `anchor` if it isn't empty.
    case inside
  }

  /// The path below the site.
  private(set) var path: [UInt8] = []
  private(set) var anchor: [UInt8] = []
  /// The address as meant, without entities.
  private(set) var address: [UInt8] = []

  private let page: [UInt8]
  /// How many bytes of the page's path are its folders, without the last slash.
  private let folder: Int
  /// How many folders lie above the page.
  private let depth: Int
  /// Where the site will be served, if that is known; links may begin with it.
  private let base: [UInt8]?

  init(page: String, basePath: String?) {
    self.page = Array(page.utf8)
    folder = self.page.lastIndex(of: 0x2F) ?? 0
    depth = self.page.count { $0 == 0x2F }
    base = basePath.map { Array($0.utf8) }
  }

  /// The path and the anchor of an address that climbs to the top of the site and goes down from there, as
  /// nearly all do: what is left of it when the climb is taken off. `nil` for any other.
  ///
  /// `../../dates/2025/05/30.html#p-1` on a page two folders down is `dates/2025/05/30.html`, `p-1`.
  func descent(
    _ written: UnsafeBufferPointer<UInt8>
  ) -> (path: UnsafeBufferPointer<UInt8>, anchor: UnsafeBufferPointer<UInt8>)? {
    let climb = depth * 3
    guard written.count > climb, written[climb] != 0x2E, written[climb] != 0x2F else { return nil }
    for index in 0..<climb where written[index] != LinkTarget.up[index % 3] { return nil }
    var hash = written.count
    for index in climb..<written.count {
      switch written[index] {
      case 0x23: if hash == written.count { hash = index }
      // An entity, a scheme, a query, a folder that could be `.` or `..`, an empty one.
      case 0x26: return nil
      case 0x3A, 0x3F: if hash == written.count { return nil }
      case 0x2F:
        if hash == written.count, index + 1 == written.count || isDotOrSlash(written[index + 1]) {
          return nil
        }
      default: break
      }
    }
    guard hash > climb else { return nil }
    return (
      UnsafeBufferPointer(rebasing: written[climb..<hash]),
      UnsafeBufferPointer(rebasing: written[min(hash + 1, written.count)...])
    )
  }

  private func isDotOrSlash(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x2F }

  private static let up: [UInt8] = [0x2E, 0x2E, 0x2F]

  /// Follows an address as the page writes it.
  mutating func follow(_ written: UnsafeBufferPointer<UInt8>) -> Place {
    readAddress(written)
    let head = address.prefix { $0 != 0x2F && $0 != 0x23 && $0 != 0x3F }
    if head.contains(0x3A) || address.starts(with: [0x2F, 0x2F]) { return .elsewhere }
    let hash = address.firstIndex(of: 0x23) ?? address.count
    anchor.removeAll(keepingCapacity: true)
    anchor.append(contentsOf: address[min(hash + 1, address.count)...])
    let end = address[..<hash].firstIndex(of: 0x3F) ?? hash
    path.removeAll(keepingCapacity: true)
    if end == 0 {
      path.append(contentsOf: page)
      return .inside
    }
    var start = 0
    if address[0] == 0x2F {
      guard let base, address[..<end].starts(with: base) else { return .outside }
      start = base.count
    } else {
      path.append(contentsOf: page[..<folder])
    }
    return walk(start..<end) ? .inside : .outside
  }

  private mutating func walk(_ steps: Range<Int>) -> Bool {
    var isRoot = path.isEmpty
    var start = steps.lowerBound
    while start <= steps.upperBound {
      let end = address[start..<steps.upperBound].firstIndex(of: 0x2F) ?? steps.upperBound
      let step = address[start..<end]
      if step.count == 2, step[start] == 0x2E, step[start + 1] == 0x2E {
        if isRoot { return false }
        path.removeSubrange((path.lastIndex(of: 0x2F) ?? 0)...)
        isRoot = path.isEmpty
      } else if !(step.count == 1 && step[start] == 0x2E) {
        if !isRoot { path.append(0x2F) }
        path.append(contentsOf: step)
        isRoot = false
      }
      start = end + 1
    }
    return true
  }

  private static let entities: [(written: [UInt8], meant: UInt8)] = [
    (Array("&lt;".utf8), 0x3C), (Array("&gt;".utf8), 0x3E), (Array("&quot;".utf8), 0x22),
    (Array("&#39;".utf8), 0x27), (Array("&#x27;".utf8), 0x27), (Array("&amp;".utf8), 0x26),
  ]

  /// The address without the entities that our pages write.
  private mutating func readAddress(_ written: UnsafeBufferPointer<UInt8>) {
    address.removeAll(keepingCapacity: true)
    guard written.contains(0x26) else {
      address.append(contentsOf: written)
      return
    }
    var rest = written[...]
    while let byte = rest.first {
      let entities = byte == 0x26 ? LinkTarget.entities : []
      if let entity = entities.first(where: { rest.starts(with: $0.written) }) {
        address.append(entity.meant)
        rest = rest.dropFirst(entity.written.count)
      } else {
        address.append(byte)
        rest = rest.dropFirst()
      }
    }
  }
}
