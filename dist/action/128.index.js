export const id = 128;
export const ids = [128];
export const modules = {

/***/ 36830:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ isStandardPackage)
/* harmony export */ });
/** Whether a Go import path is of the standard library: those have no dot in their first element. https://go.dev/ref/mod#module-path */
function isStandardPackage(importPath) {
    return !(importPath.split("/")[0] ?? "").includes(".");
}


/***/ }),

/***/ 7838:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ lacksSourceInfo)
/* harmony export */ });
/* harmony import */ var _model_stub_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1757);

/**
 * Comment lines in a .proto's declarations that could show up in its stub; those above the first declaration (licences) do
 * not count, and neither do ones too short to be told from a generator's own.
 */
function commentLinesOf(protoText) {
    const start = protoText.search(/^(?:message|enum|service|extend)\b/m);
    const from = start === -1 ? protoText.length : Math.max(0, protoText.lastIndexOf("\n\n", start));
    return protoText
        .slice(from)
        .split("\n")
        .map((line) => /^[ \t]*\/\/+[ \t]*(\S.*?)[ \t]*$/.exec(line)?.[1] ?? "")
        .filter((comment) => comment.length >= 8);
}
function withoutServices(protoText) {
    return protoText.replace(/(?:^[ \t]*\/\/.*\n)*^service\b[\s\S]*?^\}/gm, "");
}
/**
 * Finds the stubs that were made without source information, as Bazel's rules for Go make them: the .protos have comments and no
 * stub of that protoc has one of them. It takes two commented .protos to tell, and three where other stubs have their comments, or two
 * that have many: decided for a single stub, it would hide a comment that was added.
 */
function lacksSourceInfo(contexts, protoTextOf) {
    const origins = new Map();
    for (const context of contexts) {
        const { candidates, stub } = context;
        const path = candidates[0]?.proto.path;
        if (path === undefined || !(0,_model_stub_js__WEBPACK_IMPORTED_MODULE_0__/* .isCore */ .OB)(stub.generator))
            continue;
        const origin = origins.get(stub.protocStamp) ?? { commented: new Map(), isShown: false };
        origins.set(stub.protocStamp, origin);
        if (origin.isShown)
            continue;
        const proto = protoTextOf(path);
        // The comments of services are printed by protoc-gen-go-grpc alone.
        const comments = commentLinesOf(stub.generator === "protoc-gen-go" ? withoutServices(proto) : proto);
        if (comments.length === 0)
            continue;
        if (stub.generator === "protoc-gen-go")
            origin.commented.set(path, comments.length);
        const lines = new Set(context.text.split("\n").map((line) => line.replace(/^.*?\/\/[ \t]*/, "").trim()));
        origin.isShown = comments.some((comment) => lines.has(comment));
    }
    const all = [...origins.values()];
    if (all.every(({ isShown }) => !isShown)) {
        const commented = new Set(all.flatMap((origin) => [...origin.commented.keys()]));
        return () => commented.size >= 2;
    }
    return ({ protocStamp }) => {
        const origin = origins.get(protocStamp);
        return origin !== undefined && !origin.isShown && isTelling([...origin.commented.values()]);
    };
}
/** Whether it takes a build system to leave out so many comments of so many .protos, rather than somebody who has just added them. */
function isTelling(comments) {
    const total = comments.reduce((sum, count) => sum + count, 0);
    return comments.length >= 3 || (comments.length === 2 && total >= manyComments);
}
const manyComments = 20;


/***/ }),

/***/ 39211:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ inferContexts),
  U: () => (/* binding */ liesBesideItsProto)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/model/detached.ts
var detached = __webpack_require__(85919);
// EXTERNAL MODULE: ./src/model/once.ts
var once = __webpack_require__(11800);
// EXTERNAL MODULE: ./src/model/stub.ts
var model_stub = __webpack_require__(1757);
// EXTERNAL MODULE: ./src/stubs/text/form.ts
var text_form = __webpack_require__(45175);
// EXTERNAL MODULE: ./src/stubs/infer/descriptor/embedded-file.ts
var embedded_file = __webpack_require__(74457);
// EXTERNAL MODULE: ./src/stubs/infer/generator/further.ts
var further = __webpack_require__(36226);
// EXTERNAL MODULE: ./src/stubs/infer/generator/unstamped.ts
var unstamped = __webpack_require__(1303);
;// CONCATENATED MODULE: ./src/stubs/infer/generator/lost-stamps.ts


/**
 * Finds for a stub without version lines one of the same generator and directory that has them, and whose code has the form of the same
 * versions: then the lines are gone, for a generator writes them into all or none. Null for others, such as stubs of
 * protoc-gen-go-grpc up to v1.1.0, which wrote none, and where a tool takes them out of all.
 */
function stampedNeighbours(stubs, textOf) {
    const key = ({ generator, path }) => `${generator} ${external_node_path_.posix.dirname(path)}`;
    const stamped = new Map(stubs.flatMap((stub) => (stub.generatorStamp === undefined ? [] : [[key(stub), stub]])));
    return (stub) => {
        const neighbour = stub.generatorStamp === undefined ? stamped.get(key(stub)) : undefined;
        if (neighbour === undefined)
            return null;
        const [own, other] = [stub, neighbour].map(({ path }) => versionOfForm(stub.generator, textOf(path)));
        return own !== null && own === other ? neighbour : null;
    };
}
/** The likeliest version of a text's form; null where such versions wrote no version lines. */
function versionOfForm(generator, text) {
    const [version] = (0,unstamped/* likelyVersions */.Mn)(generator, text);
    if (version === undefined || isWithoutStamps(generator, version))
        return null;
    return generator === "protoc-gen-go" && !(0,unstamped/* isModern */.oy)(text) ? null : version;
}
/** protoc-gen-go-grpc writes versions since v1.2.0. */
function isWithoutStamps(generator, version) {
    return generator === "protoc-gen-go-grpc" && /^v(?:0\.0|1\.[01])\./.test(version);
}

// EXTERNAL MODULE: ./src/stubs/infer/generator/templates.ts
var templates = __webpack_require__(27371);
// EXTERNAL MODULE: ./src/stubs/infer/generator/versions.ts
var versions = __webpack_require__(78007);
// EXTERNAL MODULE: ./src/stubs/infer/options/configured-options.ts
var configured_options = __webpack_require__(39064);
// EXTERNAL MODULE: ./src/stubs/infer/options/further-options.ts
var further_options = __webpack_require__(41410);
;// CONCATENATED MODULE: ./src/stubs/infer/options/options.ts

/**
 * Options that change a stub's bytes, read from its own text. `paths=` and `module=` only move files and are left out.
 * `hasOpaqueTwin` says whether a `_protoopaque.pb.go` stands beside it.
 */
function optionsOf(stub, text, hasOpaqueTwin) {
    if (stub.generator === "protoc-gen-go" && (0,versions/* hasServices */.xb)(text)) {
        const asserted = "grpc.SupportPackageIsVersion";
        return [options_option(stub, text, "plugins=grpc", text.includes(asserted) ? asserted : "grpc.ClientConn")];
    }
    if (stub.generator === "protoc-gen-go-grpc")
        return grpcOptions(stub, text);
    return stub.generator === "protoc-gen-go" ? goOptions(stub, text, hasOpaqueTwin) : [];
}
function grpcOptions(stub, text) {
    const options = [];
    // Not by mustEmbed\u2026, which the Unsafe interface always names.
    if (/\n\/\/ All implementations should embed Unimplemented/.test(text)) {
        options.push(options_option(stub, text, "require_unimplemented_servers=false", "should embed Unimplemented"));
    }
    const generics = genericStreams(stub.generatorStamp ?? "");
    const usesGenerics = /grpc\.GenericClientStream\[|grpc\.(?:Server|Client|Bidi)Streaming(?:Client|Server)\[/.test(text);
    const streams = /\bgrpc\.StreamDesc\{\s*\{/.test(text);
    if (generics === "on" && streams && !usesGenerics) {
        options.push(options_option(stub, text, "use_generic_streams_experimental=false", "SupportPackageIsVersion"));
    }
    if (generics === "off" && usesGenerics) {
        options.push(options_option(stub, text, "use_generic_streams_experimental=true", "SupportPackageIsVersion"));
    }
    return options;
}
/** Generic stream types are off by default in v1.4 and on from v1.5.0. https://github.com/grpc/grpc-go/releases */
function genericStreams(stamp) {
    const match = /^v(\d+)\.(\d+)\./.exec(stamp);
    if (match === null)
        return "none";
    const minor = Number(match[2]);
    if (Number(match[1]) > 1 || minor >= 5)
        return "on";
    return minor === 4 ? "off" : "none";
}
function goOptions(stub, text, hasOpaqueTwin) {
    // Build constraints stand above the package clause. https://pkg.go.dev/cmd/go#hdr-Build_constraints
    if (hasOpaqueTwin || /\n\/\/go:build !protoopaque\b/.test(text.slice(0, text.search(/^package /m)))) {
        return [options_option(stub, text, "default_api_level=API_HYBRID", "!protoopaque")];
    }
    if (text.includes("\n\txxx_hidden_"))
        return [options_option(stub, text, "default_api_level=API_OPAQUE", "xxx_hidden_")];
    return [];
}
function options_option(stub, text, name, sign) {
    const at = text.indexOf(sign);
    const line = at === -1 ? stub.headerLine : text.slice(0, at).split("\n").length;
    return {
        text: name,
        provenance: { kind: "derived", because: `option ${name}, for the stub has "${sign}"`, path: stub.path, line },
    };
}

// EXTERNAL MODULE: ./src/model/directory.ts
var directory = __webpack_require__(32282);
// EXTERNAL MODULE: ./src/stubs/infer/paths/mount.ts
var paths_mount = __webpack_require__(27060);
// EXTERNAL MODULE: ./src/stubs/infer/recipes/buf.ts
var buf = __webpack_require__(45487);
;// CONCATENATED MODULE: ./src/stubs/infer/other-languages.ts



/**
 * Tells of a root whether its .protos are for other languages: there are several, and none has a go_package. Not where buf's
 * managed mode gives them one. A stub whose own descriptor has a go_package was not made from such a root, but from a copy of it
 * that is not here, as in a submodule that was not fetched.
 */
function rootsOfOtherLanguages({ protos, recipes = [] }) {
    const isManaged = (0,buf/* hasManagedMode */.Jj)(recipes);
    const known = new Map();
    return (mount) => {
        if (isManaged)
            return false;
        const key = (0,paths_mount/* mountKey */.NY)(mount);
        const answer = known.get(key) ?? isWithoutGo(protos.filter(({ path }) => (0,directory/* isInside */.FK)(path, mount.directory)));
        known.set(key, answer);
        return answer;
    };
}
function isWithoutGo(protos) {
    return protos.length > 1 && protos.every(({ goPackage }) => goPackage === undefined);
}

// EXTERNAL MODULE: ./src/stubs/infer/paths/go-imports.ts
var go_imports = __webpack_require__(66096);
// EXTERNAL MODULE: ./src/stubs/infer/paths/root.ts
var root = __webpack_require__(90185);
// EXTERNAL MODULE: ./src/stubs/wire/wire.ts
var wire = __webpack_require__(11554);
;// CONCATENATED MODULE: ./src/stubs/infer/stub-sources.ts




/**
 * Completes the sources that headers name: a header without one by the descriptor in the stub, one that names no .proto of the
 * checkout likewise, and stubs of further generators by those of the two beside them.
 * @param all the stubs of the checkout
 * @param run those of them that can be regenerated
 * @param isThere whether the checkout has a .proto of that base name
 */
function stubSources(all, run, isThere, embeddedOf) {
    const described = new Map(run.flatMap((stub) => describedSource(stub, embeddedOf)));
    const named = (stub) => {
        const source = described.get(stub.path);
        return source === undefined ? stub : { ...stub, source };
    };
    const allNamed = all.map(named);
    const coreStubs = allNamed.filter(({ generator, source }) => (0,model_stub/* isCore */.OB)(generator) && source !== undefined);
    return {
        all: allNamed,
        of: (stub) => withMendedSource((0,further/* withSource */.g5)(named(stub), coreStubs), isThere, embeddedOf),
    };
}
/** The source that the descriptor in a stub names, for a header from which it was taken out. */
function describedSource(stub, embeddedOf) {
    if (stub.generator !== "protoc-gen-go" || stub.source !== undefined)
        return [];
    const name = nameIn(embeddedOf(stub.path));
    return name.endsWith(".proto") ? [[stub.path, name]] : [];
}
/** The stub with the source that its descriptor names, where somebody changed the line of its header that does. */
function withMendedSource(stub, isThere, embeddedOf) {
    const { generator, source, path } = stub;
    if (generator !== "protoc-gen-go" || source === undefined || isThere(external_node_path_.posix.basename(source)))
        return stub;
    const described = nameIn(embeddedOf(path));
    return described !== source && isThere(external_node_path_.posix.basename(described)) ? { ...stub, source: described } : stub;
}
/** The name under which a descriptor's .proto was compiled; empty where there is none. */
function nameIn(file) {
    return file === null ? "" : (0,wire/* readFile */.TA)(file.bytes).name;
}

;// CONCATENATED MODULE: ./src/stubs/infer/contexts.ts


















/** Whether a stub lies in the directory of its .proto, as `paths=source_relative` without an output directory has it. */
function liesBesideItsProto({ stub, candidates: [first] }) {
    return first !== undefined && external_node_path_.posix.dirname(first.proto.path) === external_node_path_.posix.dirname(stub.path);
}
/**
 * Reads the context of every stub from facts and contents; nothing is run and nothing else is read. `pinOf` tells which further
 * generators are run, and at which version; `messagesBeside` which stubs of messages that are not tell about one of services.
 */
function inferContexts(facts, stubs, { bytesOf, textOf }, pinOf, messagesBeside) {
    const embeddedOf = remembered((path) => (0,embedded_file/* embeddedIn */.a6)(textOf(path)));
    const packageOf = remembered((path) => (0,embedded_file/* packageInText */.pT)(textOf(path)));
    const protosByName = (0,root/* groupByBaseName */.xX)(facts.protos);
    const paths = new Set(stubs.map(({ path }) => path));
    const sources = stubSources(facts.stubs, stubs, (name) => protosByName.has(name), embeddedOf);
    const bySource = goStubsBySource(sources.all);
    const neighbourOf = stampedNeighbours(stubs, textOf);
    const bufModules = (0,once/* once */.O)(() => new Set((0,buf/* bufModulesOf */.KF)(facts.recipes ?? []).map(({ directory }) => directory)));
    const isForOthers = rootsOfOtherLanguages(facts);
    const optionsFor = optionsIn(facts);
    const templatesOf = (0,templates/* templateVersions */.a)(facts);
    const odd = (0,text_form/* oddForms */.nb)(new Map(stubs.map(({ path }) => [path, (0,text_form/* formIn */.e4)(bytesOf(path))])));
    return stubs.map((found) => {
        const stub = sources.of(found);
        const text = textOf(stub.path);
        const sibling = siblingOf(stub, bySource);
        const holder = (sibling ?? stub).path;
        const evidence = {
            get bufModules() {
                return bufModules();
            },
            // Of a damaged stub the services beside it tell.
            get package() {
                const services = stub.path.replace(/(?:_grpc)?\.pb\.go$/, "_grpc.pb.go");
                return packageOf(holder) ?? (paths.has(services) ? packageOf(services) : null);
            },
        };
        const candidates = (0,root/* findCandidates */.eE)(stub, evidence, protosByName, facts.modules).filter(({ mount }) => {
            if (!isForOthers(mount))
                return true;
            const embedded = embeddedOf(holder);
            return embedded === null || (0,embedded_file/* goPackageIn */.Sd)(embedded) === "";
        });
        const messages = sibling === null ? messagesBeside(stub) : [sibling];
        const siblingImports = messages.flatMap(({ path }) => (0,go_imports/* goImportsOf */.aR)(textOf(path)));
        const pin = pinOf(stub);
        const dated = neighbourOf(stub) ?? stub;
        return {
            stub,
            get text() {
                return textOf(stub.path);
            },
            bytes: bytesOf(stub.path),
            candidates,
            goImports: (0,detached/* detached */.h)([...new Set([...(0,go_imports/* goImportsOf */.aR)(text), ...siblingImports])]),
            generator: pin === null
                ? (0,versions/* generatorVersionOf */.lJ)(dated, textOf(dated.path), facts.modules)
                : (0,further/* furtherVersionOf */.wQ)(stub, pin, templatesOf),
            ...optionsFor(stub, text, sibling, candidates),
            compilerVersion: (0,versions/* compilerVersionOf */.fX)(dated.protocStamp),
            ...(odd.has(stub.path) ? { hasOddForm: true } : {}),
            ...(dated === stub ? {} : { stampedNeighbour: dated.path }),
            // Only a stub that is not what was regenerated is looked at this closely.
            get embedded() {
                return embeddedOf(holder);
            },
        };
    });
}
/** The function, asked about each path once. */
function remembered(of) {
    const known = new Map();
    return (path) => {
        const { value } = known.get(path) ?? { value: of(path) };
        known.set(path, { value });
        return value;
    };
}
/** Tells the options of stubs by their own texts and by what the checkout's recipes give to their generators. */
function optionsIn(facts) {
    const { recipes = [] } = facts;
    const paths = new Set(facts.stubs.map(({ path }) => path));
    const everywhere = (0,configured_options/* configuredPlugins */.j)(recipes);
    const services = (0,further_options/* serviceConfigurations */.bo)(recipes);
    return (stub, text, sibling, candidates) => {
        if ((0,model_stub/* isCore */.OB)(stub.generator)) {
            const own = optionsOf(stub, text, hasOpaqueTwin(stub.path, paths));
            const [options = [], ...otherOptions] = coreOptions(stub, own, everywhere);
            return { options, otherOptions, hasRivalOptions: false };
        }
        const configured = (0,configured_options/* configuredFor */.q0)(stub, everywhere);
        const proto = candidates[0]?.proto.path ?? null;
        const absolute = (path) => (0,external_node_path_.join)(facts.root, path);
        const [options = [], ...otherOptions] = (0,further_options/* furtherOptions */.DX)({
            stub,
            text,
            sibling,
            configured,
            services,
            proto,
            absolute,
        });
        return { options, otherOptions, hasRivalOptions: new Set(configured.map(configured_options/* optionsInWords */.DM)).size > 1 };
    };
}
/** Whether a stub is one of the two that the hybrid API has; projects that rename their stubs have no such pairs. */
function hasOpaqueTwin(path, paths) {
    if (path.endsWith("_protoopaque.pb.go"))
        return true;
    return path.endsWith(".pb.go") && paths.has(path.replace(/\.pb\.go$/, "_protoopaque.pb.go"));
}
/** What the stub's own text shows, and that with what a template or a command line gives to its generator. */
function coreOptions(stub, own, configured) {
    const isSet = ({ text }) => own.some((one) => one.text.split("=")[0] === text.split("=")[0]);
    const further = (0,configured_options/* configuredFor */.q0)(stub, configured)
        .map(({ options }) => options.filter((option) => !(0,configured_options/* isOfPlaces */.OG)(option.text) && !isSet(option)))
        .filter((options) => options.length > 0)
        .flatMap((options) => byCommand(options, stub));
    return [own, ...further.map((options) => [...own, ...options])];
}
/**
 * The options of a recipe with one value for each: where it has several, each is of another command. Those that the stub's path has come
 * first, as in `--go_out=import_path=shop:shop shop/shop.proto`, and then those that the recipe has last.
 */
function byCommand(options, stub) {
    const nameOf = ({ text }) => text.split("=")[0];
    const rival = options.find((one) => options.some((other) => nameOf(other) === nameOf(one) && other.text !== one.text));
    if (rival === undefined)
        return [options];
    const own = stub.path.split("/");
    const isOwn = (text) => own.includes(text.slice(text.indexOf("=") + 1));
    const values = [...new Set(options.filter((one) => nameOf(one) === nameOf(rival)).map(({ text }) => text))].reverse();
    return values
        .sort((one, other) => Number(isOwn(other)) - Number(isOwn(one)))
        .slice(0, mostCommands)
        .flatMap((value) => {
        const kept = options.filter((one) => nameOf(one) !== nameOf(rival) || one.text === value);
        return byCommand(kept, stub);
    });
}
/** A script may have a command for each of hundreds of .protos, and stubs are tried with one after the other. */
const mostCommands = 4;
function goStubsBySource(stubs) {
    const groups = new Map();
    for (const stub of stubs) {
        if (stub.generator !== "protoc-gen-go" || stub.source === undefined)
            continue;
        const group = groups.get(stub.source);
        if (group === undefined)
            groups.set(stub.source, [stub]);
        else
            group.push(stub);
    }
    return groups;
}
/**
 * protoc-gen-go's stub of the same .proto: in the same directory, in the one above it (where connect-go's packages lie below
 * it), or the only one there is.
 */
function siblingOf(stub, bySource) {
    if (stub.generator === "protoc-gen-go" || stub.source === undefined)
        return null;
    const same = bySource.get(stub.source) ?? [];
    const directory = external_node_path_.posix.dirname(stub.path);
    const beside = same.find(({ path }) => external_node_path_.posix.dirname(path) === directory) ??
        same.find(({ path }) => external_node_path_.posix.dirname(path) === external_node_path_.posix.dirname(directory));
    return beside ?? (same.length === 1 ? (same[0] ?? null) : null);
}


/***/ }),

/***/ 74457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sd: () => (/* binding */ goPackageIn),
/* harmony export */   a6: () => (/* binding */ embeddedIn),
/* harmony export */   pT: () => (/* binding */ packageInText),
/* harmony export */   sr: () => (/* binding */ packageIn)
/* harmony export */ });
/* harmony import */ var _schema_descriptor_parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9435);
/* harmony import */ var _wire_wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11554);
/* harmony import */ var _paths_go_imports_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66096);
/* harmony import */ var _extract_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98655);




