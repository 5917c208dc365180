/// Why a published index cannot be searched.
package enum SearchFault: Error, Hashable, Sendable {
  /// A shard that the index names is not there, or is none.
  case missing(String)
  /// The index is of another version.
  case version
}
