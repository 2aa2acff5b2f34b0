/** `file.proto:LINE:COLUMN: message` and `…: warning: message`, as protoc prints them. */
const protoc = {
  regexp: "^(.+\\.proto):(\\d+):(\\d+): (?:(warning): )?(.+)$",
  file: 1,
  line: 2,
  column: 3,
  severity: 4,
  message: 5,
};

/**
 * `file.go:LINE:COLUMN: message`, as `go build` and `go vet` print it at the start of a line. The indented lines of
 * `go test` are left out: those of a passing `go test -v` look the same as those of a failure.
 */
const go = {
  regexp: "^(?:vet: )?([^\\s:].*\\.go):(\\d+):(?:(\\d+):)? (.+)$",
  file: 1,
  line: 2,
  column: 3,
  message: 4,
};

/**
 * The problem matchers for what protoc and Go print, as a JSON file's text.
 * https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md
 */
export function renderProblemMatcher(): string {
  const problemMatcher = [
    { owner: "protoc", severity: "error", pattern: [protoc] },
    // The owner's name of actions/setup-go, so that no line is annotated twice where both are used.
    { owner: "go", severity: "error", pattern: [go] },
  ];
  return `${JSON.stringify({ problemMatcher }, null, 2)}\n`;
}
