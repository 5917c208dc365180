import ArchiveModel

/// The text of an input as UTF-8, and the sheets in it.
struct InputText: ~Copyable {
  /// What opening an input gives.
  enum Reading: ~Copyable {
    case text(InputText)
    /// It is no text that can be kept, for these reasons.
    case refused([Diagnostic])
  }

  /// The bytes as UTF-8: the given file, or a converted copy without a name.
  let file: OpenFile
  /// What it was converted from; `nil` for UTF-8.
  let encoding: TextEncoding?
  let sheets: [Sheet]

  private static let chunk = 1 << 18

  /// Opens an input and finds out its encoding, unless it is given; memory is bounded, however large
  /// the input is. Copies of pipes and of text that has to be converted lie in `scratch`.
  static func open(
    _ input: ImportInput, as given: TextEncoding?, scratch: String
  ) throws(FileFault) -> Reading {
    let file = try open(input, scratch: scratch)
    let encoding = if let given { given } else { try marked(file) }
    if let encoding, encoding != .utf8 {
      return try convert(file, from: encoding, input, scratch: scratch)
    }
    let scan = try scan(file)
    if scan.undecodable == 0 || encoding == .utf8 || scan.decodable >= 2 * scan.undecodable {
      return keep(file, nil, scan, input)
    }
    switch try EncodingGuess.judge(file) {
    case .found(let encoding):
      return try convert(file, from: encoding, input, scratch: scratch)
    case .unclear(let readings):
      guard
        let fault = scan.faults.first(where: {
          if case .notDecodable = $0.kind { true } else { false }
        })
      else { return keep(file, nil, scan, input) }
      return .refused([EncodingGuess.diagnostic(readings, at: fault, in: input.name)])
    }
  }

  /// A file that can be read twice: pipes are copied first.
  private static func open(
    _ input: ImportInput, scratch: String
  ) throws(FileFault) -> OpenFile {
    let file =
      input.path == nil
      ? try OpenFile(standardInput: input.name) : try OpenFile(reading: input.name)
    if input.path != nil, file.isRegular { return file }
    let copy = try OpenFile(temporaryIn: scratch)
    while true {
      let bytes = try file.readNext(count: chunk)
      if bytes.isEmpty { return copy }
      try copy.append(bytes)
      // No text goes on like this, and a device such as /dev/zero never ends.
      if bytes.allSatisfy({ $0 == 0 }) { return copy }
    }
  }

  /// The encoding that a byte order mark tells.
  private static func marked(_ file: borrowing OpenFile) throws(FileFault) -> TextEncoding? {
    switch try file.read(at: 0, count: 3) {
    case let mark where mark == [0xEF, 0xBB, 0xBF]: .utf8
    case let mark where mark.starts(with: [0xFF, 0xFE]): .utf16LE
    case let mark where mark.starts(with: [0xFE, 0xFF]): .utf16BE
    default: nil
    }
  }

  private static func scan(_ file: borrowing OpenFile) throws(FileFault) -> SheetScan {
    var scan = SheetScan()
    var offset = 0
    while true {
      let bytes = try file.read(at: offset, count: chunk)
      if bytes.isEmpty { break }
      scan.feed(bytes)
      offset += bytes.count
    }
    scan.finish()
    return scan
  }

  private static func convert(
    _ file: borrowing OpenFile, from encoding: TextEncoding, _ input: ImportInput, scratch: String
  ) throws(FileFault) -> Reading {
    guard var conversion = Conversion(from: encoding) else {
      let problem = Diagnostic(
        code: "no-converter", at: SourceLocation(file: input.name),
        "the iconv of this system can't convert \(encoding.rawValue)",
        fix: "install its converters, or convert the file to UTF-8 elsewhere")
      return .refused([problem])
    }
    let copy = try OpenFile(temporaryIn: scratch)
    let faults = try conversion.run(file, into: copy)
    guard faults.isEmpty else { return .refused(faults.map { $0.diagnostic(in: input.name) }) }
    let scan = try scan(copy)
    return keep(copy, encoding, scan, input)
  }

  private static func keep(
    _ file: consuming OpenFile, _ encoding: TextEncoding?, _ scan: SheetScan, _ input: ImportInput
  ) -> Reading {
    let problems = scan.problems(in: input.name)
    guard problems.isEmpty else { return .refused(problems) }
    return .text(InputText(file: file, encoding: encoding, sheets: scan.sheets))
  }
}
