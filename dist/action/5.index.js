export const id = 5;
export const ids = [5];
export const modules = {

/***/ 84005:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCacheWorker: () => (/* binding */ runCacheWorker)
/* harmony export */ });
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38321);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _actions_cache__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61691);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42891);
/* harmony import */ var _actions_cache_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67370);




/**
 * The process that `createActionsCache` starts: reads one request from standard input, lets @actions/cache do it and
 * writes the answer's file. Its standard output is whatever the package prints.
 */
async function runCacheWorker() {
    const request = JSON.parse(await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__.text)(process.stdin));
    await (0,_actions_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .writeAnswer */ .Q)(request.answerFile, await answer(request));
}
async function answer(request) {
    try {
        if (request.kind === "save")
            return { kind: "saved", id: await (0,_actions_cache__WEBPACK_IMPORTED_MODULE_1__/* .saveCache */ .Io)([...request.paths], request.key, {}, true) };
        const [primary = "", ...prefixes] = request.keys;
        // Across operating systems, because whether an entry holds for all of them is said by its key.
        const key = await (0,_actions_cache__WEBPACK_IMPORTED_MODULE_1__/* .restoreCache */ .P3)([...request.paths], primary, prefixes, {}, true);
        return { kind: "restored", key: key ?? null };
    }
    catch (thrown) {
        return { kind: "threw", message: (0,_model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .explain */ .W)(thrown) };
    }
}


/***/ })

};
