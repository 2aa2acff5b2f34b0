import type { Recipe } from "../../../model/facts.ts";
import type { Provenance } from "../../../model/provenance.ts";

/** A `go_package` that a recipe writes into .protos, or into copies of them, before they are compiled. */
export interface WrittenGoPackage {
  readonly provenance: Provenance;
  /** Whether a value is what it writes, its variables being anything. */
  readonly matches: (goPackage: string) => boolean;
}

/** An option as a shell or an expression of sed has it: `option go_package = \"example.com/acme/$dir\";`. */
const statement = /\boption\s+go_package\s*=\s*\\?["']([^"'\\;]+(?:;[\w${}]+)?)\\?["']/g;

/** A variable of a shell, of make or of sed's expression. */
const variable = /\$\{[^}]*\}|\$\([^)]*\)|\$+\w+|\\[0-9&]/g;

/** The options that recipes write, each with the line where it does. One that is little more than a variable says nothing. */
export function writtenGoPackages(recipes: readonly Recipe[]): WrittenGoPackage[] {
  return recipes.flatMap(({ path, text }) => {
    if (!text.includes("go_package")) return [];
    return text.split("\n").flatMap((line, index) => {
      if (/^\s*(?:#|\/\/)/.test(line)) return [];
      const because = `go_package that ${path} writes`;
      const provenance = { kind: "project-file", because, path, line: index + 1 } as const;
      return Array.from(line.matchAll(statement), ([, value = ""]) => value)
        .filter((value) => value.replace(variable, "").includes("/"))
        .map((value) => ({ provenance, matches: matching(value) }));
    });
  });
}

function matching(value: string): (goPackage: string) => boolean {
  const literals = value.split(variable).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const whole = new RegExp(`^${literals.join(".+")}$`);
  return (goPackage) => whole.test(goPackage);
}
