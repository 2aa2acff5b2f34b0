export const id = 399;
export const ids = [399];
export const modules = {

/***/ 1332:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ compileTrees)
});

// EXTERNAL MODULE: ./src/stubs/engine/sources.ts
var engine_sources = __webpack_require__(8794);
;// CONCATENATED MODULE: ./src/stubs/engine/ahead.ts

/**
 * What of a tree was compiled ahead: the files that were made from the same files under the same names, and so were all that they
 * import. What protoc writes for a file depends on nothing else.
 * @param sources all that compiling the tree reads
 */
function takenFrom(ahead, tree, sources) {
    const files = new Map();
    const diagnostics = [];
    for (const one of ahead) {
        const others = new Set([...sources.keys()].filter((name) => !isSame(name, tree, one.tree)));
        const importers = (0,engine_sources/* importersOf */.pM)(others, sources);
        const taken = [...one.compiled.files.values()].filter(({ name }) => {
            return sources.has(name) && !others.has(name) && !importers.has(name) && !files.has(name);
        });
        for (const file of taken)
            files.set(file.name, file);
        const names = new Set(taken.map(({ name }) => name));
        diagnostics.push(...one.compiled.diagnostics.filter(({ level, file }) => level === "warning" && names.has(file)));
    }
    return { files, diagnostics };
}
/** Whether a name is the same file in both trees; one that neither of them places is protoc's own. */
function isSame(name, one, other) {
    const [left, right] = [one.files.get(name), other.files.get(name)];
    if (left === undefined || right === undefined)
        return left === right;
    return left.kind === "disk" && right.kind === "disk" && left.path === right.path;
}

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/stubs/engine/diagnostics.ts
var diagnostics = __webpack_require__(8852);
;// CONCATENATED MODULE: ./src/stubs/engine/narrow.ts



/**
 * The targets that protoc need not be asked about, since something they import is nowhere to be found, with the errors
 * that protoc would print; and the others. Without it, each missing import would cost a run of protoc.
 */
function setAsideMissing(targets, sources) {
    const missing = new Set(targets.filter((target) => !sources.has(target)));
    for (const file of sources.values()) {
        for (const statement of file.imports) {
            if (!sources.has(statement.name))
                missing.add(statement.name);
        }
    }
    if (missing.size === 0)
        return { groups: [targets], diagnostics: [] };
    const importers = (0,engine_sources/* importersOf */.pM)(missing, sources);
    const sound = targets.filter((target) => !missing.has(target) && !importers.has(target));
    return {
        groups: sound.length > 0 ? [sound] : [],
        diagnostics: [...[...missing].map((name) => (0,diagnostics/* fileError */.zS)(name, diagnostics/* notFound */.mX)), ...importErrors(importers)],
    };
}
/**
 * Decides how to go on after errors: protoc stops at the first target that fails, so the others are asked about again,
 * without the failed one and all that import it. Two files that define the same symbol are no error as long as nothing
 * imports both, for their users compile them in different runs: these targets are put into different groups.
 */
function narrow(targets, diagnostics, sources) {
    const errors = diagnostics.filter((diagnostic) => diagnostic.level === "error");
    const apart = separate(targets, errors, sources);
    if (apart !== null)
        return { groups: apart, diagnostics: [] };
    const bad = new Set(errors.map((error) => error.file));
    const importers = (0,engine_sources/* importersOf */.pM)(bad, sources);
    const sound = targets.filter((target) => !bad.has(target) && !importers.has(target));
    if (sound.length < targets.length) {
        const spread = importErrors(importers).filter((error) => !bad.has(error.file));
        return { groups: sound.length > 0 ? [sound] : [], diagnostics: [...errors, ...spread] };
    }
    const [only] = targets;
    if (only !== undefined && targets.length === 1) {
        return { groups: [], diagnostics: errors.map((error) => (error.file === "" ? { ...error, file: only } : error)) };
    }
    const middle = Math.ceil(targets.length / 2);
    return { groups: [targets.slice(0, middle), targets.slice(middle)], diagnostics: [] };
}
/** Two groups that keep the files of a double definition apart; null where there is none, or some target needs both. */
function separate(targets, errors, sources) {
    for (const error of errors) {
        const first = (0,diagnostics/* firstDefinition */.S4)(error);
        if (first === null)
            continue;
        const side = divergingDirectory(error.file, first);
        const isBeside = (target) => `${(0,posix_.dirname)(target)}/`.startsWith(side);
        const isUser = (target) => (0,engine_sources/* importClosure */.rB)(target, sources).has(error.file);
        // Of a file on disk that is compiled under two names, only one of these is known.
        const ways = first === error.file ? [isUser] : [isBeside, isUser];
        for (const way of ways) {
            const groups = [targets.filter(way), targets.filter((target) => !way(target))];
            if (groups.every((group) => group.length > 0))
                return groups;
        }
    }
    return null;
}
/** The topmost directory of `name` that `other` does not lie in, with its slash: `b/` of b/x/a.proto and c/x/a.proto. */
function divergingDirectory(name, other) {
    const parts = `${(0,posix_.dirname)(name)}/`.split("/");
    const others = `${(0,posix_.dirname)(other)}/`.split("/");
    const index = parts.findIndex((part, position) => part !== others[position]);
    return `${parts.slice(0, index + 1).join("/")}/`;
}
/** In protoc's own words. */
function importErrors(importers) {
    return [...importers].map(([file, { name, line, column }]) => {
        return { level: "error", file, line, column, message: `Import "${name}" was not found or had errors.` };
    });
}

