import nodeModule from "node:module";
import { join } from "node:path";

/**
 * Lets Node keep what it compiles of this program, so that the next start need not compile it again. Where this Node can't (before
 * 22.8) or may not write there, nothing is kept and nothing else changes. Entries of other contents are not taken by Node.
 *
 * @see https://nodejs.org/api/module.html#moduleenablecompilecachecachedir
 */
export function keepCompiled(toolDirectory: string): void {
  const enable: unknown = Reflect.get(nodeModule, "enableCompileCache");
  if (typeof enable === "function") enable(join(toolDirectory, "compiled"));
}
