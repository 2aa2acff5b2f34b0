const mostListed = 3;

/** Paths in words, the first of them by name: `a.pb.go, b.pb.go, c.pb.go and 16 more`. */
export function listed(paths: readonly string[]): string {
  const shown = paths.slice(0, mostListed);
  if (paths.length <= mostListed) return shown.join(" and ");
  return `${shown.join(", ")} and ${paths.length - shown.length} more`;
}
