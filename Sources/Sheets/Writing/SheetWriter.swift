/// The parts of one sheet of a workbook as XML.
struct SheetWriter {
  private let draft: SheetDraft
  private let ordered: [(address: CellAddress, cell: SheetDraft.Cell)]

  init(_ draft: SheetDraft) {
    self.draft = draft
    ordered = draft.cells.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  var hasComments: Bool { ordered.contains { $0.cell.comment != nil } }

  var sheet: String {
    let link = hasComments ? #"<legacyDrawing r:id="rId1"/>"# : ""
    return #"<worksheet xmlns="\#(WorkbookWriter.main)" xmlns:r="\#(WorkbookWriter.relationships)">"#
      + views + columns + "<sheetData>\(rows)</sheetData>" + merges + link + "</worksheet>"
  }

  private var views: String {
    guard draft.frozenRows > 0 else { return "" }
    return #"<sheetViews><sheetView workbookViewId="0"><pane ySplit="\#(draft.frozenRows)" "#
      + #"topLeftCell="A\#(draft.frozenRows + 1)" state="frozen"/></sheetView></sheetViews>"#
  }

  private var columns: String {
    let all = Set(draft.widths.keys).union(draft.hiddenColumns).sorted().map { column in
      let hidden = draft.hiddenColumns.contains(column) ? #" hidden="1""# : ""
      return #"<col min="\#(column + 1)" max="\#(column + 1)" width="\#(draft.widths[column] ?? 9)" "#
        + #"customWidth="1"\#(hidden)/>"#
    }
    return all.isEmpty ? "" : "<cols>\(all.joined())</cols>"
  }

  private var rows: String {
    var text = ""
    let rows = Dictionary(grouping: ordered, by: \.address.row)
    for row in Set(rows.keys).union(draft.hiddenRows).sorted() {
      let hidden = draft.hiddenRows.contains(row) ? #" hidden="1""# : ""
      text += #"<row r="\#(row + 1)"\#(hidden)>"#
      for (address, cell) in rows[row] ?? [] { text += xml(cell, at: address) }
      text += "</row>"
    }
    return text
  }

  private func xml(_ cell: SheetDraft.Cell, at address: CellAddress) -> String {
    let head = #"<c r="\#(address)" s="\#(cell.look.rawValue)""#
    switch cell.content {
    case .text(let text):
      return head + #" t="inlineStr"><is><t xml:space="preserve">\#(text.xmlEscaped)</t></is></c>"#
    case .number(let digits): return head + "><v>\(digits.xmlEscaped)</v></c>"
    case .blank: return head + "/>"
    }
  }

  private var merges: String {
    guard !draft.merges.isEmpty else { return "" }
    let all = draft.merges.map { #"<mergeCell ref="\#($0)"/>"# }
    return #"<mergeCells count="\#(all.count)">\#(all.joined())</mergeCells>"#
  }

  private var commented: [(address: CellAddress, comment: String)] {
    ordered.compactMap { entry in entry.cell.comment.map { (entry.address, $0) } }
  }

  var comments: String {
    let all = commented.map { address, comment in
      #"<comment ref="\#(address)" authorId="0"><text><t xml:space="preserve">\#(comment.xmlEscaped)</t></text></comment>"#
    }
    return #"<comments xmlns="\#(WorkbookWriter.main)"><authors><author>jiqun</author></authors>"#
      + "<commentList>\(all.joined())</commentList></comments>"
  }

  /// The boxes comments are shown in: without them programs show none.
  var drawing: String {
    let shapes = commented.enumerated().map { index, entry in
      let (row, column) = (entry.address.row, entry.address.column)
      return ##"<v:shape id="n\##(index)" type="#_x0000_t202" style="position:absolute;width:220pt;"##
        + ##"height:90pt;visibility:hidden" fillcolor="#ffffe1"><v:fill/><v:textbox/>"##
        + #"<x:ClientData ObjectType="Note">"#
        + "<x:Anchor>\(column + 1),12,\(row),6,\(column + 5),12,\(row + 6),6</x:Anchor>"
        + "<x:Row>\(row)</x:Row><x:Column>\(column)</x:Column></x:ClientData></v:shape>"
    }
    return #"<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" "#
      + #"xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" "#
      + #"o:spt="202" path="m,l,21600r21600,l21600,xe"/>\#(shapes.joined())</xml>"#
  }
}

extension String {
  /// As text or attribute of XML; what XML 1.0 cannot hold becomes U+FFFD.
  var xmlEscaped: String {
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
