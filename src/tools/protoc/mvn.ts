import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../../model/failure.ts";
import { saysFullDisk } from "../../model/full-disk.ts";
import type { ToolContext } from "../context.ts";
import { lastLines } from "../text.ts";
import { mavenClassifier, mavenVersion } from "./maven.ts";

/** Files as a Maven repository has them, not yet unpacked; absolute paths. */
export interface MavenFiles {
  readonly executable: string;
  /** The Java runtime, which holds the well-known types. */
  readonly jar: string;
}

/** One version, so that what runs does not change under us. https://maven.apache.org/plugins/maven-dependency-plugin/ */
const dependencyPlugin = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1";

/** An artifact of protoc's Maven group. */
export interface Artifact {
  readonly name: string;
  readonly version: string;
  readonly type: string;
  /** Empty: none. */
  readonly classifier: string;
}

/**
 * A Maven project that copies artifacts into its directory `files` and does nothing else; it names no repository, so that
 * the user's own settings decide where they come from.
 */
export function projectFor(artifacts: readonly Artifact[]): string {
  const items = artifacts.map(({ name, version, type, classifier }) =>
    [
      "<artifactItem><groupId>com.google.protobuf</groupId>",
      `<artifactId>${name}</artifactId><version>${version}</version><type>${type}</type>`,
      classifier === "" ? "" : `<classifier>${classifier}</classifier>`,
      "</artifactItem>",
    ].join(""),
  );
  const [group, plugin, pluginVersion] = dependencyPlugin.split(":");
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>scratch</groupId>
  <artifactId>scratch</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <build><plugins><plugin>
    <groupId>${group}</groupId>
    <artifactId>${plugin}</artifactId>
    <version>${pluginVersion}</version>
    <configuration>
      <outputDirectory>\${project.basedir}/files</outputDirectory>
      <artifactItems>
        ${items.join("\n        ")}
      </artifactItems>
    </configuration>
  </plugin></plugins></build>
</project>
`;
}

/**
 * Arguments by which mvn runs `projectFor`'s project in a directory: no questions, checksums strict, and a failure that Maven
 * remembers is not taken for an answer.
 */
export function mvnArguments(directory: string): string[] {
  return ["-q", "-B", "-C", "-U", "-N", "-f", join(directory, "pom.xml"), `${dependencyPlugin}:copy`];
}

/**
 * Lets an installed mvn fetch protoc and the Java runtime with the user's own settings, both in one run, with strict
 * checksums, in a directory of its own. Throws a `Failure` with what Maven said.
 */
export async function fetchByMvn(
  context: ToolContext,
  mvn: string,
  release: string,
  staging: string,
): Promise<MavenFiles> {
  const { platform } = context.host;
  const classifier = mavenClassifier(release, platform);
  if (classifier === null) throw noExecutable(release, platform.os, platform.arch);
  const { executables, jar } = await fetchClassifiers(context, mvn, release, [classifier], staging);
  return { executable: executables.get(classifier) ?? "", jar };
}

/** The executables for several platforms, by Maven's names of them, and the Java runtime. */
export interface MavenRelease {
  readonly executables: ReadonlyMap<string, string>;
  readonly jar: string;
}

/** As `fetchByMvn`, for several platforms in one run, which fails if there is nothing for one of them. */
export async function fetchClassifiers(
  context: ToolContext,
  mvn: string,
  release: string,
  classifiers: readonly string[],
  staging: string,
): Promise<MavenRelease> {
  const { host } = context;
  const version = mavenVersion(release);
  const artifacts = [
    ...classifiers.map((classifier) => ({ name: "protoc", version, type: "exe", classifier })),
    { name: "protobuf-java", version, type: "jar", classifier: "" },
  ];
  const directory = join(staging, "maven");
  // mvn looks for .mvn here and in every directory above, and runs extensions that it names: an empty one ends the search.
  await mkdir(join(directory, ".mvn"), { recursive: true });
  await writeFile(join(directory, "pom.xml"), projectFor(artifacts));
  const args = mvnArguments(directory);
  // A cmd file on Windows can't be started without its interpreter; no argument here holds anything that it would expand.
  const [file, all] = /\.(?:cmd|bat)$/i.test(mvn) ? [interpreter(host.env), ["/d", "/c", mvn, ...args]] : [mvn, args];
  const answer = await host.processes.run({ file, args: all, cwd: directory, env: host.env, timeoutSeconds: 600 });
  const said = lastLines(`${answer.stdout.toString("utf8")}\n${answer.stderr.toString("utf8")}`, 200);
  if (answer.timedOut) throw new Failure("timeout", `mvn took more than 10 minutes to fetch protoc ${version}.`);
  if (answer.exitCode !== 0) throw new Failure(kindOfMavenError(said), `mvn: ${firstError(said)}`);
  const names = await readdir(join(directory, "files"));
  const wanted = [
    ...classifiers.map((classifier) => `protoc-${version}-${classifier}.exe`),
    `protobuf-java-${version}.jar`,
  ];
  if (!wanted.every((name) => names.includes(name))) {
    throw new Failure("tool", `mvn fetched only ${names.join(", ")}.`);
  }
  const files = wanted.map((name) => join(directory, "files", name));
  return {
    executables: new Map(classifiers.map((classifier, index) => [classifier, files[index] ?? ""])),
    jar: files.at(-1) ?? "",
  };
}

/** The failure for a platform that no executable of that release exists for. */
export function noExecutable(release: string, os: string, arch: string): Failure {
  return new Failure("not-found", `No protoc ${release} is published for ${os} on ${arch}.`);
}

/** What kind of failure Maven's words mean. */
export function kindOfMavenError(
  text: string,
): "not-found" | "network" | "denied" | "untrusted" | "file-system" | "tool" {
  if (saysFullDisk(text)) return "file-system";
  if (/Checksum validation failed/i.test(text)) return "untrusted";
  if (/(?:status code|status:|ReasonPhrase:)\s*(?:401|403|407|Unauthorized|Forbidden)|Not authorized/i.test(text))
    return "denied";
  if (/Unknown host|Connection refused|timed out|Connect to .* failed|Could not transfer/i.test(text)) return "network";
  return /Could not find artifact|was not found in/i.test(text) ? "not-found" : "tool";
}

function firstError(said: string): string {
  const errors = said.split(" | ").filter((line) => line.startsWith("[ERROR]") || line.startsWith("Error:"));
  return (errors[0] ?? said)
    .replace(/^\[ERROR\]\s*/, "")
    .replace(/ -> \[Help 1\]$/, "")
    .slice(0, 600);
}

function interpreter(env: Readonly<Record<string, string>>): string {
  return env["ComSpec"] ?? env["COMSPEC"] ?? "cmd.exe";
}
