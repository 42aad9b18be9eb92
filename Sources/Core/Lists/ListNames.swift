/// Names of a list's items, by code.
public struct ListNames: Hashable, Sendable {
  public var list: ListDefinition.ID
  /// The first items of the list by code; all of them unless `isCut`.
  public var items: [ItemName]
  /// Whether the list holds more.
  public var isCut: Bool

  public struct ItemName: Hashable, Sendable {
    public var code: String
    public var name: String
    public init(code: String, name: String) {
      self.code = code
      self.name = name
    }
  }

  public init(list: ListDefinition.ID, items: [ItemName], isCut: Bool) {
    self.list = list
    self.items = items
    self.isCut = isCut
  }
}
