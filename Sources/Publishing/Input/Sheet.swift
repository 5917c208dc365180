/// A part of an input that is kept as one raw page: what stands between two form feeds.
struct Sheet: Hashable {
  /// Its bytes in the input, as UTF-8, without the form feeds that part it from its neighbours.
  var range: Range<Int>
  /// The line of the input on which it begins, counted from 1.
  let firstLine: Int
}
