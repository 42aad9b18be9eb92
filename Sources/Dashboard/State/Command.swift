import Core
public import Screen

/// Everything a user can do, each listed once: footer, help and documentation are made from this.
public enum Command: String, CaseIterable, Hashable, Sendable {
  case up, down, pageUp = "page-up", pageDown = "page-down", first, last
  case left, right, nextBlock = "next-block", previousBlock = "previous-block"
  case previousSibling = "previous-sibling", nextSibling = "next-sibling"
  case open, back, historyBack = "history-back", historyForward = "history-forward", menu, why
  case asOf = "as-of"
  case filter, palette, sort, reverse, group
  case columnsLeft = "columns-left", columnsRight = "columns-right"
  case since, health, ranks
  case whatIf = "what-if", dropAssumption = "drop-assumption", leaveScenario = "leave-what-if"
  case copy, copySentence = "copy-sentence", copyRow = "copy-row", copyTable = "copy-table"
  case export, exportHTML = "export-html", exportSVG = "export-svg", exportANSI = "export-ansi"
  case exportText = "export-text", exportCSV = "export-csv"
  case importing = "import", commit, sendBack = "send-back", undoImport = "undo"
  case meeting, help, mouse, theme, redraw, quit
  case overview, clusters, actions, districts, groups, technologies, lists, nodes, changes, units
  case reporting, plans
  case disagreements, findings

  /// The keys that do it, the first shown; none for what a menu offers.
  public var keys: [Key] {
    switch self {
    case .up: [.up, .character("k")]
    case .down: [.down, .character("j")]
    case .pageUp: [.pageUp, .control("b")]
    case .pageDown: [.pageDown, .control("f")]
    case .first: [.home, .character("g")]
    case .last: [.end, .character("G")]
    case .left: [.left, .character("h")]
    case .right: [.right, .character("l")]
    case .nextBlock: [.tab]
    case .previousBlock: [.backtab]
    case .previousSibling: [.character("[")]
    case .nextSibling: [.character("]")]
    case .open: [.enter]
    case .back: [.escape, .backspace]
    case .historyBack: [.character("H"), .alt("←")]
    case .historyForward: [.character("L"), .alt("→")]
    case .menu: [.character(" ")]
    case .why: [.character("w")]
    case .asOf: [.character("T")]
    case .filter: [.character("/")]
    case .palette: [.character(":"), .control("p")]
    case .sort: [.character("s")]
    case .reverse: [.character("S")]
    case .group: [.character("b")]
    case .columnsLeft: [.character("<")]
    case .columnsRight: [.character(">")]
    case .since: [.character("F")]
    case .health: [.character("i")]
    case .ranks: [.character("n")]
    case .whatIf: [.character("E")]
    case .dropAssumption: [.delete, .character("d")]
    case .leaveScenario: [.character("X")]
    case .importing: [.character("I")]
    case .commit: [.character("c")]
    case .sendBack: [.character("r")]
    case .undoImport: [.character("u")]
    case .meeting: [.character("P")]
    case .help: [.character("?"), .function(1)]
    case .mouse: [.character("M")]
    case .copy: [.character("y")]
    case .export: [.character("x")]
    case .copySentence, .copyRow, .copyTable, .exportHTML, .exportSVG, .exportANSI, .exportText, .exportCSV:
      []
    case .theme: [.character("C")]
    case .redraw: [.control("l")]
    case .quit: [.character("q"), .control("c")]
    case .overview: [.character("1")]
    case .clusters: [.character("2")]
    case .actions: [.character("3")]
    case .districts: [.character("4")]
    case .groups: [.character("5")]
    case .technologies: [.character("6")]
    case .lists: [.character("7")]
    case .nodes: [.character("8")]
    case .changes: [.character("9")]
    case .units: [.character("0")]
    case .reporting: [.character("R")]
    case .plans: [.character("V")]
    case .disagreements: [.character("D")]
    case .findings: [.character("K")]
    }
  }

  /// The view a digit opens.
  public var view: View? {
    switch self {
    case .overview: .overview
    case .clusters: .clusters
    case .actions: .actions
    case .districts: .districts
    case .groups: .groups
    case .units: .units
    case .plans: .plans
    case .technologies: .technologies
    case .lists: .lists
    case .nodes: .nodes
    case .changes: .changes
    case .reporting: .reporting
    case .disagreements: .disagreements
    case .findings: .findings
    default: nil
    }
  }

  /// The command of a key, full-width forms of an input method counting as plain ones.
  public static func of(_ key: Key) -> Command? { KeyMap.standard.command(of: key) }
}
