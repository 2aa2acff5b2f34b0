import { posix } from "node:path";
import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import { isInside } from "../../../model/directory.ts";
import type { ManagedOptions } from "../ask.ts";
import { withFileOptions, withJsTypes } from "../descriptor/managed-file.ts";
import type { ManagedFieldRule, ManagedMode, ManagedPlace } from "../recipes/buf.ts";

/** Fields of google.protobuf.FileOptions. https://github.com/protocolbuffers/protobuf/blob/main/src/google/protobuf/descriptor.proto */
const optionField = {
  java_package: 1,
  java_outer_classname: 8,
  optimize_for: 9,
  java_multiple_files: 10,
  go_package: 11,
  java_string_check_utf8: 27,
  cc_enable_arenas: 31,
  objc_class_prefix: 36,
  csharp_namespace: 37,
  php_namespace: 41,
  php_metadata_namespace: 44,
  ruby_package: 45,
} as const;

type OptionName = keyof typeof optionField;

/** What counts where an option is not set: buf leaves a file alone that has what it is to be given. */
const defaults: Readonly<Partial<Record<OptionName, string | boolean>>> = {
  optimize_for: "SPEED",
  java_multiple_files: false,
  java_string_check_utf8: false,
  cc_enable_arenas: true,
};

/**
 * The options that buf's managed mode sets, derived from its configuration as buf documents it; the options in a stub
 * only confirm them, for copying them from there would hide that they changed. https://buf.build/docs/generate/managed-mode/
 */
export function managedOptions(mode: ManagedMode): ManagedOptions {
  return ({ name, packageName, path: place, generated }) => {
    if (name.startsWith("google/protobuf/")) return null;
    if (place === null ? mode.namesModules : mode.sparesModules && isOutside(place, generated, mode)) return null;
    const isIn = (module: string | null) => module === null || (place !== null && isInside(place, module));
    const isFor = ({ path, module }: ManagedPlace) => (path === null || isInside(name, path)) && isIn(module);
    const rules = mode.rules.filter(isFor);
    const given = (option: string) => rules.findLast((rule) => rule.option === option && rule.value !== null)?.value;
    const parts = packageName === "" ? [] : packageName.split(".");
    const options = new Map<OptionName, string | boolean>();
    options.set("java_outer_classname", `${pascal(posix.basename(name, ".proto"))}Proto`);
    options.set("java_multiple_files", true);
    if (parts.length > 0) {
      options.set("java_package", `${given("java_package_prefix") ?? "com"}.${packageName}`);
      options.set("csharp_namespace", parts.map(pascal).join("."));
      options.set("objc_class_prefix", objcPrefix(parts));
      options.set("php_namespace", parts.map(pascal).map(phpName).join("\\"));
      options.set("php_metadata_namespace", `${parts.map(pascal).map(phpName).join("\\")}\\GPBMetadata`);
      options.set("ruby_package", parts.map(pascal).join("::"));
    }
    const goPrefix = given("go_package_prefix");
    if (typeof goPrefix === "string") options.set("go_package", goPackage(goPrefix, name, parts));
    for (const option of optionNames) {
      const value = given(option);
      if (typeof value === "string") options.set(option, value === "true" ? true : value === "false" ? false : value);
    }
    for (const [option, value] of Object.entries(defaults))
      if (isOptionName(option) && options.get(option) === value) options.delete(option);
    for (const rule of rules) {
      if (rule.value === null)
        for (const option of optionNames)
          if (rule.option === null || rule.option.replace(/_(?:prefix|suffix)$/, "") === baseOf(option))
            options.delete(option);
    }
    const written = write(options);
    const fieldRules = mode.fieldRules.filter(isFor);
    // Nearly always, and then no field has to be looked at.
    if (fieldRules.every(({ value }) => value === null)) return (file) => withFileOptions(file, written);
    return (file) => withJsTypes(withFileOptions(file, written), jsTypesBy(fieldRules));
  };
}

