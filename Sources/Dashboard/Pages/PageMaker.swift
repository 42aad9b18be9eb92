import Core
import Screen

/// Turns a situation into pages; a view is one small file of columns and rows.
struct PageMaker {
  let situation: Situation
  let changes: Changes?
  let words: Words
  let glyphs: Glyphs
  let lists: [ListDefinition.ID: ListPage]

  var plan: Plan { situation.plan }
  var year: Int { situation.day.year }

  /// The page of a view; things the plan does not know get a page that says so.
  func page(_ view: View) -> Page {
    switch view {
    case .overview: overview
    case .clusters: clusters
    case .cluster(let id): cluster(id)
    case .actions: actions
    case .action(let id): action(id)
    case .task(let id): task(id)
    case .districts: districts
    case .district(let id): district(id)
    case .groups: groups
    case .group(let id): group(id)
    case .units: units
    case .unit(let id): unit(id)
    case .technologies: technologies
    case .technology(let id): technology(id)
    case .lists: listOverview
    case .list(let id): list(id)
    case .nodes: nodePage
    case .changes: changePage
    case .target(let id): target(id)
    }
  }

  /// A page for something that is not there.
  func missing(_ view: View) -> Page {
    let text = words("方案里没有“\(view.id ?? view.name)”", "the plan has no “\(view.id ?? view.name)”")
    return Page(crumbs: [view.name], arrangement: Block.lines("missing", [Line(text, .warning)]))
  }
}
