import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// What most pages show of articles, days and mentions, made once for all of them.
struct SiteRecords: Sendable {
  let records: TemplateRecords
  let links: MentionLinks
  /// For each article the record of its `article_ref`.
  let articles: [Int]
  /// The records of the days on which articles were published or documents issued, by day.
  let days: [CalendarDate: Int]

  /// The shapes of what a page adds, and no record yet.
  let page: TemplateRecords
  let shapes: Shapes

  /// What a page adds to the records of the site. Addresses on the page itself are texts: `#p-1`.
  struct Shapes: Sendable {
    let fromArticle: TemplateRecords.Shape
    let mention: TemplateRecords.Shape
    let ownMention: TemplateRecords.Shape
    let related: TemplateRecords.Shape
    let relatedLink: TemplateRecords.Shape
    let ownRelatedLink: TemplateRecords.Shape
    let link: TemplateRecords.Shape

    init(_ records: inout TemplateRecords) {
      func mention(_ href: TemplateRecords.Kind) -> [(key: String, kind: TemplateRecords.Kind)] {
        [("href", href), ("place", .text), ("html", .text), ("related", .record)]
      }
      func link(_ href: TemplateRecords.Kind) -> [(key: String, kind: TemplateRecords.Kind)] {
        [("kind", .text), ("href", href), ("text", .text)]
      }
      fromArticle = records.shape([
        ("article", .record), ("date", .record), ("source", .text), ("count", .text),
        ("mentions", .list), ("more", .record),
      ])
      self.mention = records.shape(mention(.address))
      ownMention = records.shape(mention(.text))
      related = records.shape([("links", .list)])
      relatedLink = records.shape(link(.address))
      ownRelatedLink = records.shape(link(.text))
      self.link = records.shape([("href", .address), ("text", .text)])
    }
  }

  /// Which text of an article's record is which.
  enum ArticleColumn {
    static let href = 0
  }

  init(_ archive: Archive, _ names: ArchiveNames, _ dates: DateWording) {
    // The links come first: their numbers are those of their records.
    var records = TemplateRecords()
    links = MentionLinks(archive, names, dates, &records)
    let article = records.shape([("href", .address), ("title", .text), ("untitled", .text)])
    var articles: [Int] = []
    for document in archive.documents {
      let name = ArticleName(document)
      articles.append(
        records.add(
          article,
          [PageAddress.article(document.id).path, name.text, name.isUntitled ? "1" : ""]))
    }
    let day = records.shape([("href", .address), ("iso", .text), ("text", .text)])
    var days: [CalendarDate: Int] = [:]
    for document in archive.documents {
      for date in [document.frontMatter.published, document.frontMatter.issued] {
        guard let date, days[date] == nil else { continue }
        let iso = date.description
        days[date] = records.add(day, [PageAddress.period(key: iso).path, iso, dates.text(date)])
      }
    }
    var page = TemplateRecords(after: records)
    shapes = Shapes(&page)
    self.page = page
    self.records = records
    self.articles = articles
    self.days = days
  }
}
