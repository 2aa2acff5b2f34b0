const mostListed = 3;

/** Paths in words, the first of them by name: `a.pb.go, b.pb.go, c.pb.go and 16 more`. */
export function listed(paths: readonly string[]): string {
  const shown = paths.slice(0, mostListed);
  const last = paths.length > mostListed ? `${paths.length - mostListed} more` : shown.pop();
  return [shown.join(", "), last].filter((part) => part !== "").join(" and ");
}
