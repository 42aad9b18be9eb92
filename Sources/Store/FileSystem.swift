import Foundation

/// Which kind of file system a file lies on, as the kernel lists its mounts.
public enum FileSystem {
  /// Files on these lie on another machine, where SQLite's locks and its shared memory do not hold.
  private static let remote: Set<Substring> = [
    "nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "afs", "ceph", "coda", "glusterfs", "lustre", "ncpfs",
    "fuse.sshfs", "fuse.glusterfs", "fuse.davfs", "fuse.rclone", "fuse.s3fs", "fuse.cephfs",
  ]

  /// The kernel's list of mounts.
  public static var mounts: String? { try? String(contentsOfFile: "/proc/self/mounts", encoding: .utf8) }

  /// Its kind, such as `ext4`, also of a path where nothing is yet; nil where the kernel does not say.
  public static func kind(at path: String, mounts: String? = Self.mounts) -> String? {
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
  public static func isRemote(_ kind: String?) -> Bool { kind.map { remote.contains($0[...]) } ?? false }

  /// The kind of share a path lies on; nil on a disk of this machine.
  static func share(at path: String) -> String? {
    let kind = kind(at: path)
    return isRemote(kind) ? kind : nil
  }
}
