public import Core
public import Documents

/// A figure read from a cell, with everything needed to find and judge it again.
public struct SheetFigure: Hashable, Sendable {
  /// What it is a value of.
  public var indicator: Indicator.ID
  /// For whom.
  public var scope: Scope
  /// Of which time.
  public var period: Period
  /// In the indicator's unit.
  public var value: Double
  /// Whether it is provisional, final or revised.
  public var state: Figure.State
  /// When it was reported, if the table says so.
  public var known: Day?
  /// Who reported it, if the table says so.
  public var sender: String?
  /// The sheet; empty for text.
  public var sheet: String
  /// The cell.
  public var cell: CellAddress
  /// What is stored in the cell, untouched.
  public var raw: String
  /// The unit it was read in, before conversion.
  public var unit: String
  /// What somebody wrote about it: a note in the table, or why an odd value is right.
  public var note: String?

  /// A figure by all that is known of it.
  public init(
    indicator: Indicator.ID, scope: Scope, period: Period, value: Double, state: Figure.State, known: Day?,
    sender: String?, sheet: String, cell: CellAddress, raw: String, unit: String, note: String?
  ) {
    (self.indicator, self.scope, self.period) = (indicator, scope, period)
    (self.value, self.state, self.known, self.sender) = (value, state, known, sender)
    (self.sheet, self.cell, self.raw, self.unit, self.note) = (sheet, cell, raw, unit, note)
  }
}

/// The three grades of official statistics.
public enum Grade: String, Hashable, Sendable, CaseIterable, Comparable {
  /// 强制性: it cannot enter.
  case mandatory
  /// 核实性: it enters with a written explanation, which stays beside the number.
  case verify
  /// 提示性: it was put right or left out, and that is said.
  case hint

  /// The graver first.
  public static func < (a: Grade, b: Grade) -> Bool {
    let order = allCases
    return (order.firstIndex(of: a) ?? 0) < (order.firstIndex(of: b) ?? 0)
  }

  /// What it is called.
  public var name: Phrase {
    switch self {
    case .mandatory: Phrase("强制性", "mandatory")
    case .verify: Phrase("核实性", "to verify")
    case .hint: Phrase("提示性", "hint")
    }
  }

  /// Its weight among findings of other documents.
  public var severity: Finding.Severity {
    switch self {
    case .mandatory: .error
    case .verify: .warning
    case .hint: .note
    }
  }
}

/// What a table leaves open and an answer in a mapping would settle.
public enum SheetQuestion: Hashable, Sendable {
  /// What a word means; with names, ids or codes that somebody may have meant.
  case meaning(word: String, near: [String])
  /// Of which period the figures are.
  case period
  /// Whose figures they are.
  case scope
  /// Who sent the file.
  case sender
}

/// One thing found in a sheet.
public struct SheetFinding: Hashable, Sendable {
  /// How much it weighs.
  public var grade: Grade
  /// What kind of thing it is.
  public var code: Finding.Code
  /// The sheet; empty for text.
  public var sheet: String
  /// The cells it is about, in reading order; empty when it is about the sheet.
  public var cells: [CellAddress]
  /// What stands there.
  public var raw: String
  /// What it was read as, if it was.
  public var readAs: Phrase?
  /// What was expected.
  public var expected: Phrase
  /// How to mend it.
  public var remedy: Phrase?
  /// What the sender wrote about it.
  public var explanation: String?
  /// What somebody could answer so that it goes away.
  public var question: SheetQuestion?

  /// A finding by all it says.
  public init(
    grade: Grade, code: Finding.Code, sheet: String, cells: [CellAddress], raw: String, readAs: Phrase? = nil,
    expected: Phrase, remedy: Phrase? = nil, question: SheetQuestion? = nil
  ) {
    self.question = question
    (self.grade, self.code, self.sheet, self.cells) = (grade, code, sheet, cells)
    (self.raw, self.readAs, self.expected, self.remedy) = (raw, readAs, expected, remedy)
  }

  /// The finding as those of other documents are told.
  public func finding(in file: String) -> Finding {
    let read = readAs.map { "\(raw) → \($0.chinese)" } ?? raw
    let place = Place(
      file: file, sheet: sheet.isEmpty ? nil : sheet, cell: cells.isEmpty ? nil : SheetFinding.span(cells))
    return Finding(
      code, grade.severity, at: place, read: read.isEmpty ? nil : read, expected: expected, remedy: remedy)
  }

  /// The cells in few words: `C7`, or the first and how many more.
  public static func span(_ cells: [CellAddress]) -> String {
    guard let first = cells.first, let last = cells.last else { return "" }
    if cells.count == 1 { return "\(first)" }
    let isLine = first.row == last.row || first.column == last.column
    return isLine ? "\(first):\(last)" : "\(first)+\(cells.count - 1)"
  }
}

/// All that was read from the sheets of one file.
public struct SheetReading: Sendable {
  /// The figures, in reading order.
  public var figures: [SheetFigure] = []
  /// What was found, in reading order.
  public var findings: [SheetFinding] = []
  /// Who sent the file, if it says so.
  public var sender: String?
  /// When it was sent, if it says so.
  public var known: Day?

  /// Nothing read yet.
  public init() {}

  /// How many findings there are of a grade that stand in the way of entering.
  public func blocking(_ grade: Grade) -> Int {
    findings.count { $0.grade == grade && (grade == .mandatory || $0.explanation == nil) }
  }
}

extension Finding.Code {
  /// A cell that holds no number where one must be.
  public static let notANumber: Self = "not-a-number"
  /// A formula that failed or was never calculated.
  public static let faultyFormula: Self = "faulty-formula"
  /// A word the plan does not have and nobody explained.
  public static let unsureName: Self = "unsure-name"
  /// Rows or columns that were left out.
  public static let notRead: Self = "not-read"
  /// A figure of which it is not clear what it is a value of, for whom, or of when.
  public static let unsureFigure: Self = "unsure-figure"
  /// A unit that was assumed.
  public static let assumedUnit: Self = "assumed-unit"
  /// A unit that does not convert into the indicator's.
  public static let unitMismatch: Self = "unit-does-not-convert"
  /// Something put right without changing what is meant.
  public static let mended: Self = "mended"
  /// Hidden sheets, rows or columns.
  public static let hiddenCells: Self = "hidden"
  /// A cell that shows another number than it holds.
  public static let shownOtherwise: Self = "shown-otherwise"
  /// Parts that do not add up to their total.
  public static let partsAndTotal: Self = "parts-and-total"
  /// Two cells for one figure.
  public static let twiceTold: Self = "twice-told"
  /// A comment somebody pinned to a cell.
  public static let comment: Self = "comment"
  /// A value far from the one before it.
  public static let jump: Self = "jump"
  /// A cumulative value below an earlier one of its year.
  public static let falls: Self = "cumulative-falls"
  /// A value ten thousand times another.
  public static let unitJump: Self = "unit-jump"
  /// Findings to verify that nobody has explained.
  public static let unexplained: Self = "unexplained"
}
