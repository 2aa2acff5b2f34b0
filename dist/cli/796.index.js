export const id = 796;
export const ids = [796];
export const modules = {

/***/ 1796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  update: () => (/* binding */ update),
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/model/once.ts
var once = __webpack_require__(1800);
// EXTERNAL MODULE: ./src/project/git.ts
var git = __webpack_require__(3597);
;// CONCATENATED MODULE: ./src/project/history/commits.ts

/** As `git log` is asked everywhere here: along first parents, by the names that files had, whatever the user has configured. */
const plainLog = ["log", "--first-parent", "-m", "--no-follow", "--no-show-signature", "--no-renames"];
/** The commits of the repository whose work tree begins at `root`. */
function commitsOf(root, host) {
    const output = async (args, stdin) => {
        const { exitCode, stdout } = await (0,git/* runGit */.EO)(root, args, host, stdin);
        return exitCode === 0 ? stdout.toString("utf8") : "";
    };
    return {
        output,
        textOf: async (blob) => {
            const { exitCode, stdout } = await (0,git/* runGit */.EO)(root, ["cat-file", "blob", blob], host);
            return exitCode === 0 ? stdout.toString("utf8") : null;
        },
        has: async (commit, path) => {
            const tree = ["--literal-pathspecs", "ls-tree", "--name-only", commit, "--", path];
            const { exitCode, stdout } = await (0,git/* runGit */.EO)(root, tree, host);
            return exitCode === 0 ? stdout.length > 0 : null;
        },
        lastOf: async (paths) => {
            const found = new Map();
            if (paths.length === 0)
                return found;
            const log = [...plainLog, "--format=%x00%H", "--name-only", "--stdin", "HEAD"];
            const answer = await output(["--literal-pathspecs", ...log], ["--", ...paths, ""].join("\n"));
            for (const entry of answer.split("\0")) {
                const [commit = "", ...names] = entry.split("\n").filter((line) => line !== "");
                for (const name of names)
                    if (!found.has(name))
                        found.set(name, commit);
            }
            return found;
        },
        isAncestor: async (commit, other) => {
            return (await (0,git/* runGit */.EO)(root, ["merge-base", "--is-ancestor", commit, other], host)).exitCode === 0;
        },
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/project/history/departures.ts


/** See `History.departures`. */
async function findDepartures(stubs, commits) {
    const lastCommits = await commits.lastOf(stubs.map(({ path }) => path));
    const changes = await protosChangedSince(new Set(lastCommits.values()), commits);
    const deletions = new Map();
    const lastChanges = changesBefore(commits);
    const found = new Map();
    for (const { path, mayStemFrom } of stubs) {
        const since = lastCommits.get(path) ?? "";
        const { gone, added } = changes.get(since) ?? { gone: new Map(), added: new Map() };
        const departures = [];
        for (const [proto, object] of gone) {
            if (!mayStemFrom(proto))
                continue;
            const commit = deletions.get(proto) ?? (await deletingCommit(since, proto, commits));
            deletions.set(proto, commit);
            const movedTo = newPlaceOf(proto, object, added) ?? (commit === null ? null : lastPlaceOf(proto, await lastChanges(commit)));
            departures.push({ path: proto, movedTo, commit });
        }
        if (departures.length > 0)
            found.set(path, departures);
    }
    return found;
}
/** What became of .protos from each of the commits to HEAD. */
async function protosChangedSince(since, commits) {
    const head = (await commits.output(["rev-parse", "HEAD"])).trim();
    // Each commit is shown as if HEAD was its parent: what it has more than that is gone by now.
    const format = ["-r", "--raw", "--no-abbrev", "--no-renames"];
    const diff = ["diff-tree", "--stdin", ...format, "--diff-filter=AD", "--", "*.proto"];
    const answer = await commits.output(diff, [...since].map((commit) => `${commit} ${head}\n`).join(""));
    const nothing = () => ({ gone: new Map(), added: new Map() });
    const found = new Map();
    let changes = nothing();
    for (const line of answer.split("\n")) {
        const [, now = "", then = "", status, path = ""] = /^:\S+ \S+ (\S+) (\S+) ([AD])\t(.*)$/.exec(line) ?? [];
        if (status === "A")
            changes.gone.set(path, then);
        else if (status === "D")
            changes.added.set(path, now);
        else {
            changes = nothing();
            found.set(line, changes);
        }
    }
    return found;
}
/** The same content elsewhere, or else the only new file of the same name: a moved file is often edited, too. */
function newPlaceOf(path, object, added) {
    const name = external_node_path_.posix.basename(path);
    const same = [...added].filter(([, other]) => other === object).map(([other]) => other);
    const alike = [...added.keys()].filter((other) => external_node_path_.posix.basename(other) === name);
    return (same.find((other) => external_node_path_.posix.basename(other) === name) ?? same[0] ?? (alike.length === 1 ? (alike[0] ?? null) : null));
}
/** Tells what became of .protos from the commit before another one to HEAD, asked of each commit once: it may have taken hundreds away. */
function changesBefore(commits) {
    const known = new Map();
    const read = async (commit) => {
        const before = (await commits.output(["rev-parse", `${commit}^1`])).trim();
        return (await protosChangedSince(new Set([before]), commits)).get(before);
    };
    return (commit) => {
        const changes = known.get(commit) ?? read(commit);
        known.set(commit, changes);
        return changes;
    };
}
/** A file may have been edited since a stub was made of it, and others of its name have come: it is found by what it was last. */
function lastPlaceOf(path, changes) {
    const object = changes?.gone.get(path);
    return changes === undefined || object === undefined ? null : newPlaceOf(path, object, changes.added);
}
async function deletingCommit(since, path, commits) {
    const deletion = ["-1", "--diff-filter=D", "--format=%x00%H", "--name-only", `${since}..HEAD`, "--", path];
    const answer = await commits.output(["--literal-pathspecs", ...plainLog, ...deletion]);
    return /[0-9a-f]{40,}/.exec(answer)?.[0] ?? null;
}

// EXTERNAL MODULE: ./src/project/stub.ts
var project_stub = __webpack_require__(9041);
;// CONCATENATED MODULE: ./src/project/history/former-stubs.ts



/** How far back it is looked, in first parents of HEAD: what nobody minded for longer is meant to be so. */
const lookBack = 20;
/** See `History.formerStubs`. A file is known by its name and by what it said; what no clone holds is not found. */
async function findFormerStubs(isStub, endings, { changed, deleted }, commits) {
    const inWorkTree = [...deleted, ...changed]
        .filter((path) => endings.some((ending) => path.endsWith(ending)) && !isStub(path))
        .map((path) => ({ path, commit: null, isGone: deleted.has(path) }));
    const known = new Set(inWorkTree.map(({ path }) => path));
    const earlier = takenAwayIn(await changesOfStubs(endings, commits), isStub).filter(({ path }) => !known.has(path));
    const found = await Promise.all([...inWorkTree, ...earlier].map(async ({ path, commit, isGone }) => {
        const before = commit === null ? "HEAD" : `${commit}^1`;
        const text = await commits.textOf(`${before}:${path}`);
        const stub = text === null ? null : (0,project_stub/* readStub */.PH)(path, text);
        return text === null || stub === null ? [] : [{ stub, text, commit, isGone }];
    }));
    return found.flat();
}
/** The last changes of stubs, newest first. */
async function changesOfStubs(endings, commits) {
    const bound = (await commits.output(["rev-list", "--first-parent", `--skip=${lookBack}`, "-1", "HEAD"])).trim();
    const range = bound === "" ? "HEAD" : `${bound}..HEAD`;
    const stubs = endings.map((ending) => `*${ending}`);
    const log = [...plainLog, "--diff-filter=AMD", "--name-status", "--format=%x00%H", range, "--", ...stubs];
    const entries = (await commits.output(log)).split("\0").slice(1);
    return entries.map((entry) => {
        const [commit = "", ...lines] = entry.split("\n").filter((line) => line !== "");
        const files = lines.map((line) => ({ state: line.slice(0, 1), path: line.slice(2) }));
        const paths = (letter) => files.filter(({ state }) => state === letter).map(({ path }) => path);
        return { commit, added: paths("A"), modified: paths("M"), deleted: paths("D") };
    });
}
/** Files that are no stubs today, each with the newest commit that touched it, up to the last one that made stubs. */
function takenAwayIn(changes, isStub) {
    const found = new Map();
    const madeAnew = new Set();
    for (const { commit, added, modified, deleted } of changes) {
        const names = new Set(added.map((path) => external_node_path_.posix.basename(path)));
        // What came elsewhere under the same name was moved there.
        const gone = deleted.filter((path) => !names.has(external_node_path_.posix.basename(path)));
        const written = [...added, ...modified];
        for (const path of [...gone, ...written.filter((one) => !isStub(one))]) {
            if (isStub(path) || found.has(path) || madeAnew.has(external_node_path_.posix.dirname(path)))
                continue;
            found.set(path, { commit, isGone: deleted.includes(path) });
        }
        for (const path of written.filter(isStub))
            madeAnew.add(external_node_path_.posix.dirname(path));
    }
    return [...found].map(([path, how]) => ({ path, ...how }));
}

;// CONCATENATED MODULE: ./src/project/history/former-texts.ts
/** See `History.reworked`. */
async function findReworked(stubs, { changed }, commits) {
    const untouched = stubs.filter(({ proto }) => !changed.has(proto));
    const paths = untouched.flatMap(({ path, proto }) => (changed.has(path) ? [] : [path, proto]));
    const last = await commits.lastOf(paths);
    const found = new Map();
    for (const { path, proto } of untouched) {
        const commit = changed.has(path) ? null : (last.get(path) ?? "");
        const protosCommit = last.get(proto);
        if (commit === "" || (commit !== null && protosCommit === commit))
            continue;
        const isKnown = commit !== null && protosCommit !== undefined;
        if (isKnown && !(await commits.isAncestor(protosCommit, commit)))
            continue;
        const text = await commits.textOf(`${commit === null ? "HEAD" : `${commit}^1`}:${path}`);
        if (text !== null)
            found.set(path, { text, commit });
    }
    return found;
}
/** See `History.committedWith`. */
async function findCommittedWith(files, { changed }, commits) {
    const asked = files.filter(({ stub }) => !changed.has(stub));
    const last = await commits.lastOf(asked.map(({ stub }) => stub));
    const texts = new Map();
    const found = new Map();
    for (const { path, stub } of asked) {
        const commit = last.get(stub);
        if (commit === undefined)
            continue;
        const blob = `${commit}:${path}`;
        const known = texts.get(blob);
        const text = known === undefined ? await commits.textOf(blob) : known;
        texts.set(blob, text);
        if (text !== null)
            found.set(stub, { text, commit });
    }
    return found;
}

;// CONCATENATED MODULE: ./src/project/history/history.ts




/**
 * What git knows of a repository's past. It follows first parents alone, so that merging a branch is one change; of files
 * that were never committed it knows nothing, and of a shallow clone only what that holds. Its functions throw a `Failure` of
 * kind `tool` where git can't be run.
 */
function historyOf(root, host) {
    const commits = commitsOf(root, host);
    return {
        departures: (stubs) => findDepartures(stubs, commits),
        isNewerThan: (path, others) => isNewerThan(path, others, commits),
        wasLeftOut: (proto, stub, sibling) => wasLeftOut(proto, stub, sibling, commits),
        formerStubs: (isStub, endings, workTree) => findFormerStubs(isStub, endings, workTree, commits),
        ignored: (paths) => ignoredOf(paths, commits),
        reworked: (stubs, workTree) => findReworked(stubs, workTree, commits),
        committedWith: (files, workTree) => findCommittedWith(files, workTree, commits),
        wasThereBefore: (path, stub) => wasThereBefore(path, stub, commits),
    };
}
/** The index is left aside: what is taken out of it, but was not committed so yet, is ignored all the same. */
async function ignoredOf(paths, commits) {
    const answer = await commits.output(["check-ignore", "--no-index", "-z", "--stdin"], paths.join("\0"));
    return new Set(answer.split("\0").filter((path) => path !== ""));
}
async function isNewerThan(path, others, commits) {
    const last = new Set((await commits.lastOf(others)).values());
    const hadIt = await Promise.all([...last].map((commit) => commits.has(commit, path)));
    return hadIt.length > 0 && hadIt.every((had) => had === false);
}
async function wasThereBefore(path, stub, commits) {
    const commit = (await commits.lastOf([stub])).get(stub);
    return commit !== undefined && (await commits.has(`${commit}^1`, path)) === true;
}
async function wasLeftOut(proto, stub, sibling, commits) {
    const commit = (await commits.lastOf([sibling])).get(sibling);
    const before = `${commit}^1`;
    if (commit === undefined || (await commits.has(before, proto)) !== true)
        return false;
    if ((await commits.has(before, stub)) !== false)
        return false;
    const count = ["--literal-pathspecs", "rev-list", "--count", "--first-parent", `${before}..HEAD`, "--", stub];
    return (await commits.output(count)).trim() === "0";
}

// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(7291);
// EXTERNAL MODULE: ./src/model/utf8.ts
var utf8 = __webpack_require__(2174);
;// CONCATENATED MODULE: ./src/stubs/patch.ts


/**
 * The changes as a patch for `git apply`, run from the checkout's root; empty where there are none.
 * https://git-scm.com/docs/diff-format#generate_patch_text_with_p
 */
function makePatch(changes) {
    return changes
        .toSorted((one, other) => (one.path < other.path ? -1 : 1))
        .map(patchOf)
        .join("");
}
function patchOf({ path, before, after }) {
    const hunks = hunksOf((0,utf8/* decodeUtf8 */._)(before), (0,utf8/* decodeUtf8 */._)(after));
    const header = [`diff --git ${quotePath(`a/${path}`)} ${quotePath(`b/${path}`)}`];
    if (before === null)
        header.push("new file mode 100644");
    if (after === null)
        header.push("deleted file mode 100644");
    if (hunks.length > 0) {
        header.push(`--- ${before === null ? "/dev/null" : quotePath(`a/${path}`)}`);
        header.push(`+++ ${after === null ? "/dev/null" : quotePath(`b/${path}`)}`);
    }
    return `${[...header, ...hunks].join("\n")}\n`;
}
function hunksOf(before, after) {
    const { hunks } = (0,create/* structuredPatch */.YB)("a", "b", before, after, undefined, undefined, {
        context: 3,
        stripTrailingCr: false,
    });
    return hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
        `@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`,
        ...lines,
    ]);
}
// An empty side is written as the line before the hunk.
function range(start, lines) {
    return lines === 0 ? `${Math.max(0, start - 1)},0` : `${start},${lines}`;
}
// https://github.com/git/git/blob/master/quote.c, cq_lookup
const namedEscapes = new Map([
    [0x07, "a"],
    [0x08, "b"],
    [0x09, "t"],
    [0x0a, "n"],
    [0x0b, "v"],
    [0x0c, "f"],
    [0x0d, "r"],
    [0x22, '"'],
    [0x5c, "\\"],
]);
/** A path as git writes it: in quotes with C escapes where it holds anything unusual. core.quotePath of git-config(1). */
function quotePath(path) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: git escapes them
    if (!/["\\\0-\x1f\x7f-\uffff]/.test(path))
        return path;
    const escaped = [...Buffer.from(path)].map((byte) => {
        const letter = namedEscapes.get(byte);
        if (letter !== undefined)
            return `\\${letter}`;
        if (byte >= 0x20 && byte < 0x7f)
            return String.fromCharCode(byte);
        return `\\${byte.toString(8).padStart(3, "0")}`;
    });
    return `"${escaped.join("")}"`;
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/files/if-there.ts
var if_there = __webpack_require__(4431);
// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/model/shell.ts
var shell = __webpack_require__(843);
// EXTERNAL MODULE: ./src/model/system-error.ts
var system_error = __webpack_require__(7627);
;// CONCATENATED MODULE: ./src/stubs/update.ts






/**
 * Writes the changes into the checkout. All new contents are written beside their targets before the first is renamed
 * into place, so that a full disk leaves everything as it was. Hand-edited stubs are left alone unless `force` is set;
 * nothing is written through a symbolic link that leaves the checkout. Throws a `Failure` where a file can't be written.
 */
async function applyChanges(root, changes, force) {
    const refused = changes.filter(({ status }) => status === "edited" && !force);
    const accepted = changes.filter((change) => !refused.includes(change));
    const top = await (0,external_node_fs_promises_.realpath)(root);
    const staged = [];
    const areas = [];
    try {
        for (const { path, after } of accepted) {
            const target = (0,external_node_path_.join)(top, ...path.split("/"));
            await refuseEscape(top, target);
            if (after === null)
                continue;
            await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
            const area = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_path_.dirname)(target), ".go-grpc-setup-"));
            areas.push(area);
            const from = (0,external_node_path_.join)(area, "stub");
            await (0,external_node_fs_promises_.writeFile)(from, after);
            const mode = await modeOf(target);
            if (mode !== null)
                await (0,external_node_fs_promises_.chmod)(from, mode);
            staged.push({ from, to: target });
        }
        for (const { from, to } of staged)
            await (0,external_node_fs_promises_.rename)(from, to);
        for (const { path, after } of accepted)
            if (after === null)
                await unlinkIn(top, (0,external_node_path_.join)(top, ...path.split("/")));
    }
    catch (cause) {
        if (cause instanceof failure/* Failure */.H)
            throw cause;
        throw new failure/* Failure */.H("file-system", `The stubs could not be written: ${(0,failure/* explain */.W)(cause)}`, { cause });
    }
    finally {
        for (const area of areas)
            await (0,external_node_fs_promises_.rm)(area, { recursive: true, force: true });
    }
    return { written: accepted.map(({ path }) => path), findings: refused.map(leftAlone) };
}
/** What is left to be done about files that were written and were not there before: only a commit holds them. */
function newFiles(changes, written) {
    const made = changes.filter(({ path, before }) => before === null && written.includes(path));
    return made.map(({ path }) => ({
        code: "stub-untracked",
        level: "notice",
        message: `${path} is new, and not in Git before it is added.`,
        fix: `git add ${(0,shell/* quoteForShell */.e)(path)}`,
        path,
    }));
}
/** Why a directory may stay: something else is in it, it is in use, it is a link, or it is not ours to delete. */
const mayStay = ["ENOTEMPTY", "EEXIST", "EBUSY", "ENOTDIR", "EPERM", "EACCES"];
/** Deletes a file and the directories that it was alone in: Git knows none that is empty, and `git apply` leaves none either. */
async function unlinkIn(top, target) {
    await (0,external_node_fs_promises_.unlink)(target);
    for (let directory = (0,external_node_path_.dirname)(target); directory !== top; directory = (0,external_node_path_.dirname)(directory)) {
        try {
            await (0,external_node_fs_promises_.rmdir)(directory);
        }
        catch (error) {
            if (!mayStay.includes((0,system_error/* errorCode */.C)(error)))
                throw error;
            return;
        }
    }
}
async function modeOf(file) {
    try {
        return (await (0,external_node_fs_promises_.stat)(file)).mode & 0o777;
    }
    catch {
        // A file that is not there yet has no mode to keep; what else is wrong with it, the rename will tell.
        return null;
    }
}
/** Follows the target's nearest existing parent, and the target itself where it is a link. */
async function refuseEscape(top, target) {
    let existing = target;
    while (!(await (0,if_there/* exists */.t)(existing)))
        existing = (0,external_node_path_.dirname)(existing);
    const real = await (0,external_node_fs_promises_.realpath)(existing);
    if (real === top || real.startsWith(top + external_node_path_.sep))
        return;
    throw new failure/* Failure */.H("untrusted", `${target} leads out of the checkout, to ${real}; nothing was written.`, {
        remedy: "Replace the symbolic link by a directory or file of the checkout.",
    });
}
function leftAlone({ path }) {
    return {
        code: "update-refused",
        level: "error",
        message: `${path} was edited by hand, and updating it would lose the edit.`,
        fix: "Move the edit elsewhere, or run update with --force.",
        path,
    };
}

