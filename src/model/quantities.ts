/** A size for people: `512 B`, `1.5 MiB`. */
export function bytes(count: number): string {
  const units = ["B", "KiB", "MiB", "GiB"];
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, count)) / 10));
  return `${Number((count / 1024 ** power).toFixed(1))} ${units[power]}`;
}

/** A duration for people: `0.04 s`, `1.5 s`, `2 min 5 s`. */
export function seconds(count: number): string {
  if (count < 1) return `${Number(count.toFixed(2))} s`;
  if (count < 10) return `${Number(count.toFixed(1))} s`;
  const whole = Math.round(count);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
