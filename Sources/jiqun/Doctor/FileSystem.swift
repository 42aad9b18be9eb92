import Foundation

/// Which kind of file system a file lies on, as the kernel lists its mounts.
enum FileSystem {
  private static let remote: Set<Substring> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "lustre", "fuse.sshfs",
    "fuse.glusterfs",
  ]

  /// Its kind, such as `ext4`; nil where the kernel does not say.
  static func kind(
    at path: String, mounts: String? = try? String(contentsOfFile: "/proc/self/mounts", encoding: .utf8)
  ) -> String? {
    let path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let known = (mounts ?? "").split(separator: "\n").compactMap {
      line -> (folder: String, kind: Substring)? in
      let fields = line.split(separator: " ")
      guard fields.count > 2 else { return nil }
      return (fields[1].replacingOccurrences(of: "\\040", with: " "), fields[2])
    }
    let around = known.filter { $0.folder == "/" || path == $0.folder || path.hasPrefix($0.folder + "/") }
    // Of two mounts at one place the later one is seen.
    return around.reversed().max { $0.folder.count < $1.folder.count }.map { String($0.kind) }
  }

  /// Whether files on a kind of file system lie on another machine.
  static func isRemote(_ kind: String?) -> Bool { kind.map { remote.contains($0[...]) } ?? false }
}
