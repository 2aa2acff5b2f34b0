/** Compares dotted numbers; what is missing is 0, and what follows the numbers (`rc1`) is left out. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [numbers(one), numbers(other)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The first two numbers: `1.26` of `1.26.8` and of `1.26rc1`. */
export function majorAndMinor(version: string): string {
  return numbers(version).slice(0, 2).join(".");
}

function numbers(version: string): number[] {
  return (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? "").split(".").map(Number);
}
