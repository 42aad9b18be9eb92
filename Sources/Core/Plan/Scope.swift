/// What a figure or target is about: the whole place, or one cluster, district, park or group in it.
public enum Scope: Hashable, Sendable {
  case whole
  case cluster(Cluster.ID)
  case district(District.ID)
  case park(String)

  public enum Kind: String, Hashable, Sendable, Encodable, CaseIterable {
    case whole, cluster, district, park
  }

  public var kind: Kind {
    switch self {
    case .whole: .whole
    case .cluster: .cluster
    case .district: .district
    case .park: .park
    }
  }
}

extension Scope {
  /// The written form: `whole`, `cluster:ID`, `district:ID`, `park:CODE`.
  public var code: String {
    switch self {
    case .whole: "whole"
    case .cluster(let id): "cluster:\(id)"
    case .district(let id): "district:\(id)"
    case .park(let code): "park:\(code)"
    }
  }

  /// Reads the written form; nil when the kind is unknown or the id empty.
  public init?(code: String) {
    if code == "whole" {
      self = .whole
      return
    }
    guard let colon = code.firstIndex(of: ":") else { return nil }
    let id = String(code[code.index(after: colon)...])
    guard !id.isEmpty, let kind = Kind(rawValue: String(code[..<colon])) else { return nil }
    switch kind {
    case .whole: return nil
    case .cluster: self = .cluster(Identifier(id))
    case .district: self = .district(Identifier(id))
    case .park: self = .park(id)
    }
  }
}

extension Scope: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
