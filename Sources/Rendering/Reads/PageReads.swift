import Synchronization

/// Everything that one page asked of the archive while it was made.
///
/// It is a class because the view that notes is copied while it does; the lock is taken by the one
/// thread that makes the page.
package final class PageReads: Sendable {
  private struct Notes {
    var places: Set<UInt64> = []
    var names: Set<PageRead> = []
    /// The last place that was noted: mostly it is asked for again.
    var last: UInt64 = 0
  }

  private let notes = Mutex(Notes())

  package init() {}

  func note(_ kind: PageRead.Kind, _ place: Int) {
    let code = PageRead(kind, place: place).code
    notes.withLock { notes in
      guard notes.last != code else { return }
      notes.last = code
      notes.places.insert(code)
    }
  }

  func note(_ kind: PageRead.Kind, _ name: String) {
    let read = PageRead(kind, name: name)
    notes.withLock { notes in _ = notes.names.insert(read) }
  }

  func note(_ kind: PageRead.Kind) { note(kind, 0) }

  /// What was asked.
  package var questions: PageQuestions {
    notes.withLock { notes in
      PageQuestions(
        places: notes.places.sorted(),
        names: notes.names.sorted { ($0.kind.rawValue, $0.name) < ($1.kind.rawValue, $1.name) })
    }
  }
}
