export const id = 497;
export const ids = [497];
export const modules = {

/***/ 9930:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ importPathOf),
/* harmony export */   L7: () => (/* binding */ packageNameOfGoPackage),
/* harmony export */   LK: () => (/* binding */ belongsThere),
/* harmony export */   Oy: () => (/* binding */ sharedStart),
/* harmony export */   Sq: () => (/* binding */ outputRoot),
/* harmony export */   U1: () => (/* binding */ aboveUnplaced),
/* harmony export */   ZI: () => (/* binding */ isForTests),
/* harmony export */   cD: () => (/* binding */ moduleOf),
/* harmony export */   gL: () => (/* binding */ importPathOfGoPackage),
/* harmony export */   jt: () => (/* binding */ directoryOf),
/* harmony export */   mz: () => (/* binding */ isInTestdata)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2282);


/** The module whose go.mod governs a directory: the nearest one above it. https://go.dev/ref/mod#resolve-pkg-mod */
function moduleOf(directory, modules) {
    let nearest = null;
    for (const module of modules) {
        if (!(0,_model_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .isInside */ .FK)(directory, module.directory))
            continue;
        if (nearest === null || module.directory.length > nearest.directory.length || nearest.directory === ".")
            nearest = module;
    }
    return nearest;
}
/** Go leaves testdata out of every package, and .protos there are often input of a test and nothing else. */
function isInTestdata(path) {
    return /(?:^|\/)testdata\//.test(path);
}
/** Whether the name of a directory says that only tests read what lies there: `test/`, `testdata/`, `internal/testprotos/`. */
function isForTests(path) {
    return /(?:^|\/)tests?(?:data|ing|protos?|pb)?\//.test(path);
}
/** Number of elements that two paths begin with alike. */
function sharedStart(one, other) {
    const [parts, others] = [one.split("/"), other.split("/")];
    const apart = parts.findIndex((part, index) => part !== others[index]);
    return apart === -1 ? parts.length : apart;
}
/** Go import path of a directory of the checkout; null where no go.mod governs it. */
function importPathOf(directory, modules) {
    const module = moduleOf(directory, modules);
    if (module === null || module.path === "")
        return null;
    if (directory === module.directory)
        return module.path;
    return `${module.path}/${module.directory === "." ? directory : directory.slice(module.directory.length + 1)}`;
}
/** Directory that a Go import path has in the checkout, by the module with the longest matching path; null: none has it. */
function directoryOf(importPath, modules) {
    let best = null;
    for (const module of modules) {
        if (module.path === "" || !(importPath === module.path || importPath.startsWith(`${module.path}/`)))
            continue;
        if (best === null || module.path.length > best.path.length)
            best = module;
    }
    return best === null ? null : node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(best.directory, importPath.slice(best.path.length));
}
/**
 * The import path in a go_package option: what stands before `;`. Null for a bare name and for a relative path, which say
 * where to write but not how other packages import it.
 */
function importPathOfGoPackage(goPackage) {
    const path = goPackage.split(";")[0] ?? "";
    if (/^\.{0,2}(?:\/|$)/.test(path))
        return null;
    return path.includes("/") || path.includes(".") ? path : null;
}
/** The Go package name that a go_package stands for. https://protobuf.dev/reference/go/go-generated/#package */
function packageNameOfGoPackage(goPackage) {
    const [path = "", name] = goPackage.split(";");
    return (name ?? node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path)).replace(/[^\p{L}\p{Nd}_]/gu, "_").replace(/^(?=\p{Nd})/u, "_");
}
/** Whether a .proto's go_package is the package that a stub is in. */
function belongsThere({ path }, { goPackage }, modules) {
    const importPath = goPackage === undefined ? null : importPathOfGoPackage(goPackage);
    return importPath !== null && directoryOf(importPath, modules) === node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path);
}
/** What a stub's directory has before the directory of its source, be it nothing; null where it does not end with that. */
function outputRoot({ path, source = "" }) {
    const directory = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path);
    return source.includes("/") ? (0,_model_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .aboveEnd */ .zY)(directory, node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(source)) : directory;
}
/**
 * What a go_package has before its last element where it is no path that go could download, such as `proto/acme/v1`: a place in
 * this checkout then, wherever its plugin is told to write. Null for all others. https://go.dev/ref/mod#module-path
 */
