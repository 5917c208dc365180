import ArchiveModel
import CCmark

extension CMark {
  /// A block that holds text: a paragraph, a heading or a code block.
  struct Leaf {
    let node: Node

    private enum Piece {
      case text(Node, String)
      case code(Node, String)
      case softBreak(Node)
      case hardBreak

      /// What the reader sees; breaks count one byte.
      var visible: String {
        switch self {
        case .text(_, let text), .code(_, let text): text
        case .softBreak: " "
        case .hardBreak: "\n"
        }
      }
    }

    private func pieces() -> [Piece] {
      if cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK {
        return [.code(node, literal(of: node))]
      }
      var pieces: [Piece] = []
      forEachEntered(below: node) { inline in
        switch cmark_node_get_type(inline) {
        case CMARK_NODE_TEXT: pieces.append(.text(inline, literal(of: inline)))
        case CMARK_NODE_CODE: pieces.append(.code(inline, literal(of: inline)))
        case CMARK_NODE_SOFTBREAK: pieces.append(.softBreak(inline))
        case CMARK_NODE_LINEBREAK: pieces.append(.hardBreak)
        default: break
        }
      }
      return pieces
    }

    func text(in body: BodyLines) -> BlockText {
      var links: [String] = []
      forEachEntered(below: node) { inline in
        let type = cmark_node_get_type(inline)
        if type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE {
          let url = cmark_node_get_url(inline).map { String(cString: $0) } ?? ""
          links.append(type == CMARK_NODE_IMAGE ? "!" + url : url)
        }
      }
      let lines = CMark.lines(of: node, body.firstLine)
      return BlockText(
        placed(in: body, line: lines.first), lines: lines, itemNumber: itemNumber, links: links)
    }

    /// What the reader sees; most blocks are one node.
    private func placed(in body: BodyLines, line: Int) -> PlacedText {
      let parts = lengths()
      if parts.count == 1, cmark_node_get_literal(parts[0].node) != nil {
        return body.placed(CMark.bytes(of: parts[0].node), line: line)
      }
      var text: [UInt8] = []
      text.reserveCapacity(parts.reduce(0) { $0 + $1.count })
      for (inline, _) in parts {
        switch cmark_node_get_type(inline) {
        case CMARK_NODE_SOFTBREAK: text.append(0x20)
        case CMARK_NODE_LINEBREAK: text.append(0x0A)
        default: text += CMark.bytes(of: inline)
        }
      }
      return text.withUnsafeBufferPointer { body.placed($0, line: line) }
    }

    private var itemNumber: Int? {
      guard let item = cmark_node_parent(node), cmark_node_first_child(item) == node,
        cmark_node_get_type(item) == CMARK_NODE_ITEM, let list = cmark_node_parent(item),
        cmark_node_get_list_type(list) == CMARK_ORDERED_LIST
      else { return nil }
      return cmark_node_get_user_data(item).map { Int(bitPattern: $0) } ?? 0
    }

    private var hasSoftBreak: Bool {
      var found = false
      forEachEntered(below: node) { inline in
        if cmark_node_get_type(inline) == CMARK_NODE_SOFTBREAK { found = true }
      }
      return found
    }

    /// Takes out the breaks beside which a Chinese character stands: on screen they would be a space.
    func joinLines() {
      guard hasSoftBreak else { return }
      let pieces = pieces()
      for (index, piece) in pieces.enumerated() {
        guard case .softBreak(let node) = piece, index > 0, index + 1 < pieces.count else {
          continue
        }
        let before = pieces[index - 1].visible.unicodeScalars.last
        let after = pieces[index + 1].visible.unicodeScalars.first
        if before.map(CMark.isWide) == true || after.map(CMark.isWide) == true {
          cmark_node_unlink(node)
          cmark_node_free(node)
        }
      }
    }

    func insert(_ marks: [InlineMark]) {
      guard !marks.isEmpty else { return }
      var offset = 0
      var next = 0
      // Splitting changes the tree, so all are listed first.
      for (inline, count) in lengths() {
        let end = offset + count
        while next < marks.count, marks[next].span.to <= offset { next += 1 }
        if next < marks.count, marks[next].span.from < end,
          cmark_node_get_type(inline) == CMARK_NODE_TEXT, !isInsideLink(inline)
        {
          split(inline, at: offset, marks[next...])
        }
        offset = end
      }
    }

    /// The nodes of `pieces`, each with the bytes that the reader sees of it.
    private func lengths() -> [(node: Node, count: Int)] {
      if cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK {
        return [(node, CMark.bytes(of: node).count)]
      }
      var lengths: [(node: Node, count: Int)] = []
      forEachEntered(below: node) { inline in
        switch cmark_node_get_type(inline) {
        case CMARK_NODE_TEXT, CMARK_NODE_CODE:
          lengths.append((inline, CMark.bytes(of: inline).count))
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: lengths.append((inline, 1))
        default: break
        }
      }
      return lengths
    }

    private func isInsideLink(_ inline: Node) -> Bool {
      var parent = cmark_node_parent(inline)
      while let current = parent, current != node {
        let type = cmark_node_get_type(current)
        if type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE { return true }
        parent = cmark_node_parent(current)
      }
      return false
    }

    private func split(
      _ text: Node, at offset: Int, _ marks: ArraySlice<InlineMark>
    ) {
      let bytes = Array(CMark.bytes(of: text))
      var done = 0
      func piece(to end: Int) -> Node? {
        defer { done = end }
        return done < end ? textNode(bytes[done..<end]) : nil
      }
      for mark in marks.prefix(while: { $0.span.from < offset + bytes.count }) {
        let from = max(0, mark.span.from - offset)
        let to = min(bytes.count, mark.span.to - offset)
        guard from >= done, from < to else { continue }
        if let before = piece(to: from) { cmark_node_insert_before(text, before) }
        guard let wrapper = cmark_node_new(CMARK_NODE_CUSTOM_INLINE) else { continue }
        cmark_node_set_on_enter(wrapper, mark.open)
        cmark_node_set_on_exit(wrapper, mark.close)
        if let inner = piece(to: to) { cmark_node_append_child(wrapper, inner) }
        cmark_node_insert_before(text, wrapper)
      }
      if let rest = piece(to: bytes.count) { cmark_node_insert_before(text, rest) }
      cmark_node_unlink(text)
      cmark_node_free(text)
    }

    func prepend(anchor: String) {
      guard cmark_node_get_type(node) != CMARK_NODE_CODE_BLOCK,
        let wrapper = cmark_node_new(CMARK_NODE_CUSTOM_INLINE)
      else { return }
      cmark_node_set_on_enter(wrapper, "<span class=\"anchor\" id=\"\(anchor)\">")
      cmark_node_set_on_exit(wrapper, "</span>")
      cmark_node_prepend_child(node, wrapper)
    }

    func rewriteLinks(_ link: (String) -> String) {
      forEachEntered(below: node) { inline in
        if cmark_node_get_type(inline) == CMARK_NODE_LINK, let url = cmark_node_get_url(inline) {
          cmark_node_set_url(inline, link(String(cString: url)))
        }
      }
    }
  }

  /// Whether a character is as wide as a han character: han, kana, hangul, CJK and full-width signs,
  /// and the quotation marks and dashes that Chinese text shares with others.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFF, 0x2014, 0x2018...0x201D, 0x2026:
      true
    default: false
    }
  }
}
