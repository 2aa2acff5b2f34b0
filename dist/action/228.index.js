export const id = 228;
export const ids = [228];
export const modules = {

/***/ 6228:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  update: () => (/* binding */ update),
  verify: () => (/* binding */ verify_verify)
});

// EXTERNAL MODULE: ./src/project/git.ts
var git = __webpack_require__(3597);
// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(7291);
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
    const hunks = hunksOf(textOf(before), textOf(after));
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
function textOf(bytes) {
    return bytes === null ? "" : Buffer.from(bytes).toString("utf8");
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
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/model/shell.ts
var shell = __webpack_require__(843);
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
                await (0,promises_.unlink)((0,external_node_path_.join)(top, ...path.split("/")));
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
    while (!(await isThere(existing)))
        existing = (0,external_node_path_.dirname)(existing);
    const real = await (0,promises_.realpath)(existing);
    if (real === top || real.startsWith(top + external_node_path_.sep))
        return;
    throw new failure/* Failure */.H("untrusted", `${target} leads out of the checkout, to ${real}; nothing was written.`, {
        remedy: "Replace the symbolic link by a directory or file of the checkout.",
    });
}
async function isThere(path) {
    try {
        await (0,promises_.lstat)(path);
        return true;
    }
    catch {
        return false;
    }
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

// EXTERNAL MODULE: ./src/stubs/verify.ts + 83 modules
var verify = __webpack_require__(8647);
// EXTERNAL MODULE: ./src/app/setup.ts + 34 modules
var setup = __webpack_require__(35);
;// CONCATENATED MODULE: ./src/app/verify.ts





/** `verify`: gets the tools, regenerates the stubs beside the tree and compares. */
async function verify_verify(request, place, record) {
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
    const { facts, decisions, local, toolbox, protoc } = await (0,setup.installTools)(request, place, record);
    const verdict = await record.timed("stubs", () => place.host.log.step("stubs", () => (0,verify/* verifyStubs */.vX)({
        facts,
        request: request.stubs,
        pins: decisions.map(({ pin }) => pin),
        local,
        protoc,
        obtain: toolbox.obtain,
        moduleDirectory: toolbox.moduleDirectory,
        host: place.host,
        deletions: async (stubs) => facts.git.kind === "repository" ? (0,git/* findDeletions */.Hr)(facts.root, stubs, place.host) : new Map(),
    })));
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


/***/ })

};
