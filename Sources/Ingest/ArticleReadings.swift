/// The best reading for each stage.
struct ArticleReadings {
  private var opened: ArticleReading?
  private var headed: ArticleReading?
  private var body: ArticleReading?
  private var headedBody: ArticleReading?
  private var closed: ArticleReading?

  subscript(stage: ArticleReading.Stage) -> ArticleReading? {
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

  /// Keeps a reading where it is the cheapest of its stage.
  mutating func offer(_ reading: ArticleReading, at stage: ArticleReading.Stage) {
    if self[stage].map({ reading.cost < $0.cost }) ?? true { self[stage] = reading }
  }
}
