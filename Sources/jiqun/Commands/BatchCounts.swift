import Documents

/// What a batch brought in, in words.
enum BatchCounts {
  /// Everything of which there was any, in the order in which it is read: “方案 1,数据 244”.
  static func told(_ counts: [String: Int], _ language: Language) -> String {
    names.compactMap { kind, name in
      counts[kind].flatMap { $0 > 0 ? "\(name[language]) \($0)" : nil }
    }
    .joined(separator: Phrase(",", ", ")[language])
  }

  private static let names: [(kind: String, name: Phrase)] = [
    ("plan", Phrase("方案", "plan")), ("figures", Phrase("数据", "figures")),
    ("technologies", Phrase("技术卡片", "technologies")), ("colours", Phrase("颜色变化", "colours")),
    ("nodes", Phrase("节点", "nodes")), ("items", Phrase("清单项", "items")),
    ("refusals", Phrase("退回或核实", "sent back or in question")),
  ]
}
