/// As what a screen can be written to a file.
public enum ExportFormat: String, CaseIterable, Hashable, Sendable {
  /// A page for browsers and phones.
  case html
  /// A drawing for documents.
  case svg
  /// Text with a terminal's colours.
  case ansi
  /// Plain text.
  case text
  /// The table that has the keys, whole, for spreadsheets.
  case csv

  /// How the file's name ends.
  public var suffix: String { self == .text ? "txt" : self == .ansi ? "ans" : rawValue }
}

extension Command {
  /// What `x` and `y` let choose from.
  static let exports: [Command] = [.exportHTML, .exportSVG, .exportANSI, .exportText, .exportCSV]
  static let copies: [Command] = [.copySentence, .copyRow, .copyTable]

  var exportFormat: ExportFormat? {
    switch self {
    case .exportHTML: .html
    case .exportSVG: .svg
    case .exportANSI: .ansi
    case .exportText: .text
    case .exportCSV: .csv
    default: nil
    }
  }
}
