import Core
import Screen

extension PageMaker {
  func target(_ id: Target.ID) -> Page { missing(.target(id)) }
}
