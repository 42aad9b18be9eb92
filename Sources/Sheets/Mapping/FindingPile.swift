import Documents

/// Gathers findings; those that say the same of several cells become one.
struct FindingPile {
  private struct Key: Hashable {
    var code: Finding.Code
    var raw: String
    var expected: Phrase
  }

  let sheet: String
  private var order: [Key] = []
  private var piles: [Key: SheetFinding] = [:]

  init(sheet: String) { self.sheet = sheet }

  mutating func add(
    _ grade: Grade, _ code: Finding.Code, _ cells: [CellAddress], raw: String = "", readAs: Phrase? = nil,
    expected: Phrase, remedy: Phrase? = nil, question: SheetQuestion? = nil
  ) {
    let key = Key(code: code, raw: raw, expected: expected)
    if piles[key] == nil {
      order.append(key)
      piles[key] = SheetFinding(
        grade: grade, code: code, sheet: sheet, cells: [], raw: raw, readAs: readAs, expected: expected,
        remedy: remedy, question: question)
    }
    piles[key]?.cells += cells
  }

  var findings: [SheetFinding] {
    order.compactMap { key in
      piles[key].map { finding in
        var sorted = finding
        sorted.cells = Set(finding.cells).sorted()
        return sorted
      }
    }
  }
}
