extension Finding {
  /// The finding with “did you mean …?” as its remedy, if one of the candidates is close to what was
  /// read; otherwise unchanged.
  public func didYouMean(_ candidates: some Sequence<String>) -> Finding {
    guard let read, let near = NearMiss.nearest(to: read, among: candidates) else { return self }
    var finding = self
    finding.remedy = Phrase("改为 “\(near)”?", "did you mean “\(near)”?")
    return finding
  }
}
