export const id = 696;
export const ids = [696];
export const modules = {

/***/ 68696:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderProto: () => (/* binding */ renderProto)
/* harmony export */ });
/* harmony import */ var _bufbuild_protobuf__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22209);
/* harmony import */ var _bufbuild_protobuf_wkt__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46177);


/**
 * The .proto text of a proto2 file descriptor, without comments; compiling it gives that descriptor again. Made for Google's
 * own well-known files: no services, oneofs, groups, defaults or ranges. https://protobuf.dev/reference/protobuf/proto2-spec/
 */
function renderProto(file, known) {
    const options = Object.entries({
        java_package: file.options?.javaPackage,
        java_outer_classname: file.options?.javaOuterClassname,
        csharp_namespace: file.options?.csharpNamespace,
        go_package: file.options?.goPackage,
    });
    return [
        'syntax = "proto2";',
        `package ${file.package};`,
        ...file.dependency.map((name) => `import ${JSON.stringify(name)};`),
        ...options.filter(([, value]) => value).map(([name, value]) => `option ${name} = ${JSON.stringify(value)};`),
        ...file.extension.map((field) => `extend ${field.extendee} {\n${renderField(field, known)}\n}`),
        ...file.messageType.map((message) => renderMessage(message, known)),
        ...file.enumType.map(renderEnum),
        "",
    ].join("\n");
}
function renderMessage(message, known) {
    return [
        `message ${message.name} {`,
        ...message.nestedType.map((nested) => renderMessage(nested, known)),
        ...message.enumType.map(renderEnum),
        ...message.field.map((field) => renderField(field, known)),
        "}",
    ].join("\n");
}
function renderEnum(type) {
    return `enum ${type.name} {\n${type.value.map((value) => `${value.name} = ${value.number};`).join("\n")}\n}`;
}
function renderField(field, known) {
    const label = _bufbuild_protobuf_wkt__WEBPACK_IMPORTED_MODULE_0__/* .FieldDescriptorProto_Label */ .TX[field.label]?.toLowerCase();
    const type = field.typeName === "" ? _bufbuild_protobuf_wkt__WEBPACK_IMPORTED_MODULE_0__/* .FieldDescriptorProto_Type */ .P3[field.type]?.toLowerCase() : field.typeName;
    const options = field.options === undefined ? [] : renderOptions((0,_bufbuild_protobuf__WEBPACK_IMPORTED_MODULE_1__/* .toJson */ .aB)(_bufbuild_protobuf_wkt__WEBPACK_IMPORTED_MODULE_0__/* .FieldOptionsSchema */ .iU, field.options), known);
    return `${label} ${type} ${field.name} = ${field.number}${options.length === 0 ? "" : ` [${options.join(", ")}]`};`;
}
function renderOptions(options, known) {
    return Object.entries(options).flatMap(([key, value]) => {
        const name = snakeCase(key);
        if (!known.option(name))
            return [];
        const values = (Array.isArray(value) ? value : [value]).filter((one) => isKnown(one, known));
        return values.map((one) => `${name} = ${renderValue(name, one)}`);
    });
}
function isKnown(value, known) {
    if (typeof value !== "object" || value === null)
        return true;
    return Object.values(value).every((part) => typeof part !== "string" || !/^EDITION_/.test(part) || known.edition(part));
}
const textFields = new Set(["value", "deprecation_warning", "removal_error"]);
/** In the text format names of enum values stand bare and strings in quotes; in JSON both are strings. */
function renderValue(name, value) {
    if (typeof value === "string")
        return textFields.has(name) ? JSON.stringify(value) : value;
    if (typeof value !== "object" || value === null)
        return String(value);
    const parts = Object.entries(value).map(([key, part]) => `${snakeCase(key)}: ${renderValue(snakeCase(key), part)}`);
    return `{ ${parts.join(", ")} }`;
}
function snakeCase(name) {
    return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}


/***/ })

};
