import Synchronization
import Templating

/// The records that one page adds to those of the site while its values are made.
///
/// It is a class because the values name what was added by number; the lock is taken by the one thread
/// that makes the page.
final class PageRecords: Sendable {
  private let records: Mutex<TemplateRecords>

  /// - Parameter shapes: The shapes of what will be added.
  init(_ shapes: TemplateRecords) { records = Mutex(shapes) }

  /// Adds records; what is called must not add any by another way.
  func add<Made: Sendable>(_ make: (inout TemplateRecords) -> Made) -> Made {
    records.withLock { make(&$0) }
  }

  /// What was added.
  var all: TemplateRecords { records.withLock { $0 } }
}
