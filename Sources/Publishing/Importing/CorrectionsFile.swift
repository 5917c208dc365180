import ArchiveModel
import Ingest
import Markup

/// The corrections of a raw page, in a file beside it: `2025-05-30.corrections.yml`.
///
///     sha256: 1f3a…
///     boundaries: [57, 120]
///     headlines: [12-13]
///
/// The hash ties the line numbers to the page for which they were written down.
struct CorrectionsFile {
  static let suffix = ".corrections.yml"

  let path: String
  let bytes: [UInt8]
  let corrections: PageCorrections

  /// The name of the file for a raw page: `2025-05-30.txt` has `2025-05-30.corrections.yml`.
  static func name(for page: String) -> String {
    (page.hasSuffix(".txt") ? String(page.dropLast(4)) : page) + suffix
  }

  /// Whether there are corrections of a page, beside the input or where the archive keeps them.
  static func exist(for page: String, besideInput input: String?, kept: String) -> Bool {
    [beside(input, for: page), kept].contains {
      $0.flatMap { FileSystem.kind(of: $0) } != nil
    }
  }

  private static func beside(_ input: String?, for page: String) -> String? {
    input.map { path in
      FileSystem.parent(of: path).map { "\($0)/\(name(for: page))" } ?? name(for: page)
    }
  }

  /// Finds and reads the corrections of a page: beside the input, or where the archive keeps them.
  ///
  /// Those beside the input replace the kept ones, unless somebody has edited these.
  static func find(
    for page: String, _ sha256: String, besideInput input: String?, kept: String
  ) throws(FileFault) -> (file: CorrectionsFile?, diagnostics: [Diagnostic]) {
    let beside = beside(input, for: page)
    guard let beside, FileSystem.kind(of: beside) != nil else {
      return FileSystem.kind(of: kept) == nil ? (nil, []) : try read(kept, for: sha256)
    }
    if FileSystem.kind(of: kept) != nil {
      let (old, new) = (
        try FileSystem.readOwn(kept, limit: FileLimit.yaml),
        try FileSystem.readOwn(beside, limit: FileLimit.yaml)
      )
      if old != new, !isUntouchedCopy(old) {
        let conflict = Diagnostic(
          code: "corrections-twice", at: SourceLocation(file: beside),
          "the archive keeps other corrections for this page, in \(kept), and they were edited there",
          fix: "put all corrections into one of the two files, and remove the other")
        return (nil, [conflict])
      }
    }
    return try read(beside, for: sha256)
  }

  /// An error where corrections are named after an input of several pages, which have one file each.
  static func strays(besideInput input: String?) -> [Diagnostic] {
    guard let input else { return [] }
    let page = FileSystem.name(of: input)
    let path = FileSystem.parent(of: input).map { "\($0)/\(name(for: page))" } ?? name(for: page)
    guard FileSystem.kind(of: path) != nil else { return [] }
    return [
      Diagnostic(
        code: "corrections-sheets", at: SourceLocation(file: path),
        "\(page) holds several pages, so these corrections don't say which of them they mean",
        fix: "name the file after one of the pages, such as "
          + "\(name(for: page).dropLast(suffix.count))-001\(suffix)")
    ]
  }

  /// The copy that the archive keeps, with a comment that tells whether anybody has edited it.
  var copy: [UInt8] {
    if CorrectionsFile.isUntouchedCopy(bytes) { return bytes }
    let text = bytes.last == 0x0A ? bytes : bytes + [0x0A]
    return text + Array("\(CorrectionsFile.mark)\(SHA256.hexDigest(of: text))\n".utf8)
  }

  private static let mark = "# imported: "

  private static func isUntouchedCopy(_ bytes: [UInt8]) -> Bool {
    let start = (bytes.dropLast().lastIndex(of: 0x0A) ?? -1) + 1
    return Array(bytes[start...])
      == Array("\(mark)\(SHA256.hexDigest(of: Array(bytes[..<start])))\n".utf8)
  }

  /// Reads corrections for a page of a hash, and says everything that is wrong with them.
  static func read(
    _ path: String, for sha256: String
  ) throws(FileFault) -> (file: CorrectionsFile?, diagnostics: [Diagnostic]) {
    let bytes = try FileSystem.readOwn(path, limit: FileLimit.yaml)
    let text: [UInt8]
    switch TextReader.read(bytes, file: path) {
    case .failure(let list): return (nil, list.diagnostics)
    case .success(let clean): text = clean
    }
    switch YAMLReader.read(String(decoding: text, as: UTF8.self), file: path, firstLine: 1) {
    case .failure(let list): return (nil, list.diagnostics)
    case .success(let root):
      let empty = YAMLNode(.mapping([]), at: SourceLocation(file: path, line: 1))
      let kinds = PageCorrections.Kind.allCases
      var fields = FieldReader(
        root ?? empty, subject: "a file of corrections",
        keys: ["sha256"] + kinds.map(\.rawValue))
      checkHash(sha256, &fields)
      var items: [PageCorrections.Item] = []
      for kind in kinds { items += CorrectionsFile.items(of: kind, &fields) }
      guard fields.diagnostics.isEmpty else { return (nil, fields.diagnostics) }
      let file = CorrectionsFile(path: path, bytes: bytes, corrections: PageCorrections(items))
      return (file, [])
    }
  }

  private static func checkHash(_ sha256: String, _ fields: inout FieldReader) {
    guard let given = fields.text("sha256") else {
      if fields.node("sha256") == nil {
        fields.report(
          "sha256", code: "missing-key", "the key 'sha256' is missing: it ties the lines to a page",
          fix: "add sha256: \(sha256)")
      }
      return
    }
    guard given.lowercased() != sha256 else { return }
    fields.report(
      "sha256", code: "correction-page",
      "the corrections were made for another page, so their line numbers may be wrong",
      fix: "check each line number against the page, then write sha256: \(sha256)")
  }

  private static func items(
    of kind: PageCorrections.Kind, _ fields: inout FieldReader
  ) -> [PageCorrections.Item] {
    guard let node = fields.node(kind.rawValue) else { return [] }
    return (node.items ?? [node]).compactMap { item in
      guard let lines = item.text.flatMap({ LineRange($0) }),
        !kind.isPlace || lines.first == lines.last
      else {
        fields.report(
          at: item.location, code: "bad-value",
          "'\(item.text ?? "")' is not \(kind.isPlace ? "a line" : "a line or a range of lines")",
          fix: kind.isPlace
            ? "write \(kind.rawValue): [57, 120]" : "write \(kind.rawValue): [12-13]")
        return nil
      }
      return PageCorrections.Item(kind, lines, at: item.location)
    }
  }
}
