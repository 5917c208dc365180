/// What goes before each line of a partial, parent or block.
enum Indentation: Hashable, Sendable {
  /// The tag shares its line: nothing does (partials), or what did so far, from the second line
  /// on (blocks).
  case inline
  /// What did so far, and these of the program's bytes.
  case added(from: Int, to: Int)
  /// The same from the second line on: the first one's blanks are text already.
  case addedAfterFirst(from: Int, to: Int)
}
