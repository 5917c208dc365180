import ArchiveModel
import Testing

/// Protects the code that works on bytes: hashes, UTF-8, JSON, and the distance between words.
@Suite struct ByteTests {
  /// Source: FIPS 180-4 examples (NIST CSRC, SHA256.pdf), and the digest of no bytes at all.
  @Test(
    "SHA-256 gives the published digests",
    arguments: [
      ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
  func digests(_ text: String, _ times: Int, _ digest: String) {
    let bytes = Array(String(repeating: text, count: times).utf8)
    #expect(SHA256.hexDigest(of: bytes) == digest)
  }

  @Test("digests differ at every length around a block")
  func lengths() {
    let digests = (0...130).map { SHA256.hexDigest(of: [UInt8](repeating: 0x61, count: $0)) }
    #expect(Set(digests).count == 131)
    #expect(digests.allSatisfy { $0.utf8.count == 64 })
  }

  @Test("a digest does not depend on how the bytes come", arguments: [1, 63, 64, 65, 100, 999])
  func pieces(size: Int) {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 31) }
    var hash = SHA256()
    for start in stride(from: 0, to: bytes.count, by: size) {
      hash.update(Array(bytes[start..<min(bytes.count, start + size)]))
      // Asking for the digest in between changes nothing.
      #expect(hash.hexDigest.utf8.count == 64)
    }
    #expect(hash.hexDigest == SHA256.hexDigest(of: bytes))
  }

  @Test(
    "encodings are known by their names and by those of their parts",
    arguments: [
      ("GB18030", TextEncoding.gb18030), ("gbk", .gb18030), ("GB2312", .gb18030), ("big5", .big5),
      ("BIG5", .big5), ("Big5-HKSCS", .big5HKSCS), ("utf8", .utf8), ("utf-16le", .utf16LE),
      ("cp950", .cp950), ("latin1", nil), ("", nil),
    ])
  func encodings(_ name: String, _ encoding: TextEncoding?) {
    #expect(TextEncoding(named: name) == encoding)
  }

  @Test(
    "well-formed sequences have their length",
    arguments: [
      ([0x00], 1), ([0x7F], 1), ([0xC2, 0x80], 2), ([0xDF, 0xBF], 2), ([0xE0, 0xA0, 0x80], 3),
      ([0xED, 0x9F, 0xBF], 3), ([0xEE, 0x80, 0x80], 3), ([0xEF, 0xBF, 0xBF], 3),
      ([0xF0, 0x90, 0x80, 0x80], 4), ([0xF3, 0xBF, 0xBF, 0xBF], 4), ([0xF4, 0x8F, 0xBF, 0xBF], 4),
    ] as [([UInt8], Int)])
  func wellFormed(_ bytes: [UInt8], _ length: Int) {
    #expect(UTF8Sequence.length(in: bytes, at: 0) == length)
    #expect(UTF8Sequence.length(in: bytes + [0x41], at: 0) == length)
  }

  @Test(
    "overlong forms, surrogates, values beyond U+10FFFF and cut sequences are none",
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xE0, 0x9F, 0xBF],
      [0xE4, 0xB8], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF0, 0x90, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF],
    ] as [[UInt8]])
  func illFormed(_ bytes: [UInt8]) {
    #expect(UTF8Sequence.length(in: bytes, at: 0) == nil)
  }

  @Test(
    "JSON escapes what would end a string or a line of script",
    arguments: [
      ("引“号”", "\"引“号”\""), ("a\"b\\c", "\"a\\\"b\\\\c\""), ("一\n二\r\t", "\"一\\n二\\r\\t\""),
      ("\u{0}\u{1F}", "\"\\u0000\\u001f\""),
      ("</script><!-- <b>", "\"\\u003c/script>\\u003c!-- <b>\""),
      ("x\u{2028}y\u{2029}", "\"x\\u2028y\\u2029\""),
      ("\u{2027}\u{202A}", "\"\u{2027}\u{202A}\""), ("", "\"\""),
    ])
  func json(_ text: String, _ expected: String) {
    #expect(JSONText.string(text) == expected)
  }

  @Test("what JSON escapes is escaped wherever in a text it stands, and nothing else is")
  func jsonPlaces() {
    let escaped = [
      ("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\n"), ("\u{1F}", "\\u001f"), ("</", "\\u003c/"),
      ("\u{2028}", "\\u2028"), ("<a", "<a"), ("\u{20}", " "), ("“", "“"), ("\u{7F}", "\u{7F}"),
      ("\u{80}", "\u{80}"), ("â", "â"),
    ]
    for (text, expected) in escaped {
      for before in 0...17 {
        for after in 0...9 {
          let (head, tail) = (
            String(repeating: "a", count: before), String(repeating: "字", count: after)
          )
          #expect(JSONText.string(head + text + tail) == "\"\(head)\(expected)\(tail)\"")
        }
      }
    }
  }

  @Test("JSON members stay in the order in which they are given")
  func members() {
    let object = JSONText.object([("b", "1"), ("a", JSONText.array(["2", "null"]))])
    #expect(object == #"{"b":1,"a":[2,null]}"#)
  }

  @Test(
    "a near word is suggested, a far one is not",
    arguments: [
      ("titel", "title"), ("subtitel", "subtitle"), ("Kind", "kind"), ("pubished", "published"),
      ("kidn", "kind"), ("zzzzz", nil), ("", nil),
    ] as [(String, String?)])
  func spelling(_ word: String, _ expected: String?) {
    let keys = ["title", "subtitle", "kind", "published"]
    #expect(Spelling.suggestion(for: word, among: keys) == expected)
  }

  @Test("of two words equally near the first in the alphabet is suggested")
  func tie() {
    #expect(Spelling.suggestion(for: "bat", among: ["hat", "cat"]) == "cat")
  }
}