/** The descriptor in a generated file's text, with what it says of itself; null where it has none that is whole. */
function embeddedIn(text) {
    const bytes = (0,_extract_js__WEBPACK_IMPORTED_MODULE_2__/* .extractDescriptor */ .FV)(text);
    const imports = bytes === null ? null : importsIn(bytes);
    if (bytes === null || imports === null)
        return null;
    return { bytes, imports, importPath: "", goImports: (0,_paths_go_imports_js__WEBPACK_IMPORTED_MODULE_3__/* .goImportsOf */ .aR)(text) };
}
/** The go_package of the .proto that a descriptor was made from; empty where it had none. */
function goPackageIn({ bytes }) {
    return (0,_wire_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .readFile */ .TA)(bytes).goPackage;
}
function importsIn(bytes) {
    try {
        const { dependencies } = (0,_wire_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .readFile */ .TA)(bytes);
        return (0,_schema_descriptor_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .isWhole */ .wP)(bytes) ? dependencies : null;
    }
    catch {
        // An edited or half-merged stub has no schema to go by; comparing its code says what is wrong with it.
        return null;
    }
}
/** `package` of a serialized FileDescriptorProto; empty where it has none. */
function packageIn(bytes) {
    for (const field of (0,_wire_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(bytes)) {
        if (field.number === packageField)
            return (0,_wire_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(field);
        // protoc and Go write fields in the order of their numbers, and most of a descriptor is what follows.
        if (field.number > packageField)
            return "";
    }
    return "";
}
/**
 * `package` of the .proto that a generated file's text was made from: of the descriptor in it, or in what protoc-gen-go-grpc
 * wrote that of its services. Null where it has neither. It reads no more than it has to.
 */
function packageInText(text) {
    return packageOfDescriptor(text) ?? packageOfServices(text);
}
/** `ServiceName: "acme.v1.Greeter"`, in the description that a server registers. */
function packageOfServices(text) {
    const name = /^\tServiceName:\s+"([\w.]+)",\r?$/m.exec(text)?.[1];
    return name === undefined ? null : name.slice(0, Math.max(0, name.lastIndexOf(".")));
}
function packageOfDescriptor(text) {
    const start = /\n(?:var|const) file_[^\n]*_rawDesc = ("" \+|(?:string\()?\[\]byte\{)\n/.exec(text);
    // Both forms may be cut off after any of their lines, and the package stands at their beginning.
    const beginning = start === null ? text : wholeLines(text.slice(start.index, start.index + 1024));
    const bytes = (0,_extract_js__WEBPACK_IMPORTED_MODULE_2__/* .descriptorStart */ .AV)(beginning);
    if (bytes === null)
        return null;
    return packageIfReadable(bytes) ?? packageIfReadable((0,_extract_js__WEBPACK_IMPORTED_MODULE_2__/* .descriptorStart */ .AV)(text) ?? bytes);
}
function packageIfReadable(bytes) {
    try {
        return packageIn(bytes);
    }
    catch {
        // Cut off in the middle of a field that comes before it, where the whole descriptor can tell; or an edit damaged it.
        return null;
    }
}
function wholeLines(text) {
    return text.slice(0, text.lastIndexOf("\n") + 1);
}
const packageField = 2;


/***/ }),

/***/ 98655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ descriptorStart),
/* harmony export */   Ak: () => (/* binding */ withoutDescriptor),
/* harmony export */   BK: () => (/* binding */ descriptorBlock),
/* harmony export */   FV: () => (/* binding */ extractDescriptor),
/* harmony export */   cU: () => (/* binding */ hasDescriptor)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);

/**
 * The serialized FileDescriptorProto in a generated Go file's text; null where it has none, or none that can be read. It is
 * a list of bytes up to protoc-gen-go v1.36.3, a string of one in v1.36.4 and v1.36.5, string literals since v1.36.6, and
 * compressed in stubs of golang/protobuf before v1.4 and of gogo.
 */
function extractDescriptor(text) {
    const found = descriptorIn(text);
    return found?.isWhole === true ? found.bytes : null;
}
/** The same of a text that may end in the middle of it, as far as it goes. */
function descriptorStart(text) {
    return descriptorIn(text)?.bytes ?? null;
}
function descriptorIn(text) {
    const start = beginning.exec(text);
    if (start === null)
        return null;
    const at = start.index + start[0].length;
    if (text.startsWith("[]byte{", at) || text.startsWith("string([]byte{", at))
        return byteList(text, at);
    return text[at] === '"' ? stringLiterals(text, at) : null;
}
const beginning = /\n(?:var|const) (?:file_[\p{L}\p{Nd}_]+_rawDesc|fileDescriptor\w*)\s*=\s*/u;
/** Whether a generated Go file has a descriptor, be it whole or damaged. */
function hasDescriptor(text) {
    return beginning.test(text);
}
/** The declaration of a stub's descriptor, which ends at the first blank line, and where it begins; null where it has none. */
function descriptorBlock(text) {
    const start = beginning.exec(text)?.index;
    if (start === undefined)
        return null;
    const end = text.indexOf("\n\n", start + 1);
    return { text: text.slice(start, end === -1 ? undefined : end), start };
}
/** The text without its descriptor. */
function withoutDescriptor(text) {
    const block = descriptorBlock(text);
    return block === null ? text : text.slice(0, block.start) + text.slice(block.start + block.text.length);
}
function byteList(text, at) {
    const end = text.indexOf("}", at);
    const body = text.slice(text.indexOf("{", at) + 1, end === -1 ? undefined : end).replace(/\/\/[^\n]*/g, "");
    const listed = Uint8Array.from(body.matchAll(/0x([0-9a-fA-F]{1,2})/g), ([, hex = "0"]) => Number.parseInt(hex, 16));
    const bytes = listed[0] === 0x1f && listed[1] === 0x8b ? inflated(listed) : listed;
    return bytes === null ? null : { bytes, isWhole: end !== -1 };
}
function inflated(bytes) {
    try {
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gunzipSync)(bytes);
    }
    catch {
        // An edited or half-merged stub has no schema to go by; comparing its code says what is wrong with it.
        return null;
    }
}
/** `"\u2026" +` on as many lines as there are, of either line end. https://go.dev/ref/spec#String_literals */
function stringLiterals(text, at) {
    const literal = /[ \t\r\n+]*"((?:[^"\\\n]|\\.)*)"/y;
    literal.lastIndex = at;
    const parts = [];
    let end = at;
    for (let match = literal.exec(text); match !== null; match = literal.exec(text)) {
        parts.push(unquote(match[1] ?? ""));
        end = literal.lastIndex;
    }
    return { bytes: Buffer.concat(parts), isWhole: /^[ \t]*\r?\n/.test(text.slice(end, end + 200)) };
}
/** How many characters come after the backslash of an escape that is a number, by its first one, and their base. */
const numericEscapes = {
    x: [2, 16],
    u: [4, 16],
    U: [8, 16],
};
const simpleEscapes = {
    a: 7,
    b: 8,
    t: 9,
    n: 10,
    v: 11,
    f: 12,
    r: 13,
    '"': 34,
    "'": 39,
    "\\": 92,
};
/** Most of a descriptor is escapes of single bytes, so they are written one by one rather than cut out and joined. */
function unquote(body) {
    const bytes = Buffer.allocUnsafe(Buffer.byteLength(body));
    let length = 0;
    for (let at = 0; at < body.length;) {
        const slash = body.indexOf("\\", at);
        const plainEnd = slash === -1 ? body.length : slash;
        if (plainEnd > at)
            length += bytes.write(body.slice(at, plainEnd), length);
        if (slash === -1)
            break;
        const letter = body[slash + 1] ?? "";
        const [digits, base] = numericEscapes[letter] ?? [3, 8];
        const isOctal = letter >= "0" && letter <= "7";
        const from = isOctal ? slash + 1 : slash + 2;
        if (isOctal || letter in numericEscapes) {
            const value = Number.parseInt(body.slice(from, from + digits), base);
            // \u and \U are runes, the others bytes.
            if (digits > 3)
                length += bytes.write(String.fromCodePoint(value), length);
            else
                bytes[length++] = value;
            at = from + digits;
        }
        else {
            bytes[length++] = simpleEscapes[letter] ?? letter.charCodeAt(0);
            at = slash + 2;
        }
    }
    return bytes.subarray(0, length);
}


/***/ }),

/***/ 71348:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ givenOptions),
/* harmony export */   s: () => (/* binding */ firstAsk)
/* harmony export */ });
/* harmony import */ var _model_stub_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1757);
/* harmony import */ var _generator_further_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36226);
/* harmony import */ var _generator_unstamped_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1303);
/* harmony import */ var _generator_versions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78007);




/**
 * How a stub was made as far as text tells; null where there is nothing to go by. A stub whose .proto is not in the checkout
 * is rebuilt from the descriptor in it, which has no comments.
 */
function firstAsk(context, withoutSourceInfo, request) {
    const { generator, candidates, stub } = context;
    const [candidate] = candidates;
    if (generator === null || stub.source === undefined)
        return null;
    const given = givenOptions(stub.generator, request);
    const common = {
        context,
        generator,
        builtWith: _generator_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .builderLine */ .UO,
        options: given.length > 0 ? given.filter((option) => !movesFiles(option)) : context.options.map(({ text }) => text),
        together: togetherOf(context),
        changes: [],
        repackedFieldBehavior: false,
        managed: null,
    };
    const provenance = [generator.provenance, ...optionProvenance(context, given)];
    if (candidate !== undefined) {
        const more = withoutSourceInfo
            ? [{ kind: "derived", because: "no source information: no stub of this protoc has a comment of its .proto" }]
            : [];
        return { ...common, origin: { kind: "proto", candidate }, withoutSourceInfo, provenance: [...provenance, ...more] };
    }
    const { embedded } = context;
    return embedded === null
        ? null
        : { ...common, origin: { kind: "embedded", file: embedded }, withoutSourceInfo: true, provenance };
}
function togetherOf(context) {
    const { generator, generatorStamp } = context.stub;
    if ((0,_generator_further_js__WEBPACK_IMPORTED_MODULE_1__/* .dependsOnTargets */ .dE)(generator))
        return "directory";
    // Of the thousands that name a version no text is looked at.
    return (generator === "protoc-gen-go" && generatorStamp === undefined ? (0,_generator_unstamped_js__WEBPACK_IMPORTED_MODULE_3__/* .togetherWith */ .VX)(context.text) : null) ?? "any";
}
/** Options of the inputs, which are for the two generators alone. */
function givenOptions(generator, request) {
    if (!(0,_model_stub_js__WEBPACK_IMPORTED_MODULE_0__/* .isCore */ .OB)(generator))
        return [];
    return generator === "protoc-gen-go" ? request.goOptions : request.goGrpcOptions;
}
/** `paths=` and `module=` decide where a stub is written; the engine names its files itself. */
function movesFiles(option) {
    return /^(?:paths|module)=/.test(option);
}
function optionProvenance(context, given) {
    if (given.length === 0)
        return context.options.map(({ provenance }) => provenance);
    const input = context.stub.generator === "protoc-gen-go" ? "go-opt" : "go-grpc-opt";
    return [{ kind: "input", because: `options ${given.join(",")} of the input ${input}` }];
}


/***/ }),

/***/ 75719:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rl: () => (/* binding */ takesPackageNames),
/* harmony export */   U8: () => (/* binding */ protobufModule),
/* harmony export */   aY: () => (/* binding */ formerBuildWith),
/* harmony export */   rw: () => (/* binding */ protobufOf)
/* harmony export */ });
/* harmony import */ var _model_module_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2744);
/* harmony import */ var _model_stub_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1757);


/** The module whose version generators stamp: they print that of the package that they are written with. */
const protobufModule = "google.golang.org/protobuf";
/**
 * Releases of golang/protobuf whose plugin writes stubs by google.golang.org/protobuf's own code, newest first, each with the
 * version of that module which its go.mod asks for. What a plugin writes, and what it calls itself, is decided by the version
 * that it is built with. https://github.com/golang/protobuf/blob/v1.5.4/protoc-gen-go/main.go
 */
const releases = [
    { version: "v1.5.4", asksFor: "v1.33.0" },
    { version: "v1.5.3", asksFor: "v1.26.0" },
    { version: "v1.4.3", asksFor: "v1.23.0" },
    { version: "v1.4.1", asksFor: "v1.22.0" },
    { version: "v1.4.0", asksFor: "v1.21.0" },
    { version: "v1.4.0-rc.4", asksFor: "v1.20.1-0.20200309200217-e05f789c0967" },
    { version: "v1.4.0-rc.3", asksFor: "v1.20.0" },
];
/**
 * The build of golang/protobuf's plugin that is built with a version of google.golang.org/protobuf: its newest release that asks
 * for that one or an older one, for the go command builds with none that is older than what is asked for. Null for versions that
 * no release can be built with. https://go.dev/ref/mod#minimal-version-selection
 */
function formerBuildWith(version) {
    const release = releases.find(({ asksFor }) => (0,_model_module_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareModuleVersions */ .VQ)(asksFor, version) <= 0);
    if (release === undefined)
        return null;
    if (release.asksFor === version)
        return { version: release.version };
    return { version: release.version, dependencies: [{ path: protobufModule, version }] };
}
/** The version of google.golang.org/protobuf that a pin's command is to be built with; undefined where its go.mod decides. */
function protobufOf({ dependencies = [] }) {
    return dependencies.find(({ path }) => path === protobufModule)?.version;
}
/**
 * Whether an `M` option may name a package behind its import path. golang/protobuf's plugin took all of it for the path before v1.4.
 * https://github.com/golang/protobuf/blob/v1.3.5/protoc-gen-go/generator/generator.go
 */
function takesPackageNames({ package: path, version, }) {
    return path !== _model_stub_js__WEBPACK_IMPORTED_MODULE_1__/* .legacyPackage */ .qN || (0,_model_module_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareModuleVersions */ .VQ)(version, "v1.4.0-rc.1") >= 0;
}


/***/ }),

/***/ 36226:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nl: () => (/* binding */ commandOf),
/* harmony export */   YS: () => (/* binding */ furtherGenerator),
/* harmony export */   dE: () => (/* binding */ dependsOnTargets),
/* harmony export */   fD: () => (/* binding */ furtherPins),
/* harmony export */   g5: () => (/* binding */ withSource),
/* harmony export */   t8: () => (/* binding */ isUnknown),
/* harmony export */   wQ: () => (/* binding */ furtherVersionOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _data_further_generators_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28309);
/* harmony import */ var _model_directory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32282);
/* harmony import */ var _model_module_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2744);
/* harmony import */ var _model_stub_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1757);





/** What is known of a generator beside the two; null for the two, and for those that nothing is known of. */
function furtherGenerator(name) {
    return _data_further_generators_js__WEBPACK_IMPORTED_MODULE_1__/* .furtherGenerators */ .d.find((generator) => generator.name === name) ?? null;
}
/** Whether nothing is known of a generator but that somebody pinned it. */
function isUnknown(generator) {
    return !(0,_model_stub_js__WEBPACK_IMPORTED_MODULE_4__/* .isCore */ .OB)(generator) && furtherGenerator(generator) === null;
}
/** Whether what a generator writes for one .proto depends on which others it is asked about with it, or may do so. */
function dependsOnTargets(generator) {
    return isUnknown(generator) || furtherGenerator(generator)?.dependsOnTargets === true;
}
/** Looks pins up by the command's name or, where a command has another name than its stubs' headers, by its package. */
function furtherPins(pins, local) {
    return ({ path, generator }) => {
        if ((0,_model_stub_js__WEBPACK_IMPORTED_MODULE_4__/* .isCore */ .OB)(generator))
            return null;
        const packages = furtherGenerator(generator)?.packages ?? [];
        const matches = (pin) => pin.kind === "go-tool" && (pin.name === generator || packages.some((place) => place.path === pin.package));
        const own = local
            .map(({ directory, pin }) => ((0,_model_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .FK)(path, directory) ? pin : null))
            .find((pin) => pin !== null && matches(pin));
        const chosen = own ?? pins.find(matches);
        return chosen !== undefined && chosen !== null && matches(chosen) ? chosen : null;
    };
}
/**
 * The version that a further generator's stub is regenerated with: the one in its own header, else that of the template of buf which makes
 * it, else the pinned one. The pin says which program it is in any case, and an input or a lock file which version.
 */
function furtherVersionOf(stub, pin, templatesOf) {
    // `+dirty` and `(devel)` are builds of somebody's work tree; `+incompatible` no generator writes.
    const written = (0,_model_module_version_js__WEBPACK_IMPORTED_MODULE_3__/* .moduleVersionOf */ .w4)((stub.generatorStamp ?? "").replace(/^.*\+dirty$/, ""));
    const stamp = written === null ? null : written + (/\+incompatible$/.exec(pin.version)?.[0] ?? "");
    if (stamp !== null && isOtherOf(pin, stamp)) {
        const because = `${stub.generator} ${stamp} in the header`;
        const line = stub.generatorStampLine ?? stub.headerLine;
        return { package: pin.package, version: stamp, provenance: { kind: "stamp", because, path: stub.path, line } };
    }
    const [template] = stamp === null && pin.provenance.kind === "project-file" ? templatesOf(stub) : [];
    if (template !== undefined && isOtherOf(pin, template.version)) {
        const { version, what, file, line } = template;
        const because = `${stub.generator} ${version}, which ${what} runs`;
        return { package: pin.package, version, provenance: { kind: "project-file", because, path: file, line } };
    }
    const because = `${pin.name} ${pin.version}, pinned by ${pin.provenance.because}`;
    return { package: pin.package, version: pin.version, provenance: { ...pin.provenance, because } };
}
/** Whether a version is another one of the same program than is pinned: a new major version may have another path. */
function isOtherOf(pin, version) {
    return version !== pin.version && (0,_model_module_version_js__WEBPACK_IMPORTED_MODULE_3__/* .moduleVersionOf */ .w4)(version) !== null && majorOf(version) === majorOf(pin.version);
}
function majorOf(version) {
    return version.split(".")[0] ?? "";
}
/** The command that a main package gives: the last part of its path that is no major version. */
function commandOf(packagePath) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(packagePath.replace(/\/v\d+$/, ""));
}
/**
 * A stub with the name of its source, for generators that do not write it down, and services that lost it: the source of the plugins'
 * stub whose name its own begins with, in the same directory; or of the only ones in the checkout that have its name but for the ending.
 */
function withSource(stub, coreStubs) {
    if (stub.source !== undefined || stub.generator === "protoc-gen-go")
        return stub;
    const name = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(stub.path);
    const beside = coreStubs.filter((other) => {
        const stem = (0,_model_stub_js__WEBPACK_IMPORTED_MODULE_4__/* .stemOf */ .Vc)(other.path);
        const isBeside = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(other.path) === node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(stub.path);
        return isBeside && name.startsWith(stem) && /^[._]/.test(name.slice(stem.length));
    });
    const [nearest] = beside.sort((one, other) => other.path.length - one.path.length);
    const ending = furtherGenerator(stub.generator)?.ending;
    const alike = ending === undefined ? [] : coreStubs.filter((other) => (0,_model_stub_js__WEBPACK_IMPORTED_MODULE_4__/* .stemOf */ .Vc)(other.path) + ending === name);
    const [only, ...others] = new Set(alike.map((other) => other.source));
    const source = nearest?.source ?? (others.length === 0 ? only : undefined);
    return source === undefined ? stub : { ...stub, source };
}


/***/ }),

/***/ 27371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ templateVersions),
/* harmony export */   w: () => (/* binding */ isMadeWithout)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32282);
/* harmony import */ var _model_governed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97515);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78007);




/**
 * Tells which templates of buf may make a stub: what they name makes it, whatever else of that generator is there to be run.
 * https://buf.build/docs/configuration/v2/buf-gen-yaml/
 */
