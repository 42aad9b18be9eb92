import Glibc

/// Changes to files of a folder, as the kernel tells them: nothing runs while nothing happens.
final class FolderEvents: Sendable {
  private let descriptor: Int32

  /// Begins to listen; nil where the system cannot tell (too many watches, a folder on another machine).
  init?(folder: String) {
    descriptor = inotify_init1(O_CLOEXEC | O_NONBLOCK)
    let events = IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_TO
    guard descriptor >= 0 else { return nil }
    guard inotify_add_watch(descriptor, folder, UInt32(events)) >= 0 else {
      close(descriptor)
      return nil
    }
  }

  deinit { close(descriptor) }

  /// Sleeps until a file is touched, but no longer than to `deadline`.
  /// - Returns: Names of files touched, `nil` among them where the kernel lost count; none when time was up.
  func wait(until deadline: ContinuousClock.Instant?) -> [String?] {
    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, Self.milliseconds(until: deadline)) > 0 else { return [] }
    var failure = false
    let bytes = [UInt8](unsafeUninitializedCapacity: 16_384) { buffer, count in
      let length = read(descriptor, buffer.baseAddress, buffer.count)
      failure = length < 0
      count = max(0, length)
    }
    return failure ? [] : Self.names(in: bytes)
  }

  private static func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    let (seconds, fraction) = (deadline - .now).components
    return Int32(clamping: max(0, seconds * 1000 + fraction / 1_000_000_000_000_000 + 1))
  }

  /// Reads `struct inotify_event`s: watch, mask, cookie, length of the name, the name filled up with zeros.
  static func names(in bytes: [UInt8]) -> [String?] {
    let head = MemoryLayout<inotify_event>.size
    var names: [String?] = []
    var rest = bytes[...]
    while rest.count >= head {
      let (mask, length) = rest.withUnsafeBytes {
        (
          $0.loadUnaligned(fromByteOffset: 4, as: UInt32.self),
          $0.loadUnaligned(fromByteOffset: 12, as: UInt32.self)
        )
      }
      let name = rest.dropFirst(head).prefix(Int(length)).prefix { $0 != 0 }
      names.append(mask & UInt32(IN_Q_OVERFLOW) != 0 ? nil : String(decoding: name, as: UTF8.self))
      rest = rest.dropFirst(head + Int(length))
    }
    return names
  }
}
