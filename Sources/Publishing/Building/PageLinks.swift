import ArchiveModel

/// The links and anchors of a page as numbers, read from its HTML.
///
/// Pages are written as soon as they are made, so this is all that stays of one until the links of the
/// whole site can be followed; of a large site the numbers are put aside.
struct PageLinks: Sendable {
  let path: String
  /// Places and targets, packed; `nil` for a file that only is a place.
  private let numbers: StoredBytes?
  /// How many places there are.
  let placeCount: Int
  /// Whether a link leads out of the site.
  let leavesSite: Bool
  /// Whether it only stands for a page that has moved or was withdrawn.
  let isOldAddress: Bool

  /// - Parameters:
  ///   - file: The page, or a file without links.
  ///   - basePath: Where the site will be served, if that is known.
  ///   - isOldAddress: Whether it only stands for a page that has moved or was withdrawn.
  ///   - spill: Where numbers are put aside; `nil` keeps them in memory.
  init(_ file: OutputFile, basePath: String?, isOldAddress: Bool = false, spill: Spill? = nil) {
    path = file.path
    self.isOldAddress = isOldAddress
    var path = file.path
    let own = path.withUTF8 { AddressHash.of(path: $0) }
    guard path.hasSuffix(".html") else {
      numbers = nil
      placeCount = 1
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
    numbers = Spill.stored(
      PageLinks.packed(places, PageLinks.withoutRepeats(targets)), in: spill)
    placeCount = places.count
    self.leavesSite = leavesSite
  }

  /// Links that were read before.
  ///
  /// - Parameters:
  ///   - path: The page's path below the site.
  ///   - packed: What `packed` gave.
  ///   - leavesSite: Whether a link leads out of the site.
  ///   - isOldAddress: Whether it only stands for a page that has moved or was withdrawn.
  ///   - spill: Where numbers are put aside; `nil` keeps them in memory.
  init?(
    path: String, packed: [UInt8], leavesSite: Bool, isOldAddress: Bool, spill: Spill?
  ) {
    guard let words = PageLinks.words(packed) else { return nil }
    self.path = path
    placeCount = words.places.count
    numbers = Spill.stored(packed, in: spill)
    self.leavesSite = leavesSite
    self.isOldAddress = isOldAddress
  }

  /// The page itself and each of its anchors, by `AddressHash`.
  var places: [UInt64] { words.places }

  /// Where its links lead, each once, ascending.
  var targets: [UInt64] { words.targets }

  /// Places and targets for a record of the page.
  var packed: [UInt8] { numbers?.bytes ?? PageLinks.packed([own], []) }

  private var own: UInt64 {
    var path = path
    return path.withUTF8 { AddressHash.of(path: $0) }
  }

  private var words: (places: [UInt64], targets: [UInt64]) {
    numbers.flatMap { PageLinks.words($0.bytes) } ?? ([own], [])
  }

  private static func packed(_ places: [UInt64], _ targets: [UInt64]) -> [UInt8] {
    var writer = PackedWriter()
    // As many as there will be: there are as many as pages.
    writer.reserve((places.count + targets.count + 1) * 8)
    writer.words(places)
    writer.words(targets)
    return writer.bytes
  }

  private static func words(_ packed: [UInt8]) -> (places: [UInt64], targets: [UInt64])? {
    var reader = PackedReader(packed)
    guard let places = reader.words(), let targets = reader.words(), reader.isAtEnd else {
      return nil
    }
    return (places, targets)
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
