package import ArchiveModel

/// Turns raw pages into article drafts.
///
///     let page = try RawPage(name: "page_0001", bytes: bytes)
///     let segmented = PageSegmentation.segment(page, published: CalendarDate("2025-05-30"))
package enum PageSegmentation {
  /// The articles of a page in page order, with what is left over and what is doubtful.
  ///
  /// The publication date gives datelines their year; without it they have none. Corrections hold
  /// whatever the evidence says; where one can't hold, an error says so.
  package static func segment(
    _ page: RawPage, published: CalendarDate?, corrections: PageCorrections = .none,
    piece: PagePiece = .whole
  ) -> SegmentedPage {
    let faults = CorrectionCheck.faults(in: corrections, on: page, isEnd: piece.isEnd)
    let corrections = faults.isEmpty ? corrections : .none
    let read = UnitReader.read(page, corrections)
    let units = read.all.filter { !$0.isPageFurniture }
    let pairs = PagePairs(units, on: page)
    let cohesion = Cohesion(units, pairs)
    let cuts = ArticlePartition.part(
      PageEvidence(units: units, overlap: HeadlineOverlap(units, pairs), cohesion: cohesion))
    let finder = DoubtFinder(units, of: read, cohesion, on: page)
    let text = PageText(page: page)
    var articles: [ArticleDraft] = []
    var leftovers = read.all.filter(\.isPageFurniture).map { text.range($0.lines) }
    for cut in cuts {
      if cut.isArticle {
        articles.append(
          DraftAssembly.assemble(
            cut, of: units, on: page, published: published, opening: piece.opening,
            doubts: finder.doubts(about: cut)))
      } else {
        leftovers += units[cut.units].map { text.range($0.lines) }
      }
    }
    leftovers.sort { $0.first < $1.first }
    let diagnostics =
      faults + CorrectionCheck.unmet(corrections, articles, leftovers, on: page)
      + Conservation.check(page, articles, leftovers)
      + zip((piece.articlesBefore + 1)..., articles).flatMap {
        doubts(of: $1, number: $0, on: page)
      }
    return SegmentedPage(
      name: page.name, articles: articles, leftovers: leftovers,
      diagnostics: (diagnostics + LeftoverText.warnings(leftovers, corrections, on: page)).sorted())
  }

  private static func doubts(
    of article: ArticleDraft, number: Int, on page: RawPage
  ) -> [Diagnostic] {
    let first = article.lines.first?.first ?? 1
    return article.doubts.map {
      DoubtText.diagnostic($0, article: number, first: first, page: page.name)
    }
  }
}
