/// What a reviewer should look at in an article, and why.
///
///     doubts:
///       - about: boundary
///         lines: 57
///         confidence: 0.60
///         because: [same-column, words-shared]
///       - the photographer's name may be misspelt
package struct Doubt: Hashable, Sendable {
  /// What is in doubt.
  package enum Subject: String, Hashable, Sendable, CaseIterable {
    /// Whether an article begins at the line.
    case boundary
    /// Whether the article really goes on at the line, where another might begin.
    case missedBoundary = "missed-boundary"
    /// Whether the lines are the headline of this article.
    case headline
    /// No headline was found.
    case noHeadline = "no-headline"
    /// No body was found.
    case noBody = "no-body"
    /// Whether a paragraph begins at the line.
    case paragraph
    /// What a person wrote down.
    case remark
  }

  /// What speaks for or against it.
  package enum Evidence: String, Hashable, Sendable, CaseIterable {
    /// The column is of another width before and after.
    case columnChange = "column-change"
    /// The column is as wide before as after.
    case sameColumn = "same-column"
    /// A dateline or a credit closes what stands before.
    case closedBefore = "closed-before"
    /// A dateline opens what follows.
    case datelineAfter = "dateline-after"
    /// Neither a dateline nor a headline stands there.
    case noMark = "no-mark"
    /// A headline stands there.
    case headlineHere = "headline-here"
    /// What stands before and after has words in common.
    case wordsShared = "words-shared"
    /// What stands before and after has hardly any words in common.
    case wordsDiffer = "words-differ"
    /// It begins with words that go on from something: 此外, 他.
    case sequel
    /// The headline has few words in common with the body.
    case headlineUnlike = "headline-unlike"
    /// A neighbour could have the headline as well.
    case headlineShared = "headline-shared"
    /// The line is full, and a sentence ends with it.
    case fullLine = "full-line"
    /// The line is short, and no sentence ends with it.
    case shortLine = "short-line"
  }

  package let subject: Subject
  /// The lines of the raw page; `nil` where the whole article is meant.
  package let lines: LineRange?
  /// How likely the reading is right, in hundredths.
  package let confidence: Int?
  package let evidence: [Evidence]
  /// A person's own words; `nil` for what the program found.
  package let remark: String?

  package init(
    _ subject: Subject, lines: LineRange? = nil, confidence: Int? = nil,
    because evidence: [Evidence] = []
  ) {
    self.subject = subject
    self.lines = lines
    self.confidence = confidence
    self.evidence = evidence
    remark = nil
  }

  /// A doubt in a person's words.
  package init(remark: String) {
    subject = .remark
    lines = nil
    confidence = nil
    evidence = []
    self.remark = remark
  }

  /// The confidence as it is written: `0.60`.
  package var confidenceText: String? {
    confidence.map { $0 >= 100 ? "1.00" : $0 < 10 ? "0.0\($0)" : "0.\($0)" }
  }
}
