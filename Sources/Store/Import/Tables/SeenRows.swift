import Core
import Documents

/// What came in one import by its key, to find what comes twice.
final class SeenRows<Key: Hashable, Value: Equatable> {
  private var seen: [Key: (value: Value, place: RowPlaces.Index)] = [:]
  private var places = RowPlaces()

  /// Whether this is the first; when it is not, it is counted if equal and reported if not.
  func isFirst(_ key: Key, _ value: Value, _ row: TableRow, _ context: TableContext) -> Bool {
    isFirst(key, value, at: row.row.place, row.row.log, context)
  }

  /// The same for what stands elsewhere than in a row.
  func isFirst(_ key: Key, _ value: Value, at place: Place, _ log: FindingLog, _ context: TableContext)
    -> Bool
  {
    guard let first = seen[key] else {
      seen[key] = (value, places.index(of: place))
      return true
    }
    if first.value == value {
      context.noteRepeated()
    } else {
      log.report(.conflict(at: place, with: places[first.place]))
    }
    return false
  }
}

/// The same for items, of which there may be a million: only a hash and the place are kept.
///
/// That two codes of one import share 64 bits is as likely as winning a lottery twice.
final class SeenItems {
  private var seen: [Int: RowPlaces.Index] = [:]
  private var places = RowPlaces()

  /// Where a code of a list first came in; nil when this is the first time.
  func place(ofFirst code: String, in list: ListDefinition.ID, _ place: Place) -> Place? {
    var hasher = Hasher()
    hasher.combine(list)
    hasher.combine(code)
    let key = hasher.finalize()
    if let first = seen[key] { return places[first] }
    seen[key] = places.index(of: place)
    return nil
  }
}

/// Places of rows in little room.
struct RowPlaces {
  struct Index {
    var file: Int32
    var line: Int32
  }

  private var files: [String] = []

  mutating func index(of place: Place) -> Index {
    if files.last != place.file { files.append(place.file) }
    return Index(file: Int32(clamping: files.count - 1), line: Int32(clamping: place.line ?? 0))
  }

  /// The place, of what stands in no line only the file.
  subscript(index: Index) -> Place {
    Place(file: files[Int(index.file)], line: index.line > 0 ? Int(index.line) : nil)
  }
}
