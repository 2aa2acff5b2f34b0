/** `npm run bench -- NAME`: figures are ratios within one run, for absolute times say more about the machine than about us. */
const benches: Readonly<Record<string, () => Promise<{ bench: (args: readonly string[]) => Promise<void> }>>> = {
  cache: () => import("./cache.ts"),
  install: () => import("./install.ts"),
  startup: () => import("./startup.ts"),
  verify: () => import("./verify.ts"),
};

const [name, ...rest] = process.argv.slice(2);
const load = name === undefined ? undefined : benches[name];
if (load === undefined) {
  console.error(`Usage: npm run bench -- NAME, where NAME is one of ${Object.keys(benches).join(", ")}.`);
  process.exitCode = 2;
} else {
  await (await load()).bench(rest);
}
