import type { Mistake, RequestSource } from "./given.ts";

/** Combinations that can't be honoured together; each is told with both places. */
export function contradictions(source: RequestSource): readonly Mistake[] {
  const { texts, command, directories } = source;
  const place = (name: string): string => texts.get(name)?.place ?? name;
  const value = (name: string): string => texts.get(name)?.text.trim() ?? "";
  const isTrue = (name: string): boolean => value(name).toLowerCase() === "true";
  const mistakes: string[] = [];

  if (directories.length > 0 && value("working-directory") !== "") {
    mistakes.push(
      `${place("working-directory")}: ${JSON.stringify(value("working-directory"))} contradicts the directories given as arguments (${directories.join(", ")}); give one of them.`,
    );
  }
  for (const options of ["go-opt", "go-grpc-opt", "post-process"]) {
    if (value("generate") !== "" && value(options) !== "") {
      mistakes.push(
        `${place(options)}: it has no effect beside ${place("generate")}, which runs the plugins itself; give one of them.`,
      );
    }
  }
  if (value("cgo") === "off" && ["sudo", "install"].includes(value("cgo-repair"))) {
    mistakes.push(
      `${place("cgo-repair")}: "${value("cgo-repair")}" contradicts ${place("cgo")} "off", under which nothing is probed or repaired.`,
    );
  }
  if (isTrue("offline") && isTrue("check-latest")) {
    mistakes.push(`${place("check-latest")}: it asks the network, which ${place("offline")} forbids.`);
  }
  const generatesNothing = command === "setup" || command === "lock" || value("mode") === "setup";
  for (const name of ["generate", "post-process", "patch-file"]) {
    if (generatesNothing && value(name) !== "") {
      mistakes.push(
        `${place(name)}: ${command === "lock" ? "lock" : "setup"} generates no stubs; use it with verify or update.`,
      );
    }
  }
  const onlyWith: readonly (readonly [flag: string, command: string])[] = [
    ["force", "update"],
    ["check", "lock"],
    ["print-env", "setup"],
  ];
  for (const [flag, owner] of onlyWith) {
    if (isTrue(flag) && command !== owner)
      mistakes.push(`${place(flag)}: it belongs to the command ${owner}, and this is ${command}.`);
  }
  return mistakes.map((message) => ({ message }));
}
