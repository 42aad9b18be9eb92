/// Why a file, or a part of it, cannot be read as a table.
public enum SheetFault: Error, Hashable, Sendable {
  /// An old binary workbook, or one with a password: both begin with the same bytes.
  case binaryWorkbook
  /// Another kind of file, by what it is: `ods`, `docx`, `pdf` …
  case otherFormat(String)
  /// The container is damaged, at which part and how.
  case damagedArchive(String)
  /// A part of the container is compressed or encrypted in a way this program does not read.
  case unsupportedPart(String)
  /// A part of the workbook that must be there is not.
  case missingPart(String)
  /// A part is not well-formed XML, in which line and why.
  case damagedXML(part: String, line: Int, reason: String)
  /// A part declares a document type, by which files are drawn in or blown up.
  case documentType(part: String)
  /// More bytes, cells or merges than this program reads.
  case tooLarge(Bound, limit: Int)
  /// The bytes are text in no known encoding.
  case unknownEncoding
  /// A quotation mark that never closes.
  case openQuote(line: Int)
  /// Nothing stands in the file.
  case empty

  /// What there may be too much of.
  public enum Bound: Hashable, Sendable { case fileBytes, unpackedBytes, cells, merges, depth, lineBytes }
}

/// How much of a file is read; what goes beyond is a fault, not a full memory.
public struct SheetLimits: Hashable, Sendable {
  /// The most bytes of a file.
  public var fileBytes: Int
  /// The most bytes all parts of a workbook may unpack to.
  public var unpackedBytes: Int
  /// The most cells of all sheets of a workbook.
  public var cells: Int
  /// The most merged rectangles of a sheet.
  public var merges: Int

  /// Limits no honest table of figures reaches.
  public init(
    fileBytes: Int = 64 << 20, unpackedBytes: Int = 256 << 20, cells: Int = 1_000_000, merges: Int = 20_000
  ) {
    self.fileBytes = fileBytes
    self.unpackedBytes = unpackedBytes
    self.cells = cells
    self.merges = merges
  }
}
