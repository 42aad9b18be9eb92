public import Core

extension Workspace {
  /// One page of a list.
  public func page(_ query: ListQuery) throws(StoreError) -> ListPage {
    ListPage(query: query, items: [], total: 0)
  }
}