function aboveUnplaced(goPackage = "") {
    const path = (goPackage.split(";")[0] ?? "").replace(/^\.\//, "");
    const [first = ""] = path.split("/");
    return first === "" || first.includes(".") ? null : node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path);
}


/***/ }),

/***/ 7060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NY: () => (/* binding */ mountKey),
/* harmony export */   c9: () => (/* binding */ nameUnder),
/* harmony export */   y0: () => (/* binding */ pathUnder)
/* harmony export */ });
/** Path of the file that a name stands for under a mount; null where the name is outside it. */
function pathUnder(mount, name) {
    if (!name.startsWith(mount.prefix))
        return null;
    const rest = name.slice(mount.prefix.length);
    return mount.directory === "." ? rest : `${mount.directory}/${rest}`;
}
/** Name of a file under a mount; null where the file is outside it. */
function nameUnder(mount, path) {
    if (mount.directory === ".")
        return mount.prefix + path;
    return path.startsWith(`${mount.directory}/`) ? mount.prefix + path.slice(mount.directory.length + 1) : null;
}
/** A text that is the same for equal mounts only. */
function mountKey(mount) {
    return `${mount.prefix}=${mount.directory}`;
}


/***/ }),

/***/ 185:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eE: () => (/* binding */ findCandidates),
/* harmony export */   tC: () => (/* binding */ mountFor),
/* harmony export */   xX: () => (/* binding */ groupByBaseName)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2282);
/* harmony import */ var _model_stub_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1757);
/* harmony import */ var _go_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9930);




/**
 * All .protos that a stub's source may mean, best first; empty where none is in the checkout.
 * The root is the path of the .proto minus the source (a sub-directory, the checkout itself or the stub's own directory),
 * or, where the source begins with a module path or the end of one, that module's directory.
 */
function findCandidates(stub, evidence, protosByName, modules) {
    const source = stub.source;
    if (source === undefined)
        return [];
    const found = [];
    const mayNameModule = namesModule(source, modules);
    for (const proto of protosByName.get(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(source)) ?? []) {
        if (isOwnCopy(proto, modules))
            continue;
        const mount = directMount(proto.path, source);
        if (mount !== null) {
            found.push({ proto, mount, because: `root ${mount.directory}: below it lies the stub's source, ${source}` });
            continue;
        }
        // A prefix that begins further down lies in the module's directory, and then the path of the .proto ends with the source.
        const byModule = mayNameModule ? moduleMount(proto.path, source, modules) : null;
        if (byModule !== null) {
            const because = `root ${byModule.directory}: source ${source} begins with the module path ${byModule.prefix.slice(0, -1)}`;
            found.push({ proto, mount: byModule, because });
            continue;
        }
        const above = mountAbove(proto.path, source);
        if (above !== null && proto.package !== "" && evidence.package === proto.package) {
            const because = `root ${above.directory}: source ${source} ends with the whole path of a .proto of its package`;
            found.push({ proto, mount: above, because });
        }
    }
    const directory = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(stub.path);
    const goPackages = goPackagesFor(stub, modules);
    if (found.length === 1 && found.every((only) => isOwn(closeness(only, directory, goPackages))))
        return found;
    const ranked = found
        .map((candidate) => ({ candidate, rank: rank(candidate, directory, goPackages, evidence) }))
        .filter(({ candidate, rank }) => isPlausible(candidate, rank, source, evidence))
        .sort((one, other) => compareRanks(one.rank, other.rank) || (one.candidate.proto.path < other.candidate.proto.path ? -1 : 1));
    // A stub that is behind its own .proto may be what a copy of that elsewhere generates, and would seem current.
    const [best] = ranked;
    if (best === undefined)
        return found.length === 1
            ? found.filter((only) => isNamedByBuf(only, source, evidence) || isEmptied(only, source))
            : [];
    const isNear = ({ candidate, rank }) => {
        const isAtHome = rank.beside && rank.sameGoPackage;
        if (best.rank.beside && best.rank.sameGoPackage)
            return isAtHome;
        if (isOwn(best.rank) && !best.candidate.proto.vendored)
            return isOwn(rank) && !candidate.proto.vendored;
        return best.rank.shared === 0 || rank.shared > 0;
    };
    return ranked.filter(isNear).map(({ candidate }) => candidate);
}
/**
 * The Go packages that the .proto of a stub may be of, by where the stub lies: in that package, or, as connect-go has it, in one of its own
 * below. https://connectrpc.com/docs/go/getting-started/#generate-code
 */
