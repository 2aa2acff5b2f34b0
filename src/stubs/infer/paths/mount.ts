/**
 * A directory of .protos and what their names begin with. Nearly always the prefix is empty and the directory is a proto
 * root as after `-I`; where protoc ran above the checkout (`github.com/acme/repo/api/a.proto` from GOPATH/src), the prefix
 * is the part of the names that is not in the checkout.
 */
export interface Mount {
  /** Empty, or ends with `/`. */
  readonly prefix: string;
  /** Relative to the checkout's root; `.` is the root itself. */
  readonly directory: string;
}

/** Path of the file that a name stands for under a mount; null where the name is outside it. */
export function pathUnder(mount: Mount, name: string): string | null {
  if (!name.startsWith(mount.prefix)) return null;
  const rest = name.slice(mount.prefix.length);
  return mount.directory === "." ? rest : `${mount.directory}/${rest}`;
}

/** Name of a file under a mount; null where the file is outside it. */
export function nameUnder(mount: Mount, path: string): string | null {
  if (mount.directory === ".") return mount.prefix + path;
  return path.startsWith(`${mount.directory}/`) ? mount.prefix + path.slice(mount.directory.length + 1) : null;
}

/** A text that is the same for equal mounts only. */
export function mountKey(mount: Mount): string {
  return `${mount.prefix}=${mount.directory}`;
}
