export const id = 62;
export const ids = [62];
export const modules = {

/***/ 7062:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyStubs: () => (/* binding */ verifyStubs)
});

// EXTERNAL MODULE: ./src/model/once.ts
var once = __webpack_require__(1800);
// EXTERNAL MODULE: ./src/model/work-tree.ts
var work_tree = __webpack_require__(8841);
// EXTERNAL MODULE: ./src/stubs/infer/paths/mount.ts
var paths_mount = __webpack_require__(7060);
;// CONCATENATED MODULE: ./src/stubs/certainly-missing.ts

/**
 * What is missing for certain: what was there; else a .proto that whoever generates here leaves out is none, and one that a list
 * does not name, or in whose directory none has a stub, is to be generated only if it came after the last change of the list and of its
 * sibling's stub.
 */
async function certainlyMissing(absent, former, history) {
    const known = new Set(former.map(keyOf));
    const wanted = absent.filter((one) => !known.has(keyOf(one)));
    const bare = withoutMessages(wanted);
    const confirmed = await Promise.all(wanted.map((one) => (mayBeOld(one) ? ifNew(one, history) : ifMeant(one, bare, history))));
    const missed = withoutLeftOut(wanted, confirmed.filter((one) => one !== null));
    const missedMessages = withoutMessages(missed);
    // Services whose messages may well be left out are left out with them.
    return [...former, ...missed.filter(({ proto: { path } }) => !bare.has(path) || missedMessages.has(path))];
}
/** The .protos that lack a stub of protoc-gen-go; to others a service may have come. */
function withoutMessages(wanted) {
    return new Set(wanted.flatMap(({ generator, proto }) => (generator === "protoc-gen-go" ? [proto.path] : [])));
}
/** Whether the others' stubs say that it is missed only if it is newer than they are. */
function mayBeOld({ unlistedIn, isOfNewDirectory }) {
    return unlistedIn !== undefined || isOfNewDirectory === true;
}
/** It, with that as a reason where a list speaks against it, if its .proto is newer than what does not know it; else null. */
async function ifNew(one, history) {
    const { proto, unlistedIn, because, sibling } = one;
    const older = [...(unlistedIn === undefined ? [] : [unlistedIn.path]), sibling.stub.path];
    if ((await history?.isNewerThan(proto.path, older)) !== true)
        return null;
    return unlistedIn === undefined
        ? one
        : { ...one, because: `${because}, and it is newer than the list of ${unlistedIn.path}:${unlistedIn.line}` };
}
/** It, unless its .proto has no stub at all, which was so when its sibling's was made; then null. */
async function ifMeant(one, bare, history) {
    const { proto, path, sibling } = one;
    if (path === null || !bare.has(proto.path))
        return one;
    return (await history?.wasLeftOut(proto.path, path, sibling.stub.path)) === true ? null : one;
}
/** Without those of new directories where one of these is older than the others' stubs: whoever generates leaves some out. */
function withoutLeftOut(wanted, confirmed) {
    const rootOf = ({ generator, mount }) => `${generator} ${(0,paths_mount/* mountKey */.NY)(mount)}`;
    const known = new Set(confirmed.map(keyOf));
    const leftOut = new Set(wanted.filter((one) => one.isOfNewDirectory && !known.has(keyOf(one))).map(rootOf));
    return confirmed.filter((one) => !(one.isOfNewDirectory && leftOut.has(rootOf(one))));
}
function keyOf({ generator, proto }) {
    return `${generator} ${proto.path}`;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/model/directory.ts
var model_directory = __webpack_require__(2282);
// EXTERNAL MODULE: ./src/model/stub.ts
var model_stub = __webpack_require__(1757);
// EXTERNAL MODULE: ./src/stubs/infer/options/configured-options.ts
var configured_options = __webpack_require__(9064);
// EXTERNAL MODULE: ./src/stubs/infer/paths/go-paths.ts
var go_paths = __webpack_require__(9930);
// EXTERNAL MODULE: ./src/stubs/infer/recipes/buf.ts
var buf = __webpack_require__(5487);
// EXTERNAL MODULE: ./src/stubs/infer/recipes/hints.ts
var hints = __webpack_require__(732);
// EXTERNAL MODULE: ./src/stubs/infer/contexts.ts + 4 modules
var infer_contexts = __webpack_require__(9211);
// EXTERNAL MODULE: ./src/stubs/infer/generator/further.ts
var generator_further = __webpack_require__(6226);
;// CONCATENATED MODULE: ./src/stubs/infer/missing/missing-path.ts






/** Whether two .protos name one Go package. */
function sameGoPackage(one, other) {
    const path = (proto) => proto.goPackage?.split(";")[0];
    return path(one) === path(other);
}
/** Where git says that the stub of a .proto was and no longer is; null: nowhere that belongs to it. */
function deletedOutput(proto, generator, survey) {
    const paths = survey.deleted(fileNameOf(proto, generator));
    if (paths.length === 0)
        return null;
    const importPath = proto.goPackage === undefined ? null : (0,go_paths/* importPathOfGoPackage */.gL)(proto.goPackage);
    const directory = importPath === null ? null : (0,go_paths/* directoryOf */.jt)(importPath, survey.facts.modules);
    return paths.find((path) => [directory, external_node_path_.posix.dirname(proto.path)].includes(external_node_path_.posix.dirname(path))) ?? null;
}
/** Name of the file that a generator makes of a .proto, without its directory. */
function fileNameOf(proto, generator) {
    return external_node_path_.posix.basename(proto.path, ".proto") + (generator === "protoc-gen-go-grpc" ? "_grpc.pb.go" : ".pb.go");
}
/** The same for a further generator. */
function furtherFileOf(proto, { ending }) {
    return external_node_path_.posix.basename(proto.path, ".proto") + ending;
}
/**
 * The same for any generator of code; null where nothing is known of it, and for documents, which are merged and called otherwise at will.
 */
function codeFileOf(proto, generator) {
    if ((0,model_stub/* isCore */.OB)(generator))
        return fileNameOf(proto, generator);
    const further = (0,generator_further/* furtherGenerator */.YS)(generator);
    return further?.ending.endsWith(".go") ? furtherFileOf(proto, further) : null;
}
/** Whether a stub has the name that its generator gives to that of a .proto. */
function isNamedAfter({ path, generator }, proto) {
    return (0,model_stub/* isCore */.OB)(generator) && external_node_path_.posix.basename(path) === fileNameOf(proto, generator);
}
/**
 * Where the stub of a .proto belongs: by the import path first, which decides for nearly all stubs; else as those of the others lie; else,
 * or where the sibling is elsewhere than its own says, or is told to follow its source, as that lies to its source. Null: outside every
 * module of the checkout.
 */
function outputPath(proto, mount, sibling, generator, survey) {
    const name = fileNameOf(proto, generator);
    const deleted = deletedOutput(proto, generator, survey);
    if (deleted !== null)
        return deleted;
    const other = sibling.candidates[0]?.proto;
    if (other !== undefined && external_node_path_.posix.dirname(other.path) === external_node_path_.posix.dirname(proto.path) && sameGoPackage(other, proto)) {
        return external_node_path_.posix.join(external_node_path_.posix.dirname(sibling.stub.path), name);
    }
    const twin = survey.stubOf(proto, otherOf(generator));
    if (twin !== null && isBesideItsTwin(sibling, survey))
        return external_node_path_.posix.join(external_node_path_.posix.dirname(twin.stub.path), name);
    if (layBeside(sibling, mount))
        return external_node_path_.posix.join(external_node_path_.posix.dirname(proto.path), name);
    const bySource = pathAsSibling(proto, mount, sibling, name);
    if (bySource !== null && survey.followsSource(sibling.stub))
        return bySource;
    const importPath = proto.goPackage === undefined ? null : (0,go_paths/* importPathOfGoPackage */.gL)(proto.goPackage);
    if (importPath === null) {
        const usual = survey.placeOf(proto);
        return usual === null ? bySource : external_node_path_.posix.join(usual, name);
    }
    // Under paths=source_relative go_package decides nothing, and need not be where the stub is.
    if (bySource !== null && other !== undefined && !(0,go_paths/* belongsThere */.LK)(sibling.stub, other, survey.facts.modules))
        return bySource;
    const directory = (0,go_paths/* directoryOf */.jt)(importPath, survey.facts.modules);
    return directory === null ? null : external_node_path_.posix.join(directory, name);
}
/** The same as a sibling of any root: one of another root shows only that stubs lie beside their .protos, if its own does. */
function pathAsSibling(proto, mount, sibling, name) {
    const [made] = sibling.candidates;
    if (made === undefined || (0,paths_mount/* mountKey */.NY)(made.mount) === (0,paths_mount/* mountKey */.NY)(mount))
        return pathBySource(proto, mount, sibling.stub, name);
    return (0,infer_contexts/* liesBesideItsProto */.U)(sibling) ? external_node_path_.posix.join(external_node_path_.posix.dirname(proto.path), name) : null;
}
/** The path of a file that lies to its source as a stub of the same root lies to its own; null where that shows none. */
function pathBySource(proto, mount, stub, name) {
    const own = (0,paths_mount/* nameUnder */.c9)(mount, proto.path);
    const base = (0,go_paths/* outputRoot */.Sq)(stub);
    return own === null || base === null ? null : external_node_path_.posix.join(base, external_node_path_.posix.dirname(own), name);
}
/** Whether a stub that lost its .proto lay beside that, whatever its go_package said. */
function layBeside({ stub, candidates }, mount) {
    const former = candidates.length === 0 && stub.source !== undefined ? (0,paths_mount/* pathUnder */.y0)(mount, stub.source) : null;
    return former !== null && external_node_path_.posix.dirname(former) === external_node_path_.posix.dirname(stub.path);
}
/** Whether the stubs that both generators made of a .proto lie in one directory, as those of one Go package do. */
function isBesideItsTwin({ stub, candidates: [first] }, survey) {
    const twin = first === undefined ? null : survey.stubOf(first.proto, otherOf(stub.generator));
    return twin === null || external_node_path_.posix.dirname(twin.stub.path) === external_node_path_.posix.dirname(stub.path);
}
function otherOf(generator) {
    return generator === "protoc-gen-go" ? "protoc-gen-go-grpc" : "protoc-gen-go";
}

// EXTERNAL MODULE: ./src/stubs/infer/descriptor/embedded-file.ts
var embedded_file = __webpack_require__(4457);
;// CONCATENATED MODULE: ./src/stubs/infer/recipes/fetched.ts

/**
 * Whether a recipe downloads the source that a stub names, `curl -O https://\u2026/a/b.proto` or `ADD` in a Dockerfile: then it is in no
 * checkout, and that it is not in this one says nothing.
 */
function fetchedSources({ recipes = [] }) {
    const names = recipes.flatMap(({ text }) => {
        return Array.from(text.matchAll(/\bhttps?:\/\/[^\s"'`]+\/([\w.-]+\.proto)\b/g), ([, name = ""]) => name);
    });
    const fetched = new Set(names);
    return (source) => fetched.has(external_node_path_.posix.basename(source));
}

// EXTERNAL MODULE: ./src/model/group.ts
var model_group = __webpack_require__(7226);
// EXTERNAL MODULE: ./src/stubs/infer/paths/root.ts
var paths_root = __webpack_require__(185);
;// CONCATENATED MODULE: ./src/stubs/infer/departed/left-out.ts




/** Tells the .protos that a stub may have been made from and that a sparse checkout leaves out. */
function sourcesLeftOut({ git, modules }) {
    const protos = [...(0,work_tree/* leftOutIn */.Xi)(git).files].filter((path) => path.endsWith(".proto"));
    const byName = (0,model_group/* groupBy */.$)(protos, (path) => external_node_path_.posix.basename(path));
    return ({ source }) => {
        if (source === undefined)
            return [];
        return (byName.get(external_node_path_.posix.basename(source)) ?? []).filter((path) => (0,paths_root/* mountFor */.tC)(path, source, modules) !== null);
    };
}

;// CONCATENATED MODULE: ./src/stubs/infer/departed/orphan.ts








/**
 * Tells which root a stub without a .proto was made from, if sibling stubs prove it: stubs with the same Go directory and the same
 * source directory, or stubs whose path relates to their source in the same way. The stub has to be in a package of this
 * checkout's modules, because stubs of other projects' .protos lie in the same trees and never had a source here. Where buf
 * also generates from modules of a registry, their stubs would look the same: there the expected directory has to hold other
 * .protos. A .proto that a recipe downloads was never in the checkout, and one that was left out of it is committed, so their absence
 * proves nothing; and where most stubs that relate to their sources in one way have no .proto, these are somewhere else, and one that has
 * one proves nothing of the others.
 */
function provenRoots(contexts, { git, modules, recipes = [] }) {
    if (contexts.every(({ candidates }) => candidates.length > 0))
        return () => null;
    const directories = (0,buf/* usesRegistry */.EQ)(recipes)
        ? new Set(contexts.map(({ candidates: [first] }) => external_node_path_.posix.dirname(first?.proto.path ?? "/")))
        : null;
    const isFetched = fetchedSources({ recipes });
    const isRule = usualRelations(contexts);
    const leftOutOf = sourcesLeftOut({ git, modules });
    return (context) => {
        if (context.candidates.length > 0)
            return null;
        const { stub, embedded } = context;
        if (stub.source === undefined || isFetched(stub.source) || !isOwnPackage(context, modules))
            return null;
        if (leftOutOf(stub).length > 0)
            return null;
        const relation = relationOf(stub.path, stub.source);
        for (const other of contexts) {
            const [chosen] = other.candidates;
            if (chosen === undefined || other.stub.source === undefined || other.stub.generator !== "protoc-gen-go")
                continue;
            const expected = (0,paths_mount/* pathUnder */.y0)(chosen.mount, stub.source);
            // A file of that name that is there was found not to be the one.
            if (expected === null || expected === chosen.proto.path)
                continue;
            const sameDirectory = external_node_path_.posix.dirname(other.stub.path) === external_node_path_.posix.dirname(stub.path) &&
                external_node_path_.posix.dirname(other.stub.source) === external_node_path_.posix.dirname(stub.source);
            const sameRelation = embedded !== null &&
                relation !== null &&
                relationOf(other.stub.path, other.stub.source) === relation &&
                isRule(relation);
            if (sameDirectory || (sameRelation && directories?.has(external_node_path_.posix.dirname(expected)) !== false))
                return (0,work_tree/* isLeftOut */.WY)(expected, git) ? null : { mount: chosen.mount, expected, sibling: other.stub.path };
        }
        return null;
    };
}
/** How much oftener a .proto may be away than there, for those that are there to say where the others should be. */
const mostAway = 4;
/** Whether enough of the stubs that relate to their sources in a way have their .proto in the checkout. */
function usualRelations(contexts) {
    const counts = new Map();
    for (const { stub, candidates } of contexts) {
        if (stub.generator !== "protoc-gen-go" || stub.source === undefined)
            continue;
        const relation = relationOf(stub.path, stub.source) ?? "";
        const { there, away } = counts.get(relation) ?? { there: 0, away: 0 };
        counts.set(relation, candidates.length > 0 ? { there: there + 1, away } : { there, away: away + 1 });
    }
    return (relation) => {
        const { there, away } = counts.get(relation) ?? { there: 0, away: 0 };
        return away <= there * mostAway;
    };
}
/** Whether the descriptor's go_package is the import path of the directory that the stub is in, or says nothing. */
function isOwnPackage({ stub, embedded }, modules) {
    if (embedded === null)
        return true;
    const goPackage = (0,go_paths/* importPathOfGoPackage */.gL)((0,embedded_file/* goPackageIn */.Sd)(embedded));
    return goPackage === null || goPackage === (0,go_paths/* importPathOf */.Cj)(external_node_path_.posix.dirname(stub.path), modules);
}
/**
 * How a stub's directory relates to its source's: both without the end that they share, as `gen from proto` for `gen/a/v1` and
 * `proto/a/v1`. Null where they share none.
 */
function relationOf(path, source) {
    const left = external_node_path_.posix.dirname(path).split("/");
    const right = external_node_path_.posix.dirname(source).split("/");
    let shared = 0;
    while (shared < Math.min(left.length, right.length) && left.at(-1 - shared) === right.at(-1 - shared))
        shared += 1;
    if (shared === 0)
        return null;
    return `${left.slice(0, left.length - shared).join("/")} from ${right.slice(0, right.length - shared).join("/")}`;
}

;// CONCATENATED MODULE: ./src/stubs/infer/missing/bare-directories.ts


/** `isMissedBeside` tells the .protos whose stub is missed because of what lies beside them: those say nothing of directories. */
function bareDirectoriesIn(survey, isMissedBeside) {
    const { facts, coverage, coverageIn, hasStub, isOwn } = survey;
    // Asked about each .proto of a root, which may have thousands.
    const areBare = new Map();
    const areAllBare = ({ mount }, generator) => {
        const key = `${generator} ${(0,paths_mount/* mountKey */.NY)(mount)}`;
        const known = areBare.get(key);
        if (known !== undefined)
            return known;
        const bare = facts.protos.every((proto) => {
            if (!isOwn(proto) || (0,paths_mount/* nameUnder */.c9)(mount, proto.path) === null || hasStub(proto, generator))
                return true;
            if (generator !== "protoc-gen-go" && !proto.hasServices)
                return true;
            return coverageIn(external_node_path_.posix.dirname(proto.path), generator).covered === 0 || isMissedBeside(proto, generator);
        });
        areBare.set(key, bare);
        return bare;
    };
    return (root, { path }, generator) => {
        const { all, covered } = coverage(root, generator);
        const beside = coverageIn(external_node_path_.posix.dirname(path), generator);
        if (covered <= 1 || beside.covered > 0)
            return null;
        if (beside.all === all - covered)
            return "its own";
        return 2 * covered >= all && areAllBare(root, generator) ? "several" : null;
    };
}

;// CONCATENATED MODULE: ./src/stubs/infer/missing/proof.ts










/** Looks for proof in a sibling beside the .proto, its other stub, the others of its root and those of the whole checkout. */
function proofsIn(survey) {
    const bareDirectories = bareDirectoriesIn(survey, (proto, generator) => besideIt(proto, generator, survey) !== null);
    return (proto, generator) => {
        const beside = besideIt(proto, generator, survey);
        if (beside !== null && (!(0,go_paths/* isInTestdata */.mz)(proto.path) || allOthersHaveOne(proto, generator, survey)))
            return beside;
        const grpcStub = generator === "protoc-gen-go" ? survey.stubOf(proto, "protoc-gen-go-grpc") : null;
        const besides = grpcStub === null ? null : besideServices(grpcStub, survey);
        if (besides !== null)
            return besides;
        for (const root of rootsFor(proto, survey)) {
            const proof = inRoot(root, proto, generator, survey, bareDirectories);
            if (proof !== null)
                return proof;
        }
        return asEverywhere(proto, generator, survey);
    };
}
/** The roots that a .proto has a name in: the one that its other stub is made from alone, or else the nearest first. */
function rootsFor(proto, survey) {
    const roots = survey.roots.filter(({ mount }) => (0,paths_mount/* nameUnder */.c9)(mount, proto.path) !== null);
    if (roots.length < 2)
        return roots;
    const own = survey.stubOf(proto, "protoc-gen-go")?.candidates[0]?.mount;
    if (own !== undefined)
        return roots.filter(({ mount }) => (0,paths_mount/* mountKey */.NY)(mount) === (0,paths_mount/* mountKey */.NY)(own));
    const directory = external_node_path_.posix.dirname(proto.path);
    const nearness = ({ directories }) => Math.max(...directories.map((other) => (0,go_paths/* sharedStart */.Oy)(directory, other)));
    const depth = ({ mount }) => (0,model_directory/* depthOf */.d1)(mount.directory);
    return roots.toSorted((one, other) => nearness(other) - nearness(one) || depth(other) - depth(one));
}
/**
 * What protoc-gen-go-grpc writes is of no use without the descriptor that protoc-gen-go writes of the same .proto; proof enough
 * unless other stubs of services do without as well.
 */
function besideServices(grpcStub, survey) {
    const [candidate] = grpcStub.candidates;
    const others = survey.roots
        .flatMap(({ contexts }) => contexts)
        .filter((other) => other !== grpcStub && other.stub.generator === "protoc-gen-go-grpc")
        .flatMap(({ candidates }) => candidates.slice(0, 1));
    if (candidate === undefined || !others.every(({ proto }) => survey.hasStub(proto, "protoc-gen-go")))
        return null;
    return { mount: candidate.mount, sibling: grpcStub, because: `${grpcStub.stub.path} is made from the same file` };
}
/** The services of the only .proto that has any: no other one tells, but what runs the generator does, unless it is a test's. */
function besideMessages(proto, twin, generator, survey) {
    const runner = survey.runnerOf(generator);
    const { all, covered } = survey.coverage(null, generator);
    const [compiled] = twin.candidates;
    if (generator !== "protoc-gen-go-grpc" || runner === null || covered > 0 || all > 1)
        return null;
    if (compiled === undefined || !survey.isOwn(proto) || (0,go_paths/* isForTests */.ZI)(proto.path))
        return null;
    const because = `${twin.stub.path} is made from the same file, which has services, and ${runner} runs ${generator}`;
    return { mount: compiled.mount, sibling: twin, because };
}
function allOthersHaveOne(proto, generator, { facts, hasStub }) {
    const directory = external_node_path_.posix.dirname(proto.path);
    const others = facts.protos.filter((other) => other !== proto && external_node_path_.posix.dirname(other.path) === directory);
    return others.every((other) => hasStub(other, generator) || (generator === "protoc-gen-go-grpc" && !other.hasServices));
}
/** Nearly all .protos of the checkout have one, be their roots a directory each. */
function asEverywhere(proto, generator, survey) {
    if ((0,go_paths/* isInTestdata */.mz)(proto.path) || isCopy(proto, generator, survey))
        return null;
    const alike = survey.roots.flatMap(({ contexts }) => contexts).filter(({ stub }) => stub.generator === generator);
    const beside = alike.find((context) => (0,infer_contexts/* liesBesideItsProto */.U)(context) && context.stub.source === external_node_path_.posix.basename(context.stub.source ?? ""));
    // A .proto that the other generator made its stub from is certainly compiled, and it is known how.
    const twin = survey.stubOf(proto, "protoc-gen-go");
    const [compiled] = twin?.candidates ?? [];
    const alone = twin === null ? null : besideMessages(proto, twin, generator, survey);
    if (alone !== null)
        return alone;
    const sibling = compiled === undefined ? beside : (beside ?? alike[0]);
    if (sibling === undefined || !(survey.isOwn(proto) || compiled !== undefined))
        return null;
    const { all, covered } = survey.coverage(null, generator);
    if (covered < (compiled === undefined ? 3 : 1) || covered < 0.9 * (all - 1))
        return null;
    const mount = compiled?.mount ?? { prefix: "", directory: external_node_path_.posix.dirname(proto.path) };
    const because = `${covered} of ${all - 1} other .proto files of the checkout have one, such as ${sibling.stub.path}`;
    return { mount, sibling, because };
}
/**
 * Whether another .proto of its name declares the same and has its stub: no program could have both.
 * https://protobuf.dev/reference/go/faq/#namespace-conflict
 */
function isCopy(proto, generator, survey) {
    return copiesOf(proto, survey).some((other) => survey.hasStub(other, generator));
}
/** Whether the stub of another .proto that declares the same is new in the work tree: what was deleted there may have been that one's. */
function wasMovedToCopy(proto, generator, survey) {
    return copiesOf(proto, survey).some((other) => {
        const stub = survey.stubOf(other, generator)?.stub;
        return stub !== undefined && (0,work_tree/* isUncommitted */._k)(stub.path, survey.facts.git);
    });
}
function copiesOf({ path, declares }, { facts }) {
    const names = declares.join();
    return facts.protos.filter((other) => {
        const isAlike = external_node_path_.posix.basename(other.path) === external_node_path_.posix.basename(path) && other.declares.join() === names;
        return other.path !== path && names !== "" && isAlike;
    });
}
function besideIt(proto, generator, survey) {
    const beside = survey.madeIn(external_node_path_.posix.dirname(proto.path)).find(({ stub, candidates: [first] }) => {
        return (first !== undefined &&
            stub.generator === generator &&
            isNamedAfter(stub, first.proto) &&
            sameGoPackage(first.proto, proto));
    });
    const [first] = beside?.candidates ?? [];
    if (beside === undefined || first === undefined)
        return null;
    if (isOfFormerPackage(beside) && isCopy(proto, generator, survey))
        return null;
    return { mount: first.mount, sibling: beside, because: `${first.proto.path} beside it has ${beside.stub.path}` };
}
/** Whether a stub was made before its .proto got the go_package that it has: where it lies says little of where others belong. */
function isOfFormerPackage({ embedded, candidates: [first] }) {
    return embedded !== null && (0,embedded_file/* goPackageIn */.Sd)(embedded) !== (first?.proto.goPackage ?? "");
}
function inRoot(root, proto, generator, survey, bareDirectories) {
    const { mount, contexts } = root;
    const [any] = contexts;
    const sibling = contexts.find(({ stub }) => stub.generator === generator);
    const deleted = deletedOutput(proto, generator, survey);
    if (deleted !== null && any !== undefined && !wasMovedToCopy(proto, generator, survey)) {
        return { mount, sibling: sibling ?? any, because: `git has ${deleted}, which was deleted here` };
    }
    if (!survey.isOwn(proto))
        return null;
    // One that lies to its source in another way was made from another root: git tells where its .proto went.
    const relation = ({ stub }) => relationOf(stub.path, stub.source ?? "");
    const left = survey.leftBehind(proto).find((one) => {
        return one.stub.generator === generator && contexts.some((other) => relation(other) === relation(one));
    });
    if (left !== undefined && !isCopy(proto, generator, survey)) {
        const because = `${left.stub.path} was made from a file of this name that is no longer there`;
        return { mount, sibling: left, because };
    }
    if (sibling === undefined || (0,go_paths/* isInTestdata */.mz)(proto.path))
        return null;
    const { all, covered } = survey.coverage(root, generator);
    // It is one of them itself.
    const others = all - 1;
    const where = `the root ${mount.directory}`;
    if (covered > 0 && covered >= 0.9 * others) {
        const usual = usualAmong(contexts, sibling, survey);
        if (isOfFormerPackage(usual) && isCopy(proto, generator, survey))
            return null;
        const because = `${covered} of ${others} other .proto files of ${where} have one, such as ${usual.stub.path}`;
        return { mount, sibling: usual, because };
    }
    const bare = bareDirectories(root, proto, generator);
    if (bare === null)
        return null;
    const usual = usualAmong(contexts, sibling, survey);
    const besides = bare === "its own" ? "those of its directory" : "those of directories that are as new";
    const because = `it is newer than ${usual.stub.path}, and all .proto files of ${where} but ${besides} have one`;
    return { mount, sibling: usual, because, isOfNewDirectory: true };
}
/** Not a stub that was moved away, where most others of its generator are where their go_package says: one of these. */
function usualAmong(contexts, one, { facts }) {
    const alike = contexts.filter(({ stub }) => stub.generator === one.stub.generator);
    const placed = alike.filter(({ stub, candidates: [first] }) => {
        return first !== undefined && (0,go_paths/* belongsThere */.LK)(stub, first.proto, facts.modules);
    });
    return (placed.length > alike.length / 2 ? placed[0] : undefined) ?? one;
}

;// CONCATENATED MODULE: ./src/stubs/infer/missing/missing.ts










/** Services of a .proto that one of these has generated code for need no stub of protoc-gen-go-grpc, as a rule. */
const otherRpc = /^protoc-gen-(?!go-grpc\b|grpc-)(?:\S*rpc\b|twirp|connect-go|micro|go-http|gogo|gofast)/;
/**
 * The stubs that are missing beside committed ones. Many .protos have no stub and need none, so it takes a sibling: a .proto
 * of the same directory and Go package that has one, a root in which nearly all others have one, or a stub that git says was
 * deleted.
 */
function findMissing(survey) {
    const { facts } = survey;
    const committed = new Set(facts.stubs.map(({ path }) => path));
    const proofFor = proofsIn(survey);
    const wanted = [];
    for (const proto of facts.protos) {
        for (const generator of model_stub/* coreGenerators */.q4) {
            if (!mayBeMissing(proto, generator, survey))
                continue;
            const proof = proofFor(proto, generator);
            if (proof === null)
                continue;
            const path = outputPath(proto, proof.mount, proof.sibling, generator, survey);
            // What is there was made from a file of another name; it is judged as that file's stub.
            if (path !== null && committed.has(path))
                continue;
            const isUnplaced = proto.goPackage === undefined || (0,go_paths/* aboveUnplaced */.U1)(proto.goPackage) !== null;
            if (path === null ? isUnplaced : hasNamesake(proto, path, survey))
                continue;
            const unlistedIn = listWithoutIt(proto, proof, survey);
            if (unlistedIn !== null && (0,go_paths/* isInTestdata */.mz)(proto.path))
                continue;
            wanted.push({ proto, generator, ...proof, path, ...(unlistedIn === null ? {} : { unlistedIn }) });
        }
    }
    return wanted.filter((one) => !isServicesAlone(one, wanted, survey));
}
/**
 * Services of a .proto whose messages have no stub and are not missed, though those of its sibling have one: whoever generates here
 * writes both or leaves the .proto out, as Bazel does, which generates in the build.
 */
function isServicesAlone({ proto, generator, sibling }, wanted, { hasStub }) {
    const [made] = sibling.candidates;
    if (generator !== "protoc-gen-go-grpc" || made === undefined || !hasStub(made.proto, "protoc-gen-go"))
        return false;
    const areMissed = wanted.some((other) => other.proto === proto && other.generator === "protoc-gen-go");
    return !areMissed && !hasStub(proto, "protoc-gen-go");
}
/**
 * Whether a stub in the directory of this path declares what the .proto declares, too: a successor of a schema, or a variant. Both
 * are never generated into one Go package, for that would not compile.
 */
function hasNamesake(proto, path, survey) {
    const declared = new Set(proto.declares);
    return survey.generatedIn(external_node_path_.posix.dirname(path)).some(({ candidates: [first] }) => {
        return first !== undefined && first.proto !== proto && first.proto.declares.some((name) => declared.has(name));
    });
}
/** Whether a generator has something to write for a .proto of these directories, has not, and nothing says that it need not. */
function mayBeMissing(proto, generator, survey, wasThere = false) {
    return !survey.hasStub(proto, generator) && mayBeGenerated(proto, generator, survey, wasThere);
}
/**
 * Whether a generator has something to write for a .proto of these directories, and nothing says that it need not. What another generator
 * made does not say so where it is known that the stub `wasThere`, and most others have both.
 */
function mayBeGenerated(proto, generator, survey, wasThere) {
    const { facts } = survey;
    if (proto.vendored || isOnlyLinked(proto, survey, wasThere) || !(0,model_directory/* isInScope */.yX)(proto.path, facts))
        return false;
    if (generator === "protoc-gen-go-grpc" && !proto.hasServices)
        return false;
    return !isMadeOtherwise(proto, generator, survey, wasThere) && !isLeftOut(proto, generator, survey, wasThere);
}
/** Whether a .proto is but another name of a file: that is missed under its own one, or under the one that stubs are or were made from. */
function isOnlyLinked(proto, { hasStub }, wasThere) {
    return proto.linked === true && !wasThere && !model_stub/* coreGenerators */.q4.some((generator) => hasStub(proto, generator));
}
/**
 * buf's configuration excludes it, or a recipe deletes it again: one that says which it deletes, where it is known that the stub
 * `wasThere`.
 */
function isLeftOut(proto, generator, { facts, bufModules }, wasThere) {
    const recipes = facts.recipes ?? [];
    return (0,buf/* isExcluded */.RF)(proto.path, bufModules) || (0,hints/* isDeleted */.oy)(fileNameOf(proto, generator), recipes, wasThere);
}
/** A list that names its sibling and not the .proto, which neither has stubs nor is new in the work tree. */
function listWithoutIt(proto, { sibling }, { facts, hasStub }) {
    const { git, recipes = [] } = facts;
    const listed = sibling.candidates[0]?.proto.path;
    if ((0,work_tree/* isUncommitted */._k)(proto.path, git) || listed === undefined)
        return null;
    if (hasStub(proto, "protoc-gen-go") || hasStub(proto, "protoc-gen-go-grpc"))
        return null;
    return (0,hints/* listWithout */.tN)(proto.path, listed, recipes);
}
/** Another generator writes its services, or any stub of the checkout names it as its source from another root. */
function isMadeOtherwise(proto, generator, survey, wasThere) {
    // golang/protobuf's protoc-gen-go wrote services itself, by its option plugins=grpc.
    if (generator === "protoc-gen-go-grpc" &&
        /\bgrpc\.ServiceDesc\{/.test(survey.stubOf(proto, "protoc-gen-go")?.text ?? ""))
        return true;
    return survey.ofName(proto).some((stub) => {
        // Roots lie in the checkout, or above it.
        const [path, source] = [`/${proto.path}`, `/${stub.source ?? ""}`];
        if (stub.source === undefined || !(path.endsWith(source) || source.endsWith(path)))
            return false;
        return generator === "protoc-gen-go"
            ? /^protoc-gen-go(?:go|fast)|^protoc-gen-gogo/.test(stub.generator)
            : otherRpc.test(stub.generator) && standsForGrpc(stub, survey, wasThere);
    });
}
/**
 * Whether the services that another generator wrote take the place of grpc's: where others have both, they do not; the only ones do,
 * unless grpc's were there and a template or a command line runs that generator still.
 */
function standsForGrpc(stub, { facts, sharedWithGrpc }, wasThere) {
    const shared = sharedWithGrpc(stub);
    if (shared !== null)
        return shared < (wasThere ? 0.5 : 1);
    return (!wasThere || !(0,configured_options/* configuredPlugins */.j)(facts.recipes ?? []).some(({ generator }) => generator === "protoc-gen-go-grpc"));
}

// EXTERNAL MODULE: ./src/stubs/infer/options/further-options.ts
var further_options = __webpack_require__(1410);
;// CONCATENATED MODULE: ./src/stubs/infer/missing/missing-further.ts








/**
 * The stubs of further generators that may be missing beside those of protoc-gen-go, be they committed or `missing` as well: one that git
 * says was deleted, one that its .proto left, or the only one of its directory and Go package that is not there. Whether there is
 * something to generate at all, the generator has to say. `departures` is by the stub's path.
 */
function findMissingFurther(contexts, survey, missing, departures) {
    const goStubs = new Map([...missing.flatMap(missingGoStub), ...contexts.toReversed().flatMap(committedGoStub)]);
    const names = new Set(contexts.filter(({ generator }) => generator !== null).map(({ stub }) => stub.generator));
    return [...names].flatMap((name) => {
        const generator = (0,generator_further/* furtherGenerator */.YS)(name);
        return generator === null ? [] : missingOf(generator, contexts, survey, goStubs, departures);
    });
}
function committedGoStub({ stub, candidates: [first] }) {
    if (stub.generator !== "protoc-gen-go" || first === undefined)
        return [];
    return [[first.proto.path, { path: stub.path, mount: first.mount }]];
}
function missingGoStub({ generator, path, proto, mount }) {
    return generator !== "protoc-gen-go" || path === null ? [] : [[proto.path, { path, mount }]];
}
/** Whether a further generator may have something to write for a .proto of these directories, and is not kept from it. */
function mayBeGeneratedFurther(proto, { ofServices }, survey) {
    const { facts, bufModules } = survey;
    if (proto.vendored || isOnlyLinked(proto, survey, false) || !(0,model_directory/* isInScope */.yX)(proto.path, facts))
        return false;
    return (proto.hasServices || !ofServices) && !(0,buf/* isExcluded */.RF)(proto.path, bufModules);
}
function missingOf(generator, contexts, survey, goStubs, departures) {
    const { facts } = survey;
    const siblings = contexts.filter(({ stub, candidates: [candidate] }) => stub.generator === generator.name &&
        candidate !== undefined &&
        external_node_path_.posix.basename(stub.path) === furtherFileOf(candidate.proto, generator));
    const wanted = facts.protos.filter((proto) => !survey.hasStub(proto, generator.name) && mayBeGeneratedFurther(proto, generator, survey));
    return wanted.flatMap((proto) => {
        const goStub = goStubs.get(proto.path);
        if (goStub === undefined || (0,paths_mount/* nameUnder */.c9)(goStub.mount, proto.path) === null)
            return [];
        const place = leftPlace(proto, goStub, generator, survey, departures) ??
            deletedPlace(proto, goStub, generator, survey) ??
            onlyOneWithout(proto, wanted, siblings);
        const sibling = place?.sibling ?? siblings[0];
        if (place === null || sibling === undefined)
            return [];
        const path = external_node_path_.posix.join(place.directory, furtherFileOf(proto, generator));
        if (facts.stubs.some((stub) => stub.path === path))
            return [];
        const options = optionsLike(sibling, proto, facts);
        return [{ proto, mount: goStub.mount, generator: generator.name, sibling, path, because: place.because, options }];
    });
}
/** A sibling's options, with this .proto's own configuration of its services in place of the sibling's. */
function optionsLike(sibling, proto, facts) {
    const name = "grpc_api_configuration=";
    const shared = sibling.options.map(({ text }) => text).filter((text) => !text.startsWith(name));
    if (shared.length === sibling.options.length)
        return shared;
    const path = (0,further_options/* configurationBeside */.B3)(proto.path, (0,further_options/* serviceConfigurations */.bo)(facts.recipes ?? []));
    return path === null ? shared : [...shared, name + (0,external_node_path_.join)(facts.root, path)];
}
/** Where the one that its .proto left lay to the one of protoc-gen-go: so the new ones lie to each other. */
function leftPlace(proto, goStub, { name }, survey, departures) {
    const left = survey.leftBehind(proto).filter(({ stub }) => {
        const departure = departures.get(stub.path);
        return departure === undefined || departure.movedTo === proto.path;
    });
    const [go, ...others] = left.filter(({ stub }) => stub.generator === "protoc-gen-go");
    const further = left.find(({ stub }) => stub.generator === name && stub.source === go?.stub.source);
    if (go === undefined || others.length > 0 || further === undefined)
        return null;
    const step = external_node_path_.posix.relative(external_node_path_.posix.dirname(go.stub.path), external_node_path_.posix.dirname(further.stub.path));
    return {
        directory: external_node_path_.posix.join(external_node_path_.posix.dirname(goStub.path), step),
        sibling: null,
        because: `${further.stub.path} was made from a file of this name that is no longer there`,
    };
}
/** In the directory of protoc-gen-go's stub, or in a package of its own below it. */
function deletedPlace(proto, goStub, generator, survey) {
    const directory = external_node_path_.posix.dirname(goStub.path);
    const deleted = survey
        .deleted(furtherFileOf(proto, generator))
        .find((path) => external_node_path_.posix.dirname(path) === directory || external_node_path_.posix.dirname(external_node_path_.posix.dirname(path)) === directory);
    if (deleted === undefined)
        return null;
    return {
        directory: external_node_path_.posix.dirname(deleted),
        sibling: null,
        because: `git has ${deleted}, which was deleted here`,
    };
}
function onlyOneWithout(proto, wanted, siblings) {
    const isAlike = (other) => external_node_path_.posix.dirname(other.path) === external_node_path_.posix.dirname(proto.path) && importPathOf(other) === importPathOf(proto);
    const sibling = siblings.find(({ candidates: [candidate] }) => candidate !== undefined && isAlike(candidate.proto));
    // Documents are merged, moved and left out far more than code is.
    if (sibling === undefined || sibling.hasRivalOptions || !sibling.stub.path.endsWith(".go"))
        return null;
    if (wanted.some((other) => other !== proto && isAlike(other)))
        return null;
    return {
        directory: external_node_path_.posix.dirname(sibling.stub.path),
        sibling,
        because: `${protoOf(sibling)} beside it has ${sibling.stub.path}, and so has every other one there`,
    };
}
function protoOf({ candidates: [candidate] }) {
    return candidate?.proto.path ?? "";
}
function importPathOf({ goPackage }) {
    return goPackage?.split(";")[0];
}

;// CONCATENATED MODULE: ./src/stubs/infer/missing/missing-halves.ts
/**
 * The stubs that are missing beside their other halves: of the hybrid API protoc-gen-go writes two files, one of which is for
 * programs that are built with the tag protoopaque. https://protobuf.dev/reference/go/opaque-migration-manual/
 */
function findMissingHalves(contexts, facts) {
    const paths = new Set(facts.stubs.map(({ path }) => path));
    return contexts.flatMap((context) => {
        const { stub, candidates } = context;
        const [first] = candidates;
        const path = otherHalf(context);
        if (first === undefined || path === null || paths.has(path))
            return [];
        const { proto, mount } = first;
        const because = `${stub.path} is one of the two files that are generated for the hybrid API`;
        return [{ proto, mount, generator: stub.generator, sibling: context, path, because }];
    });
}
/** Where the other file of the hybrid API belongs; null for stubs of other APIs. */
function otherHalf({ stub: { path, generator }, options }) {
    if (generator !== "protoc-gen-go" || !options.some(({ text }) => text === "default_api_level=API_HYBRID"))
        return null;
    const end = "_protoopaque.pb.go";
    return path.endsWith(end) ? `${path.slice(0, -end.length)}.pb.go` : path.replace(/\.pb\.go$/, end);
}

;// CONCATENATED MODULE: ./src/stubs/infer/departed/departures.ts










/**
 * Decides for each stub whose .proto left its place what it is made from now. A new file of the same name elsewhere is taken for the
 * moved .proto: if it moved with all of its root, the stub is regenerated from it; if it moved within its root, it has another
 * name there, and as a rule nothing generates the stub any more. A file of the same name that has always been elsewhere
 * counts as another .proto, unless it gives the stub as it is: such stubs are `doubted`.
 */
function followDepartures(contexts, departures, isLeft, facts) {
    const losses = new Map(contexts.flatMap((context) => {
        const loss = nearestDeparture(context, departures, facts);
        return loss === null ? [] : [[context, loss]];
    }));
    const movedTo = new Set([...losses.values()].flatMap(({ departure }) => departure.movedTo ?? []));
    const rivals = rivalsIn(contexts, facts);
    const leftOutOf = sourcesLeftOut(facts);
    const layout = { contexts, movedTo, isLeft, facts };
    const followed = { contexts: [], departures: new Map(), doubted: new Map() };
    for (const context of contexts) {
        const { path } = context.stub;
        const [candidate] = context.candidates;
        const loss = losses.get(context);
        if (candidate === undefined) {
            followed.contexts.push(loss === undefined ? context : withMovedProto(context, loss, layout));
            if (loss !== undefined)
                followed.departures.set(path, loss.departure);
        }
        else if (loss !== undefined && movedTo.has(candidate.proto.path)) {
            const fate = fateOf(context, candidate, loss, layout);
            followed.contexts.push(fate);
            if (fate !== context)
                followed.departures.set(path, loss.departure);
        }
        else {
            followed.contexts.push(context);
            const near = nearness(candidate.proto.path, path);
            const isFarther = loss !== undefined && (nearness(loss.departure.path, path) > near || isOfCommonName(context, facts));
            const isAnothers = rivals.has(context) || isInputOfTests(candidate.proto.path, path);
            const mayBeLeftOut = leftOutOf(context.stub).some((proto) => nearness(proto, path) >= near);
            if (isFarther || isAnothers || mayBeLeftOut)
                followed.doubted.set(path, isFarther ? loss.departure : null);
        }
    }
    return followed;
}
/**
 * The stubs with the .protos that are known to be theirs. One whose own .proto left, and of which only a namesake is there, does not stand
 * for the stub of that: it may be missing.
 */
function withoutDoubted({ contexts, doubted }) {
    return contexts.map((context) => (doubted.get(context.stub.path) ?? null) === null ? context : { ...context, candidates: [] });
}
/**
 * A .proto that has another name in its root since it was moved, and still generates this stub: its go_package is the package
 * that the stub is in. Generating writes over the stub, so it is no orphan.
 */
function withMovedProto(context, { departure, mount }, { facts, isLeft }) {
    const { movedTo } = departure;
    const proto = movedTo === null ? undefined : facts.protos.find(({ path }) => path === movedTo);
    if (proto === undefined || external_node_path_.posix.basename(proto.path) !== external_node_path_.posix.basename(departure.path))
        return context;
    const name = (0,paths_mount/* nameUnder */.c9)(mount, proto.path);
    if (name === null || !(0,go_paths/* belongsThere */.LK)(context.stub, proto, facts.modules))
        return context;
    if (isLeft(context.stub, departure))
        return context;
    return renamedIn(context, { proto, departure, mount, name });
}
/** Stubs that are told to lie as their .protos do, and did so. */
function leftWithProto(followsSource) {
    return (stub, { path }) => {
        const isRelated = external_node_path_.posix.dirname(path) === external_node_path_.posix.dirname(stub.path) || (0,go_paths/* outputRoot */.Sq)(stub) !== null;
        return isRelated && followsSource(stub);
    };
}
/** What lies in testdata is seldom what code elsewhere is made from. */
function isInputOfTests(proto, stub) {
    return (0,go_paths/* isInTestdata */.mz)(proto) && !(0,go_paths/* isInTestdata */.mz)(stub);
}
/**
 * Whether a stub with a go_package has several .protos of its bare name in other directories that have none: they are for other languages,
 * and are near it by chance. Not where buf's managed mode gives them one.
 */
function isOfCommonName({ stub, candidates, embedded }, { recipes = [] }) {
    if (stub.source?.includes("/") === true || (0,buf/* hasManagedMode */.Jj)(recipes))
        return false;
    const forOthers = candidates.filter(({ proto: { path, goPackage } }) => {
        return goPackage === undefined && external_node_path_.posix.dirname(path) !== external_node_path_.posix.dirname(stub.path);
    });
    return forOthers.length > 1 && embedded !== null && (0,embedded_file/* goPackageIn */.Sd)(embedded) !== "";
}
/** Of the .protos that left and that a stub may have been made from, the nearest to it. */
function nearestDeparture(context, departures, { modules }) {
    const { path, source = "" } = context.stub;
    const found = (departures.get(path) ?? []).flatMap((departure) => {
        const mount = (0,paths_root/* mountFor */.tC)(departure.path, source, modules);
        return mount === null ? [] : [{ departure, mount }];
    });
    return (found.toSorted((one, other) => nearness(other.departure.path, path) - nearness(one.departure.path, path))[0] ?? null);
}
/** Greater is nearer: beside the stub, or else by what their directories begin with. */
function nearness(proto, stub) {
    const [one, other] = [external_node_path_.posix.dirname(proto), external_node_path_.posix.dirname(stub)];
    return one === other ? Number.POSITIVE_INFINITY : (0,go_paths/* sharedStart */.Oy)(one, other);
}
/** The stub with the .proto at its new place, under the name that it has there; or without one. */
function fateOf(context, candidate, { departure, mount }, layout) {
    const { stub } = context;
    if (isRoot(candidate.mount, layout))
        return context;
    const name = (0,paths_mount/* nameUnder */.c9)(mount, candidate.proto.path);
    if (isRoot(mount, layout)) {
        if (name === null || !(0,go_paths/* belongsThere */.LK)(stub, candidate.proto, layout.facts.modules) || layout.isLeft(stub, departure))
            return { ...context, candidates: [] };
        return renamedIn(context, { proto: candidate.proto, departure, mount, name });
    }
    const directory = external_node_path_.posix.dirname(stub.path);
    const wasBeside = external_node_path_.posix.dirname(departure.path) === directory && external_node_path_.posix.dirname(candidate.proto.path) !== directory;
    return wasBeside && liesBeside(layout) ? { ...context, candidates: [] } : context;
}
function renamedIn(context, { proto, departure, mount, name }) {
    const because = `${departure.path} was moved to ${proto.path}, where its name in the root ${mount.directory} is ${name}`;
    return { ...context, stub: { ...context.stub, source: name }, candidates: [{ proto, mount, because }] };
}
/** Whether .protos that did not move are compiled from this root, or a command line or a configuration names it. */
function isRoot(mount, layout) {
    const recipes = layout.facts.recipes ?? [];
    const named = [...(0,hints/* readHints */.rt)(recipes, layout.facts.protos).roots, ...(0,buf/* bufModulesOf */.KF)(recipes)];
    return isUsed(mount, layout) || named.some(({ directory }) => directory === mount.directory);
}
function isUsed(mount, { contexts, movedTo }) {
    const key = (0,paths_mount/* mountKey */.NY)(mount);
    return contexts.some(({ candidates: [first] }) => first !== undefined && (0,paths_mount/* mountKey */.NY)(first.mount) === key && !movedTo.has(first.proto.path));
}
/** Whether stubs lie beside their .protos in this checkout, as `paths=source_relative` writes them. */
function liesBeside({ contexts, movedTo }) {
    const made = contexts.filter(({ candidates: [first] }) => first !== undefined && !movedTo.has(first.proto.path));
    return 2 * made.filter(infer_contexts/* liesBesideItsProto */.U).length >= made.length;
}
/**
 * Stubs whose .proto lies beside another stub by the same generator, and neither beside them nor in their Go package; but for those that
 * lie to their sources as stubs of others from the same root do.
 */
function rivalsIn(contexts, facts) {
    const keyOf = ({ stub, candidates: [first] }) => `${stub.generator} ${first?.proto.path}`;
    const owned = new Set(contexts.filter(infer_contexts/* liesBesideItsProto */.U).map(keyOf));
    return new Set(contexts.filter((context) => {
        const [first] = context.candidates;
        return (first !== undefined &&
            owned.has(keyOf(context)) &&
            !(0,infer_contexts/* liesBesideItsProto */.U)(context) &&
            !(0,go_paths/* belongsThere */.LK)(context.stub, first.proto, facts.modules) &&
            !contexts.some((other) => isMadeAlike(context, other)));
    }));
}
/** Whether two stubs of different .protos in one root lie to their sources in the same way. */
function isMadeAlike(one, other) {
    const [[first], [second]] = [one.candidates, other.candidates];
    if (first === undefined || second === undefined || first.proto === second.proto)
        return false;
    const relation = relationOf(one.stub.path, one.stub.source ?? "");
    return (relation !== null &&
        (0,paths_mount/* mountKey */.NY)(first.mount) === (0,paths_mount/* mountKey */.NY)(second.mount) &&
        relationOf(other.stub.path, other.stub.source ?? "") === relation);
}

;// CONCATENATED MODULE: ./src/stubs/infer/missing/moved.ts









/**
 * The stubs of .protos that git saw leave for another place, where they are told to lie as well or which another go_package names, such
 * as the next version of an API, or for another name in their directory: those of the former place are left over, and show how they are
 * made. `departures` is by the stub's path.
 */
function findMoved(contexts, departures, survey) {
    const { protos, modules, stubs } = survey.facts;
    const committed = new Set(stubs.map(({ path }) => path));
    const protoAt = new Map(protos.map((proto) => [proto.path, proto]));
    const isLeft = leftWithProto(survey.followsSource);
    return contexts.flatMap((sibling) => {
        const { path: left, generator } = sibling.stub;
        const departure = departures.get(left);
        const proto = protoAt.get(departure?.movedTo ?? "");
        if (departure === undefined || proto === undefined || !(0,model_stub/* isCore */.OB)(generator) || sibling.candidates.length > 0)
            return [];
        if (!mayBeMissing(proto, generator, survey, true))
            return [];
        const move = { departure, proto, sibling, generator, follows: isLeft(sibling.stub, departure) };
        const mount = mountAfter(move, modules);
        const path = mount === null ? null : pathAfter(move, mount, survey);
        if (mount === null || path === null || committed.has(path))
            return [];
        const because = `${departure.path}, which ${left} was made from, is ${proto.path} by now`;
        return [{ proto, generator, path, mount, sibling, because }];
    });
}
/** Whether the stub lay in the directory of its .proto, and is told to lie where that is now. */
function followsBeside({ departure, sibling, follows }) {
    return follows && external_node_path_.posix.dirname(departure.path) === external_node_path_.posix.dirname(sibling.stub.path);
}
/** The root that a .proto was in; or its directory, if it was compiled there and its stub lies beside it. Null: it left its root. */
function mountAfter(move, modules) {
    const { departure, proto, sibling } = move;
    const { source = "" } = sibling.stub;
    const mount = (0,paths_root/* mountFor */.tC)(departure.path, source, modules);
    if (mount !== null && (0,paths_mount/* nameUnder */.c9)(mount, proto.path) !== null)
        return mount;
    const isBare = source === external_node_path_.posix.basename(departure.path);
    return isBare && followsBeside(move) ? { prefix: "", directory: external_node_path_.posix.dirname(proto.path) } : null;
}
/** Where the stub of the .proto belongs by now; null where nothing tells. */
function pathAfter(move, mount, survey) {
    const { departure, proto, sibling, generator, follows } = move;
    const name = fileNameOf(proto, generator);
    if (isOnlyRenamed(departure.path, proto, sibling))
        return external_node_path_.posix.join(external_node_path_.posix.dirname(sibling.stub.path), name);
    if (followsBeside(move))
        return external_node_path_.posix.join(external_node_path_.posix.dirname(proto.path), name);
    if (follows)
        return pathBySource(proto, mount, sibling.stub, name);
    return whereNamed(proto, outputPath(proto, mount, sibling, generator, survey), sibling, survey.facts.modules);
}
/** Whether a .proto has nothing but another name: what is made from it lies where it lay before. */
function isOnlyRenamed(former, { path, goPackage }, { embedded }) {
    if (external_node_path_.posix.dirname(former) !== external_node_path_.posix.dirname(path))
        return false;
    return goPackage === undefined || embedded === null || (0,embedded_file/* goPackageIn */.Sd)(embedded) === goPackage;
}
/** The path, if its directory is the one that the .proto's go_package names, and the former stub was not elsewhere in spite of it. */
function whereNamed({ goPackage = "" }, path, { stub, embedded }, modules) {
    const importPath = (0,go_paths/* importPathOfGoPackage */.gL)(goPackage);
    const named = importPath === null ? null : (0,go_paths/* directoryOf */.jt)(importPath, modules);
    const isFollowed = embedded === null || (0,embedded_file/* goPackageIn */.Sd)(embedded) !== goPackage || external_node_path_.posix.dirname(stub.path) === named;
    return path !== null && external_node_path_.posix.dirname(path) === named && isFollowed ? path : null;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/model/failure.ts
var model_failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/model/system-error.ts
var system_error = __webpack_require__(7627);
// EXTERNAL MODULE: ./src/model/utf8.ts
var utf8 = __webpack_require__(2174);
// EXTERNAL MODULE: ./src/stubs/text/form.ts
var text_form = __webpack_require__(5175);
;// CONCATENATED MODULE: ./src/stubs/text/compare.ts

/**
 * Compares by bytes first; line endings of a checkout that turns them into CRLF do not count, unless `formCounts`: the other
 * stubs are not stored like this one.
 */
function compareStub(committed, regenerated, formCounts = false) {
    if (committed === regenerated)
        return { kind: "same" };
    if (formCounts && (0,text_form/* isSameButSpace */.Y$)(committed, regenerated))
        return { kind: "different" };
    const left = inUnixForm(committed);
    const right = regenerated.replaceAll("\r\n", "\n");
    if (left === right)
        return { kind: "same-but", note: (0,text_form/* formOf */.QU)(committed) ?? "" };
    const fresh = splitAtHeader(right);
    const own = withoutRightsBelow(splitAtHeader(left), fresh);
    const note = lacksMark(left, right) ? null : noteOnHead(own.above, fresh.above);
    if (note !== null) {
        if (formCounts && own.below === fresh.below)
            return { kind: "different" };
        if (own.below === fresh.below)
            return { kind: "same-but", note: note === "" ? rightsBelow : note };
        if (withoutStamps(own.below) === withoutStamps(fresh.below, own.below))
            return { kind: "stamp", note };
    }
    if (withoutComments(own.below) !== withoutComments(fresh.below))
        return { kind: "different" };
    const isSpace = own.below !== fresh.below && (0,text_form/* isSameButSpace */.Y$)(own.below, fresh.below);
    return { kind: isSpace ? "different" : "comments" };
}
/**
 * A text as generators write it, however an editor or the checkout stored it: no byte order mark, no blank line at its beginning, LF, and
 * one at the end; and with its header as generators write it today.
 */
function inUnixForm(text) {
    const unix = text
        .replace(/^\ufeff/, "")
        .replaceAll("\r\n", "\n")
        .replace(/^(?:[ \t]*\n)+/, "");
    const marked = withMark(unix);
    return marked === "" || marked.endsWith("\n") ? marked : `${marked}\n`;
}
/**
 * A text with the line in one that generators wrote in two, `// DO NOT EDIT!` below the source, until the go command asked for it in 2017.
 * https://go.dev/issue/13560
 */
function withMark(text) {
    return text.replace(/^(\/\/ Code generated by protoc-gen-[\w-]+\.)\n(\/\/ source: [^\n]*\n)\/\/ DO NOT EDIT!\n/m, "$1 DO NOT EDIT.\n$2");
}
/** The line by which tools know generated Go files. https://go.dev/s/generatedcode */
const generatedMark = /^\/\/ Code generated .* DO NOT EDIT\.\r?$/m;
/**
 * Whether the line is gone for which linters and editors leave a file alone.
 * https://pkg.go.dev/cmd/go#hdr-Generate_Go_files_by_processing_source
 */
function lacksMark(committed, regenerated) {
    return generatedMark.test(regenerated) && !generatedMark.test(inUnixForm(committed));
}
/** Where a stub's header begins: what stands above is the .proto's comments and what other tools put there; -1: it has none. */
function headerStart(text) {
    return text.search(/^\/\/ Code generated by protoc-gen-|^\/\/ versions:\r?\n/m);
}
function splitAtHeader(text) {
    const at = headerStart(text);
    return at === -1
        ? { above: "", below: text }
        : { above: text.slice(0, at), below: text.slice(at).replace(/^\/\/ Code generated by (?![^\n]* v\d)[^\n]*\n/, "") };
}
const rightsBelow = "a licence between its header and its package clause is not the generator's and was left aside";
/** Without what states rights between the header and the package clause, where some tools put it and no generator does. */
function withoutRightsBelow(own, fresh) {
    const foreign = rightsBelowHeader(own.below).filter((paragraph) => !fresh.below.includes(paragraph));
    return foreign.reduce(({ above, below }, paragraph) => ({ above, below: below.replace(`${paragraph}\n\n`, "") }), own);
}
/** The paragraphs between a stub's header and its package clause that state rights, and nothing of its generator. */
function rightsBelowHeader(text) {
    const start = Math.max(0, headerStart(text));
    const end = text.slice(start).search(/^package /m);
    return text
        .slice(start, end === -1 ? start : start + end)
        .split("\n\n")
        .filter((paragraph) => statesRights.test(paragraph) && !/protoc-gen-|^\/\/ source: /m.test(paragraph));
}
/** Both texts from the header down, where what stands above it does not count; else as they are. */
function withoutHeads(committed, regenerated) {
    const fresh = splitAtHeader(regenerated);
    const own = withoutRightsBelow(splitAtHeader(committed), fresh);
    return noteOnHead(own.above, fresh.above) === null ? [committed, regenerated] : [own.below, fresh.below];
}
/**
 * What stands above the header: licences and build tags that other tools put there are left aside. Everything else comes
 * from above the .proto's `syntax`, so what one side lacks counts, and so does a licence that the .proto has and the stub has
 * not, unless a tool has put a later year into the stub's. Null where the difference counts; empty where there is none.
 */
function noteOnHead(committed, regenerated) {
    if (committed === regenerated)
        return "";
    const lacking = paragraphs(regenerated).filter((paragraph) => {
        const twin = paragraphs(committed).find((own) => isSameButYears(own, paragraph));
        return !committed.includes(paragraph) && (twin === undefined || latestYear(twin) < latestYear(paragraph));
    });
    const left = paragraphs(committed).filter((paragraph) => !isForeign(paragraph) && !regenerated.includes(paragraph));
    return lacking.length + left.length > 0 ? null : "text above the header is not the generator's and was left aside";
}
const years = /\b(?:19|20)\d\d\b/g;
/**
 * Whether two licences say the same of different years, `2016`, `2016-2025` and `2016, 2026`, however their lines are laid out
 * and whichever kind of comment they are: tools that check licences write `/* \u2026 *\/` where a generator writes `//`.
 */
function isSameButYears(one, other) {
    const words = (text) => text
        .replace(/^[ \t]*(?:\/\*+|\*+\/|\/\/+|\*+)[ \t]*\**/gm, "")
        .replace(/\*+\/$/gm, "")
        .replace(/\s+/g, " ")
        .trim();
    const timeless = (text) => words(text.replace(/\b(?:19|20)\d\d\b(?:(?:, ?| ?[-\u2013] ?)(?:19|20)\d\d\b)*/g, ""));
    return isForeign(one) && timeless(one) === timeless(other);
}
/** The last year that a text names; 0 where it names none. */
function latestYear(text) {
    return Math.max(0, ...Array.from(text.matchAll(years), ([year]) => Number(year)));
}
/** The blocks of a text that blank lines divide. */
function paragraphs(text) {
    return text
        .split(/\n\s*\n/)
        .map((paragraph) => paragraph.trim())
        .filter((paragraph) => paragraph !== "");
}
/** What a licence or a note of who has the rights has, and hardly any other comment. */
const statesRights = /copyright|licen[cs]e|SPDX|all rights reserved/i;
/**
 * A paragraph that no generator writes by itself: one that states rights, that says once more that the file is generated, or
 * that consists of directives to the go command and to linters. https://pkg.go.dev/cmd/go#hdr-Build_constraints
 */
function isForeign(paragraph) {
    if (statesRights.test(paragraph))
        return true;
    if (/auto-?generated|code generated|do not (?:edit|modify)/i.test(paragraph))
        return true;
    return paragraph.split("\n").every((line) => /^\/\/(?:go:build | ?\+build |nolint|lint:|revive:)/.test(line));
}
/**
 * The text without the lines in which generators name versions: `// \tprotoc-gen-go v1.36.6`, `// - protoc v5.29.3`,
 * and without that of its source where the other text has none: `// protoc-gen-go-vtproto version: v0.6.0`, `// Code generated by
 * protoc-gen-twirp v8.1.3, DO NOT EDIT.`
 */
function withoutStamps(text, other = text) {
    const own = /^\/\/ source: /m.test(other) ? text : text.replace(/^\/\/ source: [^\n]*\n/m, "");
    return own
        .replace(otherCompiler, "")
        .replace(/^\/\/ (?:(?:\t|- )(?:protoc|protoc-gen-[\w-]+)(?:[ \t][^\n]*)?|versions:|plugins:|protoc-gen-[\w-]+ version: \S+|Code generated by protoc-gen-[\w-]+ v\d[^\n]*)[ \t]*\n/gm, "");
}
/** The line in which a program that runs plugins without protoc names itself: `// - ragu               v1.0.0`. */
const otherCompiler = /(?<=^\/\/ versions:\n\/\/ (?:\t|- )protoc-gen-[\w-]+[ \t]+\S+\n)\/\/ (?:\t|- )(?!protoc)[\w-]+ +v\S+\n/m;
/** The program that a stub's header names in the place of protoc, with its version; null where it names none. */
function otherCompilerIn(text) {
    const [line] = otherCompiler.exec(inUnixForm(text)) ?? [];
    return line === undefined
        ? null
        : line
            .replace(/^\/\/ (?:\t|- )/, "")
            .replace(/\s+/g, " ")
            .trim();
}
/** The code alone: no comment lines, no comments behind code or a field's tag, no blank lines, no alignment. */
function withoutComments(text) {
    const lines = [];
    // Line by line, for most lines need not be searched at all, and stubs have megabytes of them.
    for (const line of text.split("\n")) {
        if (line === "")
            continue;
        const slashes = line.indexOf("//");
        if (slashes === -1)
            lines.push(line);
        else if (line.slice(0, slashes).trim() !== "")
            lines.push(withoutTrailingComment(line));
    }
    return lines.join("\n").replace(/[ \t]+/g, " ");
}
/** The comments of a text, each in a line of its own, those behind code as well. */
function commentsIn(text) {
    const lines = text.split("\n").filter((line) => line.includes("//"));
    const comments = lines.map((line) => {
        const isWhole = line.trimStart().startsWith("//");
        return (isWhole ? line : line.slice(withoutTrailingComment(line).length)).trim();
    });
    return comments.filter((comment) => comment !== "").join("\n");
}
/** No string can begin before the slashes, so they are those of a comment, whatever that holds. */
function withoutTrailingComment(line) {
    return line.replace(/^([^"`]*?[^"` \t]|[^"`]*`[^`]*`)[ \t]*\/\/.*$/, "$1");
}
/** Number of lines that one text has and the other has not, counted in both; white space around them tells nothing of how they were made. */
function lineDistance(one, other) {
    const counts = new Map();
    const count = (text, by) => {
        for (const line of text.split("\n").map((one) => one.trim()))
            counts.set(line, (counts.get(line) ?? 0) + by);
    };
    count(one, 1);
    count(other, -1);
    let distance = 0;
    for (const number of counts.values())
        distance += Math.abs(number);
    return distance;
}

;// CONCATENATED MODULE: ./src/stubs/by-hand.ts





/**
 * Whether hand-written Go files of the directory in which a stub would lie declare a type or variable that it declares, too: whoever
 * wrote them does without the stub, for a Go package declares a name once. `directory` is absolute. Throws what the file system says.
 */
function isWrittenByHand(generated, directory) {
    const names = namesIn((0,utf8/* decodeUtf8 */._)(generated));
    return goFilesIn(directory).some((name) => {
        const text = (0,external_node_fs_.readFileSync)(external_node_path_.posix.join(directory, name), "utf8");
        return !generatedMark.test(text) && [...namesIn(text)].some((one) => names.has(one));
    });
}
/** Names of the exported types and variables that a Go file declares one by one. */
function namesIn(text) {
    return new Set(Array.from(text.matchAll(/^(?:type|var) (\p{Lu}[\p{L}\p{Nd}_]*)\b/gmu), ([, name = ""]) => name));
}
/** Files alone, and no links, which may lead out of the checkout; none where the directory is not there. */
function goFilesIn(directory) {
    try {
        const entries = (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true });
        return entries
            .filter((entry) => entry.isFile() && entry.name.endsWith(".go") && !entry.name.endsWith("_test.go"))
            .map(({ name }) => name);
    }
    catch (error) {
        if ((0,system_error/* isMissing */.b)(error))
            return [];
        throw error;
    }
}

// EXTERNAL MODULE: ./src/stubs/infer/generator/versions.ts
var versions = __webpack_require__(8007);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/wkt/google/protobuf/descriptor_pb.js + 1 modules
var descriptor_pb = __webpack_require__(6177);
// EXTERNAL MODULE: ./src/stubs/engine/diagnostics.ts
var engine_diagnostics = __webpack_require__(8852);
// EXTERNAL MODULE: ./src/stubs/infer/imports/imports.ts
var imports_imports = __webpack_require__(9985);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/from-binary.js
var from_binary = __webpack_require__(9859);
// EXTERNAL MODULE: ./src/stubs/wire/wire.ts
var wire = __webpack_require__(1554);
;// CONCATENATED MODULE: ./src/stubs/schema/source-info.ts



/** The source info of a serialized FileDescriptorProto that protoc compiled with `--include_source_info`. */
function sourceInfoOf(file) {
    const locations = [];
    for (const field of (0,wire/* fieldsOf */.Pf)(file)) {
        if (field.number === wire/* fileField */.Hb.sourceCodeInfo)
            locations.push(...(0,from_binary/* fromBinary */.Er)(descriptor_pb/* SourceCodeInfoSchema */.Fn, field.content).location);
    }
    const byPath = new Map();
    // Of two places of one element (`extend` blocks) the first one counts.
    for (const location of locations) {
        const key = location.path.join();
        if (!byPath.has(key))
            byPath.set(key, location);
    }
    return {
        locations,
        placeOf(path) {
            for (let length = path.length; length > 0; length -= 1) {
                const location = byPath.get(path.slice(0, length).join());
                if (location !== undefined)
                    return placeAt(location);
            }
            return null;
        },
    };
}
/** Where a location begins; spans count from 0. */
function placeAt({ span: [line = 0, column = 0] }) {
    return { line: line + 1, column: column + 1 };
}

;// CONCATENATED MODULE: ./src/stubs/verdict/causes.ts




/** Why an ask was not answered by a file, as far as an error of protoc, of the plugin or of a command explains it. */
function causesOf(answered) {
    const { ask, compiled, outcome } = answered;
    const source = ask.context.stub.source ?? "";
    if (!compiled.files.has(source))
        return errorsBehind(source, answered);
    if (outcome.kind !== "failed")
        return [];
    return outcome.why.map((error) => {
        if (error.file === ask.context.stub.path)
            return { kind: "post-process", path: error.file, place: null, message: error.message };
        const path = pathOf(error.file || source, answered);
        const place = placeOf(error) ?? placeOfGoPackage(error, answered);
        return { kind: "generator", path, place, message: error.message };
    });
}
/** A cause in one line: `a/b.proto:3:5: Expected ";".` */
function describeCause({ path, place, message }) {
    const where = [path, ...(place === null ? [] : [place.line, place.column])].join(":");
    return path === null ? message : `${where}: ${message}`;
}
/** protoc's errors in a file; where it failed only because of what it imports, those of the imported files instead. */
function errorsBehind(name, answered, seen = new Set()) {
    if (seen.has(name))
        return [];
    seen.add(name);
    const errors = answered.compiled.diagnostics.filter(({ level, file }) => level === "error" && file === name);
    const twice = secondName(name, errors, answered);
    if (twice !== null)
        return [twice];
    let isToldAlready = false;
    const behind = errors.flatMap((error) => {
        const imported = (0,engine_diagnostics/* failedImport */.hg)(error);
        if (imported === null)
            return [];
        // Another file imports it, too, and told why.
        if (seen.has(imported))
            isToldAlready = true;
        return isNowhere(imported, answered)
            ? [missingImport(error, imported, answered)]
            : errorsBehind(imported, answered, seen);
    });
    const [unfit] = errors.filter(isConsequence).flatMap((error) => unfitImport(error, answered) ?? []);
    if (unfit !== undefined)
        behind.push(unfit);
    // What an import would have defined is not defined without it: those errors go with the first one.
    const isExplained = behind.length > 0 || isToldAlready;
    const own = errors.filter((error) => (0,engine_diagnostics/* failedImport */.hg)(error) === null && !(isExplained && isConsequence(error)));
    return [...behind, ...atOnePlace(own).map((error) => protoError(error, answered))];
}
/** A .proto that comes in under two names, one of which is an end of the other, so that all in it is defined twice. */
function secondName(name, errors, answered) {
    const others = errors.map(({ message }) => /is already defined in file "([^"]+)"/.exec(message)?.[1]);
    const other = others.find((one) => one !== undefined && (one.endsWith(`/${name}`) || name.endsWith(`/${one}`)));
    if (other === undefined)
        return null;
    const path = pathOf(name, answered) ?? pathOf(other, answered);
    const message = `it is compiled as ${other} and as ${name}, for it is imported by both names, so all in it is defined twice`;
    return { kind: "proto", path, place: null, message };
}
function isNowhere(name, { compiled }) {
    return compiled.diagnostics.some(({ file, message }) => file === name && message === engine_diagnostics/* notFound */.mX);
}
/** An import that was taken from under another name, and does not define what is asked of it: it was another file. */
function unfitImport(error, answered) {
    const importer = answered.placed.get(error.file);
    const imports = importer?.kind === "checkout" ? importer.proto.imports : [];
    for (const { name } of imports) {
        const place = answered.placed.get(name);
        if (place?.kind !== "descriptor" || place.embedded.registeredAs === undefined)
            continue;
        const path = pathOf(error.file, answered);
        const message = `${path ?? error.file} imports ${name}, which is nowhere to be found but for ${(0,imports_imports/* movedInWords */.q)(place.embedded)}, with which ${error.message}`;
        return { kind: "import", path, place: null, message };
    }
    return null;
}
function isConsequence({ message }) {
    return /is not defined|seems to be defined in|unknown\b/.test(message);
}
function missingImport(error, imported, answered) {
    const path = pathOf(error.file, answered);
    const importer = path ?? error.file;
    return {
        kind: "import",
        path,
        place: placeOf(error),
        message: `${importer} imports ${imported}, which is nowhere to be found`,
        imported,
    };
}
function protoError(error, answered) {
    const path = pathOf(error.file, answered);
    const message = path === null && error.file !== "" ? `${error.file}: ${error.message}` : error.message;
    return { kind: "proto", path, place: placeOf(error), message };
}
/** protoc prints hints as errors of their own at the same place: they belong to the first one's message. */
function atOnePlace(errors) {
    const joined = new Map();
    for (const error of errors) {
        const key = error.line === 0 ? error.message : `${error.line}:${error.column}`;
        const first = joined.get(key);
        joined.set(key, first === undefined ? error : { ...first, message: `${first.message} ${error.message}` });
    }
    return [...joined.values()];
}
function pathOf(name, { placed }) {
    const place = placed.get(name);
    return place?.kind === "checkout" ? place.proto.path : null;
}
function placeOf({ line, column }) {
    return line === 0 ? null : { line, column };
}
/** The Go plugins name no line. What they say of the Go package is said at the option that gives it. */
function placeOfGoPackage({ file, message }, { compiled }) {
    const bytes = compiled.files.get(file)?.bytes;
    if (bytes === undefined || !/\bGo (?:import path|package)\b/.test(message))
        return null;
    const option = [descriptor_pb/* FileDescriptorProtoSchema */.tr.field.options.number, descriptor_pb/* FileOptionsSchema */.iy.field.goPackage.number];
    return sourceInfoOf(bytes).placeOf(option);
}

;// CONCATENATED MODULE: ./src/stubs/text/kept-text.ts



/**
 * The regenerated bytes with what a committed stub has that is not its generator's: the licence and build tags that other
 * tools put above the header, a licence below it, and line ends that the checkout turns into CRLF. Without it, mending a stub would take
 * them away.
 */
function withCommittedText(committed, regenerated) {
    const fresh = (0,utf8/* decodeUtf8 */._)(regenerated);
    const unix = inUnixForm(committed);
    const [ownStart, freshStart] = [headerStart(unix), headerStart(fresh)];
    if (ownStart === -1 || freshStart === -1)
        return regenerated;
    const text = headOf(unix.slice(0, ownStart), fresh.slice(0, freshStart)) + bodyOf(unix, fresh.slice(freshStart));
    if (text === fresh && !(0,text_form/* isCrlf */.yx)(committed))
        return regenerated;
    return Buffer.from((0,text_form/* isCrlf */.yx)(committed) ? text.replaceAll("\n", "\r\n") : text);
}
function headOf(committed, regenerated) {
    if (noteOnHead(committed, regenerated) !== null)
        return committed;
    const [own, fresh] = [paragraphs(committed), paragraphs(regenerated)];
    const isNew = (text, others) => !others.some((other) => other === text || isSameButYears(text, other));
    const foreign = own.filter((text) => isForeign(text) && !regenerated.includes(text) && isNew(text, fresh));
    // A licence that the .proto has now takes the place of the one that it had, which stood lowest.
    const added = fresh.filter((text) => statesRights.test(text) && isNew(text, own)).length;
    const rights = foreign.filter((text) => statesRights.test(text));
    const former = new Set(rights.slice(Math.max(0, rights.length - added)));
    const kept = foreign.filter((text) => !former.has(text));
    return kept.map((text) => `${text}\n\n`).join("") + regenerated;
}
/** With a licence below the header where the committed stub has one there: behind the header's own lines. */
function bodyOf(committed, regenerated) {
    const rights = rightsBelowHeader(committed).filter((paragraph) => !regenerated.includes(paragraph));
    const end = regenerated.indexOf("\n\n") + 2;
    return regenerated.slice(0, end) + rights.map((paragraph) => `${paragraph}\n\n`).join("") + regenerated.slice(end);
}

;// CONCATENATED MODULE: ./src/stubs/verdict/judgements.ts


/** A stub that regeneration would change, for the reason and in the words given. */
function stale(about, context, after, reason, why, request, place = null) {
    return {
        result: { ...about, status: "stale", reason, because: [...about.because, why] },
        change: {
            path: about.path,
            before: context.bytes,
            after: written(context, after),
            status: "stale",
        },
        finding: {
            code: "stub-stale",
            level: request.versionStamps === "only" ? "warning" : "error",
            message: `${about.path} is stale (${reason}): ${why}.`,
            fix: "Run go-grpc-setup update, or apply the patch.",
            ...whereChanged(about, context, place),
        },
    };
}
/** With what the checkout does to its files; what was done to this one alone is not kept. */
function written({ text, hasOddForm }, after) {
    return withCommittedText(hasOddForm === true ? inUnixForm(text) : text, after);
}
/** At the line of the .proto that somebody changed, or else at the stub's header. */
function whereChanged({ path, proto }, context, place) {
    return place === null || proto === null
        ? { path, line: context.stub.headerLine }
        : { path: proto, ...place, stub: path };
}
/** A stub of which only version lines differ. */
function stampOnly(about, context, after, why, request) {
    const status = "stamp";
    return {
        result: { ...about, status, reason: why, because: [...about.because, why] },
        change: {
            path: about.path,
            before: context.bytes,
            after: written(context, after),
            status,
        },
        // Where it is no error it is said once for all stubs that have the same reason.
        finding: request.versionStamps === "ignore"
            ? null
            : {
                code: "stub-stamp",
                level: "error",
                message: `Only the version lines of ${about.path} differ: ${why}.`,
                fix: renewStamps,
                path: about.path,
                line: context.stub.generatorStampLine ?? context.stub.headerLine,
            },
    };
}
/** What mends a stub of which only the version lines differ. */
const renewStamps = "Run go-grpc-setup update to have them renewed.";
/**
 * A stub whose code no generator writes; `after` is what one writes in its place, null where that is not known, and `line` is that
 * of the edit, 0 where it is not known.
 */
function edited(about, context, after, why, line = 0) {
    return {
        result: { ...about, status: "edited", reason: why, because: [...about.because, why] },
        change: after === null
            ? null
            : { path: about.path, before: context.bytes, after: written(context, after), status: "edited" },
        finding: {
            code: "stub-edited",
            level: "error",
            message: `${about.path} was edited by hand or by a tool that is not known: ${why}.`,
            fix: after === null
                ? "Take the stub as it was before the edit from Git, or bring its .proto back and have it generated."
                : "Undo the edit with go-grpc-setup update --force, or name the tool in the input post-process.",
            path: about.path,
            line: line > 0 ? line : context.stub.headerLine,
        },
    };
}
/** A stub that nothing generates any more, and that is to be deleted. */
function orphan(about, { text, stub }, reason, told) {
    return {
        result: { ...about, status: "orphan", reason, because: [...about.because, reason] },
        change: { path: about.path, before: Buffer.from(text), after: null, status: "orphan" },
        finding: { code: "stub-orphan", level: "error", ...told, path: about.path, line: stub.headerLine },
    };
}
/** That stubs could not be regenerated, and why, in words. */
function notRegenerated(which, why) {
    return `${which} could not be regenerated: ${why.replace(/\.$/, "")}.`;
}
/** A stub that could not be regenerated, and whose schema is provably not that of its .proto: `changed` says what is other there. */
function unreproducibleAndBehind(about, why, changed, request, fix) {
    const judgement = unreproducible(about, why, request, fix);
    const message = `${about.path} could not be regenerated (${why}), and its schema is not that of ${about.proto}: ${changed}.`;
    const { finding } = judgement;
    return finding === null ? judgement : { ...judgement, finding: { ...finding, level: "error", message } };
}
/** What may let a stub be regenerated, by what keeps it from that. */
const remedies = {
    inputs: "Give what is missing by the inputs proto-paths, proto-modules, go-opt or go-grpc-opt, or exclude the file by stub-paths.",
    command: "Have the command that makes it run by the input generate, or exclude the file by stub-paths.",
    proto: "Check it where its .proto is, name that file's directory by the input proto-paths, or exclude the file by stub-paths.",
};
/** A stub that could not be regenerated. */
function unreproducible(about, why, request, fix = remedies.inputs) {
    return {
        result: { ...about, status: "unreproducible", reason: why },
        change: null,
        finding: {
            code: "stub-unreproducible",
            level: request.onUnchecked === "fail" ? "error" : "warning",
            message: notRegenerated(about.path, why),
            fix,
            path: about.path,
        },
    };
}

// EXTERNAL MODULE: ./src/model/governed.ts
var governed = __webpack_require__(7515);
// EXTERNAL MODULE: ./src/model/pin.ts
var model_pin = __webpack_require__(550);
// EXTERNAL MODULE: ./src/model/protoc-version.ts
var protoc_version = __webpack_require__(4547);
// EXTERNAL MODULE: ./src/model/provenance.ts
var model_provenance = __webpack_require__(570);
;// CONCATENATED MODULE: ./src/stubs/infer/ask.ts
/** Whether the committed stub is what was regenerated, leaving aside what is not the generator's. */
function isSettled(answered) {
    return answered.comparison.kind === "same" || answered.comparison.kind === "same-but";
}
/**
 * The other files of a tree that do not compile, if the generator may write other code for a stub without them: which of its readings it was
 * asked by, and with which of them, says nothing then, for none of the readings had them.
 */
function lostAlongside({ ask, planned, compiled }) {
    if (ask.together === "any" || planned === null)
        return [];
    return planned.tree.targets.filter((name) => !compiled.files.has(name));
}

// EXTERNAL MODULE: ./src/stubs/infer/generator/templates.ts
var templates = __webpack_require__(7371);
;// CONCATENATED MODULE: ./src/stubs/infer/options/template-runs.ts





/**
 * Finds the template of buf that makes a stub: buf stamped it, as no command line of protoc does, and it is the only one that runs its
 * generator into a directory around it. Null where several may have made it, or a command that shows in no template.
 */
function templateRuns(recipes) {
    // A template may stand in the command itself, and buf was once called as protoc is: https://buf.build/docs/reference/cli/buf/generate/
    if (recipes.some(({ text }) => /--template[= ]\s*['"]?[{$]|\bbuf (?:(?:alpha|beta) )?protoc\b/.test(text)))
        return () => null;
    const plugins = (0,configured_options/* configuredPlugins */.j)(recipes);
    const modes = new Map((0,buf/* managedModesOf */.by)(recipes).map((mode) => [mode.file, mode]));
    return ({ path, generator, protocStamp }) => {
        if (protocStamp !== "(unknown)")
            return null;
        const own = plugins.filter((plugin) => plugin.generator === generator && (0,governed/* isBufTemplate */.oT)(plugin.file));
        const [only, ...others] = own.filter((plugin) => mayWrite(plugin, path));
        if (only === undefined || others.length > 0)
            return null;
        const managed = modes.get(only.file) ?? null;
        return { plugin: only, managed: managed?.sparesModules === true ? null : managed };
    };
}
/**
 * Tells the templates of buf that run a stub's generator into a directory around it, those of tests included: one of them made it, where
 * buf did.
 */
function writingTemplates(recipes) {
    const plugins = (0,configured_options/* configuredPlugins */.j)(recipes.filter(({ path }) => (0,governed/* isBufTemplate */.oT)(path)));
    return ({ path, generator }) => plugins.filter((plugin) => plugin.generator === generator && mayWrite(plugin, path)).map(({ file }) => file);
}
/**
 * Whether a plugin writes below a directory around the file. buf takes that from where it is started: beside its template, or at the top,
 * where a template of a part of the checkout does not write just anywhere.
 */
function mayWrite({ file, out = "." }, path) {
    const bare = (0,model_directory/* joinDirectories */.Mp)(out);
    const beside = external_node_path_.posix.join(external_node_path_.posix.dirname(file), bare);
    return (0,model_directory/* isInside */.FK)(path, beside) || (bare !== "." && (0,model_directory/* isInside */.FK)(path, bare));
}

// EXTERNAL MODULE: ./src/stubs/infer/recipes/variables.ts
var variables = __webpack_require__(215);
;// CONCATENATED MODULE: ./src/stubs/verdict/pinned.ts













/** Kinds of provenance that ask for a version; stamps, the runtime's version and defaults do not contradict a stub. */
const declaring = new Set(["input", "lock-file", "project-file"]);
/** The pins that this repository declares, by the tool's name. No stub is stamped with a version of golang/protobuf's plugin. */
function declaredPins(pins) {
    const declared = pins.filter((pin) => {
        return declaring.has(pin.provenance.kind) && !(pin.kind === "go-tool" && pin.package === model_stub/* legacyPackage */.qN);
    });
    return new Map(declared.map((pin) => [pin.kind === "go-tool" ? pin.name : pin.kind, pin]));
}
/**
 * Finds the declared pins that speak for a stub, by the tool's name: none where nobody means it to be made by another version. A file's
 * pin speaks for the directory that it is meant for, but not for what Bazel's rules made, which leave comments out and have
 * their plugins from where those are declared.
 */
function pinsBy({ pins, local, facts, }) {
    const declared = [...declaredPins(pins)];
    const templatesOf = (0,templates/* templateVersions */.a)(facts);
    const isInstalled = installedBy(facts.recipes ?? []);
    const writersOf = writingTemplates(facts.recipes ?? []);
    // Another template writes there, and this one does not.
    const isOfAnother = (file, stub) => {
        const writers = (0,governed/* isBufTemplate */.oT)(file) ? writersOf(stub) : [];
        return writers.length > 0 && !writers.includes(file);
    };
    // Worked out once: a checkout may have thousands of stubs.
    const meant = new Map();
    const directoryOf = (path, generator) => {
        const key = `${generator} ${path}`;
        const directory = meant.get(key) ?? (0,governed/* directoryMeant */.Vz)(path, generator, facts);
        meant.set(key, directory);
        return directory;
    };
    return (stub, withoutSourceInfo, maker) => {
        if (isMadeAsTemplateSays(stub, templatesOf) || isOldOnPurpose(stub))
            return new Map();
        const isOverruled = (tool, path) => tool === stub.generator && path !== undefined && isOffered(path, stub, facts.modules) && isInstalled(stub, maker);
        const isWithout = (tool, { path, line }) => isOverruled(tool, path) ||
            (path !== undefined && tool === stub.generator && isOfAnother(path, stub)) ||
            facts.declared.some((one) => one.file === path && one.line === line && (0,templates/* isMadeWithout */.w)(one, stub));
        const speaking = declared.filter(([tool, { provenance }]) => {
            if (provenance.kind !== "project-file" || provenance.path === undefined)
                return true;
            if (withoutSourceInfo || isWithout(tool, provenance))
                return false;
            return (0,model_directory/* isInside */.FK)(stub.path, directoryOf(provenance.path, stub.generator));
        });
        const own = withoutSourceInfo ? [] : local.filter(({ pin }) => !isWithout((0,model_pin/* toolName */.Uf)(pin), pin.provenance));
        return declaredFor(stub, new Map(speaking), own);
    };
}
/** Regenerates what was made by another version than the declared one with that, so that `update` can write it. */
async function answerWithPins(answers, declarations, answer) {
    if (declaredPins(declarations.pins).size === 0 && declarations.local.length === 0)
        return new Map();
    const asks = [];
    const pinsFor = pinsBy(declarations);
    for (const of of answers) {
        if (of.ask.origin.kind !== "proto")
            continue;
        const { context, withoutSourceInfo } = of.ask;
        const pinned = pinnedAsk(of.ask, pinsFor(context.stub, withoutSourceInfo, isSettled(of) ? of.ask.generator : undefined));
        if (pinned !== null && of.regenerated !== null)
            asks.push({ of, ...pinned });
    }
    const found = await answer(asks.map(({ ask }) => ask));
    const result = new Map();
    for (const [index, { of, because }] of asks.entries()) {
        const answered = found[index];
        if (answered !== undefined)
            result.set(of, { answered, because });
    }
    return result;
}
/**
 * The plugin of a buf.gen.yaml makes the stubs, whatever else is there to be run; only a stub of another version is behind. A registry may
 * build the plugin from its work tree, which calls itself `v1.28.0-devel`.
 */
function isMadeAsTemplateSays(stub, templatesOf) {
    const { generator, generatorStamp } = stub;
    const templates = templatesOf(stub);
    // What names no version is regenerated with that of its template.
    if (generatorStamp === undefined)
        return templates.length > 0 && !(0,model_stub/* isCore */.OB)(generator);
    const own = generatorStamp.replace(/-devel$/, "");
    return templates.some(({ version }) => version === own);
}
/**
 * Whether a file only offers a version of a stub's generator to whoever starts it by its name, as version managers and tools.go do; a `tool`
 * line and a template of buf say what is run.
 */
function isOffered(file, { generator }, modules) {
    const kind = (0,governed/* pinFileKind */.ig)(file);
    if (kind !== "module")
        return kind === "manager";
    const path = (0,versions/* packageOf */.wg)(generator);
    return !modules.some((one) => one.file === file && one.tools.some((tool) => tool.package === path && tool.file === file));
}
/**
 * Tells whether a recipe installs the very release that a stub names, or that gives it where it names none:
 * `go install \u2026/protoc-gen-go-grpc@v1.5.1`, also with variables that the recipe sets, for which no go.mod counts. That makes it
 * then, whatever else is offered.
 * https://go.dev/ref/mod#go-install
 */
function installedBy(recipes) {
    const known = new Map();
    const texts = (0,once/* once */.O)(() => recipes.map((recipe) => (0,variables/* withVariables */.s)(recipe)));
    return ({ generator, generatorStamp: version }, maker) => {
        const path = (0,versions/* packageOf */.wg)(generator);
        if (path === null)
            return false;
        const made = version === undefined ? maker : { package: path, version };
        if (made === undefined)
            return false;
        const release = `${made.package}@${made.version}`;
        const isInstalled = known.get(release) ?? texts().some((text) => installs(text, release) || buildsByBingo(text, made));
        known.set(release, isInstalled);
        return isInstalled;
    };
}
function installs(recipe, release) {
    if (!recipe.includes(release))
        return false;
    return recipe.split("\n").some((line) => {
        const [before, after] = line.split(release, 2);
        return after !== undefined && !/^[\w.-]/.test(after) && !/^[ \t]*(?:#|\/\/)/.test(before ?? "");
    });
}
/**
 * Whether a recipe builds a release under a name that tells its version, as what bingo writes does for the modules of its own:
 * `go build -modfile=protoc-gen-go.mod -o=$(GOBIN)/protoc-gen-go-v1.36.6 "google.golang.org/protobuf/cmd/protoc-gen-go"`.
 * https://github.com/bwplotka/bingo#advanced-techniques
 */
function buildsByBingo(recipe, { package: path, version }) {
    const command = `${external_node_path_.posix.basename(path)}-${version}`;
    return recipe.split("\n").some((line) => {
        const [before = "", named] = line.split(` "${path}"`, 2);
        return named !== undefined && / -modfile=/.test(before) && before.endsWith(`/${command}`) && !/^[ \t]*#/.test(line);
    });
}
/** Without a version, among what tests read or others wrote: nobody means to make such a stub anew. */
function isOldOnPurpose({ path, generatorStamp }) {
    return generatorStamp === undefined && /(?:^|\/)(?:testdata|third_party)\//.test(path);
}
/** A directory's own declaration comes before that of the whole run; the deepest directory is first in the list. */
function declaredFor({ path, generator }, declared, local) {
    const own = local.find(({ directory, pin }) => (0,model_directory/* isInside */.FK)(path, directory) && (0,model_pin/* toolName */.Uf)(pin) === generator);
    return own === undefined ? declared : new Map([...declared, [generator, own.pin]]);
}
function pinnedAsk(ask, declared) {
    const { stub } = ask.context;
    const reasons = [];
    let changed = ask;
    const generator = declared.get(stub.generator);
    if (generator?.kind === "go-tool" &&
        (generator.version !== ask.generator.version || isStandIn(ask)) &&
        stub.generatorStamp !== generator.version) {
        const { version, provenance, package: path } = generator;
        const pinned = { package: path, version, provenance };
        // A stub with services is still golang/protobuf's, whose releases are numbered otherwise: it is asked as built with that version.
        changed = { ...changed, generator: path === model_stub/* legacyPackage */.qN ? pinned : (0,versions/* pluginOfForm */.r3)(stub, ask.context.text, pinned) };
        reasons.push(`${stub.generator} ${version} is asked for by ${(0,model_provenance/* describeProvenance */.h3)(provenance)}`);
    }
    const protoc = declared.get("protoc");
    if (protoc !== undefined && stub.protocStamp !== undefined && stub.protocStamp !== "(unknown)") {
        const wanted = compilerVersionOfRelease(protoc.version);
        const own = (0,versions/* compilerVersionOf */.fX)(stub.protocStamp);
        if (wanted !== null && JSON.stringify(wanted) !== JSON.stringify(own)) {
            changed = { ...changed, context: { ...changed.context, compilerVersion: wanted } };
            reasons.push(`protoc ${protoc.version} is asked for by ${(0,model_provenance/* describeProvenance */.h3)(protoc.provenance)}`);
        }
    }
    return reasons.length === 0 ? null : { ask: changed, because: reasons.join(", and ") };
}
/** Whether a release is asked in place of a build between releases whose commit nothing names. */
function isStandIn({ context, generator }) {
    return context.stub.generatorStamp?.endsWith("-devel") === true && !/-0\.\d{14}-/.test(generator.version);
}
/** What a release of protoc puts into its requests; null for what is no release. */
function compilerVersionOfRelease(release) {
    return (0,versions/* compilerVersionOf */.fX)((0,protoc_version/* stampOfProtoc */.yF)(release) ?? undefined);
}

;// CONCATENATED MODULE: ./src/stubs/missing.ts














/**
 * Generates the stubs that are missing and judges them: with the declared versions where there are some, else as what lay there before
 * was made, else as their siblings are. A file in a missing stub's place, without a header or of another stub, is judged as that stub;
 * one whose types are written by hand is not missed.
 */
async function judgeMissing(wanted, { declarations, withoutSourceInfo, root, request, madeAs }, answer) {
    const pinsFor = pinsBy(declarations);
    const asks = wanted.map((one) => askFor(one, declarations.pins, pinsFor, withoutSourceInfo(one.sibling.stub), madeAs));
    const answers = await answer(asks.filter((ask) => ask !== null));
    const byAsk = new Map(answers.map((answered) => [answered.ask, answered]));
    return wanted.flatMap((one, index) => {
        const ask = asks[index] ?? null;
        const answered = ask === null ? null : (byAsk.get(ask) ?? null);
        const after = answered?.regenerated ?? null;
        // Another generator may have nothing to write for a .proto.
        if (after === null && !(0,model_stub/* isCore */.OB)(one.generator))
            return [];
        if (one.path !== null && after !== null) {
            const there = bytesAt(root, one.path);
            if (there !== null)
                return [judgeInPlace(one, one.path, there, after, request)];
            if (isWrittenByHand(after, (0,external_node_path_.join)(root, external_node_path_.posix.dirname(one.path))))
                return [];
        }
        return [judgeOne(one, after, answered === null ? [] : causesOf(answered))];
    });
}
/** The bytes of what lies in a stub's place: no stub, or another one; null where there is nothing. */
function bytesAt(root, path) {
    const file = (0,external_node_path_.join)(root, path);
    try {
        // Not through a link, which may lead out of the checkout.
        return (0,external_node_fs_.realpathSync)(file) === file ? (0,external_node_fs_.readFileSync)(file) : null;
    }
    catch (cause) {
        if ((0,system_error/* isMissing */.b)(cause))
            return null;
        throw new model_failure/* Failure */.H("file-system", `${path} could not be read: ${(0,model_failure/* explain */.W)(cause)}`, { cause });
    }
}
/** Judges a file that lies in a stub's place: it may be another stub, an empty file, a stub that lost its header, or something else. */
function judgeInPlace({ generator, proto, mount, because, isOverwritten }, path, bytes, after, request) {
    const about = { path, generator, proto: proto.path, root: mount.directory, because: [because] };
    const text = bytes.toString("utf8");
    const committed = { text, bytes, stub: { headerLine: 1 } };
    if (text.trim() === "") {
        return stale(about, committed, after, "schema", `it is empty, although ${proto.path} generates it`, request);
    }
    if (isOverwritten === true)
        return stale(about, committed, after, "schema", `${because}, and ${proto.path} generates this file`, request);
    const why = `it does not say that it is generated, although ${proto.path} generates it`;
    if (withoutComments(text).trim() === withoutComments((0,utf8/* decodeUtf8 */._)(after)).trim()) {
        return stale(about, committed, after, "comments", why, request);
    }
    const { finding, ...judgement } = edited(about, committed, after, why);
    const fix = "Have it generated with go-grpc-setup update --force, or move what was written by hand to another file.";
    return { ...judgement, finding: finding === null ? null : { ...finding, fix } };
}
/** Judges a stub that lies where nothing generates it. */
function judgeMisplaced(context, { path, proto, mount }) {
    const { stub } = context;
    const reason = `${proto.path} generates ${path}, which is not there`;
    const about = { path: stub.path, generator: stub.generator, proto: proto.path, root: mount.directory, because: [] };
    return orphan(about, context, reason, {
        message: `${stub.path} is not where it is generated: ${reason}.`,
        fix: `Move it to ${path} (go-grpc-setup update does), or give ${proto.path} the go_package of its new place.`,
    });
}
/** Judges a stub that lies under another name beside the one that its .proto generates. */
function judgeCopy(context, original) {
    const { stub, candidates } = context;
    const proto = candidates[0]?.proto.path ?? null;
    const root = candidates[0]?.mount.directory ?? null;
    const reason = `${proto} generates ${original.stub.path}, and this was made from it as well`;
    return orphan({ path: stub.path, generator: stub.generator, proto, root, because: [] }, context, reason, {
        message: `${stub.path} is a copy that nothing generates: ${reason}.`,
        fix: "Delete the stub (go-grpc-setup update does).",
    });
}
function askFor(wanted, pins, pinsFor, withoutSourceInfo, madeAs) {
    const { proto, mount, generator, sibling } = wanted;
    const source = (0,paths_mount/* nameUnder */.c9)(mount, proto.path);
    if (source === null)
        return null;
    const stub = { ...sibling.stub, path: wanted.path ?? sibling.stub.path, generator };
    const declared = pinsFor(stub, withoutSourceInfo);
    const made = generatorOf(wanted, declared, pins);
    if (made === null)
        return null;
    const shown = madeAs(sibling);
    const options = sibling.stub.generator === generator ? sibling.options : [];
    const protoc = declared.get("protoc");
    const compilerVersion = protoc === undefined ? sibling.compilerVersion : compilerVersionOfRelease(protoc.version);
    const candidate = { proto, mount, because: wanted.because };
    const context = {
        stub: { path: wanted.path ?? source, generator, source, headerLine: 1, goPackageName: sibling.stub.goPackageName },
        text: "",
        bytes: Buffer.alloc(0),
        candidates: [candidate],
        goImports: sibling.goImports,
        generator: made,
        options,
        otherOptions: [],
        hasRivalOptions: false,
        compilerVersion,
        embedded: null,
    };
    return {
        context,
        origin: { kind: "proto", candidate },
        generator: made,
        builtWith: versions/* builderLine */.UO,
        options: wanted.options ?? missing_optionsLike(shown, generator) ?? options.map(({ text }) => text),
        together: (0,generator_further/* dependsOnTargets */.dE)(generator) ? "directory" : "any",
        withoutSourceInfo,
        changes: [],
        repackedFieldBehavior: shown?.repackedFieldBehavior ?? false,
        managed: shown?.managed ?? null,
        provenance: [made.provenance],
    };
}
/** Options that a stub of the same generator turned out to be made with; null: none is known. */
function missing_optionsLike(shown, generator) {
    return shown?.context.stub.generator === generator ? shown.options : null;
}
/** The declared version, else the sibling's, else whatever version was chosen for the run. */
function generatorOf({ generator, sibling }, declared, pins) {
    const chosen = pins.find((pin) => pin.kind === "go-tool" && pin.name === generator);
    const pin = declared.get(generator);
    const own = sibling.stub.generator === generator ? sibling.generator : null;
    if (pin === undefined && own !== null)
        return own;
    const wanted = pin ?? chosen;
    if (wanted?.kind !== "go-tool")
        return null;
    return { package: wanted.package, version: wanted.version, provenance: wanted.provenance };
}
function judgeOne(wanted, after, causes) {
    const { proto, mount, generator, because } = wanted;
    const base = { generator, proto: proto.path, root: mount.directory, status: "missing", because: [because] };
    if (wanted.path === null) {
        const reason = `its go_package ${proto.goPackage} is in no module of the checkout`;
        return {
            result: {
                ...base,
                path: proto.path.replace(/\.proto$/, generator === "protoc-gen-go" ? ".pb.go" : "_grpc.pb.go"),
                reason,
            },
            change: null,
            finding: {
                code: "stub-outside-module",
                level: "error",
                message: `${proto.path} has no stub, and the one it generates would land outside: ${reason}.`,
                fix: "Give it a go_package of this module, or generate it where that package is.",
                path: proto.path,
            },
        };
    }
    return {
        result: { ...base, path: wanted.path, reason: because },
        change: after === null ? null : { path: wanted.path, before: null, after, status: "missing" },
        finding: {
            code: "stub-missing",
            level: "error",
            message: `${wanted.path} is not committed, although ${proto.path} generates it: ${because}.`,
            fix: "Run go-grpc-setup update, or apply the patch, and add the file to Git.",
            path: wanted.path,
        },
        ...(causes.length === 0
            ? {}
            : { unregenerated: { path: wanted.path, causes, goImports: wanted.sibling.goImports, isOutdated: true } }),
    };
}

;// CONCATENATED MODULE: ./src/stubs/infer/alternatives/lacking-descriptions.ts

/**
 * Whether an OpenAPI document is the regenerated one but for descriptions of what imported files declare: where those files are
 * known by the descriptors in their Go packages alone, their comments are not known, and those of the well-known types are of the
 * protoc or buf that compiled them, which no document names.
 */
function lacksOnlyDescriptions(answered) {
    const { ask, placed, regenerated } = answered;
    if (regenerated === null || !ask.context.stub.path.endsWith(".json"))
        return false;
    const [committed, fresh] = [ask.context.text, (0,utf8/* decodeUtf8 */._)(regenerated)].map(parsed).map(withoutWellKnown);
    if (fresh === undefined)
        return false;
    const isUnknown = [...placed.values()].some(({ kind }) => kind === "descriptor");
    return JSON.stringify(isUnknown ? withoutUnknown(committed, fresh) : committed) === JSON.stringify(fresh);
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // A document that was edited into something else; comparing it says so.
        return undefined;
    }
}
/** Those that have definitions of their own, `protobufAny`, `googleprotobufAny` or `google.protobuf.Any` by the naming strategy. */
const wellKnown = /^(?:google\.?)?protobuf\.?(?:Any|Empty|ListValue|NullValue|Struct|Value)$/;
/** A document whose definitions of well-known types have no texts. */
function withoutWellKnown(document) {
    if (!isRecord(document) || !isRecord(document["definitions"]))
        return document;
    const definitions = Object.entries(document["definitions"]).map(([name, definition]) => {
        return [name, wellKnown.test(name) ? withoutTexts(definition) : definition];
    });
    return { ...document, definitions: Object.fromEntries(definitions) };
}
function withoutTexts(value) {
    if (Array.isArray(value))
        return value.map(withoutTexts);
    if (!isRecord(value))
        return value;
    const others = Object.entries(value).filter(([key, text]) => !(fromComments.has(key) && typeof text === "string"));
    return Object.fromEntries(others.map(([key, inner]) => [key, withoutTexts(inner)]));
}
/** What comments become. https://grpc-ecosystem.github.io/grpc-gateway/docs/mapping/customizing_openapi_output/ */
const fromComments = new Set(["title", "description", "summary"]);
/** The committed value without texts that the regenerated one has nothing in place of. */
function withoutUnknown(committed, fresh) {
    if (Array.isArray(committed) && Array.isArray(fresh))
        return committed.map((value, index) => withoutUnknown(value, fresh[index]));
    if (!isRecord(committed) || !isRecord(fresh))
        return committed;
    const known = Object.entries(committed).filter(([key]) => key in fresh || !fromComments.has(key));
    return Object.fromEntries(known.map(([key, value]) => [key, withoutUnknown(value, fresh[key])]));
}
function isRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/wire/binary-encoding.js
var binary_encoding = __webpack_require__(3322);
// EXTERNAL MODULE: ./src/stubs/schema/descriptor-parts.ts
var descriptor_parts = __webpack_require__(9435);
;// CONCATENATED MODULE: ./src/stubs/schema/custom-options.ts



/** The first number that extensions of options can have. https://protobuf.dev/programming-guides/proto3/#customoptions */
const firstCustom = 1000;
/** The numbers of all custom options in a serialized google.protobuf.FileDescriptorProto. Throws where it is damaged. */
function customNumbersIn(descriptor) {
    const numbers = new Set();
    for (const options of (0,descriptor_parts/* partsIn */.gw)(descriptor, "options"))
        for (const { number } of (0,wire/* fieldsOf */.Pf)(options))
            if (number >= firstCustom)
                numbers.add(number);
    return numbers;
}
/** google.protobuf.FileDescriptorProto.extension, and FieldDescriptorProto.number. */
const [extension, extensionNumber] = [7, 3];
/** The numbers of the extensions that a serialized google.protobuf.FileDescriptorProto declares outside of its messages. */
function extensionNumbersIn(descriptor) {
    const extensions = [...(0,wire/* fieldsOf */.Pf)(descriptor)].filter(({ number }) => number === extension);
    return extensions.flatMap(({ content }) => [...(0,wire/* fieldsOf */.Pf)(content)].filter(({ number }) => number === extensionNumber).map(({ value }) => value));
}
/** A serialized google.protobuf.FileDescriptorProto in which a custom option has another number. Throws where it is damaged. */
function withOptionNumber(descriptor, from, to) {
    return (0,descriptor_parts/* withParts */.dK)(descriptor, "options", (options) => renumbered(options, from, to));
}
function renumbered(options, from, to) {
    const fields = [...(0,wire/* fieldsOf */.Pf)(options)];
    if (!fields.some(({ number }) => number === from))
        return options;
    const written = fields.map(({ number, start, end }) => {
        if (number !== from)
            return options.subarray(start, end);
        const reader = new binary_encoding/* BinaryReader */.V5(options.subarray(start, end));
        const [, type] = reader.tag();
        return Buffer.concat([new binary_encoding/* BinaryWriter */.fI().tag(to, type).finish(), options.subarray(start + reader.pos, end)]);
    });
    return Buffer.concat(written);
}
/** Whether a serialized google.protobuf.FileDescriptorProto has a custom option. Throws where it is damaged. */
function hasCustomOptions(descriptor) {
    return customNumbersIn(descriptor).size > 0;
}
/** google.protobuf.DescriptorProto.ExtensionRange.options. */
const rangeOptions = 3;
/**
 * Whether a range of extensions in a serialized google.protobuf.FileDescriptorProto has options, be they empty, as protoc-gen-go leaves them that
 * takes out what is meant for the source alone. Throws where it is damaged. https://protobuf.dev/programming-guides/extension_declarations/
 */
function hasRangeOptions(descriptor) {
    const ranges = [...(0,descriptor_parts/* partsIn */.gw)(descriptor, "range")];
    return ranges.some((range) => [...(0,wire/* fieldsOf */.Pf)(range)].some(({ number }) => number === rangeOptions));
}
/**
 * How many declarations of two serialized google.protobuf.FileDescriptorProtos have options that none of the other has like this,
 * counted in both; in what order they are written does not count, in which bytes does. Throws where one is damaged.
 */
function differingOptions(one, other) {
    const counts = new Map();
    const count = (options, by) => {
        const text = withoutOptionOrder(options, "options");
        counts.set(text, (counts.get(text) ?? 0) + by);
    };
    for (const options of (0,descriptor_parts/* partsIn */.gw)(one, "options"))
        count(options, 1);
    for (const options of (0,descriptor_parts/* partsIn */.gw)(other, "options"))
        count(options, -1);
    return [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0);
}
/**
 * A text that is the same for serialized google.protobuf.FileDescriptorProtos that differ in nothing but source information and
 * the order in which custom options and what is in them are written. Throws where one is damaged.
 */
function withoutOptionOrder(descriptor, part = "file") {
    const inner = descriptor_parts/* parts */.rT[part];
    const custom = new Map();
    const texts = [];
    for (const { number, content, start, end } of (0,wire/* fieldsOf */.Pf)(descriptor)) {
        const next = inner[number];
        if (next === "source")
            continue;
        if (next !== undefined)
            texts.push(`${number}{${withoutOptionOrder(content, next)}}`);
        else if (part !== "options" || number < firstCustom)
            texts.push(hex(descriptor.subarray(start, end)));
        else
            custom.set(number, [
                ...(custom.get(number) ?? []),
                content.length > 0 ? content : descriptor.subarray(start, end),
            ]);
    }
    const options = [...custom].toSorted(([one], [other]) => one - other);
    // `option (a).b = 1; option (a).c = 2;` is one message in two parts, for some compilers.
    return [...texts, ...options.map(([number, values]) => `${number}=${withoutOrder(Buffer.concat(values))}`)].join();
}
/**
 * A text that is the same for equal values of an option whose type is not known: compilers write the fields of a message in
 * orders of their own, and so the entries of a map. What can be read as a message is ordered by the numbers of its fields, all
 * else is left as it is.
 */
function withoutOrder(value) {
    try {
        const fields = [...(0,wire/* fieldsOf */.Pf)(value)];
        if (fields.length === 0)
            return "";
        const numbers = [...new Set(fields.map(({ number }) => number))].toSorted((one, other) => one - other);
        return numbers
            .map((number) => {
            const own = fields.filter((field) => field.number === number);
            const texts = own.map(({ content, start, end }) => content.length > 0 ? `{${withoutOrder(content)}}` : hex(value.subarray(start, end)));
            return `${number}:${(own.every(isMapEntry) ? texts.toSorted() : texts).join()}`;
        })
            .join();
    }
    catch {
        // No message after all: a string, a number or packed values.
        return hex(value);
    }
}
/** A key and a value, and nothing else. https://protobuf.dev/programming-guides/encoding/#maps */
function isMapEntry({ content }) {
    try {
        const numbers = [...(0,wire/* fieldsOf */.Pf)(content)].map(({ number }) => number);
        return numbers.includes(1) && numbers.every((number) => number === 1 || number === 2);
    }
    catch {
        return false;
    }
}
function hex(bytes) {
    return Buffer.from(bytes).toString("hex");
}

// EXTERNAL MODULE: ./src/stubs/infer/descriptor/extract.ts
var extract = __webpack_require__(8655);
;// CONCATENATED MODULE: ./src/stubs/infer/descriptor/same-descriptor.ts


/**
 * The regenerated text with the committed stub's descriptor, where that means the same and is written otherwise: the Go that a plugin was
 * built with shows in what it compresses, and compilers differ in the order in which they write the parts of custom options, and a
 * stub does not tell which release of buf made it. Null where the descriptors are written alike, or mean something else.
 */
function withCommittedDescriptor(committed, regenerated) {
    const [own, fresh] = [(0,extract/* descriptorBlock */.BK)(committed), (0,extract/* descriptorBlock */.BK)(regenerated)];
    if (own === null || fresh === null || own.text === fresh.text)
        return null;
    // What no byte of it explains somebody put there.
    if (withoutBytes(own.text) !== withoutBytes(fresh.text))
        return null;
    const [before, after] = [(0,extract/* extractDescriptor */.FV)(committed), (0,extract/* extractDescriptor */.FV)(regenerated)];
    if (before === null || after === null || !isSameInOrder(before, after))
        return null;
    return {
        text: regenerated.slice(0, fresh.start) + own.text + regenerated.slice(fresh.start + fresh.text.length),
        words: Buffer.compare(before, after) === 0
            ? "its descriptor is compressed otherwise, as plugins built with another Go do it"
            : "the custom options in its descriptor stand in another order, as other compilers write them",
    };
}
/** What is left of a descriptor's declaration beside its bytes, be they listed or in string literals, and beside comments and layout. */
function withoutBytes(declaration) {
    return declaration.replace(/"(?:[^"\\\n]|\\.)*"(?:\s*\+)?|\/\/[^\n]*|\b0x[\da-fA-F]{1,2}\b,?|\s+/g, "");
}
function isSameInOrder(one, other) {
    try {
        return withoutOptionOrder(one) === withoutOptionOrder(other);
    }
    catch {
        // Edited by hand or half merged.
        return false;
    }
}

// EXTERNAL MODULE: ./src/stubs/infer/generator/former-plugin.ts
var former_plugin = __webpack_require__(5719);
;// CONCATENATED MODULE: ./src/stubs/infer/generator/old-builds.ts



/**
 * Whether a plugin may have been built with a Go below 1.19: google.golang.org/protobuf needs Go 1.20 since v1.34, and protoc-gen-go-grpc
 * Go 1.21 since v1.4.
 */
function mayBeOldBuild({ generator }, version) {
    if (!(0,model_stub/* isCore */.OB)(generator))
        return false;
    const written = (0,former_plugin/* protobufOf */.rw)(version) ?? version.version;
    const minor = Number(/^v1\.(\d+)\./.exec(written)?.[1] ?? Number.NaN);
    return minor < (generator === "protoc-gen-go-grpc" ? 4 : 34);
}
/**
 * Whether two texts differ only in how their doc comments are laid out. Go 1.19 began to reformat them (lists, indented
 * blocks, blank lines before and after) and Go 1.27 ceased to in some places, so the Go that a plugin was built with shows.
 * https://go.dev/doc/comment
 */
function sameWords(committed, regenerated) {
    return inWords(committed.replaceAll("\r\n", "\n")) === inWords(regenerated);
}
/** Lines of code as they are, and each comment between them as its words in one line. */
function inWords(text) {
    const lines = [];
    let comment = [];
    for (const line of [...text.split("\n"), ""]) {
        const words = /^[ \t]*\/\/(.*)$/.exec(line)?.[1];
        if (words !== undefined)
            comment.push(wordsOf(words));
        else {
            lines.push(comment.filter((one) => one !== "").join(" "), line);
            comment = [];
        }
    }
    return lines.filter((line) => line !== "").join("\n");
}
/**
 * List markers change with the layout: "* one" becomes "  - one", "1) one" becomes "  1. one"; and a line that was a heading by its
 * form alone, "One", becomes "# One".
 */
function wordsOf(comment) {
    return comment
        .replace(/^ # (?=\S)/, " ")
        .replace(/^[ \t]*(?:[*+\u2022-]|(\d+)[.)])[ \t]+/, "$1 ")
        .replace(/\s+/g, " ")
        .trim();
}
/**
 * A regenerated text with the name that the committed one has for its compressed descriptor: golang/protobuf's plugin put a
 * digest into it, of the descriptor with all its comments, or in other versions without them. The descriptor itself has none.
 */
function withOldDigest(committed, regenerated) {
    const digest = /\bfileDescriptor_(?:\w+_)?([0-9a-f]{16})\b/;
    const [own, fresh] = [digest.exec(committed)?.[1], digest.exec(regenerated)?.[1]];
    return own === undefined || fresh === undefined ? regenerated : regenerated.replaceAll(fresh, own);
}
/**
 * A regenerated text with its interfaces of one method in three lines where the committed one has them so: go/printer wrote those of one
 * line anew up to Go 1.9. https://go.dev/doc/go1.10#gofmt
 */
function withSplitInterfaces(committed, regenerated) {
    if (!/^type \w+ interface \{\n\t\w+\(\)\n\}$/m.test(committed))
        return regenerated;
    return regenerated.replace(/^(type \w+ interface) ?\{ (\w+\(\)) \}$/gm, "$1 {\n\t$2\n}");
}
/**
 * A regenerated text with its functions of a hundred characters, header and body together, in one line where the committed one has them
 * so: go/printer splits them since Go 1.14, and did from a hundred and one on before. https://github.com/golang/go/issues/37639
 */
function withLongFunctions(committed, regenerated) {
    const lines = (0,once/* once */.O)(() => committed.split("\n"));
    return regenerated.replace(/^(func .*) \{\n(?:\t(.*)\n)?\}$/gm, (split, header, body = "") => {
        if (header.length + body.length !== 100)
            return split;
        const whole = body === "" ? "{}" : `{ ${body} }`;
        // A file may have several of one header: `func init()`.
        const isWhole = (line) => line.startsWith(header) && line.slice(header.length).trimStart() === whole;
        return lines().some(isWhole) ? `${header} ${whole}` : split;
    });
}
/**
 * A regenerated text with an imported package called `any` where the committed one calls it so: plugins number a name that is
 * Go's own, and `any` is one since the Go 1.18 that they may not have been built with. https://go.dev/doc/go1.18
 */
function withOldNames(committed, regenerated) {
    const isOlder = /^\tany "/m.test(committed) && /^\tany1 "/m.test(regenerated);
    return isOlder ? regenerated.replace(/\bany1\b/g, "any") : regenerated;
}
/**
 * A regenerated text with a word of protoc-gen-go-grpc's own as the committed one spells it: v1.5.1 writes `pancis`, and the commits after
 * it that still call themselves so do not, nor does a spelling checker. https://github.com/grpc/grpc-go/pull/7456
 */
function withPanics(committed, regenerated) {
    const isLater = committed.includes("following call panics, it indicates Unimplemented");
    return isLater ? regenerated.replaceAll("following call pancis, it", "following call panics, it") : regenerated;
}
/** What plugins wrote otherwise that were built with a Go of their time, or in other versions, and by what words it is told. */
const oldForms = [
    {
        asWritten: withOldNames,
        words: "its plugin was built with Go 1.17 or older, to which any was a name like others",
    },
    {
        asWritten: withSplitInterfaces,
        words: "its plugin was built with Go 1.9 or older, which laid out interfaces of one method in lines",
    },
    {
        asWritten: withLongFunctions,
        words: "its plugin was built with Go 1.13 or older, which left functions of a hundred characters in one line",
    },
    {
        asWritten: withPanics,
        words: "a word of its generator is spelled as commits after v1.5.1 spell it, which call themselves that, too",
    },
    {
        asWritten: withOldDigest,
        words: "the digest in the name of its compressed descriptor is another, as other versions of its plugin write it",
    },
];
/** A regenerated text with all that old builds wrote otherwise, as far as the committed one has it so, and what that was in words. */
function asOldBuild(committed, regenerated) {
    let text = regenerated;
    const signs = [];
    for (const { asWritten, words } of oldForms) {
        const before = text;
        text = asWritten(committed, before);
        if (text !== before)
            signs.push(words);
    }
    return { text, signs };
}

;// CONCATENATED MODULE: ./src/data/well-known-go-packages.json
const well_known_go_packages_namespaceObject = /*#__PURE__*/JSON.parse('{"p0":{"google/protobuf/any.proto":"github.com/golang/protobuf/ptypes/any","google/protobuf/api.proto":"google.golang.org/genproto/protobuf/api;api","google/protobuf/compiler/plugin.proto":"github.com/golang/protobuf/protoc-gen-go/plugin;plugin_go","google/protobuf/descriptor.proto":"github.com/golang/protobuf/protoc-gen-go/descriptor;descriptor","google/protobuf/duration.proto":"github.com/golang/protobuf/ptypes/duration","google/protobuf/empty.proto":"github.com/golang/protobuf/ptypes/empty","google/protobuf/field_mask.proto":"google.golang.org/genproto/protobuf/field_mask;field_mask","google/protobuf/source_context.proto":"google.golang.org/genproto/protobuf/source_context;source_context","google/protobuf/struct.proto":"github.com/golang/protobuf/ptypes/struct;structpb","google/protobuf/timestamp.proto":"github.com/golang/protobuf/ptypes/timestamp","google/protobuf/type.proto":"google.golang.org/genproto/protobuf/ptype;ptype","google/protobuf/wrappers.proto":"github.com/golang/protobuf/ptypes/wrappers"},"MC":{"google/protobuf/any.proto":"google.golang.org/protobuf/types/known/anypb","google/protobuf/api.proto":"google.golang.org/protobuf/types/known/apipb","google/protobuf/compiler/plugin.proto":"google.golang.org/protobuf/types/pluginpb","google/protobuf/descriptor.proto":"google.golang.org/protobuf/types/descriptorpb","google/protobuf/duration.proto":"google.golang.org/protobuf/types/known/durationpb","google/protobuf/empty.proto":"google.golang.org/protobuf/types/known/emptypb","google/protobuf/field_mask.proto":"google.golang.org/protobuf/types/known/fieldmaskpb","google/protobuf/source_context.proto":"google.golang.org/protobuf/types/known/sourcecontextpb","google/protobuf/struct.proto":"google.golang.org/protobuf/types/known/structpb","google/protobuf/timestamp.proto":"google.golang.org/protobuf/types/known/timestamppb","google/protobuf/type.proto":"google.golang.org/protobuf/types/known/typepb","google/protobuf/wrappers.proto":"google.golang.org/protobuf/types/known/wrapperspb"}}');
;// CONCATENATED MODULE: ./src/stubs/text/acronyms.ts
/**
 * What sed makes of a regenerated text where a project has acronyms in capitals, `s/Id/ID/` and its like: names, struct tags
 * and the names in the descriptor alike, which keep their lengths. Null where the committed text is not what that makes of it.
 */
function withAcronyms(committed, regenerated) {
    if (committed.length !== regenerated.length)
        return null;
    const own = committed.split("\n");
    const lines = regenerated.split("\n").map((fresh, index) => ({ fresh, own: own[index] ?? "" }));
    const changed = lines.filter((line) => line.own !== line.fresh);
    const found = changed.map(acronymsIn);
    if (changed.length === 0 || found.includes(null))
        return null;
    const words = new Set(found.flatMap((all) => (all ?? []).map(({ word }) => word)));
    // A name that only strings have otherwise is a name of the .proto that was changed.
    const inCode = new Set(found.flatMap((all) => (all ?? []).filter(({ isInString }) => !isInString).map(({ word }) => word)));
    if ([...words].some((word) => !inCode.has(word)))
        return null;
    // It makes no exceptions, which somebody who renames one thing does.
    const isSpared = ({ fresh, own: text }) => text === fresh && [...words].some((word) => comesFirst(word, fresh));
    return lines.some(isSpared) ? null : committed;
}
/** Whether sed, which changes the first one on each line, finds a word in the code of a line, and not in a longer one. */
function comesFirst(word, line) {
    const at = line.indexOf(word);
    const isWord = at !== -1 && !/[a-z]/.test(line.slice(at + word.length, at + word.length + 1));
    return isWord && withoutStrings(line).slice(at).startsWith(word);
}
/** Whether a field has another case in Go than its JSON name, which both are made of its name in the .proto. */
function hasAcronyms(text) {
    return Array.from(text.matchAll(/^\t(\w+)[^`\n]*`protobuf:"[^"\n]*,json=(\w+)/gm)).some(([, name = "", json = ""]) => {
        return name.slice(1) !== json.slice(1) && name.toLowerCase() === json.toLowerCase();
    });
}
/** The words of a line that have only capitals now; null where anything else differs. */
function acronymsIn({ fresh, own }) {
    if (fresh.toLowerCase() !== own.toLowerCase())
        return null;
    const code = withoutStrings(fresh);
    const found = [];
    for (let at = 0; at < fresh.length; at += 1) {
        if (fresh[at] === own[at])
            continue;
        let end = at;
        while (end < fresh.length && fresh[end] !== own[end])
            end += 1;
        const [before, after] = [fresh.slice(at, end), own.slice(at, end)];
        const initial = fresh.slice(at - 1, at);
        if (!/^[a-z]+$/.test(before) || !/^[A-Z]+$/.test(after))
            return null;
        // `Pingid` may become `PingID`, too.
        const word = /[A-Z]/.test(initial) ? initial + before : before.slice(0, 1).toUpperCase() + before.slice(1);
        found.push({ word, isInString: code[at] === " " });
        at = end;
    }
    return found;
}
/** With blanks in place of its string literals and comments, so that columns stay. */
function withoutStrings(line) {
    return line.replace(/"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/.*$/g, (literal) => " ".repeat(literal.length));
}

;// CONCATENATED MODULE: ./src/stubs/text/identifier-case.ts
/**
 * A regenerated text whose identifiers have the case that a tool gave to those of the committed one, as go-fix-acronym does
 * (`ContainerId` is `ContainerID`). `reference` is what the generator wrote where the committed text came from; names that are
 * new in `fresh` get the words that all others got. https://github.com/containerd/protobuild
 */
function withIdentifierCase(committed, reference, fresh) {
    const names = identifier_case_renamedIn(committed, reference);
    if (names.size === 0)
        return fresh;
    const known = new Set(identifiersOf(reference));
    const words = wordsIn(names, known);
    return fresh.replace(token, (all, literal) => {
        if (literal !== undefined)
            return all;
        return names.get(all) ?? (known.has(all) ? all : all.replace(word, (one) => words.get(one) ?? one));
    });
}
/** Strings, tags and comments first, which stay as they are. */
const token = /("(?:[^"\\\n]|\\.)*"|`[^`]*`|\/\/[^\n]*)|[\p{L}_][\p{L}\p{Nd}_]*/gu;
const word = /\p{Lu}[\p{Ll}\p{Nd}]*/gu;
/**
 * What became of the reference's identifiers, by lines that differ in their case alone; none of which two things became. A line that
 * is there as it was became nothing, though another one may differ from it in case alone: a oneof's field `keepalive` and a
 * message `KeepAlive` in it are two names.
 */
function identifier_case_renamedIn(committed, reference) {
    const kept = new Set(committed.split("\n"));
    const lines = new Map([...kept].map((line) => [line.toLowerCase(), line]));
    const names = new Map();
    const doubtful = new Set();
    for (const line of reference.split("\n")) {
        const own = lines.get(line.toLowerCase());
        if (own === undefined || kept.has(line))
            continue;
        const after = identifiersOf(own);
        for (const [index, before] of identifiersOf(line).entries()) {
            const name = after[index] ?? before;
            if ((names.get(before) ?? name) !== name)
                doubtful.add(before);
            if (name !== before)
                names.set(before, name);
        }
    }
    for (const name of doubtful)
        names.delete(name);
    return names;
}
function identifiersOf(text) {
    return Array.from(text.matchAll(token), ([all, literal]) => (literal === undefined ? all : "")).filter(Boolean);
}
/** Whether another text has words in its identifiers as they were before the committed text got another case: `Id`, not `ID`. */
function keepsCaseOf(other, committed, reference) {
    const changed = new Set();
    for (const [before, after] of identifier_case_renamedIn(committed, reference)) {
        for (const { 0: one, index } of before.matchAll(word)) {
            if (before.length === after.length && after.slice(index, index + one.length) !== one)
                changed.add(one);
        }
    }
    return identifiersOf(other).some((name) => Array.from(name.matchAll(word)).some(([one]) => changed.has(one)));
}
/** The words of names that always became the same: `Id` is `ID` in all of them. */
function wordsIn(names, known) {
    const words = new Map();
    const kept = new Set();
    for (const before of known) {
        const after = names.get(before) ?? before;
        for (const { 0: one, index } of before.matchAll(word)) {
            const other = after.slice(index, index + one.length);
            if (other === one || (words.get(one) ?? other) !== other)
                kept.add(one);
            else
                words.set(one, other);
        }
    }
    for (const one of kept)
        words.delete(one);
    return words;
}

;// CONCATENATED MODULE: ./src/stubs/text/moved-services.ts
/** The package clause of a file whose first import brings in all names of another package. */
const movedHead = /^package \w+\n\nimport \. "[^"\n]+"\n(?=\nimport \()/m;
/** The package clause that generators write, with the imports below it. */
const usualHead = /^package \w+\n(?=\nimport \()/m;
/**
 * A regenerated text as a tool leaves it that moves services to a package of their own: under the package clause of the committed one,
 * with all names of the messages' package imported (`import . "example.com/acme/shoppb"`). Null where the committed text is not
 * so. https://go.dev/ref/spec#Import_declarations
 */
function withMovedServices(committed, regenerated) {
    const head = movedHead.exec(committed)?.[0];
    return head === undefined || !usualHead.test(regenerated) || !/^const _ = grpc\.Support/m.test(regenerated)
        ? null
        : regenerated.replace(usualHead, () => head);
}

;// CONCATENATED MODULE: ./src/stubs/text/struct-tags.ts
/** Struct tags in the text of generated files. https://pkg.go.dev/reflect#StructTag */
/** A line that declares a field with further tags: those of the same key are replaced, others stand behind. */
function withMergedTags(line, wanted) {
    return line.replace(structTag, (_, old) => `\`${mergeTags(old, wanted)}\``);
}
/** The tag of a line that declares a field; no string of generated code holds a back quote. */
const structTag = /`([^`\n]*)`/;
/** Tags with others added to them, or put in the place of those of the same keys. */
function mergeTags(old, wanted) {
    const merged = new Map([...tagsIn(old), ...tagsIn(wanted)]);
    return [...merged].map(([key, value]) => `${key}:${value}`).join(" ");
}
/** The tags in a text, their values with quotes. */
function tagsIn(text) {
    return [...text.matchAll(/([\w-]+):("(?:[^"\\]|\\.)*")/g)].map(([, key = "", value = ""]) => [key, value]);
}
/**
 * Does what protoc-go-inject-tag does for `@gotags:` and `@inject_tag:` comments, and some forks of it for `@tag:`.
 * https://github.com/favadi/protoc-go-inject-tag
 */
function withInjectedTags(text) {
    const lines = text.split("\n");
    let wanted = "";
    return lines
        .map((line) => {
        const inComment = /^[ \t]*\/\/.*?@(?:gotags|inject_tags?|tags?):[ \t]*(.*)$/.exec(line)?.[1];
        if (inComment !== undefined)
            wanted = `${wanted} ${inComment}`;
        if (/^[ \t]*\/\//.test(line))
            return line;
        const field = /^([ \t]+[A-Z][\w]*[ \t]+[^`]*`)([^`]*)(`[ \t]*)(\/\/.*)?$/.exec(line);
        if (field === null) {
            wanted = "";
            return line;
        }
        const [, start = "", old = "", end = "", comment = ""] = field;
        const trailing = /@(?:gotags|inject_tags?|tags?):[ \t]*(.*)$/.exec(comment)?.[1] ?? "";
        const all = `${wanted} ${trailing}`.trim();
        wanted = "";
        return all === "" ? line : start + mergeTags(old, all) + end + comment;
    })
        .join("\n");
}
/** Without `omitempty` in the tags of fields, so that encoding/json writes all of them. https://pkg.go.dev/encoding/json#Marshal */
function withoutOmitempty(text) {
    return text.replace(/(`[^`\n]*json:"[^"\n]*?),omitempty(?=")/g, "$1");
}
/** The same where it stands last in a field's tags: in front of what protobuf adds for maps and oneofs it is left. */
function withoutLastOmitempty(text) {
    return text.replace(/(`[^`\n]*json:"[^"\n]*?),omitempty"`/g, '$1"`');
}

;// CONCATENATED MODULE: ./src/stubs/text/post-processors.ts






const formatter = {
    name: "an import formatter (goimports, gofumpt)",
    form: unformatted,
    emulates: false,
};
/** The work of each is done, or left undone, wherever its form is another text. */
const tags = rewriter("protoc-go-inject-tag", withInjectedTags, true);
const omitempty = rewriter("a tool that takes omitempty out of json tags (sed)", withoutOmitempty, true);
const lastOmitempty = rewriter("a tool that takes omitempty out of json tags that stand last (sed)", withoutLastOmitempty, true);
const modernizer = {
    name: "a tool that writes any for interface{} (gofmt -r, modernize)",
    form: withAny,
    emulates: false,
    // Releases of the generators differ in that, too: an older one than was tried shows nothing.
    isDue: (other, committed, regenerated) => emptyInterfaces(committed) < emptyInterfaces(regenerated) && emptyInterfaces(other) > 0,
};
const blankImports = rewriter("a tool that deletes blank imports", withoutBlankImports, false);
const wellKnownPackages = rewriter("a tool that imports the well-known types from google.golang.org/protobuf (sed)", withNewWellKnownPackages, 
// Of one that imports them from where they were, an M option is the cause.
true);
const ownPackages = {
    name: "a tool that imports packages of its own in the place of the standard library's (sed)",
    form: withStandardPackages,
    emulates: false,
    isDue: importsStandardPackageOf,
};
const acronyms = {
    name: "a tool that changes the case of identifiers (go-fix-acronym)",
    form: caseless,
    emulates: false,
    isDue: keepsCaseOf,
};
const movedServices = {
    name: "a tool that moves services to a package of their own",
    form: (text) => text,
    emulates: true,
};
const acronymsInStrings = { ...acronyms, name: "a tool that writes acronyms in capitals (sed)" };
const post_processors_all = [
    tags,
    omitempty,
    lastOmitempty,
    modernizer,
    ownPackages,
    wellKnownPackages,
    blankImports,
    acronyms,
    formatter,
];
function rewriter(name, form, emulates) {
    return { name, form, emulates, isDue: (other) => form(other) !== other };
}
/** All of them that are not empty, smaller ones first; each in the given order. */
function subsetsOf(tools) {
    const numbers = Array.from({ length: 2 ** tools.length - 1 }, (_, index) => index + 1);
    const subsets = numbers.map((number) => tools.filter((_, index) => ((number >> index) & 1) === 1));
    return subsets.toSorted((one, other) => one.length - other.length);
}
/** The tools whose work makes the committed text of the regenerated one; null where no such tool explains it. */
function recognisePostProcessors(committed, regenerated) {
    if (commentLines(committed) !== commentLines(regenerated))
        return null;
    if (withMovedServices(committed, regenerated) === committed)
        return [movedServices];
    // Whole repositories are formatted anew, and little else is done to stubs as often.
    if (unformatted(committed) === unformatted(regenerated))
        return [formatter];
    // Most differences are no tool's work, and finding that out by every combination takes a hundred times as long.
    if (roughly(committed) !== roughly(regenerated))
        return null;
    if (withAcronyms(committed, regenerated) !== null)
        return [acronymsInStrings];
    const changes = ({ form }) => form(committed) !== committed || form(regenerated) !== regenerated;
    const isPossible = (tool) => tool !== blankImports || !addsBlankImport(committed, regenerated);
    const useful = post_processors_all.filter((tool) => (tool === formatter || tool === acronyms || changes(tool)) && isPossible(tool));
    const explains = (combination) => isMadeBy(combination, committed, regenerated);
    const weakest = useful.filter(({ emulates }) => !emulates);
    const strongest = [[], ...subsetsOf(useful.filter(({ emulates }) => emulates))];
    if (!strongest.some((emulating) => explains([...emulating, ...weakest])))
        return null;
    return subsetsOf(useful).find(explains) ?? null;
}
function isMadeBy(combination, committed, regenerated) {
    let left = committed;
    let right = regenerated;
    for (const { form, emulates } of combination) {
        right = form(right);
        if (!emulates)
            left = form(left);
    }
    return left === right;
}
/** No known tool adds or removes one. */
function commentLines(text) {
    return text.match(/^[ \t]*\/\//gm)?.length ?? 0;
}
/** What two texts have in common if a known tool can have made one of the other. */
function roughly(text) {
    return withoutUnderscores(barely(text)).toLowerCase();
}
/** The code in a form that no known tool changes, comments and struct tags but protobuf's own left aside. */
function withoutToolMarks(text) {
    return caseless(barely(text));
}
function barely(text) {
    const imported = withNewWellKnownPackages(withStandardPackages(untagged(withoutComments(text))));
    return unformatted(withAny(withoutBlankImports(imported)));
}
/** Without struct tags but protobuf's own. */
function untagged(text) {
    const tag = /`(?:[^`"\n]|"[^"\n]*")*`/g;
    return text.replace(tag, (all) => /protobuf\w*:"[^"]*"/.exec(all)?.[0] ?? "");
}
/** White space in a literal is part of it. */
const literalOrSpace = /("(?:[^"\\\n]|\\.)*"|`[^`\n]*`)|[ \t]+/g;
/** Without blank lines, alignment, grouping of declarations and order of imports, none of which a program depends on. */
function unformatted(text) {
    const lines = [];
    const imports = [];
    const named = isOfFormerPlugin(text) ? withoutOwnName : (line) => line;
    let inImports = false;
    for (const raw of text.split("\n")) {
        const line = raw.trim().replace(literalOrSpace, (_, literal) => literal ?? " ");
        if (line === "import (")
            inImports = true;
        else if (inImports && line === ")")
            inImports = false;
        else if (line === "" || line === "var (" || line === "const (" || line === ")")
            continue;
        else if (inImports || /^import /.test(line))
            imports.push(named(line.replace(/^import /, "")));
        else
            lines.push(line.replace(/^(?:var|const) /, ""));
    }
    return [...imports.sort(), ...lines].join("\n").replace(/ ?\{\n\}/g, "{}");
}
/** Whether golang/protobuf's own plugin made a stub, before v1.4. Formatters of its time took out more than those of today. */
function isOfFormerPlugin(text) {
    return text.includes('"github.com/golang/protobuf/proto"') && !text.includes("protoimpl.");
}
/** An import without the name that its path ends with. */
function withoutOwnName(line) {
    return line.replace(/^([\w.]+) ("(?:[^"]*\/)?\1")$/, "$2");
}
/** Without imports for their effects alone, which are those of files that a .proto imports and does not use. */
function withoutBlankImports(text) {
    return text.replace(/^[ \t]+_ "[^"\n]+"\n/gm, "");
}
/** Whether a text imports a package for its effects alone that the regenerated one does not import so: what deletes them adds none. */
function addsBlankImport(committed, regenerated) {
    const known = new Set([regenerated, withNewWellKnownPackages(regenerated)].flatMap(blankImportsIn));
    return blankImportsIn(committed).some((line) => !known.has(line));
}
function blankImportsIn(text) {
    return text.match(/^[ \t]+_ "[^"\n]+"$/gm) ?? [];
}
/** With the name that the empty interface has since Go 1.18; strings stay as they are. https://go.dev/doc/go1.18 */
function withAny(text) {
    return text.replace(/("(?:[^"\\\n]|\\.)*"|`[^`]*`)|\binterface *\{\}/g, (all, literal) => literal === undefined ? "any" : all);
}
function emptyInterfaces(text) {
    return text.match(/\binterface *\{\}/g)?.length ?? 0;
}
/** With the standard library's packages in the place of others of their names: `sync "example.com/acme/internal/sync"`. */
function withStandardPackages(text) {
    return text.replace(ownPackage, '\t$1 "$1"');
}
/** An import of another package by the name of one that generated code imports from the standard library. */
const ownPackage = /^[ \t](bytes|context|errors|fmt|io|math|reflect|strings|sync|unsafe) "[^"\n]*\.[^"\n]*\/\1"$/gm;
/** Whether a text imports from the standard library what the committed one imports from elsewhere in its place. */
function importsStandardPackageOf(other, committed) {
    return Array.from(committed.matchAll(ownPackage)).some(([, name = ""]) => other.includes(`\t${name} "${name}"\n`));
}
/** With imports of well-known types from where protoc has them since 3.14, whatever names they are imported by. */
function withNewWellKnownPackages(text) {
    return text.replace(/^([ \t]\w+ ")([^"\n]+)"$/gm, (line, start, path) => {
        const moved = newWellKnownPackages.get(path);
        return moved === undefined ? line : `${start}${moved}"`;
    });
}
const { /* before3_14 */ "p0": former, /* since3_14 */ "MC": present } = well_known_go_packages_namespaceObject;
const newWellKnownPackages = new Map(Object.entries(present).map(([name, path]) => [former[name].replace(/;.*$/, ""), path]));
function withoutUnderscores(text) {
    return text.replace(/(?<=[\p{L}\p{Nd}])_/gu, "");
}
/** Identifiers in lower case and without underscores between words; strings, tags, bytes and comments stay as they are. */
function caseless(text) {
    return text.replace(/("(?:[^"\\\n]|\\.)*"|`[^`]*`|\/\/[^\n]*)|[\p{L}_][\p{L}\p{Nd}_]*/gu, (all, literal) => {
        return literal === undefined ? withoutUnderscores(all).toLowerCase() : all;
    });
}

// EXTERNAL MODULE: ./src/model/import-path.ts
var import_path = __webpack_require__(6830);
;// CONCATENATED MODULE: ./src/stubs/text/nameless-versions.ts
/** A line in which a generator names a version: `// \tprotoc-gen-go v1.36.6`, `// - protoc             v5.29.3`. */
const versionLine = /^\/\/ (?:\t|- )(protoc(?:-gen-[\w-]+)?)[ \t]+([^\n]+)$/gm;
/**
 * A regenerated text with what a tool puts into the place of versions in this stub's header, so that a new release changes no stub:
 * `// \tprotoc-gen-go [version omitted for reproducibility]`. What names a version is left as it was regenerated.
 */
function withNamelessVersions(committed, regenerated) {
    const nameless = new Map(Array.from(headerOf(committed).matchAll(versionLine), ([line, program = "", version = ""]) => isVersion(version) ? [] : [[program, line]]).flat());
    if (nameless.size === 0)
        return regenerated;
    const header = headerOf(regenerated);
    const renamed = header.replace(versionLine, (line, program) => nameless.get(program) ?? line);
    return renamed + regenerated.slice(header.length);
}
/** `v1.36.6`, and `(unknown)` or `(devel)`, which generators write by themselves. */
function isVersion(text) {
    return /^(?:v\d\S*|\(\w+\))$/.test(text.trim());
}
function headerOf(text) {
    return text.slice(0, Math.max(0, text.search(/^package /m)));
}

;// CONCATENATED MODULE: ./src/stubs/text/tool-marks.ts







/**
 * A regenerated text with what tools do to this stub after it is generated, so that what mends it is what the user's own
 * pipeline gives: struct tags injected, `omitempty` taken out of them, blank
 * imports deleted, `any` written for `interface{}`, acronyms in capitals, imports regrouped, versions left out. `reference` is what the
 * generator wrote where the committed stub came from: only what that shows to be such a tool's work is repeated, and nothing of `refused`.
 */
function withToolMarks(committed, reference, fresh, refused = []) {
    const own = inUnixForm(committed);
    const isAtWork = (tool) => !refused.includes(tool);
    let text = withNamelessVersions(own, fresh);
    if (isAtWork(tags) && hasInjectedTags(own, reference))
        text = withInjectedTags(text);
    // What is gone because the code around it is gone was no tool's work.
    if (isAtWork(blankImports) && isGone(blankImport, own, reference) && importBlock.test(own))
        text = withoutBlankImports(text);
    if (isAtWork(omitempty) && isGone(anyOmitempty, own, reference) && jsonTag.test(own))
        text = withoutOmitempty(text);
    else if (isAtWork(lastOmitempty) && isGone(omitemptyLast, own, reference) && hasOnlyInnerOmitempty(own))
        text = withoutLastOmitempty(text);
    if (isAtWork(modernizer) && isGone(emptyInterface, own, reference) && anyType.test(withoutComments(own)))
        text = withAny(text);
    if (isAtWork(acronyms) && isAtWork(acronymsInStrings))
        text = withIdentifierCase(own, reference, text);
    if (isAtWork(ownPackages))
        text = withOwnPackages(text, own, reference);
    text = withMovedServices(own, text) ?? text;
    const groups = importGroupsOf(own);
    return groups.length > 1 && importGroupsOf(reference).length === 1 ? withGroupedImports(text, groups) : text;
}
const tagComment = /@(?:gotags|inject_tags?|tags?):/;
/**
 * The comments ask for tags, they are there, and the generator did not write them. What a descriptor generates has no comments
 * that could ask for tags: then the stub alone has to show them.
 */
function hasInjectedTags(own, reference) {
    if (!tagComment.test(own) || withInjectedTags(own) !== own)
        return false;
    return !tagComment.test(reference) || withInjectedTags(reference) !== reference;
}
const anyOmitempty = /`[^`\n]*json:"[^"\n]*,omitempty"/;
const omitemptyLast = /`[^`\n]*json:"[^"\n]*,omitempty"`/;
/** Tags that somebody put behind those of protobuf would hide which of them were last. */
function hasOnlyInnerOmitempty(own) {
    return /`[^`\n]*json:"[^"\n,]*"`/.test(own) && !/json:"[^"\n]*,omitempty"(?! protobuf_)/.test(own);
}
const jsonTag = /`[^`\n]*json:"/;
const emptyInterface = /\binterface *\{\}/;
const anyType = /[ \]]any(?=[ ,){]|$)/m;
const blankImport = /^[ \t]+_ "/m;
function isGone(pattern, own, reference) {
    return pattern.test(reference) && !pattern.test(own);
}
function withOwnPackages(text, own, reference) {
    return Array.from(own.matchAll(ownPackage)).reduce((changed, [line, name = ""]) => {
        const standard = `\t${name} "${name}"\n`;
        return reference.includes(standard) ? changed.replace(standard, `${line}\n`) : changed;
    }, text);
}
const importBlock = /^import \(\n([\s\S]*?)^\)\n/m;
/** The lines of the import declaration in groups, as blank lines divide them; empty where there is none in brackets. */
function importGroupsOf(text) {
    const body = importBlock.exec(text)?.[1];
    return body === undefined
        ? []
        : body.split(/\n\s*\n/).map((group) => group.split("\n").filter((line) => line !== ""));
}
/** Each import in the group that it has in the committed stub, and a new one in that of its like; sorted by path. */
function withGroupedImports(text, groups) {
    const placed = groups.map(() => []);
    for (const line of importGroupsOf(text).flat())
        placed[groupFor(line, groups)]?.push(line);
    const sorted = placed.filter((group) => group.length > 0).map((group) => group.toSorted(byPath).join("\n"));
    return text.replace(importBlock, () => `import (\n${sorted.join("\n\n")}\n)\n`);
}
function groupFor(line, groups) {
    const path = pathIn(line);
    const own = groups.findIndex((group) => group.some((other) => pathIn(other) === path));
    if (own !== -1)
        return own;
    const likeness = (group) => Math.max(...group.map((other) => likenessOf(path, pathIn(other))));
    const best = Math.max(...groups.map(likeness));
    return groups.findIndex((group) => likeness(group) === best);
}
/** Number of leading elements that two import paths share; the standard library's packages are alike, and like no other. */
function likenessOf(one, other) {
    if ((0,import_path/* isStandardPackage */.w)(one) || (0,import_path/* isStandardPackage */.w)(other))
        return (0,import_path/* isStandardPackage */.w)(one) && (0,import_path/* isStandardPackage */.w)(other) ? 1 : -1;
    const [left, right] = [one.split("/"), other.split("/")];
    const apart = left.findIndex((element, index) => element !== right[index]);
    return apart === -1 ? left.length : apart;
}
function byPath(one, other) {
    return pathIn(one) < pathIn(other) ? -1 : 1;
}
function pathIn(line) {
    return /"([^"]*)"/.exec(line)?.[1] ?? "";
}

;// CONCATENATED MODULE: ./src/stubs/infer/descriptor/option-tags.ts


/** The struct tags in the options of a serialized google.protobuf.FileDescriptorProto. Throws where it is damaged. */
function optionTagsIn(descriptor) {
    const tags = new Map();
    const visit = (message, outer) => {
        const fields = [...(0,wire/* fieldsOf */.Pf)(message)];
        const name = fields.find(({ number }) => number === messageField.name);
        const goName = outer + goCamelCase(name === undefined ? "" : (0,wire/* textOf */.b6)(name));
        for (const { number, content } of fields) {
            if (number === messageField.nestedType)
                visit(content, `${goName}_`);
            const own = number === messageField.field || number === messageField.oneof ? tagsOf(content) : null;
            if (own !== null)
                tags.set(`${goName} ${own.key}`, own.tags);
        }
    };
    for (const { number, content } of (0,wire/* fieldsOf */.Pf)(descriptor))
        if (number === fileMessageType)
            visit(content, "");
    return tags;
}
/** The text of a stub with these tags added to those that protoc-gen-go wrote, or in their place. */
function withOptionTags(text, tags) {
    let struct = "";
    return text
        .split("\n")
        .map((line) => {
        struct = /^type (\w+) struct \{$/.exec(line)?.[1] ?? struct;
        const [, number, oneof] = /`protobuf(?::"\w+,(\d+),|_oneof:"(\w+)")/.exec(line) ?? [];
        const key = number ?? oneof;
        const wanted = key === undefined ? undefined : tagsFor(struct, key, tags);
        return wanted === undefined ? line : withMergedTags(line, wanted);
    })
        .join("\n");
}
/** A member of a oneof stands in a struct of its own, `Message_Member`. */
function tagsFor(struct, key, tags) {
    return tags.get(`${struct} ${key}`) ?? tags.get(`${struct.replace(/_[^_]*_?$/, "")} ${key}`);
}
const fileMessageType = 4;
const messageField = { name: 1, field: 2, nestedType: 3, oneof: 8 };
const fieldField = { name: 1, number: 3, options: 8 };
/** A oneof has a name, at the same number, and options. */
const oneofOptions = 2;
/** The first number that extensions of options can have. https://protobuf.dev/programming-guides/proto3/#customoptions */
const option_tags_firstCustom = 1000;
/** https://pkg.go.dev/reflect#StructTag */
const option_tags_structTag = /^\s*[\w.-]+:"(?:[^"\\]|\\.)*"(?:\s+[\w.-]+:"(?:[^"\\]|\\.)*")*\s*$/;
/** The struct tags in the options of a field or a oneof, and what a struct's line tells it by: number or name. */
function tagsOf(declaration) {
    const parts = [...(0,wire/* fieldsOf */.Pf)(declaration)];
    const number = parts.find((part) => part.number === fieldField.number)?.value;
    const optionsAt = number === undefined ? oneofOptions : fieldField.options;
    const tags = parts
        .filter((part) => part.number === optionsAt)
        .flatMap(({ content }) => [...(0,wire/* fieldsOf */.Pf)(content)].filter(isStructTag).map(wire/* textOf */.b6));
    const name = parts.find((part) => part.number === fieldField.name);
    if (tags.length === 0)
        return null;
    return { key: String(number ?? (name === undefined ? "" : (0,wire/* textOf */.b6)(name))), tags: tags.join(" ") };
}
function isStructTag(option) {
    return option.number >= option_tags_firstCustom && option_tags_structTag.test((0,wire/* textOf */.b6)(option));
}
/** What protoc-gen-go makes of a name. https://protobuf.dev/reference/go/go-generated/#fields */
function goCamelCase(name) {
    return name
        .replace(/^_/, "X")
        .replace(/_([a-z])/g, (_, letter) => letter.toUpperCase())
        .replace(/^[a-z]/, (letter) => letter.toUpperCase());
}

;// CONCATENATED MODULE: ./src/stubs/infer/generator/outputs.ts




/** Name under which a generator writes a stub of its source, relative to the proto root. */
function outputNameOf(stub) {
    const source = stub.source ?? "";
    const stem = source.replace(/\.proto$/, "");
    if (stub.generator === "protoc-gen-go-grpc")
        return `${stem}_grpc.pb.go`;
    if (!(0,model_stub/* isCore */.OB)(stub.generator))
        return external_node_path_.posix.join(external_node_path_.posix.dirname(source), external_node_path_.posix.basename(stub.path));
    // The hybrid API has a second file for programs that are built with the tag protoopaque.
    return stub.path.endsWith("_protoopaque.pb.go") && !stem.endsWith("_protoopaque")
        ? `${stem}_protoopaque.pb.go`
        : `${stem}.pb.go`;
}
/** What belongs at a stub's path among all that was generated from its source; undefined where nothing does. */
function outputFor(stub, files) {
    const exact = files.get(outputNameOf(stub));
    if (exact !== undefined || (0,model_stub/* isCore */.OB)(stub.generator))
        return exact;
    // A generator may write into a package of its own below its source's, or wherever it likes: its file's name decides then.
    const alike = [...files].filter(([name]) => external_node_path_.posix.basename(name) === external_node_path_.posix.basename(stub.path));
    const near = alike.filter(([name]) => external_node_path_.posix.basename(external_node_path_.posix.dirname(name)) === external_node_path_.posix.basename(external_node_path_.posix.dirname(stub.path)));
    const [only] = near.length > 0 ? near : (0,generator_further/* isUnknown */.t8)(stub.generator) ? alike : [];
    return only?.[1];
}
/**
 * What is generated from a .proto, by the names: `a/b.pb.go`, `a/b_grpc.pb.go` and `a/b_protoopaque.pb.go` are made from
 * `a/b.proto`, `a/b_c.pb.go` is not. What other generators write begins with the source's name in the same way. golang/protobuf's
 * plugin does not know `paths=source_relative` before v1.1.0, and writes below the import path that `goPackage` gives.
 * https://github.com/golang/protobuf/releases/tag/v1.1.0
 */
function filesMadeFrom(source, generator, files, goPackage = "") {
    const stem = source.replace(/\.proto$/, "");
    const base = external_node_path_.posix.basename(stem);
    if ((0,model_stub/* isCore */.OB)(generator)) {
        const importPath = (0,go_paths/* importPathOfGoPackage */.gL)(goPackage);
        const made = ["", "_grpc", "_protoopaque"].flatMap((suffix) => {
            const elsewhere = importPath === null ? undefined : files.get(`${importPath}/${base}${suffix}.pb.go`);
            const bytes = files.get(`${stem}${suffix}.pb.go`) ?? elsewhere;
            return bytes === undefined ? [] : [[`${stem}${suffix}.pb.go`, bytes]];
        });
        return new Map(made);
    }
    const directory = external_node_path_.posix.dirname(stem);
    const isMade = (file) => {
        const below = directory === "." || file.startsWith(`${directory}/`) || (0,generator_further/* isUnknown */.t8)(generator);
        const name = external_node_path_.posix.basename(file);
        return below && name.startsWith(base) && /^[._]/.test(name.slice(base.length));
    };
    return new Map([...files].filter(([file]) => isMade(file)));
}

// EXTERNAL MODULE: ./src/stubs/engine/protoc.ts
var protoc = __webpack_require__(9281);
;// CONCATENATED MODULE: ./src/stubs/engine/request.ts


/** Fields of google.protobuf.compiler.CodeGeneratorRequest. */
const requestField = {
    fileToGenerate: 1,
    parameter: 2,
    compilerVersion: 3,
    protoFile: 15,
    sourceFileDescriptors: 17,
};
/**
 * A serialized CodeGeneratorRequest: with everything and source descriptors, byte for byte the one that protoc would send. Without them,
 * imports that are not targets lack the options with source retention, too, at which the Go plugins do not look.
 * https://github.com/protocolbuffers/protobuf/blob/main/src/google/protobuf/compiler/plugin.proto
 */
function writeRequest(question) {
    const parts = [];
    const add = (field, content) => parts.push(...(0,wire/* delimited */.Ir)(field, content));
    for (const target of question.targets)
        add(requestField.fileToGenerate, Buffer.from(target));
    if (question.parameter !== "")
        add(requestField.parameter, Buffer.from(question.parameter));
    if (question.compilerVersion !== null)
        add(requestField.compilerVersion, writeVersion(question.compilerVersion));
    const targets = new Set(question.targets);
    const files = closureOf(question.tree, question.targets);
    const source = (file) => question.tree.sourceDescriptors?.get(file.name) ?? file.bytes;
    for (const file of files) {
        const isTarget = targets.has(file.name);
        const sent = question.withSourceDescriptors && !isTarget ? { ...file, bytes: source(file), leftOut: [] } : file;
        add(requestField.protoFile, question.portion(sent, isTarget));
    }
    if (question.withSourceDescriptors) {
        for (const file of files)
            if (targets.has(file.name))
                add(requestField.sourceFileDescriptors, source(file));
    }
    return Buffer.concat(parts);
}
/** The targets and all that they import, each after what it imports: the order in which protoc sends them. */
function closureOf(tree, targets) {
    const seen = new Set();
    const ordered = [];
    const visit = (name) => {
        if (seen.has(name))
            return;
        seen.add(name);
        const file = tree.files.get(name);
        if (file === undefined)
            return;
        for (const dependency of file.dependencies)
            visit(dependency);
        ordered.push(file);
    };
    for (const target of targets)
        visit(target);
    return ordered;
}
/** protoc sets all four fields, so an empty suffix is present, too. */
function writeVersion(version) {
    return new binary_encoding/* BinaryWriter */.fI()
        .tag(1, binary_encoding/* WireType */.O0.Varint)
        .int32(version.major)
        .tag(2, binary_encoding/* WireType */.O0.Varint)
        .int32(version.minor)
        .tag(3, binary_encoding/* WireType */.O0.Varint)
        .int32(version.patch)
        .tag(4, binary_encoding/* WireType */.O0.LengthDelimited)
        .string(version.suffix)
        .finish();
}

;// CONCATENATED MODULE: ./src/stubs/engine/response.ts

/** Fields of google.protobuf.compiler.CodeGeneratorResponse and of its File. */
const responseField = { error: 1, supportedFeatures: 2, minimumEdition: 3, maximumEdition: 4, file: 15 };
const generatedField = { name: 1, insertionPoint: 2, content: 15 };
/** Bits of CodeGeneratorResponse.Feature. */
const featureOptional = 1;
const featureEditions = 2;
/**
 * Reads a serialized CodeGeneratorResponse. Throws where it is damaged.
 * https://github.com/protocolbuffers/protobuf/blob/main/src/google/protobuf/compiler/plugin.proto
 */
function readResponse(bytes) {
    const files = [];
    let error = "";
    let features = 0;
    let minimum = 0;
    let maximum = 0;
    for (const field of (0,wire/* fieldsOf */.Pf)(bytes)) {
        if (field.number === responseField.error)
            error = (0,wire/* textOf */.b6)(field);
        else if (field.number === responseField.supportedFeatures)
            features = field.value;
        else if (field.number === responseField.minimumEdition)
            minimum = field.value;
        else if (field.number === responseField.maximumEdition)
            maximum = field.value;
        else if (field.number === responseField.file)
            addFile(files, field.content);
    }
    return {
        files,
        error,
        optional: (features & featureOptional) !== 0,
        editions: (features & featureEditions) === 0 ? null : { minimum, maximum },
    };
}
/** A file without a name continues the one before it: plugins may send a large file in pieces. */
function addFile(files, bytes) {
    let name = "";
    let insertionPoint = "";
    let content = new Uint8Array();
    for (const field of (0,wire/* fieldsOf */.Pf)(bytes)) {
        if (field.number === generatedField.name)
            name = (0,wire/* textOf */.b6)(field);
        else if (field.number === generatedField.insertionPoint)
            insertionPoint = (0,wire/* textOf */.b6)(field);
        else if (field.number === generatedField.content)
            content = field.content;
    }
    const previous = files.at(-1);
    if (name === "" && insertionPoint === "" && previous !== undefined) {
        files[files.length - 1] = { ...previous, content: Buffer.concat([previous.content, content]) };
        return;
    }
    files.push({ name, content, insertionPoint });
}
/** Fields of google.protobuf.DescriptorProto and FieldDescriptorProto that are looked at here. */
const response_messageField = { field: 2, nestedType: 3 };
const proto3OptionalField = 17;
const firstEdition = 1000;
const proto3Edition = 999;
/** `2023` for 1000, `2024` for 1001; https://protobuf.dev/editions/overview/ */
function editionName(edition) {
    return edition >= firstEdition ? String(edition - firstEdition + 2023) : `(number ${edition})`;
}
/**
 * Why protoc would not accept the plugin's answer about this file, in protoc's words after the file's name; null where it
 * would. A plugin that does not declare a feature has never been told of it, so its output may be wrong.
 * https://github.com/protocolbuffers/protobuf/blob/main/docs/implementing_proto3_presence.md
 */
function missingFeature(file, response, plugin) {
    let syntax = "";
    let edition = 0;
    for (const field of (0,wire/* fieldsOf */.Pf)(file)) {
        if (field.number === wire/* fileField */.Hb.syntax)
            syntax = (0,wire/* textOf */.b6)(field);
        else if (field.number === wire/* fileField */.Hb.edition)
            edition = field.value;
    }
    if (edition >= firstEdition || syntax === "editions")
        return missingEdition(edition, response, plugin);
    if (!response.optional && (syntax === "proto3" || edition === proto3Edition) && hasProto3Optional(file)) {
        return `is a proto3 file that contains optional fields, but code generator ${plugin} hasn't been updated to support optional fields in proto3.`;
    }
    return null;
}
function missingEdition(edition, response, plugin) {
    if (response.editions === null) {
        return `is an editions file, but code generator ${plugin} hasn't been updated to support editions yet.`;
    }
    if (edition < response.editions.minimum) {
        return `is a file using edition ${editionName(edition)}, which isn't supported by code generator ${plugin}. Please upgrade your file to at least edition ${editionName(response.editions.minimum)}.`;
    }
    if (edition > response.editions.maximum) {
        return `is a file using edition ${editionName(edition)}, which isn't supported by code generator ${plugin}. Please ask the owner of this code generator to add support or switch back to a maximum of edition ${editionName(response.editions.maximum)}.`;
    }
    return null;
}
function hasProto3Optional(file) {
    for (const field of (0,wire/* fieldsOf */.Pf)(file)) {
        if (field.number === wire/* fileField */.Hb.messageType && messageHasOptional(field.content))
            return true;
    }
    return false;
}
function messageHasOptional(message) {
    for (const field of (0,wire/* fieldsOf */.Pf)(message)) {
        if (field.number === response_messageField.nestedType && messageHasOptional(field.content))
            return true;
        if (field.number !== response_messageField.field)
            continue;
        for (const inner of (0,wire/* fieldsOf */.Pf)(field.content)) {
            if (inner.number === proto3OptionalField && inner.value !== 0)
                return true;
        }
    }
    return false;
}

;// CONCATENATED MODULE: ./src/stubs/engine/plugin.ts





const timeoutSeconds = 600;
/** Where Go's garbage collector begins to work in spite of GOGC=off. */
const memoryLimit = "400MiB";
/**
 * Asks a plugin about some targets. It is given no environment but what makes Go programs fast: they live for a second,
 * so collecting garbage below a limit is wasted time, and there are as many of them as cores. Throws a `Failure` where it can't be started
 * or takes too long; all else that goes wrong is an answer.
 */
async function askPlugin(plugin, question, host) {
    const ended = await host.processes.run({
        file: plugin.path,
        args: [],
        cwd: host.temporaryDirectory,
        env: { ...(0,protoc/* systemEnvironment */.f7)(host), GOGC: "off", GOMEMLIMIT: memoryLimit, GOMAXPROCS: "1" },
        stdin: writeRequest(question),
        filesDirectory: host.temporaryDirectory,
        timeoutSeconds,
    });
    if (ended.timedOut) {
        throw new model_failure/* Failure */.H("timeout", `${plugin.name} ${plugin.version} took more than ${timeoutSeconds} s.`);
    }
    if (ended.exitCode !== 0)
        return refused(plugin_wordsOf(ended, plugin), question);
    const response = parse(ended.stdout, plugin);
    if (typeof response === "string")
        return refused(response, question);
    if (response.error !== "")
        return refused(response.error, question);
    return judge(response, plugin, question);
}
/** What a plugin that failed said, in a line or two: of a crash its first line, without the stacks of all goroutines. */
function plugin_wordsOf({ exitCode, signal, stderr }, plugin) {
    const said = stderr.toString("utf8").trim();
    const name = `${plugin.name} ${plugin.version}`;
    const crash = /^(?:panic|fatal error|runtime): .*$/m.exec(said)?.[0];
    if (crash !== undefined)
        return `${name} crashed: ${crash}`;
    const [paragraph = ""] = said.split(/\n\s*\n/);
    if (exitCode === null)
        return `${name} was ended by ${signal ?? "a signal"}${paragraph === "" ? "." : `: ${paragraph}`}`;
    return paragraph === "" ? `${name} ended with exit code ${exitCode}.` : paragraph;
}
function parse(stdout, plugin) {
    try {
        return readResponse(stdout);
    }
    catch (error) {
        return `What ${plugin.name} ${plugin.version} printed is no CodeGeneratorResponse: ${(0,model_failure/* explain */.W)(error)}`;
    }
}
/** Applies what protoc checks before it writes a plugin's files. */
function judge(response, plugin, question) {
    const lacking = question.targets.flatMap((target) => {
        const file = question.tree.files.get(target);
        const why = file === undefined ? null : missingFeature(file.bytes, response, plugin.name);
        return why === null ? [] : [(0,engine_diagnostics/* fileError */.zS)(target, why)];
    });
    if (lacking.length > 0)
        return { kind: "outdated", errors: lacking };
    const inserting = response.files.find((file) => file.insertionPoint !== "");
    if (inserting !== undefined) {
        const what = `insertion point ${inserting.insertionPoint} of ${inserting.name}`;
        return refused(`${plugin.name} writes into files of other plugins (${what}), which is not supported.`, question);
    }
    return { kind: "files", files: response.files };
}
/** A place as the plugins print it: `"a/b.proto"`, `a/b.proto:3:5: \u2026`, `a/b.proto: \u2026`. */
const namedFile = /(?:^|[\s"'(:])([^\s"'():]+\.proto)(?::(\d+):(\d+))?/g;
/**
 * The Go plugins hold two files of a package against each other in the random order of a map: here the first by name comes
 * first, so that both plugins, and each run, say the same.
 *
 * @see https://github.com/protocolbuffers/protobuf-go/blob/v1.36.11/compiler/protogen/protogen.go#L338-L356
 */
function inOrder(text) {
    return text.replace(/( inconsistent names )(\S+ \((\S+)\)) and (\S+ \((\S+)\))/, (words, start, one, oneFile, other, otherFile) => oneFile < otherFile ? words : `${start}${other} and ${one}`);
}
function refused(said, question) {
    const text = inOrder(said);
    for (const [, file = "", line = "0", column = "0"] of text.matchAll(namedFile)) {
        if (!question.tree.files.has(file))
            continue;
        return {
            kind: "refused",
            errors: [{ level: "error", file, line: Number(line), column: Number(column), message: text }],
        };
    }
    return { kind: "refused", errors: [(0,engine_diagnostics/* fileError */.zS)("", text)] };
}

// EXTERNAL MODULE: ./src/stubs/wire/scan.ts
var wire_scan = __webpack_require__(9378);
;// CONCATENATED MODULE: ./src/stubs/engine/retention/left-out.ts



/** Field of google.protobuf.SourceCodeInfo.Location. */
const locationPath = 1;
/**
 * A file as protoc sends it to plugins: without the places of the options that were left out of it, and of all within these. The Go
 * plugins look up no place of an option, so for them nobody need take the trouble.
 * https://github.com/protocolbuffers/protobuf/blob/v32.0/src/google/protobuf/compiler/retention.cc
 */
function withoutPlacesOfLeftOut({ bytes, leftOut = [] }) {
    if (leftOut.length === 0)
        return bytes;
    const gone = new Set(leftOut.map((path) => packed(path).toString("latin1")));
    const lengths = [...new Set([...gone].map((path) => path.length))];
    const isGone = (path) => lengths.some((length) => gone.has(path.slice(0, length)));
    return (0,wire/* rewritten */.fm)(bytes, (field) => {
        if (field.number !== wire/* fileField */.Hb.sourceCodeInfo)
            return field;
        return (0,wire/* rewritten */.fm)(field.content, (location) => (isGone(left_out_pathOf(location.content)) ? null : location));
    });
}
/** As it lies in a location, a character for each byte. */
function left_out_pathOf(location) {
    const scan = new wire_scan/* Scan */.s(location);
    if (!scan.next() || scan.number !== locationPath)
        return "";
    return Buffer.from(location.buffer, location.byteOffset).toString("latin1", scan.contentStart, scan.end);
}
function packed(path) {
    const writer = new binary_encoding/* BinaryWriter */.fI();
    for (const number of path)
        writer.uint32(number);
    return Buffer.from(writer.finish());
}

;// CONCATENATED MODULE: ./src/stubs/engine/portion.ts




/**
 * Decides how much of each file plugins are sent. The larger part of a request is comments and fields that a plugin never
 * looks at and yet has to read, check and link. Each file is cut once, however many requests repeat it.
 */
function portions() {
    const withoutPlacesOf = portion_once(({ bytes }) => withoutPlaces(bytes));
    return (reads, withoutSourceInfo) => {
        const declarationsOf = (bytes) => (reads === "services" ? servicesOf(bytes) : bytes);
        const asTarget = portion_once((file) => {
            if (withoutSourceInfo)
                return portion_withoutComments(declarationsOf(file.bytes));
            return reads === "everything" ? withoutPlacesOfLeftOut(file) : declarationsOf(withoutPlacesOf(file));
        });
        const asImport = portion_once((file) => {
            if (!withoutSourceInfo && reads === "everything")
                return withoutPlacesOfLeftOut(file);
            return portion_withoutComments(declarationsOf(file.bytes));
        });
        return (file, isTarget) => (isTarget ? asTarget(file) : asImport(file));
    };
}
/** The function, asked about each file once. */
function portion_once(cut) {
    const known = new Map();
    return (file) => {
        const bytes = known.get(file) ?? cut(file);
        known.set(file, bytes);
        return bytes;
    };
}
function portion_withoutComments(file) {
    return (0,wire/* withoutField */.Hr)(file, wire/* fileField */.Hb.sourceCodeInfo);
}
/** Without the places of what has no comment: the Go plugins look up comments alone, and where none is they find none. */
function withoutPlaces(file) {
    return (0,wire/* rewritten */.fm)(file, (field) => {
        return field.number === wire/* fileField */.Hb.sourceCodeInfo ? commented(field.content, () => true) : field;
    });
}
/** Fields of google.protobuf.DescriptorProto that say which types there are. */
const portion_messageField = { name: 1, nestedType: 3 };
/**
 * A serialized FileDescriptorProto whose messages are only names: all that a generator of services asks of them. Enums and
 * extensions are left out, and with all three the comments on them.
 */
function servicesOf(file) {
    const parts = [];
    for (const scan = new wire_scan/* Scan */.s(file); scan.next();) {
        if (scan.number === wire/* fileField */.Hb.messageType) {
            addNames(scan, parts);
        }
        else if (scan.number === wire/* fileField */.Hb.sourceCodeInfo) {
            parts.push(...(0,wire/* delimited */.Ir)(scan.number, commented(scan.content, (path) => !isOfTypes(path))));
        }
        else if (!isOfTypes(scan.number)) {
            parts.push(scan.whole);
        }
    }
    return Buffer.concat(parts);
}
/** Adds the message that a scan stands at, with its name and those within. Returns how many bytes that is. */
function addNames({ bytes, number, contentStart, end }, parts) {
    // What is said there of its length is not known before the end.
    const place = parts.push((0,wire/* headOf */.Uo)(number, 0)) - 1;
    let length = 0;
    for (const scan = new wire_scan/* Scan */.s(bytes, contentStart, end); scan.next();) {
        if (scan.number === portion_messageField.nestedType) {
            length += addNames(scan, parts);
        }
        else if (scan.number === portion_messageField.name) {
            parts.push(scan.whole);
            length += scan.end - scan.start;
        }
    }
    const head = (0,wire/* headOf */.Uo)(number, length);
    parts[place] = head;
    return head.length + length;
}
/** Fields of google.protobuf.SourceCodeInfo.Location that hold no comment, as tags. */
const locationTag = {
    path: (1 << 3) | binary_encoding/* WireType */.O0.LengthDelimited,
    span: (2 << 3) | binary_encoding/* WireType */.O0.LengthDelimited,
};
/**
 * A serialized SourceCodeInfo with the locations that have a comment, as far as `isMeant` says so of the first number of their
 * path. Most have none: protoc writes one for every word of a declaration.
 * https://github.com/protocolbuffers/protobuf/blob/main/src/google/protobuf/descriptor.proto
 */
function commented(info, isMeant) {
    const all = Buffer.from(info.buffer, info.byteOffset, info.byteLength);
    const kept = Buffer.allocUnsafe(info.length);
    let length = 0;
    for (let start = 0, end = 0; start < all.length; start = end) {
        const content = contentAfter(all, start);
        end = content.end;
        const field = all[content.start] === locationTag.path ? all[content.start + 2] : undefined;
        if (isMeant(field) && hasComment(all, content))
            length += all.copy(kept, length, start, end);
    }
    return kept.subarray(0, length);
}
function hasComment(info, { start, end }) {
    for (let at = start; at < end; at = contentAfter(info, at).end) {
        if (info[at] !== locationTag.path && info[at] !== locationTag.span)
            return true;
    }
    return false;
}
/** Where the content of a delimited field lies whose tag is the one byte at `tag`. */
function contentAfter(message, tag) {
    let at = tag + 1;
    let length = 0;
    for (let shift = 0;; shift += 7) {
        const byte = message[at++] ?? 0;
        length |= (byte & 0x7f) << shift;
        if (byte < 0x80)
            return { start: at, end: at + length };
    }
}
function isOfTypes(field) {
    return field === wire/* fileField */.Hb.messageType || field === wire/* fileField */.Hb.enumType || field === wire/* fileField */.Hb.extension;
}

// EXTERNAL MODULE: ./src/stubs/engine/queue.ts
var queue = __webpack_require__(3044);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/stubs/engine/shard.ts


/** A plugin that reads more than this at once needs hundreds of megabytes. */
const mostBytes = 1.25 * 1024 * 1024;
/** Below this many bytes of descriptors starting another process costs more than it saves. */
const leastBytes = 48 * 1024;
/** How much more all requests together may hold than a single one would. */
const mostRepeated = 1.5;
/**
 * Divides targets among starts of a plugin: as many for every core where there is enough to do, none of them large, Go packages
 * kept whole. Each request repeats what its targets import, so where imports are deep the shards are merged until all
 * requests together hold at most half more than one would. `undivided`: all in one, whatever it costs.
 */
function shardTargets(tree, targets, width, weight, undivided = false) {
    if (targets.length === 0)
        return [];
    const packages = byGoPackage(tree, targets);
    const whole = weigh(tree, targets, weight);
    // What is generated for these depends on the other targets, so they are asked about as protoc would: all at once.
    if (undivided || targets.some((target) => tree.files.get(target)?.importsOptions))
        return [{ targets, bytes: whole }];
    for (let count = shardCount(whole, width); count > 1; count = Math.floor(count / 2)) {
        const shards = divide(packages, count, tree).map((part) => ({ targets: part, bytes: weigh(tree, part, weight) }));
        if (shards.reduce((sum, shard) => sum + shard.bytes, 0) <= whole * mostRepeated)
            return shards;
    }
    return [{ targets, bytes: whole }];
}
/** More than one for each core come in multiples of the cores, or the last ones would leave some of them idle. */
function shardCount(bytes, width) {
    const bounded = Math.ceil(bytes / mostBytes);
    return bounded <= width ? Math.min(width, Math.floor(bytes / leastBytes)) : Math.ceil(bounded / width) * width;
}
/** Bytes of the requests for these targets, near enough. */
function weigh(tree, targets, weight) {
    const own = new Set(targets);
    return closureOf(tree, targets).reduce((sum, file) => sum + weight(file, own.has(file.name)), 0);
}
/** Targets of each Go package, or of each directory where they name none; neighbours share imports, so they stay neighbours. */
function byGoPackage(tree, targets) {
    const packages = new Map();
    for (const target of targets) {
        const [importPath = ""] = (tree.files.get(target)?.goPackage ?? "").split(";");
        const key = importPath === "" ? `directory ${(0,posix_.dirname)(target)}` : importPath;
        const files = packages.get(key);
        if (files === undefined)
            packages.set(key, [target]);
        else
            files.push(target);
    }
    return [...packages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, files]) => files);
}
/** Neighbours in parts of about the same size; at most `count`, for none may be empty. */
function divide(packages, count, tree) {
    const sizeOf = (targets) => targets.reduce((sum, target) => sum + (tree.files.get(target)?.bytes.length ?? 0), 0);
    const total = packages.reduce((sum, files) => sum + sizeOf(files), 0);
    const parts = new Map();
    let before = 0;
    for (const files of packages) {
        const size = sizeOf(files);
        const index = Math.min(count - 1, Math.floor(((before + size / 2) / total) * count));
        before += size;
        parts.set(index, [...(parts.get(index) ?? []), ...files]);
    }
    return [...parts.values()];
}

;// CONCATENATED MODULE: ./src/stubs/engine/generate.ts






/**
 * Asks each job's plugin about its targets; answers stand in the order of the jobs. All jobs share one queue as wide as
 * the machine has cores, the largest requests first. A target that a plugin refuses has an error and does not keep the
 * others from being generated; a target that is missing from the compiled tree is passed over, for it has its errors there.
 * Throws a `Failure` where a plugin can't be started or does not end.
 */
async function generate(jobs, host) {
    const width = (0,queue/* queueWidth */.cV)();
    const place = (0,queue/* places */.zn)(width);
    const inPlaces = { ...host, processes: { run: (command) => place(() => host.processes.run(command)) } };
    // One more than run at once: its request lies ready when one of them ends.
    const parts = await (0,queue/* inQueue */.DD)(startsOf(jobs, width), width + 1, async ({ job, portion, shard }) => {
        return { job, ...(await generatePart({ ...job, portion }, shard.targets, inPlaces)) };
    });
    return jobs.map((job) => joinParts(parts.filter((part) => part.job === job)));
}
/** The last starts are small, so that no core is left without work for long while another one ends. */
const lastPerCore = 2;
/** What plugins of services are sent is little, and cutting it out takes long: that is done while the others run. */
function* startsOf(jobs, width) {
    const portionOf = portions();
    for (const late of [false, true]) {
        const starts = jobs
            .filter(({ reads }) => (reads === "services") === late)
            .flatMap((job) => {
            const targets = job.targets.filter((target) => job.tree.files.has(target));
            const portion = portionOf(job.reads, job.withoutSourceInfo);
            // Of targets the plugins of messages are sent nearly all, which is cut when its turn comes.
            const weight = (file, isTarget) => isTarget && !late ? file.bytes.length : portion(file, isTarget).length;
            const lanes = late ? lastPerCore * width : width;
            return shardTargets(job.tree, targets, lanes, weight, job.whole).map((shard) => ({ job, portion, shard }));
        });
        yield* starts.sort((one, other) => other.shard.bytes - one.shard.bytes);
    }
}
async function generatePart(job, targets, host) {
    const answer = await askPlugin(job.plugin, { ...job, targets }, host);
    if (answer.kind === "files")
        return { files: answer.files, diagnostics: [] };
    const next = answer.kind === "outdated"
        ? withoutOutdated(targets, answer.errors)
        : withoutRefused(job.tree, targets, answer.errors);
    const parts = [{ files: [], diagnostics: next.diagnostics }];
    for (const group of next.groups)
        parts.push(await generatePart(job, group, host));
    return { files: parts.flatMap((part) => part.files), diagnostics: parts.flatMap((part) => part.diagnostics) };
}
function withoutOutdated(targets, errors) {
    const bad = new Set(errors.map((error) => error.file));
    const sound = targets.filter((target) => !bad.has(target));
    return { groups: sound.length > 0 ? [sound] : [], diagnostics: errors };
}
/**
 * Decides how to go on after a plugin refused: without the targets whose request would hold a file that it complained
 * about, else in halves, until every target is either generated or has an error of its own.
 */
function withoutRefused(tree, targets, errors) {
    const [only] = targets;
    if (only === undefined)
        return { groups: [], diagnostics: [] };
    if (targets.length === 1)
        return { groups: [], diagnostics: errors.map((error) => about(only, error)) };
    const bad = new Set(errors.map((error) => error.file));
    const needs = (target) => closureOf(tree, [target]).some((file) => bad.has(file.name));
    const sound = targets.filter((target) => !needs(target));
    const isMixed = sound.length > 0 && sound.length < targets.length;
    if (isMixed && errors.some(isConflict))
        return { groups: [sound, targets.filter(needs)], diagnostics: [] };
    if (sound.length < targets.length && !errors.some(isConflict)) {
        const importers = targets.filter((target) => !bad.has(target) && needs(target));
        return {
            groups: sound.length > 0 ? [sound] : [],
            diagnostics: [...errors, ...importers.flatMap((target) => errors.map((error) => about(target, error)))],
        };
    }
    const packages = byGoPackage(tree, targets);
    const middle = Math.ceil(packages.length / 2);
    const halves = [packages.slice(0, middle).flat(), packages.slice(middle).flat()];
    return { groups: packages.length > 1 ? halves : targets.map((target) => [target]), diagnostics: [] };
}
/**
 * Two files that declare the same names, as versions of one interface may, or of which one has been given another name of the
 * Go package that both are in, can't be in one request, though each of them is sound.
 * https://pkg.go.dev/google.golang.org/protobuf/reflect/protoregistry#Files.RegisterFile
 * https://github.com/protocolbuffers/protobuf-go/blob/v1.36.11/compiler/protogen/protogen.go#L338-L356
 */
function isConflict({ message }) {
    return /has a name conflict over|is already registered|has inconsistent names/.test(message);
}
/** The error as one about a target: at its own place, if it has one in that file. */
function about(target, error) {
    return error.file === target ? error : (0,engine_diagnostics/* fileError */.zS)(target, error.message);
}
function joinParts(parts) {
    const files = new Map();
    const diagnostics = parts.flatMap((part) => part.diagnostics);
    for (const { name, content } of parts.flatMap((part) => part.files)) {
        if (files.has(name))
            diagnostics.push((0,engine_diagnostics/* fileError */.zS)("", `${name}: two .proto files are generated into this file.`));
        else
            files.set(name, content);
    }
    return { files, diagnostics };
}

;// CONCATENATED MODULE: ./src/stubs/regenerate/regenerate.ts








/**
 * Answers all questions with as few runs of plugins as there are different jobs. Files are named by their .proto:
 * `acme/v1/service.pb.go`. A plugin that can't be had is an answer, for other stubs may be made by others.
 */
async function regenerate(questions, plugins, host) {
    const outcomes = new Map();
    const jobs = [];
    for (const [first, asked] of groupAlike(questions)) {
        const tool = plugins.get(pluginKey(first.plugin));
        if (tool === undefined)
            continue;
        if (tool instanceof model_failure/* Failure */.H)
            for (const question of asked)
                outcomes.set(question, { kind: "no-tool", failure: tool });
        else
            jobs.push({ job: jobOf(first, tool, targetsOf(first, asked)), asked });
    }
    const answers = await generate(jobs.map(({ job }) => job), host);
    for (const [index, { asked }] of jobs.entries()) {
        const answer = answers[index];
        if (answer === undefined)
            continue;
        for (const question of asked)
            outcomes.set(question, outcomeOf(question, answer));
    }
    return outcomes;
}
/** The questions that one job answers, by the first of them. */
function groupAlike(questions) {
    const treeNumbers = new Map();
    const groups = (0,model_group/* groupBy */.$)(questions, (question) => {
        const { tree, name, plugin, parameter, alongside, compilerVersion, withoutSourceInfo } = question;
        const number = treeNumbers.get(tree) ?? treeNumbers.size;
        treeNumbers.set(tree, number);
        const together = alongside === null || alongside.length > 0 ? alongside : name;
        return JSON.stringify([number, pluginKey(plugin), parameter, together, compilerVersion, withoutSourceInfo]);
    });
    return new Map([...groups.values()].flatMap((asked) => asked.slice(0, 1).map((first) => [first, asked])));
}
/** Where it makes a difference what is asked about at once, so may the order: shells and buf give that of the names. */
function targetsOf({ alongside }, asked) {
    const targets = [...new Set([...asked.map(({ name }) => name), ...(alongside ?? [])])];
    return alongside === null ? targets : targets.sort();
}
function outcomeOf({ tree, name, generator }, answer) {
    const files = filesMadeFrom(name, generator, answer.files, tree.files.get(name)?.goPackage);
    const errors = [...tree.diagnostics, ...answer.diagnostics].filter(({ level, file }) => {
        return level === "error" && (file === name || file === "");
    });
    return errors.length > 0 && files.size === 0 ? { kind: "failed", why: errors } : { kind: "files", files };
}
/**
 * A plugin's options as one parameter, after the `M` options of its tree: of two for one file the later one counts. Where files go is for
 * their source's name to say, with plugins that are known to let it; others are given what somebody gave them, and nothing else.
 */
function parameterOf({ context: { stub }, generator, options }, mappings) {
    const takesPaths = (0,model_stub/* isCore */.OB)(stub.generator) || (0,generator_further/* furtherGenerator */.YS)(stub.generator)?.takesPaths === true;
    const given = [...mappings, ...options].map((0,former_plugin/* takesPackageNames */.Rl)(generator) ? (option) => option : withoutPackageName);
    return [...(takesPaths ? ["paths=source_relative"] : []), ...given].join(",");
}
/** `Ma.proto=example.com/a`, of `Ma.proto=example.com/a;name`. */
function withoutPackageName(option) {
    return option.replace(/^(M[^=]+=[^;]*);.*$/, "$1");
}
/** What the generator with this main package looks at; all of the request where that is not known. */
function readsOf(mainPackage) {
    return knownReads[mainPackage] ?? "everything";
}
/** By their source: neither prints a comment of an imported file, and the second prints nothing of messages but their names. */
const knownReads = {
    "google.golang.org/protobuf/cmd/protoc-gen-go": "declarations",
    "google.golang.org/grpc/cmd/protoc-gen-go-grpc": "services",
};
function jobOf(question, plugin, targets) {
    return {
        tree: question.tree,
        plugin,
        targets,
        parameter: question.parameter,
        compilerVersion: question.compilerVersion,
        withoutSourceInfo: question.withoutSourceInfo,
        reads: readsOf(question.plugin.package),
        withSourceDescriptors: (0,generator_further/* isUnknown */.t8)(question.generator),
        whole: question.alongside !== null,
    };
}
/** The same text for pins that ask for the same build. */
function pluginKey(pin) {
    return `${(0,model_pin/* modulesInWords */.Ik)(pin)} by ${pin.builtWith}`;
}
/** Each of the plugins once. Throws nothing but what is no `Failure`. */
async function obtainPlugins(pins, obtain) {
    const wanted = new Map(pins.map((pin) => [pluginKey(pin), pin]));
    const tools = new Map();
    await Promise.all([...wanted].map(async ([key, pin]) => {
        try {
            tools.set(key, await obtain(pin));
        }
        catch (cause) {
            if (!(cause instanceof model_failure/* Failure */.H))
                throw cause;
            tools.set(key, new model_failure/* Failure */.H(cause.kind, `${(0,model_pin/* pinInWords */.I7)(pin)} could not be had: ${(0,model_failure/* explain */.W)(cause)}`, {
                remedy: cause.remedy,
                cause,
            }));
        }
    }));
    return tools;
}

// EXTERNAL MODULE: ./src/stubs/engine/compile.ts + 6 modules
var compile = __webpack_require__(1729);
;// CONCATENATED MODULE: ./src/stubs/infer/imports/tree.ts


/**
 * Places the targets and all that they import: every name is one file, found by the rules of `resolveImport`.
 * Targets of one root can't contradict each other, so a tree is made of those.
 * `missing` maps a name that is nowhere to the name of the first file that imports it.
 */
async function planTree(root, targets, search) {
    const placed = new Map();
    const missing = new Map();
    const waiting = [];
    for (const target of targets) {
        if (placed.has(target.name))
            continue;
        placed.set(target.name, target.placed);
        waiting.push(target);
    }
    const included = new Set();
    const tried = new Map();
    for (let index = 0; index < waiting.length; index += 1) {
        const file = waiting[index];
        if (file === undefined)
            continue;
        for (const name of importsOf(file.placed)) {
            if (placed.has(name) || included.has(name))
                continue;
            // A .proto without a stub of its messages shows no Go package; another one that imports the same file may.
            const known = tried.get(name);
            const { goImports } = file.importer;
            if (known !== undefined && goImports.every((path) => known.has(path)))
                continue;
            const found = await (0,imports_imports/* resolveImport */.U)(name, file.importer, search);
            if (found === null) {
                tried.set(name, new Set([...(known ?? []), ...goImports]));
                if (!missing.has(name))
                    missing.set(name, file.name);
                continue;
            }
            missing.delete(name);
            if (found === "include")
                included.add(name);
            else {
                placed.set(name, found);
                waiting.push({ name, placed: found, importer: importerFor(found, file.importer, search) });
            }
        }
    }
    const files = new Map();
    for (const [name, file] of placed)
        files.set(name, sourceOf(root, file));
    return { tree: { files, targets: targets.map(({ name }) => name) }, placed, missing };
}
function importsOf(placed) {
    if (placed.kind === "checkout")
        return placed.proto.imports.map(({ name }) => name);
    return placed.kind === "descriptor" ? placed.embedded.imports : placed.imports;
}
function importerFor(placed, importer, search) {
    if (placed.kind === "checkout") {
        const { path } = placed.proto;
        const goImports = [...new Set([...importer.goImports, ...search.goImportsOf(path)])];
        return { ...importer, mounts: withMount(importer.mounts, placed.mount), path, goImports };
    }
    if (placed.kind === "descriptor")
        return { ...importer, goImports: [...placed.embedded.goImports, placed.embedded.importPath] };
    return importer;
}
function withMount(mounts, mount) {
    const [first = mount] = mounts;
    return first.directory === mount.directory && first.prefix === mount.prefix ? [first] : [first, mount];
}
function sourceOf(root, placed) {
    if (placed.kind === "descriptor")
        return { kind: "descriptor", bytes: placed.embedded.bytes };
    return { kind: "disk", path: placed.kind === "disk" ? placed.path : (0,external_node_path_.join)(root, placed.proto.path) };
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
;// CONCATENATED MODULE: ./src/stubs/infer/descriptor/field-behavior.ts


/** The file whose extension became `[packed = false]` in googleapis in 2023; stubs made before have its values packed. */
const fieldBehaviorFile = "google/api/field_behavior.proto";
/** FileDescriptorProto.extension, FieldDescriptorProto.name and .options. */
const field_behavior_extension = 7;
const fieldName = 1;
const fieldOptions = 8;
/** FieldOptions.packed. */
const field_behavior_packed = 2;
/** Whether the extension of a serialized google/api/field_behavior.proto is `[packed = false]`. */
function isUnpacked(file) {
    return [...(0,wire/* fieldsOf */.Pf)(file)].some(({ number, content }) => number === field_behavior_extension && isFieldBehavior(content) && saysPacked(content));
}
/** A serialized google/api/field_behavior.proto with its extension packed where it is not, and the other way round. */
function withOtherPacking(file) {
    const parts = [...(0,wire/* fieldsOf */.Pf)(file)].map(({ number, content, start, end }) => {
        if (number !== field_behavior_extension || !isFieldBehavior(content))
            return file.subarray(start, end);
        const others = [...(0,wire/* fieldsOf */.Pf)(content)].filter((field) => field.number !== fieldOptions);
        const options = [...(0,wire/* fieldsOf */.Pf)(content)].filter((field) => field.number === fieldOptions);
        const kept = options.map((field) => (0,wire/* withoutField */.Hr)(field.content, field_behavior_packed));
        const unpacked = saysPacked(content) ? [] : [new binary_encoding/* BinaryWriter */.fI().tag(field_behavior_packed, binary_encoding/* WireType */.O0.Varint).bool(false).finish()];
        const changed = Buffer.concat([...kept, ...unpacked]);
        const field = Buffer.concat([
            ...others.map((other) => content.subarray(other.start, other.end)),
            new binary_encoding/* BinaryWriter */.fI().tag(fieldOptions, binary_encoding/* WireType */.O0.LengthDelimited).bytes(changed).finish(),
        ]);
        return new binary_encoding/* BinaryWriter */.fI().tag(field_behavior_extension, binary_encoding/* WireType */.O0.LengthDelimited).bytes(field).finish();
    });
    return Buffer.concat(parts);
}
function isFieldBehavior(field) {
    return [...(0,wire/* fieldsOf */.Pf)(field)].some((part) => part.number === fieldName && (0,wire/* textOf */.b6)(part) === "field_behavior");
}
/** Whether a field's options say how it is packed. */
function saysPacked(field) {
    return [...(0,wire/* fieldsOf */.Pf)(field)].some(({ number, content }) => number === fieldOptions && [...(0,wire/* fieldsOf */.Pf)(content)].some((one) => one.number === field_behavior_packed));
}

;// CONCATENATED MODULE: ./src/stubs/infer/options/mapping.ts




/**
 * `M` options for every file of a tree whose go_package names no import path: protogen checks all files of a request and
 * refuses it for one of them. A file with a stub is mapped to that stub's package, one out of a Go package to that package,
 * any other to its own directory. https://protobuf.dev/reference/go/go-generated/#package
 */
function mappingOptions(files, placed, stubsByProto, modules) {
    const options = [];
    const directoryOf = packageDirectories(stubsByProto);
    for (const file of files) {
        if ((0,go_paths/* importPathOfGoPackage */.gL)(file.goPackage) !== null)
            continue;
        // protoc's own well-known types have a go_package and no place.
        const target = placed.get(file.name);
        if (target === undefined)
            continue;
        options.push(`M${file.name}=${goPackageOf(target, file.goPackage, stubsByProto, directoryOf, modules)}`);
    }
    return options.sort();
}
/**
 * Tells the directory of a .proto's Go package: where its stub lies, unless that was moved away from those of its neighbours with the same
 * go_package. One whose stub is missing is where these are, or where all neighbours' are, if that is one directory; else where it lies itself.
 */
function packageDirectories(stubsByProto) {
    const byDirectory = (0,once/* once */.O)(() => (0,model_group/* groupBy */.$)([...stubsByProto], ([path]) => external_node_path_.posix.dirname(path)));
    return ({ path, goPackage }) => {
        const own = stubsByProto.get(path)?.stub;
        const beside = byDirectory().get(external_node_path_.posix.dirname(path)) ?? [];
        const neighbours = beside.flatMap(([proto, stub]) => (proto === path ? [] : [stub]));
        const alike = neighbours.filter(({ candidates: [first] }) => first?.proto.goPackage === goPackage);
        const together = onlyDirectory(alike);
        if (own === undefined)
            return together ?? onlyDirectory(neighbours) ?? external_node_path_.posix.dirname(path);
        const isMoved = alike.length > 1 && alike.every(({ stub }) => stub.goPackageName === own.goPackageName);
        return (isMoved ? together : null) ?? external_node_path_.posix.dirname(own.path);
    };
}
function onlyDirectory(stubs) {
    const [only, ...others] = new Set(stubs.map(({ stub }) => external_node_path_.posix.dirname(stub.path)));
    return only === undefined || others.length > 0 ? null : only;
}
/** The package name in a go_package that names no import path: `./acme`, `acme`, `.;acme`; null where it names none, either. */
function nameIn(goPackage) {
    return /(?:^|[/;])([\p{L}_][\p{L}\p{Nd}_]*)$/u.exec(goPackage)?.[1] ?? null;
}
/** `import/path;name`, the name only where go_package or a package clause says it. */
function goPackageOf(placed, goPackage, stubsByProto, directoryOf, modules) {
    if (placed.kind === "descriptor")
        return placed.embedded.importPath;
    const nameGiven = nameIn(goPackage);
    if (placed.kind === "disk")
        return nameGiven === null ? placed.importPath : `${placed.importPath};${nameGiven}`;
    const stub = stubsByProto.get(placed.proto.path)?.stub;
    const directory = directoryOf(placed.proto);
    const path = (0,go_paths/* importPathOf */.Cj)(directory, modules) ?? importedFrom(directory, stubsByProto) ?? `unmapped.invalid/${directory}`;
    const name = nameGiven ?? stub?.goPackageName;
    return name === undefined ? path : `${path};${name}`;
}
/** The Go package by which stubs import what lies in a directory that no go.mod governs, as below a GOPATH; null: none does, or several. */
function importedFrom(directory, stubsByProto) {
    const imported = [...stubsByProto.values()].flatMap(({ goImports }) => goImports);
    const [only, ...others] = new Set(imported.filter((path) => path === directory || path.endsWith(`/${directory}`)));
    return others.length > 0 ? null : (only ?? null);
}

;// CONCATENATED MODULE: ./src/stubs/regenerate/altered-trees.ts







/** The `M` options that the files of a tree need. */
function mappingsOf(compiled, planned, workshop) {
    return mappingOptions(compiled.files.values(), planned.placed, workshop.stubsByProto, workshop.facts.modules);
}
/**
 * Whether a protoc packs the values of an extension that does not say otherwise: those before 23 never do.
 * https://github.com/protocolbuffers/protobuf/releases/tag/v23.0
 */
function packsExtensions({ version }) {
    return (0,semver.major)((0,protoc_version/* semverOfProtoc */.HY)(version) ?? "99.0.0") >= 23;
}
/**
 * The tree with field_behavior.proto replaced by a compiled form of it whose extension is packed otherwise than the installed protoc packs
 * it: one that never does takes one that does for it, and the extension as that packs it.
 */
async function repacked(tree, workshop) {
    const source = tree.files.get(fieldBehaviorFile);
    if (source === undefined)
        return tree;
    const [compiled] = source.kind === "descriptor"
        ? []
        : await (0,compile/* compileTrees */.T)([{ files: tree.files, targets: [fieldBehaviorFile] }], workshop.protoc, workshop.host);
    const bytes = source.kind === "descriptor" ? source.bytes : compiled?.files.get(fieldBehaviorFile)?.bytes;
    if (bytes === undefined)
        return tree;
    const isAsWanted = !packsExtensions(workshop.protoc) && !isUnpacked(bytes);
    const files = new Map(tree.files).set(fieldBehaviorFile, {
        kind: "descriptor",
        bytes: isAsWanted ? bytes : withOtherPacking(bytes),
    });
    return { ...tree, files };
}
/** The tree with its compiled files as a change of their bytes makes them. */
function altered(tree, change) {
    const files = new Map(tree.compiled.files);
    for (const [name, file] of files) {
        const bytes = change(file.bytes);
        if (bytes === file.bytes)
            continue;
        const made = (0,wire/* readFile */.TA)(bytes);
        if (made.name !== name)
            files.delete(name);
        files.set(made.name, made);
    }
    return { ...tree, compiled: { ...tree.compiled, files } };
}
/** The tree with managed mode's options in its files. */
function manage(tree, managed, workshop) {
    const files = new Map(tree.compiled.files);
    const { placed, tree: planned } = tree.planned;
    const pathOf = (name) => {
        const place = placed.get(name);
        return place?.kind === "checkout" ? place.proto.path : null;
    };
    const generated = planned.targets.map(pathOf).find((path) => path !== null) ?? ".";
    for (const [name, file] of files) {
        const path = pathOf(name);
        // What a stub's own descriptor says was set when that was made.
        if (!placed.has(name) || (path === null && planned.targets.includes(name)))
            continue;
        const change = managed({ name, packageName: (0,embedded_file/* packageIn */.sr)(file.bytes), path, generated });
        if (change !== null)
            files.set(name, (0,wire/* readFile */.TA)(change(file.bytes)));
    }
    const compiled = { ...tree.compiled, files };
    return { planned: tree.planned, compiled, mappings: mappingsOf(compiled, tree.planned, workshop) };
}

;// CONCATENATED MODULE: ./src/stubs/regenerate/targets.ts




/** How the tree of an ask is compiled. */
function mannerOf({ context, customOptions, repackedFieldBehavior }) {
    return { withSourceDescriptors: (0,generator_further/* isUnknown */.t8)(context.stub.generator), customOptions, repackedFieldBehavior };
}
/** Tells apart the trees that asks are compiled in: one for each root, and one more for each manner of compiling it. */
function treeKey(ask) {
    const mount = ask.context.candidates[0]?.mount;
    const place = ask.origin.kind === "proto"
        ? (0,paths_mount/* mountKey */.NY)(ask.origin.candidate.mount)
        : `embedded ${mount === undefined ? "" : (0,paths_mount/* mountKey */.NY)(mount)}`;
    return keyIn(mannerOf(ask), place);
}
/** The key of a root's tree, by the root's own key. */
function keyIn({ withSourceDescriptors, customOptions, repackedFieldBehavior }, place) {
    const retained = withSourceDescriptors ? "retained " : "";
    const options = customOptions === undefined ? "" : `options ${customOptions} `;
    return `${retained}${options}${repackedFieldBehavior ? "repacked " : ""}${place}`;
}
/** The file that an ask is about, under its source's name. */
function targetOf(ask, modules) {
    const { context, origin } = ask;
    const { stub, goImports } = context;
    const name = stub.source ?? "";
    if (origin.kind === "embedded") {
        const mounts = context.candidates.slice(0, 1).map(({ mount }) => mount);
        const own = (0,go_paths/* importPathOf */.Cj)(external_node_path_.posix.dirname(stub.path), modules);
        // What is in its own package it need not import.
        const reached = own === null ? goImports : [...goImports, own];
        const importer = { mounts, path: stub.path, goImports: reached, stub };
        const embedded = { ...origin.file, importPath: `${own ?? "unmapped.invalid"};${stub.goPackageName}` };
        return {
            name,
            placed: { kind: "descriptor", embedded, because: "the descriptor embedded in the stub" },
            importer,
        };
    }
    return targetFrom(origin.candidate, stub, goImports);
}
/** The file that a stub is made from if it is made from that candidate. */
function targetFrom(candidate, stub, goImports) {
    const importer = { mounts: [candidate.mount], path: candidate.proto.path, goImports, stub };
    return { name: stub.source ?? "", placed: { kind: "checkout", ...candidate }, importer };
}
/**
 * Whether a stub without .proto and the others of a tree import each other's files from other Go packages than these stubs are:
 * a project that has a copy of what it imports from elsewhere has stubs of both.
 */
function hidesImports(target, others) {
    if (others === undefined || target.placed.kind !== "descriptor")
        return false;
    const imported = target.placed.embedded.imports.flatMap((name) => others.get(name) ?? []);
    const importing = [...others.values()].filter(({ placed }) => {
        return placed.kind === "descriptor" && placed.embedded.imports.includes(target.name);
    });
    return imported.some((other) => isForeignTo(other, target)) || importing.some((other) => isForeignTo(target, other));
}
function isForeignTo(imported, importer) {
    const [own, other] = [targets_goPackageOf(importer), targets_goPackageOf(imported)];
    return own !== null && other !== null && own !== other && !importer.importer.goImports.includes(other);
}
function targets_goPackageOf({ placed }) {
    return placed.kind === "descriptor" ? (placed.embedded.importPath.split(";")[0] ?? null) : null;
}
/** Whether two places hold the same file. */
function isSame(one, other) {
    if (one.kind === "checkout")
        return other.kind === "checkout" && one.proto.path === other.proto.path;
    if (one.kind === "disk")
        return other.kind === "disk" && one.path === other.path;
    return other.kind === "descriptor" && Buffer.compare(one.embedded.bytes, other.embedded.bytes) === 0;
}

;// CONCATENATED MODULE: ./src/stubs/regenerate/trees.ts






/** A `TreesFor` that plans and compiles each tree once, however often it is asked about. */
function treesIn(workshop) {
    const trees = new Map();
    const alteredTree = onceEach((tree, change) => altered(tree, change));
    // A repository may have several templates, each with options of its own.
    const managedTree = onceEach((tree, managed) => manage(tree, managed, workshop));
    return async (asks) => {
        const { keys, lacking } = placeTargets(asks, trees, workshop);
        for (const [key, tree] of await compileAll(lacking, workshop))
            trees.set(key, tree);
        const found = new Map();
        for (const [ask, key] of keys) {
            const tree = trees.get(key);
            if (tree === undefined)
                continue;
            const own = ask.changes.reduce(alteredTree, tree);
            found.set(ask, ask.managed === null ? own : managedTree(own, ask.managed));
        }
        return found;
    };
}
function onceEach(make) {
    const made = new Map();
    return (tree, by) => {
        const known = made.get(tree) ?? new Map();
        const answer = known.get(by) ?? make(tree, by);
        made.set(tree, known.set(by, answer));
        return answer;
    };
}
/** Which tree each ask is compiled in, and what is to be compiled that these trees do not hold. */
function placeTargets(asks, trees, workshop) {
    const lacking = new Map();
    const keys = new Map();
    for (const ask of asks) {
        const target = targetOf(ask, workshop.facts.modules);
        // Two files of one name can't be in one tree: the second goes into a tree with a number of its own, and so does one that
        // would stand for what another stub imports from another Go package.
        for (let number = 0;; number += 1) {
            const key = `${treeKey(ask)} ${number}`;
            const { manner, targets } = lacking.get(key) ?? { manner: mannerOf(ask), targets: new Map() };
            const there = trees.get(key)?.planned.placed.get(target.name) ?? targets.get(target.name)?.placed;
            const compiled = trees.get(key);
            if (there === undefined ? compiled !== undefined : !isSame(there, target.placed))
                continue;
            if (compiled !== undefined && isLost(target.name, compiled))
                continue;
            if (there === undefined && hidesImports(target, targets))
                continue;
            keys.set(ask, key);
            if (there === undefined)
                lacking.set(key, { manner, targets: targets.set(target.name, target) });
            break;
        }
    }
    if (asks.some(({ together }) => together !== "any"))
        addCompanions(lacking, workshop);
    return { keys, lacking };
}
/** Whether a file was not compiled because of those that import it: by itself it may well be. */
function isLost(name, { planned, compiled }) {
    return !compiled.files.has(name) && !planned.tree.targets.includes(name);
}
async function compileAll(lacking, workshop) {
    const planned = [];
    for (const [key, { manner, targets }] of lacking) {
        const plan = await planTree(workshop.facts.root, [...targets.values()], workshop.search);
        const tree = manner.repackedFieldBehavior ? await repacked(plan.tree, workshop) : plan.tree;
        planned.push({ key, run: runFor(manner, workshop), planned: plan, tree });
    }
    const trees = new Map();
    for (const alike of (0,model_group/* groupBy */.$)(planned, ({ run }) => JSON.stringify(run)).values()) {
        const [first] = alike;
        if (first === undefined)
            continue;
        const compiled = await compileByAny(alike.map(({ tree }) => tree), first.run.byNewer ? await byNewer(workshop) : workshop, first.run.options);
        for (const [index, { key, planned: plan }] of alike.entries()) {
            const tree = compiled[index] ?? { files: new Map(), diagnostics: [] };
            trees.set(key, { planned: plan, compiled: tree, mappings: mappingsOf(tree, plan, workshop) });
        }
    }
    return trees;
}
function runFor({ withSourceDescriptors, customOptions, repackedFieldBehavior }, { protoc }) {
    return {
        options: { withSourceDescriptors, optionsAsWritten: customOptions === "as written" },
        byNewer: customOptions === "in order" || (repackedFieldBehavior && !packsExtensions(protoc)),
    };
}
/** With a newer protoc, if there is one, in place of the installed one; it has compiled nothing yet. */
async function byNewer(workshop) {
    const newer = await workshop.newerProtoc?.();
    const ahead = { ...workshop.ahead, trees: Promise.resolve([]) };
    return newer === undefined || newer === null ? workshop : { ...workshop, protoc: newer, ahead };
}
/** By the installed protoc, and those that it has errors in by a newer one, if some stub was made by such. */
async function compileByAny(trees, { protoc, newerProtoc, host, ahead: { readSource, trees: ahead } }, options) {
    const compiled = await (0,compile/* compileTrees */.T)(trees, protoc, host, { ...options, readSource, ahead: await ahead });
    const errorsIn = ({ diagnostics }) => diagnostics.filter(({ level }) => level === "error").length;
    const refused = compiled.flatMap((tree, index) => (errorsIn(tree) > 0 ? [index] : []));
    const newer = refused.length === 0 ? null : ((await newerProtoc?.()) ?? null);
    if (newer === null)
        return compiled;
    const again = await (0,compile/* compileTrees */.T)(trees.filter((_, index) => refused.includes(index)), newer, host, { ...options, readSource });
    return compiled.map((tree, index) => {
        const other = again[refused.indexOf(index)];
        return other !== undefined && errorsIn(other) < errorsIn(tree) ? other : tree;
    });
}
/**
 * Puts into each tree what else of its root has stubs, asked about or not: some generators write other code for a .proto
 * depending on which others they are asked about with it.
 */
function addCompanions(lacking, { stubsByProto }) {
    for (const { stub, goImports, candidates } of stubsByProto.values()) {
        const [candidate] = candidates;
        if (candidate === undefined || stub.source === undefined)
            continue;
        for (const withSourceDescriptors of [false, true]) {
            const manner = { withSourceDescriptors, customOptions: undefined, repackedFieldBehavior: false };
            const targets = lacking.get(`${keyIn(manner, (0,paths_mount/* mountKey */.NY)(candidate.mount))} 0`)?.targets;
            if (targets?.has(stub.source) === false)
                targets.set(stub.source, targetFrom(candidate, stub, goImports));
        }
    }
}

;// CONCATENATED MODULE: ./src/stubs/regenerate/attempts.ts










/** An `Answer` that compiles each tree once, however often it is asked about. */
function answerIn(workshop) {
    const treesFor = treesIn(workshop);
    return async (asks) => {
        // While protoc compiles, the plugins are looked at, or built.
        const [places, plugins] = await Promise.all([treesFor(asks), obtainPlugins(asks.map(pluginOf), workshop.obtain)]);
        const questions = new Map();
        for (const [ask, tree] of places)
            questions.set(ask, questionOf(ask, tree));
        const outcomes = await regenerate([...questions.values()], plugins, workshop.host);
        return asks.map((ask) => {
            const tree = places.get(ask);
            const question = questions.get(ask);
            const outcome = question === undefined ? undefined : outcomes.get(question);
            return answered(ask, tree, outcome ?? { kind: "files", files: new Map() });
        });
    };
}
/** What else one start of a generator is asked about, among the files of its tree. */
function alongside({ together, context: { stub } }, { tree }) {
    switch (together) {
        case "any":
        case "alone":
            return [];
        case "root":
            return tree.targets;
        case "directory":
            return tree.targets.filter((name) => external_node_path_.posix.dirname(name) === external_node_path_.posix.dirname(stub.source ?? ""));
    }
}
function questionOf(ask, tree) {
    return {
        tree: tree.compiled,
        name: ask.context.stub.source ?? "",
        plugin: pluginOf(ask),
        generator: ask.context.stub.generator,
        parameter: parameterOf(ask, tree.mappings),
        alongside: ask.together === "any" ? null : alongside(ask, tree.planned),
        compilerVersion: ask.context.compilerVersion,
        withoutSourceInfo: ask.withoutSourceInfo,
    };
}
/** The generator as it is to be built. */
function pluginOf(ask) {
    return { kind: "go-tool", name: (0,generator_further/* commandOf */.Nl)(ask.generator.package), ...ask.generator, builtWith: ask.builtWith };
}
function answered(ask, tree, outcome) {
    const output = outcome.kind === "files" ? outputFor(ask.context.stub, outcome.files) : undefined;
    const marked = output === undefined || ask.generator.package !== model_stub/* legacyPackage */.qN ? output : inHeaderOfToday(output);
    const generated = marked === undefined || ask.context.stub.lacksHeader !== true ? marked : withoutHead(marked);
    const file = ask.tagsOfOptions === true ? tree?.compiled.files.get(ask.context.stub.source ?? "") : undefined;
    const stamped = generated === undefined ? undefined : withStampOfBuf(generated, ask.context.stub);
    const bytes = stamped === undefined || file === undefined ? stamped : tagged(stamped, file);
    return {
        ask,
        compiled: tree?.compiled ?? { files: new Map(), diagnostics: [] },
        placed: tree?.planned.placed ?? new Map(),
        planned: tree?.planned ?? null,
        missing: tree?.planned.missing ?? new Map(),
        outcome,
        ...withBytes(ask, bytes ?? null),
    };
}
function tagged(generated, file) {
    return Buffer.from(withOptionTags((0,utf8/* decodeUtf8 */._)(generated), optionTagsIn(file.bytes)));
}
/**
 * A generated file with what a stub has for protoc's version where somebody wrote buf's there, which plugins are not told:
 * `protoc        buf-v1.50.0`.
 */
function withStampOfBuf(generated, { protocStamp = "" }) {
    if (!/^buf\b.*\d/.test(protocStamp))
        return generated;
    const stamp = /^(\/\/ (?:\t|- )protoc +)\(unknown\)$/m;
    return Buffer.from((0,utf8/* decodeUtf8 */._)(generated).replace(stamp, (_, start) => start + protocStamp));
}
/** A generated file with the header by which the go command knows one, as commits of before 2017 did not write it. */
function inHeaderOfToday(bytes) {
    return Buffer.from(withMark((0,utf8/* decodeUtf8 */._)(bytes)));
}
/** A generated file from its package clause on, as a tool leaves it that takes out what stands above. */
function withoutHead(bytes) {
    const text = (0,utf8/* decodeUtf8 */._)(bytes);
    return Buffer.from(text.slice(Math.max(0, text.search(/^package /m))));
}
/** How the bytes that belong at a stub's path compare with it; null where there are none. */
function withBytes(ask, bytes) {
    if (bytes === null)
        return { regenerated: null, comparison: { kind: "different" }, distance: Number.POSITIVE_INFINITY };
    // Thousands of stubs are not decoded only to be found equal.
    if (Buffer.compare(bytes, ask.context.bytes) === 0)
        return { regenerated: bytes, comparison: { kind: "same" }, distance: 0 };
    const text = (0,utf8/* decodeUtf8 */._)(bytes);
    const committed = ask.context.text;
    const comparison = compareStub(committed, text, ask.context.hasOddForm === true);
    if (comparison.kind === "same")
        return { regenerated: bytes, comparison, distance: 0 };
    // A name that an old build gave to a package stands in many lines, and another package would have it in as many.
    return { regenerated: bytes, comparison, distance: lineDistance(committed, asOldBuild(committed, text).text) };
}

;// CONCATENATED MODULE: ./src/stubs/regenerate/settle.ts












/*
 * What an answer may differ in from the committed stub and still be how that was made: what other tools, other compilers and old
 * builds of the plugins are known to do. Such an answer is settled, with a note that says what was left aside.
 */
/**
 * Whether nothing better can come of asking again: the answer is the committed stub, or the stub was rebuilt from its own descriptor,
 * which has no comments, and only comments differ.
 */
function isDone(answered) {
    const { ask, comparison } = answered;
    return isSettled(answered) || (ask.origin.kind === "embedded" && comparison.kind === "comments");
}
/** Leaves aside what other tools are known to do to stubs after they were generated. */
function settleByTools(answered) {
    if (isDone(answered))
        return answered;
    if (answered.comparison.kind !== "stamp")
        return settleByText(answered);
    const note = noteOnStamps(answered.ask);
    return note === null ? answered : sameBut(answered, note);
}
/** Why version lines that alone differ say nothing against a stub, in words; null where they do. */
function noteOnStamps({ context, generator }) {
    const { stub, text, stampedNeighbour } = context;
    if (stampedNeighbour !== undefined)
        return null;
    if (stub.generatorStamp === undefined)
        return "its version lines were taken out";
    const compiler = otherCompilerIn(text);
    if (compiler !== null)
        return `${compiler} stands in the place of protoc in its header, and protoc gives the same`;
    if ((0,versions/* isNoRelease */.To)(stub))
        return `the release ${(0,versions/* sideOf */.Jh)(stub, generator.version)} ${stub.generatorStamp} writes the same code`;
    if (generator.package === model_stub/* legacyPackage */.qN)
        return "golang/protobuf's plugin stamps the version of google.golang.org/protobuf that it was built with";
    return null;
}
/** Leaves aside what tools do to more than version lines. */
function settleByText(answered) {
    const { comparison, regenerated, ask } = answered;
    if (regenerated === null)
        return answered;
    if (lacksOnlyDescriptions(answered)) {
        const which = "descriptions of imported messages, whose .proto files are not here or come with protoc,";
        return sameBut(answered, `${which} were left aside`);
    }
    const whole = (0,utf8/* decodeUtf8 */._)(regenerated);
    if (lacksMark(ask.context.text, whole))
        return answered;
    const [committed, written] = comparedTexts(ask, whole);
    const { text: named, signs } = asOldBuild(committed, written);
    const isFormatted = (signs.length > 0 ? text_form/* mayBeRealigned */.sQ : text_form/* mayBeFormatted */.fn)(committed, named);
    const isOdd = ask.context.hasOddForm === true || !isFormatted;
    if (isOdd && (0,text_form/* isSameButSpace */.Y$)(committed, named))
        return { ...answered, comparison: { kind: "different" } };
    if (signs.length > 0 && unformatted(committed) === unformatted(named))
        return sameBut(answered, signs.join("; "));
    const tools = isOdd ? null : recognisePostProcessors(committed, named);
    if (tools !== null) {
        const note = `post-processed by ${tools.map(({ name }) => name).join(" and ")}`;
        return { ...answered, tools, comparison: { kind: "same-but", note } };
    }
    return comparison.kind === "different" ? { ...answered, comparison: compareAsMarked(committed, named) } : answered;
}
function sameBut(answered, note) {
    return { ...answered, comparison: { kind: "same-but", note } };
}
/**
 * What differs once the work of known tools is put onto the regenerated text. Some tools write more or less depending on comments in
 * the stub, so where the code is alike without any comment, a changed comment explains the rest.
 */
function compareAsMarked(committed, regenerated) {
    if (recognisePostProcessors(withoutComments(committed), withoutComments(regenerated)) !== null)
        return { kind: commentsIn(committed) === commentsIn(regenerated) ? "different" : "comments" };
    const marked = withToolMarks(committed, regenerated, regenerated);
    const comparison = compareStub(committed, marked);
    // All that differs is explained by tools, and these were not recognised.
    if (comparison.kind === "same" || comparison.kind === "same-but")
        return { kind: "different" };
    if (comparison.kind !== "different" || marked === regenerated)
        return comparison;
    const isComment = commentsIn(committed) !== commentsIn(marked);
    return isComment && withoutToolMarks(committed) === withoutToolMarks(marked) ? { kind: "comments" } : comparison;
}
/**
 * Leaves aside how the descriptor is compressed, and the order of custom options in it: compilers other than protoc have orders of their
 * own, and no version line tells which compiler it was. A stub that has to be mended for another reason keeps its order.
 */
function settleByOrder(answered) {
    if (answered.comparison.kind !== "different")
        return answered;
    const { regenerated, ask } = answered;
    if (regenerated === null)
        return answered;
    const fresh = (0,utf8/* decodeUtf8 */._)(regenerated);
    const same = withCommittedDescriptor(inUnixForm(ask.context.text), fresh);
    if (same === null)
        return answered;
    const settled = settleByTools({ ...answered, ...withBytes(ask, Buffer.from(same.text)) });
    if (settled.comparison.kind !== "same" && settled.comparison.kind !== "same-but")
        return settled;
    return sameBut(settled, same.words);
}
/** Leaves aside the layout of doc comments where the plugin may have been built with a Go below 1.19, whose go/printer kept it. */
function settleByOldComments(answered) {
    if (answered.comparison.kind !== "comments")
        return answered;
    const { regenerated, ask } = answered;
    // What somebody stored otherwise is no layout of comments.
    if (regenerated === null || ask.context.hasOddForm === true || !mayBeOldBuild(ask.context.stub, ask.generator))
        return answered;
    const fresh = (0,utf8/* decodeUtf8 */._)(regenerated);
    if (lacksMark(ask.context.text, fresh))
        return answered;
    const [committed, written] = comparedTexts(ask, fresh);
    // What else an old build writes otherwise does not tell it from the layout.
    const { text: named, signs } = asOldBuild(committed, written);
    const marked = withToolMarks(committed, named, named);
    // Names of other lengths align what stands behind them otherwise.
    const isRealigned = signs.length > 0 && (0,text_form/* mayBeRealigned */.sQ)(committed, marked);
    const [own, made] = isRealigned ? [unformatted(committed), unformatted(marked)] : [committed, marked];
    if (!sameWords(own, made))
        return answered;
    return sameBut(answered, "doc comments are laid out as by a plugin that was built with Go 1.18 or older");
}
/** Both texts without what stands above their headers, and without version lines where these do not name the version that made the stub. */
function comparedTexts({ context, generator }, regenerated) {
    const [own, made] = withoutHeads(inUnixForm(context.text), regenerated);
    return (0,versions/* namesItsVersion */.BI)(context.stub, generator) ? [own, made] : [withoutStamps(own), withoutStamps(made, own)];
}

;// CONCATENATED MODULE: ./src/stubs/regenerate/managed-twins.ts



/**
 * The answers, with those about stubs of further generators that differ asked again with the options of managed mode that protoc-gen-go's
 * stub of the same .proto has: buf sends all plugins the same files. Where these show in no line of the code nothing came nearer with
 * them, and what changed in the .proto could not be told from what managed mode sets. What agrees without them is asked again where that
 * stub differs: managed mode may have changed since, and what moves its Go package moves it for all plugins.
 * https://buf.build/docs/generate/managed-mode/
 */
async function asManagedTwins(answers, answer) {
    const twinOf = managedTwins(answers.map(({ ask }) => ask));
    const differing = new Set(answers.filter((answered) => !isSettled(answered)).map(({ ask }) => ask));
    const again = answers.flatMap((answered) => {
        const twin = twinOf(answered.ask);
        if (twin === null || (isSettled(answered) && !differing.has(twin)))
            return [];
        return [{ answered, ask: managedAs(answered.ask, twin) }];
    });
    if (again.length === 0)
        return answers;
    const others = (await answer(again.map(({ ask }) => ask))).map(settleByTools);
    const better = new Map(again.flatMap(({ answered }, index) => {
        const other = others[index];
        if (other === undefined)
            return [];
        const counts = isSettled(answered) ? !isSettled(other) : other.distance <= answered.distance;
        return counts ? [[answered, other]] : [];
    }));
    return answers.map((answered) => better.get(answered) ?? answered);
}
/** Finds the ask about protoc-gen-go's stub of the same .proto, if that is under managed mode and the ask of a further generator is not. */
function managedTwins(asks) {
    const twins = new Map(asks.flatMap((ask) => {
        const isTwin = ask.managed !== null && ask.context.stub.generator === "protoc-gen-go";
        return isTwin ? [[originOf(ask), ask]] : [];
    }));
    return (ask) => {
        const mayBeManaged = ask.managed === null && !(0,model_stub/* isCore */.OB)(ask.context.stub.generator) && ask.origin.kind === "proto";
        return mayBeManaged ? (twins.get(originOf(ask)) ?? null) : null;
    };
}
/** An ask with the managed mode of another one. */
function managedAs(ask, { managed, provenance }) {
    const because = provenance.filter((one) => one.because.startsWith("managed mode of "));
    return { ...ask, managed, provenance: [...ask.provenance, ...because] };
}
function originOf({ origin }) {
    return origin.kind === "proto" ? origin.candidate.proto.path : null;
}

;// CONCATENATED MODULE: ./src/stubs/absent.ts








/** Whether the stub that another one lies in the place of was somewhere else before it was there. */
function isOverwritten({ former, proto, generator }, elsewhere) {
    const isOf = (one) => one.isOverwritten === true && one.proto === proto && one.generator === generator;
    return former !== undefined && elsewhere.some(isOf);
}
/**
 * Judges what is not there and should be: stubs of .protos without one, stubs that were taken away (`former`), and those that lie
 * elsewhere than they are generated. Throws as `judgePresent` does.
 */
async function judgeAbsent(survey, former, { contexts, answers, elsewhere, lost }, { selects }, { answer, regenerate, withoutSourceInfo }, { facts, request, pins, local = [], history }) {
    const missing = findMissing(survey);
    const isMissed = (one) => missing.some(({ proto, generator }) => proto === one.proto && generator === one.generator);
    const moved = findMoved(contexts, lost, survey).filter((one) => !isMissed(one));
    const absent = [
        ...missing,
        ...moved,
        ...findMissingHalves(contexts, facts),
        ...findMissingFurther(contexts, survey, [...missing, ...moved], lost),
    ];
    const certain = (await certainlyMissing(absent, former, history)).filter((one) => !isOverwritten(one, elsewhere));
    const known = new Set(certain.map(({ path }) => path));
    const chosen = [...certain, ...elsewhere.filter(({ path }) => !known.has(path))].filter(({ path, proto }) => selects(path ?? proto.path));
    const isAway = (path) => path !== null && (0,work_tree/* isLeftOut */.WY)(path, facts.git);
    const leftOut = chosen.flatMap(({ path }) => (isAway(path) ? (path ?? []) : []));
    const wanted = chosen.filter(({ path }) => !isAway(path));
    const formerAnswers = await regenerate(wanted.flatMap((one) => one.former ?? []));
    const asks = new Map([...answers, ...formerAnswers].map(({ ask }) => [ask.context.stub.path, ask]));
    const twinOf = managedTwins([...asks.values()]);
    const madeAs = ({ stub }) => {
        const ask = asks.get(stub.path) ?? null;
        const twin = ask === null ? null : twinOf(ask);
        return ask === null || twin === null ? ask : managedAs(ask, twin);
    };
    const declarations = { pins, local, facts };
    const judging = { declarations, withoutSourceInfo, root: facts.root, request, madeAs };
    return { judgements: await judgeMissing(wanted, judging, answer), leftOut };
}

;// CONCATENATED MODULE: ./src/stubs/infer/recipes/copied.ts

/**
 * The mount under which a .proto has the name of a stub's source where a recipe copies it there before it is compiled, as
 * `ADD api/a.proto /api/pb/` of a Dockerfile does for the source `pb/a.proto`; null where none does.
 */
function copiedMount(path, source, { recipes = [] }) {
    const copies = recipes.flatMap(({ text }) => Array.from(text.matchAll(copying)));
    const isCopied = copies.some(([, from = "", to = ""]) => {
        const target = to.endsWith("/") ? external_node_path_.posix.join(to, external_node_path_.posix.basename(from)) : to;
        return isEndOf(path, from) && isEndOf(target, source);
    });
    return isCopied ? { prefix: `${external_node_path_.posix.dirname(source)}/`, directory: external_node_path_.posix.dirname(path) } : null;
}
/** A line of a Dockerfile or a shell that copies one .proto. https://docs.docker.com/reference/dockerfile/#add */
const copying = /^[ \t@]*(?:ADD|COPY|cp)(?:[ \t]+-\S+)*[ \t]+([\w./-]+\.proto)[ \t]+([\w./-]+)[ \t]*$/gm;
function isEndOf(path, end) {
    return `/${external_node_path_.posix.normalize(path)}`.endsWith(`/${external_node_path_.posix.normalize(end).replace(/^\/+/, "")}`);
}

;// CONCATENATED MODULE: ./src/stubs/infer/departed/in-work-tree.ts



/** Departures that are not committed yet: .protos that were deleted in the work tree, and may be there under the same name elsewhere. */
function departuresInWorkTree(contexts, { git, protos, modules }) {
    if (git.kind === "unknown")
        return new Map();
    const present = new Set(protos.map(({ path }) => path));
    const gone = [...git.deleted].filter((path) => path.endsWith(".proto") && !present.has(path));
    if (gone.length === 0)
        return new Map();
    const fresh = protos.map(({ path }) => path).filter((path) => (0,work_tree/* isUncommitted */._k)(path, git));
    const onlyOf = (paths) => (paths.length === 1 ? (paths[0] ?? null) : null);
    const newIn = (directory) => fresh.filter((path) => external_node_path_.posix.dirname(path) === directory);
    const departures = gone.map((path) => {
        const alike = fresh.filter((other) => external_node_path_.posix.basename(other) === external_node_path_.posix.basename(path));
        const directory = external_node_path_.posix.dirname(path);
        // One that is gone and one that is new in its directory are one that was renamed.
        const isOnlyOne = gone.filter((other) => external_node_path_.posix.dirname(other) === directory).length === 1;
        const renamed = alike.length === 0 && isOnlyOne ? onlyOf(newIn(directory)) : null;
        return { path, movedTo: onlyOf(alike) ?? renamed, commit: null };
    });
    const found = contexts.flatMap(({ stub }) => {
        // Made anew since, it has its .proto from elsewhere.
        if (git.changed.has(stub.path) || git.untracked.has(stub.path))
            return [];
        const own = departures.filter(({ path }) => (0,paths_root/* mountFor */.tC)(path, stub.source ?? "", modules) !== null);
        return own.length === 0 ? [] : [[stub.path, own]];
    });
    return new Map(found);
}

;// CONCATENATED MODULE: ./src/stubs/infer/departed/usual-places.ts






/**
 * Tells the directory where the stubs of a .proto lie if they lie as those of the other .protos do, whatever go_package says: beside
 * those of its own directory's, or else as most directories are related to that of their stubs. Null where the others show none.
 */
function usualPlaces(contexts) {
    // Worked out when it is asked for the first time: in most checkouts nobody asks.
    let known;
    return (asked) => {
        known ??= troddenIn(placesOf(contexts));
        const { byDirectory, ways } = known;
        const { path } = asked;
        const directory = external_node_path_.posix.dirname(path);
        // What its own stubs show is what is asked.
        const siblings = (byDirectory.get(directory) ?? []).filter(({ proto }) => proto !== path);
        if (siblings.length > 0)
            return besides(siblings, asked);
        const led = new Map();
        let all = 0;
        for (const { way, stubs, byProto } of ways) {
            const to = placeBy(way, asked);
            const others = stubs - (byProto.get(path) ?? 0);
            if (to === null || others === 0)
                continue;
            led.set(to, (led.get(to) ?? 0) + others);
            all += others;
        }
        return all < 2 ? null : commonest(led);
    };
}
function troddenIn(placed) {
    return { byDirectory: (0,model_group/* groupBy */.$)(placed, ({ from }) => from), ways: waysIn(placed) };
}
/** Of stubs with one possible .proto; without bases where many lie elsewhere than go_package says, as `paths=source_relative` has them. */
function placesOf(contexts) {
    const placed = contexts.flatMap(({ stub, candidates: [only, ...others] }) => {
        if (only === undefined || others.length > 0)
            return [];
        const { proto } = only;
        const to = external_node_path_.posix.dirname(stub.path);
        const below = relativeGoPackage(proto);
        const importPath = importPathIn(proto);
        return [{ proto: proto.path, from: external_node_path_.posix.dirname(proto.path), to, below, base: baseOf(to, proto), importPath }];
    });
    const relative = placed.filter(({ below }) => below !== null);
    const isFollowed = 3 * relative.filter(({ base }) => base !== null).length > 2 * relative.length;
    return isFollowed ? placed : placed.map((one) => ({ ...one, base: null }));
}
/**
 * Tells where a stub of a .proto lies if its source leads there from the directory that the stubs of most other .protos were written to,
 * wherever their roots are. Null where its source has no directory, or is not what the .proto's path ends with, but for the name of the file.
 */
function sourcePlaces(contexts) {
    const known = (0,once/* once */.O)(() => contexts.flatMap(({ stub, candidates: [first] }) => {
        const base = stub.source?.includes("/") === true ? (0,go_paths/* outputRoot */.Sq)(stub) : null;
        return first === undefined || base === null ? [] : [[base, first.proto]];
    }));
    return ({ source = "" }, proto) => {
        const directory = external_node_path_.posix.dirname(source);
        if (directory === "." || (0,model_directory/* aboveEnd */.zY)(external_node_path_.posix.dirname(proto.path), directory) === null)
            return null;
        const base = commonest((0,model_group/* countsOf */.m)(known()
            .filter(([, other]) => other !== proto)
            .map(([one]) => one)));
        return base === null ? null : external_node_path_.posix.join(base, directory);
    };
}
/**
 * Tells whether a stub lies where a .proto's stubs are expected: in the Go package that its go_package names, or where they lie if they
 * lie as those of the other .protos do, to these or to their sources.
 */
function expectedPlaces(contexts, modules) {
    const placeOf = usualPlaces(contexts);
    const placeBySource = sourcePlaces(contexts);
    return (stub, proto) => (0,go_paths/* belongsThere */.LK)(stub, proto, modules) ||
        [placeOf(proto), placeBySource(stub, proto)].includes(external_node_path_.posix.dirname(stub.path));
}
function waysIn(placed) {
    const trod = placed.flatMap((one) => waysOf(one).map((way) => ({ way, proto: one.proto })));
    return [...(0,model_group/* groupBy */.$)(trod, ({ way }) => JSON.stringify(way)).values()].flatMap((group) => {
        const [first] = group;
        const byProto = (0,model_group/* countsOf */.m)(group.map(({ proto }) => proto));
        return first === undefined ? [] : [{ way: first.way, stubs: group.length, byProto }];
    });
}
/**
 * Where most .protos of one directory have their stubs: those of the same go_package, or each where that says below one directory, or all
 * in one.
 */
function besides(siblings, asked) {
    const below = relativeGoPackage(asked);
    const alike = below === null ? [] : siblings.filter((one) => one.below === below);
    // Those that lie as it says, first.
    const together = mostLieIn(alike.filter((one) => one.base !== null)) ?? mostLieIn(alike);
    if (together !== null)
        return together;
    const bases = siblings.flatMap(({ base }) => base ?? []);
    const base = 2 * bases.length > siblings.length ? commonest((0,model_group/* countsOf */.m)(bases)) : null;
    if (base !== null && below !== null)
        return external_node_path_.posix.join(base, below);
    return mostLieIn(siblings);
}
function mostLieIn(placed) {
    return commonest((0,model_group/* countsOf */.m)(placed.map(({ to }) => to)));
}
/** Where a go_package that is no import path leads to from the directory that the plugin writes to; null for all others. */
function relativeGoPackage({ goPackage = "" }) {
    return (0,go_paths/* aboveUnplaced */.U1)(goPackage) === null ? null : external_node_path_.posix.normalize(goPackage.split(";")[0] ?? "");
}
function importPathIn({ goPackage = "" }) {
    return (0,go_paths/* importPathOfGoPackage */.gL)(goPackage);
}
function baseOf(directory, proto) {
    const below = relativeGoPackage(proto);
    return below === null || below === "." ? null : (0,model_directory/* aboveEnd */.zY)(directory, below);
}
function waysOf(placed) {
    const { base } = placed;
    if (base === null)
        return [...pathWaysOf(placed), ...importPathWayOf(placed)];
    const steps = external_node_path_.posix.relative(placed.from, base);
    return [
        ...pathWaysOf(placed),
        { kind: "go_package in", base },
        ...(isShort(steps) ? [{ kind: "go_package by", steps }] : []),
    ];
}
function pathWaysOf({ from, to }) {
    const beginning = beginnings(to, from);
    const steps = external_node_path_.posix.relative(from, to);
    return [
        ...(beginning === null ? [] : [{ kind: "beginning", ...beginning }]),
        ...(isShort(steps) ? [{ kind: "steps", steps }] : []),
    ];
}
function importPathWayOf({ importPath, to }) {
    const beginning = importPath === null ? null : beginnings(to, importPath);
    return beginning === null ? [] : [{ kind: "import path", ...beginning }];
}
/** What a directory and another begin with, before the end that they share; null where they share none. */
function beginnings(to, from) {
    const [, fresh, old] = /^(.*) from (.*)$/.exec(relationOf(`${to}/stub`, `${from}/proto`) ?? "") ?? [];
    return fresh === undefined || old === undefined ? null : { from: old, to: fresh };
}
/** The path with the one beginning in the place of the other; null where it does not have that, or is that. */
function begunOtherwise(path, { from, to }) {
    return path.startsWith(`${from}/`) ? external_node_path_.posix.join(to, path.slice(from.length + 1)) : null;
}
/** Further ones lead from one directory alone. */
function isShort(steps) {
    return /^(?:\.\.\/?)*[^/]*$/.test(steps);
}
function placeBy(way, proto) {
    const directory = external_node_path_.posix.dirname(proto.path);
    const below = relativeGoPackage(proto);
    if (way.kind === "go_package in")
        return below === null ? null : external_node_path_.posix.join(way.base, below);
    if (way.kind === "go_package by")
        return below === null ? null : external_node_path_.posix.join(directory, way.steps, below);
    if (way.kind === "steps")
        return external_node_path_.posix.join(directory, way.steps);
    if (way.kind === "import path")
        return begunOtherwise(importPathIn(proto) ?? "", way);
    if (way.from === "")
        return external_node_path_.posix.join(way.to, directory);
    return begunOtherwise(directory, way);
}
/** The value that occurs oftener than any other; null where there is none. */
function commonest(counts) {
    const [first, second] = [...counts].toSorted(([, one], [, other]) => other - one);
    return first === undefined || first[1] === second?.[1] ? null : first[0];
}

;// CONCATENATED MODULE: ./src/stubs/infer/departed/displaced.ts













/**
 * Finds for stubs without .proto the file that is where the stubs beside them show theirs to be, whatever package it is of by now, or else
 * the only file which has none of its generator's stubs and writes over the stub when it is
 * generated: one of that name, or one that gives the stub its file's name, whose go_package is the package that the stub is in or whose
 * stubs lie there if they lie as those of the others do, or one beside the stub that gives its name. Else the only one of that name
 * which nothing is made from and whose go_package is word for word what the stub was made with: its package was renamed.
 */
function displacedProtos(contexts, facts) {
    const { protos, modules, git } = facts;
    const leftOutOf = sourcesLeftOut(facts);
    const bereft = contexts.filter(({ stub, candidates }) => {
        return candidates.length === 0 && stub.source !== undefined && leftOutOf(stub).length === 0;
    });
    if (bereft.length === 0)
        return new Map();
    const made = new Set(contexts.flatMap(({ stub, candidates }) => candidates.map(({ proto }) => `${stub.generator} ${proto.path}`)));
    const sources = new Set(contexts.flatMap(({ candidates }) => candidates.map(({ proto }) => proto.path)));
    const byName = (0,model_group/* groupBy */.$)(protos, ({ path }) => external_node_path_.posix.basename(path));
    const isExpected = expectedPlaces(contexts, modules);
    const deleted = departuresInWorkTree(bereft, facts);
    const provenRootOf = provenRoots(contexts, facts);
    const found = bereft.flatMap((context) => {
        const { stub } = context;
        // Where it was moved in the work tree, no file that git has is what became of it.
        const isMoved = deleted.get(stub.path)?.some(({ movedTo }) => movedTo !== null) === true;
        const free = (name) => (byName.get(name) ?? []).filter((proto) => {
            const isFree = !proto.vendored && !made.has(`${stub.generator} ${proto.path}`);
            return isFree && (!isMoved || (0,work_tree/* isUncommitted */._k)(proto.path, git));
        });
        const isPlacedThere = (proto) => isExpected(stub, proto);
        const ofItsName = free(external_node_path_.posix.basename(stub.source ?? ""));
        const expected = provenRootOf(context)?.expected;
        const own = ofItsName.find(({ path }) => path === expected && path !== context.namesake);
        if (own !== undefined)
            return [[context, own]];
        const placed = ofItsName.filter(isPlacedThere);
        const canBe = ({ path }) => (0,paths_root/* mountFor */.tC)(path, stub.source ?? "", modules) !== null;
        const [only, ...others] = placed.length > 1 ? placed.filter(canBe) : placed;
        if (only !== undefined)
            return others.length > 0 ? [] : [[context, only]];
        const isBeside = (proto) => external_node_path_.posix.dirname(proto.path) === external_node_path_.posix.dirname(stub.path);
        const [namesake, ...namesakes] = free(`${(0,model_stub/* stemOf */.Vc)(stub.path)}.proto`).filter((proto) => (isBeside(proto) || isPlacedThere(proto)) && isOfPackage(context, proto));
        if (namesake !== undefined)
            return namesakes.length > 0 ? [] : [[context, namesake]];
        // What git has beside a .proto that was deleted in the work tree is another one.
        const canHaveMoved = ({ path }) => !deleted.has(stub.path) || (0,work_tree/* isUncommitted */._k)(path, git);
        const [alike, ...alikes] = ofItsName.filter((proto) => !sources.has(proto.path) && canHaveMoved(proto) && isOfItsGoPackage(proto, context, modules));
        return alike === undefined || alikes.length > 0 ? [] : [[context, alike]];
    });
    return new Map(found);
}
/** Whether a .proto can be the stub's by its name, and says the go_package that the stub was made with. */
function isOfItsGoPackage({ path, goPackage = "" }, { stub, embedded }, modules) {
    if (embedded === null || goPackage === "" || (0,paths_root/* mountFor */.tC)(path, stub.source ?? "", modules) === null)
        return false;
    return (0,embedded_file/* goPackageIn */.Sd)(embedded) === goPackage;
}
/**
 * The stubs with those of them in their places that git's history does not explain, as in a clone of one commit. `wasThere`: at
 * which of the `formerPlaces` a file was.
 */
function withDisplaced(contexts, displaced, facts, wasThere = new Set()) {
    const provenRootOf = provenRoots(contexts, facts);
    const placeOf = usualPlaces(contexts);
    return contexts.map((context) => {
        const proto = displaced.get(context);
        if (proto === undefined)
            return context;
        const root = provenRootOf(context);
        const copied = copiedMount(proto.path, context.stub.source ?? "", facts);
        if (copied !== null)
            return { ...context, candidates: [{ proto, mount: copied, because: whyCopied(proto, context) }] };
        const isUsual = placeOf(proto) === external_node_path_.posix.dirname(context.stub.path);
        const isCertain = isUsual || isOfItsGoPackage(proto, context, facts.modules);
        const named = isCertain ? (0,paths_root/* mountFor */.tC)(proto.path, context.stub.source ?? "", facts.modules) : null;
        const mount = root?.mount ?? named ?? rootAround(proto, contexts) ?? asDeep(proto, context, wasThere);
        const name = mount === null ? null : (0,paths_mount/* nameUnder */.c9)(mount, proto.path);
        if (mount === null || name === null)
            return context;
        const gone = root?.expected ?? context.stub.source;
        const because = gone === proto.path || name === context.stub.source
            ? `root ${mount.directory}: ${proto.path} generates this stub`
            : `${gone} is not there, and ${proto.path} generates this stub`;
        return { ...context, stub: { ...context.stub, source: name }, candidates: [{ proto, mount, because }] };
    });
}
function whyCopied({ path }, { stub }) {
    return `root ${external_node_path_.posix.dirname(path)}: a recipe copies ${path} to ${stub.source}`;
}
/** The root of other .protos that holds this one, too: that of the nearest ones. */
function rootAround({ path }, contexts) {
    const around = contexts.flatMap(({ candidates: [first] }) => {
        return first === undefined || (0,paths_mount/* nameUnder */.c9)(first.mount, path) === null ? [] : [first];
    });
    const nearness = (one) => (0,go_paths/* sharedStart */.Oy)(external_node_path_.posix.dirname(one.proto.path), external_node_path_.posix.dirname(path));
    return around.toSorted((one, other) => nearness(other) - nearness(one))[0]?.mount ?? null;
}
/** Where a .proto was that now lies elsewhere, with its stub, if the root above is as deep in its name as it was. */
function formerPlaces(displaced) {
    return [...displaced].flatMap(([{ stub }, proto]) => {
        const directory = rootAbove(proto, stub.source ?? "");
        return directory === null ? [] : [{ path: external_node_path_.posix.join(directory, stub.source ?? ""), stub: stub.path }];
    });
}
/**
 * The directory below which a .proto's name has as many elements as the name that the stub's source had. One that kept its file's
 * name and was never where the stub says was copied there to be compiled, as some scripts do.
 */
function asDeep(proto, context, wasThere) {
    const { source = "" } = context.stub;
    const directory = rootAbove(proto, source);
    if (directory === null)
        return null;
    const isRenamed = external_node_path_.posix.basename(proto.path) !== external_node_path_.posix.basename(source);
    return isRenamed || wasThere.has(external_node_path_.posix.join(directory, source)) ? { prefix: "", directory } : null;
}
function rootAbove({ path }, source) {
    const parts = path.split("/");
    const above = parts.length - source.split("/").length;
    return above < 0 ? null : parts.slice(0, above).join("/") || ".";
}
/** Whether the stub's schema is of the same protobuf package, as far as it tells. */
function isOfPackage({ embedded }, proto) {
    return embedded === null || (0,embedded_file/* packageIn */.sr)(embedded.bytes) === proto.package;
}

;// CONCATENATED MODULE: ./src/stubs/infer/departed/doubtful.ts





/**
 * The stubs whose .proto lies elsewhere than those of similar stubs let expect. It may have been moved there after the stub was made,
 * or it may be another file of the same name. Git's history is asked about these alone: to ask it about all of them would take
 * longer than to regenerate them.
 */
function doubtfulStubs(contexts) {
    const made = contexts.filter(({ candidates }) => candidates.length > 0);
    const mostLieBeside = 2 * made.filter(infer_contexts/* liesBesideItsProto */.U).length > made.length;
    const byRoot = (0,model_group/* groupBy */.$)(made, rootOf);
    const byPlace = (0,model_group/* groupBy */.$)(made.flatMap((context) => doubtful_placesOf(context).map((place) => ({ place, root: rootOf(context) }))), ({ place }) => place);
    const usualRoots = new Map([...byPlace].map(([place, group]) => [place, doubtful_commonest(group.map(({ root }) => root))]));
    return made.filter((context) => {
        if ((0,infer_contexts/* liesBesideItsProto */.U)(context))
            return false;
        const root = rootOf(context);
        const protos = new Set(byRoot.get(root)?.map(doubtful_protoOf));
        return mostLieBeside || protos.size === 1 || doubtful_placesOf(context).some((place) => usualRoots.get(place) !== root);
    });
}
function rootOf({ candidates: [first] }) {
    return first === undefined ? "" : (0,paths_mount/* mountKey */.NY)(first.mount);
}
function doubtful_protoOf({ candidates: [first] }) {
    return first?.proto.path ?? "";
}
/** By what stubs of one root are alike: the pair of their Go directory and source directory, or how one leads to the other. */
function doubtful_placesOf({ stub }) {
    const source = stub.source ?? "";
    const relation = relationOf(stub.path, source);
    return [`${external_node_path_.posix.dirname(stub.path)} ${external_node_path_.posix.dirname(source)}`, ...(relation === null ? [] : [relation])];
}
function doubtful_commonest(values) {
    const groups = [...(0,model_group/* groupBy */.$)(values, (value) => value)];
    return groups.toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0];
}

// EXTERNAL MODULE: ./src/data/further-generators.ts
var further_generators = __webpack_require__(8309);
// EXTERNAL MODULE: ./src/stubs/infer/stub-files.ts
var stub_files = __webpack_require__(3614);
;// CONCATENATED MODULE: ./src/stubs/infer/missing/former.ts














/**
 * The further generators that are run here and write code, as far as a stub of theirs is here or was deleted in the work tree. Documents
 * are merged, moved and left out far more than code is.
 */
function furtherWriters(contexts, { git }, pinOf) {
    const present = new Set(contexts.map(({ stub }) => stub.generator));
    const deleted = (0,work_tree/* deletedIn */.DJ)(git);
    return further_generators/* furtherGenerators */.d.filter(({ name, ending }) => {
        const isDeleted = () => deleted.some((path) => path.endsWith(ending) && pinOf({ path, generator: name }) !== null);
        return ending.endsWith(".go") && (present.has(name) || isDeleted());
    });
}
/** Whether any .proto lacks a stub that it may have had; git is asked about its past only then. */
function mayLackFormerStubs(contexts, survey, further) {
    const { protos, git } = survey.facts;
    const isStub = (path) => path.endsWith(".pb.go") || further.some(({ ending }) => path.endsWith(ending));
    if ((0,work_tree/* deletedIn */.DJ)(git).some(isStub))
        return true;
    const names = [...model_stub/* coreGenerators */.q4, ...further.map(({ name }) => name)];
    const lacks = (proto, name) => !survey.hasStub(proto, name) && mayHaveHad(proto, name, survey);
    if (protos.some((proto) => names.some((name) => lacks(proto, name))))
        return true;
    // Further generators may write elsewhere than the two.
    const besideOf = generatorsBeside(contexts);
    return contexts.some(({ stub, candidates: [first] }) => {
        if (first === undefined || !(0,model_stub/* isCore */.OB)(stub.generator))
            return false;
        const beside = besideOf(stub.path, first.proto);
        return model_stub/* coreGenerators */.q4.some((name) => !beside.has(name) && mayHaveHad(first.proto, name, survey));
    });
}
/** Finds the generators of the stubs that lie in the directory of a path and are made from a .proto. */
function generatorsBeside(contexts) {
    const keyOf = (path, proto) => `${external_node_path_.posix.dirname(path)} ${proto.path}`;
    const groups = (0,model_group/* groupBy */.$)(contexts, ({ stub, candidates: [first] }) => first && keyOf(stub.path, first.proto));
    return (path, proto) => new Set((groups.get(keyOf(path, proto)) ?? []).map(({ stub }) => stub.generator));
}
/** Whether a generator may have something to write for a .proto, as far as it is known to have done so. */
function mayHaveHad(proto, name, survey) {
    const further = (0,generator_further/* furtherGenerator */.YS)(name);
    return (0,model_stub/* isCore */.OB)(name)
        ? mayBeGenerated(proto, name, survey, true)
        : further !== null && mayBeGeneratedFurther(proto, further, survey);
}
/**
 * The stubs that somebody took away although their .protos are still here and nothing else is made from those in their place. What lay
 * there tells how to make them again.
 */
function findFormer(formers, contexts, survey, pinOf) {
    if (formers.length === 0)
        return [];
    const { facts } = survey;
    const stubs = formers.map(({ stub }) => stub);
    const contents = new Map([
        ...contexts.map(({ stub, bytes }) => [stub.path, bytes]),
        ...formers.map(({ stub, text }) => [stub.path, Buffer.from(text)]),
    ]);
    const all = { ...facts, stubs: [...facts.stubs, ...stubs] };
    const found = (0,infer_contexts/* inferContexts */.L)(all, stubs, (0,stub_files/* stubFiles */.W)(contents), pinOf, () => []);
    const isExpected = expectedPlaces(contexts, facts.modules);
    const besideOf = generatorsBeside(contexts);
    // The .proto may have been moved, and another one of its name be there still.
    const wasMoved = ({ stub }, made) => contexts.some(({ stub: { path, generator }, candidates: [first] }) => {
        if (generator !== stub.generator || !(0,work_tree/* isUncommitted */._k)(path, facts.git))
            return false;
        return first?.proto === made || external_node_path_.posix.basename(path) === external_node_path_.posix.basename(stub.path);
    });
    const known = new Set();
    return found.flatMap((former, index) => {
        const { commit = null, isGone = true } = formers[index] ?? {};
        const { path, generator } = former.stub;
        const [first] = former.candidates;
        if (first === undefined || (!(0,model_stub/* isCore */.OB)(generator) && former.generator === null))
            return [];
        const { proto, mount } = first;
        const beside = besideOf(path, proto);
        if (!mayHaveHad(proto, generator, survey) || beside.has(generator))
            return [];
        if (beside.size === 0 && !isItsOwn(former, isExpected))
            return [];
        // One of several that are made from one .proto, each in a place of its own, can be gone, too: others still lie there, or no other is new.
        const isElsewhere = survey.hasStub(proto, generator);
        if (isElsewhere && beside.size === 0 && (commit !== null || wasMoved(former, proto)))
            return [];
        // Whoever gives up a generator takes it out of what runs it, too.
        const isRun = contexts.some(({ stub }) => stub.generator === generator) ||
            ((0,model_stub/* isCore */.OB)(generator) && survey.runnerOf(generator) !== null);
        if (commit !== null && isGone && !isRun)
            return [];
        // It may have lain elsewhere before: what was there last counts.
        const key = `${generator} ${proto.path}${isElsewhere ? ` ${path}` : ""}`;
        if (known.has(key))
            return [];
        known.add(key);
        const because = commit === null
            ? `git has ${path}, which was taken away here`
            : `commit ${commit.slice(0, 12)} took it away, and ${proto.path} is still there`;
        return [{ proto, mount, generator, sibling: former, path, because, former }];
    });
}
/** Whether the .proto is the one that it was made from, and not another of the same name elsewhere. */
function isItsOwn(former, isExpected) {
    const { stub, candidates, embedded } = former;
    const [only, ...others] = candidates;
    if (only === undefined || (0,go_paths/* isInTestdata */.mz)(only.proto.path) || (0,model_directory/* isVendored */.Ee)(stub.path))
        return false;
    if ((0,infer_contexts/* liesBesideItsProto */.U)(former) || isExpected(stub, only.proto))
        return true;
    if (others.length > 0)
        return false;
    // A bare name is common; the packages that the stub was made of are not.
    const isOfPackage = embedded !== null &&
        (0,embedded_file/* packageIn */.sr)(embedded.bytes) === only.proto.package &&
        (0,embedded_file/* goPackageIn */.Sd)(embedded) === only.proto.goPackage;
    return isOfPackage || stub.source?.includes("/") === true;
}

;// CONCATENATED MODULE: ./src/stubs/infer/missing/misnamed.ts







/**
 * The stubs with each whose file has the name of another .proto's, of the same directory and Go package, made from that one:
 * generating it writes over the file, whatever somebody put there.
 */
function withNamesakes(contexts, { protos }) {
    return contexts.map((context) => {
        const own = misnamed(context);
        if (own === null)
            return context;
        const { stub, candidates } = context;
        const proto = protos.find((other) => isNamedAs(other, stub) && isBeside(other, own));
        const mount = candidates[0]?.mount;
        const name = proto === undefined || mount === undefined ? null : (0,paths_mount/* nameUnder */.c9)(mount, proto.path);
        if (proto === undefined || mount === undefined || name === null)
            return context;
        const because = `${stub.path} is what ${proto.path} generates, and not ${own.path}`;
        return { ...context, stub: { ...stub, source: name }, candidates: [{ proto, mount, because }] };
    });
}
/**
 * Stubs beside those that their .protos generate, under names that nothing generates; each with the one beside it. Two that build
 * constraints keep apart are both meant to be there.
 */
function copiesBeside(contexts) {
    const byPath = new Map(contexts.map((context) => [context.stub.path, context]));
    const found = contexts.flatMap((context) => {
        const { stub } = context;
        const own = misnamed(context);
        const name = own === null ? null : codeFileOf(own, stub.generator);
        const original = name === null ? undefined : byPath.get(external_node_path_.posix.join(external_node_path_.posix.dirname(stub.path), name));
        if (original === undefined || original.candidates[0]?.proto !== own)
            return [];
        if (areKeptApart(context.text, original.text))
            return [];
        return original.stub.generator === stub.generator ? [[context, original]] : [];
    });
    return new Map(found);
}
/** Whether two files both have a build constraint, and another one. https://pkg.go.dev/cmd/go#hdr-Build_constraints */
function areKeptApart(one, other) {
    const [own, others] = [one, other].map((text) => /^\/\/go:build ([^\r\n]+)/m.exec(text.split(/^package /m)[0] ?? "")?.[1]);
    return own !== undefined && others !== undefined && own !== others;
}
/**
 * Stubs that were left where they were when their .proto got another go_package and was generated anew, each with the one that was made
 * then. That one is true, and the one that was left is not and would get the new go_package: one that is generated twice keeps its own,
 * as under managed mode. One that lies where the new go_package says, as the true one does not, is stale and not left.
 */
function copiesLeft(contexts, { modules }, shownBy) {
    const alike = (0,model_group/* groupBy */.$)(contexts, ({ stub, candidates: [only, ...others] }) => {
        return only === undefined || others.length > 0 || !(0,model_stub/* isCore */.OB)(stub.generator)
            ? undefined
            : `${stub.generator} ${external_node_path_.posix.basename(stub.path)} ${only.proto.path}`;
    });
    const pairs = [...alike.values()].flatMap((group) => {
        const proto = group[0]?.candidates[0]?.proto;
        const wanted = proto?.goPackage;
        if (group.length === 1 || proto === undefined || wanted === undefined)
            return [];
        const fresh = group.find((one) => misnamed_goPackageOf(one) === wanted && shownBy(one).isTrue);
        if (fresh === undefined)
            return [];
        const isInPlace = ({ stub }) => (0,go_paths/* belongsThere */.LK)(stub, proto, modules);
        const left = group.filter((one) => {
            if (!isOfOtherPackage(one, wanted) || (isInPlace(one) && !isInPlace(fresh)))
                return false;
            // Services of a package of the same name are the same.
            return one.stub.generator !== "protoc-gen-go" || !shownBy(one).isTrue;
        });
        return left.map((one) => [one, fresh]);
    });
    const placeOf = ({ stub, candidates: [only] }) => `${external_node_path_.posix.dirname(stub.path)} ${only?.proto.path}`;
    const places = new Set(pairs.flatMap(([one]) => (shownBy(one).goPackage === one.candidates[0]?.proto.goPackage ? placeOf(one) : [])));
    // Services have no descriptor and go with the messages beside them.
    return new Map(pairs.filter(([one]) => places.has(placeOf(one))));
}
/** Whether a stub was made with another go_package, which protoc-gen-go's tells unless it is damaged. */
function isOfOtherPackage(context, goPackage) {
    return (misnamed_goPackageOf(context) !== goPackage && (context.embedded !== null || context.stub.generator !== "protoc-gen-go"));
}
/** The go_package that a stub was made with; null: it does not tell. */
function misnamed_goPackageOf({ embedded }) {
    return embedded === null ? null : (0,embedded_file/* goPackageIn */.Sd)(embedded);
}
/** The only .proto that a stub is made from, if its file is named after another one. */
function misnamed({ stub, candidates }) {
    const [only, ...others] = candidates;
    if (only === undefined || others.length > 0 || codeFileOf(only.proto, stub.generator) === null)
        return null;
    const ending = (0,model_stub/* isCore */.OB)(stub.generator) ? ".pb.go" : ".go";
    if (!stub.path.endsWith(ending) || stub.path.endsWith("_protoopaque.pb.go"))
        return null;
    return isNamedAs(only.proto, stub) ? null : only.proto;
}
function isNamedAs(proto, { path, generator }) {
    return external_node_path_.posix.basename(path) === codeFileOf(proto, generator);
}
function isBeside(proto, other) {
    return external_node_path_.posix.dirname(proto.path) === external_node_path_.posix.dirname(other.path) && sameGoPackage(proto, other);
}

;// CONCATENATED MODULE: ./src/stubs/departed.ts













/**
 * The stubs of a checkout, with those followed whose .protos left their places as git tells. Its history takes long to ask, so it is
 * asked only about stubs whose .proto lies where one would not expect it.
 */
async function followedStubs(found, facts, history) {
    const contexts = withNamesakes(found, facts);
    const inWorkTree = departuresInWorkTree(contexts, facts);
    const displaced = displacedProtos(contexts, facts);
    const doubtful = [...doubtfulStubs(contexts), ...displaced.keys()].filter(({ stub }) => !inWorkTree.has(stub.path));
    const earlier = await departuresOf(doubtful, facts, history);
    const isLeft = leftWithProto((0,configured_options/* followingSources */.qv)(facts.recipes ?? []));
    const followed = followDepartures(contexts, new Map([...earlier, ...inWorkTree]), isLeft, facts);
    const staying = new Map([...displaced].filter(([{ stub }]) => {
        const departure = followed.departures.get(stub.path);
        return departure === undefined || !isLeft(stub, departure);
    }));
    if (staying.size === 0)
        return followed;
    const wasThere = await presentBefore(formerPlaces(staying), facts, history);
    return { ...followed, contexts: withDisplaced(followed.contexts, staying, facts, wasThere) };
}
/** Which of the places a file was at until its stub was moved, or until it was itself in the work tree. */
async function presentBefore(places, { git }, history) {
    if (history === undefined || git.kind === "unknown")
        return new Set();
    const known = await Promise.all(places.map(async ({ path, stub }) => {
        return (await wasThere(path, stub, git, history)) ? [path] : [];
    }));
    return new Set(known.flat());
}
/** Whether a file was at a path until it was taken from there in the work tree, or the stub was last changed. */
async function wasThere(path, stub, git, history) {
    if (git.kind === "repository" && git.deleted.has(path))
        return true;
    return (await history?.wasThereBefore(path, stub)) === true;
}
/** What history says of the .protos of stubs that have none and that no recipe downloads, by the stub's path. */
async function lostProtos(contexts, facts, history) {
    const isFetched = fetchedSources(facts);
    const departures = await departuresOf(contexts.filter(({ candidates, stub }) => candidates.length === 0 && !isFetched(stub.source ?? "")), facts, history);
    return new Map(contexts.flatMap((context) => {
        const nearest = nearestDeparture(context, departures, facts);
        return nearest === null ? [] : [[context.stub.path, nearest.departure]];
    }));
}
/**
 * Asks again about those that another stub's .proto does not give, as about stubs without .proto, or of one that is in another
 * place than theirs was.
 */
async function disown(answers, { contexts, doubted }, facts, answerAll) {
    const inDoubt = answers.filter(({ ask }) => doubted.has(ask.context.stub.path));
    const refused = inDoubt.filter((answered) => !isSettled(answered));
    // Services have no schema that tells one .proto from another of its name: theirs is that of the messages beside them.
    const messages = new Set(refused.filter(({ ask }) => ask.context.stub.generator === "protoc-gen-go").map(departed_originOf));
    const wrong = inDoubt.filter((answered) => refused.includes(answered) || messages.has(departed_originOf(answered)));
    if (wrong.length === 0)
        return { answers, disowned: new Map() };
    const refuted = new Set(wrong.map(({ ask }) => ask.context));
    const bereft = contexts.map((context) => (refuted.has(context) ? bereftOf(context) : context));
    const placed = withDisplaced(bereft, displacedProtos(bereft, facts), facts);
    const disowned = new Map(contexts.flatMap((context, index) => {
        const again = placed[index];
        return refuted.has(context) && again !== undefined ? [[context, again]] : [];
    }));
    return {
        answers: [...answers.filter((answered) => !wrong.includes(answered)), ...(await answerAll([...disowned.values()]))],
        disowned,
    };
}
function bereftOf({ candidates: [first], ...context }) {
    return { ...context, candidates: [], ...(first === undefined ? {} : { namesake: first.proto.path }) };
}
/** The directory of a stub and the name of its .proto, which all stubs of one .proto there have alike. */
function departed_originOf({ ask: { context } }) {
    return `${external_node_path_.posix.dirname(context.stub.path)} ${context.stub.source}`;
}
/** Stubs that were there until somebody took them away, and whose .protos are still here. */
async function formerStubs(contexts, survey, { pins, local = [], history }) {
    const { facts } = survey;
    const { git } = facts;
    if (history === undefined || git.kind === "unknown")
        return [];
    const pinOf = (0,generator_further/* furtherPins */.fD)(pins, local);
    const further = furtherWriters(contexts, facts, pinOf);
    if (!mayLackFormerStubs(contexts, survey, further))
        return [];
    const paths = new Set(facts.stubs.map(({ path }) => path));
    const endings = [".pb.go", ...further.map(({ ending }) => ending)];
    const found = await history.formerStubs((path) => paths.has(path) || (0,work_tree/* isLeftOut */.WY)(path, git), endings, git);
    const kept = paths.size > 0 ? found : await withoutGivenUp(found, history);
    return findFormer(kept, contexts, survey, pinOf);
}
/**
 * Without what was taken away and is ignored since, where no stub is committed any more: whoever does that generates them in the build,
 * and what there is to say of it is said of all at once.
 */
async function withoutGivenUp(found, history) {
    const ignored = await history.ignored(found.map(({ stub }) => stub.path));
    return found.filter(({ stub, commit }) => commit === null || !ignored.has(stub.path));
}
/**
 * Of the stubs that seem to lie elsewhere than they are generated, those for certain: what is in another directory than its
 * go_package says, or what no other misses there, was where that says until it was moved, or a wrong go_package would be taken for a move.
 */
async function certainlyMisplaced(misplaced, { git }, history) {
    const certain = await Promise.all(misplaced.map(async (one) => {
        const { path } = one.wanted;
        const { stub } = one.context;
        if (one.isMissed && external_node_path_.posix.dirname(path) === external_node_path_.posix.dirname(stub.path))
            return [one];
        return !areBothCommitted(stub.path, path, git) && (await wasThere(path, stub.path, git, history)) ? [one] : [];
    }));
    return certain.flat();
}
/** Whether git has a file beside one that was deleted in the work tree: it was not moved from there. */
function areBothCommitted(path, deleted, git) {
    return git.kind === "repository" && git.deleted.has(deleted) && !(0,work_tree/* isUncommitted */._k)(path, git);
}
async function departuresOf(contexts, { git, protos, modules }, history) {
    if (history === undefined || git.kind === "unknown")
        return new Map();
    const present = new Set(protos.map(({ path }) => path));
    const asked = contexts.flatMap(({ stub: { path, source } }) => {
        // What was written since the last commit is not from before it.
        if (source === undefined || git.changed.has(path) || git.untracked.has(path))
            return [];
        const isGone = (proto) => !present.has(proto) && !(0,work_tree/* isLeftOut */.WY)(proto, git);
        return [{ path, mayStemFrom: (proto) => isGone(proto) && (0,paths_root/* mountFor */.tC)(proto, source, modules) !== null }];
    });
    return asked.length === 0 ? new Map() : history.departures(asked);
}

;// CONCATENATED MODULE: ./src/stubs/infer/missing/survey.ts












/** Reads what there is of stubs and .protos into the tables that a `Survey` answers from. */
function surveyOf(contexts, facts) {
    const roots = rootsOf(contexts);
    const hasStub = makersIn(contexts, facts);
    const own = ownProtos(roots, hasStub, facts);
    return {
        facts,
        roots,
        bufModules: (0,buf/* bufModulesOf */.KF)(facts.recipes ?? []),
        hasStub,
        ...stubsOf(contexts),
        ...filesByName(contexts, facts),
        sharedWithGrpc: sharingWithGrpc(facts.stubs),
        isOwn: (proto) => own.has(proto),
        placeOf: usualPlaces(contexts),
        followsSource: (0,configured_options/* followingSources */.qv)(facts.recipes ?? []),
        runnerOf: (generator) => runnerOf(generator, facts),
        ...coverageOf(own, hasStub),
    };
}
function makersIn(contexts, { modules }) {
    const made = new Set(contexts.flatMap((context) => {
        const { stub, candidates } = context;
        const [first] = candidates;
        // Of several copies of one .proto any may be its source, unless one of them is where it belongs.
        const isCertain = first !== undefined && ((0,infer_contexts/* liesBesideItsProto */.U)(context) || (0,go_paths/* belongsThere */.LK)(stub, first.proto, modules));
        const sources = isCertain ? [first] : candidates;
        return sources.map(({ proto }) => `${stub.generator} ${proto.path}`);
    }));
    return (proto, generator) => made.has(`${generator} ${proto.path}`);
}
function stubsOf(contexts) {
    const makers = (0,model_group/* groupBy */.$)(contexts, ({ stub, candidates: [first, ...others] }) => first === undefined || others.length > 0 ? undefined : `${stub.generator} ${first.proto.path}`);
    const madeIn = (0,model_group/* groupBy */.$)(contexts, ({ candidates: [first] }) => external_node_path_.posix.dirname(first?.proto.path ?? "/"));
    const generatedIn = (0,model_group/* groupBy */.$)(contexts, ({ stub }) => external_node_path_.posix.dirname(stub.path));
    return {
        stubOf: (proto, generator) => {
            const [only, ...others] = makers.get(`${generator} ${proto.path}`) ?? [];
            return others.length > 0 ? null : (only ?? null);
        },
        madeIn: (directory) => madeIn.get(directory) ?? [],
        generatedIn: (directory) => generatedIn.get(directory) ?? [],
    };
}
function filesByName(contexts, { stubs, git }) {
    const coreStubs = stubs.filter(({ generator, source }) => (0,model_stub/* isCore */.OB)(generator) && source !== undefined);
    // Some generators of services do not write their source down.
    const sourced = stubs.map((stub) => (/rpc/.test(stub.generator) ? (0,generator_further/* withSource */.g5)(stub, coreStubs) : stub));
    const ofName = (0,model_group/* groupBy */.$)(sourced, ({ source }) => external_node_path_.posix.basename(source ?? ""));
    const leftBehind = (0,model_group/* groupBy */.$)(contexts.filter(({ candidates }) => candidates.length === 0), ({ stub }) => external_node_path_.posix.basename(stub.source ?? ""));
    const deleted = (0,model_group/* groupBy */.$)((0,work_tree/* deletedIn */.DJ)(git), (path) => external_node_path_.posix.basename(path));
    return {
        ofName: ({ path }) => ofName.get(external_node_path_.posix.basename(path)) ?? [],
        leftBehind: ({ path }) => leftBehind.get(external_node_path_.posix.basename(path)) ?? [],
        deleted: (name) => deleted.get(name) ?? [],
    };
}
/** The .protos that the checkout's own stubs are made from, or would be. */
function ownProtos(roots, hasStub, facts) {
    const unnamed = roots.filter(isUnnamed);
    const unplaced = new Set(facts.protos.flatMap((one) => (hasStub(one, "protoc-gen-go") ? ((0,go_paths/* aboveUnplaced */.U1)(one.goPackage) ?? []) : [])));
    const isLikeOthers = (proto) => proto.goPackage === undefined
        ? unnamed.some(({ mount }) => (0,paths_mount/* nameUnder */.c9)(mount, proto.path) !== null)
        : unplaced.has((0,go_paths/* aboveUnplaced */.U1)(proto.goPackage) ?? "");
    return new Set(facts.protos.filter((proto) => survey_isOwnPackage(proto, facts) || isLikeOthers(proto) || hasStub(proto, "protoc-gen-go")));
}
function sharingWithGrpc(stubs) {
    const grpcSources = new Set(sourcesOf("protoc-gen-go-grpc", stubs));
    return (stub) => {
        const others = sourcesOf(stub.generator, stubs).filter((source) => source !== stub.source);
        return others.length === 0 ? null : others.filter((source) => grpcSources.has(source)).length / others.length;
    };
}
function coverageOf(own, hasStub) {
    const compiled = [...own].filter(({ vendored, linked }) => !vendored && linked !== true);
    const byDirectory = (0,model_group/* groupBy */.$)(compiled, ({ path }) => external_node_path_.posix.dirname(path));
    const coverages = new Map();
    const coverageAmong = (key, generator, protosOf) => {
        const known = coverages.get(`${generator} ${key}`);
        if (known !== undefined)
            return known;
        const all = protosOf().filter(({ hasServices }) => generator === "protoc-gen-go" || hasServices);
        const coverage = { all: all.length, covered: all.filter((proto) => hasStub(proto, generator)).length };
        coverages.set(`${generator} ${key}`, coverage);
        return coverage;
    };
    return {
        coverage: (root, generator) => coverageAmong(root === null ? "" : `root ${(0,paths_mount/* mountKey */.NY)(root.mount)}`, generator, () => compiled.filter(({ path }) => root === null || (0,paths_mount/* nameUnder */.c9)(root.mount, path) !== null)),
        coverageIn: (directory, generator) => coverageAmong(`directory ${directory}`, generator, () => byDirectory.get(directory) ?? []),
    };
}
function sourcesOf(generator, stubs) {
    return stubs.flatMap((stub) => (stub.generator === generator ? (stub.source ?? []) : []));
}
function rootsOf(contexts) {
    const rooted = contexts.flatMap((context) => {
        const mount = context.candidates[0]?.mount;
        return mount === undefined ? [] : [{ mount, context }];
    });
    return [...(0,model_group/* groupBy */.$)(rooted, ({ mount }) => (0,paths_mount/* mountKey */.NY)(mount)).values()].flatMap((group) => {
        const [first] = group;
        if (first === undefined)
            return [];
        const found = group.map(({ context }) => context);
        const directories = found.flatMap(({ candidates: [candidate] }) => external_node_path_.posix.dirname(candidate?.proto.path ?? "."));
        return [{ mount: first.mount, directories: [...new Set(directories)], contexts: found }];
    });
}
/** Whether its stubs have their packages from elsewhere: managed mode or options, and no .proto of theirs names one. */
function isUnnamed({ contexts }) {
    const protos = new Set(contexts.flatMap(({ candidates: [first] }) => first?.proto ?? []));
    return protos.size > 1 && [...protos].every(({ goPackage }) => goPackage === undefined);
}
function runnerOf(generator, { recipes = [], modules }) {
    const plugin = (0,configured_options/* configuredPlugins */.j)(recipes).find((one) => one.generator === generator);
    const tools = modules.flatMap((module) => module.tools);
    return plugin?.file ?? tools.find((tool) => tool.package === (0,versions/* packageOf */.wg)(generator))?.file ?? null;
}
function survey_isOwnPackage(proto, facts) {
    const path = proto.goPackage === undefined ? null : (0,go_paths/* importPathOfGoPackage */.gL)(proto.goPackage);
    return path !== null && (0,go_paths/* directoryOf */.jt)(path, facts.modules) !== null;
}

;// CONCATENATED MODULE: ./src/stubs/infer/missing/without-go-package.ts






/**
 * The .protos without go_package of which it was most likely forgotten: all others of their directory are of the same package and have
 * a go_package and a stub. Where a command line or managed mode may give go_package, nothing is said, nor of what another
 * generator made something of. https://protobuf.dev/reference/go/go-generated/#package
 */
function findWithoutGoPackage(survey) {
    const { facts } = survey;
    const lacking = facts.protos.filter((proto) => {
        const isOwn = !proto.vendored && proto.linked !== true && !(0,go_paths/* isInTestdata */.mz)(proto.path);
        return proto.goPackage === undefined && isOwn && (0,model_directory/* isInScope */.yX)(proto.path, facts);
    });
    const recipes = facts.recipes ?? [];
    if (lacking.length === 0 || (0,buf/* hasManagedMode */.Jj)(recipes))
        return [];
    const { mappings } = (0,hints/* readHints */.rt)(recipes, facts.protos);
    const byDirectory = (0,model_group/* groupBy */.$)(facts.protos, ({ path }) => external_node_path_.posix.dirname(path));
    return lacking.flatMap((proto) => {
        const directory = external_node_path_.posix.dirname(proto.path);
        const others = (byDirectory.get(directory) ?? []).filter((other) => other !== proto);
        const isMapped = [...mappings.keys()].some((name) => proto.path === name || proto.path.endsWith(`/${name}`));
        if (others.length === 0 || proto.declares.length === 0 || isMapped)
            return [];
        if ((0,buf/* isExcluded */.RF)(proto.path, survey.bufModules) || survey.ofName(proto).length > 0)
            return [];
        const areMade = others.every((other) => {
            return other.goPackage !== undefined && other.package === proto.package && survey.hasStub(other, "protoc-gen-go");
        });
        const sibling = areMade
            ? survey.madeIn(directory).find(({ stub }) => stub.generator === "protoc-gen-go")
            : undefined;
        const listed = sibling?.candidates[0]?.proto.path;
        if (sibling === undefined || listed === undefined)
            return [];
        return (0,hints/* listWithout */.tN)(proto.path, listed, recipes) === null ? [{ proto, sibling }] : [];
    });
}

;// CONCATENATED MODULE: ./src/stubs/verdict/evidence.ts


/** Said of a stub whose descriptor was changed by hand, so that it can't be decoded: a program with it panics when it starts. */
const unreadableDescriptor = "the descriptor embedded in it can't be read, so no generator wrote it like this";
/** That nobody can say which version made a stub, in words. */
function unknownVersion({ stub, generator: build }) {
    const { generator, generatorStamp } = stub;
    if (generatorStamp === undefined)
        return "its header names no version, and none that was tried gives it";
    if ((0,versions/* isNoRelease */.To)(stub))
        return `it was made by ${generator} ${generatorStamp}, which is no release, and the releases beside it give other code`;
    return `it was made by golang/protobuf's ${generator}, built with google.golang.org/protobuf ${generatorStamp}, and that of golang/protobuf ${build?.version}, built with the same, gives other code`;
}
/** How a .proto left its place, in words: `commit 1a2b3c moved a.proto to v1/a.proto`. */
function departureInWords({ path, movedTo, commit }) {
    const what = movedTo === null ? "deleted" : "moved";
    const whither = movedTo === null ? "" : ` to ${movedTo}`;
    if (commit === null)
        return `${path} was ${what}${whither} in the work tree`;
    return `commit ${commit.slice(0, 12)} ${what} ${path}${whither}`;
}
/** Why a stub could not be regenerated, in words. */
function whyNot(context, answered) {
    const { stub } = context;
    if (stub.source === undefined)
        return "it does not name its source";
    if (context.generator === null)
        return `it does not say which version of ${stub.generator} made it`;
    if (answered === null)
        return "there is no descriptor of it to go by";
    const { outcome } = answered;
    if (outcome.kind === "no-tool")
        return outcome.failure.message;
    const causes = causesOf(answered);
    if (causes.length > 0)
        return causes.map(describeCause).join("; ");
    return `${stub.generator} wrote no such file`;
}

;// CONCATENATED MODULE: ./src/stubs/lost-imports.ts





/**
 * The judgements with those of stubs outdated that were made when something was in the checkout that their .proto imports, and that is
 * nowhere by now: nobody can generate them. What is vendored, downloaded or left out of the checkout may come from elsewhere today.
 */
async function withLostImports(judgements, facts, history) {
    const isFetched = fetchedSources(facts);
    const placeOf = ({ imported }, { result: { root } }) => {
        const path = imported === undefined || root === null ? null : external_node_path_.posix.join(root, imported);
        return path === null || (0,model_directory/* isVendored */.Ee)(path) || isFetched(path) || (0,work_tree/* isLeftOut */.WY)(path, facts.git) ? null : path;
    };
    const lacking = judgements.map((judgement) => {
        const places = (judgement.unregenerated?.causes ?? []).flatMap((cause) => placeOf(cause, judgement) ?? []);
        return { path: judgement.result.path, places: new Set(places) };
    });
    const departures = await lost_imports_departuresOf(lacking, facts, history);
    return judgements.map((judgement) => {
        const { result, unregenerated } = judgement;
        const lost = departures.get(result.path) ?? [];
        if (unregenerated === undefined || lost.length === 0)
            return judgement;
        const causes = unregenerated.causes.map((cause) => {
            const departure = lost.find(({ path }) => path === placeOf(cause, judgement));
            return departure === undefined
                ? cause
                : { ...cause, message: `${cause.message}: ${departureInWords(departure)}` };
        });
        return { ...judgement, unregenerated: { ...unregenerated, causes, isOutdated: true } };
    });
}
/** What left of the places that each stub lacks something of, since it was made. */
async function lost_imports_departuresOf(lacking, { git }, history) {
    const asked = lacking.filter(({ places }) => places.size > 0);
    if (git.kind === "unknown" || asked.length === 0)
        return new Map();
    const stubs = asked.map(({ path, places }) => ({ path, mayStemFrom: (proto) => places.has(proto) }));
    const earlier = (await history?.departures(stubs)) ?? new Map();
    return new Map(asked.map(({ path, places }) => {
        const gone = [...places].filter((place) => git.deleted.has(place));
        const now = gone.map((place) => ({ path: place, movedTo: null, commit: null }));
        return [path, [...now, ...(earlier.get(path) ?? [])]];
    }));
}

// EXTERNAL MODULE: ./src/files/if-there.ts
var if_there = __webpack_require__(4431);
// EXTERNAL MODULE: ./src/model/module-version.ts
var module_version = __webpack_require__(2744);
;// CONCATENATED MODULE: ./src/stubs/former-pins.ts










/** A version that is not installed takes half a minute to build. */
const mostVersions = 3;
/**
 * Regenerates the stubs of further generators that the pinned version does not give with the one that stood in the same line of the same
 * file when they were last committed: most of them name no version, so nothing else tells that it was raised and nobody generated anew. Who
 * raised it may not have installed it either: what made one of them is tried on the others. The result has those that it gives.
 */
async function answerWithFormerPins(answers, { root, git }, history, answer) {
    if (history === undefined || git.kind === "unknown")
        return new Map();
    const doubtful = await pinningLines(answers.flatMap((of) => pinnedIn(of) ?? []), root);
    if (doubtful.length === 0)
        return new Map();
    const asked = doubtful.map(({ of, path }) => ({ path, stub: of.ask.context.stub.path }));
    const committed = await history.committedWith(asked, git);
    const asks = ofFewVersions(doubtful.flatMap(({ of, path, line }) => {
        const then = committed.get(of.ask.context.stub.path);
        const ask = then === undefined ? null : askOfThen(of.ask, line, path, then);
        return ask === null ? [] : [{ of, ask }];
    }));
    const own = await settledOf(asks, answer);
    const others = await settledOf(asksOfOthers(doubtful, own), answer);
    return new Map([...others, ...own]);
}
/** Those of the questions whose answer is the committed stub. */
async function settledOf(asks, answer) {
    const found = await answer(asks.map(({ ask }) => ask));
    return new Map(asks.flatMap(({ of, ask }, index) => {
        const answered = found[index];
        if (answered === undefined || !isSettled(answered))
            return [];
        const because = `${ask.generator.provenance.because}, and it names ${of.ask.generator.version} since`;
        return [[of, { answered, because }]];
    }));
}
/** What is left, with each version that once stood in its line and made another stub of its generator. */
function asksOfOthers(doubtful, own) {
    const keyOf = ({ of, path, line }) => `${of.ask.context.stub.generator} ${path} ${line}`;
    const made = (0,model_group/* groupBy */.$)(doubtful.filter(({ of }) => own.has(of)), keyOf);
    return doubtful.flatMap((one) => {
        if (own.has(one.of))
            return [];
        const generators = (made.get(keyOf(one)) ?? []).flatMap(({ of }) => own.get(of)?.answered.ask.generator ?? []);
        const versions = new Map(generators.map((generator) => [generator.version, generator]));
        return [...versions.values()].map((generator) => ({ of: one.of, ask: { ...one.of.ask, generator } }));
    });
}
/** Those of the versions that most of them ask for. */
function ofFewVersions(asks) {
    const groups = (0,model_group/* groupBy */.$)(asks, ({ ask: { generator } }) => `${generator.package}@${generator.version}`);
    const largest = [...groups.values()].toSorted((one, other) => other.length - one.length);
    return largest.slice(0, mostVersions).flat();
}
/** Where a file pins the version that did not give a stub; null for what it gave, and for what no file pins. */
function pinnedIn(of) {
    const { context, origin, generator } = of.ask;
    const { kind, path } = generator.provenance;
    if ((0,model_stub/* isCore */.OB)(context.stub.generator) || origin.kind !== "proto" || of.comparison.kind === "stamp" || isSettled(of))
        return null;
    return of.regenerated === null || kind !== "project-file" || path === undefined ? null : { of, path };
}
/** With the lines that pin, of which each file is read once; without those that are not there. */
async function pinningLines(pinned, root) {
    const files = new Map();
    for (const path of new Set(pinned.map((one) => one.path)))
        files.set(path, linesOf((await (0,if_there/* readIfThere */.q)((0,external_node_path_.join)(root, path))) ?? ""));
    return pinned.flatMap(({ of, path }) => {
        const line = files.get(path)?.[(of.ask.generator.provenance.line ?? 0) - 1];
        return line === undefined ? [] : [{ of, path, line }];
    });
}
/** The question with the version that stood in the line then; null where it was the same, or the line another one. */
function askOfThen(ask, line, path, { text, commit }) {
    const { version } = ask.generator;
    const { generator } = ask.context.stub;
    const written = [version, version.replace(/^v/, "")].find((form) => line.includes(form));
    if (written === undefined)
        return null;
    const [before = "", after = ""] = line.split(written, 2);
    const lines = linesOf(text);
    const index = lines.findIndex((one) => one.startsWith(before) && one.endsWith(after) && one !== line);
    const then = lines[index]?.slice(before.length, after === "" ? undefined : -after.length) ?? "";
    const former = (0,module_version/* moduleVersionOf */.w4)((0,governed/* isBufTemplate */.oT)(path) ? (0,module_version/* withoutRegistryRevision */.T1)(then) : then);
    if (former === null || former === version)
        return null;
    const because = `${generator} ${former} made it, which ${(0,model_provenance/* placeInWords */.cF)(path, index + 1)} named in commit ${commit.slice(0, 12)}`;
    const provenance = { kind: "project-file", because, path, line: index + 1 };
    const known = (0,generator_further/* furtherGenerator */.YS)(generator);
    const program = known === null ? ask.generator.package : (0,further_generators/* packageAt */.M)(known, former);
    return { ...ask, generator: { package: program, version: former, provenance } };
}
/** Without what stands around a requirement of a go.mod, which may be in a block or not. https://go.dev/ref/mod#go-mod-file-require */
function linesOf(text) {
    return text.split("\n").map((line) => line.trim().replace(/^require\s+/, ""));
}

;// CONCATENATED MODULE: ./src/stubs/schema/difference.ts
function schema(words, at) {
    return { kind: "schema", words, at };
}
/** The place of one of an owner's declarations. */
function memberOf(owner, index) {
    return [...owner.at, owner.list, index];
}
/**
 * Pairs declarations by name, and those that are left over as renamed where `likeness` gives the same text for both and for
 * no other; an empty one is like nothing.
 */
function pair(before, after, likeness) {
    const old = new Map(before.map((one) => [one.name, one]));
    const names = new Set(after.map(({ name }) => name));
    const gone = before.filter(({ name }) => !names.has(name));
    const fresh = after.map((one, index) => ({ after: one, index })).filter(({ after: { name } }) => !old.has(name));
    const like = (one) => (other) => likeness(one) !== "" && likeness(one) === likeness(other);
    const renamed = fresh.flatMap(({ after: one, index }) => {
        const [twin, ...others] = gone.filter(like(one));
        const isOnly = others.length === 0 && fresh.filter(({ after: other }) => like(one)(other)).length === 1;
        return twin !== undefined && isOnly ? [{ before: twin, after: one, index }] : [];
    });
    const kept = after.flatMap((one, index) => {
        const same = old.get(one.name);
        return same === undefined ? [] : [{ before: same, after: one, index }];
    });
    return {
        kept,
        renamed,
        added: fresh.filter(({ after: one }) => !renamed.some((pairing) => pairing.after === one)),
        removed: gone.filter((one) => !renamed.some((pairing) => pairing.before === one)),
    };
}
/** Generated code numbers declarations by their place, so that moving one changes it although it changes no type. */
function* orderDifferences(kinds, owner, before, after) {
    const old = before.map(({ name }) => name).filter((name) => after.some((one) => one.name === name));
    const fresh = after.map(({ name }) => name).filter((name) => old.includes(name));
    const first = fresh.find((name, index) => name !== old[index]);
    if (first === undefined)
        return;
    const index = after.findIndex(({ name }) => name === first);
    yield schema(`order of ${kinds} in ${owner.words} changed`, memberOf(owner, index));
}
/** Ranges and names that one side reserves and the other does not, in words. */
function reservedDifferences(owner, at, before, after) {
    return [
        ...after.filter((one) => !before.includes(one)).map((one) => schema(`${one} added to ${owner}`, at)),
        ...before.filter((one) => !after.includes(one)).map((one) => schema(`${one} removed from ${owner}`, at)),
    ];
}
/** `reserved 4 to 6`, from numbers of which both are part of the range. */
function rangeInWords(kind, first, last) {
    return first === last ? `${kind} ${first}` : `${kind} ${first} to ${last}`;
}

// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/reflect/unsafe.js
var unsafe = __webpack_require__(6629);
;// CONCATENATED MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/fields.js
// Copyright 2021-2026 Buf Technologies, Inc.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//      http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.

/**
 * Returns true if the field is set.
 *
 * - Scalar and enum fields with implicit presence (proto3):
 *   Set if not a zero value.
 *
 * - Scalar and enum fields with explicit presence (proto2, oneof):
 *   Set if a value was set when creating or parsing the message, or when a
 *   value was assigned to the field's property.
 *
 * - Message fields:
 *   Set if the property is not undefined.
 *
 * - List and map fields:
 *   Set if not empty.
 */
function isFieldSet(message, field) {
    return (field.parent.typeName == message.$typeName && (0,unsafe/* unsafeIsSet */.zB)(message, field));
}
/**
 * Resets the field, so that isFieldSet() will return false.
 */
function clearField(message, field) {
    if (field.parent.typeName == message.$typeName) {
        unsafeClear(message, field);
    }
}

;// CONCATENATED MODULE: ./src/stubs/schema/options.ts



/** Options by the fields that descriptor.proto names, and custom ones by their number and bytes. */
function* optionDifferences(owner, description, before, after) {
    const old = optionsOf(description, before);
    const fresh = optionsOf(description, after);
    for (const key of new Set([...old.keys(), ...fresh.keys()])) {
        const [from, to] = [old.get(key), fresh.get(key)];
        if (from?.value === to?.value)
            continue;
        const { name = "", custom } = to ?? from ?? {};
        const kind = name === "go_package" ? "schema" : "option";
        const values = custom === undefined ? ` from ${from?.value ?? "nothing"} to ${to?.value ?? "nothing"}` : "";
        const verb = from === undefined ? "added to" : to === undefined ? "removed from" : "of";
        const words = verb === "of"
            ? `option ${name} of ${owner.words} changed${values}`
            : `option ${name}${valueInWords(to ?? from)} ${verb} ${owner.words}`;
        const at = to === undefined ? owner.at : [...owner.at, owner.options, ...to.path];
        yield { kind, words, at, ...(custom === undefined ? {} : { custom }) };
    }
}
/** The bytes of a custom option tell nobody anything. */
function valueInWords(option) {
    return option === undefined || option.custom !== undefined ? "" : ` = ${option.value}`;
}
/** Options by the numbers that lead to them; those of editions one by one, as they are written: `features.enum_type`. */
function optionsOf(description, options, scope = []) {
    const values = new Map();
    if (options === undefined)
        return values;
    for (const field of description.fields) {
        if (!isFieldSet(options, field))
            continue;
        const path = [...scope, field.number];
        const value = options[field.localName];
        if (field.fieldKind === "message" && field.name === "features") {
            for (const [key, feature] of optionsOf(field.message, value, path))
                values.set(key, { ...feature, name: `features.${feature.name}` });
            continue;
        }
        const text = nameOfNumber(field, value) ?? (typeof value === "string" ? value : JSON.stringify(value, plain));
        if (text !== "[]")
            values.set(path.join("."), { name: field.name, path, value: text });
    }
    for (const { no, wireType, data } of options.$unknown ?? []) {
        const path = [...scope, no];
        const before = values.get(path.join("."))?.value ?? "";
        const value = withoutOrder(wireType === binary_encoding/* WireType */.O0.LengthDelimited ? new binary_encoding/* BinaryReader */.V5(data).bytes() : data);
        const custom = { extendee: description.typeName, number: no };
        values.set(path.join("."), { name: `(${no})`, path, value: `${before}${value} `, custom });
    }
    return values;
}
/** Values of enums by their names: `SPEED` rather than 1. */
function nameOfNumber(field, value) {
    return field.fieldKind === "enum" && typeof value === "number" ? field.enum.value[value]?.name : undefined;
}
function plain(key, value) {
    if (key === "$typeName")
        return undefined;
    return typeof value === "bigint" ? value.toString() : value;
}

;// CONCATENATED MODULE: ./src/stubs/schema/enums.ts



const number = descriptor_pb/* EnumDescriptorProtoSchema */.YK.field;
/** The enums of a file or of a message; `scope` is what their full names begin with. */
function* enumsDifferences(scope, owner, before, after) {
    const paired = pair(before, after, ({ value }) => value.map(({ name, number: own }) => `${name} ${own}`).join());
    for (const { after: one, index } of paired.added)
        yield schema(`enum ${scope}${one.name} added`, memberOf(owner, index));
    for (const { before: old, after: one, index } of paired.renamed)
        yield schema(`enum ${scope}${old.name} renamed to ${one.name}`, memberOf(owner, index));
    for (const { before: old, after: one, index } of paired.kept)
        yield* enumDifferences(`enum ${scope}${one.name}`, memberOf(owner, index), old, one);
    for (const one of paired.removed)
        yield schema(`enum ${scope}${one.name} removed`, owner.at);
    yield* orderDifferences("enums", owner, before, after);
}
function* enumDifferences(words, at, before, after) {
    const owner = { words, at, list: number.value.number };
    const paired = pair(before.value, after.value, (value) => String(value.number));
    for (const { after: value, index } of paired.added)
        yield schema(`value ${value.name} added to ${words}`, memberOf(owner, index));
    for (const { before: old, after: value, index } of paired.renamed)
        yield schema(`value ${old.name} of ${words} renamed to ${value.name}`, memberOf(owner, index));
    for (const { before: old, after: value, index } of paired.kept) {
        const place = memberOf(owner, index);
        const own = `value ${value.name} of ${words}`;
        if (old.number !== value.number)
            yield schema(`${own} renumbered from ${old.number} to ${value.number}`, place);
        const options = { words: own, at: place, options: descriptor_pb/* EnumValueDescriptorProtoSchema */.Tx.field.options.number };
        yield* optionDifferences(options, descriptor_pb/* EnumValueOptionsSchema */.eV, old.options, value.options);
    }
    for (const value of paired.removed)
        yield schema(`value ${value.name} removed from ${words}`, at);
    yield* orderDifferences("values", owner, before.value, after.value);
    yield* reservedDifferences(words, at, reservedIn(before), reservedIn(after));
    yield* optionDifferences({ words, at, options: number.options.number }, descriptor_pb/* EnumOptionsSchema */.JC, before.options, after.options);
}
/** Unlike those of messages, these ranges include their end. */
function reservedIn({ reservedRange, reservedName }) {
    return [
        ...reservedRange.map(({ start, end }) => rangeInWords("reserved", start, end)),
        ...reservedName.map((name) => `reserved name ${name}`),
    ];
}

// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/reflect/names.js
var names = __webpack_require__(6424);
;// CONCATENATED MODULE: ./src/stubs/schema/fields.ts





const fields_number = descriptor_pb/* FieldDescriptorProtoSchema */.zk.field;
/** What happened to fields: by their numbers, which are what counts on the wire, and by their names. */
function* fieldDifferences(owner, before, after) {
    const { kind } = after;
    const own = (field) => `${field.extendee} ${field.number}`;
    const byNumber = new Map(before.list.map((field) => [own(field), field]));
    const byName = new Map(before.list.map((field) => [field.name, field]));
    const names = new Set(after.list.map(({ name }) => name));
    const typeBefore = (field) => typeOf(field, before.nested);
    const told = new Set();
    for (const [index, field] of after.list.entries()) {
        const at = memberOf(owner, index);
        const [type, words] = [typeOf(field, after.nested), `${kind} ${field.name} of ${owner.words}`];
        const named = byName.get(field.name);
        const same = byNumber.get(own(field));
        const renamed = same !== undefined && !names.has(same.name) && typeBefore(same) === type ? same : undefined;
        const old = named ?? renamed;
        if (old === undefined) {
            yield schema(`${kind} ${field.name} added to ${owner.words}`, at);
            continue;
        }
        told.add(old);
        if (named === undefined)
            yield schema(`${kind} ${old.name} of ${owner.words} renamed to ${field.name}`, at);
        if (old.number !== field.number)
            yield schema(`${words} renumbered from ${old.number} to ${field.number}`, [...at, fields_number.number.number]);
        if (old.extendee !== field.extendee)
            yield schema(`${words} now extends ${fields_plain(field.extendee)}, not ${fields_plain(old.extendee)}`, at);
        if (typeBefore(old) !== type)
            yield schema(`${words} changed from ${typeBefore(old)} to ${type}`, [...at, fields_number.typeName.number]);
        // With a new name comes a new JSON name, of which only one that is given is a change of its own.
        if (old.jsonName !== field.jsonName && (old.name === field.name || isGivenJsonName(field)))
            yield schema(`JSON name of ${words} changed from ${old.jsonName} to ${field.jsonName}`, [
                ...at,
                fields_number.jsonName.number,
            ]);
        yield* defaultDifference(words, old, field, at);
        if (old.proto3Optional !== field.proto3Optional)
            yield schema(`${words} ${field.proto3Optional ? "became optional" : "is optional no longer"}`, at);
        yield* optionDifferences({ words, at, options: fields_number.options.number }, descriptor_pb/* FieldOptionsSchema */.iU, old.options, field.options);
    }
    for (const field of before.list)
        if (!told.has(field))
            yield schema(`${kind} ${field.name} removed from ${owner.words}`, owner.at);
    yield* orderDifferences(`${kind}s`, owner, before.list, after.list);
}
/**
 * Whether a field's JSON name is another than protoc makes of its name; what differs in case alone may be a recipe's work.
 * https://protobuf.dev/programming-guides/json/#field-names
 */
function isGivenJsonName({ name, jsonName }) {
    return jsonName.toLowerCase() !== (0,names/* protoCamelCase */.RM)(name).toLowerCase();
}
function* defaultDifference(words, old, field, at) {
    const defaultOf = (one) => isFieldSet(one, fields_number.defaultValue) ? one.defaultValue : "nothing";
    if (defaultOf(old) === defaultOf(field))
        return;
    yield schema(`default of ${words} changed from ${defaultOf(old)} to ${defaultOf(field)}`, [
        ...at,
        fields_number.defaultValue.number,
    ]);
}
/** As in a .proto: `repeated string`, `map<string, acme.v1.Item>`, `required acme.v1.Item`. */
function typeOf(field, nested) {
    const entry = nested.find(({ name, options }) => options?.mapEntry === true && field.typeName.endsWith(`.${name}`));
    const [key, value] = entry?.field ?? [];
    if (key !== undefined && value !== undefined)
        return `map<${typeOf(key, [])}, ${typeOf(value, [])}>`;
    const label = field.label === descriptor_pb/* FieldDescriptorProto_Label */.TX.REPEATED ? "repeated " : field.label === descriptor_pb/* FieldDescriptorProto_Label */.TX.REQUIRED ? "required " : "";
    const group = field.type === descriptor_pb/* FieldDescriptorProto_Type */.P3.GROUP ? "group " : "";
    return label + group + (field.typeName === "" ? descriptor_pb/* FieldDescriptorProto_Type */.P3[field.type].toLowerCase() : fields_plain(field.typeName));
}
function fields_plain(name) {
    return name.replace(/^\./, "");
}
/** Fields that went into a oneof, out of one or from one to another, and the oneofs themselves. */
function* oneofDifferences(owner, before, after) {
    const [old, fresh] = [oneofsOf(before), oneofsOf(after)];
    const { words, at } = owner;
    const renamed = renamedOneofs(before, after);
    const former = new Set(renamed.values());
    for (const name of fresh) {
        const index = after.oneofDecl.findIndex((oneof) => oneof.name === name);
        const place = [...at, descriptor_pb/* DescriptorProtoSchema */.fn.field.oneofDecl.number, index];
        const twin = renamed.get(name);
        if (twin !== undefined)
            yield schema(`oneof ${twin} of ${words} renamed to ${name}`, place);
        else if (!old.includes(name))
            yield schema(`oneof ${name} added to ${words}`, place);
    }
    for (const name of old)
        if (!fresh.includes(name) && !former.has(name))
            yield schema(`oneof ${name} removed from ${words}`, at);
    if (old.filter((name) => fresh.includes(name)).join() !== fresh.filter((name) => old.includes(name)).join())
        yield schema(`order of oneofs in ${words} changed`, at);
    const places = new Map(before.field.map((field) => [field.name, oneofOf(before, field)]));
    for (const [index, field] of after.field.entries()) {
        const [from, to] = [places.get(field.name), oneofOf(after, field)];
        const twin = renamed.get(to ?? "");
        if (from !== undefined && from !== to && !(twin !== undefined && from === twin)) {
            const place = [...at, descriptor_pb/* DescriptorProtoSchema */.fn.field.field.number, index];
            yield schema(`field ${field.name} of ${words} moved from ${fields_inWords(from)} to ${fields_inWords(to)}`, place);
        }
    }
}
function fields_inWords(oneof) {
    return oneof === null ? "no oneof" : `oneof ${oneof}`;
}
/** Former names of oneofs by their new ones: of those that have the same fields under another name. */
function renamedOneofs(before, after) {
    const [old, fresh] = [oneofsOf(before), oneofsOf(after)];
    const fieldsOf = (message, name) => message.field.flatMap((field) => (oneofOf(message, field) === name ? [field.number] : [])).join();
    return new Map(fresh
        .filter((name) => !old.includes(name))
        .flatMap((name) => {
        const twin = old.find((one) => !fresh.includes(one) && fieldsOf(before, one) === fieldsOf(after, name));
        return twin === undefined ? [] : [[name, twin]];
    }));
}
/** Names of the oneofs that are written in the .proto: `optional` in proto3 makes one for each field. */
function oneofsOf({ field, oneofDecl }) {
    const made = new Set(field.filter((one) => one.proto3Optional).map((one) => one.oneofIndex));
    return oneofDecl.map(({ name }) => name).filter((_, index) => !made.has(index));
}
function oneofOf(message, field) {
    if (field.proto3Optional || !isFieldSet(field, fields_number.oneofIndex))
        return null;
    return message.oneofDecl[field.oneofIndex]?.name ?? null;
}

// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/to-binary.js
var to_binary = __webpack_require__(5224);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/create.js
var create = __webpack_require__(6149);
;// CONCATENATED MODULE: ./src/stubs/schema/messages.ts






const messages_number = descriptor_pb/* DescriptorProtoSchema */.fn.field;
/** The messages of a file or of a message; `scope` is what their full names begin with: `acme.v1.`. */
function* messagesDifferences(scope, owner, before, after) {
    const paired = pair(before, after, contentOf);
    for (const { after: message, index } of paired.added)
        if (!isEntry(message))
            yield schema(`message ${scope}${message.name} added`, memberOf(owner, index));
    for (const { before: old, after: message, index } of paired.renamed)
        if (!isEntry(message))
            yield schema(`message ${scope}${old.name} renamed to ${message.name}`, memberOf(owner, index));
    for (const { before: old, after: message, index } of paired.kept)
        if (!isEntry(message))
            yield* messageDifferences(scope + message.name, memberOf(owner, index), old, message);
    for (const message of paired.removed)
        if (!isEntry(message))
            yield schema(`message ${scope}${message.name} removed`, owner.at);
    yield* orderDifferences("messages", owner, before.filter(isWritten), after.filter(isWritten));
}
/** What a map field's entries are declared by; nobody writes it, so it is told of the field. */
function isEntry({ options }) {
    return options?.mapEntry === true;
}
function isWritten(message) {
    return !isEntry(message);
}
/** All of a message but its name, in a text; empty for one without fields, which is like any other. */
function contentOf(message) {
    const bytes = (0,to_binary/* toBinary */.R)(descriptor_pb/* DescriptorProtoSchema */.fn, (0,create/* create */.v)(descriptor_pb/* DescriptorProtoSchema */.fn, { ...message, name: "" }));
    return message.field.length === 0 ? "" : Buffer.from(bytes).toString("base64");
}
function* messageDifferences(name, at, before, after) {
    const words = `message ${name}`;
    const fields = ({ field, nestedType }) => ({ kind: "field", list: field, nested: nestedType });
    const extensions = ({ extension, nestedType }) => ({ kind: "extension", list: extension, nested: nestedType });
    yield* fieldDifferences({ words, at, list: messages_number.field.number }, fields(before), fields(after));
    yield* oneofDifferences({ words, at }, before, after);
    const nested = { words, at, list: messages_number.nestedType.number };
    yield* messagesDifferences(`${name}.`, nested, before.nestedType, after.nestedType);
    yield* enumsDifferences(`${name}.`, { words, at, list: messages_number.enumType.number }, before.enumType, after.enumType);
    yield* fieldDifferences({ words, at, list: messages_number.extension.number }, extensions(before), extensions(after));
    yield* reservedDifferences(words, at, messages_reservedIn(before), messages_reservedIn(after));
    yield* rangeDifferences(words, at, before, after);
    yield* optionDifferences({ words, at, options: messages_number.options.number }, descriptor_pb/* MessageOptionsSchema */.Xn, before.options, after.options);
}
/** Whether ranges of extensions have options: what these say, generators leave out that take it for meant for the source alone. */
function* rangeDifferences(words, at, before, after) {
    for (const [index, { start, end, options }] of after.extensionRange.entries()) {
        const old = before.extensionRange.find((range) => range.start === start && range.end === end);
        if (old === undefined || (old.options === undefined) === (options === undefined))
            continue;
        const change = options === undefined ? "removed from" : "added to";
        const range = `${rangeInWords("extensions", start, end - 1)} of ${words}`;
        yield { kind: "option", words: `options ${change} ${range}`, at: [...at, messages_number.extensionRange.number, index] };
    }
}
/** Ranges end before their `end`. */
function messages_reservedIn({ reservedRange, reservedName, extensionRange }) {
    return [
        ...reservedRange.map(({ start, end }) => rangeInWords("reserved", start, end - 1)),
        ...reservedName.map((name) => `reserved name ${name}`),
        ...extensionRange.map(({ start, end }) => rangeInWords("extensions", start, end - 1)),
    ];
}

;// CONCATENATED MODULE: ./src/stubs/schema/services.ts



const services_number = descriptor_pb/* ServiceDescriptorProtoSchema */.ZX.field;
/** The services of a file; `scope` is what their full names begin with. */
function* servicesDifferences(scope, owner, before, after) {
    const likeness = ({ method }) => method.map((one) => one.name + shapeOf(one)).join();
    const paired = pair(before, after, likeness);
    for (const { after: service, index } of paired.added)
        yield schema(`service ${scope}${service.name} added`, memberOf(owner, index));
    for (const { before: old, after: service, index } of paired.renamed)
        yield schema(`service ${scope}${old.name} renamed to ${service.name}`, memberOf(owner, index));
    for (const { before: old, after: service, index } of paired.kept)
        yield* serviceDifferences(`service ${scope}${service.name}`, memberOf(owner, index), old, service);
    for (const service of paired.removed)
        yield schema(`service ${scope}${service.name} removed`, owner.at);
    yield* orderDifferences("services", owner, before, after);
}
function* serviceDifferences(words, at, before, after) {
    const owner = { words, at, list: services_number.method.number };
    const paired = pair(before.method, after.method, shapeOf);
    for (const { after: method, index } of paired.added)
        yield schema(`method ${method.name} added to ${words}`, memberOf(owner, index));
    for (const { before: old, after: method, index } of paired.renamed)
        yield schema(`method ${old.name} of ${words} renamed to ${method.name}`, memberOf(owner, index));
    for (const { before: old, after: method, index } of paired.kept) {
        const place = memberOf(owner, index);
        const own = `method ${method.name} of ${words}`;
        if (shapeOf(old) !== shapeOf(method))
            yield schema(`${own} changed from ${shapeOf(old)} to ${shapeOf(method)}`, place);
        const options = { words: own, at: place, options: descriptor_pb/* MethodDescriptorProtoSchema */.c0.field.options.number };
        yield* optionDifferences(options, descriptor_pb/* MethodOptionsSchema */.NU, old.options, method.options);
    }
    for (const method of paired.removed)
        yield schema(`method ${method.name} removed from ${words}`, at);
    yield* orderDifferences("methods", owner, before.method, after.method);
    yield* optionDifferences({ words, at, options: services_number.options.number }, descriptor_pb/* ServiceOptionsSchema */.oL, before.options, after.options);
}
/** `(acme.v1.Request) returns (stream acme.v1.Answer)`. */
function shapeOf(method) {
    const side = (streams, type) => `${streams ? "stream " : ""}${type.replace(/^\./, "")}`;
    return `(${side(method.clientStreaming, method.inputType)}) returns (${side(method.serverStreaming, method.outputType)})`;
}

;// CONCATENATED MODULE: ./src/stubs/schema/file.ts








const file_number = descriptor_pb/* FileDescriptorProtoSchema */.tr.field;
/** Where what concerns the whole file is told, and what was removed from its top level. */
const ofFile = [file_number.package.number];
/**
 * What changed from the descriptor embedded in a stub to the compiled one, in words; empty where they mean the same, and
 * where the embedded one is damaged, for then no .proto made it.
 */
function schemaDifferences(committed, compiled) {
    const before = decoded(committed);
    if (before === null)
        return [];
    const differences = [...fileDifferences(before, (0,from_binary/* fromBinary */.Er)(descriptor_pb/* FileDescriptorProtoSchema */.tr, compiled))];
    return differences.map((one) => (one.at.length === 0 ? { ...one, at: ofFile } : one));
}
function decoded(committed) {
    try {
        return (0,from_binary/* fromBinary */.Er)(descriptor_pb/* FileDescriptorProtoSchema */.tr, committed);
    }
    catch {
        // Edited by hand or half merged: the caller judges by the code alone.
        return null;
    }
}
function* fileDifferences(before, after) {
    const scope = after.package === "" ? "" : `${after.package}.`;
    if (before.package !== after.package)
        yield schema(`package changed from ${before.package || "none"} to ${after.package || "none"}`, ofFile);
    intoPackageOf(after, before);
    if (languageOf(before) !== languageOf(after))
        yield schema(`${languageOf(before)} changed to ${languageOf(after)}`, [file_number.syntax.number]);
    yield* importDifferences(before, after);
    const own = { words: "the file", at: [], options: file_number.options.number };
    yield* optionDifferences(own, descriptor_pb/* FileOptionsSchema */.iy, before.options, after.options);
    const owner = (list) => ({ words: "the file", at: [], list });
    const messages = messagesDifferences(scope, owner(file_number.messageType.number), before.messageType, after.messageType);
    yield* withMoves(scope, movedMessages(before, after), messages);
    yield* enumsDifferences(scope, owner(file_number.enumType.number), before.enumType, after.enumType);
    yield* servicesDifferences(scope, owner(file_number.service.number), before.service, after.service);
    const extensions = (list) => ({ kind: "extension", list, nested: [] });
    yield* fieldDifferences(owner(file_number.extension.number), extensions(before.extension), extensions(after.extension));
}
/** `syntax proto3` or `edition 2023`; an empty syntax is proto2's. */
function languageOf({ syntax, edition }) {
    if (syntax !== "editions")
        return `syntax ${syntax || "proto2"}`;
    return `edition ${(descriptor_pb/* Edition */.rJ[edition] ?? String(edition)).replace("EDITION_", "")}`;
}
function* importDifferences(before, after) {
    for (const [index, name] of after.dependency.entries())
        if (!before.dependency.includes(name))
            yield schema(`import ${name} added`, [file_number.dependency.number, index]);
    for (const name of before.dependency)
        if (!after.dependency.includes(name))
            yield schema(`import ${name} removed`, ofFile);
    const kept = before.dependency.filter((name) => after.dependency.includes(name));
    const moved = after.dependency
        .filter((name) => before.dependency.includes(name))
        .find((name, at) => name !== kept[at]);
    if (moved !== undefined)
        yield schema("its imports stand in another order", [file_number.dependency.number, after.dependency.indexOf(moved)]);
    yield* kindDifferences("public", (file) => file.publicDependency, before, after);
    yield* kindDifferences("weak", (file) => file.weakDependency, before, after);
}
/** Imports that both have, and that only one of them calls public or weak; `numbersIn` counts them among a file's imports. */
function* kindDifferences(kind, numbersIn, before, after) {
    const namesIn = (file) => numbersIn(file).map((index) => file.dependency[index] ?? "");
    const [old, fresh] = [namesIn(before), namesIn(after)];
    const at = (name) => [file_number.dependency.number, after.dependency.indexOf(name)];
    for (const name of fresh)
        if (!old.includes(name))
            yield schema(`import ${name} became ${kind}`, at(name));
    for (const name of old)
        if (!fresh.includes(name) && after.dependency.includes(name))
            yield schema(`import ${name} is ${kind} no longer`, at(name));
}
/**
 * Names the file's own types as if its package had always been that of the other one, lest every field is told to have changed with it, and
 * those of other files, unless the other one still has them by their former names.
 */
function intoPackageOf(after, file) {
    if (file.package === after.package)
        return;
    const [from, to] = [file, after].map((one) => (one.package === "" ? "." : `.${one.package}.`));
    const own = new Set(typesIn(file).map((name) => from + name));
    const kept = new Set(typedIn(after).flatMap(file_namesIn));
    const moved = (type) => type.startsWith(from) && (own.has(type) || !kept.has(type)) ? to + type.slice(from.length) : type;
    for (const one of typedIn(file)) {
        if (one.$typeName === "google.protobuf.MethodDescriptorProto") {
            one.inputType = moved(one.inputType);
            one.outputType = moved(one.outputType);
        }
        else {
            one.typeName = moved(one.typeName);
            one.extendee = moved(one.extendee);
        }
    }
}
/** Everything in a file that names types. */
function typedIn(file) {
    const inMessages = allMessages(file).flatMap(({ message }) => [...message.field, ...message.extension]);
    return [...inMessages, ...file.extension, ...file.service.flatMap((service) => service.method)];
}
function file_namesIn(one) {
    return one.$typeName === "google.protobuf.MethodDescriptorProto"
        ? [one.inputType, one.outputType]
        : [one.typeName, one.extendee];
}
/** The names of all messages and enums of a file below its package. */
function typesIn(file) {
    const inMessages = allMessages(file).flatMap(({ name, message }) => [
        name,
        ...message.enumType.map((nested) => `${name}.${nested.name}`),
    ]);
    return [...inMessages, ...file.enumType.map(({ name }) => name)];
}
/** All messages of a file with their names below its package: `Outer.Inner`. */
function allMessages({ messageType, }) {
    const visit = (scope, message) => {
        const name = scope + message.name;
        return [{ name, message }, ...message.nestedType.flatMap((nested) => visit(`${name}.`, nested))];
    };
    return messageType.flatMap((message) => visit("", message));
}
/** Messages that are declared in another place with the same name and content, the old name by the new one. */
function movedMessages(before, after) {
    const [old, fresh] = [allMessages(before), allMessages(after)];
    const without = (list, other) => list.filter((one) => !other.some(({ name }) => name === one.name));
    const gone = without(old, fresh);
    const pairs = without(fresh, old).flatMap(({ name, message }) => {
        const [twin] = gone.filter((one) => one.message.name === message.name && contentOf(one.message) === contentOf(message));
        return twin === undefined ? [] : [[name, twin.name]];
    });
    return new Map(pairs);
}
function* withMoves(scope, moves, differences) {
    const added = new Map([...moves].map(([to, from]) => [`message ${scope}${to} added`, `message ${scope}${from} moved to ${scope}${to}`]));
    const removed = new Set([...moves].map(([, from]) => `message ${scope}${from} removed`));
    for (const difference of differences) {
        if (removed.has(difference.words))
            continue;
        yield { ...difference, words: added.get(difference.words) ?? difference.words };
    }
}

;// CONCATENATED MODULE: ./src/stubs/schema/option-names.ts


/**
 * Differences that call custom options by the names of their extensions, `(buf.validate.field)`, as far as one of these serialized
 * google.protobuf.FileDescriptorProtos declares them; others keep their numbers.
 */
function withOptionNames(differences, files) {
    if (!differences.some(({ custom }) => custom !== undefined))
        return differences;
    const names = new Map([...files].flatMap(extensionsIn));
    return differences.map((difference) => {
        const { custom, words } = difference;
        const name = custom === undefined ? undefined : names.get(option_names_keyOf(custom));
        return name === undefined
            ? difference
            : { ...difference, words: words.replace(`(${custom?.number})`, `(${name})`) };
    });
}
function option_names_keyOf({ extendee, number }) {
    return `${extendee} ${number}`;
}
function extensionsIn(bytes) {
    const file = (0,from_binary/* fromBinary */.Er)(descriptor_pb/* FileDescriptorProtoSchema */.tr, bytes);
    return [...named(file.extension, file.package), ...file.messageType.flatMap((one) => inMessage(one, file.package))];
}
function inMessage(message, scope) {
    const own = scope === "" ? message.name : `${scope}.${message.name}`;
    return [...named(message.extension, own), ...message.nestedType.flatMap((nested) => inMessage(nested, own))];
}
function named(extensions, scope) {
    return extensions.map(({ name, number, extendee }) => [
        option_names_keyOf({ extendee: extendee.replace(/^\./, ""), number }),
        scope === "" ? name : `${scope}.${name}`,
    ]);
}

;// CONCATENATED MODULE: ./src/stubs/schema/declaration-name.ts

const declaration_name_ofFile = descriptor_pb/* FileDescriptorProtoSchema */.tr.field;
const ofMessage = descriptor_pb/* DescriptorProtoSchema */.fn.field;
/** The declaration at a path in words, `field name of message acme.v1.Person`, or what encloses it; null: the file's own lines. */
function declarationInWords(file, [list, index = 0, ...rest]) {
    const scope = file.package === "" ? "" : `${file.package}.`;
    switch (list) {
        case declaration_name_ofFile.syntax.number:
        case declaration_name_ofFile.edition.number:
            return "its syntax line";
        case declaration_name_ofFile.package.number:
            return "its package line";
        case declaration_name_ofFile.dependency.number:
            return `import ${file.dependency[index]}`;
        case declaration_name_ofFile.messageType.number:
            return declaration_name_inMessage(file.messageType[index], scope, rest);
        case declaration_name_ofFile.enumType.number:
            return inEnum(file.enumType[index], scope, rest);
        case declaration_name_ofFile.extension.number:
            return `extension ${file.extension[index]?.name}`;
        case declaration_name_ofFile.service.number: {
            const service = file.service[index];
            const [member, at = 0] = rest;
            const method = member === descriptor_pb/* ServiceDescriptorProtoSchema */.ZX.field.method.number ? service?.method[at] : undefined;
            const owner = `service ${scope}${service?.name}`;
            return method === undefined ? owner : `method ${method.name} of ${owner}`;
        }
        default:
            return null;
    }
}
function declaration_name_inMessage(message, scope, path) {
    if (message === undefined)
        return null;
    const [list, index = 0, ...rest] = path;
    const name = `${scope}${message.name}`;
    switch (list) {
        case ofMessage.field.number:
            return `field ${message.field[index]?.name} of message ${name}`;
        case ofMessage.oneofDecl.number:
            return `oneof ${message.oneofDecl[index]?.name} of message ${name}`;
        case ofMessage.extension.number:
            return `extension ${message.extension[index]?.name} of message ${name}`;
        case ofMessage.nestedType.number:
            return declaration_name_inMessage(message.nestedType[index], `${name}.`, rest);
        case ofMessage.enumType.number:
            return inEnum(message.enumType[index], `${name}.`, rest);
        default:
            return `message ${name}`;
    }
}
function inEnum(one, scope, [list, index = 0]) {
    if (one === undefined)
        return null;
    const value = list === descriptor_pb/* EnumDescriptorProtoSchema */.YK.field.value.number ? one.value[index] : undefined;
    return value === undefined ? `enum ${scope}${one.name}` : `value ${value.name} of enum ${scope}${one.name}`;
}

;// CONCATENATED MODULE: ./src/stubs/verdict/changed-comment.ts





/**
 * The first comment by which a committed stub differs from the regenerated one: that of the declaration that has it in the .proto today,
 * or that has lost it; null where neither can be told.
 */
function changedComment(committed, regenerated, file) {
    const [before, after] = [changed_comment_linesOf(committed), changed_comment_linesOf(regenerated)];
    // An old build laid comments out otherwise, which is no difference to be told.
    const words = after.findIndex((line, index) => unspaced(line) !== unspaced(before[index] ?? ""));
    const at = words === -1 ? after.findIndex((line, index) => line !== before[index]) : words;
    if (at === -1)
        return null;
    const info = sourceInfoOf(file);
    const descriptor = (0,from_binary/* fromBinary */.Er)(descriptor_pb/* FileDescriptorProtoSchema */.tr, file);
    const line = after[at] ?? "";
    const comment = line !== "" && !before.includes(line) ? changed_comment_wordsIn(line) : "";
    // A generator that writes nothing above its header may be held against a stub that has something there.
    const isAboveHeader = at < Math.max(headerLine(before), headerLine(after));
    const below = isAboveHeader ? changed_comment_headOf(info) : changed_comment_pathAfter(after, at, descriptor);
    // Several declarations may have the same comment: that of the code below it is meant.
    const own = info.locations.filter((location) => changed_comment_hasComment(location, comment));
    const path = own.some((location) => location.path.join() === below?.join()) ? below : (own[0]?.path ?? below);
    const place = path === null ? null : info.placeOf(path);
    return path === null || place === null ? null : { place, of: declarationInWords(descriptor, path) };
}
function changed_comment_linesOf(text) {
    return text.replaceAll("\r\n", "\n").split("\n");
}
/** A line without the space that a comment begins with. */
function unspaced(line) {
    return line.replace(/\/\/[ \t]+/, "//");
}
/** The text of a comment in Go: above a declaration or behind it. */
function changed_comment_wordsIn(line) {
    return (/\/\/(.*)$/.exec(line)?.[1] ?? "").trim();
}
function changed_comment_hasComment({ leadingComments, trailingComments, leadingDetachedComments }, words) {
    const comments = [leadingComments, trailingComments, ...leadingDetachedComments];
    return words !== "" && comments.some((comment) => comment.split("\n").some((line) => line.trim() === words));
}
/** What the comments above a stub's header stand above in its .proto. */
function changed_comment_headOf(info) {
    const { syntax, edition } = descriptor_pb/* FileDescriptorProtoSchema */.tr.field;
    return [[syntax.number], [edition.number]].find((path) => info.placeOf(path) !== null) ?? null;
}
/** The declaration that the first line of code from there on was generated for. */
function changed_comment_pathAfter(lines, from, file) {
    const declared = declarationsOf(file);
    for (let index = from; index < lines.length; index += 1) {
        const line = lines[index] ?? "";
        if (/^\s*(?:\/\/.*)?$/.test(line))
            continue;
        if (line.startsWith("package "))
            return [descriptor_pb/* FileDescriptorProtoSchema */.tr.field.package.number];
        const name = goNameIn(line);
        const owner = goOwnerOf(lines, index);
        return declared.find(({ go, ownerGo }) => go === name && (ownerGo === null || ownerGo === owner))?.path ?? null;
    }
    return null;
}
function headerLine(lines) {
    const text = lines.join("\n");
    return Math.max(0, text.slice(0, Math.max(0, headerStart(text))).split("\n").length - 1);
}
/** Go names are made of the .proto's by changing case and underscores, which are left aside here. */
function changed_comment_plain(name) {
    return name.replaceAll("_", "").toLowerCase();
}
function goNameIn(line) {
    const [, tagged] = /protobuf:"[^"]*\bname=(\w+)/.exec(line) ?? [];
    const [, name = ""] = /^\s*(?:type |func (?:\([^)]*\) )?)?(\w+)/.exec(line) ?? [];
    return changed_comment_plain(tagged ?? name);
}
function goOwnerOf(lines, index) {
    for (let above = index; above >= 0; above -= 1) {
        const [, name] = /^type (\w+?)(?:Client|Server)? (?:struct|interface) \{/.exec(lines[above] ?? "") ?? [];
        if (name !== undefined)
            return changed_comment_plain(name);
        if (/^\}/.test(lines[above] ?? ""))
            return null;
    }
    return null;
}
function declarationsOf(file) {
    const number = descriptor_pb/* FileDescriptorProtoSchema */.tr.field;
    const services = file.service.flatMap((service, index) => {
        const path = [number.service.number, index];
        const own = (go) => ({ go, ownerGo: null, path });
        return [
            ...service.method.map((method, at) => ({
                go: changed_comment_plain(method.name),
                ownerGo: changed_comment_plain(service.name),
                path: [...path, descriptor_pb/* ServiceDescriptorProtoSchema */.ZX.field.method.number, at],
            })),
            own(changed_comment_plain(`${service.name}Client`)),
            own(changed_comment_plain(`${service.name}Server`)),
        ];
    });
    return [
        ...file.messageType.flatMap((message, index) => changed_comment_inMessage(message, "", [number.messageType.number, index])),
        ...file.enumType.flatMap((one, index) => changed_comment_inEnum(one.name, one.value, "", [number.enumType.number, index])),
        ...services,
    ];
}
function changed_comment_inMessage(message, scope, path) {
    const number = descriptor_pb/* DescriptorProtoSchema */.fn.field;
    const name = scope + message.name;
    return [
        { go: changed_comment_plain(name), ownerGo: null, path },
        ...message.field.map((field, index) => ({
            go: changed_comment_plain(field.name),
            ownerGo: changed_comment_plain(name),
            path: [...path, number.field.number, index],
        })),
        ...message.nestedType.flatMap((one, index) => changed_comment_inMessage(one, name, [...path, number.nestedType.number, index])),
        ...message.enumType.flatMap((one, index) => changed_comment_inEnum(one.name, one.value, name, [...path, number.enumType.number, index])),
    ];
}
function changed_comment_inEnum(name, values, scope, path) {
    const prefix = scope === "" ? name : scope;
    return [
        { go: changed_comment_plain(scope + name), ownerGo: null, path },
        ...values.map((value, index) => ({
            go: changed_comment_plain(prefix + value.name),
            ownerGo: null,
            path: [...path, descriptor_pb/* EnumDescriptorProtoSchema */.YK.field.value.number, index],
        })),
    ];
}

// EXTERNAL MODULE: ./src/stubs/infer/paths/go-imports.ts
var go_imports = __webpack_require__(6096);
;// CONCATENATED MODULE: ./src/stubs/verdict/import-differences.ts






/** How the Go packages of imported files differ in a stub and what is regenerated: they change without the importing file's own schema. */
function import_differences_importDifferences(answered) {
    const { ask, compiled, regenerated } = answered;
    // What another generator imports is as much its version's doing.
    if (regenerated === null || !(0,model_stub/* isCore */.OB)(ask.context.stub.generator))
        return [];
    const importsIn = (text) => (0,go_imports/* goImportsOf */.aR)(text).filter((path) => !(0,go_imports/* isRuntimePackage */.HF)(path));
    const [own, made] = [ask.context.text, (0,utf8/* decodeUtf8 */._)(regenerated)];
    const [before, after] = [importsIn(own), importsIn(made)];
    const added = after.filter((path) => !before.includes(path));
    const removed = before.filter((path) => !after.includes(path));
    if (added.length === 0 && removed.length === 0)
        return nameDifferences(answered, after);
    // What is of the stub's own package, or of one that it imports besides, is not imported for itself.
    if (added.length === 0 && !isMeant(removed, typesOf, own, made))
        return [];
    if (removed.length === 0 && !isMeant(added, anythingOf, made, own))
        return [];
    const file = compiled.files.get(ask.context.stub.source ?? "");
    const index = (file?.dependencies ?? []).findIndex((name) => {
        return added.includes((0,go_paths/* importPathOfGoPackage */.gL)(compiled.files.get(name)?.goPackage ?? "") ?? "");
    });
    const [from, to] = [removed.join(", "), added.join(", ")];
    const change = from === "" ? `changed to ${to}` : `changed from ${from} to ${to}`;
    const words = `the Go package of an import ${to === "" ? `is not ${from} any more` : change}`;
    return [schema(words, index === -1 ? [] : [descriptor_pb/* FileDescriptorProtoSchema */.tr.field.dependency.number, index])];
}
/** Whether code names something of one of the packages that it imports, and the other code nothing of that: no import was just taken out. */
function isMeant(paths, use, text, other) {
    const names = (0,go_imports/* goImportNamesOf */.T4)(text);
    return paths.some((path) => {
        const name = names.get(path) ?? "_";
        return name !== "_" && use(name).test(text) && !anythingOf(name).test(other);
    });
}
function anythingOf(name) {
    return new RegExp(`\\b${name}\\.`);
}
/** Messages and enums, as a stub's code names those that its .proto imports, and nobody's own code does. */
function typesOf(name) {
    return new RegExp(`\\(\\*?${name}\\.\\w+\\)\\((?:nil|0)\\)|\\bnew\\(${name}\\.`);
}
/** Packages that are imported under other names than their files' go_package gives them. */
function nameDifferences({ ask, regenerated }, paths) {
    const before = (0,go_imports/* goImportNamesOf */.T4)(ask.context.text);
    const after = (0,go_imports/* goImportNamesOf */.T4)((0,utf8/* decodeUtf8 */._)(regenerated));
    return paths.flatMap((path) => {
        const [from, to] = [before.get(path), after.get(path)];
        // A number behind it tells two packages of one name apart.
        const isRenamed = from !== undefined && to !== undefined && from.replace(/\d+$/, "") !== to.replace(/\d+$/, "");
        return isRenamed ? [schema(`the name of the imported Go package ${path} changed from ${from} to ${to}`, [])] : [];
    });
}

;// CONCATENATED MODULE: ./src/stubs/verdict/method-differences.ts



/**
 * Methods by the full names that a client calls them by (`"/acme.v1.Greeter/SayHello"`), and those of both sides by their
 * lines in the client's interface.
 */
function methodDifferences(text, fresh, compiled) {
    const [committed, generated] = [methodsIn(text), [...methodsIn(fresh)]];
    // As they are written in the stub, if a tool changed the case of letters.
    const asWritten = (name) => {
        return generated.includes(name)
            ? name
            : (generated.find((one) => one.toLowerCase() === name.toLowerCase()) ?? name);
    };
    const [before, after] = [signaturesIn(text), signaturesIn(fresh)];
    const file = (0,from_binary/* fromBinary */.Er)(descriptor_pb/* FileDescriptorProtoSchema */.tr, compiled);
    const scope = file.package === "" ? "" : `${file.package}.`;
    const found = [];
    for (const [index, service] of file.service.entries()) {
        const at = [descriptor_pb/* FileDescriptorProtoSchema */.tr.field.service.number, index];
        const words = `service ${scope}${service.name}`;
        for (const [number, method] of service.method.entries()) {
            const name = `${scope}${service.name}/${method.name}`;
            const place = [...at, descriptor_pb/* ServiceDescriptorProtoSchema */.ZX.field.method.number, number];
            if (!committed.has(asWritten(name)))
                found.push(schema(`method ${method.name} added to ${words}`, place));
            else if (fresh !== "" &&
                before.get(goName(service.name, method.name)) !== after.get(goName(service.name, method.name)))
                found.push(schema(`method ${method.name} of ${words} has other types than in the stub`, place));
        }
        for (const name of committed) {
            const [owner, method] = name.split("/");
            if (owner === scope + service.name &&
                !generated.includes(name) &&
                !service.method.some((one) => one.name === method))
                found.push(schema(`method ${method} removed from ${words}`, at));
        }
    }
    const gone = new Set([...committed].map((name) => name.split("/")[0] ?? ""));
    for (const service of file.service)
        gone.delete(scope + service.name);
    for (const name of generated)
        gone.delete(name.split("/")[0] ?? "");
    return [
        ...found,
        ...[...gone].map((name) => schema(`service ${name} removed`, [descriptor_pb/* FileDescriptorProtoSchema */.tr.field.package.number])),
    ];
}
function methodsIn(text) {
    return new Set(Array.from(text.matchAll(/"\/([\w.]+\/\w+)"/g), ([, name = ""]) => name));
}
/** The lines of the interfaces of clients, by service and method as `goName` writes them. */
function signaturesIn(text) {
    const signatures = new Map();
    for (const [, service = "", body = ""] of text.matchAll(/^type (\w+)Client interface \{\r?\n([\s\S]*?)^\}/gm)) {
        for (const [line, method = ""] of body.matchAll(/^\t(\w+)\(.*$/gm))
            signatures.set(goName(service, method), line.trim());
    }
    return signatures;
}
/** Names in Go differ from those of the .proto in case and underscores alone. */
function goName(service, method) {
    return `${service}.${method}`.replaceAll("_", "").toLowerCase();
}

;// CONCATENATED MODULE: ./src/stubs/verdict/own-comments.ts

/**
 * The first line at which a committed stub has another comment than its generator writes by itself, such as what it says of every
 * server, where it has all comments of its .proto; 0 where it has, or where the .proto's explain what differs.
 */
function ownCommentChanged(committed, regenerated, file) {
    const [own, made] = [own_comments_commentsIn(committed), own_comments_commentsIn(regenerated)];
    const added = notIn(made, own);
    const removed = notIn(own, made);
    if (added.length === 0 || removed.length > added.length)
        return 0;
    // What is deprecated is said in a comment, and is an option of the .proto.
    const { locations } = sourceInfoOf(file);
    const ofProto = locations
        .flatMap((at) => [at.leadingComments, at.trailingComments, ...at.leadingDetachedComments])
        .map(own_comments_wordsOf)
        .join(" ");
    if (added.some(({ words }) => /^Deprecated:/.test(words) || ofProto.includes(words)))
        return 0;
    return (removed[0] ?? own.findLast(({ line }) => line <= (added[0]?.line ?? 0)))?.line ?? 0;
}
/** Comments below the package clause, line by line. */
function own_comments_commentsIn(text) {
    const lines = text.split("\n");
    const from = lines.findIndex((line) => line.startsWith("package "));
    return lines.flatMap((line, index) => {
        const words = index < from ? "" : own_comments_wordsOf(/^\s*\/\/(.*)$/.exec(line)?.[1] ?? "");
        return words === "" ? [] : [{ words, line: index + 1 }];
    });
}
function own_comments_wordsOf(text) {
    return text.replace(/\s+/g, " ").trim();
}
function notIn(comments, others) {
    const known = new Set(others.map(({ words }) => words));
    return comments.filter(({ words }) => !known.has(words));
}

;// CONCATENATED MODULE: ./src/stubs/verdict/package-names.ts

/**
 * What protoc-gen-go says of a .proto and its neighbours when they are generated at once: files of one import path can't be of
 * Go packages of two names. Null where they are of one.
 * https://github.com/protocolbuffers/protobuf-go/blob/v1.36.11/compiler/protogen/protogen.go#L338-L356
 */
function rivalPackageName(name, { files }) {
    const own = packageOf(files.get(name));
    if (own === null)
        return null;
    for (const [other, file] of files) {
        const rival = packageOf(file);
        if (rival !== null && rival.path === own.path && rival.name !== own.name)
            return `${other} calls that Go package ${rival.name}, and generating both at once fails`;
    }
    return null;
}
/** The import path and the name of a file's Go package, as its go_package gives both; null where it does not. */
function packageOf(file) {
    const goPackage = file?.goPackage ?? "";
    const [path = ""] = goPackage.split(";");
    return path === "" ? null : { path, name: (0,go_paths/* packageNameOfGoPackage */.L7)(goPackage) };
}

;// CONCATENATED MODULE: ./src/stubs/verdict/reasons.ts




















/** Tells why a stub differs, by comparing the schema in it with the compiled one; `answered` has a regenerated file. */
function reasonFor(answered, git) {
    const { ask, compiled, comparison, regenerated } = answered;
    const { stub, text } = ask.context;
    const proto = ask.origin.kind === "proto" ? ask.origin.candidate.proto.path : (stub.source ?? "");
    const file = compiled.files.get(stub.source ?? "");
    const fresh = (0,utf8/* decodeUtf8 */._)(regenerated);
    if (comparison.kind === "comments") {
        const isHandMade = git.kind === "repository" && git.changed.has(stub.path) && !git.changed.has(proto);
        return isHandMade
            ? { kind: "edited", words: `its comments were changed since the last commit and ${proto} was not` }
            : reasonOfComments(answered, proto, fresh, file);
    }
    const [own, made] = withoutHeads(inUnixForm(text), fresh);
    if ((0,text_form/* isSameButSpace */.Y$)(own, made))
        return { kind: "edited", words: `only white space differs${(0,text_form/* formOf */.QU)(text) === null ? "" : `: ${(0,text_form/* formOf */.QU)(text)}`}` };
    const differences = file === undefined ? [] : [...renaming(answered), ...differencesOf(answered, file.bytes)];
    if (differences.length > 0) {
        const reason = reasonOf(differences);
        const { words, place } = told(differences, file?.bytes);
        const isMoved = differences.some(isOfGoPackage);
        const rival = isMoved ? rivalPackageName(stub.source ?? "", compiled) : null;
        return { kind: "stale", reason, words: rival === null ? words : `${words}; ${rival}`, place };
    }
    const imports = import_differences_importDifferences(answered);
    if (imports.length > 0)
        return { kind: "stale", reason: "schema", ...told(imports, file?.bytes) };
    if (ask.context.embedded === null && stub.generator === "protoc-gen-go") {
        if ((0,extract/* hasDescriptor */.cU)(text))
            return { kind: "edited", words: unreadableDescriptor };
        return { kind: "stale", reason: "schema", words: `it is not what ${proto} generates`, place: null };
    }
    return { kind: "edited", words: "its code is not what its generator writes, although its schema is up to date" };
}
/** The same where nothing but comments differs. */
function reasonOfComments(answered, proto, fresh, file) {
    const { stub, text } = answered.ask.context;
    const stale = (words, place) => ({ kind: "stale", reason: "comments", words, place });
    const form = answered.ask.context.hasOddForm === true ? (0,text_form/* formOf */.QU)(text) : null;
    const [own, made] = withoutHeads(inUnixForm(text), fresh);
    if (form !== null && sameWords(own, withOldDigest(own, made)))
        return { kind: "edited", words: `its comments have the same words, and ${form}` };
    if (lacksMark(text, fresh))
        return stale("it lacks the line that says that it is generated", null);
    // What is deprecated shows in a comment alone.
    const options = file === undefined ? [] : differencesOf(answered, file.bytes).filter(({ kind }) => kind === "option");
    if (options.length > 0 && stub.generator === "protoc-gen-go-grpc" && isDeprecation(own, made))
        return { kind: "stale", reason: "options", ...told(options, file?.bytes) };
    const [renamed] = renaming(answered);
    if (renamed !== undefined)
        return stale(renamed.words, null);
    // What a recipe does to a comment of the .proto makes it look like another.
    const isKnown = (0,model_stub/* isCore */.OB)(stub.generator) && (0,versions/* namesItsVersion */.BI)(stub, answered.ask.generator) && answered.edits === undefined;
    const line = file === undefined || !isKnown ? 0 : ownCommentChanged(inUnixForm(text), fresh, file.bytes);
    if (line > 0)
        return { kind: "edited", words: "a comment that its generator writes by itself is another", line };
    const changed = file === undefined ? null : changedComment(own, made, file.bytes);
    const first = changed?.of == null ? "" : `; the first that differs is that of ${changed.of}`;
    return stale(`its comments are not those of ${proto}${first}`, changed?.place ?? null);
}
/** Whether two texts have the same comments but for those that say that something is deprecated, a file in place of its source. */
function isDeprecation(committed, fresh) {
    const deprecation = /^[ \t]*\/\/(?: Deprecated: Do not use\.| source: \S+| \S+ is a deprecated file\.)?\r?\n/gm;
    // Tools that lay out imports anew leave no comment other than it was.
    const others = (text) => `${commentsIn(text)}\n`.replace(deprecation, "");
    return committed !== fresh && others(committed) === others(fresh);
}
/** What changed from the schema in a stub to the compiled one; null where it is the same, or where one of them is not known. */
function differencesInWords(answered) {
    return schemaChange(answered)?.words ?? null;
}
/** The same with the reason for which a stub is stale then. */
function schemaChange(answered) {
    const { file, differences } = changesOf(answered);
    if (differences.length === 0)
        return null;
    return { reason: reasonOf(differences), words: told(differences, file?.bytes).words };
}
function reasonOf(differences) {
    return differences.every(({ kind }) => kind === "option") ? "options" : "schema";
}
/**
 * The same of a stub that was not regenerated: null also where nothing but options changed, for those may be managed mode's, of which only
 * a regenerated stub can tell whether they are applied.
 */
function schemaChangesInWords(answered) {
    const { file, differences } = changesOf(answered);
    const isOfOptions = differences.every((one) => one.kind === "option" || isOfGoPackage(one));
    return isOfOptions ? null : told(differences, file?.bytes).words;
}
function isOfGoPackage({ words }) {
    return words.includes("option go_package");
}
function changesOf(answered) {
    const file = answered.compiled.files.get(answered.ask.context.stub.source ?? "");
    return { file, differences: file === undefined ? [] : differencesOf(answered, file.bytes) };
}
const mostTold = 5;
/** Differences in words, with the line of each that does not stand where the first one does. */
function told(differences, file) {
    const info = file === undefined ? null : sourceInfoOf(file);
    const first = placeIn(differences[0], info);
    const words = differences.slice(0, mostTold).map((difference) => {
        const place = placeIn(difference, info);
        return place === null || place.line === first?.line ? difference.words : `${difference.words} (line ${place.line})`;
    });
    const more = differences.length - words.length;
    return { words: [...words, ...(more > 0 ? [`and ${more} more differences`] : [])].join("; "), place: first };
}
/** What has no place of its own, such as what was removed from a file without package, is told at its beginning. */
function placeIn(difference, info) {
    if (difference === undefined || info === null || info.locations.length === 0)
        return null;
    return info.placeOf(difference.at) ?? { line: 1, column: 1 };
}
/** Whether a stub names another source than it has by now: its .proto was renamed, whichever version made it. */
function isRenamed(answered) {
    return renaming(answered).length > 0;
}
/** That the .proto has another name than the stub says. */
function renaming({ ask: { context } }) {
    const { text, stub, embedded } = context;
    const named = (/^\/\/ (?:- )?source: (\S+)\r?$/m.exec(text) ?? [])[1] ??
        (embedded === null ? undefined : (0,wire/* readFile */.TA)(embedded.bytes).name);
    if (named === undefined || stub.source === undefined || named === stub.source)
        return [];
    return [schema(`it says that it was generated from ${named}, and its source is ${stub.source}`, [])];
}
function differencesOf(answered, compiled) {
    const { ask, regenerated, edits = [] } = answered;
    const { stub, embedded, text } = ask.context;
    const found = embedded === null ? [] : schemaDifferences(embedded.bytes, compiled);
    const all = edits.length === 0 || embedded === null ? found : besideEdits(found, embedded.bytes, answered);
    const changes = withOptionNames(all.filter(({ words }) => !isAcronym(words, text)), closureOf(answered.compiled, [stub.source ?? ""]).map(({ bytes }) => bytes));
    if (stub.generator !== "protoc-gen-go-grpc")
        return changes;
    // A stub of services has no schema of its own: its methods are read from its text, all else from its sibling.
    // What is done to the text of both may have changed names in the sibling's descriptor.
    const telling = edits.length === 0
        ? /\b(?:method|service|go_package|package)\b|\bdeprecated\b.* the file\b/
        : /\b(?:go_package|package)\b/;
    const own = changes.filter(({ words }) => telling.test(words));
    if (own.length > 0)
        return own;
    return methodDifferences(text, (0,utf8/* decodeUtf8 */._)(regenerated), compiled);
}
/**
 * The differences that are left where what is done to a stub's text was done to the names in its descriptor, too; told by the names
 * that the .proto has, if those differ in case alone.
 */
function besideEdits(found, embedded, { ask, regenerated }) {
    const made = ask.context.stub.generator === "protoc-gen-go" ? (0,embedded_file/* embeddedIn */.a6)((0,utf8/* decodeUtf8 */._)(regenerated)) : null;
    if (made === null)
        return found;
    const asInProto = new Map(found.map((difference) => [difference.words.toLowerCase(), difference]));
    return schemaDifferences(embedded, made.bytes).map((difference) => {
        return asInProto.get(difference.words.toLowerCase()) ?? difference;
    });
}
/** Whether a JSON name differs because a tool wrote acronyms in capitals, in the descriptor as in the names of the code. */
function isAcronym(words, text) {
    const [, from = "", to = ""] = /^JSON name of field .* changed from (\w+) to (\w+)$/.exec(words) ?? [];
    if (from === "" || from === to || from.toLowerCase() !== to.toLowerCase())
        return false;
    const [own, made] = [from, to].map((name) => `Get${name.slice(0, 1).toUpperCase()}${name.slice(1)}`);
    return text.includes(`) ${own}() `) && !text.includes(`) ${made}() `);
}

;// CONCATENATED MODULE: ./src/stubs/reworked.ts



/** Nobody edits more stubs than this by hand, and git takes time for each. */
const mostReworked = 50;
/**
 * Asks git what stubs were before a change that left their .protos alone, where the stub's own text can't prove an edit: comments and
 * the code of services have no schema in the stub to be compared with, a stub without a version may come from any, and the Go packages
 * of imports are another .proto's. Of other generators those that are not known to have made others here are left out where there are
 * many: most will be of another version. The result is by the stub's path.
 */
async function reworkedStubs(answers, isProvenMaker, { git }, history) {
    if (history === undefined || git.kind === "unknown")
        return new Map();
    const untold = answers.filter((answered) => answered.regenerated !== null && isUntold(answered));
    const likely = untold.filter((one) => (0,model_stub/* isCore */.OB)(one.ask.context.stub.generator) || isProvenMaker(one));
    const asked = (untold.length > mostReworked ? likely : untold).flatMap(({ ask: { context, origin } }) => {
        return origin.kind === "proto" ? [{ path: context.stub.path, proto: origin.candidate.proto.path }] : [];
    });
    return asked.length === 0 || asked.length > mostReworked ? new Map() : history.reworked(asked, git);
}
function isUntold(answered) {
    const { comparison, ask } = answered;
    if (comparison.kind !== "different")
        return comparison.kind === "comments";
    const { stub, generator } = ask.context;
    if (stub.generator === "protoc-gen-go-grpc" || !(0,versions/* namesItsVersion */.BI)(stub, generator))
        return true;
    return differencesInWords(answered) === null;
}

;// CONCATENATED MODULE: ./src/stubs/verdict/frameworks.ts



/**
 * Frameworks whose own tools call protoc-gen-go's code rather than the plugin, by the module that users of them require, with the directory
 * that the tool writes to. https://www.cloudwego.io/docs/kitex/tutorials/code-gen/code_generation/
 */
const frameworks = [
    { module: "github.com/cloudwego/hertz", tool: "hz", directory: "/biz/" },
    { module: "github.com/cloudwego/kitex", tool: "kitex", directory: "/kitex_gen/" },
];
/** The tool of the framework that a file's module requires, in words; null where it requires none of them. */
function frameworkOf(path, modules) {
    const requires = (0,go_paths/* moduleOf */.cD)(path, modules)?.requires ?? [];
    const used = frameworks.filter(({ module }) => requires.some((required) => required.path === module));
    const found = used.find(({ directory }) => `/${path}`.includes(directory)) ?? used[0];
    return found === undefined ? null : `${found.tool}, the tool of ${found.module},`;
}
/**
 * Which framework's tool gave a stub another go_package than its .proto has, which these do before they generate: its own with the
 * module and a directory in front. Null where the schema differs in anything else.
 */
function goPackageMaker({ ask, compiled }, modules) {
    const { stub, embedded } = ask.context;
    const tool = frameworkOf(stub.path, modules);
    const file = compiled.files.get(stub.source ?? "");
    if (tool === null || embedded === null || file === undefined)
        return null;
    const before = (0,go_paths/* importPathOfGoPackage */.gL)((0,embedded_file/* goPackageIn */.Sd)(embedded)) ?? "";
    const tail = file.goPackage.replace(/^[./]+|;.*$/g, "");
    if (tail === "" || !before.endsWith(`/${tail}`))
        return null;
    if (schemaDifferences(embedded.bytes, file.bytes).length !== 1)
        return null;
    return `${tool} gave it the go_package ${before}, and does more that protoc-gen-go does not`;
}

;// CONCATENATED MODULE: ./src/stubs/verdict/makers.ts



/**
 * Tells of an answer whether its generator, at its version, is what made this checkout's stubs: that generator gave at least as many
 * of them as it failed to give. A stub counts as given if its .proto gives it or, where that has changed since, if the descriptor
 * in the stub does (`own`). Never where the checkout runs the generator with different options in different places, for which
 * of them made a file is then a guess.
 */
function provenMakers(answers, own) {
    const balance = new Map();
    const proven = new Set();
    for (const answered of answers) {
        const key = makers_keyOf(answered);
        const rebuilt = own.get(answered);
        const isGiven = isSettled(answered) || (rebuilt !== undefined && isRebuilt(rebuilt));
        balance.set(key, (balance.get(key) ?? 0) + (isGiven ? 1 : -1));
        if (isGiven)
            proven.add(key);
    }
    return (answered) => {
        const isMajority = proven.has(makers_keyOf(answered)) && (balance.get(makers_keyOf(answered)) ?? 0) >= 0;
        return isMajority && !answered.ask.context.hasRivalOptions;
    };
}
/**
 * Of the stubs that are not judged, those that tell what made the judged ones: the others of a generator that did not give one as it is, and
 * whose version no header names; and the others without .proto, where the descriptor in one does not give its code.
 */
function witnessesIn(others, answers) {
    const doubtful = answers.filter((answered) => {
        const { stub, generator } = answered.ask.context;
        return !isSettled(answered) && !(0,versions/* namesItsVersion */.BI)(stub, generator);
    });
    const generators = new Set(doubtful.map(({ ask }) => ask.context.stub.generator));
    const hasOther = answers.some((answered) => answered.ask.origin.kind === "embedded" && !isRebuilt(answered));
    return others.filter(({ stub, candidates }) => generators.has(stub.generator) || (hasOther && candidates.length === 0));
}
/** Whether the descriptor in a stub gives its code; a descriptor has no comments, so these don't count. */
function isRebuilt(own) {
    return isSettled(own) || own.comparison.kind === "comments";
}
function makers_keyOf({ ask }) {
    return `${ask.context.stub.generator} ${(0,model_pin/* modulesInWords */.Ik)(ask.generator)}`;
}
/**
 * Whether it is known what made a stub: its header says so, or the likeliest generator made most of the other stubs. Only then does
 * different code prove that somebody edited it.
 */
function isMakerKnown({ stub, generator }, isProvenMaker) {
    return (0,versions/* namesItsVersion */.BI)(stub, generator) || (stub.generatorStamp !== undefined && isProvenMaker);
}

;// CONCATENATED MODULE: ./src/stubs/verdict/hand-edits.ts











/**
 * What the descriptors embedded in stale stubs generate. A stub whose .proto was changed is still what its own descriptor
 * generates, unless somebody edited it, too: then updating it would lose the edit. And a stub of services, or of another generator, is
 * what the descriptor of protoc-gen-go's stub beside it generates, if its version and options are known.
 */
async function answerFromDescriptors(answers, answer) {
    const asks = new Map();
    for (const answered of answers) {
        const { ask, comparison } = answered;
        const { stub } = ask.context;
        if (comparison.kind !== "different" && ((0,model_stub/* isCore */.OB)(stub.generator) || comparison.kind !== "comments"))
            continue;
        if (answered.regenerated === null || ask.origin.kind !== "proto")
            continue;
        // Taking a descriptor out of a stub costs as much as comparing it: last, and for those that differ alone.
        const embedded = (0,model_stub/* isCore */.OB)(stub.generator) && stub.generatorStamp === undefined ? null : ask.context.embedded;
        // Under another name it gives other code, whoever wrote the stub.
        if (embedded === null || (0,wire/* readFile */.TA)(embedded.bytes).name !== stub.source)
            continue;
        if (differencesInWords(answered) === null)
            continue;
        asks.set(answered, { ...ask, origin: { kind: "embedded", file: embedded }, withoutSourceInfo: true });
    }
    if (asks.size === 0)
        return new Map();
    const found = await answer([...asks.values()]);
    return new Map([...asks.keys()].flatMap((answered, index) => {
        const own = found[index];
        // The messages' stub may have been made anew without that of the services.
        const isOfOther = answered.ask.context.stub.generator === "protoc-gen-go-grpc";
        return own === undefined || (isOfOther && !isRebuilt(own)) ? [] : [[answered, own]];
    }));
}
/**
 * Whether a stub is neither what its own descriptor generates nor what post-processors make of that; null where it is, or
 * where that can't be told: the descriptor could not be compiled, or what it imports has moved.
 */
function handEditIn(answered, own) {
    if (own === null || own.regenerated === null || own.comparison.kind !== "different")
        return null;
    const committed = withBlankHead(inUnixForm(answered.ask.context.text));
    const [rebuilt, fresh] = [(0,utf8/* decodeUtf8 */._)(own.regenerated), (0,utf8/* decodeUtf8 */._)(answered.regenerated)];
    const made = withCommittedDescriptor(committed, rebuilt)?.text ?? rebuilt;
    if ((0,go_imports/* goImportsOf */.aR)(committed).toSorted().join() !== (0,go_imports/* goImportsOf */.aR)(made).toSorted().join())
        return strangerIn(committed, made);
    const [written, generated] = [committed, made].map(withoutToolMarks);
    if (written === generated)
        return null;
    if (hasAcronyms(committed) && written?.toLowerCase() === generated?.toLowerCase())
        return null;
    if (codeOf(committed) === codeOf(fresh))
        return { kind: "descriptor" };
    const known = new Set(made.split("\n").map((line) => withoutComments(`${line}\n`)));
    const line = committed.split("\n").findIndex((one) => !known.has(withoutComments(`${one}\n`)));
    return { kind: "code", line: line + 1 };
}
/** With blank lines above its header: what stands there is no code, be it in comments of either kind, and no descriptor has it. */
function withBlankHead(text) {
    const start = Math.max(0, headerStart(text));
    return text.slice(0, start).replace(/[^\n]+/g, "") + text.slice(start);
}
/** A declaration that is not generated. Where imports have moved, lines differ by the names of packages, and names alone count. */
function strangerIn(committed, made) {
    const known = new Set(made.split("\n").flatMap(declaredIn));
    const line = committed.split("\n").findIndex((one) => declaredIn(one).some((name) => !known.has(name)));
    return line === -1 ? null : { kind: "code", line: line + 1 };
}
/** What a line declares at the top of a file, without regard to case, which tools change. */
function declaredIn(line) {
    const [, receiver = "", name] = /^(?:func(?: \(\w* ?\*?(\w+)\))?|type|var|const) (\w+)/.exec(line) ?? [];
    return name === undefined ? [] : [`${receiver}.${name}`.toLowerCase()];
}
function codeOf(text) {
    return withoutComments((0,extract/* withoutDescriptor */.Ak)(text));
}

;// CONCATENATED MODULE: ./src/stubs/verdict/moved-imports.ts


/**
 * Tells of a stub which import of its .proto was taken from under another name without a proof that it is the right one; null
 * where there is none. The proof is a stub that comes out byte for byte with it.
 */
function unprovenMoves(answers) {
    const movesOf = movesIn();
    const proven = new Set(answers
        .filter((answered) => isSettled(answered) || answered.comparison.kind === "stamp")
        .flatMap((answered) => movesOf(answered).map(moved_imports_keyOf)));
    return (answered) => {
        const move = movesOf(answered).find((one) => !proven.has(moved_imports_keyOf(one)));
        return move === undefined ? null : `it imports ${move.name}, for which there is only ${(0,imports_imports/* movedInWords */.q)(move.file)}`;
    };
}
function moved_imports_keyOf({ name, file }) {
    return `${name} ${file.registeredAs} ${file.importPath}`;
}
/**
 * What the .proto of a stub imports, directly or not, from under another name; a tree has imports of others as well. All stubs of
 * a tree have the same files, which are searched once.
 */
function movesIn() {
    const known = new Map();
    return ({ ask, compiled, placed }) => {
        const moves = known.get(placed) ?? movedFiles(placed);
        known.set(placed, moves);
        if (moves.length === 0)
            return [];
        const names = new Set([ask.context.stub.source ?? ""]);
        for (const name of names)
            for (const imported of compiled.files.get(name)?.dependencies ?? [])
                names.add(imported);
        return moves.filter(({ name }) => names.has(name));
    };
}
function movedFiles(placed) {
    return [...placed].flatMap(([name, place]) => {
        return place.kind === "descriptor" && place.embedded.registeredAs !== undefined
            ? [{ name, file: place.embedded }]
            : [];
    });
}

;// CONCATENATED MODULE: ./src/stubs/verdict/other-major.ts

/**
 * Whether a stub imports the library of another major version of its generator than the one that is asked, and the checkout declares
 * the generator of that version as a tool, too: then that one made it, and what this one writes says nothing.
 * https://go.dev/ref/mod#major-version-suffixes
 */
function isOfOtherMajor({ context, generator }, { modules }) {
    const root = repositoryOf(generator.package);
    const majorIn = (path) => {
        if (!path.startsWith(`${root}/`))
            return null;
        return /^v\d+(?=\/)/.exec(path.slice(root.length + 1))?.[0] ?? "v1";
    };
    const imported = new Set(context.goImports.map(majorIn).filter((major) => major !== null));
    if (imported.size === 0 || imported.has(majorIn(generator.package) ?? ""))
        return false;
    const isAlike = (path) => external_node_path_.posix.basename(path) === external_node_path_.posix.basename(generator.package);
    return modules
        .flatMap(({ tools }) => tools)
        .some((tool) => isAlike(tool.package) && imported.has(majorIn(tool.package) ?? ""));
}
/** Where all major versions of a command have their code: what stands before the version, or the path of the repository. */
function repositoryOf(command) {
    const before = /^(.+?)\/v\d+\//.exec(command)?.[1];
    return before ?? command.split("/").slice(0, 3).join("/");
}

;// CONCATENATED MODULE: ./src/stubs/verdict/rewriters.ts

/**
 * Tells of a stub without .proto, in words, that a program which is not known rewrites such stubs after their generator: most of them,
 * and more than anybody edits by hand, are not what the descriptors in them give. Null where that does not show.
 */
function rewriterBehind(answers) {
    const rebuilt = answers.filter(isOfDescriptor);
    const others = rebuilt.filter((answered) => !isRebuilt(answered)).length;
    if (others < mostEdited || others * 2 <= rebuilt.length)
        return () => null;
    const words = `${others} of ${rebuilt.length} stubs without a .proto here have other code than the descriptors in them give, so a program that is not known rewrites them`;
    return (answered) => (isOfDescriptor(answered) ? words : null);
}
const mostEdited = 10;
/** Whether a stub was rebuilt from the descriptor in it, which services are not in. */
function isOfDescriptor({ ask, regenerated }) {
    return regenerated !== null && ask.origin.kind === "embedded" && ask.context.stub.generator === "protoc-gen-go";
}

;// CONCATENATED MODULE: ./src/stubs/verdict/tag-tools.ts






/**
 * The tool whose work it may be, in words, that a stub's fields have other struct tags than its generator writes, where nothing else
 * differs, or that its declarations have other names. Null where no tool explains it: then somebody did it by hand.
 */
function tagToolFor(answered, { recipes = [], modules }) {
    const { stub, text } = answered.ask.context;
    if (stub.generator !== "protoc-gen-go" || answered.regenerated === null)
        return null;
    if (answered.comparison.kind !== "different")
        return null;
    const wrapper = lineWith(recipes, () => ofOtherNames);
    if (wrapper !== null)
        return `${wrapper} runs protoc-gen-go and gives other names to what that writes`;
    const [committed, fresh] = [inUnixForm(text), (0,utf8/* decodeUtf8 */._)(answered.regenerated)];
    const name = external_node_path_.posix.basename(stub.path);
    for (const { words, from, to } of retypings(recipes, name)) {
        const [own, made] = [committed, fresh].map((code) => withoutToolMarks(code.replaceAll(from, to)));
        if (own === made && committed.includes(to))
            return `${words} may have changed the types of its fields`;
    }
    if (withoutToolMarks(committed) !== withoutToolMarks(fresh))
        return null;
    // White space, or what else is left aside here, is no tag.
    if (JSON.stringify(fieldTags(committed)) === JSON.stringify(fieldTags(fresh)))
        return null;
    const named = lineWith(recipes, () => ofAllFiles) ?? lineWith(recipes, (recipe) => (recipe.includes(name) ? ofNamedFiles : null));
    if (named !== null)
        return `${named} may have written its struct tags`;
    const keys = keysOfAllFields(committed, fresh);
    if (keys.length === 0)
        return null;
    return `${frameworkOf(stub.path, modules) ?? "a tool that is not known"} gave all of its fields further struct tags (${keys.join(", ")})`;
}
/** Plugins and commands that write struct tags into Go files. */
const ofAllFiles = /\bprotoc-gen-(?:gotags?|retag)\b|\bprotoc-go-inject-(?:tag|field)\b|--gotags?_out\b/;
/** Those that are given the names of files. */
const ofNamedFiles = /\b(?:gomodifytags|gotags?|protoc-go-tags)\b/;
/** A plugin that runs protoc-gen-go and renames what that declares. https://github.com/alta/protopatch */
const ofOtherNames = /\bprotoc-gen-go-patch\b|--go-patch_out\b/;
/** Commands that give fields of the named Go file another type. https://github.com/FZambia/gomodifytype */
function retypings(recipes, name) {
    return recipes.flatMap(({ path, text }) => text.split("\n").flatMap((line, index) => {
        const given = (flag) => new RegExp(`\\s--?${flag}[ =]["']?([^"'\\s]+)`).exec(line)?.[1];
        const [file, from, to] = ["file", "from", "to"].map(given);
        const isForIt = /^\s*gomodifytype\s/.test(line) && file !== undefined && external_node_path_.posix.basename(file) === name;
        if (!isForIt || from === undefined || to === undefined)
            return [];
        return [{ words: `gomodifytype in ${path}:${index + 1}`, from, to }];
    }));
}
/** What the first line of a recipe that matches says, and where: `gomodifytags in tags.sh:1`. Comments say nothing. */
function lineWith(recipes, patternFor) {
    for (const { path, text } of recipes) {
        const pattern = patternFor(text);
        if (pattern === null)
            continue;
        for (const [index, line] of text.split("\n").entries()) {
            const [tool] = /^\s*(?:#|\/\/)/.test(line) ? [] : (pattern.exec(line) ?? []);
            if (tool !== undefined)
                return `${tool} in ${path}:${index + 1}`;
        }
    }
    return null;
}
/** Fewer fields are a matter of chance. */
const fewestFields = 3;
/** Keys of struct tags that every field of the committed text has, and that its generator gives none. */
function keysOfAllFields(committed, fresh) {
    const [own, made] = [fieldTags(committed), fieldTags(fresh)];
    if (own.length < fewestFields)
        return [];
    const given = new Set(made.flatMap((tags) => tags.map(([key]) => key)));
    const [first = [], ...others] = own.map((tags) => tags.map(([key]) => key));
    return first.filter((key) => !given.has(key) && others.every((keys) => keys.includes(key)));
}
function fieldTags(text) {
    return Array.from(text.matchAll(/`(protobuf:"[^`\n]*)`/g), ([, tags = ""]) => tagsIn(tags));
}

;// CONCATENATED MODULE: ./src/stubs/infer/descriptor/managed-file.ts





/** A serialized FileDescriptorProto with these google.protobuf.FileOptions merged over its own: they are written after them. */
function withFileOptions(file, options) {
    const merged = new binary_encoding/* BinaryWriter */.fI().tag(wire/* fileField */.Hb.options, binary_encoding/* WireType */.O0.LengthDelimited).bytes(options).finish();
    return Buffer.concat([file, merged]);
}
/**
 * A serialized FileDescriptorProto whose fields and extensions have the option `jstype` that is given for their full names, but for those of
 * types that protoc refuses it for. Throws where it is damaged.
 * https://github.com/bufbuild/buf/blob/v1.50.0/private/bufpkg/bufimage/bufimagemodify/field_option.go
 */
function withJsTypes(file, jsTypeOf) {
    const scope = (0,embedded_file/* packageIn */.sr)(file);
    return withJsTypesIn(file, "file", scope === "" ? "" : `${scope}.`, jsTypeOf);
}
function withJsTypesIn(descriptor, part, scope, jsTypeOf) {
    const inner = descriptor_parts/* parts */.rT[part];
    return (0,wire/* rewritten */.fm)(descriptor, (field) => {
        const next = inner[field.number];
        if (next !== "message" && next !== "field")
            return field;
        const { name, type } = declared(field.content);
        if (next === "message")
            return withJsTypesIn(field.content, next, `${scope}${name}.`, jsTypeOf);
        const jsType = mayHaveJsType.has(type) ? jsTypeOf(`${scope}${name}`) : undefined;
        return jsType === undefined ? field : withJsType(field.content, jsType);
    });
}
/** The name of a message or a field, and the type of the latter. */
function declared(declaration) {
    let name = "";
    let type = 0;
    for (const field of (0,wire/* fieldsOf */.Pf)(declaration)) {
        if (field.number === descriptor_pb/* FieldDescriptorProtoSchema */.zk.field.name.number)
            name = (0,wire/* textOf */.b6)(field);
        else if (field.number === descriptor_pb/* FieldDescriptorProtoSchema */.zk.field.type.number)
            type = field.value;
    }
    return { name, type };
}
function withJsType(field, jsType) {
    const options = new binary_encoding/* BinaryWriter */.fI()
        .tag(descriptor_pb/* FieldOptionsSchema */.iU.field.jstype.number, binary_encoding/* WireType */.O0.Varint)
        .int32(jsType)
        .finish();
    const { number } = descriptor_pb/* FieldDescriptorProtoSchema */.zk.field.options;
    const merged = new binary_encoding/* BinaryWriter */.fI().tag(number, binary_encoding/* WireType */.O0.LengthDelimited).bytes(options).finish();
    return Buffer.concat([field, merged]);
}
/** JavaScript has no number for the values of these. */
const mayHaveJsType = new Set([
    descriptor_pb/* FieldDescriptorProto_Type */.P3.INT64,
    descriptor_pb/* FieldDescriptorProto_Type */.P3.UINT64,
    descriptor_pb/* FieldDescriptorProto_Type */.P3.FIXED64,
    descriptor_pb/* FieldDescriptorProto_Type */.P3.SFIXED64,
    descriptor_pb/* FieldDescriptorProto_Type */.P3.SINT64,
]);

;// CONCATENATED MODULE: ./src/stubs/infer/alternatives/managed.ts




/** Fields of google.protobuf.FileOptions. https://github.com/protocolbuffers/protobuf/blob/main/src/google/protobuf/descriptor.proto */
const optionField = {
    java_package: 1,
    java_outer_classname: 8,
    optimize_for: 9,
    java_multiple_files: 10,
    go_package: 11,
    java_string_check_utf8: 27,
    cc_enable_arenas: 31,
    objc_class_prefix: 36,
    csharp_namespace: 37,
    php_namespace: 41,
    php_metadata_namespace: 44,
    ruby_package: 45,
};
/** What counts where an option is not set: buf leaves a file alone that has what it is to be given. */
const defaults = {
    optimize_for: "SPEED",
    java_multiple_files: false,
    java_string_check_utf8: false,
    cc_enable_arenas: true,
};
/**
 * The options that buf's managed mode sets, derived from its configuration as buf documents it; the options in a stub
 * only confirm them, for copying them from there would hide that they changed. https://buf.build/docs/generate/managed-mode/
 */
function managedOptions(mode) {
    return ({ name, packageName, path: place, generated }) => {
        if (name.startsWith("google/protobuf/"))
            return null;
        if (place === null ? mode.namesModules : mode.sparesModules && isOutside(place, generated, mode))
            return null;
        const isIn = (module) => module === null || (place !== null && (0,model_directory/* isInside */.FK)(place, module));
        const isFor = ({ path, module }) => (path === null || (0,model_directory/* isInside */.FK)(name, path)) && isIn(module);
        const rules = mode.rules.filter(isFor);
        const given = (option) => rules.findLast((rule) => rule.option === option && rule.value !== null)?.value;
        const parts = packageName === "" ? [] : packageName.split(".");
        const options = new Map();
        options.set("java_outer_classname", `${pascal(external_node_path_.posix.basename(name, ".proto"))}Proto`);
        options.set("java_multiple_files", true);
        if (parts.length > 0) {
            options.set("java_package", `${given("java_package_prefix") ?? "com"}.${packageName}`);
            options.set("csharp_namespace", parts.map(pascal).join("."));
            options.set("objc_class_prefix", objcPrefix(parts));
            options.set("php_namespace", parts.map(pascal).map(phpName).join("\\"));
            options.set("php_metadata_namespace", `${parts.map(pascal).map(phpName).join("\\")}\\GPBMetadata`);
            options.set("ruby_package", parts.map(pascal).join("::"));
        }
        const goPrefix = given("go_package_prefix");
        if (typeof goPrefix === "string")
            options.set("go_package", goPackage(goPrefix, name, parts));
        for (const option of optionNames) {
            const value = given(option);
            if (typeof value === "string")
                options.set(option, value === "true" ? true : value === "false" ? false : value);
        }
        for (const [option, value] of Object.entries(defaults))
            if (isOptionName(option) && options.get(option) === value)
                options.delete(option);
        for (const rule of rules) {
            if (rule.value === null)
                for (const option of optionNames)
                    if (rule.option === null || rule.option.replace(/_(?:prefix|suffix)$/, "") === managed_baseOf(option))
                        options.delete(option);
        }
        const written = write(options);
        const fieldRules = mode.fieldRules.filter(isFor);
        // Nearly always, and then no field has to be looked at.
        if (fieldRules.every(({ value }) => value === null))
            return (file) => withFileOptions(file, written);
        return (file) => withJsTypes(withFileOptions(file, written), jsTypesBy(fieldRules));
    };
}
/** What the rules for a file say of `jstype`, by the full name of a field. */
function jsTypesBy(rules) {
    return (name) => {
        const own = rules.filter(({ field }) => field === null || field === name);
        if (own.some(({ value }) => value === null))
            return undefined;
        const type = own.at(-1)?.value ?? null;
        return type === null ? undefined : jsTypes[type];
    };
}
/** FieldOptions.JSType. */
const jsTypes = { JS_NORMAL: 0, JS_STRING: 1, JS_NUMBER: 2 };
/** Whether a file is a copy outside of what the template generates from: it stands for one of a module, which this checkout has not. */
function isOutside(place, generated, { directory }) {
    return (0,model_directory/* isInside */.FK)(generated, directory) && !(0,model_directory/* isInside */.FK)(place, directory);
}
/** `objc_class_prefix` is the option itself, other prefixes and suffixes are of its value. */
function managed_baseOf(option) {
    return option.replace(/_(?:prefix|suffix)$/, "");
}
const optionNames = Object.keys(optionField).filter(isOptionName);
function isOptionName(name) {
    return name in optionField;
}
function write(options) {
    const writer = new binary_encoding/* BinaryWriter */.fI();
    for (const [name, value] of [...options].sort(([one], [other]) => optionField[one] - optionField[other])) {
        if (typeof value === "boolean")
            writer.tag(optionField[name], binary_encoding/* WireType */.O0.Varint).bool(value);
        else if (name === "optimize_for")
            writer.tag(optionField[name], binary_encoding/* WireType */.O0.Varint).int32(optimizeModes.indexOf(value));
        else
            writer.tag(optionField[name], binary_encoding/* WireType */.O0.LengthDelimited).string(value);
    }
    return writer.finish();
}
/** FileOptions.OptimizeMode, by number. */
const optimizeModes = ["", "SPEED", "CODE_SIZE", "LITE_RUNTIME"];
/**
 * `prefix/dir`, and for a versioned package a name made of its last two parts: `acme.foo.v1` is `foov1`. For others the last
 * part of the path is left to be the name.
 */
function goPackage(prefix, name, parts) {
    const path = external_node_path_.posix.join(prefix, external_node_path_.posix.dirname(name));
    const isVersioned = parts.length > 1 && managed_isVersion(parts.at(-1) ?? "");
    return isVersioned ? `${path};${parts.at(-2)}${parts.at(-1)}` : path;
}
/** The initials of a package's parts but for its version; a package that is called `v1` as a whole has none. */
function objcPrefix(parts) {
    const letters = parts
        .filter((part, index) => !(index > 0 && index === parts.length - 1 && managed_isVersion(part)))
        .map((part) => part.slice(0, 1).toUpperCase())
        .join("");
    const padded = letters.padEnd(3, "X");
    // GPB is protobuf's own prefix.
    return padded === "GPB" ? "GPX" : padded;
}
function managed_isVersion(part) {
    return /^v[1-9]\d*(?:test.*|(?:alpha|beta)\d*|p\d+(?:alpha|beta)\d+)?$/.test(part);
}
function pascal(name) {
    return name
        .split(/[_\-.\s]+/)
        .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
        .join("");
}
/**
 * Words that can't be parts of a PHP namespace, to which buf adds `_`: keywords, types, and classes of PHP's own.
 * https://www.php.net/manual/en/reserved.php
 */
const phpReserved = new Set([
    "abstract and array as break callable case catch class clone const continue declare default die do echo else",
    "elseif empty enddeclare endfor endforeach endif endswitch endwhile eval exit extends final finally fn for",
    "foreach function global goto if implements include include_once instanceof insteadof interface isset list",
    "match namespace new or print private protected public require require_once return static switch throw trait",
    "try unset use var while xor yield int float bool string true false null void iterable directory exception",
    "errorexception closure generator arithmeticerror assertionerror divisionbyzeroerror error throwable parseerror",
    "typeerror",
].flatMap((line) => line.split(" ")));
function phpName(name) {
    return phpReserved.has(name.toLowerCase()) ? `${name}_` : name;
}

// EXTERNAL MODULE: ./src/stubs/infer/first-ask.ts
var first_ask = __webpack_require__(1348);
;// CONCATENATED MODULE: ./src/stubs/verdict/templated.ts










/**
 * Regenerates what is true, as far as its own text tells, with the options and the managed mode that the template of buf gives which
 * makes it: what those say today is what the next run writes. Only what differs then is in the result.
 */
async function answerWithTemplates(answers, recipes, request, answer) {
    const runOf = templateRuns(recipes);
    const modes = new Map();
    const managedBy = (mode) => {
        const options = modes.get(mode) ?? managedOptions(mode);
        modes.set(mode, options);
        return options;
    };
    const compilerOf = compilersIn(answers);
    const asks = answers.flatMap((of) => {
        const { ask, comparison } = of;
        const { stub } = ask.context;
        // What an input says comes before what a file says.
        const isGiven = (0,first_ask/* givenOptions */.G)(stub.generator, request).length > 0;
        if (ask.origin.kind !== "proto" || isGiven)
            return [];
        const run = isSettled(of) || comparison.kind === "stamp" ? runOf(compilerOf(stub)) : null;
        const again = run === null ? null : askOf(ask, run, managedBy);
        return run === null || again === null ? [] : [{ of, run, ask: again }];
    });
    const found = await answer(asks.map(({ ask }) => ask));
    return new Map(asks.flatMap(({ of, run }, index) => {
        const answered = found[index];
        const [own, made] = [of.regenerated, answered?.regenerated ?? null];
        if (answered === undefined || own === null || made === null || Buffer.compare(own, made) === 0)
            return [];
        // What an earlier run found to be true is not made anew, and may have been formatted since.
        if (isSettled(settleByTools(answered)))
            return [];
        return [[of, { answered, because: templated_reasonOf(of, answered, run) }]];
    }));
}
const namesFile = /^\w+_configuration=/;
/**
 * Tells a stub with what compiled its .proto, which further generators do not write down, nor did protoc-gen-go-grpc up to v1.1.0, and
 * the other stubs of its source do.
 */
function compilersIn(answers) {
    const stamps = new Map(answers.flatMap(({ ask: { context } }) => {
        const { generator, source, protocStamp } = context.stub;
        return (0,model_stub/* isCore */.OB)(generator) && source !== undefined && protocStamp !== undefined ? [[source, protocStamp]] : [];
    }));
    return (stub) => {
        const protocStamp = stub.protocStamp ?? stamps.get(stub.source ?? "");
        return protocStamp === undefined ? stub : { ...stub, protocStamp };
    };
}
/** As the template has it asked; null where that is how it was asked. */
function askOf(ask, { plugin, managed }, managedBy) {
    const written = plugin.options.map(({ text }) => text).filter((option) => !(0,configured_options/* isOfPlaces */.OG)(option));
    const always = (0,generator_further/* furtherGenerator */.YS)(plugin.generator)?.always ?? [];
    const given = [...always.filter((option) => !written.includes(option)), ...written];
    const shown = ask.options.filter((option) => !(0,configured_options/* isOfPlaces */.OG)(option));
    // A file is named to buf from where that is started, and to a plugin by all of its path.
    if ([...given, ...shown].some((option) => namesFile.test(option)))
        return null;
    const isManaged = ask.provenance.some(({ path, because }) => path === plugin.file && /^managed mode/.test(because));
    // Another template's managed mode explains it.
    if (ask.managed !== null && !isManaged)
        return null;
    const isAlike = given.toSorted().join() === shown.toSorted().join();
    // What managed mode changes shows in the descriptors of protoc-gen-go's stubs.
    const isKept = managed === null || isManaged || !(0,model_stub/* isCore */.OB)(plugin.generator);
    if (isAlike && isKept)
        return null;
    const options = [...ask.options.filter(configured_options/* isOfPlaces */.OG), ...given];
    return { ...ask, options, managed: isKept ? ask.managed : managedBy(managed) };
}
/** What the template says otherwise than the stub shows, in words. */
function templated_reasonOf({ ask }, answered, { plugin, managed }) {
    const given = plugin.options.filter(({ text }) => !(0,configured_options/* isOfPlaces */.OG)(text) && !ask.options.includes(text));
    const shown = ask.options.filter((text) => !(0,configured_options/* isOfPlaces */.OG)(text) && !answered.ask.options.includes(text));
    const isManaged = answered.ask.managed !== ask.managed;
    const changes = isManaged ? differencesInWords(answered) : null;
    return [
        ...given.map(({ text, provenance: { line } }) => `it was made without option ${text} of ${(0,model_provenance/* placeInWords */.cF)(plugin.file, line)}`),
        ...shown.map((text) => `it was made with option ${text}, which ${plugin.file} does not give`),
        ...(isManaged ? [`it was made without the managed mode of ${managed?.file}`] : []),
        ...(changes === null ? [] : [changes]),
    ].join("; ");
}

;// CONCATENATED MODULE: ./src/stubs/verdict/unknown-forks.ts






/**
 * The fork, in words, that may have made a stub under protoc-gen-go's name: a generator that a module of the checkout declares as its
 * tool, called after that one, and of which no header has the name. Null where there is none, or where protoc-gen-go made most of the
 * stubs, or this one from an earlier .proto. https://go.dev/ref/mod#go-mod-file-tool
 */
function forkBehind({ ask }, { own, isProvenMaker }, { modules, stubs }) {
    const isOfProvenMaker = isProvenMaker || (own !== null && isRebuilt(own));
    if (ask.context.stub.generator !== "protoc-gen-go" || isOfProvenMaker)
        return null;
    const fork = modules.flatMap(({ tools }) => tools).find((tool) => isFork(tool, stubs));
    if (fork === undefined)
        return null;
    const place = (0,model_provenance/* placeInWords */.cF)(fork.file, fork.line);
    return `protoc-gen-go writes other code, and ${fork.package}, a tool of ${place} whose name no header has, may have written it`;
}
function isFork({ package: path }, stubs) {
    const name = external_node_path_.posix.basename(path);
    if (name === "protoc-gen-go")
        return path !== (0,versions/* packageOf */.wg)(name) && path !== model_stub/* legacyPackage */.qN;
    return /^protoc-gen-go-/.test(name) && (0,generator_further/* isUnknown */.t8)(name) && !stubs.some(({ generator }) => generator === name);
}

;// CONCATENATED MODULE: ./src/stubs/gathered.ts












const noEvidence = {
    answered: null,
    pinned: null,
    former: null,
    templated: null,
    own: null,
    reworked: null,
    unprovenMove: null,
    tool: null,
    isProvenMaker: false,
};
/**
 * Gathers what each of the answers tells among all of them: what the asked-for versions and the stubs' own descriptors give, what git says
 * of the past, and what the `others`, which are not judged, show of who made them. Throws as `regenerate` does.
 */
async function gatherEvidence(answers, others, { regenerate, answer }, { facts, request, pins, local = [], history }) {
    const witnessed = [...answers, ...(await regenerate(witnessesIn(others, answers)))];
    const ownOf = await answerFromDescriptors(witnessed, answer);
    const isMaker = provenMakers(witnessed, ownOf);
    const isProvenMaker = (answered) => isMaker(answered) && !isOfOtherMajor(answered.ask, facts);
    const pinnedOf = await answerWithPins(answers, { pins, local, facts }, answer);
    const formerOf = await answerWithFormerPins(witnessed, facts, history, answer);
    const templatedOf = await answerWithTemplates(answers, facts.recipes ?? [], request, answer);
    const reworkedAt = await reworkedStubs(answers, isProvenMaker, facts, history);
    const unprovenMoveOf = unprovenMoves(answers);
    const rewriterOf = rewriterBehind(witnessed);
    return (answered) => {
        if (answered === undefined)
            return noEvidence;
        const maker = { own: ownOf.get(answered) ?? null, isProvenMaker: isProvenMaker(answered) };
        return {
            ...maker,
            answered,
            pinned: pinnedOf.get(answered) ?? null,
            former: formerOf.get(answered) ?? null,
            templated: templatedOf.get(answered) ?? null,
            reworked: reworkedAt.get(answered.ask.context.stub.path) ?? null,
            unprovenMove: unprovenMoveOf(answered),
            tool: answered.comparison.kind === "different" ? toolBehind(answered, maker, rewriterOf(answered), facts) : null,
        };
    };
}
/** The tool whose work a difference may be; null: none that is known. */
function toolBehind(answered, maker, rewriter, facts) {
    const framework = goPackageMaker(answered, facts.modules);
    if (framework !== null)
        return { words: framework, explainsSchema: true };
    const words = rewriter ?? tagToolFor(answered, facts) ?? forkBehind(answered, maker, facts);
    return words === null ? null : { words, explainsSchema: false };
}

;// CONCATENATED MODULE: ./src/stubs/infer/departed/importers.ts




/**
 * Tells the .protos of the checkout that import what a stub without .proto was made from, and whose own stubs have its Go package from
 * where it is: they can't be compiled before that import is taken out, and their stubs not without this one.
 */
function importersAmong(contexts, { modules }) {
    const byImport = (0,once/* once */.O)(() => {
        const imports = contexts.flatMap((context) => {
            const [only, ...others] = context.candidates;
            if (only === undefined || others.length > 0 || only.proto.vendored)
                return [];
            return only.proto.imports.map(({ name: source }) => ({ source, path: only.proto.path, context }));
        });
        return (0,model_group/* groupBy */.$)(imports, ({ source }) => source);
    });
    return ({ stub, candidates }) => {
        if (candidates.length > 0 || stub.source === undefined)
            return [];
        const directory = external_node_path_.posix.dirname(stub.path);
        const own = (0,go_paths/* importPathOf */.Cj)(directory, modules);
        const importing = (byImport().get(stub.source) ?? []).filter(({ context }) => {
            return external_node_path_.posix.dirname(context.stub.path) === directory || (own !== null && context.goImports.includes(own));
        });
        return [...new Set(importing.map(({ path }) => path))];
    };
}

;// CONCATENATED MODULE: ./src/stubs/infer/missing/misplaced.ts









/**
 * Stubs that somebody may have renamed or moved: by its .proto's name and go_package, or by where others lie, a stub belongs elsewhere,
 * and nearly all others are where that is.
 */
function findMisplaced(stubs, facts) {
    const paths = new Set(facts.stubs.map(({ path }) => path));
    const given = new Map(stubs.map((context) => [ofUnclaimed(context, paths), context]));
    const contexts = [...given.keys()];
    const placed = expectedPaths(contexts, facts);
    const relations = new Set(placed.flatMap(({ context, expected }) => (context.stub.path === expected ? relationIn(context) : [])));
    // A go_package may be wrong; then the stub still lies to its source as all others do. One beside the stub that is there is a copy.
    const away = placed.filter(({ context, expected }) => {
        if (paths.has(expected))
            return false;
        if (isRenamedOnly({ context, expected }))
            return true;
        return !((0,infer_contexts/* liesBesideItsProto */.U)(context) || relationIn(context).some((one) => relations.has(one)));
    });
    const renamed = ofFewProtos(away.filter(isRenamedOnly));
    const elsewhere = ofFewProtos(away.filter((one) => !isRenamedOnly(one)));
    const isRule = placed.length > 2 * away.length;
    const moved = [...renamed, ...(isRule ? elsewhere : elsewhere.filter(leftOthersBehind(facts)))];
    if (moved.length === 0)
        return [];
    const from = new Set(moved.map(({ context }) => context.stub.path));
    const others = surveyOf(contexts.filter(({ stub }) => !from.has(stub.path)), { ...facts, stubs: facts.stubs.filter(({ path }) => !from.has(path)) });
    const wanted = findMissing(others);
    return moved.flatMap(({ context: known, expected }) => {
        const { stub, candidates } = known;
        const context = given.get(known) ?? known;
        const one = wanted.find(({ path, generator }) => path === expected && generator === stub.generator);
        const because = `${stub.path} is made from it`;
        // Nothing tells how it was made better than it does itself.
        return candidates.map(({ proto, mount }) => {
            const own = { proto, mount, generator: stub.generator, sibling: context, path: expected };
            return one === undefined
                ? { context, wanted: { ...own, because }, isMissed: false }
                : { context, wanted: { ...one, ...own }, isMissed: isRule };
        });
    });
}
/** The stub as that of the only one of the .protos that it may be made from beside which no other stub lies; as it is where there are more. */
function ofUnclaimed(context, paths) {
    const { candidates } = context;
    const { generator, path } = context.stub;
    if (candidates.length < 2 || !(0,model_stub/* isCore */.OB)(generator))
        return context;
    const unclaimed = candidates.filter(({ proto }) => {
        const place = external_node_path_.posix.join(external_node_path_.posix.dirname(proto.path), fileNameOf(proto, generator));
        return place === path || !paths.has(place);
    });
    return unclaimed.length === 1 ? { ...context, candidates: unclaimed } : context;
}
/**
 * Tells whether other stubs of the same .proto, of whatever generator, lie where a stub is expected: whoever means stubs to lie elsewhere
 * does not leave these behind.
 */
function leftOthersBehind({ stubs }) {
    const placeIn = (directory, proto) => `${directory}\0${external_node_path_.posix.basename(proto)}`;
    const places = new Set(stubs.flatMap(({ path, source }) => (source ? [placeIn(external_node_path_.posix.dirname(path), source)] : [])));
    return ({ context: { candidates }, expected }) => {
        return candidates.some(({ proto }) => places.has(placeIn(external_node_path_.posix.dirname(expected), proto.path)));
    };
}
/** Whether it lies in its directory, under another name. */
function isRenamedOnly({ context, expected }) {
    return external_node_path_.posix.dirname(context.stub.path) === external_node_path_.posix.dirname(expected);
}
/** None where they are many .protos': what the stubs of many do is their way. */
function ofFewProtos(away) {
    return new Set(away.map(({ context }) => context.candidates[0]?.proto)).size > 2 ? [] : away;
}
function relationIn({ stub }) {
    const relation = relationOf(stub.path, stub.source ?? "");
    return relation === null ? [] : [relation];
}
/**
 * Where the only .proto that a stub may be made from is generated to: where its go_package says, or as the stubs of the other .protos
 * lie if more lie as these than as go_package says, or if that is a package of somebody else's; else where its source says.
 */
function expectedPaths(contexts, { modules }) {
    const placeOf = usualPlaces(contexts);
    const byPackage = contexts.flatMap((context) => {
        return expectation(context, ({ goPackage = "" }) => {
            const importPath = (0,go_paths/* importPathOfGoPackage */.gL)(goPackage);
            return importPath === null ? null : (0,go_paths/* directoryOf */.jt)(importPath, modules);
        });
    });
    const byUse = contexts.flatMap((context) => expectation(context, placeOf));
    const isByUse = kept(byUse) > kept(byPackage);
    const told = isByUse ? byUse : [...byPackage, ...without(byPackage, byUse)];
    const placeBySource = sourcePlaces(contexts);
    const untold = without(told, contexts.map((context) => ({ context })));
    const bySource = untold.flatMap(({ context }) => expectation(context, (proto) => placeBySource(context.stub, proto)));
    return [...told, ...bySource];
}
function without(told, others) {
    const known = new Set(told.map(({ context }) => context));
    return others.filter(({ context }) => !known.has(context));
}
function kept(expectations) {
    return expectations.filter(({ context, expected }) => context.stub.path === expected).length;
}
/** A stub beside its .proto that has another name was renamed there, wherever its go_package is. */
function expectation(context, directoryFor) {
    const { stub, candidates } = context;
    const [only, ...others] = candidates;
    if (!(0,model_stub/* isCore */.OB)(stub.generator) || only === undefined || others.length > 0)
        return [];
    if (!stub.path.endsWith(".pb.go"))
        return [];
    // What follows the name of the .proto may have been renamed as well.
    const opaque = /_protoopaque\.pb\.go$/.exec(stub.path)?.[0];
    const name = opaque === undefined ? fileNameOf(only.proto, stub.generator) : external_node_path_.posix.basename(only.proto.path, ".proto") + opaque;
    const isRenamed = (0,infer_contexts/* liesBesideItsProto */.U)(context) && external_node_path_.posix.basename(stub.path) !== name;
    const directory = isRenamed ? external_node_path_.posix.dirname(stub.path) : directoryFor(only.proto);
    return directory === null ? [] : [{ context, expected: external_node_path_.posix.join(directory, name) }];
}

;// CONCATENATED MODULE: ./src/stubs/infer/missing/misplaced-further.ts




/**
 * Stubs of further generators that somebody may have renamed or moved: their file has another name than their generator gives it, or lies
 * otherwise to protoc-gen-go's stub of the same .proto than most others of that generator do.
 */
function findMisplacedFurther(contexts, { stubs }) {
    const paths = new Set(stubs.map(({ path }) => path));
    const directoryOfGo = goStubDirectories(contexts);
    const further = (0,model_group/* groupBy */.$)(contexts, ({ stub }) => ((0,model_stub/* isCore */.OB)(stub.generator) ? undefined : stub.generator));
    return [...further.values()].flatMap((group) => {
        const named = group.filter(isNamedAsGenerated).length;
        const usual = usualWay(group.map((context) => wayOf(context, directoryOfGo(context))));
        return group.flatMap((context) => {
            const { stub, candidates } = context;
            const [only, ...rivals] = candidates;
            const name = only === undefined || rivals.length > 0 ? null : codeFileOf(only.proto, stub.generator);
            if (only === undefined || name === null)
                return [];
            const path = external_node_path_.posix.join(directoryFor(context, directoryOfGo(context), usual), name);
            if (paths.has(path))
                return [];
            const others = named - (isNamedAsGenerated(context) ? 1 : 0);
            const because = `${stub.path} is made from it`;
            const wanted = { ...only, generator: stub.generator, sibling: context, path, because };
            return [{ context, wanted, isMissed: 2 * others > group.length - 1 }];
        });
    });
}
function isNamedAsGenerated({ stub, candidates: [first] }) {
    return first !== undefined && external_node_path_.posix.basename(stub.path) === codeFileOf(first.proto, stub.generator);
}
/** Finds the directory of protoc-gen-go's only stub of the .proto that a stub is made from; null where there is none, or several. */
function goStubDirectories(contexts) {
    const made = (0,model_group/* groupBy */.$)(contexts, ({ stub, candidates: [first] }) => {
        return stub.generator === "protoc-gen-go" ? first?.proto.path : undefined;
    });
    return ({ candidates: [first] }) => {
        const [only, ...others] = made.get(first?.proto.path ?? "") ?? [];
        return only === undefined || others.length > 0 ? null : external_node_path_.posix.dirname(only.stub.path);
    };
}
function misplaced_further_placesOf({ stub }, directory) {
    return new Map([
        ["beside", directory],
        ["below", external_node_path_.posix.join(directory, stub.goPackageName)],
    ]);
}
function wayOf(context, directory) {
    if (directory === null)
        return null;
    const own = external_node_path_.posix.dirname(context.stub.path);
    return [...misplaced_further_placesOf(context, directory)].find(([, place]) => place === own)?.[0] ?? null;
}
/** The way of most others of a stub that has none; null: they have none in common. */
function usualWay(ways) {
    const counts = (0,model_group/* countsOf */.m)(ways);
    return ["beside", "below"].find((way) => 2 * (counts.get(way) ?? 0) > ways.length - 1) ?? null;
}
/** The directory in which a stub lies as the others do; its own where it has a way already, or nothing tells. */
function directoryFor(context, directory, usual) {
    const own = external_node_path_.posix.dirname(context.stub.path);
    if (directory === null || usual === null || wayOf(context, directory) !== null)
        return own;
    return misplaced_further_placesOf(context, directory).get(usual) ?? own;
}

;// CONCATENATED MODULE: ./src/stubs/infer/missing/overwritten.ts








/**
 * Stubs that somebody copied over others, or that changed places with them: each is called as the stub that another .proto has there by
 * its go_package or as others lie, or as the other generator calls its own, and that one is nowhere else.
 */
function findOverwritten(contexts, { protos, modules }) {
    const isExpected = expectedPlaces(contexts, modules);
    const suspects = contexts.filter((context) => {
        const isOwn = (proto) => isNamedAfter(context.stub, proto) && isExpected(context.stub, proto);
        const isFromAnother = context.stub.source !== undefined && !context.candidates.some(({ proto }) => isOwn(proto));
        return isNamedByRule(context) && isFromAnother;
    });
    if (suspects.length === 0)
        return [];
    const suspected = new Set(suspects);
    const proper = contexts.filter((context) => !suspected.has(context));
    const made = new Set(proper.flatMap(({ stub, candidates }) => candidates.map(({ proto }) => `${stub.generator} ${proto.path}`)));
    // Where one generator has its stub of a .proto the other one has its own, wherever go_package or others would have them.
    const named = contexts.flatMap(({ stub, candidates: [only, ...others] }) => {
        return only !== undefined && others.length === 0 && isNamedAfter(stub, only.proto) ? [{ stub, only }] : [];
    });
    const twins = new Map(named.map(({ stub, only }) => [`${external_node_path_.posix.dirname(stub.path)} ${only.proto.path}`, only.mount]));
    const owned = new Set(named.map(({ stub, only }) => `${stub.generator} ${only.proto.path}`));
    const byName = (0,model_group/* groupBy */.$)(protos, ({ path }) => external_node_path_.posix.basename(path, ".proto"));
    return suspects.flatMap((context) => {
        const { path, source = "" } = context.stub;
        const generator = generatorByName(path);
        const sources = new Set(context.candidates.map(({ proto }) => proto.path));
        const found = (byName.get((0,model_stub/* stemOf */.Vc)(path)) ?? []).filter((proto) => !(sources.has(proto.path) && generator === context.stub.generator) &&
            // One of the name of a lost source is that source, in another place or package.
            (sources.size > 0 || external_node_path_.posix.basename(source) !== external_node_path_.posix.basename(proto.path)) &&
            !proto.vendored &&
            !made.has(`${generator} ${proto.path}`) &&
            (generator === "protoc-gen-go" || proto.hasServices) &&
            (isExpected(context.stub, proto) ||
                (twins.has(`${external_node_path_.posix.dirname(path)} ${proto.path}`) && !owned.has(`${generator} ${proto.path}`))));
        const [proto, ...others] = found;
        if (proto === undefined || others.length > 0)
            return [];
        // They were made here, too, and may be the only ones of their root.
        const twin = twins.get(`${external_node_path_.posix.dirname(path)} ${proto.path}`) ?? null;
        const sibling = siblingFor(context, proto, generator, [...proper, ...suspects], twin);
        if (sibling === null)
            return [];
        const because = `it was generated from ${onlyProto(context)?.path ?? source} by ${context.stub.generator}`;
        return [{ context, wanted: { proto, generator, path, because, ...sibling, isOverwritten: true } }];
    });
}
function onlyProto({ candidates: [only, ...others] }) {
    return only === undefined || others.length > 0 ? null : only.proto;
}
/** Whether a file is called as protoc's plugins call theirs; the second file of the hybrid API has no .proto of its name. */
function isNamedByRule({ stub: { path, generator } }) {
    return (0,model_stub/* isCore */.OB)(generator) && path.endsWith(".pb.go") && !path.endsWith("_protoopaque.pb.go");
}
function generatorByName(path) {
    return path.endsWith("_grpc.pb.go") ? "protoc-gen-go-grpc" : "protoc-gen-go";
}
/**
 * The stub of this generator from the nearest .proto of the root that what lies there says it was made from, if its .proto is gone: that
 * may have been renamed. Else from the nearest whose root holds this one, too; else from the nearest, where the other generator's stub of
 * this .proto tells the root; else from the nearest whose name below its root begins as this one's directory ends.
 */
function siblingFor(there, { path }, generator, contexts, twin) {
    const directory = external_node_path_.posix.dirname(path);
    const nearness = (context) => {
        const own = onlyProto(context);
        return own === null ? 0 : (0,go_paths/* sharedStart */.Oy)(external_node_path_.posix.dirname(own.path), directory);
    };
    const alike = contexts
        .filter(({ stub }) => stub.generator === generator)
        .toSorted((one, other) => nearness(other) - nearness(one));
    const former = there.candidates.length === 0 ? inRootOf(there.stub.source ?? "", directory, alike) : null;
    if (former !== null)
        return former;
    const sharing = alike.find(({ candidates: [first] }) => first !== undefined && (0,paths_mount/* nameUnder */.c9)(first.mount, path) !== null);
    const mount = sharing?.candidates[0]?.mount;
    if (sharing !== undefined && mount !== undefined)
        return { mount, sibling: sharing };
    const [nearest] = alike;
    if (twin !== null && nearest !== undefined)
        return { mount: twin, sibling: nearest };
    // Where every directory is a root of its own, as with `-I .` in each of them.
    for (const sibling of alike) {
        const root = sibling.candidates[0]?.mount.prefix === "" ? rootLike(sibling.stub.source ?? "", directory) : null;
        if (root !== null)
            return { mount: { prefix: "", directory: root }, sibling };
    }
    return null;
}
/** The root that a source has for a .proto of a directory, if others have it as well, or a root in each directory as this would be. */
function inRootOf(source, directory, alike) {
    const root = rootLike(source, directory);
    if (root === null)
        return null;
    const isBare = external_node_path_.posix.dirname(source) === ".";
    const sibling = alike.find(({ stub, candidates: [first] }) => {
        if (first === undefined || first.mount.prefix !== "")
            return false;
        return isBare ? external_node_path_.posix.dirname(stub.source ?? "/") === "." : first.mount.directory === root;
    });
    return sibling === undefined ? null : { mount: { prefix: "", directory: root }, sibling };
}
/** What a directory has before the directory of another stub's source; null where it does not end with that. */
function rootLike(source, directory) {
    const below = external_node_path_.posix.dirname(source);
    if (below === ".")
        return source === "" ? null : directory;
    return (0,model_directory/* aboveEnd */.zY)(directory, below);
}

;// CONCATENATED MODULE: ./src/stubs/verdict/asserted-version.ts
/**
 * Why nobody can say what made a stub of services that asserts a newer version of grpc's support package than the version writes which
 * it is stamped with: a commit after that release, which calls itself by the release's name until the next one. Null for others.
 * `made` is what the stamped version writes. https://github.com/grpc/grpc-go/blob/master/rpc_util.go
 */
function assertsMoreThanItsVersion({ stub, text }, made) {
    const [committed, regenerated] = [assertedIn(text), assertedIn(made)];
    if (committed === null || regenerated === null || committed <= regenerated || stub.generatorStamp === undefined)
        return null;
    const { generator, generatorStamp } = stub;
    return `it asserts grpc.SupportPackageIsVersion${committed}, and ${generator} ${generatorStamp}, which its header names, asserts ${regenerated}: a commit after that release made it`;
}
function assertedIn(text) {
    const version = /^const _ = grpc\.SupportPackageIsVersion(\d+)\r?$/m.exec(text)?.[1];
    return version === undefined ? null : Number(version);
}

;// CONCATENATED MODULE: ./src/stubs/verdict/first-difference.ts

/** The first line that the regenerated text has not; where there is none, the place at which the committed one lacks something. */
function firstDifference(committed, regenerated) {
    const [lines, fresh] = [committed.split(/\r?\n/), regenerated.split("\n")];
    const known = new Set(fresh);
    const foreign = lines.findIndex((line) => !known.has(line));
    if (foreign !== -1)
        return { line: foreign + 1, lacks: null };
    const parting = lines.findIndex((line, index) => line !== fresh[index]);
    const [own, made] = [lines, fresh].map(model_group/* countsOf */.m);
    const rest = parting === -1 ? [] : fresh.slice(parting);
    const gone = rest.find((line) => /\w/.test(line) && (own?.get(line) ?? 0) < (made?.get(line) ?? 0));
    return { line: parting + 1, lacks: gone?.trim() ?? null };
}

;// CONCATENATED MODULE: ./src/stubs/verdict/rework.ts






/** That somebody changed a stub which was what its .proto generates until then; null: nothing shows that. */
function reworkInWords({ reworked, own }, { ask, regenerated }) {
    if (reworked === null || ask.origin.kind !== "proto")
        return null;
    // Both were made from a .proto that was not committed with them, or was taken back.
    if (own !== null && isRebuilt(own))
        return null;
    const made = withOldDigest(reworked.text, (0,utf8/* decodeUtf8 */._)(regenerated));
    const { kind } = compareStub(reworked.text, made);
    const isOther = kind === "comments" || kind === "different";
    const isOfOldBuild = isOther && sameWords(reworked.text, made);
    if (isOther && !isOfOldBuild && recognisePostProcessors(inUnixForm(reworked.text), made) === null)
        return null;
    const change = reworked.commit === null ? "it was changed in the work tree" : `commit ${reworked.commit.slice(0, 12)} changed it`;
    const form = (0,text_form/* formOf */.QU)(reworked.text) === null ? (0,text_form/* formOf */.QU)(ask.context.text) : null;
    const since = form === null ? "" : `; ${form} since then`;
    return `${change} and not ${ask.origin.candidate.proto.path}, and before that it was what its generator writes${since}`;
}

;// CONCATENATED MODULE: ./src/stubs/verdict/shown-differences.ts




/**
 * What the text of a stub without descriptor shows to be missing in it or left over, against what was regenerated from its
 * .proto: methods, HTTP paths, and names of the schema in its code that no version of a generator could have put there or kept
 * away. A generator's comments are words of its own: "this type of registration" is no field `type`.
 * In words; null where there is nothing of the kind.
 */
function shownDifferences(answered, isProvenMaker) {
    const { ask, compiled, regenerated } = answered;
    const file = compiled.files.get(ask.context.stub.source ?? "");
    if (regenerated === null || file === undefined || !isGo(ask))
        return null;
    const committed = ask.context.text;
    const fresh = (0,utf8/* decodeUtf8 */._)(regenerated);
    const schema = (0,from_binary/* fromBinary */.Er)(descriptor_pb/* FileDescriptorProtoSchema */.tr, file.bytes);
    const code = withoutComments(fresh);
    const words = [
        ...methodsLeftOver(committed, schema),
        // Where rules may stand in a file that an option names, other paths can come from another file.
        ...(namesConfiguration(ask) && !isProvenMaker ? [] : pathDifferences(pathsIn(committed), pathsIn(fresh))),
        ...[...namesOf(schema)]
            .filter(({ forms }) => forms.some((form) => code.includes(form)) && !forms.some((form) => committed.includes(form)))
            .map(({ what }) => `${what} is not in it`),
    ];
    if (words.length === 0)
        return null;
    const told = words.slice(0, 5).join("; ");
    return words.length <= 5 ? told : `${told}; and ${words.length - 5} more differences`;
}
/** What other languages' generators write has words of its own, and options that choose among those of the .proto. */
function isGo({ context }) {
    return context.stub.path.endsWith(".go");
}
function namesConfiguration({ options, context }) {
    const others = [context.options, ...context.otherOptions].flat().map(({ text }) => text);
    return [...options, ...others].some((option) => option.includes("_configuration="));
}
/** Whether a comment of the .proto was regenerated that is not in the stub. */
function shownComments({ ask, compiled, regenerated }) {
    const file = compiled.files.get(ask.context.stub.source ?? "");
    if (regenerated === null || file === undefined || !isGo(ask))
        return false;
    const fresh = (0,utf8/* decodeUtf8 */._)(regenerated);
    const { sourceCodeInfo } = (0,from_binary/* fromBinary */.Er)(descriptor_pb/* FileDescriptorProtoSchema */.tr, file.bytes);
    const lines = (sourceCodeInfo?.location ?? []).flatMap(({ leadingComments, trailingComments }) => `${leadingComments}\n${trailingComments}`.split("\n").map((line) => line.trim()));
    return lines.some((line) => line.length >= 8 && fresh.includes(line) && !ask.context.text.includes(line));
}
/** Methods that clients call by names that the .proto no longer has: `"/acme.v1.Greeter/SayHello"`. */
function methodsLeftOver(committed, file) {
    const scope = file.package === "" ? "" : `${file.package}.`;
    const called = new Set(Array.from(committed.matchAll(/"\/([\w.]+)\/(\w+)"/g), ([, service = "", method = ""]) => `${service}/${method}`));
    return file.service.flatMap((service) => {
        const methods = new Set(service.method.map(({ name }) => `${scope}${service.name}/${name}`));
        const own = [...called].filter((name) => name.startsWith(`${scope}${service.name}/`));
        return own.filter((name) => !methods.has(name)).map((name) => `method ${name} is left over in it`);
    });
}
/** A stub without any path is one of a version that wrote them otherwise. */
function pathDifferences(committed, fresh) {
    if (committed.size === 0 || fresh.size === 0)
        return [];
    return [
        ...[...fresh].filter((path) => !committed.has(path)).map((path) => `HTTP path ${path} is not in it`),
        ...[...committed].filter((path) => !fresh.has(path)).map((path) => `HTTP path ${path} is left over in it`),
    ];
}
function pathsIn(text) {
    return new Set(Array.from(text.matchAll(/WithHTTPPathPattern\("([^"]+)"\)/g), ([, path = ""]) => path));
}
function* namesOf(file) {
    for (const message of file.messageType)
        yield* shown_differences_namesIn(message, "");
    for (const service of file.service) {
        for (const { name } of service.method)
            yield shown_differences_declared(`method ${name} of ${service.name}`, [name]);
    }
}
function* shown_differences_namesIn(message, scope) {
    const name = `${scope}${message.name}`;
    yield shown_differences_declared(`message ${name}`, [message.name]);
    for (const field of message.field)
        yield shown_differences_declared(`field ${field.name} of ${name}`, [field.name, field.jsonName]);
    for (const nested of message.nestedType.filter(({ options }) => options?.mapEntry !== true))
        yield* shown_differences_namesIn(nested, `${name}.`);
}
/** Go's own names are in camel case. https://protobuf.dev/reference/go/go-generated/ */
function shown_differences_declared(what, names) {
    const forms = names.flatMap((name) => [name, camelCase(name)]).filter((form) => form.length >= 3);
    return { what, forms };
}
function camelCase(name) {
    return name.replace(/(?:^|_+)([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

;// CONCATENATED MODULE: ./src/stubs/verdict/judge-further.ts








/**
 * Judges a stub of another generator than the two, whose regenerated code is not the committed one. Such a stub holds no
 * descriptor and often no version: that it differs can be the doing of an option or a version that nobody can know. It is
 * called stale only where its .proto provably changed, and edited only where its generator is known to be the right one.
 */
function judgeFurther(evidence, answered, about, fresh, git, request) {
    const { context, isProvenMaker, own } = evidence;
    const { stub } = context;
    const maker = `${stub.generator} ${answered.ask.generator.version}`;
    const rework = reworkInWords(evidence, answered);
    if (rework !== null)
        return edited(about, context, fresh, rework);
    const shown = shownDifferences(answered, isProvenMaker);
    if (shown !== null)
        return stale(about, context, fresh, "schema", shown, request);
    if (answered.comparison.kind === "comments") {
        // Some generators write what they know of a field into a comment alone.
        const change = own !== null && isSettled(own) ? schemaChange(answered) : null;
        if (change !== null)
            return stale(about, context, fresh, change.reason, change.words, request);
        if (!isProvenMaker && !shownComments(answered))
            return unreproducible(about, `${maker} writes other comments, and no comment of ${about.proto} explains it`, request);
        const why = reasonFor(answered, git);
        return why.kind === "edited"
            ? edited(about, context, fresh, why.words)
            : stale(about, context, fresh, why.reason, why.words, request);
    }
    const why = reasonFor(answered, git);
    if (why.kind === "stale") {
        const isMaker = isProvenMaker || own === null || own.comparison.kind !== "different";
        return isMaker
            ? stale(about, context, fresh, why.reason, why.words, request)
            : outdated(about, maker, why.words, request);
    }
    if (shownComments(answered)) {
        return stale(about, context, fresh, "comments", `a comment of ${about.proto} is not in it`, request);
    }
    if (isUnformatted(answered))
        return edited(about, context, fresh, why.words);
    if (!isProvenMaker || hasOtherWellKnownPackages(answered)) {
        const doubt = hasOtherWellKnownPackages(answered)
            ? "the protoc that made it had the well-known types in other Go packages, of which an M option tells a generator no name"
            : "it was made by another version, or with options that are not known";
        return unreproducible(about, `${maker} writes other code, and nothing in its .proto explains that: ${doubt}`, request);
    }
    const words = `${maker} wrote other files here byte for byte and writes other code for this one, although its schema is up to date`;
    const isOwnVersion = stub.generatorStamp === answered.ask.generator.version;
    if (isOwnVersion || isHandMade(about, git))
        return edited(about, context, fresh, words);
    return stale(about, context, fresh, "generator", words, request);
}
/** Behind its .proto, though nobody can say what it should be: the generator at hand did not make it from the old one either. */
function outdated(about, maker, change, request) {
    const why = `${maker} did not make it, or with options that are not known`;
    return unreproducibleAndBehind(about, why, change, request);
}
/** Whether a stub is what was regenerated but for white space that no version writes, for all write what gofmt does, or no other has. */
function isUnformatted({ ask, regenerated }) {
    const [own, made] = withoutHeads(inUnixForm(ask.context.text), (0,utf8/* decodeUtf8 */._)(regenerated));
    return (0,text_form/* isSameButSpace */.Y$)(own, made) && (ask.context.hasOddForm === true || !(0,text_form/* mayBeFormatted */.fn)(own, made));
}
/** Whether a stub imports well-known types from where they were for another protoc; M options give their paths alone. */
function hasOtherWellKnownPackages({ ask }) {
    return ask.options.some((option) => option.startsWith("Mgoogle/protobuf/"));
}
/** Changed since the last commit, while its .proto was not. */
function isHandMade({ path, proto }, git) {
    return git.kind === "repository" && git.changed.has(path) && (proto === null || !git.changed.has(proto));
}

;// CONCATENATED MODULE: ./src/stubs/verdict/judge-unregenerated.ts






/**
 * A stub that could not be regenerated is no proof of anything, unless its schema differs from what its .proto compiles to.
 * What protoc or a plugin said of it is told once for all stubs, at its own place.
 */
function judgeUnregenerated(evidence, about, request) {
    const { context, answered } = evidence;
    const why = whyNot(context, answered);
    if (answered !== null && lostItsServices(answered))
        return leftOver(about, context, `${about.proto} has no service any more`);
    // A generator that wrote its other files here: no HTTP rule is left in this .proto, or no message.
    if (answered !== null && evidence.isProvenMaker && wroteNothing(answered))
        return leftOver(about, context, `${about.generator} has nothing to write for ${about.proto} any more`);
    const causes = answered === null ? [] : causesOf(answered);
    const judgement = unreproducible(about, why, request);
    const { finding } = judgement;
    if (answered === null || finding === null)
        return judgement;
    const changed = schemaChangesInWords(answered) ?? newImportsInWords(answered);
    if (causes.length > 0) {
        const told = causes.map(describeCause).join("; ");
        return {
            result: {
                ...about,
                status: "unreproducible",
                reason: told,
                because: [...about.because, ...(changed === null ? [] : [changed])],
            },
            change: null,
            finding: null,
            unregenerated: { path: about.path, causes, goImports: context.goImports, isOutdated: changed !== null },
        };
    }
    if (changed !== null)
        return unreproducibleAndBehind(about, why, changed, request);
    // Another generator may well have nothing to write for a .proto, or lack an option.
    if (wroteNothing(answered) && (0,model_stub/* isCore */.OB)(about.generator)) {
        const message = `${about.generator} ended without an error and wrote nothing for ${about.proto}, so ${about.path} was not checked.`;
        return { ...judgement, finding: { ...finding, level: "error", message } };
    }
    return judgement;
}
/** Imports of its .proto that are nowhere and that the schema in the stub has not; null where there are none. */
function newImportsInWords({ ask, missing }) {
    const { stub, embedded } = ask.context;
    if (embedded === null || missing.size === 0)
        return null;
    const added = [...missing].filter(([name, importer]) => importer === stub.source && !embedded.imports.includes(name));
    return added.length === 0 ? null : added.map(([name]) => `import ${name} added`).join("; ");
}
/** A plugin that succeeds and writes no file would let every stub pass. */
function wroteNothing({ ask, compiled, outcome }) {
    return outcome.kind === "files" && outcome.files.size === 0 && compiled.files.has(ask.context.stub.source ?? "");
}
/** protoc-gen-go-grpc and some others write nothing for a .proto without services. */
function lostItsServices({ ask, compiled, outcome }) {
    const { stub } = ask.context;
    const file = compiled.files.get(stub.source ?? "");
    const ofServices = stub.generator === "protoc-gen-go-grpc" || (0,generator_further/* furtherGenerator */.YS)(stub.generator)?.ofServices === true;
    return ofServices && outcome.kind === "files" && file?.hasServices === false;
}
function leftOver(about, context, reason) {
    return orphan(about, context, reason, {
        message: `${about.path} is left over: ${reason}, so nothing generates it.`,
        fix: "Delete the stub (go-grpc-setup update does).",
    });
}

;// CONCATENATED MODULE: ./src/stubs/verdict/listed.ts
const mostListed = 3;
/** Paths in words, the first of them by name: `a.pb.go, b.pb.go, c.pb.go and 16 more`. */
function listed(paths) {
    const shown = paths.slice(0, mostListed);
    const last = paths.length > mostListed ? `${paths.length - mostListed} more` : shown.pop();
    return [shown.join(", "), last].filter((part) => part !== "").join(" and ");
}

;// CONCATENATED MODULE: ./src/stubs/verdict/judge-without-proto.ts












const deleteOrRestore = "Delete the stub (go-grpc-setup update does), or bring its .proto back.";
/** A stub that others need is not deleted before they do not. */
function needed(judgement, importers) {
    const { finding } = judgement;
    if (importers.length === 0 || finding === null)
        return judgement;
    const fix = `Bring its .proto back, which is still imported by ${listed(importers)}; or have none import it, and delete the stub then.`;
    return { ...judgement, change: null, finding: { ...finding, fix } };
}
/**
 * Judges a stub whose .proto is not in the checkout: an orphan where that is proven, or else by what the descriptor embedded
 * in it generates.
 */
function judgeWithoutProto(evidence, about, request) {
    const { context, answered, provenRoot, departure, importers } = evidence;
    const { stub } = context;
    const absent = absenceInWords(context);
    const rooted = { ...about, root: provenRoot?.mount.directory ?? null };
    if (departure !== null)
        return judgeDeparted(context, departure, rooted, importers);
    if (provenRoot !== null) {
        const { expected, sibling } = provenRoot;
        const left = orphan(rooted, context, `${expected} is not there, although ${sibling} is made from that root`, {
            message: `${stub.path} was generated from ${stub.source}, which is not in the checkout, although ${sibling} is made from that root${expected === stub.source ? "" : `: it would be ${expected}`}.`,
            fix: deleteOrRestore,
        });
        return needed(left, importers);
    }
    if (answered === null && context.embedded === null && (0,extract/* extractDescriptor */.FV)(context.text) !== null) {
        return edited(about, context, null, `${unreadableDescriptor} (${absent})`);
    }
    const described = context.embedded === null ? stub.source : (0,wire/* readFile */.TA)(context.embedded.bytes).name;
    if (described !== stub.source && answered?.regenerated === null) {
        const why = `it says that it was generated from ${stub.source}, and the descriptor in it is that of ${described}; neither is in the checkout`;
        return unreproducible(about, why, request);
    }
    if (answered === null || answered.regenerated === null) {
        return unreproducible(about, `${absent}, and ${whyNot(context, answered)}`, request);
    }
    const { comparison } = answered;
    const [committed, rebuilt] = [inUnixForm(context.text), (0,utf8/* decodeUtf8 */._)(answered.regenerated)];
    const sameCode = comparison.kind !== "different" || isSameCode(committed, rebuilt);
    // The comments that ask for struct tags are in the .proto.
    if (!sameCode && withoutToolMarks(committed) === withoutToolMarks(rebuilt)) {
        const reason = `${absent}; rebuilt from the descriptor embedded in the stub, its code is the same but for struct tags or what other tools change`;
        return { result: { ...about, status: "unsourced", reason }, change: null, finding: null };
    }
    if (sameCode) {
        const reason = `${absent}; rebuilt from the descriptor embedded in the stub, its code is the same`;
        return { result: { ...about, status: "unsourced", reason }, change: null, finding: null };
    }
    if (stub.generator !== "protoc-gen-go" ||
        comparison.kind !== "different" ||
        !(0,versions/* namesItsVersion */.BI)(stub, context.generator)) {
        const why = stub.generatorStamp === undefined || comparison.kind !== "different" || (0,versions/* namesItsVersion */.BI)(stub, context.generator)
            ? `the descriptor ${stub.generator === "protoc-gen-go" ? "in it" : "beside it"} gives other code`
            : unknownVersion(context);
        return unreproducible(about, `${absent}, and ${why}`, request, remedies.proto);
    }
    if (evidence.tool !== null)
        return unreproducible(about, `${absent}, and ${evidence.tool.words}`, request, remedies.proto);
    const words = `rebuilt from the descriptor in it, its code is different (${absent})`;
    // A descriptor has no comments: the stub is not replaced by what it gives, which would take all of them away.
    const { line, lacks } = firstDifference(codeByLine(committed), codeByLine(rebuilt));
    return lacks === null
        ? edited(about, context, null, words, line)
        : edited(about, context, null, `${words}; it lacks \`${lacks}\``);
}
/** The code of a text, each line where it stands. */
function codeByLine(text) {
    return text
        .split("\n")
        .map((line) => withoutComments(`${line}\n`))
        .join("\n");
}
/** Whether two texts have the same code: comments are not in a descriptor, and an old build laid code out otherwise. */
function isSameCode(committed, rebuilt) {
    const [own, made] = [withoutComments(committed), withoutComments(rebuilt)];
    if (own === made)
        return true;
    const { text, signs } = asOldBuild(own, made);
    return signs.length > 0 && (0,text_form/* mayBeFormatted */.fn)(own, text) && unformatted(own) === unformatted(text);
}
/** Git knows where its .proto went. */
function judgeDeparted(context, departure, about, importers) {
    const { path, source } = context.stub;
    const { movedTo } = departure;
    const reason = departureInWords(departure);
    const left = orphan(about, context, reason, {
        message: `${path} was generated from ${source}, which is not ${movedTo === null ? "in the checkout" : "where it was"}: ${reason}.`,
        fix: movedTo === null
            ? deleteOrRestore
            : `Delete the stub (go-grpc-setup update does) and generate it from ${movedTo}, or move that back.`,
    });
    return movedTo === null ? needed(left, importers) : left;
}
/** That its .proto is not here, where one of its name may be, in words. */
function absenceInWords({ stub: { source }, namesake }) {
    return namesake === undefined
        ? `${source ?? "its source"} is not in the checkout`
        : `${namesake} does not give it, and no other ${source} is in the checkout`;
}

;// CONCATENATED MODULE: ./src/stubs/verdict/judge.ts


















/** Judges one stub: is it true, and is it of the version that is asked for. */
function judge_judge(evidence, git, request) {
    const { context, answered } = evidence;
    const about = describe(evidence);
    if (context.candidates.length === 0)
        return judgeWithoutProto(evidence, about, request);
    if (answered === null)
        return judgeUnregenerated(evidence, about, request);
    const { comparison } = answered;
    if (comparison.kind === "same" || comparison.kind === "same-but") {
        const note = comparison.kind === "same-but" ? comparison.note : undefined;
        return judgePinned(evidence, about, note, request);
    }
    if (answered.regenerated === null)
        return judgeUnregenerated(evidence, about, request);
    if (evidence.former !== null) {
        const { answered: then, because } = evidence.former;
        const after = marked(context, (0,utf8/* decodeUtf8 */._)(then.regenerated), answered.regenerated, then);
        return stale(about, context, after, "generator", because, request);
    }
    if (evidence.unprovenMove !== null && comparison.kind !== "stamp")
        return unreproducible(about, evidence.unprovenMove, request);
    if (evidence.tool !== null && comparison.kind === "different")
        return judgeBehindTool(about, evidence.tool, answered, git, request);
    const other = otherGeneratorIn(context.text);
    if (other !== null) {
        const words = `${other} wrote into it, too, and may have asked for it in its own way`;
        return unreproducible(about, words, request, remedies.command);
    }
    const made = (0,utf8/* decodeUtf8 */._)(evidence.own?.regenerated ?? answered.regenerated);
    const later = assertsMoreThanItsVersion(context, made);
    if (later !== null)
        return unreproducible(about, later, request);
    const fresh = marked(context, made, evidence.pinned?.answered.regenerated ?? answered.regenerated, answered);
    if (evidence.departure !== null) {
        const moved = [departureInWords(evidence.departure), differencesInWords(answered)].filter((words) => words !== null);
        return stale(about, context, fresh, "schema", moved.join("; "), request);
    }
    if (comparison.kind === "stamp")
        return stampOnly(about, context, fresh, stampsInWords(context), request);
    const lost = comparison.kind === "different" ? lostAlongside(answered) : [];
    if (lost.length > 0 && differencesInWords(answered) === null) {
        const words = `what ${context.stub.generator} writes for it may depend on ${listed(lost)}, too, of which protoc makes nothing`;
        return unreproducible(about, words, request);
    }
    if (!(0,model_stub/* isCore */.OB)(context.stub.generator))
        return judgeFurther(evidence, answered, about, fresh, git, request);
    // What it was before tells who made it, too.
    const rework = reworkInWords(evidence, answered);
    if (rework !== null)
        return editedAtDifference(about, context, answered, fresh, rework);
    // What gives every sign of a stub but its white space is what made it.
    const isKnown = isMakerKnown(context, evidence.isProvenMaker) ||
        (0,text_form/* isSameButSpace */.Y$)(inUnixForm(context.text), (0,utf8/* decodeUtf8 */._)(answered.regenerated));
    const isBehind = comparison.kind === "comments" || isRenamed(answered) || differencesInWords(answered) !== null;
    if (!isKnown && !isBehind) {
        return unreproducible(about, unknownVersion(context), request);
    }
    const why = reasonFor(answered, git);
    const inPlaceOf = modulesStoodInFor(answered);
    if (why.kind === "edited" && inPlaceOf.length > 0) {
        const words = `what it imports was read from the newest version of a module, for ${inPlaceOf.join(" and ")}`;
        return unreproducible(about, words, request);
    }
    if (why.kind === "edited")
        return editedAtDifference(about, context, answered, fresh, why.words, why.line);
    const edit = isKnown ? handEditIn(answered, evidence.own) : null;
    if (edit?.kind === "descriptor")
        return edited(about, context, fresh, `only the descriptor embedded in it is not what ${about.proto} generates (${why.words})`);
    if (edit?.kind === "code") {
        const words = `its code is not what the schema in it generates, and it is stale, too (${why.reason}): ${why.words}`;
        return edited(about, context, fresh, words, edit.line);
    }
    return stale(about, context, fresh, why.reason, why.words, request, why.place);
}
/** What most tools may have done explains code and options, and no other schema. */
function judgeBehindTool(about, { words: tool, explainsSchema }, answered, git, request) {
    const why = reasonFor(answered, git);
    const isOfSchema = why.kind === "stale" && why.reason === "schema" && differencesInWords(answered) !== null;
    const isBehind = isOfSchema && !explainsSchema;
    return isBehind
        ? unreproducibleAndBehind(about, tool, why.words, request, remedies.command)
        : unreproducible(about, tool, request, remedies.command);
}
/** An edit at its own line, or else where the stub begins to differ, with what is gone there. */
function editedAtDifference(about, context, { regenerated }, fresh, words, own) {
    const { line, lacks } = firstDifference(context.text, (0,utf8/* decodeUtf8 */._)(regenerated));
    return edited(about, context, fresh, lacks === null ? words : `${words}; it lacks \`${lacks}\``, own ?? line);
}
/**
 * Another generator that put its own code below that of protoc's plugin, as Kitex does, which calls the plugin's code and not
 * the plugin; null where there is none. https://pkg.go.dev/cmd/go#hdr-Generate_Go_files_by_processing_source
 */
function otherGeneratorIn(text) {
    const below = text.slice(Math.max(0, text.search(/^package /m)));
    return /^\/\/ Code generated by (\w[^\n]*?)[.,;]? DO NOT EDIT\.\r?$/m.exec(below)?.[1] ?? null;
}
/** Modules of which another version was read than is required: what is imported from them may be another, too. */
function modulesStoodInFor({ placed }) {
    const found = [...placed.values()].flatMap((one) => one.kind === "descriptor" ? (one.embedded.inPlaceOf ?? []) : []);
    return [...new Set(found)];
}
function stampsInWords({ stampedNeighbour }) {
    if (stampedNeighbour === undefined)
        return "its version lines are not what its generators write";
    return `its version lines are gone, which ${stampedNeighbour} beside it has`;
}
/** What regeneration gives, with what other tools do to this stub after it; `reference` is what its generator wrote for it. */
function marked({ text }, reference, fresh, answered) {
    return Buffer.from(withToolMarks(text, reference, (0,utf8/* decodeUtf8 */._)(fresh), answered?.refusedTools));
}
/**
 * The same for a stub that is true. Of one that an earlier run found to differ by tools' work alone, its generator's text is not made anew:
 * what another version or other options give shows that work as well.
 */
function markedAsBefore(context, fresh, answered) {
    const own = (0,utf8/* decodeUtf8 */._)(answered?.regenerated ?? null);
    const isTakenOver = answered?.comparison.kind === "same-but" && own === context.text;
    return marked(context, isTakenOver ? (0,utf8/* decodeUtf8 */._)(fresh) : own, fresh, answered);
}
function describe({ context, answered }) {
    const origin = answered?.ask.origin;
    const chosen = origin?.kind === "proto" ? origin.candidate : context.candidates[0];
    const provenance = answered?.ask.provenance ?? [];
    return {
        path: context.stub.path,
        generator: context.stub.generator,
        proto: chosen?.proto.path ?? null,
        root: chosen?.mount.directory ?? null,
        because: [
            ...(chosen === undefined ? [] : [chosen.because]),
            ...provenance.map(({ because }) => because),
            // What is current says so in its note.
            ...(answered === null || isSettled(answered)
                ? []
                : (answered.edits ?? []).map((step) => `compared after ${step}`)),
        ],
    };
}
function judgePinned(evidence, about, note, request) {
    const { pinned, templated, context, answered } = evidence;
    if (templated !== null && templated.answered.regenerated !== null) {
        const after = markedAsBefore(context, templated.answered.regenerated, answered);
        return stale(about, context, after, "options", templated.because, request);
    }
    const result = { ...about, status: "current", ...(note === undefined ? {} : { reason: note }) };
    if (pinned === null || pinned.answered.regenerated === null)
        return { result, change: null, finding: null };
    const regenerated = markedAsBefore(context, pinned.answered.regenerated, answered);
    const comparison = compareStub(context.text, (0,utf8/* decodeUtf8 */._)(regenerated));
    if (comparison.kind === "same" || comparison.kind === "same-but")
        return { result, change: null, finding: null };
    // Where its version lines were taken out, nothing says that it is not of the version that writes this very code.
    if (comparison.kind === "stamp" &&
        context.stub.generatorStamp === undefined &&
        context.stub.protocStamp === undefined)
        return { result, change: null, finding: null };
    const why = `it was made by ${makersInWords(context) || "a version that it does not name"}, and ${pinned.because}`;
    if (comparison.kind === "stamp")
        return stampOnly(about, context, regenerated, why, request);
    return stale(about, context, regenerated, "generator", why, request);
}
/** The generator and protoc with the versions that a stub names; empty where it names none. */
function makersInWords({ stub }) {
    const makers = { [stub.generator]: stub.generatorStamp, protoc: stub.protocStamp };
    return Object.entries(makers)
        .flatMap(([name, stamp]) => (stamp === undefined ? [] : [`${name} ${stamp}`]))
        .join(" and ");
}

;// CONCATENATED MODULE: ./src/stubs/present.ts













/** Regenerates the selected stubs and judges each of them. Throws a `Failure` where protoc or a plugin can't be run at all. */
async function judgePresent(followed, { stubs }, regeneration, input) {
    const { facts, request, history } = input;
    const { contexts, departures, doubted } = followed;
    const paths = new Set(stubs.map(({ path }) => path));
    const overwritten = new Map(findOverwritten(contexts, facts).map(({ context, wanted }) => [context, wanted]));
    // What lies in another stub's place is judged as that one.
    const chosen = contexts.filter((context) => paths.has(context.stub.path) && !overwritten.has(context));
    // Git's history is walked while plugins run.
    const [first, lost, misplaced] = await Promise.all([
        regeneration.regenerate(chosen),
        lostProtos(chosen, facts, history),
        certainlyMisplaced([...findMisplaced(contexts, facts), ...findMisplacedFurther(contexts, facts)], facts, history),
    ]);
    const { answers, disowned } = await disown(first, followed, facts, regeneration.regenerate);
    const answerTo = new Map(answers.map((answered) => [answered.ask.context, answered]));
    const others = contexts.filter((context) => !paths.has(context.stub.path) && !overwritten.has(context));
    const evidenceOn = await gatherEvidence(answers, others, regeneration, input);
    const owned = contexts.map((context) => disowned.get(context) ?? context);
    const rootOf = absentUnder(provenRoots(owned, facts), facts);
    const importersOf = importersAmong(owned, facts);
    const placeOf = new Map(misplaced.map(({ context, wanted }) => [context, wanted]));
    const shownBy = (context) => shown(answerTo.get(context));
    const copies = new Map([...copiesBeside(contexts), ...copiesLeft(contexts, facts, shownBy)]);
    const departureOf = ({ stub: { path }, candidates }) => {
        const departure = doubted.get(path) ?? null;
        return departure === null || candidates.length > 0 ? [] : [[path, departure]];
    };
    const judgements = chosen.map((given) => {
        const context = disowned.get(given) ?? given;
        const { path } = context.stub;
        const place = placeOf.get(given);
        if (place !== undefined)
            return judgeMisplaced(context, place);
        const original = copies.get(given);
        if (original !== undefined)
            return judgeCopy(context, original);
        const departure = disowned.has(given) ? doubted.get(path) : (departures.get(path) ?? lost.get(path));
        const own = { context, provenRoot: rootOf(context), importers: importersOf(context), departure: departure ?? null };
        return judge_judge({ ...evidenceOn(answerTo.get(context)), ...own }, facts.git, request);
    });
    return {
        judgements,
        answers,
        elsewhere: [...placeOf.values(), ...overwritten.values()],
        contexts: owned,
        lost: new Map([...lost, ...departures, ...[...disowned.values()].flatMap(departureOf)]),
    };
}
/** The proven roots of those stubs alone whose .proto is not there: one that is there proves no orphan, whatever is made from it. */
function absentUnder(rootOf, { protos }) {
    const there = new Set(protos.map(({ path }) => path));
    return (context) => {
        const root = rootOf(context);
        return root === null || there.has(root.expected) ? null : root;
    };
}
/** What an answer shows of a stub, or that none does. */
function shown(answered) {
    return {
        isTrue: answered !== undefined && isSettled(answered),
        // Hardly ever asked, and found by taking the descriptor out of the text.
        get goPackage() {
            const embedded = (0,embedded_file/* embeddedIn */.a6)((0,utf8/* decodeUtf8 */._)(answered?.regenerated ?? null));
            return embedded === null ? null : (0,embedded_file/* goPackageIn */.Sd)(embedded);
        },
    };
}

// EXTERNAL MODULE: ./src/stubs/infer/generator/unstamped.ts
var unstamped = __webpack_require__(1303);
;// CONCATENATED MODULE: ./src/stubs/infer/alternatives/alternative.ts
/** Provenance of what follows from the stub itself, in words. */
function derived(because) {
    return { kind: "derived", because };
}

// EXTERNAL MODULE: ./src/data/module-sums.json
var module_sums = __webpack_require__(4137);
;// CONCATENATED MODULE: ./src/stubs/infer/alternatives/between-releases.ts





const releases = Object.keys(module_sums/* modules */.a[former_plugin/* protobufModule */.U8]).sort(module_version/* compareModuleVersions */.VQ);
/**
 * The release after the one that a build between releases was stamped with, whose code it may have as well; null where none is
 * known. Distributions package such builds.
 */
function releaseAfter(stamp) {
    const before = stamp.replace(/-devel$/, "");
    return releases.find((release) => (0,module_version/* compareModuleVersions */.VQ)(release, before) > 0) ?? null;
}
/** Builds between releases have the code of the release before, which is asked first, or that of the one after. */
const codeOfNextRelease = {
    name: "release after a build between releases",
    propose: ({ ask, comparison }) => {
        const { stub, text } = ask.context;
        const path = (0,versions/* packageOf */.wg)(stub.generator);
        const stamp = stub.generatorStamp;
        if (comparison.kind !== "different" || path === null || stamp === undefined)
            return null;
        if (stub.generator !== "protoc-gen-go" || !(0,versions/* isNoRelease */.To)(stub) || (0,versions/* namesItsVersion */.BI)(stub, ask.generator))
            return null;
        const version = releaseAfter(stamp);
        if (version === null)
            return null;
        const provenance = derived(`${stamp} is no release and no go.mod has its commit; ${version} is the release after it`);
        const generator = (0,versions/* pluginOfForm */.r3)(stub, text, { package: path, version, provenance });
        return { ...ask, generator, provenance: [...ask.provenance, generator.provenance] };
    },
};

;// CONCATENATED MODULE: ./src/stubs/infer/alternatives/managed-alternatives.ts


/** File options that buf's managed mode sets before it asks the plugins, by one of the templates, likeliest first. */
function managed(index, modes, view) {
    return {
        name: `managed mode ${index}`,
        propose: ({ ask, comparison }) => {
            const mode = likeliestOf([...modes.keys()], ask.context.stub, view)[index];
            const options = mode === undefined ? undefined : modes.get(mode);
            if (mode === undefined || options === undefined)
                return null;
            if (comparison.kind !== "different" || ask.managed === options)
                return null;
            const provenance = { kind: "project-file", because: `managed mode of ${mode.file}`, path: mode.file };
            // Another template may only have come nearer.
            const others = ask.provenance.filter(({ because }) => !because.startsWith("managed mode of "));
            return { ...ask, managed: options, provenance: [...others, provenance] };
        },
    };
}
/** Templates that may run a stub's generator, by how much of its import path their prefix gives, and then by how far above it they lie. */
function likeliestOf(modes, { path, generator }, view) {
    const importPath = view.importPathOf(external_node_path_.posix.dirname(path)) ?? "";
    const given = ({ rules }) => {
        const prefixes = rules.filter(({ option }) => option === "go_package_prefix").map(({ value }) => value ?? "");
        return Math.max(-1, ...prefixes.filter((prefix) => (0,model_directory/* isInside */.FK)(importPath, prefix)).map(({ length }) => length));
    };
    const depth = ({ directory }) => ((0,model_directory/* isInside */.FK)(path, directory) ? (0,model_directory/* depthOf */.d1)(directory) : -1);
    const running = modes.filter(({ file }) => view.mayRun(file, generator));
    return running.sort((one, other) => given(other) - given(one) || depth(other) - depth(one));
}

;// CONCATENATED MODULE: ./src/stubs/infer/descriptor/changed-comments.ts




/**
 * A serialized FileDescriptorProto with its comments changed by what `changeFor` gives for all of them; the same bytes where that is null,
 * or where it has none.
 */
function withComments(file, changeFor) {
    const told = [...(0,wire/* fieldsOf */.Pf)(file)].find(({ number }) => number === wire/* fileField */.Hb.sourceCodeInfo);
    if (told === undefined)
        return file;
    const info = (0,from_binary/* fromBinary */.Er)(descriptor_pb/* SourceCodeInfoSchema */.Fn, told.content);
    const change = changeFor(info.location.flatMap(commentsOf));
    if (change === null)
        return file;
    for (const location of info.location) {
        if (location.leadingComments !== "")
            location.leadingComments = change(location.leadingComments);
        if (location.trailingComments !== "")
            location.trailingComments = change(location.trailingComments);
        location.leadingDetachedComments = location.leadingDetachedComments.map(change);
    }
    const written = new binary_encoding/* BinaryWriter */.fI()
        .tag(wire/* fileField */.Hb.sourceCodeInfo, binary_encoding/* WireType */.O0.LengthDelimited)
        .bytes((0,to_binary/* toBinary */.R)(descriptor_pb/* SourceCodeInfoSchema */.Fn, info))
        .finish();
    return Buffer.concat([(0,wire/* withoutField */.Hr)(file, wire/* fileField */.Hb.sourceCodeInfo), written]);
}
function commentsOf({ leadingComments, trailingComments, leadingDetachedComments }) {
    return [leadingComments, trailingComments, ...leadingDetachedComments];
}

;// CONCATENATED MODULE: ./src/stubs/infer/descriptor/block-comments.ts

/**
 * A serialized FileDescriptorProto with comments that begin with `/**` as buf's compiler handed them on before it was made to match protoc:
 * it took the second star for that of a line, which to protoc is the first character of the comment. The same bytes where there is no such
 * comment. https://github.com/bufbuild/protocompile/pull/21
 */
function withoutCommentStars(file) {
    return withComments(file, (comments) => {
        return comments.some((comment) => comment.startsWith("*")) ? (comment) => comment.replace(/^\*/, "") : null;
    });
}
/**
 * The same with block comments whose lines begin with no star as buf v1.68 handed them on: without their blank lines. The same bytes where
 * there is none. https://github.com/bufbuild/protocompile/pull/718
 */
function withoutBlankLines(file) {
    // Of lines with a star, and of line comments, what stands behind the mark begins with a space.
    const blank = /\n\n+(?=\S)/g;
    return withComments(file, (comments) => {
        return comments.some((comment) => /\n\n+\S/.test(comment)) ? (comment) => comment.replace(blank, "\n") : null;
    });
}

;// CONCATENATED MODULE: ./src/stubs/infer/descriptor/edition-comments.ts


/** google.protobuf.SourceCodeInfo.location. */
const locationField = 1;
/** The path [12] of a location, that of `syntax`, under which protoc tells of `edition`, too. */
const pathOfSyntax = [0x0a, 0x01, 12];
/**
 * A serialized FileDescriptorProto of an edition without what stands above `edition`: buf's compiler did not hand that on for a
 * long time, so stubs of its users lack it. Files of proto2 and proto3 stay as they are.
 * https://github.com/protocolbuffers/protobuf/blob/main/src/google/protobuf/descriptor.proto
 */
function withoutCommentsOfEdition(file) {
    const fields = [...(0,wire/* fieldsOf */.Pf)(file)];
    const info = fields.find(({ number }) => number === wire/* fileField */.Hb.sourceCodeInfo);
    if (info === undefined || !fields.some(({ number }) => number === wire/* fileField */.Hb.edition))
        return file;
    const kept = new binary_encoding/* BinaryWriter */.fI();
    const reader = new binary_encoding/* BinaryReader */.V5(info.content);
    while (reader.pos < reader.len) {
        reader.tag();
        const location = reader.bytes();
        if (!pathOfSyntax.every((byte, index) => location[index] === byte))
            kept.tag(locationField, binary_encoding/* WireType */.O0.LengthDelimited).bytes(location);
    }
    const told = new binary_encoding/* BinaryWriter */.fI().tag(wire/* fileField */.Hb.sourceCodeInfo, binary_encoding/* WireType */.O0.LengthDelimited).bytes(kept.finish()).finish();
    return Buffer.concat([(0,wire/* withoutField */.Hr)(file, wire/* fileField */.Hb.sourceCodeInfo), told]);
}

;// CONCATENATED MODULE: ./src/stubs/infer/descriptor/json-names.ts




const jsonName = descriptor_pb/* FieldDescriptorProtoSchema */.zk.field.jsonName.number;
/**
 * A serialized FileDescriptorProto without the JSON names of its fields but those that its .proto gives, as protoc handed it to
 * plugins before 3.1.
 * https://github.com/protocolbuffers/protobuf/blob/v3.1.0/CHANGES.txt
 */
function withoutJsonNames(file) {
    return (0,descriptor_parts/* withParts */.dK)(file, "field", withoutName);
}
function withoutName(field) {
    return hasUsualName(field) ? (0,wire/* rewritten */.fm)(field, (part) => (part.number === jsonName ? null : part)) : field;
}
/**
 * A serialized FileDescriptorProto with the JSON names of its fields, but those that its .proto gives, as protoc 3.0 made them: it began
 * each of them with a small letter. https://github.com/protocolbuffers/protobuf/blob/v3.0.0/src/google/protobuf/descriptor.cc#L167
 */
function withSmallJsonNames(file) {
    return (0,descriptor_parts/* withParts */.dK)(file, "field", withSmallName);
}
function withSmallName(field) {
    if (!hasUsualName(field))
        return field;
    return (0,wire/* rewritten */.fm)(field, (part) => (part.number === jsonName ? Buffer.from(beginningSmall((0,wire/* textOf */.b6)(part))) : part));
}
/** Whether fields have the JSON names that protoc 3.0 made, and none of these has the one that a later protoc makes. */
function hasSmallJsonNames(file) {
    const names = [...(0,descriptor_parts/* partsIn */.gw)(file, "field")].flatMap((field) => json_names_namesOf(field) ?? []);
    const telling = names.filter(({ usual }) => usual !== beginningSmall(usual));
    return (telling.some(({ json, usual }) => json === beginningSmall(usual)) &&
        !telling.some(({ json, usual }) => json === usual));
}
function beginningSmall(name) {
    return name.replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}
/** Whether a field has the JSON name that protoc makes of its name. */
function hasUsualName(field) {
    const names = json_names_namesOf(field);
    return names !== null && names.json === names.usual;
}
/**
 * The JSON name of a field, and the one that protoc makes of its name; null where it has none.
 * https://protobuf.dev/programming-guides/json/#field-names
 */
function json_names_namesOf(field) {
    const texts = new Map([...(0,wire/* fieldsOf */.Pf)(field)].map((one) => [one.number, one]));
    const [name, json] = [texts.get(descriptor_pb/* FieldDescriptorProtoSchema */.zk.field.name.number), texts.get(jsonName)];
    return name === undefined || json === undefined ? null : { json: (0,wire/* textOf */.b6)(json), usual: (0,names/* protoCamelCase */.RM)((0,wire/* textOf */.b6)(name)) };
}
/** Whether a serialized FileDescriptorProto has fields, and for none of them the JSON name that protoc would make. */
function lacksJsonNames(file) {
    const fields = [...(0,descriptor_parts/* partsIn */.gw)(file, "field")];
    return fields.length > 0 && !fields.some(hasUsualName);
}

;// CONCATENATED MODULE: ./src/stubs/infer/descriptor/line-ends.ts

/**
 * A serialized FileDescriptorProto with the comments that it would have if its .proto had CRLF in the place of LF, or LF in the place of
 * CRLF: protoc hands a carriage return on as part of the comment, and gofmt sees no lists and no indented text in such lines.
 * https://github.com/protocolbuffers/protobuf/blob/main/src/google/protobuf/io/tokenizer.cc
 */
function withOtherLineEnds(file) {
    return withComments(file, (comments) => {
        const isCrlf = comments.some((comment) => comment.includes("\r\n"));
        return (comment) => (isCrlf ? comment.replaceAll("\r\n", "\n") : comment.replaceAll("\n", "\r\n"));
    });
}

;// CONCATENATED MODULE: ./src/stubs/infer/alternatives/other-compilers.ts














/** Stubs of buf, which told its plugins nothing of what stands above `edition` for a long time. */
const uncommentedEdition = {
    name: "no comments above edition",
    propose: ({ ask, comparison }) => {
        const isEdition = ask.origin.kind === "proto" && ask.origin.candidate.proto.edition !== undefined;
        if (comparison.kind === "stamp" || ask.context.compilerVersion !== null || !isEdition)
            return null;
        if (ask.changes.includes(withoutCommentsOfEdition))
            return null;
        return changed(ask, withoutCommentsOfEdition, "without what stands above `edition`, which buf's compiler does not hand on");
    },
};
/** Stubs of buf's former compiler, and what is written beside them, from a .proto with comments that begin with two stars. */
const starlessComments = {
    name: "no second star of comments",
    propose: ({ ask, comparison, compiled }) => {
        const { stub, compilerVersion, text } = ask.context;
        const bytes = compiled.files.get(stub.source ?? "")?.bytes;
        if (comparison.kind === "stamp" || compilerVersion !== null || ask.origin.kind !== "proto")
            return null;
        // What handed a star on has it in the stub, however that is laid out.
        if (/^[ \t]*\/\/ ?\*/m.test(text))
            return null;
        if (bytes === undefined || ask.changes.includes(withoutCommentStars))
            return null;
        if (withoutCommentStars(bytes) === bytes)
            return null;
        return changed(ask, withoutCommentStars, "comments that begin with `/**` as buf's compiler once took them");
    },
};
/** Stubs of buf v1.68, and what is written beside them, from a .proto with blank lines in comments. */
const closedComments = {
    name: "no blank lines in comments",
    explainsAll: true,
    propose: ({ ask, comparison, compiled }) => {
        const { stub, compilerVersion } = ask.context;
        const bytes = compiled.files.get(stub.source ?? "")?.bytes;
        if (comparison.kind === "stamp" || compilerVersion !== null || ask.origin.kind !== "proto")
            return null;
        // Of old builds any layout will do.
        if (bytes === undefined || mayBeOldBuild(stub, ask.generator) || ask.changes.includes(withoutBlankLines))
            return null;
        if (withoutBlankLines(bytes) === bytes)
            return null;
        return changed(ask, withoutBlankLines, "block comments without blank lines, as buf v1.68 took them");
    },
};
/**
 * Stubs made where git stores the .proto with other line ends than this checkout has, as it does on Windows: only the layout of comments
 * shows it. https://git-scm.com/docs/gitattributes#_end_of_line_conversion
 */
const otherLineEnds = {
    name: "other line ends in the .proto",
    explainsAll: true,
    propose: ({ ask, comparison, regenerated }) => {
        if (comparison.kind !== "comments" || ask.origin.kind !== "proto" || regenerated === null)
            return null;
        // Of old builds any layout will do.
        if (mayBeOldBuild(ask.context.stub, ask.generator))
            return null;
        if (ask.changes.includes(withOtherLineEnds) || !hasSameWords(ask.context, regenerated))
            return null;
        return changed(ask, withOtherLineEnds, "comments laid out as from a .proto with other line ends");
    },
};
/** Whether nothing but the layout of its comments tells a stub from the regenerated one: what was reworded, no layout explains. */
function hasSameWords({ text }, regenerated) {
    const [own, fresh] = withoutHeads(inUnixForm(text), (0,utf8/* decodeUtf8 */._)(regenerated));
    return sameWords(own, withToolMarks(own, fresh, fresh));
}
/** Whether nothing but how far its comments stand behind their code tells a stub from the regenerated one. */
function hasSameLines({ text }, regenerated) {
    const [own, fresh] = withoutHeads(inUnixForm(text), (0,utf8/* decodeUtf8 */._)(regenerated));
    return (0,text_form/* unaligned */.St)(own) === (0,text_form/* unaligned */.St)(withToolMarks(own, fresh, fresh));
}
/** Stubs of a protoc that told its plugins no JSON names: the descriptors that they hold have none, either. */
const namelessJson = {
    name: "no JSON names",
    propose: ({ ask, comparison }) => {
        const { embedded } = ask.context;
        if (comparison.kind !== "different" || embedded === null || !lacksJsonNames(embedded.bytes))
            return null;
        return changed(ask, withoutJsonNames, "without JSON names of fields, which protoc hands on since 3.1");
    },
};
/** Stubs of protoc 3.0, which no stub names, and which made other JSON names of fields that begin with a capital letter. */
const smallJson = {
    name: "JSON names that begin with a small letter",
    propose: ({ ask, comparison }) => {
        const { embedded, stub } = ask.context;
        if (comparison.kind !== "different" || embedded === null || stub.protocStamp !== undefined)
            return null;
        if (!hasSmallJsonNames(embedded.bytes))
            return null;
        return changed(ask, withSmallJsonNames, "with JSON names that begin with a small letter, as protoc 3.0 made them");
    },
};
/**
 * Stubs in which a custom option has another number than its extension has today, in a file that is not of this checkout: they
 * were made with another release of it. https://github.com/bufbuild/protovalidate/releases/tag/v0.2.0
 */
function renumberedOption() {
    const changes = new Map();
    return {
        name: "a custom option under another number",
        propose: ({ ask, comparison, compiled, placed }) => {
            const { embedded, stub } = ask.context;
            const file = compiled.files.get(stub.source ?? "");
            if (comparison.kind !== "different" || embedded === null || file === undefined)
                return null;
            const [before, after] = [customNumbersIn(embedded.bytes), customNumbersIn(file.bytes)];
            const [from, ...otherFrom] = [...after].filter((number) => !before.has(number));
            const [to, ...otherTo] = [...before].filter((number) => !after.has(number));
            if (from === undefined || to === undefined || otherFrom.length + otherTo.length > 0)
                return null;
            const owner = [...compiled.files.values()].find(({ bytes }) => extensionNumbersIn(bytes).includes(from));
            const place = placed.get(owner?.name ?? "");
            // Under another name it may be another file.
            if (owner === undefined || place?.kind !== "descriptor" || place.embedded.registeredAs !== undefined)
                return null;
            const change = changes.get(`${from} ${to}`) ?? ((bytes) => withOptionNumber(bytes, from, to));
            changes.set(`${from} ${to}`, change);
            return changed(ask, change, `custom option ${from} of ${owner.name} as ${to}, the number that it has in the stub`);
        },
    };
}
function changed(ask, change, because) {
    return { ...ask, changes: [...ask.changes, change], provenance: [...ask.provenance, derived(because)] };
}
/**
 * Stubs made before google.api.field_behavior became `[packed = false]`, or after, where the one at hand is from before; or by a compiler
 * that packs it, as buf's did long before protoc 23.
 */
const repackedFieldBehavior = {
    name: "field_behavior of other releases",
    propose: ({ ask, comparison, compiled }) => {
        const file = compiled.files.get(fieldBehaviorFile);
        if (comparison.kind !== "different" || ask.repackedFieldBehavior || file === undefined)
            return null;
        const because = `${fieldBehaviorFile} with its extension packed otherwise, as other releases of it or of the compiler pack it`;
        return { ...ask, repackedFieldBehavior: true, provenance: [...ask.provenance, derived(because)] };
    },
};
/**
 * protoc before 24 handed custom options on in the order of the .proto, each part of one by itself; since it leaves those out
 * that are meant for the source alone, it merges them and orders them by number. Since 26 all that a range of extensions says is meant
 * for the source alone. Which protoc made a stub of buf shows in nothing else, and the installed one may be from the other side of these
 * changes. https://github.com/protocolbuffers/protobuf/blob/v26.0/src/google/protobuf/descriptor.proto
 */
function customOptionsAs(manner) {
    return {
        name: `custom options ${manner}`,
        propose: ({ ask, comparison, compiled }) => {
            const { stub, compilerVersion } = ask.context;
            const file = compiled.files.get(stub.source ?? "");
            if (comparison.kind !== "different" || stub.generator !== "protoc-gen-go" || file === undefined)
                return null;
            const release = optionsChangedIn(ask.context, file.bytes);
            if (release === null)
                return null;
            const { major, minor } = compilerVersion ?? { major: 0, minor: 0 };
            const isSince = major > 4 || (major === 4 && minor >= release);
            if (compilerVersion !== null && isSince !== (manner === "in order"))
                return null;
            const whose = release === 24 ? "custom options" : "the options of extension ranges";
            const because = `${whose} ${manner}, as protoc ${manner === "in order" ? "since" : "before"} ${release} hands them on`;
            return { ...ask, customOptions: manner, provenance: [...ask.provenance, derived(because)] };
        },
    };
}
/** The release of protoc with which options that a stub may differ in came to be handed on in another way; null: it has none of that kind. */
function optionsChangedIn(context, compiled) {
    const { embedded } = context;
    if (embedded !== null && hasRangeOptions(embedded.bytes) !== hasRangeOptions(compiled))
        return 26;
    return hasCustomOptions(compiled) && mayDifferInOptions(context, compiled) ? 24 : null;
}
/** Whether the options in a stub's descriptor may be what it differs in: not if that is the compiled one, or of another schema. */
function mayDifferInOptions({ embedded }, compiled) {
    if (embedded === null)
        return true;
    if (Buffer.compare(embedded.bytes, (0,wire/* withoutField */.Hr)(compiled, wire/* fileField */.Hb.sourceCodeInfo)) === 0)
        return false;
    return schemaDifferences(embedded.bytes, compiled).every(({ kind }) => kind === "option");
}

;// CONCATENATED MODULE: ./src/stubs/infer/alternatives/prefixed-imports.ts


/**
 * Stubs of .protos that a script copies below a directory of another name, where it rewrites their imports before it compiles them:
 * `import "lib/a.proto"` became `import "acme/server/lib/a.proto"`. The descriptor in the stub has to show that of one of its imports.
 */
function prefixedImports({ stubsByProto }) {
    const changes = new Map();
    return {
        name: "imports with the prefix of its own name",
        propose: ({ ask, comparison, compiled }) => {
            const { embedded, stub } = ask.context;
            const own = compiled.files.get(stub.source ?? "");
            if (comparison.kind !== "different" || ask.origin.kind !== "proto" || embedded === null || own === undefined)
                return null;
            const { prefix } = ask.origin.candidate.mount;
            const { imports } = embedded;
            if (prefix === "" || !own.dependencies.some((name) => !imports.includes(name) && imports.includes(prefix + name)))
                return null;
            const change = changes.get(prefix) ?? prefixing(prefix, (name) => stubsByProto.has(name));
            changes.set(prefix, change);
            const because = `imports of the checkout's .proto files as ${prefix}\u2026, as the descriptor in the stub has them`;
            return { ...ask, changes: [...ask.changes, change], provenance: [...ask.provenance, derived(because)] };
        },
    };
}
/** Puts a prefix before names of .protos, those of files as well as those of imports. */
function prefixing(prefix, isRenamed) {
    const start = Buffer.from(prefix);
    return (file) => {
        const { name, dependencies } = (0,wire/* readFile */.TA)(file);
        if (![name, ...dependencies].some(isRenamed))
            return file;
        return (0,wire/* rewritten */.fm)(file, (field) => {
            const isName = field.number === wire/* fileField */.Hb.name || field.number === wire/* fileField */.Hb.dependency;
            return isName && isRenamed((0,wire/* textOf */.b6)(field)) ? Buffer.concat([start, field.content]) : field;
        });
    };
}

;// CONCATENATED MODULE: ./src/stubs/infer/alternatives/proven-mappings.ts





/**
 * `M` options that were given when a stub was made, as far as the stub shows them: it imports a file's package from where
 * that file's stub is and not by its go_package, or its own package clause is another name, or it imports well-known types
 * from where protoc had them when it was made. Only for files whose go_package
 * has not changed since, or a change of it would be taken for an option.
 */
function provenMappings({ ask, compiled, placed }, { stubsByProto, importPathOf, packageNamesIn, }) {
    const { stub, goImports } = ask.context;
    const options = [];
    for (const file of compiled.files.values()) {
        const place = placed.get(file.name);
        const goPackage = (0,go_paths/* importPathOfGoPackage */.gL)(file.goPackage);
        if (goPackage === null)
            continue;
        const wellKnown = wellKnownPackage(file.name, goPackage, ask.context);
        if (wellKnown !== null)
            options.push(`M${file.name}=${wellKnown}`);
        if (place === undefined)
            continue;
        if (place.kind === "descriptor") {
            const [importPath = ""] = place.embedded.importPath.split(";");
            if (importPath !== goPackage && goImports.includes(importPath) && !goImports.includes(goPackage))
                options.push(`M${file.name}=${importPath}`);
            continue;
        }
        const vendored = place.kind === "checkout" ? vendoredPackage(place.proto.path) : null;
        if (vendored !== null) {
            if (goImports.includes(vendored) && !goImports.includes(goPackage))
                options.push(`M${file.name}=${vendored}`);
            continue;
        }
        const own = place.kind === "checkout" ? stubsByProto.get(place.proto.path) : undefined;
        if (own === undefined || own.embedded === null || (0,embedded_file/* goPackageIn */.Sd)(own.embedded) !== file.goPackage)
            continue;
        const directory = importPathOf(external_node_path_.posix.dirname(own.stub.path));
        if (directory === null)
            continue;
        const imported = file.name !== stub.source &&
            goImports.includes(directory) &&
            !goImports.includes(goPackage) &&
            directory !== goPackage;
        // Where go_package is the package that the stub is in, its name is certain, too; and all files of a directory are of one package.
        const renamed = directory !== goPackage &&
            own.stub.goPackageName !== (0,go_paths/* packageNameOfGoPackage */.L7)(file.goPackage) &&
            packageNamesIn(external_node_path_.posix.dirname(own.stub.path)).size === 1 &&
            !mostKeepNames(stubsByProto, importPathOf);
        if (imported || renamed)
            options.push(`M${file.name}=${imported ? directory : goPackage};${own.stub.goPackageName}`);
    }
    return options.sort();
}
/**
 * The go_package of a well-known type before protoc 3.14 or since then, for a stub that imports it from there and not by the
 * one that the installed protoc has, or by that under the name that it had before, as an M option gives it; null for others.
 * https://github.com/protocolbuffers/protobuf/releases/tag/v3.14.0
 */
function wellKnownPackage(name, goPackage, { goImports, text }) {
    if (!goImports.includes(goPackage)) {
        const packages = proven_mappings_wellKnown.flatMap((table) => table.get(name) ?? []);
        return packages.find((one) => goImports.includes((0,go_paths/* importPathOfGoPackage */.gL)(one) ?? "")) ?? null;
    }
    const former = proven_mappings_wellKnown[0]?.get(name);
    if (former === undefined || (0,go_paths/* importPathOfGoPackage */.gL)(former) === goPackage)
        return null;
    const shown = (0,go_imports/* goImportNamesOf */.T4)(text).get(goPackage);
    return shown === (0,go_paths/* packageNameOfGoPackage */.L7)(former) ? `${goPackage};${shown}` : null;
}
const proven_mappings_wellKnown = [
    new Map(Object.entries(well_known_go_packages_namespaceObject.p0)),
    new Map(Object.entries(well_known_go_packages_namespaceObject.MC)),
];
/** Import path of the Go package in which the go command vendored a .proto; null for one that is the checkout's own. */
function vendoredPackage(path) {
    return /(?:^|.*\/)vendor\/(.+)\/[^/]+$/.exec(path)?.[1] ?? null;
}
/** Whether most stubs that are elsewhere than their go_package says have the name that it gives: then no option gives another. */
function mostKeepNames(stubsByProto, importPathOf) {
    const isKept = [...stubsByProto.values()].flatMap(({ stub, candidates: [first] }) => {
        const goPackage = first?.proto.goPackage ?? "";
        const importPath = (0,go_paths/* importPathOfGoPackage */.gL)(goPackage);
        const isElsewhere = importPath !== null && importPathOf(external_node_path_.posix.dirname(stub.path)) !== importPath;
        return isElsewhere ? [stub.goPackageName === (0,go_paths/* packageNameOfGoPackage */.L7)(goPackage)] : [];
    });
    return 2 * isKept.filter(Boolean).length > isKept.length;
}

;// CONCATENATED MODULE: ./src/stubs/infer/alternatives/written-go-package.ts




/**
 * Stubs of .protos into which a recipe writes another `go_package` before it compiles them, or copies of them. What it writes stands in
 * the recipe, with variables for directories; which of the values that it may write it was, the descriptors in the stubs say.
 */
function writtenGoPackage({ stubsByProto, writtenGoPackages }) {
    const writerOf = (path) => {
        const embedded = stubsByProto.get(path)?.embedded ?? null;
        const goPackage = embedded === null ? "" : (0,embedded_file/* goPackageIn */.Sd)(embedded);
        const writer = writtenGoPackages.find(({ matches }) => matches(goPackage));
        return writer === undefined ? null : { goPackage, writer };
    };
    // The same for all stubs, for trees of .protos are told apart by it.
    const options = ({ path }) => {
        const written = path === null ? null : writerOf(path);
        if (written === null)
            return null;
        const writer = new binary_encoding/* BinaryWriter */.fI().tag(wire/* goPackageOption */.gR, binary_encoding/* WireType */.O0.LengthDelimited).string(written.goPackage);
        const options = writer.finish();
        return (file) => withFileOptions(file, options);
    };
    return {
        name: "go_package that a recipe writes",
        propose: ({ ask, comparison }) => {
            if (comparison.kind !== "different" || ask.origin.kind !== "proto")
                return null;
            const { proto } = ask.origin.candidate;
            const written = writerOf(proto.path);
            if (written === null || written.goPackage === proto.goPackage)
                return null;
            return { ...ask, managed: options, provenance: [...ask.provenance, written.writer.provenance] };
        },
    };
}

;// CONCATENATED MODULE: ./src/stubs/infer/alternatives/alternatives.ts















/**
 * Plugins print through go/printer, which lays doc comments out anew since Go 1.19, and since Go 1.27 no longer before an
 * identifier. It also aligns the comments behind the elements of long lists otherwise: the Go that built a plugin shows in its output.
 */
const newerBuilder = {
    name: "built with Go 1.27",
    propose: ({ ask, comparison, regenerated }) => {
        if (ask.builtWith === "1.27" || regenerated === null)
            return null;
        if (comparison.kind !== "comments" && comparison.kind !== "different")
            return null;
        // A further Go is a large download.
        const hasSame = comparison.kind === "comments" ? hasSameWords : hasSameLines;
        if (!hasSame(ask.context, regenerated))
            return null;
        return {
            ...ask,
            builtWith: "1.27",
            provenance: [
                ...ask.provenance,
                derived("plugin built with Go 1.27, which lays out comments as the stub has them"),
            ],
        };
    },
};
/**
 * Stubs in whose own code the level of the API does not show, for there are only enums and services in them, take it from the
 * nearest one in which it does. https://protobuf.dev/reference/go/opaque-migration-manual/
 */
function levelOfOthers(view) {
    const isLevel = ({ text }) => text.startsWith("default_api_level=");
    const leveled = [...view.stubsByProto.values()].filter(({ options }) => options.some(isLevel));
    return {
        name: "API level of other stubs",
        propose: ({ ask, comparison }) => {
            const { stub, options } = ask.context;
            if (comparison.kind !== "different" || stub.generator !== "protoc-gen-go" || options.some(isLevel))
                return null;
            const shared = ({ stub: other }) => (0,go_paths/* sharedStart */.Oy)(external_node_path_.posix.dirname(stub.path), external_node_path_.posix.dirname(other.path));
            const [nearest] = leveled.toSorted((one, other) => shared(other) - shared(one));
            const level = nearest?.options.find(isLevel);
            if (nearest === undefined || level === undefined)
                return null;
            const because = `option ${level.text}, as for ${nearest.stub.path}`;
            return { ...ask, options: [...ask.options, level.text], provenance: [...ask.provenance, derived(because)] };
        },
    };
}
/** Stubs that protoc-gen-gotag or its like ran over: the struct tags that it adds stand in options of the .proto. */
const tagsOfOptions = {
    name: "struct tags of options",
    propose: ({ ask, comparison, compiled }) => {
        const { stub } = ask.context;
        const file = compiled.files.get(stub.source ?? "");
        if (comparison.kind !== "different" || stub.generator !== "protoc-gen-go" || file === undefined)
            return null;
        if (!hasCustomOptions(file.bytes) || optionTagsIn(file.bytes).size === 0)
            return null;
        const because = "struct tags that options of its fields hold, as protoc-gen-gotag adds them";
        return { ...ask, tagsOfOptions: true, provenance: [...ask.provenance, derived(because)] };
    },
};
/** The other copies of a .proto that is in the checkout more than once. */
function otherCopy(index) {
    return {
        name: `copy ${index}`,
        propose: ({ ask, comparison }) => {
            if (ask.origin.kind !== "proto" || comparison.kind === "stamp")
                return null;
            const candidate = ask.context.candidates[index];
            if (candidate === undefined)
                return null;
            const because = `${candidate.because}, one of ${ask.context.candidates.length} copies`;
            return { ...ask, origin: { kind: "proto", candidate }, provenance: [...ask.provenance, derived(because)] };
        },
    };
}
/** `M` options of a command line in the repository, for files of the request. */
function hintedMappings(hints) {
    return {
        name: "M options of a command line",
        propose: ({ ask, comparison, compiled }) => {
            const named = [...hints.mappings].filter(([name]) => compiled.files.has(name)).map(([, hint]) => hint);
            if (comparison.kind !== "different" || named.length === 0)
                return null;
            return {
                ...ask,
                options: [...ask.options, ...named.map(({ option }) => option)],
                provenance: [...ask.provenance, ...named.map(({ provenance }) => provenance)],
            };
        },
    };
}
/** `M` options that the stubs themselves show: a package is imported from where its stub is, not by its go_package. */
function shownMappings(view) {
    return {
        name: "M options that the stubs show",
        propose: (answered) => {
            if (answered.comparison.kind !== "different")
                return null;
            const options = provenMappings(answered, view);
            if (options.length === 0)
                return null;
            const because = `options ${options.join(",")}: the stub imports those packages from where they are, not by their go_package`;
            const { ask } = answered;
            return { ...ask, options: [...ask.options, ...options], provenance: [...ask.provenance, derived(because)] };
        },
    };
}
/** Other options that a further generator may have been run with. */
function otherOptions(index) {
    return {
        name: `options ${index}`,
        propose: ({ ask, comparison, regenerated }) => {
            const options = ask.context.otherOptions[index];
            if (options === undefined || (comparison.kind === "comments" && regenerated !== null))
                return null;
            const own = [ask.generator.provenance, ...options.map(({ provenance }) => provenance)];
            return { ...ask, options: options.map(({ text }) => text), provenance: own };
        },
    };
}
/** Another set of .protos to be asked about at once, for a generator with which that makes a difference. */
function otherTogether(together, because) {
    return {
        name: because,
        propose: ({ ask, comparison, compiled }) => {
            // protoc-gen-go knows an option by `import option` only where another target imports it in the ordinary way.
            const importsOptions = compiled.files.get(ask.context.stub.source ?? "")?.importsOptions === true;
            if ((ask.together === "any" && !importsOptions) || comparison.kind === "stamp")
                return null;
            if (ask.together === together)
                return null;
            return { ...ask, together, provenance: [...ask.provenance, derived(because)] };
        },
    };
}
const othersTogether = [
    otherTogether("directory", "asked about all .proto files of its directory at once"),
    otherTogether("root", "asked about all .proto files of its root at once"),
    otherTogether("alone", "asked about this .proto alone"),
];
/** In the order in which they are tried: cheap ones first, then those that take another run of protoc. */
function alternativesFor(view) {
    const modes = new Map(view.managedModes.map((mode) => [mode, managedOptions(mode)]));
    return [
        otherLineEnds,
        newerBuilder,
        // What the stubs show comes before what can only be tried.
        shownMappings(view),
        prefixedImports(view),
        uncommentedEdition,
        starlessComments,
        closedComments,
        namelessJson,
        smallJson,
        renumberedOption(),
        repackedFieldBehavior,
        tagsOfOptions,
        customOptionsAs("as written"),
        customOptionsAs("in order"),
        ...(view.stubsByProto.size === 0 ? [] : [levelOfOthers(view)]),
        ...[0, 1, 2, 3].map(otherOptions),
        ...othersTogether,
        hintedMappings(view.hints),
        ...(view.writtenGoPackages.length === 0 ? [] : [writtenGoPackage(view)]),
        ...[0, 1, 2].map((index) => managed(index, modes, view)),
        // What imports a file without Go package is refused until managed mode gives it one, whatever it is asked about with.
        ...(modes.size === 0 ? [] : othersTogether),
        otherCopy(1),
        otherCopy(2),
        otherCopy(3),
        ...[0, 1, 2, 3].map(otherUnstamped),
        codeOfNextRelease,
        // By now only the layout of comments may be left to explain.
        newerBuilder,
    ];
}
/** Another version of the plugin, for stubs that name none. */
function otherUnstamped(index) {
    return {
        name: `version ${index} of those that may have written it`,
        propose: ({ ask, comparison }) => {
            const { stub, text, generator } = ask.context;
            if (comparison.kind === "stamp" || stub.generatorStamp !== undefined || generator === null)
                return null;
            const version = (0,unstamped/* likelyVersions */.Mn)(stub.generator, text)[index];
            if (version === undefined)
                return null;
            const provenance = derived(`no version in the header; ${stub.generator} ${version} gives its code`);
            const other = (0,versions/* pluginOfForm */.r3)(stub, text, { package: generator.package, version, provenance });
            if (other.version === generator.version && (0,former_plugin/* protobufOf */.rw)(other) === (0,former_plugin/* protobufOf */.rw)(generator))
                return null;
            return { ...ask, generator: other, provenance: [...ask.provenance, other.provenance] };
        },
    };
}

// EXTERNAL MODULE: ./src/stubs/infer/comments.ts
var comments = __webpack_require__(7838);
// EXTERNAL MODULE: ./src/model/proto-text.ts
var proto_text = __webpack_require__(2491);
;// CONCATENATED MODULE: ./src/stubs/infer/descriptor/moved-file.ts





/**
 * Of files in Go packages the one that is most likely imported as `name`, under that name: a registry has files in another
 * directory than their authors, who made the Go package of them (`acme/things/v1/options.proto` for `thingsv1/options.proto`), or the
 * package whose path that directory is has no other file. What is generated with it has to prove that it is the right one. Null where
 * none is alike.
 */
function movedFile(name, files) {
    const file = alikeIn(name, files) ?? onlyIn(external_node_path_.posix.dirname(name), files);
    if (file === null)
        return null;
    const registeredAs = (0,wire/* readFile */.TA)(file.bytes).name;
    return { ...file, bytes: withPackageOf(name, registeredAs, file.bytes), registeredAs };
}
function alikeIn(name, files) {
    let best = null;
    for (const file of files) {
        const likeness = moved_file_likenessOf(name, (0,wire/* readFile */.TA)(file.bytes).name);
        if (likeness > (best?.likeness ?? 0))
            best = { file, likeness };
    }
    return best?.file ?? null;
}
/** A recipe may have copied it there from the package's directory under a name that does not change from release to release. */
function onlyIn(importPath, files) {
    const own = files.filter((file) => file.importPath === importPath);
    // Several go.mod files may require the module, at one version or another.
    const names = new Set(own.map(({ bytes }) => (0,wire/* readFile */.TA)(bytes).name));
    return names.size === 1 ? (own[0] ?? null) : null;
}
/** How many characters of their directories two names of files share at the end, separators aside; 0: not a whole directory of either. */
function moved_file_likenessOf(one, other) {
    if (external_node_path_.posix.basename(one) !== external_node_path_.posix.basename(other))
        return 0;
    const [left, right] = [external_node_path_.posix.dirname(one), external_node_path_.posix.dirname(other)];
    const [short, long] = [squeezed(left), squeezed(right)];
    let shared = 0;
    while (shared < Math.min(short.length, long.length) && short.at(-1 - shared) === long.at(-1 - shared))
        shared += 1;
    const whole = Math.min(...[left, right].map((directory) => squeezed(subjectOf(directory)).length));
    return shared >= whole ? shared : 0;
}
/** The last directory, and with one that is only a version the one above it. */
function subjectOf(directory) {
    return /(?:^|[^/]+\/)v\d+\w*$/.exec(directory)?.[0] ?? external_node_path_.posix.basename(directory);
}
/** A directory's or a package's words without what stands between them. */
function squeezed(path) {
    return path.replace(/[^\p{L}\p{Nd}]/gu, "").toLowerCase();
}
/** The file under another name. Where its package is called as its directory, it is called as the other directory. */
function withPackageOf(name, former, bytes) {
    const packageName = (0,embedded_file/* packageIn */.sr)(bytes);
    const wanted = external_node_path_.posix.dirname(name).replaceAll("/", ".");
    const follows = squeezed(packageName) === squeezed(external_node_path_.posix.dirname(former));
    return follows && packageName !== wanted ? renamedPackage(withName(bytes, name), wanted) : withName(bytes, name);
}
/** The file under another name, all else in it as it is. */
function withName(bytes, name) {
    // A set has its files in field 1, as a file has its name: one delimited field of that number is all that is needed here.
    return Buffer.concat([(0,wire/* writeDescriptorSet */.Ls)([Buffer.from(name)]), (0,wire/* withoutField */.Hr)(bytes, wire/* fileField */.Hb.name)]);
}
/** The file with another package, and with that what it refers to of itself; other files keep theirs. */
function renamedPackage(bytes, packageName) {
    const file = (0,from_binary/* fromBinary */.Er)(descriptor_pb/* FileDescriptorProtoSchema */.tr, bytes);
    const own = new Set(typeNames(file));
    const renamed = (type) => `.${packageName}${type.slice(1 + file.package.length)}`;
    const visit = ({ field, extension, nestedType }) => {
        for (const one of [...field, ...extension]) {
            // A field that is set to nothing is not the same as one that is not set.
            if (own.has(one.typeName))
                one.typeName = renamed(one.typeName);
            if (own.has(one.extendee))
                one.extendee = renamed(one.extendee);
        }
        nestedType.forEach(visit);
    };
    visit({ field: [], extension: file.extension, nestedType: file.messageType });
    for (const { method } of file.service)
        for (const one of method) {
            if (own.has(one.inputType))
                one.inputType = renamed(one.inputType);
            if (own.has(one.outputType))
                one.outputType = renamed(one.outputType);
        }
    return (0,to_binary/* toBinary */.R)(descriptor_pb/* FileDescriptorProtoSchema */.tr, (0,create/* create */.v)(descriptor_pb/* FileDescriptorProtoSchema */.tr, { ...file, package: packageName }));
}
/** Names of all messages and enums of a file, as its fields refer to them. */
function typeNames(file) {
    const scope = `.${file.package}`;
    const below = (outer, { name, nestedType, enumType }) => {
        const own = `${outer}.${name}`;
        return [own, ...enumType.map((one) => `${own}.${one.name}`), ...nestedType.flatMap((one) => below(own, one))];
    };
    return [
        ...file.enumType.map(({ name }) => `${scope}.${name}`),
        ...file.messageType.flatMap((one) => below(scope, one)),
    ];
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./src/stubs/infer/imports/go-package-index.ts







/** Reads the descriptors in a Go package's files, but for damaged ones; `directory` need not be there. */
async function indexPackage(directory, importPath) {
    const files = new Map();
    const aliased = new Set();
    for (const name of await goFiles(directory)) {
        const text = await readIfFile((0,external_node_path_.join)(directory, name));
        if (text === null)
            continue;
        if (/^type \w+ = \w+\.\w+$/m.test(text))
            for (const path of (0,go_imports/* goImportsOf */.aR)(text))
                aliased.add(path);
        if (!/[fF]ile_?[dD]esc|rawDesc/.test(text))
            continue;
        const embedded = (0,embedded_file/* embeddedIn */.a6)(text);
        if (embedded !== null)
            files.set((0,wire/* readFile */.TA)(embedded.bytes).name, { ...embedded, importPath });
    }
    return { files, forwards: files.size > 0 ? [] : [...aliased] };
}
/** gogo's own files are registered under shorter names than they are imported by, and so are others made from their directory. */
function renamed(files, name) {
    for (const [registered, file] of files) {
        if (!name.endsWith(`/${registered}`) && !registered.endsWith(`/${name}`))
            continue;
        return { ...file, bytes: withName(file.bytes, name) };
    }
    return null;
}
async function goFiles(directory) {
    try {
        const names = await (0,promises_.readdir)(directory);
        return names.filter((name) => name.endsWith(".go") && !name.endsWith("_test.go")).sort();
    }
    catch (cause) {
        if (isAbsence(cause))
            return [];
        throw cause;
    }
}
/** A file's text; null where there is none, or a directory of that name. */
async function readIfFile(path) {
    try {
        return await (0,promises_.readFile)(path, "utf8");
    }
    catch (cause) {
        if (isAbsence(cause))
            return null;
        throw cause;
    }
}
function isAbsence(cause) {
    return (0,system_error/* isMissing */.b)(cause) || (0,system_error/* errorCode */.C)(cause) === "EISDIR";
}

// EXTERNAL MODULE: ./src/model/native-path.ts
var native_path = __webpack_require__(8040);
;// CONCATENATED MODULE: ./src/stubs/infer/imports/requirements.ts

/** The module that provides a package, by the longest matching path, with `replace` applied. https://go.dev/ref/mod#go-mod-file-replace */
function requirementFor(importPath, module) {
    let best = null;
    for (const required of module.requires) {
        if (importPath !== required.path && !importPath.startsWith(`${required.path}/`))
            continue;
        if (best === null || required.path.length > best.path.length)
            best = required;
    }
    if (best === null)
        return null;
    const { path, version } = best;
    const replacement = module.replaces.find((one) => one.path === path && (one.version === undefined || one.version === version));
    if (replacement === undefined)
        return { prefix: path, path, version };
    if (replacement.newVersion === undefined)
        return { prefix: path, directory: replacement.newPath };
    return { prefix: path, path: replacement.newPath, version: replacement.newVersion };
}
/** The directory that a local `replace` names, as long as it lies in the checkout. */
function localModule(root, module, directory) {
    if (module.directory === null || (0,external_node_path_.isAbsolute)(directory))
        return null;
    const path = external_node_path_.posix.join(module.directory, directory);
    return path.startsWith("..") ? null : (0,external_node_path_.join)(root, path);
}
/** The requirements in a go.mod's text. */
function requiresIn(text) {
    const lines = text.matchAll(/^[ \t]*(?:require[ \t]+)?([^\s()"]+\.[^\s()"]+)[ \t]+(v\d\S*)/gm);
    return [...lines].map(([, path = "", version = ""]) => ({ path, version }));
}

;// CONCATENATED MODULE: ./src/stubs/infer/imports/module-places.ts






/**
 * Where Go packages lie on this disk: in the checkout's modules, in their `vendor` directories, and in the modules that any go.mod of
 * the checkout requires, which are downloaded when they are first looked into.
 */
class ModulePlaces {
    #facts;
    #moduleDirectory;
    #downloads = new Map();
    #failures = new Map();
    /** Directories of modules whose newest version was taken, with why. */
    #newest = new Map();
    /** What the go.mod files of downloaded modules require: the imports of what is imported are found through these. */
    #further = [];
    constructor(facts, moduleDirectory) {
        this.#facts = facts;
        this.#moduleDirectory = moduleDirectory;
    }
    /** Modules that could not be downloaded, and those that they were to replace, as `path@version`, with why. */
    get failures() {
        return this.#failures;
    }
    /** The directory of a module on this disk; null where it can't be had, which `failures` tells. Each is asked for once. */
    moduleAt(path, version) {
        const key = `${path}@${version}`;
        const known = this.#downloads.get(key) ?? this.#download(path, version);
        this.#downloads.set(key, known);
        return known;
    }
    async #download(path, version) {
        try {
            const directory = await this.#moduleDirectory(path, version);
            const goMod = (await (0,if_there/* readIfThere */.q)((0,external_node_path_.join)(directory, "go.mod"))) ?? "";
            this.#further.push({ directory: null, requires: requiresIn(goMod), replaces: [] });
            return directory;
        }
        catch (cause) {
            // Not having a module is an answer; the stub that needs it says so if nothing else has the import.
            if (!(cause instanceof model_failure/* Failure */.H))
                throw cause;
            this.#failures.set(`${path}@${version}`, cause);
            // A version that was withdrawn, or that a proxy does not give, is mostly like the one after it.
            if (version === "latest" || (cause.kind !== "not-found" && cause.kind !== "denied"))
                return null;
            const directory = await this.moduleAt(path, "latest");
            if (directory !== null)
                this.#newest.set(directory, `${path}@${version} could not be had`);
            return directory;
        }
    }
    /**
     * Directories in which a package may lie, likeliest first, as seen from a directory of the checkout. They need not be there.
     * A module is downloaded only once the caller asks for the directory in it.
     */
    async *of(importPath, directory) {
        const { root, modules } = this.#facts;
        const own = (0,go_paths/* directoryOf */.jt)(importPath, modules);
        if (own !== null)
            yield (0,external_node_path_.join)(root, own);
        const nearest = (0,go_paths/* moduleOf */.cD)(directory, modules);
        for (const place of new Set([nearest?.directory ?? ".", "."]))
            yield (0,external_node_path_.join)(root, place, "vendor", importPath);
        for await (const { prefix, base } of this.#required(importPath, directory))
            yield (0,external_node_path_.join)(base, importPath.slice(prefix.length));
    }
    /** The module outside the checkout that has a package, as seen from a directory of the checkout; null where none is required or to be had. */
    async moduleWith(importPath, directory) {
        if ((0,go_paths/* directoryOf */.jt)(importPath, this.#facts.modules) !== null)
            return null;
        for await (const module of this.#required(importPath, directory))
            return module;
        return null;
    }
    /** The directory of a module that may stand for another one, whose packages are not to be had either where this one is not. */
    async #replaced({ prefix, path, version }) {
        const base = await this.moduleAt(path, version);
        const failure = this.#failures.get(`${path}@${version}`);
        if (base === null && failure !== undefined)
            this.#failures.set(`${prefix}@${version}`, failure);
        return base;
    }
    /** What each go.mod requires for a package, likeliest first; downloaded once the caller asks for it. */
    async *#required(importPath, directory) {
        const { root, modules } = this.#facts;
        for (const module of [...nearestFirst(modules, (0,go_paths/* moduleOf */.cD)(directory, modules)), ...this.#further]) {
            const required = requirementFor(importPath, module);
            if (required === null)
                continue;
            const base = "directory" in required ? localModule(root, module, required.directory) : await this.#replaced(required);
            if (base !== null)
                yield { prefix: required.prefix, base };
        }
    }
    /** Takes the newest version of a known package's module where no go.mod requires any; false where that gives nothing new. */
    async takeNewest({ importPath, module }) {
        const { modules } = this.#facts;
        if ((0,go_paths/* directoryOf */.jt)(importPath, modules) !== null)
            return false;
        if ([...modules, ...this.#further].some((one) => requirementFor(importPath, one) !== null))
            return false;
        const base = await this.moduleAt(module, "latest");
        if (base === null)
            return false;
        this.#newest.set(base, `no go.mod requires ${module}`);
        this.#further.push({ directory: null, requires: [{ path: module, version: "latest" }], replaces: [] });
        return true;
    }
    /** Why a place is in the newest version of its module and in no required one, in words; null where it is in that. */
    whyNewest(place) {
        return [...this.#newest].find(([base]) => (0,native_path/* isWithin */.U)(place, base))?.[1] ?? null;
    }
}
function nearestFirst(modules, nearest) {
    return nearest === null ? modules : [nearest, ...modules.filter((module) => module !== nearest)];
}

;// CONCATENATED MODULE: ./src/files/read-start.ts

/** The first bytes of a file, at most `length`; fewer where it is shorter. Throws what the file system says. */
async function readStart(path, length) {
    const file = await (0,promises_.open)(path);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./src/stubs/infer/imports/module-sources.ts



/** Enough for a licence and the header below it. */
const headLength = 8192;
/**
 * The directories of a module's packages, relative to the module, by the names of the .protos that their stubs say to be generated from;
 * `directory` has the module. Throws where it can't be read.
 */
async function packagesBySource(directory) {
    const packages = new Map();
    const names = await (0,promises_.readdir)(directory, { recursive: true });
    for (const name of names.filter((one) => one.endsWith(".pb.go") && !one.endsWith("_grpc.pb.go"))) {
        const head = await readStart((0,external_node_path_.join)(directory, name), headLength);
        const source = /^\/\/ source: (\S+)\r?$/m.exec(head.toString("utf8"))?.[1];
        if (source === undefined)
            continue;
        const found = packages.get(source) ?? new Set();
        packages.set(source, found.add(external_node_path_.posix.dirname(name.split(external_node_path_.sep).join("/"))));
    }
    return packages;
}

;// CONCATENATED MODULE: ./src/stubs/infer/imports/go-packages.ts








/** Finds descriptors and .proto files of Go packages; see `ModulePlaces` for where it looks. */
function goPackages(facts, moduleDirectory) {
    return new IndexedPackages(facts, moduleDirectory);
}
class IndexedPackages {
    #facts;
    #places;
    /** By directory; a package is read once, whoever asks. */
    #indexes = new Map();
    /** By the directory of a module. */
    #sources = new Map();
    constructor(facts, moduleDirectory) {
        this.#facts = facts;
        this.#places = new ModulePlaces(facts, moduleDirectory);
    }
    get failures() {
        return this.#places.failures;
    }
    find(name, importPaths, directory) {
        return this.#find(name, importPaths, directory, null);
    }
    async findKnown(name, packages, directory) {
        const importPaths = packages.map(({ importPath }) => importPath);
        const found = await this.find(name, importPaths, directory);
        if (found !== null)
            return found;
        for (const known of packages) {
            const again = (await this.#places.takeNewest(known)) ? await this.find(name, importPaths, directory) : null;
            if (again !== null)
                return again;
        }
        return null;
    }
    async findSource(name, directory) {
        const importPath = external_node_path_.posix.dirname(name);
        if ((0,import_path/* isStandardPackage */.w)(importPath))
            return null;
        for await (const place of this.#places.of(importPath, directory)) {
            const found = await sourceAt((0,external_node_path_.join)(place, external_node_path_.posix.basename(name)), importPath, `in the directory of Go package ${importPath}`);
            if (found !== null)
                return found;
        }
        return null;
    }
    async findMoved(name, importPaths, directory) {
        return movedFile(name, await this.#filesIn(go_packages_nearestFirst(name, importPaths), directory, false));
    }
    async findBeside(name, importPaths, directory) {
        const found = new Set();
        for (const importPath of go_packages_nearestFirst(name, importPaths)) {
            if ((0,import_path/* isStandardPackage */.w)(importPath))
                continue;
            const module = await this.#places.moduleWith(importPath, directory);
            if (module === null)
                continue;
            const packages = this.#sources.get(module.base) ?? packagesBySource(module.base);
            this.#sources.set(module.base, packages);
            for (const path of (await packages).get(name) ?? [])
                found.add(external_node_path_.posix.join(module.prefix, path));
        }
        const [only, ...others] = found;
        return only === undefined || others.length > 0 ? null : this.find(name, [only], directory);
    }
    async findInModules(name, modules) {
        for (const given of modules) {
            const [path = "", version = versionRequired(path, this.#facts)] = given.split("@");
            const directory = version === null ? null : await this.#places.moduleAt(path, version);
            if (directory === null)
                continue;
            const importPath = external_node_path_.posix.join(path, external_node_path_.posix.dirname(name));
            const found = await sourceAt((0,external_node_path_.join)(directory, name), importPath, `module ${given} of the input proto-modules`);
            if (found !== null)
                return found;
        }
        return null;
    }
    /**
     * @param former what the package was called before it moved: its users still import it by that name, and are to be generated so.
     *   Null where it did not.
     */
    async #find(name, importPaths, directory, former) {
        for (const importPath of go_packages_nearestFirst(name, importPaths)) {
            for await (const place of this.#places.of(importPath, directory)) {
                const { files, forwards } = await this.#indexOf(place, importPath);
                const found = files.get(name) ?? renamed(files, name);
                const inPlaceOf = this.#places.whyNewest(place);
                if (found !== null)
                    return {
                        ...found,
                        ...(former === null ? {} : { importPath: former }),
                        ...(inPlaceOf === null ? {} : { inPlaceOf }),
                    };
                const moved = former === null && forwards.length > 0 ? await this.#find(name, forwards, directory, importPath) : null;
                if (moved !== null)
                    return moved;
                if (files.size > 0)
                    break;
            }
        }
        return null;
    }
    /** All descriptors of packages, and of those that they only give other names to. */
    async #filesIn(importPaths, directory, isFormer) {
        const found = [];
        for (const importPath of importPaths) {
            for await (const place of this.#places.of(importPath, directory)) {
                const { files, forwards } = await this.#indexOf(place, importPath);
                const moved = isFormer ? [] : await this.#filesIn(forwards, directory, true);
                found.push(...files.values(), ...moved.map((file) => ({ ...file, importPath })));
            }
        }
        return found;
    }
    #indexOf(place, importPath) {
        const index = this.#indexes.get(place) ?? indexPackage(place, importPath);
        this.#indexes.set(place, index);
        return index;
    }
}
/** A .proto at a path of this disk; null where none is. */
async function sourceAt(path, importPath, because) {
    const text = await readIfFile(path);
    return text === null ? null : { kind: "disk", path, importPath, imports: importsIn(text), because };
}
function importsIn(text) {
    return (0,proto_text/* readProtoText */.G)(text).imports.map(({ name }) => name);
}
function versionRequired(path, facts) {
    for (const { requires } of facts.modules) {
        const required = requires.find((one) => one.path === path);
        if (required !== undefined)
            return required.version;
    }
    return null;
}
/** Packages whose paths share words with the import first, for each look into another one may be a download. */
function go_packages_nearestFirst(name, importPaths) {
    const words = new Set(name.replace(/\.proto$/, "").split(/[/_.-]/));
    const likeness = (path) => path.split(/[/_.-]/).filter((word) => words.has(word)).length;
    return importPaths.filter((path) => !(0,go_imports/* isRuntimePackage */.HF)(path)).sort((one, other) => likeness(other) - likeness(one));
}

;// CONCATENATED MODULE: ./src/stubs/infer/recipes/written-go-packages.ts
/** An option as a shell or an expression of sed has it: `option go_package = \"example.com/acme/$dir\";`. */
const statement = /\boption\s+go_package\s*=\s*\\?["']([^"'\\;]+(?:;[\w${}]+)?)\\?["']/g;
/** A variable of a shell, of make or of sed's expression. */
const variable = /\$\{[^}]*\}|\$\([^)]*\)|\$+\w+|\\[0-9&]/g;
/** The options that recipes write, each with the line where it does. One that is little more than a variable says nothing. */
function writtenGoPackages(recipes) {
    return recipes.flatMap(({ path, text }) => {
        if (!text.includes("go_package"))
            return [];
        return text.split("\n").flatMap((line, index) => {
            if (/^\s*(?:#|\/\/)/.test(line))
                return [];
            const because = `go_package that ${path} writes`;
            const provenance = { kind: "project-file", because, path, line: index + 1 };
            return Array.from(line.matchAll(statement), ([, value = ""]) => value)
                .filter((value) => value.replace(variable, "").includes("/"))
                .map((value) => ({ provenance, matches: matching(value) }));
        });
    });
}
function matching(value) {
    const literals = value.split(variable).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    const whole = new RegExp(`^${literals.join(".+")}$`);
    return (goPackage) => whole.test(goPackage);
}

// EXTERNAL MODULE: ./src/stubs/infer/search.ts + 1 modules
var search = __webpack_require__(8055);
// EXTERNAL MODULE: ./src/stubs/read.ts + 1 modules
var read = __webpack_require__(3823);
// EXTERNAL MODULE: ./src/stubs/sed/steps.ts + 10 modules
var sed_steps = __webpack_require__(7197);
;// CONCATENATED MODULE: ./src/stubs/regenerate/edited.ts




/**
 * An `Answer` whose files have been through what the project's recipes do to them by sed, as far as the committed stubs show it:
 * all that comes after sees what the project's own pipeline would have written.
 */
function editing(answer, steps) {
    if (steps.length === 0)
        return answer;
    return async (asks) => (await answer(asks)).map((answered) => edited_edited(answered, steps));
}
function edited_edited(answered, steps) {
    const { ask, regenerated, comparison } = answered;
    if (regenerated === null || comparison.kind === "same")
        return answered;
    const { stub, bytes, text: committed } = ask.context;
    const own = (0,sed_steps/* stepsFor */.R)(stub.path, steps);
    if (own.length === 0)
        return answered;
    const raw = { text: (0,utf8/* decodeUtf8 */._)(regenerated), edits: [] };
    const made = bytes.length === 0 ? withNamed(raw, own) : nearest(committed, raw, own);
    if (made.edits.length === 0)
        return answered;
    return {
        ...answered,
        ...withBytes(ask, Buffer.from(made.text)),
        edits: [...new Set(made.edits.map(({ name }) => name))],
    };
}
/** What would be new has nothing to be compared with, so that only what names it counts. */
function withNamed(raw, steps) {
    return withAll(raw, steps.filter(({ isNamed }) => isNamed));
}
function withAll(raw, steps) {
    return steps.reduce(withStep, raw);
}
function withStep(before, step) {
    const text = step.edit(before.text);
    return text === before.text ? before : { text, edits: [...before.edits, step] };
}
/**
 * All steps where they explain the committed text best, else those that each bring it nearer. Where what a step changes was changed
 * otherwise as well, nothing is nearer, and the recipe's word counts if it names the file.
 */
function nearest(committed, raw, steps) {
    const all = withAll(raw, steps);
    if (all.edits.length === 0 || all.text === committed)
        return all;
    // A formatter may have come after all of them.
    const own = withoutAlignment(inUnixForm(committed));
    const distanceTo = ({ text }) => lineDistance(own, withoutAlignment(text));
    let best = { made: raw, distance: distanceTo(raw) };
    for (const step of steps) {
        const made = withStep(best.made, step);
        if (made === best.made)
            continue;
        const distance = distanceTo(made);
        if (distance < best.distance || (step.isNamed && distance === best.distance))
            best = { made, distance };
    }
    return distanceTo(all) < best.distance ? all : best.made;
}
function withoutAlignment(text) {
    return text.replace(/[ \t]+/g, " ");
}
/** Names the steps in what is said of a stub that is current: `after sed of protobuf/Makefile:21`. */
function noteEdits(answered) {
    const { comparison, edits = [] } = answered;
    if (edits.length === 0 || !(comparison.kind === "same" || comparison.kind === "same-but"))
        return answered;
    const own = `after ${edits.join(" and ")}`;
    const note = comparison.kind === "same-but" && comparison.note !== "" ? `${own}; ${comparison.note}` : own;
    return { ...answered, comparison: { kind: "same-but", note } };
}

;// CONCATENATED MODULE: ./src/stubs/regenerate/licence-years.ts


/**
 * Leaves years of licences aside where a tool keeps them up to date in the stubs, too: some stub of the checkout has a later
 * year than its .proto, which no generator writes. Otherwise a year that only the .proto has shows that it was changed.
 */
function settleByLicenceTool(answers, contexts, protoTextOf) {
    const apart = new Map(answers.flatMap((answered) => {
        const comparison = withoutYears(answered);
        return comparison === null ? [] : [[answered, comparison]];
    }));
    if (apart.size === 0 || !contexts.some((context) => hasLaterYear(context, protoTextOf)))
        return answers;
    return answers.map((answered) => {
        const comparison = apart.get(answered);
        return comparison === undefined ? answered : { ...answered, comparison };
    });
}
/** How a stub compares whose comments differ in years alone, white space aside; null: they differ in more. */
function withoutYears({ ask, comparison, regenerated }) {
    if (comparison.kind !== "comments" || regenerated === null)
        return null;
    const { text, hasOddForm } = ask.context;
    const fresh = (0,utf8/* decodeUtf8 */._)(regenerated);
    const own = licencesOf(text);
    const start = Math.max(0, headerStart(fresh));
    const head = paragraphs(fresh.slice(0, start)).map((one) => own.find((other) => isSameButYears(other, one)) ?? one);
    const inOwnYears = head.map((one) => `${one}\n\n`).join("") + fresh.slice(start);
    const same = compareStub(text, inOwnYears, hasOddForm === true);
    if (same.kind === "same" || same.kind === "same-but")
        return { kind: "same-but", note: "a tool keeps the years of licences up to date" };
    return same.kind === "different" ? same : null;
}
function licencesOf(text) {
    const unix = inUnixForm(text);
    return paragraphs(unix.slice(0, Math.max(0, headerStart(unix))));
}
function hasLaterYear({ text, candidates }, protoTextOf) {
    const path = candidates[0]?.proto.path;
    const own = path === undefined ? [] : licencesOf(text);
    if (path === undefined || own.length === 0)
        return false;
    const [head = ""] = protoTextOf(path)
        .replaceAll("\r\n", "\n")
        .split(/^(?:syntax|edition|package|import|option)\b/m);
    const theirs = paragraphs(head);
    return own.some((one) => theirs.some((other) => isSameButYears(one, other) && latestYear(one) > latestYear(other)));
}

;// CONCATENATED MODULE: ./src/stubs/regenerate/lone-tools.ts



/**
 * Refuses what looks like a tool's work in one stub alone, while another stub, or another place in the same one, is as the tool
 * would not have left it: a tool does the same to all that it is run over, and so somebody did this by hand.
 */
function settleByLoneTools(answers) {
    return answers.map((answered) => {
        const refusedTools = (answered.tools ?? []).filter((tool) => isRefuted(tool, answered, answers));
        return refusedTools.length === 0
            ? answered
            : { ...answered, refusedTools, comparison: { kind: "different" } };
    });
}
function isRefuted({ isDue }, answered, answers) {
    if (isDue === undefined)
        return false;
    const { generator } = answered.ask.context.stub;
    const [committed, regenerated] = [committedOf(answered), regeneratedOf(answered)];
    const isDueIn = (text) => isDue(text, committed, regenerated);
    const isLeft = (other) => isSettled(other) && other.ask.context.stub.generator === generator && isDueIn(committedOf(other));
    const wasDone = (other) => isDueIn(regeneratedOf(other)) && !isDueIn(committedOf(other));
    // One that is stale or edited, too, may show that a tool was run over it.
    const isCompany = (other) => other.tools?.some((tool) => tool.isDue === isDue) === true || (!isSettled(other) && wasDone(other));
    if (!isDueIn(committed) && !answers.some(isLeft))
        return false;
    return !answers.some((other) => other !== answered && isCompany(other));
}
function committedOf({ ask }) {
    return inUnixForm(ask.context.text);
}
function regeneratedOf({ regenerated }) {
    return (0,utf8/* decodeUtf8 */._)(regenerated ?? null);
}

// EXTERNAL MODULE: ./src/data/defaults.json
var data_defaults = __webpack_require__(5812);
;// CONCATENATED MODULE: ./src/stubs/regenerate/newer-protoc.ts




/**
 * Gets the newest protoc that made any of the stubs, or the shipped default where that is newer still: most stubs may be made by
 * one that does not know what a few .protos have, such as editions or optional fields of proto3. Null where the pinned one is
 * the newest, and where somebody says which one it is to be; the promise is of null where it can't be had.
 */
function newerProtocOf(stubs, pins, obtain) {
    const pin = pins.find(({ kind }) => kind === "protoc");
    if (pin?.provenance.kind !== "stamp")
        return null;
    let version = isNewer(data_defaults/* protoc */.og, pin.version) ? data_defaults/* protoc */.og : pin.version;
    let because = `shipped default, for protoc ${pin.version} does not compile all .protos`;
    for (const protocStamp of new Set(stubs.map((stub) => stub.protocStamp ?? ""))) {
        const stamp = (0,protoc_version/* parseProtocStamp */.S7)(protocStamp);
        const release = stamp === null ? undefined : (0,protoc_version/* protocReleaseOfStamp */.r$)(stamp)?.release;
        if (release === undefined || !isNewer(release, version))
            continue;
        version = release;
        because = `stamp protoc ${protocStamp}, the newest one`;
    }
    if (version === pin.version)
        return null;
    return () => obtain({ kind: "protoc", version, provenance: { kind: "derived", because } }).catch((error) => {
        // What the pinned one says of the .protos tells that it is lacking.
        if (error instanceof model_failure/* Failure */.H)
            return null;
        throw error;
    });
}
function isNewer(one, other) {
    return (0,semver.compare)((0,protoc_version/* semverOfProtoc */.HY)(one) ?? "0.0.0", (0,protoc_version/* semverOfProtoc */.HY)(other) ?? "0.0.0") > 0;
}

// EXTERNAL MODULE: ./src/stubs/engine/digest.ts
var digest = __webpack_require__(3598);
// EXTERNAL MODULE: ./src/stubs/engine/sources.ts
var engine_sources = __webpack_require__(8794);
// EXTERNAL MODULE: ./src/stubs/regenerate/reuse.ts
var regenerate_reuse = __webpack_require__(836);
;// CONCATENATED MODULE: ./src/stubs/regenerate/remembered.ts












/**
 * Passes on only the asks that no earlier run has settled: where the same question was answered before by exactly the bytes
 * of the committed stub, the stub is current, and neither protoc nor a plugin needs to be started for it.
 */
function remembering(answer, workshop, steps, reuse) {
    const taken = new Set();
    if (reuse === regenerate_reuse/* noReuse */.C9)
        return { answer, taken, remember: async () => undefined };
    const toolFor = toolsOnce(workshop);
    const keyFor = { workshop, toolFor, steps };
    const keyOf = keysOnce(keyFor);
    return {
        taken,
        remember: (answers) => recordLikeness(answers, keyOf, reuse),
        answer: async (asks) => {
            const expected = await expectedKeys(asks, keyFor);
            const known = new Map(asks.map((ask) => [ask, recalled(expected.get(ask), ask, reuse)]));
            const open = withTheirTrees(asks, (ask) => (known.get(ask) ?? null) === null);
            const fresh = new Map((open.length > 0 ? await answer(open) : []).map((answered) => [answered.ask, answered]));
            await record([...fresh.values()], keyOf, reuse);
            return asks.map((ask) => {
                const answered = fresh.get(ask);
                if (answered !== undefined)
                    return answered;
                taken.add(ask.context.stub.path);
                return takenOver(ask, known.get(ask) ?? { kind: "same" });
            });
        },
    };
}
/**
 * The open asks, and with one whose .proto is not here all such of its tree: they may import each other, and a file that is nowhere else
 * is found among those that are asked about alone.
 */
function withTheirTrees(asks, isOpen) {
    const isEmbedded = ({ origin }) => origin.kind === "embedded";
    const trees = new Set(asks.filter((ask) => isEmbedded(ask) && isOpen(ask)).map(treeKey));
    return asks.filter((ask) => isOpen(ask) || (isEmbedded(ask) && trees.has(treeKey(ask))));
}
/** How the committed stub compares with what an earlier run was answered; null where none was, or where it differs. */
function recalled(key, { context }, reuse) {
    if (key === undefined)
        return null;
    const committed = (0,digest/* digest */.b)(context.bytes);
    const note = reuse.lookup((0,regenerate_reuse/* likenessKey */.mO)(key, committed));
    // Whether its form counts depends on the other stubs.
    if (note !== undefined)
        return context.hasOddForm === true ? null : { kind: "same-but", note };
    return reuse.lookup(key) === committed ? { kind: "same" } : null;
}
/** A stub that is current, as if it had just been regenerated. */
function takenOver(ask, comparison) {
    return {
        ask,
        compiled: { files: new Map(), diagnostics: [] },
        placed: new Map(),
        planned: null,
        missing: new Map(),
        outcome: { kind: "files", files: new Map() },
        // Made when it is looked at, which few do: thousands of stubs need not be held twice.
        get regenerated() {
            return ask.context.bytes;
        },
        comparison,
        distance: 0,
    };
}
/** The tool of each ask, asked for once; null where it can't be had, which the ask itself will tell when it is passed on. */
function toolsOnce(workshop) {
    const tools = new Map();
    return (ask) => {
        const pin = pluginOf(ask);
        const key = pluginKey(pin);
        const tool = tools.get(key) ?? workshop.obtain(pin).catch(noToolFor);
        tools.set(key, tool);
        return tool;
    };
}
function noToolFor(error) {
    if (error instanceof model_failure/* Failure */.H)
        return null;
    throw error;
}
/** Keys of the asks by what they would be compiled from. Nothing is run for it. */
async function expectedKeys(asks, circumstances) {
    const { workshop } = circumstances;
    const keys = new Map();
    for (const group of inTrees(asks, workshop)) {
        const planned = await planTree(workshop.facts.root, [...group.targets.values()], workshop.search);
        const keyOf = keysIn(planned, circumstances);
        for (const ask of group.asks) {
            const key = await keyOf(ask);
            if (key !== null)
                keys.set(ask, key);
        }
    }
    return keys;
}
/** The key of an answer by what it was really compiled from, each tree looked at once; null where it can't be taken over. */
function keysOnce(circumstances) {
    const trees = new Map();
    return async ({ ask, planned, regenerated }) => {
        if (planned === null || regenerated === null || isAltered(ask))
            return null;
        const keyOf = trees.get(planned) ?? keysIn(planned, circumstances);
        trees.set(planned, keyOf);
        return keyOf(ask);
    };
}
async function record(answers, keyOf, reuse) {
    for (const answered of answers) {
        const key = await keyOf(answered);
        if (key !== null && answered.regenerated !== null)
            reuse.record(key, (0,digest/* digest */.b)(answered.regenerated));
    }
    await recordLikeness(answers, keyOf, reuse);
}
async function recordLikeness(answers, keyOf, reuse) {
    for (const answered of answers) {
        const { ask, comparison, tools = [] } = answered;
        // Whether a tool was at work shows in other stubs, too.
        const isKnown = comparison.kind === "same-but" && !tools.some(({ isDue }) => isDue !== undefined);
        const key = isKnown ? await keyOf(answered) : null;
        if (key !== null && comparison.kind === "same-but")
            reuse.record((0,regenerate_reuse/* likenessKey */.mO)(key, (0,digest/* digest */.b)(ask.context.bytes)), comparison.note);
    }
}
/** The key of an ask in a tree; null where some input of it can't be read, or its tool can't be had. */
function keysIn({ tree, placed }, { workshop, toolFor, steps }) {
    const sources = (0,engine_sources/* readSources */.tW)(tree, workshop.protoc.includes, workshop.ahead.readSource);
    const mappings = mappingOptions(sources.values(), placed, workshop.stubsByProto, workshop.facts.modules);
    const closures = (0,regenerate_reuse/* closureDigests */.zq)(tree.targets, sources, workshop.protoc);
    return async (ask) => {
        const closure = closures.get(ask.context.stub.source ?? "");
        const plugin = closure === undefined ? null : await toolFor(ask);
        if (closure === undefined || plugin === null)
            return null;
        return (0,regenerate_reuse/* answerKey */.q7)({
            closure,
            plugin,
            parameter: parameterOf(ask, mappings),
            compilerVersion: ask.context.compilerVersion,
            withoutSourceInfo: ask.withoutSourceInfo,
            output: outputNameOf(ask.context.stub),
            edits: (0,sed_steps/* stepsFor */.R)(ask.context.stub.path, steps).map(({ identity }) => identity),
        });
    };
}
/**
 * Whether what the plugin is asked depends on more than the .proto and its imports: descriptors that are changed between protoc
 * and the plugin, other targets, a file that an option names, or whatever a plugin looks at of which nothing is known.
 */
function isAltered(ask) {
    return (ask.managed !== null ||
        ask.repackedFieldBehavior ||
        ask.changes.length > 0 ||
        ask.customOptions !== undefined ||
        ask.tagsOfOptions === true ||
        ask.together !== "any" ||
        (0,generator_further/* isUnknown */.t8)(ask.context.stub.generator) ||
        ask.options.some((option) => /_configuration=/.test(option)));
}
/** Asks by the tree that they are compiled in. The second of two files of one name is left out, and asked about in every run. */
function inTrees(asks, workshop) {
    const groups = new Map();
    for (const ask of asks) {
        if (isAltered(ask))
            continue;
        const target = targetOf(ask, workshop.facts.modules);
        const key = treeKey(ask);
        const group = groups.get(key) ?? { asks: [], targets: new Map() };
        groups.set(key, group);
        const there = group.targets.get(target.name);
        if (there !== undefined && !isSame(there.placed, target.placed))
            continue;
        if (there === undefined)
            group.targets.set(target.name, target);
        group.asks.push(ask);
    }
    return [...groups.values()];
}

;// CONCATENATED MODULE: ./src/stubs/regenerate/replaced-licences.ts





/**
 * Tools that put one licence above all files of a checkout, in the place of whatever other licence a file has there.
 * https://github.com/elastic/go-licenser, https://github.com/bufbuild/buf/tree/main/private/pkg/licenseheader
 */
const replacingTool = /\bgo-licenser\b|\blicense-header\b/;
/**
 * Leaves aside that a stub has another licence than its .proto where a recipe names a tool which replaces licences. What differs besides
 * is told as if the .proto had the stub's.
 */
function settleByReplacedLicences(answers, recipes) {
    const recipe = recipes.find(({ text }) => replacingTool.test(text));
    if (recipe === undefined)
        return answers;
    const [tool = ""] = replacingTool.exec(recipe.text) ?? [];
    const note = `its licence is not the .proto's, for ${recipe.path} runs ${tool}`;
    return answers.map((answered) => {
        const replaced = withOwnLicence(answered);
        if (replaced === null)
            return answered;
        return isSettled(replaced) ? { ...answered, comparison: { kind: "same-but", note } } : replaced;
    });
}
/** What was regenerated with the stub's licence in the place of its own; null where they do not have one each above their headers. */
function withOwnLicence(answered) {
    const { ask, comparison, regenerated } = answered;
    if (!(comparison.kind === "comments" || comparison.kind === "different") || regenerated === null)
        return null;
    const fresh = (0,utf8/* decodeUtf8 */._)(regenerated);
    const [own, theirs] = [licenceOf(inUnixForm(ask.context.text)), licenceOf(fresh)];
    if (own === null || theirs === null || own === theirs)
        return null;
    const replaced = Buffer.from(fresh.replace(theirs, () => own));
    return settleByTools({ ...answered, ...withBytes(ask, replaced) });
}
function licenceOf(text) {
    const head = paragraphs(text.slice(0, Math.max(0, headerStart(text))));
    const [only, ...others] = head.filter((paragraph) => statesRights.test(paragraph));
    return only === undefined || others.length > 0 ? null : only;
}

;// CONCATENATED MODULE: ./src/stubs/regenerate/rounds.ts



/**
 * Answers the asks, and for those whose answer is not the committed stub tries one alternative after the other, all stubs
 * in one batch each. An alternative that comes nearer is what the following ones start from. Answers stand in the order of
 * the asks.
 */
async function answerInRounds(asks, alternatives, answer) {
    const best = (await answer(asks)).map(settleByTools);
    for (const alternative of alternatives) {
        const tries = best.flatMap((answered, index) => {
            const ask = isDone(answered) ? null : alternative.propose(answered);
            return ask === null ? [] : [{ index, ask }];
        });
        if (tries.length === 0)
            continue;
        const answers = await answer(tries.map(({ ask }) => ask));
        for (const [number, { index }] of tries.entries()) {
            const before = best[index];
            const after = answers[number];
            if (before === undefined || after === undefined)
                continue;
            const settled = settleByTools(after);
            const isBetter = alternative.explainsAll === true ? isDone(after) : isDone(settled) || isNearer(settled, before);
            if (isBetter)
                best[index] = settled;
        }
    }
    return best.map(settleByOrder).map(settleByOldComments);
}
/**
 * Whether an answer is nearer to the committed stub than another one. The schemas are compared first, because the descriptor in the
 * stub also has options that show nowhere in its code, and is there where the generator writes nothing; between schemas that
 * are equal, the bytes of custom options; last the lines of code, in which one early change may shift all that follows.
 */
function isNearer(after, before) {
    if (after.regenerated === null && (before.regenerated !== null || isFailure(after, before)))
        return false;
    const name = after.ask.context.stub.source ?? "";
    const [fresh, known] = [after.compiled.files.get(name)?.bytes, before.compiled.files.get(name)?.bytes];
    const { embedded } = after.ask.context;
    if (embedded !== null && fresh !== undefined && known !== undefined && Buffer.compare(fresh, known) !== 0) {
        for (const by of [rounds_differencesOf, differingOptions]) {
            const [left, right] = [by(embedded.bytes, fresh), by(embedded.bytes, known)];
            if (left !== right)
                return left < right;
        }
    }
    return after.distance < before.distance;
}
/** Whether a generator refuses, which it did not do before; where it refused for the same reason, schemas still tell which was nearer. */
function isFailure(after, before) {
    return after.outcome.kind !== "files" && after.outcome.kind !== before.outcome.kind;
}
function rounds_differencesOf(before, after) {
    return schemaDifferences(before, after).length;
}

;// CONCATENATED MODULE: ./src/stubs/user/copy.ts





/**
 * Copies a work tree with everything in it, uncommitted and ignored files included, into a scratch directory, and returns
 * the copy's path. The copy lies at the same depth, among links to its original's neighbours, so that `../x` means the same.
 * Files are cloned where the file system can, else copied, never linked: they are there to be written. Times of
 * modification are kept, for make goes by them. Of Git's directory all is copied but the objects, which are referred to.
 */
async function copyWorkTree(root, scratch) {
    const copy = await surround(root, scratch);
    await copyDirectory(root, copy, { root, copy, scratch });
    return copy;
}
/** Makes the scratch directory look like the root of the file system as far as the work tree's ancestors go. */
async function surround(root, scratch) {
    let original = (0,external_node_path_.resolve)(root, external_node_path_.sep);
    let place = scratch;
    for (const name of (0,external_node_path_.relative)(original, (0,external_node_path_.dirname)(root)).split(external_node_path_.sep).filter(Boolean)) {
        await linkNeighbours(original, place, name);
        original = (0,external_node_path_.join)(original, name);
        place = (0,external_node_path_.join)(place, name);
        await (0,promises_.mkdir)(place);
    }
    await linkNeighbours(original, place, (0,external_node_path_.basename)(root));
    return (0,external_node_path_.join)(place, (0,external_node_path_.basename)(root));
}
async function linkNeighbours(original, place, except) {
    for (const entry of await neighbours(original)) {
        if (entry === except)
            continue;
        // On Windows links to files need a privilege; a junction needs none, and modules are directories.
        await (0,promises_.symlink)((0,external_node_path_.join)(original, entry), (0,external_node_path_.join)(place, entry), "junction");
    }
}
/** A directory that may be passed through but not listed has no neighbours to offer. */
async function neighbours(directory) {
    try {
        return await (0,promises_.readdir)(directory);
    }
    catch (error) {
        if ((0,system_error/* errorCode */.C)(error) === "EACCES")
            return [];
        throw error;
    }
}
async function copyDirectory(from, to, copying) {
    await (0,promises_.mkdir)(to, { recursive: true });
    const entries = await (0,promises_.readdir)(from, { withFileTypes: true });
    await (0,queue/* inQueue */.DD)(entries, 8, async (entry) => {
        const [source, target] = [(0,external_node_path_.join)(from, entry.name), (0,external_node_path_.join)(to, entry.name)];
        if (source === copying.scratch)
            return;
        if (entry.name === ".git")
            await copyGit(source, target, copying);
        else if (entry.isDirectory())
            await copyDirectory(source, target, copying);
        else if (entry.isSymbolicLink())
            await copyLink(source, target, copying);
        else if (entry.isFile())
            await copyPlainFile(source, target);
        // Sockets, pipes and devices are nothing that a generator reads.
    });
}
async function copyPlainFile(source, target) {
    const { atime, mtime } = await (0,promises_.lstat)(source);
    await (0,promises_.copyFile)(source, target, external_node_fs_.constants.COPYFILE_FICLONE);
    await (0,promises_.utimes)(target, atime, mtime);
}
/** A link to an absolute path inside the work tree would lead back to the original. */
async function copyLink(source, target, { root, copy }) {
    const to = await (0,promises_.readlink)(source);
    await (0,promises_.symlink)((0,external_node_path_.isAbsolute)(to) ? moved(to, root, copy) : to, target);
}
/** The path's counterpart in the copy, or the path itself where it lies outside the work tree. */
function moved(path, root, copy) {
    if (path === root)
        return copy;
    return path.startsWith(root + external_node_path_.sep) ? copy + path.slice(root.length) : path;
}
/** `.git` is a directory, or in a submodule or a linked work tree a file that says where that directory is. */
async function copyGit(source, target, copying) {
    if ((await (0,promises_.lstat)(source)).isDirectory())
        return copyGitDirectory(source, target);
    const [, named = ""] = /^gitdir: (.+)$/m.exec(await (0,promises_.readFile)(source, "utf8")) ?? [];
    const directory = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(source), named);
    if ((0,external_node_path_.dirname)(source) !== copying.root) {
        // A submodule's directory lies inside the work tree's own .git, and has been copied with it.
        return (0,promises_.writeFile)(target, `gitdir: ${(0,external_node_path_.relative)((0,external_node_path_.dirname)(target), moved(directory, copying.root, copying.copy))}\n`);
    }
    const common = await commonDirectory(directory);
    if (common !== null)
        await copyGitDirectory(common, target);
    await copyGitDirectory(directory, target);
    await dropWorkTree((0,external_node_path_.join)(target, "config"));
}
/** What a linked work tree shares with its repository; null where the directory stands for itself. */
async function commonDirectory(directory) {
    const entries = await (0,promises_.readdir)(directory);
    if (!entries.includes("commondir"))
        return null;
    return (0,external_node_path_.resolve)(directory, (await (0,promises_.readFile)((0,external_node_path_.join)(directory, "commondir"), "utf8")).trim());
}
/** A submodule's configuration names the original work tree. */
async function dropWorkTree(config) {
    const text = await (0,promises_.readFile)(config, "utf8");
    await (0,promises_.writeFile)(config, text.replaceAll(/^\s*worktree\s*=.*\n/gim, ""));
}
/** Other work trees' places, the monitor's socket, locks of commands that run, and links back: nothing of it is this copy's. */
const leftOut = /^(?:worktrees|lfs|commondir|gitdir|fsmonitor--daemon.*|.*\.lock)$/;
async function copyGitDirectory(from, to) {
    await (0,promises_.mkdir)(to, { recursive: true });
    const entries = await (0,promises_.readdir)(from, { withFileTypes: true });
    // Elsewhere it is the directory of branches that are called `objects/\u2026`.
    const isRepository = ["HEAD", "refs"].every((name) => entries.some((entry) => entry.name === name));
    for (const entry of entries) {
        const [source, target] = [(0,external_node_path_.join)(from, entry.name), (0,external_node_path_.join)(to, entry.name)];
        if (leftOut.test(entry.name))
            continue;
        if (entry.isDirectory() && entry.name === "objects" && isRepository)
            await referTo(source, target);
        else if (entry.isDirectory())
            await copyGitDirectory(source, target);
        else if (entry.isFile())
            await copyPlainFile(source, target);
    }
}
/** https://git-scm.com/docs/gitrepository-layout#Documentation/gitrepository-layout.txt-objectsinfoalternates */
async function referTo(objects, target) {
    await (0,promises_.mkdir)((0,external_node_path_.join)(target, "info"), { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(target, "info", "alternates"), `${objects}\n`);
}

;// CONCATENATED MODULE: ./src/stubs/user/environment.ts


/**
 * What a step of a workflow is not given, or would reach the job or the repository through: inputs of this action, tokens
 * of the runner's services, the files that set the job's environment, outputs and summary, and what a hook of Git is told.
 */
const withheld = [
    /^(?:INPUT|STATE)_/i,
    /^ACTIONS_(?:RUNTIME|RESULTS|CACHE|ID_TOKEN)_/i,
    /^GITHUB_(?:ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$/i,
    /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|OBJECT_DIRECTORY|PREFIX)$/i,
];
/**
 * The environment of a user's command: its own, with the pinned tools first on PATH, and with every path into the work tree
 * (GITHUB_WORKSPACE, a GOBIN) turned to the copy, since scripts write to where these lead.
 */
function commandEnvironment(env, surroundings) {
    const { root, copy, toolDirectories } = surroundings;
    const result = {};
    let searched = false;
    for (const [name, value] of Object.entries(env)) {
        if (withheld.some((pattern) => pattern.test(name)))
            continue;
        const paths = value.split(external_node_path_.delimiter).map((path) => moved(path, root, copy));
        const isPath = name.toUpperCase() === "PATH";
        searched ||= isPath;
        result[name] = (isPath ? [...toolDirectories, ...paths] : paths).join(external_node_path_.delimiter);
    }
    return searched ? result : { ...result, PATH: toolDirectories.join(external_node_path_.delimiter) };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/stubs/user/untouched.ts




/**
 * Does the work and proves that it left the work tree as it was: what Git says of it and the digests of the stubs are the
 * same before and after. Throws a `Failure` that names what has changed.
 */
async function leavingUntouched(watched, host, work) {
    const before = await stateOf(watched, host);
    const result = await work();
    const after = await stateOf(watched, host);
    const changed = [...new Set([...before, ...after])].filter((line) => !before.has(line) || !after.has(line));
    if (changed.length === 0)
        return result;
    throw new model_failure/* Failure */.H("tool", `The command changed the work tree itself: ${changed.join("; ")}.`, {
        remedy: "Let it write only below its working directory, or to paths relative to it.",
    });
}
async function stateOf({ root, stubs }, host) {
    const digests = await Promise.all(stubs.map(async (stub) => `${stub} ${await digestOf((0,external_node_path_.join)(root, stub))}`));
    return new Set([...(await gitStatus(root, host)), ...digests]);
}
async function digestOf(path) {
    try {
        return (0,external_node_crypto_.createHash)("sha256")
            .update(await (0,promises_.readFile)(path))
            .digest("hex");
    }
    catch (error) {
        return (0,model_failure/* explain */.W)(error);
    }
}
/** Empty where there is no Git, or no repository: then the digests alone have to tell. */
async function gitStatus(root, host) {
    const settings = ["safe.directory=*", "core.fsmonitor=false", "core.hooksPath=/dev/null"];
    try {
        const status = await host.processes.run({
            file: "git",
            args: [...settings.flatMap((setting) => ["-c", setting]), "status", "--porcelain", "--ignored"],
            cwd: root,
            notBelow: root,
            env: { ...host.env, GIT_OPTIONAL_LOCKS: "0" },
            timeoutSeconds: 120,
        });
        return status.exitCode === 0 ? status.stdout.toString("utf8").split("\n").filter(Boolean) : [];
    }
    catch (error) {
        if (error instanceof model_failure/* Failure */.H && error.kind === "tool")
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/stubs/user/post-process.ts








const post_process_timeoutSeconds = 120;
/**
 * Runs the command on a temporary copy of each generated file (by path relative to the root) and returns what it made of
 * them. The copies lie as the files would in the checkout, beside the go.mod files above them, since formatters go by both.
 * Throws a `Failure` where the program can't be started, or where it changed the checkout.
 */
async function postProcess(files, step, host) {
    return leavingUntouched(step, host, async () => {
        await (0,promises_.mkdir)(host.temporaryDirectory, { recursive: true });
        const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(host.temporaryDirectory, "post-process-"));
        try {
            return await processIn(scratch, files, step, host);
        }
        finally {
            await (0,promises_.rm)(scratch, { recursive: true, force: true });
        }
    });
}
async function processIn(scratch, files, step, host) {
    for (const [name, content] of files) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(scratch, name)), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(scratch, name), content);
    }
    await copyModuleFiles([...files.keys()], step.root, scratch);
    const diagnostics = [];
    const results = await (0,queue/* inQueue */.DD)([...files.keys()], (0,queue/* queueWidth */.cV)(), async (name) => {
        const why = await processFile((0,external_node_path_.join)(scratch, name), step, host);
        if (why === null)
            return [[name, await (0,promises_.readFile)((0,external_node_path_.join)(scratch, name))]];
        diagnostics.push((0,engine_diagnostics/* fileError */.zS)(name, why));
        return [];
    });
    return { files: new Map(results.flat()), diagnostics };
}
/** Null if it went well, else what the command said. */
async function processFile(path, step, host) {
    const [file, ...args] = step.argv;
    const ended = await host.processes.run({
        file,
        args: [...args, path],
        cwd: step.root,
        env: commandEnvironment(host.env, { ...step, copy: step.root }),
        timeoutSeconds: post_process_timeoutSeconds,
    });
    if (ended.exitCode === 0)
        return null;
    const said = ended.stderr.toString("utf8").trim() || ended.stdout.toString("utf8").trim();
    const how = ended.timedOut ? `took more than ${post_process_timeoutSeconds} s` : `ended with exit code ${ended.exitCode}`;
    return `${step.argv.join(" ")} ${how}${said === "" ? "" : `: ${said}`}`;
}
async function copyModuleFiles(names, root, scratch) {
    const directories = new Set(["."]);
    for (const name of names) {
        for (let directory = (0,posix_.dirname)(name); directory !== "."; directory = (0,posix_.dirname)(directory))
            directories.add(directory);
    }
    for (const directory of directories) {
        for (const file of ["go.mod", "go.sum"]) {
            await copyIfThere((0,external_node_path_.join)(root, directory, file), (0,external_node_path_.join)(scratch, directory, file));
        }
    }
}
async function copyIfThere(source, target) {
    try {
        await (0,promises_.copyFile)(source, target);
    }
    catch (error) {
        if (!(0,system_error/* isMissing */.b)(error))
            throw error;
    }
}

;// CONCATENATED MODULE: ./src/stubs/user/post-processed.ts


/** An `Answer` whose files have been through the user's command before they are compared. */
function postProcessing(answer, step, host) {
    return async (asks) => {
        const answers = await answer(asks);
        const processed = new Map();
        for (const batch of withoutRepeatedPaths(answers)) {
            const files = new Map(batch.map((answered) => [post_processed_pathOf(answered), answered.regenerated ?? new Uint8Array()]));
            const { files: results, diagnostics } = await postProcess(files, step, host);
            for (const answered of batch) {
                const content = results.get(post_processed_pathOf(answered));
                const why = diagnostics.filter(({ file }) => file === post_processed_pathOf(answered));
                const outcome = content === undefined ? { kind: "failed", why } : answered.outcome;
                processed.set(answered, { ...answered, outcome, ...withBytes(answered.ask, content ?? null) });
            }
        }
        return answers.map((answered) => processed.get(answered) ?? answered);
    };
}
function post_processed_pathOf(answered) {
    return answered.ask.context.stub.path;
}
/** The answers that have a file, in batches in which no two are of the same stub, for each is processed under its path. */
function withoutRepeatedPaths(answers) {
    const batches = [];
    for (const answered of answers.filter(({ regenerated }) => regenerated !== null)) {
        const free = batches.find((batch) => !batch.has(post_processed_pathOf(answered)));
        if (free === undefined)
            batches.push(new Map([[post_processed_pathOf(answered), answered]]));
        else
            free.set(post_processed_pathOf(answered), answered);
    }
    return batches.map((batch) => [...batch.values()]);
}

;// CONCATENATED MODULE: ./src/stubs/user/tool-directories.ts

/** The directories in which the pinned tools are, for the PATH of the user's own commands; gets those that are not there yet. */
async function toolDirectoriesOf({ protoc, pins, obtain }) {
    const others = pins.filter((pin) => pin.kind !== "protoc");
    const tools = [protoc, ...(await Promise.all(others.map(obtain)))];
    return [...new Set(tools.map(({ path }) => (0,external_node_path_.dirname)(path)))];
}

;// CONCATENATED MODULE: ./src/stubs/regeneration.ts


























/**
 * Prepares the regeneration of a checkout's stubs, of which `contexts` are all, and `former` tells those that were taken away. Throws a `Failure`
 * where a pinned tool can't be had.
 */
async function regenerationOf(contexts, former, input) {
    const { facts, request, pins } = input;
    const packages = goPackages(facts, input.moduleDirectory);
    const workshop = {
        ...input,
        search: (0,search/* importSearch */.G)(contexts, packages, facts, request, former),
        stubsByProto: stubsByProto(contexts),
        newerProtoc: newerProtocOf(facts.stubs, pins, input.obtain),
    };
    const reuse = (0,regenerate_reuse/* mayTakeOver */.rw)(request, input.host.env) ? await (0,regenerate_reuse/* openReuse */.Ly)(input.host.toolDirectory) : regenerate_reuse/* noReuse */.C9;
    const paths = contexts.map(({ stub }) => stub.path);
    const steps = await (0,sed_steps/* editSteps */.g)(facts.recipes ?? [], paths);
    const asked = editing(await answererFor(workshop, input), steps);
    const { answer, taken, remember } = remembering(asked, workshop, steps, reuse);
    const protoTextOf = (0,read/* protoReader */.WD)(facts);
    const withoutSourceInfo = (0,comments/* lacksSourceInfo */.o)(contexts, protoTextOf);
    const alternatives = alternativesFor(viewOf(facts, contexts));
    return {
        answer,
        regenerate: async (stubs) => {
            const asks = stubs
                .map((context) => (0,first_ask/* firstAsk */.s)(context, withoutSourceInfo(context.stub), request))
                .filter((ask) => ask !== null);
            const best = await answerInRounds(asks, alternatives, answer);
            const answers = (await asManagedTwins(best, answer)).map(noteEdits);
            await remember(answers);
            const settled = settleByLicenceTool(settleByLoneTools(answers), contexts, protoTextOf);
            return settleByReplacedLicences(settled, facts.recipes ?? []);
        },
        withoutSourceInfo,
        failures: packages.failures,
        reused: () => taken.size,
        save: reuse.save,
    };
}
async function answererFor(workshop, input) {
    const { facts, request, host } = input;
    const [program, ...args] = request.postProcess;
    if (program === undefined)
        return answerIn(workshop);
    const step = {
        argv: [program, ...args],
        root: facts.root,
        toolDirectories: await toolDirectoriesOf(input),
        stubs: facts.stubs.map(({ path }) => path),
    };
    return postProcessing(answerIn(workshop), step, host);
}
function stubsByProto(contexts) {
    const stubs = new Map();
    for (const context of contexts) {
        const path = context.candidates[0]?.proto.path;
        if (path !== undefined && context.stub.generator === "protoc-gen-go")
            stubs.set(path, context);
    }
    return stubs;
}
function viewOf(facts, contexts) {
    const recipes = facts.recipes ?? [];
    const inDirectory = (0,model_group/* groupBy */.$)(facts.stubs, ({ path }) => external_node_path_.posix.dirname(path));
    return {
        hints: (0,hints/* readHints */.rt)(recipes, facts.protos),
        managedModes: (0,buf/* managedModesOf */.by)(recipes),
        mayRun: (0,configured_options/* templatesRunning */.Xo)(recipes),
        writtenGoPackages: writtenGoPackages(recipes),
        stubsByProto: stubsByProto(contexts),
        packageNamesIn: (directory) => new Set(inDirectory.get(directory)?.map(({ goPackageName }) => goPackageName)),
        importPathOf: (directory) => (0,go_paths/* importPathOf */.Cj)(directory, facts.modules),
    };
}

// EXTERNAL MODULE: ./src/stubs/infer/select.ts
var infer_select = __webpack_require__(564);
;// CONCATENATED MODULE: ./src/stubs/shard.ts

/**
 * The items of one share, in their order. Every item is in exactly one of the `count` shares, whatever runs them and in
 * whatever order the items come: the costliest first, each to the share with the least so far.
 */
function shareOf(items, share) {
    if (share.count === 1)
        return [...items];
    const byCost = [...items].sort((a, b) => b.cost - a.cost || (a.key < b.key ? -1 : 1));
    const loads = Array.from({ length: share.count }, () => 0);
    const mine = new Set();
    for (const item of byCost) {
        const least = loads.indexOf(Math.min(...loads));
        loads[least] = (loads[least] ?? 0) + item.cost;
        if (least === share.index - 1)
            mine.add(item);
    }
    return items.filter((item) => mine.has(item));
}
/**
 * Whether a file belongs to a share, by its directory: what is in one directory is checked together. Directories that no
 * stub is in belong to the first share.
 */
function inShare(stubs, share) {
    const costs = new Map();
    for (const { path, cost } of stubs)
        costs.set((0,posix_.dirname)(path), (costs.get((0,posix_.dirname)(path)) ?? 0) + cost);
    const items = [...costs].map(([key, cost]) => ({ key, cost }));
    const mine = new Set(shareOf(items, share).map(({ key }) => key));
    return (path) => (costs.has((0,posix_.dirname)(path)) ? mine.has((0,posix_.dirname)(path)) : share.index === 1);
}

;// CONCATENATED MODULE: ./src/stubs/selected.ts




/** Reads the stubs, and decides by working directories, inputs and share which of them are judged. Throws as `selectStubs` does. */
function selectedBy({ facts, request, pins, local = [] }) {
    const selection = (0,infer_select/* selectStubs */.u)(facts, request);
    const pinOf = (0,generator_further/* furtherPins */.fD)(pins, local);
    const found = (0,read/* readContexts */.JE)(facts, pinOf);
    const share = shareIn(selection, found, request);
    const stubs = selection.stubs.filter(({ path }) => share(path));
    return {
        found,
        stubs,
        unchecked: stubs.filter((stub) => !(0,read/* isRun */.yz)(stub, pinOf)).map(notRun),
        selects: (path) => selection.selects(path) && share(path),
    };
}
/** Which paths this run is to judge where the input `shard` divides them among several. */
function shareIn({ stubs }, contexts, request) {
    const lengths = new Map(contexts.map(({ stub, bytes }) => [stub.path, bytes.length]));
    return inShare(stubs.map(({ path }) => ({ path, cost: lengths.get(path) ?? 1 })), request.shard);
}
function notRun({ path, generator }) {
    const orFile = (0,generator_further/* furtherGenerator */.YS)(generator) === null ? "" : " or by a file of the checkout";
    return {
        path,
        generator,
        why: `${generator} is not run: no version of it is pinned by the input go-tools${orFile}`,
    };
}

;// CONCATENATED MODULE: ./src/stubs/verdict/left-out.ts




/** What to do about files that a sparse checkout leaves out. */
const widenCheckout = "Add them to what is checked out (sparse-checkout of actions/checkout, or git sparse-checkout add).";
/** What to do about submodules that were not fetched. */
const fetchSubmodules = "Fetch the submodule (submodules: true of actions/checkout, or git submodule update --init).";
/** That stubs could not be checked because the checkout leaves them out, though what they are generated from is there. */
function stubsLeftOut(paths, request, git) {
    if (paths.length === 0)
        return [];
    const { files } = (0,work_tree/* leftOutIn */.Xi)(git);
    return [
        {
            code: "stubs-left-out",
            level: request.onUnchecked === "fail" ? "error" : "warning",
            message: `${listed(paths)} could not be checked, for this checkout leaves ${paths.length === 1 ? "it" : "them"} out.`,
            fix: paths.some((path) => files.has(path)) ? widenCheckout : fetchSubmodules,
        },
    ];
}
/** That there is nothing to check because the checkout leaves all stubs out; null: that is not why. */
function allStubsLeftOut({ git, modules, protos, scopes }) {
    const inScope = (path) => !(0,model_directory/* isVendored */.Ee)(path) && (0,model_directory/* isInScope */.yX)(path, { scopes });
    const error = { code: "stubs-left-out", level: "error" };
    const stubs = [...(0,work_tree/* leftOutIn */.Xi)(git).files].filter((path) => /\.pb(?:\.\w+)?\.go$/.test(path) && inScope(path));
    if (stubs.length > 0) {
        const message = `Nothing could be checked, for this sparse checkout leaves out the stubs: ${listed(stubs)}.`;
        return { ...error, message, fix: widenCheckout };
    }
    const directories = protos.flatMap(({ path, goPackage, vendored }) => {
        const importPath = vendored || goPackage === undefined || !inScope(path) ? null : (0,go_paths/* importPathOfGoPackage */.gL)(goPackage);
        const directory = importPath === null ? null : (0,go_paths/* directoryOf */.jt)(importPath, modules);
        return directory !== null && (0,work_tree/* isLeftOut */.WY)(directory, git) ? [directory] : [];
    });
    if (directories.length === 0)
        return null;
    const which = listed([...new Set(directories)]);
    const message = `Nothing could be checked, for the stubs belong into submodules that were not fetched: ${which}.`;
    return { ...error, message, fix: fetchSubmodules };
}
/** Where an import may be that is nowhere to be found, in words, with what to do about it; null: the checkout holds all that git has. */
function importLeftOut(name, git) {
    const { files, submodules } = (0,work_tree/* leftOutIn */.Xi)(git);
    const file = [...files].find((path) => `/${path}`.endsWith(`/${name}`));
    if (file !== undefined)
        return { words: `for this sparse checkout leaves out ${file}`, fix: widenCheckout };
    if (submodules.length === 0)
        return null;
    const which = submodules.length === 1 ? "a submodule that was" : "submodules that were";
    return { words: `but may be in ${which} not fetched, ${listed(submodules)}`, fix: fetchSubmodules };
}

// EXTERNAL MODULE: ./src/files/remove-tree.ts
var remove_tree = __webpack_require__(9788);
;// CONCATENATED MODULE: ./src/stubs/user/command.ts








const command_timeoutSeconds = 1800;
const lastLines = 40;
/**
 * Runs the user's command in a throw-away copy of the work tree, with the pinned tools first on PATH, and tells what it
 * generated. Throws a `Failure` where the program can't be started, or where the original work tree has changed meanwhile.
 */
async function runUserCommand(command, host) {
    return leavingUntouched(command, host, async () => {
        await (0,promises_.mkdir)(host.temporaryDirectory, { recursive: true });
        const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(host.temporaryDirectory, "generate-"));
        try {
            return await runInCopy(command, await copyWorkTree(command.root, scratch), host);
        }
        finally {
            await (0,remove_tree/* removeTree */.dM)(scratch);
        }
    });
}
async function runInCopy(command, copy, host) {
    await makeOld(command.stubs.map((stub) => (0,external_node_path_.join)(copy, stub)));
    const before = await command_goFiles(copy);
    const [file, ...args] = command.argv;
    const cwd = (0,external_node_path_.join)(copy, command.workingDirectory);
    const ended = await host.processes.run({
        file,
        args,
        cwd,
        env: { ...commandEnvironment(host.env, { ...command, copy }), PWD: cwd },
        timeoutSeconds: command_timeoutSeconds,
        onErrorLine: (line) => host.log.detail(line),
    });
    if (ended.exitCode !== 0) {
        const output = `${ended.stdout.toString("utf8")}\n${ended.stderr.toString("utf8")}`.trim().split("\n");
        const { exitCode, timedOut } = ended;
        return { kind: "failed", exitCode, timedOut, output: output.slice(-lastLines).join("\n") };
    }
    return { kind: "ran", ...(await compare(command.root, copy, before)) };
}
/** Before any .proto, so that make does not take a stub of a fresh checkout for up to date, and a stub that is written shows. */
const longAgo = new Date("1980-01-01T00:00:00Z");
async function makeOld(paths) {
    for (const path of paths)
        if ((0,external_node_fs_.existsSync)(path))
            await (0,promises_.utimes)(path, longAgo, longAgo);
}
/** Times of modification of all Go files but vendored ones, by path relative to the root, with `/`. */
async function command_goFiles(root) {
    const files = new Map();
    const visit = async (directory) => {
        for (const entry of await (0,promises_.readdir)(directory, { withFileTypes: true })) {
            const path = (0,external_node_path_.join)(directory, entry.name);
            if (entry.isDirectory() && entry.name !== ".git" && entry.name !== "vendor")
                await visit(path);
            else if (entry.isFile() && entry.name.endsWith(".go")) {
                files.set((0,external_node_path_.relative)(root, path).split(external_node_path_.sep).join("/"), (await (0,promises_.stat)(path)).mtimeMs);
            }
        }
    };
    await visit(root);
    return files;
}
async function compare(root, copy, before) {
    const changed = new Map();
    const written = new Set();
    const after = await command_goFiles(copy);
    for (const name of [...new Set([...before.keys(), ...after.keys()])].sort()) {
        const old = before.has(name) ? await (0,promises_.readFile)((0,external_node_path_.join)(root, name)) : null;
        const now = after.has(name) ? await (0,promises_.readFile)((0,external_node_path_.join)(copy, name)) : null;
        if (!isGenerated(old) && !isGenerated(now))
            continue;
        if (now !== null && before.get(name) !== after.get(name))
            written.add(name);
        if (old === null || now === null || !old.equals(now))
            changed.set(name, now);
    }
    return { changed, written };
}
function isGenerated(content) {
    return content !== null && generatedMark.test(content.toString("utf8"));
}

;// CONCATENATED MODULE: ./src/stubs/user/by-command.ts











/**
 * Judges the stubs by what the input `generate` makes of them in a throw-away copy of the work tree, whichever generators it
 * runs. A stub that the command did not write has not been checked by it. Throws what `runUserCommand` throws.
 */
async function verifyByCommand(input, argv) {
    const { facts, request, stubs, host } = input;
    const command = {
        argv,
        root: facts.root,
        workingDirectory: facts.scopes.length === 1 ? (facts.scopes[0] ?? ".") : ".",
        toolDirectories: input.toolDirectories,
        stubs: facts.stubs.map(({ path }) => path),
    };
    const answer = await runUserCommand(command, host);
    if (answer.kind === "failed")
        return failed(input, argv, answer);
    const judged = [];
    for (const stub of stubs)
        judged.push(await judgeStub(stub, answer, argv.join(" "), input));
    const leftOut = [];
    for (const [path, content] of answer.changed) {
        if (content === null || !isNew(path, content, input))
            continue;
        if ((0,work_tree/* isLeftOut */.WY)(path, facts.git))
            leftOut.push(path);
        else
            judged.push(missing(path, content, argv.join(" ")));
    }
    return {
        files: judged.flatMap(({ result }) => result ?? []),
        unchecked: judged.flatMap(({ unchecked }) => unchecked ?? []),
        changes: judged.flatMap(({ change }) => change ?? []),
        findings: [...judged.flatMap(({ finding }) => finding ?? []), ...stubsLeftOut(leftOut, request, facts.git)],
        reused: 0,
    };
}
function failed({ stubs }, argv, { exitCode, timedOut, output }) {
    const how = timedOut ? "took too long" : `ended with exit code ${exitCode ?? "of a signal"}`;
    const reason = `the command ${argv.join(" ")} ${how}`;
    return {
        files: stubs.map((stub) => ({ ...by_command_about(stub, argv.join(" ")), status: "unreproducible", reason })),
        unchecked: [],
        changes: [],
        findings: [
            {
                code: "generate-failed",
                level: "error",
                message: `The command of the input generate (${argv.join(" ")}) ${how}. It said last:\n${output}`,
                fix: "Make it succeed in a fresh copy of the checkout; the pinned tools are first on its PATH.",
            },
        ],
        reused: 0,
    };
}
function by_command_about(stub, command) {
    return {
        path: stub.path,
        generator: stub.generator,
        proto: null,
        root: null,
        because: [`regenerated by ${command}`],
    };
}
async function judgeStub(stub, answer, command, { facts, request }) {
    const base = by_command_about(stub, command);
    if (!answer.changed.has(stub.path)) {
        if (answer.written.has(stub.path))
            return { result: { ...base, status: "current" } };
        return notWritten(stub, command, request);
    }
    const before = await (0,promises_.readFile)((0,external_node_path_.join)(facts.root, stub.path));
    const after = answer.changed.get(stub.path) ?? null;
    const told = (status, level, reason, message) => ({
        result: { ...base, status, reason },
        change: { path: stub.path, before, after, status },
        finding: {
            code: `stub-${status}`,
            level,
            message,
            fix: `Run ${command}, or go-grpc-setup update, or apply the patch.`,
            path: stub.path,
            line: stub.headerLine,
        },
    });
    if (after === null) {
        return told("orphan", "error", "the command deletes it", `${stub.path} is not generated any more: ${command} deletes it.`);
    }
    const [committed, fresh] = [before.toString("utf8"), (0,utf8/* decodeUtf8 */._)(after)];
    const comparison = compareStub(committed, fresh);
    if (comparison.kind === "same" || comparison.kind === "same-but")
        return { result: { ...base, status: "current" } };
    if (comparison.kind === "stamp") {
        const level = request.versionStamps === "ignore" ? "notice" : "error";
        const why = "the command runs other versions than those that made it";
        return told("stamp", level, why, `Only the version lines of ${stub.path} differ: ${why}.`);
    }
    const { reason, words } = comparison.kind === "comments"
        ? { reason: "comments", words: "its comments differ" }
        : whyStale(committed, fresh);
    const level = request.versionStamps === "only" ? "warning" : "error";
    return told("stale", level, reason, `${stub.path} is not what ${command} writes (${reason}): ${words}.`);
}
/** Told apart by the descriptors that both hold; a stub without one (of gRPC) differs because its services do. */
function whyStale(committed, fresh) {
    const [before, after] = [(0,extract/* extractDescriptor */.FV)(committed), (0,extract/* extractDescriptor */.FV)(fresh)];
    if (before === null || after === null)
        return { reason: "schema", words: "its code differs" };
    const differences = schemaDifferences(before, after);
    const words = differences.map((difference) => difference.words).join("; ");
    if (words === "")
        return { reason: "generator", words: "the same schema gives other code" };
    return { reason: differences.every(({ kind }) => kind === "option") ? "options" : "schema", words };
}
function notWritten(stub, command, request) {
    const why = `${command} did not write it`;
    if ((0,versions/* packageOf */.wg)(stub.generator) === null) {
        return { result: null, unchecked: { path: stub.path, generator: stub.generator, why } };
    }
    return {
        result: { ...by_command_about(stub, command), status: "unreproducible", reason: why },
        finding: {
            code: "stub-unreproducible",
            level: request.onUnchecked === "fail" ? "error" : "warning",
            message: `${stub.path} was not checked: ${why}.`,
            fix: "Let the command generate it, too, or exclude it by stub-paths.",
            path: stub.path,
        },
    };
}
function isNew(path, content, { facts, selects }) {
    if (facts.stubs.some((stub) => stub.path === path) || !selects(path))
        return false;
    return (0,model_directory/* isInScope */.yX)(path, facts) && by_command_generatorOf(content) !== null;
}
function by_command_generatorOf(content) {
    const header = /^\/\/ Code generated by (protoc-gen-[\w-]+)/m.exec((0,utf8/* decodeUtf8 */._)(content));
    return header?.[1] ?? null;
}
function missing(path, after, command) {
    const status = "missing";
    return {
        result: {
            ...by_command_about({ path, generator: by_command_generatorOf(after) ?? "" }, command),
            status,
            reason: `${command} writes it`,
        },
        change: { path, before: null, after, status },
        finding: {
            code: "stub-missing",
            level: "error",
            message: `${path} is not committed, although ${command} generates it.`,
            fix: `Run ${command}, or go-grpc-setup update, and add the file to Git.`,
            path,
        },
    };
}

;// CONCATENATED MODULE: ./src/stubs/verdict/cause-findings.ts





/**
 * One finding for each cause, however many stubs have it, at the place where it is to be mended. `failures` are of modules, by
 * `path@version`, that could not be downloaded and may hold what is nowhere else.
 */
function causeFindings(stubs, facts, request, failures) {
    const groups = new Map();
    for (const stub of stubs) {
        for (const cause of stub.causes) {
            const key = JSON.stringify(sameFor(cause));
            const group = groups.get(key) ?? { causes: [], stubs: [] };
            groups.set(key, group);
            group.causes.push(cause);
            if (!group.stubs.includes(stub))
                group.stubs.push(stub);
        }
    }
    return [...groups.values()].flatMap(({ causes: [cause, ...others], stubs: kept }) => {
        if (cause === undefined)
            return [];
        const isOfOneFile = others.every(({ path }) => path === cause.path);
        const told = isOfOneFile ? cause : { ...cause, path: null, place: null };
        return findingOf(cause.kind === "import" ? withFailures(told, kept, failures) : told, kept, facts, request);
    });
}
/** An import that is nowhere may be in a Go module that could not be had. */
function withFailures(cause, stubs, failures) {
    const goImports = stubs.flatMap((stub) => stub.goImports);
    const lacking = [...failures].filter(([module]) => {
        const [path = ""] = module.split("@");
        return goImports.some((one) => one === path || one.startsWith(`${path}/`));
    });
    if (lacking.length === 0)
        return cause;
    const why = lacking.map(([, failure]) => firstLine((0,model_failure/* explain */.W)(failure)).replace(/\.$/, "")).join("; ");
    return { ...cause, message: `${cause.message}, but may be in a module that its stub imports: ${why}` };
}
function firstLine(text) {
    return text.split("\n")[0] ?? "";
}
/** What a generator or a command says of every file in the same words is one mistake, and not that of the files. */
function sameFor({ kind, path, place, message }) {
    // Both plugins check the Go packages, each in its own name.
    if (kind === "generator" && place !== null)
        return [path, message.replace(/^protoc-gen-[\w-]+: /, "")];
    return kind === "generator" || kind === "post-process"
        ? [kind, message]
        : [path, place?.line, place?.column, message];
}
function findingOf(cause, stubs, facts, request) {
    const level = levelOf(cause, stubs, facts, request);
    const { kind, path } = cause;
    switch (kind) {
        case "proto": {
            const fix = "Name the right copy of it by the inputs proto-paths or proto-modules.";
            return cause_findings_told("proto-invalid", level, cause, stubs, path === null ? fix : `Mend ${path}.`);
        }
        case "import": {
            const leftOut = cause.imported === undefined ? null : importLeftOut(cause.imported, facts.git);
            const fix = "Name the place of the missing file by the inputs proto-paths or proto-modules, or mend the import.";
            return cause_findings_told("proto-import-missing", level, leftOut === null ? cause : { ...cause, message: `${cause.message}, ${leftOut.words}` }, stubs, leftOut?.fix ?? fix);
        }
        case "generator": {
            const fix = /\bedition\b/.test(cause.message)
                ? "write it in an edition that this version of its generator knows, or pin one that knows it and have its stubs made anew by that."
                : "give what its generator asks for by the inputs go-opt and go-grpc-opt, or pin another version of it.";
            return cause_findings_told("generator-failed", level, cause, stubs, path === null
                ? "Pin another version of it, or correct the inputs go-opt and go-grpc-opt."
                : `Mend ${path}, or ${fix}`);
        }
        case "post-process":
            return cause_findings_told("post-process-failed", level, cause, stubs, "Make the command succeed on a single generated file.");
    }
}
function cause_findings_told(code, level, cause, stubs, fix) {
    const paths = stubs.map(({ path }) => path);
    const [only] = paths;
    return {
        code,
        level,
        message: `${sentence(describeCause(cause))} So ${listed(paths)} could not be regenerated.`,
        fix,
        ...(cause.path === null ? {} : { path: cause.path }),
        ...(cause.path === null || cause.place === null ? {} : cause.place),
        ...(paths.length === 1 && only !== undefined && only !== cause.path ? { stub: only } : {}),
    };
}
function levelOf({ kind, path, message }, stubs, facts, request) {
    if (request.onUnchecked === "fail" || stubs.some(({ isOutdated }) => isOutdated))
        return "error";
    const isOwn = facts.protos.some((proto) => proto.path === path && !proto.vendored);
    if (kind === "proto")
        return isOwn && !isOfElsewhere(message, facts) ? "error" : "warning";
    if (kind === "generator")
        return / crashed: | was ended by |\bGo (?:import path|package)\b/.test(message) ? "error" : "warning";
    return kind === "post-process" ? "error" : "warning";
}
/**
 * Whether an error may say nothing of the file: the one protoc does not know an edition, an import was found in the wrong place or
 * twice, or a module of buf's registry is here in the version that go.mod requires, and buf.lock has another one.
 */
function isOfElsewhere(message, { recipes = [] }) {
    if (/edition|experimental_|^Option .* unknown|is already defined in file/i.test(message))
        return true;
    return /^Error while parsing option value|has no value named .* for option/.test(message) && (0,buf/* usesRegistry */.EQ)(recipes);
}
function sentence(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}

;// CONCATENATED MODULE: ./src/stubs/verdict/go-package-findings.ts
/** What is said of .protos that nothing is generated from, for they name no Go package. */
function goPackageFindings(found) {
    return found.map(({ proto, sibling }) => {
        const [neighbour] = sibling.candidates;
        const goPackage = neighbour?.proto.goPackage ?? "";
        return {
            code: "proto-without-go-package",
            level: "warning",
            message: `${proto.path} has no go_package, so that nothing is generated from it, although ${neighbour?.proto.path} beside it, of the same package, has ${sibling.stub.path}.`,
            fix: `Write option go_package = "${goPackage}"; into it, as the others of its directory have, or keep it elsewhere if it is not meant for Go.`,
            path: proto.path,
            line: 1,
        };
    });
}

// EXTERNAL MODULE: ./src/model/shell.ts
var shell = __webpack_require__(843);
;// CONCATENATED MODULE: ./src/stubs/verdict/guards.ts







/** Findings that keep a run from being green although something was not looked at or will not be committed. */
function guardFindings(facts, files, unchecked) {
    return [
        ...nothingChecked(facts, files, unchecked),
        ...ignoredStubs(facts, files),
        ...untrackedStubs(facts, files),
        ...caseClashes(facts, [...files, ...unchecked].map(({ path }) => path)),
    ];
}
/** No stub at all: fine for a module without .protos of Go packages, a mistake for one that has them. */
function nothingChecked(facts, files, unchecked) {
    if (files.length + unchecked.length > 0)
        return [];
    const leftOut = allStubsLeftOut(facts);
    if (leftOut !== null)
        return [leftOut];
    const protos = facts.protos.filter((proto) => {
        return !proto.vendored && isOfOwnPackage(proto, facts) && (0,model_directory/* isInScope */.yX)(proto.path, facts);
    });
    const [first] = protos;
    if (first === undefined) {
        const where = facts.scopes.includes(".") ? "" : ` in ${facts.scopes.join(", ")}`;
        const { submodules } = (0,work_tree/* leftOutIn */.Xi)(facts.git);
        const lacking = submodules.length === 0 ? "" : `; what ${listed(submodules)} would hold, was not fetched`;
        const inWords = facts.otherLanguage === undefined ? "" : `no Go but ${facts.otherLanguage} in this checkout, `;
        return [
            {
                code: "stubs-none",
                level: "notice",
                message: `There is ${inWords}no generated stub, and no .proto with a go_package of this checkout${where}, so there is nothing to check${lacking}.`,
                fix: "Nothing to do; if there should be stubs, check working-directory.",
            },
        ];
    }
    const lacking = protos.length === 1
        ? `${first.path} has a go_package, but its stub is not committed`
        : `${protos.length} .proto files have a go_package (${first.path} is one), but no stub of theirs is committed`;
    const ignored = facts.git.kind === "repository" && [...facts.git.ignored].some((path) => /\.pb\.go$|\/$/.test(path));
    return [
        {
            code: "stubs-not-committed",
            level: "error",
            message: `${lacking}${ignored ? "; .gitignore excludes files or directories that may hold them" : ""}.`,
            fix: "Generate the stubs and commit them, or use mode: setup where they are generated in the build.",
            path: first.path,
        },
    ];
}
/** Stubs of another module's packages are that one's to commit: a copy of its .proto is there to be read, or for other languages. */
function isOfOwnPackage({ goPackage }, { modules, otherLanguage }) {
    if (goPackage === undefined || otherLanguage !== undefined)
        return false;
    const path = (0,go_paths/* importPathOfGoPackage */.gL)(goPackage);
    return path === null || modules.length === 0 || (0,go_paths/* directoryOf */.jt)(path, modules) !== null;
}
function ignoredStubs(facts, files) {
    const git = facts.git;
    if (git.kind === "unknown")
        return [];
    const ignored = [...git.ignored];
    const isIgnored = (path) => ignored.some((entry) => entry === path || (entry.endsWith("/") && path.startsWith(entry)));
    return files
        .filter(({ path, status }) => (git.ignored.has(path) || status === "missing") && isIgnored(path))
        .map(({ path, status }) => ({
        code: "stub-ignored",
        level: "error",
        message: `${path} ${status === "missing" ? "would be generated" : "is here"}, but Git ignores it, so no commit will hold it.`,
        fix: `Take it out of .gitignore, or add it with git add --force ${(0,shell/* quoteForShell */.e)(path)}.`,
        path,
    }));
}
/**
 * A stub that Git does not know proves nothing about what is committed; where its .proto is not committed as it is either,
 * nothing that is committed needs it yet.
 */
function untrackedStubs(facts, files) {
    const git = facts.git;
    if (git.kind === "unknown")
        return [];
    return files
        .filter(({ path, status }) => git.untracked.has(path) && status !== "missing")
        .map(({ path, proto }) => ({
        code: "stub-untracked",
        level: proto !== null && (git.untracked.has(proto) || git.changed.has(proto)) ? "notice" : "error",
        message: `${path} is in the work tree but not in Git, so what is committed lacks it.`,
        fix: `git add ${(0,shell/* quoteForShell */.e)(path)}`,
        path,
    }));
}
/** Files that are one file on macOS and Windows. The other one may be judged by another run, as another share of the check. */
function caseClashes(facts, paths) {
    const committed = facts.stubs.map(({ path }) => path).sort();
    const known = new Set(committed);
    const made = paths.filter((path) => !known.has(path)).sort();
    const first = new Map();
    for (const path of [...committed, ...made])
        if (!first.has(path.toLowerCase()))
            first.set(path.toLowerCase(), path);
    return paths.flatMap((path) => {
        const other = first.get(path.toLowerCase());
        if (other === undefined || other === path)
            return [];
        return [
            {
                code: "stub-case-clash",
                level: "error",
                message: `${path} and ${other} differ only in case: on macOS and Windows they are one file.`,
                fix: `Rename the .proto of one of them (${external_node_path_.posix.basename(path)}).`,
                path,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./src/stubs/verdict/unsourced.ts




/** What is said once of all stubs without .proto: that a sparse checkout leaves it out, or that it is nowhere to be found. */
function unsourcedFindings(files, request, facts) {
    const without = files.filter(({ status }) => status === "unsourced");
    if (without.length === 0)
        return [];
    const leftOutOf = sourcesLeftOut(facts);
    const protoOf = new Map(facts.stubs.map((stub) => [stub.path, leftOutOf(stub)[0]]));
    const lacking = without.flatMap(({ path }) => {
        const proto = protoOf.get(path);
        return proto === undefined ? [] : [{ path, proto }];
    });
    const nowhere = without.filter(({ path }) => protoOf.get(path) === undefined);
    return [...unsourced_leftOut(lacking, request, facts), ...sourceless(nowhere, facts)];
}
/** Where the checkout holds no .proto of its own, nothing at all is held against one. */
function unsourced_leftOut(stubs, request, { protos }) {
    const [first] = stubs;
    if (first === undefined)
        return [];
    const subject = stubs.length === 1 ? first.path : `${stubs.length} stubs (${first.path} is one)`;
    const which = listed([...new Set(stubs.map(({ proto }) => proto))]);
    const isFailure = request.onUnchecked === "fail" || protos.every(({ vendored }) => vendored);
    return [
        {
            code: "proto-left-out",
            level: isFailure ? "error" : "warning",
            message: `${subject} could not be checked, for this sparse checkout leaves out ${which}.`,
            fix: widenCheckout,
        },
    ];
}
function sourceless(stubs, { git }) {
    const [first] = stubs;
    if (first === undefined)
        return [];
    const subject = stubs.length === 1
        ? `${first.path} is generated from no .proto file of the checkout. It is not edited, but nobody can say that it is`
        : `${stubs.length} stubs (${first.path} is one) are generated from no .proto file of the checkout. They are not edited, but nobody can say that they are`;
    const about = { code: "stub-unsourced", path: first.path };
    const { submodules } = (0,work_tree/* leftOutIn */.Xi)(git);
    if (submodules.length > 0) {
        const where = `${submodules.length === 1 ? "The submodule" : "The submodules"} ${listed(submodules)}`;
        const message = `${subject} up to date. ${where}, not fetched here, may hold what they are generated from.`;
        return [{ ...about, level: "warning", message, fix: fetchSubmodules }];
    }
    return [
        {
            ...about,
            level: "notice",
            message: `${subject} up to date.`,
            fix: "Check them where their .proto files are, or name those files' directories by the input proto-paths.",
        },
    ];
}

;// CONCATENATED MODULE: ./src/stubs/verdict/summary-findings.ts



/** What is said once for many files: version lines, stubs without .proto, and generators that were not run. */
function summaryFindings(files, unchecked, request, facts) {
    return [...stamps(files, request), ...unsourcedFindings(files, request, facts), ...summary_findings_notRun(unchecked, request)];
}
/** Errors are told one by one, each at its line. */
function stamps(files, request) {
    if (request.versionStamps !== "ignore")
        return [];
    const groups = (0,model_group/* groupBy */.$)(files, ({ status, reason }) => (status === "stamp" ? reason : undefined));
    return [...groups].map(([reason, stubs]) => {
        const path = stubs[0]?.path ?? "";
        const which = stubs.length === 1 ? path : `${stubs.length} stubs alike (${path} is one)`;
        const message = `Only the version lines of ${which} differ: ${reason}.`;
        return { code: "stub-stamp", level: "notice", message, fix: renewStamps, path };
    });
}
function summary_findings_notRun(unchecked, request) {
    return [...(0,model_group/* groupBy */.$)(unchecked, ({ generator }) => generator)].map(([generator, stubs]) => {
        const [first] = stubs;
        const subject = stubs.length === 1
            ? `${first?.path} was not checked`
            : `${stubs.length} files of ${generator} were not checked (${first?.path} is one)`;
        return {
            code: "stub-unchecked",
            level: request.onUnchecked === "fail" ? "error" : "warning",
            message: `${subject}: ${first?.why}.`,
            fix: `Pin ${generator} by the input go-tools to have them checked, or exclude them by stub-paths.`,
        };
    });
}

;// CONCATENATED MODULE: ./src/stubs/verdict/told-findings.ts



/**
 * What is said of each stub, in the order of the judgements; of those that could not be regenerated once for all that have the same
 * reason, in the place of the first of them.
 */
function toldFindings(judgements) {
    const groups = (0,model_group/* groupBy */.$)(judgements, commonReason);
    return judgements.flatMap((judgement) => {
        const { finding } = judgement;
        const why = commonReason(judgement);
        if (finding === null || why === undefined)
            return finding ?? [];
        const [first, ...others] = groups.get(why) ?? [];
        if (others.length === 0)
            return finding;
        if (first !== judgement)
            return [];
        const paths = [first, ...others].map(({ result }) => result.path);
        const message = `${paths.length} stubs (${listed(paths)}) could not be regenerated, each for this reason: ${why.replace(/\.$/, "")}.`;
        return { ...finding, message };
    });
}
/** Why a stub could not be regenerated, in words that do not name it or its .proto; undefined where something of its own is told. */
function commonReason({ finding, result }) {
    const { path, proto, status, reason = "" } = result;
    if (status !== "unreproducible" || finding?.message !== notRegenerated(path, reason))
        return undefined;
    return told_findings_withoutName(reason, proto);
}
function told_findings_withoutName(reason, proto) {
    const unnamed = reason.replace(/^\S+\.proto(?= is not in the checkout)/, "its .proto");
    return proto === null ? unnamed : unnamed.replaceAll(proto, "its .proto");
}

;// CONCATENATED MODULE: ./src/stubs/verify.ts


















/**
 * Regenerates every stub beside the checkout with the versions that its own text names, compares, and says what each
 * difference means. Reads only. Throws a `Failure` of kind `bad-input` for inputs that match nothing, and others where
 * protoc or a plugin can't be run at all.
 */
async function verifyStubs(input) {
    const { facts, request, history } = input;
    const selected = selectedBy(input);
    const [program, ...args] = request.generate;
    if (program !== undefined)
        return verdictByCommand([program, ...args], selected, input);
    const followed = await followedStubs(selected.found, facts, history);
    const { contexts } = followed;
    const survey = surveyOf(withoutDoubted(followed), facts);
    const former = (0,once/* once */.O)(() => formerStubs(contexts, survey, input));
    const takenAway = async () => (await former()).flatMap((one) => one.former ?? []);
    const regeneration = await regenerationOf(contexts, takenAway, input);
    // Git's history is walked while plugins run.
    const [present, wanted] = await Promise.all([judgePresent(followed, selected, regeneration, input), former()]);
    const absent = await judgeAbsent(survey, wanted, present, selected, regeneration, input);
    await regeneration.save();
    const unpackaged = findWithoutGoPackage(survey).filter(({ proto }) => selected.selects(proto.path));
    const told = [...goPackageFindings(unpackaged), ...stubsLeftOut(absent.leftOut, request, facts.git)];
    const judgements = await withLostImports([...present.judgements, ...absent.judgements], facts, history);
    return verdictOf(judgements, told, selected, regeneration, input);
}
async function verdictByCommand(argv, { stubs, selects }, input) {
    const toolDirectories = await toolDirectoriesOf(input);
    const verdict = await verifyByCommand({ ...input, stubs, selects, toolDirectories }, argv);
    const guards = guardFindings(input.facts, verdict.files, verdict.unchecked);
    return { ...verdict, findings: [...verdict.findings, ...guards] };
}
function verdictOf(judgements, told, { unchecked }, { failures, reused }, { facts, request }) {
    const files = judgements.map(({ result }) => result);
    const unregenerated = judgements.flatMap((judgement) => judgement.unregenerated ?? []);
    return {
        files,
        unchecked,
        changes: judgements.flatMap(({ change }) => change ?? []),
        findings: [
            ...toldFindings(judgements),
            ...told,
            ...causeFindings(unregenerated, facts, request, failures),
            ...summaryFindings(files, unchecked, request, facts),
            // A share of a check may be empty; that nothing at all is checked is for the first one to say.
            ...(request.shard.index === 1 || files.length > 0 ? guardFindings(facts, files, unchecked) : []),
        ],
        reused: reused(),
    };
}


/***/ })

};