function goPackagesFor({ path, generator }, modules) {
    const importPath = (0,_go_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .importPathOf */ .Cj)(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path), modules);
    if (importPath === null)
        return [];
    return (0,_model_stub_js__WEBPACK_IMPORTED_MODULE_2__/* .isCore */ .OB)(generator) ? [importPath] : [importPath, node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(importPath)];
}
/** The root under which a source is the name of the .proto with this path; null where it can't be. */
function mountFor(path, source, modules) {
    return directMount(path, source) ?? (namesModule(source, modules) ? moduleMount(path, source, modules) : null);
}
/** A checkout that vendors a module of its own has a copy of that, which is never what its stubs are made from. */
function isOwnCopy({ path, vendored }, modules) {
    return vendored && modules.some((module) => module.path !== "" && `/${path}`.includes(`/vendor/${module.path}/`));
}
/** Whether a source may begin with a module's path or the end of one. */
function namesModule(source, modules) {
    const [start = ""] = source.split("/");
    return modules.some(({ path }) => path !== "" && (`/${path}/`.includes(`/${start}/`) || source.includes(`/${path}/`)));
}
/** .protos by the last part of their path. */
function groupByBaseName(protos) {
    const groups = new Map();
    for (const proto of protos) {
        const name = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(proto.path);
        const group = groups.get(name);
        if (group === undefined)
            groups.set(name, [proto]);
        else
            group.push(proto);
    }
    return groups;
}
function directMount(path, source) {
    const directory = (0,_model_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .aboveEnd */ .zY)(path, source);
    return directory === null ? null : { prefix: "", directory };
}
/**
 * The checkout's root under a name of its own: a script that copies it to `api.new/acme/server` before it compiles makes
 * `acme/server/lib/a.proto` of `lib/a.proto`. Null for a .proto without a directory, whose name alone says nothing.
 */
function mountAbove(path, source) {
    if (!path.includes("/") || !source.endsWith(`/${path}`))
        return null;
    return { prefix: source.slice(0, -path.length), directory: "." };
}
/**
 * `github.com/moby/buildkit/util/a.proto` or `buildkit/util/a.proto` in a module github.com/moby/buildkit, and
 * `staging/src/k8s.io/api/core/a.proto` in a module k8s.io/api.
 */
function moduleMount(path, source, modules) {
    const pathParts = path.split("/");
    const sourceParts = source.split("/");
    for (let shared = commonEnd(pathParts, sourceParts); shared > 0; shared -= 1) {
        const prefix = sourceParts.slice(0, -shared).join("/");
        const directory = pathParts.slice(0, -shared).join("/") || ".";
        const importPath = (0,_go_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .importPathOf */ .Cj)(directory, modules);
        if (importPath === null || prefix === "")
            continue;
        // A module's major version is part of its path, but not of the directory that GOPATH had for it.
        const spellings = [importPath, importPath.replace(/\/v\d+(?=\/|$)/, "")];
        // A module that is published out of a larger repository has that one's directories before its path.
        const isSpelled = (spelling) => spelling === prefix || spelling.endsWith(`/${prefix}`) || prefix.endsWith(`/${spelling}`);
        if (spellings.some(isSpelled)) {
            return { prefix: `${prefix}/`, directory };
        }
    }
    return null;
}
function commonEnd(one, other) {
    let length = 0;
    while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length))
        length += 1;
    return length;
}
function closeness({ proto }, directory, goPackages) {
    const goPackage = proto.goPackage === undefined ? null : (0,_go_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .importPathOfGoPackage */ .gL)(proto.goPackage);
    return {
        sameGoPackage: goPackage !== null && goPackages.includes(goPackage),
        beside: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(proto.path) === directory,
    };
}
/** Then it is the stub's source whatever else is known, of which reading the embedded descriptor is the dearest. */
function isOwn({ sameGoPackage, beside }) {
    return sameGoPackage || beside;
}
function rank(candidate, directory, goPackages, evidence) {
    const { proto, mount } = candidate;
    const { sameGoPackage, beside } = closeness(candidate, directory, goPackages);
    const samePackage = evidence.package === null || evidence.package === proto.package;
    const shared = (0,_go_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .sharedStart */ .Oy)(proto.path, directory);
    const values = [
        samePackage ? 0 : 1,
        sameGoPackage ? 0 : 1,
        proto.vendored ? 1 : 0,
        beside ? 0 : 1,
        -shared,
        mount.prefix === "" ? 0 : 1,
        mount.directory === "." ? 0 : mount.directory.length,
    ];
    return { values, sameGoPackage, beside, samePackage, shared };
}
/** A file of another package elsewhere, or another directory's file of a common name, is not this stub's source. */
function isPlausible(candidate, rank, source, evidence) {
    if (isOwn(rank))
        return true;
    if (evidence.package !== null)
        return rank.samePackage;
    return source.includes("/") || candidate.proto.goPackage === undefined || !candidate.proto.goPackage.includes("/");
}
/**
 * A file of another package than the stub's is its source all the same where buf builds it under that very name, with a directory: the
 * package was changed since. https://buf.build/docs/concepts/modules-workspaces/
 */
