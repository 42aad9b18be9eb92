import Core
import TestSupport

extension Sample {
  /// Monthly flows of every scope, and a few figures of the other indicators; some late, some missing.
  static func figures(of plan: Plan) -> [Figure] {
    let sketch = revenues.reduce(
      Sketch()
        .figures("rd-share", ["2023": 2.2, "2024-01/11": 2.35, "2025-01/08": 2.42, "2025-01/11": 2.48])
        .figures("giants", ["2023-12": 12, "2024-12": 21, "2025-06": 24, "2025-12": 29, "2026-03": 31])
        .figures("breakthroughs", ["2024-01/06": 5, "2024": 11, "2025-01/06": 4, "2025": 8])
        .figures("energy", ["2023": 340, "2024": 331, "2025": 318])
        .figures("yield", ["2024": 22.4, "2025": 23.9])
        .figures("training", ["2024": 1.1, "2025": 2.2])
        .figures("place", ["2023": 7, "2024": 6, "2025": 6])
        .figures("unicorns", ["2025-12": 0, "2026-04": 1])
    ) { $0.revenue($1) }
    return sketch.figure("reach", "2025-06", 66.7, of: (2, 3)).figures
  }

  fileprivate struct Revenue {
    let scope: Scope
    let first: Double
    let growth: Double
    let last: Int
  }

  private static let revenues = [
    Revenue(scope: .whole, first: 800, growth: 1.11, last: 4),
    Revenue(scope: .cluster("tea"), first: 180, growth: 1.16, last: 4),
    Revenue(scope: .cluster("bamboo"), first: 240, growth: 0.97, last: 3),
    Revenue(scope: .district("shangyuan"), first: 360, growth: 1.14, last: 4),
    Revenue(scope: .district("jiangkou"), first: 440, growth: 1.02, last: 2),
  ]
}

extension Sketch {
  fileprivate func revenue(_ revenue: Sample.Revenue) -> Sketch {
    var sketch = self
    var yearly = revenue.first
    for year in 2023...2026 {
      for month in 2...(year == 2026 ? revenue.last : 12) {
        let value = (yearly * Double(month) / 12 * 10).rounded() / 10
        let text = month == 12 ? "\(year)" : "\(year)-01/\(month < 10 ? "0" : "")\(month)"
        sketch = sketch.figure("revenue", text, value, scope: revenue.scope)
      }
      yearly *= revenue.growth
    }
    return sketch
  }
}
