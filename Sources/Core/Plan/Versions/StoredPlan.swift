/// A plan a store holds, with its versions.
public struct StoredPlan: Hashable, Sendable, Identifiable {
  public var id: Plan.ID
  /// Of the newest version.
  public var title: String
  /// By number.
  public var versions: [Plan.Version]
  /// Whether the dashboard opens with it.
  public var isCurrent: Bool

  public init(id: Plan.ID, title: String, versions: [Plan.Version], isCurrent: Bool) {
    self.id = id
    self.title = title
    self.versions = versions
    self.isCurrent = isCurrent
  }
}