function isNamedByBuf({ proto, mount }, source, { bufModules }) {
    return !proto.vendored && source.includes("/") && mount.prefix === "" && bufModules?.has(mount.directory) === true;
}
/** The only file of the stub's source that says nothing at all, not even of which package it is: somebody cut it off. */
function isEmptied({ proto }, source) {
    const { package: name, goPackage, declares, imports, vendored } = proto;
    return (!vendored &&
        source.includes("/") &&
        name === "" &&
        goPackage === undefined &&
        declares.length + imports.length === 0);
}
function compareRanks(one, other) {
    for (const [index, value] of one.values.entries()) {
        const difference = value - (other.values[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}


/***/ }),

/***/ 1554:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EZ: () => (/* binding */ readDescriptorSet),
/* harmony export */   Hb: () => (/* binding */ fileField),
/* harmony export */   Hr: () => (/* binding */ withoutField),
/* harmony export */   Ir: () => (/* binding */ delimited),
/* harmony export */   Ls: () => (/* binding */ writeDescriptorSet),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   TA: () => (/* binding */ readFile),
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   fm: () => (/* binding */ rewritten),
/* harmony export */   gR: () => (/* binding */ goPackageOption)
/* harmony export */ });
/* unused harmony export Field */
/* harmony import */ var _bufbuild_protobuf_wire__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3322);
/* harmony import */ var _model_utf8_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2174);
/**
 * Protocol messages read and written field by field, so that the descriptors pass from protoc to the plugins as the very
 * bytes that protoc wrote: decoding and encoding them again costs twenty times as much, and would have to be trusted.
 * Field numbers: https://github.com/protocolbuffers/protobuf/blob/main/src/google/protobuf/descriptor.proto
 */


