import Core
import Screen

extension PageMaker {
  /// A thing's page with its siblings in view: a list of them beside it where there is room, else the two
  /// next to it with their marks in one line.
  ///
  /// - Parameter siblings: Each with its mark, in the plan's order.
  func page(
    of view: View, crumbs: [String], title: String, among siblings: [Sibling], _ detail: [Arrangement]
  ) -> Page {
    guard siblings.count > 1 else {
      return Page(crumbs: crumbs, siblings: siblings.map(\.view), arrangement: .stack(detail))
    }
    return Page(
      crumbs: crumbs, siblings: siblings.map(\.view),
      arrangement: .stack([
        strip(of: view, among: siblings),
        .side(
          [.block(master(title, siblings, view)), .stack(detail)], weights: [25, 105],
          minimumColumns: Self.wide),
      ]))
  }

  /// Columns from which on siblings stand beside the detail.
  static let wide = 130

  /// One of several of a kind: what it is called, and how it stands.
  struct Sibling {
    var view: View
    var name: String
    var mark: Line
  }

  private func master(_ title: String, _ siblings: [Sibling], _ view: View) -> Block {
    var block = Block(
      "siblings", title: title,
      content: .table(
        Table(
          columns: [.init("", minimum: 6, maximum: 40), .init("", minimum: 4, maximum: 16)],
          rows: siblings.map { sibling in
            let isHere = sibling.view == view
            return Table.Row(
              id: sibling.view.id ?? sibling.name,
              [Line(sibling.name, isHere ? .accent : .text), sibling.mark], item: .view(sibling.view))
          }, empty: "")))
    block.isMaster = true
    return block
  }

  private func strip(of view: View, among siblings: [Sibling]) -> Arrangement {
    let here = siblings.firstIndex { $0.view == view } ?? 0
    func told(_ sibling: Sibling) -> Line { Line("\(sibling.name) ", .dim) + sibling.mark }
    let before = siblings[(here + siblings.count - 1) % siblings.count]
    let after = siblings[(here + 1) % siblings.count]
    var parts = [
      Line("\(keyName(.previousSibling)) ", .key) + told(before),
      Line("  \(keyName(.nextSibling)) ", .key) + told(after),
    ]
    if siblings.count == 2 { parts.removeFirst() }
    var block = Block(
      "strip",
      content: .sentences([
        Sentence(Line(words("同类  ", "beside  "), .label), parts, separator: "", omissions: [])
      ]), minimumRows: 1)
    block.onlyBelow = Self.wide
    block.maximumRows = 1
    return .block(block)
  }

  /// The mark of a target without its reasons, which its own page gives.
  func shortMark(_ assessment: Assessment) -> Line {
    if let light = assessment.light { return words.mark(light) }
    let word = assessment.reason == .unquantified ? words.unquantified : words.grey
    return Line(" \(word)", .statusNoneQuiet)
  }

  /// The mark of a distribution for a list of siblings.
  func mark(_ subject: Subject) -> Line { words.mark(situation.rollup(of: subject).lights) }
}
