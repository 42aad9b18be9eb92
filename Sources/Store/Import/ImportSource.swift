public import Core
import Foundation

/// What one import takes: plans that were read already, and tables that are read while they are imported.
public enum ImportSource: Sendable {
  /// A plan with the files it was read from, the top one first.
  case plan(Plan, files: [PlanReader.Source])
  /// A CSV file; its header decides what it holds.
  case table(TableFile)
}

/// A table to be read in pieces.
public struct TableFile: Hashable, Sendable {
  /// The name findings and origins repeat.
  public var name: String
  var content: Content

  enum Content: Hashable, Sendable {
    case file(path: String)
    case bytes([UInt8])
  }

  /// A file on disk, which may be of any size.
  public init(path: String, name: String? = nil) {
    self.name = name ?? path
    content = .file(path: path)
  }

  /// A table in memory, such as one read from standard input.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    content = .bytes(bytes)
  }

  /// A table in memory.
  public init(name: String, text: String) { self.init(name: name, bytes: Array(text.utf8)) }
}

extension TableFile {
  /// How many bytes there are, as far as that is known; 0 for what cannot be read.
  var size: Int {
    switch content {
    case .bytes(let bytes): return bytes.count
    case .file(let path):
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      return attributes?[.size] as? Int ?? 0
    }
  }

  /// Hands on the bytes piece by piece until `take` has enough; false when the file cannot be read.
  func pieces(_ take: (ArraySlice<UInt8>) throws -> Bool) throws -> Bool {
    switch content {
    case .bytes(let bytes):
      for start in stride(from: 0, to: bytes.count, by: TableFile.pieceSize) {
        guard try take(bytes[start..<min(start + TableFile.pieceSize, bytes.count)]) else { break }
      }
      return true
    case .file(let path):
      guard let handle = FileHandle(forReadingAtPath: path) else { return false }
      defer { try? handle.close() }
      do {
        while let piece = try handle.read(upToCount: TableFile.pieceSize), !piece.isEmpty {
          guard try take(Array(piece)[...]) else { break }
        }
      } catch is CocoaError {
        return false
      }
      return true
    }
  }

  /// The first bytes; nil when the file cannot be read.
  var head: [UInt8]? {
    var head: [UInt8] = []
    let isReadable = try? pieces { piece in
      head += piece.prefix(64)
      return false
    }
    return isReadable == true ? head : nil
  }

  private static let pieceSize = 256 << 10
}
