/// How items of a list that several districts brought about, such as a project, count for each of them.
public struct SharedCredit: Hashable, Sendable, Encodable, Identifiable {
  public var id: Identifier<SharedCredit>
  public var name: String
  public var clause: Clause
  public var list: ListDefinition.ID
  /// Codes of the items that are shared; in no other credit of the list.
  public var items: [String]
  /// In the plan's order; they add up to 1.
  public var shares: [Share]
  public var note: String?

  public struct Share: Hashable, Sendable, Encodable {
    public var district: District.ID
    /// 0…1.
    public var share: Double
    public init(district: District.ID, share: Double) {
      self.district = district
      self.share = share
    }
  }

  public init(
    id: Identifier<SharedCredit>, name: String, clause: Clause, list: ListDefinition.ID, items: [String],
    shares: [Share], note: String?
  ) {
    self.id = id
    self.name = name
    self.clause = clause
    self.list = list
    self.items = items
    self.shares = shares
    self.note = note
  }
}

/// An item whose credit is shared, as the list has it.
public struct CreditedItem: Hashable, Sendable {
  public var credit: SharedCredit.ID
  public var code: String
  public var name: String
  /// The district the list counts it for.
  public var district: District.ID?
  public init(credit: SharedCredit.ID, code: String, name: String, district: District.ID?) {
    self.credit = credit
    self.code = code
    self.name = name
    self.district = district
  }
}