function templateVersions(facts) {
    const templates = facts.declared
        .filter(({ file }) => (0,_model_governed_js__WEBPACK_IMPORTED_MODULE_2__/* .isBufTemplate */ .oT)(file))
        .map((version) => ({ version, directory: (0,_model_governed_js__WEBPACK_IMPORTED_MODULE_2__/* .directoryMeant */ .Vz)(version.file, version.tool, facts) }))
        .toSorted((one, other) => (0,_model_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .depthOf */ .d1)(other.directory) - (0,_model_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .depthOf */ .d1)(one.directory));
    return ({ path, generator }) => templates
        .filter(({ version, directory }) => version.tool === generator && (0,_model_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .isInside */ .FK)(path, directory))
        .map(({ version }) => version);
}
/**
 * Whether something else than a template of buf made a stub: it lies where that does not write to, and names the version of protoc, which
 * plugins are not told under buf. buf is started in the template's directory or above it.
 * https://buf.build/docs/configuration/v2/buf-gen-yaml/#out
 */
function isMadeWithout({ file, out }, { path, protocStamp }) {
    if (out === undefined || !(0,_model_governed_js__WEBPACK_IMPORTED_MODULE_2__/* .isBufTemplate */ .oT)(file) || (0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .compilerVersionOf */ .fX)(protocStamp) === null)
        return false;
    const above = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(file).split("/");
    const starts = [".", ...above.map((_, index) => above.slice(0, index + 1).join("/"))];
    return !starts.some((start) => (0,_model_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .isInside */ .FK)(path, (0,_model_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .joinDirectories */ .Mp)(start, out)));
}


/***/ }),

/***/ 1303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mn: () => (/* binding */ likelyVersions),
/* harmony export */   VX: () => (/* binding */ togetherWith),
/* harmony export */   oy: () => (/* binding */ isModern)
/* harmony export */ });
/**
 * Versions for stubs whose version lines are missing. Some projects take them out after generating, and the code still
 * shows which versions can have written it; within a group all versions write the same.
 */
/** Whether google.golang.org/protobuf's plugin made it; before that golang/protobuf's did, which wrote no versions. */
function isModern(text) {
    return /\bprotoimpl\./.test(text);
}
/**
 * Versions of a generator that may have written a stub's code, likeliest first, one of each group: by the form of the
 * embedded descriptor and of message state, or by the version of grpc-go that it asks for. Each is a tool to be built, so
 * there are few. https://github.com/protocolbuffers/protobuf-go/releases, https://github.com/grpc/grpc-go/releases
 */
function likelyVersions(generator, text) {
    if (generator === "protoc-gen-go-grpc")
        return likelyGrpcVersions(text);
    if (generator !== "protoc-gen-go")
        return [];
    if (!isModern(text))
        return likelyFormerVersions(text);
    if (/\nconst file_\w+_rawDesc = ""/.test(text))
        return ["v1.36.11"];
    if (/\nvar file_\w+_rawDesc = string\(/.test(text))
        return ["v1.36.5"];
    if (text.includes('`protogen:"open.v1"`'))
        return ["v1.36.3"];
    return text.includes("protoimpl.UnsafeEnabled")
        ? ["v1.34.1", "v1.28.1", "v1.26.0", "v1.25.0"]
        : ["v1.35.2", "v1.34.2"];
}
/**
 * Of golang/protobuf's plugin before v1.4: it let proto3's scalar fields be without getters until 2016, numbered descriptors up to v1.0.0,
 * named them by their file up to v1.2.0, asserted another version of its runtime some weeks later, let services be unimplemented since
 * v1.3.2 and took any connection for them since v1.3.3, which prints its last line otherwise than v1.3.4. Before there were releases, and
 * between them, `go get` took the newest commit.
 * https://github.com/golang/protobuf/releases
 */
function likelyFormerVersions(text) {
    if (/\bfileDescriptor\d+\b/.test(text)) {
        if (!lacksGetters(text))
            return ["v1.0.0"];
        const isOlder = text.includes("grpc.SupportPackageIsVersion3");
        return [isOlder ? "v0.0.0-20160817174113-f592bd283e9e" : "v0.0.0-20161109072736-4bd1920723d7"];
    }
    if (/\bfileDescriptor_\w+_[0-9a-f]{16}\b/.test(text))
        return ["v1.2.0", "v1.1.0"];
    if (/\bproto\.ProtoPackageIsVersion2\b/.test(text))
        return ["v1.2.1-0.20181108172001-951a149f9037"];
    if (/\bgrpc\.ClientConnInterface\b/.test(text))
        return ["v1.3.5", "v1.3.3"];
    if (!/\bgrpc\.ClientConn\b/.test(text))
        return ["v1.3.5", "v1.3.2"];
    return /\btype Unimplemented\w+Server struct\b/.test(text) ? ["v1.3.2"] : ["v1.3.1"];
}
/** Whether a message of proto3, whose scalar fields are no pointers, has one without a getter. */
function lacksGetters(text) {
    const scalars = text.matchAll(/^\t(\w+) +(?:string|bool|u?int(?:32|64)|float(?:32|64)) +`protobuf:"(?:bytes|varint|z|f)[\w]*,\d+,opt,/gm);
    return Array.from(scalars).some(([, name]) => !text.includes(`) Get${name}() `));
}
/**
 * Which .protos a plugin was asked about at once that numbered the descriptors of a request, and listed its files above the package
 * clause of the first one's stub; null: it is of those that did not, and to which that makes no difference.
 * https://github.com/golang/protobuf/blob/v1.0.0/protoc-gen-go/generator/generator.go
 */
function togetherWith(text) {
    const [, number] = /\bfileDescriptor(\d+)\b/.exec(text) ?? [];
    if (number === undefined)
        return null;
    const listed = /^It is generated from these files:\n\n?((?:[ \t]+\S+\n)+)/m.exec(text)?.[1] ?? "";
    return number !== "0" || listed.trim().includes("\n") ? "directory" : "alone";
}
function likelyGrpcVersions(text) {
    if (text.includes("grpc.SupportPackageIsVersion9"))
        return ["v1.6.1", "v1.5.1"];
    if (text.includes("grpc.SupportPackageIsVersion8"))
        return ["v1.4.0"];
    if (/_FullMethodName\b/.test(text))
        return ["v1.3.0"];
    // Of the time before the first release there are two forms, each of which commits wrote that go.mod files have named.
    if (text.includes("grpc.SupportPackageIsVersion6"))
        return ["v0.0.0-20200630190442-3de8449f8555"];
    if (/\nfunc Register\w+\(s grpc\.ServiceRegistrar, srv \*/.test(text))
        return ["v0.0.0-20200925170654-e6c98a478e62"];
    // What describes a service was not exported yet, and at first only a *grpc.Server could be given it.
    if (/\nvar _\w+_serviceDesc = /.test(text))
        return [/\(s grpc\.ServiceRegistrar,/.test(text) ? "v1.0.1" : "v1.0.0"];
    return ["v1.1.0", "v1.2.0"];
}


/***/ }),

/***/ 78007:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BI: () => (/* binding */ namesItsVersion),
/* harmony export */   Jh: () => (/* binding */ sideOf),
/* harmony export */   To: () => (/* binding */ isNoRelease),
/* harmony export */   UO: () => (/* binding */ builderLine),
/* harmony export */   fX: () => (/* binding */ compilerVersionOf),
/* harmony export */   lJ: () => (/* binding */ generatorVersionOf),
/* harmony export */   r3: () => (/* binding */ pluginOfForm),
/* harmony export */   wg: () => (/* binding */ packageOf),
/* harmony export */   xb: () => (/* binding */ hasServices)
/* harmony export */ });
/* harmony import */ var _data_defaults_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15812);
/* harmony import */ var _model_module_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2744);
/* harmony import */ var _model_stub_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1757);
/* harmony import */ var _paths_go_imports_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66096);
/* harmony import */ var _former_plugin_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75719);
/* harmony import */ var _unstamped_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1303);






/** The line of Go releases that generators are built with, unless a stub shows that another one made it. */
const builderLine = _data_defaults_json__WEBPACK_IMPORTED_MODULE_0__/* .generatorsBuiltWith */ .NG;
const packages = {
    "protoc-gen-go": "google.golang.org/protobuf/cmd/protoc-gen-go",
    "protoc-gen-go-grpc": "google.golang.org/grpc/cmd/protoc-gen-go-grpc",
};
/** Import path of a generator's main package; null for generators that are not run on their own. */
function packageOf(generator) {
    return (0,_model_stub_js__WEBPACK_IMPORTED_MODULE_2__/* .isCore */ .OB)(generator) ? packages[generator] : null;
}
/**
 * The version that made a stub: the one in its own header. Versions are taken per stub, for repositories mix them.
 * protoc-gen-go-grpc wrote none up to v1.1.0; its form tells which of them it was.
 * Null for generators that are not run.
 */
function generatorVersionOf(stub, text, modules) {
    const path = packageOf(stub.generator);
    if (path === null)
        return null;
    const stamp = stub.generatorStamp;
    const version = stamp === undefined ? unstampedVersion(stub, text, path, modules) : stampedVersion(stub, stamp, path, modules);
    return pluginOfForm(stub, text, version);
}
/**
 * The plugin that wrote a stub's form, of a version that its header names or its code tells: golang/protobuf's, built with that version,
 * where protoc-gen-go wrote services, too.
 */
function pluginOfForm(stub, text, version) {
    // Those before v1.4, of which no header names a version, are releases of another numbering.
    const isOfFormer = stub.generator === "protoc-gen-go" && hasServices(text) && (stub.generatorStamp !== undefined || (0,_unstamped_js__WEBPACK_IMPORTED_MODULE_4__/* .isModern */ .oy)(text));
    return isOfFormer ? ofFormerPlugin(version) : version;
}
/** The version that a stamp names; of a build between releases the commit that a go.mod names, else a release beside it. */
function stampedVersion(stub, stamp, path, modules) {
    const before = releaseBefore(stub);
    if (before !== null)
        return pseudoVersion(path, before, modules) ?? besideRelease(path, stub, before);
    const provenance = {
        kind: "stamp",
        because: `${stub.generator} ${stamp} in the header`,
        path: stub.path,
        ...(stub.generatorStampLine === undefined ? {} : { line: stub.generatorStampLine }),
    };
    return { package: path, version: stamp, provenance };
}
/** A guess by the code's form, which other versions are tried after. */
function unstampedVersion(stub, text, path, modules) {
    if (stub.generator === "protoc-gen-go" && !(0,_unstamped_js__WEBPACK_IMPORTED_MODULE_4__/* .isModern */ .oy)(text))
        return legacyVersion(stub, text, modules);
    const [version = ""] = (0,_unstamped_js__WEBPACK_IMPORTED_MODULE_4__/* .likelyVersions */ .Mn)(stub.generator, text);
    const because = version === "v1.1.0"
        ? "no version in the header, as protoc-gen-go-grpc wrote it up to v1.1.0"
        : `no version in the header; its code has the form that ${stub.generator} ${version} writes`;
    return { package: path, version, provenance: { kind: "derived", because, path: stub.path, line: stub.headerLine } };
}
/** protoc-gen-go wrote no version before golang/protobuf v1.4; what a go.mod asks for is likelier than what the form tells. */
function legacyVersion(stub, text, modules) {
    for (const { requires, file } of modules) {
        const required = requires.find(({ path, version }) => path === "github.com/golang/protobuf" && /^v1\.[0-3]\./.test(version));
        if (required === undefined)
            continue;
        const because = "github.com/golang/protobuf, for a header without versions";
        return {
            package: _model_stub_js__WEBPACK_IMPORTED_MODULE_2__/* .legacyPackage */ .qN,
            version: required.version,
            provenance: { kind: "project-file", because, path: file, line: required.line },
        };
    }
    const [version = ""] = (0,_unstamped_js__WEBPACK_IMPORTED_MODULE_4__/* .likelyVersions */ .Mn)(stub.generator, text);
    const because = "no version in the header, as protoc-gen-go wrote it before golang/protobuf v1.4";
    return {
        package: _model_stub_js__WEBPACK_IMPORTED_MODULE_2__/* .legacyPackage */ .qN,
        version,
        provenance: { kind: "derived", because, path: stub.path, line: stub.headerLine },
    };
}
/** Services in protoc-gen-go's own file are those of its option plugins=grpc, which only golang/protobuf's plugin has. */
function hasServices(text) {
    // Asked of every stub; most do not import grpc, which is told by far less than the whole text.
    if (!(0,_paths_go_imports_js__WEBPACK_IMPORTED_MODULE_5__/* .goImportsOf */ .aR)(text).some((path) => path.endsWith("/grpc")))
        return false;
    return /\n(?:var _ grpc\.ClientConn|const _ = grpc\.SupportPackageIsVersion)/.test(text);
}
/** golang/protobuf v1.4 and v1.5 stamp the version of google.golang.org/protobuf that they were built with. */
function ofFormerPlugin({ version, provenance }) {
    const build = (0,_former_plugin_js__WEBPACK_IMPORTED_MODULE_3__/* .formerBuildWith */ .aY)(version) ?? { version: "v1.4.3" };
    const origin = provenance.kind === "stamp" ? "as the stub is stamped" : `(${provenance.because})`;
    const because = `golang/protobuf ${build.version}'s plugin, built with ${_former_plugin_js__WEBPACK_IMPORTED_MODULE_3__/* .protobufModule */ .U8} ${version} ${origin}: only that one writes services into the same file`;
    return { package: _model_stub_js__WEBPACK_IMPORTED_MODULE_2__/* .legacyPackage */ .qN, ...build, provenance: { ...provenance, kind: "derived", because } };
}
/** A commit after v1.36.11 stamps `v1.36.11-devel`, or `v1.36.11` still; Go calls it `v1.36.12-0.<time>-<hash>`. */
function pseudoVersion(path, before, modules) {
    const next = before.replace(/\d+$/, (patch) => String(Number(patch) + 1));
    for (const module of modules) {
        for (const { path: required, version, line } of module.requires) {
            if (!(path === required || path.startsWith(`${required}/`)) || !version.startsWith(`${next}-0.`))
                continue;
            const because = `${required} ${version}, a commit after ${before}`;
            return { package: path, version, provenance: { kind: "project-file", because, path: module.file, line } };
        }
    }
    return null;
}
/**
 * Whether it is known which version made a stub; false for a build of somebody's work tree, for golang/protobuf's plugin, whose
 * own release no header names and which others built into generators of their own, and where no header says it.
 */
function namesItsVersion(stub, generator) {
    if (stub.generatorStamp === undefined || generator?.package === _model_stub_js__WEBPACK_IMPORTED_MODULE_2__/* .legacyPackage */ .qN)
        return false;
    return !isNoRelease(stub) || generator?.provenance.kind === "project-file";
}
/** Whether a stub was made by a build of a commit between releases. */
function isNoRelease(stub) {
    return releaseBefore(stub) !== null;
}
/** protoc-gen-go-grpc writes its version since commits after v1.1.0, which called themselves v1.1.0 until v1.2.0. */
const firstStamps = { before: "v1.1.0", after: "v1.2.0" };
/** The release that a build between releases came after; null for releases, and where no header names a version. */
function releaseBefore({ generator, generatorStamp = "" }) {
    if (generator === "protoc-gen-go-grpc" && generatorStamp === firstStamps.before)
        return generatorStamp;
    return /^(v\d+\.\d+\.\d+)-devel$/.exec(generatorStamp)?.[1] ?? null;
}
/** The release whose code it most likely has: the one before it, unless that wrote no version. */
function besideRelease(path, stub, before) {
    const isAfter = stub.generatorStamp === firstStamps.before;
    const [version, side] = isAfter ? [firstStamps.after, "after"] : [before, "before"];
    const because = `${stub.generatorStamp} is no release and no go.mod has its commit; ${version} is the release ${side} it`;
    return { package: path, version, provenance: { kind: "derived", because, path: stub.path, line: stub.headerLine } };
}
/** On which side of a build between releases the release of this version is. */
function sideOf({ generatorStamp = "" }, version) {
    return (0,_model_module_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareModuleVersions */ .VQ)(version, generatorStamp.replace(/-devel$/, "")) > 0 ? "after" : "before";
}
/**
 * What a compiler stamp says was in the request. Generators print `v%d.%d.%d` and, where there is a suffix, a dash and the
 * suffix, which begins with a dash itself: `v3.20.0--rc2`. Null for `(unknown)`, which they print when none is in it, as
 * under buf, and for headers without a stamp.
 */
function compilerVersionOf(protocStamp) {
    const match = /^v(\d+)\.(\d+)\.(\d+)(?:-(.+))?$/.exec(protocStamp ?? "");
    if (match === null)
        return null;
    const [, major, minor, patch, suffix = ""] = match;
    return { major: Number(major), minor: Number(minor), patch: Number(patch), suffix };
}


/***/ }),

/***/ 79985:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ resolveImport),
/* harmony export */   q: () => (/* binding */ movedInWords)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32282);
/* harmony import */ var _descriptor_embedded_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74457);
/* harmony import */ var _paths_go_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19930);
/* harmony import */ var _paths_mount_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27060);





/**
 * The one file that an import means. Exact roots come first, then the Go packages that the stub itself names, and
 * nearness last: a mere common ending hits other projects' files of common names.
 * `include` stands for protoc's own well-known types; null for what is nowhere.
 */
async function resolveImport(name, importer, search) {
    for (const mount of importer.mounts) {
        const placed = under(mount, name, search, `root ${mount.directory} of its importer`);
        if (placed !== null)
            return placed;
    }
    for (const mount of search.givenMounts) {
        const placed = under(mount, name, search, `root ${mount.directory}, which input or configuration names`);
        if (placed !== null)
            return placed;
    }
    if (name.startsWith("google/protobuf/"))
        return "include";
    const given = await search.inGivenModules(name);
    if (given !== null)
        return given;
    const elsewhere = nearestFirst(underOtherMounts(name, search), importer.path);
    const ending = nearestFirst(byEnding(name, search), importer.path);
    // A name without a directory ends many paths, and the Go package that proves one of them may belong to another import.
    const provable = name.includes("/") ? [...elsewhere, ...ending] : [];
    const proven = provable.find((placed) => isImportedBy(placed, importer));
    if (proven !== undefined)
        return proven;
    const embedded = await search.inGoPackages(name, importer);
    const [first] = [...elsewhere, ...ending];
    if (embedded !== null && !isOfFormerImport(embedded, first, name, importer, search)) {
        const because = `Go package ${embedded.importPath}, which the stub imports${newestInWords(embedded)}`;
        return { kind: "descriptor", embedded, because };
    }
    if (first !== undefined && (first.mount.prefix !== "" || name.includes("/")))
        return first;
    const known = await search.inKnownPackages(name, importer);
    if (known !== null)
        return {
            kind: "descriptor",
            embedded: known,
            because: `Go package ${known.importPath}, which is known to hold it${newestInWords(known)}`,
        };
    const source = await search.inGoSources(name, importer);
    if (source !== null)
        return source;
    const last = first ?? nearestFirst(aboveCheckout(name, search), importer.path)[0];
    if (last !== undefined)
        return last;
    const unshown = search.isShown(name, importer.path) ? null : await withoutStub(name, importer, search);
    if (unshown !== null)
        return unshown;
    const moved = await search.fromElsewhere(name, importer);
    return moved === null ? null : { kind: "descriptor", embedded: moved, because: movedInWords(moved) };
}
/**
 * Whether a stub that does not know of an import yet has the Go package of another one, which it was made with, whose name only ends like
 * that: the checkout has a file of the very name, of another protobuf package.
 */
