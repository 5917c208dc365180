import Analysis
import Indexing
import Testing

@testable import Rendering

/// Protects that the link which is made once for all pages is the one that each page would make, and that
/// a page which takes it has asked the archive the same.
@Suite struct MentionLinkTests {
  private static func view() throws -> ArchiveView {
    try SampleSite.view([
      (
        "2025-05-30-01", "kind: policy\ntitle: 雨水条例\ndocument_number: 江水〔2025〕3号",
        """
        第一条　为了收集雨水，制定本条例。本条例所称雨水设施（以下简称设施），是指水窖。

        第二条　设施自2025年6月1日起登记。依照本条例第一条和第九条，科威特、阿曼和海合会成员国参照执行。

        第三条　前款登记在南京市办理，世界卫生组织提供意见。
        """
      ),
      (
        "2025-05-31-01", "kind: news\ntitle: 雨水条例施行",
        """
        《雨水条例》第二条规定了登记。《旱地条例》第三条与江水〔2025〕3号不同，见《旱地条例》。

        《水窖办法》第四条没有说到科威特。上周五，南京市和阿曼在2024年至2025年、2025年5月30日谈过设施。
        """
      ),
    ])
  }

  private func all(_ view: ArchiveView) -> [Occurrence] {
    view.archive.documents.indices.flatMap { place in
      view.archive.documents[place].mentions.indices.map {
        Occurrence(document: place, mention: $0)
      }
    }
  }

  private func text(_ view: ArchiveView, _ link: Int, _ column: Int) -> String {
    String(decoding: view.escaped(link, column), as: UTF8.self)
  }

  @Test func `a mention's link says what its page would make`() throws {
    let view = try MentionLinkTests.view()
    let scope = PageScope(view: view, address: .countryMatrix)
    var kinds: Set<String> = []
    for occurrence in all(view) {
      let document = view.archive.documents[occurrence.document]
      let link = view.link(of: occurrence.mention, document, at: occurrence.document)
      let made = scope.relatedLink(occurrence)
      #expect((link == nil) == (made == nil))
      guard let link, let made else { continue }
      kinds.insert(made.kind)
      #expect(text(view, link, MentionLinks.Column.kind) == made.kind)
      #expect("../" + text(view, link, MentionLinks.Column.href) == made.href)
      #expect(text(view, link, MentionLinks.Column.text) == made.text)
    }
    #expect(
      kinds == ["date", "country", "group", "document", "clause", "place", "organisation"])
  }

  @Test func `two mentions have one link where their pages would make the same`() throws {
    let view = try MentionLinkTests.view()
    let scope = PageScope(view: view, address: .countryMatrix)
    var made: [RelatedLink: Int] = [:]
    for occurrence in all(view) {
      let document = view.archive.documents[occurrence.document]
      guard let link = view.link(of: occurrence.mention, document, at: occurrence.document),
        let own = scope.relatedLink(occurrence)
      else { continue }
      #expect(made[own] == nil || made[own] == link)
      made[own] = link
    }
    #expect(Set(made.values).count == made.count)
  }

  @Test func `to take a link asks the archive what making it asks`() throws {
    let view = try MentionLinkTests.view()
    var asked: Set<PageRead> = []
    for occurrence in all(view) {
      let (taking, making) = (PageReads(), PageReads())
      for reads in [taking, making] { reads.note(.document, occurrence.document) }
      let document = view.archive.documents[occurrence.document]
      _ = view.noting(taking).link(of: occurrence.mention, document, at: occurrence.document)
      let scope = PageScope(view: view.noting(making), address: .countryMatrix)
      _ = scope.relatedLink(occurrence, onThisPageToo: false)
      #expect(taking.questions == making.questions)
      asked.formUnion(taking.questions.names)
    }
    #expect(asked.contains(PageRead(.citedDocument, name: "旱地条例")))
  }

  @Test func `pages know which links lead to their own subject`() throws {
    let view = try MentionLinkTests.view()
    for occurrence in all(view) {
      let document = view.archive.documents[occurrence.document]
      guard let link = view.link(of: occurrence.mention, document, at: occurrence.document),
        let target = PageScope(view: view, address: .home).target(of: occurrence)
      else { continue }
      let own = PageScope(view: view, address: target.address.shelf("2025"))
      #expect(own.ownNumber == view.page(ofLink: link))
      #expect(PageScope(view: view, address: target.address).ownNumber == view.page(ofLink: link))
      #expect(PageScope(view: view, address: .home).ownNumber == nil)
    }
  }
}
