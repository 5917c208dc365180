import ArchiveModel
import Rendering

/// What the last build knew of each page that it made: what the page asked of the archive, and the file
/// that came of it.
///
/// A page whose questions have the same answers now is the same file, so it need not be made. An entry
/// says nothing of the published folder: whether the file lies there is asked of that tree's record.
struct PageCache: Sendable {
  /// One page of the last build.
  struct Entry: Sendable {
    /// The number of the questions with their answers.
    let key: UInt64
    /// What was asked, packed.
    let questions: [UInt8]
    let digest: FileDigest
    /// In bytes.
    let size: Int
    /// Whether a link of the page leads out of the site.
    let leavesSite: Bool
    /// Its places and the targets of its links, packed.
    let links: [UInt8]
  }

  private let bytes: [UInt8]
  /// Where the entry of each path begins.
  private let offsets: [String: Int]

  /// Changes with the layout and with what a key is made of.
  private static let head = Array("sitegen pages 3\n".utf8)

  /// Reads a cache of an epoch.
  init(_ file: String, epoch: BuildEpoch) throws(CacheFile.Fault) {
    let (bytes, content) = try CacheFile.read(file, head: PageCache.head, epoch: epoch)
    var reader = content
    guard let count = reader.number(), (0...bytes.count).contains(count) else { throw .damaged }
    var offsets: [String: Int] = [:]
    offsets.reserveCapacity(count)
    for _ in 0..<count {
      guard let length = reader.number() else { throw .damaged }
      let start = reader.offset
      guard let path = reader.text(), length >= reader.offset - start,
        reader.raw(length - (reader.offset - start)) != nil
      else { throw .damaged }
      offsets[path] = start
    }
    self.bytes = bytes
    self.offsets = offsets
  }

  /// The entry of a path; `nil` for a new page.
  func entry(_ path: String) -> Entry? {
    guard let start = offsets[path] else { return nil }
    var reader = PackedReader(bytes, from: start)
    guard reader.text() == path, let key = reader.word(),
      let digest = reader.raw(32).map({ FileDigest($0) }), let size = reader.number(),
      let leaves = reader.number(),
      let questions = reader.number().flatMap({ reader.raw($0) }),
      let links = reader.number().flatMap({ reader.raw($0) })
    else { return nil }
    return Entry(
      key: key, questions: Array(questions), digest: digest, size: size, leavesSite: leaves == 1,
      links: Array(links))
  }

  /// Writes what a build knows of its pages.
  ///
  /// - Parameters:
  ///   - files: The files of the site; those without a basis are passed over.
  ///   - epoch: What all of them depend on.
  ///   - file: The file of the cache.
  /// - Throws: A fault where it cannot be written.
  static func write(
    _ files: [MadeFile], epoch: BuildEpoch, to file: String
  ) throws(FileFault) {
    var sealed = try SealedFile(file)
    var writer = CacheFile.begin(head: head, epoch: epoch)
    writer.number(files.count { $0.basis != nil })
    try sealed.append(writer.bytes)
    for file in files {
      guard let basis = file.basis else { continue }
      let entry = packed(file, basis)
      var length = PackedWriter()
      length.number(entry.count)
      try sealed.append(length.bytes)
      try sealed.append(entry)
    }
    try sealed.seal()
  }

  private static func packed(_ file: MadeFile, _ basis: MadeFile.Basis) -> [UInt8] {
    var entry = PackedWriter()
    entry.text(file.links.path)
    entry.word(basis.key)
    entry.raw(file.staged.digest.bytes)
    entry.number(file.staged.size)
    entry.number(file.links.leavesSite ? 1 : 0)
    for part in [basis.questions.bytes, file.links.packed] {
      entry.number(part.count)
      entry.raw(part)
    }
    return entry.bytes
  }
}

extension PageQuestions {
  /// Questions by place ascend, so their distances are written.
  var packed: [UInt8] {
    var writer = PackedWriter()
    writer.number(places.count)
    var last: UInt64 = 0
    for code in places {
      writer.number(Int(bitPattern: UInt(code &- last)))
      last = code
    }
    writer.number(names.count)
    for read in names {
      writer.number(Int(read.kind.rawValue))
      writer.text(read.name)
    }
    // Without the room that it grew by: there are as many as pages.
    return Array(writer.bytes[...])
  }

  /// Reads what `packed` gave; `nil` for anything else.
  init?(packed bytes: [UInt8]) {
    var reader = PackedReader(bytes)
    guard let count = reader.number(), count >= 0 else { return nil }
    var places: [UInt64] = []
    var last: UInt64 = 0
    for _ in 0..<count {
      guard let distance = reader.number() else { return nil }
      last &+= UInt64(UInt(bitPattern: distance))
      places.append(last)
    }
    guard let nameCount = reader.number(), nameCount >= 0 else { return nil }
    var names: [PageRead] = []
    for _ in 0..<nameCount {
      guard
        let kind = reader.number().flatMap({ UInt8(exactly: $0) })
          .flatMap(PageRead.Kind.init(rawValue:)), let name = reader.text()
      else { return nil }
      names.append(PageRead(kind, name: name))
    }
    self.init(places: places, names: names)
  }
}
