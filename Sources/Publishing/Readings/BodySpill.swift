import Markup
import Synchronization

/// Where the bodies of articles lie while their site is made: the first ones in memory, the others in a
/// file without a name, so that a large archive takes no more memory for them than a small one.
final class BodySpill: BodyFile {
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
  ///   - room: How many bytes of bodies stay in memory.
  /// - Throws: A fault where the folder cannot be written.
  init(in folder: String, room: Int) throws(FileFault) {
    file = try OpenFile(temporaryIn: folder)
    self.folder = folder
    self.room = room
  }

  /// Why a body could not be read back; what was made of it is worth nothing.
  var fault: FileFault? { state.withLock(\.fault) }

  /// Puts a body where it stays; where the disk takes no more it stays in memory.
  func store(_ body: StoredBody) -> StoredBody {
    let bytes = body.bytes
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
    return offset.map { StoredBody(in: self, at: $0, count: bytes.count) } ?? body
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
