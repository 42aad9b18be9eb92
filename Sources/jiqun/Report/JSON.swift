/// A JSON value whose records keep the order they were written in.
///
/// The same report must be the same bytes on every run, and a reader must find what belongs together
/// side by side; dictionaries promise neither.
enum JSON: Hashable, Sendable {
  case null
  case truth(Bool)
  case whole(Int)
  /// Written shortest such that it reads back as the same number; what is not finite is written `null`.
  case number(Double)
  case text(String)
  case list([JSON])
  case record([Member])

  /// One key of a record with its value.
  struct Member: Hashable, Sendable {
    var key: String
    var value: JSON
  }

  /// A record of anything that can be written: `JSON(["id": task.id, "due": day])`.
  init(_ members: KeyValuePairs<String, any JSONConvertible>) {
    self = .record(members.map { Member(key: $0.key, value: $0.value.json) })
  }

  /// This record with more members after its own; anything else is itself.
  func adding(_ members: KeyValuePairs<String, any JSONConvertible>) -> JSON {
    guard case .record(let own) = self else { return self }
    return .record(own + members.map { Member(key: $0.key, value: $0.value.json) })
  }
}
