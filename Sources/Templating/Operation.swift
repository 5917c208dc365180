/// One step of rendering. A template is a run of them; a section's, parent's or block's body is
/// the steps between it and its `end`.
enum Operation: Sendable {
  /// Text of the program's bytes; `startsLine` where indentation goes before it.
  case text(from: Int, to: Int, startsLine: Bool)
  /// A tag that is not text begins a line here: indentation goes before it.
  case lineStart
  case variable(NamePath, escaped: Bool)
  case section(NamePath, end: Int)
  case inverted(NamePath, end: Int)
  case partial(template: Int, Indentation)
  /// `arguments`: the blocks given, as a range of the program's list.
  case parent(template: Int, Indentation, arguments: Range<Int>, end: Int)
  /// A place that a block of this name fills; the body is what stands there otherwise.
  case block(name: Int, Indentation, end: Int)
}
