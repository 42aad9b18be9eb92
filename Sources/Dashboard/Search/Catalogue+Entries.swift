public import Core
import Documents

extension Catalogue {
  /// The catalogue of a plan as it stands, with names of list items.
  public init(_ situation: Situation?, _ names: [ListNames], _ words: Words) {
    var entries = Catalogue.commands(words)
    if let situation {
      let maker = CatalogueMaker(situation: situation, words: words)
      entries += maker.entries + names.flatMap(maker.items)
    }
    self.init(entries)
  }

  /// Screens and commands, under their names in both languages and as they are called in a configuration.
  static func commands(_ words: Words) -> [Entry] {
    let other = Words(words.language == .chinese ? .english : .chinese)
    let screens = Command.allCases.filter { $0.view != nil }
    let others = Command.allCases.filter { $0.view == nil && $0 != .palette }
    return (screens + others).map { command in
      Entry(
        command.view == nil ? .command : .screen, command.rawValue, words.name(command),
        aliases: [other.name(command)], detail: command.view == nil ? words.sentence(command) : "",
        to: command.view.map(Destination.view) ?? .command(command))
    }
  }
}

private struct CatalogueMaker {
  let situation: Situation
  let words: Words
  private var plan: Plan { situation.plan }

  init(situation: Situation, words: Words) {
    self.situation = situation
    self.words = words
  }

  var entries: [Catalogue.Entry] { structure + measures + places + owners + cards + nodes + plans }

  /// The plans of the store and their versions, where there is more than the one shown.
  private var plans: [Catalogue.Entry] {
    let stored = situation.snapshot.plans
    guard stored.count > 1 || stored.contains(where: { $0.versions.count > 1 }) else { return [] }
    return stored.flatMap { plan in
      let versions = plan.versions.count > 1 ? plan.versions.map { Int?.some($0.number) } : []
      return ([nil] + versions).map { number in
        Catalogue.Entry(
          .plan, PlanChoice(plan.id, version: number).description, plan.title,
          aliases: [words("切换方案", "switch plan")],
          detail: number.map { words("第\($0)版", "v\($0)") } ?? "",
          to: .plan(PlanChoice(plan.id, version: number)))
      }
    }
  }

  private var structure: [Catalogue.Entry] {
    plan.clusters.map { cluster in
      let tier = plan.tiers.first { $0.id == cluster.tier }?.name ?? ""
      return Catalogue.Entry(
        .cluster, cluster.id.text, cluster.name, aliases: cluster.aliases, detail: tier,
        to: .view(.cluster(cluster.id)))
    }
      + plan.lines.map { line in
        Catalogue.Entry(
          .line, line.id.text, line.name, aliases: [line.shortName], detail: line.clause.number,
          to: .view(.action(line.id)))
      }
      + plan.tasks.map { task in
        Catalogue.Entry(
          .task, task.id.text, task.name, aliases: [task.shortName], detail: task.clause.number,
          to: .view(.task(task.id)))
      }
  }

  private var measures: [Catalogue.Entry] {
    var targets: [Indicator.ID: Target.ID] = [:]
    for target in plan.targets.reversed() {
      if let indicator = target.indicator { targets[indicator] = target.id }
    }
    return plan.targets.map { target in
      Catalogue.Entry(
        .target, target.id.text, target.name, aliases: [target.shortName],
        detail: scope(target.scope) ?? target.wording, to: .view(.target(target.id)))
    }
      + plan.indicators.map { indicator in
        Catalogue.Entry(
          .indicator, indicator.id.text, indicator.name, aliases: [indicator.shortName] + indicator.aliases,
          detail: indicator.unit.symbol,
          to: .view(targets[indicator.id].map(View.target) ?? .overview))
      }
  }

  /// Whose target it is, where it is not the whole place's.
  private func scope(_ scope: Scope) -> String? {
    switch scope {
    case .whole: nil
    case .cluster(let id): plan.clusters.first { $0.id == id }?.name ?? id.text
    case .district(let id): plan.districts.first { $0.id == id }?.shortName ?? id.text
    case .park(let code): code
    }
  }

  private var places: [Catalogue.Entry] {
    plan.districts.map { district in
      Catalogue.Entry(
        district.kind == .zone ? .zone : .district, district.id.text, district.name,
        aliases: [district.shortName] + district.aliases, detail: district.code ?? "",
        to: .view(.district(district.id)))
    }
  }

  private var owners: [Catalogue.Entry] {
    plan.groups.map { group in
      Catalogue.Entry(.group, group.id.text, group.name, to: .view(.group(group.id)))
    }
      + plan.units.map { unit in
        Catalogue.Entry(
          .unit, unit.id.text, unit.name, aliases: [unit.shortName] + unit.aliases,
          to: .view(.unit(unit.id)))
      }
  }

  private var cards: [Catalogue.Entry] {
    situation.snapshot.technologies.map { card in
      let cluster = plan.clusters.first { $0.id == card.cluster }?.name ?? card.cluster.text
      return Catalogue.Entry(
        .technology, card.id.text, card.name, detail: cluster, to: .view(.technology(card.id)))
    }
      + plan.lists.map { Catalogue.Entry(.list, $0.id.text, $0.name, to: .view(.list($0.id))) }
      + plan.standingRules.map { rule in
        Catalogue.Entry(
          .rule, rule.id.text, rule.name, detail: rule.clause.number,
          to: .view(rule.list.map(View.list) ?? .nodes))
      }
  }

  private var nodes: [Catalogue.Entry] {
    situation.nodes.map { status in
      let node = status.node
      return Catalogue.Entry(
        .node, node.id.text, node.name, detail: node.due?.description ?? "",
        to: .rows(.nodes, node.name))
    }
  }

  func items(_ names: ListNames) -> [Catalogue.Entry] {
    let list = plan.lists.first { $0.id == names.list }?.name ?? names.list.text
    return names.items.map { item in
      Catalogue.Entry(
        .item, "\(names.list.text)/\(item.code)", item.name, detail: list,
        to: .view(.item(names.list, item.code)))
    }
  }
}

extension Words {
  /// What a thing is, a word.
  public func kind(_ kind: Catalogue.Kind) -> String {
    switch kind {
    case .screen: self("画面", "screen")
    case .command: self("命令", "command")
    case .cluster: self("集群", "cluster")
    case .line: self("行动", "action line")
    case .task: self("任务", "task")
    case .target: self("目标", "target")
    case .indicator: self("指标", "indicator")
    case .district: self("区县", "district")
    case .zone: self("功能区", "zone")
    case .group: self("工作组", "group")
    case .unit: self("责任单位", "unit")
    case .technology: self("技术", "technology")
    case .list: self("清单", "list")
    case .rule: self("规则", "rule")
    case .node: self("节点", "node")
    case .plan: self("方案", "plan")
    case .item: self("条目", "list item")
    }
  }
}