/** What the rules for a file say of `jstype`, by the full name of a field. */
function jsTypesBy(rules: readonly ManagedFieldRule[]): (field: string) => number | undefined {
  return (name) => {
    const own = rules.filter(({ field }) => field === null || field === name);
    if (own.some(({ value }) => value === null)) return undefined;
    const type = own.at(-1)?.value ?? null;
    return type === null ? undefined : jsTypes[type];
  };
}

/** FieldOptions.JSType. */
const jsTypes: Readonly<Record<string, number>> = { JS_NORMAL: 0, JS_STRING: 1, JS_NUMBER: 2 };

/** Whether a file is a copy outside of what the template generates from: it stands for one of a module, which this checkout has not. */
function isOutside(place: string, generated: string, { directory }: ManagedMode): boolean {
  return isInside(generated, directory) && !isInside(place, directory);
}

/** `objc_class_prefix` is the option itself, other prefixes and suffixes are of its value. */
function baseOf(option: OptionName): string {
  return option.replace(/_(?:prefix|suffix)$/, "");
}

const optionNames = Object.keys(optionField).filter(isOptionName);

function isOptionName(name: string): name is OptionName {
  return name in optionField;
}

function write(options: ReadonlyMap<OptionName, string | boolean>): Uint8Array {
  const writer = new BinaryWriter();
  for (const [name, value] of [...options].sort(([one], [other]) => optionField[one] - optionField[other])) {
    if (typeof value === "boolean") writer.tag(optionField[name], WireType.Varint).bool(value);
    else if (name === "optimize_for")
      writer.tag(optionField[name], WireType.Varint).int32(optimizeModes.indexOf(value));
    else writer.tag(optionField[name], WireType.LengthDelimited).string(value);
  }
  return writer.finish();
}

/** FileOptions.OptimizeMode, by number. */
const optimizeModes: readonly string[] = ["", "SPEED", "CODE_SIZE", "LITE_RUNTIME"];

/**
 * `prefix/dir`, and for a versioned package a name made of its last two parts: `acme.foo.v1` is `foov1`. For others the last
 * part of the path is left to be the name.
 */
function goPackage(prefix: string, name: string, parts: readonly string[]): string {
  const path = posix.join(prefix, posix.dirname(name));
  const isVersioned = parts.length > 1 && isVersion(parts.at(-1) ?? "");
  return isVersioned ? `${path};${parts.at(-2)}${parts.at(-1)}` : path;
}

/** The initials of a package's parts but for its version; a package that is called `v1` as a whole has none. */
function objcPrefix(parts: readonly string[]): string {
  const letters = parts
    .filter((part, index) => !(index > 0 && index === parts.length - 1 && isVersion(part)))
    .map((part) => part.slice(0, 1).toUpperCase())
    .join("");
  const padded = letters.padEnd(3, "X");
  // GPB is protobuf's own prefix.
  return padded === "GPB" ? "GPX" : padded;
}

function isVersion(part: string): boolean {
  return /^v[1-9]\d*(?:test.*|(?:alpha|beta)\d*|p\d+(?:alpha|beta)\d+)?$/.test(part);
}

function pascal(name: string): string {
  return name
    .split(/[_\-.\s]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");
}

/**
 * Words that can't be parts of a PHP namespace, to which buf adds `_`: keywords, types, and classes of PHP's own.
 * https://www.php.net/manual/en/reserved.php
 */
const phpReserved = new Set(
  [
    "abstract and array as break callable case catch class clone const continue declare default die do echo else",
    "elseif empty enddeclare endfor endforeach endif endswitch endwhile eval exit extends final finally fn for",
    "foreach function global goto if implements include include_once instanceof insteadof interface isset list",
    "match namespace new or print private protected public require require_once return static switch throw trait",
    "try unset use var while xor yield int float bool string true false null void iterable directory exception",
    "errorexception closure generator arithmeticerror assertionerror divisionbyzeroerror error throwable parseerror",
    "typeerror",
  ].flatMap((line) => line.split(" ")),
);

function phpName(name: string): string {
  return phpReserved.has(name.toLowerCase()) ? `${name}_` : name;
}
