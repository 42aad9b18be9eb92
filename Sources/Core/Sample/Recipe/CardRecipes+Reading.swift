import Documents

extension RecipeReader {
  func technologies(_ fields: MappingReader) -> TechnologyRecipe {
    let gaps = ["n"]
    return TechnologyRecipe(
      firstDay: fields.day("first-day"), reviews: fields["reviews"].items().map { $0.value(as: .day) },
      better: fields.share("better"), worse: fields.share("worse"),
      clusters: fields.pairs("clusters") { key, node in
        node.mapping { cards($0, of: cluster(key)) }
      },
      aspects: fields.pairs("aspects") { key, node in
        TechnologyRecipe.Aspect(name: key.value, category: node.value(as: .text))
      },
      grades: fields.pairs("grades") { key, node in node.mapping { grade($0, key) } },
      countries: fields.strings("countries"), bottleneck: pattern(fields["bottleneck"], gaps + ["subject"]),
      lead: pattern(fields["lead"], gaps), partners: pattern(fields["partners"], gaps),
      project: pattern(fields["project"], gaps), decidedBy: fields.string("decided-by"),
      funding: fields.range("funding"), overdue: fields.share("overdue"))
  }

  private func cards(_ fields: MappingReader, of cluster: Cluster.ID) -> TechnologyRecipe.ClusterCards {
    let stages = plan.clusters.first { $0.id == cluster }?.chain ?? []
    let subjects = fields.pairs("subjects") { key, node in
      let id = Located("\(cluster)/\(key.value)", at: key.place)
      log.check(id, isOneOf: stages.map(\.id.text), of: Phrase("环节", "chain stage"))
      return node.texts().map { TechnologyRecipe.Subject(stage: Identifier(id.value), name: $0) }
    }
    return TechnologyRecipe.ClusterCards(
      cluster: cluster, cards: fields.int("cards", in: 0...10_000), subjects: subjects.flatMap(\.self))
  }

  private func grade(_ fields: MappingReader, _ key: Located<String>) -> TechnologyRecipe.GradeRecipe {
    log.check(key, isOneOf: TechnologyColour.Grade.allCases.map(\.rawValue), of: Phrase("颜色等级", "grade"))
    return TechnologyRecipe.GradeRecipe(
      grade: TechnologyColour.Grade(rawValue: key.value) ?? .constrained, share: fields.share("share"),
      suppliers: fields.range("suppliers"), dependence: fields.range("dependence"),
      readiness: fields.range("readiness"), alternatives: fields.strings("alternatives"),
      consequences: fields.strings("consequences"), evidence: fields.strings("evidence"))
  }

  func nodes(_ fields: MappingReader) -> NodeRecipe {
    let gaps = ["task", "district", "cluster", "n", "year"]
    return NodeRecipe(
      milestones: fields.int("milestones", in: 0...100_000), actions: fields.int("actions", in: 0...100_000),
      milestone: fields["milestone"].items().map { pattern($0, gaps) },
      action: fields["action"].items().map { pattern($0, gaps) },
      from: fields.day("from"), to: fields.day("to"), onTime: fields.share("on-time"),
      late: fields.share("late"), ofCluster: fields.share("of-cluster"),
      ofDistrict: fields.share("of-district"),
      done: fields.optionalPairs("done") { key, node in
        log.check(key, isOneOf: plan.nodes.map(\.id.text), of: Phrase("节点", "node"))
        return NodeRecipe.Done(node: Identifier(key.value), day: node.value(as: .day))
      })
  }
}
