/// The one page on which all readers of a document write their findings.
///
/// A class, because readers nest in closures and all of them write on the same page; it stays on the
/// thread that reads.
public final class FindingLog {
  /// What was found so far.
  public private(set) var findings: Findings

  /// An empty page.
  public init(capacity: Int = 1000) {
    findings = Findings(capacity: capacity)
  }

  /// Writes a finding down.
  public func report(_ finding: Finding) { findings.append(finding) }

  /// Writes down that a reference names nothing known, with the nearest known name; true if it is known.
  ///
  /// An empty reference stands for one that was already reported when it was read and is passed over.
  @discardableResult
  public func check(
    _ reference: Located<String>, isOneOf known: some Collection<String>, of kind: Phrase
  ) -> Bool {
    if reference.value.isEmpty || known.contains(reference.value) { return true }
    let finding = Finding(
      .unknownReference, at: reference.place, read: reference.value,
      expected: Phrase("已有的\(kind.chinese)", "a known \(kind.english)"))
    // Sorted, because a set has no order and the same mistake deserves the same advice.
    report(finding.didYouMean(known.sorted()))
    return false
  }
}
