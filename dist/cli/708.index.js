export const id = 708;
export const ids = [708];
export const modules = {

/***/ 3708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  installTools: () => (/* binding */ setup_installTools),
  setup: () => (/* binding */ setup)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/files/if-there.ts
var if_there = __webpack_require__(4431);
;// CONCATENATED MODULE: ./src/cache/go-environment.ts


/**
 * The go command's settings, as `go env` would say them, without a go command: the caches are restored while Go itself is
 * still being fetched. A variable comes from the environment, else from the user's file of `go env -w`.
 * https://pkg.go.dev/cmd/go#hdr-Environment_variables
 */
async function readGoEnvironment(env, os) {
    const file = userFile(env, os);
    const text = file === "" ? "" : ((await (0,if_there/* readIfThere */.q)(file)) ?? "");
    return goEnvironment(env, os, text);
}
/** The same from the text of the user's file. Variables that are set nowhere are absent, but GOCACHE and GOMODCACHE have their defaults. */
function goEnvironment(env, os, userText) {
    const { join, delimiter } = os === "windows" ? external_node_path_.win32 : external_node_path_.posix;
    const settings = {};
    for (const line of userText.split(/\r?\n/)) {
        const [, name, value] = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line) ?? [];
        if (name !== undefined && value !== undefined)
            settings[name] = value;
    }
    for (const [name, value] of Object.entries(env))
        if (value !== "")
            settings[name] = value;
    const cacheHome = userDirectory(env, os, "cache");
    const home = homeDirectory(env, os);
    const goPath = settings["GOPATH"] ?? (home === "" ? "" : join(home, "go"));
    const firstOfPath = goPath.split(delimiter)[0] ?? "";
    return {
        ...settings,
        GOCACHE: settings["GOCACHE"] ?? (cacheHome === "" ? "off" : join(cacheHome, "go-build")),
        GOMODCACHE: settings["GOMODCACHE"] ?? (firstOfPath === "" ? "" : join(firstOfPath, "pkg", "mod")),
    };
}
// `GOENV=off` means that there is no such file.
function userFile(env, os) {
    const given = env["GOENV"] ?? "";
    if (given === "off")
        return "";
    if (given !== "")
        return given;
    const directory = userDirectory(env, os, "config");
    return directory === "" ? "" : (os === "windows" ? external_node_path_.win32 : external_node_path_.posix).join(directory, "go", "env");
}
// https://pkg.go.dev/os#UserCacheDir, https://pkg.go.dev/os#UserConfigDir
function userDirectory(env, os, kind) {
    const home = homeDirectory(env, os);
    switch (os) {
        case "windows":
            return env[kind === "cache" ? "LOCALAPPDATA" : "APPDATA"] ?? "";
        case "darwin":
            return home === "" ? "" : external_node_path_.posix.join(home, "Library", kind === "cache" ? "Caches" : "Application Support");
        case "linux": {
            const given = env[kind === "cache" ? "XDG_CACHE_HOME" : "XDG_CONFIG_HOME"] ?? "";
            if (given !== "")
                return external_node_path_.posix.isAbsolute(given) ? given : "";
            return home === "" ? "" : external_node_path_.posix.join(home, kind === "cache" ? ".cache" : ".config");
        }
    }
}
function homeDirectory(env, os) {
    return env[os === "windows" ? "USERPROFILE" : "HOME"] ?? "";
}
/** Flags of the go command that change what is compiled, and so what a build cache is good for. */
const compilingFlags = /^--?(?:asan|asmflags|buildmode|compiler|cover|covermode|coverpkg|gccgoflags|gcflags|installsuffix|linkshared|msan|pgo|race|tags|toolexec|trimpath)(?:=|$)/;
/** https://pkg.go.dev/cmd/go#hdr-Environment_variables: architecture, experiments, and what the C tools are told. */
const compilingVariables = /^(?:GOOS|GOARCH|GOEXPERIMENT|GOFIPS140|GO386|GOAMD64|GOARM|GOARM64|GOMIPS|GOMIPS64|GOPPC64|GORISCV64|GOWASM|CGO_(?:C|CPP|CXX|F|LD)FLAGS)$/;
/** The settings that change what is compiled, as `NAME=value`, sorted. */
function compilingSettings(goEnvironment) {
    const flags = (goEnvironment["GOFLAGS"] ?? "").split(/\s+/).filter((flag) => compilingFlags.test(flag));
    const variables = Object.entries(goEnvironment).filter(([name, value]) => compilingVariables.test(name) && value !== "");
    const all = variables.map(([name, value]) => `${name}=${value}`);
    return (flags.length === 0 ? all : [...all, `GOFLAGS=${flags.toSorted().join(" ")}`]).sort();
}

// EXTERNAL MODULE: ./src/files/remove-tree.ts
var remove_tree = __webpack_require__(9788);
// EXTERNAL MODULE: ./src/model/failure.ts
var model_failure = __webpack_require__(2891);
;// CONCATENATED MODULE: ./src/cache/verify-modules.ts



/**
 * Lets the go command compare the module cache with its own records, where it was restored from an entry of other
 * dependencies; what was modified is deleted, and downloaded again by the build that needs it. The records themselves are
 * compared with go.sum by every build. https://go.dev/ref/mod#go-mod-verify
 * @param go absolute path of the go command
 * @param directories absolute paths of the modules
 * @param env of the go command, with GOMODCACHE where it was moved
 */
async function verifyModules(report, go, directories, moduleCache, env, host) {
    const entry = report.entries.find(({ name }) => name === "modules");
    if (entry?.hit !== "prefix")
        return { findings: [], deletions: [] };
    const findings = [];
    const deletions = [];
    for (const directory of directories) {
        try {
            const answer = await host.processes.run({
                file: go,
                args: ["mod", "verify"],
                cwd: directory,
                env: { ...env, GOFLAGS: "", GOWORK: "off" },
                timeoutSeconds: 120,
            });
            if (answer.exitCode === 0)
                continue;
            const text = `${answer.stdout.toString("utf8")}${answer.stderr.toString("utf8")}`;
            const modified = modifiedIn(text, moduleCache);
            for (const { path, why } of modified) {
                await (0,remove_tree/* removeTree */.dM)(path);
                deletions.push({ path, why });
            }
            if (modified.length > 0)
                findings.push(modifiedFinding(entry.restoredKey ?? "", modified));
            else
                host.log.detail(`go mod verify in ${directory}: ${text.trim()}`);
        }
        catch (thrown) {
            host.log.warning(`the restored modules could not be verified: ${(0,model_failure/* explain */.W)(thrown)}`);
        }
    }
    return { findings, deletions };
}
/**
 * The paths below the module cache that `go mod verify` complains about.
 * https://github.com/golang/go/blob/master/src/cmd/go/internal/modcmd/verify.go (verifyMod)
 */
function modifiedIn(output, moduleCache) {
    const complaints = output.matchAll(/^(\S+ \S+: (?:dir|zip) has been modified) \((.+)\)$/gm);
    return [...complaints].flatMap(([, why = "", path = ""]) => {
        const way = (0,external_node_path_.relative)(moduleCache, path);
        if (way === "" || way.startsWith("..") || (0,external_node_path_.isAbsolute)(way))
            return [];
        // A zip that is not its hash any more leaves together with it, or no build would fetch it again.
        const paths = path.endsWith(".zip") ? [path, `${path}hash`] : [path];
        return paths.map((one) => ({ path: (0,external_node_path_.join)(one), why }));
    });
}
function modifiedFinding(key, modified) {
    return {
        code: "cache-modules-modified",
        level: "warning",
        message: `The module cache restored from ${key} had been changed since the go command wrote it: ${modified.map(({ why }) => why).join("; ")}. What was changed is deleted and will be downloaded again.`,
        fix: "Delete that entry under the repository's Actions caches, and find out which run wrote it.",
    };
}

;// CONCATENATED MODULE: ./src/cgo/quoted-fields.ts
/**
 * Splits as the go command splits CC, CGO_CFLAGS and GOFLAGS: at white space, and a field that starts with a quotation
 * mark ends at the next one of its kind, with no escapes. An unclosed quotation takes the rest, where Go would refuse.
 * https://pkg.go.dev/cmd/internal/quoted#Split
 */