// EXTERNAL MODULE: ./src/stubs/engine/protoc.ts
var engine_protoc = __webpack_require__(9281);
// EXTERNAL MODULE: ./src/stubs/engine/queue.ts
var queue = __webpack_require__(3044);
;// CONCATENATED MODULE: ./src/stubs/engine/split.ts


/** Below this much source text a second process costs more than it saves. */
const worthSplitting = 256 * 1024;
/** Above it one protoc holds more memory than need be: it takes about 55 bytes for each byte of source. */
const mostPerProcess = 4 * 1024 * 1024;
/** So that a core whose part was small has another one, and what one process wrote is read while others run. */
const partsPerCore = 2;
/** How much more text all processes together may read than one would. */
const mostRepeated = 1.3;
/**
 * Parts of the targets for one protoc process each, whole directories in order; a single part where imports are so deep
 * that every process would read most of the tree.
 */
function splitTargets(targets, sources, width) {
    const total = sizeOf(targets, sources);
    if (total < worthSplitting)
        return [targets];
    const parts = inDirectories(targets, sources, total / Math.max(partsPerCore * width, Math.ceil(total / mostPerProcess)));
    const repeated = parts.reduce((sum, part) => sum + sizeOf(part, sources), 0);
    return repeated <= total * mostRepeated ? parts : [targets];
}
/** Bytes of text that compiling these targets reads. */
function sizeOf(targets, sources) {
    const names = new Set();
    for (const target of targets) {
        if (names.has(target))
            continue;
        for (const name of (0,engine_sources/* importClosure */.rB)(target, sources))
            names.add(name);
    }
    return [...names].reduce((sum, name) => sum + (sources.get(name)?.size ?? 0), 0);
}
function inDirectories(targets, sources, bytesPerPart) {
    const directories = new Map();
    for (const target of targets) {
        const siblings = directories.get((0,posix_.dirname)(target));
        if (siblings === undefined)
            directories.set((0,posix_.dirname)(target), [target]);
        else
            siblings.push(target);
    }
    const parts = [];
    let filled = Number.POSITIVE_INFINITY;
    for (const [, files] of [...directories].sort(([a], [b]) => (a < b ? -1 : 1))) {
        if (filled >= bytesPerPart) {
            parts.push([]);
            filled = 0;
        }
        parts.at(-1)?.push(...files);
        filled += files.reduce((sum, file) => sum + (sources.get(file)?.size ?? 0), 0);
    }
    return parts;
}

// EXTERNAL MODULE: ./src/stubs/engine/wire.ts
var wire = __webpack_require__(3299);
;// CONCATENATED MODULE: ./src/stubs/engine/compile.ts







/**
 * Compiles every tree's targets with one installed protoc; answers stand in the order of the trees. A target with an
 * error does not keep the others from being compiled. Throws a `Failure` where protoc itself can't be run.
 */
