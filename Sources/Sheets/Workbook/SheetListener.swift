/// What the cells of a sheet refer to, and how many there may be.
struct SheetContext {
  var strings: [String]
  var formats: [NumberFormat]
  var isFrom1904: Bool
  var cells: Int
  var merges: Int
}

/// Builds a sheet from its XML.
final class SheetListener {
  private(set) var sheet: Sheet
  private let context: SheetContext
  private var address = CellAddress(row: -1, column: -1)
  private var type = ""
  private var style = 0
  private var value: String?
  private var isFormula = false
  private var isInValue = false
  private var text = RichText()
  private var hiddenColumns: [ClosedRange<Int>] = []

  init(name: String, _ context: SheetContext) {
    sheet = Sheet(name: name)
    self.context = context
  }

  /// The sheet, once all was read; columns hidden beyond the last used one are left out.
  var finished: Sheet {
    var sheet = sheet
    let last = sheet.cells.keys.reduce(0) { max($0, $1.column) }
    for range in hiddenColumns where range.lowerBound <= last {
      sheet.hiddenColumns.formUnion(range.clamped(to: 0...last))
    }
    return sheet
  }

  /// Pins a comment to a cell.
  func note(_ comment: String, at address: CellAddress) { sheet.cells[address]?.comment = comment }

  func listen(to reading: XMLReading) {
    reading.begin = { [unowned self, unowned reading] name, attributes in
      begin(name, attributes, reading)
    }
    reading.words = { [unowned self] words in
      if isInValue { value = (value ?? "") + words }
      text.take(words)
    }
    reading.end = { [unowned self, unowned reading] name in end(name, reading) }
  }

  private func begin(_ name: String, _ attributes: XMLReading.Attributes, _ reading: XMLReading) {
    text.begin(name, attributes)
    switch name {
    case "row":
      // A number that no sheet has is taken for none: counted on from, it would overflow.
      let written = attributes["r"].flatMap { Int($0) }.flatMap { 1...CellAddress.mostRows ~= $0 ? $0 : nil }
      address.row = written.map { $0 - 1 } ?? address.row + 1
      address.column = -1
      if attributes.isTrue("hidden") { sheet.hiddenRows.insert(address.row) }
    case "c":
      address.column += 1
      if let written = attributes["r"].flatMap({ CellAddress($0) }) { address = written }
      (type, style) = (attributes["t"] ?? "n", attributes["s"].flatMap { Int($0) } ?? 0)
      (value, isFormula, text) = (nil, false, RichText())
    case "f": isFormula = true
    case "v": isInValue = true
    case "col" where attributes.isTrue("hidden"):
      if let first = attributes["min"].flatMap({ Int($0) }),
        let last = attributes["max"].flatMap({ Int($0) }),
        1 <= first, first <= last, last <= CellAddress.mostColumns
      {
        hiddenColumns.append((first - 1)...(last - 1))
      }
    case "mergeCell":
      if let range = attributes["ref"].flatMap({ CellRange($0) }) { sheet.merges.append(range) }
      if sheet.merges.count > context.merges { reading.stop(.tooLarge(.merges, limit: context.merges)) }
    default: break
    }
  }

  private func end(_ name: String, _ reading: XMLReading) {
    text.end(name)
    switch name {
    case "v": isInValue = false
    case "c":
      guard let cell else { return }
      sheet.cells[address] = cell
      if sheet.cells.count > context.cells { reading.stop(.tooLarge(.cells, limit: context.cells)) }
    default: break
    }
  }

  /// The cell that has just ended; nil when nothing stands in it.
  private var cell: Cell? {
    switch type {
    case "inlineStr": return words(text.plain)
    case "s": return value.flatMap { sharedText($0) }
    case "str": return words(value ?? "")
    case "b":
      return value.map {
        Cell(.truth($0 == "1"), raw: $0, shown: $0 == "1" ? "TRUE" : "FALSE", isFormula: isFormula)
      }
    case "e": return Cell(.error, raw: value ?? "#N/A", isFormula: isFormula)
    case "d": return value.flatMap { isoDay($0) }
    default:
      guard let value, !value.isEmpty else {
        return isFormula ? Cell(.uncalculated, raw: "", shown: "", isFormula: true) : nil
      }
      return FormattedNumber(value, format, isFrom1904: context.isFrom1904, isFormula: isFormula).cell
    }
  }

  private var format: NumberFormat {
    context.formats.indices.contains(style) ? context.formats[style] : NumberFormat(builtIn: 0)
  }

  private func sharedText(_ number: String) -> Cell? {
    guard let index = Int(number), context.strings.indices.contains(index) else {
      return Cell(.error, raw: number)
    }
    return words(context.strings[index])
  }

  private func words(_ text: String) -> Cell? {
    text.isEmpty ? nil : Cell(.text, raw: text, isFormula: isFormula)
  }

  private func isoDay(_ text: String) -> Cell {
    FormattedNumber.day(iso: text) ?? Cell(text: text)
  }
}
