#if os(Linux)
  import Foundation
  import Testing

  /// Every kind of failure at every stage of a build leaves the site before or the new one, whole, and is
  /// told.
  ///
  /// The failures are made by `Benchmarks/torture/fault.c` between the program and the system: the n-th
  /// call of a kind fails. n runs over a sample here, over all of them in `make torture`.
  @Suite(.serialized) struct FaultMatrixTests {
    /// What fails, and whether the program lives to tell.
    static let failures: [(kind: String, stays: Bool, isTold: Bool)] = [
      ("full", false, true), ("full", true, true), ("short", true, true), ("quota", true, true),
      ("error", false, true), ("read", false, true), ("kill", false, false),
      ("memory", false, false),
    ]

    /// So many calls fail of those that a build makes, spread over all of its stages.
    private static let sample = 6

    @Test(
      "a failing call", arguments: failures.map { $0.stays ? "\($0.kind) from there on" : $0.kind })
    func matrix(name: String) throws {
      guard let shim = try FaultShim() else { return }
      defer { shim.remove() }
      let failure = try #require(
        FaultMatrixTests.failures.first {
          name == ($0.stays ? "\($0.kind) from there on" : $0.kind)
        })
      let site = try FaultSite()
      defer { site.remove() }
      // Three builds: the two trees that take turns are both there, as they are in daily use.
      for content in ["one", "two", "one"] {
        #expect(try site.build(content).status == 0)
      }
      let old = try site.published()
      let count = try shim.count(failure.kind, site)
      #expect(count > FaultMatrixTests.sample)
      #expect(try site.build("two").status == 0)
      let new = try site.published()
      #expect(old != new)
      for index in 0..<FaultMatrixTests.sample {
        let number = 1 + index * (count - 1) / (FaultMatrixTests.sample - 1)
        let place = "\(name) at call \(number) of \(count)"
        if try site.published() != old {
          #expect(try site.build("one").status == 0, "\(place): the build behind the failure")
          #expect(try site.published() == old, "\(place): the build behind the failure")
        }
        let result = try site.build(
          "two", shim.environment(failure.kind, number, stays: failure.stays, site))
        let after = try site.published()
        #expect(after == old || after == new, "\(place): the site is mixed or incomplete")
        if result.status == 0 {
          #expect(after == new, "\(place): called good")
        } else if failure.isTold {
          #expect(result.status == 3, "\(place): \(result.messages)")
          #expect(result.messages.contains(": error: cannot "), "\(place): \(result.messages)")
          #expect(result.messages.contains("; check that the path exists"), "\(place)")
        }
      }
      #expect(try site.build("two").status == 0)
      #expect(try site.published() == new)
    }

    /// An import leaves the archive as it was or brings in the whole page; one that was killed is
    /// finished by the next.
    @Test("a failing call of an import", arguments: ["full", "quota", "error", "read", "kill"])
    func imports(kind: String) throws {
      guard let shim = try FaultShim() else { return }
      defer { shim.remove() }
      let site = try FaultSite()
      defer { site.remove() }
      let before = try site.files(in: "one")
      let count = try shim.count(kind, site) { try site.importPage($0) }
      let whole = try site.files(in: "one")
      #expect(whole.count >= before.count + 3)
      for index in 0..<FaultMatrixTests.sample {
        let number = 1 + index * (count - 1) / (FaultMatrixTests.sample - 1)
        let place = "\(kind) at call \(number) of \(count)"
        try site.takeBackImport()
        #expect(try site.files(in: "one") == before)
        let result = try site.importPage(shim.environment(kind, number, site))
        let after = try site.files(in: "one")
        if kind == "kill" {
          #expect(result.status != 0)
          #expect(try site.importPage().status == 0, "\(place): the next import")
          #expect(try site.files(in: "one") == whole, "\(place): the next import")
        } else {
          #expect(after == (result.status == 0 ? whole : before), "\(place): \(result.messages)")
          #expect(result.status == 0 || result.messages.contains(": error: cannot "), "\(place)")
        }
      }
    }

    /// Failures of the content have their own stages: reading, compiling, rendering, checking.
    @Test(
      "a failing content",
      arguments: [
        ("one/articles/2025/2025-06-01-01.md", "kind: news", "kind: nws", "bad-value"),
        ("one/articles/2025/2025-06-01-01.md", "江城", "[江](2025-06-01-09.md)", "broken-link"),
        ("templates/pages/home.mustache", "{{", "{{#x}}{{", "unclosed-section"),
        ("templates/pages/home.mustache", "{{", "{{nothing}}{{", "missing-key"),
        ("templates/pages/not-found.mustache", "{{", "<a href=\"x.html\">x</a>{{", "broken-link"),
      ])
    func content(file: String, old: String, new: String, code: String) throws {
      let site = try FaultSite()
      defer { site.remove() }
      #expect(try site.build("one").status == 0)
      let before = try site.published()
      try site.replace(old, with: new, in: file)
      let result = try site.build("one")
      #expect(result.status == 1)
      #expect(result.messages.contains("[\(code)]"), "\(result.messages)")
      #expect(try site.published() == before)
    }
  }
#endif