async function compileTrees(trees, protoc, host, { withSourceDescriptors = false, optionsAsWritten = false, ahead = [], readSource = (0,engine_sources/* sourceReader */.T2)(), } = {}) {
    const width = (0,queue/* queueWidth */.cV)();
    const isPlain = !withSourceDescriptors && !optionsAsWritten;
    const plans = trees.map((tree) => {
        const sources = (0,engine_sources/* readSources */.tW)(tree, protoc.includes, readSource);
        const taken = takenFrom(isPlain ? ahead : [], tree, sources);
        const targets = tree.targets.filter((name) => !taken.files.has(name));
        // Without a directory of includes only protoc knows what it finds beside itself.
        const start = protoc.includes === undefined ? { groups: [targets], diagnostics: [] } : setAsideMissing(targets, sources);
        const groups = start.groups.flatMap((group) => splitTargets(group, sources, width));
        return {
            tree,
            known: { files: [...taken.files.values()], diagnostics: [...taken.diagnostics, ...start.diagnostics] },
            groups: groups.map((group) => ({ tree, sources, targets: group })),
        };
    });
    const groups = plans.flatMap((plan) => plan.groups).filter((group) => group.targets.length > 0);
    const compiled = await (0,queue/* inQueue */.DD)(groups, width, async (group) => {
        return { group, answer: await compileGroup(group, protoc, host, optionsAsWritten) };
    });
    const joined = plans.map((plan) => {
        const parts = compiled.filter(({ group }) => plan.groups.includes(group)).map(({ answer }) => answer);
        return asGiven(plan.tree, joinParts([plan.known, ...parts]));
    });
    if (!withSourceDescriptors)
        return joined;
    return (0,queue/* inQueue */.DD)(plans.map(({ groups }, index) => ({ groups, tree: joined[index] ?? { files: new Map(), diagnostics: [] } })), width, async ({ groups, tree }) => ({ ...tree, sourceDescriptors: await retainedFiles(groups, tree, protoc, host) }));
}
async function compileGroup(group, protoc, host, retained = false) {
    const answer = await (0,engine_protoc/* runProtoc */.bp)(withoutOtherDescriptors(group), group.targets, protoc, host, retained);
    if (answer.set !== null)
        return { files: (0,wire/* readDescriptorSet */.EZ)(answer.set), diagnostics: answer.diagnostics };
    const next = narrow(group.targets, answer.diagnostics, group.sources);
    const parts = [{ files: [], diagnostics: next.diagnostics }];
    for (const targets of next.groups)
        parts.push(await compileGroup({ ...group, targets }, protoc, host, retained));
    return { files: parts.flatMap((part) => part.files), diagnostics: parts.flatMap((part) => part.diagnostics) };
}
/**
 * The tree without descriptors that none of the targets needs: protoc reads a set as a whole, and refuses it where two files in it
 * define the same symbol.
 */
function withoutOtherDescriptors({ tree, sources, targets }) {
    if (![...tree.files.values()].some(({ kind }) => kind === "descriptor"))
        return tree;
    const needed = new Set();
    for (const target of targets) {
        if (!needed.has(target))
            for (const name of (0,engine_sources/* importClosure */.rB)(target, sources))
                needed.add(name);
    }
    const files = [...tree.files].filter(([name, source]) => source.kind !== "descriptor" || needed.has(name));
    return files.length === tree.files.size ? tree : { ...tree, files: new Map(files) };
}
/**
 * With the descriptors that were given as they are: protoc orders and merges custom options anew, and takes its own well-known
 * types before descriptors of their names, which may be of another release.
 */
function asGiven(tree, compiled) {
    const given = [...tree.files].flatMap(([name, source]) => source.kind === "descriptor" && compiled.files.has(name) ? [[name, (0,wire/* readFile */.TA)(source.bytes)]] : []);
    return given.length === 0 ? compiled : { ...compiled, files: new Map([...compiled.files, ...given]) };
}
/** Files that several processes compiled are the same in all of them; the first one keeps the order of dependencies right. */
function joinParts(parts) {
    const files = new Map();
    const diagnostics = new Map();
    for (const part of parts) {
        for (const file of part.files)
            if (!files.has(file.name))
                files.set(file.name, file);
        for (const diagnostic of part.diagnostics)
            diagnostics.set(JSON.stringify(Object.entries(diagnostic)), diagnostic);
    }
    return { files, diagnostics: [...diagnostics.values()] };
}
/** The files once more, with the options that are meant for the source alone. */
async function retainedFiles(groups, tree, protoc, host) {
    const files = new Map();
    for (const group of groups) {
        const targets = group.targets.filter((target) => tree.files.has(target));
        if (targets.length === 0)
            continue;
        const compiled = await compileGroup({ ...group, targets }, protoc, host, true);
        for (const file of compiled.files)
            files.set(file.name, file.bytes);
    }
    return files;
}


/***/ }),

