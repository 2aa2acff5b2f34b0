import type { Finding } from "../model/finding.ts";

/**
 * Files of a checkout by which it would have other programs take part in a run of Maven in it. Maven is only ever started
 * in an empty directory, so they have no effect, which is told. https://maven.apache.org/configure.html
 */
export function mavenFindings(files: readonly string[]): readonly Finding[] {
  return files
    .filter((file) => /(?:^|\/)\.mvn\/(?:extensions\.xml|maven\.config|jvm\.config)$/.test(file))
    .map((file) => ({
      code: "project-program-not-run",
      level: "notice",
      message: `${file} does not take part: where Maven fetches protoc, it runs in an empty directory. A checkout chooses versions, never programs.`,
      fix: "Nothing needs to be done; what Maven needs belongs into the settings of the user that the job runs as.",
      path: file,
    }));
}
