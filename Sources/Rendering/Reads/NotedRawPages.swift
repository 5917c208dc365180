package import Indexing

/// The raw pages by place, each noted that is looked at.
package struct NotedRawPages: RandomAccessCollection, Sendable {
  private let pages: [RawPageText]
  private let reads: PageReads?

  init(_ pages: [RawPageText], _ reads: PageReads?) {
    self.pages = pages
    self.reads = reads
  }

  package var startIndex: Int { 0 }

  package var endIndex: Int {
    reads?.note(.rawPageCount)
    return pages.count
  }

  /// Whether there is a page at a place.
  func has(_ place: Int) -> Bool {
    reads?.note(.rawPage, place)
    return pages.indices.contains(place)
  }

  package subscript(place: Int) -> RawPageText {
    reads?.note(.rawPage, place)
    return pages[place]
  }

  /// The page of a file.
  func page(named file: String) -> RawPageText? {
    reads?.note(.rawFile, file)
    return pages.first { $0.name == file }
  }
}
