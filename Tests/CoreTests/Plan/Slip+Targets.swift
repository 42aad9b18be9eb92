import Core
import Documents

extension Slip {
  static let rules = [
    Slip("east: 60%, port: 40", "east: 60%, port: 30", .contradiction),
    Slip("east: 60%, port: 40", "east: 160%, port: 40", .badValue),
    Slip("east: 60%, port: 40", "est: 60%, port: 40", .unknownReference),
    Slip("items: [F1]", "items: []", .emptyList),
    Slip("items: [F1], ", "", .missingKey),
    Slip("list: firms, number-of: output", "list: firms, nodes-per: task", .misplacedKey),
    Slip("list: firms, number-of: output", "nodes-per: tasks", .unknownChoice),
    Slip("list: firms, number-of: output", "where: {due: [x]}, nodes-per: task", .unknownReference),
    Slip("name: 百亿级, indicator: revenue, threshold: 100亿元", "name: 百亿级, strength: hard", .misplacedKey),
  ]

  static let targets = [
    Slip("kind: level, value: 900", "kind: level, wording: 大幅提高", .missingKey),
    Slip("kind: level, value: 900", "kind: level, value: 900亩", .unitMismatch),
    Slip("kind: level, value: 900", "kind: level, value: 900亿员", .badValue),
    Slip("kind: level, value: 900", "kind: level, value: 约900", .badValue),
    Slip("kind: level, value: 900", "kind: multiple, wording: 倍增", .missingKey),
    Slip("kind: level, value: 900", "kind: multiple, wording: 倍增, factor: 0", .badValue),
    Slip("kind: level, value: 900", "kind: multiple, value: 2, factor: 2", .misplacedKey),
    Slip("kind: level, value: 900", "kind: hold, wording: 稳定, value: 900", .misplacedKey),
    Slip("kind: level, value: 900", "kind: level, value: 900, tolerance: 1", .misplacedKey),
    Slip("kind: level, value: 900", "kind: about, value: 900, tolerance: -1", .contradiction),
    Slip("kind: level, value: 900", "kind: coverage, wording: 全覆盖", .missingKey),
    Slip("kind: level", "kind: levle", .unknownChoice),
    Slip("kind: limit, wording: 不超过, standing-rule: rule", "kind: limit, wording: 不超过", .missingKey),
    Slip("kind: limit, wording: 不超过", "kind: limit", .missingKey),
    Slip("clause: 一, kind: limit", "clause: 一, headline: 1, kind: limit", .duplicateID),
    Slip("value: 900", "value: 900, deadline: 2030", .outsidePlan),
    Slip("value: 900", "value: 900, deadline: 2026-02-30", .badValue),
    Slip("value: 900", "value: 900, scope: \"cluster:te\"", .unknownReference),
    Slip("value: 900", "value: 900, scope: \"park:p1\"", .badValue),
    Slip("value: 900", "value: 900, part-of: revenue", .cycle),
    Slip("value: 900", "value: 900, splits: []", .emptyList),
    Slip("value: 900", "value: 900, splits: [{scope: \"district:east\"}]", .missingKey),
    Slip("value: 900", "value: 900, splits: [{scope: whole, value: 1}]", .contradiction),
    Slip("value: 900", "value: 900, path: straight", .unknownChoice),
    Slip("value: 900", "value: 900, path: []", .emptyList),
    Slip(
      "value: 900", "value: 900, path: [{period: 2025, value: 8}, {period: 2024, value: 7}]", .contradiction),
    Slip("period: 2023", "period: 2027", .outsidePlan),
    Slip("period: 2023", "period: 2023Q5", .badValue),
    Slip("11, 100]", "11, 99]", .contradiction),
    Slip("11, 100]", "100]", .contradiction),
    Slip("[1, 2, 3", "[3, 2, 3", .contradiction),
  ]

  static let numbers = [
    Slip("threshold: 100亿元", "threshold: 100家", .unitMismatch),
    Slip("floor: 0, goal: 10", "floor: 10, goal: 10", .contradiction),
    Slip("floor: 0, goal: 10", "floor: 10, goal: 0", .contradiction),
    Slip("floor: 0, goal: 10", "floor: 0, goal: 10, logarithmic: true", .contradiction),
    Slip("weight: 1", "weight: 0", .badValue),
    Slip("weight: 1", "weight: -1", .badValue),
    Slip("of: cluster, c", "of: cluster, green: 40, c", .contradiction),
    Slip(
      "components: [{name: 同比, weight: 1, year-on-year: revenue, floor: 0, goal: 10}]", "components: []",
      .emptyList),
    Slip("at-least: 1", "at-least: 1, at-most: 2", .misplacedKey),
    Slip("at-least: 1", "one-of: [是]", .misplacedKey),
    Slip("number-of: output, at-least: 1", "at-least: 1", .missingKey),
    Slip("number-of: output", "entries-of: output", .contradiction),
    Slip("number-of: output", "number-of: amounts", .unknownReference),
    Slip("strength: soft", "strength: weak", .unknownChoice),
    Slip("name: 行动", "name: 行动, rule: {pace: {yellow: 30, red: 10}}", .contradiction),
    Slip("due: 2025", "due: 2025-6", .badValue),
    Slip("grade: constrained", "grade: red", .unknownChoice),
  ]
}
