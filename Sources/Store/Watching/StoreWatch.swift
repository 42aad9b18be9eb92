import Foundation

/// Tells when another process has written to a store. While nobody does, nothing is asked and nothing runs.
public final class StoreWatch: Sendable {
  private let store: Workspace
  private let events: FolderEvents
  private let names: Set<String>
  private let version: Int

  /// Begins to watch, so that nothing is missed that is written after what is read next.
  ///
  /// Nil for a store that nobody changes, and where the system cannot tell.
  public init?(_ store: Workspace) {
    let file = URL(fileURLWithPath: store.path).resolvingSymlinksInPath()
    guard store.access != .immutable,
      let events = FolderEvents(folder: file.deletingLastPathComponent().path),
      let version = store.engine.version
    else { return nil }
    self.store = store
    self.events = events
    self.version = version
    // Not the index of the log, which readers touch as well.
    names = Set(["", "-wal", "-journal"].map { file.lastPathComponent + $0 })
  }

  /// Calls `changed` after commits of others, from a thread of its own, once for those that come together.
  public func start(_ changed: @escaping @Sendable () -> Void) {
    Thread.detachNewThread { [self] in
      var known = version
      var look = SecondLook()
      while true {
        let touched = events.wait(until: look.next)
        if touched.contains(where: concerns) { look.touched(at: .now) }
        guard look.isDue(at: .now), let version = store.engine.version, version != known else { continue }
        known = version
        changed()
      }
    }
  }

  private func concerns(_ name: String?) -> Bool { name.map(names.contains) ?? true }
}
