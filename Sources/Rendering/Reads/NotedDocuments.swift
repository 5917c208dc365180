package import Analysis

/// The articles by place, each noted that is looked at.
package struct NotedDocuments: RandomAccessCollection, Sendable {
  private let documents: [Document]
  private let reads: PageReads?

  init(_ documents: [Document], _ reads: PageReads?) {
    self.documents = documents
    self.reads = reads
  }

  package var startIndex: Int { 0 }

  package var endIndex: Int {
    reads?.note(.documentCount)
    return documents.count
  }

  /// Whether there is an article at a place.
  func has(_ place: Int) -> Bool {
    reads?.note(.document, place)
    return documents.indices.contains(place)
  }

  package subscript(place: Int) -> Document {
    reads?.note(.document, place)
    return documents[place]
  }
}
