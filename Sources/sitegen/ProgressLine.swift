import Foundation
import Publishing
import Synchronization

/// The one line that tells on a terminal how far a build is; nowhere else does it print anything.
///
/// A class because all parts of a build write to the same line.
final class ProgressLine: Sendable {
  private struct State {
    var lastShown: ContinuousClock.Instant?
    var stepStart: ContinuousClock.Instant
    var step: BuildEvent.Step?
    var isVisible = false
  }

  private let isTerminal = isatty(STDERR_FILENO) != 0
  private let state = Mutex(State(stepStart: ContinuousClock().now))

  /// Shows an event, at most ten times a second.
  func show(_ event: BuildEvent) {
    switch event {
    case .waiting(let holder):
      Console.write("waiting: \(holder) is building the same folder")
    case .progress(let step, let done, let total):
      guard isTerminal else { return }
      state.withLock { show(step, done, total, &$0) }
    }
  }

  /// Takes the line away.
  func clear() {
    state.withLock { state in
      if state.isVisible { print("\r\u{1B}[K") }
      state.isVisible = false
    }
  }

  private func show(_ step: BuildEvent.Step, _ done: Int, _ total: Int, _ state: inout State) {
    let now = ContinuousClock().now
    if state.step != step {
      state.step = step
      state.stepStart = now
    }
    if let last = state.lastShown, now - last < .milliseconds(100) { return }
    state.lastShown = now
    state.isVisible = true
    let left = (now - state.stepStart) * (Double(total - done) / Double(max(done, 1)))
    print("\r\u{1B}[K\(step.rawValue) \(done) of \(total), \(left.components.seconds) s left")
  }

  private func print(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
