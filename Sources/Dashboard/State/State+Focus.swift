import Core
import Screen

extension State {
  /// Goes on into the block below or above, which scrolls into sight when it is not there.
  mutating func focusBeyond(_ direction: Int, _ scene: Scene, _ focus: Int) {
    let (page, layout) = (scene.page, scene.layout)
    guard let here = layout.frame(of: focus), !page.blocks[focus].isMaster else { return }
    let beyond = layout.frames.filter { frame in
      page.blocks[frame.block].isSelectable
        && (direction > 0 ? frame.rect.top >= here.bottom : frame.rect.bottom <= here.top)
        && !frame.rect.columnRange.clamped(to: here.columnRange).isEmpty
    }
    if let next = direction > 0 ? beyond.first : beyond.last {
      place.focus = next.block
      return
    }
    let shown = layout.frames.map(\.block)
    let hidden =
      direction > 0
      ? Array(page.blocks.indices.filter { $0 > shown.max() ?? 0 })
      : page.blocks.indices.filter { $0 < shown.min() ?? 0 }.reversed()
    for block in hidden where page.blocks[block].isSelectable && reveal(block) {
      place.focus = block
      return
    }
  }

  /// Goes to the next block that can be selected, around and around.
  mutating func focusNext(_ step: Int) {
    guard let scene else { return }
    let count = scene.page.blocks.count
    // Where nothing in sight can be selected the way begins before the first block.
    var next = focus(in: scene) ?? (step > 0 ? -1 : count)
    for _ in 0..<count {
      next = (next + step + count) % count
      guard scene.page.blocks[next].isSelectable, reveal(next) else { continue }
      place.focus = next
      return
    }
  }

  /// Scrolls the parts of the page as little as needed until a block is in sight; false when it has no
  /// room in this window at all.
  @discardableResult
  mutating func reveal(_ block: Int) -> Bool {
    guard let scene else { return false }
    let shown = scene.layout.frames.map(\.block)
    if shown.contains(block) { return true }
    let before = place.firstFloor
    let floors =
      block < shown.min() ?? 0
      ? Array((0..<before).reversed()) : Array((before + 1)..<(before + 1 + scene.page.blocks.count))
    for floor in floors {
      place.firstFloor = floor
      if self.scene?.layout.frame(of: block) != nil { return true }
    }
    place.firstFloor = before
    return false
  }
}