function splitQuotedFields(text) {
    return [...text.matchAll(/'([^']*)(?:'|$)|"([^"]*)(?:"|$)|(\S+)/g)].map(([whole, single, double]) => single ?? double ?? whole);
}
/** The inverse of `splitQuotedFields`: quotes the fields that need it. */
function joinQuotedFields(fields) {
    return fields.map((field) => (/[\s'"]/.test(field) || field === "" ? quote(field) : field)).join(" ");
}
function quote(field) {
    return field.includes("'") ? `"${field}"` : `'${field}'`;
}

;// CONCATENATED MODULE: ./src/cgo/go-rule.ts

/**
 * By which of its rules the go command came to its CGO_ENABLED. The answer itself is the go command's own.
 * https://github.com/golang/go/blob/go1.26.0/src/cmd/go/internal/cfg/cfg.go (func defaultContext)
 */
function goDecision(settings, env) {
    const value = env["CGO_ENABLED"] || settings.stored["CGO_ENABLED"];
    if (value === "0" || value === "1") {
        const from = env["CGO_ENABLED"] ? "the environment" : "`go env -w`";
        return { kind: "explicit", enabled: value === "1", from };
    }
    if (settings.cgoEnabled)
        return { kind: "on" };
    if (isCross(settings))
        return { kind: "cross-off", target: targetOf(settings), host: hostOf(settings) };
    return { kind: "no-compiler-off", compiler: splitQuotedFields(settings.cc)[0] ?? settings.cc };
}
/** Whether the target is another platform than the one Go runs on. */
function isCross(settings) {
    return targetOf(settings) !== hostOf(settings);
}
/** `linux/amd64`: what is built for. */
function targetOf({ goos, goarch }) {
    return `${goos}/${goarch}`;
}
/** `linux/amd64`: what Go itself runs on. */
function hostOf({ hostOs, hostArch }) {
    return `${hostOs}/${hostArch}`;
}

;// CONCATENATED MODULE: ./src/cgo/cross.ts

const formats = { darwin: "mach-o", windows: "pe", linux: "elf" };
/** Whether this machine can be expected to run a program for the target: its own, and its 32-bit sibling. */
function runsHere({ goos, goarch, hostOs, hostArch }) {
    return goos === hostOs && (goarch === hostArch || (goarch === "386" && hostArch === "amd64"));
}
/** What is wrong with a program that was linked for another platform; undefined where it is one for the target. */
function crossMismatch(settings, linked) {
    const format = formats[settings.goos];
    if (linked === undefined || format === undefined)
        return undefined;
    if (linked.format === format && (linked.arch === "" || linked.arch === settings.goarch))
        return undefined;
    return `host-only compiler: ${settings.cc} linked a program of format ${linked.format} for ${linked.arch || "another processor"}, and the target is ${targetOf(settings)}.`;
}
/** The usual names of cross compilers for a target, by which they may be found in PATH. */
function crossCompilers({ goos, goarch }) {
    const triple = triples[`${goos}/${goarch}`];
    return triple === undefined ? [] : [`${triple}-gcc`];
}
// Debian's and MinGW's prefixes: https://packages.debian.org/stable/gcc-aarch64-linux-gnu, https://www.mingw-w64.org
const triples = {
    "linux/amd64": "x86_64-linux-gnu",
    "linux/arm64": "aarch64-linux-gnu",
    "linux/arm": "arm-linux-gnueabihf",
    "linux/386": "i686-linux-gnu",
    "linux/riscv64": "riscv64-linux-gnu",
    "linux/ppc64le": "powerpc64le-linux-gnu",
    "linux/s390x": "s390x-linux-gnu",
    "windows/amd64": "x86_64-w64-mingw32",
    "windows/386": "i686-w64-mingw32",
};

;// CONCATENATED MODULE: ./src/data/cgo-faults.ts
/**
 * Known ways in which a C toolchain breaks, by the text that shows them. docs/cgo.md tells them to people, under the
 * same ids. The order is that of telling: where a text shows several, the first is the cause and the rest follow from it.
 */
const mac = ["darwin"];
const everywhere = ["darwin", "linux", "windows"];
const notMac = ["linux", "windows"];
const installTools = "Install the Command Line Tools (`xcode-select --install` at a screen, or the input `cgo-repair: install`).";
const knownFaults = [
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
        remedy: "Use the Go for this Mac's own processor (`architecture: arm64`), or `softwareupdate --install-rosetta --agree-to-license`.",
        link: "https://github.com/actions/runner/issues/805",
        kind: "fatal",
    },
    {
        id: "M17",
        systems: mac,
        patterns: [/missing LC_UUID load command/],
        cause: "macOS 26 starts no binary without LC_UUID, and the linker of Go before 1.24 writes none.",
        remedy: "Use Go 1.24 or later; or set GOFLAGS=-ldflags=-linkmode=external; or build with CGO_ENABLED=0, whose binaries macOS exempts.",
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
        remedy: "Select another: `sudo xcode-select --switch DIR` or `sudo xcode-select --reset` (the input `cgo-repair: sudo` does it).",
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
        remedy: "`sudo xcodebuild -license accept` (the input `cgo-repair: sudo` does it, in the machine's owner's name), or select the Command Line Tools by DEVELOPER_DIR.",
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
        cause: "The C compiler is not there: CC names nothing in PATH, as a conda environment that is not active leaves it.",
        remedy: "Unset CC, or install the compiler it names.",
        link: "https://github.com/golang/go/issues/38338",
        kind: "broken",
    },
    {
        id: "M13",
        systems: everywhere,
        patterns: [/unrecognized command[- ]line option ['\u2018"]?-arch\b/],
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
        cause: "The compiler does not find the system's headers: a stale SDKROOT or -isysroot, damaged Command Line Tools, or a foreign clang first in PATH.",
        remedy: "Unset SDKROOT, take -isysroot out of CGO_CFLAGS, set CC=/usr/bin/clang, or reinstall the Command Line Tools.",
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
        cause: "The linker does not find a library: an SDK without its stubs, a foreign clang, or a library of the module's own that is not installed.",
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
        remedy: 'Use the Go for this Mac\'s own processor; to build for the other, set CC="clang -arch x86_64" or "clang -arch arm64".',
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
            /was built for newer ['\u2018]?macOS['\u2019]? version/,
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
            /unrecognized command[- ]line option ['\u2018"]?-m(?:64|32|threads|arm)\b/,
        ],
        cause: "The compiler is for this machine only, and the target is another platform.",
        remedy: "Set CC to a cross compiler for the target (`aarch64-linux-gnu-gcc`, `zig cc -target \u2026`), or build with CGO_ENABLED=0.",
        link: "https://go.dev/wiki/WindowsCrossCompiling",
        kind: "broken",
    },
    {
        id: "M22",
        systems: everywhere,
        patterns: [
            /unsupported option '-m[^']*' for target/,
            /unknown argument: '/,
            /unrecognized command[- ]line option ['\u2018"]?-(?!(?:arch|m64|m32|mthreads|marm)\b)/,
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
        remedy: "Install them: `apt-get install libc6-dev`, `apk add musl-dev`, `dnf install glibc-devel`; or take --sysroot out of CC and CGO_CFLAGS.",
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
        cause: "The system killed the program: on a Mac mostly for an invalid signature (Homebrew's clang, strip, copying over a binary), elsewhere for want of memory.",
        remedy: "Set CC=/usr/bin/clang; sign the program again (`codesign -s - -f FILE`); reinstall Go if Go itself was killed.",
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

;// CONCATENATED MODULE: ./src/cgo/faults.ts

const quotedLines = 20;
/** Every known fault that the text shows on a system, the cause before what follows from it. */
function faultsIn(text, system) {
    return knownFaults
        .filter(({ systems, patterns }) => systems.some((name) => name === system) && patterns.some((one) => one.test(text)))
        .map(({ id, kind, cause, remedy, link }) => ({ id, kind, cause, remedy, link, text: firstLines(text) }));
}
/** The fault that a failed probe's text shows; `unknown` where the catalogue has none. */
function nameFault(text, system) {
    const known = faultsIn(text, system).find(({ kind }) => kind !== "harmless");
    return (known ?? {
        id: "unknown",
        kind: "broken",
        cause: "The C toolchain fails in a way that is not in the catalogue.",
        remedy: "Read what it said below; docs/cgo.md says how to turn cgo off.",
        link: "https://pkg.go.dev/cmd/cgo",
        text: firstLines(text),
    });
}
/**
 * The same for a build for another platform: a flag that the compiler does not know is the go command's flag for the
 * target, so that the riddle is a host-only compiler.
 */
function nameCrossFault(text, system) {
    const fault = nameFault(text, system);
    if (fault.id !== "M13" && fault.id !== "M22")
        return fault;
    return { ...nameFault("host-only compiler: ", system), text: fault.text };
}
/** What a working toolchain said nevertheless, as far as it is known to do no harm. */
function harmlessWarnings(text, system) {
    return faultsIn(text, system).filter(({ kind }) => kind === "harmless");
}
function firstLines(text) {
    const lines = text.trim().split(/\r?\n/);
    const rest = lines.length - quotedLines;
    return rest > 0 ? [...lines.slice(0, quotedLines), `\u2026 (${rest} more lines)`].join("\n") : lines.join("\n");
}

;// CONCATENATED MODULE: ./src/cgo/findings.ts

/** Why the verdict is what it is, in one or two sentences. */
function reasonOf(story) {
    const { examination, settings } = story;
    switch (examination.kind) {
        case "turned-off":
            if (story.insistence !== "")
                return `CGO_ENABLED is 0, and ${story.insistence}.`;
            return examination.by === "input" ? "The input `cgo` is off." : "CGO_ENABLED is 0 by the user's own setting.";
        case "cross-off": {
            const places = settings === undefined ? "" : ` (${targetOf(settings)} on ${hostOf(settings)})`;
            return `Go turns cgo off by its own rule when it builds for another platform${places}.`;
        }
        case "no-compiler": {
            const compiler = settings?.cc ?? "the default compiler";
            return `Go turns cgo off by its own rule: CC is not set and ${compiler} is not in PATH. ${consequence(story.need)}`;
        }
        case "fatal":
            return `${faultSentence(examination.fault)} Turning cgo off would not help.`;
        case "works": {
            const seen = story.ran
                ? "compiled, linked and ran a C program"
                : "linked a C program for the target, which this machine can't run";
            const built = story.goBuilt ? `, and Go built ${story.ran ? "and ran " : ""}one with cgo` : "";
            const mended = story.fault === undefined ? "" : ` It was repaired: ${faultSentence(story.fault)}`;
            return `${story.compiler || "The C compiler"} ${seen}${built}.${mended}`;
        }
        case "broken":
            return `${crossSentence(settings)}${faultSentence(examination.fault)} ${story.insistence === "" ? consequence(story.need) : `It is not turned off because ${story.insistence}.`}`;
    }
}
/** The findings that a verdict brings. */
function verdictFindings(story) {
    const { decision, examination } = story;
    const reason = reasonOf(story);
    const tried = story.attempts.length === 0 ? "" : `\nTried without success: ${story.attempts.join("; ")}`;
    const quoted = `${"fault" in examination ? `\n${examination.fault.text}` : ""}${tried}`;
    switch (decision.verdict) {
        case "failed":
            return [
                { code: "cgo-failed", level: "error", message: `cgo does not work. ${reason}${quoted}`, fix: remedyFor(story) },
            ];
        case "fallback-degraded":
            return [
                { code: "cgo-degraded", level: "warning", message: `CGO_ENABLED=0. ${reason}${quoted}`, fix: remedyFor(story) },
            ];
        case "fallback-unverified":
            return [
                {
                    code: "cgo-unverified",
                    level: "warning",
                    message: `CGO_ENABLED=0. ${reason}${quoted}`,
                    fix: remedyFor(story),
                },
            ];
        case "fallback-safe":
            return [
                { code: "cgo-off", level: "notice", message: `CGO_ENABLED=0. ${reason}${quoted}`, fix: remedyFor(story) },
            ];
        case "repaired-env":
        case "repaired-system":
        case "repaired-installed":
            return [
                {
                    code: "cgo-repaired",
                    level: "notice",
                    message: `cgo works after a repair: ${story.repairs.join(", ")}. ${story.fault === undefined ? "" : faultSentence(story.fault)}`.trim(),
                    fix: story.fault?.remedy ?? "Set these variables in the job to have them without a search.",
                },
            ];
        default:
            return examination.kind === "cross-off" ? crossFindings(story, reason) : [];
    }
}
function crossFindings({ need }, reason) {
    const fix = "To build with cgo set CGO_ENABLED=1 and CC to a cross compiler for the target.";
    if (need.kind === "hard") {
        return [{ code: "cgo-cross-off", level: "warning", message: `${reason} ${consequence(need)}`, fix }];
    }
    return [{ code: "cgo-cross-off", level: "notice", message: `${reason} ${consequence(need)}`, fix }];
}
// The variables may come from anywhere in a workflow, far from the step that fails.
function crossSentence(settings) {
    if (settings === undefined || !isCross(settings))
        return "";
    return `A build for ${targetOf(settings)} on ${hostOf(settings)} with cgo needs a C compiler and a C library for ${targetOf(settings)}, and CC is ${settings.cc}. `;
}
function faultSentence({ id, cause }) {
    return id === "unknown" ? cause : `${cause} (${id})`;
}
/** What CGO_ENABLED=0 means for the modules in scope. */
function consequence(need) {
    switch (need.kind) {
        case "none":
            return "No package outside the standard library has C code, tests included, so that building without cgo loses nothing of the module's.";
        case "soft":
            return `Without cgo these packages build but change what they do: ${need.packages.join(", ")}.`;
        case "hard":
            return need.packages.length === 0
                ? `The build needs cgo: ${need.because}.`
                : `The build needs cgo for ${need.packages.join(", ")}: ${need.because}.`;
        case "unknown":
            return `Whether the module needs cgo could not be told: ${need.why}.`;
    }
}
function remedyFor({ examination, settings }) {
    switch (examination.kind) {
        case "fatal":
        case "broken":
            return `${examination.fault.remedy} See docs/cgo.md (${examination.fault.id}) and ${examination.fault.link}`;
        case "no-compiler":
            return `Install a C compiler (${settings?.cc ?? "gcc"} with the C library's headers) or set CC; or set CGO_ENABLED=0 to say that cgo is not wanted.`;
        case "turned-off":
            return "Take CGO_ENABLED=0 away, or `cgo: required`.";
        case "cross-off":
            return "Set CGO_ENABLED=1 and CC to a cross compiler for the target, or take `cgo: required` away.";
        case "works":
            return "";
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/cgo/further-findings.ts




const flagVariables = ["CGO_CPPFLAGS", "CGO_CFLAGS", "CGO_CXXFLAGS", "CGO_LDFLAGS", "PKG_CONFIG_PATH"];
/** Findings about how the cgo packages in scope are built, whatever the toolchain does. */
function environmentFindings(settings, env, packages) {
    return [...ignoredSetting(env), ...environmentFlags(settings, env, packages), ...vendoredPackages(packages)];
}
/** Findings about a toolchain that works. */
function toolchainFindings(warnings, system, onAppleSilicon, goarch) {
    const findings = harmlessWarnings(warnings, system).map(({ id, cause, remedy, text }) => ({
        code: "cgo-linker-warning",
        level: "notice",
        message: `The toolchain works and warns: ${cause} (${id})\n${text}`,
        fix: remedy,
    }));
    if (onAppleSilicon && goarch === "amd64") {
        findings.push({
            code: "cgo-rosetta",
            level: "notice",
            message: "Go is built for Intel processors and runs under Rosetta on Apple silicon; C libraries for arm64 can't be linked with it.",
            fix: "Use the Go for arm64: run the job in an arm64 shell, or set `architecture: arm64`.",
        });
    }
    return findings;
}
/** The finding about LC_UUID on macOS 26 with a Go before 1.24; says whether a binary was seen to die of it. */
function uuidFindings(probe) {
    const seen = probe.kind === "worked"
        ? "one that only holds runtime/cgo was seen to run here"
        : `one that only holds runtime/cgo did not run here:\n${probe.text}`;
    return [
        {
            code: "cgo-lc-uuid",
            level: "warning",
            message: `macOS 26 may refuse to start cgo binaries that Go before 1.24 links by itself, for want of LC_UUID (M17); ${seen}`,
            fix: "Use Go 1.24 or later, set GOFLAGS=-ldflags=-linkmode=external, or build with CGO_ENABLED=0.",
        },
    ];
}
// https://github.com/golang/go/blob/go1.26.0/src/cmd/go/internal/cfg/cfg.go knows 0 and 1 and passes over all else.
function ignoredSetting(env) {
    const value = env["CGO_ENABLED"] ?? "";
    if (value === "" || value === "0" || value === "1")
        return [];
    return [
        {
            code: "cgo-enabled-ignored",
            level: "warning",
            message: `CGO_ENABLED is "${value}", which the go command ignores: it knows 0 and 1.`,
            fix: "Set CGO_ENABLED to 0 or 1, or leave it unset.",
        },
    ];
}
function environmentFlags(settings, env, packages) {
    if (packages.length === 0)
        return [];
    const set = flagVariables.filter((name) => (env[name] || settings.stored[name] || "") !== "");
    if (set.length === 0)
        return [];
    const shown = set.map((name) => `${name}=${env[name] || settings.stored[name]}`).join(", ");
    return [
        {
            code: "cgo-flags-in-environment",
            level: "notice",
            message: `${packages.map(({ path }) => path).join(", ")} may be built with flags that only this environment has (${shown}): a build elsewhere lacks them, and the go command's cache does not always see them change.`,
            fix: "Put what the code needs into `#cgo` lines of its own files, or set the same variables wherever it is built.",
        },
    ];
}
// `go mod vendor` copies only directories that hold Go packages. https://github.com/golang/go/issues/26366
function vendoredPackages(packages) {
    const vendored = packages.filter(({ directory }) => directory.split(external_node_path_.sep).includes("vendor"));
    if (vendored.length === 0)
        return [];
    const missing = vendored.flatMap(({ path, directory, flags }) => neededDirectories(flags, directory)
        .filter((one) => !(0,external_node_fs_.existsSync)(one))
        .map((one) => `${one} (of ${path})`));
    const names = vendored.map(({ path }) => path).join(", ");
    return [
        {
            code: "cgo-vendored",
            level: missing.length === 0 ? "notice" : "warning",
            message: missing.length === 0
                ? `Vendored packages with C code: ${names}. \`go mod vendor\` copies only directories that hold Go files, so that C files beside them may be missing.`
                : `Vendored packages with C code lack directories that their #cgo lines name: ${missing.join(", ")}. \`go mod vendor\` copies only directories that hold Go files.`,
            fix: "Build these packages from the module cache (`-mod=readonly`), or add the missing directories to vendor.",
        },
    ];
}
function neededDirectories(flags, base) {
    return splitQuotedFields(flags)
        .flatMap((flag) => /^-[IL](.+)$/.exec(flag)?.[1] ?? [])
        .map((path) => ((0,external_node_path_.isAbsolute)(path) ? path : (0,external_node_path_.join)(base, path)))
        .filter((path) => path.startsWith(base));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./src/cgo/child.ts

/** Runs a program to its end. Never throws for what the program does: that is the answer. */
async function ask(processes, question) {
    const command = {
        file: question.file,
        args: question.args,
        cwd: question.cwd,
        // Compilers translate their messages, and the catalogue of faults is written in English.
        env: { ...question.env, LC_ALL: "C" },
        stdin: Buffer.from(question.stdin ?? ""),
        timeoutSeconds: question.timeoutSeconds,
    };
    try {
        const done = await processes.run(command);
        const stdout = done.stdout.toString("utf8");
        const stderr = done.stderr.toString("utf8");
        if (done.timedOut)
            return { kind: "timed-out", seconds: question.timeoutSeconds, stdout, stderr };
        return { kind: "ended", exitCode: done.exitCode, signal: done.signal, stdout, stderr };
    }
    catch (cause) {
        if (!(cause instanceof model_failure/* Failure */.H))
            throw cause;
        const why = cause.message;
        return { kind: "not-started", missing: /\bENOENT\b/.test(why), why };
    }
}
/** Whether the program ended by itself with exit code 0. */
function succeeded(outcome) {
    return outcome.kind === "ended" && outcome.exitCode === 0;
}
/** Everything that an outcome says, as one text for the catalogue of faults and for quoting. */
function outcomeText(outcome) {
    if (outcome.kind === "not-started") {
        // Node has no name for macOS's EBADARCH. https://github.com/apple-oss-distributions/xnu/blob/main/bsd/sys/errno.h
        return /system error -86\b/.test(outcome.why) ? `Bad CPU type in executable (${outcome.why})` : outcome.why;
    }
    const said = [outcome.stderr, outcome.stdout].map((text) => text.trim()).filter((text) => text !== "");
    if (outcome.kind === "timed-out") {
        return [...said, `timed out after ${outcome.seconds} s ${said.length === 0 ? "without output" : "of output"}`].join("\n");
    }
    // A shell reports the death of its child as 128 plus the signal's number.
    const signal = outcome.signal ?? (outcome.exitCode === 137 ? "SIGKILL" : outcome.exitCode === 134 ? "SIGABRT" : null);
    if (signal !== null)
        said.push(signal === "SIGKILL" ? "signal: killed" : `signal: ${signal}`);
    if (said.length === 0)
        said.push(`exit code ${outcome.exitCode} without output`);
    return said.join("\n");
}

;// CONCATENATED MODULE: ./src/cgo/go-settings.ts


// None of CGO_CFLAGS, CGO_LDFLAGS, GOGCCFLAGS is among them: for those `go env` runs the compiler, which on a Mac
// without developer tools opens a dialog. https://github.com/golang/go/blob/go1.26.0/src/cmd/go/internal/envcmd/env.go
const names = [
    "GOVERSION",
    "GOOS",
    "GOARCH",
    "GOHOSTOS",
    "GOHOSTARCH",
    "CGO_ENABLED",
    "CC",
    "CXX",
    "GOFLAGS",
    "GOENV",
];
/** Asks the go command for its settings; starts no compiler. */
async function readGoSettings(processes, goBinary, env, cwd) {
    const outcome = await ask(processes, {
        file: goBinary,
        args: ["env", "-json", ...names],
        cwd,
        env: { ...env, GOTOOLCHAIN: "local" },
        timeoutSeconds: 30,
    });
    const answer = succeeded(outcome) ? parseAnswer(outcome.stdout) : undefined;
    if (answer === undefined)
        return { kind: "unusable", text: unusableText(goBinary, outcome) };
    const stored = await readStored(answer["GOENV"] ?? "");
    const effective = (name) => env[name] || stored[name] || "";
    return {
        kind: "settings",
        settings: {
            version: (answer["GOVERSION"] ?? "").replace(/^go/, "").replace(/ .*$/, ""),
            goos: answer["GOOS"] ?? "",
            goarch: answer["GOARCH"] ?? "",
            hostOs: answer["GOHOSTOS"] ?? "",
            hostArch: answer["GOHOSTARCH"] ?? "",
            cgoEnabled: answer["CGO_ENABLED"] === "1",
            cc: answer["CC"] ?? "",
            cxx: answer["CXX"] ?? "",
            goflags: answer["GOFLAGS"] ?? "",
            cppflags: effective("CGO_CPPFLAGS"),
            cflags: effective("CGO_CFLAGS"),
            ldflags: effective("CGO_LDFLAGS"),
            stored,
        },
    };
}
/** The settings as they are once these variables are exported. Empty is unset, for Go; CC is never exported empty. */
function settingsUnder(settings, exports) {
    return {
        ...settings,
        cc: exports["CC"] ?? settings.cc,
        cxx: exports["CXX"] ?? settings.cxx,
        cppflags: exports["CGO_CPPFLAGS"] ?? settings.cppflags,
        cflags: exports["CGO_CFLAGS"] ?? settings.cflags,
        ldflags: exports["CGO_LDFLAGS"] ?? settings.ldflags,
    };
}
function parseAnswer(text) {
    try {
        const parsed = JSON.parse(text);
        if (typeof parsed !== "object" || parsed === null)
            return undefined;
        const strings = Object.entries(parsed).filter((entry) => typeof entry[1] === "string");
        return Object.fromEntries(strings);
    }
    catch (cause) {
        if (cause instanceof SyntaxError)
            return undefined;
        throw cause;
    }
}
function unusableText(goBinary, outcome) {
    return `${goBinary} env: ${outcomeText(outcome)}`;
}
// Lines of NAME=value, values as they are. https://pkg.go.dev/cmd/go#hdr-Environment_variables
async function readStored(file) {
    if (file === "" || file === "off")
        return {};
    try {
        const lines = (await (0,promises_.readFile)(file, "utf8")).split(/\r?\n/);
        return Object.fromEntries(lines.flatMap((line) => {
            const match = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line);
            return match === null ? [] : [[match[1], match[2]]];
        }));
    }
    catch (cause) {
        // Nobody has to have used `go env -w`; the go command too goes on without a file that it can't read.
        if (cause instanceof Error && "code" in cause)
            return {};
        throw cause;
    }
}

;// CONCATENATED MODULE: ./src/cgo/dotted-version.ts
/** Compares dotted numbers; what is missing is 0, and what follows the numbers (`rc1`) is left out. */
function compareVersions(one, other) {
    const [left, right] = [numbers(one), numbers(other)];
    for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
        const difference = (left[index] ?? 0) - (right[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
/** The first two numbers: `1.26` of `1.26.8` and of `1.26rc1`. */
function majorAndMinor(version) {
    return numbers(version).slice(0, 2).join(".");
}
function numbers(version) {
    return (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? "").split(".").map(Number);
}

;// CONCATENATED MODULE: ./src/cgo/goflags.ts


/**
 * The flags in GOFLAGS under which a build needs cgo whatever its packages are.
 * macOS is special: its race detector and position-independent executables do without.
 * https://go.dev/doc/go1.20#cgo, https://pkg.go.dev/cmd/go#hdr-Build_modes
 */
function flagsThatNeedCgo(goflags, goos) {
    return splitQuotedFields(goflags).filter((field) => {
        const flag = field.replace(/^--?/, "");
        if (/^race(=true|=1)?$/.test(flag))
            return goos !== "darwin";
        if (/^(msan|asan)(=true|=1)?$/.test(flag))
            return true;
        if (/^buildmode=(c-archive|c-shared|plugin|shared)$/.test(flag))
            return true;
        return /^ldflags=/.test(flag) && /-linkmode[= ]external\b/.test(flag);
    });
}
/**
 * What of GOFLAGS decides which packages a build has: tags and vendoring. All else is left out: `-mod=mod` would write
 * go.mod, and `-toolexec` or `-overlay` would run or read what nobody asked this program for.
 */
function flagsThatChoosePackages(goflags, goVersion) {
    const kept = splitQuotedFields(goflags).filter((field) => /^--?(tags=|mod=(vendor|readonly)$)/.test(field));
    return joinQuotedFields([...kept, flagsOfOurOwn(goVersion)]);
}
/**
 * A GOFLAGS that is not empty, since an empty one would let that of `go env -w` through. It keeps the go command from
 * asking git about the checkout, which is a program that may open a dialog on a Mac without developer tools.
 */
function flagsOfOurOwn(goVersion) {
    return compareVersions(goVersion, "1.18") >= 0 ? "-buildvcs=false" : "-x=false";
}

;// CONCATENATED MODULE: ./src/data/go-minimum-macos.json
const go_minimum_macos_namespaceObject = /*#__PURE__*/JSON.parse('{"1.20":"10.13","1.21":"10.15","1.22":"10.15","1.23":"11","1.24":"11","1.25":"12","1.26":"12","1.27":"13"}');
;// CONCATENATED MODULE: ./src/cgo/macos-rules.ts


/** Where Apple's compilers lie; they only find the real ones, and open a dialog where there are none. */
const shimDirectory = "/usr/bin";
const shims = new Set(["clang", "clang++", "cc", "c++", "gcc", "g++"]);
/**
 * Whether a compiler is one of Apple's stand-ins, which must not be started before a developer directory is known to be
 * there. A bare name counts as one: what it leads to needs the same SDK.
 */
function isShim(compiler, systemRoot) {
    const directory = systemRoot === "/" ? shimDirectory : `${systemRoot}${shimDirectory}`;
    return shims.has(compiler) || compiler.startsWith(`${directory}/`);
}
/** The oldest macOS on which a Go runs (`11` or `10.15`), by its release notes; undefined for a Go older than the table. */
function minimumMacOS(goVersion) {
    const wanted = majorAndMinor(goVersion);
    const lines = Object.entries(go_minimum_macos_namespaceObject).toSorted(([one], [other]) => compareVersions(one, other));
    return lines.findLast(([line]) => compareVersions(line, wanted) <= 0)?.[1];
}
/** Why this Go does not run on this macOS, in words that the catalogue of faults knows; undefined where it does. */
function belowMinimum(macOS, goVersion) {
    const minimum = minimumMacOS(goVersion);
    if (macOS === "" || minimum === undefined || compareVersions(macOS, minimum) >= 0)
        return undefined;
    return `macOS too old: Go ${goVersion} needs macOS ${minimum} or later, and this is ${macOS}.`;
}
/** Whether binaries of this Go, linked by Go's own linker with runtime/cgo, may die at start on this macOS. */
function mayLackUuid(macOS, goVersion) {
    return macOS !== "" && compareVersions(macOS, "26") >= 0 && compareVersions(goVersion, "1.24") < 0;
}
/** Developer directories in the order in which they are tried: the Command Line Tools, Xcode.app, then the newest Xcode_N first. */
function orderCandidates(applications) {
    const versioned = applications
        .filter((name) => /^Xcode[_-].*\.app$/.test(name))
        .toSorted((one, other) => compareVersions(other.replace(/^\D+/, ""), one.replace(/^\D+/, "")));
    const xcodes = [...applications.filter((name) => name === "Xcode.app"), ...versioned];
    return ["/Library/Developer/CommandLineTools", ...xcodes.map((name) => `/Applications/${name}/Contents/Developer`)];
}
/** Why a named developer directory that is not there can't be used; with what xcrun says of it, which is not asked. */
function missingDirectoryText(path, namedBy) {
    if (path === "/")
        return "The selected developer directory is /, under which xcrun hangs; nothing was run.";
    if (namedBy === "DEVELOPER_DIR")
        return `No developer tools there: xcrun: error: missing DEVELOPER_DIR path: ${path}`;
    if (path.endsWith("/CommandLineTools")) {
        return `No developer tools there: xcrun: error: invalid active developer path (${path}), missing xcrun at: ${path}/usr/bin/xcrun`;
    }
    return `No developer tools there: xcrun: error: active developer path ("${path}") does not exist`;
}

;// CONCATENATED MODULE: ./src/cgo/macos.ts




/** Asks for version, Rosetta and developer directory: none of these programs ever opens a dialog. */
async function inspectMac(place) {
    const asked = (file, ...args) => ask(place.processes, { file, args, cwd: place.cwd, env: place.env, timeoutSeconds: 10 });
    const [version, translated, developer] = await Promise.all([
        asked("sw_vers", "-productVersion"),
        asked("sysctl", "-n", "sysctl.proc_translated"),
        developerDirectory(place),
    ]);
    return {
        version: succeeded(version) ? productVersion(version.stdout) : "",
        translated: succeeded(translated) && translated.stdout.trim() === "1",
        developer,
        candidates: orderCandidates(applications(place)).filter((path) => hasTools(place, path)),
    };
}
/** The developer directory that Apple's compilers would use in this environment. */
async function developerDirectory(place) {
    const outcome = await ask(place.processes, {
        file: "xcode-select",
        args: ["-p"],
        cwd: place.cwd,
        env: place.env,
        timeoutSeconds: 10,
    });
    const forced = place.env["DEVELOPER_DIR"];
    if (!succeeded(outcome))
        return { kind: "unusable", text: outcomeText(outcome) };
    const path = forced || outcome.stdout.trim();
    if (path !== "/" && hasTools(place, path))
        return { kind: "usable", path };
    // DEVELOPER_DIR may name the application itself: xcrun looks inside it.
    if (path.endsWith(".app") && hasTools(place, `${path}/Contents/Developer`))
        return { kind: "usable", path };
    return { kind: "unusable", text: missingDirectoryText(path, forced ? "DEVELOPER_DIR" : "xcode-select") };
}
function hasTools({ systemRoot }, path) {
    return ["usr/lib/libxcrun.dylib", "usr/bin/xcrun"].some((file) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(systemRoot, path, file)));
}
function applications({ systemRoot }) {
    const directory = (0,external_node_path_.join)(systemRoot, "Applications");
    return (0,external_node_fs_.existsSync)(directory) ? (0,external_node_fs_.readdirSync)(directory) : [];
}
// `sw_vers` alone prints three lines with names before the values; old ones do so whatever they are asked.
function productVersion(text) {
    return (/ProductVersion:\s*(\S+)/.exec(text)?.[1] ?? text).trim();
}

// EXTERNAL MODULE: ./src/model/once.ts
var once = __webpack_require__(1800);
;// CONCATENATED MODULE: ./src/cgo/need.ts
/** The template whose output `parseListing` reads: what the standard library does not hold, one line each. */
const listTemplate = '{{if not .Standard}}{{.ImportPath}}\t{{.Name}}\t{{.Dir}}\t{{len .CgoFiles}}\t{{len .GoFiles}}\t{{join .CgoCFLAGS " "}} {{join .CgoLDFLAGS " "}}\t{{with .Error}}{{printf "%q" .Err}}{{end}}{{end}}';
/** The packages in the output of `go list -f listTemplate`; variants of a package that are compiled for tests count as the package. */
function parseListing(output) {
    const packages = new Map();
    for (const line of output.split(/\r?\n/)) {
        const [importPath, name, directory, cgoFiles, goFiles, flags, error] = line.split("\t");
        if (importPath === undefined || name === undefined || directory === undefined)
            continue;
        if (flags === undefined || error === undefined)
            continue;
        const path = importPath.replace(/ \[.*$/, "");
        packages.set(path, { path, name, directory, cgoFiles: Number(cgoFiles), goFiles: Number(goFiles), flags, error });
    }
    return [...packages.values()];
}
/** The packages that have C code, when listed with CGO_ENABLED=1. */
function cgoPackages(listed) {
    return listed.filter(({ cgoFiles }) => cgoFiles > 0);
}
/** What keeps the listing from being the whole truth; undefined where nothing does. */
function listingGap(listed) {
    const broken = listed.find(({ error }) => error !== "" && !excludesAllFiles(error));
    return broken === undefined ? undefined : `${broken.path}: ${broken.error.replace(/^"|"$/g, "").split("\\n")[0]}`;
}
/** The packages that have no Go file left, when listed with CGO_ENABLED=0. */
function packagesWithoutFiles(listed) {
    return listed
        .filter(({ error, goFiles }) => excludesAllFiles(error) || (error === "" && goFiles === 0))
        .map(({ path }) => path);
}
function excludesAllFiles(error) {
    return /build constraints exclude all Go files/.test(error);
}
/**
 * The cgo packages for whose missing names `CGO_ENABLED=0 go vet` complains: in themselves, or where they are used.
 * Other complaints, about stubs that are not generated yet for instance, say nothing about cgo.
 */
function packagesThatVetMisses(vetOutput, candidates) {
    const blamed = new Set();
    let current = "";
    for (const line of vetOutput.split(/\r?\n/)) {
        const header = /^# \[?([^\s\]]+)\]?/.exec(line);
        if (header !== null) {
            current = (header[1] ?? "").replace(/_test$/, "");
            continue;
        }
        const missing = /undefined: (?:(\w+)\.)?\w+/.exec(line);
        if (missing === null)
            continue;
        const qualifier = missing[1];
        for (const { path, name } of candidates) {
            if (qualifier === undefined ? path === current : name === qualifier)
                blamed.add(path);
        }
    }
    return [...blamed];
}

;// CONCATENATED MODULE: ./src/cgo/need-scan.ts




/** Finds out whether the modules need cgo on the target platform, tests included. */
async function scanNeed(scan) {
    const flags = flagsThatNeedCgo(scan.settings.goflags, scan.settings.goos);
    if (scan.modules.length === 0) {
        const why = "there is no go.mod in scope";
        return { need: flagNeed(flags, { kind: "unknown", why }), cgoPackages: [] };
    }
    const scanned = await Promise.all(scan.modules.map((directory) => scanModule(scan, directory)));
    const need = scanned.map(({ need }) => need).reduce(worse);
    return { need: flagNeed(flags, need), cgoPackages: scanned.flatMap(({ cgoPackages }) => cgoPackages) };
}
function flagNeed(flags, need) {
    if (flags.length === 0 || need.kind === "hard")
        return need;
    const packages = need.kind === "soft" ? need.packages : [];
    return { kind: "hard", packages, because: `GOFLAGS has ${flags.join(" ")}, which needs cgo` };
}
const severity = { none: 0, soft: 1, unknown: 2, hard: 3 };
function worse(one, other) {
    if (one.kind === "soft" && other.kind === "soft")
        return { kind: "soft", packages: [...one.packages, ...other.packages] };
    if (one.kind === "hard" && other.kind === "hard")
        return { ...one, packages: [...one.packages, ...other.packages] };
    return severity[other.kind] > severity[one.kind] ? other : one;
}
async function scanModule(scan, directory) {
    const all = await list(scan, directory, "1", ["-deps", "-test"], ["./..."]);
    if (all.kind === "failed")
        return { need: { kind: "unknown", why: all.why }, cgoPackages: [] };
    const found = cgoPackages(all.packages);
    const gap = listingGap(all.packages);
    if (found.length === 0) {
        return { need: gap === undefined ? { kind: "none" } : { kind: "unknown", why: gap }, cgoPackages: [] };
    }
    const paths = found.map(({ path }) => path);
    const without = await list(scan, directory, "0", [], paths);
    const excluded = without.kind === "failed" ? [] : packagesWithoutFiles(without.packages);
    if (excluded.length > 0) {
        const because = "without cgo, build constraints exclude all their Go files";
        return { need: { kind: "hard", packages: excluded, because }, cgoPackages: found };
    }
    if (scan.depth === "thorough") {
        const missing = packagesThatVetMisses(await vet(scan, directory), found);
        if (missing.length > 0) {
            const because = "without cgo they lack names that are used (`CGO_ENABLED=0 go vet ./...`)";
            return { need: { kind: "hard", packages: missing, because }, cgoPackages: found };
        }
    }
    return { need: { kind: "soft", packages: paths }, cgoPackages: found };
}
async function list(scan, directory, cgoEnabled, flags, patterns) {
    const outcome = await ask(scan.processes, {
        file: scan.goBinary,
        args: ["list", "-e", ...flags, "-f", listTemplate, ...patterns],
        cwd: directory,
        env: scanEnvironment(scan, cgoEnabled),
        timeoutSeconds: scan.depth === "quick" ? 60 : 300,
    });
    if (succeeded(outcome))
        return { kind: "listed", packages: parseListing(outcome.stdout) };
    return { kind: "failed", why: outcomeText(outcome).split("\n")[0] ?? "" };
}
// Exit codes say nothing here: vet fails for many reasons, and only its complaints about names are of interest. The one
// analyzer named is a cheap one; type errors are told whichever runs.
async function vet(scan, directory) {
    const outcome = await ask(scan.processes, {
        file: scan.goBinary,
        args: ["vet", "-bools", "./..."],
        cwd: directory,
        env: scanEnvironment(scan, "0"),
        timeoutSeconds: 300,
    });
    return outcomeText(outcome);
}
function scanEnvironment(scan, cgoEnabled) {
    return {
        ...scan.env,
        CGO_ENABLED: cgoEnabled,
        GOTOOLCHAIN: "local",
        GOFLAGS: flagsThatChoosePackages(scan.settings.goflags, scan.settings.version),
        ...(scan.depth === "quick" || scan.offline ? { GOPROXY: "off" } : {}),
    };
}
/** Asks when it is first asked, and remembers. */
function needQuestion(scan, modulesReady) {
    const quick = (0,once/* once */.O)(async () => {
        await modulesReady;
        return scanNeed({ ...scan, depth: "quick" });
    });
    const thorough = (0,once/* once */.O)(async () => {
        const first = await quick();
        const settled = first.need.kind === "none" || first.need.kind === "hard";
        return settled ? first : scanNeed({ ...scan, depth: "thorough" });
    });
    return { quick, thorough };
}

;// CONCATENATED MODULE: ./src/cgo/executable-format.ts
// https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html (e_machine)
const elfMachines = {
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
const machOProcessors = { 16777223: "amd64", 16777228: "arm64" };
// https://learn.microsoft.com/windows/win32/debug/pe-format#machine-types
const peMachines = { 332: "386", 34404: "amd64", 43620: "arm64" };
/** Reads the header of an ELF, Mach-O or PE file; undefined for anything else. */
function executableTarget(bytes) {
    if (bytes.length < 64)
        return undefined;
    if (bytes.readUInt32BE(0) === 0x7f454c46) {
        const machine = bytes[5] === 2 ? bytes.readUInt16BE(18) : bytes.readUInt16LE(18);
        return { format: "elf", arch: elfMachines[machine] ?? "" };
    }
    if (bytes.readUInt32LE(0) === 0xfeedfacf)
        return { format: "mach-o", arch: machOProcessors[bytes.readUInt32LE(4)] ?? "" };
    if (bytes.toString("latin1", 0, 2) === "MZ") {
        const header = bytes.readUInt32LE(60);
        if (bytes.length < header + 6)
            return undefined;
        return { format: "pe", arch: peMachines[bytes.readUInt16LE(header + 4)] ?? "" };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/cgo/c-probe.ts






// The macros are the compiler's and the SDK's own word on what is compiled against, and cost no further process.
const source = `#include <stdio.h>
#include <stdlib.h>
#ifdef __APPLE__
#include <Availability.h>
#endif
#define QUOTE(x) #x
#define TEXT(x) QUOTE(x)
int main(void) {
  puts("ok");
#ifdef __VERSION__
#ifdef __clang__
  puts("compiler=clang " __VERSION__);
#else
  puts("compiler=gcc " __VERSION__);
#endif
#endif
#ifdef __GLIBC__
  puts("sdk=glibc " TEXT(__GLIBC__) "." TEXT(__GLIBC_MINOR__));
#endif
#ifdef __MAC_OS_X_VERSION_MAX_ALLOWED
  puts("sdk=" TEXT(__MAC_OS_X_VERSION_MAX_ALLOWED));
#endif
#ifdef __ENVIRONMENT_MAC_OS_X_VERSION_MIN_REQUIRED__
  puts("deployment-target=" TEXT(__ENVIRONMENT_MAC_OS_X_VERSION_MIN_REQUIRED__));
#endif
  return abs(0);
}
`;
/** How long a compiler may take: the first xcrun after a Mac has started needs several seconds. */
const compileSeconds = 60;
const runSeconds = 20;
/**
 * Compiles, links and runs a C program as the go command would call the compiler, its flags from the environment
 * included. A program for another platform is not run; that it is one is read from its header.
 */
async function probeCompiler(processes, settings, env, directory) {
    const [compiler, ...compilerArguments] = splitQuotedFields(settings.cc);
    if (compiler === undefined)
        return { kind: "broken", stage: "compile", text: "`go env CC` names no C compiler." };
    const program = (0,external_node_path_.join)(directory, settings.hostOs === "windows" ? "probe.exe" : "probe");
    const compiled = await ask(processes, {
        file: compiler,
        args: [...compilerArguments, ...compileArguments(settings, program)],
        cwd: directory,
        env,
        stdin: source,
        timeoutSeconds: compileSeconds,
    });
    if (!succeeded(compiled)) {
        return { kind: "broken", stage: "compile", text: compilerText(compiler, compiled, settings.hostOs) };
    }
    if (!runsHere(settings)) {
        const mismatch = crossMismatch(settings, executableTarget(await (0,promises_.readFile)(program)));
        if (mismatch !== undefined)
            return { kind: "broken", stage: "compile", text: mismatch };
        return { kind: "worked", value: identityFrom([]), warnings: compiled.stderr.trim() };
    }
    const ran = await ask(processes, { file: program, args: [], cwd: directory, env, timeoutSeconds: runSeconds });
    const lines = succeeded(ran) ? ran.stdout.split(/\r?\n/) : [];
    if (lines[0] !== "ok") {
        return { kind: "broken", stage: "run", text: [outcomeText(compiled), outcomeText(ran)].join("\n").trim() };
    }
    return { kind: "worked", value: identityFrom(lines), warnings: compiled.stderr.trim() };
}
/**
 * The arguments after the compiler's own, in the go command's order.
 * https://github.com/golang/go/blob/go1.26.0/src/cmd/go/internal/work/exec.go (func gccArchArgs)
 */
function compileArguments(settings, program) {
    return [
        ...architectureArguments(settings),
        ...splitQuotedFields(settings.cppflags),
        ...splitQuotedFields(settings.cflags),
        ...["-x", "c", "-", "-x", "none", "-o", program],
        ...splitQuotedFields(settings.ldflags),
    ];
}
function architectureArguments({ goos, goarch }) {
    if (goos === "darwin")
        return ["-arch", goarch === "amd64" ? "x86_64" : goarch];
    if (goarch === "amd64")
        return ["-m64"];
    return goarch === "386" ? ["-m32"] : [];
}
function compilerText(compiler, outcome, hostOs) {
    if (outcome.kind !== "not-started" || !outcome.missing)
        return outcomeText(outcome);
    // In the go command's own words, by which people find the fault.
    const variable = hostOs === "windows" ? "%PATH%" : "$PATH";
    return `cgo: C compiler "${compiler}" not found: exec: "${compiler}": executable file not found in ${variable}`;
}
function identityFrom(lines) {
    const value = (name) => lines
        .find((line) => line.startsWith(`${name}=`))
        ?.slice(name.length + 1)
        .trim() ?? "";
    return { compiler: value("compiler"), sdk: value("sdk"), deploymentTarget: value("deployment-target") };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/cgo/go-probe.ts






// A cold build compiles the standard library's part; a build with a warm cache takes half a second.
const buildSeconds = 300;
const go_probe_runSeconds = 20;
/**
 * Builds and runs a program with C code by the go command itself. Its text is new each time: the go command's cache
 * does not know CPATH, SDKROOT and the like, so that a warm cache hides a broken chain.
 */
async function probeGo(place) {
    const nonce = (0,external_node_crypto_.randomUUID)();
    const program = `package main

// #include <stdlib.h>
// static int two(void) { return abs(-2); } // ${nonce}
import "C"

func main() { println(int(C.two())) }
`;
    return buildAndRun(place, `cgo-${nonce}`, program, "2");
}
/**
 * Builds and runs a program that only imports runtime/cgo and so is linked by Go's own linker, unlike one with C code:
 * on macOS 26 such a program of a Go before 1.24 dies for want of LC_UUID. https://github.com/golang/go/issues/68678
 */
async function probeRuntimeCgo(place) {
    const nonce = (0,external_node_crypto_.randomUUID)();
    const program = `package main

import _ "runtime/cgo"

func main() { println("alive") } // ${nonce}
`;
    return buildAndRun(place, `runtime-cgo-${nonce}`, program, "alive");
}
/** Directory of the build cache for one Go, compiler and SDK below the tool directory. */
function probeCacheDirectory(toolDirectory, goVersion, identity) {
    const key = (0,external_node_crypto_.createHash)("sha256").update(`${goVersion}\n${identity}`).digest("hex").slice(0, 16);
    return (0,external_node_path_.join)(toolDirectory, "cgo-probe", key);
}
async function buildAndRun(place, name, program, expected) {
    const directory = (0,external_node_path_.join)(place.directory, name);
    await (0,promises_.mkdir)(directory, { recursive: true });
    await (0,promises_.mkdir)(place.cacheDirectory, { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(directory, "go.mod"), "module probe\n");
    await (0,promises_.writeFile)((0,external_node_path_.join)(directory, "main.go"), program);
    const executable = (0,external_node_path_.join)(directory, place.settings.hostOs === "windows" ? "probe.exe" : "probe");
    const built = await ask(place.processes, {
        file: place.goBinary,
        args: ["build", "-o", executable, "."],
        cwd: directory,
        env: {
            ...place.env,
            CGO_ENABLED: "1",
            GOTOOLCHAIN: "local",
            GO111MODULE: "on",
            GOWORK: "off",
            GOPROXY: "off",
            GOFLAGS: flagsOfOurOwn(place.settings.version),
            GOCACHE: place.cacheDirectory,
        },
        timeoutSeconds: buildSeconds,
    });
    if (!succeeded(built))
        return { kind: "broken", stage: "compile", text: outcomeText(built) };
    if (!runsHere(place.settings))
        return { kind: "worked", value: true, warnings: built.stderr.trim() };
    const ran = await ask(place.processes, {
        file: executable,
        args: [],
        cwd: directory,
        env: place.env,
        timeoutSeconds: go_probe_runSeconds,
    });
    if (!succeeded(ran) || ran.stderr.trim() !== expected) {
        return { kind: "broken", stage: "run", text: [built.stderr.trim(), outcomeText(ran)].join("\n").trim() };
    }
    return { kind: "worked", value: true, warnings: built.stderr.trim() };
}

;// CONCATENATED MODULE: ./src/cgo/proof.ts











/** Compiles, links and runs what is needed, with these variables exported. Starts none of Apple's compilers without developer tools. */
async function proveToolchain(place, exports) {
    const { host } = place;
    const env = { ...place.env, ...exports };
    const settings = settingsUnder(place.settings, exports);
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(host.temporaryDirectory, "cgo-"));
    try {
        if (host.platform.os === "darwin" && isShim(compilerOf(settings), place.systemRoot)) {
            const tools = await developerDirectory({ ...place, processes: host.processes, env, cwd: directory });
            if (tools.kind === "unusable")
                return broken(place, "developer-directory", tools.text);
        }
        const compiled = await probeCompiler(host.processes, settings, env, directory);
        if (compiled.kind === "broken")
            return broken(place, compiled.stage, compiled.text);
        const identity = await completed(place, compiled.value, settings, env, directory);
        if (!(await place.needsGoBuild()))
            return { kind: "works", identity, goBuilt: false, warnings: compiled.warnings };
        const cacheDirectory = probeCacheDirectory(host.toolDirectory, settings.version, identityValue(identity));
        const built = await probeGo({ ...place, processes: host.processes, settings, env, directory, cacheDirectory });
        if (built.kind === "broken")
            return broken(place, "go", built.text);
        return { kind: "works", identity, goBuilt: true, warnings: `${compiled.warnings}\n${built.warnings}`.trim() };
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
}
/** Builds and runs a program that holds runtime/cgo and is linked by Go's own linker. */
async function proveRuntimeCgo(place, exports, identity) {
    const { host } = place;
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(host.temporaryDirectory, "cgo-"));
    try {
        return await probeRuntimeCgo({
            processes: host.processes,
            goBinary: place.goBinary,
            settings: settingsUnder(place.settings, exports),
            env: { ...place.env, ...exports },
            directory,
            cacheDirectory: probeCacheDirectory(host.toolDirectory, place.settings.version, identityValue(identity)),
        });
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
}
/** The identity as one value, fit for a cache's key: objects are good only for the compiler, SDK and target that made them. */
function identityValue({ compiler, sdk, deploymentTarget }) {
    const parts = [compiler, sdk === "" ? "" : `sdk ${sdk}`, deploymentTarget === "" ? "" : `for ${deploymentTarget}`];
    return parts.filter((part) => part !== "").join("; ");
}
// A program that can't be run here, or a compiler without the macros, leaves the compiler's own first line.
async function completed({ host }, identity, settings, env, cwd) {
    if (identity.compiler !== "")
        return identity;
    const [file, ...args] = splitQuotedFields(settings.cc);
    if (file === undefined)
        return identity;
    const said = await ask(host.processes, { file, args: [...args, "--version"], cwd, env, timeoutSeconds: 20 });
    return { ...identity, compiler: succeeded(said) ? (said.stdout.split(/\r?\n/)[0] ?? "").trim() : settings.cc };
}
function broken({ host, settings }, stage, text) {
    const name = isCross(settings) ? nameCrossFault : nameFault;
    return { kind: "broken", stage, fault: name(text, host.platform.os) };
}
function compilerOf(settings) {
    return splitQuotedFields(settings.cc)[0] ?? "";
}

;// CONCATENATED MODULE: ./src/cgo/repairs.ts

const searchPaths = ["CPATH", "C_INCLUDE_PATH", "CPLUS_INCLUDE_PATH", "OBJC_INCLUDE_PATH", "LIBRARY_PATH"];
/** Single changes in the order in which they are tried; a change that would change nothing is not among them. */
function singleChanges(place) {
    const { env, settings, mac } = place;
    const changes = [
        { subject: "SDKROOT", exports: emptied(env, ["SDKROOT"]) },
        { subject: "search paths", exports: emptied(env, searchPaths) },
        { subject: "sysroot", exports: withoutSysroot(settings) },
        ...compilerChanges(place),
    ];
    if (mac !== undefined) {
        changes.push({ subject: "DEVELOPER_DIR", exports: emptied(env, ["DEVELOPER_DIR"]) });
        for (const path of mac.candidates)
            changes.push({ subject: "DEVELOPER_DIR", exports: { DEVELOPER_DIR: path } });
    }
    changes.push({ subject: "TMPDIR", exports: env["TMPDIR"] ? { TMPDIR: place.temporaryDirectory } : {} });
    return changes.filter(({ exports }) => Object.entries(exports).some(([name, value]) => current(place, name) !== value));
}
/** Several changes at once, one of each subject, in the order in which they are tried. */
function combinedChanges(changes) {
    const subjects = [...new Set(changes.map(({ subject }) => subject))];
    const combinations = subjects.reduce((combined, subject) => {
        const choices = changes.filter((change) => change.subject === subject);
        return choices.flatMap((choice) => combined.map((others) => [...others, choice]));
    }, [[]]);
    return combinations.filter((combination) => combination.length > 1).slice(0, 12);
}
/** The variables of all changes together. */
function exportsOf(changes) {
    return Object.assign({}, ...changes.map(({ exports }) => exports));
}
/** For people: `CC=/usr/bin/clang`, `SDKROOT=` (emptied). */
function changeInWords(exports) {
    return Object.entries(exports).map(([name, value]) => (value === "" ? `${name}= (emptied)` : `${name}=${value}`));
}
function compilerChanges({ mac, settings, compilers }) {
    // xcrun's log lines come before the path that was asked of it.
    const lastLine = settings.cc.split(/\r?\n/).findLast((line) => line.startsWith("/"));
    const fromLog = lastLine !== undefined && lastLine !== settings.cc ? [lastLine] : [];
    const names = mac === undefined ? compilers : [...fromLog, mac.clang];
    return names.map((cc) => ({ subject: "CC", exports: { CC: cc, CXX: companion(cc) } }));
}
/** The C++ compiler that belongs to a C compiler. */
function companion(cc) {
    if (/clang$/.test(cc))
        return `${cc}++`;
    return cc.replace(/gcc$/, "g++").replace(/(^|[\\/])cc$/, "$1c++");
}
function emptied(env, names) {
    return Object.fromEntries(names.filter((name) => env[name]).map((name) => [name, ""]));
}
// Only what names another sysroot goes; -I and -D of the user's stay.
function withoutSysroot({ cppflags, cflags, ldflags }) {
    const flags = { CGO_CPPFLAGS: cppflags, CGO_CFLAGS: cflags, CGO_LDFLAGS: ldflags };
    return Object.fromEntries(Object.entries(flags).flatMap(([name, value]) => {
        const fields = splitQuotedFields(value);
        const kept = fields.filter((field, index) => {
            return !/^(-isysroot|--sysroot(=.*)?)$/.test(field) && !/^(-isysroot|--sysroot)$/.test(fields[index - 1] ?? "");
        });
        return kept.length === fields.length ? [] : [[name, joinQuotedFields(kept)]];
    }));
}
function current({ env, settings }, name) {
    if (name === "CC")
        return settings.cc;
    // Never changed for its own sake.
    if (name === "CXX")
        return companion(settings.cc);
    return env[name] ?? "";
}

;// CONCATENATED MODULE: ./src/cgo/search.ts

/**
 * Tries one change at a time, then several at once, and takes the first that works, less what it works without. The
 * fault needs no diagnosis for that. Stops when the time, in milliseconds of `performance.now()`, is over.
 */
async function searchRepair(changes, trial, deadline) {
    let tried = 0;
    for (const combination of [...changes.map((change) => [change]), ...combinedChanges(changes)]) {
        if (performance.now() > deadline)
            break;
        tried += 1;
        const proof = await trial(exportsOf(combination));
        if (proof.kind === "works")
            return { kind: "repaired", ...(await leave(combination, proof, trial)) };
    }
    return { kind: "unrepaired", tried };
}
async function leave(combination, proof, trial) {
    let kept = combination;
    let best = proof;
    if (kept.length > 1) {
        for (const change of combination) {
            const without = kept.filter((one) => one !== change);
            if (without.length === 0)
                break;
            const again = await trial(exportsOf(without));
            if (again.kind === "works")
                [kept, best] = [without, again];
        }
    }
    return { exports: exportsOf(kept), proof: best };
}

;// CONCATENATED MODULE: ./src/cgo/system-steps.ts

const installSeconds = 15 * 60;
/** The file by which softwareupdate is told to offer the Command Line Tools. */
const onDemandFile = "/tmp/.com.apple.dt.CommandLineTools.installondemand.in-progress";
/** What `cgo-repair: sudo` does on a Mac, in order: nothing here is done by default. */
function macSteps(fault, candidates) {
    const [first] = candidates;
    const select = first === undefined ? ["xcode-select", "--reset"] : ["xcode-select", "-s", first];
    const license = { kind: "system", lines: [["xcodebuild", "-license", "accept"]], timeoutSeconds: 60 };
    const steps = [{ kind: "system", lines: [select], timeoutSeconds: 30 }];
    return fault.id === "M06" ? [license, ...steps] : steps;
}
/** Installs the Command Line Tools that softwareupdate offers under this label. */
function macInstallation(label) {
    return {
        kind: "installed",
        lines: [
            ["softwareupdate", "-i", label],
            ["xcode-select", "--switch", "/Library/Developer/CommandLineTools"],
        ],
        timeoutSeconds: installSeconds,
    };
}
/**
 * The newest label of the Command Line Tools in the output of `softwareupdate -l`; undefined where none is offered. The
 * prefix `* Label: ` must not be handed back to it. https://github.com/chef/chef/issues/9177
 */
function commandLineToolsLabel(listing) {
    return [...listing.matchAll(/^\s*\* (?:Label: )?(Command Line Tools.*\S)\s*$/gm)]
        .map(([, label]) => label ?? "")
        .toSorted((one, other) => compareVersions(versionIn(one), versionIn(other)))
        .at(-1);
}
/** The package managers that can install a compiler, with how they do it. */
const linuxInstallations = [
    {
        manager: "apt-get",
        kind: "installed",
        lines: [
            ["apt-get", "update"],
            [
                "env",
                "DEBIAN_FRONTEND=noninteractive",
                "apt-get",
                "install",
                "-y",
                "--no-install-recommends",
                "gcc",
                "libc6-dev",
            ],
        ],
        timeoutSeconds: installSeconds,
    },
    { manager: "apk", kind: "installed", lines: [["apk", "add", "gcc", "musl-dev"]], timeoutSeconds: installSeconds },
    {
        manager: "dnf",
        kind: "installed",
        lines: [["dnf", "install", "-y", "gcc", "glibc-devel"]],
        timeoutSeconds: installSeconds,
    },
];
function versionIn(label) {
    return /(\d+(?:\.\d+)*)\D*$/.exec(label)?.[1] ?? "0";
}

;// CONCATENATED MODULE: ./src/cgo/system-repair.ts


/** Takes the steps that the request allows one by one, so that the toolchain can be proved after each. Never asks for a password. */
async function* repairSystem(place) {
    if (place.repair !== "sudo" && place.repair !== "install")
        return;
    if (place.host.platform.os === "windows")
        return;
    if (place.candidates === undefined && place.repair !== "install")
        return;
    const root = await becomeRoot(place);
    if (root.kind === "refused") {
        yield { kind: "failed", words: `sudo is not to be had without a password: ${root.text}` };
        return;
    }
    if (place.candidates === undefined) {
        yield await installOnLinux(place, root.prefix);
        return;
    }
    for (const step of macSteps(place.fault, place.candidates))
        yield await take(place, root.prefix, step);
    if (place.repair === "install")
        yield await installOnMac(place, root.prefix);
}
// In a container the job is root already, and sudo is mostly not there.
async function becomeRoot(place) {
    const user = await run(place, ["id", "-u"], 10);
    if (succeeded(user) && user.stdout.trim() === "0")
        return { kind: "granted", prefix: [] };
    const sudo = await run(place, ["sudo", "-n", "true"], 10);
    return succeeded(sudo) ? { kind: "granted", prefix: ["sudo", "-n"] } : { kind: "refused", text: outcomeText(sudo) };
}
async function take(place, prefix, step) {
    const deadline = performance.now() + step.timeoutSeconds * 1000;
    for (const line of step.lines) {
        const seconds = Math.max(1, (deadline - performance.now()) / 1000);
        const outcome = await run(place, [...prefix, ...line], seconds);
        if (!worked(outcome))
            return { kind: "failed", words: `${line.join(" ")}: ${outcomeText(outcome)}` };
    }
    return { kind: "done", step, words: step.lines.map((line) => line.join(" ")).join("; ") };
}
async function installOnMac(place, prefix) {
    await run(place, [...prefix, "touch", onDemandFile], 10);
    try {
        const listing = await run(place, ["softwareupdate", "-l"], 300);
        const label = succeeded(listing) ? commandLineToolsLabel(listing.stdout) : undefined;
        if (label === undefined) {
            return { kind: "failed", words: `softwareupdate offers no Command Line Tools: ${outcomeText(listing)}` };
        }
        return await take(place, prefix, macInstallation(label));
    }
    finally {
        await run(place, [...prefix, "rm", "-f", onDemandFile], 10);
    }
}
async function installOnLinux(place, prefix) {
    for (const installation of linuxInstallations) {
        const there = await run(place, [installation.manager, "--version"], 20);
        if (there.kind !== "not-started")
            return take(place, prefix, installation);
    }
    const managers = linuxInstallations.map(({ manager }) => manager).join(", ");
    return { kind: "failed", words: `none of ${managers} is there to install a compiler` };
}
// softwareupdate ends well for a label that it does not know.
function worked(outcome) {
    return succeeded(outcome) && !/No such update/.test(outcome.stdout + outcome.stderr);
}
function run({ host, env }, [file = "", ...args], timeoutSeconds) {
    return ask(host.processes, { file, args, cwd: host.temporaryDirectory, env, timeoutSeconds });
}

;// CONCATENATED MODULE: ./src/cgo/toolchain.ts







/** A search that has not found a repair after that many milliseconds goes on no further. */
const searchMilliseconds = 120_000;
/** Proves that the toolchain works; where it does not, looks for what makes it work. */
async function examineToolchain(place) {
    const proof = await proveToolchain(place.proof, {});
    if (proof.kind === "works")
        return { ...proof, repaired: "no", exports: {}, systemChanges: [] };
    return repairToolchain(place, proof.fault);
}
/** Looks for what makes a broken toolchain work, as far as the request allows: by environment first, then on the machine. */
async function repairToolchain(place, fault) {
    if (place.repair === "off" || fault.kind === "fatal")
        return { kind: "broken", fault, attempts: [] };
    const found = await searchEnvironment(place);
    if (found.kind === "repaired")
        return { ...found.proof, repaired: "env", exports: found.exports, fault, systemChanges: [] };
    return repairMachine(place, fault);
}
async function repairMachine(place, fault) {
    const { host, env } = place.proof;
    const attempts = [];
    const candidates = place.mac === undefined ? {} : { candidates: place.mac.candidates };
    for await (const taken of repairSystem({ host, env, repair: place.repair, fault, ...candidates })) {
        attempts.push(taken.words);
        if (taken.kind === "failed")
            continue;
        const again = await proveAgain(place);
        if (again !== undefined)
            return { ...again, repaired: taken.step.kind, fault, systemChanges: attempts };
    }
    return { kind: "broken", fault, attempts };
}
// A changed machine may still need a variable taken away, and may have developer directories that it had not.
async function proveAgain(place) {
    const proof = await proveToolchain(place.proof, {});
    if (proof.kind === "works")
        return { ...proof, exports: {} };
    const { host, env, systemRoot } = place.proof;
    const mac = { processes: host.processes, env, cwd: host.temporaryDirectory, systemRoot };
    const found = await searchEnvironment(place.mac === undefined ? place : { ...place, mac: await inspectMac(mac) });
    return found.kind === "repaired" ? { ...found.proof, exports: found.exports } : undefined;
}
function searchEnvironment(place) {
    const trial = (exports) => proveToolchain(place.proof, exports);
    return searchRepair(singleChanges(repairPlace(place)), trial, performance.now() + searchMilliseconds);
}
function repairPlace({ proof, mac }) {
    const { settings, env, host, systemRoot } = proof;
    const base = { settings, env, temporaryDirectory: host.temporaryDirectory };
    if (isCross(settings) && settings.goos !== settings.hostOs)
        return { ...base, compilers: crossCompilers(settings) };
    if (mac !== undefined) {
        const clang = `${systemRoot === "/" ? "" : systemRoot}/usr/bin/clang`;
        return { ...base, compilers: [], mac: { clang, candidates: mac.candidates } };
    }
    return { ...base, compilers: isCross(settings) ? crossCompilers(settings) : ["gcc", "clang", "cc"] };
}

;// CONCATENATED MODULE: ./src/cgo/verdict.ts
const repairedVerdicts = { env: "repaired-env", system: "repaired-system", installed: "repaired-installed" };
/**
 * The decision table. `insisted` is an explicit CGO_ENABLED=1, which like `cgo: required` never falls back.
 */
function decideVerdict(examination, mode, insisted, need) {
    const required = mode === "required" || insisted;
    switch (examination.kind) {
        case "turned-off":
            if (mode === "required")
                return { verdict: "failed", enabled: false, turnOff: false };
            return { verdict: "not-probed", enabled: false, turnOff: examination.by === "input" };
        case "cross-off":
            return { verdict: mode === "required" ? "failed" : "not-probed", enabled: false, turnOff: false };
        case "no-compiler":
            // The go command turns cgo off by itself, and would turn it on again for a compiler that a later step installs.
            if (mode === "required")
                return { verdict: "failed", enabled: false, turnOff: false };
            return { ...fallback(need), enabled: false, turnOff: false };
        case "fatal":
            return { verdict: "failed", enabled: true, turnOff: false };
        case "works":
            if (examination.repaired !== "no") {
                return { verdict: repairedVerdicts[examination.repaired], enabled: true, turnOff: false };
            }
            return { verdict: examination.mayLackUuid ? "ok-with-warning" : "ok", enabled: true, turnOff: false };
        case "broken":
            if (required)
                return { verdict: "failed", enabled: true, turnOff: false };
            return fallback(need);
    }
}
function fallback(need) {
    switch (need.kind) {
        case "none":
            return { verdict: "fallback-safe", enabled: false, turnOff: true };
        case "soft":
            return { verdict: "fallback-degraded", enabled: false, turnOff: true };
        case "unknown":
            return { verdict: "fallback-unverified", enabled: false, turnOff: true };
        case "hard":
            return { verdict: "failed", enabled: true, turnOff: false };
    }
}

;// CONCATENATED MODULE: ./src/cgo/examine.ts














const unasked = { kind: "unknown", why: "it was not asked" };
/**
 * Finds out whether cgo works here for the modules in scope, repairs it by environment variables where it does not, or
 * says why building without it is safe. Changes nothing but its own directories unless the request allows system repairs.
 */
async function examineCgo(input) {
    return conclude(input, await examine(input));
}
async function examine(input) {
    const { request, host } = input;
    if (request.mode === "off")
        return turnedOff("input");
    if (host.env["CGO_ENABLED"] === "0")
        return turnedOff("setting");
    const [answer, mac] = await Promise.all([
        readGoSettings(host.processes, input.goBinary, host.env, host.temporaryDirectory),
        host.platform.os === "darwin" ? inspectMac(macPlace(input)) : undefined,
    ]);
    const tooOld = mac === undefined ? undefined : belowMinimum(mac.version, input.goVersion);
    if (tooOld !== undefined)
        return fatal(host, tooOld);
    if (answer.kind === "unusable")
        return fatal(host, answer.text);
    const { settings } = answer;
    const decision = goDecision(settings, host.env);
    if (decision.kind === "explicit" && !decision.enabled)
        return turnedOff("setting");
    const question = askNeed(input, settings);
    if (decision.kind === "cross-off") {
        return { examination: { kind: "cross-off" }, need: (await question.quick()).need, insisted: false, settings };
    }
    const insisted = decision.kind === "explicit";
    const place = toolchainPlace(input, settings, mac, needsGoBuild(request, settings, insisted, question));
    if (decision.kind === "no-compiler-off")
        return withoutCompiler(input, place, question);
    const [toolchain, { cgoPackages }] = await Promise.all([examineToolchain(place), question.quick()]);
    const general = environmentFindings(settings, host.env, cgoPackages);
    if (toolchain.kind === "broken") {
        const examination = examinationOf(toolchain);
        const { need } = await question.thorough();
        return { examination, need, insisted, settings, toolchain, findings: general };
    }
    const lacking = mac !== undefined && mayLackUuid(mac.version, settings.version);
    const uuid = lacking ? uuidFindings(await proveRuntimeCgo(place.proof, toolchain.exports, toolchain.identity)) : [];
    const about = toolchainFindings(toolchain.warnings, host.platform.os, isAppleSilicon(host, mac), settings.hostArch);
    return {
        examination: { kind: "works", repaired: toolchain.repaired, mayLackUuid: lacking },
        need: (await question.quick()).need,
        insisted,
        settings,
        toolchain,
        findings: [...general, ...about, ...uuid],
    };
}
/** Go has turned cgo off because the default compiler is not there: another is looked for only if cgo is wanted. */
async function withoutCompiler(input, place, question) {
    const { settings } = place.proof;
    const { need } = await question.thorough();
    const wanted = input.request.mode === "required" || need.kind === "soft" || need.kind === "hard";
    const fault = nameFault(`default C compiler "${settings.cc}" is not in PATH`, input.host.platform.os);
    const toolchain = wanted ? await repairToolchain(place, fault) : undefined;
    if (toolchain?.kind === "works") {
        const examination = { kind: "works", repaired: toolchain.repaired, mayLackUuid: false };
        return { examination, need, insisted: false, settings, toolchain };
    }
    const tried = toolchain === undefined ? {} : { toolchain };
    return { examination: { kind: "no-compiler" }, need, insisted: false, settings, ...tried };
}
function conclude(input, examined) {
    const { examination, need, insisted, settings, toolchain } = examined;
    const decision = decideVerdict(examination, input.request.mode, insisted, need);
    const working = toolchain?.kind === "works" ? toolchain : undefined;
    const exports = { ...working?.exports, ...(decision.turnOff ? { CGO_ENABLED: "0" } : {}) };
    const repairs = [...(working?.systemChanges ?? []), ...changeInWords(working?.exports ?? {})];
    const fault = working?.fault ?? ("fault" in examination ? examination.fault : undefined);
    const story = {
        decision,
        examination,
        need,
        ...(settings === undefined ? {} : { settings }),
        goBuilt: working?.goBuilt ?? false,
        ran: settings === undefined || runsHere(settings),
        compiler: working?.identity.compiler ?? "",
        repairs,
        attempts: toolchain?.kind === "broken" ? toolchain.attempts : [],
        ...(fault === undefined ? {} : { fault }),
        insistence: insistenceOf(input.request, insisted),
    };
    return {
        report: {
            verdict: decision.verdict,
            enabled: decision.enabled,
            reason: reasonOf(story),
            repairs,
            ...(fault === undefined ? {} : { fault: fault.id }),
            ...(need === unasked ? {} : { need: need.kind }),
            ...("packages" in need ? { packages: need.packages } : {}),
        },
        exports,
        compilerIdentity: working === undefined ? "off" : identityValue(working.identity),
        findings: [...verdictFindings(story), ...(examined.findings ?? [])],
    };
}
function turnedOff(by) {
    return { examination: { kind: "turned-off", by }, need: unasked, insisted: false };
}
function fatal(host, text) {
    const fault = nameFault(text, host.platform.os);
    return { examination: { kind: "fatal", fault: { ...fault, kind: "fatal" } }, need: unasked, insisted: false };
}
function examinationOf({ fault }) {
    return fault.kind === "fatal" ? { kind: "fatal", fault } : { kind: "broken", fault };
}
// Under Rosetta this process itself may be an Intel one.
function isAppleSilicon({ platform }, mac) {
    return mac !== undefined && (mac.translated || platform.arch === "arm64");
}
function insistenceOf({ mode }, insisted) {
    if (mode === "required")
        return "the input `cgo` is `required`";
    return insisted ? "CGO_ENABLED is set to 1" : "";
}
function askNeed({ host, goBinary, modules, offline, modulesReady }, settings) {
    const { processes, env } = host;
    const scan = { processes, env, goBinary, settings, modules, offline: offline ?? false };
    return needQuestion(scan, modulesReady ?? Promise.resolve());
}
// Go's own cgo build is worth its time only where a build will do the same.
function needsGoBuild({ mode }, { goflags, goos }, insisted, question) {
    return async () => {
        if (mode === "required" || insisted || flagsThatNeedCgo(goflags, goos).length > 0)
            return true;
        const { need } = await question.quick();
        return need.kind === "soft" || need.kind === "hard";
    };
}
function macPlace({ host, systemRoot }) {
    return { processes: host.processes, env: host.env, cwd: host.temporaryDirectory, systemRoot: systemRoot ?? "/" };
}
function toolchainPlace(input, settings, mac, goBuildNeeded) {
    const { host, goBinary } = input;
    const systemRoot = input.systemRoot ?? "/";
    const proof = { host, goBinary, settings, env: host.env, systemRoot, needsGoBuild: goBuildNeeded };
    return { proof, repair: input.request.repair, ...(mac === undefined ? {} : { mac }) };
}

// EXTERNAL MODULE: ./src/model/directory.ts
var model_directory = __webpack_require__(2282);
// EXTERNAL MODULE: ./src/model/request.ts
var model_request = __webpack_require__(6968);
// EXTERNAL MODULE: ./src/pins/go.ts
var pins_go = __webpack_require__(5216);
// EXTERNAL MODULE: ./src/model/go-version.ts
var go_version = __webpack_require__(3530);
;// CONCATENATED MODULE: ./src/pins/toolchain-export.ts

/**
 * The value of GOTOOLCHAIN to export; null leaves it as it is. A user's value is never changed. The go command that was
 * put on PATH runs itself unless go.mod asks for a newer one, so nothing is needed while go.mod selects the pin. For a
 * newer pin `+auto` makes every go on the machine start from it and still lets `go install tool@version` fetch what that
 * tool needs. For an older pin than the `toolchain` line, only its bare name keeps go from switching; where the `go` line
 * itself is newer, nothing may, and go has to be free to switch.
 * https://go.dev/doc/toolchain#select
 */
function decideGoToolchainExport(decision) {
    const { userValue, pin, selected, required } = decision;
    if (userValue !== undefined && userValue !== "")
        return null;
    if (selected === null || isSelected(pin, selected))
        return null;
    // Since Go 1.21; an older go command knows no GOTOOLCHAIN, and a newer one can't start an older one from it.
    if ((0,go_version/* compareGo */.Ac)(pin, "1.21rc1") < 0)
        return null;
    if ((0,go_version/* compareGo */.Ac)(pin, selected) > 0)
        return `go${pin}+auto`;
    const works = required === null || (0,go_version/* compareGo */.Ac)(pin, required) >= 0;
    return works ? `go${pin}` : `go${pin}+auto`;
}
/** `go 1.25` selects any patch of 1.25, of which the pin is the one that was installed. */
function isSelected(pin, selected) {
    const version = (0,go_version/* parseGoVersion */.SX)(pin);
    return (0,go_version/* compareGo */.Ac)(pin, selected) === 0 || (version !== null && version.pre === null && (0,go_version/* goLine */.Z4)(version) === selected);
}

// EXTERNAL MODULE: ./src/model/system-error.ts
var system_error = __webpack_require__(7627);
;// CONCATENATED MODULE: ./src/cache/baseline.ts





/** Keeps the baseline of an entry among the job's files. */
async function writeBaseline(jobDirectory, key, baseline) {
    const text = JSON.stringify(baseline);
    const file = baselineFile(jobDirectory, key);
    await (0,promises_.mkdir)(jobDirectory, { recursive: true });
    await (0,promises_.writeFile)(file, text);
    return { baselineFile: file, baselineDigest: sha256(text) };
}
/** Reads a baseline. Throws a `Failure` where it is not the one that was written. */
async function readBaseline(kept) {
    const text = await readFile(kept.baselineFile, "utf8");
    if (sha256(text) !== kept.baselineDigest) {
        throw new Failure("untrusted", `${kept.baselineFile} was changed since the main step`);
    }
    return JSON.parse(text);
}
/** Whether this entry was dealt with earlier in the job, by another step with this action. */
async function hasBaseline(jobDirectory, key) {
    try {
        await (0,promises_.readFile)(baselineFile(jobDirectory, key));
        return true;
    }
    catch (thrown) {
        if ((0,system_error/* isMissing */.b)(thrown))
            return false;
        throw thrown;
    }
}
function baselineFile(jobDirectory, key) {
    return (0,external_node_path_.join)(jobDirectory, `${key.name}-${sha256(key.key).slice(0, 16)}.json`);
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)("sha256").update(text).digest("hex");
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
var picomatch_default = /*#__PURE__*/__webpack_require__.n(picomatch);
;// CONCATENATED MODULE: ./src/cache/module-graph.ts
/**
 * The module versions that a checkout is built from, without asking the go command. Since Go 1.17 a go.mod requires every
 * module that provides a package to the main module (https://go.dev/ref/mod#graph-pruning); for older ones, and where
 * modules are joined in a workspace, any version that a go.sum names may be selected.
 * @param sums contents of go.sum and go.work.sum
 */
function moduleGraph(modules, inWorkspace, sums) {
    const lines = sums.flatMap(sumLines);
    const contents = new Set(modules.flatMap((module) => module.requires.map((one) => required(one, module.replaces))));
    if (inWorkspace || modules.some((module) => isOlderThan117(module.go?.value))) {
        for (const { name, ofGoMod } of lines)
            if (!ofGoMod)
                contents.add(name);
    }
    return { contents, descriptions: new Set([...contents, ...lines.map((line) => line.name)]) };
}
function required(requirement, replacements) {
    const replacement = replacements.find(({ path, version }) => path === requirement.path && (version === undefined || version === requirement.version));
    return replacement?.newVersion === undefined
        ? `${requirement.path}@${requirement.version}`
        : `${replacement.newPath}@${replacement.newVersion}`;
}
// https://go.dev/ref/mod#go-sum-files
function sumLines(text) {
    return text.split(/\r?\n/).flatMap((line) => {
        const [path, version] = line.trim().split(/\s+/);
        if (path === undefined || version === undefined)
            return [];
        return [{ name: `${path}@${version.replace(/\/go\.mod$/, "")}`, ofGoMod: version.endsWith("/go.mod") }];
    });
}
function isOlderThan117(version) {
    if (version === undefined)
        return true;
    const [major = 0, minor = 0] = version.split(".").map(Number);
    return major === 1 && minor < 17;
}

;// CONCATENATED MODULE: ./src/cache/dependencies.ts








/** Digests of the files that say what a build depends on: those that the globs name, else go.mod, go.sum and go.work of the scopes. */
async function dependencyDigests(facts, globs) {
    if (globs.length === 0) {
        const candidates = dependencyFiles(facts);
        const lines = (await Promise.all(candidates.map((file) => digestLine(facts.root, file)))).flat();
        return {
            lines,
            from: `${lines.length} files: ${shortened(lines.map((line) => line.split(" ")[0] ?? ""))}`,
            findings: [],
        };
    }
    const files = await matching(facts.root, globs);
    const lines = (await Promise.all(files.map((file) => digestLine(facts.root, file)))).flat();
    const from = `input cache-dependency-path: ${shortened(files)}`;
    if (lines.length > 0)
        return { lines, from, findings: [] };
    const finding = {
        code: "cache-no-dependency-file",
        level: "warning",
        message: `No file of the checkout matches ${globs.join(", ")} (input cache-dependency-path), so the caches' keys do not follow the dependencies.`,
        fix: "Give globs relative to the checkout's root, such as **/go.sum, or leave the input out: all go.mod and go.sum files are used then.",
    };
    return { lines, from, findings: [finding] };
}
/** Paths of go.mod, go.sum, go.work and go.work.sum that the scopes are built from, sorted; not all of them need exist. */
function dependencyFiles(facts) {
    const modules = facts.modules.filter(({ directory }) => facts.scopes.some((scope) => related(scope, directory)));
    const ofModules = modules.flatMap(({ file }) => [file, file.replace(/\.mod$/, ".sum")]);
    const ofWorkspaces = facts.workspaces.flatMap(({ file }) => [file, `${file}.sum`]);
    return [...new Set([...ofModules, ...ofWorkspaces])].sort();
}
function related(scope, directory) {
    return isWithin(scope, directory) || isWithin(directory, scope);
}
function isWithin(inner, outer) {
    return outer === "." || inner === outer || inner.startsWith(`${outer}/`);
}
// Line ends are as git's settings make them, and the modules are the same.
async function digestLine(root, file) {
    try {
        const content = (await (0,promises_.readFile)((0,external_node_path_.join)(root, file))).toString("latin1").replaceAll("\r\n", "\n");
        return [`${file} ${(0,external_node_crypto_.createHash)("sha256").update(content, "latin1").digest("hex")}`];
    }
    catch (thrown) {
        if ((0,system_error/* isMissing */.b)(thrown))
            return [];
        throw thrown;
    }
}
const skipped = new Set([".git", "node_modules"]);
async function matching(root, globs) {
    const matches = picomatch_default()(globs.map((glob) => external_node_path_.posix.normalize(glob.replace(/^\.\//, ""))), { dot: true });
    const found = [];
    async function read(directory) {
        for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(root, directory), { withFileTypes: true })) {
            const path = directory === "" ? entry.name : `${directory}/${entry.name}`;
            if (entry.isDirectory() && !skipped.has(entry.name))
                await read(path);
            else if (entry.isFile() && matches(path))
                found.push(path);
        }
    }
    await read("");
    return found.sort();
}
function shortened(names) {
    return names.length <= 4 ? names.join(", ") : `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`;
}
/** What the go command compiles or embeds into Go packages, by git's pathspecs. */
const sourceFiles = ["*.go", "*.s", "*.S", "*.c", "*.cc", "*.cpp", "*.cxx", "*.h", "*.hh", "*.hpp", "*.m", "*.syso"];
/** What git's index holds of the Go sources: a commit that changes none of them needs no new build cache. */
async function sourceDigests(root, host) {
    const none = (why) => ({ lines: [], from: why, findings: [] });
    const env = Object.fromEntries(Object.entries(host.env).filter(([name]) => !name.startsWith("GIT_")));
    try {
        const answer = await host.processes.run({
            file: "git",
            args: ["-c", "safe.directory=*", "-c", "core.fsmonitor=false", "ls-files", "--stage", "-z", "--", ...sourceFiles],
            cwd: root,
            notBelow: root,
            env: { ...env, GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0" },
            timeoutSeconds: 60,
        });
        if (answer.exitCode !== 0)
            return none(`git knows no files here: ${answer.stderr.toString("utf8").trim()}`);
        const lines = answer.stdout
            .toString("utf8")
            .split("\0")
            .filter((line) => line !== "");
        return { lines, from: `${lines.length} Go sources in git's index`, findings: [] };
    }
    catch (thrown) {
        return none(`git could not be asked: ${(0,model_failure/* explain */.W)(thrown)}`);
    }
}
/** The module versions that the checkout is built from, by its go.mod and go.sum files. */
async function readModuleGraph(facts) {
    const sums = dependencyFiles(facts).filter((file) => file.endsWith(".sum"));
    const texts = await Promise.all(sums.map(async (file) => (await (0,if_there/* readIfThere */.q)((0,external_node_path_.join)(facts.root, file))) ?? ""));
    const graph = moduleGraph(facts.modules, facts.workspaces.length > 0, texts);
    return { contents: [...graph.contents], descriptions: [...graph.descriptions] };
}

// EXTERNAL MODULE: ./src/model/quantities.ts
var quantities = __webpack_require__(9088);
;// CONCATENATED MODULE: ./src/cache/health.ts





/** A build with gRPC fills about half of it; what is less makes builds fail half-way. */
const enoughBytes = 1_000_000_000;
/** A module cache and a build cache of a gRPC server have some ten thousand files. */
const enoughInodes = 50_000;
/** Whether Go can cache in a directory and whether there is room. */
function diagnose(variable, facts) {
    if (facts.kind === "unusable") {
        const fix = `Set ${variable} to an absolute path, or leave it unset.`;
        return { kind: "broken", what: `${variable} is ${facts.path || "empty"}: ${facts.why}`, fix };
    }
    const place = facts.resolved === facts.path ? facts.path : `${facts.path}, which leads to ${facts.resolved}`;
    if (facts.unwritable !== null) {
        const owner = facts.ownUid < 0
            ? ""
            : ` (${facts.existing} belongs to uid ${facts.uid} with mode ${octal(facts.mode)}; this job runs as uid ${facts.ownUid})`;
        const foreign = facts.ownUid >= 0 && facts.uid !== facts.ownUid;
        return {
            kind: "broken",
            what: `${variable} is ${place}, where nothing can be written: ${facts.unwritable}${owner}`,
            fix: foreign
                ? `chown -R ${facts.ownUid} ${facts.existing}`
                : `Make ${facts.existing} writable, or set ${variable} to a directory that is.`,
        };
    }
    const fix = `Free some space there, or set ${variable} to a directory on another disk.`;
    if (facts.freeBytes < enoughBytes) {
        return { kind: "tight", what: `${variable} is ${place}, and that disk has ${(0,quantities/* bytes */.e)(facts.freeBytes)} left`, fix };
    }
    if (facts.freeInodes >= 0 && facts.freeInodes < enoughInodes) {
        return { kind: "tight", what: `${variable} is ${place}, and that disk has ${facts.freeInodes} inodes left`, fix };
    }
    return { kind: "healthy", what: "", fix: "" };
}
function octal(mode) {
    return mode.toString(8).padStart(4, "0");
}
/** Looks at a directory, and tries to write where it is or would be made. Throws nothing. */
async function health_examine(path) {
    if (path === "off")
        return { kind: "unusable", path, why: "the go command needs a build cache since Go 1.12" };
    if (!(0,external_node_path_.isAbsolute)(path))
        return { kind: "unusable", path, why: "the go command takes only absolute paths" };
    try {
        const nearestDirectory = await nearest(path);
        const resolved = await (0,promises_.realpath)(nearestDirectory);
        const top = await (0,promises_.stat)(nearestDirectory);
        const tried = top.isDirectory()
            ? await tryToWrite(nearestDirectory, nearestDirectory === path)
            : { at: nearestDirectory, why: `${nearestDirectory} is not a directory` };
        const existing = tried?.at ?? nearestDirectory;
        const about = await (0,promises_.stat)(existing);
        const disk = await (0,promises_.statfs)(nearestDirectory);
        return {
            kind: "place",
            path,
            existing,
            resolved: resolved === nearestDirectory ? path : (0,external_node_path_.join)(resolved, path.slice(nearestDirectory.length)),
            uid: about.uid,
            mode: about.mode & 0o7777,
            ownUid: process.getuid?.() ?? -1,
            unwritable: tried?.why ?? null,
            freeBytes: disk.bavail * disk.bsize,
            freeInodes: disk.files === 0 ? -1 : disk.ffree,
        };
    }
    catch (thrown) {
        return { kind: "unusable", path, why: (0,model_failure/* explain */.W)(thrown) };
    }
}
// A link that leads nowhere is there, and in the way.
async function nearest(path) {
    try {
        await (0,promises_.lstat)(path);
        return path;
    }
    catch (thrown) {
        if (!(0,system_error/* isMissing */.b)(thrown) || (0,external_node_path_.dirname)(path) === path)
            throw thrown;
        return nearest((0,external_node_path_.dirname)(path));
    }
}
// A step that ran as another user leaves directories of its own inside of a cache that is ours.
async function tryToWrite(directory, withChildren) {
    const refused = await tryToWriteIn(directory);
    if (refused !== null || !withChildren)
        return refused;
    const entries = await (0,promises_.readdir)(directory, { withFileTypes: true });
    // The go command makes the directories of modules read-only, by design.
    const children = entries.filter((entry) => entry.isDirectory() && !entry.name.includes("@"));
    const tried = await Promise.all(children.map((entry) => tryToWriteIn((0,external_node_path_.join)(directory, entry.name))));
    return tried.find((one) => one !== null) ?? null;
}
async function tryToWriteIn(directory) {
    try {
        await (0,promises_.rmdir)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(directory, ".go-grpc-setup-")));
        return null;
    }
    catch (thrown) {
        return { at: directory, why: (0,model_failure/* explain */.W)(thrown) };
    }
}

;// CONCATENATED MODULE: ./src/cache/directories.ts



/**
 * Chooses the directory that Go caches in: the one that the go command would take, unless Go can't work with it, or it lies
 * on a slower disk than the job's own. The replacement is among the job's files; it is made, nothing is deleted or changed.
 * Throws what the file system says where even those can't be written.
 */
async function chooseDirectory(variable, goEnvironment, place) {
    const usual = usualDirectory(variable, goEnvironment);
    const replacement = `${place.jobDirectory}${place.os === "windows" ? "\\" : "/"}${variable === "GOCACHE" ? "go-build" : "go-mod"}`;
    if (belongsOnWorkDrive(variable, usual.path, place)) {
        await (0,promises_.mkdir)(replacement, { recursive: true });
        return { variable, path: replacement, moved: true, obstacle: "", findings: [] };
    }
    const { kind, what, fix } = diagnose(variable, await health_examine(usual.path));
    switch (kind) {
        case "healthy":
            return usual;
        case "tight": {
            const message = `${what}. Nothing is restored there, and builds may fail for want of space.`;
            const findings = [{ code: "cache-disk-full", level: "warning", message, fix }];
            return { ...usual, obstacle: what, findings };
        }
        case "broken": {
            await (0,promises_.mkdir)(replacement, { recursive: true });
            const message = `${what}. For this job ${variable} is ${replacement} instead.`;
            const findings = [{ code: "cache-directory-moved", level: "warning", message, fix }];
            return { variable, path: replacement, moved: true, obstacle: "", findings };
        }
    }
}
/** The directory that the go command itself would take, unseen. */
function usualDirectory(variable, goEnvironment) {
    return { variable, path: goEnvironment[variable] ?? "", moved: false, obstacle: "", findings: [] };
}
/**
 * On hosted Windows runners the system drive, where Go's defaults are, is several times slower than the one that jobs work on:
 * https://github.com/actions/setup-go/pull/515. A directory that the user chose stays.
 */
function belongsOnWorkDrive(variable, usual, place) {
    if (place.os !== "windows" || !place.hosted)
        return false;
    const chosen = variable === "GOCACHE" ? ["GOCACHE"] : ["GOMODCACHE", "GOPATH"];
    if (chosen.some((name) => (place.env[name] ?? "") !== ""))
        return false;
    return driveOf(usual) !== driveOf(place.jobDirectory);
}
function driveOf(path) {
    return external_node_path_.win32.parse(path).root.toLowerCase();
}
/** Directory of the job's own files: it is gone with the job, and every step of the job finds it. */
function jobDirectoryOf({ env, temporaryDirectory }) {
    return (0,external_node_path_.join)(env["RUNNER_TEMP"] ?? temporaryDirectory, "go-grpc-setup-cache");
}
/** GOCACHE and GOMODCACHE as this run will have them. On a laptop they are its user's business and are not looked at. */
async function findDirectories(goEnvironment, host, hosted) {
    if (host.env["RUNNER_TEMP"] === undefined) {
        return [usualDirectory("GOCACHE", goEnvironment), usualDirectory("GOMODCACHE", goEnvironment)];
    }
    const place = { os: host.platform.os, env: host.env, hosted, jobDirectory: jobDirectoryOf(host) };
    return Promise.all([
        chooseDirectory("GOCACHE", goEnvironment, place),
        chooseDirectory("GOMODCACHE", goEnvironment, place),
    ]);
}

;// CONCATENATED MODULE: ./src/cache/key.ts

/** Changed when entries of before can't be used any more. */
const prefix = "go-grpc-setup/v1";
/** Longest value that is written out: twelve parts of that size and their names stay below the limit of 512. */
const longestValue = 24;
/**
 * The key of an entry from its parts. `fallbacks` names the parts after which an older entry is still worth having, most
 * specific first. Every part ends at a slash, which no value holds, so that no part is mistaken for the beginning of a
 * longer one; and the service matches even the primary key as a prefix, so that keys of one entry all have the same parts
 * and end with one of fixed width. https://github.com/actions/toolkit/blob/main/packages/cache/README.md
 */
function key_entryKey(name, parts, fallbacks) {
    const start = `${prefix}/${name}`;
    const upTo = (count) => [start, ...parts.slice(0, count).map(segment)].join("/");
    const restoreKeys = fallbacks
        .map((last) => parts.findIndex((part) => part.name === last))
        .filter((index) => index >= 0)
        .map((index) => `${upTo(index + 1)}/`);
    return { name, key: upTo(parts.length), restoreKeys, parts };
}
/** A part that people can read; what a key can't hold is replaced, and then told apart by a digest. */
function textPart(name, text, from) {
    if (text === "")
        return { name, value: "none", from };
    const safe = text.replaceAll(/[^A-Za-z0-9._+-]/g, "_").slice(0, longestValue);
    return { name, value: safe === text ? text : `${safe}.${digest(text).slice(0, 8)}`, from };
}
/** A part of 16 hexadecimal digits for something too long to be written out; `none` for nothing. */
function digestPart(name, contents, from) {
    return { name, value: contents.length === 0 ? "none" : digest(contents.join("\0")).slice(0, 16), from };
}
/** The names of the parts whose values differ between a key and the one that was restored, in the key's order. */
function changedParts(wanted, restoredKey) {
    const restored = new Set(restoredKey.split("/"));
    return wanted.parts.filter((part) => !restored.has(segment(part))).map((part) => part.name);
}
function segment(part) {
    return `${part.name}-${part.value}`;
}
function digest(text) {
    return (0,external_node_crypto_.createHash)("sha256").update(text).digest("hex");
}

;// CONCATENATED MODULE: ./src/cache/entries.ts

/**
 * The key of the build cache. What no object survives (another system, another Go) comes first; then what some survive;
 * last what changes with every commit.
 */
function buildKey(facts, cgo) {
    const { enabled, compiler } = cgo;
    const parts = [
        suffixPart(facts),
        ...platformParts(facts),
        textPart("cgo", enabled === "" ? "auto" : enabled, "CGO_ENABLED"),
        textPart("image", facts.run.image, "image of the runner (ImageOS)"),
        digestPart("compiler", compiler === "" ? [] : [compiler], compiler || "no C compiler was looked for"),
        digestPart("settings", facts.settings, facts.settings.join(" ") || "no setting that changes what is compiled"),
        jobPart(facts),
        graphPart(facts),
        sourcesPart(facts),
    ];
    return key_entryKey("build", parts, ["graph", "job", "settings", "go"]);
}
/**
 * The key of the module cache: modules are the same for every system and every Go. It names the sources too, though they
 * change no module: a run that failed early saves few modules, and under a key without them no later run could add the rest.
 */
function modulesKey(facts) {
    const parts = [suffixPart(facts), jobPart(facts), graphPart(facts), sourcesPart(facts)];
    return key_entryKey("modules", parts, ["graph", "job", "suffix"]);
}
/** The key of the installed tools. A tool whose pin is still the same is taken from an entry of other pins too. */
function toolsKey(facts) {
    const pins = digestPart("pins", facts.tools.toSorted(), facts.tools.join(", "));
    return key_entryKey("tools", [suffixPart(facts), ...platformParts(facts), pins], ["go"]);
}
function platformParts({ platform, go }) {
    const system = platform.libc === "musl" ? `${platform.os}-musl` : platform.os;
    return [
        textPart("os", system, "this machine"),
        textPart("arch", platform.arch, "this machine"),
        textPart("go", go.version, go.from),
    ];
}
function suffixPart(facts) {
    return textPart("suffix", facts.suffix, facts.suffix === "" ? "no cache-suffix" : "input cache-suffix");
}
// A job that only lints saves a thin entry; of its own name, lest all others start from it.
// Jobs of two workflows may have the same name.
function jobPart({ run }) {
    const { job, workflow } = run;
    if (job === "")
        return textPart("job", "", "no job");
    const named = textPart("job", job, `job ${job} of workflow ${workflow || "without a name"}`);
    const { value } = digestPart("job", [workflow, job], "");
    return { ...named, value: `${named.value}.${value.slice(0, 6)}` };
}
function graphPart(facts) {
    return digestPart("graph", facts.graph.lines, facts.graph.from);
}
function sourcesPart(facts) {
    return digestPart("sources", facts.sources.lines, facts.sources.from);
}

;// CONCATENATED MODULE: ./src/cache/policy.ts
/**
 * Whether a run may restore entries and save them. A run writes what later runs of the default branch read only when it
 * runs code that is on the default branch; events that bring other people's data together with the repository's rights
 * get no cache at all, nor do releases, whose result must not depend on what an earlier run left behind.
 * https://docs.github.com/actions/reference/workflows-and-actions/dependency-caching#restrictions-for-accessing-a-cache
 */
function cachePolicy(request, context, service) {
    if (!request.enabled)
        return nothing("the input cache is false");
    if (service.unavailable !== null)
        return nothing(service.unavailable);
    if (context.ref.startsWith("refs/tags/"))
        return nothing("this run is of a tag");
    const event = eventRule(context);
    if (event.kind === "nothing")
        return nothing(event.why);
    const restore = yes(event.why);
    if (!service.writable)
        return { restore, save: no("the runner lets this job only read the cache") };
    if (request.mode === "restore-only")
        return { restore, save: no("the input cache-mode is restore-only") };
    if (event.kind === "trusted")
        return { restore, save: yes(event.why) };
    if (event.kind === "own-scope" && request.mode === "read-write") {
        return { restore, save: yes(`${event.why}, and the input cache-mode is read-write`) };
    }
    return { restore, save: no(event.why) };
}
function eventRule({ event, ref, defaultBranch }) {
    const onDefaultBranch = defaultBranch !== "" && ref === `refs/heads/${defaultBranch}`;
    const branch = ref.replace(/^refs\/heads\//, "");
    switch (event) {
        case "push":
            if (onDefaultBranch)
                return { kind: "trusted", why: `this is a push to the default branch, ${defaultBranch}` };
            if (!ref.startsWith("refs/heads/"))
                return { kind: "nothing", why: `${ref || "no ref"} is not a branch` };
            if (defaultBranch === "")
                return { kind: "own-scope", why: "the event does not name the default branch" };
            return { kind: "own-scope", why: `this is a push to ${branch}, not to the default branch, ${defaultBranch}` };
        case "schedule":
            return { kind: "trusted", why: "scheduled runs are of the default branch" };
        case "pull_request":
            return { kind: "own-scope", why: "pull requests only restore" };
        case "workflow_dispatch":
            return { kind: "own-scope", why: `a run that was started by hand on ${branch} only restores` };
        case "merge_group":
            return { kind: "restore", why: "a merge queue's branch is gone after the run" };
        case "repository_dispatch":
            return { kind: "restore", why: "what started this run is outside of the repository" };
        default:
            // pull_request_target, workflow_run, issue_comment, release, \u2026
            return { kind: "nothing", why: `runs of the event ${event || "without a name"} get no cache` };
    }
}
function nothing(why) {
    return { restore: no(why), save: no(why) };
}
function yes(why) {
    return { allowed: true, why };
}
function no(why) {
    return { allowed: false, why };
}

;// CONCATENATED MODULE: ./src/cache/prometheus.ts

const hits = ["exact", "prefix", "miss", "off"];
// Names with base units: https://prometheus.io/docs/practices/naming/
const families = [
    {
        name: "go_grpc_setup_cache_hit",
        help: "1 for the kind of hit that the last run had.",
        samples: (entry) => hits.map((kind) => ({ value: entry.hit === kind ? 1 : 0, labels: { kind } })),
    },
    {
        name: "go_grpc_setup_cache_restore_seconds",
        help: "Time that the restore took.",
        samples: (entry) => [{ value: entry.seconds }],
    },
    {
        name: "go_grpc_setup_cache_restored_archive_bytes",
        help: "Size of the archive that was restored.",
        samples: (entry) => [{ value: entry.bytes }],
    },
    {
        name: "go_grpc_setup_cache_restored_files",
        help: "Files that were restored.",
        samples: ({ figures }) => (figures === undefined ? [] : [{ value: figures.files }]),
    },
    {
        name: "go_grpc_setup_cache_restored_bytes",
        help: "Size of the restored files.",
        samples: ({ figures }) => (figures === undefined ? [] : [{ value: figures.bytes }]),
    },
    {
        name: "go_grpc_setup_cache_oldest_object_age_seconds",
        help: "Age of the oldest restored file.",
        samples: ({ figures }) => (figures === undefined ? [] : [{ value: figures.oldestSeconds }]),
    },
    {
        name: "go_grpc_setup_cache_saved",
        help: "1 where the run saved the entry, 0 where there was nothing to save or it failed.",
        samples: ({ saved }) => (saved === undefined ? [] : [{ value: saved.kind === "saved" ? 1 : 0 }]),
    },
    {
        name: "go_grpc_setup_cache_save_failed",
        help: "1 where the run tried to save the entry and could not.",
        samples: ({ saved }) => (saved === undefined ? [] : [{ value: saved.kind === "failed" ? 1 : 0 }]),
    },
    {
        name: "go_grpc_setup_cache_save_seconds",
        help: "Time that the save took.",
        samples: ({ saved }) => (saved === undefined ? [] : [{ value: saved.seconds }]),
    },
    {
        name: "go_grpc_setup_cache_saved_archive_bytes",
        help: "Size of the archive that was saved.",
        samples: ({ saved }) => (saved === undefined ? [] : [{ value: saved.bytes }]),
    },
    {
        name: "go_grpc_setup_cache_left_out_bytes",
        help: "Size of what was left out of the saved entry.",
        samples: ({ saved }) => (saved?.leftOut ?? []).map(({ why, bytes }) => ({ value: bytes, labels: { reason: why } })),
    },
];
/**
 * The figures of a run's caches in the text format that node_exporter's textfile collector reads.
 * https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
 * @param labels of every sample
 */
function metricsText(report, labels, at) {
    const ofEntries = families.flatMap(({ name, help, samples }) => family(name, help, report.entries.flatMap((entry) => samples(entry).map((sample) => ({
        value: sample.value,
        labels: { ...labels, entry: entry.name, ...sample.labels },
    })))));
    const deletions = family("go_grpc_setup_cache_deletions", "Paths that were deleted on the cache's account.", [
        { value: report.deletions?.length ?? 0, labels },
    ]);
    const time = family("go_grpc_setup_cache_run_timestamp_seconds", "When these figures were written.", [
        { value: Math.round(at.getTime() / 1000), labels },
    ]);
    return [...ofEntries, ...deletions, ...time, ""].join("\n");
}
function family(name, help, samples) {
    if (samples.length === 0)
        return [];
    return [
        `# HELP ${name} ${help}`,
        `# TYPE ${name} gauge`,
        ...samples.map((sample) => `${name}${labelsOf(sample)} ${sample.value}`),
    ];
}
function labelsOf({ labels = {} }) {
    const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`);
    return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}
function escapeLabel(value) {
    return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
/** Writes the figures where they are wanted, in one step: the collector may read at any moment. Throws what the file system says. */
async function writeMetrics(target, report, at) {
    if (target.file === "")
        return;
    const temporary = `${target.file}.${process.pid}`;
    await (0,promises_.writeFile)(temporary, metricsText(report, target.labels, at));
    await (0,promises_.rename)(temporary, target.file);
}

;// CONCATENATED MODULE: ./src/cache/staging.ts




/** What the name of such a directory begins with, and nothing else does. */
const staging_prefix = ".go-grpc-setup-";
/**
 * An empty directory to pack or unpack an entry in: on the disk of the entry's own directory where it can be, so that files
 * are moved and linked rather than copied; and without white space in its path, at which @actions/cache would split it.
 * Throws a `Failure` that lists the places where there is none.
 * @param paths of the entry in its directory; where there are some, the directory holds more, and may lie where nothing
 *   else can be written, as /opt/hostedtoolcache does
 */
async function makeStaging(directory, paths, { log, temporaryDirectory }) {
    const beside = paths.length === 0 ? [(0,external_node_path_.dirname)(directory)] : [];
    const refusals = [];
    for (const place of [...beside, directory, temporaryDirectory]) {
        if (/\s/.test(place)) {
            refusals.push(`${place} has white space in its path`);
            continue;
        }
        try {
            await (0,promises_.mkdir)(place, { recursive: true });
            await removeLeftovers(place).catch((thrown) => log.detail(`${place} was not cleared: ${(0,model_failure/* explain */.W)(thrown)}`));
            // Without symbolic links, because a process's working directory is told as the system knows it.
            return await (0,promises_.realpath)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(place, staging_prefix)));
        }
        catch (thrown) {
            refusals.push((0,model_failure/* explain */.W)(thrown));
        }
    }
    throw new model_failure/* Failure */.H("file-system", `there is no place to unpack it in: ${refusals.join("; ")}`);
}
/**
 * Removes what jobs that were ended while they packed or unpacked have left on a machine that outlives them. No job works with one
 * for a day.
 */
async function removeLeftovers(place) {
    const names = (await (0,promises_.readdir)(place)).filter((name) => name.startsWith(staging_prefix));
    for (const path of names.map((name) => (0,external_node_path_.join)(place, name))) {
        await (0,remove_tree/* removeIfAbandoned */.uv)(path);
    }
}

;// CONCATENATED MODULE: ./src/cache/tree.ts



/**
 * All that lies below a directory, or at some paths below it; empty where there is nothing. Symbolic links are not followed.
 * @param paths relative to the root, with `/`; empty: everything
 */
async function readTree(root, paths = []) {
    const files = [];
    const others = [];
    async function take(path, entry) {
        if (entry.isDirectory())
            return read(path);
        if (!entry.isFile()) {
            others.push(path);
            return;
        }
        const { size, mtime } = await (0,promises_.lstat)((0,external_node_path_.join)(root, path));
        files.push({ path, bytes: size, modified: mtime });
    }
    async function read(directory) {
        const listed = await (0,promises_.readdir)((0,external_node_path_.join)(root, directory), { withFileTypes: true });
        await Promise.all(listed.map((entry) => take(directory === "" ? entry.name : `${directory}/${entry.name}`, entry)));
    }
    await Promise.all((paths.length === 0 ? [""] : paths).map(async (path) => {
        try {
            await take(path, await (0,promises_.lstat)((0,external_node_path_.join)(root, path)));
        }
        catch (thrown) {
            if (!(0,system_error/* isMissing */.b)(thrown))
                throw thrown;
        }
    }));
    return { files, others };
}
/** Whether any file lies below a directory of a directory: what the go command writes at the top of its caches is no content. */
async function hasFileBelow(root) {
    async function hasFile(directory) {
        for (const entry of await (0,promises_.readdir)(directory, { withFileTypes: true })) {
            if (!entry.isDirectory())
                return true;
            if (await hasFile((0,external_node_path_.join)(directory, entry.name)))
                return true;
        }
        return false;
    }
    try {
        for (const entry of await (0,promises_.readdir)(root, { withFileTypes: true })) {
            if (entry.isDirectory() && (await hasFile((0,external_node_path_.join)(root, entry.name))))
                return true;
        }
        return false;
    }
    catch (thrown) {
        if ((0,system_error/* isMissing */.b)(thrown))
            return false;
        throw thrown;
    }
}
/** The sum of the files' sizes. */
function totalBytes(files) {
    return files.reduce((sum, file) => sum + file.bytes, 0);
}
/**
 * Moves a tree to a place where another may lie already: what is there stays, what is missing is moved, directory by
 * directory where that is enough. Thus nothing can fail with "File exists", whatever is there and whoever else writes.
 */
async function moveInto(from, to) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true });
    if (!(await (0,promises_.lstat)(from)).isDirectory())
        return moveFile(from, to);
    if (await movedWhole(from, to))
        return;
    await (0,promises_.mkdir)(to, { recursive: true });
    const mode = (await (0,promises_.lstat)(to)).mode & 0o777;
    await Promise.all([(0,promises_.chmod)(from, 0o755), (0,promises_.chmod)(to, mode | 0o200)]);
    for (const name of await (0,promises_.readdir)(from))
        await moveInto((0,external_node_path_.join)(from, name), (0,external_node_path_.join)(to, name));
    if (mode !== (mode | 0o200))
        await (0,promises_.chmod)(to, mode);
}
async function movedWhole(from, to) {
    const mode = (await (0,promises_.lstat)(from)).mode & 0o777;
    try {
        // An empty directory is replaced in one step, so that a go command at work never misses it. To get a new parent is a
        // change of the directory itself, and those of the module cache are read-only.
        await (0,promises_.chmod)(from, mode | 0o200);
        await (0,promises_.rename)(from, to);
        await (0,promises_.chmod)(to, mode);
        return true;
    }
    catch (thrown) {
        if (!["ENOTEMPTY", "EEXIST", "ENOTDIR", "EXDEV", "EPERM", "EACCES", "EINVAL"].includes((0,system_error/* errorCode */.C)(thrown)))
            throw thrown;
        return false;
    }
}
async function moveFile(from, to) {
    await linkOrCopy(from, to);
    await (0,promises_.rm)(from, { force: true });
}
/** Makes the chosen files of one tree appear in another, by hard links where the disk allows it. Directories keep their modes. */
async function linkFiles(paths, from, to) {
    const directories = new Set(paths.map((path) => dirname(path)));
    for (const directory of directories)
        await mkdir(join(to, directory), { recursive: true });
    await Promise.all(paths.map((path) => linkOrCopy(join(from, path), join(to, path))));
    for (const directory of withParents(directories)) {
        await chmod(join(to, directory), (await lstat(join(from, directory))).mode & 0o777);
    }
}
// From the longest path to the shortest: a directory must not be closed before those in it.
function withParents(directories) {
    const all = new Set();
    for (const directory of directories) {
        for (let at = directory; at !== "." && !all.has(at); at = dirname(at))
            all.add(at);
    }
    return [...all].sort((a, b) => b.length - a.length);
}
async function linkOrCopy(from, to) {
    try {
        await (0,promises_.link)(from, to);
    }
    catch (thrown) {
        if ((0,system_error/* errorCode */.C)(thrown) === "EEXIST")
            return;
        if (!["EXDEV", "EPERM", "EMLINK", "ENOTSUP", "ENOSYS"].includes((0,system_error/* errorCode */.C)(thrown)))
            throw thrown;
        await (0,promises_.copyFile)(from, to);
    }
}

;// CONCATENATED MODULE: ./src/cache/restore-entry.ts








/**
 * Dates back what is restored: far enough for the go command to note the next use (it does so once an hour), and not so
 * far that its own trimming (five days) takes it for unused.
 * https://github.com/golang/go/blob/master/src/cmd/go/internal/cache/cache.go (mtimeInterval, trimLimit)
 */
const datedBackMilliseconds = 2 * 60 * 60 * 1000;
/**
 * Restores one entry beside its directory, looks it through, and only then moves it in, file by file where something is
 * there already. Whatever happens, the directory holds either what it held before or whole files of the entry. Throws nothing.
 * @param inspect looks at the files before they are moved, and may delete some; what it throws rejects the entry
 */
async function restoreEntry(plan, service, host, timeoutSeconds, inspect) {
    const started = performance.now();
    const { key } = plan;
    const report = (hit, because, more = {}) => ({
        name: key.name,
        key: key.key,
        parts: key.parts,
        restoredKey: null,
        hit,
        bytes: 0,
        seconds: (performance.now() - started) / 1000,
        because,
        ...more,
    });
    if (!plan.restore.allowed)
        return { report: report("off", plan.restore.why), findings: [], deletions: [] };
    let staging = "";
    try {
        staging = await makeStaging(plan.directory, plan.paths, host);
        const answer = await service.restore({
            keys: [key.key, ...key.restoreKeys],
            folder: key.name,
            directory: staging,
            timeoutSeconds,
        });
        if (answer.kind === "miss") {
            return { report: report("miss", "no entry has this key or begins like it"), findings: [], deletions: [] };
        }
        if (answer.kind === "failed")
            return notRestored(report("miss", answer.why));
        const unpacked = (0,external_node_path_.join)(staging, key.name);
        const tree = await readTree(unpacked);
        refuseOthers(tree);
        const inspected = await inspect(unpacked);
        if (key.name === "build")
            await dateBack(unpacked, tree);
        await moveIn(unpacked, plan);
        const hit = answer.key === key.key ? "exact" : "prefix";
        const changed = changedParts(key, answer.key);
        return {
            ...inspected,
            report: report(hit, hit === "exact" ? "the key is the same" : `${changed.join(" and ")} changed`, {
                restoredKey: answer.key,
                bytes: answer.bytes,
                changed,
                figures: { files: tree.files.length, bytes: totalBytes(tree.files), oldestSeconds: oldest(tree) },
            }),
        };
    }
    catch (thrown) {
        return notRestored(report("miss", (0,model_failure/* explain */.W)(thrown)));
    }
    finally {
        if (staging !== "")
            await (0,remove_tree/* removeTree */.dM)(staging).catch((thrown) => host.log.detail((0,model_failure/* explain */.W)(thrown)));
    }
}
function notRestored(report) {
    const finding = {
        code: "cache-not-restored",
        level: "notice",
        message: `The ${report.name} cache could not be restored: ${report.because}. The run goes on without it.`,
        fix: "Nothing has to be done for a single run. Where it happens always, look whether the runner reaches the cache service, and delete the entry under the repository's Actions caches.",
    };
    return { report, findings: [finding], deletions: [] };
}
// No cache of Go and no tool has any: a link in an archive leads what is unpacked after it, or read later, elsewhere.
function refuseOthers(tree) {
    if (tree.others.length === 0)
        return;
    throw new Error(`the entry holds something other than files and directories: ${tree.others.slice(0, 3).join(", ")}`);
}
async function dateBack(directory, tree) {
    const time = new Date(Date.now() - datedBackMilliseconds);
    await Promise.all(tree.files.map((file) => (0,promises_.utimes)((0,external_node_path_.join)(directory, file.path), time, time)));
}
async function moveIn(unpacked, plan) {
    if (plan.paths.length === 0)
        return moveInto(unpacked, plan.directory);
    for (const path of plan.paths) {
        if (await (0,if_there/* exists */.t)((0,external_node_path_.join)(unpacked, path)))
            await moveInto((0,external_node_path_.join)(unpacked, path), (0,external_node_path_.join)(plan.directory, path));
    }
}
function oldest(tree) {
    const times = tree.files.map((file) => file.modified.getTime());
    return times.length === 0 ? 0 : Math.max(0, (Date.now() - times.reduce((a, b) => Math.min(a, b))) / 1000);
}

;// CONCATENATED MODULE: ./src/cache/say.ts

/** One line about what was restored: size, seconds, the key and why it was no other. */
function restoreLine(entry) {
    const time = (0,quantities/* seconds */.Y)(entry.seconds);
    switch (entry.hit) {
        case "off":
            return `${entry.name} cache: off, ${entry.because}`;
        case "miss":
            return `${entry.name} cache: not restored after ${time}, ${entry.because}; key ${entry.key}`;
        case "exact":
        case "prefix": {
            const { figures } = entry;
            return `${entry.name} cache: restored ${figures?.files ?? 0} files, ${(0,quantities/* bytes */.e)(figures?.bytes ?? 0)} (${(0,quantities/* bytes */.e)(entry.bytes)} packed), in ${time} from ${entry.restoredKey}: ${entry.because}`;
        }
    }
}
/** One line about what the post step did. */
function saveLine(entry) {
    const { saved } = entry;
    if (saved === undefined)
        return `${entry.name} cache: nothing to save`;
    if (saved.kind !== "saved")
        return `${entry.name} cache: not saved, ${saved.because}`;
    const leftOut = saved.leftOut.map((part) => `; left out ${part.files} files, ${bytes(part.bytes)}: ${part.why}`);
    return `${entry.name} cache: saved ${saved.because} (${bytes(saved.bytes)} packed), in ${seconds(saved.seconds)} as ${entry.key}${leftOut.join("")}`;
}

;// CONCATENATED MODULE: ./src/cache/state.ts


/** What the state is authenticated with; known to the actions of a job and to nothing else in it. */
function secretOf(env) {
    return env["ACTIONS_RUNTIME_TOKEN"] ?? "";
}
/**
 * The state as text for the runner, with a code that only the job's own actions can make: `secret` is the runner's token
 * for actions, which no `run:` step gets to see.
 */
function writeState(state, secret) {
    const payload = JSON.stringify(state);
    return `${authenticate(payload, secret)} ${payload}`;
}
/** The state that the main step wrote; a text in words where there is none that can be relied on. */
function readState(text, secret) {
    if (text === "")
        return "the main step left no state of the cache";
    const [code = ""] = text.split(" ", 1);
    const payload = text.slice(code.length + 1);
    const [given, expected] = [Buffer.from(code), Buffer.from(authenticate(payload, secret))];
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
        return "the state of the cache is not the one that the main step wrote";
    }
    const state = JSON.parse(payload);
    return isState(state) ? state : "the state of the cache was written by another version of this action";
}
function authenticate(payload, secret) {
    return (0,external_node_crypto_.createHmac)("sha256", secret).update(payload).digest("hex");
}
// What bears the right code was written by this program, if perhaps by another version of it.
function isState(value) {
    if (typeof value !== "object" || value === null)
        return false;
    const { version, entries } = value;
    return version === 1 && Array.isArray(entries) && entries.every(hasItsOwnKey);
}
function hasItsOwnKey({ restored }) {
    return entryKey(restored.name, restored.parts, []).key === restored.key;
}

// EXTERNAL MODULE: ./src/files/sha256.ts
var files_sha256 = __webpack_require__(512);
;// CONCATENATED MODULE: ./src/cache/tools.ts




/** Its part of the tools' key. */
function toolLine({ name, version, builtWith }) {
    return [name, version, builtWith].filter((part) => part !== "").join(" ");
}
/** Paths of the tools, relative to the tool directory, with `/`. */
function toolPaths(tools, toolDirectory) {
    return tools.flatMap(({ paths }) => paths.map((path) => relativeTo(toolDirectory, path)));
}
/**
 * Looks at unpacked tools before they get to their place: those that are not what the lock file says are deleted.
 * @param unpacked holds what belongs into the tool directory
 */
async function inspectTools(unpacked, tools, toolDirectory) {
    const restored = [];
    const findings = [];
    const deletions = [];
    for (const { name, version, paths, executable, lockedDigest } of tools) {
        const file = (0,external_node_path_.join)(unpacked, relativeTo(toolDirectory, executable));
        if (!(await (0,if_there/* exists */.t)(file)))
            continue;
        const sha256 = await (0,files_sha256/* sha256OfFile */.V)(file);
        if (lockedDigest === "" || sha256 === lockedDigest) {
            restored.push({ name, version, executable, sha256, verifiedBy: lockedDigest === "" ? "cache" : "lock" });
            continue;
        }
        for (const path of paths) {
            await (0,remove_tree/* removeTree */.dM)((0,external_node_path_.join)(unpacked, relativeTo(toolDirectory, path)));
            deletions.push({ path, why: `${name} ${version} from the cache is not what the lock file says` });
        }
        findings.push({
            code: "cache-tool-not-locked",
            level: "warning",
            message: `The cache held a ${name} ${version} with sha256 ${sha256}; the lock file expects ${lockedDigest}. It was deleted before use, and the tool is fetched anew.`,
            fix: "Delete the entry of the tools under the repository's Actions caches, and find out which run wrote it.",
        });
    }
    return { findings, deletions, restored };
}
function relativeTo(directory, path) {
    return (0,external_node_path_.relative)(directory, path).split(external_node_path_.sep).join("/");
}

;// CONCATENATED MODULE: ./src/cache/restore.ts














/** A build that starts cold takes a minute or so; to wait longer than that for a cache gains nothing. */
const restoreTimeoutSeconds = 120;
/** Restores the caches as far as they may be, and says why not where they may not. Nothing about them fails a run. */
async function restoreCaches(asked) {
    try {
        return await restoreAll(asked);
    }
    catch (thrown) {
        const finding = {
            code: "cache-not-restored",
            level: "warning",
            message: `The caches could not be looked at: ${(0,model_failure/* explain */.W)(thrown)}. The run goes on without them.`,
            fix: "Make the file or directory readable and writable for the user that the job runs as, or set cache: false.",
        };
        const none = { entries: [] };
        return { report: none, findings: [finding], state: "", exports: {}, goModCache: "", restoredTools: [] };
    }
    finally {
        for (const entry of ["build", "modules", "tools"])
            asked.onSettled?.(entry);
    }
}
async function restoreAll(asked) {
    const { request, facts, host } = asked;
    const metrics = metricsTarget(asked);
    const [goEnvironment, dependencies, sources] = await Promise.all([
        readGoEnvironment(host.env, host.platform.os),
        dependencyDigests(facts, request.dependencyPaths),
        sourceDigests(facts.root, host),
    ]);
    const directories = await findDirectories(goEnvironment, host, !asked.run.selfHosted);
    const [goCache, goModCache] = directories;
    const common = {
        platform: host.platform,
        go: asked.go,
        settings: compilingSettings(goEnvironment),
        run: asked.run,
        suffix: request.suffix,
        graph: dependencies,
        sources,
        tools: asked.tools.map(toolLine),
    };
    const policy = cachePolicy(request, asked.run, asked.service);
    // Asked before anything of this run writes there.
    const [mayBuild, mayModules] = await Promise.all([
        within(goCache, policy.restore, asked.run),
        within(goModCache, policy.restore, asked.run),
    ]);
    const restoreNow = async (plan) => {
        const restored = await restoreOne(plan, asked, policy.save);
        asked.onSettled?.(plan.key.name);
        return restored;
    };
    const build = async () => {
        const key = buildKey(common, await asked.cgo);
        return restoreNow({ key, directory: goCache.path, paths: [], restore: mayBuild });
    };
    const modules = () => restoreNow({ key: modulesKey(common), directory: goModCache.path, paths: [], restore: mayModules });
    const tools = () => {
        const paths = toolPaths(asked.tools, host.toolDirectory);
        return restoreNow({ key: toolsKey(common), directory: host.toolDirectory, paths, restore: policy.restore });
    };
    const done = await Promise.all([build(), modules(), ...(asked.tools.length > 0 ? [tools()] : [])]);
    const entries = done.flatMap(({ state }) => (state === null ? [] : [state]));
    const deletions = done.flatMap(({ restored }) => restored.deletions);
    for (const { path, why } of deletions)
        host.log.info(`cache: deleted ${path}: ${why}`);
    const report = { entries: done.map(({ restored }) => restored.report), deletions };
    await reportMetrics(metrics, report, host);
    return {
        report,
        findings: [
            ...dependencies.findings,
            ...directories.flatMap((directory) => directory.findings),
            ...done.flatMap(({ restored }) => restored.findings),
        ],
        state: entries.length === 0
            ? ""
            : writeState({ version: 1, entries, maxSize: request.maxSize, metrics }, secretOf(host.env)),
        exports: Object.fromEntries(directories.filter(({ moved }) => moved).map(({ variable, path }) => [variable, path])),
        goModCache: goModCache.path,
        restoredTools: done.flatMap(({ tools }) => tools),
    };
}
function metricsTarget({ metrics, run, host }) {
    const labels = { repository: host.env["GITHUB_REPOSITORY"] ?? "", workflow: run.workflow, job: run.job };
    return { file: metrics?.file ?? "", labels: { ...labels, ...metrics?.labels } };
}
/** Writes the metrics file; that it can't be written is told, and changes nothing else. */
async function reportMetrics(target, report, host) {
    try {
        await writeMetrics(target, report, new Date());
    }
    catch (thrown) {
        host.log.warning(`the metrics file ${target.file} could not be written: ${(0,model_failure/* explain */.W)(thrown)}`);
    }
}
async function within(directory, restore, run) {
    if (!restore.allowed)
        return restore;
    if (directory.obstacle !== "")
        return restore_no(directory.obstacle);
    // What a machine keeps between jobs is warmer than any entry, and another job may be using it right now.
    const keepsOwn = run.selfHosted && (await hasFileBelow(directory.path));
    return keepsOwn ? restore_no(`this runner keeps its own cache in ${directory.path}`) : restore;
}
async function restoreOne(plan, asked, save) {
    const { facts, service, host, timeoutSeconds = restoreTimeoutSeconds } = asked;
    const jobDirectory = jobDirectoryOf(host);
    let tools = [];
    const inspect = async (unpacked) => {
        if (plan.key.name !== "tools")
            return { findings: [], deletions: [] };
        const inspected = await inspectTools(unpacked, asked.tools, host.toolDirectory);
        tools = inspected.restored;
        return inspected;
    };
    const restore = await mayRestore(plan, asked.tools, jobDirectory);
    const restored = await restoreEntry({ ...plan, restore }, service, host, timeoutSeconds, inspect);
    host.log.info(restoreLine(restored.report));
    if (!restore.allowed)
        return { restored, tools, state: null };
    try {
        const { files } = await readTree(plan.directory, plan.paths);
        const graph = plan.key.name === "modules" ? await readModuleGraph(facts) : null;
        const kept = await writeBaseline(jobDirectory, plan.key, { files: files.map((file) => file.path), graph });
        // Restored objects are dated back by more than an hour, and the go command's times are an hour coarse.
        const since = Date.now() - 60 * 60 * 1000;
        const { directory, paths } = plan;
        const state = { ...kept, restored: restored.report, directory, paths, root: facts.root, since, save };
        return { restored, tools, state };
    }
    catch (thrown) {
        host.log.warning(`the ${plan.key.name} cache will not be saved: ${(0,model_failure/* explain */.W)(thrown)}`);
        return { restored, tools, state: null };
    }
}
async function mayRestore(plan, tools, jobDirectory) {
    if (!plan.restore.allowed)
        return plan.restore;
    if (await hasBaseline(jobDirectory, plan.key))
        return restore_no("an earlier step of this job has restored it");
    if (plan.key.name !== "tools")
        return plan.restore;
    const installed = await Promise.all(tools.map(({ executable }) => (0,if_there/* exists */.t)(executable)));
    return installed.every(Boolean) ? restore_no("all tools are installed already") : plan.restore;
}
function restore_no(why) {
    return { allowed: false, why };
}

// EXTERNAL MODULE: ./src/model/pin.ts
var model_pin = __webpack_require__(550);
// EXTERNAL MODULE: ./src/model/provenance.ts
var model_provenance = __webpack_require__(570);
// EXTERNAL MODULE: ./src/tools/lock-check.ts
var lock_check = __webpack_require__(3981);
// EXTERNAL MODULE: ./src/tools/slot.ts
var tools_slot = __webpack_require__(1371);
;// CONCATENATED MODULE: ./src/app/run-context.ts

/**
 * What a runner's variables and its event's payload say about the run.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
function runContext(env, payload) {
    return {
        event: env["GITHUB_EVENT_NAME"] ?? "",
        ref: env["GITHUB_REF"] ?? "",
        defaultBranch: defaultBranchOf(payload),
        selfHosted: env["RUNNER_ENVIRONMENT"] !== "github-hosted",
        job: env["GITHUB_JOB"] ?? "",
        workflow: env["GITHUB_WORKFLOW"] ?? "",
        image: env["ImageOS"] ?? env["IMAGEOS"] ?? "",
    };
}
function defaultBranchOf(payload) {
    if (typeof payload !== "object" || payload === null || !("repository" in payload))
        return "";
    const { repository } = payload;
    if (typeof repository !== "object" || repository === null || !("default_branch" in repository))
        return "";
    return typeof repository.default_branch === "string" ? repository.default_branch : "";
}
/** Reads the run's context. Without a readable payload the default branch is not known, and nothing is saved for it. */
async function readRunContext(env) {
    const file = env["GITHUB_EVENT_PATH"] ?? "";
    const text = file === "" ? "" : await (0,promises_.readFile)(file, "utf8").catch(() => "");
    return runContext(env, parsed(text));
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // The policy saves nothing where the default branch is unknown, so an unreadable event is on the safe side.
        return null;
    }
}

;// CONCATENATED MODULE: ./src/app/caches.ts







/** Restores the caches beside the rest of the set-up. Never fails. */
async function restoreBeside(request, facts, pins, lock, service, host, { cgo, onSettled }) {
    return restoreCaches({
        request: request.cache,
        run: await readRunContext(host.env),
        facts,
        go: goOf(pins),
        cgo: cgo.then(cgoPart),
        tools: pins.filter(({ kind }) => kind !== "go").map((pin) => cachedTool(pin, lock, host)),
        service,
        host,
        metrics: { file: metricsFile(request), labels: {} },
        onSettled,
    });
}
function metricsFile({ reporting: { metricsFile: file } }) {
    return file === "" ? "" : (0,external_node_path_.resolve)(file);
}
function goOf(pins) {
    const pin = pins.find(({ kind }) => kind === "go");
    return pin === undefined
        ? { version: "", from: "" }
        : { version: pin.version, from: (0,model_provenance/* describeProvenance */.h3)(pin.provenance) };
}
function cgoPart(answer) {
    if (answer === null)
        return { enabled: "", compiler: "" };
    return { enabled: answer.report.enabled ? "1" : "0", compiler: answer.compilerIdentity };
}
function cachedTool(pin, lock, host) {
    const slot = (0,tools_slot/* slotOf */.SW)(host.toolDirectory, pin, host.platform);
    return {
        name: (0,model_pin/* toolName */.Uf)(pin),
        version: pin.version,
        builtWith: pin.kind === "go-tool" ? pin.builtWith : "",
        paths: [slot.tree, slot.marker, slot.record],
        executable: (0,external_node_path_.resolve)(slot.tree, slot.executable),
        lockedDigest: lockedDigest(pin, lock, host),
    };
}
/** The executable's digest where the lock file says it for this platform: Maven gives executables, a build makes one. */
function lockedDigest(pin, lock, { platform }) {
    if (lock === null)
        return "";
    const entry = (0,lock_check/* lockEntry */.KF)(lock, pin, platform, pin.kind === "go-tool" ? "go-build" : "maven");
    const digest = (pin.kind === "go-tool" ? entry?.binary : entry?.digest) ?? "";
    return /^sha256:([0-9a-f]{64})/.exec(digest)?.[1] ?? "";
}
/** The tool with the ground for trusting it that the cache left: what came out of one is trusted no more than that. */
function withRestoredGround(tool, { restoredTools }) {
    const restored = restoredTools.find(({ executable }) => executable === tool.path);
    return restored === undefined ? tool : { ...tool, verifiedBy: restored.verifiedBy };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./src/app/exports.ts





/**
 * A directory with exactly the given commands in it, made where it is not there yet; returns its absolute path.
 * Tools of several versions are installed side by side, and PATH shall offer only the ones of this run.
 * Of two commands of one name the later one is taken: an input names it in place of a generator that is always there.
 * protoc looks for the well-known types in `../include` beside itself, so they are linked there.
 */
async function linkCommands(given, host) {
    const tools = [...new Map(given.map((tool) => [tool.name, tool])).values()];
    const identity = (0,external_node_crypto_.createHash)("sha256")
        .update(tools.map(({ path, sha256 }) => `${path}\0${sha256}\n`).join(""))
        .digest("hex");
    const parent = (0,external_node_path_.join)(host.toolDirectory, "go-grpc-setup", "sets");
    const set = (0,external_node_path_.join)(parent, identity.slice(0, 16));
    if (await isWhole(set, tools, host))
        return (0,external_node_path_.join)(set, "bin");
    // Its tools were moved or removed since: the links lead nowhere.
    await (0,promises_.rm)(set, { recursive: true, force: true });
    await (0,promises_.mkdir)(parent, { recursive: true });
    const staging = await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, ".staging-"));
    try {
        await (0,promises_.mkdir)((0,external_node_path_.join)(staging, "bin"));
        for (const tool of tools) {
            await linkFile(tool.path, (0,external_node_path_.join)(staging, "bin", fileName(tool, host)), host);
            if (tool.includes !== undefined)
                await (0,promises_.symlink)(tool.includes, (0,external_node_path_.join)(staging, "include"), "junction");
        }
        await (0,promises_.rename)(staging, set);
    }
    catch (cause) {
        // Another process may have made the same set in the meantime; otherwise this is a fault of the file system.
        if (!(await isWhole(set, tools, host)))
            throw new model_failure/* Failure */.H("file-system", `${set} could not be made`, { cause });
    }
    finally {
        await (0,promises_.rm)(staging, { recursive: true, force: true });
    }
    return (0,external_node_path_.join)(set, "bin");
}
// Symbolic links need a privilege on Windows that laptops do not have; a hard link needs the same volume.
async function linkFile(from, to, host) {
    if (host.platform.os !== "windows")
        return (0,promises_.symlink)(from, to);
    try {
        await (0,promises_.link)(from, to);
    }
    catch {
        await (0,promises_.copyFile)(from, to);
    }
}
/** `GOPATH/bin`, where `go install` puts commands. https://pkg.go.dev/cmd/go#hdr-GOPATH_environment_variable */
function goPathBin(host) {
    const [first] = (host.env["GOPATH"] ?? "").split(host.platform.os === "windows" ? ";" : ":");
    const home = host.env["HOME"] ?? host.env["USERPROFILE"] ?? (0,external_node_os_.homedir)();
    return (0,external_node_path_.join)(first !== undefined && first !== "" ? first : (0,external_node_path_.join)(home, "go"), "bin");
}
/** The directories that go first on PATH: Go's, the one of our tools, and GOPATH's. */
async function pathDirectories(go, tools, host) {
    return [(0,external_node_path_.dirname)(go.path), await linkCommands(tools, host), goPathBin(host)];
}
/** The exports as lines for a POSIX shell, which direnv reads too. */
function shellExports(path, variables) {
    const quote = (text) => `'${text.replaceAll("'", `'\\''`)}'`;
    const assignments = Object.entries(variables).map(([name, value]) => `export ${name}=${quote(value)}`);
    return [`export PATH=${path.map(quote).join(":")}:"$PATH"`, ...assignments, ""].join("\n");
}
function fileName({ name }, { platform }) {
    return platform.os === "windows" ? `${name}.exe` : name;
}
/** Whether every command is there; links are followed. */
async function isWhole(set, tools, host) {
    try {
        await Promise.all(tools.map((tool) => (0,promises_.access)((0,external_node_path_.join)(set, "bin", fileName(tool, host)))));
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/app/gate.ts
/** A closed gate. (Promise.withResolvers came with Node 22.) */
function createGate() {
    let open = () => undefined;
    const opened = new Promise((resolve) => {
        open = resolve;
    });
    return { opened, open };
}

// EXTERNAL MODULE: ./src/pins/known-tools.ts
var known_tools = __webpack_require__(3645);
;// CONCATENATED MODULE: ./src/app/plugins.ts



/**
 * Gets every Go command that is pinned. A further generator that only a file of the checkout pins is worth having and no
 * more: where it can't be had, its stubs are told to be unchecked, and all else goes on. So it does, with `onlyChecks`, where nobody
 * has a version that stubs are stamped with: those stubs can't be regenerated, and say so. Throws a `Failure` for any other.
 */
async function obtainPlugins(pins, obtain, onlyChecks) {
    const answers = await Promise.all(pins
        .filter((pin) => pin.kind === "go-tool")
        .map(async (pin) => ({ pin, answer: await tryToObtain(pin, obtain, onlyChecks) })));
    return {
        tools: answers.flatMap(({ answer }) => (answer instanceof model_failure/* Failure */.H ? [] : [answer])),
        lacking: new Set(answers.filter(({ answer }) => answer instanceof model_failure/* Failure */.H).map(({ pin }) => pin)),
        findings: answers.flatMap(({ pin, answer }) => answer instanceof model_failure/* Failure */.H && isOptional(pin) ? [unavailable(pin, answer)] : []),
    };
}
function isOptional({ name, provenance }) {
    return provenance.kind !== "input" && !known_tools/* knownGenerators */.w.some((generator) => generator.name === name);
}
async function tryToObtain(pin, obtain, onlyChecks) {
    try {
        return await obtain(pin);
    }
    catch (error) {
        if (error instanceof model_failure/* Failure */.H && (isOptional(pin) || (onlyChecks && isNowhere(pin, error))))
            return error;
        throw error;
    }
}
/** A stamp that no release has, or that a proxy refuses; a network that is down says nothing of the version. */
function isNowhere({ provenance }, { kind }) {
    return provenance.kind === "stamp" && (kind === "not-found" || kind === "denied");
}
function unavailable({ name, version, provenance }, failure) {
    return {
        code: "tool-not-available",
        level: "warning",
        message: `${name} ${version}, pinned by ${provenance.because}, could not be had, so its files are not checked: ${(0,model_failure/* explain */.W)(failure)}`,
        fix: failure.remedy === "" ? `Name ${name} by the input go-tools where it has to be there.` : failure.remedy,
        ...(0,model_provenance/* placeOf */.$t)(provenance),
    };
}

// EXTERNAL MODULE: ./src/app/prepare.ts + 63 modules
var prepare = __webpack_require__(1384);
// EXTERNAL MODULE: ./src/data/defaults.json
var defaults = __webpack_require__(5812);
;// CONCATENATED MODULE: ./src/app/stand-in.ts






/**
 * The tool of a decision, or where no source has that release one that checks stubs just as well: they do not depend on the
 * project's Go, and any protoc gives the stubs of another, whose stamp is put into the request. What somebody asks for by
 * an input or a lock file is that release or none, and so is what later steps of a job are set up with.
 * Throws the `Failure` of the pinned release where nothing stands in for it.
 */
async function obtainOrStandIn(decision, request, toolbox, report) {
    try {
        return await toolbox.obtain(decision.pin);
    }
    catch (error) {
        if (!(error instanceof model_failure/* Failure */.H) || (error.kind !== "no-source" && error.kind !== "not-found"))
            throw error;
        const pin = (0,model_request/* onlyChecks */.Y)(request) ? standInFor(decision, (await toolbox.installed()).go) : null;
        if (pin === null)
            throw error;
        const tool = await unlessFailing(toolbox.obtain(pin));
        if (tool === null)
            throw error;
        report(stoodIn(decision.pin, pin, error));
        return tool;
    }
}
/** What is pinned instead; null: nothing. `installed` are the versions of Go that are here. */
function standInFor({ pin }, installed) {
    const because = `in place of ${(0,model_pin/* toolName */.Uf)(pin)} ${pin.version}, which no source has`;
    const provenance = { kind: "default", because };
    if (pin.provenance.kind !== "stamp" && pin.provenance.kind !== "project-file")
        return null;
    if (pin.kind === "protoc")
        return pin.version === defaults/* protoc */.og ? null : { ...pin, version: defaults/* protoc */.og, provenance };
    if (pin.kind !== "go" || (0,go_version/* compareGo */.Ac)(pin.version, defaults/* go.version */.go.r) >= 0)
        return null;
    const newer = installed.filter((version) => (0,go_version/* compareGo */.Ac)(version, pin.version) > 0 && !/[a-z]/.test(version));
    const [newest = defaults/* go.version */.go.r] = newer.toSorted((one, other) => (0,go_version/* compareGo */.Ac)(other, one));
    return { ...pin, version: newest, provenance };
}
/** That the stand-in can't be had either is no news where the failure of what is pinned is thrown. */
async function unlessFailing(obtained) {
    try {
        return await obtained;
    }
    catch (error) {
        if (error instanceof model_failure/* Failure */.H)
            return null;
        throw error;
    }
}
function stoodIn(asked, taken, failure) {
    const why = asked.kind === "go" ? "stubs do not depend on a project's Go" : "any protoc gives the same stubs but for its stamp";
    return {
        code: "tool-stand-in",
        level: "warning",
        message: `${(0,model_pin/* toolName */.Uf)(taken)} ${taken.version} was taken in place of ${asked.version}, asked for by ${(0,model_provenance/* describeProvenance */.h3)(asked.provenance)}, for ${why}. ${(0,model_failure/* explain */.W)(failure)}`,
        fix: "Nothing, if that will do; otherwise make one of the sources reachable, or pin another version by an input.",
        ...(0,model_provenance/* placeOf */.$t)(asked.provenance),
    };
}

;// CONCATENATED MODULE: ./src/app/setup.ts














/** `setup`: gets the tools and exports them. */
async function setup(request, place, record) {
    const preparation = await (0,prepare/* prepare */.i)(request, place, record);
    (0,prepare/* judgePairing */.w)(preparation, request, record);
    const { settled } = await setup_installTools(preparation, request, record).done;
    await settled;
}
/**
 * Gets every tool that a checkout is pinned to, examines cgo and restores the caches, and notes the exports.
 * What can overlap does: Go, the probe of cgo and the module cache on one side, the cached tools and protoc on the other.
 * Plugins are built last, for with the build cache restored that is 20 times cheaper. The probe goes on behind `settled`.
 */
function setup_installTools(preparation, request, record) {
    const { place, facts, decisions, toolbox } = preparation;
    const pins = decisions.map(({ pin }) => pin);
    const modulesReady = createGate();
    const toolsReady = createGate();
    const obtainOne = (kind) => record.timed(kind, () => obtainOrStandIn(decisionOf(decisions, kind), request, toolbox, (finding) => record.findings.push(finding)));
    const protocArrives = toolsReady.opened.then(() => obtainOne("protoc"));
    const goArrives = obtainOne("go");
    const cgoAnswers = goArrives.then(async (go) => {
        const answer = await setup_examine(go, facts, request, place, record, modulesReady);
        record.cgo = answer.report;
        return answer;
    });
    const cachesSettle = restore(pins, preparation, request, place, record, {
        cgo: cgoAnswers.catch(() => null),
        modulesReady,
        toolsReady,
    });
    const all = async () => {
        const [go, protoc, caches] = await Promise.all([goArrives, protocArrives, cachesSettle]);
        Object.assign(place.host.env, caches.exports);
        const modules = await verifyModules(caches.report, go.path, moduleDirectories(facts), caches.goModCache, place.host.env, place.host);
        const plugins = await record.timed("plugins", () => obtainPlugins(pins, toolbox.obtain, (0,model_request/* onlyChecks */.Y)(request)));
        record.tools.push(...[go, protoc, ...plugins.tools].map((tool) => withRestoredGround(tool, caches)));
        record.cache = withDeletions(caches.report, modules.deletions);
        record.state = caches.state === "" ? {} : { cache: caches.state };
        const settle = async () => {
            const cgo = await cgoAnswers;
            record.findings.push(...cgo.findings, ...caches.findings, ...modules.findings, ...plugins.findings);
            const path = await pathDirectories(go, [protoc, ...plugins.tools], place.host);
            const variables = { ...(await toolchainExport(facts, go, place)), ...cgo.exports, ...caches.exports };
            record.exports = { path, variables };
            if (request.printEnvironment)
                record.output = shellExports(path, variables);
            await toolbox.removeLeftovers();
        };
        const available = decisions.filter(({ pin }) => !plugins.lacking.has(pin));
        return { ...preparation, decisions: available, go, protoc, settled: settle() };
    };
    const done = all().catch(async (failure) => {
        // What was found out about this machine belongs into the report of a run that failed, too.
        await cgoAnswers.catch(() => null);
        throw failure;
    });
    return { protoc: protocArrives, done };
}
function decisionOf(decisions, kind) {
    const decision = decisions.find(({ pin }) => pin.kind === kind);
    if (decision === undefined)
        throw new Error(`no pin for ${kind} was chosen`);
    return decision;
}
function moduleDirectories(facts) {
    const inScope = facts.modules.filter(({ directory }) => (0,model_directory/* isInScope */.yX)(directory, facts));
    return inScope.map(({ directory }) => (0,external_node_path_.join)(facts.root, directory));
}
function withDeletions(report, deletions) {
    return deletions.length === 0 ? report : { ...report, deletions: [...(report.deletions ?? []), ...deletions] };
}
async function setup_examine(go, facts, request, { host }, record, modulesReady) {
    return record.timed("cgo", () => examineCgo({
        request: request.cgo,
        goBinary: go.path,
        goVersion: go.version,
        modules: moduleDirectories(facts),
        host,
        modulesReady: modulesReady.opened,
        offline: request.offline,
    }));
}
const nothingRestored = {
    report: { entries: [] },
    findings: [],
    state: "",
    exports: {},
    goModCache: "",
    restoredTools: [],
};
/** A laptop has no cache service: there the gates are open from the start. */
async function restore(pins, { facts, lock }, request, { host, openCacheService }, record, links) {
    const openGates = () => {
        links.modulesReady.open();
        links.toolsReady.open();
    };
    if (openCacheService === null) {
        openGates();
        return nothingRestored;
    }
    try {
        const service = openCacheService();
        return await record.timed("cache", () => restoreBeside(request, facts, pins, lock.content?.lock ?? null, service, host, {
            cgo: links.cgo,
            onSettled: (entry) => {
                if (entry === "modules")
                    links.modulesReady.open();
                if (entry === "tools")
                    links.toolsReady.open();
            },
        }));
    }
    finally {
        openGates();
    }
}
/** What the user has said by `go env -w` is a user's value as well as a variable is. */
async function toolchainExport(facts, go, { host }) {
    const { GOTOOLCHAIN: userValue } = await readGoEnvironment(host.env, host.platform.os);
    const value = decideGoToolchainExport({ userValue, pin: go.version, ...(0,pins_go/* goSelection */.P)(facts) });
    return value === null ? {} : { GOTOOLCHAIN: value };
}


/***/ })

};
