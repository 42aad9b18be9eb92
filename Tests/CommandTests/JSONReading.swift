import Foundation

/// A document read back by a reader that is not ours, and asked for by key.
///
/// `JSONDecoder` reads numbers to the last bit, which `JSONSerialization` does not.
enum ReadJSON: Equatable, Decodable {
  case null
  case truth(Bool)
  case number(Double)
  case text(String)
  case list([ReadJSON])
  case record([String: ReadJSON])

  init(_ text: String) throws { self = try JSONDecoder().decode(ReadJSON.self, from: Data(text.utf8)) }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let truth = try? container.decode(Bool.self) {
      self = .truth(truth)
    } else if let list = try? container.decode([ReadJSON].self) {
      self = .list(list)
    } else {
      self = .record(try container.decode([String: ReadJSON].self))
    }
  }

  subscript(key: String) -> ReadJSON {
    if case .record(let record) = self { record[key] ?? .null } else { .null }
  }
  subscript(place: Int) -> ReadJSON { items.indices.contains(place) ? items[place] : .null }

  var items: [ReadJSON] { if case .list(let items) = self { items } else { [] } }
  var text: String? { if case .text(let text) = self { text } else { nil } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var truth: Bool? { if case .truth(let truth) = self { truth } else { nil } }
  var isNull: Bool { self == .null }
  var texts: [String] { items.compactMap(\.text) }

  /// Every key of every record in it; what stands under one of `maps` has keys of its own.
  func keys(except maps: Set<String>) -> Set<String> {
    guard case .record(let record) = self else {
      return items.reduce(into: []) { $0.formUnion($1.keys(except: maps)) }
    }
    return record.reduce(into: Set(record.keys)) { keys, member in
      if case .record = member.value, maps.contains(member.key) { return }
      keys.formUnion(member.value.keys(except: maps))
    }
  }
}