function isOfFormerImport(embedded, own, name, { path }, search) {
    if (own === undefined || !name.includes("/") || search.isShown(name, path))
        return false;
    return (0,_descriptor_embedded_file_js__WEBPACK_IMPORTED_MODULE_2__/* .packageIn */ .sr)(embedded.bytes) !== own.proto.package;
}
/** What a .proto imports and no stub of it says in which Go package that is: the one that was there said so, or it is near others. */
async function withoutStub(name, importer, search) {
    const former = { ...importer, goImports: await search.formerGoImportsOf(importer.path) };
    const known = (await search.inGoPackages(name, former)) ?? (await search.inKnownPackages(name, former));
    if (known !== null) {
        const because = `Go package ${known.importPath}, which its stub imported that is gone${newestInWords(known)}`;
        return { kind: "descriptor", embedded: known, because };
    }
    const shared = await asOthersImport(name, importer, search);
    if (shared !== null)
        return shared;
    const beside = await search.inModulesOfStubs(name, importer);
    if (beside === null)
        return null;
    const because = `Go package ${beside.importPath}, of a module that other stubs import from`;
    return { kind: "descriptor", embedded: beside, because };
}
/** What other stubs import by that name, in the Go packages that they import: one says so also where its own .proto was renamed or moved. */
async function asOthersImport(name, importer, search) {
    const goImports = search.goImportsFor(name);
    if (goImports.length === 0)
        return null;
    const other = { ...importer, goImports };
    const embedded = (await search.inGoPackages(name, other)) ?? (await search.fromElsewhere(name, other));
    if (embedded === null)
        return null;
    const because = `Go package ${embedded.importPath}, which stubs with this import have${newestInWords(embedded)}`;
    return { kind: "descriptor", embedded, because };
}
/** Where a file was taken from that its Go package has under another name, in words. */
function movedInWords({ importPath, registeredAs }) {
    return `${registeredAs} of Go package ${importPath}, which the stub imports`;
}
function newestInWords({ inPlaceOf }) {
    return inPlaceOf === undefined ? "" : `, of the newest version, for ${inPlaceOf}`;
}
function under(mount, name, search, because) {
    const path = (0,_paths_mount_js__WEBPACK_IMPORTED_MODULE_4__/* .pathUnder */ .y0)(mount, name);
    const proto = path === null ? undefined : search.protosByPath.get(path);
    return proto === undefined ? null : { kind: "checkout", proto, mount, because };
}
function underOtherMounts(name, search) {
    return [
        ...search.stubMounts.map((mount) => under(mount, name, search, `root ${mount.directory} of other stubs`)),
        ...search.moduleMounts.map((mount) => under(mount, name, search, `path of the module in ${mount.directory}`)),
    ].filter((placed) => placed !== null);
}
function byEnding(name, search) {
    const found = [];
    for (const proto of search.protosByName.get(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(name)) ?? []) {
        const directory = (0,_model_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .aboveEnd */ .zY)(proto.path, name);
        if (directory === null)
            continue;
        found.push({
            kind: "checkout",
            proto,
            mount: { prefix: "", directory },
            because: `nearest file whose path ends with ${name}`,
        });
    }
    return found;
}
/** `etcd/api/a.proto` where protoc ran beside a checkout called etcd; a bare name ends too many others to say so. */
function aboveCheckout(name, search) {
    return (search.protosByName.get(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(name)) ?? []).flatMap((proto) => {
        if (!proto.path.includes("/") || !name.endsWith(`/${proto.path}`))
            return [];
        const mount = { prefix: name.slice(0, -proto.path.length), directory: "." };
        return [
            { kind: "checkout", proto, mount, because: `root above the checkout, for ${name} ends with its path` },
        ];
    });
}
function isImportedBy(placed, importer) {
    const goPackage = placed.proto.goPackage === undefined ? null : (0,_paths_go_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .importPathOfGoPackage */ .gL)(placed.proto.goPackage);
    return goPackage !== null && importer.goImports.includes(goPackage);
}
function nearestFirst(found, path) {
    const nearness = ({ proto }) => (0,_paths_go_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .sharedStart */ .Oy)(path, proto.path) - proto.path.split("/").length / 1000 - (proto.vendored ? 0.5 : 0);
    return [...found].sort((one, other) => nearness(other) - nearness(one) || ((0,_paths_mount_js__WEBPACK_IMPORTED_MODULE_4__/* .mountKey */ .NY)(one.mount) < (0,_paths_mount_js__WEBPACK_IMPORTED_MODULE_4__/* .mountKey */ .NY)(other.mount) ? -1 : 1));
}


/***/ }),

/***/ 39064:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ optionsInWords),
/* harmony export */   OG: () => (/* binding */ isOfPlaces),
/* harmony export */   Xo: () => (/* binding */ templatesRunning),
/* harmony export */   j: () => (/* binding */ configuredPlugins),
/* harmony export */   q0: () => (/* binding */ configuredFor),
/* harmony export */   qv: () => (/* binding */ followingSources)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38815);
/* harmony import */ var _data_buf_remote_plugins_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91169);
/* harmony import */ var _model_governed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97515);
/* harmony import */ var _model_once_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11800);
/* harmony import */ var _recipes_variables_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10215);






/** Options of all plugins in templates of buf generate and in protoc's command lines; read, never run. */
function configuredPlugins(recipes) {
    return recipes.flatMap((recipe) => {
        const { path, text } = recipe;
        return (0,_model_governed_js__WEBPACK_IMPORTED_MODULE_3__/* .isBufTemplate */ .oT)(path) ? inTemplate(path, text) : inCommandLines(path, (0,_recipes_variables_js__WEBPACK_IMPORTED_MODULE_4__/* .withVariables */ .s)(recipe));
    });
}
/** Those of one generator, the ones nearest to a stub first. */
function configuredFor(stub, plugins) {
    const own = plugins.filter(({ generator }) => generator === stub.generator);
    const shared = ({ file }) => {
        const parts = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(file).split("/");
        const others = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(stub.path).split("/");
        const apart = parts.findIndex((part, index) => part !== others[index]);
        return apart === -1 ? parts.length : apart;
    };
    return own.sort((one, other) => shared(other) - shared(one));
}
/**
 * Tells whether stubs lie to each other as their .protos do, whatever go_package says: what runs the generator nearest to them gives it
 * `paths=source_relative`. https://protobuf.dev/reference/go/go-generated/#invocation
 */
function followingSources(recipes) {
    // In most checkouts nobody asks.
    const plugins = (0,_model_once_js__WEBPACK_IMPORTED_MODULE_5__/* .once */ .O)(() => configuredPlugins(recipes));
    return (stub) => {
        const placing = configuredFor(stub, plugins()).map(({ options }) => {
            return new Set(options.map(({ text }) => text).filter((text) => /^(?:paths|module)=/.test(text)));
        });
        const nearest = placing.find(({ size }) => size > 0);
        return nearest?.size === 1 && nearest.has("paths=source_relative");
    };
}
/** The options of one place that change what is written, to compare places by. */
function optionsInWords({ options }) {
    const own = options.map(({ text }) => text).filter((text) => !isOfPlaces(text));
    return own.sort().join(",");
}
/** Whether an option only says where files go, where packages are, or what is logged. */
function isOfPlaces(option) {
    return /^(?:paths|module|logtostderr)\b|^M/.test(option);
}
/**
 * Tells whether a template of buf may run a generator: it names it, or a program that can't be told to be another one, or no template
 * names it at all.
 */
function templatesRunning(recipes) {
    const named = (0,_model_once_js__WEBPACK_IMPORTED_MODULE_5__/* .once */ .O)(() => {
        const templates = recipes.filter(({ path }) => (0,_model_governed_js__WEBPACK_IMPORTED_MODULE_3__/* .isBufTemplate */ .oT)(path));
        return new Map(templates.map(({ path, text }) => [path, pluginsIn((0,yaml__WEBPACK_IMPORTED_MODULE_1__.parseDocument)(text).contents).map(generatorOf)]));
    });
    return (file, generator) => {
        const own = named().get(file) ?? [null];
        return own.some((name) => name === generator || name === null) || ![...named().values()].flat().includes(generator);
    };
}
// https://buf.build/docs/configuration/v2/buf-gen-yaml/
function inTemplate(file, text) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_1__.LineCounter();
    return pluginsIn((0,yaml__WEBPACK_IMPORTED_MODULE_1__.parseDocument)(text, { lineCounter: lines }).contents).flatMap((plugin) => {
        const generator = generatorOf(plugin);
        if (generator === null)
            return [];
        const node = plugin.get("opt", true);
        const items = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isSeq */ .oP)(node) ? node.items : [node];
        const options = items.flatMap((item) => {
            if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(item) || item.value === null)
                return [];
            const line = item.range === null || item.range === undefined ? 1 : lines.linePos(item.range[0]).line;
            return splitOptions(String(item.value)).map((option) => optionOf(option, `opt of ${generator} in ${node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(file)}`, file, line));
        });
        const out = plugin.get("out");
        return [{ generator, file, options, ...(typeof out === "string" ? { out } : {}) }];
    });
}
function pluginsIn(root) {
    const plugins = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(root) ? root.get("plugins", true) : undefined;
    return (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isSeq */ .oP)(plugins) ? plugins.items.filter(yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh) : [];
}
/** The command that an entry of a template stands for; null where that can't be told. */
function generatorOf(plugin) {
    const names = ["remote", "local", "plugin", "name"].map((key) => pluginNamed(plugin.get(key, true)));
    return names.find((name) => name !== null) ?? null;
}
/** What plugins of buf's registry are called as commands. */
const remoteNames = new Map(Object.entries(_data_buf_remote_plugins_json__WEBPACK_IMPORTED_MODULE_2__/* .commands */ .P));
function pluginNamed(node) {
    // A local plugin may be a program with arguments: `go tool protoc-gen-x`, `go run example.com/protoc-gen-x@v1`.
    const words = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isSeq */ .oP)(node)
        ? node.items.map((item) => ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(item) ? String(item.value) : ""))
        : (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(node)
            ? [String(node.value)]
            : [];
    for (const word of words) {
        const bare = word.replace(/[:@][^/]*$/, "");
        const remote = remoteNames.get(bare.replace(/^[^/]+\//, ""));
        if (remote !== undefined)
            return remote;
        const command = /(?:^|\/)(protoc-gen-[\w-]+)(?:\/v\d+)?$/.exec(bare)?.[1];
        if (command !== undefined)
            return command;
    }
    const [only] = words;
    return words.length === 1 && only !== undefined && /^[\w-]+$/.test(only) ? `protoc-gen-${only}` : null;
}
/** `--NAME_opt=\u2026`, `--NAME_opt \u2026` and what stands before the colon of `--NAME_out=\u2026:directory`. */
function inCommandLines(file, text) {
    const found = new Map();
    for (const [index, line] of text.split("\n").entries()) {
        if (/^\s*(?:#|\/\/[^g])/.test(line))
            continue;
        for (const [, name = "", kind = "", value = ""] of line.matchAll(/(?:--|-p )([a-z][\w-]*)_(out|opt)(?:=|[ \t"',]+)["']?([^\s"'\\]*)/g)) {
            const generator = `protoc-gen-${name}`;
            const options = found.get(generator) ?? [];
            found.set(generator, options);
            const given = kind === "opt" ? value : (/^(.*):[^:]*$/.exec(value)?.[1] ?? (/[=,]/.test(value) ? value : ""));
            for (const option of splitOptions(given))
                options.push(optionOf(option, `protoc's command line in ${file}`, file, index + 1));
        }
    }
    return [...found].map(([generator, options]) => ({ generator, file, options }));
}
/** Without those that hold a variable: what it stands for is unknown. */
function splitOptions(text) {
    return text.split(",").filter((option) => option !== "" && !/[$%{}()`]/.test(option));
}
function optionOf(text, place, path, line) {
    return { text, provenance: { kind: "project-file", because: `option ${text} of ${place}`, path, line } };
}


/***/ }),

/***/ 41410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B3: () => (/* binding */ configurationBeside),
/* harmony export */   DX: () => (/* binding */ furtherOptions),
/* harmony export */   bo: () => (/* binding */ serviceConfigurations)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _generator_further_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36226);
/* harmony import */ var _configured_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39064);



/**
 * The option sets that a further generator may have been run with, likeliest first: as the checkout's own recipes have them,
 * completed by what the stub's text shows, then by its text alone. They count only where they give the committed bytes.
 */
function furtherOptions(sources) {
    const { stub, configured } = sources;
    const generator = (0,_generator_further_js__WEBPACK_IMPORTED_MODULE_1__/* .furtherGenerator */ .YS)(stub.generator);
    if (generator === null) {
        const paths = derived(stub, "paths=source_relative", "most plugins are run with it");
        return distinct([...configured.map(({ options }) => options), [paths], []]);
    }
    const always = generator.always.map((text) => derived(stub, text, "some files are refused without it, and others stay as they are"));
    const shown = shownOptions(generator, sources);
    const sets = configured.map(({ options, file }) => {
        const own = options.filter(({ text }) => !(0,_configured_options_js__WEBPACK_IMPORTED_MODULE_2__/* .isOfPlaces */ .OG)(text)).flatMap((option) => resolved(option, file, sources));
        const keys = new Set(own.map(({ text }) => keyOf(text)));
        return [...always, ...shown].filter(({ text }) => !keys.has(keyOf(text))).concat(own);
    });
    return distinct([...sets.slice(0, 1), [...always, ...shown], ...sets.slice(1), always]);
}
/** Files with HTTP rules for methods, by path. https://google.aip.dev/127 */
function serviceConfigurations(recipes) {
    return new Set(recipes.filter(({ text }) => /^type: *google\.api\.Service\b/m.test(text)).map(({ path }) => path));
}
function keyOf(option) {
    return option.replace(/=.*$/s, "");
}
function distinct(sets) {
    const seen = new Map(sets.toReversed().map((set) => [set.map(({ text }) => text).join(","), set]));
    return sets.filter((set) => seen.get(set.map(({ text }) => text).join(",")) === set);
}
/** Options that name a file have to name it so that the plugin finds it; one that is not in the checkout is left out. */
function resolved(option, recipe, { services, absolute }) {
    const match = /^(grpc_api_configuration|openapi_configuration)=(.*)$/.exec(option.text);
    if (match === null)
        return [option];
    const [, key = "", value = ""] = match;
    const path = [node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(recipe), value), node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(value)].find((place) => services.has(place));
    return path === undefined ? [] : [{ ...option, text: `${key}=${absolute(path)}` }];
}
/** Options that show in a stub's own text. */
function shownOptions(generator, sources) {
    const { stub } = sources;
    const signs = signsOf(generator.name, sources);
    return signs.map(([option, sign]) => derived(stub, option, sign));
}
function signsOf(generator, sources) {
    switch (generator) {
        case "protoc-gen-grpc-gateway":
            return gatewaySigns(sources);
        case "protoc-gen-openapiv2":
            return serviceConfiguration(sources);
        case "protoc-gen-connect-go":
            return connectSigns(sources);
        case "protoc-gen-go-vtproto":
            return vtprotoSigns(sources);
        case "protoc-gen-go-ttrpc":
            return ttrpcSigns(sources);
        default:
            return [];
    }
}
// https://github.com/grpc-ecosystem/grpc-gateway/blob/main/protoc-gen-grpc-gateway/main.go
function gatewaySigns(sources) {
    const { text } = sources;
    const signs = [];
    if (/\bserver ext\w+\.\w+Server\b/.test(text))
        signs.push(["standalone=true", "the prefix ext of the package it serves"]);
    if (/\bprotoReq\.Set[A-Z]\w*\(/.test(text))
        signs.push(["use_opaque_api=true", "protoReq.Set\u2026"]);
    // A method without a rule is given its own full name as path.
    if (/WithHTTPPathPattern\("\/[\w.]+\/\w+"\)/.test(text) &&
        /"(\/[\w.]+\/\w+)", runtime\.WithHTTPPathPattern\("\1"\)/.test(text))
        signs.push(["generate_unbound_methods=true", "a method's own name as its path"]);
    const [, named = "", service = ""] = /\nfunc Register(\w+)Server\(ctx context\.Context, mux \*runtime\.ServeMux, server (?:\w+\.)?(\w+)Server\)/.exec(text) ?? [];
    const suffix = named.slice(service.length);
    if (named.startsWith(service) && suffix !== "Handler" && suffix !== "")
        signs.push([`register_func_suffix=${suffix}`, `func Register${named}Server`]);
    if (!/\nPackage \w+ is a reverse proxy\./.test(text))
        signs.push(["omit_package_doc=true", "no comment on its package"]);
    return [...signs, ...serviceConfiguration(sources)];
}
/** `a.yaml` beside `a.proto` with HTTP rules in it. https://cloud.google.com/endpoints/docs/grpc/grpc-service-config */
function serviceConfiguration({ proto, services, absolute }) {
    const path = proto === null ? null : configurationBeside(proto, services);
    return path === null ? [] : [[`grpc_api_configuration=${absolute(path)}`, `${path} beside its .proto`]];
}
/** The configuration of the services of a .proto, relative to the checkout's root; null where there is none beside it. */
function configurationBeside(proto, services) {
    const stem = proto.replace(/\.proto$/, "");
    return [`${stem}.yaml`, `${stem}.yml`].find((place) => services.has(place)) ?? null;
}
// https://github.com/connectrpc/connect-go/blob/main/cmd/protoc-gen-connect-go/main.go
function connectSigns({ stub, text, sibling }) {
    const signs = [];
    if (/connect\.New\w+HandlerSimple\(/.test(text))
        signs.push(["simple=true", "HandlerSimple"]);
    if (sibling === null)
        return signs;
    const suffix = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(sibling.path) === node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(stub.path)
        ? ""
        : stub.goPackageName.slice(sibling.goPackageName.length);
    const fits = stub.goPackageName === sibling.goPackageName + suffix;
    if (fits && suffix !== "connect")
        signs.push([`package_suffix=${suffix}`, `package ${stub.goPackageName}`]);
    return signs;
}
/** Features with a method that nothing else writes. https://github.com/planetscale/vtprotobuf#available-features */
const vtprotoFeatures = [
    ["clone", /\) CloneVT\(\)/],
    ["equal", /\) EqualVT\(/],
    ["grpc", /\bgrpc\.ServiceDesc\b/],
    ["marshal", /\) MarshalVT\(\)/],
    ["marshal_strict", /\) MarshalVTStrict\(\)/],
    ["pool", /\bvtprotoPool_\w+|\) ResetVT\(\)/],
    ["size", /\) SizeVT\(\)/],
    ["unmarshal", /\) UnmarshalVT\(/],
    ["unmarshal_unsafe", /\) UnmarshalVTUnsafe\(/],
];
function vtprotoSigns({ text }) {
    const features = vtprotoFeatures.filter(([, sign]) => sign.test(text)).map(([feature]) => feature);
    const signs = features.length === 0 ? [] : [[`features=${features.join("+")}`, `the methods of ${features.join(", ")}`]];
    const tag = /^\/\/go:build (\w+)\n\/\/ \+build \1\n\/\/ Code generated/m.exec(text)?.[1];
    if (tag !== undefined)
        signs.push([`buildTag=${tag}`, `//go:build ${tag}`]);
    return signs;
}
// https://github.com/containerd/ttrpc/blob/main/cmd/protoc-gen-go-ttrpc/generator.go
function ttrpcSigns({ text }) {
    const service = /\bRegisterService\("(?:[\w.]*\.)?(\w+)"/.exec(text)?.[1] ?? "";
    const named = /\nfunc Register(\w+?)(?:Service)?\(srv /.exec(text)?.[1] ?? "";
    const prefix = named.slice(0, named.lastIndexOf(service.replace(/Service$/, "")));
    return prefix === "" || service === "" ? [] : [[`prefix=${prefix}`, `func Register${named}`]];
}
function derived(stub, text, sign) {
    // Where a file is named absolutely, that is for the plugin alone.
    const told = text.replace(/=\/.*\//, "=");
    const because = `option ${told}, for ${sign}`;
    return { text, provenance: { kind: "derived", because, path: stub.path, line: stub.headerLine } };
}


/***/ }),

/***/ 66096:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HF: () => (/* binding */ isRuntimePackage),
/* harmony export */   T4: () => (/* binding */ goImportNamesOf),
/* harmony export */   aR: () => (/* binding */ goImportsOf)
/* harmony export */ });
/* harmony import */ var _model_import_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36830);

/** Import paths of a Go file, in order. https://go.dev/ref/spec#Import_declarations */
function goImportsOf(text) {
    const paths = [];
    const declaration = /\nimport[ \t]+(?:\(([^)]*)\)|(?:[\w.]+[ \t]+)?"([^"\n]+)")/g;
    for (const [, block, single] of importSection(text).matchAll(declaration)) {
        if (single !== undefined)
            paths.push(single);
        for (const match of (block ?? "").matchAll(/^[ \t]*(?:[\p{L}\p{Nd}_.]+[ \t]+)?"([^"\n]+)"/gmu))
            paths.push(match[1] ?? "");
    }
    return paths;
}
/** The names under which a Go file imports packages, by their paths; those without a name of their own are left out. */
function goImportNamesOf(text) {
    const named = importSection(text).matchAll(/^(?:import[ \t]+|[ \t]+)([\p{L}_][\p{L}\p{Nd}_]*)[ \t]+"([^"\n]+)"/gmu);
    return new Map(Array.from(named, ([, name = "", path = ""]) => [path, name]));
}
/** Whether stubs import a package in order to run, and not because it describes a .proto: the standard library and the runtimes. */
function isRuntimePackage(path) {
    return (0,_model_import_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isStandardPackage */ .w)(path) || runtime.test(path);
}
const runtime = /^google\.golang\.org\/(?:protobuf\/(?:proto|reflect|runtime)(?:\/|$)|grpc(?:\/(?:codes|status|metadata|grpclog))?$)|^github\.com\/golang\/protobuf\/proto$/;
/** Imports stand before every other declaration, and what follows is most of a generated file. */
function importSection(text) {
    const end = text.search(/\n(?:const|var|type|func)\b/);
    return end === -1 ? text : text.slice(0, end);
}


/***/ }),

