import ArchiveModel
import Synchronization

/// Where a build puts what it keeps of each article and page until the site is whole: what comes first
/// stays in memory, the rest lies in a file without a name. So a large archive takes no more memory for
/// it than a small one.
final class Spill: ByteStore {
  private struct State: Sendable {
    var heldCount = 0
    var end = 0
    var fault: FileFault?
  }

  private let room: Int
  private let folder: String
  private let file: OpenFile
  private let state = Mutex(State())

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
  var fault: FileFault? { state.withLock(\.fault) }

  /// Puts bytes where they stay; where the disk takes no more they stay in memory.
  func store(_ stored: StoredBytes) -> StoredBytes {
    let bytes = stored.bytes
    let offset = state.withLock { state -> Int? in
      guard state.heldCount + bytes.count > room else {
        state.heldCount += bytes.count
        return nil
      }
      do throws(FileFault) {
        try file.write(bytes, at: state.end)
      } catch {
        return nil
      }
      defer { state.end += bytes.count }
      return state.end
    }
    return offset.map { StoredBytes(in: self, at: $0, count: bytes.count) } ?? stored
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
    state.withLock { if $0.fault == nil { $0.fault = fault } }
  }
}