/** One field of a message. */
class Field {
    number;
    /** Offsets of the whole field, tag included. */
    start;
    end;
    /** A varint field's value, as far as 32 bits hold it; 0 for the other wire types. */
    value;
    #message;
    #contentStart;
    constructor(message, number, start, contentStart, end, value) {
        this.number = number;
        this.start = start;
        this.end = end;
        this.value = value;
        this.#message = message;
        this.#contentStart = contentStart;
    }
    /** A view of a delimited field's content (string, bytes, message); empty for the other wire types. Most are passed over. */
    get content() {
        return this.#message.subarray(this.#contentStart, this.end);
    }
    /** A view of the whole field. */
    get whole() {
        return this.#message.subarray(this.start, this.end);
    }
}
/** The fields of a message in the order of its bytes. Throws a `RangeError` or an `Error` of the reader where it is damaged. */
function* fieldsOf(message) {
    const reader = new _bufbuild_protobuf_wire__WEBPACK_IMPORTED_MODULE_0__/* .BinaryReader */ .V5(message);
    while (reader.pos < reader.len) {
        const start = reader.pos;
        const [number, type] = reader.tag();
        if (type === _bufbuild_protobuf_wire__WEBPACK_IMPORTED_MODULE_0__/* .WireType */ .O0.LengthDelimited) {
            const length = reader.uint32();
            const content = reader.pos;
            reader.pos += length;
            if (reader.pos > reader.len)
                throw new RangeError("premature EOF");
            yield new Field(message, number, start, content, reader.pos, 0);
            continue;
        }
        let value = 0;
        if (type === _bufbuild_protobuf_wire__WEBPACK_IMPORTED_MODULE_0__/* .WireType */ .O0.Varint)
            value = Number(BigInt.asUintN(32, BigInt(reader.uint64())));
        else
            reader.skip(type, number);
        yield new Field(message, number, start, reader.pos, reader.pos, value);
    }
}
/** The text of a string field. */
function textOf(field) {
    return (0,_model_utf8_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeUtf8 */ ._)(field.content);
}
/** google.protobuf.FileDescriptorSet: its only field. */
const setFile = 1;
/** Fields of google.protobuf.FileDescriptorProto. */
const fileField = {
    name: 1,
    package: 2,
    dependency: 3,
    messageType: 4,
    enumType: 5,
    service: 6,
    extension: 7,
    options: 8,
    sourceCodeInfo: 9,
    syntax: 12,
    edition: 14,
    optionDependency: 15,
};
/** google.protobuf.FileOptions.go_package. */
const goPackageOption = 11;
/** The files of a serialized FileDescriptorSet, in its order. Throws where it is damaged. */
function readDescriptorSet(set) {
    return [...fieldsOf(set)].filter((field) => field.number === setFile).map((field) => readFile(field.content));
}
/** A serialized FileDescriptorSet of serialized files. */
function writeDescriptorSet(files) {
    return Buffer.concat([...files].flatMap((file) => delimited(setFile, file)));
}
/** What has to be known of a serialized FileDescriptorProto in order to ask plugins about it; its bytes are kept as a view. */
function readFile(bytes) {
    let name = "";
    let goPackage = "";
    let hasServices = false;
    let importsOptions = false;
    const dependencies = [];
    for (const field of fieldsOf(bytes)) {
        if (field.number === fileField.name)
            name = textOf(field);
        else if (field.number === fileField.dependency)
            dependencies.push(textOf(field));
        else if (field.number === fileField.optionDependency) {
            dependencies.push(textOf(field));
            importsOptions = true;
        }
        else if (field.number === fileField.service)
            hasServices = true;
        else if (field.number === fileField.options)
            goPackage = goPackageOf(field.content) ?? goPackage;
    }
    return { name, bytes, dependencies, importsOptions, hasServices, goPackage };
}
function goPackageOf(options) {
    for (const field of fieldsOf(options))
        if (field.number === goPackageOption)
            return textOf(field);
    return undefined;
}
/** The message with each field as it is, with another content, or left out (null), as `change` has it. */
function rewritten(message, change) {
    const parts = [];
    for (const field of fieldsOf(message)) {
        const changed = change(field);
        if (changed instanceof Field)
            parts.push(changed.whole);
        else if (changed !== null)
            parts.push(...delimited(field.number, changed));
    }
    return Buffer.concat(parts);
}
/** Empty between its uses: making one for each of thousands of heads takes longer than writing them. */
const heads = new _bufbuild_protobuf_wire__WEBPACK_IMPORTED_MODULE_0__/* .BinaryWriter */ .fI();
/** A delimited field in two pieces: what stands before its content, and that. */
function delimited(number, content) {
    return [headOf(number, content.length), content];
}
/** What stands before the content of a delimited field: its tag and its length in bytes. */
function headOf(number, length) {
    return heads.tag(number, _bufbuild_protobuf_wire__WEBPACK_IMPORTED_MODULE_0__/* .WireType */ .O0.LengthDelimited).uint32(length).finish();
}
/** The message without the fields of one number; every other byte stays as it is and where it was. */
function withoutField(message, number) {
    const kept = [];
    let from = 0;
    for (const field of fieldsOf(message)) {
        if (field.number !== number)
            continue;
        kept.push(message.subarray(from, field.start));
        from = field.end;
    }
    return from === 0 ? message : Buffer.concat([...kept, message.subarray(from)]);
}


/***/ })

};
