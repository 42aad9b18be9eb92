/// Where something was read: as exact as the kind of file allows.
///
/// Lines and columns count from 1; a column counts characters (Unicode scalars), the way editors do.
public struct Place: Sendable, Hashable {
  /// The file's name as the user gave it.
  public var file: String
  /// The line, from 1; nil when the whole file is meant.
  public var line: Int?
  /// The character within the line, from 1; nil when the whole line is meant.
  public var column: Int?
  /// The sheet of a workbook.
  public var sheet: String?
  /// The cell: `C7` in a sheet, the name of the column in a CSV file.
  public var cell: String?
  /// The way from the top of a YAML document: `targets[3].unit`.
  public var path: String?

  /// A place in a file; leave out what is not known.
  public init(
    file: String, line: Int? = nil, column: Int? = nil, sheet: String? = nil, cell: String? = nil,
    path: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.sheet = sheet
    self.cell = cell
    self.path = path
  }
}

extension Place: Comparable {
  /// By file, sheet, line and column; the whole comes before its parts.
  public static func < (a: Place, b: Place) -> Bool {
    if a.file != b.file { return a.file < b.file }
    if a.sheet != b.sheet { return (a.sheet ?? "") < (b.sheet ?? "") }
    if a.line != b.line { return (a.line ?? 0) < (b.line ?? 0) }
    if a.column != b.column { return (a.column ?? 0) < (b.column ?? 0) }
    return (a.cell ?? "", a.path ?? "") < (b.cell ?? "", b.path ?? "")
  }
}

extension Place: CustomStringConvertible {
  /// `plan.yaml:14:5`, `figures.csv:9[数值]`, `月报.xlsx[汇总]C7`: what terminals and editors turn into a link.
  public var description: String {
    var words = file
    if let sheet { words += "[\(sheet)]" }
    if let line {
      words += ":\(line)"
      if let column { words += ":\(column)" }
    }
    if let cell { words += sheet == nil ? "[\(cell)]" : cell }
    return words
  }
}