/***/ 8852:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mq: () => (/* binding */ readProtocMessages),
/* harmony export */   S4: () => (/* binding */ firstDefinition),
/* harmony export */   hg: () => (/* binding */ failedImport),
/* harmony export */   mX: () => (/* binding */ notFound),
/* harmony export */   zS: () => (/* binding */ fileError)
/* harmony export */ });
const atPlace = /^(.+?):(\d+):(\d+): (warning: )?(.*)$/;
const atFile = /^(.+?\.[A-Za-z0-9]+): (warning: )?(.+)$/;
const unmapped = /^Could not make proto path relative: (.+): No such file or directory$/;
const missingPath = /^(.+): warning: directory does not exist\.$/;
/** Lines of the logging library that protoc is linked with: glog's form to 3.21, abseil's since. */
const logged = /^(?:\[libprotobuf \w+ [^\]]*\] |[IWEF]\d{4} [\d:.]+ +\d+ [^\]]*\] )(.*)$/;
const logPreamble = /^WARNING: All log messages before absl::InitializeLog/;
/**
 * Takes protoc's standard error apart (`--error_format=gcc`, all releases from 3.0). `nameOf` translates the path that a
 * line begins with into the name under which the file is imported, for newer releases (35.1) print the path on disk.
 */
function readProtocMessages(text, nameOf) {
    const diagnostics = [];
    const rest = [];
    for (const line of text.split(/\r?\n/)) {
        if (line.trim() === "" || logPreamble.test(line) || missingPath.test(line))
            continue;
        const diagnostic = readLine(line, nameOf);
        if (diagnostic === null)
            rest.push(line);
        else
            diagnostics.push(diagnostic);
    }
    return { diagnostics, rest };
}
function readLine(line, nameOf) {
    const log = logged.exec(line);
    if (log !== null)
        return { level: "warning", file: "", line: 0, column: 0, message: log[1] ?? "" };
    const place = atPlace.exec(line);
    if (place !== null) {
        const [, file = "", row = "0", column = "0", warning, message = ""] = place;
        return { level: levelOf(warning), file: nameOf(file), line: Number(row), column: Number(column), message };
    }
    const relative = unmapped.exec(line);
    if (relative !== null) {
        return { level: "error", file: relative[1] ?? "", line: 0, column: 0, message: notFound };
    }
    const named = atFile.exec(line);
    if (named === null)
        return null;
    const [, file = "", warning, message = ""] = named;
    return { level: levelOf(warning), file: nameOf(file), line: 0, column: 0, message };
}
function levelOf(warning) {
    return warning === undefined ? "error" : "warning";
}
/** The file that a symbol was defined in first, where an error is about defining it twice; else null. */
function firstDefinition(diagnostic) {
    return /^".+" is already defined in file "(.+)"\.$/.exec(diagnostic.message)?.[1] ?? null;
}
/** The file whose import failed, where that is all that an error says; else null. */
function failedImport(diagnostic) {
    return /^Import "(.+)" was not found or had errors\.$/.exec(diagnostic.message)?.[1] ?? null;
}
/** What protoc says of a file that is nowhere. */
const notFound = "File not found.";
/** An error about a whole file. */
function fileError(file, message) {
    return { level: "error", file, line: 0, column: 0, message };
}


/***/ }),

/***/ 3598:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ digest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** sha256, in hex. */
function digest(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(content).digest("hex");
}


/***/ }),

/***/ 7158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ readHead)
/* harmony export */ });
const gap = String.raw `(?:\s|//[^\n]*\n|/\*[\s\S]*?\*/)*`;
const literal = String.raw `"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'`;
const literals = `((?:${literal})(?:${gap}(?:${literal}))*)${gap};`;
/** Comments and strings stand for themselves, so that a statement inside one of them is passed over. */
const tokens = new RegExp([
    String.raw `//[^\n]*|/\*[\s\S]*?\*/`,
    String.raw `(?<![\w.])import\b${gap}(public|weak|option)?${gap}${literals}`,
    String.raw `(?<![\w.])option\b${gap}go_package${gap}=${gap}${literals}`,
    literal,
].join("|"), "g");
/**
 * Reads the import statements and the go_package out of a .proto's text. It tells tokens apart as protoc's own tokenizer
 * does, and knows no more of the grammar than that: whether the file is right is for protoc to say.
 * https://protobuf.dev/reference/protobuf/edition-2024-spec/#import_statement
 */
function readHead(text) {
    const imports = [];
    let goPackage = "";
    // Most of a text stands behind the last of these words, and is not looked at.
    const end = Math.max(text.lastIndexOf("import"), text.lastIndexOf("go_package"));
    for (const match of text.matchAll(tokens)) {
        if (match.index > end)
            break;
        const [, kind, imported, named] = match;
        if (imported !== undefined) {
            imports.push({ name: joined(imported), kind: kindOf(kind), ...placeOf(text, match.index) });
        }
        if (named !== undefined)
            goPackage = joined(named);
    }
    return { imports, goPackage };
}
function kindOf(word) {
    return word === "public" || word === "weak" || word === "option" ? word : "plain";
}
const adjacent = new RegExp(`//[^\\n]*\\n|/\\*[\\s\\S]*?\\*/|(${literal})`, "g");
/** Adjacent literals are one string. */
function joined(text) {
    const parts = text.matchAll(adjacent);
    return [...parts].map(([, part]) => part?.slice(1, -1).replaceAll(/\\(.)/g, "$1") ?? "").join("");
}
function placeOf(text, offset) {
    const before = text.slice(0, offset).split("\n");
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}


