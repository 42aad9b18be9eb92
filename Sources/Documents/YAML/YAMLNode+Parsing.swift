extension YAMLNode {
  /// Reads YAML in UTF-8. What is wrong goes to the log; nil means that no tree could be built at all.
  ///
  /// Anchors, aliases and merge keys are resolved. A byte order mark is passed over.
  public static func parse(
    _ bytes: some Collection<UInt8>, file: String, limits: YAMLLimits = YAMLLimits(), log: FindingLog
  ) -> YAMLNode? {
    var text = ArraySlice(bytes)
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    let source = YAMLSource(file: file, bytes: text, limits: limits)
    if let excess = source.excess {
      log.report(excess)
      return nil
    }
    // libyaml takes no empty buffer; a line break is as empty.
    if text.isEmpty { text = [0x0A] }
    do throws(Finding) {
      return try compose(text, source, log)
    } catch {
      log.report(error)
      return nil
    }
  }

  /// Reads YAML from a string.
  public static func parse(
    _ text: String, file: String, limits: YAMLLimits = YAMLLimits(), log: FindingLog
  ) -> YAMLNode? {
    parse(Array(text.utf8), file: file, limits: limits, log: log)
  }

  private static func compose(
    _ text: ArraySlice<UInt8>, _ source: YAMLSource, _ log: FindingLog
  ) throws(Finding) -> YAMLNode {
    let outcome = text.withUnsafeBufferPointer { bytes -> Result<YAMLNode, Finding> in
      var composer = YAMLComposer(bytes, source, log)
      do throws(Finding) {
        return .success(try composer.document())
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }
}
