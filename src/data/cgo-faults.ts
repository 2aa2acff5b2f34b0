/**
 * Known ways in which a C toolchain breaks, by the text that shows them. docs/cgo.md tells them to people, under the
 * same ids. The order is that of telling: where a text shows several, the first is the cause and the rest follow from it.
 */

export interface KnownFault {
  /** Stable: `M` was seen on macOS, `L` on Linux, `W` on Windows, `X` when building for another platform. */
  readonly id: string;
  /** Where its text can come up. */
  readonly systems: readonly ("darwin" | "linux" | "windows")[];
  /** Any of them in the text names the fault. */
  readonly patterns: readonly RegExp[];
  readonly cause: string;
  /** What a person can do; the environment has been tried by then. */
  readonly remedy: string;
  /** Where the fault was described. */
  readonly link: string;
  /** `harmless` is said by a toolchain that works; `fatal` is not helped by CGO_ENABLED=0 either. */
  readonly kind: "broken" | "harmless" | "fatal";
}

const mac = ["darwin"] as const;
const everywhere = ["darwin", "linux", "windows"] as const;
const notMac = ["linux", "windows"] as const;

const installTools =
  "Install the Command Line Tools (`xcode-select --install` at a screen, or the input `cgo-repair: install`).";

export const knownFaults: readonly KnownFault[] = [
  {
    id: "M23",
    systems: everywhere,
    patterns: [/no space left on device/i],
    cause: "The disk is full.",
    remedy: "Free some space: neither cgo nor building without it works on a full disk.",
    link: "https://docs.github.com/actions/reference/runners/github-hosted-runners",
    kind: "fatal",
  },
  {
    id: "M27",
    systems: mac,
    patterns: [/macOS too old: Go /],
    cause: "This macOS is older than the oldest on which this Go runs.",
    remedy: "Use an older Go (`go-version`), or a newer macOS.",
    link: "https://go.dev/wiki/MinimumRequirements",
    kind: "fatal",
  },
  {
    id: "M15",
    systems: mac,
    patterns: [/Bad CPU type in executable/],
    cause: "The program is for Intel processors and this Mac has no Rosetta.",
    remedy:
      "Use the Go for this Mac's own processor (`architecture: arm64`), or `softwareupdate --install-rosetta --agree-to-license`.",
    link: "https://github.com/actions/runner/issues/805",
    kind: "fatal",
  },
  {
    id: "M17",
    systems: mac,
    patterns: [/missing LC_UUID load command/],
    cause: "macOS 26 starts no binary without LC_UUID, and the linker of Go before 1.24 writes none.",
    remedy:
      "Use Go 1.24 or later; or set GOFLAGS=-ldflags=-linkmode=external; or build with CGO_ENABLED=0, whose binaries macOS exempts.",
    link: "https://github.com/golang/go/issues/68678",
    kind: "broken",
  },
  {
    id: "M03",
    systems: mac,
    patterns: [/missing DEVELOPER_DIR path:/],
    cause: "DEVELOPER_DIR names an Xcode that is not on this machine.",
    remedy: "Remove DEVELOPER_DIR from the job, or name an Xcode of the runner's image.",
    link: "https://github.com/actions/runner-images/issues/4445",
    kind: "broken",
  },
  {
    id: "M01",
    systems: mac,
    patterns: [/invalid active developer path/],
    cause: "The Command Line Tools are gone, as after an upgrade of macOS.",
    remedy: installTools,
    link: "https://github.com/QuilibriumNetwork/monorepo/issues/73",
    kind: "broken",
  },
  {
    id: "M04",
    systems: mac,
    patterns: [/active developer path \(".*"\) does not exist/, /invalid developer directory '/],
    cause: "The selected Xcode was deleted or renamed.",
    remedy:
      "Select another: `sudo xcode-select --switch DIR` or `sudo xcode-select --reset` (the input `cgo-repair: sudo` does it).",
    link: "https://github.com/holzschu/network_ios/issues/15",
    kind: "broken",
  },
  {
    id: "M02",
    systems: mac,
    patterns: [/unable to get active developer directory/i, /No developer tools were found, requesting install/i],
    cause: "No developer tools are installed.",
    remedy: installTools,
    link: "https://github.com/Homebrew/brew/blob/HEAD/Library/Homebrew/brew.sh",
    kind: "broken",
  },
  {
    id: "M06",
    systems: mac,
    patterns: [
      /not agreed to the Xcode license/,
      /license requires admin privileges/,
      /Agreeing to the Xcode.* license/,
    ],
    cause: "Xcode was updated and nobody has accepted its licence.",
    remedy:
      "`sudo xcodebuild -license accept` (the input `cgo-repair: sudo` does it, in the machine's owner's name), or select the Command Line Tools by DEVELOPER_DIR.",
    link: "https://github.com/nextest-rs/nextest/issues/2794",
    kind: "broken",
  },
  {
    id: "M05",
    systems: mac,
    patterns: [/tool 'xcodebuild' requires Xcode, but active developer directory/],
    cause: "Only the Command Line Tools are selected; they suffice for cgo.",
    remedy: "Nothing to do for cgo.",
    link: "https://github.com/CocoaPods/CocoaPods/issues/12378",
    kind: "harmless",
  },
  {
    id: "M07",
    systems: mac,
    patterns: [
      /SDK "[^"]+" cannot be located/,
      /unable to lookup item 'Path' in SDK/,
      /unable to find utility "[^"]+", not a developer tool or in PATH/,
      /unable to locate xcodebuild/,
    ],
    cause: "The selected developer directory is half installed: it has no SDK or no compiler.",
    remedy: "Select another by DEVELOPER_DIR or `sudo xcode-select --reset`, or reinstall the Command Line Tools.",
    link: "https://github.com/deltachat/deltachat-ios/issues/1768",
    kind: "broken",
  },
  {
    id: "M20",
    systems: mac,
    patterns: [/couldn't (?:create|open) cache file '.*xcrun_db/],
    cause: "xcrun can't write its cache: TMPDIR is not writable, or several start at once.",
    remedy: "Set TMPDIR to a directory that can be written.",
    link: "https://github.com/golang/go/issues/14247",
    kind: "broken",
  },
  {
    id: "M12",
    systems: mac,
    patterns: [/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+ xcodebuild\[/m, /C compiler "\d{4}-\d\d-\d\d"/],
    cause: "CC was filled from the output of xcrun, which logs there in the first minutes after a start.",
    remedy: "Leave CC unset, or take only the last line that starts with `/`.",
    link: "https://github.com/status-im/status-legacy/issues/13949",
    kind: "broken",
  },
  {
    id: "M11",
    systems: everywhere,
    patterns: [/C compiler "(?!\d{4}-\d\d-\d\d")[^"]*" not found/],
    cause:
      "The C compiler is not there: CC names nothing in PATH, as a conda environment that is not active leaves it.",
    remedy: "Unset CC, or install the compiler it names.",
    link: "https://github.com/golang/go/issues/38338",
    kind: "broken",
  },
  {
    id: "M13",
    systems: everywhere,
    patterns: [/unrecognized command[- ]line option ['‘"]?-arch\b/],
    cause: "CC is a gcc that does not know Apple's -arch: not Apple's compiler, or one for another platform.",
    remedy: "Unset CC on a Mac; elsewhere a build for darwin needs a cross compiler, or CGO_ENABLED=0.",
    link: "https://github.com/golang/go/issues/59544",
    kind: "broken",
  },
  {
    id: "M21",
    systems: everywhere,
    patterns: [
      /^(?:In file included from )?\/(?:usr\/local|opt\/homebrew)\/include\/\S+:\d+(?::\d+)?: (?:fatal )?error:/m,
    ],
    cause: "CPATH, C_INCLUDE_PATH or LIBRARY_PATH put other headers before the system's.",
    remedy: "Unset CPATH, C_INCLUDE_PATH and LIBRARY_PATH.",
    link: "https://github.com/golang/go/issues/38876",
    kind: "broken",
  },
  {
    id: "M25",
    systems: mac,
    patterns: [/Unsupported architecture/],
    cause: "The SDK is older than this processor or system.",
    remedy: "Select a newer Xcode or newer Command Line Tools by DEVELOPER_DIR.",
    link: "https://github.com/gen2brain/x264-go/issues/17",
    kind: "broken",
  },
  {
    id: "M08",
    systems: mac,
    patterns: [/fatal error: '[^']+\.h' file not found/, /no such sysroot directory/],
    cause:
      "The compiler does not find the system's headers: a stale SDKROOT or -isysroot, damaged Command Line Tools, or a foreign clang first in PATH.",
    remedy:
      "Unset SDKROOT, take -isysroot out of CGO_CFLAGS, set CC=/usr/bin/clang, or reinstall the Command Line Tools.",
    link: "https://github.com/actions/runner-images/issues/2211",
    kind: "broken",
  },
  {
    id: "M09",
    systems: mac,
    patterns: [/unsupported tapi file type/],
    cause: "The linker is older than the SDK, as conda's with a new Xcode, or the reverse.",
    remedy: "Set CC=/usr/bin/clang and put Apple's programs first in PATH, or select a newer Xcode by DEVELOPER_DIR.",
    link: "https://github.com/google/pprof/issues/566",
    kind: "broken",
  },
  {
    id: "M10",
    systems: mac,
    patterns: [/library not found for -l/, /ld: library '[^']+' not found/],
    cause:
      "The linker does not find a library: an SDK without its stubs, a foreign clang, or a library of the module's own that is not installed.",
    remedy: "For -lSystem or -lpthread set CC=/usr/bin/clang; any other library has to be installed.",
    link: "https://github.com/ethereum/go-ethereum/issues/21835",
    kind: "broken",
  },
  {
    id: "M14",
    systems: mac,
    patterns: [
      /building for macOS-\S+ but attempting to link with file built for/,
      /Undefined symbols for architecture/,
    ],
    cause: "Go and the compiler are for different processors, as under Rosetta.",
    remedy:
      'Use the Go for this Mac\'s own processor; to build for the other, set CC="clang -arch x86_64" or "clang -arch arm64".',
    link: "https://github.com/mattn/go-sqlite3/issues/904",
    kind: "broken",
  },
  {
    id: "M19",
    systems: mac,
    patterns: [/invalid function symbol table/, /B\/BL out of range/],
    cause: "Apple's new linker and this Go don't agree.",
    remedy: "Use the newest patch release of Go; as long as Apple ships it, -ldflags=-extldflags=-Wl,-ld_classic.",
    link: "https://github.com/golang/go/issues/61229",
    kind: "broken",
  },
  {
    id: "M18",
    systems: mac,
    patterns: [
      /malformed LC_DYSYMTAB/,
      /ignoring duplicate libraries/,
      /-bind_at_load is deprecated/,
      /was built for newer ['‘]?macOS['’]? version/,
    ],
    cause: "Apple's new linker warns about older objects.",
    remedy: "Nothing has to be done; MACOSX_DEPLOYMENT_TARGET=(the oldest macOS of this Go) silences the last of them.",
    link: "https://github.com/helm/helm/issues/13638",
    kind: "harmless",
  },
  {
    id: "M26",
    systems: everywhere,
    patterns: [/was not found in the pkg-config search path/, /exec: "pkg-config":/],
    cause: "A module asks pkg-config for a C library that is not installed.",
    remedy: "Install the library, or pkg-config: it is a dependency of the module, not of the toolchain.",
    link: "https://pkg.go.dev/cmd/cgo",
    kind: "broken",
  },
  {
    id: "W01",
    systems: ["windows"],
    patterns: [/64-bit mode not compiled in/],
    cause: "gcc is that of a 32-bit MinGW.",
    remedy: "Put a 64-bit MinGW first in PATH: `choco install mingw`, or MSYS2's mingw-w64-x86_64-gcc.",
    link: "https://github.com/golang/go/issues/29679",
    kind: "broken",
  },
  {
    id: "X01",
    systems: everywhere,
    patterns: [
      /host-only compiler: /,
      /Assembler messages:[\s\S]*no such instruction/,
      /unrecognized command[- ]line option ['‘"]?-m(?:64|32|threads|arm)\b/,
    ],
    cause: "The compiler is for this machine only, and the target is another platform.",
    remedy:
      "Set CC to a cross compiler for the target (`aarch64-linux-gnu-gcc`, `zig cc -target …`), or build with CGO_ENABLED=0.",
    link: "https://go.dev/wiki/WindowsCrossCompiling",
    kind: "broken",
  },
  {
    id: "M22",
    systems: everywhere,
    patterns: [
      /unsupported option '-m[^']*' for target/,
      /unknown argument: '/,
      /unrecognized command[- ]line option ['‘"]?-(?!(?:arch|m64|m32|mthreads|marm)\b)/,
    ],
    cause: "CGO_CFLAGS, CGO_LDFLAGS or CC has a flag that this compiler does not know for its target.",
    remedy: "Take the flag out of CGO_CFLAGS, CGO_CPPFLAGS, CGO_LDFLAGS or CC.",
    link: "https://pkg.go.dev/cmd/cgo",
    kind: "broken",
  },
  {
    id: "L01",
    systems: notMac,
    patterns: [
      /fatal error: '?[\w/.+-]+\.h'?(?:: No such file or directory| file not found)/,
      /error: no include path in which to search for/,
    ],
    cause: "The compiler does not find the C library's headers: they are not installed, or a --sysroot has none.",
    remedy:
      "Install them: `apt-get install libc6-dev`, `apk add musl-dev`, `dnf install glibc-devel`; or take --sysroot out of CC and CGO_CFLAGS.",
    link: "https://github.com/docker-library/golang/issues/86",
    kind: "broken",
  },
  {
    id: "L02",
    systems: notMac,
    patterns: [/cannot find (?:-l\S+|\S*crt\w*\.o)/, /unable to find library -l/],
    cause: "The linker does not find a library or the C library's start files.",
    remedy: "Install the package that holds it, or take it out of CGO_LDFLAGS.",
    link: "https://pkg.go.dev/cmd/cgo",
    kind: "broken",
  },
  {
    id: "L03",
    systems: notMac,
    patterns: [/default C compiler "[^"]*" is not in PATH/],
    cause: "The go command's default C compiler is not in PATH.",
    remedy: "Install it with the C library's headers, or set CC to the compiler that is there.",
    link: "https://go.dev/doc/go1.20#cgo",
    kind: "broken",
  },
  {
    id: "L04",
    systems: everywhere,
    patterns: [/could not be started: .*\bEACCES\b/],
    cause: "A program that was just linked may not be started: the temporary directory allows no programs (noexec).",
    remedy: "Set TMPDIR to a directory that allows programs: `go test` and `go run` need one too.",
    link: "https://pkg.go.dev/cmd/go#hdr-Environment_variables",
    kind: "broken",
  },
  {
    id: "M16",
    systems: everywhere,
    patterns: [/signal: killed/, /Killed: 9/],
    cause:
      "The system killed the program: on a Mac mostly for an invalid signature (Homebrew's clang, strip, copying over a binary), elsewhere for want of memory.",
    remedy:
      "Set CC=/usr/bin/clang; sign the program again (`codesign -s - -f FILE`); reinstall Go if Go itself was killed.",
    link: "https://github.com/golang/go/issues/63584",
    kind: "broken",
  },
  {
    id: "M24",
    systems: everywhere,
    patterns: [/timed out after \d+ s without output/, /developer directory is \/,/],
    cause: "The compiler hangs without a word: on a Mac, xcrun does where the selected developer directory is `/`.",
    remedy: "Select a developer directory: DEVELOPER_DIR or `sudo xcode-select --switch DIR`.",
    link: "https://github.com/Homebrew/brew/blob/HEAD/Library/Homebrew/brew.sh",
    kind: "broken",
  },
];
