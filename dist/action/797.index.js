export const id = 797;
export const ids = [797];
export const modules = {

/***/ 73797:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lock: () => (/* binding */ lock_lock)
});

// EXTERNAL MODULE: ./src/model/pin.ts
var model_pin = __webpack_require__(40550);
// EXTERNAL MODULE: ./src/stubs/infer/generator/further.ts
var further = __webpack_require__(36226);
// EXTERNAL MODULE: ./src/stubs/plan.ts
var plan = __webpack_require__(81434);
// EXTERNAL MODULE: ./src/tools/lock.ts
var lock = __webpack_require__(40760);
// EXTERNAL MODULE: ./src/tools/lock-check.ts
var lock_check = __webpack_require__(3981);
// EXTERNAL MODULE: ./src/tools/lock-file.ts + 1 modules
var lock_file = __webpack_require__(51855);
;// CONCATENATED MODULE: ./src/tools/lock-merge.ts

/**
 * Completes a recorded lock by the file before it: the same version of a tool does not change, so what was locked on a machine
 * that reached a source stays when another machine does not reach it; likewise the digests of what was built on other platforms.
 * What a source gives differently now, or was refused, is never taken over.
 */
function completeLock(before, { lock, missing }) {
    const entryBefore = ({ tool, platform, source, kind }) => {
        if (kind === "untrusted")
            return undefined;
        return entriesBefore(before, tool, platform).find((entry) => entry.source === source);
    };
    const kept = missing.filter((one) => entryBefore(one) !== undefined);
    const tools = lock.tools.map((tool) => {
        const platforms = Object.entries(tool.platforms).map(([platform, entries]) => {
            const ofBefore = kept.filter((one) => one.tool === tool && one.platform === platform);
            const built = entries.map((entry) => builtElsewhere(entry, entriesBefore(before, tool, platform)));
            return [platform, [...built, ...ofBefore.flatMap((one) => entryBefore(one) ?? [])]];
        });
        return { ...tool, platforms: Object.fromEntries(platforms) };
    });
    return { lock: { ...lock, tools }, kept, missing: missing.filter((one) => !kept.includes(one)) };
}
function entriesBefore(before, tool, platform) {
    const same = before?.tools.find((other) => other.name === tool.name && other.version === tool.version && (0,lock_file/* buildOf */.Yy)(other) === (0,lock_file/* buildOf */.Yy)(tool));
    return same?.platforms[platform] ?? [];
}
/** A command is built for one platform at a time; the digest for another stands as long as its module is the same. */
function builtElsewhere(entry, before) {
    if (entry.binary !== undefined)
        return entry;
    const old = before.find(({ source, digest }) => source === entry.source && digest === entry.digest);
    return old?.binary === undefined || old.go === undefined ? entry : { ...entry, binary: old.binary, go: old.go };
}

// EXTERNAL MODULE: ./src/tools/lock-record.ts + 4 modules
var lock_record = __webpack_require__(78955);
// EXTERNAL MODULE: ./src/app/prepare.ts + 63 modules
var prepare = __webpack_require__(81384);
;// CONCATENATED MODULE: ./src/app/lock.ts








/** `lock`: writes what every reachable source gives for the pins; `--check` only compares the file with the pins. */
async function lock_lock(request, place, record) {
    const preparation = await (0,prepare/* prepare */.i)(request, place, record);
    (0,prepare/* judgePairing */.w)(preparation, request, record);
    const { facts, decisions, local, toolbox, lock: found } = preparation;
    const chosen = decisions.map(({ pin }) => pin);
    const pins = everyPin(chosen, await (0,plan/* generatorsOfStubs */.h)(facts, request.stubs, (0,further/* furtherPins */.fD)(chosen, local)));
    if (request.lockCheck) {
        record.findings.push(...(found.content === null ? [absent(found.path)] : (0,lock_check/* checkLock */.sv)(found.content.lock, pins, found.path)));
        return;
    }
    const recorded = await record.timed("lock", () => toolbox.recordLock(pins));
    const { lock: complete, kept, missing } = completeLock(found.content?.lock ?? null, recorded);
    record.findings.push(...(0,lock_check/* checkLock */.sv)(complete, pins, found.path));
    const changed = await (0,lock/* writeLock */.b)(found.file, complete);
    const { log } = place.host;
    log.info(changed ? `Wrote ${found.file}.` : `${found.file} was current.`);
    for (const line of (0,lock_record/* describeUnrecorded */.P)(kept))
        log.info(`kept as it was locked before: ${line}`);
    for (const line of (0,lock_record/* describeUnrecorded */.P)(missing))
        log.info(`not recorded: ${line}`);
}
/** Stubs are checked by the generators that made them, so those are locked too. */
function everyPin(pins, generators) {
    const known = new Set(pins.map(identityOf));
    return [...pins, ...generators.filter((pin) => !known.has(identityOf(pin)))];
}
function identityOf(pin) {
    return pin.kind === "go-tool" ? (0,model_pin/* modulesInWords */.Ik)(pin) : `${pin.kind}@${pin.version}`;
}
function absent(path) {
    return {
        code: "lock-outdated",
        level: "error",
        message: `There is no lock file ${path}.`,
        fix: "Write it with `go-grpc-setup lock`.",
    };
}


/***/ }),

/***/ 81434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ planStubs),
/* harmony export */   h: () => (/* binding */ generatorsOfStubs)
/* harmony export */ });
/* harmony import */ var _model_pin_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(40550);
/* harmony import */ var _infer_comments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7838);
/* harmony import */ var _infer_first_ask_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71348);
/* harmony import */ var _infer_generator_further_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36226);
/* harmony import */ var _infer_generator_versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78007);
/* harmony import */ var _infer_imports_imports_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79985);
/* harmony import */ var _infer_search_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78055);
/* harmony import */ var _infer_select_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50564);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33823);
/* harmony import */ var _sed_steps_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37197);










