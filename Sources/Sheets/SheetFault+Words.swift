public import Documents

extension SheetFault {
  /// The finding at a place: what is wrong and what to do.
  public func finding(at place: Place) -> Finding {
    let words = words
    return Finding(code, at: place, expected: words.expected, remedy: words.remedy)
  }

  private var code: Finding.Code {
    switch self {
    case .binaryWorkbook, .otherFormat: .unsupportedFormat
    case .damagedArchive, .missingPart, .damagedXML, .documentType, .unsupportedPart: .damagedWorkbook
    case .tooLarge: .tooLarge
    case .unknownEncoding: .unknownEncoding
    case .openQuote: .brokenQuote
    case .empty: .emptyFile
    }
  }

  private var words: (expected: Phrase, remedy: Phrase?) {
    switch self {
    case .binaryWorkbook:
      (
        Phrase(".xlsx 或 .csv(这是 .xls/.et,或加了密码的工作簿)", ".xlsx or .csv, not .xls, .et or one with a password"),
        Self.saveAsWorkbook
      )
    case .otherFormat(let kind):
      (Phrase(".xlsx 或 .csv(这是 .\(kind))", ".xlsx or .csv, not .\(kind)"), Self.saveAsWorkbook)
    case .damagedArchive(let part):
      (
        Phrase("完好的工作簿(\(part) 已损坏)", "a sound workbook; \(part) is damaged"),
        Phrase("在 Excel 或 WPS 里打开,重新保存再发", "open it in a spreadsheet program, save it anew")
      )
    case .unsupportedPart(let part):
      (Phrase("普通压缩的工作簿(\(part))", "a workbook packed as usual (\(part))"), Self.saveAsWorkbook)
    case .missingPart(let part):
      (Phrase("工作簿里有 \(part)", "a workbook with \(part)"), Self.saveAsWorkbook)
    case .damagedXML(let part, let line, let reason):
      (
        Phrase("完好的 XML(\(part) 第 \(line) 行:\(reason))", "sound XML (\(part) line \(line): \(reason))"),
        Self.saveAsWorkbook
      )
    case .documentType(let part):
      (
        Phrase("没有文档类型声明的工作簿(\(part))", "a workbook without a document type (\(part))"),
        Phrase("来历可疑,不要打开,问清寄件人", "do not open it; ask who sent it")
      )
    case .tooLarge(let bound, let limit): (bound.words(limit), bound.remedy)
    case .unknownEncoding:
      (
        Phrase("UTF-8、GB18030 或 UTF-16 的文本", "text in UTF-8, GB18030 or UTF-16"),
        Phrase("另存为 “CSV UTF-8” 或 .xlsx", "save it as “CSV UTF-8” or .xlsx")
      )
    case .openQuote(let line):
      (
        Phrase("第 \(line) 行打开的引号后来闭合", "the quotation mark opened in line \(line) to be closed"),
        Phrase("补上或删去这个引号", "add the closing one or remove this one")
      )
    case .empty: (Phrase("有内容的表", "a table with something in it"), nil)
    }
  }

  private static let saveAsWorkbook = Phrase(
    "在 Excel 或 WPS 里 另存为 → Excel 工作簿(*.xlsx),去掉密码,再导入",
    "save it as Excel Workbook (*.xlsx) without a password and import that")
}

extension SheetFault.Bound {
  fileprivate func words(_ limit: Int) -> Phrase {
    switch self {
    case .fileBytes: Phrase("至多 \(limit >> 20) MiB 的文件", "a file of at most \(limit >> 20) MiB")
    case .unpackedBytes:
      Phrase("展开后不这么大的工作簿(可能是压缩炸弹)", "a workbook that does not unpack to that much; it may be a zip bomb")
    case .cells: Phrase("至多 \(limit) 个单元格", "at most \(limit) cells")
    case .merges: Phrase("至多 \(limit) 处合并", "at most \(limit) merged ranges")
    case .depth: Phrase("至多 \(limit) 层嵌套", "at most \(limit) levels")
    case .lineBytes: Phrase("每行至多 \(limit) 字节", "at most \(limit) bytes in a line")
    }
  }

  fileprivate var remedy: Phrase {
    Phrase(
      "大的清单存为 UTF-8 的 .csv 导入,或只留要报的表", "save long lists as .csv in UTF-8, or keep only the table reported")
  }
}

extension Finding.Code {
  /// A kind of file this program does not read.
  public static let unsupportedFormat: Self = "unsupported-format"
  /// A workbook that is damaged or hostile.
  public static let damagedWorkbook: Self = "damaged-workbook"
  /// Text in no encoding this program knows.
  public static let unknownEncoding: Self = "unknown-encoding"
  /// A file with nothing in it.
  public static let emptyFile: Self = "empty-file"
}
