import Core
import Documents

/// The import of one table.
struct TableRun {
  private let file: TableFile
  private let header: TableHeader
  private let context: TableContext
  private let log = FindingLog()

  init(_ file: TableFile, _ header: TableHeader, _ context: TableContext) {
    (self.file, self.context) = (file, context)
    self.header = TableHeader(header.header, header.kind, of: context.plan)
  }

  /// Takes every row and answers what was found.
  func run(_ meter: inout ProgressMeter) throws -> Findings {
    let number = try context.writer.numbers.next(in: "files")
    context.begin(file: number)
    let importer = try importer()
    reportUnknownColumns()
    var digest = Digest()
    var reader = CSVReader(file: file.name, log: log)
    var progress = meter
    let take = { (row: CSVRow) throws -> Void in
      progress.noteRow()
      try importer.take(TableRow(row: row, header: header))
    }
    let isReadable = try file.pieces { piece in
      digest.update(piece)
      try reader.read(piece, row: take)
      try progress.note(bytes: piece.count, of: file.name)
      return !reader.isStopped
    }
    try reader.finish(row: take)
    meter = progress
    if !isReadable { log.report(.unreadable(file.name)) }
    if context.unchanged > 0 { log.report(.unchanged(context.unchanged, in: file.name)) }
    if context.repeated > 0 { log.report(.repeated(context.repeated, in: file.name)) }
    try context.writer.enter(file: number, name: file.name, digest: digest.finished())
    return log.findings
  }

  private func importer() throws -> any TableImporter {
    switch header.kind {
    case .technologies: try TechnologyImporter(header, context)
    case .colours: try ColourImporter(header, context)
    case .nodes: try NodeImporter(header, context)
    case .items: try ItemImporter(header, context)
    case .figures: try FigureImporter(header, context)
    }
  }

  /// Columns nobody asks for; tables of items may have the columns any list of the plan defines.
  private func reportUnknownColumns() {
    var others: [CSVColumn] = []
    if header.kind == .items {
      for column in context.plan.lists.flatMap(\.columns) {
        if let found = header.header.column(anyOf: column.headings) { others.append(found) }
      }
    }
    header.unknownColumns(besides: others).forEach { log.report($0) }
  }
}
