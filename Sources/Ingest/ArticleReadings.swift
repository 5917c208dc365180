/// The best reading for each stage.
struct ArticleReadings {
  private(set) var opened = ArticleReading(cost: .max)
  private(set) var headed = ArticleReading(cost: .max)
  private(set) var body = ArticleReading(cost: .max)
  private(set) var headedBody = ArticleReading(cost: .max)
  private(set) var closed = ArticleReading(cost: .max)

  /// The cost of the cheapest reading; the largest number where there is none.
  var least: Int {
    min(opened.cost, headed.cost, min(body.cost, headedBody.cost, closed.cost))
  }

  /// Keeps a reading where it is the cheapest of its stage.
  @inline(__always)
  mutating func offer(_ reading: ArticleReading, at stage: ArticleReading.Stage) {
    switch stage {
    case .opened: if reading.cost < opened.cost { opened = reading }
    case .headed: if reading.cost < headed.cost { headed = reading }
    case .body: if reading.cost < body.cost { body = reading }
    case .headedBody: if reading.cost < headedBody.cost { headedBody = reading }
    case .closed: if reading.cost < closed.cost { closed = reading }
    }
  }

  /// Gives each reading that exists to a closure, in the order of the stages.
  @inline(__always)
  func each(_ visit: (ArticleReading, ArticleReading.Stage) -> Void) {
    if opened.exists { visit(opened, .opened) }
    if headed.exists { visit(headed, .headed) }
    if body.exists { visit(body, .body) }
    if headedBody.exists { visit(headedBody, .headedBody) }
    if closed.exists { visit(closed, .closed) }
  }
}
