import ArchiveModel
import Synchronization

/// Where a build puts what it keeps of each article and page until the site is whole: what comes first
/// stays in memory, the rest lies in a file without a name. So a large archive takes no more memory for
/// it than a small one.
final class Spill: ByteStore {
  private let room: Int
  private let folder: String
  private let file: OpenFile
  /// How many bytes have come.
  private let total = Atomic(0)
  /// Where the file ends.
  private let end = Atomic(0)
  private let firstFault = Mutex<FileFault?>(nil)

  /// - Parameters:
  ///   - folder: Where the file is made.
  ///   - room: How many bytes stay in memory.
  /// - Throws: A fault where the folder cannot be written.
  init(in folder: String, room: Int) throws(FileFault) {
    file = try OpenFile(temporaryIn: folder)
    self.folder = folder
    self.room = room
  }

  /// Why something could not be read back; what was made of it is worth nothing.
  var fault: FileFault? { firstFault.withLock { $0 } }

  /// Puts bytes where they stay; where the disk takes no more they stay in memory.
  func store(_ stored: StoredBytes) -> StoredBytes {
    let count = stored.count
    guard total.add(count, ordering: .relaxed).newValue > room, count > 0 else { return stored }
    // Each has a stretch of its own, so that nobody waits for another's.
    let offset = end.add(count, ordering: .relaxed).oldValue
    guard (try? file.write(stored.bytes, at: offset)) != nil else { return stored }
    return StoredBytes(in: self, at: offset, count: count)
  }

  /// Puts bytes where they stay; in memory where nothing is put aside.
  static func stored(_ bytes: [UInt8], in spill: Spill?) -> StoredBytes {
    let stored = StoredBytes(bytes)
    return spill?.store(stored) ?? stored
  }

  func read(at offset: Int, count: Int) -> [UInt8] {
    do throws(FileFault) {
      let bytes = try file.read(at: offset, count: count)
      if bytes.count == count { return bytes }
      note(
        FileFault(
          path: folder, action: "read", reason: "a file in it is shorter than what was written"))
    } catch {
      note(error)
    }
    return [UInt8](repeating: 0x20, count: count)
  }

  private func note(_ fault: FileFault) {
    firstFault.withLock { $0 = $0 ?? fault }
  }
}
