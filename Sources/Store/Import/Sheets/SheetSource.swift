import Sheets

/// The sheets of a file, with the digest of its bytes.
struct SheetSource {
  let sheets: [Sheet]
  let digest: String

  /// Reads a whole file, which sheets must fit in memory with; why it cannot be read otherwise.
  static func read(_ file: TableFile) -> Result<SheetSource, SheetFault> {
    let limits = SheetLimits()
    var bytes: [UInt8] = []
    _ = try? file.pieces { piece in
      bytes += piece
      return bytes.count <= limits.fileBytes
    }
    do {
      return .success(
        SheetSource(sheets: try SheetFile.sheets(of: bytes, limits: limits), digest: Digest.of(bytes)))
    } catch {
      return .failure(error)
    }
  }
}
