/** What an executable's first bytes say about where it runs. */
export interface ExecutableTarget {
  readonly format: "elf" | "mach-o" | "pe";
  /** Go's name; empty for a processor that is not in the table. */
  readonly arch: string;
}

// https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html (e_machine)
const elfMachines: Readonly<Record<number, string>> = {
  3: "386",
  21: "ppc64le",
  22: "s390x",
  40: "arm",
  62: "amd64",
  183: "arm64",
  243: "riscv64",
  258: "loong64",
};
// https://github.com/apple-oss-distributions/xnu/blob/main/osfmk/mach/machine.h
const machOProcessors: Readonly<Record<number, string>> = { 16777223: "amd64", 16777228: "arm64" };
// https://learn.microsoft.com/windows/win32/debug/pe-format#machine-types
const peMachines: Readonly<Record<number, string>> = { 332: "386", 34404: "amd64", 43620: "arm64" };

/** Reads the header of an ELF, Mach-O or PE file; undefined for anything else. */
export function executableTarget(bytes: Buffer): ExecutableTarget | undefined {
  if (bytes.length < 64) return undefined;
  if (bytes.readUInt32BE(0) === 0x7f454c46) {
    const machine = bytes[5] === 2 ? bytes.readUInt16BE(18) : bytes.readUInt16LE(18);
    return { format: "elf", arch: elfMachines[machine] ?? "" };
  }
  if (bytes.readUInt32LE(0) === 0xfeedfacf)
    return { format: "mach-o", arch: machOProcessors[bytes.readUInt32LE(4)] ?? "" };
  if (bytes.toString("latin1", 0, 2) === "MZ") {
    const header = bytes.readUInt32LE(60);
    if (bytes.length < header + 6) return undefined;
    return { format: "pe", arch: peMachines[bytes.readUInt16LE(header + 4)] ?? "" };
  }
  return undefined;
}
