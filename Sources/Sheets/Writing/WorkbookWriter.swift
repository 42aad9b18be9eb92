/// Writes `.xlsx` workbooks that Excel, WPS and LibreOffice open: cells, merges, looks and comments.
public enum WorkbookWriter {
  /// The bytes of a workbook; the same drafts give the same bytes.
  public static func bytes(of drafts: [SheetDraft]) -> [UInt8] {
    var archive = ZipWriter()
    func add(_ name: String, _ text: String) { archive.add(name, Array((declaration + text).utf8)) }
    let drafts = drafts.isEmpty ? [SheetDraft(name: "Sheet1")] : drafts
    add("[Content_Types].xml", contentTypes(drafts))
    add("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")]))
    add("xl/workbook.xml", workbook(drafts))
    let sheets = drafts.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
    add("xl/_rels/workbook.xml.rels", relations(sheets + [("styles", "styles.xml")]))
    add("xl/styles.xml", styles)
    for (index, draft) in drafts.enumerated() {
      let number = index + 1
      let writer = SheetWriter(draft)
      add("xl/worksheets/sheet\(number).xml", writer.sheet)
      guard writer.hasComments else { continue }
      add(
        "xl/worksheets/_rels/sheet\(number).xml.rels",
        relations([
          ("vmlDrawing", "../drawings/notes\(number).vml"), ("comments", "../comments\(number).xml"),
        ]))
      add("xl/comments\(number).xml", writer.comments)
      add("xl/drawings/notes\(number).vml", writer.drawing)
    }
    return archive.finished
  }

  private static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packages = "http://schemas.openxmlformats.org/package/2006"

  /// Relations numbered from `rId1` in the order given.
  private static func relations(_ all: [(kind: String, target: String)]) -> String {
    let entries = all.enumerated().map { index, relation in
      #"<Relationship Id="rId\#(index + 1)" Type="\#(relationships)/\#(relation.kind)" "#
        + #"Target="\#(relation.target)"/>"#
    }
    return #"<Relationships xmlns="\#(packages)/relationships">\#(entries.joined())</Relationships>"#
  }

  private static func contentTypes(_ drafts: [SheetDraft]) -> String {
    let format = "application/vnd.openxmlformats-officedocument"
    var overrides = [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
    for index in drafts.indices {
      overrides.append(("/xl/worksheets/sheet\(index + 1).xml", "worksheet"))
      if SheetWriter(drafts[index]).hasComments {
        overrides.append(("/xl/comments\(index + 1).xml", "comments"))
      }
    }
    let entries = overrides.map {
      #"<Override PartName="\#($0.0)" ContentType="\#(format).spreadsheetml.\#($0.1)+xml"/>"#
    }
    return #"<Types xmlns="\#(packages)/content-types">"#
      + #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
      + #"<Default Extension="xml" ContentType="application/xml"/>"#
      + #"<Default Extension="vml" ContentType="\#(format).vmlDrawing"/>"# + entries.joined() + "</Types>"
  }

  private static func workbook(_ drafts: [SheetDraft]) -> String {
    let sheets = drafts.enumerated().map { index, draft in
      let state = draft.isHidden ? #" state="hidden""# : ""
      return
        #"<sheet name="\#(draft.name.xmlEscaped)" sheetId="\#(index + 1)"\#(state) r:id="rId\#(index + 1)"/>"#
    }
    return
      #"<workbook xmlns="\#(main)" xmlns:r="\#(relationships)"><sheets>\#(sheets.joined())</sheets></workbook>"#
  }

  /// One cell format for each look, in their order.
  private static var styles: String {
    let fills = ["FFFFF2CC", "FFFFC7CE", "FFFFD9A8", "FFDDEBF7"].map {
      #"<fill><patternFill patternType="solid"><fgColor rgb="\#($0)"/></patternFill></fill>"#
    }
    let formats = SheetDraft.Look.allCases.map { look in
      let (number, font, fill) =
        switch look {
        case .plain: (0, 0, 0)
        case .heading: (0, 1, 0)
        case .entry: (0, 0, 2)
        case .quiet: (0, 2, 0)
        case .wrong: (0, 0, 3)
        case .doubtful: (0, 0, 4)
        case .noted: (0, 0, 5)
        case .percent: (10, 0, 0)
        case .day: (164, 0, 0)
        case .month: (165, 0, 0)
        }
      return #"<xf numFmtId="\#(number)" fontId="\#(font)" fillId="\#(fill)" borderId="0" xfId="0" "#
        + #"applyNumberFormat="1" applyFont="1" applyFill="1"/>"#
    }
    return
      #"<styleSheet xmlns="\#(main)"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/>"#
      + #"<numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>"#
      + #"<fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font>"#
      + #"<font><sz val="11"/><color rgb="FF7F7F7F"/><name val="宋体"/></font></fonts>"#
      + #"<fills count="6"><fill><patternFill patternType="none"/></fill>"#
      + #"<fill><patternFill patternType="gray125"/></fill>\#(fills.joined())</fills>"#
      + #"<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>"#
      + #"<cellXfs count="\#(formats.count)">\#(formats.joined())</cellXfs></styleSheet>"#
  }
}
