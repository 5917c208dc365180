extension MarkdownDocument {
  /// The HTML of each block, with marks wrapped and anchors set; a paragraph's and a heading's without
  /// their own tags.
  ///
  /// - Parameters:
  ///   - marks: For each text of `texts`, the stretches to wrap; sorted, not overlapping.
  ///   - anchors: For each text, the id of an anchor of its own, where the block's wrapper has none.
  ///   - link: Turns the destination of a link into the one that the page uses.
  /// - Returns: One fragment a block, in the order of `blocks`.
  package func html(
    marks: [[InlineMark]] = [], anchors: [String?] = [],
    link: (String) -> String = { $0 }
  ) -> [[UInt8]] {
    CMark.html(of: body, marks: marks, anchors: anchors, link: link)
  }
}
