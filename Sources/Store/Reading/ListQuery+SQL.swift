import Core
import Search

extension ListQuery.Column {
  /// The column as an expression; days as text when they are to be read like one.
  ///
  /// - Parameter asNumber: Whether the value is wanted as a number; nil takes what the column is.
  func sql(asNumber: Bool?) -> SQLPiece {
    switch self {
    case .code: "code"
    case .name: "name"
    case .cluster: "cluster"
    case .district: "district"
    case .stage: "stage"
    case .amount: "amount"
    case .since: "date(since * 86400, 'unixepoch')"
    case .own("until", _): "date(until * 86400, 'unixepoch')"
    case .own(let id, let isNumber):
      if asNumber ?? isNumber {
        SQLPiece("CAST(json_extract(columns, ?) AS REAL)", [.text(Self.path(id))])
      } else {
        SQLPiece("json_extract(columns, ?)", [.text(Self.path(id))])
      }
    }
  }

  /// Where a column stands in the object of columns.
  private static func path(_ id: String) -> String { "$.\"\(id.replacing("\"", with: ""))\"" }
}

extension ListQuery.Condition {
  var sql: SQLPiece {
    switch test {
    case .isMissing: column.sql(asNumber: false) + " IS NULL"
    case .isOneOf(let values):
      column.sql(asNumber: false) + " IN (" + values.map { SQLPiece("?", [.text($0)]) }.joined(", ") + ")"
    case .contains(let text): column.sql(asNumber: false) + .like(text)
    case .number(let sign, let number):
      column.sql(asNumber: true) + SQLPiece(" \(sign.rawValue) ?", [.real(number)])
    case .text(let sign, let text):
      column.sql(asNumber: false) + SQLPiece(" \(sign.rawValue) ?", [.text(text)])
    }
  }
}

extension ListQuery {
  /// What every word of the text asks: to be in a column, or to spell the name.
  ///
  /// - Parameter plan: For the names of clusters and districts.
  func words(_ plan: Plan?) -> [SQLPiece] {
    text.split { $0.isWhitespace }.map { word in
      let word = String(word)
      var places: [SQLPiece] = ["code", "name", "stage"].map { SQLPiece($0) + .like(word) }
      let clusters = plan?.clusters.filter { $0.name.holds(word) }.map(\.id.text) ?? []
      let districts = plan?.districts.filter { $0.name.holds(word) || $0.shortName.holds(word) }.map(
        \.id.text)
      if !clusters.isEmpty { places.append(Condition(.cluster, .isOneOf(clusters)).sql) }
      if let districts, !districts.isEmpty { places.append(Condition(.district, .isOneOf(districts)).sql) }
      places.append(Self.inOwnColumns(word))
      if SearchPattern(word).hasLetters { places.append(SQLPiece("spells(name, ?)", [.text(word)])) }
      return "(" + places.joined(" OR ") + ")"
    }
  }

  /// The object of columns is looked into only where it holds the word at all.
  private static func inOwnColumns(_ word: String) -> SQLPiece {
    let inside = SQLPiece("EXISTS (SELECT 1 FROM json_each(columns) WHERE value") + .like(word) + ")"
    if word.contains(where: { "\"\\".contains($0) || $0.asciiValue.map { $0 < 0x20 } == true }) {
      return inside
    }
    return "(columns" + .like(word) + " AND " + inside + ")"
  }
}

extension String {
  fileprivate func holds(_ part: String) -> Bool { lowercased().contains(part.lowercased()) }
}

extension SQLPiece {
  /// Holds a text anywhere, its own wildcards taken literally.
  fileprivate static func like(_ text: String) -> SQLPiece {
    let literal = text.reduce(into: "") { text, character in
      if "\\%_".contains(character) { text.append("\\") }
      text.append(character)
    }
    return SQLPiece(" LIKE ? ESCAPE '\\'", [.text("%\(literal)%")])
  }
}
