/// A dotted name as a range of the program's keys; empty for `{{.}}`.
struct NamePath: Hashable, Sendable {
  let from: Int
  let to: Int
  /// `{{.name}}`: look only at the top of the context stack.
  let fromTop: Bool
}
