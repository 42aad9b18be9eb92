import Core

/// An item as a table gives it.
struct ItemEntry {
  var code: String
  var name: String
  var cluster: String?
  var district: String?
  var stage: String?
  var amount: Double?
  var since: Day?
  /// The day it leaves the list.
  var until: Day?
  /// Further columns by id, in the order of the list's definition.
  var columns: [(id: String, value: String)] = []
  var known: Day

  /// The fields beside code and name, as far as a table has columns for them. Columns a table does not
  /// have keep what the store says.
  struct Fields: OptionSet {
    let rawValue: Int
    static let cluster = Fields(rawValue: 1)
    static let district = Fields(rawValue: 2)
    static let stage = Fields(rawValue: 4)
    static let amount = Fields(rawValue: 8)
    static let since = Fields(rawValue: 16)
    static let until = Fields(rawValue: 32)
    static let all: Fields = [.cluster, .district, .stage, .amount, .since, .until]
  }
}
