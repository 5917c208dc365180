import ArchiveModel

/// Finds out in which encoding an input that is not UTF-8 was written.
///
/// GB18030 and Big5 share most of their bytes, so that what is valid in one is often valid in both.
/// What tells them apart is the text that comes out.
enum EncodingGuess {
  /// So many common characters are needed for a judgement.
  private static let leastCommon = 6
  /// In a text that is decoded rightly at least so many thousandths are common.
  private static let leastShare = 200
  /// And so many times as many as in the other encoding.
  private static let leastLead = 2

  enum Verdict {
    case found(TextEncoding)
    /// The readings that were compared.
    case unclear([EncodingEvidence])
  }

  static func judge(_ file: borrowing OpenFile) throws(FileFault) -> Verdict {
    var readings: [EncodingEvidence] = []
    for encoding in [TextEncoding.gb18030, .big5] {
      if let reading = try EncodingEvidence.read(file, as: encoding) { readings.append(reading) }
    }
    let ranked = readings.sorted { $0.share > $1.share }
    guard let best = ranked.first, !best.isHopeless, best.common >= leastCommon,
      best.share >= leastShare,
      ranked.dropFirst().allSatisfy({ best.share >= leastLead * $0.share })
    else { return .unclear(readings) }
    return .found(best.encoding)
  }

  /// The error for an input that could not be judged.
  static func diagnostic(_ readings: [EncodingEvidence], at fault: InputFault, in file: String)
    -> Diagnostic
  {
    let counts = readings.map {
      "\($0.common) of \($0.characters) characters are common ones in \($0.encoding.rawValue)"
        + ($0.faults > 0 ? ", \($0.faults) bytes none" : "")
    }
    return Diagnostic(
      code: "unknown-encoding",
      at: SourceLocation(file: file, line: fault.line, column: fault.column),
      "from offset \(fault.offset) on the bytes aren't UTF-8, and what else they are is not clear: "
        + counts.joined(separator: "; "),
      fix: "say it with --encoding, one of \(TextEncoding.names)")
  }
}
