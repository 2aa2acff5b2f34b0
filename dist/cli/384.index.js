export const id = 384;
export const ids = [384];
export const modules = {

/***/ 1384:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ judgePairing),
  i: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: ./src/model/provenance.ts
var model_provenance = __webpack_require__(570);
// EXTERNAL MODULE: ./src/model/failure.ts
var model_failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/model/group.ts
var group = __webpack_require__(7226);
// EXTERNAL MODULE: ./src/pins/inputs.ts
var inputs = __webpack_require__(127);
// EXTERNAL MODULE: ./src/model/directory.ts
var directory = __webpack_require__(2282);
// EXTERNAL MODULE: ./src/model/governed.ts
var governed = __webpack_require__(7515);
;// CONCATENATED MODULE: ./src/pins/local.ts


/**
 * What directories declare for themselves where several files of a kind declare a tool: a buf.gen.yaml beside some .protos, the
 * go.mod of a nested module. Inputs and the lock file hold everywhere. Deepest first; none where there is one such file.
 */
function localPins(chosen, weaker, question) {
    const { kind, path } = chosen.provenance;
    if (kind !== "project-file" || path === undefined || chosen.kind !== "go-tool")
        return [];
    const { directoryOf } = question;
    const own = directoryOf(path);
    const found = new Map([[own, { directory: own, pin: chosen }]]);
    for (const { version, provenance } of weaker) {
        const wanted = question.scheme.read(version);
        if (provenance.kind !== "project-file" || provenance.path === undefined || wanted?.kind !== "exact")
            continue;
        if ((0,governed/* pinFileKind */.ig)(provenance.path) !== (0,governed/* pinFileKind */.ig)(path))
            continue;
        const directory = directoryOf(provenance.path);
        if (!found.has(directory))
            found.set(directory, { directory, pin: question.pin(wanted.version, provenance) });
    }
    if (found.size === 1)
        return [];
    return [...found.values()].sort((one, other) => (0,directory/* depthOf */.d1)(other.directory) - (0,directory/* depthOf */.d1)(one.directory));
}

// EXTERNAL MODULE: ./src/data/defaults.json
var defaults = __webpack_require__(5812);
// EXTERNAL MODULE: ./src/data/further-generators.ts
var further_generators = __webpack_require__(8309);
;// CONCATENATED MODULE: ./src/data/protoc-releases.json
const protoc_releases_namespaceObject = /*#__PURE__*/JSON.parse('{"D":["3.0.0","3.0.2","3.1.0","3.2.0","3.2.1","3.3.0","3.3.1","3.3.2","3.4.0","3.4.1","3.5.0","3.5.1","3.5.2","3.6.0","3.6.1","3.7.0","3.7.1","3.8.0-rc1","3.8.0","3.9.0-rc1","3.9.0","3.9.1","3.9.2","3.10.0-rc1","3.10.0","3.10.1","3.11.0-rc1","3.11.0-rc2","3.11.0","3.11.1","3.11.2","3.11.3","3.11.4","3.12.0-rc1","3.12.0-rc2","3.12.0","3.12.1","3.12.2","3.12.3","3.12.4","3.13.0-rc3","3.13.0","3.14.0-rc1","3.14.0-rc2","3.14.0-rc3","3.14.0","3.15.0-rc1","3.15.0-rc2","3.15.0","3.15.1","3.15.2","3.15.3","3.15.4","3.15.5","3.15.6","3.15.7","3.15.8","3.16.0-rc1","3.16.0-rc2","3.16.0","3.16.1","3.16.2","3.16.3","3.17.0-rc1","3.17.0-rc2","3.17.0","3.17.1","3.17.2","3.17.3","3.18.0-rc1","3.18.0-rc2","3.18.0","3.18.1","3.18.2","3.18.3","3.19.0-rc1","3.19.0-rc2","3.19.0","3.19.1","3.19.2","3.19.3","3.19.4","3.19.5","3.19.6","3.20.0-rc1","3.20.0-rc2","3.20.0-rc3","3.20.0","3.20.1-rc1","3.20.1","3.20.2","3.20.3","21.0-rc1","21.0-rc2","21.0","21.1","21.2","21.3","21.4","21.5","21.6","21.7","21.8","21.9","21.10","21.11","21.12","22.0-rc1","22.0-rc2","22.0-rc3","22.0","22.1","22.2","22.3","22.4","22.5","23.0-rc1","23.0-rc2","23.0-rc3","23.0","23.1","23.2","23.3","23.4","24.0-rc1","24.0-rc2","24.0-rc3","24.0","24.1","24.2","24.3","24.4","25.0-rc1","25.0-rc2","25.0","25.1","25.2","25.3","25.4","25.5","25.6","25.7","25.8","25.9","26.0-rc1","26.0-rc2","26.0-rc3","26.0","26.1","27.0-rc1","27.0-rc2","27.0-rc3","27.0","27.1","27.2","27.3","27.4","27.5","28.0-rc1","28.0-rc2","28.0-rc3","28.0","28.1","28.2","28.3","29.0-rc1","29.0-rc2","29.0-rc3","29.0","29.1","29.2","29.3","29.4","29.5","29.6","30.0-rc1","30.0-rc2","30.0","30.1","30.2","31.0-rc1","31.0-rc2","31.0","31.1","32.0-rc1","32.0-rc2","32.0","32.1","33.0-rc1","33.0-rc2","33.0","33.1","33.2","33.3","33.4","33.5","33.6","34.0-rc1.1","34.0-rc2","34.0","34.1","34.2","35.0-rc1","35.0-rc2","35.0","35.1","36.0-rc1","36.0-rc2","36.0","36.1","36.2"]}');
// EXTERNAL MODULE: ./src/model/request.ts
var model_request = __webpack_require__(6968);
// EXTERNAL MODULE: ./src/pins/further-tools.ts
var further_tools = __webpack_require__(7120);
// EXTERNAL MODULE: ./src/pins/go.ts
var pins_go = __webpack_require__(5216);
// EXTERNAL MODULE: ./src/pins/known-tools.ts
var known_tools = __webpack_require__(3645);
;// CONCATENATED MODULE: ./src/data/pairing.json
const pairing_namespaceObject = /*#__PURE__*/JSON.parse('{"l1":{"3":"v1.3.0","4":"v1.4.0-rc.1"},"fF":{"6":"v1.27.0","7":"v1.32.0","8":"v1.62.0","9":"v1.64.0"},"EK":[{"from":"v1.0.0","supportPackage":7,"edition":0},{"from":"v1.4.0","supportPackage":8,"edition":0},{"from":"v1.5.0","supportPackage":9,"edition":2023},{"from":"v1.6.0","supportPackage":9,"edition":2024}],"CV":[{"from":"v1.20.0","language":"1.9","edition":0},{"from":"v1.34.0","language":"1.9","edition":2023},{"from":"v1.34.2","language":"1.18","edition":2023},{"from":"v1.36.4","language":"1.20","edition":2023},{"from":"v1.36.9","language":"1.20","edition":2024}],"P0":[{"grpc":"v1.64.0","plugin":"v1.6.2"},{"grpc":"v1.62.0","plugin":"v1.4.0"},{"grpc":"v1.32.0","plugin":"v1.3.0"}],"Po":{"2023":"27.0","2024":"32.0","2026":"36.0"},"Rx":{"google.golang.org/grpc":{"v1.74.0":"v1.74.2","v1.74.1":"v1.74.2"}}}');
// EXTERNAL MODULE: ./src/model/module-version.ts
var module_version = __webpack_require__(2744);
// EXTERNAL MODULE: ./src/model/pin.ts
var model_pin = __webpack_require__(550);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
// EXTERNAL MODULE: ./src/model/protoc-version.ts
var protoc_version = __webpack_require__(4547);
;// CONCATENATED MODULE: ./src/pins/stamps.ts





/** The stubs that are judged: those in the scopes. */
function stubsInScope({ stubs, scopes }) {
    return stubs.filter(({ path }) => (0,directory/* isInScope */.yX)(path, { scopes }));
}
/** protoc's stamps, the most frequent first and newer ones before older ones of the same number. */
function protocStamps(facts) {
    const groups = [...(0,group/* groupBy */.$)(stubsInScope(facts), ({ protocStamp }) => protocStamp)].map(([stamp, stubs]) => {
        const parsed = (0,protoc_version/* parseProtocStamp */.S7)(stamp);
        return { stamp, stubs, version: parsed === null ? null : ((0,protoc_version/* protocReleaseOfStamp */.r$)(parsed)?.release ?? null) };
    });
    return byFrequency(groups, (one, other) => (0,semver.compare)((0,protoc_version/* semverOfProtoc */.HY)(one) ?? "0.0.0", (0,protoc_version/* semverOfProtoc */.HY)(other) ?? "0.0.0"));
}
/** A generator's stamps, in the same order. `unstamped` stands for headers without versions. */
function generatorStamps(facts, generator) {
    const own = stubsInScope(facts).filter((stub) => stub.generator === generator);
    // protoc-gen-go-grpc stamps versions since v1.2.0; v1.1.0 is the last that did not.
    const unstamped = generator === "protoc-gen-go-grpc" ? "v1.1.0" : null;
    const groups = [...(0,group/* groupBy */.$)(own, ({ generatorStamp }) => generatorStamp ?? "")].map(([stamp, stubs]) => ({
        stamp,
        stubs,
        version: stamp === "" ? unstamped : releaseOfStamp(stamp, facts.modules),
    }));
    return byFrequency(groups, module_version/* compareModuleVersions */.VQ);
}
/** Stamps as candidates for a pin, those that name no version left out. */
function stampCandidates(groups, tool) {
    const all = groups.reduce((sum, { stubs }) => sum + stubs.length, 0);
    const versioned = groups.filter(({ version }) => version !== null);
    return versioned.flatMap(({ version, stamp, stubs }, index) => {
        const [first] = stubs;
        if (version === null || first === undefined)
            return [];
        const rank = versioned.length === 1 ? "stamp" : index === 0 ? "most frequent stamp" : "less frequent stamp";
        const written = stamp === "" ? `no stamp, as ${tool} wrote it up to ${version}` : `${rank} ${tool} ${stamp}`;
        const line = tool === "protoc" ? first.protocStampLine : (first.generatorStampLine ?? first.headerLine);
        return {
            version,
            provenance: {
                kind: "stamp",
                because: `${written} in ${stubs.length} of ${all} stubs`,
                path: first.path,
                ...(line === undefined ? {} : { line }),
            },
        };
    });
}
/**
 * The version behind a stamp. `v1.36.11-devel` was stamped by a commit after v1.36.11: the one that a go.mod requires if
 * there is one, otherwise that release. v1.35.0 calls itself v1.35.0-devel. https://github.com/golang/protobuf/issues/1638
 */
function releaseOfStamp(stamp, modules) {
    if (/^v\d+\.\d+\.\d+$/.test(stamp))
        return stamp;
    const release = /^(v\d+\.\d+\.\d+)-devel$/.exec(stamp)?.[1];
    if (release === undefined)
        return null;
    const commits = modules
        .flatMap(({ requires }) => requires)
        .filter(({ path, version }) => path === "google.golang.org/protobuf" && (0,module_version/* develStampOf */.$N)(version) === stamp);
    return commits[0]?.version ?? release;
}
function byFrequency(groups, order) {
    return groups.sort((one, other) => other.stubs.length - one.stubs.length || order(other.version ?? "", one.version ?? ""));
}

;// CONCATENATED MODULE: ./src/pins/pairing/context.ts




/** The modules that have stubs in scope; a stub belongs to the module whose go.mod is nearest above it. */
function modulesWithStubs(facts) {
    const groups = (0,group/* groupBy */.$)(stubsInScope(facts), ({ path }) => (0,directory/* nearestHolding */.GA)(path, facts.modules));
    return [...groups].map(([module, stubs]) => ({ module, stubs }));
}
/**
 * The release of a module that a go.mod compiles with, and the line that says so. Null where it is not required, or where
 * a fork or a directory stands in its place, of which nothing is known.
 */
function compiledWith(path, { requires, replaces }) {
    const required = requires.find((entry) => entry.path === path);
    if (required === undefined)
        return null;
    const replaced = replaces.find((entry) => entry.path === path && (entry.version === undefined || entry.version === required.version));
    if (replaced === undefined)
        return required;
    const { newPath, newVersion, line } = replaced;
    return newPath === path && newVersion !== undefined ? { version: newVersion, line } : null;
}
/** The pin of a tool. */
function pinOf(name, { decisions }) {
    return decisions.find(({ pin }) => (0,model_pin/* toolName */.Uf)(pin) === name)?.pin;
}
/** True where a person or a file asked for this version, rather than that it was found in stubs or taken by default. */
function isDeclared({ provenance: { kind } }) {
    return kind === "input" || kind === "lock-file" || kind === "project-file";
}
/** `a.pb.go`, `a.pb.go and b.pb.go`, `a.pb.go and 3 more`. */
function someOf(paths) {
    const [first = "", second] = paths;
    if (second === undefined)
        return first;
    return paths.length === 2 ? `${first} and ${second}` : `${first} and ${paths.length - 1} more`;
}
/** The last row that is not newer than a version; null where even the first is. */
function rowFor(rows, version, compare) {
    return rows.filter(({ from }) => compare(version, from) >= 0).at(-1) ?? null;
}
/** The request to run a command in a module, whose directory is not said where it is the checkout itself. */
function toRun(command, { directory }) {
    return `Run \`${command}\`${directory === "." ? "" : ` in ${directory}`}`;
}

;// CONCATENATED MODULE: ./src/pins/pairing/grpc.ts





const grpc = "google.golang.org/grpc";
const grpc_plugin = "protoc-gen-go-grpc";
const grpcOf = pairing_namespaceObject.fF;
const retracted = pairing_namespaceObject.Rx[grpc];
/**
 * protoc-gen-go-grpc against grpc-go. What a stub needs is read from the stub, for options change what it asserts; what
 * will be generated follows from the pin.
 * https://github.com/grpc/grpc-go/blob/master/rpc_util.go (SupportPackageIsVersion)
 */
function grpcFindings(context) {
    const findings = [];
    for (const { module, stubs } of modulesWithStubs(context.facts)) {
        const required = compiledWith(grpc, module);
        if (required === null)
            continue;
        const paths = new Set(stubs.map(({ path }) => path));
        const asserted = context.symbols.filter(({ path }) => paths.has(path));
        const broken = committedStubs(asserted, module, required);
        findings.push(...broken, ...retractedFindings(module, required));
        if (broken.length === 0 && stubs.some(({ generator }) => generator === grpc_plugin)) {
            findings.push(...plannedStubs(context, module, required));
        }
    }
    return [...findings, ...removedOption(context)];
}
function committedStubs(symbols, module, required) {
    const tooNew = symbols.flatMap(({ path, supportPackage }) => {
        const needs = supportPackage === undefined ? undefined : grpcOf[supportPackage];
        const breaks = needs !== undefined && (0,module_version/* compareModuleVersions */.VQ)(required.version, needs) < 0;
        return breaks ? [{ path, supportPackage, needs }] : [];
    });
    return [...(0,group/* groupBy */.$)(tooNew, ({ needs }) => needs)].map(([needs, group]) => ({
        code: "pairing-grpc-too-old",
        level: "error",
        message: `${someOf(group.map(({ path }) => path))} can't be compiled: ${group.length === 1 ? "it asserts" : "they assert"} grpc.SupportPackageIsVersion${group[0]?.supportPackage}, which ${grpc} has from ${needs} on, and ${module.file}:${required.line} requires ${required.version}.`,
        fix: repair(module, needs, required.version),
        path: module.file,
        line: required.line,
    }));
}
function plannedStubs(context, module, required) {
    const pin = pinOf(grpc_plugin, context);
    if (pin === undefined || !isDeclared(pin))
        return [];
    const asserts = rowFor(pairing_namespaceObject.EK, pin.version, module_version/* compareModuleVersions */.VQ)?.supportPackage;
    // This option of v1.4.0 to v1.6.1 takes the stream types of v1.64.0 out, and with them the need for it.
    const plainStreams = context.goGrpcOptions.includes("use_generic_streams_experimental=false");
    const needs = grpcOf[asserts === 9 && plainStreams ? 8 : (asserts ?? 0)];
    if (needs === undefined || (0,module_version/* compareModuleVersions */.VQ)(required.version, needs) >= 0)
        return [];
    return [
        {
            code: "pairing-plugin-needs-newer-grpc",
            level: "error",
            message: `${grpc_plugin} ${pin.version} (${(0,model_provenance/* describeProvenance */.h3)(pin.provenance)}) generates code that needs ${grpc} ${needs} or later, and ${module.file}:${required.line} requires ${required.version}.`,
            fix: repair(module, needs, required.version),
            path: module.file,
            line: required.line,
        },
    ];
}
function repair(module, needs, required) {
    const raise = toRun(`go get ${grpc}@${needs}`, module);
    const older = newestPluginFor(required);
    return older === null ? `${raise}.` : `${raise}, or generate with ${grpc_plugin} ${older}, the newest for ${required}.`;
}
/** The newest protoc-gen-go-grpc whose code compiles with a release of grpc-go; null below v1.32.0, where none does. */
function newestPluginFor(required) {
    return (pairing_namespaceObject.P0.find(({ grpc: from }) => (0,module_version/* compareModuleVersions */.VQ)(required, from) >= 0)?.plugin ?? null);
}
function retractedFindings(module, { version, line }) {
    const instead = retracted[version];
    if (instead === undefined)
        return [];
    return [
        {
            code: "pairing-retracted",
            level: "warning",
            message: `${module.file}:${line} requires ${grpc} ${version}, which its authors have retracted.`,
            fix: `${toRun(`go get ${grpc}@${instead}`, module)}.`,
            path: module.file,
            line,
        },
    ];
}
function removedOption(context) {
    const option = context.goGrpcOptions.find((text) => /^use_generic_streams_experimental(?:=|$)/.test(text));
    const pin = pinOf(grpc_plugin, context);
    if (option === undefined || pin === undefined || (0,module_version/* compareModuleVersions */.VQ)(pin.version, "v1.6.2") < 0)
        return [];
    return [
        {
            code: "pairing-removed-option",
            level: "error",
            message: `Input go-grpc-opt gives ${option}, and ${grpc_plugin} ${pin.version} (${(0,model_provenance/* describeProvenance */.h3)(pin.provenance)}) refuses to run with it: the option was removed in v1.6.2, where streams are always generic.`,
            fix: `Take the option out, or pin ${grpc_plugin} v1.6.1.`,
        },
    ];
}

// EXTERNAL MODULE: ./src/pins/places.ts
var places = __webpack_require__(5794);
// EXTERNAL MODULE: ./src/pins/scope.ts
var scope = __webpack_require__(560);
;// CONCATENATED MODULE: ./src/pins/plugin.ts





/**
 * Everything that asks for a version of a generator, strongest first: the input, the lock file, `tool` lines of go.mod
 * and tools.go, buf.gen.yaml, files of version managers, the stamps in the stubs, the runtime that go.mod requires, the
 * shipped default.
 */
function pluginCandidates(generator, facts, request, surroundings) {
    const { name } = generator;
    const input = generator.name === "protoc-gen-go" ? request.protocGenGoVersion : request.protocGenGoGrpcVersion;
    return [
        ...(0,places/* inputCandidate */.iI)(generator.input, input),
        ...request.goTools
            .filter((tool) => tool.package === generator.package)
            .flatMap(({ version }) => (0,places/* inputCandidate */.iI)("go-tools", version)),
        ...(0,places/* lockedCandidates */.LF)(name, surroundings),
        ...(0,places/* toolCandidates */.rR)(generator.package, facts),
        ...(0,places/* declaredCandidates */.hm)(name, facts),
        ...stampCandidates(generatorStamps(facts, name), name),
        ...runtimeCandidates(generator, facts),
        {
            version: defaults/* plugins */.Nx[name],
            provenance: { kind: "default", because: `shipped default, for no file and no stub names a ${name}` },
        },
    ];
}
/**
 * Without a stamp or a declared version the generators follow the runtimes in go.mod: protoc-gen-go is a part of its own,
 * and of protoc-gen-go-grpc the newest is taken whose code compiles with the grpc-go that is required.
 */
function runtimeCandidates({ name, module }, facts) {
    const runtime = name === "protoc-gen-go" ? module : "google.golang.org/grpc";
    return (0,scope/* nearestFirst */.F)(facts.modules, ({ file }) => file, facts.scopes).flatMap((requiring) => {
        const selected = (0,places/* selectedVersion */.S6)(runtime, requiring);
        if (selected === null)
            return [];
        const version = name === "protoc-gen-go" ? selected.version : newestPluginFor(selected.version);
        if (version === null)
            return [];
        const because = `made for the runtime ${runtime} ${selected.version} in go.mod`;
        const provenance = { kind: "runtime", because, path: requiring.file, line: selected.line };
        return { version, provenance };
    });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/pins/pairing/editions.ts










const protocOf = pairing_namespaceObject.Po;
/**
 * Editions of .protos that have stubs against what compiles and generates them: protoc refuses an edition that it does
 * not know, and one that a plugin does not say it knows. https://protobuf.dev/editions/overview/
 */
function editionFindings(context) {
    const groups = (0,group/* groupBy */.$)(protosWithStubs(context.facts), ({ proto }) => proto.edition);
    return [...groups].flatMap(([edition, group]) => {
        const files = [...new Set(group.map(({ proto }) => proto.path))];
        const plugins = known_tools/* knownGenerators */.w.flatMap(({ name }) => {
            const pin = pinOf(name, context);
            const isOther = (stub) => pin?.provenance.kind === "project-file" && isMadeAsDeclared(stub, context.facts);
            const own = group.filter(({ stub }) => stub.generator === name && !isOther(stub));
            return pluginFinding(edition, [...new Set(own.map(({ proto }) => proto.path))], name, pin);
        });
        return [...protocFinding(edition, files, pinOf("protoc", context)), ...plugins];
    });
}
/** Whether some file asks for the very version that made a stub: another one is pinned for other stubs. */
function isMadeAsDeclared({ generator, generatorStamp }, { declared }) {
    return declared.some(({ tool, version }) => tool === generator && version === generatorStamp);
}
function protocFinding(edition, files, pin) {
    const needs = protocOf[edition];
    if (needs === undefined || pin === undefined || !olderProtoc(pin.version, needs))
        return [];
    return [
        {
            code: "pairing-edition-protoc",
            level: "error",
            message: `${someOf(files)} is written in edition ${edition}, which protoc compiles from ${needs} on, and protoc ${pin.version} is pinned by ${(0,model_provenance/* describeProvenance */.h3)(pin.provenance)}.`,
            fix: `Pin protoc ${needs} or later.`,
            ...(files[0] === undefined ? {} : { path: files[0] }),
        },
    ];
}
function pluginFinding(edition, files, plugin, pin) {
    // Stubs are made by the versions in their own headers; what the others say is no contradiction.
    if (files.length === 0 || pin === undefined || pin.provenance.kind === "stamp")
        return [];
    const rows = plugin === "protoc-gen-go" ? pairing_namespaceObject.CV : pairing_namespaceObject.EK;
    const known = rowFor(rows, pin.version, module_version/* compareModuleVersions */.VQ);
    if (known === null || known.edition >= Number(edition))
        return [];
    const first = rows.find((row) => row.edition >= Number(edition));
    return [
        {
            code: "pairing-edition-plugin",
            level: first === undefined ? "warning" : "error",
            message: `${someOf(files)} is written in edition ${edition}, ${first === undefined ? `which no known ${plugin} generates` : `which ${plugin} generates from ${first.from} on`}, and ${plugin} ${pin.version} is pinned by ${(0,model_provenance/* describeProvenance */.h3)(pin.provenance)}.`,
            fix: first === undefined ? `Write it in edition ${rows.at(-1)?.edition}.` : `Pin ${plugin} ${first.from} or later.`,
            ...(files[0] === undefined ? {} : { path: files[0] }),
        },
    ];
}
/** Whether a release of protoc knows the editions of all .protos that have stubs. */
function canCompileEditions(release, facts) {
    const needed = protosWithStubs(facts).map(({ proto }) => protocOf[proto.edition ?? ""]);
    return needed.every((needs) => needs === undefined || !olderProtoc(release, needs));
}
/** The editions of the .protos that stubs were made from, by the stub's path; absent for proto2, proto3 and what is not in the checkout. */
function editionsOfStubs({ stubs, protos }) {
    return new Map(ofEditions(stubs, protos).map(({ stub, proto }) => [stub.path, proto.edition]));
}
function protosWithStubs(facts) {
    return ofEditions(stubsInScope(facts), facts.protos);
}
/**
 * Stubs whose source is the end of the path of a .proto with an edition; where several .protos end so, not that one, for only
 * compiling tells them apart. Few .protos have editions, so those are looked at first.
 */
function ofEditions(stubs, protos) {
    const name = ({ path }) => external_node_path_.posix.basename(path);
    const edited = (0,group/* groupBy */.$)(protos.filter(({ edition }) => edition !== undefined), name);
    if (edited.size === 0)
        return [];
    const all = (0,group/* groupBy */.$)(protos, name);
    return stubs.flatMap((stub) => {
        const { source } = stub;
        if (source === undefined)
            return [];
        const isMeant = ({ path }) => path === source || path.endsWith(`/${source}`);
        const proto = edited.get(external_node_path_.posix.basename(source))?.find(isMeant);
        if (proto === undefined || all.get(external_node_path_.posix.basename(source))?.filter(isMeant).length !== 1)
            return [];
        return [{ proto, stub }];
    });
}
function olderProtoc(one, other) {
    return (0,semver.compare)((0,protoc_version/* semverOfProtoc */.HY)(one) ?? "0.0.0", (0,protoc_version/* semverOfProtoc */.HY)(other) ?? "0.0.0") < 0;
}

;// CONCATENATED MODULE: ./src/pins/protoc.ts




/**
 * Everything that asks for a protoc, strongest first: the input, the lock file, files of version managers, the stamps in
 * the stubs, the shipped default.
 */
function protocCandidates(facts, request, surroundings) {
    const stamps = protocStamps(facts);
    // Under buf no protoc is stamped. A few stubs of another origin shall not decide for a repository of such.
    const unstamped = stamps[0]?.version === null;
    return [
        ...(0,places/* inputCandidate */.iI)("protoc-version", request.protocVersion),
        ...(0,places/* lockedCandidates */.LF)("protoc", surroundings),
        ...(0,places/* declaredCandidates */.hm)("protoc", facts),
        ...ableFirst([...(unstamped ? [] : stampCandidates(stamps, "protoc")), shippedDefault(stamps)], facts),
    ];
}
function shippedDefault([most]) {
    const lacking = {
        none: "no file and no stub names a protoc",
        few: "no file and hardly a stub names a protoc",
        old: "no protoc that a stub names knows the editions of all .protos",
    };
    const because = lacking[most === undefined ? "none" : most.version === null ? "few" : "old"];
    return { version: defaults/* protoc */.og, provenance: { kind: "default", because: `shipped default, for ${because}` } };
}
/** The editions of few .protos may need a newer protoc than most stubs were made by. */
function ableFirst(candidates, facts) {
    const isAble = ({ version }) => canCompileEditions(version, facts);
    return [...candidates.filter(isAble), ...candidates.filter((candidate) => !isAble(candidate))];
}

// EXTERNAL MODULE: ./src/pins/scheme.ts
var pins_scheme = __webpack_require__(729);
;// CONCATENATED MODULE: ./src/pins/questions.ts












/** Go, protoc, both generators, what `go-tools` lists and other known generators that files pin, in this order. */
function questionsOf(facts, request, lists, surroundings) {
    const { installed } = surroundings;
    const { checkLatest } = request.go;
    const newerWillDo = (0,model_request/* onlyChecks */.Y)(request);
    const go = {
        tool: "Go",
        candidates: (0,pins_go/* goCandidates */.R)(facts, request, surroundings),
        scheme: pins_scheme/* goScheme */.cD,
        installed: installed.go,
        list: () => lists.go(),
        checkLatest,
        newerWillDo,
        held: heldOf("go", surroundings),
        pin: (version, provenance) => ({ kind: "go", version, provenance }),
        directoryOf: governed/* governedDirectory */.Kb,
    };
    const protoc = {
        tool: "protoc",
        candidates: protocCandidates(facts, request, surroundings),
        scheme: pins_scheme/* protocScheme */.Pf,
        installed: installed.protoc,
        list: () => lists.protoc(),
        shipped: protoc_releases_namespaceObject.D,
        checkLatest,
        newerWillDo,
        held: heldOf("protoc", surroundings),
        pin: (version, provenance) => ({ kind: "protoc", version, provenance }),
        directoryOf: governed/* governedDirectory */.Kb,
    };
    const plugins = known_tools/* knownGenerators */.w.map((generator) => goToolQuestion({ name: generator.name, packageAt: () => generator.package }, pluginCandidates(generator, facts, request, surroundings), lists, surroundings, facts));
    const further = (0,further_tools/* furtherTools */.ug)(request).map((tool) => goToolQuestion({ name: (0,further_tools/* commandName */.p6)(tool.package), packageAt: () => tool.package }, askedBy(tool), lists, surroundings, facts));
    const declared = (0,further_tools/* declaredGenerators */.HR)(facts, request, surroundings).map(({ generator, candidates }) => goToolQuestion({ name: generator.name, packageAt: (version) => (0,further_generators/* packageAt */.M)(generator, version) }, candidates, lists, surroundings, facts));
    return [go, protoc, ...plugins, ...further, ...declared].map((question) => ({ ...question, checkLatest }));
}
function heldOf(tool, { held }) {
    return held.filter((entry) => entry.tool === tool);
}
function askedBy({ version }) {
    return [{ version, provenance: { kind: "input", because: "input go-tools" } }];
}
function goToolQuestion({ name, packageAt: pathAt }, candidates, lists, surroundings, facts) {
    const { installed } = surroundings;
    const path = pathAt(candidates[0]?.version ?? "");
    return {
        tool: name,
        candidates,
        scheme: pins_scheme/* moduleScheme */.e3,
        installed: installed.goTools[path] ?? [],
        list: () => firstList((0,known_tools/* modulesOf */.X)(path), lists),
        checkLatest: false,
        newerWillDo: false,
        held: heldOf(name, surroundings),
        pin: (version, provenance) => ({
            kind: "go-tool",
            name,
            package: pathAt(version),
            version,
            builtWith: defaults/* generatorsBuiltWith */.NG,
            provenance,
        }),
        directoryOf: (file) => (0,governed/* directoryMeant */.Vz)(file, name, facts),
    };
}
/**
 * The versions of the longest of the paths that is a module. A path that can't be listed may just be no module: a proxy
 * does not know it, and the go command then asks its host, which may be out of reach.
 */
async function firstList(modules, lists) {
    const causes = [];
    for (const module of modules) {
        try {
            const versions = await lists.module(module);
            if (versions.length > 0)
                return versions;
            causes.push(new model_failure/* Failure */.H("not-found", `${module} has no versions`));
        }
        catch (cause) {
            if (!(cause instanceof model_failure/* Failure */.H))
                throw cause;
            causes.push(cause);
        }
    }
    const [first] = causes;
    const kind = causes.every((cause) => cause instanceof model_failure/* Failure */.H && cause.kind === "not-found")
        ? "not-found"
        : "network";
    throw new model_failure/* Failure */.H(kind, `none of ${modules.join(", ")} could be listed`, { cause: first });
}

;// CONCATENATED MODULE: ./src/pins/resolve.ts



/**
 * The one version that is asked for. Exact versions need no list; a range or an alias means the version that the lock file has
 * for it, for otherwise the next release upstream would be one without an entry; without a lock file a range takes the newest
 * installed version that fits, and asks for the list only if there is none or `checkLatest` is set, as actions/setup-go does.
 * Throws a `Failure` that names what could not be resolved and how to pin it.
 */
async function resolveVersion(resolution) {
    const { wanted, scheme, installed, list, shipped = [], checkLatest } = resolution;
    if (wanted.kind === "exact")
        return { version: wanted.version, findings: [] };
    const heldBy = heldVersion(resolution);
    if (heldBy !== undefined)
        return { version: heldBy.version, heldBy, findings: [] };
    const here = wanted.kind === "range" ? (0,pins_scheme/* newestFitting */.Gd)(wanted, installed, scheme) : null;
    if (here !== null && !checkLatest)
        return { version: here, findings: [] };
    let known;
    try {
        known = await list();
    }
    catch (cause) {
        if (here !== null)
            return { version: here, findings: [notLatest(resolution, here, cause)] };
        const known = (0,pins_scheme/* newestFitting */.Gd)(wanted, shipped, scheme);
        if (known !== null)
            return { version: known, findings: [tookShipped(resolution, known, cause)] };
        const newer = resolution.minimum && resolution.newerWillDo ? newestAbove(resolution, []) : null;
        if (newer === null)
            throw unlisted(resolution, cause);
        return { version: newer, findings: [tookInstalled(resolution, newer, cause)] };
    }
    const found = (0,pins_scheme/* newestFitting */.Gd)(wanted, [...known, ...installed], scheme);
    if (found !== null)
        return { version: found, findings: [] };
    const newer = resolution.minimum ? newestAbove(resolution, known) : null;
    if (newer === null)
        throw unfit(resolution, known);
    return { version: newer, findings: [tookNewer(resolution, newer)] };
}
/** Of which line of releases `stable` and its kin were when the file was written nobody knows now: they mean what it has. */
function heldVersion({ held, wanted, scheme }) {
    const versions = held.map(({ version }) => version);
    const fitting = (0,pins_scheme/* newestFitting */.Gd)(wanted.kind === "range" ? wanted : { kind: "newest", line: "current" }, versions, scheme);
    return held.find(({ version }) => version === fitting);
}
/** The newest installed version from the one that is asked for on, or else the newest there is. */
function newestAbove({ asked, installed, scheme }, known) {
    const above = { kind: "range", range: `>=${asked}` };
    return (0,pins_scheme/* newestFitting */.Gd)(above, installed, scheme) ?? (0,pins_scheme/* newestFitting */.Gd)(above, known, scheme);
}
function tookNewer({ tool, asked, provenance }, version) {
    return {
        code: "pin-newer-than-asked",
        level: "warning",
        message: `${(0,model_provenance/* describeProvenance */.h3)(provenance)} asks for ${tool} ${asked} at least, of which no release is to be had; ${tool} ${version} was taken.`,
        fix: "Raise that line, or pin a version by an input.",
        ...(0,model_provenance/* placeOf */.$t)(provenance),
    };
}
function tookInstalled({ tool, asked, provenance }, version, cause) {
    return {
        code: "tool-stand-in",
        level: "warning",
        message: `${(0,model_provenance/* describeProvenance */.h3)(provenance)} asks for ${tool} ${asked} at least; ${tool} ${version}, which is installed, was taken to check stubs, for the list of versions is not to be had: ${(0,model_failure/* explain */.W)(cause)}`,
        fix: "Nothing, if that will do; an exact version needs no list.",
        ...(0,model_provenance/* placeOf */.$t)(provenance),
    };
}
function notLatest({ tool, asked }, here, cause) {
    return {
        code: "pin-list-unreachable",
        level: "warning",
        message: `Whether ${tool} ${here} is the newest for ${asked} is not known, for the list of versions is not to be had: ${(0,model_failure/* explain */.W)(cause)}. It is installed, and was taken.`,
        fix: "Nothing, if that will do; otherwise pin an exact version.",
    };
}
function tookShipped({ tool, asked }, version, cause) {
    return {
        code: "tool-shipped-list",
        level: "notice",
        message: `${tool} ${version} was taken for ${asked} from the list shipped with this program, which may lack the newest, for no other list is to be had: ${(0,model_failure/* explain */.W)(cause)}`,
        fix: "Nothing has to be done; an exact version needs no list.",
    };
}
function unlisted({ tool, asked, provenance, scheme }, cause) {
    const kind = cause instanceof model_failure/* Failure */.H ? cause.kind : "network";
    const message = `${tool} ${asked}, asked for by ${(0,model_provenance/* describeProvenance */.h3)(provenance)}, could not be resolved, for the list of versions is not to be had`;
    const remedy = `Pin an exact version there (${exampleOf(scheme)}); exact and installed versions need no list.`;
    return new model_failure/* Failure */.H(kind, message, { remedy, cause });
}
function unfit({ tool, asked, provenance, scheme }, known) {
    const newest = (0,pins_scheme/* newestFitting */.Gd)({ kind: "newest", line: "current" }, known, scheme);
    const message = `No ${tool} fits ${asked}, asked for by ${(0,model_provenance/* describeProvenance */.h3)(provenance)}`;
    const remedy = newest === null ? "Pin an exact version there." : `The newest ${tool} is ${newest}; ask for one that exists.`;
    return new model_failure/* Failure */.H("bad-input", `${message}.`, { remedy });
}
function exampleOf(scheme) {
    return `such as ${scheme.forms.split(",")[0]}`;
}

;// CONCATENATED MODULE: ./src/pins/choose.ts








/**
 * Chooses a version of every tool: Go, protoc, both generators, what `go-tools` lists, and other known generators that
 * files pin, in this order. Lists are asked only for ranges and aliases that no installed version fits.
 * Throws a `Failure` of kind `bad-input` that tells every malformed input, or one that names every version which could not
 * be resolved.
 */
async function choosePins(facts, request, lists, surroundings) {
    const mistakes = (0,inputs/* versionMistakes */.o)(request);
    if (mistakes.length > 0)
        throw new model_failure/* Failure */.H("bad-input", mistakes.map(({ message }) => message).join("\n"));
    const answers = await Promise.allSettled(questionsOf(facts, request, lists, surroundings).map(answer));
    const failed = answers.flatMap((settled) => (settled.status === "rejected" ? [settled.reason] : []));
    if (failed.length > 0)
        throw together(failed);
    const found = answers.flatMap((settled) => (settled.status === "fulfilled" ? [settled.value] : []));
    return {
        decisions: found.map(({ decision }) => decision),
        local: found.flatMap(({ local }) => local),
        findings: [...(0,inputs/* inputFindings */.j)(request), ...found.flatMap(({ findings }) => findings)],
    };
}
/** The strongest candidate that is a version decides; the ones before it are told, the ones after it overruled. */
async function answer(question) {
    const { tool, candidates, scheme } = question;
    const read = candidates.map((candidate) => ({ candidate, wanted: scheme.read(candidate.version) }));
    const index = read.findIndex(({ candidate, wanted }) => wanted !== null || candidate.provenance.kind === "input");
    const chosen = read[index];
    if (chosen === undefined)
        throw new model_failure/* Failure */.H("bad-input", `Nothing says which ${tool} to use.`);
    if (chosen.wanted === null)
        throw malformed(tool, chosen.candidate, scheme);
    const findings = read.slice(0, index).map(({ candidate }) => unreadable(tool, candidate, scheme));
    const { version, heldBy, findings: onTheWay } = await resolve(question, chosen.candidate, chosen.wanted);
    const { version: asked } = chosen.candidate;
    const provenance = heldBy === undefined ? chosen.candidate.provenance : asHeld(chosen.candidate, heldBy);
    const weaker = candidates.slice(index + 1);
    const decision = { pin: question.pin(version, provenance), asked, overruled: overruledBy(version, weaker, scheme) };
    return { decision, local: localPins(decision.pin, weaker, question), findings: [...findings, ...onTheWay] };
}
/** What asks for a range is the reason of a version only together with the lock file that says which one it means. */
function asHeld({ version, provenance }, { path, line }) {
    const place = (0,model_provenance/* placeInWords */.cF)(path, line);
    return { ...provenance, because: `${provenance.because} (${version}), held to this by ${place}` };
}
/** Weaker values that ask for something else, each once. The runtime and the default ask for nothing where there is more. */
function overruledBy(version, weaker, scheme) {
    const others = weaker.filter(({ version: other, provenance: { kind } }) => {
        return kind !== "default" && kind !== "runtime" && !(0,pins_scheme/* fits */.lA)(version, other, scheme);
    });
    const once = (0,group/* groupBy */.$)(others, ({ version: other, provenance }) => `${other} ${provenance.because}`);
    return [...once.values()].flatMap(([first]) => first ?? []);
}
function resolve(question, { version, provenance, minimum = false }, wanted) {
    return resolveVersion({ ...question, asked: version, provenance, wanted, minimum });
}
/** Several failures as one, so that everything that could not be resolved is told at once. */
function together(failed) {
    const [first, ...others] = failed;
    if (others.length === 0 || !failed.every((reason) => reason instanceof model_failure/* Failure */.H))
        return first;
    const kind = failed.every((reason) => reason.kind === "bad-input") ? "bad-input" : failed[0]?.kind;
    const remedy = [...new Set(failed.map((reason) => reason.remedy))].join(" ");
    return new model_failure/* Failure */.H(kind ?? "network", failed.map(model_failure/* explain */.W).join("\n"), { remedy, cause: first });
}
function malformed(tool, { version, provenance }, scheme) {
    const message = `${(0,model_provenance/* describeProvenance */.h3)(provenance)} asks for ${tool} ${JSON.stringify(version)}, which is no version.`;
    return new model_failure/* Failure */.H("bad-input", message, { remedy: `Write ${scheme.forms} there.` });
}
function unreadable(tool, { version, provenance }, scheme) {
    return {
        code: "pin-version-unreadable",
        level: "warning",
        message: `${(0,model_provenance/* describeProvenance */.h3)(provenance)} asks for ${tool} ${JSON.stringify(version)}, which is no version that can be resolved; the next place decides.`,
        fix: `Write ${scheme.forms} there.`,
        ...(0,model_provenance/* placeOf */.$t)(provenance),
    };
}

// EXTERNAL MODULE: ./src/model/go-version.ts
var go_version = __webpack_require__(3530);
;// CONCATENATED MODULE: ./src/pins/pairing/golang-protobuf.ts





const former = "github.com/golang/protobuf";
const releaseOf = pairing_namespaceObject.l1;
/** The last protoc-gen-go whose code uses the former module; it asserts `proto.ProtoPackageIsVersion4`. */
const lastUser = { plugin: "v1.25.0", asserts: 4 };
/**
 * Stubs made by protoc-gen-go up to v1.25.0, or by the plugin of the former module, against the release of that module which
 * is compiled with them. Every release of google.golang.org/protobuf requires one that is new enough, so what breaks is a
 * `replace` line that puts an old one in its place, as some modules still have. It was tried: the compiler then says
 * `undefined: proto.ProtoPackageIsVersion4`.
 */
function golangProtobufFindings(context) {
    return modulesWithStubs(context.facts).flatMap(({ module, stubs }) => {
        const replaced = replacedBy(module);
        if (replaced === null)
            return [];
        const own = new Set(stubs.map(({ path }) => path));
        const asserting = context.symbols.filter(({ path, protoPackage }) => {
            return own.has(path) && isTooOld(replaced, protoPackage);
        });
        const found = [...(0,group/* groupBy */.$)(asserting, ({ protoPackage }) => protoPackage)].map(([asserts, group]) => finding(module, replaced, asserts ?? 0, `${someOf(group.map(({ path }) => path))} can't be compiled: it asserts`));
        const pin = pinOf("protoc-gen-go", context);
        const isUser = pin !== undefined && isDeclared(pin) && (0,module_version/* compareModuleVersions */.VQ)(pin.version, lastUser.plugin) <= 0;
        if (!isUser || found.length > 0 || !isTooOld(replaced, lastUser.asserts))
            return found;
        const what = `The code of protoc-gen-go ${pin.version} (${(0,model_provenance/* describeProvenance */.h3)(pin.provenance)}) can't be compiled: it asserts`;
        return [finding(module, replaced, lastUser.asserts, what)];
    });
}
/** True where a go.mod puts so old a release in that module's place that something of it can break. */
function hasFormerRuntime(module) {
    return isTooOld(replacedBy(module), lastUser.asserts);
}
function replacedBy({ replaces }) {
    const found = replaces.find(({ path, newPath }) => path === former && newPath === former);
    return found?.newVersion === undefined ? null : { version: found.newVersion, line: found.line };
}
function isTooOld(replaced, asserts) {
    const needs = releaseOf[asserts ?? 0];
    return replaced !== null && needs !== undefined && (0,module_version/* compareModuleVersions */.VQ)(replaced.version, needs) < 0;
}
function finding(module, { version, line }, asserts, what) {
    const needs = releaseOf[asserts] ?? "";
    return {
        code: "pairing-golang-protobuf-too-old",
        level: "error",
        message: `${what} proto.ProtoPackageIsVersion${asserts}, which ${former} has from ${needs} on, and ${module.file}:${line} replaces it by ${version}.`,
        fix: "Take the replace line out, or generate with protoc-gen-go v1.26.0 or later, whose code does not use that module.",
        path: module.file,
        line,
    };
}

;// CONCATENATED MODULE: ./src/data/min-go.json
const min_go_namespaceObject = /*#__PURE__*/JSON.parse('{"google.golang.org/grpc":[["v1.24.0","1.11"],["v1.41.0","1.14"],["v1.49.0","1.17"],["v1.58.0","1.19"],["v1.65.0","1.21"],["v1.68.0","1.22.7"],["v1.68.1","1.22"],["v1.71.0","1.22.0"],["v1.72.0","1.23"],["v1.73.0","1.23.0"],["v1.76.0","1.24.0"],["v1.81.0","1.25.0"],["v1.85.0","1.26.0"]],"google.golang.org/protobuf":[["v1.21.0","1.9"],["v1.28.0","1.11"],["v1.32.0","1.17"],["v1.34.2","1.20"],["v1.35.0","1.21"],["v1.36.6","1.22"],["v1.36.8","1.23"]]}');
;// CONCATENATED MODULE: ./src/pins/pairing/language.ts







/** The language of a module whose go.mod has no `go` line. https://go.dev/ref/mod#go-mod-file-go */
const languageWithoutLine = "1.16";
/**
 * Generated code against the language version in go.mod: the compiler refuses what is newer.
 * https://go.dev/ref/mod#go-mod-file-go
 */
function languageFindings(context) {
    return modulesWithStubs(context.facts).flatMap(({ module, stubs }) => {
        const language = module.go?.value ?? languageWithoutLine;
        const paths = new Set(stubs.map(({ path }) => path));
        const needs = [...messageNeeds(paths, context), ...streamNeeds(paths, context), ...pinNeeds(context)];
        const unmet = needs.filter((need) => (0,go_version/* compareGo */.Ac)(language, need.language) < 0);
        const highest = unmet.sort((one, other) => (0,go_version/* compareGo */.Ac)(other.language, one.language))[0];
        return highest === undefined ? [] : [tooOldLanguage(highest, module, language)];
    });
}
function messageNeeds(paths, { facts }) {
    return generatorStamps(facts, "protoc-gen-go").flatMap(({ version, stubs }) => {
        const row = version === null ? null : rowFor(pairing_namespaceObject.CV, version, module_version/* compareModuleVersions */.VQ);
        const own = stubs.map(({ path }) => path).filter((path) => paths.has(path));
        if (row === null || own.length === 0)
            return [];
        return [{ who: `${someOf(own)}, made by protoc-gen-go ${version},`, language: row.language }];
    });
}
function streamNeeds(paths, { symbols }) {
    const own = symbols.filter(({ path, genericStreams }) => genericStreams && paths.has(path));
    return own.length === 0
        ? []
        : [{ who: `${someOf(own.map(({ path }) => path))}, with generic streams,`, language: "1.18" }];
}
function pinNeeds(context) {
    const pin = pinOf("protoc-gen-go", context);
    const row = pin === undefined || !isDeclared(pin) ? null : rowFor(pairing_namespaceObject.CV, pin.version, module_version/* compareModuleVersions */.VQ);
    if (pin === undefined || row === null)
        return [];
    const who = `The code of protoc-gen-go ${pin.version} (${(0,model_provenance/* describeProvenance */.h3)(pin.provenance)})`;
    return [{ who, language: row.language }];
}
function tooOldLanguage({ who, language: needed }, module, language) {
    const older = pairing_namespaceObject.CV.filter((row) => (0,go_version/* compareGo */.Ac)(row.language, language) <= 0).at(-1);
    const next = pairing_namespaceObject.CV.find((row) => older !== undefined && (0,go_version/* compareGo */.Ac)(row.language, older.language) > 0);
    const says = module.go === undefined ? `${module.file} has no go line, which means` : `${module.file}:${module.go.line} says`;
    const before = next === undefined ? "" : `, or generate with a protoc-gen-go before ${next.from}`;
    return {
        code: "pairing-language-too-old",
        level: "error",
        message: `${who} needs the language of Go ${needed}, and ${says} ${language}: it does not compile.`,
        fix: `${toRun(`go mod edit -go=${needed}`, module)}${before}.`,
        path: module.file,
        ...(module.go === undefined ? {} : { line: module.go.line }),
    };
}
const minimum = min_go_namespaceObject;
/**
 * The pinned Go against the go.mod of the checkout and of both runtimes. A go command that may switch fetches a newer Go
 * silently, so that something else runs than what was pinned; one that may not refuses.
 * https://go.dev/doc/toolchain#select
 */
function goFindings(context) {
    const pin = pinOf("go", context);
    if (pin === undefined)
        return [];
    const mayNotSwitch = context.gotoolchain === "local" || /^go\d[^+]*$/.test(context.gotoolchain);
    return modulesWithStubs(context.facts).flatMap(({ module }) => {
        const needs = [
            ...(module.go === undefined ? [] : [{ who: module.file, line: module.go.line, go: module.go.value }]),
            ...Object.keys(minimum).flatMap((path) => minimumOf(path, module)),
        ].filter(({ go }) => (0,go_version/* compareGo */.Ac)(pin.version, go) < 0);
        const highest = needs.sort((one, other) => (0,go_version/* compareGo */.Ac)(other.go, one.go))[0];
        return highest === undefined ? [] : [tooOldGo(pin, highest, module, mayNotSwitch)];
    });
}
function minimumOf(path, module) {
    const required = compiledWith(path, module);
    const rows = (minimum[path] ?? []).map(([from = "", go = ""]) => ({ from, go }));
    const row = required === null ? null : rowFor(rows, required.version, module_version/* compareModuleVersions */.VQ);
    return required === null || row === null
        ? []
        : [{ who: `${path} ${required.version}`, line: required.line, go: row.go }];
}
function tooOldGo(pin, { who, line, go }, module, mayNotSwitch) {
    const effect = mayNotSwitch
        ? "GOTOOLCHAIN forbids switching, so every go command fails"
        : "the go command fetches a newer Go and runs that instead";
    return {
        code: "pairing-go-too-old",
        level: mayNotSwitch ? "error" : "warning",
        message: `Go ${pin.version} is pinned by ${(0,model_provenance/* describeProvenance */.h3)(pin.provenance)}, and ${who} (${module.file}:${line}) needs Go ${go} or later: ${effect}.`,
        fix: `Pin Go ${go} or later.`,
        path: module.file,
        line,
    };
}

;// CONCATENATED MODULE: ./src/pins/pairing/runtime.ts





const runtime = "google.golang.org/protobuf";
/**
 * protoc-gen-go against its runtime. By policy a runtime is never older than the code generated for it; what really
 * breaks was tried, generator by runtime, and is an error, the rest is a warning.
 * https://protobuf.dev/support/cross-version-runtime-guarantee/
 */
function runtimeFindings(context) {
    const symbolsOf = new Map(context.symbols.map((symbols) => [symbols.path, symbols]));
    const editions = editionsOfStubs(context.facts);
    return modulesWithStubs(context.facts).flatMap(({ module, stubs }) => {
        const required = compiledWith(runtime, module);
        if (required === null)
            return [];
        const own = new Set(stubs.filter(({ generator }) => generator === "protoc-gen-go").map(({ path }) => path));
        const needs = [...own].flatMap((path) => {
            return needsOf(symbolsOf.get(path), editions.get(path), required.version).map((need) => ({ ...need, path }));
        });
        const broken = [...(0,group/* groupBy */.$)(needs, ({ why }) => why)].map(([why, group]) => breaksFinding(why, group, module, required));
        return broken.length > 0 ? broken : policyFindings(own, module, required, context);
    });
}
function needsOf(symbols, edition, required) {
    const below = (version) => (0,module_version/* compareModuleVersions */.VQ)(required, version) < 0;
    const needs = [];
    const add = (why, from, breaks) => {
        if (below(from))
            needs.push({ why, from, breaks });
    };
    add("generated code", "v1.20.0", "its package does not compile");
    if (symbols?.proto3Optional)
        add("a proto3 `optional` field", "v1.22.0", "it panics when the field is used");
    if (symbols?.goFeatures)
        add("google/protobuf/go_features.proto", "v1.33.0", "there is no package types/gofeaturespb");
    if (symbols?.opaque)
        add("the opaque or hybrid API", "v1.36.0", "it does not compile");
    if (edition !== undefined)
        add(`edition ${edition}`, "v1.33.0", "the program panics when it starts");
    // Go features that are set in the file can't be read by v1.35, although v1.33 and v1.34 can.
    const explicit = symbols?.goFeatures === true && !below("v1.35.0");
    if (explicit)
        add("features.(pb.go) set in the file", "v1.36.0", "the program panics when it starts");
    return needs;
}
function breaksFinding(why, group, module, { version, line }) {
    const [{ from, breaks } = { from: "", breaks: "" }] = group;
    return {
        code: "pairing-runtime-too-old",
        level: "error",
        message: `${someOf(group.map(({ path }) => path))} has ${why}, which needs ${runtime} ${from} or later, and ${module.file}:${line} requires ${version}: ${breaks}.`,
        fix: `${toRun(`go get ${runtime}@${from}`, module)}.`,
        path: module.file,
        line,
    };
}
function policyFindings(own, module, { version, line }, { facts }) {
    const newer = generatorStamps(facts, "protoc-gen-go")
        .flatMap((group) => group.stubs.map((stub) => ({ stub, made: group.version })))
        .filter(({ stub, made }) => made !== null && own.has(stub.path) && (0,module_version/* compareModuleVersions */.VQ)(made, version) > 0);
    const newest = newer
        .map(({ made }) => made ?? "")
        .sort(module_version/* compareModuleVersions */.VQ)
        .at(-1);
    if (newest === undefined)
        return [];
    return [
        {
            code: "pairing-runtime-older",
            level: "warning",
            message: `${someOf(newer.map(({ stub }) => stub.path))} ${newer.length === 1 ? "was" : "were"} made by protoc-gen-go up to ${newest}, and ${module.file}:${line} requires ${runtime} ${version}. It compiles and runs today, but a runtime that is older than its generated code has no promise to.`,
            fix: `${toRun(`go get ${runtime}@${newest}`, module)}, or generate with protoc-gen-go ${version}.`,
            path: module.file,
            line,
        },
    ];
}

// EXTERNAL MODULE: ./src/model/stub.ts
var stub = __webpack_require__(1757);
;// CONCATENATED MODULE: ./src/pins/pairing/stubs.ts







/** One notice for a repository whose stubs were made by several versions: who has what. */
function mixedStamps(context) {
    const { facts } = context;
    const tools = [
        ["protoc", protocStamps(facts)],
        ...known_tools/* knownGenerators */.w.map(({ name }) => [name, generatorStamps(facts, name)]),
    ];
    const mixed = tools.filter(([, groups]) => groups.length > 1);
    if (mixed.length === 0)
        return [];
    const lists = mixed.map(([tool, groups]) => `${tool}: ${groups.map(describeGroup).join(", ")}`);
    const declared = mixed.flatMap(([tool]) => pinOf(tool, context) ?? []).filter(isDeclared);
    const held = declared.length === 0 ? "" : `, and held against the declared ${declared.map(model_pin/* pinInWords */.I7).join(" and ")}`;
    const declare = "declare it (by the inputs, in go.mod or .tool-versions) and ";
    return [
        {
            code: "pin-mixed-stamps",
            level: "notice",
            message: `The stubs were made by several versions. ${lists.join("; ")}. Each is checked with the versions in its own header${held}.`,
            fix: `To have one of each, ${declared.length < mixed.length ? declare : ""}run \`update\`.`,
        },
    ];
}
function describeGroup({ stamp, stubs }) {
    return `${stamp === "" ? "no stamp" : stamp} in ${stubs.length} (${someOf(stubs.map(({ path }) => path))})`;
}
/**
 * Generators whose module a go.mod or go.work replaces, or that a go.work takes from a directory: they are built from the
 * module's own release all the same.
 */
function replacedGenerators({ facts }) {
    const declared = new Set(facts.modules.flatMap(({ tools }) => tools.map((tool) => tool.package)));
    return known_tools/* knownGenerators */.w
        .filter((generator) => declared.has(generator.package))
        .flatMap(({ name, module: path }) => [
        ...[...facts.modules, ...facts.workspaces].flatMap((file) => file.replaces
            .filter((entry) => entry.path === path && entry.newPath !== path)
            .map((entry) => replaced(name, entry, file))),
        ...facts.workspaces.flatMap((workspace) => takenFromDirectory(name, path, workspace, facts.modules)),
    ]);
}
function takenFromDirectory(name, path, workspace, modules) {
    const own = modules.find((module) => module.path === path && workspace.uses.includes(module.directory));
    return own === undefined ? [] : [replaced(name, { path, newPath: own.directory, line: 1 }, workspace)];
}
function replaced(name, { path, newPath, newVersion, line }, module) {
    const target = newVersion === undefined ? newPath : `${newPath}@${newVersion}`;
    return {
        code: "pin-replaced-generator",
        level: "warning",
        message: `${module.file}:${line} replaces ${path}, which holds ${name}, by ${target}. A checkout chooses versions, never programs: ${name} is built from ${path} itself, so its output may differ from yours.`,
        fix: `Take the replace out, or name your ${name} by the input go-tools.`,
        path: module.file,
        line,
    };
}
/** Generators that a go.mod declares as tools and that are not on the list of known ones: they are not built. */
function unknownGenerators({ facts, decisions }) {
    const built = new Set([
        ...known_tools/* knownGenerators */.w.map((generator) => generator.package),
        // Stubs that it made are known by their headers, and are checked with it.
        stub/* legacyPackage */.qN,
        ...further_generators/* furtherGenerators */.d.flatMap(({ packages }) => packages.map(({ path }) => path)),
        ...decisions.flatMap(({ pin }) => (pin.kind === "go-tool" ? [pin.package] : [])),
    ]);
    return facts.modules.flatMap(({ tools }) => tools
        .filter((tool) => /\/protoc-gen-[^/]+$/.test(tool.package) && !built.has(tool.package))
        .map(({ package: path, file, line }) => ({
        code: "project-program-not-run",
        level: "notice",
        message: `${file}:${line} names the generator ${path}, which is none of the known ones. A checkout chooses versions, never programs: it is not built, and its stubs are not checked.`,
        fix: "To have it built, name it by the input go-tools, as import/path@version.",
        path: file,
        line,
    })));
}
/** Releases that went out with a fault of their own, each with the one to take instead. */
const faulty = [
    {
        // https://github.com/protocolbuffers/protobuf-go/releases/tag/v1.35.1
        tool: "protoc-gen-go",
        version: "v1.35.0",
        fault: "calls itself v1.35.0-devel in the stubs that it writes",
        instead: "v1.35.1",
    },
    {
        // https://github.com/grpc/grpc-go/issues/7448
        tool: "protoc-gen-go-grpc",
        version: "v1.5.0",
        fault: "can't be installed by `go install`, for its go.mod has a replace directive; here it is built all the same",
        instead: "v1.5.1",
    },
];
/** Pins of releases with a fault; their successors give the same output. */
function faultyReleases(context) {
    return faulty.flatMap(({ tool, version, fault, instead }) => {
        const pin = pinOf(tool, context);
        if (pin?.version !== version)
            return [];
        return [
            {
                code: "pin-faulty-release",
                level: "notice",
                message: `${tool} ${version}, pinned by ${(0,model_provenance/* describeProvenance */.h3)(pin.provenance)}, ${fault}. ${instead} gives the same output.`,
                fix: `Pin ${tool} ${instead} and run \`update\`.`,
                ...(0,model_provenance/* placeOf */.$t)(pin.provenance),
            },
        ];
    });
}

;// CONCATENATED MODULE: ./src/pins/pairing.ts









/** Everything that does not belong together, known before anything is generated. Only what really breaks is an error. */
function pairingFindings(context) {
    const rules = [
        grpcFindings,
        runtimeFindings,
        golangProtobufFindings,
        editionFindings,
        languageFindings,
        goFindings,
        replacedGenerators,
        unknownGenerators,
        faultyReleases,
        mixedStamps,
    ];
    return rules.flatMap((rule) => rule(context));
}
/**
 * The stubs whose text has to be read for `pairingFindings`: the services of every module, and messages only where the
 * module's runtime or language is so old that something in them can break.
 */
function stubsToRead(facts) {
    return modulesWithStubs(facts).flatMap(({ module, stubs }) => {
        const runtime = compiledWith("google.golang.org/protobuf", module)?.version;
        const old = runtime !== undefined && (0,module_version/* compareModuleVersions */.VQ)(runtime, "v1.36.0") < 0;
        const messages = old || hasFormerRuntime(module);
        const services = compiledWith("google.golang.org/grpc", module) !== null || (0,go_version/* compareGo */.Ac)(module.go?.value ?? "", "1.18") < 0;
        return stubs.filter(({ generator }) => (generator === "protoc-gen-go-grpc" ? services : messages));
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/model/detached.ts
var detached = __webpack_require__(5919);
// EXTERNAL MODULE: ./src/model/proto-text.ts
var proto_text = __webpack_require__(2491);
// EXTERNAL MODULE: ./src/project/git.ts
var git = __webpack_require__(3597);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/project/reading.ts



/** A file's whole text. Throws a `Failure` of kind `file-system` where it can't be read. */
function readText(root, path) {
    return reading(path, () => (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(root, path), "utf8"));
}
/** Fills a buffer with the beginning of a file, and tells how much of it. Throws as `readText` does. */
function readStart(root, path, into) {
    return opened(root, path, (file) => (0,external_node_fs_.readSync)(file, into, 0, into.length, 0));
}
/** What `use` makes of an open file, which is closed after it. Throws as `readText` does. */
function opened(root, path, use) {
    return reading(path, () => {
        const file = (0,external_node_fs_.openSync)((0,external_node_path_.join)(root, path), "r");
        try {
            return use(file);
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    });
}
function reading(path, read) {
    try {
        return read();
    }
    catch (cause) {
        throw new model_failure/* Failure */.H("file-system", `${path} could not be read: ${(0,model_failure/* explain */.W)(cause)}`, { cause });
    }
}

// EXTERNAL MODULE: ./src/project/stub.ts
var project_stub = __webpack_require__(9041);
;// CONCATENATED MODULE: ./src/project/tools-go.ts
/**
 * The commands that a file with the build tag `tools` imports for their effect on go.mod alone, which was the way to
 * name a module's tools before Go 1.24. Of a file with another tag only what is a command by its path, for none can be imported, so
 * the tag keeps the file out of every build. Empty for any other file. https://go.dev/wiki/Modules (tools.go)
 */
function parseToolsGo(text, file) {
    const tools = [];
    let tagged = false;
    let constrained = false;
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        const constraint = /^\/\/(?:go:build|\s*\+build)(\s.*)/.exec(line)?.[1];
        if (constraint !== undefined)
            constrained = true;
        if (/\btools?\b/.test(constraint ?? ""))
            tagged = true;
        const imported = /^\s*(?:import\s+)?_\s+(?:"([^"]+)"|`([^`]+)`)/.exec(line);
        const path = imported?.[1] ?? imported?.[2];
        if (path !== undefined)
            tools.push({ package: path, file, line: index + 1 });
    }
    return tagged ? tools : constrained ? tools.filter((tool) => isCommand(tool.package)) : [];
}
function isCommand(path) {
    return /\/cmd\/[^/]+$|\/protoc-gen-[^/]+$/.test(path);
}

;// CONCATENATED MODULE: ./src/project/go-files.ts






/** Most Go files reach their package clause within this. */
const headBytes = 4096;
/** Reads Go files, each once and only as far as need be. Throws a `Failure` of kind `file-system` where one can't be read. */
function readGoFiles(root, paths) {
    const head = Buffer.allocUnsafe(headBytes);
    const chunk = Buffer.allocUnsafe(64 * headBytes);
    const stubs = [];
    const recipes = [];
    const tools = [];
    for (const path of paths) {
        const read = opened(root, path, (file) => {
            const length = (0,external_node_fs_.readSync)(file, head, 0, headBytes, 0);
            const stub = stubIn(root, path, head.toString("utf8", 0, length), length < headBytes);
            if (stub !== null)
                return stub;
            if (mayNameTools(head.subarray(0, length)))
                tools.push(...parseToolsGo(readText(root, path), path));
            const generates = asksToGenerate(head.subarray(0, length)) || (length === headBytes && asksFurther(file, chunk));
            return generates ? recipeIn(root, path) : null;
        });
        if (read !== null && "generator" in read)
            stubs.push((0,detached/* detached */.h)(read));
        else if (read !== null)
            recipes.push(read);
    }
    return { stubs: withHeaderless(stubs), recipes, tools };
}
/** A single stub without header has lost it; where most have none, it is this checkout's habit. */
function withHeaderless(read) {
    const lacking = read.filter(({ lacksHeader }) => lacksHeader === true);
    const others = read.filter(({ lacksHeader }) => lacksHeader !== true);
    const core = others.filter(({ generator }) => (0,stub/* isCore */.OB)(generator));
    return lacking.length > 1 && lacking.length > core.length ? read : others;
}
function stubIn(root, path, text, isWhole) {
    const head = (0,project_stub/* headOfGoFile */.o8)(text);
    if (head === null)
        return isWhole ? null : (0,project_stub/* readStub */.PH)(path, readText(root, path));
    const stub = /protoc-gen-/.test(head) ? (0,project_stub/* readStub */.PH)(path, text) : null;
    if (stub === null && path.endsWith(".pb.go") && importsRuntime.test(text)) {
        return (0,project_stub/* readHeaderless */.FQ)(path, isWhole ? text : readText(root, path));
    }
    // Old generators name their source further down.
    return stub === null || isWhole || stub.source !== undefined ? stub : (0,project_stub/* readStub */.PH)(path, readText(root, path));
}
/** What all stubs of the two generators import, in the order of their paths behind at most a few others. */
const importsRuntime = /"google\.golang\.org\/(?:protobuf\/runtime\/protoimpl|grpc)"/;
/*
 * Of the bytes, not of a text: most Go files have no such line, and are many.
 */
/** Whether a file is for some builds alone, and imports something for its effects. https://pkg.go.dev/cmd/go#hdr-Build_constraints */
function mayNameTools(bytes) {
    const isConstrained = bytes.includes("//go:build ") || bytes.includes("// +build ");
    return isConstrained && (bytes.includes('_ "') || bytes.includes("_ `"));
}
function asksToGenerate(bytes) {
    return bytes.includes("//go:generate");
}
/** Whether the rest of a file does, read in pieces that overlap by more than the directive is long. */
function asksFurther(file, chunk) {
    const overlap = 16;
    for (let at = headBytes - overlap;; at += chunk.length - overlap) {
        const length = (0,external_node_fs_.readSync)(file, chunk, 0, chunk.length, at);
        if (asksToGenerate(chunk.subarray(0, length)))
            return true;
        if (length < chunk.length)
            return false;
    }
}
// https://pkg.go.dev/cmd/go#hdr-Generate_Go_files_by_processing_source
function recipeIn(root, path) {
    const isCommand = (line) => line.startsWith("//go:generate ") && /\bprotoc\b|\bbuf\b|\bsed\b|\bperl\b/.test(line);
    const lines = readText(root, path).split("\n");
    return lines.some(isCommand) ? { path, text: lines.map((line) => (isCommand(line) ? line : "")).join("\n") } : null;
}

;// CONCATENATED MODULE: ./src/project/other-language.ts


/** What package managers and build systems of other languages call their manifests. */
const manifests = new Set([
    "build.gradle",
    "build.gradle.kts",
    "Cargo.toml",
    "CMakeLists.txt",
    "composer.json",
    "Gemfile",
    "mix.exs",
    "package.json",
    "Package.swift",
    "pom.xml",
    "pubspec.yaml",
    "pyproject.toml",
    "setup.py",
]);
/** Sources in languages in which nobody writes the scripts of a project of another one. */
const sources = /\.(?:cc|cpp|cs|cxx|dart|java|kt|rs|scala|swift)$/;
/**
 * The manifest of another language in a checkout that has no Go at all, neither a file nor a module, or else a source of one: the
 * uppermost one. Null where there is Go, and where nothing tells what else it is, for .protos alone may be those of a Go package.
 */
function otherLanguageOf(files) {
    if (files.some((path) => path.endsWith(".go") || external_node_path_.posix.basename(path) === "go.mod"))
        return null;
    const declared = files.filter((path) => manifests.has(external_node_path_.posix.basename(path)));
    const found = declared.length > 0 ? declared : files.filter((path) => sources.test(path));
    return found.toSorted((one, other) => (0,directory/* depthOf */.d1)(one) - (0,directory/* depthOf */.d1)(other))[0] ?? null;
}

;// CONCATENATED MODULE: ./src/project/recipes.ts



/** Names of files that tell how stubs are generated. */
const recipeName = /(?:^|\/)(?:buf(?:\.[\w.-]+)?\.ya?ml|(?:GNU)?[Mm]akefile[\w.-]*|[\w.-]+\.(?:mk|sh|bash|just|nix)|[Tt]askfile(?:\.dist)?\.ya?ml|\.?[Jj]ustfile|Dockerfile[\w.-]*|magefile\w*\.go)$/;
/** Scripts without an extension are known by their first bytes; only those are looked at whose names speak of generating. */
const scriptName = /(?:^|\/)[\w-]*(?:proto|gen)[\w-]*$/;
/** Reads the files that tell how stubs are generated; none of them is ever run. Throws as `readText` does. */
function readRecipes(root, files) {
    // HTTP rules of a service may stand in a YAML file beside its .proto rather than in it.
    const directories = new Set(files.filter((path) => path.endsWith(".proto")).map((path) => external_node_path_.posix.dirname(path)));
    const isNamedAsRecipe = (path) => recipeName.test(path) || (0,governed/* isBufTemplate */.oT)(path);
    const isBesideProto = (path) => /\.ya?ml$/.test(path) && directories.has(external_node_path_.posix.dirname(path));
    const recipes = files
        .filter((path) => isNamedAsRecipe(path) || isBesideProto(path) || (scriptName.test(path) && isScript(root, path)))
        .map((path) => ({ path, text: readText(root, path) }));
    const read = new Set(recipes.map(({ path }) => path));
    const named = configurationsNamedIn(recipes).filter((path) => !read.has(path));
    const present = new Set(named.length === 0 ? [] : files);
    const configurations = named
        .filter((path) => present.has(path))
        .map((path) => ({ path, text: readText(root, path) }));
    return [...recipes, ...configurations].filter(({ path, text }) => /(?:^|[/.])buf[^/]*$/.test(path) ||
        /\bprotoc\b|\bbuf generate\b|\.proto\b|\.pb\.go\b|^type: *google\.api\.Service\b/m.test(text));
}
/** Where options of grpc-gateway's generators say that HTTP rules are: from the recipe's directory, or from the root. */
function configurationsNamedIn(recipes) {
    const paths = recipes.flatMap(({ path, text }) => {
        const names = text.matchAll(/\bgrpc_api_configuration=([\w./-]+\.ya?ml)\b/g);
        return Array.from(names, ([, name = ""]) => [external_node_path_.posix.join(external_node_path_.posix.dirname(path), name), external_node_path_.posix.normalize(name)]).flat();
    });
    return [...new Set(paths)];
}
function isScript(root, path) {
    const start = Buffer.alloc(2);
    readStart(root, path, start);
    return start.toString("latin1") === "#!";
}

// EXTERNAL MODULE: ./src/model/system-error.ts
var system_error = __webpack_require__(7627);
;// CONCATENATED MODULE: ./src/project/walk.ts




/** Never looked into: git's own files, and packages of npm that may hold tens of thousands of files. */
const skipped = new Set([".git", "node_modules"]);
/**
 * Every file below `root`. Directories for which `skip` answers true are not entered. A symbolic link is followed if
 * its target lies in the checkout, a link to a directory only once and not to one that contains the link.
 * Throws a `Failure` of kind `file-system` where a directory can't be read.
 */
async function walkCheckout(root, skip) {
    const realRoot = await (0,promises_.realpath)(root);
    const files = [];
    const linked = [];
    const repositories = [];
    const links = [];
    const visit = async (directory) => {
        const entries = await read((0,external_node_path_.join)(realRoot, directory));
        if (directory !== "" && entries.some((entry) => entry.name === ".git"))
            repositories.push(directory);
        const below = [];
        for (const entry of entries) {
            if (skipped.has(entry.name))
                continue;
            const path = directory === "" ? entry.name : `${directory}/${entry.name}`;
            if (entry.isFile())
                files.push(path);
            else if (entry.isDirectory() && !skip(path))
                below.push(visit(path));
            else if (entry.isSymbolicLink())
                below.push(follow(path));
        }
        await Promise.all(below);
    };
    const follow = async (path) => {
        const target = await realTarget((0,external_node_path_.join)(realRoot, path));
        if (target === null || !target.startsWith(realRoot + external_node_path_.sep))
            return;
        if ((await (0,promises_.stat)(target)).isFile())
            linked.push(path);
        else
            links.push({ path, target: (0,external_node_path_.relative)(realRoot, target).replaceAll(external_node_path_.sep, "/") });
    };
    await visit("");
    for (const { path, target } of links) {
        if (path.startsWith(`${target}/`) || skip(path))
            continue;
        for (const file of files)
            if (file.startsWith(`${target}/`))
                linked.push(path + file.slice(target.length));
    }
    return { files: files.sort(), linked: [...new Set(linked)].sort(), repositories: repositories.sort() };
}
async function read(directory) {
    try {
        return await (0,promises_.readdir)(directory, { withFileTypes: true });
    }
    catch (cause) {
        throw new model_failure/* Failure */.H("file-system", `${directory} could not be read: ${(0,model_failure/* explain */.W)(cause)}`, { cause });
    }
}
/** The real path of a link; null where it dangles or turns in circles, which harms nobody who does not use it. */
async function realTarget(link) {
    try {
        return await (0,promises_.realpath)(link);
    }
    catch (cause) {
        if ((0,system_error/* isMissing */.b)(cause) || ["ELOOP", "EACCES"].includes((0,system_error/* errorCode */.C)(cause)))
            return null;
        throw new model_failure/* Failure */.H("file-system", `the symbolic link ${link} could not be read: ${(0,model_failure/* explain */.W)(cause)}`, { cause });
    }
}

;// CONCATENATED MODULE: ./src/project/checkout.ts














/**
 * Reads a checkout: finds its root, walks it once, and reads the stubs' heads and the .protos. Changes nothing.
 * Throws a `Failure` of kind `bad-input` that names every working directory that is missing, or where there are no files.
 */
async function readCheckout(workingDirectories, host) {
    const directories = await existingDirectories(workingDirectories);
    const { root, isRepository, status } = await findRoot(directories, host);
    // Git takes longer than the walk, so that does not wait for it; what turns out to be ignored is left out in the end.
    let ignored = new Set();
    const answered = status.then((facts) => {
        if (facts.kind === "repository")
            ignored = facts.ignored;
        return facts;
    });
    const scopes = [...new Set(directories.map((directory) => (0,external_node_path_.relative)(root, directory).replaceAll(external_node_path_.sep, "/") || "."))];
    const readAll = async () => {
        const found = await walkCheckout(root, (directory) => isIn(ignored, directory));
        // What is no repository holds checkouts, not other people's files, and nor are those what somebody names.
        const isForeign = (repository) => isRepository && !scopes.some((scope) => (0,directory/* isInside */.FK)(scope, repository));
        const walk = { ...found, repositories: found.repositories.filter(isForeign) };
        const own = readOwnGoFiles(root, walk);
        const files = walk.files.filter((path) => !(0,directory/* isVendored */.Ee)(path));
        const recipes = [...readRecipes(root, files), ...own.recipes];
        const protos = readProtos(root, walk);
        return { stubs: readStubs(root, walk, own, protos), protos, recipes, tools: own.tools, files: walk.files };
    };
    // What can't be read may be ignored, a database's directory for instance; once git has answered it is an error.
    const found = await readAll().catch(async () => {
        await answered;
        return readAll();
    });
    const git = await answered;
    const files = found.files.filter((path) => !isIn(ignored, path));
    if (files.length === 0) {
        throw new model_failure/* Failure */.H("bad-input", `There are no files in ${root}.`, {
            remedy: "Run actions/checkout before this action, or name another working directory.",
        });
    }
    const otherLanguage = otherLanguageOf(files);
    return {
        root,
        scopes,
        stubs: found.stubs.filter(({ path }) => !isIn(ignored, path)),
        protos: found.protos.filter(({ path }) => !isIn(ignored, path)),
        git,
        recipes: found.recipes.filter(({ path }) => !isIn(ignored, path)),
        files,
        tools: found.tools.filter(({ file }) => !isIn(ignored, file)),
        ...(otherLanguage === null ? {} : { otherLanguage }),
    };
}
/** Whether a path lies in a directory that git ignores, or is one; the set has directories with a slash at the end. */
function isIn(ignored, path) {
    if (ignored.size === 0)
        return false;
    for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) {
        if (ignored.has(path.slice(0, end + 1)))
            return true;
    }
    return ignored.has(`${path}/`);
}
async function existingDirectories(paths) {
    const found = [];
    const mistakes = [];
    for (const path of paths) {
        try {
            if ((await (0,promises_.stat)(path)).isDirectory())
                found.push(await (0,promises_.realpath)(path));
            else
                mistakes.push(`${path} is not a directory`);
        }
        catch (cause) {
            mistakes.push(`${path} does not exist or can't be read (${(0,model_failure/* explain */.W)(cause)})`);
        }
    }
    if (mistakes.length > 0) {
        throw new model_failure/* Failure */.H("bad-input", `working-directory: ${mistakes.join("; ")}.`, {
            remedy: "Name existing directories, one per line, relative to the workspace.",
        });
    }
    return found;
}
/** Git's top level where it holds all working directories, or else their common parent. */
async function findRoot(directories, host) {
    const [first] = directories;
    if (first === undefined)
        throw new model_failure/* Failure */.H("bad-input", "No working directory was given.");
    const common = directories.reduce(commonParent);
    const top = await (0,git/* findTopLevel */.Tt)(first, host);
    const unknown = (why) => Promise.resolve({ kind: "unknown", why });
    if (top.kind === "none")
        return { root: common, isRepository: false, status: unknown(top.why) };
    const root = await (0,promises_.realpath)((0,external_node_path_.resolve)(top.path));
    if (!directories.every((directory) => directory === root || directory.startsWith(root + external_node_path_.sep))) {
        return {
            root: common,
            isRepository: true,
            status: unknown(`the working directories are not in one repository (${root})`),
        };
    }
    return { root, isRepository: true, status: (0,git/* readGit */.lX)(root, top.maybeSparse, host) };
}
/** The deepest directory that holds both; the file system's root at the worst. */
function commonParent(one, other) {
    const left = one.split(external_node_path_.sep);
    const right = other.split(external_node_path_.sep);
    const shared = left.findIndex((part, index) => part !== right[index]);
    return (shared === -1 ? left : left.slice(0, shared)).join(external_node_path_.sep) || external_node_path_.sep;
}
/*
 * Files are read one after the other and without promises: they lie in the machine's cache, where a checkout has just put
 * them, and there handing each to another thread costs ten times what reading it does.
 */
function readOwnGoFiles(root, walk) {
    const foreign = prefixTest(walk.repositories);
    const paths = walk.files.filter((file) => file.endsWith(".go") && !(0,directory/* isVendored */.Ee)(file) && !foreign(file));
    return readGoFiles(root, paths);
}
function readStubs(root, walk, { stubs }, protos) {
    const foreign = prefixTest(walk.repositories);
    const swaggers = walk.files.filter((file) => file.endsWith(".swagger.json") && !(0,directory/* isVendored */.Ee)(file) && !foreign(file));
    if (swaggers.length === 0)
        return [...stubs];
    const byName = (0,group/* groupBy */.$)(protos, ({ path }) => external_node_path_.posix.basename(path));
    const start = Buffer.allocUnsafe(4096);
    const documents = swaggers.map((path) => {
        const text = start.toString("utf8", 0, readStart(root, path, start));
        return (0,detached/* detached */.h)((0,project_stub/* readSwagger */.zA)(path, text, byName));
    });
    return [...stubs, ...documents.filter((stub) => stub !== null)];
}
function readProtos(root, walk) {
    const foreign = prefixTest(walk.repositories);
    const linked = new Set(walk.linked);
    const paths = [...walk.files, ...linked].filter((file) => file.endsWith(".proto")).sort();
    return paths.map((path) => {
        const text = readText(root, path);
        const vendored = (0,directory/* isVendored */.Ee)(path) || isThirdParty(path) || foreign(path);
        return {
            path,
            size: text.length,
            ...(0,detached/* detached */.h)((0,proto_text/* readProtoText */.G)(text)),
            vendored,
            ...(linked.has(path) ? { linked: true } : {}),
        };
    });
}
function isThirdParty(path) {
    return /(?:^|\/)third[_-]?party\//.test(path);
}
function prefixTest(directories) {
    return (path) => directories.some((directory) => path.startsWith(`${directory}/`));
}

// EXTERNAL MODULE: ./src/model/go-lines.ts
var go_lines = __webpack_require__(9665);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/data/buf-remote-plugins.json
var buf_remote_plugins = __webpack_require__(1169);
;// CONCATENATED MODULE: ./src/project/tool-names.ts

/**
 * The names under which version managers and buf know our tools. Keys are compared in lower case; a tool that is not
 * listed is none of ours and its declarations are passed over.
 */
const plain = {
    go: "go",
    golang: "go",
    "golang/go": "go",
    protoc: "protoc",
    protobuf: "protoc",
    "protocolbuffers/protobuf": "protoc",
    "protocolbuffers/protobuf/protoc": "protoc",
    "protoc-gen-go": "protoc-gen-go",
    "protocolbuffers/protobuf-go": "protoc-gen-go",
    "protocolbuffers/protobuf-go/protoc-gen-go": "protoc-gen-go",
    "google.golang.org/protobuf/cmd/protoc-gen-go": "protoc-gen-go",
    "protoc-gen-go-grpc": "protoc-gen-go-grpc",
    "grpc/grpc-go/protoc-gen-go-grpc": "protoc-gen-go-grpc",
    "google.golang.org/grpc/cmd/protoc-gen-go-grpc": "protoc-gen-go-grpc",
    buf: "buf",
    "bufbuild/buf": "buf",
    "github.com/bufbuild/buf/cmd/buf": "buf",
};
/** What plugins of buf's registry are called as commands. */
const remoteNames = new Map(Object.entries(buf_remote_plugins/* commands */.P));
/**
 * Our name for a tool of a version manager or for the import path of a command; null for tools that are none of ours.
 * The names of the two generators stand for their own modules alone, not for whatever path ends with them.
 */
function toolNamed(name) {
    const bare = name.replace(/^(?:core|go|aqua|ubi|github|asdf|vfox):/, "").toLowerCase();
    const known = plain[bare];
    if (known !== undefined)
        return known;
    const command = /^(?:.*\/)?(protoc-gen-[\w-]+)$/.exec(bare)?.[1];
    return command === undefined || plain[command] !== undefined ? null : command;
}
/** Our name for a plugin of buf's registry, `buf.build/protocolbuffers/go`; null for those that are no Go commands. */
function remotePluginNamed(name) {
    return remoteNames.get(name.replace(/^[^/]+\//, "")) ?? null;
}

;// CONCATENATED MODULE: ./src/project/yaml-lines.ts

/** Parses a YAML file with a mapping at its top; adds what is wrong with it to `mistakes`. https://yaml.org/spec/1.2.2/ */
function readYaml(text, mistakes) {
    const counter = new dist.LineCounter();
    const document = (0,dist.parseDocument)(text.replace(/^\ufeff/, ""), { lineCounter: counter });
    for (const error of document.errors) {
        const line = error.linePos?.[0].line ?? 1;
        mistakes.push({ line, message: error.message.split("\n")[0]?.replace(/ at line \d+.*$/, "") ?? "is no YAML" });
    }
    const root = document.contents;
    if (root !== null && !(0,dist/* isMap */.jh)(root))
        mistakes.push({ line: 1, message: "is not a mapping" });
    return {
        root: document.errors.length === 0 && (0,dist/* isMap */.jh)(root) ? root : null,
        lineOf: (node) => counter.linePos(node?.range?.[0] ?? 0).line || 1,
    };
}
/** The text of a scalar as it is written, so that an unquoted 1.20 stays 1.20; null for anything else. */
function textOf(node) {
    if (!(0,dist/* isScalar */.jn)(node) || node.value === null)
        return null;
    return typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
}
/** The items of a sequence; none for anything else. */
function itemsOf(node) {
    return (0,dist/* isSeq */.oP)(node) ? node.items : [];
}

;// CONCATENATED MODULE: ./src/project/aqua.ts



/**
 * Reads the packages of an aqua.yaml: `name: protocolbuffers/protobuf/protoc@v29.3`, or name and version apart. A version
 * is a tag, which for a nested Go module begins with its directory: `cmd/protoc-gen-go-grpc/v1.6.2`.
 * https://aquaproj.github.io/docs/reference/config/
 */
function parseAqua(text, file) {
    const declared = [];
    const mistakes = [];
    const { root, lineOf } = readYaml(text, mistakes);
    for (const [index, item] of itemsOf(root?.get("packages", true)).entries()) {
        if (!(0,dist/* isMap */.jh)(item))
            continue;
        const nameNode = item.get("name", true);
        const [name = "", inName] = (textOf(nameNode) ?? "").split("@");
        const tool = toolNamed(name);
        if (tool === null)
            continue;
        const versionNode = item.get("version", true);
        const tag = inName ?? textOf(versionNode) ?? "";
        const line = lineOf(inName === undefined && versionNode !== undefined ? versionNode : nameNode);
        const version = tag.replace(/^.*\//, "");
        if (version === "")
            mistakes.push({ line, message: `\`${name}\` has no version` });
        else
            declared.push({ tool, version, what: `packages[${index}] of ${file.replace(/^.*\//, "")}`, file, line });
    }
    return { value: declared, mistakes };
}

;// CONCATENATED MODULE: ./src/project/go-version-file.ts
/** Reads a file that holds a Go version and nothing else, as .go-version does; `#` begins a comment. https://github.com/go-nv/goenv */
function parseGoVersionFile(text, file) {
    const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
    for (const [index, source] of lines.entries()) {
        const version = source.replace(/#.*/, "").trim();
        if (version === "")
            continue;
        const name = file.replace(/^.*\//, "");
        return { value: [{ tool: "go", version, what: `version in ${name}`, file, line: index + 1 }], mistakes: [] };
    }
    return { value: [], mistakes: [{ line: 1, message: "names no Go version" }] };
}

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var smol_toml_dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./src/project/mise.ts


/**
 * Reads the `[tools]` of a mise.toml: `go = "1.25"`, a list of which the first is the default, a table with `version`,
 * keys with a backend such as `"go:google.golang.org/\u2026"` and `"aqua:\u2026"`. https://mise.jdx.dev/configuration.html#tools
 */
function parseMise(text, file) {
    const declared = [];
    const mistakes = [];
    for (const [key, wanted] of Object.entries(toolsOf(text, mistakes))) {
        const tool = toolNamed(key);
        if (tool === null)
            continue;
        const line = lineOfKey(text, key);
        const version = firstVersion(wanted);
        if (version === null)
            mistakes.push({ line, message: `\`${key}\` has no version` });
        else
            declared.push({ tool, version, what: `${key} in [tools] of ${file.replace(/^.*\//, "")}`, file, line });
    }
    return { value: declared, mistakes };
}
function toolsOf(text, mistakes) {
    try {
        const { tools } = (0,smol_toml_dist/* parse */.qg)(text.replace(/^\ufeff/, ""));
        return isTable(tools) ? tools : {};
    }
    catch (error) {
        if (!(error instanceof smol_toml_dist/* TomlError */.zx))
            throw error;
        mistakes.push({ line: error.line, message: error.message.split("\n")[0] ?? "is no TOML" });
        return {};
    }
}
function firstVersion(wanted) {
    if (Array.isArray(wanted))
        return firstVersion(wanted[0]);
    if (isTable(wanted))
        return firstVersion(wanted["version"]);
    if (typeof wanted === "number")
        return String(wanted);
    return typeof wanted === "string" && wanted !== "" ? wanted : null;
}
function isTable(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
/** The parser gives no places, so the key is looked for as it can be written: in `[tools]`, as its own table, or dotted. */
function lineOfKey(text, key) {
    const name = `(?:"${literally(key)}"|'${literally(key)}'|${literally(key)})`;
    const inTools = new RegExp(`^\\s*${name}\\s*[.=]`);
    const table = new RegExp(`^\\s*\\[{1,2}\\s*tools\\s*\\.\\s*${name}\\s*\\]`);
    const dotted = new RegExp(`^\\s*tools\\s*(?:\\.\\s*${name}|=\\s*\\{.*${name}\\s*=)`);
    let section = "";
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        if (table.test(line) || (section === "" && dotted.test(line)))
            return index + 1;
        if (section === "tools" && inTools.test(line))
            return index + 1;
        section = /^\s*\[\[?\s*([^\]]*?)\s*\]/.exec(line)?.[1] ?? section;
    }
    return 1;
}
function literally(text) {
    return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

;// CONCATENATED MODULE: ./src/project/tool-versions.ts

/**
 * Reads a .tool-versions: a tool and its versions a line, of which the first is wanted and the others are fallbacks.
 * Go is `golang` to asdf and `go` to mise. https://asdf-vm.com/manage/configuration.html#tool-versions
 */
function parseToolVersions(text, file) {
    const declared = [];
    const mistakes = [];
    for (const [index, source] of text
        .replace(/^\ufeff/, "")
        .split(/\r?\n/)
        .entries()) {
        const [name, version] = source.replace(/#.*/, "").trim().split(/\s+/);
        const tool = toolNamed(name ?? "");
        if (name === undefined || tool === null)
            continue;
        const line = index + 1;
        if (version === undefined)
            mistakes.push({ line, message: `\`${name}\` has no version` });
        else
            declared.push({ tool, version, what: `${name} of .tool-versions`, file, line });
    }
    return { value: declared, mistakes };
}

;// CONCATENATED MODULE: ./src/project/declared.ts





const readers = [
    { name: /^\.go-version$/, read: parseGoVersionFile },
    { name: /^\.tool-versions$/, read: parseToolVersions },
    { name: /^\.?mise\.toml$/, read: parseMise },
    { name: /^\.?aqua\.ya?ml$/, read: parseAqua },
];
/** mise also reads its configuration from directories. https://mise.jdx.dev/configuration.html#mise-toml */
const miseDirectories = /(?:^|\/)(?:\.?mise\/config|\.config\/mise(?:\/config)?)\.toml$/;
/** The reader of a version manager's file; null for all others. */
function declaredReader(file) {
    if (miseDirectories.test(file))
        return parseMise;
    return readers.find(({ name }) => name.test(external_node_path_.posix.basename(file)))?.read ?? null;
}

;// CONCATENATED MODULE: ./src/project/mod-grammar.ts
/** Reads the grammar that go.mod and go.work share, line by line. https://go.dev/ref/mod#go-mod-file-lexical */
function parseDirectives(text) {
    const directives = [];
    const mistakes = [];
    let block = null;
    for (const [index, source] of text
        .replace(/^\ufeff/, "")
        .split(/\r?\n/)
        .entries()) {
        const line = index + 1;
        const { words, comment, mistake } = readWords(source);
        if (mistake !== null)
            mistakes.push({ line, message: mistake });
        const [verb, ...rest] = words;
        if (verb === undefined)
            continue;
        if (block !== null) {
            if (verb === ")")
                block = null;
            else
                directives.push({ verb: block.verb, words, line, comment });
        }
        else if (rest[0] === "(" && rest.length === 1) {
            block = { verb, line };
        }
        else if (!(rest[0] === "(" && rest[1] === ")")) {
            directives.push({ verb, words: rest, line, comment });
        }
    }
    if (block !== null)
        mistakes.push({ line: block.line, message: `the block of \`${block.verb}\` is not closed` });
    return { value: directives, mistakes };
}
const token = /\s+|\/\/(.*)$|"((?:[^"\\]|\\.)*)"|`([^`]*)`|(=>|[()[\],])|((?:(?!\/\/|=>)[^\s()[\],"`])+)|(.)/gy;
function readWords(source) {
    const words = [];
    let comment = "";
    let mistake = null;
    for (const [, remark, interpreted, raw, mark, word, other] of source.matchAll(token)) {
        const value = interpreted?.replace(/\\(.)/g, "$1") ?? raw ?? mark ?? word;
        if (value !== undefined)
            words.push(value);
        else if (remark !== undefined)
            comment = remark.trim();
        else if (other !== undefined)
            mistake = `unexpected \`${other}\``;
    }
    return { words, comment, mistake };
}

;// CONCATENATED MODULE: ./src/project/go-mod.ts



/** Reads a go.mod whose path in the checkout is given. https://go.dev/ref/mod#go-mod-file */
function parseGoMod(text, file) {
    const { value: directives, mistakes: found } = parseDirectives(text);
    const mistakes = [...found];
    const requires = [];
    const tools = [];
    let path = "";
    for (const directive of directives) {
        const { verb, words, line, comment } = directive;
        const [first, second] = words;
        if (verb === "module" && first !== undefined) {
            path = first;
        }
        else if (verb === "require") {
            if (first === undefined || second === undefined)
                mistakes.push(incomplete(directive, "path version"));
            else
                requires.push({ path: first, version: second, line, indirect: /^indirect(?:;|\s|$)/.test(comment) });
        }
        else if (verb === "tool") {
            if (first === undefined)
                mistakes.push(incomplete(directive, "path"));
            else
                tools.push({ package: first, file, line });
        }
    }
    const { replaces, ...versions } = commonDirectives(directives, mistakes);
    const module = { file, directory: external_node_path_.posix.dirname(file), path, ...versions, requires, replaces, tools };
    return { value: module, mistakes };
}
/** What go.mod and go.work both have: `go`, `toolchain` and `replace`; adds what is wrong with them to `mistakes`. */
function commonDirectives(directives, mistakes) {
    let go;
    let toolchain;
    const replaces = [];
    for (const directive of directives) {
        const { verb, words, line } = directive;
        const [first = ""] = words;
        if (verb === "go") {
            if ((0,go_version/* parseGoVersion */.SX)(first) === null)
                mistakes.push({ line, message: `\`go ${first}\` names no Go version` });
            else
                go = { value: first, line };
        }
        else if (verb === "toolchain") {
            if (first !== "default" && versionOfToolchain(first) === null) {
                mistakes.push({ line, message: `\`toolchain ${first}\` names no Go toolchain` });
            }
            else {
                toolchain = { value: first, line };
            }
        }
        else if (verb === "replace") {
            const replacement = readReplacement(directive);
            if (replacement === null)
                mistakes.push(incomplete(directive, "path [version] => path [version]"));
            else
                replaces.push(replacement);
        }
    }
    return {
        ...(go === undefined ? {} : { go }),
        ...(toolchain === undefined ? {} : { toolchain }),
        replaces,
    };
}
/** The version in a toolchain's name: `go1.25.3` \u2192 `1.25.3`, `go1.25.3-custom` \u2192 `1.25.3`. https://go.dev/doc/toolchain#name */
function versionOfToolchain(name) {
    const version = /^(?:[\w.]+-)?go(\d[^-\s]*)(?:-[\w.+-]+)?$/.exec(name)?.[1];
    return version === undefined || (0,go_version/* parseGoVersion */.SX)(version) === null ? null : version;
}
function readReplacement({ words, line }) {
    const arrow = words.indexOf("=>");
    const [path, version] = words.slice(0, arrow);
    const [newPath, newVersion] = words.slice(arrow + 1);
    if (arrow < 1 || arrow > 2 || path === undefined || newPath === undefined)
        return null;
    return {
        path,
        ...(version === undefined ? {} : { version }),
        newPath,
        ...(newVersion === undefined ? {} : { newVersion }),
        line,
    };
}
function incomplete({ verb, words, line }, form) {
    return { line, message: `\`${[verb, ...words].join(" ")}\` is not of the form \`${verb} ${form}\`` };
}

;// CONCATENATED MODULE: ./src/project/go-work.ts



/** Reads a go.work whose path in the checkout is given. https://go.dev/ref/mod#go-work-file */
function parseGoWork(text, file) {
    const { value: directives, mistakes: found } = parseDirectives(text);
    const mistakes = [...found];
    const directory = external_node_path_.posix.dirname(file);
    const uses = [];
    for (const { verb, words, line } of directives) {
        if (verb !== "use")
            continue;
        const [path] = words;
        if (path === undefined)
            mistakes.push({ line, message: "`use` names no directory" });
        else
            uses.push(external_node_path_.posix.join(directory, path).replace(/(.)\/$/, "$1"));
    }
    return { value: { file, directory, ...commonDirectives(directives, mistakes), uses }, mistakes };
}

// EXTERNAL MODULE: ./src/model/native-path.ts
var native_path = __webpack_require__(8040);
;// CONCATENATED MODULE: ./src/project/own-file.ts





/**
 * Makes sure that a file which is named in the checkout is in it: a link could lead to any file of the machine, and messages
 * show what could not be understood. A path outside of the checkout is the user's own choice, and one where nothing is passes.
 * Throws a `Failure` of kind `bad-input` for a link out of the checkout and for what is no file. `what` names who asks for it.
 */
async function requireOwnFile(file, root, what) {
    const found = await lookUp(file);
    if (found === null)
        return;
    const realRoot = await (0,promises_.realpath)(root);
    if (!(await isNamedIn(file, realRoot)))
        return;
    const name = (0,external_node_path_.relative)(root, file).replaceAll(external_node_path_.sep, "/");
    if (!(0,native_path/* isWithin */.U)(found.target, realRoot)) {
        throw new model_failure/* Failure */.H("bad-input", `${what}: ${name} is a symbolic link out of the checkout, which is not followed.`, {
            remedy: "Put the file itself there, or name its path outside of the checkout.",
        });
    }
    if (!found.isFile)
        throw new model_failure/* Failure */.H("bad-input", `${what}: ${name} is no file.`, { remedy: "Name a file." });
}
/** Whether a path leads through the checkout, by whatever name that was reached. */
async function isNamedIn(file, realRoot) {
    const parent = (0,external_node_path_.dirname)(file);
    if ((0,native_path/* isWithin */.U)(await (0,promises_.realpath)(parent), realRoot))
        return true;
    return parent !== file && (await isNamedIn(parent, realRoot));
}
async function lookUp(file) {
    try {
        return { target: await (0,promises_.realpath)(file), isFile: (await (0,promises_.stat)(file)).isFile() };
    }
    catch (error) {
        if ((0,system_error/* isMissing */.b)(error))
            return null;
        if ((0,system_error/* errorCode */.C)(error) === "ELOOP")
            throw new model_failure/* Failure */.H("bad-input", `${file} is a link to itself.`, { cause: error });
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/project/go-version-input.ts










/**
 * What the file that `go-version-file` names says about Go, strongest first: `toolchain` and `go` of a go.mod or go.work,
 * Go's entries in .tool-versions, mise.toml or aqua.yaml, or the whole content of any other file. The path is relative to
 * the checkout's root, as with actions/setup-go, or to a working directory.
 * Throws a `Failure` of kind `bad-input` where there is no such file in the checkout or it names no Go.
 */
async function readGoVersionFile(path, { root, workingDirectories }) {
    if (path === "")
        return [];
    const places = [root, ...workingDirectories].map((directory) => (0,external_node_path_.resolve)(directory, path));
    const place = places.find((file) => (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.isFile() === true);
    if (place === undefined) {
        throw new model_failure/* Failure */.H("bad-input", `go-version-file: there is no file ${JSON.stringify(path)} in ${root}.`, {
            remedy: "Name a go.mod, go.work, .go-version, .tool-versions or mise.toml, relative to the checkout's root.",
        });
    }
    await requireOwnFile(place, root, "go-version-file");
    const file = (0,external_node_path_.relative)(root, place).replaceAll(external_node_path_.sep, "/");
    const { value, mistakes } = goVersionsOf(await (0,promises_.readFile)(place, "utf8"), file);
    if (value.length > 0)
        return value;
    const why = mistakes.map(({ line, message }) => ` (line ${line}: ${message})`).join("");
    throw new model_failure/* Failure */.H("bad-input", `go-version-file: ${path} names no Go version${why}.`, {
        remedy: "Write one there, or use the input go-version.",
    });
}
function goVersionsOf(text, file) {
    const name = external_node_path_.posix.basename(file);
    if (name === "go.mod" || name === "go.work") {
        const { value, mistakes } = name === "go.mod" ? parseGoMod(text, file) : parseGoWork(text, file);
        const declared = (0,go_lines/* goLines */.I)(value).map(({ verb, version, line }) => {
            return { tool: "go", version, what: `${verb} line of ${name}`, file, line };
        });
        return { value: declared, mistakes };
    }
    const read = declaredReader(file) ?? parseGoVersionFile;
    const { value, mistakes } = read(text, file);
    return { value: value.filter(({ tool }) => tool === "go"), mistakes };
}

;// CONCATENATED MODULE: ./src/project/programs.ts
/**
 * Files of a checkout by which it would have other programs take part in a run of Maven in it. Maven is only ever started
 * in an empty directory, so they have no effect, which is told. https://maven.apache.org/configure.html
 */
function mavenFindings(files) {
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

;// CONCATENATED MODULE: ./src/project/stub-symbols.ts

/**
 * Reads what the given stubs need of their runtimes. Stamps would not do: options change what a generator asserts.
 * Throws a `Failure` of kind `file-system` where a stub can't be read.
 */
function readStubSymbols(root, stubs) {
    return stubs.map(({ path }) => symbolsOf(path, readText(root, path)));
}
/** The symbols in the text of a stub. */
function symbolsOf(path, text) {
    // Most texts have few of these, and finding out by words alone takes a tenth of the time.
    const found = (words, pattern) => (text.includes(words) ? pattern.exec(text) : null);
    const asserted = found("SupportPackageIsVersion", /\bgrpc\.SupportPackageIsVersion(\d+)\b/)?.[1];
    const former = found("ProtoPackageIsVersion", /\bproto\.ProtoPackageIsVersion(\d+)\b/)?.[1];
    const generic = /\bgrpc\.\w*(?:Streaming|Generic)\w*\[/;
    const present = /\bprotoimpl\.X\.(?:MessageFieldStringOf|Present|ClearPresent)\b/;
    return {
        path,
        ...(asserted === undefined ? {} : { supportPackage: Number(asserted) }),
        ...(former === undefined ? {} : { protoPackage: Number(former) }),
        genericStreams: (found("Streaming", generic) ?? found("Generic", generic)) !== null,
        opaque: (found("xxx_hidden_", /\bxxx_hidden_/) ?? found("protoimpl.X.", present)) !== null,
        goFeatures: text.includes('"google.golang.org/protobuf/types/gofeaturespb"'),
        proto3Optional: found("proto3,oneof", /^\t\w+\s+\*\w+\s+`protobuf:"[^"]*\bproto3,oneof"/m) !== null,
    };
}

;// CONCATENATED MODULE: ./src/project/buf-gen.ts




/**
 * Reads the plugins of a buf.gen.yaml: `remote:` of v2, `plugin:` of v1 and `name:` of v1beta1 with a version behind a
 * colon, and `local:` or `path:` that run a Go command at a version. https://buf.build/docs/configuration/v2/buf-gen-yaml/
 */
function parseBufGen(text, file) {
    const declared = [];
    const findings = [];
    const mistakes = [];
    const name = file.replace(/^.*\//, "");
    const { root, lineOf } = readYaml(text, mistakes);
    for (const [index, plugin] of itemsOf(root?.get("plugins", true)).entries()) {
        if (!(0,dist/* isMap */.jh)(plugin))
            continue;
        const out = textOf(plugin.get("out", true));
        const place = out === null ? { file } : { file, out };
        for (const key of ["remote", "plugin", "name"]) {
            const node = plugin.get(key, true);
            const pinned = remoteVersion(textOf(node) ?? "");
            if (pinned === null)
                continue;
            declared.push({ ...pinned, what: `plugins[${index}].${key} of ${name}`, ...place, line: lineOf(node) });
        }
        for (const key of ["local", "path", "protoc_path"]) {
            const node = plugin.get(key, true);
            if (node === undefined)
                continue;
            const line = lineOf(node);
            const local = readLocal(commandOf(plugin, key));
            if (local.kind === "version") {
                declared.push({ ...local, what: `plugins[${index}].${key} of ${name}`, ...place, line });
            }
            else if (local.kind === "program") {
                findings.push(neverRun(`plugins[${index}].${key} of ${name}`, local.command, file, line));
            }
        }
    }
    return { value: { declared, findings }, mistakes };
}
function remoteVersion(reference) {
    const match = /^([^:\s]+\/[^:\s]+):(v[^\s]+)$/.exec(reference);
    const tool = remotePluginNamed(match?.[1] ?? "");
    if (match?.[2] === undefined || tool === null)
        return null;
    return { tool, version: (0,module_version/* withoutRegistryRevision */.T1)(match[2]) };
}
/** `local`, `path` and `protoc_path` are a name, or a program with its arguments. */
function commandOf(plugin, key) {
    const node = plugin.get(key, true);
    const single = textOf(node);
    if (single !== null)
        return [single];
    return itemsOf(node).map((item) => textOf(item) ?? "");
}
function readLocal(command) {
    const [program = "", ...rest] = command;
    if (program === "go" && (rest[0] === "run" || rest[0] === "tool")) {
        const [path = "", version] = (rest.slice(1).find((word) => !word.startsWith("-")) ?? "").split("@");
        // `go run ./cmd/x` compiles and runs what the checkout holds, whatever it is called.
        const tool = /^\.{0,2}\//.test(path) ? null : toolNamed(path);
        if (tool !== null)
            return version === undefined ? { kind: "known" } : { kind: "version", tool, version };
    }
    if (rest.length === 0 && !program.includes("/") && toolNamed(program) !== null)
        return { kind: "known" };
    return { kind: "program", command: command.join(" ") };
}
function neverRun(what, command, file, line) {
    return {
        code: "project-program-not-run",
        level: "notice",
        message: `${what} runs \`${command}\`; a program that a checkout names is never run here, and plugins are built from their own modules instead.`,
        fix: "Nothing, if it is one of the known plugins; name any other by the input go-tools, as module/path@version.",
        path: file,
        line,
    };
}

;// CONCATENATED MODULE: ./src/project/versions.ts









/**
 * Reads every file of a checkout that pins versions. Copies of other projects (vendor, third_party) and test data are left out, as the
 * go command leaves them out.
 * Throws a `Failure` of kind `file-system` where a file can't be read.
 */
async function readProjectFiles({ root, files, tools, }) {
    const modules = [];
    const workspaces = [];
    const declared = [];
    const findings = [];
    const take = (file, { value, mistakes }) => {
        findings.push(...mistakes.map((mistake) => versions_malformed(file, mistake)));
        return value;
    };
    const wanted = files.flatMap((file) => {
        const kind = kindOf(file);
        return kind === null ? [] : [{ file, kind, text: versions_read(root, file) }];
    });
    for (const { file, kind, text: reading } of wanted) {
        const text = await reading;
        if (kind === "go.mod")
            modules.push(take(file, parseGoMod(text, file)));
        else if (kind === "go.work")
            workspaces.push(take(file, parseGoWork(text, file)));
        else if (kind === "buf.gen.yaml") {
            const template = take(file, parseBufGen(text, file));
            declared.push(...template.declared);
            findings.push(...template.findings);
        }
        else
            declared.push(...take(file, kind(text, file)));
    }
    const ownTools = tools.filter(({ file }) => !isCopy(file));
    return { modules: modules.map((module) => withTools(module, modules, ownTools)), workspaces, declared, findings };
}
/** What kind of file it is, or the reader of a version manager's file; null for files that pin nothing. */
function kindOf(file) {
    if (isCopy(file))
        return null;
    const name = external_node_path_.posix.basename(file);
    if (name === "go.mod" || name === "go.work")
        return name;
    if ((0,governed/* isBufTemplate */.oT)(file))
        return "buf.gen.yaml";
    return declaredReader(file);
}
function isCopy(file) {
    return /(?:^|\/)(?:vendor|third[_-]?party|testdata)\//.test(file);
}
/** The tools of a module, with those that files in its directories import. */
function withTools(module, modules, tools) {
    const own = tools.filter(({ file }) => (0,directory/* nearestHolding */.GA)(file, modules)?.file === module.file);
    return own.length === 0 ? module : { ...module, tools: [...module.tools, ...own] };
}
async function versions_read(root, file) {
    try {
        return await (0,promises_.readFile)((0,external_node_path_.join)(root, file), "utf8");
    }
    catch (cause) {
        throw new model_failure/* Failure */.H("file-system", `${file} could not be read: ${(0,model_failure/* explain */.W)(cause)}`, { cause });
    }
}
function versions_malformed(file, { line, message }) {
    return {
        code: "project-file-malformed",
        level: "warning",
        message: `${file}:${line} can't be understood, so it pins nothing: ${message}.`,
        fix: "Correct that line.",
        path: file,
        line,
    };
}

// EXTERNAL MODULE: ./src/model/queue.ts
var queue = __webpack_require__(1318);
// EXTERNAL MODULE: ./src/tools/download.ts + 1 modules
var download = __webpack_require__(2721);
// EXTERNAL MODULE: ./src/files/if-there.ts
var if_there = __webpack_require__(4431);
// EXTERNAL MODULE: ./src/files/sha256.ts
var files_sha256 = __webpack_require__(512);
;// CONCATENATED MODULE: ./src/tools/first-use.ts

/**
 * What follows from the ground on which a tool is trusted: for `first-use` a warning, and under strict verification a
 * `Failure` of kind `untrusted`; nothing for the others.
 */
function admit(context, tool, source, ground, why = "its checksum is neither shipped nor locked") {
    if (ground !== "first-use")
        return;
    const fix = "Pin a version whose checksum is shipped, or write a lock file with `go-grpc-setup lock`.";
    const message = `${tool} came from ${source} and nothing vouches for it, for ${why}`;
    if (context.verification === "strict") {
        throw new model_failure/* Failure */.H("untrusted", `${message}; verification is strict.`, { remedy: fix });
    }
    context.report({
        code: "tool-first-use",
        level: "warning",
        message: `${message}; it was trusted on first use.`,
        fix,
    });
}

// EXTERNAL MODULE: ./src/files/remove-tree.ts
var remove_tree = __webpack_require__(9788);
// EXTERNAL MODULE: ./src/files/write-whole.ts
var write_whole = __webpack_require__(9174);
// EXTERNAL MODULE: ./src/model/full-disk.ts
var full_disk = __webpack_require__(6268);
// EXTERNAL MODULE: ./src/model/quantities.ts
var quantities = __webpack_require__(9088);
// EXTERNAL MODULE: ./src/tools/exclusive.ts
var exclusive = __webpack_require__(8991);
// EXTERNAL MODULE: ./src/tools/record.ts
var tools_record = __webpack_require__(698);
// EXTERNAL MODULE: ./src/tools/staging.ts
var tools_staging = __webpack_require__(5282);
;// CONCATENATED MODULE: ./src/tools/install.ts













/** `linux-amd64`, `linux-musl-amd64`: what a record says that its tool runs on. */
function platformName(platform) {
    return [platform.os, ...(platform.libc === "musl" ? ["musl"] : []), platform.arch].join("-");
}
/** The record of a slot's tool if it is whole and as it was when it was installed; null otherwise. Reads files only. */
async function findInstalled(slot, platform, accept) {
    const record = await (0,tools_record/* readRecord */.aE)(slot);
    if (record === null || record.platform !== platformName(platform) || !accept(record))
        return null;
    if (record.files[slot.executable] === undefined)
        return null;
    return (await (0,tools_record/* matchesRecord */.Xq)(slot.tree, record)) ? record : null;
}
/**
 * Fills a slot unless it is filled: one process at a time, under a name of its own beside the target, renamed into place
 * when it is whole. A process killed at any moment leaves nothing that would be found again; the next one clears it away.
 * Throws what `prepare` throws, and a `Failure` of kind `file-system` where the disk is full or not writable.
 */
async function install(context, slot, pin, platform, accept, prepare) {
    const { toolDirectory } = context.host;
    return (0,exclusive/* exclusively */.G)(context, slot.id, async () => {
        const found = await findInstalled(slot, platform, accept);
        if (found !== null)
            return { record: found, reused: true };
        const staging = await (0,tools_staging/* slotStaging */.A2)(toolDirectory, slot.id);
        try {
            const prepared = await prepare(staging);
            const record = await describe(slot, pin, platform, prepared);
            await place(slot, prepared.tree, staging, record);
            return { record, reused: false };
        }
        catch (error) {
            throw await asFailure(error, slot, staging);
        }
        finally {
            await (0,remove_tree/* removeTree */.dM)(staging);
        }
    });
}
/** The tool that a slot's record describes. `verifiedBy` is the ground of this run, `seconds` what getting it took. */
function toolOf(slot, pin, installed, verifiedBy, seconds) {
    return {
        name: (0,model_pin/* toolName */.Uf)(pin),
        version: pin.version,
        path: (0,external_node_path_.join)(slot.tree, ...slot.executable.split("/")),
        ...(pin.kind === "protoc" ? { includes: (0,external_node_path_.join)(slot.tree, "include") } : {}),
        source: installed.record.source,
        verifiedBy,
        sha256: installed.record.files[slot.executable] ?? "",
        reused: installed.reused,
        seconds,
    };
}
async function describe(slot, pin, platform, prepared) {
    const names = [...new Set([slot.executable, ...prepared.recorded])].sort();
    const digests = await Promise.all(names.map(async (name) => [name, await (0,files_sha256/* sha256OfFile */.V)((0,external_node_path_.join)(prepared.tree, ...name.split("/")))]));
    return {
        schema: 1,
        tool: (0,model_pin/* toolName */.Uf)(pin),
        version: pin.version,
        platform: platformName(platform),
        source: prepared.source,
        verifiedBy: prepared.verifiedBy,
        sourceDigest: prepared.sourceDigest,
        ...(prepared.typesDigest === undefined ? {} : { typesDigest: prepared.typesDigest }),
        files: Object.fromEntries(digests),
        ...(prepared.treeDigest === undefined ? {} : { treeDigest: prepared.treeDigest }),
        ...(prepared.build === undefined ? {} : { build: prepared.build }),
    };
}
/**
 * Whatever stood in the slot is not whole, or not ours: it goes first, what says that it is there before the tree, so that nobody
 * finds half of it. The record is emptied before the marker goes and written after it has come: where there is a whole one, all is,
 * and where it is empty, the slot is ours and has to be filled anew, so that nobody takes the tree for the runner image's.
 */
async function place(slot, tree, staging, record) {
    await (0,write_whole/* writeWhole */.f)(slot.record, "");
    await (0,promises_.rm)(slot.marker, { force: true });
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(slot.tree), { recursive: true });
    await renameIfThere(slot.tree, (0,external_node_path_.join)(staging, "replaced"));
    await (0,promises_.rename)(tree, slot.tree);
    // Before the tool can be found: nobody looks for leftovers of a tool that is there.
    await (0,remove_tree/* removeTree */.dM)(staging);
    await (0,promises_.writeFile)(slot.marker, "");
    await (0,tools_record/* writeRecord */.rh)(slot, record);
}
async function renameIfThere(from, to) {
    try {
        await (0,promises_.rename)(from, to);
    }
    catch (error) {
        if (!(0,system_error/* isMissing */.b)(error))
            throw error;
    }
}
async function asFailure(error, slot, staging) {
    if ((0,full_disk/* isFullDisk */.R)(error)) {
        return new model_failure/* Failure */.H("file-system", `No space is left to install ${slot.id}: ${await freeSpace((0,external_node_path_.dirname)(staging))}`, {
            remedy: "Free some space on that disk, or choose another tool-dir.",
            cause: error,
        });
    }
    if (error instanceof model_failure/* Failure */.H || !(error instanceof Error) || !("code" in error))
        return error;
    return new model_failure/* Failure */.H("file-system", `${slot.id} could not be put into ${slot.tree}.`, {
        remedy: "Choose a tool-dir that can be written.",
        cause: error,
    });
}
/** In words, for what is written elsewhere than expected, such as to the build cache, may lie on another disk. */
async function freeSpace(directory) {
    try {
        const { bavail, bsize } = await (0,promises_.statfs)(directory);
        return `the disk of ${directory} has ${(0,quantities/* bytes */.e)(bavail * bsize)} free`;
    }
    catch (error) {
        return `${directory} can't be asked for its free space (${error instanceof Error ? error.message : String(error)})`;
    }
}

// EXTERNAL MODULE: ./src/tools/lock-check.ts
var lock_check = __webpack_require__(3981);
// EXTERNAL MODULE: ./src/data/module-sums.json
var module_sums = __webpack_require__(4137);
;// CONCATENATED MODULE: ./src/tools/go-tool/ground.ts



const shipped = module_sums/* modules */.a;
/**
 * On what ground a built command is trusted: the checksum database, or the module sums that are shipped with this program
 * where the user's settings keep modules from the database. `env` is the build's, as the go command resolved it. Throws a
 * `Failure` of kind `untrusted` where something else was built than was asked for.
 */
function groundOfBuild(pin, build, env) {
    const main = build.modules[0];
    const inModule = main !== undefined && (pin.package === main.path || pin.package.startsWith(`${main.path}/`));
    if (build.package !== pin.package || !inModule || main.version !== pin.version) {
        const got = `${build.package} of ${main?.path ?? "no module"}@${main?.version ?? "no version"}`;
        throw new model_failure/* Failure */.H("untrusted", `${pin.package}@${pin.version} was asked for, and ${got} was built.`);
    }
    const others = lackingIn(build.modules, pin);
    if (others.length > 0) {
        const got = build.modules.map(({ path, version }) => `${path}@${version}`).join(", ");
        throw new model_failure/* Failure */.H("untrusted", `${(0,model_pin/* modulesInWords */.Ik)(pin)} was asked for, and it was built of ${got}.`);
    }
    for (const { path, version, sum } of build.modules) {
        const expected = shipped[path]?.[version];
        if (expected !== undefined && expected !== sum) {
            throw new model_failure/* Failure */.H("untrusted", `${path}@${version} has the sum ${sum}, and the shipped table says ${expected}.`);
        }
    }
    const unchecked = build.modules.filter(({ path }) => !isInDatabase(path, env));
    if (unchecked.length === 0)
        return { verifiedBy: "checksum-database", why: "" };
    const unknown = unchecked.filter(({ path, version }) => shipped[path]?.[version] === undefined);
    if (unknown.length === 0)
        return { verifiedBy: "shipped-table", why: "" };
    const names = unknown.map(({ path, version }) => `${path}@${version}`).join(", ");
    return { verifiedBy: "first-use", why: `${settingOf(env)} keeps the go command from checking ${names}` };
}
/** The modules that a pin asks for beside its own and that a command was not built with. */
function lackingIn(modules, { dependencies = [] }) {
    return dependencies.filter((wanted) => {
        return !modules.some(({ path, version }) => path === wanted.path && version === wanted.version);
    });
}
function settingOf(env) {
    if (env["GOSUMDB"] === "off")
        return "GOSUMDB=off";
    return `GONOSUMDB=${env["GONOSUMDB"] ?? ""} (or GOPRIVATE, its default)`;
}
function isInDatabase(path, env) {
    return env["GOSUMDB"] !== "off" && !matchesPrefix(env["GONOSUMDB"] ?? env["GOPRIVATE"] ?? "", path);
}
/**
 * Whether one of a comma-separated list of globs matches the beginning of a module path, element by element.
 * https://pkg.go.dev/golang.org/x/mod/module#MatchPrefixPatterns
 */
function matchesPrefix(globs, path) {
    const elements = path.split("/");
    return globs.split(",").some((glob) => {
        const wanted = glob.trim().replace(/\/$/, "").split("/");
        if (glob.trim() === "" || wanted.length > elements.length)
            return false;
        return wanted.every((pattern, index) => globElement(pattern).test(elements[index] ?? ""));
    });
}
function globElement(pattern) {
    const source = pattern.replace(/\\.|\[[^\]]*\]|[\s\S]/g, (part) => {
        if (part === "*")
            return ".*";
        if (part === "?")
            return ".";
        if (part.length > 1)
            return part;
        return part.replace(/[.+^${}()|[\]\\]/, "\\$&");
    });
    return new RegExp(`^${source}$`);
}

// EXTERNAL MODULE: ./src/tools/protoc/ground.ts + 1 modules
var protoc_ground = __webpack_require__(7140);
// EXTERNAL MODULE: ./src/tools/protoc/maven.ts
var maven = __webpack_require__(7000);
;// CONCATENATED MODULE: ./src/tools/reuse.ts





/**
 * Whether an installed tool that is as its record says may be used again. One that was trusted on first use does not satisfy
 * strict verification, a protoc must be the one of the shipped table, whatever its record says, a command must be built of the
 * modules that its pin names, and where there is a lock file it must say the same of what the source gave.
 */
function isAcceptable(context, pin, record, platform = context.host.platform) {
    if (pin.kind === "go-tool" && lackingIn(record.build?.modules ?? [], pin).length > 0)
        return false;
    if (context.lock !== null) {
        const entry = (0,lock_check/* lockEntry */.KF)(context.lock, pin, platform, record.source);
        if (entry === undefined || entry.digest !== record.sourceDigest)
            return false;
        if (entry.types !== undefined && entry.types !== record.typesDigest)
            return false;
        const binary = (0,lock_check/* lockedBinary */.sS)(entry, record.build?.go ?? "");
        if (binary !== undefined && !Object.values(record.files).includes(binary.replace("sha256:", "")))
            return false;
    }
    if (context.verification === "strict" && record.verifiedBy === "first-use")
        return shippedGround(context, pin, record);
    return pin.kind !== "protoc" || expectedChecksum(context, pin) === null || shippedGround(context, pin, record);
}
/** The tool in a slot with the ground of this run: what vouched for it just now, or what is known of it from before. */
function reusedTool(context, slot, pin, installed, seconds) {
    return toolOf(slot, pin, installed, groundOf(context, pin, installed), seconds);
}
function groundOf(context, pin, { record, reused }) {
    if (!reused)
        return record.verifiedBy;
    if (shippedGround(context, pin, record))
        return "shipped-table";
    return context.restored ? "cache" : "own-record";
}
function shippedGround(context, pin, record) {
    const expected = expectedChecksum(context, pin);
    return (expected !== null &&
        Object.entries(record.files).some(([name, sha256]) => {
            return name.startsWith("bin/") && sha256 === expected;
        }));
}
function expectedChecksum(context, pin) {
    return pin.kind === "protoc"
        ? (0,protoc_ground/* shippedChecksum */.Z)(pin.version, (0,maven/* mavenClassifier */.Ld)(pin.version, context.host.platform))
        : null;
}

// EXTERNAL MODULE: ./src/tools/slot.ts
var tools_slot = __webpack_require__(1371);
;// CONCATENATED MODULE: ./src/tools/sources.ts


/**
 * Asks one source after the other. Throws a `Failure` that lists each source and why it did not give what was wanted, of
 * kind `not-found` where all that answered know no such version and `no-source` otherwise; anything thrown that is no `Failure` is a fault
 * of ours and ends it at once.
 */
async function firstOf(what, sources) {
    const failures = [];
    const reasons = [];
    for (const source of sources) {
        if (source.unavailable !== null) {
            reasons.push(`${source.name}: ${source.unavailable}`);
            continue;
        }
        try {
            return { value: await source.get(), failures };
        }
        catch (error) {
            if (!(error instanceof model_failure/* Failure */.H) || endsTheSearch(error))
                throw error;
            failures.push({ source: source.name, failure: error });
            reasons.push(`${source.name}: ${error.kind}: ${(0,model_failure/* explain */.W)(error)}${error.remedy === "" ? "" : ` ${error.remedy}`}`);
        }
    }
    throw new model_failure/* Failure */.H(isUnknown(failures) ? "not-found" : "no-source", `${what} could not be had from any source:\n${reasons.map((line) => `- ${line}`).join("\n")}`, {
        remedy: remedyFor(failures),
    });
}
/** A full disk or a bad version is the same whatever the source. */
function endsTheSearch(failure) {
    return failure.kind === "bad-input" || failure.kind === "file-system";
}
/** Every source that answered said that there is no such thing; the others could not be reached. */
function isUnknown(failures) {
    return (failures.some(({ failure }) => failure.kind === "not-found") &&
        failures.every(({ failure }) => failure.kind === "not-found" || isUnreachable(failure)));
}
/** No name or no listener: such a source has said nothing at all. */
function isUnreachable(thrown) {
    if (!(thrown instanceof Error))
        return false;
    return /^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED)$/.test((0,system_error/* errorCode */.C)(thrown)) || isUnreachable(thrown.cause);
}
function remedyFor(failures) {
    if (isUnknown(failures))
        return "Check the version: every source that answered says that there is none such.";
    return "Make one of these sources reachable, or install the tool beforehand.";
}
/** A source that gave something wrong is worth a warning even where the next one gave the right thing. */
function reportDistrusted(context, what, gained) {
    for (const { source, failure } of gained.failures.filter((one) => one.failure.kind === "untrusted")) {
        context.report({
            code: "tool-source-untrusted",
            level: "warning",
            message: `${what} from ${source} was refused: ${(0,model_failure/* explain */.W)(failure)} It was had from another source.`,
            fix: failure.remedy || `Find out why ${source} does not give what it should.`,
        });
    }
}

// EXTERNAL MODULE: ./src/tools/go/installed.ts
var go_installed = __webpack_require__(396);
;// CONCATENATED MODULE: ./src/tools/go/fetcher.ts







/** The newest Go here that may be started to fetch another as a toolchain module; null where there is none. Reads files only. */
async function fetcherOf(context, platform) {
    const gos = await (0,go_installed/* installedGos */.u)(context, platform.arch);
    const newestFirst = gos.sort((one, other) => (0,go_version/* compareGo */.Ac)(other.version, one.version));
    for (const go of newestFirst)
        if (await isAsInstalled(context, go, platform))
            return go;
    return null;
}
/** What this program installed is started only while it is as recorded; what others installed is trusted as the machine is. */
async function isAsInstalled(context, go, platform) {
    const provenance = { kind: "derived", because: `found as ${go.found}` };
    const slot = (0,tools_slot/* slotOf */.SW)(context.host.toolDirectory, { kind: "go", version: go.version, provenance }, platform);
    if (!(await fetcher_isIn(slot, go)) || (await (0,if_there/* readIfThere */.q)(slot.record)) === null)
        return true;
    return (await findInstalled(slot, platform, () => true)) !== null;
}
/** Whether a Go is the one in a slot, by whatever name it was found: a tool directory may be reached through a link. */
async function fetcher_isIn(slot, { root }) {
    return (await realPath(root)) === (await realPath(slot.tree));
}
async function realPath(path) {
    try {
        return await (0,promises_.realpath)(path);
    }
    catch (error) {
        if ((0,system_error/* isMissing */.b)(error))
            return path;
        throw error;
    }
}

// EXTERNAL MODULE: ./src/tools/go/release.ts + 1 modules
var release = __webpack_require__(4177);
// EXTERNAL MODULE: ./src/tools/go/toolchain-module.ts
var toolchain_module = __webpack_require__(1202);
// EXTERNAL MODULE: ./src/tools/go/version.ts
var tools_go_version = __webpack_require__(5122);
;// CONCATENATED MODULE: ./src/tools/go/obtain.ts
















const forbidden = "not asked, for --offline forbids downloads";
/**
 * The Go that a pin names if it is here: in its slot and as recorded, or put here by the runner's image or the user. Null
 * otherwise. Reads files only.
 */
async function locateGo(context, pin) {
    const platform = goPlatform(context);
    const slot = (0,tools_slot/* slotOf */.SW)(context.host.toolDirectory, pin, platform);
    const record = await findInstalled(slot, platform, (found) => isAcceptable(context, pin, found, platform));
    if (record !== null)
        return reusedTool(context, slot, pin, { record, reused: true }, 0);
    // A lock file says what a source gives, not what somebody installed.
    if (context.lock !== null)
        return null;
    // What is in the slot with a record of ours, but not as recorded, is not the runner's either.
    const isOurs = (await (0,if_there/* readIfThere */.q)(slot.record)) !== null;
    const gos = await (0,go_installed/* installedGos */.u)(context, platform.arch);
    const ofVersion = gos.filter(({ version }) => (0,tools_go_version/* sameGoVersion */.xF)(version, pin.version));
    const elsewhere = await Promise.all(ofVersion.map(async (go) => !isOurs || !(await fetcher_isIn(slot, go))));
    const installed = ofVersion.find((_, index) => elsewhere[index]);
    if (installed === undefined)
        return null;
    return {
        name: "go",
        version: pin.version,
        path: installed.go,
        source: installed.found,
        verifiedBy: "runner-image",
        sha256: await (0,files_sha256/* sha256OfFile */.V)(installed.go),
        reused: true,
        seconds: 0,
    };
}
/** Installs the Go that a pin names. Throws a `Failure` of kind `no-source` that lists every source tried. */
async function obtainGo(context, pin) {
    const started = performance.now();
    const platform = goPlatform(context);
    const { toolDirectory } = context.host;
    const slot = (0,tools_slot/* slotOf */.SW)(toolDirectory, pin, platform);
    if (context.lock !== null)
        (0,lock_check/* requireLocked */.eF)(context.lock, pin, platform);
    const accept = (record) => isAcceptable(context, pin, record, platform);
    const installed = await install(context, slot, pin, platform, accept, async (staging) => {
        const sources = [
            releaseSource(context, pin, platform, staging),
            await moduleSource(context, pin, platform, staging),
        ];
        const gained = await firstOf(`Go ${pin.version}`, sources);
        reportDistrusted(context, `Go ${pin.version}`, gained);
        return gained.value;
    });
    return reusedTool(context, slot, pin, installed, (performance.now() - started) / 1000);
}
function goPlatform(context) {
    return { ...context.host.platform, arch: context.goArchitecture };
}
function releaseSource(context, pin, platform, staging) {
    return {
        name: context.sources.goDownloadBaseUrl || "go.dev",
        unavailable: context.offline ? forbidden : (0,lock_check/* lockObstacle */.nQ)(context, pin, platform, "go.dev"),
        get: async () => {
            const fetched = await (0,release/* fetchGoRelease */.Ob)(context, pin.version, platform, await (0,tools_staging/* freshDirectory */.Oh)(staging, "release"));
            const prepared = locked(context, pin, platform, fetched);
            admit(context, `Go ${pin.version}`, prepared.source, prepared.verifiedBy);
            return prepared;
        },
    };
}
async function moduleSource(context, pin, platform, staging) {
    const fetcher = context.offline ? null : await fetcherOf(context, platform);
    return {
        name: "toolchain-module",
        unavailable: context.offline
            ? forbidden
            : ((0,lock_check/* lockObstacle */.nQ)(context, pin, platform, "toolchain-module") ?? moduleObstacle(pin, fetcher)),
        get: async () => {
            if (fetcher === null)
                throw new model_failure/* Failure */.H("tool", "no Go is installed");
            const directory = await (0,tools_staging/* freshDirectory */.Oh)(staging, "toolchain");
            const fetched = await (0,toolchain_module/* fetchToolchain */.G)(context, fetcher, pin.version, platform, directory);
            const prepared = locked(context, pin, platform, fetched);
            admit(context, `Go ${pin.version}`, prepared.source, prepared.verifiedBy);
            return prepared;
        },
    };
}
/** What was fetched, held against the lock file where there is one. */
function locked(context, pin, platform, fetched) {
    if (context.lock === null)
        return fetched;
    const entry = (0,lock_check/* lockEntry */.KF)(context.lock, pin, platform, fetched.source);
    (0,lock_check/* enforce */.FE)(entry, "digest", fetched.sourceDigest, `Go ${pin.version} from ${fetched.source}`);
    return fetched.verifiedBy === "first-use" ? { ...fetched, verifiedBy: "lock" } : fetched;
}
function moduleObstacle(pin, fetcher) {
    if (fetcher === null)
        return `no Go \u2265 ${tools_go_version/* firstWithToolchains */.xO} is installed that could fetch it`;
    if ((0,go_version/* compareGo */.Ac)(fetcher.version, tools_go_version/* firstWithToolchains */.xO) < 0) {
        return `the installed Go ${fetcher.version} is older than ${tools_go_version/* firstWithToolchains */.xO}, so it can't fetch another`;
    }
    if ((0,go_version/* compareGo */.Ac)(pin.version, tools_go_version/* firstWithToolchains */.xO) < 0) {
        return `there are no toolchain modules of releases before ${tools_go_version/* firstWithToolchains */.xO}`;
    }
    return null;
}

// EXTERNAL MODULE: ./src/tools/go/builder.ts
var builder = __webpack_require__(8133);
// EXTERNAL MODULE: ./src/tools/context.ts
var tools_context = __webpack_require__(2488);
// EXTERNAL MODULE: ./src/tools/go/environment.ts
var environment = __webpack_require__(4895);
// EXTERNAL MODULE: ./src/tools/text.ts
var tools_text = __webpack_require__(8412);
;// CONCATENATED MODULE: ./src/tools/go-tool/build-info.ts
/** Reads the output of `go version -m FILE`. What is not there is empty. */
function parseBuildInfo(text) {
    const lines = text.split(/\r?\n/);
    const rows = lines.slice(1).map((line) => line.split("\t").slice(1));
    const modules = rows.filter(([kind]) => kind === "mod" || kind === "dep" || kind === "=>");
    return {
        go: /: go(\S+)/.exec(lines[0] ?? "")?.[1] ?? "",
        package: rows.find(([kind]) => kind === "path")?.[1] ?? "",
        modules: modules.map(([, path = "", version = "", sum = ""]) => ({ path, version, sum })),
    };
}

;// CONCATENATED MODULE: ./src/tools/go-tool/build.ts













/**
 * Builds a command of a Go module at a version with a given Go, in an empty directory below `staging`: neither go.mod,
 * go.work, GOFLAGS nor environment files of anybody have a say, and the go command checks every module against the checksum
 * database, those that the pin names beside the command's own as well. Throws a `Failure` with what the go command said, or of kind
 * `untrusted` where another module was built than was asked for.
 */
async function buildGoTool(context, pin, go, staging) {
    const { host } = context;
    const scratch = (0,external_node_path_.join)(staging, "scratch");
    const tree = (0,external_node_path_.join)(staging, "tree");
    await (0,promises_.mkdir)(scratch, { recursive: true });
    await (0,promises_.mkdir)(tree, { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(scratch, "go.mod"), "module scratch\n");
    const settings = await (0,environment/* readModuleSettings */.O8)(host, go.path, scratch);
    const env = withCaches({ ...(0,environment/* buildEnvironment */.AF)(host.env, settings), GOBIN: tree }, staging);
    reportIgnoredFlags(context);
    const refused = await runBuild(context, pin, go, { scratch, tree, env });
    if (refused !== null) {
        const version = neededGo(refused);
        if (version === null)
            throw buildFailure(pin, go, refused);
        return { kind: "needs-go", version, said: refused };
    }
    const exe = host.platform.os === "windows" ? ".exe" : "";
    const binary = (0,external_node_path_.join)(tree, `${pin.name}${exe}`);
    const info = await host.processes.run({
        file: go.path,
        args: ["version", "-m", binary],
        cwd: scratch,
        env,
        timeoutSeconds: 60,
    });
    if (info.exitCode !== 0) {
        throw new model_failure/* Failure */.H("tool", `${pin.package}@${pin.version} did not give a command ${pin.name}.`, {
            remedy: "Check that the package is a main package whose last element is the command's name.",
            cause: new Error((0,tools_text/* lastLines */.w)(info.stderr.toString("utf8"), 4)),
        });
    }
    const build = parseBuildInfo(info.stdout.toString("utf8"));
    const sum = build.modules[0]?.sum ?? "";
    const entry = context.lock === null ? undefined : (0,lock_check/* lockEntry */.KF)(context.lock, pin, host.platform, "go-build");
    (0,lock_check/* enforce */.FE)(entry, "digest", sum, `The module of ${pin.name} ${pin.version}`);
    (0,lock_check/* enforceBinary */.Ut)(entry, build.go, await (0,files_sha256/* sha256OfFile */.V)(binary), `${pin.name} ${pin.version}`);
    const ground = groundOfBuild(pin, build, env);
    const verifiedBy = ground.verifiedBy === "first-use" && entry !== undefined ? "lock" : ground.verifiedBy;
    admit(context, `${pin.name} ${pin.version}`, "go-build", verifiedBy, ground.why);
    const prepared = {
        tree,
        source: "go-build",
        verifiedBy,
        sourceDigest: sum,
        recorded: [],
        build: { package: build.package, go: build.go, modules: build.modules },
    };
    return { kind: "built", prepared };
}
/** Null where the command was built, else what the go command said. */
async function runBuild(context, pin, go, place) {
    const target = `${pin.package}@${pin.version}`;
    // `go install path@version` takes all other modules as the command's own go.mod has them.
    if ((0,model_pin/* moduleArguments */.dR)(pin.dependencies).length > 0)
        return buildAsDependency(context, pin, go, place);
    const install = ["install", "-trimpath", "-buildvcs=false", target];
    const said = await runGo(context, go, install, place);
    if (said === null)
        return null;
    // `go install path@version` refuses modules with replace directives, and asks for a list of versions to see whether one was
    // retracted, which a proxy may not give. As a dependency of an empty module a command needs neither, and replace directives do
    // not apply, as for everybody who depends on it. (protoc-gen-go-grpc v1.5.0, https://github.com/grpc/grpc-go/issues/7448)
    const replaces = /replace directives/.test(said);
    if (!replaces && !/loading (?:deprecation|retractions?) for /.test(said))
        return said;
    if (replaces)
        reportReplaces(context, target);
    return buildAsDependency(context, pin, go, place);
}
/** As `runBuild`, by an empty module that requires what the pin names. The go command refuses versions that exclude each other. */
async function buildAsDependency(context, pin, go, place) {
    const wanted = [`${pin.package}@${pin.version}`, ...(0,model_pin/* moduleArguments */.dR)(pin.dependencies)];
    const getting = await runGo(context, go, ["get", ...wanted], place);
    if (getting !== null)
        return getting;
    const exe = context.host.platform.os === "windows" ? ".exe" : "";
    const output = (0,external_node_path_.join)(place.tree, `${pin.name}${exe}`);
    return runGo(context, go, ["build", "-trimpath", "-buildvcs=false", "-o", output, pin.package], place);
}
function reportReplaces(context, target) {
    context.report({
        code: "tool-replace-ignored",
        level: "notice",
        message: `${target} has replace directives in its go.mod, so it was built as a dependency of an empty module, where they do not apply.`,
        fix: "Nothing needs to be done; a later version without replace directives avoids this.",
    });
}
function reportIgnoredFlags(context) {
    const flags = (0,environment/* ignoredFlags */.QV)((0,tools_context/* variable */.b)(context.host.env, "GOFLAGS"));
    if (flags.length === 0)
        return;
    context.report({
        code: "tool-flags-ignored",
        level: "notice",
        message: `GOFLAGS has ${flags.join(" ")}, which is not used when the tools are built: they are the same on every machine, and nothing but the pinned Go takes part.`,
        fix: "Nothing needs to be done; the flags hold for the project's own builds as before.",
    });
}
/** Null where the go command succeeded, else the end of what it said. */
async function runGo(context, go, args, { scratch, env }) {
    const log = context.host.log;
    const answer = await context.host.processes.run({
        file: go.path,
        args,
        cwd: scratch,
        env,
        timeoutSeconds: 1800,
        onErrorLine: (line) => log.detail(line),
    });
    if (answer.exitCode === 0)
        return null;
    if (answer.timedOut)
        return "it took more than 30 minutes and was ended";
    return tellingLines(answer.stderr.toString("utf8")) || `it ended with ${answer.exitCode ?? answer.signal}`;
}
/** The Go that a module needs, by the go command's words; null where it said nothing of that. */
function neededGo(said) {
    return /requires go >= (\d+(?:\.\w+)+)/.exec(said)?.[1] ?? null;
}
/** What the go command said about a build that failed. */
function buildFailure(pin, go, said) {
    const needed = neededGo(said);
    const remedy = needed === null ? "" : `It needs Go ${needed}, which could not be had: pin an older version of it.`;
    return new model_failure/* Failure */.H((0,toolchain_module/* kindOfGoError */.n)(said), `go ${go.version} could not build ${(0,model_pin/* modulesInWords */.Ik)(pin)}: ${said}`, {
        remedy,
    });
}
const shownLines = 5;
/**
 * The first lines of what the go command said that tell something: no progress, and nothing that was said at another place
 * before. Joined by ` | `.
 */
function tellingLines(stderr) {
    const lines = (0,tools_text/* stripAnsi */.a)(stderr)
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== "" && !/^go: (?:downloading|finding|extracting|found) /.test(line));
    const once = [...new Set(lines.map((line) => line.replace(/^\S+\.go:\d+:\d+: /, "")))];
    const shown = once.slice(0, shownLines);
    const more = once.length > shown.length ? [`and ${once.length - shown.length} more lines`] : [];
    return [...shown, ...more].join(" | ").slice(0, 2000);
}
/** A job without HOME has no place for the go command's caches; then they live as long as the build. */
function withCaches(env, staging) {
    return {
        ...env,
        GOCACHE: env["GOCACHE"] ?? (0,external_node_path_.join)(staging, "build-cache"),
        GOPATH: env["GOPATH"] ?? (0,external_node_path_.join)(staging, "gopath"),
        GOMODCACHE: env["GOMODCACHE"] ?? (0,external_node_path_.join)(staging, "modules"),
    };
}

;// CONCATENATED MODULE: ./src/tools/go-tool/obtain.ts









/** Builds the command that a pin names. Throws a `Failure` with what the go command said. */
async function obtainGoTool(context, pin, workshop) {
    const { host } = context;
    const slot = (0,tools_slot/* slotOf */.SW)(host.toolDirectory, pin, host.platform);
    if (context.lock !== null)
        (0,lock_check/* requireLocked */.eF)(context.lock, pin, host.platform);
    if (context.offline) {
        throw new model_failure/* Failure */.H("no-source", `${(0,model_pin/* pinInWords */.I7)(pin)} could not be had from any source:\n- go-build: not asked, for --offline forbids downloads`, {
            remedy: "Run once without --offline.",
        });
    }
    const locked = context.lock === null ? undefined : (0,lock_check/* lockEntry */.KF)(context.lock, pin, host.platform, "go-build");
    const go = await workshop.obtainBuilder(await (0,builder/* builderOf */.zp)(context, pin, workshop.versions, locked?.go));
    const started = performance.now();
    const installed = await workshop.oneBuildAtATime(() => install(context, slot, pin, host.platform, (record) => isAcceptable(context, pin, record), (staging) => build(context, pin, go, staging, workshop)));
    return reusedTool(context, slot, pin, installed, (performance.now() - started) / 1000);
}
/** Builds with the Go of the pinned line; a command that needs a newer one gets that. */
async function build(context, pin, go, staging, { obtainBuilder, versions }) {
    const first = await buildGoTool(context, pin, go, staging);
    if (first.kind === "built")
        return first.prepared;
    const newer = await obtainBuilder(await (0,builder/* newerBuilderOf */.sX)(context, pin, first.version, versions));
    context.report({
        code: "tool-newer-go",
        level: "notice",
        message: `${(0,model_pin/* modulesInWords */.Ik)(pin)} needs Go ${first.version}, so Go ${newer.version} built it instead of Go ${go.version}.`,
        fix: "Nothing has to be done; an older version of it builds with the usual Go.",
    });
    const second = await buildGoTool(context, pin, newer, await (0,tools_staging/* freshDirectory */.Oh)(staging, "newer"));
    if (second.kind === "built")
        return second.prepared;
    throw buildFailure(pin, newer, second.said);
}

;// CONCATENATED MODULE: ./src/tools/installed-versions.ts








/** What the records of the tool directory and the machine's own Go distributions name. Reads files only. */
async function installedVersions(context) {
    const { host } = context;
    const gos = await (0,go_installed/* installedGos */.u)(context, context.goArchitecture);
    const records = (await recordsIn((0,external_node_path_.join)((0,tools_slot/* ownDirectory */.cy)(host.toolDirectory), "records"))).filter(({ platform }) => platform === platformName(host.platform));
    const goTools = {};
    for (const { version, build } of records) {
        if (build !== undefined)
            goTools[build.package] = [...(goTools[build.package] ?? []), version];
    }
    return {
        go: [...new Set(gos.map(({ version }) => version))],
        protoc: records.filter(({ tool }) => tool === "protoc").map(({ version }) => version),
        goTools,
    };
}
async function recordsIn(directory) {
    const names = await (0,promises_.readdir)(directory).catch((error) => {
        if ((0,system_error/* isMissing */.b)(error))
            return [];
        throw error;
    });
    const texts = await Promise.all(names.filter((name) => name.endsWith(".json")).map((name) => (0,if_there/* readIfThere */.q)((0,external_node_path_.join)(directory, name))));
    return texts.map((text) => (text === null ? null : (0,tools_record/* parseRecord */.Hh)(text))).filter((record) => record !== null);
}

// EXTERNAL MODULE: ./src/tools/lock-record.ts + 4 modules
var lock_record = __webpack_require__(8955);
// EXTERNAL MODULE: ./src/tools/go/ask.ts
var ask = __webpack_require__(3263);
// EXTERNAL MODULE: ./src/tools/json.ts
var json = __webpack_require__(9393);
;// CONCATENATED MODULE: ./src/tools/module-directory.ts











/**
 * Directories of extracted modules in the user's module cache: found where they are, else downloaded by the go command and
 * checked by it against the checksum database.
 */
function moduleDirectories(context, obtain, versions) {
    return async (path, version) => {
        (0,tools_slot/* checkModulePath */.iU)(path);
        if (version !== "latest")
            (0,tools_slot/* checkModuleVersion */.nF)(version);
        const known = await knownDirectory(context, path, version);
        if (known !== null)
            return known;
        if (context.offline) {
            throw new model_failure/* Failure */.H("not-allowed", `Module ${path}@${version} is not in the module cache, and --offline forbids downloads.`);
        }
        const go = await obtain(await (0,builder/* listerOf */.HW)(context, versions));
        return module_directory_download(context, go.path, path, version);
    };
}
/** The way that the module cache spells paths: capitals as `!` and the small letter. https://go.dev/ref/mod#module-cache */
function escapedModule(path) {
    return path.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}
async function knownDirectory(context, path, version) {
    const { env, platform } = context.host;
    const home = (0,tools_context/* variable */.b)(env, platform.os === "windows" ? "USERPROFILE" : "HOME");
    const gopath = (0,tools_context/* variable */.b)(env, "GOPATH") || (home === "" ? "" : (0,external_node_path_.join)(home, "go"));
    const cache = (0,tools_context/* variable */.b)(env, "GOMODCACHE") || (gopath === "" ? "" : (0,external_node_path_.join)(gopath, "pkg", "mod"));
    if (cache === "")
        return null;
    const directory = (0,external_node_path_.join)(cache, ...`${escapedModule(path)}@${escapedModule(version)}`.split("/"));
    try {
        return (await (0,promises_.stat)(directory)).isDirectory() ? directory : null;
    }
    catch (error) {
        if ((0,system_error/* isMissing */.b)(error))
            return null;
        throw error;
    }
}
async function module_directory_download(context, go, path, version) {
    const answer = await (0,ask/* askGo */.I)(context, go, ["mod", "download", "-json", `${path}@${version}`]);
    const { dir, error } = parseDownload(answer.stdout.toString("utf8"));
    if (answer.exitCode === 0 && dir !== "")
        return dir;
    const said = error || (0,tools_text/* lastLines */.w)(answer.stderr.toString("utf8"), 6);
    throw new model_failure/* Failure */.H((0,toolchain_module/* kindOfGoError */.n)(said), `Module ${path}@${version} could not be downloaded: ${said}`);
}
/** What `go mod download -json` says; empty where it does not. https://go.dev/ref/mod#go-mod-download */
function parseDownload(text) {
    const value = text.trim() === "" ? null : JSON.parse(text);
    const field = (name) => ((0,json/* isRecord */.u)(value) && typeof value[name] === "string" ? value[name] : "");
    return { dir: field("Dir"), error: field("Error") };
}

// EXTERNAL MODULE: ./src/tools/programs.ts
var programs = __webpack_require__(7846);
// EXTERNAL MODULE: ./src/tools/protoc/github.ts
var protoc_github = __webpack_require__(6668);
// EXTERNAL MODULE: ./src/tools/protoc/maven-url.ts + 1 modules
var maven_url = __webpack_require__(2844);
// EXTERNAL MODULE: ./src/tools/protoc/mvn.ts
var protoc_mvn = __webpack_require__(4824);
// EXTERNAL MODULE: ./src/tools/zip.ts
var zip = __webpack_require__(8300);
;// CONCATENATED MODULE: ./src/tools/protoc/well-known-types.ts



/**
 * Adds the files of protoc's release archives that a Maven repository or an older release lacks: compiler/plugin.proto and,
 * where descriptor.proto has features, those of Go, C++ and Java. So every source gives the same includes. Their text is made
 * from the descriptors in @bufbuild/protobuf, without any network; their comments are lost on the way, which no generated Go
 * code shows. Returns the names added.
 */
async function completeWellKnownTypes(includes) {
    const descriptorProto = await (0,promises_.readFile)((0,external_node_path_.join)(includes, "google", "protobuf", "descriptor.proto"), "utf8");
    const [{ renderProto }, wkt] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(322), __webpack_require__.e(728), __webpack_require__.e(209), __webpack_require__.e(696)]).then(__webpack_require__.bind(__webpack_require__, 8696)), Promise.all(/* import() */[__webpack_require__.e(322), __webpack_require__.e(728), __webpack_require__.e(141)]).then(__webpack_require__.bind(__webpack_require__, 141))]);
    const wanted = [
        wkt.file_google_protobuf_compiler_plugin,
        ...(/^message FeatureSet \{/m.test(descriptorProto)
            ? [
                wkt.file_google_protobuf_go_features,
                wkt.file_google_protobuf_cpp_features,
                wkt.file_google_protobuf_java_features,
            ]
            : []),
    ];
    const known = knownOptions(descriptorProto);
    const added = await Promise.all(wanted.map(async ({ proto }) => {
        const target = (0,external_node_path_.join)(includes, ...proto.name.split("/"));
        if (await (0,if_there/* exists */.t)(target))
            return null;
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        await (0,promises_.writeFile)(target, renderProto(proto, known));
        return proto.name;
    }));
    return added.filter((name) => name !== null);
}
/** What a descriptor.proto knows. Before protoc 27, edition_defaults and its kin had other types: then none of them. */
function knownOptions(descriptorProto) {
    const hasSupport = /\bfeature_support = \d+/.test(descriptorProto);
    return {
        option: (name) => hasSupport && new RegExp(`\\b${name} = \\d+`).test(descriptorProto),
        edition: (name) => new RegExp(`\\b${name} = \\d+`).test(descriptorProto),
    };
}

;// CONCATENATED MODULE: ./src/tools/protoc/unpack.ts





/** Lays the two files of a Maven repository out as a release archive does: `bin/protoc` and `include/`. */
async function unpackMaven(files, platform, staging) {
    const tree = (0,external_node_path_.join)(staging, "tree");
    const executable = executableName(platform);
    await (0,promises_.mkdir)((0,external_node_path_.join)(tree, "bin"), { recursive: true });
    await (0,promises_.rename)(files.executable, (0,external_node_path_.join)(tree, executable));
    await (0,promises_.chmod)((0,external_node_path_.join)(tree, executable), 0o755);
    const protos = await (0,zip/* extractZip */.J)(files.jar, tree, (name) => {
        return /^google\/protobuf\/(?:[\w-]+\/)?[\w-]+\.proto$/.test(name) ? { to: `include/${name}`, mode: 0o644 } : null;
    });
    return complete(tree, [executable, ...protos], executable);
}
/** Unpacks a release archive: its executable and its includes, nothing else. */
async function unpackRelease(archive, platform, staging) {
    const tree = (0,external_node_path_.join)(staging, "tree");
    const executable = executableName(platform);
    const files = await (0,zip/* extractZip */.J)(archive, tree, (name) => {
        if (name === executable)
            return { to: name, mode: 0o755 };
        return /^include\/.+\.proto$/.test(name) ? { to: name, mode: 0o644 } : null;
    });
    if (!files.includes(executable))
        throw new model_failure/* Failure */.H("untrusted", `The archive has no ${executable}.`);
    return complete(tree, files, executable);
}
async function complete(tree, files, executable) {
    if (!files.includes("include/google/protobuf/descriptor.proto")) {
        throw new model_failure/* Failure */.H("untrusted", "The archive has no google/protobuf/descriptor.proto.");
    }
    const added = await completeWellKnownTypes((0,external_node_path_.join)(tree, "include"));
    return { tree, files: [...files, ...added.map((name) => `include/${name}`)], executable };
}
function executableName(platform) {
    return platform.os === "windows" ? "bin/protoc.exe" : "bin/protoc";
}

;// CONCATENATED MODULE: ./src/tools/protoc/obtain.ts


















const obtain_forbidden = "not asked, for --offline forbids downloads";
const onMusl = "protoc's releases are linked with glibc and do not start on musl (Alpine): install gcompat, or use an image with glibc";
/** Installs the protoc that a pin names. Throws a `Failure` of kind `no-source` that lists every source tried. */
async function obtainProtoc(context, pin) {
    const started = performance.now();
    const { host } = context;
    const slot = (0,tools_slot/* slotOf */.SW)(host.toolDirectory, pin, host.platform);
    if (context.lock !== null)
        (0,lock_check/* requireLocked */.eF)(context.lock, pin, host.platform);
    const accept = (record) => isAcceptable(context, pin, record);
    const installed = await install(context, slot, pin, host.platform, accept, async (staging) => {
        const sources = await protocSources(context, pin, staging);
        const gained = await firstOf(`protoc ${pin.version}`, sources);
        reportDistrusted(context, `protoc ${pin.version}`, gained);
        return gained.value;
    });
    return reusedTool(context, slot, pin, installed, (performance.now() - started) / 1000);
}
/** Every source in the order of asking; each fills a directory of its own, so that one that fails leaves the next nothing. */
async function protocSources(context, pin, staging) {
    const { host, sources } = context;
    const { platform } = host;
    const closed = context.offline ? obtain_forbidden : platform.libc === "musl" ? onMusl : null;
    const [mvn] = closed === null ? await (0,programs/* findPrograms */.z)("mvn", (0,tools_context/* variable */.b)(host.env, "PATH"), platform, context.untrusted) : [];
    const github = {
        name: sources.protocDownloadBaseUrl === "" ? "github" : sources.protocDownloadBaseUrl,
        unavailable: closed ?? (0,lock_check/* lockObstacle */.nQ)(context, pin, platform, "github"),
        get: async () => {
            const directory = await (0,tools_staging/* freshDirectory */.Oh)(staging, "github");
            const archive = await (0,protoc_github/* fetchRelease */.uY)(context, sources.protocDownloadBaseUrl, pin.version, platform, directory);
            const tree = await unpackRelease(archive.file, platform, directory);
            return prepared(context, pin, "github", tree, { archive: archive.sha256 });
        },
    };
    const mavenUrl = {
        name: "maven-url",
        unavailable: closed ??
            (sources.mavenRepositoryUrl === "" ? "the input maven-repository-url is not given" : null) ??
            (0,lock_check/* lockObstacle */.nQ)(context, pin, platform, "maven"),
        get: async () => {
            const directory = await (0,tools_staging/* freshDirectory */.Oh)(staging, "maven-url");
            const files = await (0,maven_url/* fetchFromRepository */.Nd)(context, sources.mavenRepositoryUrl, pin.version, platform, directory);
            const types = await (0,files_sha256/* sha256OfFile */.V)(files.jar);
            return prepared(context, pin, "maven-url", await unpackMaven(files, platform, directory), { types });
        },
    };
    const byMvn = {
        name: "mvn",
        unavailable: closed ?? (mvn === undefined ? "there is no mvn on PATH" : null) ?? (0,lock_check/* lockObstacle */.nQ)(context, pin, platform, "maven"),
        get: async () => {
            if (mvn === undefined)
                throw new model_failure/* Failure */.H("tool", "there is no mvn on PATH");
            const directory = await (0,tools_staging/* freshDirectory */.Oh)(staging, "mvn");
            const files = await (0,protoc_mvn/* fetchByMvn */.TT)(context, mvn, pin.version, directory);
            const types = await (0,files_sha256/* sha256OfFile */.V)(files.jar);
            return prepared(context, pin, "mvn", await unpackMaven(files, platform, directory), { types });
        },
    };
    return [github, mavenUrl, byMvn];
}
async function prepared(context, pin, source, { tree, files, executable }, wrapping) {
    const { platform } = context.host;
    const classifier = (0,maven/* mavenClassifier */.Ld)(pin.version, platform);
    const sha256 = await (0,files_sha256/* sha256OfFile */.V)((0,external_node_path_.join)(tree, executable));
    const sourceDigest = `sha256:${"archive" in wrapping ? wrapping.archive : sha256}`;
    const what = `protoc ${pin.version} from ${source}`;
    const entry = context.lock === null ? undefined : (0,lock_check/* lockEntry */.KF)(context.lock, pin, platform, source);
    (0,lock_check/* enforce */.FE)(entry, "digest", sourceDigest, what);
    const types = "types" in wrapping ? { typesDigest: `sha256:${wrapping.types}` } : {};
    if (types.typesDigest !== undefined)
        (0,lock_check/* enforce */.FE)(entry, "types", types.typesDigest, `The jar of ${what}`);
    const vouched = (0,protoc_ground/* shippedChecksum */.Z)(pin.version, classifier) !== null || entry !== undefined;
    const ground = (0,protoc_ground/* groundOfProtoc */.g)({
        release: pin.version,
        classifier,
        sha256,
        source,
        releaseDigest: !vouched && "archive" in wrapping && (await hasReleaseDigest(context, pin.version, wrapping.archive)),
        locked: entry !== undefined,
    });
    admit(context, `protoc ${pin.version}`, source, ground);
    return { tree, source, verifiedBy: ground, sourceDigest, ...types, recorded: files };
}
/**
 * Whether GitHub's API vouches for an archive; asked only under strict verification, for a pinned version costs no API call.
 * Throws a `Failure` of kind `untrusted` where GitHub knows another digest.
 */
async function hasReleaseDigest(context, release, sha256) {
    if (context.verification !== "strict")
        return false;
    const digests = await (0,protoc_github/* fetchReleaseDigests */.tG)(context, release);
    const expected = digests.get((0,protoc_github/* releaseAsset */.oy)(release, context.host.platform) ?? "");
    if (expected !== undefined && expected !== sha256) {
        throw new model_failure/* Failure */.H("untrusted", `The archive has sha256 ${sha256}, and GitHub says ${expected} of the one in its release.`);
    }
    return expected !== undefined;
}

;// CONCATENATED MODULE: ./src/tools/version-lists.ts














const version_lists_forbidden = "not asked, for --offline forbids it";
/** The lists that ranges and aliases are resolved against; each is asked for at most once. */
function versionLists(context, obtain) {
    const known = new Map();
    const once = (key, ask) => {
        const promise = known.get(key) ?? ask();
        known.set(key, promise);
        return promise;
    };
    const lists = {
        go: () => once("go", () => goVersions(context)),
        protoc: () => once("protoc", () => protocVersions(context)),
        module: (path) => once(`module ${path}`, () => moduleVersions(context, path, obtain, lists)),
    };
    return lists;
}
/** go.dev's index, or its mirror's, else the toolchain modules that an installed go can list. */
async function goVersions(context) {
    const platform = { ...context.host.platform, arch: context.goArchitecture };
    const gos = await (0,go_installed/* installedGos */.u)(context, context.host.platform.arch);
    const newest = gos.sort((one, other) => (0,go_version/* compareGo */.Ac)(other.version, one.version))[0];
    const sources = [
        {
            name: context.sources.goDownloadBaseUrl || "go.dev",
            unavailable: context.offline ? version_lists_forbidden : null,
            get: async () => (0,release/* versionsIn */.bS)(await (0,release/* fetchGoIndex */.z_)(context), platform),
        },
        {
            name: "go list",
            unavailable: context.offline
                ? version_lists_forbidden
                : newest === undefined
                    ? "no Go is installed that could list them"
                    : null,
            get: async () => {
                const all = await listModule(context, newest?.go ?? "go", "golang.org/toolchain");
                const known = toolchainVersions(all, platform.os, platform.arch);
                if (known.length > 0)
                    return known;
                throw new model_failure/* Failure */.H("not-found", `The user's GOPROXY lists no release for ${platform.os}-${platform.arch}.`);
            },
        },
    ];
    return indexFrom("The list of Go's releases", sources);
}
/** A source without a list says nothing about any version, so that is no more than not to be reached. */
async function indexFrom(what, sources) {
    try {
        return (await firstOf(what, sources)).value;
    }
    catch (error) {
        if (!(error instanceof model_failure/* Failure */.H) || error.kind !== "not-found")
            throw error;
        throw new model_failure/* Failure */.H("no-source", error.message, { remedy: "Make one of these sources reachable." });
    }
}
/** Versions of Go in those of golang.org/toolchain, `v0.0.1-go1.26.8.linux-amd64`. https://go.dev/doc/toolchain#download */
function toolchainVersions(versions, os, arch) {
    const ending = `.${os}-${arch}`;
    const wanted = versions.filter((version) => version.endsWith(ending));
    return wanted.map((version) => /^v0\.0\.1-go(.+)$/.exec(version.slice(0, -ending.length))?.[1] ?? "").filter(Boolean);
}
/** GitHub's API, else the Maven repository's metadata. */
async function protocVersions(context) {
    const maven = context.sources.mavenRepositoryUrl;
    return indexFrom("The list of protoc's releases", [
        { name: "github", unavailable: context.offline ? version_lists_forbidden : null, get: () => githubReleases(context) },
        {
            name: "maven-url",
            unavailable: context.offline ? version_lists_forbidden : maven === "" ? "the input maven-repository-url is not given" : null,
            get: () => mavenReleases(context, maven),
        },
    ]);
}
async function githubReleases(context) {
    const found = [];
    for (let page = 1; page <= 10; page++) {
        const url = `https://api.github.com/repos/protocolbuffers/protobuf/releases?per_page=100&page=${page}`;
        const answer = (0,json/* parseJsonAnswer */.o)(url, await (0,download/* downloadText */.mR)(context.http, (0,protoc_github/* apiRequest */.AT)(context, url), context.patience));
        const releases = Array.isArray(answer) ? answer.filter(json/* isRecord */.u) : [];
        found.push(...releases.map(({ tag_name }) => releaseOfTag(String(tag_name))).filter((release) => release !== null));
        if (releases.length < 100)
            break;
    }
    if (found.length === 0)
        throw new model_failure/* Failure */.H("untrusted", "GitHub's API listed no release of protoc.");
    return found;
}
/**
 * The release that a tag stands for; null for tags that carry no protoc: `v3.21.12` and `v4.*` name releases per language.
 */
function releaseOfTag(tag) {
    const match = /^v(\d+)\.(\d+)(?:\.(\d+))?(?:-?rc[.-]?(\d+(?:\.\d+)?))?$/.exec(tag);
    if (match === null)
        return null;
    const [, major = "", minor = "", patch, candidate] = match;
    const isOld = Number(major) === 3 && Number(minor) <= 20 && patch !== undefined;
    if (!isOld && (Number(major) < 21 || patch !== undefined))
        return null;
    return `${major}.${minor}${patch === undefined ? "" : `.${patch}`}${candidate === undefined ? "" : `-rc${candidate}`}`;
}
async function mavenReleases(context, repository) {
    const url = `${repository}/com/google/protobuf/protoc/maven-metadata.xml`;
    const text = await (0,download/* downloadText */.mR)(context.http, { url, maximumBytes: 5 * 1024 ** 2 }, context.patience);
    const releases = [...text.matchAll(/<version>([^<]+)<\/version>/g)].map(([, version = ""]) => (0,maven/* releaseOfMaven */.Kr)(version));
    const found = releases.filter((release) => release !== null);
    if (found.length === 0)
        throw new model_failure/* Failure */.H("untrusted", `${url} lists no version.`);
    return found;
}
async function moduleVersions(context, path, obtain, lists) {
    (0,tools_slot/* checkModulePath */.iU)(path);
    if (context.offline) {
        throw new model_failure/* Failure */.H("not-allowed", `The versions of ${path} can't be listed, for --offline forbids it.`, {
            remedy: "Pin an exact version.",
        });
    }
    return listModule(context, (await obtain(await (0,builder/* listerOf */.HW)(context, lists))).path, path);
}
/** Versions that are not retracted, by the user's GOPROXY. https://go.dev/ref/mod#go-list-m */
async function listModule(context, go, path) {
    const answer = await (0,ask/* askGo */.I)(context, go, ["list", "-m", "-versions", `${path}`]);
    if (answer.exitCode === 0)
        return answer.stdout.toString("utf8").trim().split(/\s+/).slice(1);
    const said = (0,tools_text/* lastLines */.w)(answer.stderr.toString("utf8"), 4);
    throw new model_failure/* Failure */.H((0,toolchain_module/* kindOfGoError */.n)(said), `The versions of ${path} could not be listed: ${said}`);
}

;// CONCATENATED MODULE: ./src/tools/toolbox.ts















const ownSources = {
    goDownloadBaseUrl: "",
    protocDownloadBaseUrl: "",
    mavenRepositoryUrl: "",
    token: "",
};
/** Makes a toolbox. Nothing is read, started or asked for before the first call of one of its functions. */
function createToolbox(options) {
    const findings = [];
    const context = {
        host: options.host,
        http: options.http,
        patience: options.patience ?? download/* ordinaryPatience */.ei,
        sources: options.sources ?? ownSources,
        verification: options.verification ?? "warn",
        offline: options.offline ?? false,
        goArchitecture: options.goArchitecture ?? options.host.platform.arch,
        lock: options.lock ?? null,
        untrusted: options.untrusted ?? [],
        restored: options.restored ?? false,
        report: (finding) => {
            const same = findings.some((other) => other.code === finding.code && other.message === finding.message);
            if (same)
                return;
            findings.push(finding);
            options.onFinding?.(finding);
        },
    };
    // A plugin takes both processors for half a minute, and two at once compile the standard library twice: one after the other.
    const oneBuildAtATime = (0,queue/* createQueue */.y)();
    const obtain = remembered(async (pin) => {
        const started = performance.now();
        const located = await locate(pin);
        if (located !== null)
            return { ...located, seconds: (performance.now() - started) / 1000 };
        return context.host.log.step((0,model_pin/* pinInWords */.I7)(pin), async () => {
            switch (pin.kind) {
                case "go":
                    return obtainGo(context, pin);
                case "protoc":
                    return obtainProtoc(context, pin);
                case "go-tool":
                    return obtainGoTool(context, pin, { obtainBuilder, versions, oneBuildAtATime });
            }
        });
    }, keyOf);
    const locate = (pin) => locateTool(context, pin);
    const unlocked = { ...context, lock: null, goArchitecture: context.host.platform.arch };
    const obtainBuilder = remembered(async (pin) => {
        if (pin.kind !== "go")
            throw new model_failure/* Failure */.H("bad-input", `${(0,model_pin/* toolName */.Uf)(pin)} builds no tools.`);
        return (await locateGo(unlocked, pin)) ?? obtainGo(unlocked, pin);
    }, keyOf);
    const versions = versionLists(context, obtainBuilder);
    return {
        obtain,
        locate,
        moduleDirectory: moduleDirectories(context, obtainBuilder, versions),
        versions,
        installed: () => installedVersions(context),
        recordLock: (pins) => (0,lock_record/* recordLock */.j)(unlocked, pins, { obtain, obtainBuilder, versions }),
        removeLeftovers: () => (0,tools_staging/* removeLeftovers */.DA)(context),
        findings: () => findings,
    };
}
async function locateTool(context, pin) {
    if (pin.kind === "go")
        return locateGo(context, pin);
    const platform = context.host.platform;
    const slot = (0,tools_slot/* slotOf */.SW)(context.host.toolDirectory, pin, platform);
    const record = await findInstalled(slot, platform, (found) => isAcceptable(context, pin, found));
    return record === null ? null : reusedTool(context, slot, pin, { record, reused: true }, 0);
}
/** Pins that ask for the same thing for different reasons are the same pin here. */
function keyOf(pin) {
    if (pin.kind !== "go-tool")
        return `${pin.kind} ${pin.version}`;
    return `${pin.kind} ${pin.name} by ${pin.builtWith} of ${(0,model_pin/* modulesInWords */.Ik)(pin)}`;
}
function remembered(work, key) {
    const known = new Map();
    return (argument) => {
        const name = key(argument);
        const before = known.get(name);
        if (before !== undefined)
            return before;
        const promise = work(argument);
        known.set(name, promise);
        return promise;
    };
}

// EXTERNAL MODULE: ./src/app/architecture.ts
var app_architecture = __webpack_require__(6332);
;// CONCATENATED MODULE: ./src/project/base.ts


/**
 * What a run is to be merged into; null where it is no run of a pull request or a merge queue. `payload` is its event.
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request
 */
function targetOf(env, payload) {
    const sha = textAt(payload, "pull_request", "base", "sha") || textAt(payload, "merge_group", "base_sha");
    const branch = env["GITHUB_BASE_REF"] || textAt(payload, "pull_request", "base", "ref");
    if (sha === "" && branch === "")
        return null;
    const head = textAt(payload, "pull_request", "head", "sha") || textAt(payload, "merge_group", "head_sha");
    return { sha: commitName.test(sha) ? sha : "", branch, head };
}
const commitName = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
function textAt(value, ...keys) {
    const found = keys.reduce((at, key) => (typeof at === "object" && at !== null ? at[key] : undefined), value);
    return typeof found === "string" ? found : "";
}
/**
 * Finds the commit that what is checked out would be merged into. On a pull request a runner checks out a merge made for
 * the purpose, whose first parent that is; otherwise it is the merge base. Never fetches: a shallow clone holds neither,
 * unless it was made deeper. Throws a `Failure` of kind `tool` where git can't be started.
 */
async function findBase(root, target, host) {
    const commit = await output(root, ["cat-file", "commit", "HEAD"], host);
    if (commit === null)
        return unknown("git can't read the commit that is checked out", "Run in a clone with a commit.");
    const [onto, merged, ...others] = parentsOf(commit);
    if (onto !== undefined && merged !== undefined && others.length === 0 && merged === target.head) {
        if (await isHere(root, onto, host))
            return { kind: "commit", commit: onto };
        return unknown(`the checkout is shallow and lacks ${onto.slice(0, 12)}, which this would be merged into`, "Give actions/checkout `fetch-depth: 2`.");
    }
    const candidates = [
        ...(target.sha === "" ? [] : [target.sha]),
        ...(target.branch === "" ? [] : [`refs/remotes/origin/${target.branch}`]),
    ];
    for (const candidate of candidates) {
        const base = await output(root, ["merge-base", candidate, "HEAD"], host);
        if (base !== null && commitName.test(base.trim()))
            return { kind: "commit", commit: base.trim() };
    }
    const names = [target.branch, target.sha.slice(0, 12)].filter((name) => name !== "").join(", ");
    return unknown(`the checkout has no commit in common with what this would be merged into (${names})`, "Give actions/checkout `fetch-depth: 0`.");
}
/**
 * The text of a file in a commit, its path relative to the root, with `/`; null where the commit has no such file. Throws a
 * `Failure` of kind `tool` where git can't be started or does not have the file's content.
 */
async function fileAt(root, commit, path, host) {
    const listed = await output(root, ["--literal-pathspecs", "ls-tree", "-z", "--full-tree", commit, "--", path], host);
    if (listed === null)
        throw new model_failure/* Failure */.H("tool", `git can't read the files of ${commit}.`);
    const blob = /^\d+ blob ([0-9a-f]+)\t/.exec(listed)?.[1];
    if (blob === undefined)
        return null;
    const text = await output(root, ["cat-file", "blob", blob], host);
    if (text === null)
        throw new model_failure/* Failure */.H("tool", `git can't read ${path} of ${commit}.`);
    return text;
}
/** The parents that a commit names, those that a shallow clone left out included. */
function parentsOf(commit) {
    const header = commit.slice(0, commit.indexOf("\n\n"));
    return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = ""]) => parent);
}
async function isHere(root, commit, host) {
    return (await output(root, ["cat-file", "-t", commit], host)) !== null;
}
async function output(root, args, host) {
    const answer = await (0,git/* runGit */.EO)(root, args, host);
    return answer.exitCode === 0 ? answer.stdout.toString("utf8") : null;
}
function unknown(why, fix) {
    return { kind: "unknown", why, fix };
}

// EXTERNAL MODULE: ./src/tools/lock-file.ts + 1 modules
var lock_file = __webpack_require__(1855);
;// CONCATENATED MODULE: ./src/tools/lock-changes.ts

/** What an entry says of the bytes, and who made them. */
const contents = ["digest", "types", "binary", "go"];
/** Every entry in which two lock files differ, in the order of the newer file, those that are gone last. */
function lockChanges(before, after) {
    const pairs = pairTools(before.tools, after.tools);
    const kept = after.tools.flatMap((tool, index) => changesOfTool(pairs.get(tool) ?? null, tool, index));
    const known = new Set(pairs.values());
    const gone = before.tools.filter((tool) => !known.has(tool));
    const removed = gone.flatMap((tool) => rowsOf(tool).map((row) => ({ before: row, after: null, place: ["tools"] })));
    return [...kept, ...removed];
}
/** The tool that each tool of the newer file was: the same version of it, else the only other version of it. */
function pairTools(before, after) {
    const same = (one, other) => isSameTool(one, other) && one.version === other.version && one.builtWith === other.builtWith;
    const left = before.filter((tool) => !after.some((other) => same(tool, other)));
    const fresh = after.filter((tool) => !before.some((other) => same(tool, other)));
    return new Map(after.map((tool) => {
        const equal = before.find((other) => same(tool, other));
        if (equal !== undefined)
            return [tool, equal];
        const older = left.filter((other) => isSameTool(tool, other));
        const newer = fresh.filter((other) => isSameTool(tool, other));
        return [tool, older.length === 1 && newer.length === 1 ? older[0] : undefined];
    }));
}
function isSameTool(one, other) {
    const ofSame = (one.dependencies ?? []).join(" ") === (other.dependencies ?? []).join(" ");
    return one.name === other.name && one.package === other.package && ofSame;
}
function changesOfTool(before, after, index) {
    const old = before === null ? [] : rowsOf(before);
    const here = ["tools", index, "platforms"];
    const kept = Object.entries(after.platforms).flatMap(([platform, entries]) => entries.flatMap((entry, position) => {
        const was = old.find((row) => row.platform === platform && row.entry.source === entry.source) ?? null;
        if (was !== null && was.tool.version === after.version && changedContents(was.entry, entry).length === 0)
            return [];
        const [field] = was === null ? [] : changedContents(was.entry, entry);
        const place = [...here, platform, position, ...(field === undefined ? [] : [field])];
        return [{ before: was, after: { tool: after, platform, entry }, place }];
    }));
    const gone = old.filter(({ platform, entry }) => {
        return !(after.platforms[platform] ?? []).some(({ source }) => source === entry.source);
    });
    return [...kept, ...gone.map((row) => ({ before: row, after: null, place: [...here, row.platform] }))];
}
function rowsOf(tool) {
    return Object.entries(tool.platforms).flatMap(([platform, entries]) => entries.map((entry) => ({ tool, platform, entry })));
}
/** The fields in which two entries of one source differ. */
function changedContents(before, after) {
    return contents.filter((field) => before[field] !== after[field]);
}
/** True where a change gives the same version other bytes, though nobody who builds anew made them. */
function isOtherContent({ before, after }) {
    if (before === null || after === null || before.tool.version !== after.tool.version)
        return false;
    const changed = changedContents(before.entry, after.entry).filter((field) => {
        return before.entry[field] !== undefined && after.entry[field] !== undefined;
    });
    // Another Go builds other bytes of the same module; the same Go does not.
    const rebuilt = changed.includes("go") || before.tool.builtWith !== after.tool.builtWith;
    return changed.some((field) => field === "digest" || field === "types" || (field === "binary" && !rebuilt));
}
/** A change in words: which tool, platform and source, and what from what to what. */
function describeLockChange({ before, after }) {
    const row = after ?? before;
    if (row === null)
        return "";
    const version = before !== null && after !== null && before.tool.version !== after.tool.version
        ? `${before.tool.version} \u2192 ${after.tool.version}`
        : row.tool.version;
    const what = `${(0,lock_file/* lockedInWords */.zB)({ ...row.tool, version })} on ${row.platform} from ${row.entry.source}`;
    if (before === null)
        return `${what} is new: ${contentOf(row.entry)}`;
    if (after === null)
        return `${what} is gone: ${contentOf(row.entry)}`;
    const changed = changedContents(before.entry, after.entry).map((field) => `${field} ${before.entry[field] ?? "(none)"} \u2192 ${after.entry[field] ?? "(none)"}`);
    return `${what}: ${changed.join(", ") || `${contentOf(row.entry)} as before`}`;
}
function contentOf(entry) {
    return contents
        .filter((field) => entry[field] !== undefined)
        .map((field) => `${field} ${entry[field]}`)
        .join(", ");
}

;// CONCATENATED MODULE: ./src/tools/lock-lines.ts
/**
 * The line, from 1, on which each of some values of a JSON text begins, each given by the keys and indices that lead to it.
 * Where one is not there, the line of the nearest value around it.
 */
async function linesInJson(text, places) {
    // JSON is YAML, whose library knows where values stand; it is loaded only where there is something to be shown.
    const { LineCounter, parseDocument } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const counter = new LineCounter();
    const document = parseDocument(text, { lineCounter: counter });
    return places.map((place) => {
        for (let length = place.length; length > 0; length--) {
            const node = document.getIn(place.slice(0, length), true);
            if (typeof node !== "object" || node === null || !("range" in node) || !Array.isArray(node.range))
                continue;
            const [start] = node.range;
            if (typeof start === "number")
                return counter.linePos(start).line || 1;
        }
        return 1;
    });
}

// EXTERNAL MODULE: ./src/app/event.ts
var app_event = __webpack_require__(7679);
;// CONCATENATED MODULE: ./src/app/lock-change.ts







const protects = "The lock file protects against a change upstream, not against the author of this change.";
/**
 * What a pull request does to the lock file, a finding for each entry on its line; where the checkout can't tell, a finding
 * that says so. Empty for runs that are none of a pull request, and for a lock file outside the checkout.
 */
async function lockChangeFindings({ path, content }, root, host) {
    if (path.startsWith("../") || (0,external_node_path_.isAbsolute)(path))
        return [];
    try {
        const target = targetOf(host.env, await (0,app_event/* readEvent */.j)(host.env));
        if (target === null)
            return [];
        const base = await findBase(root, target, host);
        if (base.kind === "unknown")
            return content === null ? [] : [untold(path, base.why, base.fix)];
        const before = await fileAt(root, base.commit, path, host);
        if (content === null)
            return before === null ? [] : [removed(path)];
        if (before === null)
            return [added(path)];
        return before === content.text ? [] : await changed(path, before, content);
    }
    catch (error) {
        if (!(error instanceof model_failure/* Failure */.H))
            throw error;
        return content === null ? [] : [untold(path, (0,model_failure/* explain */.W)(error), "Review the change of the file by hand.")];
    }
}
async function changed(path, before, after) {
    const changes = lockChanges((0,lock_file/* parseLock */.PG)(before, `${path} before this change`), after.lock);
    const lines = await linesInJson(after.text, changes.map(({ place }) => place));
    return changes.map((change, index) => {
        const suspicious = isOtherContent(change);
        const why = suspicious ? " The version is the same, so what it stands for was replaced." : "";
        const message = `This change alters the lock file: ${describeLockChange(change)}.${why} ${protects}`;
        return {
            code: "lock-changed",
            level: suspicious ? "warning" : "notice",
            message,
            fix: suspicious
                ? "Find out why the same version has other content before this is merged."
                : "Review it as you would review go.sum: run `go-grpc-setup lock` yourself and compare.",
            path,
            line: lines[index] ?? 1,
        };
    });
}
function added(path) {
    return {
        code: "lock-changed",
        level: "notice",
        message: `This change adds the lock file ${path}: from now on tools have to be what it says. ${protects}`,
        fix: "Review it as you would review go.sum: run `go-grpc-setup lock` yourself and compare.",
        path,
        line: 1,
    };
}
function removed(path) {
    return {
        code: "lock-changed",
        level: "warning",
        message: `This change removes the lock file ${path}: tools are no longer held against it. ${protects}`,
        fix: "Make sure that this is meant before it is merged.",
        path,
    };
}
function untold(path, why, fix) {
    return {
        code: "lock-change-unknown",
        level: "notice",
        message: `Whether this change alters the lock file ${path} is unknown: ${why.replace(/\.$/, "")}. ${protects}`,
        fix,
        path,
        line: 1,
    };
}

// EXTERNAL MODULE: ./src/tools/lock.ts
var lock = __webpack_require__(760);
;// CONCATENATED MODULE: ./src/app/lock-file.ts





/**
 * Finds the lock file: relative to a working directory, or to the checkout's root. A job that works on foreign code with
 * the repository's rights does not honour one out of that code. Throws a `Failure` of kind `bad-input` where the input
 * names a file that is not there, or where it is no lock file of the checkout's own.
 */
async function findLock(request, facts, head) {
    const name = request.lockFile.value;
    const bases = [...request.workingDirectories, facts.root];
    const candidates = (0,external_node_path_.isAbsolute)(name) ? [name] : [...new Set(bases.map((base) => (0,external_node_path_.resolve)(base, name)))];
    const [first = (0,external_node_path_.join)(facts.root, name)] = candidates;
    for (const file of candidates) {
        await requireOwnFile(file, facts.root, "lock-file");
        const content = await (0,lock/* readLock */.m)(file);
        if (content === null)
            continue;
        const path = (0,external_node_path_.relative)(facts.root, file).replaceAll(external_node_path_.sep, "/");
        if (head === null || request.allowUntrustedCheckout)
            return { file, path, content, findings: [] };
        return { file, path, content: null, findings: [notHonoured(path, head)] };
    }
    if (request.lockFile.given && request.command !== "lock") {
        throw new model_failure/* Failure */.H("bad-input", `lock-file: there is no file ${JSON.stringify(name)} in ${bases.join(" or ")}.`, {
            remedy: "Write it with `go-grpc-setup lock`, or name another.",
        });
    }
    return { file: first, path: (0,external_node_path_.relative)(facts.root, first).replaceAll(external_node_path_.sep, "/"), content: null, findings: [] };
}
function notHonoured(path, head) {
    return {
        code: "untrusted-tool-files",
        level: "warning",
        message: `The lock file ${path} is not honoured: this job has the repository's rights but works on the code of ${head}.`,
        fix: "Use the event pull_request, or allow-untrusted-checkout: true.",
        path,
        line: 1,
    };
}
/** The versions that the lock file pins, and those that it holds ranges to. */
function versionsOfLock({ command, lockCheck }, { content, path }) {
    if (content === null || (command === "lock" && !lockCheck))
        return { locked: [], held: [] };
    const held = (0,lock_file/* lockedVersions */.o4)(content.text, path);
    if (command === "lock")
        return { locked: [], held };
    return { locked: held.filter(({ tool }) => held.filter((other) => other.tool === tool).length === 1), held };
}

// EXTERNAL MODULE: ./src/app/trust.ts
var trust = __webpack_require__(9081);
;// CONCATENATED MODULE: ./src/app/prepare.ts













/** Reads the checkout and decides which version of each tool is wanted. */
async function prepare(request, outside, record) {
    const place = { ...outside, host: { ...outside.host, env: { ...outside.host.env } } };
    const head = await (0,trust/* readForeignHead */.NU)(place.host.env);
    const facts = await record.timed("checkout", () => readFacts(request, place, record, head));
    record.root = facts.root;
    const lock = await findLock(request, facts, head);
    record.findings.push(...lock.findings);
    if (request.command !== "lock")
        record.findings.push(...(await lockChangeFindings(lock, facts.root, place.host)));
    const architecture = (0,app_architecture/* goArchitecture */.K)(request);
    const toolbox = createToolbox({
        ...place,
        sources: request.sources,
        verification: request.verification,
        offline: request.offline,
        untrusted: [facts.root],
        lock: request.command === "lock" ? null : (lock.content?.lock ?? null),
        // Whatever the command, and whether it comes to its end or not, what was found on the way is told.
        onFinding: (finding) => record.findings.push(finding),
        ...(architecture === null ? {} : { goArchitecture: architecture }),
    });
    const choice = await record.timed("pins", async () => choosePins(facts, request, toolbox.versions, {
        installed: await toolbox.installed(),
        ...versionsOfLock(request, lock),
        goVersionFile: await readGoVersionFile(request.go.versionFile, { root: facts.root, ...request }),
    }));
    record.pins = choice.decisions.map(reportPin);
    record.findings.push(...choice.findings);
    return { place, facts, decisions: choice.decisions, local: choice.local, toolbox, lock };
}
/** Tells of versions that do not belong together. It reads stubs for that, and is not what anything else waits for. */
function judgePairing({ facts, decisions, place }, request, record) {
    const findings = pairingFindings({
        facts,
        decisions,
        symbols: readStubSymbols(facts.root, stubsToRead(facts)),
        gotoolchain: place.host.env["GOTOOLCHAIN"] ?? "",
        goGrpcOptions: request.stubs.goGrpcOptions,
    });
    record.findings.push(...findings);
}
async function readFacts(request, { host }, record, head) {
    const checkout = await readCheckout(request.workingDirectories, host);
    const files = await readProjectFiles(checkout);
    const trusted = (0,trust/* withoutForeignToolFiles */.af)({ ...checkout, ...files }, request, head);
    record.findings.push(...files.findings, ...mavenFindings(checkout.files), ...trusted.findings);
    return trusted.facts;
}
function reportPin({ pin, overruled }) {
    const { because } = pin.provenance;
    return {
        tool: pin.kind === "go-tool" ? pin.name : pin.kind,
        version: pin.version,
        because,
        ...(0,model_provenance/* placeOf */.$t)(pin.provenance),
        ...(overruled.length === 0
            ? {}
            : { overruled: overruled.map(({ version, provenance: { kind: _, ...place } }) => ({ version, ...place })) }),
    };
}


/***/ }),

/***/ 4431:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ readIfThere),
/* harmony export */   t: () => (/* binding */ exists)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_system_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7627);


/** The text of a file; null where there is none. Throws what the file system says otherwise. */
async function readIfThere(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8");
    }
    catch (error) {
        if ((0,_model_system_error_js__WEBPACK_IMPORTED_MODULE_1__/* .isMissing */ .b)(error))
            return null;
        throw error;
    }
}
/** Whether anything is at a path; a symbolic link counts for itself. Throws what the file system says otherwise. */
async function exists(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path);
        return true;
    }
    catch (error) {
        if ((0,_model_system_error_js__WEBPACK_IMPORTED_MODULE_1__/* .isMissing */ .b)(error))
            return false;
        throw error;
    }
}


/***/ }),

/***/ 9788:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Le: () => (/* binding */ makeWritable),
/* harmony export */   dM: () => (/* binding */ removeTree),
/* harmony export */   uv: () => (/* binding */ removeIfAbandoned)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_system_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7627);



/**
 * Removes a file, or a directory with all that is in it; nothing where nothing is. The go command leaves the directories of its
 * module cache read-only, which only root may remove as they are. https://go.dev/ref/mod#module-cache
 */
async function removeTree(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true, maxRetries: 3 });
    }
    catch (error) {
        if (!["EACCES", "EPERM"].includes((0,_model_system_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .C)(error)))
            throw error;
        await makeWritable(path);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true, maxRetries: 3 });
    }
}
const day = 24 * 3600 * 1000;
/** Removes what nobody has worked in for a day, longer than any run takes: the process whose it was has been killed. */
async function removeIfAbandoned(path) {
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).mtimeMs < Date.now() - day)
        await removeTree(path);
}
/** Gives the owner the right to change a directory and all directories below it; symbolic links are not followed. */
async function makeWritable(path) {
    if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path)).isDirectory())
        return;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(path, 0o755);
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path, { withFileTypes: true });
    await Promise.all(entries.filter((entry) => entry.isDirectory()).map((entry) => makeWritable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, entry.name))));
}


/***/ }),

/***/ 512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ sha256OfFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_queue_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1318);



/** Bytes that are read at a time: they fit into a processor's own cache, and there are few of them to wait for. */
const pieceBytes = 1024 * 1024;
/** All are worked out in this thread: two at once would end when the later of them ends, and so would who waits for the first. */
const inTurn = (0,_model_queue_js__WEBPACK_IMPORTED_MODULE_2__/* .createQueue */ .y)();
/** Hex sha256 of a file, read piece by piece into the same memory; one file after the other. Throws what the file system says. */
function sha256OfFile(path) {
    return inTurn(async () => {
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, "r");
        try {
            const piece = Buffer.allocUnsafe(pieceBytes);
            for (;;) {
                const { bytesRead } = await file.read(piece, 0, pieceBytes, null);
                if (bytesRead === 0)
                    return hash.digest("hex");
                hash.update(piece.subarray(0, bytesRead));
            }
        }
        finally {
            await file.close();
        }
    });
}


/***/ }),

/***/ 9174:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Writes a file under a temporary name beside it and renames it, so that nobody ever reads half of it. */
async function writeWhole(path, text) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
    const temporary = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(temporary, text);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(temporary, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(temporary, { force: true });
        throw error;
    }
}


/***/ }),

/***/ 5919:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ detached)
/* harmony export */ });
/**
 * A copy of a value that JSON can hold, which shares no text with it: V8 keeps a whole text as long as any piece that was cut out of
 * it. Half as dear as `structuredClone`, of which there would be one for each file of a checkout.
 */
function detached(value) {
    return JSON.parse(JSON.stringify(value));
}


/***/ }),

/***/ 9665:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ goLines)
/* harmony export */ });
/* harmony import */ var _go_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3530);

/**
 * The lines of a file that ask for a Go, the one that decides first: `toolchain` unless it names an older Go than `go`
 * does, as the go command has it; `toolchain default` asks for none. https://go.dev/doc/toolchain#select
 */
function goLines({ file, toolchain, go }) {
    const lines = [];
    if (toolchain !== undefined && toolchain.value !== "default") {
        // A custom toolchain is named after the release that it is made from: go1.25.3-custom.
        const version = toolchain.value.replace(/^.*?go(?=\d)/, "").replace(/-.*$/, "");
        lines.push({ verb: "toolchain", version, file, line: toolchain.line });
    }
    if (go !== undefined)
        lines.push({ verb: "go", version: go.value, file, line: go.line });
    return lines.sort((one, other) => (0,_go_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareGo */ .Ac)(other.version, one.version));
}


/***/ }),

/***/ 1800:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
/** The work, done when it is first asked for, and once however often that is; the failure of a promise is kept as well. */
function once(work) {
    let done;
    return () => {
        done ??= { answer: work() };
        return done.answer;
    };
}


/***/ }),

/***/ 550:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I7: () => (/* binding */ pinInWords),
/* harmony export */   Ik: () => (/* binding */ modulesInWords),
/* harmony export */   Uf: () => (/* binding */ toolName),
/* harmony export */   dR: () => (/* binding */ moduleArguments)
/* harmony export */ });
/** Modules as the go command takes them, `path@version`, and as the lock file has them. */
function moduleArguments(modules = []) {
    return modules.map(({ path, version }) => `${path}@${version}`);
}
/**
 * Of what modules a command is built, the same text for all pins that ask for the same:
 * `github.com/golang/protobuf/protoc-gen-go@v1.5.4 with google.golang.org/protobuf@v1.36.11`.
 */
function modulesInWords({ package: main, version, dependencies, }) {
    const others = moduleArguments(dependencies);
    return [`${main}@${version}`, ...(others.length === 0 ? [] : [others.join(" ")])].join(" with ");
}
/** A pin's tool and version for people: `protoc 29.3`, `protoc-gen-go v1.5.4 built with google.golang.org/protobuf v1.36.11`. */
function pinInWords(pin) {
    const others = pin.kind === "go-tool" ? (pin.dependencies ?? []) : [];
    const built = others.map(({ path, version }) => `${path} ${version}`).join(" and ");
    return `${toolName(pin)} ${pin.version}${built === "" ? "" : ` built with ${built}`}`;
}
/** The name that reports use for a pin's tool: `go`, `protoc` or the command's name. */
function toolName(pin) {
    return pin.kind === "go-tool" ? pin.name : pin.kind;
}


/***/ }),

/***/ 2491:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readProtoText)
/* harmony export */ });
/**
 * Reads package, imports, go_package and declared names. Comments, strings (adjacent ones are joined, escapes are
 * undone) and nested braces are understood; anything else is skipped, so that a file which does not compile still tells
 * what it can. https://protobuf.dev/reference/protobuf/edition-2023-spec/
 */
function readProtoText(text) {
    let packageName = "";
    let goPackage;
    const imports = [];
    const declared = [];
    let edition;
    let hasServices = false;
    for (const statement of topLevelStatements(text)) {
        const words = statement.words;
        const keyword = words[0] === "export" || words[0] === "local" ? words[1] : words[0];
        const name = words[0] === keyword ? words[1] : words[2];
        if (keyword === "package" && name !== undefined)
            packageName = name;
        else if (keyword === "edition" && statement.text !== null)
            edition = statement.text;
        else if (keyword === "import" && statement.text !== null)
            imports.push(importIn(statement, statement.text, text));
        else if (keyword === "option" && name === "go_package" && statement.text !== null)
            goPackage = statement.text;
        else if (statement.opensBlock && name !== undefined && /^(?:message|enum|service)$/.test(keyword ?? "")) {
            declared.push(name);
            if (keyword === "service")
                hasServices = true;
        }
    }
    const prefix = packageName === "" ? "" : `${packageName}.`;
    return {
        package: packageName,
        ...(goPackage === undefined ? {} : { goPackage }),
        imports,
        ...(edition === undefined ? {} : { edition }),
        declares: declared.map((name) => prefix + name),
        hasServices,
    };
}
function importIn({ words: [, word], start }, name, text) {
    const kind = word === "public" || word === "weak" || word === "option" ? word : "plain";
    const before = text.slice(0, start).split("\n");
    return { name, kind, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
function* topLevelStatements(text) {
    const token = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|("(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*')|([A-Za-z_][A-Za-z0-9_.]*)|([{;])/g;
    let words = [];
    let literal = null;
    let start = 0;
    for (let match = token.exec(text); match !== null; match = token.exec(text)) {
        const [, string, word, mark] = match;
        if (mark !== undefined) {
            yield { start, words, text: literal, opensBlock: mark === "{" };
            words = [];
            literal = null;
            if (mark === "{")
                token.lastIndex = endOfBlock(text, token.lastIndex);
        }
        else if (word !== undefined) {
            if (words.length === 0)
                start = match.index;
            words.push(word);
        }
        else if (string !== undefined) {
            literal = (literal ?? "") + undoEscapes(string.slice(1, -1));
        }
    }
}
/** Where a block ends whose brace was opened before `from`. Most of a text stands in blocks, so their words are not looked at. */
function endOfBlock(text, from) {
    const token = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|[{}]/g;
    token.lastIndex = from;
    let depth = 1;
    for (let match = token.exec(text); match !== null; match = token.exec(text)) {
        if (match[0] === "{")
            depth += 1;
        else if (match[0] === "}")
            depth -= 1;
        if (depth === 0)
            return token.lastIndex;
    }
    return text.length;
}
const simpleEscapes = {
    n: "\n",
    r: "\r",
    t: "\t",
    a: "\x07",
    b: "\b",
    f: "\f",
    v: "\v",
};
function undoEscapes(body) {
    return body.replace(/\\(?:[xX]([0-9a-fA-F]{1,2})|([0-7]{1,3})|([\s\S]))/g, (_all, hex, octal, other) => {
        if (hex !== undefined)
            return String.fromCharCode(Number.parseInt(hex, 16));
        if (octal !== undefined)
            return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
        return simpleEscapes[other] ?? other;
    });
}


/***/ }),

/***/ 1318:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ createQueue)
/* harmony export */ });
/** Makes a queue with nothing in it. */
function createQueue() {
    let last = Promise.resolve();
    return (work) => {
        const next = last.then(work, work);
        last = next;
        return next;
    };
}


/***/ }),

/***/ 6968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ onlyChecks)
/* harmony export */ });
/**
 * Whether a step only checks stubs, or tells how it would: it needs tools that do that; every other is set up with what is pinned,
 * or runs the user's command.
 */
function onlyChecks({ command, stubs }) {
    return ["verify", "update", "plan"].includes(command) && stubs.generate.length === 0;
}


/***/ }),

/***/ 1757:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OB: () => (/* binding */ isCore),
/* harmony export */   Vc: () => (/* binding */ stemOf),
/* harmony export */   q4: () => (/* binding */ coreGenerators),
/* harmony export */   qN: () => (/* binding */ legacyPackage)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** The two generators that are always run; others are run when they are pinned. */
const coreGenerators = ["protoc-gen-go", "protoc-gen-go-grpc"];
/** Whether a generator is one of the two that are always run. */
function isCore(generator) {
    return coreGenerators.some((name) => name === generator);
}
/** Main package of protoc-gen-go before google.golang.org/protobuf had one; it also writes services, into the same file. */
const legacyPackage = "github.com/golang/protobuf/protoc-gen-go";
/** What the name of a stub has in common with that of its .proto: `acme` of `api/acme.pb.go` and `api/acme_grpc.pb.go`. */
function stemOf(path) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path).replace(/(?:_grpc)?\.pb\.go$/, "");
}


/***/ }),

/***/ 5216:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ goSelection),
/* harmony export */   R: () => (/* binding */ goCandidates)
/* harmony export */ });
/* harmony import */ var _data_defaults_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5812);
/* harmony import */ var _model_directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2282);
/* harmony import */ var _model_go_lines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9665);
/* harmony import */ var _model_go_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3530);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5794);
/* harmony import */ var _scheme_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(729);






/**
 * Everything that asks for a Go version, strongest first: the inputs, the lock file, the go.work or go.mod of the working
 * directories, files of version managers, the shipped default.
 */
function goCandidates(facts, request, surroundings) {
    return [
        ...(0,_places_js__WEBPACK_IMPORTED_MODULE_2__/* .inputCandidate */ .iI)("go-version", request.go.version),
        ...surroundings.goVersionFile.map(({ version, what, file, line }) => ({
            version,
            provenance: { kind: "input", because: `${what}, which input go-version-file names`, path: file, line },
        })),
        ...(0,_places_js__WEBPACK_IMPORTED_MODULE_2__/* .lockedCandidates */ .LF)("go", surroundings),
        ...projectCandidates(facts),
        ...(0,_places_js__WEBPACK_IMPORTED_MODULE_2__/* .declaredCandidates */ .hm)("go", facts),
        defaultGo(surroundings),
    ];
}
/** Any installed Go of the shipped line will do; without one, the release that this was tried with. */
function defaultGo({ installed }) {
    const here = (0,_scheme_js__WEBPACK_IMPORTED_MODULE_3__/* .newestFitting */ .Gd)({ kind: "range", range: _data_defaults_json__WEBPACK_IMPORTED_MODULE_0__/* .go.line */ .go.n }, installed.go, _scheme_js__WEBPACK_IMPORTED_MODULE_3__/* .goScheme */ .cD);
    const because = `shipped default, Go ${_data_defaults_json__WEBPACK_IMPORTED_MODULE_0__/* .go.line */ .go.n}, for nothing in the checkout names a Go`;
    return { version: here ?? _data_defaults_json__WEBPACK_IMPORTED_MODULE_0__/* .go.version */ .go.r, provenance: { kind: "default", because } };
}
/** What the go command itself would select in the working directories, and below which version it refuses to work. */
function goSelection(facts) {
    const lines = projectLines(facts);
    return {
        selected: lines[0]?.version ?? null,
        required: lines.find(({ verb }) => verb === "go")?.version ?? null,
    };
}
function projectCandidates(facts) {
    return projectLines(facts).map(({ verb, version, file, line }) => {
        const because = `${verb} line of ${file.replace(/^.*\//, "")}`;
        return { version, provenance: { kind: "project-file", because, path: file, line }, minimum: verb === "go" };
    });
}
/** Where modules of several directories ask for several versions, the highest serves them all. */
function projectLines({ modules, workspaces, scopes }) {
    const lines = byHighest(scopes.map((scope) => scopeLines(scope, modules, workspaces))).flat();
    const seen = new Set();
    return lines.filter(({ file, line }) => {
        const place = `${file}:${line}`;
        return !seen.has(place) && seen.add(place);
    });
}
function scopeLines(scope, modules, workspaces) {
    const module = (0,_model_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestHolding */ .GA)(scope, modules);
    const workspace = (0,_model_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestHolding */ .GA)(scope, workspaces);
    // The go command takes a go.work before the go.mod, if that module is part of the workspace. https://go.dev/ref/mod#workspaces
    const used = module === undefined || workspace?.uses.includes(module.directory) === true;
    const own = [...(used ? linesOf(workspace) : []), ...linesOf(module)];
    if (own.length > 0)
        return own;
    return byHighest(modules.filter(({ directory }) => (0,_model_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .isInside */ .FK)(directory, scope)).map((module) => (0,_model_go_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .goLines */ .I)(module))).flat();
}
function linesOf(file) {
    return file === undefined ? [] : (0,_model_go_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .goLines */ .I)(file);
}
function byHighest(groups) {
    return [...groups].sort(([one], [other]) => (0,_model_go_version_js__WEBPACK_IMPORTED_MODULE_5__/* .compareGo */ .Ac)(other?.version ?? "", one?.version ?? ""));
}


/***/ }),

/***/ 3597:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   Tt: () => (/* binding */ findTopLevel),
/* harmony export */   lX: () => (/* binding */ readGit)
/* harmony export */ });
/* unused harmony exports parseIndex, parseStatus */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2891);



/**
 * Runs git in a directory so that it changes nothing and runs nothing of the checkout: no index refresh is written, no
 * hook and no fsmonitor starts, and the checkout may belong to another user, as it does in a container. What a partial clone
 * left out stays there.
 * Throws a `Failure` of kind `tool` where git can't be started.
 */
async function runGit(directory, args, host, stdin) {
    return host.processes.run({
        file: "git",
        args: [
            "-c",
            "safe.directory=*",
            "-c",
            "core.hooksPath=/dev/null",
            "-c",
            "core.fsmonitor=false",
            "-c",
            "core.quotePath=false",
            ...args,
        ],
        cwd: directory,
        notBelow: workTreeAround(directory),
        env: gitEnvironment(host.env),
        timeoutSeconds: 120,
        ...(stdin === undefined ? {} : { stdin: Buffer.from(stdin) }),
    });
}
/** The directory that git will find to be the work tree's top, before it can be asked; else the directory itself. */
function workTreeAround(directory) {
    for (let at = directory;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, ".git")))
            return at;
        if (at === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at))
            return directory;
    }
}
/** Without GIT_DIR and its like, which a hook that starts us has set for another repository. */
function gitEnvironment(env) {
    const kept = Object.entries(env).filter(([name]) => !name.toUpperCase().startsWith("GIT_"));
    return {
        ...Object.fromEntries(kept),
        GIT_OPTIONAL_LOCKS: "0",
        GIT_NO_LAZY_FETCH: "1",
        GIT_TERMINAL_PROMPT: "0",
        LC_ALL: "C",
    };
}
/** Asks git for the top level of a work tree. Never throws: a machine without git is an answer. */
async function findTopLevel(directory, host) {
    try {
        const answer = await runGit(directory, ["rev-parse", "--show-toplevel", "--git-path", "info/sparse-checkout"], host);
        const lines = answer.stdout.toString("utf8").trimEnd().split(/\r?\n/);
        const patterns = lines.pop() ?? "";
        const path = lines.join("\n");
        if (answer.exitCode === 0 && path !== "") {
            return { kind: "found", path, maybeSparse: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, patterns)) };
        }
        return { kind: "none", why: firstLine(answer) || "git found no work tree" };
    }
    catch (cause) {
        return { kind: "none", why: `git could not be run: ${(0,_model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .explain */ .W)(cause)}` };
    }
}
/** What git says about the files of a work tree whose top level is `root`; `unknown` where it can't say. */
async function readGit(root, maybeSparse, host) {
    const mayLeaveOut = maybeSparse || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, ".gitmodules"));
    const args = [
        "status",
        "--porcelain=v1",
        "-z",
        "--no-renames",
        "--untracked-files=all",
        "--ignored=matching",
        "--ignore-submodules=all",
    ];
    try {
        const [answer, leftOut] = await Promise.all([
            runGit(root, args, host),
            mayLeaveOut ? readLeftOut(root, host) : null,
        ]);
        if (answer.exitCode !== 0)
            return { kind: "unknown", why: firstLine(answer) || "git status failed" };
        const status = parseStatus(answer.stdout.toString("utf8"));
        return leftOut === null ? status : { ...status, leftOut };
    }
    catch (cause) {
        return { kind: "unknown", why: `git could not be run: ${(0,_model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .explain */ .W)(cause)}` };
    }
}
/** Null where all that git has is there, or git can't say. */
async function readLeftOut(root, host) {
    const answer = await runGit(root, ["ls-files", "--stage", "-t", "-z"], host);
    if (answer.exitCode !== 0)
        return null;
    const { files, submodules } = parseIndex(answer.stdout.toString("utf8"));
    const lacking = submodules.filter((directory) => !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, directory, ".git")));
    return files.size + lacking.length === 0 ? null : { files, submodules: lacking };
}
/**
 * Reads `git ls-files --stage -t -z`: what a sparse checkout leaves out of the files that tell of stubs, and all submodules.
 * https://git-scm.com/docs/git-ls-files
 */
function parseIndex(output) {
    const files = new Set();
    const submodules = [];
    for (const entry of output.split("\0")) {
        const tab = entry.indexOf("\t");
        const path = entry.slice(tab + 1);
        const [tag, mode] = entry.slice(0, tab).split(" ");
        if (mode === "160000")
            submodules.push(path);
        else if (tag === "S" && /\.(?:proto|go|swagger\.json)$/.test(path))
            files.add(path);
    }
    return { files, submodules };
}
/** Reads `git status --porcelain=v1 -z --no-renames`. https://git-scm.com/docs/git-status#_porcelain_format_version_1 */
function parseStatus(output) {
    const changed = new Set();
    const added = new Set();
    const untracked = new Set();
    const ignored = new Set();
    const deleted = new Set();
    for (const entry of output.split("\0")) {
        const state = entry.slice(0, 2);
        const path = entry.slice(3);
        if (path === "")
            continue;
        if (state === "??")
            untracked.add(path);
        else if (state === "!!")
            ignored.add(path);
        else if (state.includes("D"))
            deleted.add(path);
        else {
            changed.add(path);
            if (state.startsWith("A"))
                added.add(path);
        }
    }
    return { kind: "repository", changed, added, untracked, ignored, deleted };
}
function firstLine(answer) {
    return answer.stderr.toString("utf8").split(/\r?\n/)[0] ?? "";
}


/***/ }),

/***/ 9041:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ readHeaderless),
/* harmony export */   PH: () => (/* binding */ readStub),
/* harmony export */   o8: () => (/* binding */ headOfGoFile),
/* harmony export */   zA: () => (/* binding */ readSwagger)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/**
 * The text of a Go file up to and including the line of its package clause, which is where a generator's header stands;
 * null where the clause is not in the text (a text read in part may have it further down).
 * Comments before it may be long: protoc-gen-go puts those above a .proto's `syntax` there.
 */
function headOfGoFile(text) {
    // Skips line comments, block comments and blanks; the first thing that is none of them has to be the package clause.
    const blank = /(?:\s+|\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/y;
    blank.lastIndex = text.startsWith("\ufeff") ? 1 : 0;
    blank.exec(text);
    const clause = /package[ \t]+[\p{L}_][\p{L}\p{Nd}_]*[^\n]*(?:\n|$)/uy;
    clause.lastIndex = blank.lastIndex;
    return clause.test(text) ? text.slice(0, clause.lastIndex) : null;
}
/**
 * Reads the header of a generated file; null where the file was made by no protoc plugin. Plugins are known by their
 * "Code generated by" line or by the version that they stamp, anywhere above the package clause: licences, build tags
 * and other "Code generated" lines may come first. https://pkg.go.dev/cmd/go#hdr-Generate_Go_files_by_processing_source
 */
function readStub(path, text) {
    const head = headOfGoFile(text);
    if (head === null)
        return null;
    const lines = head.replace(/^\ufeff/, "").split(/\r?\n/);
    const header = findHeader(lines);
    if (header === null)
        return null;
    const stamp = findStamp(lines, header.generator) ?? header.stamp;
    const protocStamp = find(lines, /^\/\/[\t -]+protoc[\t ]+(\S+)$/);
    const source = sourceOf(lines) ?? metadataOf(header.generator, text);
    return {
        path,
        generator: generatorBehind(header.generator, path),
        ...(stamp === undefined ? {} : { generatorStamp: stamp.value, generatorStampLine: stamp.line }),
        ...(protocStamp === undefined ? {} : { protocStamp: protocStamp.value, protocStampLine: protocStamp.line }),
        ...(source === undefined ? {} : { source }),
        headerLine: header.line,
        goPackageName: packageNameIn(head),
    };
}
/**
 * Reads a stub whose header was taken out by what its code says: some formatters leave no comment above a package clause. Null for
 * code of other makers.
 */
function readHeaderless(path, text) {
    const generator = generatorOfCode(path, text);
    const head = generator === null ? null : headOfGoFile(text);
    if (generator === null || head === null)
        return null;
    const source = metadataOf(generator, text);
    return {
        path,
        generator,
        ...(source === undefined ? {} : { source }),
        headerLine: 1,
        goPackageName: packageNameIn(head),
        lacksHeader: true,
    };
}
/** By what nothing but a generator writes: how a descriptor is registered, and how a service is described. */
function generatorOfCode(path, text) {
    if (path.endsWith("_grpc.pb.go")) {
        const isGrpc = /\bgrpc\.SupportPackageIsVersion\d/.test(text) && /\bgrpc\.ServiceDesc\{/.test(text);
        return isGrpc ? "protoc-gen-go-grpc" : null;
    }
    const isGo = path.endsWith(".pb.go") && /\bprotoimpl\.TypeBuilder\{/.test(text) && /_rawDesc\b/.test(text);
    return isGo ? "protoc-gen-go" : null;
}
function packageNameIn(head) {
    return /(?:^|\n)package[ \t]+([\p{L}\p{Nd}_]+)[^\n]*\n?$/u.exec(head)?.[1] ?? "";
}
function findHeader(lines) {
    for (const [index, text] of lines.entries()) {
        // protoc-gen-twirp and protoc-gen-psrpc put their version here: "\u2026 by protoc-gen-twirp v8.1.3, DO NOT EDIT."
        const match = /^\/\/ Code generated by (protoc-gen-[A-Za-z0-9_-]+?)(?:\.exe)?(?: (v\d\S*?))?[.,;]?(?:\s|$)/.exec(text);
        const generator = match?.[1];
        if (generator === undefined)
            continue;
        const stamp = match?.[2] === undefined ? undefined : { value: match[2], line: index + 1 };
        return { generator, line: index + 1, stamp };
    }
    for (const [index, text] of lines.entries()) {
        const generator = /^\/\/[\t -]+(protoc-gen-go(?:-grpc)?)[\t ]+v\d\S*$/.exec(text)?.[1];
        if (generator !== undefined)
            return { generator, line: index + 1, stamp: undefined };
    }
    return null;
}
/**
 * The generator that a header means: govalidators is built with gogo's library, which puts its own command's name there.
 * https://github.com/mwitkow/go-proto-validators/blob/master/protoc-gen-govalidators/main.go
 */
function generatorBehind(name, path) {
    return name === "protoc-gen-gogo" && path.endsWith(".validator.pb.go") ? "protoc-gen-govalidators" : name;
}
/** `// \tprotoc-gen-go v1.36.6`, `// - protoc-gen-go-grpc v1.5.1`, `// protoc-gen-go-vtproto version: v0.6.0`. */
function findStamp(lines, generator) {
    return find(lines, new RegExp(`^//[\\t -]+${generator}(?:[\\t ]+version:)?[\\t ]+([v(]\\S+)$`));
}
function find(lines, pattern) {
    for (const [index, text] of lines.entries()) {
        const value = pattern.exec(text)?.[1];
        if (value !== undefined)
            return { value, line: index + 1 };
    }
    return undefined;
}
function sourceOf(lines) {
    const source = find(lines, /^\/\/ [sS]ource: (\S.*?\.proto)\s*$/) ?? find(lines, /^\/\/ (\S.*\.proto) is a deprecated file\.$/);
    return source?.value;
}
/** protoc-gen-go-grpc up to v1.1.0 names its source only in the service's description. */
function metadataOf(generator, text) {
    if (generator !== "protoc-gen-go-grpc")
        return undefined;
    return /\n\t{1,2}Metadata:\s+"([^"\\]+\.proto)",\r?\n/.exec(text)?.[1];
}
/**
 * Reads the beginning of a `.swagger.json`, in which protoc-gen-openapiv2 leaves no header: its title is the name of its source,
 * unless the .proto or an option gives another one. protoc-gen-swagger, which it was called before its second version, has other options
 * that a .proto imports. `protos` are the checkout's .proto files by their names without directory; null for a file that is named
 * after none of them.
 * https://grpc-ecosystem.github.io/grpc-gateway/docs/mapping/customizing_openapi_output/
 */
function readSwagger(path, start, protos) {
    if (!/^\s*\{\s*"swagger":\s*"2\.0"/.test(start))
        return null;
    const proto = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path).replace(/\.swagger\.json$/, ".proto");
    const title = /"info":\s*\{\s*"title":\s*"([^"\\]*)"/.exec(start)?.[1] ?? "";
    const isNamedAfter = title.endsWith(".proto") && node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(title) === proto;
    const sources = protos.get(proto) ?? [];
    if (!isNamedAfter && sources.length === 0)
        return null;
    const isFormer = sources.some(({ imports }) => imports.some(({ name }) => name.startsWith("protoc-gen-swagger/")));
    return {
        path,
        generator: isFormer ? "protoc-gen-swagger" : "protoc-gen-openapiv2",
        ...(isNamedAfter ? { source: title } : {}),
        headerLine: 1,
        goPackageName: "",
    };
}


/***/ }),

/***/ 2488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ variable)
/* harmony export */ });
/** The value of an environment variable, empty where it is not set; on Windows names match without regard to case. */
function variable(env, name) {
    const exact = env[name];
    if (exact !== undefined)
        return exact;
    const wanted = name.toUpperCase();
    const key = Object.keys(env).find((candidate) => candidate.toUpperCase() === wanted);
    return key === undefined ? "" : (env[key] ?? "");
}


/***/ }),

/***/ 2721:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PE: () => (/* binding */ downloadFile),
  mR: () => (/* binding */ downloadText),
  ei: () => (/* binding */ ordinaryPatience)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/model/failure.ts
var model_failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/model/system-error.ts
var system_error = __webpack_require__(7627);
;// CONCATENATED MODULE: ./src/tools/exchange.ts


const redirects = new Set([301, 302, 303, 307, 308]);
/**
 * Where a response sends us; null where it is no redirect. A secret never goes to another host. Throws a `Failure` of kind
 * `untrusted` for a redirect from https to http or without a usable address.
 */
function nextHop(from, response) {
    if (!redirects.has(response.status))
        return null;
    const location = response.headers["location"] ?? "";
    if (location === "" || !URL.canParse(location, from.url)) {
        throw new model_failure/* Failure */.H("untrusted", `${hostOf(from.url)} redirected to ${JSON.stringify(location)}, which is no address.`);
    }
    const here = new URL(from.url);
    const there = new URL(location, here);
    if (there.protocol !== "https:" && there.protocol !== "http:") {
        throw new model_failure/* Failure */.H("untrusted", `${here.host} redirected to ${there.protocol}, which is not followed.`);
    }
    if (here.protocol === "https:" && there.protocol === "http:") {
        throw new model_failure/* Failure */.H("untrusted", `${here.host} redirected from https to http at ${there.host}, which is not followed.`);
    }
    const sameHost = here.host === there.host && here.protocol === there.protocol;
    return { url: there.href, authorization: sameHost ? from.authorization : "" };
}
/** The failure that a status means; null for 200. */
function failureOfStatus(url, { status, headers }) {
    if (status === 200)
        return null;
    const host = hostOf(url);
    const said = `${host} answered ${status} for ${new URL(url).pathname}`;
    const limited = status === 429 || (status === 403 && headers["x-ratelimit-remaining"] === "0");
    if (limited)
        return new model_failure/* Failure */.H("rate-limited", `${said}: too many requests.`, { remedy: "Wait, or give a token." });
    if (status === 404 || status === 410)
        return new model_failure/* Failure */.H("not-found", `${said}.`);
    if (status === 401 || status === 403 || status === 407) {
        return new model_failure/* Failure */.H("denied", `${said}.`, { remedy: "Check what the proxy, the mirror or the token allow." });
    }
    return new model_failure/* Failure */.H("network", `${said}.`);
}
/** True for what may go better a moment later: 5xx, 408, 429, and transfers that broke or went silent. */
function isPassing(failure, status) {
    if (status !== null)
        return status === 408 || status === 429 || status >= 500;
    return (failure.kind === "timeout" || failure.kind === "network") && !isUnreachable(failure.cause);
}
// A name that does not resolve, or an address that takes no connection, does so again: the next source is asked at once.
const unreachable = new Set([
    "ENOTFOUND",
    "EAI_AGAIN",
    "ECONNREFUSED",
    "ETIMEDOUT",
    "EHOSTUNREACH",
    "ENETUNREACH",
    "EADDRNOTAVAIL",
    "EACCES",
]);
function isUnreachable(cause) {
    return (unreachable.has((0,system_error/* errorCode */.C)(cause)) ||
        /^(?:ERR_(?:TLS|SSL)|CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO)/.test((0,system_error/* errorCode */.C)(cause)));
}
/** Seconds that a Retry-After header asks for, seen at `now` (ms); null where there is none. RFC 9110 \u00a710.2.3 */
function retryAfterSeconds(header, now) {
    if (header === undefined || header === "")
        return null;
    if (/^\d+$/.test(header))
        return Number(header);
    const date = Date.parse(header);
    return Number.isNaN(date) ? null : Math.max(0, (date - now) / 1000);
}
function hostOf(url) {
    return new URL(url).host;
}

;// CONCATENATED MODULE: ./src/tools/download.ts









const ordinaryPatience = {
    tries: 4,
    firstPause: 0.5,
    longestPause: 60,
    connect: 5,
    idle: 30,
    total: 900,
    staleLock: 10,
};
const maximumRedirects = 8;
/**
 * Downloads to a file that no one else looks at, digesting as it comes. The caller verifies the digest and renames the file.
 * Throws a `Failure` of kind `not-found`, `denied`, `rate-limited`, `network`, `timeout` or `untrusted`; then the file is gone.
 */
async function downloadFile(http, download, file, patience) {
    return persistently(http, download, patience, async (body) => {
        const sha256 = (0,external_node_crypto_.createHash)("sha256");
        const sha1 = (0,external_node_crypto_.createHash)("sha1");
        let bytes = 0;
        try {
            const counted = limited(body, download, (chunk) => {
                bytes += chunk.length;
                sha256.update(chunk);
                sha1.update(chunk);
            });
            await (0,external_node_stream_promises_.pipeline)(counted, (0,external_node_fs_.createWriteStream)(file));
        }
        catch (error) {
            await (0,promises_.rm)(file, { force: true });
            throw error;
        }
        return { bytes, sha256: sha256.digest("hex"), sha1: sha1.digest("hex") };
    });
}
/** Downloads a text. Throws as `downloadFile` does. */
async function downloadText(http, download, patience) {
    return persistently(http, download, patience, async (body) => {
        const chunks = [];
        const kept = new external_node_stream_.Writable({
            write(chunk, _encoding, done) {
                chunks.push(chunk);
                done();
            },
        });
        await (0,external_node_stream_promises_.pipeline)(limited(body, download, () => undefined), kept);
        return Buffer.concat(chunks).toString("utf8");
    });
}
async function* limited(body, download, see) {
    let bytes = 0;
    for await (const chunk of body) {
        const buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
        bytes += buffer.length;
        if (bytes > download.maximumBytes) {
            throw new model_failure/* Failure */.H("untrusted", `${download.url} is larger than ${download.maximumBytes} bytes.`);
        }
        see(buffer);
        yield buffer;
    }
}
async function persistently(http, download, patience, read) {
    const { default: pRetry, AbortError } = await __webpack_require__.e(/* import() */ 995).then(__webpack_require__.bind(__webpack_require__, 4995));
    const attempt = async () => {
        const answer = await once(http, download, patience, read);
        if (answer.kind === "got")
            return answer.value;
        const { failure, passing, pause } = answer;
        if (!passing || (pause !== null && pause > patience.longestPause))
            throw new AbortError(failure);
        if (pause !== null)
            await (0,external_node_timers_promises_.setTimeout)(pause * 1000);
        throw failure;
    };
    return pRetry(attempt, {
        retries: patience.tries - 1,
        minTimeout: patience.firstPause * 1000,
        factor: 2,
        randomize: true,
    });
}
async function once(http, download, patience, read) {
    let open = null;
    let timedOut = false;
    const limit = setTimeout(() => {
        timedOut = true;
        open?.destroy(new model_failure/* Failure */.H("timeout", `${download.url} took more than ${patience.total} s.`));
    }, patience.total * 1000);
    try {
        const { response, url } = await follow(http, download, patience);
        open = response.body;
        const failure = failureOfStatus(url, response);
        if (failure !== null) {
            response.body.on("error", () => undefined).destroy();
            const pause = retryAfterSeconds(response.headers["retry-after"], Date.now());
            return { kind: "refused", failure, passing: isPassing(failure, response.status), pause };
        }
        if (timedOut)
            response.body.destroy(new model_failure/* Failure */.H("timeout", `${download.url} took more than ${patience.total} s.`));
        return { kind: "got", value: await read(response.body) };
    }
    catch (error) {
        const failure = asFailure(error, download.url);
        return { kind: "refused", failure, passing: !timedOut && isPassing(failure, null), pause: null };
    }
    finally {
        clearTimeout(limit);
    }
}
async function follow(http, download, patience) {
    let hop = { url: download.url, authorization: download.authorization ?? "" };
    for (let count = 0; count <= maximumRedirects; count++) {
        const response = await http.get({
            url: hop.url,
            headers: {
                ...(hop.authorization === "" ? {} : { authorization: hop.authorization }),
                ...(download.accept === undefined ? {} : { accept: download.accept }),
            },
            connectSeconds: patience.connect,
            idleSeconds: patience.idle,
        });
        // A body that nobody reads keeps its connection; its error, if destroying it makes one, says nothing new.
        const next = redirectOf(hop, response);
        if (next === null)
            return { response, url: hop.url };
        response.body.on("error", () => undefined).destroy();
        hop = next;
    }
    throw new model_failure/* Failure */.H("untrusted", `${download.url} redirects more than ${maximumRedirects} times.`);
}
function redirectOf(hop, response) {
    try {
        return nextHop(hop, response);
    }
    catch (error) {
        response.body.on("error", () => undefined).destroy();
        throw error;
    }
}
/** A system error without an address is the disk's; what the stream of a response throws is a broken transfer. */
function asFailure(error, url) {
    if (error instanceof model_failure/* Failure */.H)
        return error;
    if (["ENOSPC", "EDQUOT", "EFBIG", "EROFS", "EACCES", "EPERM", "ENOENT", "EIO", "EMFILE"].includes((0,system_error/* errorCode */.C)(error))) {
        return new model_failure/* Failure */.H("file-system", `${url} could not be stored`, { cause: error });
    }
    return new model_failure/* Failure */.H("network", `${url} broke off`, { cause: error });
}


/***/ }),

/***/ 8991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ exclusively),
/* harmony export */   y: () => (/* binding */ unlessBusy)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2891);
/* harmony import */ var _model_system_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7627);
/* harmony import */ var _slot_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1371);





/** A cold build of a plugin takes half a minute, on a busy machine several. */
const patienceMilliseconds = 30 * 60_000;
/**
 * Does the work while no other process of this machine does work of the same name. Waits for its turn; takes over from a
 * process that was killed. Throws a `Failure` of kind `timeout` after half an hour of waiting, or what the work throws.
 */
async function exclusively(context, name, work) {
    const file = await lockFile(context, name);
    const lock = await acquire(file, context, { forever: true, maxRetryTime: patienceMilliseconds });
    if (lock === null) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H("timeout", `Another process has been installing ${name} for half an hour.`, {
            remedy: `End it, or remove ${file}.lock if it is gone.`,
        });
    }
    return during(lock, work);
}
/** Does the work only where nobody, of any process, does work of the same name. Throws what the work throws. */
async function unlessBusy(context, name, work) {
    const lock = await acquire(await lockFile(context, name), context, { retries: 0 });
    if (lock !== null)
        await during(lock, work);
}
async function lockFile({ host }, name) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_slot_js__WEBPACK_IMPORTED_MODULE_3__/* .ownDirectory */ .cy)(host.toolDirectory), "locks", name);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, "", { flag: "a" });
    return file;
}
async function during(release, work) {
    try {
        return await work();
    }
    finally {
        await release();
    }
}
/** Takes a lock and returns what gives it back; null where somebody else holds it to the end of the waiting. */
async function acquire(file, { patience }, waiting) {
    const stale = patience.staleLock * 1000;
    // Another process may have taken the lock over when this one was asleep; what it does is safe without the lock too, for
    // all work happens under a name of its own and a rename ends it. So losing the lock is no reason to stop.
    let lost = false;
    const onCompromised = () => {
        lost = true;
    };
    // Most runs install nothing.
    const { default: lockfile } = await __webpack_require__.e(/* import() */ 648).then(__webpack_require__.t.bind(__webpack_require__, 3648, 23));
    try {
        const release = await lockfile.lock(file, {
            realpath: false,
            stale,
            update: stale / 4,
            onCompromised,
            retries: { factor: 1, minTimeout: 150, maxTimeout: 300, randomize: true, ...waiting },
        });
        return async () => {
            if (!lost)
                await release();
        };
    }
    catch (cause) {
        if ((0,_model_system_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .C)(cause) === "ELOCKED")
            return null;
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H("file-system", `The lock ${file} could not be taken.`, { cause });
    }
}


/***/ }),

/***/ 3263:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ askGo)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _staging_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5282);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4895);




/**
 * Runs a go command about modules in an empty module of its own, with the user's module settings and no others but those that
 * `extra` puts in their place.
 */
async function askGo(context, go, args, extra = () => ({})) {
    const { host } = context;
    return (0,_staging_js__WEBPACK_IMPORTED_MODULE_2__/* .inScratch */ .QZ)(context, async (scratch) => {
        // Ends the search for a go.mod in the directories above, whose replace lines would have a say.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, "go.mod"), "module scratch\n");
        const settings = await (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .readModuleSettings */ .O8)(host, go, scratch);
        const env = (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .buildEnvironment */ .AF)(host.env, settings);
        return host.processes.run({ file: go, args, cwd: scratch, env: { ...env, ...extra(env) }, timeoutSeconds: 900 });
    });
}


/***/ }),

/***/ 8133:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HW: () => (/* binding */ listerOf),
/* harmony export */   sX: () => (/* binding */ newerBuilderOf),
/* harmony export */   zp: () => (/* binding */ builderOf)
/* harmony export */ });
/* harmony import */ var _model_go_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3530);
/* harmony import */ var _installed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(396);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5122);



/**
 * The Go that builds a tool: the one that built it when it was locked if that is installed, so that the same bytes come out;
 * else the newest installed one of the pinned line, else the newest known release of it.
 */
async function builderOf(context, pin, versions, locked = "") {
    const provenance = { kind: "derived", because: `the line of Go releases that builds ${pin.name}` };
    const gos = await (0,_installed_js__WEBPACK_IMPORTED_MODULE_0__/* .installedGos */ .u)(context, context.host.platform.arch);
    const ofLine = gos.map(({ version }) => version).filter((version) => (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfLine */ .ut)(version, pin.builtWith));
    const installed = ofLine.find((version) => version === locked) ?? newestOfLine(ofLine, pin.builtWith);
    if (installed !== null)
        return { kind: "go", version: installed, provenance };
    const newest = newestOfLine(await versions.go(), pin.builtWith);
    return { kind: "go", version: newest ?? `${pin.builtWith}.0`, provenance };
}
/** A Go that is new enough for what a module needs: the newest of that line, installed or known. */
async function newerBuilderOf(context, { name }, needed, versions) {
    const line = /^1\.\d+/.exec(needed)?.[0] ?? needed;
    const pin = await builderOf(context, { name, builtWith: line }, versions);
    const version = (0,_model_go_version_js__WEBPACK_IMPORTED_MODULE_2__/* .compareGo */ .Ac)(pin.version, needed) < 0 ? needed : pin.version;
    return { kind: "go", version, provenance: { kind: "derived", because: `${name} needs Go ${needed}` } };
}
/** The newest version of a line of releases, candidates only where there is nothing else; null where there is none. */
function newestOfLine(versions, line) {
    const newestFirst = versions.filter((version) => (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfLine */ .ut)(version, line)).sort((one, other) => (0,_model_go_version_js__WEBPACK_IMPORTED_MODULE_2__/* .compareGo */ .Ac)(other, one));
    return newestFirst[0] ?? null;
}
/** A Go to ask about modules: the newest installed one, else the one that builds tools. */
async function listerOf(context, versions) {
    const provenance = { kind: "derived", because: "modules are asked for by a go command" };
    const gos = await (0,_installed_js__WEBPACK_IMPORTED_MODULE_0__/* .installedGos */ .u)(context, context.host.platform.arch);
    const [newest] = gos.map(({ version }) => version).sort((one, other) => (0,_model_go_version_js__WEBPACK_IMPORTED_MODULE_2__/* .compareGo */ .Ac)(other, one));
    if (newest !== undefined && (0,_model_go_version_js__WEBPACK_IMPORTED_MODULE_2__/* .compareGo */ .Ac)(newest, _version_js__WEBPACK_IMPORTED_MODULE_1__/* .firstWithToolchains */ .xO) >= 0)
        return { kind: "go", version: newest, provenance };
    return builderOf(context, { name: "tools", builtWith: "1.26" }, versions);
}


/***/ }),

/***/ 4895:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ buildEnvironment),
/* harmony export */   Fw: () => (/* binding */ withoutNames),
/* harmony export */   O8: () => (/* binding */ readModuleSettings),
/* harmony export */   QV: () => (/* binding */ ignoredFlags)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2891);

// https://pkg.go.dev/cmd/go#hdr-Environment_variables: where modules come from, how that is authorised, and where they are kept.
const passedOn = [
    "GOPROXY",
    "GOSUMDB",
    "GOPRIVATE",
    "GONOPROXY",
    "GONOSUMDB",
    "GOINSECURE",
    "GOAUTH",
    "GOVCS",
    "GOCACHE",
    "GOMODCACHE",
    "GOPATH",
];
/**
 * Asks a go command for the user's module settings, away from any checkout. Throws a `Failure` of kind `tool` where it does
 * not answer.
 */
async function readModuleSettings(host, go, cwd) {
    const env = { ...withoutNames(host.env, dropped), GOTOOLCHAIN: "local", GOFLAGS: "", GOWORK: "off" };
    const args = ["env", "-json", ...passedOn];
    const answer = await host.processes.run({ file: go, args, cwd, env, timeoutSeconds: 60 });
    if (answer.exitCode !== 0) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H("tool", `${go} env failed: ${answer.stderr.toString("utf8").trim()}`);
    }
    const values = JSON.parse(answer.stdout.toString("utf8"));
    if (typeof values !== "object" || values === null)
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H("tool", `${go} env printed no settings.`);
    const variables = Object.entries(values).filter(([, value]) => typeof value === "string" && value !== "");
    return { variables: Object.fromEntries(variables) };
}
// Settings of the user's own builds: they would change what is built, for which machine, or which program builds it.
const dropped = [
    "GOOS",
    "GOARCH",
    "GOROOT",
    "GOTOOLDIR",
    "GOEXPERIMENT",
    "GODEBUG",
    "GO111MODULE",
    "GOCACHEPROG",
    "GOFIPS140",
    "GOAMD64",
    "GOARM64",
    "GOARM",
    "GO386",
    "GOPPC64",
    "GORISCV64",
    "GOCOVERDIR",
];
/**
 * The environment in which our tools are built: the user's, with module settings as resolved, and without anything by which
 * a checkout or a job's build settings could change the outcome. https://go.dev/ref/mod#environment-variables
 */
function buildEnvironment(env, settings) {
    return {
        ...withoutNames(env, dropped),
        ...settings.variables,
        GOENV: "off",
        GOFLAGS: "",
        GOWORK: "off",
        GOTOOLCHAIN: "local",
        CGO_ENABLED: "0",
    };
}
/**
 * The flags in GOFLAGS that would run a program in a build or change what is built, for it is not used when tools are built and
 * people may expect otherwise. https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies
 */
function ignoredFlags(goFlags) {
    const telling = /^--?(?:toolexec|overlay|modfile|mod|exec|insecure|ldflags|gcflags|asmflags|tags|race|msan|asan|cover\w*|pgo)\b/;
    return goFlags.split(/\s+/).filter((flag) => telling.test(flag));
}
/** An environment without some names, matched as Windows does it: without regard to case. */
function withoutNames(env, names) {
    const unwanted = new Set(names);
    return Object.fromEntries(Object.entries(env).filter(([name]) => !unwanted.has(name.toUpperCase())));
}


/***/ }),

/***/ 396:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ installedGos)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _files_if_there_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4431);
/* harmony import */ var _model_native_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8040);
/* harmony import */ var _model_system_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7627);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2488);
/* harmony import */ var _programs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7846);
/* harmony import */ var _slot_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1371);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5122);









/**
 * The Go distributions here: those on PATH, those that runner images name by GOROOT_<version>_<architecture>, and those in
 * the tool cache; each once, in that order. None from inside an untrusted checkout.
 */
async function installedGos(context, arch) {
    const { env, platform, toolDirectory } = context.host;
    const exe = platform.os === "windows" ? "go.exe" : "go";
    const onPath = await (0,_programs_js__WEBPACK_IMPORTED_MODULE_4__/* .findPrograms */ .z)("go", (0,_context_js__WEBPACK_IMPORTED_MODULE_6__/* .variable */ .b)(env, "PATH"), platform, context.untrusted);
    const named = Object.keys(env)
        .filter((name) => rootName(arch).test(name))
        .sort();
    const candidates = [
        ...(await Promise.all(onPath.map(async (go) => ({ root: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(go))), found: "PATH" })))),
        ...named.map((name) => ({ root: env[name] ?? "", found: name })),
        ...(await cachedRoots(toolDirectory, arch)).map((root) => ({ root, found: "tool-cache" })),
    ].filter(({ root }) => root !== "" && !context.untrusted.some((directory) => (0,_model_native_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .U)(root, directory)));
    const gos = await Promise.all(candidates.map(({ root, found }) => readRoot(root, found, exe, platform, arch)));
    const known = gos.filter((go) => go !== null);
    return known.filter((go, index) => known.findIndex((other) => other.root === go.root) === index);
}
// https://github.com/actions/runner-images: X64 everywhere, ARM64 on macOS, AARCH64 on Ubuntu and Windows.
function rootName(arch) {
    return arch === "arm64" ? /^GOROOT_\d+_\d+_(?:ARM64|AARCH64)$/i : /^GOROOT_\d+_\d+_X64$/i;
}
async function cachedRoots(toolDirectory, arch) {
    const versions = await listIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(toolDirectory, "go"));
    const name = (0,_slot_js__WEBPACK_IMPORTED_MODULE_5__/* .cacheArchitecture */ .GX)(arch);
    const whole = await Promise.all(versions.map(async (version) => {
        const root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(toolDirectory, "go", version, name);
        return (await (0,_files_if_there_js__WEBPACK_IMPORTED_MODULE_2__/* .readIfThere */ .q)(`${root}.complete`)) === null ? null : root;
    }));
    return whole.filter((root) => root !== null);
}
async function listIfThere(directory) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory);
    }
    catch (error) {
        if ((0,_model_system_error_js__WEBPACK_IMPORTED_MODULE_7__/* .isMissing */ .b)(error))
            return [];
        throw error;
    }
}
async function readRoot(root, found, exe, platform, arch) {
    const version = (0,_version_js__WEBPACK_IMPORTED_MODULE_8__/* .versionOf */ .E4)((await (0,_files_if_there_js__WEBPACK_IMPORTED_MODULE_2__/* .readIfThere */ .q)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, "VERSION"))) ?? "");
    if (version === null)
        return null;
    // A distribution for another processor has its compiler in a directory of that name; GOROOT/bin alone would not tell.
    const compilers = await listIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, "pkg", "tool", `${platform.os}_${arch}`));
    return compilers.length === 0 ? null : { root, go: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, "bin", exe), version, found };
}


/***/ }),

/***/ 4177:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z_: () => (/* binding */ fetchGoIndex),
  Ob: () => (/* binding */ fetchGoRelease),
  wd: () => (/* binding */ goArchiveName),
  bS: () => (/* binding */ versionsIn)
});

// UNUSED EXPORTS: parseGoIndex

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/files/if-there.ts
var if_there = __webpack_require__(4431);
// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/tools/download.ts + 1 modules
var download = __webpack_require__(2721);
// EXTERNAL MODULE: ./src/model/full-disk.ts
var full_disk = __webpack_require__(6268);
// EXTERNAL MODULE: ./src/tools/context.ts
var context = __webpack_require__(2488);
// EXTERNAL MODULE: ./src/tools/go/environment.ts
var environment = __webpack_require__(4895);
// EXTERNAL MODULE: ./src/tools/programs.ts
var programs = __webpack_require__(7846);
// EXTERNAL MODULE: ./src/tools/text.ts
var tools_text = __webpack_require__(8412);
// EXTERNAL MODULE: ./src/tools/zip.ts
var zip = __webpack_require__(8300);
;// CONCATENATED MODULE: ./src/tools/extract.ts








/**
 * Extracts a .tar.gz or .zip into a directory, which has to be there. By the system's tar, which is several times faster than
 * anything in JavaScript and refuses names that leave the directory; Windows' own tar reads zip archives too. Throws a
 * `Failure` of kind `untrusted` where the archive is damaged, of kind `tool` where there is no tar.
 */
async function extractArchive({ host, untrusted }, archive, directory) {
    const tar = await findTar(host, untrusted);
    if (tar === null) {
        if (!archive.endsWith(".zip"))
            throw new failure/* Failure */.H("tool", "There is no tar on PATH to unpack Go with.");
        await (0,zip/* extractZip */.J)(archive, directory, (name) => ({ to: name, mode: 0o755 }));
        return;
    }
    // `-o`: the files belong to whoever extracts them, also for root. TAR_OPTIONS would change what tar does.
    const answer = await host.processes.run({
        file: tar,
        args: [archive.endsWith(".zip") ? "-xof" : "-xzof", archive, "-C", directory],
        cwd: directory,
        env: (0,environment/* withoutNames */.Fw)(host.env, ["TAR_OPTIONS"]),
        timeoutSeconds: 900,
    });
    if (answer.exitCode === 0)
        return;
    const said = (0,tools_text/* lastLines */.w)(answer.stderr.toString("utf8"), 4);
    if ((0,full_disk/* saysFullDisk */.r)(said))
        throw new failure/* Failure */.H("file-system", `The archive could not be unpacked: ${said}`);
    throw new failure/* Failure */.H("untrusted", `The archive could not be unpacked: ${said}`);
}
async function findTar(host, untrusted) {
    const { platform, env } = host;
    // On Windows a tar from elsewhere on PATH (Git's) takes C: for a machine's name and knows no zip.
    const path = platform.os === "windows" ? (0,external_node_path_.join)((0,context/* variable */.b)(env, "SystemRoot"), "System32") : (0,context/* variable */.b)(env, "PATH");
    return (await (0,programs/* findPrograms */.z)("tar", path, platform, untrusted))[0] ?? null;
}

// EXTERNAL MODULE: ./src/tools/json.ts
var json = __webpack_require__(9393);
// EXTERNAL MODULE: ./src/tools/staging.ts
var tools_staging = __webpack_require__(5282);
// EXTERNAL MODULE: ./src/tools/go/version.ts
var go_version = __webpack_require__(5122);
;// CONCATENATED MODULE: ./src/tools/go/release.ts









/** Where Go is published; a mirror has the archives and, unless it can't, the index in the same places. */
const goBase = "https://go.dev/dl";
const maximumArchiveBytes = 500 * 1024 ** 2;
const maximumIndexBytes = 50 * 1024 ** 2;
/** The address of the index of all releases. */
function goIndexUrl(base) {
    return `${base}/?mode=json&include=all`;
}
/** The archives of Go's index; anything else in it is left out. */
function parseGoIndex(answer) {
    const releases = Array.isArray(answer) ? answer.filter(json/* isRecord */.u) : [];
    return releases.flatMap(({ version, files }) => {
        const rows = Array.isArray(files) ? files.filter(json/* isRecord */.u) : [];
        const archives = rows.filter(({ kind, filename }) => kind === "archive" && typeof filename === "string");
        return archives.map(({ filename, os, arch, sha256 }) => ({
            release: String(version),
            filename: String(filename),
            os: String(os),
            arch: String(arch),
            sha256: String(sha256),
        }));
    });
}
/** Versions, without the prefix `go`, that an index has for a platform. */
function versionsIn(archives, platform) {
    const wanted = archives.filter(({ os, arch }) => os === platform.os && arch === archiveArchitecture(platform.arch));
    return wanted.map(({ release }) => release.replace(/^go/, ""));
}
/** The name of a release's archive for a platform: `go1.26.8.linux-amd64.tar.gz`. */
function goArchiveName(version, platform) {
    const suffix = platform.os === "windows" ? "zip" : "tar.gz";
    return `${(0,go_version/* releaseName */["do"])(version)}.${platform.os}-${archiveArchitecture(platform.arch)}.${suffix}`;
}
function archiveArchitecture(arch) {
    return arch === "arm" ? "armv6l" : arch;
}
/** Asks for the index of all releases. Throws as `downloadText` does. */
async function fetchGoIndex(context) {
    const url = goIndexUrl(context.sources.goDownloadBaseUrl || goBase);
    const text = await (0,download/* downloadText */.mR)(context.http, { url, maximumBytes: maximumIndexBytes }, context.patience);
    return parseGoIndex((0,json/* parseJsonAnswer */.o)(url, text));
}
/**
 * Downloads a release's archive, checks it against the index, and extracts it. A mirror without an index can't vouch for what
 * it gives: then the ground is `first-use`. Throws as `downloadFile` does, and a `Failure` of kind `untrusted` where the archive
 * is not what the index says.
 */
async function fetchGoRelease(context, version, platform, staging) {
    const base = context.sources.goDownloadBaseUrl || goBase;
    const name = goArchiveName(version, platform);
    const expected = await expectedDigest(context, name);
    const file = (0,external_node_path_.join)(staging, name);
    const url = `${base}/${name}`;
    const { sha256 } = await (0,download/* downloadFile */.PE)(context.http, { url, maximumBytes: maximumArchiveBytes }, file, context.patience);
    if (expected !== null && sha256 !== expected) {
        throw new failure/* Failure */.H("untrusted", `${url} has sha256 ${sha256}, and the index says ${expected}.`);
    }
    const extracted = await (0,tools_staging/* freshDirectory */.Oh)(staging, "extracted");
    await extractArchive(context, file, extracted);
    await (0,promises_.rm)(file);
    const tree = (0,external_node_path_.join)(extracted, "go");
    const found = (0,go_version/* versionOf */.E4)((await (0,if_there/* readIfThere */.q)((0,external_node_path_.join)(tree, "VERSION"))) ?? "");
    if (found === null || !(0,go_version/* sameGoVersion */.xF)(found, version)) {
        throw new failure/* Failure */.H("untrusted", `${url} holds ${found === null ? "no Go" : `Go ${found}`}.`);
    }
    const verifiedBy = expected === null ? "first-use" : "release-index";
    return { tree, source: "go.dev", verifiedBy, sourceDigest: `sha256:${sha256}`, recorded: ["VERSION"] };
}
/** Null where a mirror has no index. Throws a `Failure` of kind `not-found` where an index lacks the archive. */
async function expectedDigest(context, name) {
    const archives = await indexIfAny(context);
    if (archives === null)
        return null;
    const archive = archives.find(({ filename }) => filename === name);
    if (archive !== undefined && /^[0-9a-f]{64}$/.test(archive.sha256))
        return archive.sha256;
    throw new failure/* Failure */.H("not-found", `The index of ${context.sources.goDownloadBaseUrl || goBase} has no ${name}.`);
}
/** Only a mirror may be without an index: it answers that there is no such page, or with a page for people. */
async function indexIfAny(context) {
    try {
        return await fetchGoIndex(context);
    }
    catch (error) {
        const isMirror = context.sources.goDownloadBaseUrl !== "";
        const hasNone = error instanceof failure/* Failure */.H && (error.kind === "not-found" || error.kind === "untrusted");
        if (isMirror && hasNone)
            return null;
        throw error;
    }
}


/***/ }),

/***/ 1202:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ fetchToolchain),
/* harmony export */   n: () => (/* binding */ kindOfGoError)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _files_if_there_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4431);
/* harmony import */ var _files_remove_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9788);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2891);
/* harmony import */ var _model_full_disk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6268);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8412);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4895);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5122);









/**
 * Lets an installed go download a release as a toolchain module, through the user's GOPROXY and checked by the go command
 * against the checksum database, into a module cache of its own below `staging`. It is asked for the module by name: to
 * switch to a release, a go of the same one would download nothing. Returns the extracted distribution.
 * Throws a `Failure` of kind `not-found`, `network` or `tool` with what the go command said.
 */
async function fetchToolchain(context, installed, version, platform, staging) {
    const { host } = context;
    const moduleCache = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(staging, "modules");
    const scratch = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(staging, "scratch");
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(scratch, { recursive: true });
    // Ends the go command's search for a module or a workspace in the directories above.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, "go.mod"), "module scratch\n");
    const settings = await (0,_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .readModuleSettings */ .O8)(host, installed.go, scratch);
    const module = `golang.org/toolchain@v0.0.1-${(0,_version_js__WEBPACK_IMPORTED_MODULE_7__/* .releaseName */ ["do"])(version)}.${platform.os}-${platform.arch}`;
    const env = { ...(0,_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .buildEnvironment */ .AF)(host.env, settings), GOMODCACHE: moduleCache };
    const answer = await host.processes.run({
        file: installed.go,
        args: ["mod", "download", module],
        cwd: scratch,
        env,
        timeoutSeconds: 900,
    });
    const said = (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .lastLines */ .w)(answer.stderr.toString("utf8"), 6);
    if (answer.timedOut)
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H("timeout", `go ${installed.version} took more than 15 minutes to fetch ${version}.`);
    if (answer.exitCode !== 0) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H(kindOfGoError(said), `go ${installed.version} could not fetch toolchain ${version}: ${said}`);
    }
    const tree = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(moduleCache, ...module.split("/"));
    // The go command makes its directories read-only, and a read-only directory can't be renamed or removed by its owner.
    await (0,_files_remove_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .makeWritable */ .Le)(tree);
    await makeUsable(tree);
    const sum = await sumOf(moduleCache, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(tree));
    await (0,_files_remove_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .dM)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(moduleCache, "cache"));
    return {
        tree,
        source: "toolchain-module",
        verifiedBy: isSurelyChecked(env) ? "checksum-database" : "first-use",
        sourceDigest: sum,
        recorded: ["VERSION"],
    };
}
/**
 * Does what the go command does to a toolchain module when it first runs it: an archive of a module holds neither the right to
 * execute a file nor a nested go.mod, which is in it as `_go.mod`.
 *
 * @see https://github.com/golang/go/blob/go1.26.0/src/cmd/go/internal/toolchain/select.go#L370
 */
async function makeUsable(tree) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(tree, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(entry.parentPath, entry.name));
    await Promise.all(files.map(async (file) => {
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file) === "_go.mod")
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(file, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), "go.mod"));
        const inTree = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(tree, file).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/");
        if (/^(?:bin|pkg\/tool)\/|^lib\/(?:.*\/)?go_[^/]+_[^/]+_exec$/.test(inTree))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(file, 0o755);
    }));
}
/**
 * The go command checks a toolchain whatever GOSUMDB, GONOSUMDB and GOPRIVATE say, unless GOPROXY names a directory alone.
 *
 * @see https://github.com/golang/go/blob/go1.26.0/src/cmd/go/internal/modfetch/sumdb.go#L35
 */
function isSurelyChecked({ GOPROXY = "", GOSUMDB = "", GONOSUMDB = "", GOPRIVATE = "" }) {
    const isDirectory = GOPROXY.startsWith("file://") && !/[,|]/.test(GOPROXY);
    return !isDirectory || (GOSUMDB !== "off" && GONOSUMDB === "" && GOPRIVATE === "");
}
/** The sum that the go command checked and keeps beside the archive. */
async function sumOf(moduleCache, name) {
    const version = name.slice(name.indexOf("@") + 1);
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(moduleCache, "cache", "download", "golang.org", "toolchain", "@v");
    return ((await (0,_files_if_there_js__WEBPACK_IMPORTED_MODULE_2__/* .readIfThere */ .q)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, `${version}.ziphash`))) ?? "").trim();
}
/** What kind of failure the go command's words about a download mean. */
function kindOfGoError(text) {
    if ((0,_model_full_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .saysFullDisk */ .r)(text))
        return "file-system";
    if (/SECURITY ERROR|checksum mismatch/i.test(text))
        return "untrusted";
    if (/module lookup disabled by GOPROXY=off|disabled by GOSUMDB=off|GOPROXY list is not the empty string/.test(text))
        return "not-allowed";
    if (/verifying .*: (?:checksum|invalid)/i.test(text))
        return "untrusted";
    if (/\b(?:401|403|407)\b|could not read Username|Authentication failed/.test(text))
        return "denied";
    if (/toolchain not available|unknown revision|\b(?:404|410)\b|no matching versions|invalid version/i.test(text))
        return "not-found";
    if (/dial tcp|lookup .*: no such host|connection re(?:fused|set)|i\/o timeout|TLS handshake|EOF|\b5\d\d\b/.test(text))
        return "network";
    return "tool";
}


/***/ }),

/***/ 5122:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   "do": () => (/* binding */ releaseName),
/* harmony export */   ut: () => (/* binding */ isOfLine),
/* harmony export */   xF: () => (/* binding */ sameGoVersion),
/* harmony export */   xO: () => (/* binding */ firstWithToolchains)
/* harmony export */ });
/* harmony import */ var _model_go_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3530);

/**
 * The version that a distribution's VERSION file names, without the prefix `go`; null for development builds and for builds
 * with experiments or patches of a vendor, which are not what a pin means.
 */
function versionOf(text) {
    const match = /^go(1(?:\.\d+){1,2}(?:(?:rc|beta)\d+)?)$/.exec(text.split(/\r?\n/)[0]?.trim() ?? "");
    return match?.[1] ?? null;
}
/** True where two versions of Go name the same release: `1.21` was the first of its line before go1.21.0. */
function sameGoVersion(one, other) {
    return releaseName(one) === releaseName(other);
}
/** True where a version belongs to a line of releases: `1.26.8` and `1.26rc1` to `1.26`. */
function isOfLine(version, line) {
    return version === line || (version.startsWith(line) && !/^\d/.test(version.slice(line.length)));
}
/** The first release that can fetch another as a toolchain module. https://go.dev/doc/toolchain */
const firstWithToolchains = "1.21";
/**
 * The name of a release in archives and toolchain modules: `go1.25.0`, `go1.20`. Before 1.21 the first release of a line had
 * no patch number, since then every one has. https://go.dev/doc/toolchain#version
 */
function releaseName(version) {
    if (/^1\.\d+$/.test(version) && (0,_model_go_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareGo */ .Ac)(version, firstWithToolchains) >= 0)
        return `go${version}.0`;
    const first = /^(1\.\d+)\.0$/.exec(version)?.[1];
    return first !== undefined && (0,_model_go_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareGo */ .Ac)(first, firstWithToolchains) < 0 ? `go${first}` : `go${version}`;
}


/***/ }),

/***/ 9393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ parseJsonAnswer),
/* harmony export */   u: () => (/* binding */ isRecord)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2891);

/** What a server's JSON says. Throws a `Failure` of kind `untrusted` where it is none, such as a proxy's sign-in page. */
function parseJsonAnswer(url, text) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H("untrusted", `${url} did not answer with JSON.`, { cause });
    }
}
/** True for what JSON calls an object (and for arrays). */
function isRecord(value) {
    return typeof value === "object" && value !== null;
}


/***/ }),

/***/ 3981:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FE: () => (/* binding */ enforce),
/* harmony export */   Jm: () => (/* binding */ lockedBuild),
/* harmony export */   KF: () => (/* binding */ lockEntry),
/* harmony export */   Ut: () => (/* binding */ enforceBinary),
/* harmony export */   eF: () => (/* binding */ requireLocked),
/* harmony export */   nQ: () => (/* binding */ lockObstacle),
/* harmony export */   sS: () => (/* binding */ lockedBinary),
/* harmony export */   sv: () => (/* binding */ checkLock)
/* harmony export */ });
/* unused harmony exports lockedTool, contradictions */
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2891);
/* harmony import */ var _model_pin_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(550);
/* harmony import */ var _lock_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1855);
/* harmony import */ var _protoc_ground_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7140);
/* harmony import */ var _protoc_maven_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7000);





const mend = "Run `go-grpc-setup lock` and commit the lock file.";
/** How a lock file says what a pinned command is built of. */
function lockedBuild({ package: main, builtWith, dependencies, }) {
    const others = (0,_model_pin_js__WEBPACK_IMPORTED_MODULE_4__/* .moduleArguments */ .dR)(dependencies);
    return { package: main, builtWith, ...(others.length === 0 ? {} : { dependencies: others }) };
}
/** The tool of a lock file that a pin means; undefined where it has none. */
function lockedTool(lock, pin) {
    const build = pin.kind === "go-tool" ? (0,_lock_file_js__WEBPACK_IMPORTED_MODULE_1__/* .buildOf */ .Yy)(lockedBuild(pin)) : null;
    return lock.tools.find((tool) => {
        if (tool.name !== (0,_model_pin_js__WEBPACK_IMPORTED_MODULE_4__/* .toolName */ .Uf)(pin) || tool.version !== pin.version)
            return false;
        return build === null || (0,_lock_file_js__WEBPACK_IMPORTED_MODULE_1__/* .buildOf */ .Yy)(tool) === build;
    });
}
/** What a lock file says a source has to give; undefined where it says nothing of that source. */
function lockEntry(lock, pin, platform, source) {
    const entries = lockedTool(lock, pin)?.platforms[`${platform.os}-${platform.arch}`] ?? [];
    return entries.find((entry) => entry.source === lockSource(source));
}
/** Why a source may not be used under the lock file; null where it may, or where there is no lock file. */
function lockObstacle({ lock }, pin, platform, source) {
    if (lock === null || lockEntry(lock, pin, platform, source) !== undefined)
        return null;
    return "the lock file has no entry for it";
}
/** The name that a lock file has for a source: both ways to a Maven repository give the same files. */
function lockSource(source) {
    return source === "mvn" || source === "maven-url" ? "maven" : source;
}
/** Throws a `Failure` of kind `bad-input` where a lock file has nothing for a pin on a platform: then no source may be used. */
function requireLocked(lock, pin, platform) {
    const entries = lockedTool(lock, pin)?.platforms[`${platform.os}-${platform.arch}`] ?? [];
    if (entries.length > 0)
        return;
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H("bad-input", `The lock file has no entry for ${(0,_model_pin_js__WEBPACK_IMPORTED_MODULE_4__/* .pinInWords */ .I7)(pin)} on ${platform.os}-${platform.arch}.`, { remedy: mend });
}
/**
 * Throws a `Failure` of kind `untrusted` where what a source gave is not what the lock file says. `digest` is in the lock file's
 * form.
 */
function enforce(entry, key, digest, what) {
    const expected = entry?.[key];
    if (expected === undefined || expected === digest)
        return;
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H("untrusted", `${what} has the digest ${digest}, and the lock file says ${expected}.`, {
        remedy: `If the change is meant: ${mend}`,
    });
}
/**
 * The digest that a command has to have if this Go built it; undefined where the lock file says nothing of that: another
 * release of Go builds other bytes of the same module. (Builds with `-trimpath` by the same release give the same bytes
 * wherever they are made: https://go.dev/blog/rebuild.)
 */
function lockedBinary(entry, builder) {
    return entry?.go === builder ? entry.binary : undefined;
}
/** Throws a `Failure` of kind `untrusted` where a command is not the one that the same Go built when the lock file was written. */
function enforceBinary(entry, builder, sha256, what) {
    const expected = lockedBinary(entry, builder);
    const digest = `sha256:${sha256}`;
    if (expected === undefined || expected === digest)
        return;
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H("untrusted", `${what} built by Go ${builder} has the digest ${digest}, and the lock file says that the same Go builds ${expected} of it.`, {
        remedy: `Use an unchanged Go ${builder}; one that a distribution has patched builds other bytes. If that is meant: ${mend}`,
    });
}
/**
 * What is wrong with a lock file for these pins, without asking any source: pins that it lacks, tools that nobody pins,
 * platforms without an entry, and digests that the shipped table contradicts. Empty where it is as `lock` would have it.
 */
function checkLock(lock, pins, path) {
    const missing = pins.flatMap((pin) => {
        const tool = lockedTool(lock, pin);
        const what = (0,_model_pin_js__WEBPACK_IMPORTED_MODULE_4__/* .pinInWords */ .I7)(pin);
        if (tool === undefined)
            return [finding("lock-outdated", `${path} has no ${what}, which is pinned.`, path)];
        const bare = _lock_file_js__WEBPACK_IMPORTED_MODULE_1__/* .lockedPlatforms */ .LZ.filter((platform) => (tool.platforms[platform] ?? []).length === 0);
        if (bare.length === 0)
            return [];
        return [incomplete(what, bare, path)];
    });
    const wanted = new Set(pins.map((pin) => lockedTool(lock, pin)));
    const unused = lock.tools
        .filter((tool) => !wanted.has(tool))
        .map((tool) => finding("lock-outdated", `${path} has ${(0,_lock_file_js__WEBPACK_IMPORTED_MODULE_1__/* .lockedInWords */ .zB)(tool)}, which nothing pins.`, path));
    return [...missing, ...unused, ...contradictions(lock, path)];
}
/** Entries that the shipped table contradicts; the table wins. */
function contradictions(lock, path) {
    return lock.tools
        .filter(({ name }) => name === "protoc")
        .flatMap(({ version, platforms }) => Object.entries(platforms).flatMap(([platform, entries]) => {
        const shipped = (0,_protoc_ground_js__WEBPACK_IMPORTED_MODULE_2__/* .shippedChecksum */ .Z)(version, (0,_protoc_maven_js__WEBPACK_IMPORTED_MODULE_3__/* .mavenClassifier */ .Ld)(version, (0,_lock_file_js__WEBPACK_IMPORTED_MODULE_1__/* .platformOf */ .tj)(platform)));
        const locked = entries.find(({ source }) => source === "maven")?.digest;
        if (shipped === null || locked === undefined || locked === `sha256:${shipped}`)
            return [];
        const message = `${path} says that protoc ${version} for ${platform} has ${locked}; the table shipped with this program says sha256:${shipped}.`;
        return [finding("lock-contradicted", message, path)];
    }));
}
/** Only on those platforms it is an error, and there `verify` says so. */
function incomplete(what, platforms, path) {
    const message = `${path} has nothing for ${what} on ${platforms.join(", ")}, where it can't be verified and so is refused.`;
    const fix = "Run `go-grpc-setup lock` where more sources can be reached, and commit the lock file.";
    return { code: "lock-incomplete", level: "warning", message, fix, path };
}
function finding(code, message, path) {
    return { code, level: "error", message, fix: mend, path };
}


/***/ }),

/***/ 1855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Yy: () => (/* binding */ buildOf),
  zB: () => (/* binding */ lockedInWords),
  LZ: () => (/* binding */ lockedPlatforms),
  o4: () => (/* binding */ lockedVersions),
  PG: () => (/* binding */ parseLock),
  tj: () => (/* binding */ platformOf),
  wC: () => (/* binding */ renderLock)
});

// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/tools/json.ts
var json = __webpack_require__(9393);
// EXTERNAL MODULE: ./src/tools/slot.ts
var slot = __webpack_require__(1371);
;// CONCATENATED MODULE: ./src/tools/lock-mistakes.ts


const digestForm = /^(?:sha256:[0-9a-f]{64}|h1:[A-Za-z0-9+/]{43}=)$/;
const known = {
    lock: ["schema", "tools"],
    tool: ["name", "version", "package", "builtWith", "dependencies", "platforms"],
    entry: ["source", "digest", "types", "binary", "go"],
    sources: ["go.dev", "toolchain-module", "github", "maven", "go-build"],
};
/** What is wrong with the content of a lock file, each with its place; empty where nothing is. docs/lock-file.md */
function mistakesIn(lock) {
    const tools = lock["tools"];
    if (!Array.isArray(tools))
        return ["tools is not a list"];
    return [
        ...unknownKeys(lock, known.lock, ""),
        ...tools.flatMap((tool, index) => mistakesInTool(`tools[${index}]`, tool)),
    ];
}
/** What is not understood is refused: somebody may rely on it. */
function unknownKeys(value, allowed, place) {
    const unknown = Object.keys(value).filter((key) => !allowed.includes(key));
    return unknown.map((key) => `${place}${key} is not known; here may be ${allowed.join(", ")}`);
}
function mistakesInTool(place, tool) {
    if (!(0,json/* isRecord */.u)(tool))
        return [`${place} is not an object`];
    const { name, version, platforms } = tool;
    const texts = ["name", "version"].filter((key) => typeof tool[key] !== "string");
    const optional = ["package", "builtWith"].filter((key) => tool[key] !== undefined && typeof tool[key] !== "string");
    const inexact = typeof name === "string" && typeof version === "string" && !(0,slot/* isVersionOf */.k_)(name, version);
    const wrong = [
        ...unknownKeys(tool, known.tool, `${place}.`),
        ...[...texts, ...optional].map((key) => `${place}.${key} is not a text`),
        ...mistakesInDependencies(`${place}.dependencies`, tool["dependencies"]),
        ...(inexact ? [`${place}.version is not one version of ${JSON.stringify(name)}: ${JSON.stringify(version)}`] : []),
    ];
    if (!(0,json/* isRecord */.u)(platforms))
        return [...wrong, `${place}.platforms is not an object`];
    const entries = Object.entries(platforms).flatMap(([platform, list]) => mistakesInEntries(`${place}.platforms.${platform}`, list));
    return [...wrong, ...entries];
}
function mistakesInDependencies(place, list) {
    if (list === undefined)
        return [];
    if (!Array.isArray(list) || list.length === 0)
        return [`${place} is not a list of modules`];
    return list.flatMap((module, index) => {
        const [path, version = "", ...more] = typeof module === "string" ? module.split("@") : [];
        if (path !== undefined && (0,slot/* isModulePath */.WV)(path) && (0,slot/* isVersionOf */.k_)(path, version) && more.length === 0)
            return [];
        return [`${place}[${index}] is not a module with its version, path@version: ${JSON.stringify(module)}`];
    });
}
function mistakesInEntries(place, list) {
    if (!Array.isArray(list))
        return [`${place} is not a list`];
    return list.flatMap((entry, index) => mistakesInEntry(`${place}[${index}]`, entry));
}
function mistakesInEntry(place, entry) {
    if (!(0,json/* isRecord */.u)(entry))
        return [`${place} is not an object`];
    const { source, go } = entry;
    const digests = ["digest", "types", "binary"].filter((key) => {
        const value = entry[key];
        if (value === undefined)
            return key === "digest";
        return typeof value !== "string" || !digestForm.test(value);
    });
    return [
        ...unknownKeys(entry, known.entry, `${place}.`),
        ...(typeof source === "string" && known.sources.includes(source)
            ? []
            : [`${place}.source is none of ${known.sources.join(", ")}`]),
        ...digests.map((key) => `${place}.${key} is neither sha256: and hex nor h1: and base64`),
        ...(go === undefined || typeof go === "string" ? [] : [`${place}.go is not a text`]),
    ];
}

;// CONCATENATED MODULE: ./src/tools/lock-file.ts



/** The platforms that a lock file covers, whichever it is written on. */
const lockedPlatforms = ["linux", "darwin", "windows"].flatMap((os) => ["amd64", "arm64"].map((arch) => `${os}-${arch}`));
/** A lock file's name of a platform taken apart. */
function platformOf(name) {
    const [os = "linux", arch = "amd64"] = name.split("-");
    return { os: os, arch: arch, libc: os === "linux" ? "glibc" : "none" };
}
/** What tells commands of one name and version apart: of what they are built, and by which Go. */
function buildOf({ package: main = "", builtWith = "", dependencies = [], }) {
    return JSON.stringify([main, builtWith, ...dependencies]);
}
/** A locked tool for people: `protoc 29.3`, `protoc-gen-go v1.5.4 built with google.golang.org/protobuf@v1.36.11`. */
function lockedInWords({ name, version, dependencies = [] }) {
    return [`${name} ${version}`, ...(dependencies.length === 0 ? [] : [dependencies.join(" and ")])].join(" built with ");
}
/** The text of a lock file, the same for the same content: sorted, one entry a line as far as JSON allows. */
function renderLock(lock) {
    const byName = (one, other) => compare(one.name, other.name) || compare(one.version, other.version) || compare(buildOf(one), buildOf(other));
    const tools = [...lock.tools]
        .sort(byName)
        .map(({ name, version, package: main, builtWith, dependencies, platforms }) => ({
        name,
        version,
        ...(main === undefined ? {} : { package: main }),
        ...(builtWith === undefined ? {} : { builtWith }),
        ...(dependencies === undefined ? {} : { dependencies }),
        platforms: Object.fromEntries(Object.entries(platforms)
            .sort(([one], [other]) => compare(one, other))
            .map(([platform, entries]) => [
            platform,
            [...entries].sort((one, other) => compare(one.source, other.source)),
        ])),
    }));
    return `${JSON.stringify({ schema: 1, tools }, null, 2)}\n`;
}
function compare(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
}
/** Reads a lock file's text. Throws a `Failure` of kind `bad-input` that names every mistake in it. */
function parseLock(text, path) {
    const value = parseText(text, path);
    if (!(0,json/* isRecord */.u)(value) || value["schema"] !== 1) {
        throw new failure/* Failure */.H("bad-input", `${path} is not a lock file that this version understands: its schema is not 1.`, {
            remedy: "Write it anew with `go-grpc-setup lock`.",
        });
    }
    const mistakes = mistakesIn(value);
    if (mistakes.length > 0) {
        throw new failure/* Failure */.H("bad-input", `${path} has mistakes:\n${mistakes.map((line) => `- ${line}`).join("\n")}`, {
            remedy: "Write it anew with `go-grpc-setup lock`.",
        });
    }
    return value;
}
function parseText(text, path) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new failure/* Failure */.H("bad-input", `${path} is no JSON`, { remedy: "Write it anew with `go-grpc-setup lock`.", cause });
    }
}
/** The versions that a lock file holds and the line, from 1, that each stands on. */
function lockedVersions(text, path) {
    const { tools } = parseLock(text, path);
    const lines = text.split(/\r?\n/);
    let from = 0;
    return tools.map(({ name, version }) => {
        const found = lines.findIndex((line, index) => index >= from && line.includes(`"name": ${JSON.stringify(name)}`));
        from = found === -1 ? from : found + 1;
        return { tool: name, version, path, line: found === -1 ? 1 : found + 2 };
    });
}


/***/ }),

/***/ 8955:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ describeUnrecorded),
  j: () => (/* binding */ recordLock)
});

// EXTERNAL MODULE: ./src/model/failure.ts
var model_failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/model/pin.ts
var model_pin = __webpack_require__(550);
// EXTERNAL MODULE: ./src/model/go-version.ts
var go_version = __webpack_require__(3530);
// EXTERNAL MODULE: ./src/tools/lock-file.ts + 1 modules
var lock_file = __webpack_require__(1855);
// EXTERNAL MODULE: ./src/tools/staging.ts
var staging = __webpack_require__(5282);
// EXTERNAL MODULE: ./src/tools/go/builder.ts
var builder = __webpack_require__(8133);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./src/files/if-there.ts
var if_there = __webpack_require__(4431);
// EXTERNAL MODULE: ./src/tools/json.ts
var json = __webpack_require__(9393);
// EXTERNAL MODULE: ./src/tools/text.ts
var tools_text = __webpack_require__(8412);
// EXTERNAL MODULE: ./src/tools/go/ask.ts
var go_ask = __webpack_require__(3263);
// EXTERNAL MODULE: ./src/tools/go/toolchain-module.ts
var toolchain_module = __webpack_require__(1202);
;// CONCATENATED MODULE: ./src/tools/go/checksum-record.ts









const checksum_record_module = "golang.org/toolchain";
/**
 * The sums (`h1:\u2026`) of toolchain modules, by version such as `v0.0.1-go1.26.8.linux-amd64`, from the checksum database and
 * without downloading 70 MB for each: the go command asks it for the go.mod of a module as well as for its archive, one
 * record has both sums, and a record is kept in the module cache only after its proof was checked. A toolchain's go.mod has
 * one line, so it is laid out here for the go command to find. A private module cache makes sure that the records are new.
 * https://go.dev/ref/mod#checksum-database, https://pkg.go.dev/golang.org/x/mod/sumdb#Client.Lookup
 */
async function toolchainSums(context, go, versions, directory) {
    const moduleCache = (0,external_node_path_.join)(directory, "modules");
    const proxy = (0,external_node_path_.join)(directory, "proxy");
    await layOut(proxy, versions);
    const ask = (args) => (0,go_ask/* askGo */.I)(context, go, args, ({ GOPROXY = "" }) => ({
        GOMODCACHE: moduleCache,
        GOPROXY: GOPROXY === "off" ? GOPROXY : [(0,external_node_url_.pathToFileURL)(proxy).href, GOPROXY].filter(Boolean).join(","),
    }));
    await ask(["list", "-m", ...versions.map((version) => `${checksum_record_module}@${version}`)]);
    const sums = new Map();
    for (const version of versions) {
        const sum = await recordedSum(moduleCache, version);
        // The listing passes over what it could not check; a download says why, and would do if it went well now.
        sums.set(version, sum === null ? sumOfDownload(version, await ask(downloadOf(version))) : { sum });
    }
    return sums;
}
function downloadOf(version) {
    return ["mod", "download", "-json", `${checksum_record_module}@${version}`];
}
function sumOfDownload(version, { exitCode, stdout, stderr }) {
    const text = stdout.toString("utf8");
    const value = text.trim() === "" ? null : JSON.parse(text);
    const answer = (0,json/* isRecord */.u)(value) ? value : {};
    if (exitCode === 0 && typeof answer["Sum"] === "string")
        return { sum: answer["Sum"] };
    const said = typeof answer["Error"] === "string" ? answer["Error"] : (0,tools_text/* lastLines */.w)(stderr.toString("utf8"), 4);
    return { failure: new model_failure/* Failure */.H((0,toolchain_module/* kindOfGoError */.n)(said), `${checksum_record_module}@${version} could not be looked up: ${said}`) };
}
async function layOut(proxy, versions) {
    const directory = (0,external_node_path_.join)(proxy, ...checksum_record_module.split("/"), "@v");
    await (0,promises_.mkdir)(directory, { recursive: true });
    for (const version of versions) {
        await (0,promises_.writeFile)((0,external_node_path_.join)(directory, `${version}.info`), JSON.stringify({ Version: version }));
        await (0,promises_.writeFile)((0,external_node_path_.join)(directory, `${version}.mod`), `module ${checksum_record_module}\n`);
    }
}
/** The sum in a record of the database; null where the go command has kept none. */
async function recordedSum(moduleCache, version) {
    const databases = (0,external_node_path_.join)(moduleCache, "cache", "download", "sumdb");
    const names = await (0,promises_.readdir)(databases).catch(() => []);
    for (const name of names) {
        const text = await (0,if_there/* readIfThere */.q)((0,external_node_path_.join)(databases, name, "lookup", ...checksum_record_module.split("/").slice(0, -1), `toolchain@${version}`));
        const sum = text === null ? null : sumInRecord(text, version);
        if (sum !== null)
            return sum;
    }
    return null;
}
/** The sum of a module's archive in a record of the checksum database; null where it has none. */
function sumInRecord(record, version) {
    const lines = record.split("\n").map((line) => line.split(" "));
    const line = lines.find(([path, of]) => path === checksum_record_module && of === version);
    const sum = line?.[2] ?? "";
    return /^h1:[A-Za-z0-9+/]{43}=$/.test(sum) ? sum : null;
}

// EXTERNAL MODULE: ./src/tools/go/release.ts + 1 modules
var release = __webpack_require__(4177);
// EXTERNAL MODULE: ./src/tools/go/version.ts
var version = __webpack_require__(5122);
;// CONCATENATED MODULE: ./src/tools/go/lock-entries.ts








/**
 * What the index of releases and the checksum database say of a release of Go, for each platform of a lock file. Nothing of
 * that size is downloaded for it.
 */
async function goEntries(context, pin, means, noted) {
    const [archives, sums] = await Promise.all([indexed(context, noted), moduleSums(context, pin, means)]);
    const entries = lock_file/* lockedPlatforms */.LZ.map((name) => {
        const filename = (0,release/* goArchiveName */.wd)(pin.version, (0,lock_file/* platformOf */.tj)(name));
        const sha256 = archives?.find((archive) => archive.filename === filename)?.sha256;
        if (archives !== null && sha256 === undefined) {
            noted(name, "go.dev", new model_failure/* Failure */.H("not-found", `its index has no ${filename}`));
        }
        const module = sums(name);
        if ("failure" in module)
            noted(name, "toolchain-module", module.failure);
        return [
            name,
            [
                ...(sha256 === undefined ? [] : [{ source: "go.dev", digest: `sha256:${sha256}` }]),
                ...("failure" in module ? [] : [{ source: "toolchain-module", digest: module.sum }]),
            ],
        ];
    });
    return Object.fromEntries(entries);
}
async function indexed(context, noted) {
    try {
        return await (0,release/* fetchGoIndex */.z_)(context);
    }
    catch (error) {
        for (const name of lock_file/* lockedPlatforms */.LZ)
            noted(name, "go.dev", error);
        return null;
    }
}
/** The sum of the toolchain module for a platform's name, or why it is not known. */
async function moduleSums(context, pin, { obtainBuilder, versions }) {
    if ((0,go_version/* compareGo */.Ac)(pin.version, version/* firstWithToolchains */.xO) < 0) {
        const failure = new model_failure/* Failure */.H("not-found", `there are toolchain modules from Go ${version/* firstWithToolchains */.xO} on`);
        return () => ({ failure });
    }
    const versionFor = (platform) => `v0.0.1-${(0,version/* releaseName */["do"])(pin.version)}.${platform}`;
    try {
        const go = await obtainBuilder(await (0,builder/* listerOf */.HW)(context, versions));
        const sums = await (0,staging/* inScratch */.QZ)(context, (directory) => toolchainSums(context, go.path, lock_file/* lockedPlatforms */.LZ.map(versionFor), directory));
        const unasked = new model_failure/* Failure */.H("tool", "the go command was not asked");
        return (platform) => sums.get(versionFor(platform)) ?? { failure: unasked };
    }
    catch (failure) {
        if (!(failure instanceof model_failure/* Failure */.H))
            throw failure;
        return () => ({ failure });
    }
}

// EXTERNAL MODULE: ./src/tools/record.ts
var tools_record = __webpack_require__(698);
// EXTERNAL MODULE: ./src/tools/slot.ts
var slot = __webpack_require__(1371);
;// CONCATENATED MODULE: ./src/tools/go-tool/lock-entries.ts




/** The same module on all platforms; the digest of what was built from it on this one, where it is installed for that. */
async function goToolEntries(context, pin, obtain) {
    const { host } = context;
    const tool = await obtain(pin);
    const record = await (0,tools_record/* readRecord */.aE)((0,slot/* slotOf */.SW)(host.toolDirectory, pin, host.platform));
    const digest = record?.sourceDigest ?? "";
    if (record === null || !digest.startsWith("h1:")) {
        throw new model_failure/* Failure */.H("untrusted", `${pin.name} ${pin.version} was installed without a record of its module.`);
    }
    const built = { binary: `sha256:${tool.sha256}`, go: record.build?.go ?? "" };
    const here = `${host.platform.os}-${host.platform.arch}`;
    const entries = lock_file/* lockedPlatforms */.LZ.map((platform) => {
        const entry = { source: "go-build", digest, ...(platform === here ? built : {}) };
        return [platform, [entry]];
    });
    return Object.fromEntries(entries);
}

// EXTERNAL MODULE: ./src/tools/lock-check.ts
var lock_check = __webpack_require__(3981);
// EXTERNAL MODULE: ./src/files/sha256.ts
var files_sha256 = __webpack_require__(512);
// EXTERNAL MODULE: ./src/model/once.ts
var once = __webpack_require__(1800);
// EXTERNAL MODULE: ./src/tools/context.ts
var tools_context = __webpack_require__(2488);
// EXTERNAL MODULE: ./src/tools/programs.ts
var programs = __webpack_require__(7846);
// EXTERNAL MODULE: ./src/tools/protoc/github.ts
var github = __webpack_require__(6668);
// EXTERNAL MODULE: ./src/tools/protoc/ground.ts + 1 modules
var ground = __webpack_require__(7140);
// EXTERNAL MODULE: ./src/tools/protoc/maven.ts
var maven = __webpack_require__(7000);
// EXTERNAL MODULE: ./src/tools/protoc/maven-url.ts + 1 modules
var maven_url = __webpack_require__(2844);
// EXTERNAL MODULE: ./src/tools/protoc/mvn.ts
var mvn = __webpack_require__(4824);
;// CONCATENATED MODULE: ./src/tools/protoc/lock-entries.ts












/**
 * What GitHub and the Maven repository give for a release of protoc, for each platform of a lock file. What is downloaded for it
 * is neither kept nor run.
 */
async function protocEntries(context, pin, noted) {
    return (0,staging/* inScratch */.QZ)(context, async (directory) => {
        const asked = [
            ["github", githubEntries(context, pin, directory)],
            ["maven", mavenEntries(context, pin, directory)],
        ];
        const bySource = await Promise.all(asked.map(async ([source, ask]) => {
            const found = new Map();
            // One after the other: several platforms have the same file, which is then had once.
            for (const name of lock_file/* lockedPlatforms */.LZ) {
                try {
                    found.set(name, await ask((0,lock_file/* platformOf */.tj)(name)));
                }
                catch (error) {
                    noted(name, source, error);
                }
            }
            return found;
        }));
        return Object.fromEntries(lock_file/* lockedPlatforms */.LZ.map((name) => [name, bySource.flatMap((found) => found.get(name) ?? [])]));
    });
}
/** Digests of release archives: those that GitHub's API has, else of what is downloaded; each archive once. */
function githubEntries(context, pin, directory) {
    // Without the API's answer the archives themselves are digested; what keeps them from being had says enough.
    const known = (0,once/* once */.O)(() => (0,github/* fetchReleaseDigests */.tG)(context, pin.version).catch((error) => {
        if (error instanceof model_failure/* Failure */.H)
            return new Map();
        throw error;
    }));
    const downloaded = onceFor(async (_asset, platform) => {
        const base = context.sources.protocDownloadBaseUrl;
        const target = await (0,staging/* freshDirectory */.Oh)(directory, `github-${platform.os}-${platform.arch}`);
        return (await (0,github/* fetchRelease */.uY)(context, base, pin.version, platform, target)).sha256;
    });
    return async (platform) => {
        const asset = (0,github/* releaseAsset */.oy)(pin.version, platform) ?? "";
        const digest = (await known()).get(asset) ?? (await downloaded(asset, platform));
        return { source: "github", digest: `sha256:${digest}` };
    };
}
/** Digests of what the Maven repository has. */
function mavenEntries(context, pin, directory) {
    const fetched = mavenFiles(context, pin, directory);
    return async (platform) => {
        const classifier = (0,maven/* mavenClassifier */.Ld)(pin.version, platform);
        if (classifier === null)
            throw (0,mvn/* noExecutable */.uN)(pin.version, platform.os, platform.arch);
        const files = await fetched(classifier, platform);
        const [sha256, types] = await Promise.all([(0,files_sha256/* sha256OfFile */.V)(files.executable), (0,files_sha256/* sha256OfFile */.V)(files.jar)]);
        const shipped = (0,ground/* shippedChecksum */.Z)(pin.version, classifier);
        if (shipped !== null && shipped !== sha256) {
            throw new model_failure/* Failure */.H("untrusted", `protoc ${pin.version} has sha256 ${sha256}; the table shipped with this program says ${shipped}.`);
        }
        return { source: "maven", digest: `sha256:${sha256}`, types: `sha256:${types}` };
    };
}
function mavenFiles(context, pin, directory) {
    const { host, sources } = context;
    const repository = sources.mavenRepositoryUrl;
    if (repository !== "") {
        return onceFor(async (classifier, platform) => {
            const target = await (0,staging/* freshDirectory */.Oh)(directory, classifier);
            return (0,maven_url/* fetchFromRepository */.Nd)(context, repository, pin.version, platform, target);
        });
    }
    const program = (0,once/* once */.O)(async () => {
        const [mvn] = await (0,programs/* findPrograms */.z)("mvn", (0,tools_context/* variable */.b)(host.env, "PATH"), host.platform, context.untrusted);
        if (mvn !== undefined)
            return mvn;
        throw new model_failure/* Failure */.H("tool", "there is neither a maven-repository-url nor an mvn on PATH");
    });
    const fetch = async (classifiers, name) => (0,mvn/* fetchClassifiers */.Rh)(context, await program(), pin.version, classifiers, await (0,staging/* freshDirectory */.Oh)(directory, name));
    // Starting Maven takes longer than what it fetches; where one platform has nothing, the whole run fails.
    const together = (0,once/* once */.O)(() => fetch(classifiersOf(pin.version), "all").catch((error) => {
        if (error instanceof model_failure/* Failure */.H && error.kind === "not-found")
            return null;
        throw error;
    }));
    return onceFor(async (classifier) => {
        const { executables, jar } = (await together()) ?? (await fetch([classifier], classifier));
        return { executable: executables.get(classifier) ?? "", jar };
    });
}
function classifiersOf(release) {
    const all = lock_file/* lockedPlatforms */.LZ.map((name) => (0,maven/* mavenClassifier */.Ld)(release, (0,lock_file/* platformOf */.tj)(name)));
    return [...new Set(all.filter((classifier) => classifier !== null))];
}
function onceFor(work) {
    const known = new Map();
    return (key, platform) => {
        const promise = known.get(key) ?? work(key, platform);
        known.set(key, promise);
        return promise;
    };
}

;// CONCATENATED MODULE: ./src/tools/lock-record.ts







/**
 * Asks every source that can be reached what it gives for each pin on all platforms that a lock file covers. Nothing that is
 * fetched for this is kept or run, except the built tools, which are installed. A platform that no source gives anything for is
 * left without entries. Throws a `Failure` of kind `no-source` where a pin can't be recorded for any platform.
 */
async function recordLock(context, pins, means) {
    const settled = await Promise.allSettled(pins.map((pin) => recordTool(context, pin, means)));
    const recorded = settled.map((one) => {
        if (one.status === "rejected")
            throw one.reason;
        return one.value;
    });
    const tools = recorded.map(({ tool }) => tool);
    return { lock: { schema: 1, tools }, missing: recorded.flatMap(({ missing }) => missing) };
}
async function recordTool(context, pin, means) {
    const name = (0,model_pin/* toolName */.Uf)(pin);
    const failures = [];
    const noted = (platform, source, error) => {
        if (!(error instanceof model_failure/* Failure */.H))
            throw error;
        failures.push({ platform, source, failure: error });
    };
    const platforms = await context.host.log.step(`locking ${(0,model_pin/* pinInWords */.I7)(pin)}`, () => entriesOf(context, pin, means, noted));
    const identity = pin.kind === "go-tool" ? (0,lock_check/* lockedBuild */.Jm)(pin) : {};
    const tool = { name, version: pin.version, ...identity, platforms };
    const missing = failures.map(({ platform, source, failure }) => {
        return { tool, platform, source, kind: failure.kind, why: (0,model_failure/* explain */.W)(failure) };
    });
    if (lock_file/* lockedPlatforms */.LZ.some((platform) => (platforms[platform] ?? []).length > 0))
        return { tool, missing };
    const why = describeUnrecorded(missing).map((line) => `- ${line}`);
    throw new model_failure/* Failure */.H("no-source", `${(0,model_pin/* pinInWords */.I7)(pin)} can't be locked for any platform:\n${why.join("\n")}`);
}
async function entriesOf(context, pin, means, noted) {
    switch (pin.kind) {
        case "go-tool":
            return goToolEntries(context, pin, means.obtain);
        case "go":
            return goEntries(context, pin, means, noted);
        case "protoc":
            return protocEntries(context, pin, noted);
    }
}
/** What could not be recorded as lines for people: platforms for which a source gave nothing for the same reason are one. */
function describeUnrecorded(missing) {
    const lines = new Map();
    for (const { tool, platform, source, kind, why } of missing) {
        // The go command's reasons name the platform's module.
        const reason = `${kind}: ${why.replace(/\s+/g, " ").replaceAll(platform, "<platform>")}`;
        const line = `${(0,lock_file/* lockedInWords */.zB)(tool)} from ${source} for PLATFORMS: ${reason}`;
        lines.set(line, [...(lines.get(line) ?? []), platform]);
    }
    return [...lines].map(([line, platforms]) => {
        const all = platforms.length === lock_file/* lockedPlatforms */.LZ.length;
        return line.replace("PLATFORMS", all ? "all platforms" : platforms.join(", "));
    });
}


/***/ }),

/***/ 760:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ writeLock),
/* harmony export */   m: () => (/* binding */ readLock)
/* harmony export */ });
/* harmony import */ var _files_if_there_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4431);
/* harmony import */ var _files_write_whole_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9174);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2891);
/* harmony import */ var _lock_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1855);




/** The lock file at an absolute path; null where there is none. Throws a `Failure` of kind `bad-input` where it is none. */
async function readLock(path) {
    const text = await (0,_files_if_there_js__WEBPACK_IMPORTED_MODULE_0__/* .readIfThere */ .q)(path).catch((cause) => {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H("file-system", `The lock file ${path} can't be read`, { cause });
    });
    return text === null ? null : { lock: (0,_lock_file_js__WEBPACK_IMPORTED_MODULE_3__/* .parseLock */ .PG)(text, path), text };
}
/** Writes a lock file so that a reader sees the whole of it or the one before. Returns false where it was that already. */
async function writeLock(path, lock) {
    const text = (0,_lock_file_js__WEBPACK_IMPORTED_MODULE_3__/* .renderLock */ .wC)(lock);
    if ((await (0,_files_if_there_js__WEBPACK_IMPORTED_MODULE_0__/* .readIfThere */ .q)(path)) === text)
        return false;
    await (0,_files_write_whole_js__WEBPACK_IMPORTED_MODULE_1__/* .writeWhole */ .f)(path, text).catch((cause) => {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H("file-system", `The lock file ${path} can't be written`, { cause });
    });
    return true;
}


/***/ }),

/***/ 7846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ findPrograms)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_native_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8040);
/* harmony import */ var _model_system_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7627);




/**
 * The directories of a PATH from which a program may be taken: absolute, and not inside a checkout, which may choose versions
 * but never programs.
 */
function searchedDirectories(path, untrusted) {
    const directories = path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).filter((directory) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(directory));
    return [...new Set(directories)].filter((directory) => !untrusted.some((root) => (0,_model_native_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .U)(directory, root)));
}
/** The names that a command may have as a file: `go.exe` and `mvn.cmd` on Windows. */
function fileNames(name, platform) {
    return platform.os === "windows" ? [`${name}.exe`, `${name}.cmd`, `${name}.bat`] : [name];
}
/** Every executable of that name on PATH, in its order, outside the untrusted directories (also by where links lead). */
async function findPrograms(name, path, platform, untrusted) {
    const names = fileNames(name, platform);
    const places = searchedDirectories(path, untrusted).flatMap((directory) => names.map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, file)));
    const found = await Promise.all(places.map((place) => executable(place, untrusted)));
    return found.filter((place) => place !== null);
}
async function executable(place, untrusted) {
    try {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(place);
        if (untrusted.some((root) => (0,_model_native_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .U)(real, root)))
            return null;
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real)).isFile())
            return null;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(real, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return place;
    }
    catch (error) {
        // Not there, or not ours to start: PATH is searched further, as a shell does.
        if ((0,_model_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .isMissing */ .b)(error) || ["EACCES", "EPERM", "ELOOP"].includes((0,_model_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .C)(error)))
            return null;
        throw error;
    }
}


/***/ }),

/***/ 5531:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isWindows32),
/* harmony export */   p: () => (/* binding */ posixBuildName)
/* harmony export */ });
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6518);

/**
 * The name that protoc's release archives and Maven's classifiers have in common for a build on Linux or macOS; null where
 * none is published. On Apple's processors below 21.0 that is the x86-64 build, which Rosetta runs: what there was of the
 * other name was a copy of it (https://github.com/protocolbuffers/protobuf/issues/9723).
 */
function posixBuildName(release, { os, arch }) {
    const { major, minor } = (0,_release_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseNumbers */ .u)(release);
    if (os === "darwin")
        return arch === "arm64" && major >= 21 ? "osx-aarch_64" : "osx-x86_64";
    const before = (wanted) => major === 3 && minor < wanted;
    switch (arch) {
        case "amd64":
            return "linux-x86_64";
        case "386":
            return "linux-x86_32";
        case "arm64":
            return before(5) ? null : "linux-aarch_64";
        case "ppc64le":
            return before(7) ? null : "linux-ppcle_64";
        case "s390x":
            if (before(10))
                return null;
            if (before(12))
                return "linux-s390x_64";
            return before(16) ? "linux-s390x" : "linux-s390_64";
        default:
            return null;
    }
}
/** True where there is only the 32-bit build for Windows: for its processors, and in releases before 3.7. */
function isWindows32(release, { arch }) {
    const { major, minor } = (0,_release_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseNumbers */ .u)(release);
    return arch === "386" || (major === 3 && minor < 7);
}


/***/ }),

/***/ 6668:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AT: () => (/* binding */ apiRequest),
/* harmony export */   oy: () => (/* binding */ releaseAsset),
/* harmony export */   tG: () => (/* binding */ fetchReleaseDigests),
/* harmony export */   uY: () => (/* binding */ fetchRelease)
/* harmony export */ });
/* unused harmony exports releaseTag, releaseUrl, parseReleaseDigests */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _download_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2721);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9393);
/* harmony import */ var _build_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5531);
/* harmony import */ var _mvn_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4824);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6518);






/** Where protoc's releases are, as a mirror has to lay them out too: `<base>/v29.3/protoc-29.3-linux-x86_64.zip`. */
const releasesBase = "https://github.com/protocolbuffers/protobuf/releases/download";
const apiBase = "https://api.github.com/repos/protocolbuffers/protobuf";
const maximumArchiveBytes = 100 * 1024 ** 2;
const maximumAnswerBytes = 10 * 1024 ** 2;
/** The tag of a release: `v29.3`, `v3.20.3`, `v30.0-rc1`. */
function releaseTag(release) {
    const { major, candidate } = (0,_release_js__WEBPACK_IMPORTED_MODULE_5__/* .releaseNumbers */ .u)(release);
    const number = release.replace(/-?rc-?.*$/, "");
    if (candidate === null)
        return `v${number}`;
    // The first candidates that came with the present asset names were tagged in three different ways.
    if (major === 3 && number === "3.7.0")
        return candidate === "3" ? "v3.7.0-rc.3" : `v3.7.0rc${candidate}`;
    return `v${number}-rc${candidate}`;
}
/**
 * The name of a platform's archive in a release from 3.5 on; null where there is none. Candidates spell it `-rc-1`.
 * Windows on arm64 runs the x86-64 build, and so does macOS on arm64 (by Rosetta) below 21.0, where archives of that name
 * were missing or copies of the x86-64 one (https://github.com/protocolbuffers/protobuf/issues/9723).
 */
function releaseAsset(release, platform) {
    const name = assetPlatform(release, platform);
    if (name === null)
        return null;
    const { candidate } = (0,_release_js__WEBPACK_IMPORTED_MODULE_5__/* .releaseNumbers */ .u)(release);
    const number = release.replace(/-?rc-?.*$/, "");
    const oldStyle = number === "3.7.0" && candidate === "1";
    const suffix = candidate === null ? "" : `-rc${oldStyle ? "" : "-"}${candidate}`;
    return `protoc-${number}${suffix}-${name}.zip`;
}
function assetPlatform(release, platform) {
    const { os } = platform;
    if (os === "windows")
        return (0,_build_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isWindows32 */ .F)(release, platform) ? "win32" : "win64";
    return (0,_build_name_js__WEBPACK_IMPORTED_MODULE_3__/* .posixBuildName */ .p)(release, { ...platform, os });
}
/** The address of a platform's archive. Throws a `Failure` of kind `not-found` where there is none for it. */
function releaseUrl(base, release, platform) {
    const asset = releaseAsset(release, platform);
    if (asset === null)
        throw (0,_mvn_js__WEBPACK_IMPORTED_MODULE_4__/* .noExecutable */ .uN)(release, platform.os, platform.arch);
    return `${base}/${releaseTag(release)}/${asset}`;
}
/** Downloads a platform's archive, from `base` in place of GitHub where it is not empty. Throws as `downloadFile` does. */
async function fetchRelease(context, base, release, platform, staging) {
    const url = releaseUrl(base || releasesBase, release, platform);
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(staging, "protoc.zip");
    const { sha256 } = await (0,_download_js__WEBPACK_IMPORTED_MODULE_1__/* .downloadFile */ .PE)(context.http, { url, maximumBytes: maximumArchiveBytes }, file, context.patience);
    return { file, sha256 };
}
/**
 * Hex sha256 of each asset of a release, by name, as GitHub computed them on upload; releases before June 2025 have none.
 * https://docs.github.com/en/rest/releases/releases#get-a-release-by-tag-name
 */
function parseReleaseDigests(answer) {
    const assets = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(answer) && Array.isArray(answer["assets"]) ? answer["assets"] : [];
    const digests = assets.filter(_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u).map(({ name, digest }) => {
        const hex = typeof digest === "string" ? /^sha256:([0-9a-f]{64})$/.exec(digest)?.[1] : undefined;
        return [String(name), hex ?? ""];
    });
    return new Map(digests.filter(([, hex]) => hex !== ""));
}
/** Asks GitHub's API for a release's digests. Throws as `downloadText` does. */
async function fetchReleaseDigests(context, release) {
    const url = `${apiBase}/releases/tags/${releaseTag(release)}`;
    return parseReleaseDigests((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonAnswer */ .o)(url, await (0,_download_js__WEBPACK_IMPORTED_MODULE_1__/* .downloadText */ .mR)(context.http, apiRequest(context, url), context.patience)));
}
/** A request to GitHub's API; the only one that is ever sent a token. */
function apiRequest(context, url) {
    const { token } = context.sources;
    return {
        url,
        accept: "application/vnd.github+json",
        maximumBytes: maximumAnswerBytes,
        ...(token === "" ? {} : { authorization: `Bearer ${token}` }),
    };
}


/***/ }),

/***/ 7140:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ groundOfProtoc),
  Z: () => (/* binding */ shippedChecksum)
});

;// CONCATENATED MODULE: ./src/data/protoc-checksums.json
const protoc_checksums_namespaceObject = /*#__PURE__*/JSON.parse('{"D":{"21.9":{"linux-aarch_64":"4647c00c264ebd0f53bd873c4ac7862f37cfcf11e4a03837e7d5ae44b789c95a","linux-x86_64":"36a41d16894d5f32746d98174ad841a8fd4118dc5042df18795be20b3cd1cb48","osx-aarch_64":"aa75cfcb456ced3784f989b0a90d06c03cc8620d1e8fce893707344eb8689d3b","osx-x86_64":"01d6fee1e528d0f36af180971dbc5fd073dc27215391ed598d1d43190c90098e","windows-x86_64":"8ebfe4db9111ed069eee92c35da143f45ec0be5db74139ebb4c617a05c771795"},"21.12":{"linux-aarch_64":"aa609ec1d4b08375a140b1a42340684932cd2cd0cd56ffe8d791a72f9f3894bc","linux-x86_64":"e6a75cf6660945fbfec0d321808442ce3649cd7820079eece1098c881b315f55","osx-aarch_64":"9f40368c858666e7036df0b9b58a4acd085fed58ab531294c3e5b5820f8af360","osx-x86_64":"365cf2a2b2a7f06ba398aa3b5f0365dbb373c330c69e73736cd74bb19b7139d0","windows-x86_64":"6edb2a02f51f65b3e2e8086a643aac5254b11d71d7d9f55387b475af696c76e5"},"22.5":{"linux-aarch_64":"4dba86ec3b11f2958c095412142bda25326295eb0bfd87708245cda838b7b2a7","linux-x86_64":"0519bb987601c24865995331debceda6b8b045ac7b4d21cd62e8c7f4bdf077bd","osx-aarch_64":"3533f5562238bb17e19de3c2ab3023ff5c0c9aa3ec5f3ed9317900d86c9835c1","osx-x86_64":"2a00882cf1c265350c040001df263001fb1da71132521124abc58f2d6fa98014","windows-x86_64":"05cd001abd26433ecb4afc7c912518c2adf55e341ce082537ce83e6eebcb49f7"},"23.4":{"linux-aarch_64":"ce8f205592fb96b6037f798b2047199eecf9c82d09cb90f533f4893257e06947","linux-x86_64":"a070d4f72c4810265e73fe6b5688d3d3fcd1e890e0fb7b7ae26ce0e32463784d","osx-aarch_64":"c5b13d455ab0d8d867dcb09baaf2952a8af10b9c2ef08cbb1e651cf3a7da488d","osx-x86_64":"e29b99f6a38efd0e6c20db42075c795696370d33ac416708c37a07bc8a113fc4","windows-x86_64":"ca42cade6fa30c52a3c8c271d3bdd0084c3d9a71eef13831074ab86a43a86ece"},"24.3":{"linux-aarch_64":"27c9e621fe1bc341e4c625a5489f53d7e155d997f54cbfdf16bfeb74fa29e478","linux-x86_64":"9b7e791360eeb92158728704a6d5784a6fe58cb1612c3ab2dd88ae2561fc2f99","osx-aarch_64":"d524b7e90d197b64682e3a2d5da622a82a3c820bbd73ab1c491534337e50cffb","osx-x86_64":"cffe97382acb9ab8c2838c3783683c126f7b42144ab7297d6efe8e0cd5368536","windows-x86_64":"3ec4be338de188855dba7a3433aabb0710b7057c5b0ab98ef478644eb179468a"},"24.4":{"linux-aarch_64":"e9c1800a3db04e0589546e9627c18968a6db83ab6da5049c9f86a7d2fef778f4","linux-x86_64":"59a70515db36977cf29ab09323b469dca51dd6572a5e08a731d741f22eef2b6c","osx-aarch_64":"fc91593b751aa4e4a22a2ff033b43831150ee518d61b84e58e254bcbf8369a3d","osx-x86_64":"8689519587d41b7af9e3b3f2e8c3d1335a23315857d157f61c26c10a1c61a9fa","windows-x86_64":"eeb5bd79ceed94168e34bcc3459996f969e73da9235ee17d0c871ab088c38b83"},"25.1":{"linux-aarch_64":"805a11a4de6985f135a708356742234e23140ae46367d31c2062160ad314020e","linux-x86_64":"936e423041c6977036208366507964d5615782b5a450ec8d3d52ff557ffc7101","osx-aarch_64":"b6ed65c0d20a9ab88ec6995644f747d557cb9a087eab0152fef5367c34645dc3","osx-x86_64":"9f3b4febf8ee185a035168f67a5f4e5e0fabe006a9e6abe2daa5d350b22a2e6a","windows-x86_64":"c3739364aba9b9a89bbbc6133d4d6f27b9e1f9ce0082c76d76433c0d339cc1ee"},"25.3":{"linux-aarch_64":"5fa6313a4bbb8518ca6cfa7d641e4a5f8f5c98f699bdaf9a307d12368a5f82b8","linux-x86_64":"e718992c5733ece01264f160c0890229770791e51c9612a2b34dc17f83ab3773","osx-aarch_64":"af8c1bd4fb34ca9215e32a9911d2b5ccd275d120155c42e8d910dcfecc51362d","osx-x86_64":"93a97e64ea4ea96a3ce826a2021bdc3e8cdc85d19bc95a18349e738b9d6725be","windows-x86_64":"dcbd81ead852b7823b74e3b764e5edbcf087c9d1e6f236f7b7ed4bcf102addab"},"25.9":{"linux-aarch_64":"af54632f4cae96aea2f574fd5e731db6f723507563ab870983f4b66b74507b1c","linux-x86_64":"277c8548ead748ac3e600d3b860f114d36a1311dff29568cd95115ad65f59e2f","osx-aarch_64":"6db6172ef2ab95972707537c9deb26b024594654232f266d0952ec8e922b02b0","osx-x86_64":"6b50ae43955d195e5bdd15e03ae93866d3b578d4b44f4867b65300c4a041a37c","windows-x86_64":"614f1fa619853cd8aa05817bd6b97eb03dd96d4bdbb79561fa8ae005e44d3973"},"26.1":{"linux-aarch_64":"3b4b22126a562a3843865098ba247f2128eb50fa371c415cc31ff008edb6b715","linux-x86_64":"74982f7ad5798fdcc9d771ebec46a7ca2a1a390c433bfa73f3924b9b3b3cd24f","osx-aarch_64":"37433b6c8ae76c2e9a3ced51f1a6d603de5c54cecad854b922fbcbc54b448a66","osx-x86_64":"709d49b8181530de8bebba9480cb8484439e030c859941c4ed0cd9676eb2ffc0","windows-x86_64":"61d624c4d9f3c6b1a9790db047f8f19cd08f74c6bd5f0db582783e8142a88922"},"27.1":{"linux-aarch_64":"5d88ebe577b1b00de6215b96100821bb52301c8bafd7e9804a44beefcb8bea4a","linux-x86_64":"507a3f321ae7df61982468712aa78531842ea88e3a3f6934bb9dcbd47881b921","osx-aarch_64":"4c1d57e3cd30b9b7550880968d737d6d0948e997e9e669a8bfaecea09ace4c5c","osx-x86_64":"74ff72d45200bb86076ed274607708f1be16ef18a2a40b46cfc3761bad302c83","windows-x86_64":"76a808d9a707b1c8c5f566aea7507d3430adb9ad6fc4a18076910d94ee078d9a"},"27.3":{"linux-aarch_64":"e2055541417e60fed5777ca12728892c0502a1ca11bd115155b0f48231dbff64","linux-x86_64":"b60cb32bbe820bc8ab86255011b262da0761213b803d14c94ae86f308c3b8a13","osx-aarch_64":"5dff1e39a3a3c0e7150abb0be2515bf1d0aa891a95cecbd9fc7d92f34bc4cb6e","osx-x86_64":"56e3ee3ed40ee1eaef1a4f360bca4629ecf52ee5769e65182391e5eb712db387","windows-x86_64":"b45619cd94c2e5971b4842bd52e21c069fb8c4112d4936614539495399c9d6a3"},"27.5":{"linux-aarch_64":"d51c9bbb4433d73e7d8dda8a32f5350a4f15d6d09b55fc15d1632517863f2712","linux-x86_64":"c8439bc0c68719af332ac1aecf390484db36a2e3a8de99dca8448d7056a49bd6","osx-aarch_64":"789ed745f563e4916d0fcaac077d5baf671be7f377f985be05e3fa6ba0e76b83","osx-x86_64":"d1a420ab2030c3904fb2bbb798ced6a566f31310385b63627b862597d78d4f31","windows-x86_64":"2aa809a447fa5eaf87f6bac4fbd8479d3c2f8adb1993570206d8066597c803a8"},"28.2":{"linux-aarch_64":"b3e419ae03f32ee2879a453b5750a624997435c781f0c84fb640b86072837066","linux-x86_64":"c280b6c0bec0c30b1b6127ed7f53488971efadfb249d7776331b9d63bc78f917","osx-aarch_64":"0819440a4ebeb343eb7bbdd8f5bef5e3ebfc4794274a353b350afa4ab6c56437","osx-x86_64":"3682b9e8cbf64479c0d1b953387672bc110ec06079a398c523d00bba2662267d","windows-x86_64":"7bf33e0b00a7bc1dc672a385ea0dae2f86cfd2a52adb97719b083d00a212adf6"},"28.3":{"linux-aarch_64":"fac5818bce92cfd652264514c0663173643752f6ab6dc83a44b268da880a5cec","linux-x86_64":"0e8c86f9b69b2b0fff91d56d8906a846ad89ce56dfeb1b673287b61c959bd633","osx-aarch_64":"32fa62ce249135f37eaf93f1556329b22d608a62901e8b1f3bfde4d6e0c2c7b6","osx-x86_64":"70171c15d173b3d0a5d06766c51f35e09a5be858910b10a737c943a19094b437","windows-x86_64":"38f442c16d2d681a321dabe9c2ddc5600d3def337d68e2b7a632f253cda6e39d"},"29.1":{"linux-aarch_64":"7d63c983abc12368e754905ff7a011356785f41479896a6d958d31303e5727e8","linux-x86_64":"a3f5f4ce3c306b6d37bda4fc6d1685ece47e76595c46ffd209bac0a42d619df0","osx-aarch_64":"7067845650cae4f9fcf01b746437c13b9e10ae4a6ec24c39655adcb293dacd88","osx-x86_64":"ccaac544d537dd893e803cfe49e651634a45db2161c974a77ca37eecc8e32c32","windows-x86_64":"03686dc96f6fff16f5c1e672cdb20c1a2b4752b16f56a7053888e432b3094896"},"29.3":{"linux-aarch_64":"cd44329bfd4f65e25579f747afcef747591cd8445b700c906881f75c161b3c25","linux-x86_64":"5ae94ad986e83f0b52bd8139e036cbf94ddbba3ad348be8e4baf44447d7e19a4","osx-aarch_64":"bdc43e54153911f625a50baf7d4f6bc05008712964141baedd5a61122f93a016","osx-x86_64":"461e34e09b392b7f5ce6696b1b5387112ac56ccc44088c599dc430905fa35e47","windows-x86_64":"daea6bfd3d3304665835c694ceeab304e4e0c3ee52d653428fdcde3b6e4d19e1"},"29.6":{"linux-aarch_64":"4ff5be71957fb953b0b5265eb276cf3b204902bcdade4e3f299199e59440eac4","linux-x86_64":"2461adb50ab01407fadeb64b8c6204b4ed3154387f2afa61be3f86d7342266be","osx-aarch_64":"aa083f46dc1551ea5e5f22ecb9d3ed8a69b4e0646c4b9ccb49e42817a3efc775","osx-x86_64":"b59f575ba7cea2984a8268597863acceba1f89ab719949676667699cc0f8d43d","windows-x86_64":"73d7090c12980449747bec7662a5436a9c5d3c413eee85fa42cd7da019f1d0c9"},"30.2":{"linux-aarch_64":"52a32a90c1e08a581eb8f19b65093acbc8f8d5910cfdc7766e326b5c6c13a8ef","linux-x86_64":"319dee0c80d3738a2d5f220ee2e08900fef0a2feba88d88be2c33d8ddfb52691","osx-aarch_64":"c3ba0831d4838531a7810ca3ed98a87c3a9b9847f6793604ff8e1236290dbe01","osx-x86_64":"e8c1db09a1ff97255f23e73d8de85adaecf2ad7bf8ec390db3de53196b557a04","windows-x86_64":"d3e51d20f346b5c02fc75bf954bfd55bf2594a7c453cd091d62853ae83b98dc5"},"31.1":{"linux-aarch_64":"5ea6b5ee26c6169925d6c99c8141b855db02c4d382c60b48f535971791b6e8b8","linux-x86_64":"caaf8517e57c57d34a7d6f0544172d9051abf58556aa35c70d3fb0d824b8cfbb","osx-aarch_64":"a54e72a5c3b06f8eecd235a0ea22ca8494cec738a655cabbd0b9a9864f82f4f1","osx-x86_64":"773c020a052293bafe187e7c3cd0a0116e2d25798373c6fa1f47648e2a4d5303","windows-x86_64":"128705333700ef804992656829b558e919686944d948bdead6caedf011fc238b"},"32.0":{"linux-aarch_64":"bc95ab180ef088eed3f97c30b213ac6439ccac01989d18f9e908eb5233432136","linux-x86_64":"373c7da2c1cae98ac1a494a8a53e28100af70450ab55c064daa92ba48af5fe23","osx-aarch_64":"96c06aac6eb7e247a78f2ffe8b3aaf4419a6765e3d96d724cc3db0e296e7aa94","osx-x86_64":"91b2b3b5ad84cfed2869c69830c926130d312e357b4f128796504b5448a6534c","windows-x86_64":"a1e25d1b71e805233daefabba72a21566580354a192539cdab43bbf191dbf951"},"32.1":{"linux-aarch_64":"0058033e6e98dbdf7221d4723e93ac861e3b17cd7cff78963d9acbe282d4cae2","linux-x86_64":"9a757b79f98195a1798e6e5e698360b621121de79a87aac0f7cf4a8a3bd5dfa2","osx-aarch_64":"e3b836d8497998d009a7aabd1e6171d8f8cdcd5052f8c4b874a873c21fa6b1c2","osx-x86_64":"58671447f9b871f4832108bad560c9fae3e32e0484bb24febcb15e67da15dc4d","windows-x86_64":"cd1136e75dab5bab146c981736f3cb8c4ac98b717a0f4fbc0a65a82f6c883b16"},"33.0":{"linux-aarch_64":"b02120ef5565d2376bfd7d4e2b3cd46492ba64ba4f8f00dfc204edb9385e1322","linux-x86_64":"855eca120edab40ed611f2b3a5da25a654d22fa4c757de128c7e1dfb70c4d4e7","osx-aarch_64":"226c5b1aade3d385b9e7691b65fdc3025e489038c47ba9990eff19b258b7db4d","osx-x86_64":"7658a44a4cc7ded8e86a556133a36a0350218dd2e568b49a18859e18da3022d9","windows-x86_64":"37492fa8bdf10d24e0dc6c4872dcf41d5b25710e2c7114216f81a38e456a2626"},"33.1":{"linux-aarch_64":"6465322e9eeefa07a5f504a6830a2dc0cf6e15199e2949fb59d429bd300e8563","linux-x86_64":"20f95fb179a32e5a721cc2b647a3cb43cd56b748dd1dd01b8cfbf88b4dd08a7a","osx-aarch_64":"32522e5c7cd5a9020b79e9aead2bce57d00d4c9fa7eecb9d1d11b8e9a11e853e","osx-x86_64":"7c903879edea7c85f17e3314a75341751ec653c024c78a46afa322d44c3f6456","windows-x86_64":"da3693ced141603ac46e1bd2cc19afe0b71eb565bcdecef19f26b6c794a2b306"},"33.2":{"linux-aarch_64":"8cbea0442923f6bc43386aff3c795a9de92ed38dcd8e6610cd866edfb26fda69","linux-x86_64":"0e3f0ae2a73bc27682baa8981bc18312bab1b2f90c804d528c6ee1f600247189","osx-aarch_64":"776fb70c10fa53c629a0ca2d57dc4229c1176b923dd48b49554dcada1c78e55a","osx-x86_64":"de4b853e386fe09b4e271e3e9f452b7196d86f851b1b44fac98052f5240c95d5","windows-x86_64":"9808ac8ee7bae498ab06320c2324fb2753a435fa089f46134f394f680f9f112e"},"33.4":{"linux-aarch_64":"d073583627e26647723b66295a900d0486cc8129473f07284929fe0818d38866","linux-x86_64":"72e5311d8f2faaea1fcb15d5475ac5f5742ec6dbba8491bb473fc060e4e29e8f","osx-aarch_64":"7307a8eb130252c433432624b87a077e981816a7d8126f8c688f99cc59c280ff","osx-x86_64":"724e83dfa52c649f43c55553adda04e0ac3d0a0588935a815ff429e37a05c70b","windows-x86_64":"74780baad89d037e7fdce633da5305f15a52b499bf084dcf43bad4405a2be9c5"},"33.5":{"linux-aarch_64":"f5b75fc64531cc68201a955c496ddc1079be73e9d2acf3b39f275ba01545862f","linux-x86_64":"e8d496f7dacade5bf42a11f4fbeb61e9bdfddd494fd292f5f1881ddc169e69cf","osx-aarch_64":"bb621b25a3dd7a1d0f431196f9249143f3992eb51d47891d5aaf935f5b583096","osx-x86_64":"1ee1360d9e6545854c54e2815123636da8fbe6bed2f009e6b0a0aea61ddc0b99","windows-x86_64":"2f284bc735f1ae475dee1a9d205d896d23de761cef4b70ef8d3ed9ea99ba0f6f"},"34.2":{"linux-aarch_64":"6f40a1d269f63362c2722e9cf5c332ce10ec4277b581679511ece6bf6d30ba12","linux-x86_64":"a213a87ccd80a3aee7b22b0cf2c533d6abe6b6329a60e2d6b542cc2eeea30d46","osx-aarch_64":"0989b2c3792252fe6bea54d7718e5fe9236ea00776b92c95a4848ddb2b189940","osx-x86_64":"d34e0c974a4cf3185f14e26a2a80a375886f5a41fb71922a44f036cd52660ff8","windows-x86_64":"c9f446c3c1270aa7b206f3773bfc2458731b97ef5b6f8ee336bd950773a645ce"},"35.1":{"linux-aarch_64":"608546367dd64505f3a676f30fffb546941c833aaab0ae1002c615827807d54d","linux-x86_64":"d2c65c3ea5eeb59427f684ed3e0a0cd458386122fc9f1b98de946a7242b53d31","osx-aarch_64":"d81c6d9240f7eb8d18d41c6abc9cd6ca7896e370c7b575adfcf2fa1d600727de","osx-x86_64":"8ddc81374bb0fd6aa7aa86773cd35e2321b69844dad6574c6fac808538393716","windows-x86_64":"c77b7f5125113306ecde9b328e72466e5ca805a3974dbf10b9df91a35781e89c"},"36.1":{"linux-aarch_64":"8e7a4c1e85b3e780bc9a68a5b47ef10a336de639966ba70b335c05d16509d318","linux-x86_64":"65143da2d7a01c7ab24c287fb06de20fb07ef0a346f17d39fc284393f0ca0457","osx-aarch_64":"dbd9a127dbbadd379bbea9a28a4349a0c9b1ad34b4c06f03fbe0f3853583a014","osx-x86_64":"445b53a77c8ec0e2597c6fcb3ec3668fe378371903371150b1fb5a78f56fb0a4","windows-x86_64":"fc978b18bedfa4246331a7bbca95c425ce5918cc5e9eced5b865dbdb1e52e491"},"36.2":{"linux-x86_64":"f6ee22d65361338459208da8bff801c9ca689741cba9187b34990dd45198f864"}}}');
// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
;// CONCATENATED MODULE: ./src/tools/protoc/ground.ts


const table = protoc_checksums_namespaceObject.D;
/** Hex sha256 of a release's executable in the table that is shipped with this program; null where it is not in it. */
function shippedChecksum(release, classifier) {
    return classifier === null ? null : (table[release]?.[classifier] ?? null);
}
/**
 * On what ground a fetched protoc is trusted: the shipped table before the lock file before GitHub's digest. Throws a
 * `Failure` of kind `untrusted` where it is not the one in the shipped table; that Maven's executables and those in the
 * release archives are the same files was compared for one release on all five platforms.
 */
function groundOfProtoc(fetched) {
    const shipped = shippedChecksum(fetched.release, fetched.classifier);
    if (shipped !== null && shipped !== fetched.sha256) {
        throw new failure/* Failure */.H("untrusted", `protoc ${fetched.release} from ${fetched.source} has sha256 ${fetched.sha256}; the shipped table says ${shipped}.`, { remedy: "Do not use that source before it is known why it gives another file." });
    }
    if (shipped !== null)
        return "shipped-table";
    if (fetched.locked)
        return "lock";
    return fetched.releaseDigest ? "release-digest" : "first-use";
}


/***/ }),

/***/ 2844:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Nd: () => (/* binding */ fetchFromRepository)
});

// UNUSED EXPORTS: mavenUrls, parseSha1File

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/tools/download.ts + 1 modules
var download = __webpack_require__(2721);
;// CONCATENATED MODULE: ./src/tools/together.ts
/** Both results; unlike Promise.all not before both have settled, so that neither still writes when the other has failed. */
async function together(one, other) {
    await Promise.allSettled([one, other]);
    return Promise.all([one, other]);
}

// EXTERNAL MODULE: ./src/tools/protoc/maven.ts
var maven = __webpack_require__(7000);
// EXTERNAL MODULE: ./src/tools/protoc/mvn.ts
var mvn = __webpack_require__(4824);
;// CONCATENATED MODULE: ./src/tools/protoc/maven-url.ts







const maximumBytes = 100 * 1024 ** 2;
/** Throws a `Failure` of kind `not-found` where no executable is published for the platform. */
function mavenUrls(repository, release, platform) {
    const classifier = (0,maven/* mavenClassifier */.Ld)(release, platform);
    if (classifier === null)
        throw (0,mvn/* noExecutable */.uN)(release, platform.os, platform.arch);
    const version = (0,maven/* mavenVersion */.IF)(release);
    const group = `${repository}/com/google/protobuf`;
    return {
        executable: `${group}/protoc/${version}/protoc-${version}-${classifier}.exe`,
        jar: `${group}/protobuf-java/${version}/protobuf-java-${version}.jar`,
    };
}
/** The digest in a `.sha1` file, which some repositories write with a file name after it; null where it holds none. */
function parseSha1File(text) {
    return /\b([0-9a-f]{40})\b/i.exec(text)?.[1]?.toLowerCase() ?? null;
}
/**
 * Downloads both artifacts straight from a repository, each checked against the `.sha1` beside it, as mvn does with strict
 * checksums: that finds damage; what is trusted is decided elsewhere. Throws as `downloadFile` does.
 */
async function fetchFromRepository(context, repository, release, platform, staging) {
    const urls = mavenUrls(repository, release, platform);
    const [executable, jar] = await together(checked(context, urls.executable, (0,external_node_path_.join)(staging, "protoc.exe")), checked(context, urls.jar, (0,external_node_path_.join)(staging, "types.jar")));
    return { executable, jar };
}
async function checked(context, url, file) {
    const partial = `${file}.part`;
    const [downloaded, expected] = await together((0,download/* downloadFile */.PE)(context.http, { url, maximumBytes }, partial, context.patience), (0,download/* downloadText */.mR)(context.http, { url: `${url}.sha1`, maximumBytes: 4096 }, context.patience).then(parseSha1File));
    if (downloaded.sha1 !== expected) {
        throw new failure/* Failure */.H("untrusted", `${url} has sha1 ${downloaded.sha1}, and the file beside it says ${expected ?? "nothing"}.`);
    }
    await (0,promises_.rename)(partial, file);
    return file;
}


/***/ }),

/***/ 7000:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IF: () => (/* binding */ mavenVersion),
/* harmony export */   Kr: () => (/* binding */ releaseOfMaven),
/* harmony export */   Ld: () => (/* binding */ mavenClassifier)
/* harmony export */ });
/* harmony import */ var _build_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5531);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6518);


/**
 * The version under which Maven has a release of protoc and its Java runtime: 3.x through 25, 4.x from 26 on.
 * `21.12` \u2192 `3.21.12`, `25.3` \u2192 `3.25.3`, `29.3` \u2192 `4.29.3`, `30.0-rc1` \u2192 `4.30.0-RC1`.
 * https://protobuf.dev/support/version-support/
 */
function mavenVersion(release) {
    const { major, minor, patch, candidate } = (0,_release_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseNumbers */ .u)(release);
    const suffix = candidate === null ? "" : `-RC${candidate}`;
    if (major === 3)
        return `3.${minor}.${patch}${suffix.toLowerCase()}`;
    return `${major <= 25 ? 3 : 4}.${major}.${minor}${suffix}`;
}
/** The release that a version in a Maven repository stands for; null where it is none of protoc's: `4.29.3` \u2192 `29.3`. */
function releaseOfMaven(version) {
    const match = /^([34])\.(\d+)\.(\d+)(?:-rc-?(\d+(?:\.\d+)?))?$/i.exec(version);
    if (match === null)
        return null;
    const [, major, minor = "", patch = "", candidate] = match;
    const number = Number(minor) <= 20 ? `${major}.${minor}.${patch}` : `${minor}.${patch}`;
    return `${number}${candidate === undefined ? "" : `-rc${candidate}`}`;
}
/**
 * The classifier of the executable for a platform; null where none is published. There is no build for Windows on arm64,
 * which runs the x86-64 one.
 */
function mavenClassifier(release, platform) {
    const { os } = platform;
    if (os === "windows")
        return (0,_build_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isWindows32 */ .F)(release, platform) ? "windows-x86_32" : "windows-x86_64";
    return (0,_build_name_js__WEBPACK_IMPORTED_MODULE_0__/* .posixBuildName */ .p)(release, { ...platform, os });
}


/***/ }),

/***/ 4824:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rh: () => (/* binding */ fetchClassifiers),
/* harmony export */   TT: () => (/* binding */ fetchByMvn),
/* harmony export */   uN: () => (/* binding */ noExecutable)
/* harmony export */ });
/* unused harmony exports projectFor, mvnArguments, kindOfMavenError */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2891);
/* harmony import */ var _model_full_disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6268);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8412);
/* harmony import */ var _maven_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7000);






/** One version, so that what runs does not change under us. https://maven.apache.org/plugins/maven-dependency-plugin/ */
const dependencyPlugin = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1";
/**
 * A Maven project that copies artifacts into its directory `files` and does nothing else; it names no repository, so that
 * the user's own settings decide where they come from.
 */
function projectFor(artifacts) {
    const items = artifacts.map(({ name, version, type, classifier }) => [
        "<artifactItem><groupId>com.google.protobuf</groupId>",
        `<artifactId>${name}</artifactId><version>${version}</version><type>${type}</type>`,
        classifier === "" ? "" : `<classifier>${classifier}</classifier>`,
        "</artifactItem>",
    ].join(""));
    const [group, plugin, pluginVersion] = dependencyPlugin.split(":");
    return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>scratch</groupId>
  <artifactId>scratch</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <build><plugins><plugin>
    <groupId>${group}</groupId>
    <artifactId>${plugin}</artifactId>
    <version>${pluginVersion}</version>
    <configuration>
      <outputDirectory>\${project.basedir}/files</outputDirectory>
      <artifactItems>
        ${items.join("\n        ")}
      </artifactItems>
    </configuration>
  </plugin></plugins></build>
</project>
`;
}
/**
 * Arguments by which mvn runs `projectFor`'s project in a directory: no questions, checksums strict, and a failure that Maven
 * remembers is not taken for an answer.
 */
function mvnArguments(directory) {
    return ["-q", "-B", "-C", "-U", "-N", "-f", (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, "pom.xml"), `${dependencyPlugin}:copy`];
}
/**
 * Lets an installed mvn fetch protoc and the Java runtime with the user's own settings, both in one run, with strict
 * checksums, in a directory of its own. Throws a `Failure` with what Maven said.
 */
async function fetchByMvn(context, mvn, release, staging) {
    const { platform } = context.host;
    const classifier = (0,_maven_js__WEBPACK_IMPORTED_MODULE_4__/* .mavenClassifier */ .Ld)(release, platform);
    if (classifier === null)
        throw noExecutable(release, platform.os, platform.arch);
    const { executables, jar } = await fetchClassifiers(context, mvn, release, [classifier], staging);
    return { executable: executables.get(classifier) ?? "", jar };
}
/** As `fetchByMvn`, for several platforms in one run, which fails if there is nothing for one of them. */
async function fetchClassifiers(context, mvn, release, classifiers, staging) {
    const { host } = context;
    const version = (0,_maven_js__WEBPACK_IMPORTED_MODULE_4__/* .mavenVersion */ .IF)(release);
    const artifacts = [
        ...classifiers.map((classifier) => ({ name: "protoc", version, type: "exe", classifier })),
        { name: "protobuf-java", version, type: "jar", classifier: "" },
    ];
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(staging, "maven");
    // mvn looks for .mvn here and in every directory above, and runs extensions that it names: an empty one ends the search.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, ".mvn"), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, "pom.xml"), projectFor(artifacts));
    const args = mvnArguments(directory);
    // A cmd file on Windows can't be started without its interpreter; no argument here holds anything that it would expand.
    const [file, all] = /\.(?:cmd|bat)$/i.test(mvn) ? [interpreter(host.env), ["/d", "/c", mvn, ...args]] : [mvn, args];
    const answer = await host.processes.run({ file, args: all, cwd: directory, env: host.env, timeoutSeconds: 600 });
    const said = (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .lastLines */ .w)(`${answer.stdout.toString("utf8")}\n${answer.stderr.toString("utf8")}`, 200);
    if (answer.timedOut)
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H("timeout", `mvn took more than 10 minutes to fetch protoc ${version}.`);
    if (answer.exitCode !== 0)
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(kindOfMavenError(said), `mvn: ${firstError(said)}`);
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, "files"));
    const wanted = [
        ...classifiers.map((classifier) => `protoc-${version}-${classifier}.exe`),
        `protobuf-java-${version}.jar`,
    ];
    if (!wanted.every((name) => names.includes(name))) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H("tool", `mvn fetched only ${names.join(", ")}.`);
    }
    const files = wanted.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, "files", name));
    return {
        executables: new Map(classifiers.map((classifier, index) => [classifier, files[index] ?? ""])),
        jar: files.at(-1) ?? "",
    };
}
/** The failure for a platform that no executable of that release exists for. */
function noExecutable(release, os, arch) {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H("not-found", `No protoc ${release} is published for ${os} on ${arch}.`);
}
/** What kind of failure Maven's words mean. */
function kindOfMavenError(text) {
    if ((0,_model_full_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .saysFullDisk */ .r)(text))
        return "file-system";
    if (/Checksum validation failed/i.test(text))
        return "untrusted";
    if (/(?:status code|status:|ReasonPhrase:)\s*(?:401|403|407|Unauthorized|Forbidden)|Not authorized/i.test(text))
        return "denied";
    if (/Unknown host|Connection refused|timed out|Connect to .* failed|Could not transfer/i.test(text))
        return "network";
    return /Could not find artifact|was not found in/i.test(text) ? "not-found" : "tool";
}
function firstError(said) {
    const errors = said.split(" | ").filter((line) => line.startsWith("[ERROR]") || line.startsWith("Error:"));
    return (errors[0] ?? said)
        .replace(/^\[ERROR\]\s*/, "")
        .replace(/ -> \[Help 1\]$/, "")
        .slice(0, 600);
}
function interpreter(env) {
    return env["ComSpec"] ?? env["COMSPEC"] ?? "cmd.exe";
}


/***/ }),

/***/ 6518:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ releaseNumbers)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2891);

/** Takes a release number apart. Throws a `Failure` of kind `bad-input` where it is none. */
function releaseNumbers(release) {
    const match = /^(\d+)\.(\d+)(?:\.(\d+))?(?:-?rc-?(\d+(?:\.\d+)?))?$/.exec(release);
    if (match === null) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H("bad-input", `${JSON.stringify(release)} is not a release of protoc.`, {
            remedy: "Write it like 29.3.",
        });
    }
    const [, major = "", minor = "", patch = "0", candidate = null] = match;
    return { major: Number(major), minor: Number(minor), patch: Number(patch), candidate };
}


/***/ }),

/***/ 698:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   Xq: () => (/* binding */ matchesRecord),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   rh: () => (/* binding */ writeRecord)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _files_if_there_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4431);
/* harmony import */ var _files_sha256_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(512);
/* harmony import */ var _files_write_whole_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9174);
/* harmony import */ var _model_system_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7627);





/** Reads a slot's record; null where there is none or where it can't be understood, which is the same as none. */
async function readRecord(slot) {
    const text = await (0,_files_if_there_js__WEBPACK_IMPORTED_MODULE_1__/* .readIfThere */ .q)(slot.record);
    if (text === null)
        return null;
    return parseRecord(text);
}
/** A record from its text; null where it is not one of ours, such as one cut short by a crash. */
function parseRecord(text) {
    const value = parseJson(text);
    if (typeof value !== "object" || value === null || !("schema" in value) || value.schema !== 1)
        return null;
    const record = value;
    if (typeof record.files !== "object" || record.files === null)
        return null;
    if (Object.values(record.files).some((digest) => typeof digest !== "string"))
        return null;
    if (record.build !== undefined && typeof record.build.package !== "string")
        return null;
    const texts = [record.tool, record.version, record.platform, record.source, record.verifiedBy, record.sourceDigest];
    return texts.every((part) => typeof part === "string") ? value : null;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // A record that is no JSON was cut short; it counts as none and the tool is installed anew.
        return null;
    }
}
/** Writes a slot's record so that a reader sees the whole of it or nothing. */
async function writeRecord(slot, record) {
    await (0,_files_write_whole_js__WEBPACK_IMPORTED_MODULE_3__/* .writeWhole */ .f)(slot.record, `${JSON.stringify(record, null, 2)}\n`);
}
/** True where every file of the record is in the tree with the recorded content. */
async function matchesRecord(tree, record) {
    const checks = Object.entries(record.files).map(async ([name, digest]) => {
        try {
            return (await (0,_files_sha256_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256OfFile */ .V)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(tree, ...name.split("/")))) === digest;
        }
        catch (error) {
            if ((0,_model_system_error_js__WEBPACK_IMPORTED_MODULE_4__/* .isMissing */ .b)(error))
                return false;
            throw error;
        }
    });
    return (await Promise.all(checks)).every((same) => same);
}


/***/ }),

/***/ 1371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GX: () => (/* binding */ cacheArchitecture),
/* harmony export */   SW: () => (/* binding */ slotOf),
/* harmony export */   WV: () => (/* binding */ isModulePath),
/* harmony export */   cy: () => (/* binding */ ownDirectory),
/* harmony export */   iU: () => (/* binding */ checkModulePath),
/* harmony export */   k_: () => (/* binding */ isVersionOf),
/* harmony export */   nF: () => (/* binding */ checkModuleVersion)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2891);
/* harmony import */ var _model_pin_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(550);




/** Our own corner of the tool directory: records, locks, and what is not whole yet. Absolute. */
function ownDirectory(toolDirectory) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(toolDirectory, ".go-grpc-setup");
}
// https://nodejs.org/api/os.html#osarch: the names that a tool cache uses for its last level.
const cacheArchitectures = {
    amd64: "x64",
    arm64: "arm64",
    "386": "x86",
    arm: "arm",
    ppc64le: "ppc64",
    s390x: "s390x",
    riscv64: "riscv64",
    loong64: "loong64",
};
/** The name that a tool cache has for a processor: `x64`. https://github.com/actions/toolkit/tree/main/packages/tool-cache */
function cacheArchitecture(arch) {
    return cacheArchitectures[arch];
}
/**
 * Where a pin's tool is kept. Throws a `Failure` of kind `bad-input` where a version or a name is not one: they become
 * parts of paths and arguments of programs.
 */
function slotOf(toolDirectory, pin, platform) {
    checkPin(pin);
    const exe = platform.os === "windows" ? ".exe" : "";
    const arch = cacheArchitecture(platform.arch);
    switch (pin.kind) {
        case "go":
            return slot(toolDirectory, "go", paddedVersion(pin.version), arch, `bin/go${exe}`);
        case "protoc":
            return slot(toolDirectory, "protoc", paddedVersion(pin.version), arch, `bin/protoc${exe}`);
        case "go-tool": {
            // Two modules may have a command of the same name, and one may be built with other versions of what it depends on.
            const origin = [pin.package, ...(0,_model_pin_js__WEBPACK_IMPORTED_MODULE_3__/* .moduleArguments */ .dR)(pin.dependencies)].join(" ");
            const owner = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(origin).digest("hex").slice(0, 8);
            const build = `${arch}-go${pin.builtWith}-${owner}`;
            return slot(toolDirectory, pin.name, pin.version.slice(1), build, `${pin.name}${exe}`);
        }
    }
}
function slot(toolDirectory, tool, version, arch, executable) {
    const id = `${tool}-${version}-${arch}`;
    const tree = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(toolDirectory, tool, version, arch);
    const record = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(ownDirectory(toolDirectory), "records", `${id}.json`);
    return { id, tree, marker: `${tree}.complete`, record, executable };
}
/**
 * A version of Go or protoc as the tool cache wants it, three numbers and semver's spelling of candidates:
 * `1.25` \u2192 `1.25.0`, `1.27rc1` \u2192 `1.27.0-rc.1`, `30.0-rc1` \u2192 `30.0.0-rc.1`.
 */
function paddedVersion(version) {
    const parts = /^(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-?(rc|beta)-?(\d+(?:\.\d+)?))?$/.exec(version);
    if (parts === null)
        return version;
    const [, major = "0", minor = "0", patch = "0", stage, number = ""] = parts;
    return `${major}.${minor}.${patch}${stage === undefined ? "" : `-${stage}.${number}`}`;
}
const forms = {
    go: /^1(?:\.\d{1,4}){1,2}(?:(?:rc|beta)\d{1,3})?$/,
    protoc: /^\d{1,4}(?:\.\d{1,4}){1,2}(?:-rc-?\d{1,3}(?:\.\d+)?)?$/,
    module: /^v\d{1,9}\.\d{1,9}\.\d{1,15}(?:[-+][0-9A-Za-z.+-]{1,100})?$/,
    // https://go.dev/ref/mod#go-mod-file-ident
    package: /^[A-Za-z0-9][\w.~-]*(?:\/[\w][\w.~-]*)+$/,
    name: /^[A-Za-z0-9_][\w.-]{0,80}$/,
    line: /^1\.\d{1,3}$/,
};
/** Whether a text is one version, and no range, of the tool of that name: `go`, `protoc` or a command's. */
function isVersionOf(tool, version) {
    return (tool === "go" ? forms.go : tool === "protoc" ? forms.protoc : forms.module).test(version);
}
function checkPin(pin) {
    const wrong = (what, value, example) => new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H("bad-input", `${JSON.stringify(value)} is not ${what}.`, { remedy: `Write it like ${example}.` });
    switch (pin.kind) {
        case "go":
            if (!forms.go.test(pin.version))
                throw wrong("a version of Go", pin.version, "1.26.8");
            return;
        case "protoc":
            if (!forms.protoc.test(pin.version))
                throw wrong("a release of protoc", pin.version, "29.3");
            return;
        case "go-tool":
            if (!forms.module.test(pin.version))
                throw wrong("a version of a Go module", pin.version, "v1.36.11");
            checkModulePath(pin.package);
            if (!forms.name.test(pin.name))
                throw wrong("the name of a command", pin.name, "protoc-gen-go");
            if (!forms.line.test(pin.builtWith))
                throw wrong("a line of Go releases", pin.builtWith, "1.26");
            for (const { path, version } of pin.dependencies ?? []) {
                checkModulePath(path);
                checkModuleVersion(version);
            }
    }
}
/** Whether a text is the path of a Go package or module, safe as a path and an argument. */
function isModulePath(path) {
    return forms.package.test(path) && path.length <= 250;
}
/** Throws a `Failure` of kind `bad-input` unless the text is a Go package or module path, safe as a path and an argument. */
function checkModulePath(path) {
    if (isModulePath(path))
        return;
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H("bad-input", `${JSON.stringify(path)} is not the path of a Go package.`, {
        remedy: "Write it like google.golang.org/protobuf/cmd/protoc-gen-go.",
    });
}
/** Throws a `Failure` of kind `bad-input` unless the text is a module version, safe as a path and an argument. */
function checkModuleVersion(version) {
    if (forms.module.test(version))
        return;
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H("bad-input", `${JSON.stringify(version)} is not a version of a Go module.`, {
        remedy: "Write it like v1.36.11.",
    });
}


/***/ }),

/***/ 5282:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A2: () => (/* binding */ slotStaging),
/* harmony export */   DA: () => (/* binding */ removeLeftovers),
/* harmony export */   Oh: () => (/* binding */ freshDirectory),
/* harmony export */   QZ: () => (/* binding */ inScratch)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _files_remove_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9788);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2891);
/* harmony import */ var _model_system_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7627);
/* harmony import */ var _exclusive_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8991);
/* harmony import */ var _slot_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1371);







/** Where what is not whole yet lies: installations as `<slot>.<process>.<random>`, all other work as `scratch.<random>`. Absolute. */
function stagingArea(toolDirectory) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_slot_js__WEBPACK_IMPORTED_MODULE_5__/* .ownDirectory */ .cy)(toolDirectory), "staging");
}
/** Makes a directory below another and returns its path. */
async function freshDirectory(parent, name) {
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, name);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(directory, { recursive: true });
    return directory;
}
/**
 * Makes the directory in which a slot's tool is prepared, and returns its path. For the holder of the slot's lock, who is alone:
 * what lies there for this slot was left by a process that was killed, and goes.
 */
async function slotStaging(toolDirectory, id) {
    const area = stagingArea(toolDirectory);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(area, { recursive: true });
    const left = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(area)).filter((name) => abandonedSlot(name) === id);
    // What the killed process had started may still be writing, and then this fails; a later run clears it away.
    await Promise.all(left.map((name) => (0,_files_remove_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .removeTree */ .dM)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(area, name)).catch(() => undefined)));
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(area, `${id}.${process.pid}.`));
}
/** Works in a directory of its own below the tool directory, which is removed at the end. */
async function inScratch({ host }, work) {
    const area = stagingArea(host.toolDirectory);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(area, { recursive: true });
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(area, "scratch."));
    try {
        return await work(directory);
    }
    finally {
        await (0,_files_remove_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .removeTree */ .dM)(directory);
    }
}
/**
 * Removes what killed processes left, and never what somebody works in: an installation whose process is gone, while its slot's lock
 * is held here (in another container, a process may be there that can't be seen from here); other work after a day, which none
 * takes. Throws nothing: what can't be removed is told with `--verbose`, and tried again by the next run.
 */
async function removeLeftovers(context) {
    const { host } = context;
    const area = stagingArea(host.toolDirectory);
    try {
        for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(area)) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(area, name);
            const slot = abandonedSlot(name);
            if (slot !== null)
                await (0,_exclusive_js__WEBPACK_IMPORTED_MODULE_4__/* .unlessBusy */ .y)(context, slot, () => (0,_files_remove_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .removeTree */ .dM)(path));
            else
                await (0,_files_remove_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .removeIfAbandoned */ .uv)(path);
        }
    }
    catch (error) {
        // Nothing was ever prepared here, or somebody else's work has ended in the meantime.
        if (!(0,_model_system_error_js__WEBPACK_IMPORTED_MODULE_6__/* .isMissing */ .b)(error))
            host.log.detail(`${area} was not cleared: ${(0,_model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .W)(error)}`);
    }
}
/** The slot that a process was filling in a staging directory of that name, if it was one and is gone; null otherwise. */
function abandonedSlot(name) {
    const [, id, process] = /^(.+)\.(\d+)\.\w+$/.exec(name) ?? [];
    return id !== undefined && isGone(Number(process)) ? id : null;
}
/** Whether this machine has no process of that number. https://nodejs.org/api/process.html#processkillpid-signal */
function isGone(pid) {
    try {
        process.kill(pid, 0);
        return false;
    }
    catch (error) {
        return (0,_model_system_error_js__WEBPACK_IMPORTED_MODULE_6__/* .errorCode */ .C)(error) === "ESRCH";
    }
}


/***/ }),

/***/ 8412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ stripAnsi),
/* harmony export */   w: () => (/* binding */ lastLines)
/* harmony export */ });
/** The last lines of a program's output that hold anything, joined by ` | `: fit to stand in a message. */
function lastLines(text, count) {
    const lines = text.split(/\r?\n/).map((line) => stripAnsi(line).trim());
    return lines
        .filter((line) => line !== "")
        .slice(-count)
        .join(" | ")
        .slice(0, 2000);
}
/** Text without the escape sequences by which terminals are coloured. */
function stripAnsi(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence begins with one
    return text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, "");
}


/***/ }),

/***/ 8300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ extractZip)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var yauzl__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(663);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2891);
/* harmony import */ var _model_system_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7627);









/** Limits that no archive of ours comes near: an archive past them is an attack or a mistake. */
const maximumEntries = 200_000;
const maximumBytes = 2 * 1024 ** 3;
/**
 * Extracts those files of a zip for which `choose` gives a place, and returns these places. Links are never made. Throws a
 * `Failure` of kind `untrusted` for a damaged archive, and for names that leave the archive (checked by yauzl and here).
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
async function extractZip(archive, directory, choose) {
    const zip = await yauzl__WEBPACK_IMPORTED_MODULE_6__.openPromise(archive, { strictFileNames: true }).catch((cause) => {
        throw damaged(cause);
    });
    const extracted = [];
    let bytes = 0;
    try {
        if (zip.entryCount > maximumEntries)
            throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .H("untrusted", `${archive} has ${zip.entryCount} entries.`);
        for await (const entry of zip.eachEntry()) {
            bytes += entry.uncompressedSize;
            if (bytes > maximumBytes)
                throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .H("untrusted", `${archive} unpacks to more than ${maximumBytes} bytes.`);
            if (entry.fileName.endsWith("/"))
                continue;
            const extraction = choose(entry.fileName);
            if (extraction === null)
                continue;
            if (isLink(entry))
                throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .H("untrusted", `The archive has a link named ${JSON.stringify(entry.fileName)}.`);
            const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, ...safeParts(extraction.to));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), { recursive: true });
            const content = await zip.openReadStreamPromise(entry);
            // `wx`: an archive that names a file twice must not decide by order which one is kept.
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(content, checkedSum(entry), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(target, { flags: "wx", mode: extraction.mode }));
            extracted.push(extraction.to);
        }
    }
    catch (cause) {
        if (cause instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .H || (isSystemError(cause) && (0,_model_system_error_js__WEBPACK_IMPORTED_MODULE_8__/* .errorCode */ .C)(cause) !== "EEXIST"))
            throw cause;
        throw damaged(cause);
    }
    finally {
        zip.close();
    }
    return extracted;
}
/** yauzl checks sizes, not sums: an archive that was damaged on the way must not give a damaged program. */
function checkedSum(entry) {
    let sum = 0;
    return new node_stream__WEBPACK_IMPORTED_MODULE_3__.Transform({
        transform(chunk, _encoding, done) {
            sum = (0,node_zlib__WEBPACK_IMPORTED_MODULE_5__.crc32)(chunk, sum);
            done(null, chunk);
        },
        flush(done) {
            const same = sum === entry.crc32;
            done(same ? null : new _model_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .H("untrusted", `${entry.fileName} in the archive is damaged: its CRC-32 is wrong.`));
        },
    });
}
/** Archives made on Unix keep the file's mode in the upper half of the external attributes; 0o120000 is a link. */
function isLink(entry) {
    return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}
function safeParts(name) {
    const parts = name.split("/");
    const wrong = parts.some((part) => part === "" || part === "." || part === ".." || /[\\:\0]/.test(part));
    if (wrong)
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .H("untrusted", `The archive has a file named ${JSON.stringify(name)}, which would leave its directory.`);
    return parts;
}
function damaged(cause) {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .H("untrusted", "It is not a whole zip archive", { cause });
}
function isSystemError(error) {
    return error instanceof Error && "syscall" in error;
}


/***/ }),

/***/ 1169:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('{"P":{"protocolbuffers/go":"protoc-gen-go","grpc/go":"protoc-gen-go-grpc","grpc-ecosystem/gateway":"protoc-gen-grpc-gateway","grpc-ecosystem/openapiv2":"protoc-gen-openapiv2","connectrpc/go":"protoc-gen-connect-go","bufbuild/connect-go":"protoc-gen-connect-go","bufbuild/validate-go":"protoc-gen-validate","community/planetscale-vtprotobuf":"protoc-gen-go-vtproto","library/plugins/go":"protoc-gen-go","library/plugins/go-grpc":"protoc-gen-go-grpc","protocolbuffers/plugins/go":"protoc-gen-go","grpc/plugins/go":"protoc-gen-go-grpc","grpc-ecosystem/plugins/grpc-gateway":"protoc-gen-grpc-gateway","grpc-ecosystem/plugins/openapiv2":"protoc-gen-openapiv2","bufbuild/plugins/connect-go":"protoc-gen-connect-go"}}');

/***/ }),

/***/ 5812:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('{"go":{"r":"1.26.11","n":"1.26"},"NG":"1.26","og":"36.2","Nx":{"protoc-gen-go":"v1.36.12","protoc-gen-go-grpc":"v1.6.2"}}');

/***/ }),

/***/ 4137:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('{"a":{"google.golang.org/protobuf":{"v1.20.0":"h1:SsQNHvKpk2VTiWoQ5Pqkt3Go/c2ly77C+v2Lggu5Qek=","v1.20.1":"h1:ESRXHgpUBG5D2I5mmsQIyYxB/tQIZfSZ8wLyFDf/N/U=","v1.21.0":"h1:qdOKuR/EIArgaWNjetjgTzgVTAZ+S/WXVrq9HW9zimw=","v1.22.0":"h1:cJv5/xdbk1NnMPR1VP9+HU6gupuG9MLBoH1r6RHZ2MY=","v1.23.0":"h1:4MY060fB1DLGMB/7MBTLnwQUY6+F09GEiz6SsrNqyzM=","v1.24.0":"h1:UhZDfRO8JRQru4/+LlLE0BRKGF8L+PICnvYZmx/fEGA=","v1.25.0":"h1:Ejskq+SyPohKW+1uil0JJMtmHCgJPJ/qWTxr8qp+R4c=","v1.26.0":"h1:bxAC2xTBsZGibn2RTntX0oH50xLsqy1OxA9tTL3p/lk=","v1.27.0":"h1:KhgSLlr/moiqjv0qUsSnLvdUL7NH7PHW8aZGn7Jpjko=","v1.27.1":"h1:SnqbnDw1V7RiZcXPx5MEeqPv2s79L9i7BJUlG/+RurQ=","v1.28.0":"h1:w43yiav+6bVFTBQFZX0r7ipe9JQ1QsbMgHwbBziscLw=","v1.28.1":"h1:d0NfwRgPtno5B1Wa6L2DAG+KivqkdutMf1UhdNx175w=","v1.29.0":"h1:44S3JjaKmLEE4YIkjzexaP+NzZsudE3Zin5Njn/pYX0=","v1.29.1":"h1:7QBf+IK2gx70Ap/hDsOmam3GE0v9HicjfEdAxE62UoM=","v1.30.0":"h1:kPPoIgf3TsEvrm0PFe15JQ+570QVxYzEvvHqChK+cng=","v1.31.0":"h1:g0LDEJHgrBl9N9r17Ru3sqWhkIx2NB67okBHPwC7hs8=","v1.32.0":"h1:pPC6BG5ex8PDFnkbrGU3EixyhKcQ2aDuBS36lqK/C7I=","v1.33.0":"h1:uNO2rsAINq/JlFpSdYEKIZ0uKD/R9cpdv0T+yoGwGmI=","v1.34.0":"h1:Qo/qEd2RZPCf2nKuorzksSknv0d3ERwp1vFG38gSmH4=","v1.34.1":"h1:9ddQBjfCyZPOHPUiPxpYESBLc+T8P3E+Vo4IbKZgFWg=","v1.34.2":"h1:6xV6lTsCfpGD21XK49h7MhtcApnLqkfYgPcdHftf6hg=","v1.35.0":"h1:5FHv5qHqN8bh7EFIRK0/nQppniyPd5pqKgCXFCbGkTs=","v1.35.1":"h1:m3LfL6/Ca+fqnjnlqQXNpFPABW1UD7mjh8KO2mKFytA=","v1.35.2":"h1:8Ar7bF+apOIoThw1EdZl0p1oWvMqTHmpA2fRTyZO8io=","v1.36.0":"h1:mjIs9gYtt56AzC4ZaffQuh88TZurBGhIJMBZGSxNerQ=","v1.36.1":"h1:yBPeRvTftaleIgM3PZ/WBIZ7XM/eEYAaEyCwvyjq/gk=","v1.36.2":"h1:R8FeyR1/eLmkutZOM5CWghmo5itiG9z0ktFlTVLuTmU=","v1.36.3":"h1:82DV7MYdb8anAVi3qge1wSnMDrnKK7ebr+I0hHRN1BU=","v1.36.4":"h1:6A3ZDJHn/eNqc1i+IdefRzy/9PokBTPvcqMySR7NNIM=","v1.36.5":"h1:tPhr+woSbjfYvY6/GPufUoYizxw1cF/yFoxJ2fmpwlM=","v1.36.6":"h1:z1NpPI8ku2WgiWnf+t9wTPsn6eP1L7ksHUlkfLvd9xY=","v1.36.7":"h1:IgrO7UwFQGJdRNXH/sQux4R1Dj1WAKcLElzeeRaXV2A=","v1.36.8":"h1:xHScyCOEuuwZEc6UtSOvPbAT4zRh0xcNRYekJwfqyMc=","v1.36.9":"h1:w2gp2mA27hUeUzj9Ex9FBjsBm40zfaDtEWow293U7Iw=","v1.36.10":"h1:AYd7cD/uASjIL6Q9LiTjz8JLcrh/88q5UObnmY3aOOE=","v1.36.11":"h1:fV6ZwhNocDyBLK0dj+fg8ektcVegBBuEolpbTQyBNVE="},"google.golang.org/grpc/cmd/protoc-gen-go-grpc":{"v1.0.0":"h1:lQ+dE99pFsb8osbJB3oRfE5eW4Hx6a/lZQr8Jh+eoT4=","v1.0.1":"h1:M8spwkmx0pHrPq+uMdl22w5CvJ/Y+oAJTIs9oGoCpOE=","v1.1.0":"h1:M1YKkFIboKNieVO5DLUEVzQfGwJD30Nv2jfUgzb5UcE=","v1.2.0":"h1:TLkBREm4nIsEcexnCjgQd5GQWaHcqMzwQV0TX9pq8S0=","v1.3.0":"h1:rNBFJjBCOgVr9pWD7rs/knKL4FRTKgpZmsRfV214zcA=","v1.4.0":"h1:9SxA29VM43MF5Z9dQu694wmY5t8E/Gxr7s+RSxiIDmc=","v1.5.0":"h1:LbGOiI82o4xuOWAYyRCrb7qgrRsKvlLRLcFal5iDz5w=","v1.5.1":"h1:F29+wU6Ee6qgu9TddPgooOdaqsxTMunOoj8KA5yuS5A=","v1.6.0":"h1:6Al3kEFFP9VJhRz3DID6quisgPnTeZVr4lep9kkxdPA=","v1.6.1":"h1:/WILD1UcXj/ujCxgoL/DvRgt2CP3txG8+FwkUbb9110=","v1.6.2":"h1:rgSNvqscFZ1JgV/4wH5GOsZFSFkR2Eua9As3KIr2LlM="}}}');

/***/ })

};
