import ArchiveModel
import FuzzSupport

/// Makes slugs of an input's lines.
@_cdecl("LLVMFuzzerTestOneInput")
public func slugs(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var names: [String: String] = [:]
  for name in FuzzInput(start, count).text.split(separator: "\n", omittingEmptySubsequences: false)
  {
    let slug = Slug(String(name)).text
    check(slug, of: String(name))
    // Names that differ in more than the case of their letters have slugs that differ.
    let folded = name.lowercased()
    if let other = names[slug] {
      Oracle.expect(other == folded, "'\(other)' and '\(folded)' share the slug \(slug)")
    }
    names[slug] = folded
  }
  return 0
}

private func check(_ slug: String, of name: String) {
  Oracle.expect(
    (1...80).contains(slug.utf8.count), "'\(name)' has a slug of \(slug.utf8.count) bytes")
  Oracle.expect(
    slug.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
        || [0x2D, 0x2E, 0x5F].contains(byte)
    }, "'\(name)' has a slug with other signs: \(slug)")
  Oracle.expect(
    slug.first != "." && slug.last != "." && !Slug.isReserved(slug),
    "'\(name)' has a slug that a system refuses: \(slug)")
  Oracle.expect(Slug(slug).text == slug, "the slug \(slug) has the slug \(Slug(slug).text)")
}
