/// What a build tells while it runs.
package enum BuildEvent: Sendable, Hashable {
  /// Another build holds the output folder; this one waits for it.
  case waiting(holder: String)
  /// So many of the articles or pages are done.
  case progress(Step, done: Int, of: Int)

  package enum Step: String, Sendable {
    case reading
    case rendering
  }

  package typealias Observer = @Sendable (BuildEvent) -> Void
}