/***/ }),

/***/ 9281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bp: () => (/* binding */ runProtoc),
/* harmony export */   f7: () => (/* binding */ systemEnvironment)
/* harmony export */ });
/* unused harmony exports timeoutSeconds, commonArguments, layOut */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2891);
/* harmony import */ var _diagnostics_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8852);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3299);






/** Longer than any tree takes; a protoc that hangs must not hang a job. */
const timeoutSeconds = 600;
/**
 * Compiles the targets with everything they import, in one protoc process that sees exactly the tree's files. `retained`
 * keeps the options with source retention, which plugins are not sent in `proto_file`.
 * Throws a `Failure` where protoc can't be started, is killed or takes too long; errors in .proto files are diagnostics.
 */
async function runProtoc(tree, targets, protoc, host, retained = false) {
    const unsafe = targets.filter((name) => name.startsWith("-") || /[\r\n]/.test(name));
    if (unsafe.length > 0) {
        return {
            set: null,
            diagnostics: unsafe.map((name) => (0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_5__/* .fileError */ .zS)(name, "protoc would take this name for an option.")),
        };
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(host.temporaryDirectory, { recursive: true });
    const scratch = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(host.temporaryDirectory, "protoc-"));
    try {
        return await runIn(scratch, tree, targets, protoc, host, retained);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(scratch, { recursive: true, force: true });
    }
}
/** Runs in an empty directory, where no relative name can be mistaken for a file on disk; paths to our own files are relative. */
async function runIn(scratch, tree, targets, protoc, host, retained) {
    const empty = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(scratch, "empty");
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(empty);
    const layout = await layOut(tree, scratch, host);
    const args = [
        ...layout.args,
        ...commonArguments(protoc),
        "--include_imports",
        "--include_source_info",
        ...(retained ? ["--retain_options"] : []),
        `--descriptor_set_out=../${setFile}`,
        ...targets,
    ];
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(scratch, "args"), args.join("\n"));
    const ended = await host.processes.run({
        file: protoc.path,
        args: ["@../args"],
        cwd: empty,
        env: systemEnvironment(host),
        timeoutSeconds,
    });
    if (ended.exitCode === null) {
        const why = ended.timedOut ? `took more than ${timeoutSeconds} s` : `was ended by ${ended.signal ?? "a signal"}`;
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(ended.timedOut ? "timeout" : "tool", `protoc ${protoc.version} ${why}.`);
    }
    const { diagnostics, rest } = (0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_5__/* .readProtocMessages */ .Mq)(ended.stderr.toString("utf8"), (printed) => {
        return layout.names.get(printed) ?? printed;
    });
    // protoc before 23 knows no source retention, so there is nothing that it would strip.
    if (retained && rest.some((line) => line.includes("Unknown flag: --retain_options"))) {
        return runProtoc(tree, targets, protoc, host);
    }
    if (ended.exitCode === 0)
        return { set: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(scratch, setFile)), diagnostics };
    if (diagnostics.some((diagnostic) => diagnostic.level === "error"))
        return { set: null, diagnostics };
    // What it only logs may be all that it says of a set of descriptors.
    const logged = diagnostics.filter(({ file }) => file === "").map(({ message }) => message);
    const said = [...rest, ...logged].join("\n") || `protoc ended with exit code ${ended.exitCode} and no message.`;
    return { set: null, diagnostics: [...diagnostics, (0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_5__/* .fileError */ .zS)("", said)] };
}
const setFile = "set.binpb";
/** The well-known types, and what releases in which optional fields were an experiment have to be told in order to take them. */
function commonArguments(protoc) {
    return [
        ...(protoc.includes === undefined ? [] : [`-I${protoc.includes}`]),
        ...(/^3\.1[234]\./.test(protoc.version) ? ["--experimental_allow_proto3_optional"] : []),
    ];
}
/**
 * Shows protoc each file under its name: by a mapping `-Iname=path`; where name or path holds a character that protoc
 * takes for a separator, by a copy; and descriptors as a set beside them.
 */
