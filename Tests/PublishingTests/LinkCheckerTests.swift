import ArchiveModel
import TestSupport
import Testing

@testable import Publishing

/// No page is published with a link that leads nowhere.
@Suite struct LinkCheckerTests {
  private func messages(_ html: String, at path: String = "a/b/page.html") async -> [String] {
    let files = [
      OutputFile(path: path, bytes: Array(html.utf8)),
      OutputFile(path: "index.html", bytes: Array("<h1 id=\"top\">x</h1>".utf8)),
      OutputFile(path: "a/中 文.html", bytes: Array("<p id='p-1'></p>".utf8)),
      OutputFile(path: "assets/style.css", bytes: []),
    ]
    return await check(files).map { "\($0.location.line): \($0.message)" }
  }

  private func check(_ files: [OutputFile], basePath: String? = nil) async -> [Diagnostic] {
    let bytes = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { one, _ in one })
    return await LinkChecker.diagnostics(
      for: files.map { PageLinks($0, basePath: basePath) }, basePath: basePath
    ) { bytes[$0] }
  }

  @Test(
    "a link that leads somewhere passes",
    arguments: [
      "<a href=\"../../index.html\">", "<a href=\"../../index.html#top\">", "<a href=\"#\">",
      "<p id=\"x\"><a href=\"#x\">", "<a href=\"../中 文.html#p-1\">", "<a href='page.html'>",
      "<link href=\"../../assets/style.css?v=1\">", "<a href=\"https://e.org/none\">",
      "<a href=\"mailto:a@e.org\">", "<a href=\"./page.html\">", "<a href=\"//e.org/x\">",
      "a href=\"none.html\"", "<p title=\"a > href\" class=\"x\">",
    ])
  func good(html: String) async {
    #expect(await messages(html) == [])
  }

  @Test(
    "a link that leads nowhere is told with its line",
    arguments: [
      ("x\n<a href=\"none.html\">", "2: the link 'none.html' leads to 'a/b/none.html', which does"),
      ("<a\nclass=\"x\"\n\thref=\"none.html\">", "3: the link 'none.html' leads to"),
      ("<a href='none.html'>", "1: the link 'none.html' leads to"),
      ("<img src=\"none.png\">", "1: the link 'none.png' leads to"),
      (
        "<a href=\"../../index.html#end\">", "1: the link '../../index.html#end' leads to an anchor"
      ),
      ("<a href=\"#none\">", "1: the link '#none' leads to an anchor"),
      ("<a href=\"../../../x.html\">", "1: the link '../../../x.html' leads out of the site"),
      ("<a href=\"../..\">", "1: the link '../..' leads to"),
      ("<a href=\"/index.html\">", "1: the link '/index.html' leads out of"),
      ("<a href=\"a&amp;b.html\">", "1: the link 'a&b.html' leads to 'a/b/a&b.html'"),
    ])
  func bad(html: String, message: String) async {
    let found = await messages(html)
    #expect(found.count == 1 && found[0].hasPrefix(message), "\(found)")
  }

  @Test("a link from the site's own address is followed where that is known")
  func fromBase() async {
    let files = [
      OutputFile(
        path: "404.html",
        bytes: Array("<a href=\"/p/a/b.html\"><a href=\"/q/a/b.html\"><a href=\"/p/c.html\">".utf8)),
      OutputFile(path: "a/b.html", bytes: []),
    ]
    #expect(
      await check(files, basePath: "/p/").map(\.message) == [
        "the link '/p/c.html' leads to 'c.html', which does not exist",
        "the link '/q/a/b.html' leads out of the site",
      ])
  }

  @Test("one wrong address on a page is told once, and pages in their order")
  func once() async {
    let html = "<a href=\"x.html\"></a>\n<a href=\"x.html\"></a><a href=\"y.html\"></a>"
    #expect(await messages(html).map { $0.prefix(2) } == ["1:", "2:"])
  }

  @Test("an address is followed to the same place as it is written and step by step")
  func descent() {
    let parts = [
      "..", ".", "", "a", "b.html", "中 文.html", "..a", "x:y", "a&amp;b", "?q", "#p", "#a/../b",
    ]
    var random = SeededRandom(seed: 7)
    for page in ["index.html", "a/page.html", "a/b/page.html"] {
      var direct = 0
      for _ in 0..<4000 {
        let climb = Int(random.next() % 4)
        let steps = (0..<1 + Int(random.next() % 4)).map { _ in parts[Int(random.next() % 12)] }
        let address = String(repeating: "../", count: climb) + steps.joined(separator: "/")
        var target = LinkTarget(page: page, basePath: nil)
        let bytes = Array(address.utf8)
        bytes.withUnsafeBufferPointer { bytes in
          guard let (path, anchor) = target.descent(bytes) else { return }
          direct += 1
          let place = target.follow(bytes)
          #expect(place == .inside, "\(address) on \(page)")
          #expect(target.path == Array(path), "\(address) on \(page)")
          #expect(target.anchor == Array(anchor), "\(address) on \(page)")
        }
      }
      #expect(direct > 100)
    }
  }

  @Test("a set of addresses has the numbers that were put in, and no other")
  func addresses() {
    var random = SeededRandom(seed: 11)
    // Numbers whose low bits agree stand in each other's way.
    let numbers = (0..<2000).map { place in
      place % 3 == 0 ? random.next() : random.next() & ~0xFFF_0000_0FFF
    }
    var set = AddressSet(atMost: numbers.count)
    for number in numbers.prefix(1000) { set.insert(number) }
    let known = Set(numbers.prefix(1000))
    for number in numbers { #expect(set.contains(number) == known.contains(number)) }
    #expect(!set.contains(0))
    set.insert(0)
    #expect(set.contains(0))
  }
}
