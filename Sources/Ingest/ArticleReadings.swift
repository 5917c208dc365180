/// The best reading for each stage.
struct ArticleReadings {
  var opened = ArticleReading.missing
  var headed = ArticleReading.missing
  var body = ArticleReading.missing
  var headedBody = ArticleReading.missing
  var closed = ArticleReading.missing

  /// The cost of the cheapest reading; the largest number where there is none.
  var least: Int {
    min(opened.cost, headed.cost, min(body.cost, headedBody.cost, closed.cost))
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

  /// Changes each reading that exists where it is.
  @inline(__always)
  mutating func change(_ visit: (inout ArticleReading, ArticleReading.Stage) -> Void) {
    if opened.exists { visit(&opened, .opened) }
    if headed.exists { visit(&headed, .headed) }
    if body.exists { visit(&body, .body) }
    if headedBody.exists { visit(&headedBody, .headedBody) }
    if closed.exists { visit(&closed, .closed) }
  }
}