async function layOut(tree, scratch, host) {
    const args = [];
    const names = new Map();
    const descriptors = [];
    const separators = host.platform.os === "windows" ? /[=;\r\n]/ : /[=:\r\n]/;
    let copied = false;
    for (const [name, source] of tree.files) {
        if (source.kind === "descriptor") {
            descriptors.push(source.bytes);
        }
        else if (!separators.test(name) && !separators.test(source.path)) {
            args.push(`-I${name}=${source.path}`);
            names.set(source.path, name);
        }
        else {
            copied = (await copyInto((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(scratch, copies), name, source.path)) || copied;
            names.set(`../${copies}/${name}`, name);
        }
    }
    if (copied)
        args.push(`-I../${copies}`);
    if (descriptors.length > 0) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(scratch, "given.binpb"), (0,_wire_js__WEBPACK_IMPORTED_MODULE_4__/* .writeDescriptorSet */ .Ls)(descriptors));
        args.push("--descriptor_set_in=../given.binpb");
    }
    return { args, names };
}
const copies = "copies";
/** False where there is nothing to copy, or the name leads out of the directory: protoc will not find the file, and say so. */
async function copyInto(directory, name, path) {
    if (name.split(/[/\\]/).includes("..") || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return false;
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(target, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path));
    return true;
}
/** Windows starts no program without it; nothing else of the environment is the business of protoc or a plugin. */
function systemEnvironment(host) {
    const root = Object.entries(host.env).find(([name]) => name.toUpperCase() === "SYSTEMROOT");
    return host.platform.os === "windows" && root !== undefined ? { SystemRoot: root[1] } : {};
}


/***/ }),

/***/ 3044:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ inQueue),
/* harmony export */   cV: () => (/* binding */ queueWidth),
/* harmony export */   zn: () => (/* binding */ places)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);

/** How many processes are kept running: one per core. */
function queueWidth() {
    return (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)();
}
/**
 * Does the work for each item, at most `width` at a time, begun in the items' order; the answers stand in that order,
 * too. An item is asked for when its turn comes. When one fails nothing further is begun, and the first error is thrown after
 * those that run have ended.
 */
async function inQueue(items, width, work) {
    const answers = [];
    const errors = [];
    const waiting = numbered(items);
    const lane = async () => {
        for (const [index, item] of waiting) {
            if (errors.length > 0)
                return;
            try {
                answers[index] = await work(item);
            }
            catch (error) {
                errors.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: width }, lane));
    if (errors.length > 0)
        throw errors[0];
    return answers;
}
/**
 * Lets at most `width` works go on at once; the others are begun in the order in which they came. A work that fails leaves its
 * place as well.
 */
function places(width) {
    let free = width;
    const waiting = [];
    return async (work) => {
        if (free > 0)
            free -= 1;
        else
            await new Promise((begin) => waiting.push(begin));
        try {
            return await work();
        }
        finally {
            const next = waiting.shift();
            if (next === undefined)
                free += 1;
            else
                next();
        }
    };
}
function* numbered(items) {
    let index = 0;
    for (const item of items)
        yield [index++, item];
}


/***/ }),

/***/ 8794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T2: () => (/* binding */ sourceReader),
/* harmony export */   pM: () => (/* binding */ importersOf),
/* harmony export */   rB: () => (/* binding */ importClosure),
/* harmony export */   tW: () => (/* binding */ readSources)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_detached_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5919);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2891);
/* harmony import */ var _model_system_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7627);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3598);
/* harmony import */ var _imports_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7158);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3299);








/** Reads each file once, however many trees it is in. */
function sourceReader() {
    const known = new Map();
    return (path) => {
        const before = known.get(path);
        if (before !== undefined)
            return before;
        const content = readIfThere(path);
        const source = content === null ? null : { ...measured(content), ...(0,_model_detached_js__WEBPACK_IMPORTED_MODULE_6__/* .detached */ .h)((0,_imports_js__WEBPACK_IMPORTED_MODULE_4__/* .readHead */ .z)(content.toString("utf8"))) };
        known.set(path, source);
        return source;
    };
}
/**
 * Everything that compiling the tree's targets reads, by name: the targets, what they import, and protoc's own includes
 * as far as they are reached. Names that are nowhere to be found are absent.
 */
