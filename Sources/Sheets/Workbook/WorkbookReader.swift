/// Reads the sheets of an `.xlsx` workbook. (ECMA-376 part 1, transitional and strict: only local names
/// count.)
struct WorkbookReader {
  private let archive: ZipArchive
  private let limits: SheetLimits
  private var budget: Int
  private var cellsLeft: Int

  init(_ bytes: [UInt8], _ limits: SheetLimits) throws(SheetFault) {
    archive = try ZipArchive(bytes)
    self.limits = limits
    budget = limits.unpackedBytes
    cellsLeft = limits.cells
  }

  /// All sheets in the order of their tabs; charts and macros are passed over.
  mutating func read() throws(SheetFault) -> [Sheet] {
    if let kind = otherFormat { throw .otherFormat(kind) }
    let workbook = try mainPart()
    let relations = try relations(of: workbook)
    let outline = WorkbookOutline()
    try parse(workbook) { outline.listen(to: $0) }
    let strings = SharedStrings()
    if let part = relations.first(ofKind: "sharedStrings") { try parse(part) { strings.listen(to: $0) } }
    let styles = StyleSheet()
    if let part = relations.first(ofKind: "styles") { try parse(part) { styles.listen(to: $0) } }
    var sheets: [Sheet] = []
    for tab in outline.tabs {
      guard let relation = relations[tab.relation], relation.kind == "worksheet" else { continue }
      let context = SheetContext(
        strings: strings.texts, formats: styles.formats, isFrom1904: outline.isFrom1904,
        cells: cellsLeft, merges: limits.merges)
      var sheet = try self.sheet(relation.target, tab.name, context)
      sheet.isHidden = tab.isHidden
      cellsLeft -= sheet.cells.count
      sheets.append(sheet)
    }
    return sheets
  }

  private mutating func sheet(
    _ part: String, _ name: String, _ context: SheetContext
  ) throws(SheetFault) -> Sheet {
    let listener = SheetListener(name: name, context)
    try parse(part) { listener.listen(to: $0) }
    if let comments = try relations(of: part).first(ofKind: "comments") {
      let notes = CommentListener()
      try parse(comments) { notes.listen(to: $0) }
      for (address, text) in notes.comments { listener.note(text, at: address) }
    }
    return listener.finished
  }

  private mutating func parse(
    _ name: String, _ connect: (XMLReading) -> Void
  ) throws(SheetFault) {
    guard let part = archive[name] else { throw .missingPart(name) }
    let reading = try XMLReading(part: name)
    connect(reading)
    try archive.unpack(part, budget: &budget) { piece throws(SheetFault) in try reading.read(piece) }
    try reading.finish()
  }

  private mutating func mainPart() throws(SheetFault) -> String {
    if archive["_rels/.rels"] != nil, let part = try relations(of: "").first(ofKind: "officeDocument") {
      return part
    }
    return "xl/workbook.xml"
  }

  private mutating func relations(of part: String) throws(SheetFault) -> Relations {
    let folder = part.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let name = part.split(separator: "/").last.map(String.init) ?? ""
    let relations = Relations(folder: folder)
    guard archive["\(folder)_rels/\(name).rels"] != nil else { return relations }
    try parse("\(folder)_rels/\(name).rels") { relations.listen(to: $0) }
    return relations
  }

  /// What the container holds when it is no workbook of this kind.
  private var otherFormat: String? {
    if archive["mimetype"] != nil { return "ods" }
    if archive["xl/workbook.bin"] != nil { return "xlsb" }
    if archive["word/document.xml"] != nil { return "docx" }
    if archive["ppt/presentation.xml"] != nil { return "pptx" }
    return nil
  }
}
