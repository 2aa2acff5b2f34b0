export const id = 0;
export const ids = [0];
export const modules = {

/***/ 61000:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compileAhead: () => (/* binding */ compileAhead)
});

// EXTERNAL MODULE: ./src/stubs/engine/compile.ts + 6 modules
var engine_compile = __webpack_require__(31729);
// EXTERNAL MODULE: ./src/stubs/engine/sources.ts
var sources = __webpack_require__(48794);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(53916);
// EXTERNAL MODULE: ./src/model/directory.ts
var directory = __webpack_require__(32282);
// EXTERNAL MODULE: ./src/model/stub.ts
var stub = __webpack_require__(1757);
// EXTERNAL MODULE: ./src/stubs/infer/paths/mount.ts
var paths_mount = __webpack_require__(27060);
// EXTERNAL MODULE: ./src/stubs/infer/paths/root.ts
var root = __webpack_require__(90185);
;// CONCATENATED MODULE: ./src/stubs/infer/likely-trees.ts






/**
 * What most of a checkout's stubs will turn out to be made from, told by the sources in their headers alone: one tree for each root, without
 * what is imported from elsewhere. Nothing is read for it.
 */
function likelyTrees(facts) {
    const protosByName = (0,root/* groupByBaseName */.xX)(facts.protos);
    const protosByPath = new Map(facts.protos.map((proto) => [proto.path, proto]));
    const roots = new Map();
    const seen = new Set();
    for (const stub of facts.stubs) {
        const { source } = stub;
        if (source === undefined || !isJudged(stub, facts))
            continue;
        // Messages and services of one .proto lie beside each other.
        const place = `${(0,posix_.dirname)(stub.path)} ${source}`;
        if (seen.has(place))
            continue;
        seen.add(place);
        const [candidate] = (0,root/* findCandidates */.eE)(stub, { package: null }, protosByName, facts.modules);
        if (candidate === undefined)
            continue;
        const key = (0,paths_mount/* mountKey */.NY)(candidate.mount);
        const { targets } = roots.get(key) ?? { targets: new Map() };
        if (!targets.has(source))
            targets.set(source, candidate.proto);
        roots.set(key, { mount: candidate.mount, targets });
    }
    return [...roots.values()].map(({ mount, targets }) => {
        const files = new Map(targets);
        for (const { imports } of files.values()) {
            for (const { name } of imports) {
                const found = files.has(name) ? undefined : protosByPath.get((0,paths_mount/* pathUnder */.y0)(mount, name) ?? "");
                if (found !== undefined)
                    files.set(name, found);
            }
        }
        const sources = [...files].map(([name, { path }]) => {
            return [name, { kind: "disk", path: (0,external_node_path_.join)(facts.root, path) }];
        });
        return { files: new Map(sources), targets: [...targets.keys()] };
    });
}
function isJudged({ path, generator }, { scopes }) {
    return (0,stub/* isCore */.OB)(generator) && (0,directory/* isInScope */.yX)(path, { scopes });
}

// EXTERNAL MODULE: ./src/stubs/regenerate/reuse.ts + 2 modules
var reuse = __webpack_require__(57002);
;// CONCATENATED MODULE: ./src/stubs/ahead.ts




/**
 * Compiles what most stubs will turn out to be made from as soon as protoc is there, while other tools are still checked and stubs read,
 * for which one core is enough. Where only a part of the stubs is judged, or an earlier run may know all answers, nothing is compiled.
 */
function compileAhead({ facts, request, protoc, host }) {
    const ending = new AbortController();
    const readSource = (0,sources/* sourceReader */.T2)(facts);
    const run = (command) => host.processes.run({ ...command, signal: ending.signal });
    const compile = async (tool) => {
        const likely = judgesAll(request) && !mayKnowAnswers(request, host) ? likelyTrees(facts) : [];
        const compiled = await (0,engine_compile/* compileTrees */.T)(likely, tool, { ...host, processes: { run } }, { readSource });
        return likely.flatMap((tree, index) => {
            const own = compiled[index];
            return own === undefined ? [] : [{ tree, compiled: own }];
        });
    };
    let running = Promise.resolve();
    const trees = protoc.then((tool) => {
        ending.signal.throwIfAborted();
        const compiling = compile(tool);
        running = compiling;
        return compiling;
    });
    // Who asks for the trees is told of a failure, and nobody has to ask.
    trees.catch(() => undefined);
    return {
        trees,
        readSource,
        end: async () => {
            ending.abort();
            await running.catch(() => undefined);
        },
    };
}
function judgesAll({ generate, stubPaths, shard }) {
    return generate.length === 0 && stubPaths.length === 0 && shard.count === 1;
}
function mayKnowAnswers(request, { env, toolDirectory }) {
    return (0,reuse/* mayTakeOver */.rw)(request, env) && (0,reuse/* hasRecord */.qb)(toolDirectory);
}


/***/ })

};