function readSources(tree, includes, read) {
    const sources = new Map();
    const seen = new Set(tree.targets);
    const waiting = [...seen];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
        const file = sourceOf(name, tree, includes, read);
        if (file === null)
            continue;
        sources.set(name, file);
        for (const statement of file.imports) {
            if (seen.has(statement.name))
                continue;
            seen.add(statement.name);
            waiting.push(statement.name);
        }
    }
    return sources;
}
function sourceOf(name, tree, includes, read) {
    const source = tree.files.get(name);
    if (source?.kind === "descriptor") {
        const { dependencies, goPackage } = (0,_wire_js__WEBPACK_IMPORTED_MODULE_5__/* .readFile */ .TA)(source.bytes);
        const imports = dependencies.map((dependency) => {
            return { name: dependency, kind: "plain", line: 0, column: 0 };
        });
        return { name, ...measured(source.bytes), imports, goPackage };
    }
    const path = source?.path ?? (includes === undefined || !isPlainName(name) ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(includes, name));
    const file = path === undefined ? null : read(path);
    return file === null ? null : { name, ...file };
}
function measured(content) {
    return { size: content.length, digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digest */ .b)(content) };
}
/** Names that protoc looks up in a directory as they are; it refuses all others. */
function isPlainName(name) {
    return name.split("/").every((part) => part !== "" && part !== "." && part !== "..") && !name.includes("\\");
}
function readIfThere(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
    }
    catch (cause) {
        // Absent is an answer: protoc is asked nothing about it, and its importers are reported.
        if ((0,_model_system_error_js__WEBPACK_IMPORTED_MODULE_7__/* .isMissing */ .b)(cause) || (0,_model_system_error_js__WEBPACK_IMPORTED_MODULE_7__/* .errorCode */ .C)(cause) === "EISDIR")
            return null;
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H("file-system", `${path} could not be read: ${(0,_model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .explain */ .W)(cause)}`, { cause });
    }
}
/** A file and all that it imports, as far as it is known; each name once. */
function importClosure(name, sources) {
    const closure = new Set([name]);
    const waiting = [name];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        for (const statement of sources.get(next)?.imports ?? []) {
            if (closure.has(statement.name))
                continue;
            closure.add(statement.name);
            waiting.push(statement.name);
        }
    }
    return closure;
}
/** All files that import one of these, directly or not, each with the statement that leads there. */
function importersOf(names, sources) {
    const direct = new Map();
    for (const file of sources.values()) {
        for (const statement of file.imports) {
            const entry = { importer: file.name, statement };
            const known = direct.get(statement.name);
            if (known === undefined)
                direct.set(statement.name, [entry]);
            else
                known.push(entry);
        }
    }
    const found = new Map();
    const waiting = [...names];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
        for (const { importer, statement } of direct.get(name) ?? []) {
            if (found.has(importer))
                continue;
            found.set(importer, statement);
            waiting.push(importer);
        }
    }
    return found;
}


/***/ }),

/***/ 836:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C9: () => (/* binding */ noReuse),
/* harmony export */   Ly: () => (/* binding */ openReuse),
/* harmony export */   mO: () => (/* binding */ likenessKey),
/* harmony export */   q7: () => (/* binding */ answerKey),
/* harmony export */   qb: () => (/* binding */ hasRecord),
/* harmony export */   rw: () => (/* binding */ mayTakeOver),
/* harmony export */   zq: () => (/* binding */ closureDigests)
/* harmony export */ });
/* unused harmony export decideReuse */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _files_if_there_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4431);
/* harmony import */ var _files_write_whole_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9174);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2891);
/* harmony import */ var _model_self_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4445);
/* harmony import */ var _engine_digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3598);







/** A record that never knows anything and keeps nothing: `--no-reuse`, and wherever earlier runs are not to be trusted. */
const noReuse = { lookup: () => undefined, record: () => undefined, save: async () => undefined };
/**
 * Decides whether answers of earlier runs count. The record is as trustworthy as the tools that lie beside it: on a laptop
 * whoever can write it can replace the generators, too; on a runner it comes from a cache that a pull request can fill for
 * nobody but itself. Not so where a privileged job looks at foreign code, and not worth the doubt where something is released.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/dependency-caching#restrictions-for-accessing-a-cache
 */
function decideReuse(noReuseRequested, env) {
    if (noReuseRequested)
        return { trusted: false, because: "--no-reuse was given" };
    const event = env["GITHUB_EVENT_NAME"] ?? "";
    if (event === "pull_request_target" || event === "workflow_run") {
        return { trusted: false, because: `event ${event} runs foreign code with the rights of this repository` };
    }
    if (event === "release" || env["GITHUB_REF_TYPE"] === "tag") {
        return { trusted: false, because: "a release is judged afresh" };
    }
    return { trusted: true, because: "the record lies in the tool directory, beside the tools themselves" };
}
/**
 * Whether a run may take answers over from earlier ones. What the input `post-process` does depends on more than can be digested, so its
 * results are made anew in every run.
 */
