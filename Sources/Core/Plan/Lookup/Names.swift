// What people call a record: every name a file may use for it besides its id.

extension Indicator {
  var names: Set<String> { Set([name, shortName] + aliases) }
}

extension Cluster {
  var names: Set<String> { Set([name] + aliases) }
}

extension District {
  var names: Set<String> { Set([name, shortName] + aliases) }
}

extension ResponsibleUnit {
  var names: Set<String> { Set([name, shortName] + aliases) }
}
