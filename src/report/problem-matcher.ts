/**
 * The problem matcher for what protoc prints, `file.proto:LINE:COLUMN: message` or `…: warning: message`, as a JSON
 * file's text. https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md
 */
export function renderProblemMatcher(): string {
  const pattern = {
    regexp: "^(.+\\.proto):(\\d+):(\\d+): (?:(warning): )?(.+)$",
    file: 1,
    line: 2,
    column: 3,
    severity: 4,
    message: 5,
  };
  return `${JSON.stringify({ problemMatcher: [{ owner: "protoc", severity: "error", pattern: [pattern] }] }, null, 2)}\n`;
}
