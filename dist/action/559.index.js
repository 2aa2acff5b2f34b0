export const id = 559;
export const ids = [559];
export const modules = {

/***/ 87559:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  update: () => (/* binding */ update),
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/project/git.ts
var git = __webpack_require__(13597);
// EXTERNAL MODULE: ./src/project/stub.ts
var project_stub = __webpack_require__(69041);
;// CONCATENATED MODULE: ./src/project/former-stubs.ts



/** How far back it is looked, in first parents of HEAD: what nobody minded for longer is meant to be so. */
const lookBack = 20;
/** See `History.formerStubs`. A file is known by its name and by what it said; what no clone holds is not found. */
async function findFormerStubs(root, isStub, endings, { changed, deleted }, host) {
    const inWorkTree = [...deleted, ...changed]
        .filter((path) => endings.some((ending) => path.endsWith(ending)) && !isStub(path))
        .map((path) => ({ path, commit: null, isGone: deleted.has(path) }));
    const known = new Set(inWorkTree.map(({ path }) => path));
    const earlier = takenAwayIn(await changesOfStubs(root, endings, host), isStub).filter(({ path }) => !known.has(path));
    const found = await Promise.all([...inWorkTree, ...earlier].map(async ({ path, commit, isGone }) => {
        const before = commit === null ? "HEAD" : `${commit}^1`;
        const { exitCode, stdout } = await (0,git/* runGit */.EO)(root, ["cat-file", "blob", `${before}:${path}`], host);
        const text = exitCode === 0 ? stdout.toString("utf8") : "";
        const stub = (0,project_stub/* readStub */.PH)(path, text);
        return stub === null ? [] : [{ stub, text, commit, isGone }];
    }));
    return found.flat();
}
/** The last changes of stubs, newest first. */
async function changesOfStubs(root, endings, host) {
    const last = await (0,git/* runGit */.EO)(root, ["rev-list", "--first-parent", `--skip=${lookBack}`, "-1", "HEAD"], host);
    const bound = last.stdout.toString("utf8").trim();
    const log = [
        "log",
        "--first-parent",
        "-m",
        "--no-show-signature",
        "--no-renames",
        "--diff-filter=AMD",
        "--name-status",
    ];
    const range = bound === "" ? "HEAD" : `${bound}..HEAD`;
    const stubs = endings.map((ending) => `*${ending}`);
    const answer = await (0,git/* runGit */.EO)(root, [...log, "--format=%x00%H", range, "--", ...stubs], host);
    if (answer.exitCode !== 0)
        return [];
    const entries = answer.stdout.toString("utf8").split("\0").slice(1);
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

;// CONCATENATED MODULE: ./src/project/history.ts


/**
 * What git knows of a repository's past. It follows first parents alone, so that merging a branch is one change; of files
 * that were never committed it knows nothing, and of a shallow clone only what that holds. Its functions throw a `Failure` of
 * kind `tool` where git can't be run.
 */
function historyOf(root, host) {
    return {
        departures: (stubs) => findDepartures(root, stubs, host),
        isNewerThan: (path, others) => isNewerThan(root, path, others, host),
        wasLeftOut: (proto, stub, sibling) => wasLeftOut(root, proto, stub, sibling, host),
        formerStubs: (isStub, endings, workTree) => findFormerStubs(root, isStub, endings, workTree, host),
        ignored: (paths) => ignoredOf(root, paths, host),
        reworked: (stubs, workTree) => findReworked(root, stubs, workTree, host),
        committedWith: (files, workTree) => findCommittedWith(root, files, workTree, host),
        wasThereBefore: (path, stub) => wasThereBefore(root, path, stub, host),
    };
}
async function findDepartures(root, stubs, host) {
    const paths = stubs.map(({ path }) => path);
    const lastCommits = await lastCommitsOf(root, paths, host);
    const changes = await protosChangedSince(root, new Set(lastCommits.values()), host);
    const deletions = new Map();
    const lastChanges = changesBefore(root, host);
    const found = new Map();
    for (const { path, mayStemFrom } of stubs) {
        const since = lastCommits.get(path) ?? "";
        const { gone, added } = changes.get(since) ?? { gone: new Map(), added: new Map() };
        const departures = [];
        for (const [proto, object] of gone) {
            if (!mayStemFrom(proto))
                continue;
            const commit = deletions.get(proto) ?? (await deletingCommit(root, since, proto, host));
            deletions.set(proto, commit);
            const movedTo = newPlaceOf(proto, object, added) ?? (commit === null ? null : lastPlaceOf(proto, await lastChanges(commit)));
            departures.push({ path: proto, movedTo, commit });
        }
        if (departures.length > 0)
            found.set(path, departures);
    }
    return found;
}
/** The index is left aside: what is taken out of it, but was not committed so yet, is ignored all the same. */
async function ignoredOf(root, paths, host) {
    const answer = await output(root, ["check-ignore", "--no-index", "-z", "--stdin"], host, paths.join("\0"));
    return new Set(answer.split("\0").filter((path) => path !== ""));
}
async function findReworked(root, stubs, { changed }, host) {
    const untouched = stubs.filter(({ proto }) => !changed.has(proto));
    const paths = untouched.flatMap(({ path, proto }) => (changed.has(path) ? [] : [path, proto]));
    const last = await lastCommitsOf(root, paths, host);
    const found = new Map();
    for (const { path, proto } of untouched) {
        const commit = changed.has(path) ? null : (last.get(path) ?? "");
        const protosCommit = last.get(proto);
        if (commit === "" || (commit !== null && protosCommit === commit))
            continue;
        if (commit !== null && protosCommit !== undefined) {
            const isOlder = ["merge-base", "--is-ancestor", protosCommit, commit];
            if ((await (0,git/* runGit */.EO)(root, isOlder, host)).exitCode !== 0)
                continue;
        }
        const blob = `${commit === null ? "HEAD" : `${commit}^1`}:${path}`;
        const text = await textOf(root, blob, host);
        if (text !== null)
            found.set(path, { text, commit });
    }
    return found;
}
async function findCommittedWith(root, files, { changed }, host) {
    const asked = files.filter(({ stub }) => !changed.has(stub));
    const last = await lastCommitsOf(root, asked.map(({ stub }) => stub), host);
    const texts = new Map();
    const found = new Map();
    for (const { path, stub } of asked) {
        const commit = last.get(stub);
        if (commit === undefined)
            continue;
        const blob = `${commit}:${path}`;
        const known = texts.get(blob);
        const text = known === undefined ? await textOf(root, blob, host) : known;
        texts.set(blob, text);
        if (text !== null)
            found.set(stub, { text, commit });
    }
    return found;
}
/** Null where git has nothing of this name. */
async function textOf(root, blob, host) {
    const { exitCode, stdout } = await (0,git/* runGit */.EO)(root, ["cat-file", "blob", blob], host);
    return exitCode === 0 ? stdout.toString("utf8") : null;
}
async function isNewerThan(root, path, others, host) {
    const commits = new Set((await lastCommitsOf(root, others, host)).values());
    const lacksIt = await Promise.all([...commits].map(async (commit) => {
        return (await isIn(root, commit, path, host)) === false;
    }));
    return lacksIt.length > 0 && !lacksIt.includes(false);
}
async function wasThereBefore(root, path, stub, host) {
    const commit = (await lastCommitsOf(root, [stub], host)).get(stub);
    return commit !== undefined && (await isIn(root, `${commit}^1`, path, host)) === true;
}
async function wasLeftOut(root, proto, stub, sibling, host) {
    const commit = (await lastCommitsOf(root, [sibling], host)).get(sibling);
    const before = `${commit}^1`;
    if (commit === undefined || (await isIn(root, before, proto, host)) !== true)
        return false;
    if ((await isIn(root, before, stub, host)) !== false)
        return false;
    const log = [
        "--literal-pathspecs",
        "log",
        "-1",
        "--first-parent",
        "-m",
        "--no-follow",
        "--no-renames",
        "--format=%H",
    ];
    const { exitCode, stdout } = await (0,git/* runGit */.EO)(root, [...log, `${before}..HEAD`, "--", stub], host);
    return exitCode === 0 && stdout.length === 0;
}
/** Whether a commit has a file; null where it is not known. */
async function isIn(root, commit, path, host) {
    const tree = ["--literal-pathspecs", "ls-tree", "--name-only", commit, "--", path];
    const { exitCode, stdout } = await (0,git/* runGit */.EO)(root, tree, host);
    return exitCode === 0 ? stdout.length > 0 : null;
}
/** The newest commit that changed each file, of those that any did; one walk for all. */
async function lastCommitsOf(root, paths, host) {
    const format = ["--no-follow", "--no-show-signature", "--no-renames", "--format=%x00%H", "--name-only"];
    const log = ["--literal-pathspecs", "log", "--first-parent", "-m", ...format, "--stdin", "HEAD"];
    const found = new Map();
    if (paths.length === 0)
        return found;
    const answer = await output(root, log, host, ["--", ...paths, ""].join("\n"));
    for (const entry of answer.split("\0")) {
        const [commit = "", ...names] = entry.split("\n").filter((line) => line !== "");
        for (const name of names)
            if (!found.has(name))
                found.set(name, commit);
    }
    return found;
}
/** What became of .protos from each of the commits to HEAD. */
async function protosChangedSince(root, commits, host) {
    const head = (await output(root, ["rev-parse", "HEAD"], host)).trim();
    // Each commit is shown as if HEAD was its parent: what it has more than that is gone by now.
    const diff = [
        "diff-tree",
        "--stdin",
        "-r",
        "--raw",
        "--no-abbrev",
        "--no-renames",
        "--diff-filter=AD",
        "--",
        "*.proto",
    ];
    const answer = await output(root, diff, host, [...commits].map((commit) => `${commit} ${head}\n`).join(""));
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
    const name = baseName(path);
    const same = [...added].filter(([, other]) => other === object).map(([other]) => other);
    const alike = [...added.keys()].filter((other) => baseName(other) === name);
    return same.find((other) => baseName(other) === name) ?? same[0] ?? (alike.length === 1 ? (alike[0] ?? null) : null);
}
function baseName(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}
/** Tells what became of .protos from the commit before another one to HEAD, asked of each commit once: it may have taken hundreds away. */
function changesBefore(root, host) {
    const known = new Map();
    const read = async (commit) => {
        const before = (await output(root, ["rev-parse", `${commit}^1`], host)).trim();
        return (await protosChangedSince(root, new Set([before]), host)).get(before);
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
async function deletingCommit(root, since, path, host) {
    const log = ["log", "-1", "--first-parent", "-m", "--no-follow", "--no-show-signature", "--no-renames"];
    const found = ["--diff-filter=D", "--format=%x00%H", "--name-only", `${since}..HEAD`, "--", path];
    const answer = await output(root, ["--literal-pathspecs", ...log, ...found], host);
    return /[0-9a-f]{40,}/.exec(answer)?.[0] ?? null;
}
async function output(root, args, host, stdin) {
    const answer = await (0,git/* runGit */.EO)(root, args, host, stdin);
    return answer.exitCode === 0 ? answer.stdout.toString("utf8") : "";
}

// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(37291);
// EXTERNAL MODULE: ./src/model/utf8.ts
var utf8 = __webpack_require__(32174);
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
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/files/if-there.ts
var if_there = __webpack_require__(34431);
// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(42891);
// EXTERNAL MODULE: ./src/model/shell.ts
var shell = __webpack_require__(843);
// EXTERNAL MODULE: ./src/model/system-error.ts
var system_error = __webpack_require__(67627);
;// CONCATENATED MODULE: ./src/stubs/update.ts






/**
 * Writes the changes into the checkout. All new contents are written beside their targets before the first is renamed
 * into place, so that a full disk leaves everything as it was. Hand-edited stubs are left alone unless `force` is set;
 * nothing is written through a symbolic link that leaves the checkout. Throws a `Failure` where a file can't be written.
 */
async function applyChanges(root, changes, force) {
    const refused = changes.filter(({ status }) => status === "edited" && !force);
    const accepted = changes.filter((change) => !refused.includes(change));
    const top = await (0,promises_.realpath)(root);
    const staged = [];
    const areas = [];
    try {
        for (const { path, after } of accepted) {
            const target = (0,external_node_path_.join)(top, ...path.split("/"));
            await refuseEscape(top, target);
            if (after === null)
                continue;
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
            const area = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_path_.dirname)(target), ".go-grpc-setup-"));
            areas.push(area);
            const from = (0,external_node_path_.join)(area, "stub");
            await (0,promises_.writeFile)(from, after);
            const mode = await modeOf(target);
            if (mode !== null)
                await (0,promises_.chmod)(from, mode);
            staged.push({ from, to: target });
        }
        for (const { from, to } of staged)
            await (0,promises_.rename)(from, to);
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
            await (0,promises_.rm)(area, { recursive: true, force: true });
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
    await (0,promises_.unlink)(target);
    for (let directory = (0,external_node_path_.dirname)(target); directory !== top; directory = (0,external_node_path_.dirname)(directory)) {
        try {
            await (0,promises_.rmdir)(directory);
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
        return (await (0,promises_.stat)(file)).mode & 0o777;
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
    const real = await (0,promises_.realpath)(existing);
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

// EXTERNAL MODULE: ./src/app/prepare.ts + 65 modules
var prepare = __webpack_require__(46474);
// EXTERNAL MODULE: ./src/app/setup.ts + 35 modules
var setup = __webpack_require__(12654);
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
    const { compileAhead } = await Promise.all(/* import() */[__webpack_require__.e(322), __webpack_require__.e(448), __webpack_require__.e(19), __webpack_require__.e(0)]).then(__webpack_require__.bind(__webpack_require__, 61000));
    const { protoc, done } = (0,setup.installTools)(preparation, request, record);
    const common = { facts, request: request.stubs, host: place.host };
    const ahead = compileAhead({ ...common, protoc });
    // What judges stubs is loaded while protoc runs and the other tools are held against their records.
    const loadEngine = () => Promise.all(/* import() */[__webpack_require__.e(322), __webpack_require__.e(728), __webpack_require__.e(448), __webpack_require__.e(384), __webpack_require__.e(19), __webpack_require__.e(397)]).then(__webpack_require__.bind(__webpack_require__, 92397));
    const verdict = await Promise.all([done, protoc.then(loadEngine, loadEngine)])
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


/***/ })

};