/***/ 45487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EQ: () => (/* binding */ usesRegistry),
/* harmony export */   Jj: () => (/* binding */ hasManagedMode),
/* harmony export */   KF: () => (/* binding */ bufModulesOf),
/* harmony export */   RF: () => (/* binding */ isExcluded),
/* harmony export */   by: () => (/* binding */ managedModesOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38815);
/* harmony import */ var _model_directory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32282);
/* harmony import */ var _model_governed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97515);




/** Modules of all buf.yaml and buf.work.yaml of the checkout; a file that is no YAML says nothing. */
function bufModulesOf(recipes) {
    return recipes.flatMap(({ path, text }) => {
        const name = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path);
        const directory = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path);
        if (!/^buf\.(?:work\.)?ya?ml$/.test(name))
            return [];
        const config = read(text);
        if (name.startsWith("buf.work."))
            return strings(config["directories"]).map((one) => ({ directory: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(directory, one), excludes: [] }));
        if (config["version"] === "v2")
            return modulesOfV2(config, directory);
        const build = record(config["build"]);
        const roots = strings(build["roots"]);
        const excludes = strings(build["excludes"]).map((one) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(directory, one));
        return (roots.length > 0 ? roots : ["."]).map((root) => ({
            directory: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(directory, root),
            excludes,
            ...nameIn(config),
        }));
    });
}
function modulesOfV2(config, directory) {
    const modules = list(config["modules"]).map(record);
    // One that is alone may be named above the list.
    return (modules.length > 0 ? modules : [{}]).map((module) => ({
        directory: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(directory, typeof module["path"] === "string" ? module["path"] : "."),
        excludes: strings(module["excludes"]).map((one) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(directory, one)),
        ...nameIn({ ...(modules.length > 1 ? {} : config), ...module }),
    }));
}
function nameIn({ name }) {
    return typeof name === "string" ? { name } : {};
}
/** Whether a template of buf gives .protos a go_package, or may. https://buf.build/docs/generate/managed-mode/ */
function hasManagedMode(recipes) {
    return recipes.some(({ text }) => /^managed:/m.test(text));
}
/** Whether buf is told of modules of a registry, which it generates from, too: as dependencies, or as inputs of a template. */
function usesRegistry(recipes) {
    return recipes.some(({ path, text }) => {
        if (/^buf\.ya?ml$/.test(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path)))
            return strings(read(text)["deps"]).length > 0;
        return ((0,_model_governed_js__WEBPACK_IMPORTED_MODULE_3__/* .isBufTemplate */ .oT)(path) && list(read(text)["inputs"]).some((input) => typeof record(input)["module"] === "string"));
    });
}
/** Whether buf leaves a .proto out of what it builds. */
function isExcluded(path, modules) {
    return modules.some(({ directory, excludes }) => (0,_model_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .FK)(path, directory) && excludes.some((one) => (0,_model_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .FK)(path, one)));
}
/** All templates of buf generate that have managed mode on. */
function managedModesOf(recipes) {
    const directoriesOf = ownModules(recipes);
    return recipes.flatMap(({ path, text }) => {
        if (!(0,_model_governed_js__WEBPACK_IMPORTED_MODULE_3__/* .isBufTemplate */ .oT)(path))
            return [];
        const config = read(text);
        // v1beta1 says only that it is on, and has what it is to set beside it.
        const managed = config["managed"] === true ? record(config["options"]) : record(config["managed"]);
        if (config["managed"] !== true && managed["enabled"] !== true)
            return [];
        const rules = config["version"] === "v2"
            ? rulesOfV2(managed, directoriesOf)
            : { rules: rulesOfV1(managed, directoriesOf), fieldRules: [] };
        const { go_package_prefix: prefix, disable } = managed;
        const spared = [...strings(record(prefix)["except"]), ...list(disable).map((rule) => record(rule)["module"])];
        const isOfRegistry = (module) => typeof module === "string" && directoriesOf(module).length === 0;
        const sparesModules = spared.some(isOfRegistry);
        const namesModules = sparesModules || list(managed["override"]).some((rule) => isOfRegistry(record(rule)["module"]));
        return [{ file: path, directory: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path), ...rules, sparesModules, namesModules }];
    });
}
function ownModules(recipes) {
    const modules = bufModulesOf(recipes);
    return (module) => modules.flatMap(({ name, directory }) => (name === module ? [directory] : []));
}
// https://buf.build/docs/configuration/v1/buf-gen-yaml/#managed
function rulesOfV1(managed, directoriesOf) {
    const everywhere = { path: null, module: null };
    const rules = [];
    for (const option of ["go_package_prefix", "java_package_prefix", "optimize_for"]) {
        const given = managed[option];
        const value = typeof given === "string" ? given : record(given)["default"];
        if (typeof value === "string")
            rules.push({ option, value, ...everywhere });
        for (const [name, own] of Object.entries(record(record(given)["override"])))
            for (const module of directoriesOf(name))
                rules.push({ option, value: String(own), path: null, module });
        for (const name of strings(record(given)["except"]))
            for (const module of directoriesOf(name))
                rules.push({ option, value: null, path: null, module });
    }
    for (const option of ["java_multiple_files", "java_string_check_utf8", "cc_enable_arenas"]) {
        if (typeof managed[option] === "boolean")
            rules.push({ option, value: String(managed[option]), ...everywhere });
    }
    // `GO_PACKAGE: {acme/v1/a.proto: \u2026}`
    for (const [name, files] of Object.entries(record(managed["override"]))) {
        for (const [path, value] of Object.entries(record(files)))
            rules.push({ option: name.toLowerCase(), value: String(value), path, module: null });
    }
    return rules;
}
/**
 * Rules for a module of a registry are left out: its files are read from their Go packages as they were compiled.
 * https://buf.build/docs/configuration/v2/buf-gen-yaml/#managed
 */
function rulesOfV2(managed, directoriesOf) {
    const overrides = list(managed["override"]).map(record);
    const disables = list(managed["disable"]).map(record);
    const given = [...overrides, ...disables].flatMap((rule) => {
        const value = overrides.includes(rule) ? rule["value"] : null;
        if (value === undefined)
            return [];
        const text = (name) => (typeof rule[name] === "string" ? rule[name] : null);
        const one = { value: value === null ? null : String(value), path: text("path"), field: text("field") };
        const options = { option: text("file_option"), fieldOption: text("field_option") };
        const modules = rule["module"] === undefined ? [null] : directoriesOf(text("module") ?? "");
        return modules.map((module) => ({ ...one, ...options, module }));
    });
    // One that disables without naming an option is for files and fields.
    return {
        rules: given.filter(({ fieldOption, field }) => fieldOption === null && field === null),
        fieldRules: given.filter(({ option }) => option === null),
    };
}
function read(text) {
    try {
        return record((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(text));
    }
    catch {
        // A broken configuration is for buf to report; it says nothing about the stubs.
        return {};
    }
}
function record(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function list(value) {
    return Array.isArray(value) ? value : [];
}
function strings(value) {
    return list(value).filter((one) => typeof one === "string");
}


/***/ }),

/***/ 40732:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oy: () => (/* binding */ isDeleted),
/* harmony export */   rt: () => (/* binding */ readHints),
/* harmony export */   tN: () => (/* binding */ listWithout)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10215);


/** Reads hints out of all recipes. A variable that a recipe does not set itself makes a path unknown, which is no hint. */
function readHints(recipes, protos) {
    const roots = [];
    const mappings = new Map();
    for (const recipe of recipes) {
        const { path } = recipe;
        for (const [index, line] of (0,_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .withVariables */ .s)(recipe).split("\n").entries()) {
            const provenance = {
                kind: "project-file",
                because: `protoc's command line in ${path}`,
                path,
                line: index + 1,
            };
            const places = changedTo(line).flatMap((place) => [node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path), place), place]);
            for (const given of searchPaths(line)) {
                const inPlaces = places.map((place) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(place, given));
                for (const directory of [...inPlaces, node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path), given), node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(given)]) {
                    const exists = protos.some((proto) => directory === "." || proto.path.startsWith(`${directory}/`));
                    if (exists && !roots.some((root) => root.directory === directory))
                        roots.push({ directory, provenance });
                }
            }
            for (const [option, name = ""] of line.matchAll(/\bM([\w./-]+\.proto)=[\w./;-]+/g))
                mappings.set(name, { option, provenance });
        }
    }
    return { roots, mappings };
}
/** The directory that a line goes to before it runs protoc: `cd api/v1 && protoc -I. \u2026`. */
function changedTo(line) {
    const place = /(?:^|[\s;&(])(?:cd|pushd)[ \t]+["']?([\w./-]+)["']?[ \t]*(?:&&|;)[^\n]*\bprotoc\b/.exec(line)?.[1];
    return place === undefined ? [] : [place];
}
/** Directories of `-I` and `--proto_path`, each of which may name several. */
function searchPaths(line) {
    const lists = line.matchAll(/(?<![\w-])(?:-I[= ]?|--proto_path[= ])["']?([\w./:-]+)(?![\w./:$({-])/g);
    return Array.from(lists, ([, list = ""]) => list.split(":"))
        .flat()
        .filter((directory) => directory !== "");
}
/**
 * Where a recipe lists the .protos one by one, those that it does not list are not generated: the place of a list that has
 * `sibling` and not `proto`; null where there is none.
 */
function listWithout(proto, sibling, recipes) {
    const names = (path, text) => new RegExp(`(?:^|[^\\w.-])${quote(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path))}\\b`, "m").exec(text);
    // What buf.yaml names are exceptions from rules of its linter.
    const lists = recipes.filter(({ path }) => !/(?:^|\/)buf\.ya?ml$/.test(path));
    if (lists.some(({ text }) => names(proto, text) !== null))
        return null;
    for (const { path, text } of lists) {
        const match = names(sibling, text);
        if (match === null)
            continue;
        const line = text.slice(0, match.index + 1).split("\n").length;
        return { because: `${path}:${line} lists .proto files one by one and does not name it`, path, line };
    }
    return null;
}
/**
 * Whether a recipe deletes a generated file again, which says that it is not wanted; what cleans up before generating anew, and
 * what a comment tells, does not. `literally`: a line with a variable in the path may mean another file of that name.
 */
function isDeleted(name, recipes, literally = false) {
    const named = new RegExp(`(?:^|[\\s"'=])${literally ? "[^\\s$]*" : "\\S*"}/${quote(name)}`);
    return recipes.some(({ text }) => {
        let target = "";
        return text.split("\n").some((line) => {
            target = /^([\w.-]+)[ \t]*:(?!=)/.exec(line)?.[1] ?? target;
            const isRemoval = /^[^#]*\brm\b/.test(line) && named.test(line);
            return isRemoval && !/^\s*\/\//.test(line) && !/clean/.test(target);
        });
    });
}
function quote(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}


/***/ }),

/***/ 10215:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ withVariables)
/* harmony export */ });
/**
 * A recipe's text with the variables that it sets itself put in, line by line as it was; what is set by running something, or
 * more than once to different values, stays as it is. `others` set what it does not, as Makefiles do that include each other.
 * Makefiles, scripts, Taskfiles and justfiles each in their own form.
 * https://www.gnu.org/software/make/manual/html_node/Using-Variables.html, https://taskfile.dev/reference/schema/,
 * https://just.systems/man/en/
 */
function withVariables(recipe, others = []) {
    const { text } = recipe;
    if (!/[$]|\{\{/.test(text))
        return text;
    const values = new Map([...valuesIn(others, []), ...valuesIn([recipe], places)]);
    // A variable may be made of others, which may be made of others.
    return [1, 2, 3].reduce((made) => made.replace(reference, (all, ...names) => put(all, names, values)), text);
}
/** What recipes set variables to; null where they set one to different values. */
function valuesIn(recipes, known) {
    const values = new Map(known);
    for (const { path, text } of recipes) {
        const isTaskfile = /(?:^|\/)[Tt]askfile[^/]*$/.test(path);
        for (const line of text.split("\n")) {
            const [, name = "", given = ""] = (isTaskfile ? inTaskfile : assignment).exec(line) ?? [];
            if (name === "")
                continue;
            const value = plain(given);
            values.set(name, !values.has(name) || values.get(name) === value ? value : null);
        }
    }
    return values;
}
/** `NAME := value`, `NAME ?= value`, `export NAME=value`, `readonly NAME="value"`, `name := 'value'`. */
const assignment = /^[ \t]*(?:(?:export|override|readonly|local|declare(?: -\w+)*)[ \t]+)*([A-Za-z_]\w*)[ \t]*(?:::?|\?)?=[ \t]*([^=].*)$/;
const inTaskfile = /^[ \t]+([A-Za-z_]\w*):[ \t]*(\S.*)$/;
/** `$(NAME)`, `${NAME}`, `$NAME`, `{{.NAME}}`, `{{name}}`, `{{justfile_directory()}}`. */
const reference = /\$\(([A-Za-z_]\w*|shell pwd)\)|\$\{([A-Za-z_]\w*)\}|\$([A-Za-z_]\w*)|\{\{[ \t]*\.?([A-Za-z_]\w*(?:\(\))?)[ \t]*\}\}/g;
/** Where a recipe runs, as far as it is looked at: in its own directory. */
const places = [
    "CURDIR",
    "PWD",
    "pwd",
    "shell pwd",
    "ROOT_DIR",
    "TASKFILE_DIR",
    "justfile_directory()",
].map((name) => [name, "."]);
/** Without quotes, a comment behind it and the backslash of a line that goes on; of `${NAME:-value}` the value. */
function plain(given) {
    const value = given.replace(/\$\{\w+:?-([^}]*)\}/g, "$1").trim();
    return (/^(["'])(.*?)\1/.exec(value)?.[2] ?? value.replace(/(?:[ \t]#.*|[ \t]*\\)$/, "")).trim();
}
function put(all, names, values) {
    const name = names.slice(0, 4).find((one) => typeof one === "string");
    return (typeof name === "string" ? values.get(name) : undefined) ?? all;
}


/***/ }),

/***/ 78055:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ importSearch)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/stubs/infer/imports/known-imports.ts
/**
 * Go packages that hold the .protos that many projects import, each below the path of its module, for imports that no stub has yet
 * or whose module no go.mod of the checkout requires.
 */
const known_imports_packages = [
    [/^google\/api\/httpbody\.proto$/, "google.golang.org/genproto/googleapis/api", "httpbody"],
    [/^google\/api\/(?:expr\/v1alpha1)\/.*$/, "google.golang.org/genproto/googleapis/api", "expr/v1alpha1"],
    [/^google\/api\/[^/]+\.proto$/, "google.golang.org/genproto/googleapis/api", "annotations"],
    [/^google\/api\/([a-z]+)\.proto$/, "google.golang.org/genproto/googleapis/api", "$1"],
    [/^google\/api\/[a-z_]+\.proto$/, "google.golang.org/genproto/googleapis/api", "serviceconfig"],
    [/^google\/rpc\/error_details\.proto$/, "google.golang.org/genproto/googleapis/rpc", "errdetails"],
    [/^google\/rpc\/([a-z]+)\.proto$/, "google.golang.org/genproto/googleapis/rpc", "$1"],
    [/^google\/type\/([a-z]+)\.proto$/, "google.golang.org/genproto", "googleapis/type/$1"],
    [/^google\/longrunning\/operations\.proto$/, "cloud.google.com/go/longrunning", "autogen/longrunningpb"],
    [/^grpc\/health\/v1\/health\.proto$/, "google.golang.org/grpc", "health/grpc_health_v1"],
    [
        /^protoc-gen-openapiv2\/options\/[^/]+$/,
        "github.com/grpc-ecosystem/grpc-gateway/v2",
        "protoc-gen-openapiv2/options",
    ],
    [/^protoc-gen-swagger\/options\/[^/]+$/, "github.com/grpc-ecosystem/grpc-gateway", "protoc-gen-swagger/options"],
    [/^(?!buf\/)(?:.*\/)?validate\/validate\.proto$/, "github.com/envoyproxy/protoc-gen-validate", "validate"],
    [/^buf\/validate\/[^/]+$/, "buf.build/gen/go/bufbuild/protovalidate/protocolbuffers/go", "buf/validate"],
    [/^(?:.*\/)?gogoproto\/gogo\.proto$/, "github.com/gogo/protobuf", "gogoproto"],
    [/^(?:.*\/)?vtproto\/ext\.proto$/, "github.com/planetscale/vtprotobuf", "vtproto"],
    [/^opentelemetry\/proto\/(?:collector\/)?([a-z/0-9]+)\/[^/]+$/, "go.opentelemetry.io/proto/otlp", "$1"],
    [/^((?:udpa|xds)\/.+)\/[^/]+$/, "github.com/cncf/xds/go", "$1"],
    [/^envoy\/(.+)\/[^/]+$/, "github.com/envoyproxy/go-control-plane/envoy", "$1"],
];
/** The Go packages that are known to hold a .proto of that name; none for other names. */
function knownPackagesOf(name) {
    return known_imports_packages.flatMap(([pattern, module, directory]) => pattern.test(name) ? [{ importPath: `${module}/${name.replace(pattern, directory)}`, module }] : []);
}
/** The module of a Go package on GitHub, whose repositories are modules by themselves as a rule; empty for other hosts. */
function packageOnGitHub(importPath) {
    const [, module] = /^(github\.com\/[^/]+\/[^/]+(?:\/v\d+)?)\/./.exec(importPath) ?? [];
    return module === undefined ? [] : [{ importPath, module }];
}

// EXTERNAL MODULE: ./src/stubs/infer/paths/mount.ts
var mount = __webpack_require__(27060);
// EXTERNAL MODULE: ./src/stubs/infer/paths/root.ts
var root = __webpack_require__(90185);
// EXTERNAL MODULE: ./src/stubs/infer/recipes/buf.ts
var buf = __webpack_require__(45487);
// EXTERNAL MODULE: ./src/stubs/infer/recipes/hints.ts
var hints = __webpack_require__(40732);
;// CONCATENATED MODULE: ./src/stubs/infer/search.ts






/** The places where imports of a checkout's .protos are looked for; `former` tells the stubs that were taken away. */
function importSearch(contexts, packages, facts, request, former) {
    const mounts = new Map();
    const goImports = new Map();
    const goStubs = new Map();
    for (const context of contexts) {
        const { stub, candidates, goImports: imported } = context;
        const [chosen] = candidates;
        if (chosen === undefined)
            continue;
        if (stub.generator === "protoc-gen-go")
            goStubs.set(chosen.proto.path, context);
        mounts.set((0,mount/* mountKey */.NY)(chosen.mount), chosen.mount);
        goImports.set(chosen.proto.path, [...(goImports.get(chosen.proto.path) ?? []), ...imported]);
    }
    const allGoImports = [...new Set(contexts.flatMap((context) => context.goImports))];
    const recipes = facts.recipes ?? [];
    const configured = [
        ...(0,buf/* bufModulesOf */.KF)(recipes).map(({ directory }) => directory),
        ...(0,hints/* readHints */.rt)(recipes, facts.protos).roots.map(({ directory }) => directory),
    ];
    return {
        protosByPath: new Map(facts.protos.map((proto) => [proto.path, proto])),
        protosByName: (0,root/* groupByBaseName */.xX)(facts.protos),
        givenMounts: request.protoPaths.map((directory) => ({ prefix: "", directory: external_node_path_.posix.normalize(directory) })),
        stubMounts: [...mounts.values(), ...configured.map((directory) => ({ prefix: "", directory }))],
        moduleMounts: facts.modules.flatMap(({ path, directory }) => path === "" ? [] : [{ prefix: `${path}/`, directory }]),
        goImportsOf: (path) => goImports.get(path) ?? [],
        isShown: (name, path) => {
            const goStub = goStubs.get(path);
            return goStub !== undefined && goStub.embedded?.imports.includes(name) !== false;
        },
        goImportsFor: (name) => {
            const sharers = contexts.filter(({ embedded }) => embedded?.imports.includes(name) === true);
            return [...new Set(sharers.flatMap((context) => context.goImports))];
        },
        formerGoImportsOf: async (path) => {
            const own = (await former()).filter(({ candidates: [first] }) => first?.proto.path === path);
            return own.flatMap((context) => context.goImports);
        },
        inGoPackages: (name, importer) => packages.find(name, importer.goImports, external_node_path_.posix.dirname(importer.path)),
        inModulesOfStubs: (name, importer) => packages.findBeside(name, allGoImports, external_node_path_.posix.dirname(importer.path)),
        fromElsewhere: (name, importer) => packages.findMoved(name, importer.goImports, external_node_path_.posix.dirname(importer.path)),
        inGoSources: (name, importer) => packages.findSource(name, external_node_path_.posix.dirname(importer.path)),
        inGivenModules: (name) => packages.findInModules(name, request.protoModules),
        inKnownPackages: (name, importer) => packages.findKnown(name, [...knownPackagesOf(name), ...importer.goImports.flatMap(packageOnGitHub)], external_node_path_.posix.dirname(importer.path)),
    };
}


/***/ }),

