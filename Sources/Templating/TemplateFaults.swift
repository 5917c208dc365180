/// Everything that is wrong in a set of templates, in order of file, line and column.
package struct TemplateFaults: Error, Hashable, Sendable, CustomStringConvertible {
  /// At least one.
  package let faults: [TemplateFault]

  package init(_ faults: [TemplateFault]) {
    self.faults = faults.sorted()
  }

  /// One line for each.
  package var description: String {
    faults.map(\.description).joined(separator: "\n")
  }
}
