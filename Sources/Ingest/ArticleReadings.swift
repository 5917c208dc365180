/// The best reading of units as one article for each stage that it may have reached.
struct ArticleReadings {
  /// How far an article has been read.
  enum Stage {
    /// Furniture only.
    case opened
    /// A headline, no body yet.
    case headed
    /// A body without a headline so far.
    case body
    /// A body after its headline.
    case headedBody
    /// A headline after its body.
    case closed

    static let all: [Stage] = [.opened, .headed, .body, .headedBody, .closed]
  }

  /// One reading and what it remembers.
  struct Reading {
    var cost: Int
    var title: Int?
    /// The pairs of the headline that the body has repeated so far.
    var pairs: UInt64 = 0
    /// Whether a dateline, a credit or a jump has closed the body.
    var isSealed = false
    /// Whether nothing closed what came last, a heading or words without a stop.
    var isOpen = false
    var hasPicture = false
  }

  private var opened: Reading?
  private var headed: Reading?
  private var body: Reading?
  private var headedBody: Reading?
  private var closed: Reading?

  subscript(stage: Stage) -> Reading? {
    get {
      switch stage {
      case .opened: opened
      case .headed: headed
      case .body: body
      case .headedBody: headedBody
      case .closed: closed
      }
    }
    set {
      switch stage {
      case .opened: opened = newValue
      case .headed: headed = newValue
      case .body: body = newValue
      case .headedBody: headedBody = newValue
      case .closed: closed = newValue
      }
    }
  }
}
