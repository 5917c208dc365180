/// One value for each column. Costs are so small that sixteen fit two registers of any processor.
typealias ColumnValues = SIMD16<Int16>

extension ColumnValues {
  /// The least of the values, by halves.
  @inline(__always)
  var least: Int16 {
    let eight = pointwiseMin(lowHalf, highHalf)
    let four = pointwiseMin(eight.lowHalf, eight.highHalf)
    let two = pointwiseMin(four.lowHalf, four.highHalf)
    return Swift.min(two[0], two[1])
  }
}
