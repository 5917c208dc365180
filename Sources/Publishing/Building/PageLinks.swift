import ArchiveModel

/// The links and anchors of a page as numbers, read from its HTML.
///
/// Pages are written as soon as they are made, so this is all that stays of one until the links of the
/// whole site can be followed.
struct PageLinks: Sendable, Hashable {
  let path: String
  /// The page itself and each of its anchors, by `AddressHash`.
  let places: [UInt64]
  /// Where its links lead, each once, ascending.
  let targets: [UInt64]
  /// Whether a link leads out of the site.
  let leavesSite: Bool
  /// Whether it only stands for a page that has moved or was withdrawn.
  let isOldAddress: Bool

  /// - Parameters:
  ///   - file: The page, or a file without links.
  ///   - basePath: Where the site will be served, if that is known.
  ///   - isOldAddress: Whether it only stands for a page that has moved or was withdrawn.
  init(_ file: OutputFile, basePath: String?, isOldAddress: Bool = false) {
    path = file.path
    self.isOldAddress = isOldAddress
    var path = file.path
    let own = path.withUTF8 { AddressHash.of(path: $0) }
    guard path.hasSuffix(".html") else {
      places = [own]
      targets = []
      leavesSite = false
      return
    }
    var target = LinkTarget(page: path, basePath: basePath)
    var places = [own]
    var targets: [UInt64] = []
    var leavesSite = false
    // Pages repeat their links, so most repeats are seen before they are sorted.
    // A place begins with a number of another place, which none is equal to.
    var recent = (0..<256).map { UInt64($0) ^ 1 }
    func add(_ number: UInt64) {
      guard recent[Int(number & 255)] != number else { return }
      recent[Int(number & 255)] = number
      targets.append(number)
    }
    file.bytes.withUnsafeBufferPointer { bytes in
      PageAttributes.scan(bytes) { kind, range, _ in
        let value = UnsafeBufferPointer(rebasing: bytes[range])
        switch kind {
        case .anchor: places.append(AddressHash.of(page: own, anchor: value))
        case .address:
          if let (path, anchor) = target.descent(value) {
            add(PageLinks.number(path, anchor))
            return
          }
          switch target.follow(value) {
          case .elsewhere: return
          case .outside: leavesSite = true
          case .inside: add(PageLinks.number(target))
          }
        }
      }
    }
    targets.sort()
    // Without the room that they grew by: there are as many as pages.
    self.places = Array(places[...])
    self.targets = PageLinks.withoutRepeats(targets)
    self.leavesSite = leavesSite
  }

  /// Links that were read before.
  init(
    path: String, places: [UInt64], targets: [UInt64], leavesSite: Bool, isOldAddress: Bool
  ) {
    self.path = path
    self.places = places
    self.targets = targets
    self.leavesSite = leavesSite
    self.isOldAddress = isOldAddress
  }

  static func number(_ target: LinkTarget) -> UInt64 {
    target.path.withUnsafeBufferPointer { path in
      target.anchor.withUnsafeBufferPointer { number(path, $0) }
    }
  }

  private static func number(
    _ path: UnsafeBufferPointer<UInt8>, _ anchor: UnsafeBufferPointer<UInt8>
  ) -> UInt64 {
    let page = AddressHash.of(path: path)
    return anchor.isEmpty ? page : AddressHash.of(page: page, anchor: anchor)
  }

  static func withoutRepeats(_ sorted: [UInt64]) -> [UInt64] {
    var result: [UInt64] = []
    result.reserveCapacity(sorted.count)
    for number in sorted where result.last != number { result.append(number) }
    return result.count < sorted.count ? Array(result[...]) : result
  }
}
