import ArchiveModel
import Testing

/// Hashes, numerals, UTF-8 and JSON: the small tools under everything.
@Suite struct BytesTests {
  /// Source: FIPS 180-4 test vectors (NIST CAVP, SHA256ShortMsg and the examples).
  @Test(
    "SHA-256 gives the standard's digests",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func digest(text: String, digest: String) {
    #expect(SHA256.hexDigest(of: Array(text.utf8)) == digest)
  }

  @Test("SHA-256 of a million letters a")
  func longDigest() {
    #expect(
      SHA256.hexDigest(of: [UInt8](repeating: 0x61, count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test(
    "numerals are read in words and digit by digit",
    arguments: [
      ("十", 10), ("十二", 12), ("二十", 20), ("一百二十", 120), ("一百零五", 105), ("一千零一", 1001),
      ("二〇二五", 2025), ("二○○九", 2009), ("12", 12), ("１２", 12), ("两百", 200), ("九千九百九十九", 9999),
    ])
  func numeral(text: String, value: Int) {
    #expect(HanNumeral.value(of: text) == value)
  }

  @Test("what is no numeral is refused", arguments: ["", "百十", "一二十", "第一", "十十", "一a"])
  func numeralRefused(text: String) {
    #expect(HanNumeral.value(of: text) == nil)
  }

  @Test("every number to 9999 is written and read back")
  func numeralRoundTrip() throws {
    for number in 1...9999 {
      #expect(HanNumeral.value(of: try #require(HanNumeral.text(of: number))) == number)
    }
  }

  @Test(
    "only well-formed UTF-8 has a length",
    arguments: [
      ([0x41], 1), ([0xC3, 0xA9], 2), ([0xE4, 0xB8, 0xAD], 3), ([0xF0, 0x9F, 0x98, 0x80], 4),
      ([0xC0, 0x80], nil), ([0xC1, 0xBF], nil), ([0xE0, 0x80, 0x80], nil),
      ([0xED, 0xA0, 0x80], nil),
      ([0xF4, 0x90, 0x80, 0x80], nil), ([0xF5, 0x80, 0x80, 0x80], nil), ([0x80], nil),
      ([0xE4, 0xB8], nil), ([0xFF], nil),
    ] as [([UInt8], Int?)])
  func utf8(bytes: [UInt8], length: Int?) {
    #expect(UTF8Sequence.length(in: bytes, at: 0) == length)
  }

  @Test("JSON strings escape what they must and what scripts cannot hold")
  func json() {
    #expect(JSONText.string("a\"\\\n\t\u{1}中\u{2028}") == "\"a\\\"\\\\\\n\\t\\u0001中\\u2028\"")
    #expect(JSONText.object([("a", "1"), ("b", JSONText.array(["2"]))]) == "{\"a\":1,\"b\":[2]}")
  }
}