/***/ 50564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ selectStubs)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _model_directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32282);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42891);




/**
 * The stubs to be judged: those in the working directories and, if `stub-paths` is given, those that it selects.
 * Throws a `Failure` of kind `bad-input` that names every pathspec and proto path which matches nothing, and one that leaves
 * nothing to check.
 */
function selectStubs(facts, request) {
    const inScope = facts.stubs.filter((stub) => (0,_model_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .isInScope */ .yX)(stub.path, facts));
    const paths = request.stubPaths.map((pathspec) => {
        const excludes = pathspec.startsWith("!");
        return { pathspec, excludes, matches: pathspecTest(excludes ? pathspec.slice(1) : pathspec) };
    });
    const mistakes = [];
    for (const { pathspec, matches } of paths) {
        if (!inScope.some((stub) => matches(stub.path)))
            mistakes.push(`stub-paths: ${pathspec} matches no generated file`);
    }
    for (const path of request.protoPaths) {
        const directory = path.replace(/^\.\/|\/+$/g, "") || ".";
        if (!facts.protos.some((proto) => (0,_model_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .isInside */ .FK)(proto.path, directory))) {
            const isOutside = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(directory) || directory.startsWith("..");
            const hint = isOutside
                ? ", which is not in the checkout: name it by working-directory as well, if it is one beside"
                : "";
            mistakes.push(`proto-paths: there is no .proto below ${path}${hint}`);
        }
    }
    const selects = selector(paths);
    const stubs = inScope.filter(({ path }) => selects(path));
    if (mistakes.length === 0 && inScope.length > 0 && stubs.length === 0)
        mistakes.push(`stub-paths: ${request.stubPaths.join(" ")} leaves no generated file to check`);
    if (mistakes.length > 0) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H("bad-input", `${mistakes.join("; ")}.`, {
            remedy: `Paths are relative to ${facts.root}; ${inScope.length} generated files and ${facts.protos.length} .proto files were found there.`,
        });
    }
    return { stubs, selects };
}
function selector(paths) {
    const wanted = paths.filter(({ excludes }) => !excludes);
    const unwanted = paths.filter(({ excludes }) => excludes);
    return (path) => {
        const selected = wanted.length === 0 || wanted.some(({ matches }) => matches(path));
        return selected && !unwanted.some(({ matches }) => matches(path));
    };
}
/** A pathspec as git reads it: a directory stands for all below it, and `*` also matches slashes. */
function pathspecTest(pathspec) {
    const plain = pathspec.replace(/^\.\//, "").replace(/\/+$/, "");
    const pattern = picomatch__WEBPACK_IMPORTED_MODULE_3___default()([plain, `${plain}/**`], { dot: true, bash: true });
    return (path) => plain === "." || plain === "" || (0,_model_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .isInside */ .FK)(path, plain) || pattern(path);
}


/***/ }),

/***/ 3614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ stubFiles)
/* harmony export */ });
/** Stubs are looked at one by one, each with those of the same source, which lie beside it. */
const rememberedTexts = 4;
/**
 * Holds the bytes of stubs and decodes a text each time that it is asked for, but for the last few: as strings that live on, those
 * of a thousand stubs make V8 take several times their size, which it then keeps.
 */
function stubFiles(contents) {
    const nothing = Buffer.alloc(0);
    const recent = [];
    const bytesOf = (path) => contents.get(path) ?? nothing;
    return {
        bytesOf,
        textOf: (path) => {
            const known = recent.find((one) => one.path === path);
            if (known !== undefined)
                return known.text;
            const text = bytesOf(path).toString("utf8");
            recent.unshift({ path, text });
            recent.length = Math.min(recent.length, rememberedTexts);
            return text;
        },
    };
}


/***/ }),

/***/ 33823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yz: () => (/* binding */ isRun),
  WD: () => (/* binding */ protoReader),
  JE: () => (/* binding */ readContexts)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/model/stub.ts
var model_stub = __webpack_require__(1757);
// EXTERNAL MODULE: ./src/stubs/infer/contexts.ts + 4 modules
var contexts = __webpack_require__(39211);
// EXTERNAL MODULE: ./src/model/group.ts
var group = __webpack_require__(87226);
;// CONCATENATED MODULE: ./src/stubs/infer/message-stubs.ts



/**
 * Finds the stubs of messages beside a stub of services where another generator than protoc-gen-go made them: `query.pulsar.go` or gogo's
 * `query.pb.go` beside `query_grpc.pb.go`, and those of the .protos of the same package, which its own may import. Empty where it has
 * none itself.
 */
function messageStubs(stubs) {
    const others = stubs.filter(({ generator }) => otherMessages.test(generator));
    const byDirectory = (0,group/* groupBy */.$)(others, ({ path }) => external_node_path_.posix.dirname(path));
    return ({ path, generator }) => {
        if (generator === "protoc-gen-go")
            return [];
        const beside = byDirectory.get(external_node_path_.posix.dirname(path)) ?? [];
        return beside.some((one) => protoNameOf(one.path) === protoNameOf(path)) ? beside : [];
    };
}
/** Those that write what protoc-gen-go does, in other words. */
const otherMessages = /^protoc-gen-(?:gogo|gofast|go-pulsar|gocosmos)/;
/** What a stub's name has in common with that of its .proto, of pulsar's and gateways' as well. */
function protoNameOf(path) {
    return (0,model_stub/* stemOf */.Vc)(path.replace(/\.(?:pulsar|pb\.gw)\.go$/, ".pb.go"));
}

// EXTERNAL MODULE: ./src/stubs/infer/stub-files.ts
var stub_files = __webpack_require__(3614);
;// CONCATENATED MODULE: ./src/stubs/read.ts






/**
 * All stubs of the checkout that can be regenerated, in the working directories or not: the others tell about them. `pinOf`
 * tells which generators beside the two are run.
 */
function readContexts(facts, pinOf) {
    const stubs = facts.stubs.filter((stub) => isRun(stub, pinOf));
    const messagesBeside = messageStubs(facts.stubs);
    const read = new Set([...stubs, ...stubs.flatMap(messagesBeside)]);
    return (0,contexts/* inferContexts */.L)(facts, stubs, (0,stub_files/* stubFiles */.W)(readAll(facts.root, [...read])), pinOf, messagesBeside);
}
/** Whether a stub's generator is one of the two, or a further one that is pinned. */
function isRun(stub, pinOf) {
    return (0,model_stub/* isCore */.OB)(stub.generator) || pinOf(stub) !== null;
}
/** Reads the text of a .proto of the checkout each time that it is asked for: hardly any is. */
function protoReader({ root }) {
    return (path) => (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(root, path), "utf8");
}
/** Without promises: these files were opened a moment ago, and in the machine's cache they are read faster than scheduled. */
function readAll(root, stubs) {
    return new Map(stubs.map(({ path }) => [path, (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(root, path))]));
}


/***/ }),

/***/ 9435:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dK: () => (/* binding */ withParts),
/* harmony export */   gw: () => (/* binding */ partsIn),
/* harmony export */   rT: () => (/* binding */ parts),
/* harmony export */   wP: () => (/* binding */ isWhole)
/* harmony export */ });
/* harmony import */ var _wire_wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11554);

/**
 * What a serialized google.protobuf.FileDescriptorProto consists of: fields by number, and what each of them is.
 * https://github.com/protocolbuffers/protobuf/blob/main/src/google/protobuf/descriptor.proto
 */
const parts = {
    file: { 4: "message", 5: "enum", 6: "service", 7: "field", 8: "options", 9: "source" },
    message: { 2: "field", 3: "message", 4: "enum", 5: "range", 6: "field", 7: "options", 8: "oneof" },
    range: { 3: "options" },
    enum: { 2: "value", 3: "options" },
    value: { 3: "options" },
    service: { 2: "method", 3: "options" },
    method: { 4: "options" },
    field: { 8: "options" },
    oneof: { 2: "options" },
    options: {},
    source: {},
};
/**
 * The options of all declarations, or all fields and extensions, or all extension ranges, one after the other. Throws where the descriptor
 * is damaged.
 */
function* partsIn(descriptor, wanted, part = "file") {
    const inner = parts[part];
    for (const { number, content } of (0,_wire_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(descriptor)) {
        const next = inner[number];
        if (next === wanted)
            yield content;
        else if (hasParts(next))
            yield* partsIn(content, wanted, next);
    }
}
/** Whether all declarations of a descriptor, and their options, can be read to their ends: an edit or a bad merge may have cut any of them. */
function isWhole(descriptor) {
    try {
        readThrough(descriptor, "file");
        return true;
    }
    catch {
        return false;
    }
}
function readThrough(descriptor, part) {
    const inner = parts[part];
    for (const { number, content } of (0,_wire_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(descriptor)) {
        const next = inner[number];
        if (next !== undefined)
            readThrough(content, next);
    }
}
/** The descriptor with each of these changed, and all else as it is. Throws where it is damaged. */
function withParts(descriptor, wanted, change, part = "file") {
    const inner = parts[part];
    return (0,_wire_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .rewritten */ .fm)(descriptor, (field) => {
        const next = inner[field.number];
        if (next === wanted)
            return change(field.content);
        return hasParts(next) ? withParts(field.content, wanted, change, next) : field;
    });
}
function hasParts(part) {
    return part !== undefined && part !== "options" && part !== "source";
}


/***/ }),

/***/ 37197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ editSteps),
  R: () => (/* binding */ stepsFor)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/stubs/sed/matcher.ts
/*
 * Regular expressions of a checkout's recipes are foreign text: they are run by RE2's rules, in time linear in what they are run
 * on, so that none of them can hold a job up. https://github.com/google/re2/wiki/WhyRE2
 */
/** The compiler of patterns; its library is loaded when it is asked for, for most checkouts have no use for it. */
async function patternCompiler() {
    const { RE2JS, RE2JSException } = await __webpack_require__.e(/* import() */ 856).then(__webpack_require__.bind(__webpack_require__, 2856));
    return ({ source, ignoresCase, isLongest, literal }) => {
        const flags = RE2JS.DOTALL | (ignoresCase ? RE2JS.CASE_INSENSITIVE : 0) | (isLongest ? RE2JS.LONGEST_MATCH : 0);
        try {
            const compiled = RE2JS.compile(source, flags);
            return (text, from) => {
                if (literal !== "" && !text.includes(literal, from))
                    return null;
                const matcher = compiled.matcher(text);
                if (!matcher.find(from))
                    return null;
                const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, number) => matcher.group(number));
                return { start: matcher.start(), end: matcher.end(), groups };
            };
        }
        catch (error) {
            if (error instanceof RE2JSException)
                return null;
            throw error;
        }
    };
}

;// CONCATENATED MODULE: ./src/stubs/sed/replacement.ts
const escapes = { n: "\n", t: "\t", f: "\f", v: "\v", r: "\r", a: "\x07" };
/**
 * The replacement of sed's `s` command; null where it names a group that the expression has not, or a character by its number.
 * https://www.gnu.org/software/sed/manual/html_node/The-_0022s_0022-Command.html
 */
