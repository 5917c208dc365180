import ArchiveModel
import TestSupport
import Testing

@testable import Ingest

/// Looks at the first and the last character of a line, which spare most lines all other questions.
@Suite struct LineEdgeTests {
  /// Beginnings, insides and ends of lines that readers take, and of lines that they don't.
  private static let pieces = [
    "（", "）", "(", ")", "【", "】", "·", "■", "□", "▼", "→", "——", "　", " ", "“", "”", "：", "、", "；",
    "。",
    "，", "上接第一版", "下转第3版", "本报讯", "新华社北京5月29日电", "据新华社", "2025年5月14日", "五月", "附件", "附件：1.名录",
    "一、", "（二）", "第三条", "第712号", "国发〔2019〕5号", "广告", "推广", "市商务局供稿", "企业专版", "责任编辑：张三",
    "编辑/李四", "邮箱：a@example.org", "今日8版", "本版图片", "星期五 要闻", "邮发代号1-1", "A3版", "第３版", "3", "记者 李明",
    "本报记者王芳", "文/图 张洋", "王芳摄", "（张洋 摄）", "新华社发", "资料图片", "此外", "同时", "会议", "渔港", "新修的堤坝",
    "堤坝完工", "号", "版", "摄", "（下转第三版）", "（上接第一版）", "（新华社北京5月29日电）", "（王芳 摄）", "（市商务局供稿）", "（记者李明）",
  ]

  private func lines(_ count: Int) -> [ArraySlice<UInt32>] {
    var dice = SeededRandom(seed: 7)
    return (0..<count).map { _ in
      let pieces = (0..<Int.random(in: 1...3, using: &dice)).compactMap { _ in
        LineEdgeTests.pieces.randomElement(using: &dice)
      }
      return pieces.joined().unicodeScalars.map(\.value).drop(while: EmWidth.isSpace)
    }.filter { !$0.isEmpty }
  }

  @Test func `no line that stands on its own is turned down by its ends`() {
    var taken = 0
    for line in lines(4000) {
      guard let first = line.first, let last = line.last else { continue }
      let isRunning = line.contains(0x3002) || line.contains(0xFF0C)
      guard LineRole(line, isRunning: isRunning) != .text else { continue }
      taken += 1
      let mayTell =
        isRunning
        ? LineRole.mayTell(running: LineStart(first), last: last)
        : LineRole.mayTell(line, start: LineStart(first), last: last)
      #expect(mayTell, "\(PageText.string(line))")
    }
    #expect(taken > 400)
  }

  @Test func `what a line opens or closes with is never turned down by its ends`() {
    var (opened, closed) = (0, 0)
    for line in lines(4000) {
      guard let first = line.first, let last = line.last else { continue }
      let (start, end) = (LineStart(first), LineEnd(last))
      let isOpening =
        JumpReader.head(line) != nil || DatelineReader.opening(line) != nil
        || BylineReader.parenthesised(line, at: line.startIndex) != nil
      let isClosing =
        JumpReader.tail(line) != nil || DatelineReader.closing(line) != nil
        || CreditReader.tail(line) != nil
      opened += isOpening ? 1 : 0
      closed += isClosing ? 1 : 0
      #expect(!isOpening || ArticleFacts.mayOpen(with: first), "\(PageText.string(line))")
      #expect(!isClosing || end.contains(.closing), "\(PageText.string(line))")
      #expect(ClauseMarker(line) == nil || start.contains(.marker), "\(PageText.string(line))")
      #expect(!AnnexReader.begins(line) || start.contains(.annex), "\(PageText.string(line))")
      #expect(!Sequels.words.startsText(line) || start.contains(.sequel))
      #expect(!Glyph.neverStarts(first) || start.contains(.kinsoku))
      #expect(!Glyph.isSentence(line) || end.contains(.punctuation))
    }
    #expect(opened > 40)
    #expect(closed > 40)
  }
}