// EXTERNAL MODULE: ./src/app/prepare.ts + 63 modules
var prepare = __webpack_require__(1384);
// EXTERNAL MODULE: ./src/app/setup.ts + 52 modules
var setup = __webpack_require__(3708);
;// CONCATENATED MODULE: ./src/app/verify.ts







/** `verify`: gets the tools, regenerates the stubs beside the tree and compares. */
async function verify(request, place, record) {
    await judge(request, place, record);
}
/** `update`: the same, then writes what differs. A stub that was mended is no finding any more. */
async function update(request, place, record) {
    const { verdict, git } = await judge(request, place, record);
    const { written, findings } = await record.timed("write", () => applyChanges(record.root, verdict.changes, request.stubs.force));
    const mended = new Set(written);
    const added = git.kind === "repository" ? newFiles(verdict.changes, written) : [];
    const rest = record.findings.filter(({ path = "", stub = path }) => !mended.has(stub));
    record.findings.splice(0, record.findings.length, ...rest, ...findings, ...added);
    const deleted = new Set(verdict.changes.flatMap(({ path, after }) => (after === null ? [path] : [])));
    const left = record.stubs.files.filter(({ path }) => !(mended.has(path) && deleted.has(path)));
    const files = left.map((result) => (mended.has(result.path) ? rewritten(result) : result));
    record.stubs = { ...record.stubs, files, current: countCurrent(files) };
    record.patch = makePatch(verdict.changes.filter(({ path }) => !mended.has(path)));
    place.host.log.info(written.length === 0 ? "Nothing had to be written." : `Wrote ${written.join(", ")}.`);
}
function rewritten({ status, reason, ...result }) {
    const was = reason === undefined ? status : `${status} (${reason})`;
    return { ...result, status: "current", because: [...result.because, `was ${was}, and was mended by this run`] };
}
function countCurrent(files) {
    return files.filter(({ status }) => status === "current").length;
}
async function judge(request, place, record) {
    const preparation = await (0,prepare/* prepare */.i)(request, place, record);
    const { facts } = preparation;
    const { compileAhead } = await Promise.all(/* import() */[__webpack_require__.e(322), __webpack_require__.e(497), __webpack_require__.e(948), __webpack_require__.e(0)]).then(__webpack_require__.bind(__webpack_require__, 1000));
    const { protoc, done } = (0,setup.installTools)(preparation, request, record);
    const common = { facts, request: request.stubs, host: place.host };
    const ahead = compileAhead({ ...common, protoc });
    // Done while protoc runs and the other tools are held against their records.
    const tellOfPairing = (0,once/* once */.O)(() => (0,prepare/* judgePairing */.w)(preparation, request, record));
    const meanwhile = async () => {
        // Behind what protoc's arrival sets going: its own start.
        await (0,promises_.setImmediate)();
        tellOfPairing();
        return Promise.all(/* import() */[__webpack_require__.e(322), __webpack_require__.e(728), __webpack_require__.e(497), __webpack_require__.e(128), __webpack_require__.e(948), __webpack_require__.e(62)]).then(__webpack_require__.bind(__webpack_require__, 7062));
    };
    const verdict = await Promise.all([done, protoc.then(meanwhile, meanwhile)])
        .then(([tools, { verifyStubs }]) => {
        const input = {
            ...common,
            pins: tools.decisions.map(({ pin }) => pin),
            local: tools.local,
            protoc: tools.protoc,
            obtain: tools.toolbox.obtain,
            moduleDirectory: tools.toolbox.moduleDirectory,
            ahead,
            ...(facts.git.kind === "repository" ? { history: historyOf(facts.root, place.host) } : {}),
        };
        return beside(tools.settled, () => record.timed("stubs", () => place.host.log.step("stubs", () => verifyStubs(input))));
    })
        .finally(tellOfPairing)
        .finally(ahead.end);
    record.findings.push(...verdict.findings);
    record.stubs = {
        checked: verdict.files.length,
        current: countCurrent(verdict.files),
        files: verdict.files,
        unchecked: verdict.unchecked,
        reused: verdict.reused,
    };
    record.patch = makePatch(verdict.changes);
    return { verdict, git: facts.git };
}
/** What the work comes to, once what runs beside it has ended as well; the other's error is thrown first. */
async function beside(other, work) {
    const [first, second] = await Promise.allSettled([other, work()]);
    if (first.status === "rejected")
        throw first.reason;
    if (second.status === "rejected")
        throw second.reason;
    return second.value;
}


/***/ }),

/***/ 2174:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ decodeUtf8)
/* harmony export */ });
/** Bytes read as UTF-8, without a copy of them, and with U+FFFD for what is none; empty where there are no bytes. */
function decodeUtf8(bytes) {
    return bytes === null ? "" : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
}


/***/ })

};