function readReplacement(text, expression, dialect) {
    const parts = [];
    const groups = expression.replace(/\[[^\]]*\]/g, "").match(dialect === "basic" ? /\\\(/g : /(?<!\\)\(/g)?.length ?? 0;
    for (const [all, escaped] of text.matchAll(/\\([\s\S]?)|&|[^\\&]+/g)) {
        const part = all === "&" ? group(0) : escaped === undefined ? literal(all) : escapedPart(escaped);
        if (part === null || (part.kind === "group" && part.number > groups))
            return null;
        parts.push(part);
    }
    return parts;
}
function escapedPart(sign) {
    if (/\d/.test(sign))
        return group(Number(sign));
    if (/[ULulE]/.test(sign))
        return { kind: "case", change: sign };
    const named = escapes[sign];
    if (named !== undefined)
        return literal(named);
    return sign === "" || /[A-Za-z]/.test(sign) ? null : literal(sign);
}
function group(number) {
    return { kind: "group", number };
}
function literal(text) {
    return { kind: "text", text };
}
/** What a match is replaced by. */
function replacementOf(match, parts) {
    let made = "";
    let lasting = "E";
    let once = "";
    for (const part of parts) {
        if (part.kind === "case") {
            if (/[ul]/.test(part.change))
                once = part.change;
            else
                lasting = part.change;
            continue;
        }
        const text = part.kind === "text" ? part.text : (match.groups[part.number] ?? "");
        if (text === "")
            continue;
        const cased = inCase(text, lasting);
        made += once === "" ? cased : inCase(cased.slice(0, 1), once) + cased.slice(1);
        once = "";
    }
    return made;
}
function inCase(text, change) {
    if (/u/i.test(change))
        return text.toUpperCase();
    return /l/i.test(change) ? text.toLowerCase() : text;
}

;// CONCATENATED MODULE: ./src/stubs/sed/run.ts

/** The script as a function; null where RE2 has no such pattern. */
function editOf(commands, compile) {
    const matchers = new Map();
    for (const pattern of commands.flatMap(patternsOf)) {
        const matcher = compile(pattern);
        if (matcher === null)
            return null;
        matchers.set(pattern, matcher);
    }
    const find = (pattern) => matchers.get(pattern) ?? (() => null);
    return (text) => {
        if (!mayChange(commands, text))
            return text;
        const isEnded = text.endsWith("\n");
        const lines = (isEnded ? text.slice(0, -1) : text).split("\n");
        const ranges = new Map();
        const spaces = lines.map((line, index) => {
            const place = { number: index + 1, isLast: index + 1 === lines.length, ranges };
            return spaceAfter(line, place, commands, find);
        });
        const made = spaces.flatMap(linesOf);
        const last = spaces.at(-1);
        // The end of the last line is lacking where it was, if that line is still the last one.
        const isStillLast = last !== undefined && !last.isDeleted && last.below.length === 0;
        return made.length === 0 ? "" : made.join("\n") + (isEnded || !isStillLast ? "\n" : "");
    };
}
function patternsOf({ guard, action }) {
    const addresses = guard === null ? [] : [guard.from, ...(guard.to === null ? [] : [guard.to])];
    const ofGuard = addresses.flatMap((address) => (address.kind === "match" ? [address.pattern] : []));
    if (action.kind === "block")
        return [...ofGuard, ...action.commands.flatMap(patternsOf)];
    return action.kind === "substitute" ? [...ofGuard, action.pattern] : ofGuard;
}
/** Most scripts are substitutions of words that most files have not. */
function mayChange(commands, text) {
    return commands.some(({ action }) => action.kind !== "substitute" || text.includes(action.pattern.literal));
}
/** What becomes of a line. */
function spaceAfter(line, place, commands, find) {
    const space = { text: line, isDeleted: false, above: [], below: [] };
    runAll(commands, space, place, find);
    return space;
}
function linesOf({ above, text, isDeleted, below }) {
    return [...above, ...(isDeleted ? [] : [text]), ...below];
}
function runAll(commands, space, place, find) {
    for (const command of commands) {
        if (space.isDeleted)
            return;
        if (command.guard !== null && !isMeant(command, command.guard, space.text, place, find))
            continue;
        run(command, space, place, find);
    }
}
function run(command, space, place, find) {
    const { action, guard } = command;
    switch (action.kind) {
        case "substitute":
            space.text = substituted(space.text, action, find(action.pattern));
            return;
        case "transliterate":
            space.text = [...space.text].map((one) => action.to[action.from.indexOf(one)] ?? one).join("");
            return;
        case "delete":
            space.isDeleted = true;
            return;
        case "insert":
            space.above.push(action.text);
            return;
        case "append":
            space.below.push(action.text);
            return;
        case "change":
            // Of a range, the whole is changed at its end.
            if (guard === null || guard.to === null || guard.isNegated || !place.ranges.has(command))
                space.above.push(action.text);
            space.isDeleted = true;
            return;
        case "block":
            runAll(action.commands, space, place, find);
            return;
    }
}
function isMeant(command, guard, text, place, find) {
    const isIn = guard.to === null
        ? isAt(guard.from, text, place, find)
        : isInRange(command, guard.from, guard.to, text, place, find);
    return isIn !== guard.isNegated;
}
/** A range begins anew wherever its first address is met; its end is looked for from the next line on. */
function isInRange(command, from, to, text, place, find) {
    const last = place.ranges.get(command);
    if (last === undefined) {
        if (!isAt(from, text, place, find))
            return false;
        const end = to.kind === "line" ? to.number : Number.POSITIVE_INFINITY;
        if (end > place.number && !(to.kind === "last" && place.isLast))
            place.ranges.set(command, end);
        return true;
    }
    const isEnd = to.kind === "line" ? place.number >= last : isAt(to, text, place, find);
    if (isEnd)
        place.ranges.delete(command);
    // A range of lines that ended between the lines which a block was done on.
    return to.kind !== "line" || place.number <= last;
}
function isAt(address, text, { number, isLast }, find) {
    switch (address.kind) {
        case "line":
            return number === address.number;
        case "last":
            return isLast;
        case "match":
            return find(address.pattern)(text, 0) !== null;
    }
}
/** An empty match right behind another one is none. */
function substituted(text, action, find) {
    let made = "";
    let copied = 0;
    let count = 0;
    let before = -1;
    for (let at = 0; at <= text.length;) {
        const match = find(text, at);
        if (match === null)
            break;
        const isEmpty = match.end === match.start;
        if (!isEmpty || match.start !== before) {
            count += 1;
            if (count >= action.first) {
                made += text.slice(copied, match.start) + replacementOf(match, action.replacement);
                copied = match.end;
                if (!action.isGlobal)
                    break;
            }
        }
        before = match.end;
        at = isEmpty ? match.end + 1 : match.end;
    }
    return copied === 0 && made === "" ? text : made + text.slice(copied);
}

;// CONCATENATED MODULE: ./src/stubs/sed/perl.ts
/**
 * The commands of a perl one-liner that edits lines, as after `perl -pi -e`: substitutions, each with a condition if need be, and
 * the deletion of lines, `print unless /\u2026/` after `perl -ni -e`. Null for any other program.
 * https://perldoc.perl.org/perlrun#-p
 */
function readPerl(program, printsByItself) {
    const statements = statementsOf(program);
    if (statements === null || statements.length === 0)
        return null;
    const commands = statements.map((statement) => (printsByItself ? substitution(statement) : printing(statement)));
    return commands.every((command) => command !== null) && (printsByItself || commands.length === 1) ? commands : null;
}
const delimited = (sign) => `((?:\\\\[\\s\\S]|[^\\\\${sign}])*)`;
const slash = delimited("/");
/** `s/\u2026/\u2026/g if /\u2026/`, of which the delimiter may be another. */
function substitution(statement) {
    const delimiter = /^s([/|#!,@%~])/.exec(statement)?.[1];
    if (delimiter === undefined)
        return null;
    const part = delimited(delimiter);
    const form = new RegExp(`^s${delimiter.replace("|", "\\|")}${part}${delimiter.replace("|", "\\|")}${part}${delimiter.replace("|", "\\|")}([gi]*)(?: (if|unless) /${slash}/(i?))?$`);
    const [all, expression = "", written = "", flags = "", condition, other = "", otherFlags] = form.exec(statement) ?? [];
    if (all === undefined)
        return null;
    const pattern = fromPerl(unescaped(expression, delimiter), flags.includes("i"));
    const replacement = perl_readReplacement(unescaped(written, delimiter));
    const guard = condition === undefined ? null : guardOf(other, condition === "unless", otherFlags === "i");
    if (pattern === null || replacement === null || (condition !== undefined && guard === null))
        return null;
    return { guard, action: { kind: "substitute", pattern, replacement, first: 1, isGlobal: flags.includes("g") } };
}
/** `print unless /\u2026/`, `print if !/\u2026/`. */
function printing(statement) {
    const form = new RegExp(`^print (if|unless) (!?) ?/${slash}/(i?)$`);
    const [all, condition, negation, expression = "", flags] = form.exec(statement) ?? [];
    const guard = all === undefined ? null : guardOf(expression, (condition === "if") !== (negation === "!"), flags === "i");
    return guard === null ? null : { guard, action: { kind: "delete" } };
}
function guardOf(expression, isNegated, ignoresCase) {
    const pattern = fromPerl(unescaped(expression, "/"), ignoresCase);
    return pattern === null ? null : { from: { kind: "match", pattern }, to: null, isNegated };
}
/** At semicolons outside of what delimiters enclose. */
function statementsOf(program) {
    const pieces = program
        .trim()
        .replace(/;$/, "")
        .split(/;\s*(?=s[/|#!,@%~])/);
    return program.length > 2000 ? null : pieces.map((piece) => piece.trim().replace(/\s+(if|unless)\s+/, " $1 "));
}
function unescaped(text, delimiter) {
    return delimiter === "/" || /[!,@%~#]/.test(delimiter) ? text.replaceAll(`\\${delimiter}`, delimiter) : text;
}
/** Perl's syntax is RE2's but for what RE2 refuses; what is put in from variables is not known. */
function fromPerl(expression, ignoresCase) {
    if (expression === "" || expression.length > 1000 || /[$@]\w|\$\{|\\[hHRvVNZ1-9n]/.test(expression))
        return null;
    const counts = Array.from(expression.matchAll(/\{(\d+)(?:,(\d*))?\}/g), ([, least, most]) => Number(most || least));
    if (counts.some((count) => count > 100))
        return null;
    return { source: expression, ignoresCase, isLongest: false, literal: "" };
}
function perl_readReplacement(text) {
    const parts = [];
    for (const [all, name, escaped] of text.matchAll(/\$\{?(\d|&)\}?|\\([\s\S]?)|[^$\\]+|\$/g)) {
        const part = name === undefined
            ? pieceOf(all, escaped)
            : { kind: "group", number: name === "&" ? 0 : Number(name) };
        if (part === null)
            return null;
        parts.push(part);
    }
    return parts;
}
const perl_escapes = { n: "\n", t: "\t", r: "\r", f: "\f" };
function pieceOf(all, escaped) {
    if (escaped === undefined)
        return all === "$" || /@\w/.test(all) ? null : { kind: "text", text: all };
    if (/[1-9]/.test(escaped))
        return { kind: "group", number: Number(escaped) };
    if (/[ULulE]/.test(escaped))
        return { kind: "case", change: escaped };
    const named = perl_escapes[escaped];
    if (named !== undefined)
        return { kind: "text", text: named };
    return escaped === "" || /\w/.test(escaped) ? null : { kind: "text", text: escaped };
}

;// CONCATENATED MODULE: ./src/stubs/sed/bracket.ts
/**
 * Reads the bracket expression that begins at an offset; null for one that is not closed, and for collating symbols. A backslash
 * stands for itself, but for GNU's `\n` and its like.
 * https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap09.html#tag_09_03_05
 */
function readBracket(text, start) {
    const isNegated = text[start + 1] === "^";
    let at = start + (isNegated ? 2 : 1);
    let source = isNegated ? "[^" : "[";
    for (let isFirst = true; isFirst || text[at] !== "]"; isFirst = false) {
        const named = /\[:(\w+):\]/y;
        named.lastIndex = at;
        const [all, name = ""] = named.exec(text) ?? [];
        if (all !== undefined) {
            if (!classes.has(name))
                return null;
            source += all;
            at += all.length;
            continue;
        }
        const from = elementAt(text, at);
        if (from === null)
            return null;
        at = from.end;
        const isRange = text[at] === "-" && text[at + 1] !== "]" && at + 1 < text.length;
        const to = isRange ? elementAt(text, at + 1) : from;
        if (to === null || to.character < from.character)
            return null;
        source += isRange ? `${inBrackets(from.character)}-${inBrackets(to.character)}` : inBrackets(from.character);
        at = to.end;
    }
    const token = { kind: "set", source: `${source}]`, isWord: false };
    return { token, end: at + 1 };
}
const classes = new Set([
    "alnum",
    "alpha",
    "blank",
    "cntrl",
    "digit",
    "graph",
    "lower",
    "print",
    "punct",
    "space",
    "upper",
    "xdigit",
]);
const bracket_escapes = { n: "\n", t: "\t", f: "\f", v: "\v", r: "\r", a: "\x07" };
function elementAt(text, at) {
    const character = text[at];
    const next = text[at + 1] ?? "";
    if (character === undefined || (character === "[" && /[.=:]/.test(next)))
        return null;
    if (character !== "\\")
        return { character, end: at + 1 };
    // Characters by their numbers.
    if (/[cdox]/.test(next))
        return null;
    const escaped = bracket_escapes[next];
    return escaped === undefined ? { character, end: at + 1 } : { character: escaped, end: at + 2 };
}
function inBrackets(character) {
    return /[\w\s]/.test(character) || character > "~" ? character : `\\${character}`;
}

;// CONCATENATED MODULE: ./src/stubs/sed/posix-expression.ts

/** Nobody writes longer ones over generated code, and what running one costs grows with it. */
const longest = 1000;
const mostRepeats = 100;
/**
 * A POSIX regular expression, with GNU's additions (`\+`, `\|`, `\b`, `\w`, `\<`), in RE2's syntax; null for what RE2 has not,
 * and for what is not surely understood. https://www.gnu.org/software/sed/manual/html_node/Regular-Expressions.html
 */
function fromPosix(expression, dialect, ignoresCase) {
    if (expression === "" || expression.length > longest)
        return null;
    const tokens = tokensIn(expression, dialect);
    const source = tokens === null ? null : sourceOf(tokens);
    if (tokens === null || source === null)
        return null;
    return { source, ignoresCase, isLongest: true, literal: ignoresCase ? "" : literalIn(tokens) };
}
/** A text as a regular expression that matches nothing else. */
function quoted(text) {
    return text.replace(/[!-/:-@[-^`{-~]/g, "\\$&");
}
function tokensIn(text, dialect) {
    const tokens = [];
    for (let at = 0; at < text.length;) {
        const read = readToken(text, at, dialect, tokens);
        if (read === null)
            return null;
        tokens.push(read.token);
        at = read.end;
    }
    return tokens;
}
function readToken(text, at, dialect, before) {
    const isEscaped = text[at] === "\\";
    const sign = text[at + (isEscaped ? 1 : 0)] ?? "";
    const end = at + (isEscaped ? 2 : 1);
    // These are special with a backslash in basic expressions, and without it in extended ones.
    if ("(){}|+?".includes(sign) && sign !== "")
        return isEscaped === (dialect === "basic") ? operator(sign, text, end, dialect, before) : character(sign, end);
    if (isEscaped)
        return escaped(sign, end);
    switch (sign) {
        case ".":
            return { token: { kind: "set", source: ".", isWord: false }, end };
        case "[":
            return readBracket(text, at);
        case "*":
            return star(end, dialect, before);
        case "^":
            return dialect === "extended" || isAtStart(before) ? posix_expression_anchor("^", end) : character(sign, end);
        case "$":
            return dialect === "extended" || /^(?:$|\\[)|])/.test(text.slice(end))
                ? posix_expression_anchor("\\z", end)
                : character(sign, end);
        default:
            return character(sign, end);
    }
}
function operator(sign, text, end, dialect, before) {
    switch (sign) {
        case "(":
            return { token: { kind: "open" }, end };
        case ")":
            return { token: { kind: "close" }, end };
        case "|":
            return { token: { kind: "or" }, end };
        case "{":
            return canRepeat(before) ? interval(text, end, dialect) : null;
        case "}":
            return dialect === "extended" ? character(sign, end) : null;
        default:
            return canRepeat(before) ? { token: { kind: "repeat", source: sign }, end } : null;
    }
}
const namedEscapes = { n: "\n", t: "\t", f: "\f", v: "\v", r: "\r", a: "\x07" };
function escaped(sign, end) {
    const named = namedEscapes[sign];
    if (named !== undefined)
        return character(named, end);
    if (/[wWsS]/.test(sign))
        return { token: { kind: "set", source: `\\${sign}`, isWord: sign === "w" }, end };
    if (/[bB]/.test(sign))
        return posix_expression_anchor(`\\${sign}`, end);
    if (sign === "<" || sign === ">")
        return { token: { kind: "edge", of: sign === "<" ? "start" : "end" }, end };
    if (sign === "`" || sign === "'")
        return posix_expression_anchor(sign === "`" ? "\\A" : "\\z", end);
    // Back references, characters by their numbers, and letters that mean nothing.
    return sign === "" || /[A-Za-z0-9]/.test(sign) ? null : character(sign, end);
}
/** Where nothing can be repeated, a basic expression has a star for itself. */
function star(end, dialect, before) {
    if (canRepeat(before))
        return { token: { kind: "repeat", source: "*" }, end };
    return dialect === "basic" && isAtStart(before) ? character("*", end) : null;
}
/** `{m}`, `{m,}`, `{m,n}` and `{,n}`, of which `end` is behind the bracket. */
function interval(text, end, dialect) {
    const form = dialect === "basic" ? /(\d*)(,?)(\d*)\\\}/y : /(\d*)(,?)(\d*)\}/y;
    form.lastIndex = end;
    const [all = "", least = "", comma = "", most = ""] = form.exec(text) ?? [];
    const isKnown = least !== "" || most !== "";
    if (!isKnown || Math.max(Number(least), Number(most)) > mostRepeats)
        return null;
    return { token: { kind: "repeat", source: `{${least || "0"}${comma}${most}}` }, end: end + all.length };
}
function character(text, end) {
    return { token: { kind: "character", text }, end };
}
function posix_expression_anchor(source, end) {
    return { token: { kind: "anchor", source }, end };
}
function isAtStart(before) {
    const last = before.at(-1);
    return last === undefined || last.kind === "open" || last.kind === "or" || isLineStart(last);
}
function isLineStart(token) {
    return token.kind === "anchor" && token.source === "^";
}
/** RE2 refuses a repetition of a repetition, too. */
function canRepeat(before) {
    const last = before.at(-1)?.kind;
    return last === "character" || last === "set" || last === "close";
}
/** Null where brackets do not match, or where the edge of a word is not that by what stands at it. */
function sourceOf(tokens) {
    let source = "";
    let depth = 0;
    for (const [index, token] of tokens.entries()) {
        if (token.kind === "open")
            depth += 1;
        if (token.kind === "close")
            depth -= 1;
        if (depth < 0)
            return null;
        if (token.kind === "edge" && !isOfWord(tokens[token.of === "start" ? index + 1 : index - 1]))
            return null;
        source += sourceOfToken(token);
    }
    return depth === 0 ? source : null;
}
function sourceOfToken(token) {
    switch (token.kind) {
        case "character":
            return quoted(token.text);
        case "set":
        case "anchor":
        case "repeat":
            return token.source;
        case "edge":
            return "\\b";
        case "open":
            return "(";
        case "close":
            return ")";
        case "or":
            return "|";
    }
}
function isOfWord(token) {
    return (token?.kind === "character" && /\w/.test(token.text)) || (token?.kind === "set" && token.isWord);
}
/** The longest text that is in every match. */
function literalIn(tokens) {
    if (tokens.some(({ kind }) => kind === "or"))
        return "";
    const runs = [""];
    let depth = 0;
    for (const [index, token] of tokens.entries()) {
        if (token.kind === "open")
            depth += 1;
        if (token.kind === "close")
            depth -= 1;
        const isOnce = token.kind === "character" && depth === 0 && tokens[index + 1]?.kind !== "repeat";
        if (isOnce)
            runs.push((runs.pop() ?? "") + token.text);
        else if (token.kind !== "anchor" && token.kind !== "edge")
            runs.push("");
    }
    return runs.toSorted((one, other) => other.length - one.length)[0] ?? "";
}

;// CONCATENATED MODULE: ./src/stubs/sed/script.ts


/** No script over generated code comes near this. */
const longestScript = 20_000;
/**
 * The commands of a sed script that edits lines one by one; null where it has others (`N`, `b`, `p`), and those that read, write or
 * run something (`r`, `w`, `e`), or where anything is not understood.
 * https://www.gnu.org/software/sed/manual/html_node/sed-scripts.html
 */
function readScript(text, dialect) {
    if (text.length > longestScript)
        return null;
    const reader = { text, at: 0, dialect };
    const commands = readCommands(reader, false);
    return commands === null || commands.length === 0 ? null : commands;
}
function readCommands(reader, isBlock) {
    const commands = [];
    for (;;) {
        take(reader, /[\s;]*/y);
        if (take(reader, /#[^\n]*/y) !== "")
            continue;
        if (reader.at >= reader.text.length)
            return isBlock ? null : commands;
        if (take(reader, /\}/y) !== "")
            return isBlock && isAtEnd(reader) ? commands : null;
        const command = readCommand(reader);
        if (command === null)
            return null;
        commands.push(command);
    }
}
function readCommand(reader) {
    const guard = readGuard(reader);
    if (guard === "unknown")
        return null;
    const name = take(reader, /[\s\S]/y);
    const action = readAction(name, guard, reader);
    return action === null ? null : { guard, action };
}
function readAction(name, guard, reader) {
    switch (name) {
        case "s":
            return readSubstitution(guard, reader);
        case "y":
            return readTransliteration(reader);
        case "d":
            return isAtEnd(reader) ? { kind: "delete" } : null;
        case "i":
            return readText("insert", reader);
        case "a":
            return readText("append", reader);
        case "c":
            return readText("change", reader);
        case "{": {
            const commands = readCommands(reader, true);
            return commands === null ? null : { kind: "block", commands };
        }
        default:
            return null;
    }
}
function readGuard(reader) {
    const from = readAddress(reader);
    if (from === "unknown")
        return "unknown";
    if (from === null)
        return take(reader, /[ \t]*!/y) === "" ? null : "unknown";
    let to = null;
    if (take(reader, /[ \t]*,[ \t]*/y) !== "") {
        const address = readAddress(reader);
        if (address === null || address === "unknown")
            return "unknown";
        to = address;
    }
    take(reader, /[ \t]*/y);
    const isNegated = take(reader, /![ \t]*/y) !== "";
    return { from, to, isNegated };
}
function readAddress(reader) {
    const number = take(reader, /\d+/y);
    // `first~step` and the line 0 are GNU's own, and count lines that no stub has in common with another.
    if (number !== "")
        return Number(number) === 0 || take(reader, /~/y) !== "" ? "unknown" : { kind: "line", number: Number(number) };
    if (take(reader, /\$/y) !== "")
        return { kind: "last" };
    const delimiter = take(reader, /\/|\\[^\n]/y).at(-1);
    if (delimiter === undefined)
        return /[+~]/.test(reader.text[reader.at] ?? "") ? "unknown" : null;
    const expression = readPart(reader, delimiter, true);
    const ignoresCase = take(reader, /I/y) !== "";
    const pattern = expression === null ? null : fromPosix(expression, reader.dialect, ignoresCase);
    return pattern === null ? "unknown" : { kind: "match", pattern };
}
function readSubstitution(guard, reader) {
    const delimiter = take(reader, /[^\n\\]/y);
    const expression = delimiter === "" ? null : readPart(reader, delimiter, true);
    const written = expression === null ? null : readPart(reader, delimiter, false);
    if (expression === null || written === null)
        return null;
    const flags = take(reader, /[gIi\d]*/y);
    const [first, ...others] = flags.match(/\d+/g) ?? [];
    if (!isAtEnd(reader) || others.length > 0 || first === "0")
        return null;
    const pattern = expression === "" ? patternOf(guard) : fromPosix(expression, reader.dialect, /i/i.test(flags));
    const replacement = readReplacement(written, expression, reader.dialect);
    if (pattern === null || replacement === null)
        return null;
    return { kind: "substitute", pattern, replacement, first: Number(first ?? 1), isGlobal: flags.includes("g") };
}
/** An empty expression is the one that was looked for last. */
function patternOf(guard) {
    return guard?.from.kind === "match" && guard.to === null ? guard.from.pattern : null;
}
function readTransliteration(reader) {
    const delimiter = take(reader, /[^\n\\]/y);
    const [from, to] = [readPart(reader, delimiter, false), readPart(reader, delimiter, false)];
    if (from === null || to === null || !isAtEnd(reader) || /\\/.test(from + to))
        return null;
    const [left, right] = [[...from], [...to]];
    return left.length === right.length ? { kind: "transliterate", from: left, to: right } : null;
}
/** Up to the delimiter, which stands for itself behind a backslash, and in the brackets of an expression. */
function readPart(reader, delimiter, isExpression) {
    let part = "";
    while (reader.at < reader.text.length) {
        const character = reader.text[reader.at] ?? "";
        const next = reader.text[reader.at + 1] ?? "";
        if (character === delimiter) {
            reader.at += 1;
            return part;
        }
        if (character === "\n" && isExpression)
            return null;
        if (character === "\\") {
            part += next === delimiter && next !== "&" ? next : character + next;
            reader.at += 2;
            continue;
        }
        const bracket = isExpression && character === "[" ? take(reader, /\[\^?\]?(?:\[:\w+:\]|[^\]\n])*\]/y) : "";
        part += bracket === "" ? character : bracket;
        reader.at += bracket === "" ? 1 : 0;
    }
    return null;
}
/** `i\` with the text on the next line, or GNU's `i text`. */
function readText(kind, reader) {
    take(reader, /[ \t]*(?:\\[ \t]*\n|\\(?=[ \t]))?/y);
    const written = take(reader, /(?:\\[\s\S]|[^\\\n])*/y);
    if (written === "" || /\\[^\n\\/"'`.*$&]/.test(written))
        return null;
    return { kind, text: written.replace(/\\([\s\S])/g, "$1") };
}
function isAtEnd(reader) {
    take(reader, /[ \t]*/y);
    return reader.at >= reader.text.length || /[;\n}#]/.test(reader.text[reader.at] ?? "");
}
function take(reader, form) {
    form.lastIndex = reader.at;
    const [found = ""] = form.exec(reader.text) ?? [];
    reader.at += found.length;
    return found;
}

// EXTERNAL MODULE: ./src/stubs/infer/recipes/variables.ts
var variables = __webpack_require__(10215);
;// CONCATENATED MODULE: ./src/stubs/sed/shell.ts

/** Stands for a variable, or the output of a command, of which the text does not tell the value. */
const unknown = "\ue000";
/** A dollar sign of the shell, which a Makefile writes twice. */
const shellDollar = "\ue001";
/**
 * The commands of a Makefile, a script or another recipe, in their order; none of them is run. What is quoted in a way that can't
 * be made out is left out, line by line. Makefiles may have variables from each other, of all `recipes`.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html
 */
function commandsIn(recipe, recipes) {
    const isMake = isMakefile(recipe);
    const included = isMake ? recipes.filter((other) => other !== recipe && isMakefile(other)) : [];
    const text = (0,variables/* withVariables */.s)(recipe, included).replaceAll(isMake ? "$$" : "$", shellDollar);
    const lines = text.split("\n");
    const commands = [];
    for (let index = 0; index < lines.length;) {
        const { found, length } = commandsAt(lines, index, isMake);
        commands.push(...found);
        index += length;
    }
    return commands;
}
function isMakefile({ path }) {
    return /(?:^|\/)(?:GNU)?[Mm]akefile[\w.-]*$|\.mk$/.test(path);
}
/** The most lines that a quoted script goes over, and the most characters that a command has: none that people write has more. */
const mostLines = 60;
const mostCharacters = 20_000;
/** The commands that begin on a line, and how many lines they take: more where a backslash or a quote goes on. */
function commandsAt(lines, start, isMake) {
    if ((lines[start] ?? "").length > mostCharacters)
        return { found: [], length: 1 };
    const goesOn = (from) => from < lines.length && from - start < mostLines && text.length + (lines[from] ?? "").length < mostCharacters;
    let text = withoutPrefix(lines[start] ?? "");
    let length = 1;
    while (/(?:(?<!\\)(?:\\\\)*\\|\|)\s*$/.test(text) && goesOn(start + length)) {
        text += `\n${lines[start + length]}`;
        length += 1;
    }
    const joined = length;
    for (;;) {
        const found = splitCommands(text, start + 1);
        if (found !== null)
            return { found, length };
        if (isMake || !goesOn(start + length))
            return { found: [], length: joined };
        text += `\n${lines[start + length]}`;
        length += 1;
    }
}
/** Without what make, Docker, `go generate` and YAML have in front of a command. */
function withoutPrefix(line) {
    const bare = line.replace(/^(?:\/\/go:generate |RUN |[ \t]*(?:- )?(?:(?:cmd|run|sh): )?(?:[|>]-?$)?)[ \t]*[@+-]*/, "");
    // In a Taskfile the whole command may be quoted.
    return line !== bare && /^\s*- |^\s*(?:cmd|run): /.test(line)
        ? bare.replace(/^'(.*)'\s*$/, (_, all) => all.replaceAll("''", "'"))
        : bare;
}
const redirection = /\d*(?:>>?|<<?<?)[|&]?[ \t]*/y;
const separator = /[ \t\r]+|\\\r?\n|#[^\n]*|\n|&&|\|\||[|;&()]/y;
/** The commands of a script that is one word of another. */
function commandsInWord(script, line) {
    return splitCommands(script.replaceAll("$", shellDollar), line) ?? [];
}
/** Null where a quote is not closed. */
function splitCommands(text, line) {
    const pipelines = [[]];
    let draft = null;
    for (let at = 0; at < text.length;) {
        const redirecting = match(redirection, text, at);
        const separating = redirecting === "" ? match(separator, text, at) : "";
        at += redirecting.length + separating.length;
        if (separating === "|")
            draft = null;
        // A pipe may be followed by the end of its line.
        else if (separating === "\n" ? draft !== null : /^(?:&&|\|\||[;&()])$/.test(separating)) {
            draft = null;
            pipelines.push([]);
        }
        if (separating !== "")
            continue;
        const word = readWord(text, at);
        if (word === null)
            return null;
        if (draft === null) {
            draft = { words: [], written: [], lines: [], input: [], isRedirected: false };
            pipelines.at(-1)?.push(draft);
        }
        const begins = line + countLines(text.slice(0, at));
        at = word.end;
        if (redirecting === "") {
            draft.lines.push(begins);
            draft.words.push(word.text);
            draft.written.push(word.written);
        }
        else if (redirecting.startsWith("<"))
            draft.input.push(word.text);
        else if (!redirecting.includes("&"))
            draft.isRedirected ||= !word.text.startsWith("/dev/");
    }
    return pipelines.flatMap(commandsOf);
}
/** What filters one after the other are given comes from the first, and goes where the last one writes. */
function commandsOf(pipeline) {
    const last = pipeline.at(-1);
    const isRedirected = last?.isRedirected === true || /^(?:tee|sponge)$/.test(last?.words[0] ?? "");
    return pipeline.map((draft, index) => ({
        ...draft,
        isRedirected,
        input: [...pipeline.slice(0, index).flatMap(({ words, input }) => [...words, ...input]), ...draft.input],
    }));
}
/** Up to the next blank or sign that ends a word, without its quotes; null where one is not closed. */
function readWord(text, start) {
    let at = start;
    const word = { text: "", written: "" };
    const add = (piece, written = piece) => {
        word.text += piece;
        word.written += written;
    };
    while (at < text.length && !/[\s;&|()<>]/.test(text[at] ?? "")) {
        const character = text[at] ?? "";
        const expansion = expansionAt(text, at);
        if (expansion !== "") {
            add(unknown, expansion);
            at += expansion.length;
        }
        else if (character === "'") {
            const close = text.indexOf("'", at + 1);
            if (close === -1)
                return null;
            addQuoted(text.slice(at + 1, close), add);
            at = close + 1;
        }
        else if (character === '"') {
            const close = readDouble(text, at + 1, add);
            if (close === -1)
                return null;
            at = close + 1;
        }
        else if (character === "\\") {
            if (!/^\r?\n/.test(text.slice(at + 1, at + 3)))
                add(text[at + 1] ?? "");
            at += 2;
        }
        else {
            add(character === shellDollar ? "$" : character);
            at += 1;
        }
    }
    return { ...word, end: at };
}
/** Between single quotes only make puts anything in. */
function addQuoted(text, add) {
    for (let at = 0; at < text.length;) {
        const expansion = text[at] === "$" ? expansionAt(text, at) : "";
        if (expansion === "")
            add(text[at] === shellDollar ? "$" : (text[at] ?? ""));
        else
            add(unknown, expansion);
        at += Math.max(1, expansion.length);
    }
}
/** Reads up to the closing double quote, whose offset is returned; -1: there is none. */
function readDouble(text, start, add) {
    for (let at = start; at < text.length;) {
        const character = text[at] ?? "";
        if (character === '"')
            return at;
        const expansion = expansionAt(text, at);
        if (expansion !== "") {
            add(unknown, expansion);
            at += expansion.length;
        }
        else if (character === "\\" && /["\\$`\n\ue001]/.test(text[at + 1] ?? "")) {
            const escaped = text[at + 1] ?? "";
            if (escaped !== "\n")
                add(escaped === shellDollar ? "$" : escaped);
            at += 2;
        }
        else {
            add(character === shellDollar ? "$" : character);
            at += 1;
        }
    }
    return -1;
}
/** What is put in from a variable, a function of make or the output of a command; empty: nothing begins here. */
function expansionAt(text, at) {
    const sign = text[at];
    if (sign === "`")
        return match(/`[^`]*`/y, text, at);
    if (sign === "{")
        return match(/\{\{[^{}]*\}\}/y, text, at);
    if (sign !== shellDollar && sign !== "$")
        return "";
    const next = text[at + 1];
    if (next === "(" || next === "{")
        return balanced(text, at);
    return sign === "$" ? match(/\$[@<^*?%+|\w]/y, text, at) : match(/\ue001(?:[A-Za-z_]\w*|[@*#?!\d-])/y, text, at);
}
function balanced(text, start) {
    let depth = 0;
    for (let at = start + 1; at < text.length; at += 1) {
        const character = text[at] ?? "";
        if (character === "(" || character === "{")
            depth += 1;
        if (character === ")" || character === "}")
            depth -= 1;
        if (depth === 0)
            return text.slice(start, at + 1);
    }
    return "";
}
function match(form, text, at) {
    form.lastIndex = at;
    return form.exec(text)?.[0] ?? "";
}
function countLines(text) {
    return text.split("\n").length - 1;
}

;// CONCATENATED MODULE: ./src/stubs/sed/sed-command.ts



/**
 * The edits that a command of a recipe makes, one as a rule, and more where it starts a shell with some; those that only print
 * are left out, and those that are not understood.
 */
function editsIn(command) {
    const given = [...command.words, ...command.input];
    const inner = scriptOfShell(command);
    if (inner !== null) {
        const started = commandsInWord(inner.script, inner.line);
        return started.flatMap((one) => editsIn({ ...one, input: [...one.input, ...given] }));
    }
    const editor = editorIn(command);
    if (editor === null)
        return [];
    const { program, at } = editor;
    const args = argumentsIn(command.words.slice(at + 1), program, command.written.slice(at + 1));
    if (args === null || !(args.isInPlace || command.isRedirected || editor.isInPlace))
        return [];
    const commands = args.script.includes(unknown) ? null : readBy(program, args);
    if (commands === null)
        return [];
    const files = args.files.filter((file) => !isPlaceholder(file, given));
    const named = files.length > 0 ? files : filesIn([...command.words.slice(0, at), ...command.input]);
    return [{ program, script: args.script, commands, files: named, line: command.lines[at] ?? 1 }];
}
/** What a shell is started with: `bash -c "\u2026"`, also in a container; null: this is no such command. */
function scriptOfShell({ words, lines }) {
    const at = words.findIndex((word, index) => {
        const script = words[index + 1] ?? "";
        return /^-\w*c$/.test(word) && (/(?:^|\/)(?:ba|z|da)?sh$/.test(words[index - 1] ?? "") || /\s/.test(script));
    });
    const [script, line] = [words[at + 1], lines[at + 1]];
    return at === -1 || script === undefined || line === undefined ? null : { script, line };
}
/** Whether `find` or `xargs` put the names of files in the place of a word: `{}`, or what follows `-I`. */
function isPlaceholder(word, words) {
    if (/^(?:\{\}|[+;]|-exec|-print\w*)$/.test(word))
        return true;
    return words.some((one, index) => one === `-I${word}` || (one === "-I" && words[index + 1] === word));
}
function readBy(program, { script, isPrinting, isExtended }) {
    if (program === "perl")
        return isPrinting === null ? null : readPerl(script, isPrinting);
    return isPrinting === true ? readScript(script, isExtended ? "extended" : "basic") : null;
}
/** What `find`, `ls` or `git ls-files` name, from which `-exec`, `xargs` and pipes have the files. */
function filesIn(words) {
    const patterns = words.filter((_, index) => /^-i?(?:name|path|wholename)$/.test(words[index - 1] ?? ""));
    return patterns.length > 0 ? patterns : words.filter((word) => /[\w*]\.go$/.test(word) && !/[\\^$]/.test(word));
}
/** The first word that starts sed or perl, behind `find \u2026 -exec`, `xargs` or an assignment; null: there is none. */
function editorIn({ words, written }) {
    for (const [at, word] of words.entries()) {
        if (/(?:^|\/)(?:g|gnu)?sed$/.test(word))
            return { program: "sed", at, isInPlace: false };
        if (/(?:^|\/)perl$/.test(word))
            return { program: "perl", at, isInPlace: false };
        const isVariable = word === unknown && /sed/i.test(written[at] ?? "");
        const isFunction = at === 0 && /^(?:[\w-]*[_-])?g?sed(?:[_-][\w-]*|i)$|^\w+[_-]g?sed$/i.test(word);
        if (isVariable || isFunction)
            return { program: "sed", at, isInPlace: true };
    }
    return null;
}
/**
 * Null where an option is not understood, or there is no script.
 * https://www.gnu.org/software/sed/manual/html_node/Command_002dLine-Options.html
 */
function argumentsIn(words, program, written) {
    const scripts = [];
    const others = [];
    let isInPlace = false;
    let isExtended = false;
    let isPrinting = program === "sed" ? true : null;
    for (let at = 0; at < words.length; at += 1) {
        const word = words[at] ?? "";
        if (word === "--")
            continue;
        if (word.startsWith("--")) {
            const [, name = "", value] = /^--([\w-]+)(?:=([\s\S]*))?$/.exec(word) ?? [];
            if (name === "in-place")
                isInPlace = true;
            else if (name === "regexp-extended")
                isExtended = true;
            else if (name === "expression" && value !== undefined)
                scripts.push(value);
            else if (name !== "posix" && name !== "follow-symlinks" && name !== "separate")
                return null;
            continue;
        }
        if (!/^-./.test(word)) {
            const isOption = word === unknown &&
                scripts.length === 0 &&
                others.length === 0 &&
                /sed|in_?place|opt|flag|suffix|args/i.test(written[at] ?? "");
            if (isOption)
                isInPlace = true;
            else
                others.push(word);
            continue;
        }
        for (let letter = 1; letter < word.length; letter += 1) {
            const rest = word.slice(letter + 1);
            const option = word[letter] ?? "";
            // perl's `-E` is its `-e` with newer words in the language. https://perldoc.perl.org/perlrun#-E-commandline
            if (option === "e" || (option === "E" && program === "perl")) {
                // GNU's `-i -e` and `-ie`, which makes a copy, are both written.
                const script = rest === "" ? words[at + 1] : rest;
                if (script === undefined)
                    return null;
                scripts.push(script);
                if (rest === "")
                    at += 1;
                break;
            }
            if (option === "i") {
                isInPlace = true;
                // BSD's sed has the ending of the copy in a word of its own, which may be empty.
                if (program === "sed" && rest === "" && /^(?:\.[\w~-]+)?$/.test(words[at + 1] ?? "-"))
                    at += 1;
                if (program === "perl" && /^[pneEl]+$/.test(rest))
                    continue;
                break;
            }
            if ((option === "E" || option === "r") && program === "sed")
                isExtended = true;
            else if (option === "n")
                isPrinting = false;
            else if (option === "p" && program === "perl")
                isPrinting = true;
            else if (!(option === "l" && program === "perl") && !(/[sub]/.test(option) && program === "sed"))
                return null;
        }
    }
    const [first, ...files] = others;
    const script = scripts.length > 0 ? scripts.join("\n") : first;
    if (script === undefined)
        return null;
    return { script, files: scripts.length > 0 ? others : files, isInPlace, isExtended, isPrinting };
}

;// CONCATENATED MODULE: ./src/stubs/sed/targets.ts



/** The files that the loops of a script go over, as far as it names them: `for f in $(find . -name '*.pb.go')`. */
function filesOfLoops(text) {
    const lists = text.matchAll(/\bfor[ \t]+\w+[ \t]+in[ \t]+((?:\\\n|[^;\n]){0,2000})/g);
    return Array.from(lists, ([, list = ""]) => list.match(/[^\s"'`()]*\.go(?=[\s"'`);]|$)/g) ?? []).flat();
}
/**
 * Whether a file is one of those that words of a recipe in `directory` name; null where nothing tells the names. A word that is a
 * variable alone is one of a loop's files. What a recipe changes directories to, and what its variables hold, is not followed: a
 * name that is none of the known `paths` from there, nor from the checkout's root, may be the end of any path.
 */
function filesNamed(words, looped, directory, paths, compile) {
    if (words.length === 0 || (words.includes(unknown) && looped.length === 0))
        return null;
    const names = words.flatMap((word) => (word === unknown ? looped : [word])).flatMap(withoutBraces);
    if (names.some((name) => endOf(name) === ""))
        return null;
    const named = names.map((name) => filesOf(name, directory, paths, compile));
    return (path) => named.some((isMeant) => isMeant(path));
}
/** `*.pb{,.gw}.go` as the shell takes it. */
function withoutBraces(name) {
    const [all, before = "", list = "", behind = ""] = /^([^{}]*)\{([^{}]*,[^{}]*)\}([^{}]*)$/.exec(name) ?? [];
    return all === undefined ? [name] : list.split(",").map((one) => before + one + behind);
}
function filesOf(name, directory, paths, compile) {
    const end = endOf(name);
    if (!/\.go$|\*$/.test(end))
        return () => false;
    const [fromThere, fromRoot, fromAnywhere] = [
        matching("^", external_node_path_.posix.join(directory, name), compile),
        matching("^", end, compile),
        matching("(?:^|/)", end, compile),
    ];
    const isAnchored = (path) => fromThere(path) || fromRoot(path);
    // `find` has what is below a directory as well.
    const isOfFind = !end.includes("/") && end.startsWith("*");
    return !isOfFind && paths.some(isAnchored) ? isAnchored : fromAnywhere;
}
function matching(start, glob, compile) {
    const find = compile({ source: `${start}${targets_sourceOf(glob)}$`, ignoresCase: false, isLongest: false, literal: "" });
    return (path) => find !== null && find(path, 0) !== null;
}
/** Without the directories that its beginning leads to from one that is not known. */
function endOf(name) {
    return name.replace(new RegExp(`^(?:\\.{0,2}/|${unknown}/?)+`), "");
}
/** A glob as a regular expression. */
function targets_sourceOf(glob) {
    return glob.replace(/\*\*\/?|\[[^\]/]*\]|[^\w/]/gu, (sign) => {
        if (sign.startsWith("**") || sign === unknown)
            return ".*";
        if (sign === "*")
            return "[^/]*";
        return sign === "?" || sign.length > 1 ? "[^/]" : quoted(sign);
    });
}

;// CONCATENATED MODULE: ./src/stubs/sed/steps.ts






/** More than that is a script of another trade. */
const mostSteps = 300;
/**
 * The edits by sed and perl that recipes make of files in place, in the order in which they stand. What is not understood is no
 * step: nothing here is run, and nothing is guessed. Those for none of the `stubs` are left out.
 */
async function editSteps(recipes, stubs) {
    const telling = recipes.filter(({ text }) => /(?<![a-z])g?sed|SED|perl/.test(text));
    if (telling.length === 0)
        return [];
    const compile = await patternCompiler();
    return telling.flatMap((recipe) => stepsOf(recipe, { recipes, stubs, compile })).slice(0, mostSteps);
}
/** The steps that may be for a stub. */
function stepsFor(stub, steps) {
    return steps.filter(({ concerns }) => concerns(stub));
}
function stepsOf(recipe, circumstances) {
    const looped = filesOfLoops(recipe.text);
    const steps = new Map();
    for (const command of commandsIn(recipe, circumstances.recipes).flatMap(editsIn)) {
        // One for each kind of sed, as a rule: `-i ''` on macOS, `-i` elsewhere.
        const key = JSON.stringify([command.script, command.files]);
        const step = steps.has(key) ? null : stepOf(command, recipe, looped, circumstances);
        if (step !== null)
            steps.set(key, step);
    }
    return [...steps.values()];
}
function stepOf({ program, script, commands, files, line }, { path }, looped, { stubs, compile }) {
    const edit = editOf(commands, compile);
    if (edit === null)
        return null;
    const named = filesNamed(files, looped, external_node_path_.posix.dirname(path), stubs, compile);
    if (named !== null && !stubs.some(named))
        return null;
    return {
        name: `${program} of ${path}:${line}`,
        place: { path, line },
        identity: JSON.stringify([program, path, line, script, files]),
        concerns: named ?? (() => true),
        isNamed: named !== null,
        edit,
    };
}


/***/ }),

/***/ 45175:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QU: () => (/* binding */ formOf),
/* harmony export */   St: () => (/* binding */ unaligned),
/* harmony export */   Y$: () => (/* binding */ isSameButSpace),
/* harmony export */   e4: () => (/* binding */ formIn),
/* harmony export */   fn: () => (/* binding */ mayBeFormatted),
/* harmony export */   nb: () => (/* binding */ oddForms),
/* harmony export */   sQ: () => (/* binding */ mayBeRealigned),
/* harmony export */   yx: () => (/* binding */ isCrlf)
/* harmony export */ });
/** How a text is stored differently from how generators write it, in words; null: it is not. */
function formOf(text) {
    if (text.startsWith("\ufeff"))
        return "it begins with a byte order mark";
    if (/^[ \t]*\r?\n/.test(text))
        return "it begins with a blank line";
    if (text.includes("\r\n"))
        return isCrlf(text) ? "its line endings are CRLF" : "some of its line endings are CRLF";
    return text === "" || text.endsWith("\n") ? null : "it lacks the line end at its end";
}
/** The same of a file's bytes: those of thousands that are stored as they were written are not decoded for it. */
function formIn(bytes) {
    const [first = 0] = bytes;
    const isAsWritten = isPrinted(first) && bytes.at(-1) === lineEnd && !bytes.includes("\r\n");
    return isAsWritten ? null : formOf(bytes.toString("utf8"));
}
const lineEnd = 0x0a;
/** Neither white space nor the beginning of a byte order mark. */
function isPrinted(byte) {
    return byte > 0x20 && byte < 0x7f;
}
/** Whether a text has line endings, and all of them are CRLF. */
function isCrlf(text) {
    return text.includes("\r\n") && !/(?:^|[^\r])\n/.test(text);
}
/**
 * The stubs that somebody stored otherwise than the others are: what a checkout or a tool does, it does to all of them.
 * A single stub proves that of CRLF alone, which git itself makes. `forms` are those of all stubs, by path.
 */
function oddForms(forms) {
    const kinds = new Set(forms.values());
    const odd = [...forms].filter(([, form]) => {
        return form !== null && (kinds.size > 1 || form.startsWith("some") || (forms.size === 1 && !form.includes("CRLF")));
    });
    return new Set(odd.map(([path]) => path));
}
/**
 * Whether a formatter may have left a text like this. Generators write what gofmt writes, so white space that formatters take
 * out, and lines indented otherwise, are somebody's own.
 */
function mayBeFormatted(committed, regenerated) {
    const behindKeyword = /^[ \t]*(?:func|return|if|for|switch|case|type|var|const|package)(?: {2,}|\t)/gm;
    const inExpression = /[=,] {2,}|\( | [,)]|(?:struct|interface) {2,}\{/g;
    const atEdges = /[({]\n\n|\n\n[ \t]*[)}]/g;
    const signs = [/[ \t]$/gm, /\n\n\n/g, /^ /gm, /\n\n$/g, /\n\n[ \t]/g, atEdges, behindKeyword, inExpression];
    const [own, fresh] = [withoutImports(committed), withoutImports(regenerated)];
    return signs.every((sign) => countOf(sign, own) <= countOf(sign, fresh)) && isIndentedAlike(own, fresh);
}
/** The same of a text whose names have other lengths, so that the comments behind its code are aligned otherwise. */
function mayBeRealigned(committed, regenerated) {
    return mayBeFormatted(unaligned(committed), unaligned(regenerated));
}
/** The text with its comments right behind their code, however far those of neighbouring lines stand. */
function unaligned(text) {
    return text.replace(/ {2,}(?=\/\/)/g, " ");
}
/** Whether the lines that two texts share are indented alike in both; taking declarations out of a group moves them, too. */
function isIndentedAlike(committed, regenerated) {
    const group = /^(?:var|const) \($/gm;
    if (countOf(group, committed) !== countOf(group, regenerated))
        return true;
    const indented = new Set(codeLinesOf(regenerated));
    const lines = new Set([...indented].map((line) => line.trimStart()));
    return codeLinesOf(committed).every((line) => indented.has(line) || !lines.has(line.trimStart()));
}
function codeLinesOf(text) {
    return text.split("\n").filter((line) => !/^[ \t]*(?:\/\/|$)/.test(line));
}
/** Whether two texts differ in nothing but white space, and that not within comments, which builds of a generator lay out. */
function isSameButSpace(one, other) {
    return one.replace(/\s+/g, "") === other.replace(/\s+/g, "") && commentsOf(one) === commentsOf(other);
}
function commentsOf(text) {
    return (text.replace(/^\ufeff/, "").match(/^[ \t]*\/\/.*$/gm) ?? []).map((line) => line.trim()).join("\n");
}
/** Import formatters divide these by blank lines, and put those that stand one by one into a group. */
function withoutImports(text) {
    return text.replace(/^import (?:\(\n[\s\S]*?^\)|[^(\n].*)\n\n?/gm, "");
}
function countOf(sign, text) {
    return text.match(sign)?.length ?? 0;
}


/***/ })

};
