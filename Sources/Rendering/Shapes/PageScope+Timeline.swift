import ArchiveModel
import Indexing
import Templating

/// Timelines and the status of dates as pages show them.
extension PageScope {
  /// `timeline` of the contract; `false` where nothing has a day to stand at.
  func timeline(
    _ entries: [Timeline.Entry], span: (CalendarDate, CalendarDate)? = nil
  ) -> TemplateValue {
    guard let timeline = Timeline(entries, span: span) else { return false }
    let bars = timeline.bars.map { bar -> TemplateValue in
      // A label near the right edge ends where the drawing does.
      let isLate = bar.x > Timeline.width * 6 / 10
      return [
        "href": .text(bar.entry.href), "text": .text(bar.entry.text),
        "dates": .text(bar.entry.dates), "x": .number(bar.x), "y": .number(bar.y + 18),
        "row_y": .number(bar.y), "row_width": .number(Timeline.width),
        "width": .number(bar.width), "text_x": .number(isLate ? Timeline.width : bar.x),
        "text_y": .number(bar.y + 13), "anchor": .text(isLate ? "end" : "start"),
        "point": .flag(bar.isPoint), "middle": .number(bar.x + bar.width / 2),
        "middle_y": .number(bar.y + 22), "open_start": .flag(bar.entry.start == nil),
        "open_end": .flag(bar.entry.end == nil),
      ]
    }
    let ticks = timeline.ticks.map { tick -> TemplateValue in
      ["x": .number(tick.x), "text_x": .number(tick.x + 4), "text": .text(tick.text)]
    }
    return [
      "width": .number(Timeline.width), "height": .number(timeline.height), "bars": .list(bars),
      "ticks": .list(ticks), "more": timeline.left > 0 ? .number(timeline.left) : false,
    ]
  }

  /// What applies for a time as a bar.
  func timelineEntry(_ entry: ValidityEntry) -> Timeline.Entry {
    let (href, text) = subject(of: entry)
    return Timeline.Entry(
      text: text, dates: validityText(entry.start, entry.end), href: href,
      start: entry.start?.first, end: entry.end?.last)
  }

  /// `status` of the contract: the days of a row, both inclusive, "" for an open end.
  func status(_ list: FactList, _ entry: FactEntry) -> TemplateValue {
    let start = entry.date(of: list.field(.start))
    let end = entry.date(of: list.field(.end))
    return [
      "from": .text(start?.first?.description ?? ""),
      "until": .text(end?.last?.description ?? ""),
      "text": .text(validityText(start, end)),
    ]
  }

  /// The page and the id of a row: its country where no other row has it, otherwise its number.
  func rowAddress(_ list: Int, _ row: Int) -> (address: PageAddress, anchor: String) {
    let content = view.archive.lists[list]
    return (
      .list(slug: content.slug, part: row / Shelves.most + 1), view.rowAnchors[list][row]
    )
  }
}
