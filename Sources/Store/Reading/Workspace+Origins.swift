public import Core

extension Workspace {
  /// Where figures come from, in the order asked for; unknown ones are left out.
  public func origins(of figures: [Figure.ID]) throws(StoreError) -> [FigureOrigin] {
    try engine.read { store in
      let origin = try store.statement(
        """
        SELECT o.figure, f.name, f.digest, o.sheet, o.cell, o.raw, o.unit, o.sender, o.note, b.id, b.entered
        FROM origins o JOIN files f ON f.id = o.file JOIN batches b ON b.id = f.batch WHERE o.figure = ?
        """)
      return try figures.compactMap { try origin.first(.int($0)) { $0.origin } }
    }
  }
}

extension SQLRow {
  fileprivate var origin: FigureOrigin {
    FigureOrigin(
      figure: int(0), file: text(1), digest: text(2), sheet: optionalText(3), cell: text(4), raw: text(5),
      unit: text(6), sender: optionalText(7), note: optionalText(8), batch: int(9), entered: text(10))
  }
}
