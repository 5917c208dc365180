/// The rank of a provision, in the words of Akoma Ntoso.
///
/// Source: Akoma Ntoso Naming Convention 1.0, section 5 (eId prefixes); 《立法法》第六十五条 for the
/// order of 编、章、节、条、款、项、目; 《党政机关公文格式》(GB/T 9704-2012) 7.3.3 for 一、（一）1.（1）.
package enum ProvisionElement: String, Sendable, Hashable, CaseIterable {
  // Law.
  case book
  case part
  case chapter
  case lawSection
  case article
  case lawParagraph
  case point
  case indent
  // Policy documents.
  case section
  case subsection
  case paragraph
  case subparagraph
  case attachment
  /// 第一部分 of an attachment, above its 一、.
  case division

  /// How an eId names the element.
  package var prefix: String {
    switch self {
    case .book: "book"
    case .part, .division: "part"
    case .chapter: "chp"
    case .lawSection, .section: "sec"
    case .article: "art"
    case .lawParagraph, .paragraph: "para"
    case .point: "point"
    case .indent: "indent"
    case .subsection: "subsec"
    case .subparagraph: "subpara"
    case .attachment: "att"
    }
  }

  /// The element's name in Akoma Ntoso.
  package var akomaNtosoName: String {
    switch self {
    case .lawSection: "section"
    case .lawParagraph: "paragraph"
    case .division: "part"
    default: rawValue
    }
  }

  /// The depth in its family, from 0 for the widest.
  package var rank: Int {
    switch self {
    case .attachment: -2
    case .division: -1
    case .book, .section: 0
    case .part, .subsection: 1
    case .chapter, .paragraph: 2
    case .lawSection, .subparagraph: 3
    case .article: 4
    case .lawParagraph: 5
    case .point: 6
    case .indent: 7
    }
  }
}
