import Foundation
import Testing

/// What `vectors.py` wrote: a series, a model with given parameters on it, and the best fit known.
struct StatsmodelsVector: Decodable, Sendable {
  var name: String
  var cycle: Int
  var values: [Double]
  var given: Given
  var leastSquares: Double

  struct Given: Decodable, Sendable {
    var level: Double
    var trend: Double
    var season: Double
    var damping: Double
    var initialLevel: Double
    var initialTrend: Double
    var initialSeason: [Double]
    var errors: [Double]
    var levels: [Double]
    var trends: [Double]
    var seasons: [Double]
    var means: [Double]
  }

  static func all() throws -> [StatsmodelsVector] {
    let file = PlanFolder.fixtures.appending(path: "forecast/vectors.json")
    return try JSONDecoder().decode([StatsmodelsVector].self, from: Data(contentsOf: file))
  }
}
