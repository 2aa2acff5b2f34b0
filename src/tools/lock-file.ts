/** The lock file's content. */
export interface LockFile {
  readonly schema: 1;
}
