export const id = 153;
export const ids = [153];
export const modules = {

/***/ 5153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan_plan)
});

// EXTERNAL MODULE: ./src/model/provenance.ts
var provenance = __webpack_require__(30570);
// EXTERNAL MODULE: ./src/report/because.ts
var because = __webpack_require__(98786);
// EXTERNAL MODULE: ./src/report/counts.ts
var counts = __webpack_require__(65132);
// EXTERNAL MODULE: ./src/report/style.ts
var style = __webpack_require__(61791);
// EXTERNAL MODULE: ./src/report/visible.ts
var visible = __webpack_require__(30776);
;// CONCATENATED MODULE: ./src/report/plan.ts





/** The plan for a person at a terminal. Ends with a line feed. */
function renderPlan(plan, options) {
    const paint = (0,style/* painter */.C2)(options.color);
    const tools = (0,style/* alignColumns */.RM)(plan.tools.map((pin) => [
        `  ${(0,visible/* visibleLine */.P8)(pin.tool)}`,
        (0,visible/* visibleLine */.P8)(pin.version),
        pin.state,
        paint("faint", (0,because/* becauseOf */.W)(pin, true)),
    ]));
    const stubs = plan.stubs.flatMap(({ path, generator, proto, because }) => [
        `  ${(0,visible/* visibleLine */.P8)(path)}`,
        `    ${because.length === 0 ? "not checked" : "by"} ${(0,visible/* visibleLine */.P8)(generator)} from ${proto === null ? "a .proto that is decided by compiling" : (0,visible/* visibleLine */.P8)(proto)}`,
        ...because.map((fact) => `    ${paint("faint", (0,visible/* visibleLine */.P8)((0,provenance/* describeProvenance */.h3)(fact)))}`),
    ]);
    const parts = [
        paint("strong", "Tools"),
        ...tools,
        "",
        paint("strong", (0,counts/* plural */.LS)(plan.stubs.length, "stub")),
        ...stubs,
        "",
        "Nothing was installed or written.",
    ];
    return `${parts.join("\n")}\n`;
}

// EXTERNAL MODULE: ./src/stubs/infer/generator/further.ts
var further = __webpack_require__(36226);
// EXTERNAL MODULE: ./src/stubs/plan.ts
var plan = __webpack_require__(81434);
// EXTERNAL MODULE: ./src/app/prepare.ts + 63 modules
var prepare = __webpack_require__(81384);
;// CONCATENATED MODULE: ./src/app/plan.ts




/** `plan`: says what would be installed and regenerated, and why, without installing or writing. */
async function plan_plan(request, place, record) {
    const preparation = await (0,prepare/* prepare */.i)(request, place, record);
    (0,prepare/* judgePairing */.w)(preparation, request, record);
    const { facts, decisions, local, toolbox } = preparation;
    const tools = await Promise.all(decisions.map(async ({ pin }, index) => {
        const reported = record.pins[index];
        const located = await toolbox.locate(pin);
        return reported === undefined ? [] : [{ ...reported, state: located === null ? "to be installed" : "installed" }];
    }));
    const pinOf = (0,further/* furtherPins */.fD)(decisions.map(({ pin }) => pin), local);
    record.plan = { tools: tools.flat(), stubs: await (0,plan/* planStubs */.D)(facts, request.stubs, pinOf) };
    record.output = renderPlan(record.plan, { color: false });
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