/**
 * How each stub would be regenerated, as far as text tells: which .proto, version and options are tried first. What only
 * compiling can decide is left to `verifyStubs`. Reads only. Throws a `Failure` of kind `bad-input` as that does.
 */
async function planStubs(facts, request, pinOf) {
    const { stubs } = (0,_infer_select_js__WEBPACK_IMPORTED_MODULE_6__/* .selectStubs */ .u)(facts, request);
    const contexts = (0,_read_js__WEBPACK_IMPORTED_MODULE_7__/* .readContexts */ .JE)(facts, pinOf);
    const withoutSourceInfo = (0,_infer_comments_js__WEBPACK_IMPORTED_MODULE_0__/* .lacksSourceInfo */ .o)(contexts, (0,_read_js__WEBPACK_IMPORTED_MODULE_7__/* .protoReader */ .WD)(facts));
    const byPath = new Map(contexts.map((context) => [context.stub.path, context]));
    const search = (0,_infer_search_js__WEBPACK_IMPORTED_MODULE_5__/* .importSearch */ .G)(contexts, nothingFetched, facts, request, async () => []);
    const steps = await (0,_sed_steps_js__WEBPACK_IMPORTED_MODULE_8__/* .editSteps */ .g)(facts.recipes ?? [], contexts.map(({ stub }) => stub.path));
    return Promise.all(stubs.map(async ({ path, generator }) => {
        const context = byPath.get(path);
        if (context === undefined)
            return { path, generator, proto: null, because: [] };
        const ask = (0,_infer_first_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .firstAsk */ .s)(context, withoutSourceInfo(context.stub), request);
        const made = ask === null ? [] : [...ask.provenance, compilerOf(context), builderOf(ask)];
        return {
            path,
            generator,
            proto: protoOf(context),
            because: [...rootOf(context), ...(await importsOf(context, search)), ...made, ...editsOf(path, steps)],
        };
    }));
}
/** What recipes do to a stub: of those that name no file, only comparing tells whether they are for this one. */
function editsOf(path, steps) {
    const named = (0,_sed_steps_js__WEBPACK_IMPORTED_MODULE_8__/* .stepsFor */ .R)(path, steps).filter(({ isNamed }) => isNamed);
    return named.map(({ name, place }) => ({ ...derived(`${name}, where the stub shows it`), ...place }));
}
/** A plan downloads nothing, so what only a Go module can tell stays open. */
const nothingFetched = {
    failures: new Map(),
    find: async () => null,
    findKnown: async () => null,
    findSource: async () => null,
    findMoved: async () => null,
    findBeside: async () => null,
    findInModules: async () => null,
};
async function importsOf(context, search) {
    const [candidate] = context.candidates;
    if (candidate === undefined)
        return [];
    const { stub, goImports } = context;
    const importer = { mounts: [candidate.mount], path: candidate.proto.path, goImports, stub };
    return Promise.all(candidate.proto.imports.map(async ({ name }) => {
        const placed = await (0,_infer_imports_imports_js__WEBPACK_IMPORTED_MODULE_4__/* .resolveImport */ .U)(name, importer, search);
        const place = placed === "include" ? "protoc's own well-known types" : placed?.because;
        return derived(`import ${name}: ${place ?? "decided by compiling, from the Go packages that the stub imports"}`);
    }));
}
function compilerOf({ stub, compilerVersion }) {
    if (compilerVersion === null)
        return derived("no compiler version in the request, as under buf");
    return {
        ...derived(`protoc ${stub.protocStamp} in the header`),
        path: stub.path,
        line: stub.protocStampLine ?? stub.headerLine,
    };
}
function builderOf({ builtWith }) {
    return derived(`plugin built with Go ${builtWith}; another is tried where only the layout of comments differs`);
}
function derived(because) {
    return { kind: "derived", because };
}
function protoOf(context) {
    return context?.candidates[0]?.proto.path ?? null;
}
function rootOf(context) {
    const candidate = context?.candidates[0];
    if (candidate !== undefined)
        return [derived(candidate.because)];
    const source = context?.stub.source ?? "its source";
    return context?.embedded
        ? [derived(`${source} is not in the checkout: rebuilt from the descriptor in the stub`)]
        : [];
}
/** The generators that the stubs' own headers name, each version once: what checking them takes beside the pins. */
async function generatorsOfStubs(facts, request, pinOf) {
    const selected = new Set((0,_infer_select_js__WEBPACK_IMPORTED_MODULE_6__/* .selectStubs */ .u)(facts, request).stubs.map(({ path }) => path));
    const pins = new Map();
    for (const { stub, generator } of (0,_read_js__WEBPACK_IMPORTED_MODULE_7__/* .readContexts */ .JE)(facts, pinOf)) {
        if (generator === null || !selected.has(stub.path))
            continue;
        const pin = {
            kind: "go-tool",
            name: (0,_infer_generator_further_js__WEBPACK_IMPORTED_MODULE_2__/* .commandOf */ .Nl)(generator.package),
            ...generator,
            builtWith: _infer_generator_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .builderLine */ .UO,
        };
        pins.set((0,_model_pin_js__WEBPACK_IMPORTED_MODULE_9__/* .modulesInWords */ .Ik)(pin), pin);
    }
    return [...pins.values()];
}


/***/ })

};
