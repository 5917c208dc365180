import ArchiveModel

/// One date or interval as it stands in a text.
struct WrittenDate: Hashable, Sendable {
  let span: SourceSpan
  let start: DateExpression
  /// The other end of an interval.
  let end: DateExpression?
}