function mayTakeOver({ noReuse, postProcess }, env) {
    return postProcess.length === 0 && decideReuse(noReuse, env).trusted;
}
/** Changes when the meaning of keys or values does. */
const format = 1;
/** The key of an answer, a hex digest. */
function answerKey(inputs) {
    const { closure, plugin, parameter, compilerVersion: version, withoutSourceInfo, output, edits } = inputs;
    const stamp = version === null ? null : [version.major, version.minor, version.patch, version.suffix];
    return (0,_engine_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .digest */ .b)(JSON.stringify([format, closure, plugin.sha256, parameter, stamp, withoutSourceInfo, output, ...edits]));
}
/**
 * The key under which stands what tells a committed stub of that digest from the answer, where that is no difference: a
 * judgement of this program, which another version of it may not share.
 */
function likenessKey(answer, committed) {
    return (0,_engine_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .digest */ .b)(`${_model_self_js__WEBPACK_IMPORTED_MODULE_5__/* .version */ .r} ${answer} ${committed}`);
}
/**
 * For each target a digest of all that compiling it reads: names and contents of itself and its imports, and protoc. Absent
 * are targets that import something that is not there, and those with an `import option`, for which the same plugin writes
 * different bytes depending on what else it is asked about.
 */
function closureDigests(targets, sources, protoc) {
    const known = new Map();
    const digests = new Map();
    for (const target of targets) {
        if (sources.get(target)?.imports.some(({ kind }) => kind === "option"))
            continue;
        const closure = closureDigest(target, sources, known);
        if (closure !== null)
            digests.set(target, (0,_engine_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .digest */ .b)(`${protoc.sha256} ${closure}`));
    }
    return digests;
}
/** Of a file's own text and the digests of its imports; null where one is missing, or where it imports itself. */
function closureDigest(name, sources, known) {
    const before = known.get(name);
    if (before !== undefined)
        return before;
    // Stands while the imports are looked at: who comes by here again is in a circle.
    known.set(name, null);
    const file = sources.get(name);
    const imports = file?.imports.map((statement) => closureDigest(statement.name, sources, known)) ?? [];
    if (file === undefined || imports.includes(null))
        return null;
    const whole = (0,_engine_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .digest */ .b)([name, file.digest, ...imports].join("\n"));
    known.set(name, whole);
    return whole;
}
/** Answers that no run has asked for since many others are dropped; at about 140 bytes each the record stays below 10 MB. */
const mostAnswers = 60_000;
function recordIn(toolDirectory) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(toolDirectory, "reuse", "answers.ndjson");
}
/** Whether an earlier run left a record in a tool directory. */
function hasRecord(toolDirectory) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(recordIn(toolDirectory));
}
/**
 * The record in a tool directory. A missing or damaged one knows nothing: it is rebuilt by the run. Throws a `Failure` where
 * the file is there and can't be read.
 */
async function openReuse(toolDirectory) {
    const path = recordIn(toolDirectory);
    const known = await readAnswers(path);
    const used = new Map();
    return {
        lookup(key) {
            const value = known.get(key);
            if (value !== undefined)
                used.set(key, value);
            return value;
        },
        record(key, value) {
            used.set(key, value);
        },
        async save() {
            if (used.size === 0)
                return;
            // Another run may have saved in the meantime: its answers are as good as ours. Ours go last, for the oldest are dropped.
            const merged = await readAnswers(path);
            for (const key of used.keys())
                merged.delete(key);
            const kept = [...merged, ...used].slice(-mostAnswers);
            await replaceFile(path, kept.map((answer) => `${JSON.stringify(answer)}\n`).join(""));
        },
    };
}
async function readAnswers(path) {
    const answers = new Map();
    for (const line of (await textOf(path)).split("\n")) {
        const match = /^\["([0-9a-f]{64})","([^"\\]*)"\]$/.exec(line);
        if (match?.[1] !== undefined && match[2] !== undefined)
            answers.set(match[1], match[2]);
    }
    return answers;
}
async function textOf(path) {
    try {
        return (await (0,_files_if_there_js__WEBPACK_IMPORTED_MODULE_2__/* .readIfThere */ .q)(path)) ?? "";
    }
    catch (cause) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H("file-system", `${path} could not be read: ${(0,_model_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .explain */ .W)(cause)}`, { cause });
    }
}
async function replaceFile(path, text) {
    try {
        await (0,_files_write_whole_js__WEBPACK_IMPORTED_MODULE_3__/* .writeWhole */ .f)(path, text);
    }
    catch (cause) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H("file-system", `${path} could not be written: ${(0,_model_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .explain */ .W)(cause)}`, { cause });
    }
}


/***/ })

};
