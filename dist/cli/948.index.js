export const id = 948;
export const ids = [948];
export const modules = {

/***/ 1729:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ compileTrees)
});

// EXTERNAL MODULE: ./src/stubs/wire/wire.ts
var wire = __webpack_require__(1554);
// EXTERNAL MODULE: ./src/stubs/engine/sources.ts
var engine_sources = __webpack_require__(8794);
;// CONCATENATED MODULE: ./src/stubs/engine/ahead.ts

/**
 * What of a tree was compiled ahead: the files that were made from the same files under the same names, and so were all that they
 * import. What protoc writes for a file depends on nothing else.
 * @param sources all that compiling the tree reads
 */
function takenFrom(ahead, tree, sources) {
    const files = new Map();
    const diagnostics = [];
    for (const one of ahead) {
        const others = new Set([...sources.keys()].filter((name) => !isSame(name, tree, one.tree)));
        const importers = (0,engine_sources/* importersOf */.pM)(others, sources);
        const taken = [...one.compiled.files.values()].filter(({ name }) => {
            return sources.has(name) && !others.has(name) && !importers.has(name) && !files.has(name);
        });
        for (const file of taken)
            files.set(file.name, file);
        const names = new Set(taken.map(({ name }) => name));
        diagnostics.push(...one.compiled.diagnostics.filter(({ level, file }) => level === "warning" && names.has(file)));
    }
    return { files, diagnostics };
}
/** Whether a name is the same file in both trees; one that neither of them places is protoc's own. */
function isSame(name, one, other) {
    const [left, right] = [one.files.get(name), other.files.get(name)];
    if (left === undefined || right === undefined)
        return left === right;
    return left.kind === "disk" && right.kind === "disk" && left.path === right.path;
}

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/stubs/engine/diagnostics.ts
var diagnostics = __webpack_require__(8852);
;// CONCATENATED MODULE: ./src/stubs/engine/narrow.ts



/**
 * The targets that protoc need not be asked about, since something they import is nowhere to be found, with the errors
 * that protoc would print; and the others. Without it, each missing import would cost a run of protoc.
 */
function setAsideMissing(targets, sources) {
    const missing = new Set(targets.filter((target) => !sources.has(target)));
    for (const file of sources.values()) {
        for (const statement of file.imports) {
            if (!sources.has(statement.name))
                missing.add(statement.name);
        }
    }
    if (missing.size === 0)
        return { groups: [targets], diagnostics: [] };
    const importers = (0,engine_sources/* importersOf */.pM)(missing, sources);
    const sound = targets.filter((target) => !missing.has(target) && !importers.has(target));
    return {
        groups: sound.length > 0 ? [sound] : [],
        diagnostics: [...[...missing].map((name) => (0,diagnostics/* fileError */.zS)(name, diagnostics/* notFound */.mX)), ...importErrors(importers)],
    };
}
/**
 * Decides how to go on after errors: protoc stops at the first target that fails, so the others are asked about again,
 * without the failed one and all that import it. Two files that define the same symbol are no error as long as nothing
 * imports both, for their users compile them in different runs: these targets are put into different groups.
 */
function narrow(targets, diagnostics, sources) {
    const errors = diagnostics.filter((diagnostic) => diagnostic.level === "error");
    const apart = separate(targets, errors, sources);
    if (apart !== null)
        return { groups: apart, diagnostics: [] };
    const bad = new Set(errors.map((error) => error.file));
    const importers = (0,engine_sources/* importersOf */.pM)(bad, sources);
    const sound = targets.filter((target) => !bad.has(target) && !importers.has(target));
    if (sound.length < targets.length) {
        const spread = importErrors(importers).filter((error) => !bad.has(error.file));
        return { groups: sound.length > 0 ? [sound] : [], diagnostics: [...errors, ...spread] };
    }
    const [only] = targets;
    if (only !== undefined && targets.length === 1) {
        return { groups: [], diagnostics: errors.map((error) => (error.file === "" ? { ...error, file: only } : error)) };
    }
    const middle = Math.ceil(targets.length / 2);
    return { groups: [targets.slice(0, middle), targets.slice(middle)], diagnostics: [] };
}
/** Two groups that keep the files of a double definition apart; null where there is none, or some target needs both. */
function separate(targets, errors, sources) {
    for (const error of errors) {
        const first = (0,diagnostics/* firstDefinition */.S4)(error);
        if (first === null)
            continue;
        const side = divergingDirectory(error.file, first);
        const isBeside = (target) => `${(0,posix_.dirname)(target)}/`.startsWith(side);
        const isUser = (target) => (0,engine_sources/* importClosure */.rB)(target, sources).has(error.file);
        // Of a file on disk that is compiled under two names, only one of these is known.
        const ways = first === error.file ? [isUser] : [isBeside, isUser];
        for (const way of ways) {
            const groups = [targets.filter(way), targets.filter((target) => !way(target))];
            if (groups.every((group) => group.length > 0))
                return groups;
        }
    }
    return null;
}
/** The topmost directory of `name` that `other` does not lie in, with its slash: `b/` of b/x/a.proto and c/x/a.proto. */
function divergingDirectory(name, other) {
    const parts = `${(0,posix_.dirname)(name)}/`.split("/");
    const others = `${(0,posix_.dirname)(other)}/`.split("/");
    const index = parts.findIndex((part, position) => part !== others[position]);
    return `${parts.slice(0, index + 1).join("/")}/`;
}
/** In protoc's own words. */
function importErrors(importers) {
    return [...importers].map(([file, { name, line, column }]) => {
        return { level: "error", file, line, column, message: `Import "${name}" was not found or had errors.` };
    });
}

// EXTERNAL MODULE: ./src/stubs/engine/protoc.ts
var engine_protoc = __webpack_require__(9281);
// EXTERNAL MODULE: ./src/stubs/engine/queue.ts
var queue = __webpack_require__(3044);
// EXTERNAL MODULE: ./src/model/utf8.ts
var utf8 = __webpack_require__(2174);
// EXTERNAL MODULE: ./src/stubs/wire/scan.ts
var wire_scan = __webpack_require__(9378);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/wire/binary-encoding.js
var binary_encoding = __webpack_require__(3322);
;// CONCATENATED MODULE: ./src/stubs/engine/retention/option-types.ts


/** google.protobuf.FieldDescriptorProto.Type of a message. */
const messageType = 11;
/** Fields of FileDescriptorProto, DescriptorProto, FieldDescriptorProto and their options, as far as they matter here. */
const inFile = { package: 2, messageType: 4, extension: 7, syntax: 12, edition: 14 };
const inMessage = { name: 1, field: 2, nestedType: 3, extension: 6, options: 7 };
const inMessageOptions = { messageSetWireFormat: 1, mapEntry: 7 };
const inField = { extendee: 2, number: 3, label: 4, type: 5, typeName: 6, options: 8, oneofIndex: 9 };
const inFieldOptions = { packed: 2, retention: 17 };
const repeated = 3;
const retentionSource = 2;
/** The file that declares what options are; who declares further ones imports it. */
const descriptorProto = "google/protobuf/descriptor.proto";
/**
 * The messages and extensions that compiled files declare, read when they are first asked for: of hundreds of files few declare
 * options, and those are looked at first.
 * https://github.com/protocolbuffers/protobuf/blob/main/src/google/protobuf/descriptor.proto
 */
class OptionTypes {
    #unread;
    #declared = new Map();
    #messages = new Map();
    #extensions = new Map();
    constructor(files) {
        const declares = (file) => file.name === descriptorProto || file.dependencies.includes(descriptorProto);
        // The last one is read first.
        this.#unread = [...files.filter((file) => !declares(file)), ...files.filter(declares)];
    }
    /** A message by its full name with a leading dot; null where no file declares it. */
    message(name) {
        const known = this.#messages.get(name);
        if (known !== undefined)
            return known;
        const declared = this.#sought(this.#declared, name);
        if (declared === undefined)
            return null;
        const message = messageOf(declared);
        this.#messages.set(name, message);
        return message;
    }
    /** An extension of a message by its number; null where no file declares it. */
    extension(extendee, number) {
        return this.#sought(this.#extensions, `${extendee} ${number}`) ?? null;
    }
    /** Reads files until there is an answer, or none is left. */
    #sought(answers, key) {
        for (;;) {
            const answer = answers.get(key);
            const file = answer === undefined ? this.#unread.pop() : undefined;
            if (file === undefined)
                return answer;
            this.#readFile(file.bytes);
        }
    }
    #readFile(bytes) {
        let name = "";
        let dialect = "proto2";
        for (const scan = new wire_scan/* Scan */.s(bytes); scan.next();) {
            if (scan.number === inFile.package)
                name = `.${(0,utf8/* decodeUtf8 */._)(scan.content)}`;
            if (scan.number === inFile.syntax && (0,utf8/* decodeUtf8 */._)(scan.content) === "proto3")
                dialect = "proto3";
            if (scan.number === inFile.edition)
                dialect = "features";
        }
        for (const scan = new wire_scan/* Scan */.s(bytes); scan.next();) {
            if (scan.number === inFile.messageType)
                this.#readMessage({ bytes: scan.content, dialect }, name);
            if (scan.number === inFile.extension)
                this.#readExtension({ bytes: scan.content, dialect });
        }
    }
    #readMessage(message, scope) {
        let name = "";
        for (const scan = new wire_scan/* Scan */.s(message.bytes); scan.next();) {
            const inner = () => ({ bytes: scan.content, dialect: message.dialect });
            if (scan.number === inMessage.name) {
                name = `${scope}.${(0,utf8/* decodeUtf8 */._)(scan.content)}`;
                this.#declared.set(name, message);
            }
            if (scan.number === inMessage.nestedType)
                this.#readMessage(inner(), name);
            if (scan.number === inMessage.extension)
                this.#readExtension(inner());
        }
    }
    #readExtension(extension) {
        const { number, extendee, field } = fieldOf(extension);
        // Where nothing is, is a fact that the wire can tell of an extension.
        this.#extensions.set(`${extendee} ${number}`, { ...field, isImplicit: false });
    }
}
function messageOf({ bytes, dialect }) {
    const fields = new Map();
    const own = new Set();
    for (const scan = new wire_scan/* Scan */.s(bytes); scan.next();) {
        if (scan.number === inMessage.field) {
            const { number, field } = fieldOf({ bytes: scan.content, dialect });
            fields.set(number, field);
        }
        if (scan.number !== inMessage.options)
            continue;
        for (const options = new wire_scan/* Scan */.s(scan.content); options.next();)
            if (options.value === 1)
                own.add(options.number);
    }
    // Key and value of a map's entry are always written.
    if (own.has(inMessageOptions.mapEntry)) {
        for (const [number, field] of fields)
            fields.set(number, { ...field, isImplicit: false });
    }
    return { fields, isMessageSet: own.has(inMessageOptions.messageSetWireFormat) };
}
function fieldOf({ bytes, dialect }) {
    const numbers = new Map();
    const texts = new Map();
    let packed = null;
    let isSourceOnly = false;
    for (const scan = new wire_scan/* Scan */.s(bytes); scan.next();) {
        if (scan.wireType === 0)
            numbers.set(scan.number, scan.value);
        if (scan.number === inField.extendee || scan.number === inField.typeName)
            texts.set(scan.number, (0,utf8/* decodeUtf8 */._)(scan.content));
        if (scan.number !== inField.options)
            continue;
        for (const options = new wire_scan/* Scan */.s(scan.content); options.next();) {
            if (options.number === inFieldOptions.packed)
                packed = options.value === 1;
            if (options.number === inFieldOptions.retention)
                isSourceOnly = options.value === retentionSource;
        }
    }
    const isRepeated = numbers.get(inField.label) === repeated;
    const oneof = numbers.get(inField.oneofIndex) ?? null;
    const bySyntax = dialect === "features" ? null : dialect === "proto3";
    return {
        number: numbers.get(inField.number) ?? 0,
        extendee: texts.get(inField.extendee) ?? "",
        field: {
            isRepeated,
            type: numbers.get(inField.type) ?? 0,
            typeName: texts.get(inField.typeName) ?? "",
            isSourceOnly,
            isPacked: packed ?? bySyntax,
            isImplicit: isRepeated || oneof !== null ? false : bySyntax,
            oneof,
        },
    };
}

;// CONCATENATED MODULE: ./src/stubs/engine/retention/canonical-options.ts




/** What protoc writes can't be told from here. */
class CannotTell extends Error {
}
/** Of extension ranges. */
const rangeOptions = ".google.protobuf.ExtensionRangeOptions";
/** The field `features` by the message of the options that it is in. */
const features = {
    ".google.protobuf.FileOptions": 50,
    ".google.protobuf.MessageOptions": 12,
    ".google.protobuf.FieldOptions": 21,
    ".google.protobuf.OneofOptions": 1,
    ".google.protobuf.EnumOptions": 7,
    ".google.protobuf.EnumValueOptions": 2,
    ".google.protobuf.ServiceOptions": 34,
    ".google.protobuf.MethodOptions": 35,
};
/** The first ones of google.protobuf.FeatureSet, those of edition 2023, are for plugins. */
const lastFeatureOf2023 = 6;
/**
 * For options of which nobody declares what they are, for nobody could declare further ones: of protoc's own the source alone has those of
 * extension ranges, and features that came after edition 2023, at which it throws a `CannotTell`.
 * https://github.com/protocolbuffers/protobuf/blob/v32.0/src/google/protobuf/descriptor.proto
 */
const ownOptions = (typeName, file, start, end) => {
    if (typeName === rangeOptions)
        throw new CannotTell();
    for (const scan = new wire_scan/* Scan */.s(file, start, end); scan.next();) {
        if (scan.number !== features[typeName])
            continue;
        for (const feature = new wire_scan/* Scan */.s(scan.content); feature.next();) {
            if (feature.number > lastFeatureOf2023)
                throw new CannotTell();
        }
    }
    return untouched;
};
const untouched = { bytes: new Uint8Array(), isSame: true, leftOut: [] };
/**
 * For options that these files declare, descriptor.proto among them. Equal ones, of which there may be thousands, are written once.
 * Throws a `CannotTell`, or a `RangeError` of a group.
 */
function canonicalOptions(files) {
    const types = new OptionTypes(files);
    const known = new Map();
    const canonical = (typeName, file, start, end) => {
        const ofType = known.get(typeName) ?? new Map();
        known.set(typeName, ofType);
        const content = file.toString("latin1", start, end);
        const made = ofType.get(content) ?? written(typeName, Buffer.from(content, "latin1"));
        ofType.set(content, made);
        return made;
    };
    const written = (typeName, message) => {
        const type = types.message(typeName);
        if (type === null || type.isMessageSet)
            throw new CannotTell();
        const parts = [];
        const leftOut = [];
        const oneofs = new Set();
        for (const [number, occurrences] of occurrencesIn(message)) {
            const field = type.fields.get(number) ?? types.extension(typeName, number);
            if (field === null || (field.oneof !== null && oneofs.has(field.oneof)))
                throw new CannotTell();
            if (field.oneof !== null)
                oneofs.add(field.oneof);
            if (field.isSourceOnly) {
                leftOut.push([number]);
            }
            else if (field.type === messageType) {
                const messages = messagesOf(field, occurrences).map((one) => canonical(field.typeName, one, 0, one.length));
                for (const [index, one] of messages.entries()) {
                    parts.push(...(0,wire/* delimited */.Ir)(number, one.bytes));
                    const path = field.isRepeated ? [number, index] : [number];
                    leftOut.push(...one.leftOut.map((rest) => [...path, ...rest]));
                }
            }
            else {
                parts.push(...scalarsOf(number, field, occurrences));
            }
        }
        const bytes = Buffer.concat(parts);
        return { bytes, isSame: bytes.equals(message), leftOut };
    };
    return canonical;
}
/** The fields of a message by their numbers, in the order of these. */
function occurrencesIn(message) {
    const byNumber = new Map();
    for (const scan = new wire_scan/* Scan */.s(message); scan.next();) {
        const one = { wireType: scan.wireType, content: message.subarray(scan.contentStart, scan.end) };
        const others = byNumber.get(scan.number);
        if (others === undefined)
            byNumber.set(scan.number, [one]);
        else
            others.push(one);
    }
    return [...byNumber].sort(([one], [other]) => one - other);
}
/** Options of options are declarations' own, and left out where nothing is left of them. */
const optionsOfDeclarations = /^\.google\.protobuf\.\w*Options$/;
/** Several of a field that is there once are one message in pieces. */
function messagesOf(field, occurrences) {
    if (optionsOfDeclarations.test(field.typeName))
        throw new CannotTell();
    const messages = occurrences.map(({ wireType, content }) => {
        if (wireType !== binary_encoding/* WireType */.O0.LengthDelimited)
            throw new CannotTell();
        return content;
    });
    return field.isRepeated || messages.length === 1 ? messages : [Buffer.concat(messages)];
}
function scalarsOf(number, field, occurrences) {
    const wireType = wireTypeOf(field.type);
    const isPackable = field.isRepeated && wireType !== binary_encoding/* WireType */.O0.LengthDelimited;
    if (isPackable && field.isPacked === null)
        throw new CannotTell();
    if (isPackable && field.isPacked) {
        const isOne = (one) => one.wireType === wireType || one.wireType === binary_encoding/* WireType */.O0.LengthDelimited;
        if (!occurrences.every(isOne))
            throw new CannotTell();
        const values = Buffer.concat(occurrences.map(({ content }) => content));
        return values.length === 0 ? [] : [...(0,wire/* delimited */.Ir)(number, values)];
    }
    if (!occurrences.every((one) => one.wireType === wireType))
        throw new CannotTell();
    const last = occurrences.at(-1);
    if (field.isRepeated || last === undefined)
        return occurrences.flatMap((one) => fieldWith(number, one));
    const isZero = last.content.every((byte) => byte === 0);
    if (isZero && field.isImplicit === null)
        throw new CannotTell();
    return isZero && field.isImplicit ? [] : fieldWith(number, last);
}
function fieldWith(number, { wireType, content }) {
    if (wireType === binary_encoding/* WireType */.O0.LengthDelimited)
        return [...(0,wire/* delimited */.Ir)(number, content)];
    return [new binary_encoding/* BinaryWriter */.fI().tag(number, wireType).finish(), content];
}
/** By google.protobuf.FieldDescriptorProto.Type. https://protobuf.dev/programming-guides/encoding/#structure */
function wireTypeOf(type) {
    const found = wireTypes[type];
    if (found === undefined)
        throw new CannotTell();
    return found;
}
const { Varint, Bit32, Bit64, LengthDelimited } = binary_encoding/* WireType */.O0;
const wireTypes = [
    undefined,
    Bit64, // double
    Bit32, // float
    Varint, // int64
    Varint, // uint64
    Varint, // int32
    Bit64, // fixed64
    Bit32, // fixed32
    Varint, // bool
    LengthDelimited, // string
    undefined, // group
    undefined, // message
    LengthDelimited, // bytes
    Varint, // uint32
    Varint, // enum
    Bit32, // sfixed32
    Bit64, // sfixed64
    Varint, // sint32
    Varint, // sint64
];

;// CONCATENATED MODULE: ./src/stubs/engine/retention/retention.ts





/**
 * The files of one run of `protoc --retain_options`, as protoc 24 and later give them without that: the options with source retention
 * are left out, and all others written anew, in the order of their numbers and each of them once. protoc takes a quarter of its time
 * for that, since it makes a message of every declaration; here only options are looked at. The places of what is left out stay; see
 * `withoutPlacesOfLeftOut`. Null where what protoc writes does not follow from the declarations of the options alone.
 * https://github.com/protocolbuffers/protobuf/blob/v32.0/src/google/protobuf/compiler/retention.cc
 */
function withoutSourceRetention(files) {
    if (files.some(declaresOptionsElsewhere))
        return null;
    const canonical = files.some(({ name }) => name === descriptorProto) ? canonicalOptions(files) : ownOptions;
    try {
        return files.map((file) => {
            const stripping = new Stripping(file.bytes, canonical);
            const bytes = stripping.written();
            return bytes === null ? file : { ...file, bytes, leftOut: stripping.leftOut };
        });
    }
    catch (error) {
        // Groups, of which options are hardly ever made, are out of range as well.
        if (error instanceof CannotTell || error instanceof RangeError)
            return null;
        throw error;
    }
}
/** Whether a file may be a copy of descriptor.proto by another name, which protoc knows by that name alone. */
function declaresOptionsElsewhere({ name, bytes }) {
    if (name.startsWith("google/protobuf/"))
        return false;
    for (const scan = new wire_scan/* Scan */.s(bytes); scan.next() && scan.number <= wire/* fileField */.Hb.package;) {
        if (scan.number === wire/* fileField */.Hb.package)
            return (0,utf8/* decodeUtf8 */._)(scan.content) === "google.protobuf";
    }
    return false;
}
const field = new Map([[8, ".google.protobuf.FieldOptions"]]);
const enumeration = new Map([
    [2, () => enumValue],
    [3, ".google.protobuf.EnumOptions"],
]);
const enumValue = new Map([[3, ".google.protobuf.EnumValueOptions"]]);
const message = new Map([
    [2, () => field],
    [3, () => message],
    [4, () => enumeration],
    [5, () => extensionRange],
    [6, () => field],
    [7, ".google.protobuf.MessageOptions"],
    [8, () => oneof],
]);
const extensionRange = new Map([[3, rangeOptions]]);
const oneof = new Map([[2, ".google.protobuf.OneofOptions"]]);
const service = new Map([
    [2, () => method],
    [3, ".google.protobuf.ServiceOptions"],
]);
const method = new Map([[4, ".google.protobuf.MethodOptions"]]);
const file = new Map([
    [wire/* fileField */.Hb.messageType, () => message],
    [wire/* fileField */.Hb.enumType, () => enumeration],
    [wire/* fileField */.Hb.service, () => service],
    [wire/* fileField */.Hb.extension, () => field],
    [wire/* fileField */.Hb.options, ".google.protobuf.FileOptions"],
]);
/** One file with what is to be changed in it. */
class Stripping {
    /** In SourceCodeInfo.Location's form. */
    leftOut = [];
    #bytes;
    #canonical;
    #path = [];
    #patches = [];
    constructor(bytes, canonical) {
        this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        this.#canonical = canonical;
        this.#declaration(0, bytes.length, file);
    }
    /** The file as it is to be; null where nothing changes. */
    written() {
        if (this.#patches.length === 0)
            return null;
        const parts = [];
        let copied = 0;
        for (const { start, end, content } of this.#patches) {
            parts.push(this.#bytes.subarray(copied, start));
            if (content !== null)
                parts.push(content);
            copied = end;
        }
        return Buffer.concat([...parts, this.#bytes.subarray(copied)]);
    }
    /** Collects what is to be changed between two offsets. Returns by how many bytes that becomes shorter. */
    #declaration(start, end, holder) {
        let saved = 0;
        let index = 0;
        let last = 0;
        for (const scan = new wire_scan/* Scan */.s(this.#bytes, start, end); scan.next();) {
            index = scan.number === last ? index + 1 : 0;
            last = scan.number;
            const inner = holder.get(scan.number);
            if (typeof inner === "string")
                saved += this.#options(scan, inner);
            else if (inner !== undefined)
                saved += this.#inner(scan, inner(), index);
        }
        return saved;
    }
    #inner(scan, holder, index) {
        // What stands before the content has its place before all that is changed in it.
        const place = this.#patches.length;
        this.#path.push(scan.number, index);
        const saved = this.#declaration(scan.contentStart, scan.end, holder);
        this.#path.length -= 2;
        if (this.#patches.length === place)
            return 0;
        const content = (0,wire/* headOf */.Uo)(scan.number, scan.end - scan.contentStart - saved);
        this.#patches.splice(place, 0, { start: scan.start, end: scan.contentStart, content });
        return saved + scan.contentStart - scan.start - content.length;
    }
    #options(scan, typeName) {
        const { bytes, isSame, leftOut } = this.#canonical(typeName, this.#bytes, scan.contentStart, scan.end);
        if (isSame)
            return 0;
        for (const path of leftOut)
            this.leftOut.push([...this.#path, scan.number, ...path]);
        // Options of which nothing is left are left out themselves.
        if (bytes.length === 0)
            this.leftOut.push([...this.#path, scan.number]);
        const content = bytes.length === 0 ? null : Buffer.concat((0,wire/* delimited */.Ir)(scan.number, bytes));
        this.#patches.push({ start: scan.start, end: scan.end, content });
        return scan.end - scan.start - (content?.length ?? 0);
    }
}

;// CONCATENATED MODULE: ./src/stubs/engine/split.ts


/** Below this much source text a second process costs more than it saves. */
const worthSplitting = 256 * 1024;
/** Above it one protoc holds more memory than need be: it takes about 55 bytes for each byte of source. */
const mostPerProcess = 4 * 1024 * 1024;
/** So that a core whose part was small has another one, and what one process wrote is read while others run. */
const partsPerCore = 2;
/** How much more text all processes together may read than one would. */
const mostRepeated = 1.3;
/**
 * Parts of the targets for one protoc process each, whole directories in order; a single part where imports are so deep
 * that every process would read most of the tree.
 */
function splitTargets(targets, sources, width) {
    const total = sizeOf(targets, sources);
    if (total < worthSplitting)
        return [targets];
    const parts = inDirectories(targets, sources, total / Math.max(partsPerCore * width, Math.ceil(total / mostPerProcess)));
    const repeated = parts.reduce((sum, part) => sum + sizeOf(part, sources), 0);
    return repeated <= total * mostRepeated ? parts : [targets];
}
/** Bytes of text that compiling these targets reads. */
function sizeOf(targets, sources) {
    const names = new Set();
    for (const target of targets) {
        if (names.has(target))
            continue;
        for (const name of (0,engine_sources/* importClosure */.rB)(target, sources))
            names.add(name);
    }
    return [...names].reduce((sum, name) => sum + (sources.get(name)?.size ?? 0), 0);
}
function inDirectories(targets, sources, bytesPerPart) {
    const directories = new Map();
    for (const target of targets) {
        const siblings = directories.get((0,posix_.dirname)(target));
        if (siblings === undefined)
            directories.set((0,posix_.dirname)(target), [target]);
        else
            siblings.push(target);
    }
    const parts = [];
    let filled = Number.POSITIVE_INFINITY;
    for (const [, files] of [...directories].sort(([a], [b]) => (a < b ? -1 : 1))) {
        if (filled >= bytesPerPart) {
            parts.push([]);
            filled = 0;
        }
        parts.at(-1)?.push(...files);
        filled += files.reduce((sum, file) => sum + (sources.get(file)?.size ?? 0), 0);
    }
    return parts;
}

;// CONCATENATED MODULE: ./src/stubs/engine/compile.ts








/**
 * Compiles every tree's targets with one installed protoc; answers stand in the order of the trees. A target with an
 * error does not keep the others from being compiled. Throws a `Failure` where protoc itself can't be run.
 */
async function compileTrees(trees, protoc, host, { withSourceDescriptors = false, optionsAsWritten = false, ahead = [], readSource = (0,engine_sources/* sourceReader */.T2)(), } = {}) {
    const width = (0,queue/* queueWidth */.cV)();
    const isPlain = !withSourceDescriptors && !optionsAsWritten;
    const plans = trees.map((tree) => {
        const sources = (0,engine_sources/* readSources */.tW)(tree, protoc.includes, readSource);
        const taken = takenFrom(isPlain ? ahead : [], tree, sources);
        const targets = tree.targets.filter((name) => !taken.files.has(name));
        // Without a directory of includes only protoc knows what it finds beside itself.
        const start = protoc.includes === undefined ? { groups: [targets], diagnostics: [] } : setAsideMissing(targets, sources);
        const groups = start.groups.flatMap((group) => splitTargets(group, sources, width));
        return {
            tree,
            known: { files: [...taken.files.values()], diagnostics: [...taken.diagnostics, ...start.diagnostics] },
            groups: groups.map((group) => ({ tree, sources, targets: group })),
        };
    });
    const groups = plans.flatMap((plan) => plan.groups).filter((group) => group.targets.length > 0);
    const compiled = await (0,queue/* inQueue */.DD)(groups, width, async (group) => {
        return { group, answer: await compileGroup(group, protoc, host, optionsAsWritten) };
    });
    const joined = plans.map((plan) => {
        const parts = compiled.filter(({ group }) => plan.groups.includes(group)).map(({ answer }) => answer);
        return asGiven(plan.tree, joinParts([plan.known, ...parts]));
    });
    if (!withSourceDescriptors)
        return joined;
    return (0,queue/* inQueue */.DD)(plans.map(({ groups }, index) => ({ groups, tree: joined[index] ?? { files: new Map(), diagnostics: [] } })), width, async ({ groups, tree }) => ({ ...tree, sourceDescriptors: await retainedFiles(groups, tree, protoc, host) }));
}
async function compileGroup(group, protoc, host, retained = false) {
    const { files, diagnostics } = await runGroup(group, protoc, host, retained);
    if (files !== null)
        return { files, diagnostics };
    const next = narrow(group.targets, diagnostics, group.sources);
    const parts = [{ files: [], diagnostics: next.diagnostics }];
    for (const targets of next.groups)
        parts.push(await compileGroup({ ...group, targets }, protoc, host, retained));
    return { files: parts.flatMap((part) => part.files), diagnostics: parts.flatMap((part) => part.diagnostics) };
}
/** What protoc gives for a group; without files where it found errors. */
async function runGroup(group, protoc, host, retained) {
    const tree = withoutOtherDescriptors(group);
    const run = async (retaining) => {
        const { set, diagnostics } = await (0,engine_protoc/* runProtoc */.bp)(tree, group.targets, protoc, host, retaining);
        return { files: set === null ? null : (0,wire/* readDescriptorSet */.EZ)(set), diagnostics };
    };
    if (retained || !leavesOutOptions(protoc))
        return run(retained);
    const answer = await run(true);
    if (answer.files === null)
        return answer;
    const files = withoutSourceRetention(answer.files);
    return files === null ? run(false) : { ...answer, files };
}
/** From 24 on protoc leaves out options with source retention; the rule has stayed the same since. */
function leavesOutOptions({ version }) {
    return Number.parseInt(version, 10) >= 24;
}
/**
 * The tree without descriptors that none of the targets needs: protoc reads a set as a whole, and refuses it where two files in it
 * define the same symbol.
 */
function withoutOtherDescriptors({ tree, sources, targets }) {
    if (![...tree.files.values()].some(({ kind }) => kind === "descriptor"))
        return tree;
    const needed = new Set();
    for (const target of targets) {
        if (!needed.has(target))
            for (const name of (0,engine_sources/* importClosure */.rB)(target, sources))
                needed.add(name);
    }
    const files = [...tree.files].filter(([name, source]) => source.kind !== "descriptor" || needed.has(name));
    return files.length === tree.files.size ? tree : { ...tree, files: new Map(files) };
}
/**
 * With the descriptors that were given as they are: protoc orders and merges custom options anew, and takes its own well-known
 * types before descriptors of their names, which may be of another release.
 */
function asGiven(tree, compiled) {
    const given = [...tree.files].flatMap(([name, source]) => source.kind === "descriptor" && compiled.files.has(name) ? [[name, (0,wire/* readFile */.TA)(source.bytes)]] : []);
    return given.length === 0 ? compiled : { ...compiled, files: new Map([...compiled.files, ...given]) };
}
/** Files that several processes compiled are the same in all of them; the first one keeps the order of dependencies right. */
function joinParts(parts) {
    const files = new Map();
    const diagnostics = new Map();
    for (const part of parts) {
        for (const file of part.files)
            if (!files.has(file.name))
                files.set(file.name, file);
        for (const diagnostic of part.diagnostics)
            diagnostics.set(JSON.stringify(Object.entries(diagnostic)), diagnostic);
    }
    return { files, diagnostics: [...diagnostics.values()] };
}
/** The files once more, with the options that are meant for the source alone. */
async function retainedFiles(groups, tree, protoc, host) {
    const files = new Map();
    for (const group of groups) {
        const targets = group.targets.filter((target) => tree.files.has(target));
        if (targets.length === 0)
            continue;
        const compiled = await compileGroup({ ...group, targets }, protoc, host, true);
        for (const file of compiled.files)
            files.set(file.name, file.bytes);
    }
    return files;
}


/***/ }),

/***/ 8852:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mq: () => (/* binding */ readProtocMessages),
/* harmony export */   S4: () => (/* binding */ firstDefinition),
/* harmony export */   hg: () => (/* binding */ failedImport),
/* harmony export */   mX: () => (/* binding */ notFound),
/* harmony export */   zS: () => (/* binding */ fileError)
/* harmony export */ });
const atPlace = /^(.+?):(\d+):(\d+): (warning: )?(.*)$/;
const atFile = /^(.+?\.[A-Za-z0-9]+): (warning: )?(.+)$/;
const unmapped = /^Could not make proto path relative: (.+): No such file or directory$/;
const missingPath = /^(.+): warning: directory does not exist\.$/;
/** Lines of the logging library that protoc is linked with: glog's form to 3.21, abseil's since. */
const logged = /^(?:\[libprotobuf \w+ [^\]]*\] |[IWEF]\d{4} [\d:.]+ +\d+ [^\]]*\] )(.*)$/;
const logPreamble = /^WARNING: All log messages before absl::InitializeLog/;
/**
 * Takes protoc's standard error apart (`--error_format=gcc`, all releases from 3.0). `nameOf` translates the path that a
 * line begins with into the name under which the file is imported, for newer releases (35.1) print the path on disk.
 */
function readProtocMessages(text, nameOf) {
    const diagnostics = [];
    const rest = [];
    for (const line of text.split(/\r?\n/)) {
        if (line.trim() === "" || logPreamble.test(line) || missingPath.test(line))
            continue;
        const diagnostic = readLine(line, nameOf);
        if (diagnostic === null)
            rest.push(line);
        else
            diagnostics.push(diagnostic);
    }
    return { diagnostics, rest };
}
function readLine(line, nameOf) {
    const log = logged.exec(line);
    if (log !== null)
        return { level: "warning", file: "", line: 0, column: 0, message: log[1] ?? "" };
    const place = atPlace.exec(line);
    if (place !== null) {
        const [, file = "", row = "0", column = "0", warning, message = ""] = place;
        return { level: levelOf(warning), file: nameOf(file), line: Number(row), column: Number(column), message };
    }
    const relative = unmapped.exec(line);
    if (relative !== null) {
        return { level: "error", file: relative[1] ?? "", line: 0, column: 0, message: notFound };
    }
    const named = atFile.exec(line);
    if (named === null)
        return null;
    const [, file = "", warning, message = ""] = named;
    return { level: levelOf(warning), file: nameOf(file), line: 0, column: 0, message };
}
function levelOf(warning) {
    return warning === undefined ? "error" : "warning";
}
/** The file that a symbol was defined in first, where an error is about defining it twice; else null. */
function firstDefinition(diagnostic) {
    return /^".+" is already defined in file "(.+)"\.$/.exec(diagnostic.message)?.[1] ?? null;
}
/** The file whose import failed, where that is all that an error says; else null. */
function failedImport(diagnostic) {
    return /^Import "(.+)" was not found or had errors\.$/.exec(diagnostic.message)?.[1] ?? null;
}
/** What protoc says of a file that is nowhere. */
const notFound = "File not found.";
/** An error about a whole file. */
function fileError(file, message) {
    return { level: "error", file, line: 0, column: 0, message };
}


/***/ }),

/***/ 3598:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ digest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** sha256, in hex. */
function digest(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(content).digest("hex");
}


/***/ }),

/***/ 9281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bp: () => (/* binding */ runProtoc),
/* harmony export */   f7: () => (/* binding */ systemEnvironment)
/* harmony export */ });
/* unused harmony exports timeoutSeconds, commonArguments, layOut */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2891);
/* harmony import */ var _wire_wire_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1554);
/* harmony import */ var _diagnostics_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8852);






/** Longer than any tree takes; a protoc that hangs must not hang a job. */
const timeoutSeconds = 600;
/**
 * Compiles the targets with everything they import, in one protoc process that sees exactly the tree's files. `retained`
 * keeps the options with source retention, which plugins are not sent in `proto_file`.
 * Throws a `Failure` where protoc can't be started, is killed or takes too long; errors in .proto files are diagnostics.
 */
async function runProtoc(tree, targets, protoc, host, retained = false) {
    const unsafe = targets.filter((name) => name.startsWith("-") || /[\r\n]/.test(name));
    if (unsafe.length > 0) {
        return {
            set: null,
            diagnostics: unsafe.map((name) => (0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_5__/* .fileError */ .zS)(name, "protoc would take this name for an option.")),
        };
    }
    // Without giving way, so that it runs before anything else is begun that can be done beside it.
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(host.temporaryDirectory, { recursive: true });
    const scratch = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(host.temporaryDirectory, "protoc-"));
    try {
        return await runIn(scratch, tree, targets, protoc, host, retained);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(scratch, { recursive: true, force: true });
    }
}
/** Runs in an empty directory, where no relative name can be mistaken for a file on disk; paths to our own files are relative. */
async function runIn(scratch, tree, targets, protoc, host, retained) {
    const empty = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(scratch, "empty");
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(empty);
    const layout = await layOut(tree, scratch, host);
    const args = [
        ...layout.args,
        ...commonArguments(protoc),
        "--include_imports",
        "--include_source_info",
        ...(retained ? ["--retain_options"] : []),
        `--descriptor_set_out=../${setFile}`,
        ...targets,
    ];
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(scratch, "args"), args.join("\n"));
    const ended = await host.processes.run({
        file: protoc.path,
        args: ["@../args"],
        cwd: empty,
        env: systemEnvironment(host),
        timeoutSeconds,
    });
    if (ended.exitCode === null) {
        const why = ended.timedOut ? `took more than ${timeoutSeconds} s` : `was ended by ${ended.signal ?? "a signal"}`;
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(ended.timedOut ? "timeout" : "tool", `protoc ${protoc.version} ${why}.`);
    }
    const { diagnostics, rest } = (0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_5__/* .readProtocMessages */ .Mq)(ended.stderr.toString("utf8"), (printed) => {
        return layout.names.get(printed) ?? printed;
    });
    // protoc before 23 knows no source retention, so there is nothing that it would strip.
    if (retained && rest.some((line) => line.includes("Unknown flag: --retain_options"))) {
        return runProtoc(tree, targets, protoc, host);
    }
    if (ended.exitCode === 0)
        return { set: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(scratch, setFile)), diagnostics };
    if (diagnostics.some((diagnostic) => diagnostic.level === "error"))
        return { set: null, diagnostics };
    // What it only logs may be all that it says of a set of descriptors.
    const logged = diagnostics.filter(({ file }) => file === "").map(({ message }) => message);
    const said = [...rest, ...logged].join("\n") || `protoc ended with exit code ${ended.exitCode} and no message.`;
    return { set: null, diagnostics: [...diagnostics, (0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_5__/* .fileError */ .zS)("", said)] };
}
const setFile = "set.binpb";
/** The well-known types, and what releases in which optional fields were an experiment have to be told in order to take them. */
function commonArguments(protoc) {
    return [
        ...(protoc.includes === undefined ? [] : [`-I${protoc.includes}`]),
        ...(/^3\.1[234]\./.test(protoc.version) ? ["--experimental_allow_proto3_optional"] : []),
    ];
}
/**
 * Shows protoc each file under its name: by a mapping `-Iname=path`; where name or path holds a character that protoc
 * takes for a separator, by a copy; and descriptors as a set beside them.
 */
async function layOut(tree, scratch, host) {
    const args = [];
    const names = new Map();
    const descriptors = [];
    const separators = host.platform.os === "windows" ? /[=;\r\n]/ : /[=:\r\n]/;
    let copied = false;
    for (const [name, source] of tree.files) {
        if (source.kind === "descriptor") {
            descriptors.push(source.bytes);
        }
        else if (!separators.test(name) && !separators.test(source.path)) {
            args.push(`-I${name}=${source.path}`);
            names.set(source.path, name);
        }
        else {
            copied = (await copyInto((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(scratch, copies), name, source.path)) || copied;
            names.set(`../${copies}/${name}`, name);
        }
    }
    if (copied)
        args.push(`-I../${copies}`);
    if (descriptors.length > 0) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(scratch, "given.binpb"), (0,_wire_wire_js__WEBPACK_IMPORTED_MODULE_4__/* .writeDescriptorSet */ .Ls)(descriptors));
        args.push("--descriptor_set_in=../given.binpb");
    }
    return { args, names };
}
const copies = "copies";
/** False where there is nothing to copy, or the name leads out of the directory: protoc will not find the file, and say so. */
async function copyInto(directory, name, path) {
    if (name.split(/[/\\]/).includes("..") || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return false;
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(target, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path));
    return true;
}
/** Windows starts no program without it; nothing else of the environment is the business of protoc or a plugin. */
function systemEnvironment(host) {
    const root = Object.entries(host.env).find(([name]) => name.toUpperCase() === "SYSTEMROOT");
    return host.platform.os === "windows" && root !== undefined ? { SystemRoot: root[1] } : {};
}


/***/ }),

/***/ 3044:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ inQueue),
/* harmony export */   cV: () => (/* binding */ queueWidth),
/* harmony export */   zn: () => (/* binding */ places)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);

/** How many processes are kept running: one per core. */
function queueWidth() {
    return (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)();
}
/**
 * Does the work for each item, at most `width` at a time, begun in the items' order; the answers stand in that order,
 * too. An item is asked for when its turn comes. When one fails nothing further is begun, and the first error is thrown after
 * those that run have ended.
 */
async function inQueue(items, width, work) {
    const answers = [];
    const errors = [];
    const waiting = numbered(items);
    const lane = async () => {
        for (const [index, item] of waiting) {
            if (errors.length > 0)
                return;
            try {
                answers[index] = await work(item);
            }
            catch (error) {
                errors.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: width }, lane));
    if (errors.length > 0)
        throw errors[0];
    return answers;
}
/**
 * Lets at most `width` works go on at once; the others are begun in the order in which they came. A work that fails leaves its
 * place as well.
 */
function places(width) {
    let free = width;
    const waiting = [];
    return async (work) => {
        if (free > 0)
            free -= 1;
        else
            await new Promise((begin) => waiting.push(begin));
        try {
            return await work();
        }
        finally {
            const next = waiting.shift();
            if (next === undefined)
                free += 1;
            else
                next();
        }
    };
}
function* numbered(items) {
    let index = 0;
    for (const item of items)
        yield [index++, item];
}


/***/ }),

/***/ 8794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T2: () => (/* binding */ sourceReader),
/* harmony export */   pM: () => (/* binding */ importersOf),
/* harmony export */   rB: () => (/* binding */ importClosure),
/* harmony export */   tW: () => (/* binding */ readSources)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_detached_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5919);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2891);
/* harmony import */ var _model_once_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1800);
/* harmony import */ var _model_proto_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2491);
/* harmony import */ var _model_system_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7627);
/* harmony import */ var _wire_wire_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1554);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3598);









/** Reads each file once, however many trees it is in; those of a checkout were read with it. */
function sourceReader({ root, protos } = { root: "", protos: [] }) {
    const known = new Map();
    for (const { path, imports, goPackage = "", size } of protos) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path);
        known.set(file, { imports, goPackage, size, digest: (0,_model_once_js__WEBPACK_IMPORTED_MODULE_6__/* .once */ .O)(() => digestOf(file)) });
    }
    return (path) => {
        const before = known.get(path);
        if (before !== undefined)
            return before;
        const source = readSource(path);
        known.set(path, source);
        return source;
    };
}
function readSource(path) {
    const content = readIfThere(path);
    if (content === null)
        return null;
    const { imports, goPackage = "" } = (0,_model_detached_js__WEBPACK_IMPORTED_MODULE_7__/* .detached */ .h)((0,_model_proto_text_js__WEBPACK_IMPORTED_MODULE_3__/* .readProtoText */ .G)(content.toString("utf8")));
    return { imports, goPackage, ...measured(content) };
}
/**
 * Everything that compiling the tree's targets reads, by name: the targets, what they import, and protoc's own includes
 * as far as they are reached. Names that are nowhere to be found are absent.
 */
function readSources(tree, includes, read) {
    const sources = new Map();
    const seen = new Set(tree.targets);
    const waiting = [...seen];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
        const file = sourceOf(name, tree, includes, read);
        if (file === null)
            continue;
        sources.set(name, file);
        for (const statement of file.imports) {
            if (seen.has(statement.name))
                continue;
            seen.add(statement.name);
            waiting.push(statement.name);
        }
    }
    return sources;
}
function sourceOf(name, tree, includes, read) {
    const source = tree.files.get(name);
    if (source?.kind === "descriptor") {
        const { dependencies, goPackage } = (0,_wire_wire_js__WEBPACK_IMPORTED_MODULE_4__/* .readFile */ .TA)(source.bytes);
        const imports = dependencies.map((dependency) => {
            return { name: dependency, kind: "plain", line: 0, column: 0 };
        });
        return { name, ...measured(source.bytes), imports, goPackage };
    }
    const path = source?.path ?? (includes === undefined || !isPlainName(name) ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(includes, name));
    const file = path === undefined ? null : read(path);
    return file === null ? null : { name, ...file };
}
function measured(content) {
    const known = (0,_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digest */ .b)(content);
    return { size: content.length, digest: () => known };
}
/** Names that protoc looks up in a directory as they are; it refuses all others. */
function isPlainName(name) {
    return name.split("/").every((part) => part !== "" && part !== "." && part !== "..") && !name.includes("\\");
}
function readIfThere(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
    }
    catch (cause) {
        // Absent is an answer: protoc is asked nothing about it, and its importers are reported.
        if ((0,_model_system_error_js__WEBPACK_IMPORTED_MODULE_8__/* .isMissing */ .b)(cause) || (0,_model_system_error_js__WEBPACK_IMPORTED_MODULE_8__/* .errorCode */ .C)(cause) === "EISDIR")
            return null;
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H("file-system", `${path} could not be read: ${(0,_model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .explain */ .W)(cause)}`, { cause });
    }
}
function digestOf(path) {
    const content = readIfThere(path);
    if (content === null)
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H("file-system", `${path} was there, and is not any more.`);
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digest */ .b)(content);
}
/** A file and all that it imports, as far as it is known; each name once. */
function importClosure(name, sources) {
    const closure = new Set([name]);
    const waiting = [name];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        for (const statement of sources.get(next)?.imports ?? []) {
            if (closure.has(statement.name))
                continue;
            closure.add(statement.name);
            waiting.push(statement.name);
        }
    }
    return closure;
}
/** All files that import one of these, directly or not, each with the statement that leads there. */
function importersOf(names, sources) {
    const direct = new Map();
    for (const file of sources.values()) {
        for (const statement of file.imports) {
            const entry = { importer: file.name, statement };
            const known = direct.get(statement.name);
            if (known === undefined)
                direct.set(statement.name, [entry]);
            else
                known.push(entry);
        }
    }
    const found = new Map();
    const waiting = [...names];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
        for (const { importer, statement } of direct.get(name) ?? []) {
            if (found.has(importer))
                continue;
            found.set(importer, statement);
            waiting.push(importer);
        }
    }
    return found;
}


/***/ }),

/***/ 836:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C9: () => (/* binding */ noReuse),
/* harmony export */   Ly: () => (/* binding */ openReuse),
/* harmony export */   mO: () => (/* binding */ likenessKey),
/* harmony export */   q7: () => (/* binding */ answerKey),
/* harmony export */   qb: () => (/* binding */ hasRecord),
/* harmony export */   rw: () => (/* binding */ mayTakeOver),
/* harmony export */   zq: () => (/* binding */ closureDigests)
/* harmony export */ });
/* unused harmony export decideReuse */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _files_if_there_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4431);
/* harmony import */ var _files_write_whole_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9174);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2891);
/* harmony import */ var _model_self_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4445);
/* harmony import */ var _engine_digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3598);







/** A record that never knows anything and keeps nothing: `--no-reuse`, and wherever earlier runs are not to be trusted. */
const noReuse = { lookup: () => undefined, record: () => undefined, save: async () => undefined };
/**
 * Decides whether answers of earlier runs count. The record is as trustworthy as the tools that lie beside it: on a laptop
 * whoever can write it can replace the generators, too; on a runner it comes from a cache that a pull request can fill for
 * nobody but itself. Not so where a privileged job looks at foreign code, and not worth the doubt where something is released.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/dependency-caching#restrictions-for-accessing-a-cache
 */
function decideReuse(noReuseRequested, env) {
    if (noReuseRequested)
        return { trusted: false, because: "--no-reuse was given" };
    const event = env["GITHUB_EVENT_NAME"] ?? "";
    if (event === "pull_request_target" || event === "workflow_run") {
        return { trusted: false, because: `event ${event} runs foreign code with the rights of this repository` };
    }
    if (event === "release" || env["GITHUB_REF_TYPE"] === "tag") {
        return { trusted: false, because: "a release is judged afresh" };
    }
    return { trusted: true, because: "the record lies in the tool directory, beside the tools themselves" };
}
/**
 * Whether a run may take answers over from earlier ones. What the input `post-process` does depends on more than can be digested, so its
 * results are made anew in every run.
 */
function mayTakeOver({ noReuse, postProcess }, env) {
    return postProcess.length === 0 && decideReuse(noReuse, env).trusted;
}
/** Changes when the meaning of keys or values does. */
const format = 1;
/** The key of an answer, a hex digest. */
function answerKey(inputs) {
    const { closure, plugin, parameter, compilerVersion: version, withoutSourceInfo, output, edits } = inputs;
    const stamp = version === null ? null : [version.major, version.minor, version.patch, version.suffix];
    return (0,_engine_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .digest */ .b)(JSON.stringify([format, closure, plugin.sha256, parameter, stamp, withoutSourceInfo, output, ...edits]));
}
/**
 * The key under which stands what tells a committed stub of that digest from the answer, where that is no difference: a
 * judgement of this program, which another version of it may not share.
 */
function likenessKey(answer, committed) {
    return (0,_engine_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .digest */ .b)(`${_model_self_js__WEBPACK_IMPORTED_MODULE_5__/* .version */ .r} ${answer} ${committed}`);
}
/**
 * For each target a digest of all that compiling it reads: names and contents of itself and its imports, and protoc. Absent
 * are targets that import something that is not there, and those with an `import option`, for which the same plugin writes
 * different bytes depending on what else it is asked about.
 */
function closureDigests(targets, sources, protoc) {
    const known = new Map();
    const digests = new Map();
    for (const target of targets) {
        if (sources.get(target)?.imports.some(({ kind }) => kind === "option"))
            continue;
        const closure = closureDigest(target, sources, known);
        if (closure !== null)
            digests.set(target, (0,_engine_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .digest */ .b)(`${protoc.sha256} ${closure}`));
    }
    return digests;
}
/** Of a file's own text and the digests of its imports; null where one is missing, or where it imports itself. */
function closureDigest(name, sources, known) {
    const before = known.get(name);
    if (before !== undefined)
        return before;
    // Stands while the imports are looked at: who comes by here again is in a circle.
    known.set(name, null);
    const file = sources.get(name);
    const imports = file?.imports.map((statement) => closureDigest(statement.name, sources, known)) ?? [];
    if (file === undefined || imports.includes(null))
        return null;
    const whole = (0,_engine_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .digest */ .b)([name, file.digest(), ...imports].join("\n"));
    known.set(name, whole);
    return whole;
}
/** Answers that no run has asked for since many others are dropped; at about 140 bytes each the record stays below 10 MB. */
const mostAnswers = 60_000;
function recordIn(toolDirectory) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(toolDirectory, "reuse", "answers.ndjson");
}
/** Whether an earlier run left a record in a tool directory. */
function hasRecord(toolDirectory) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(recordIn(toolDirectory));
}
/**
 * The record in a tool directory. A missing or damaged one knows nothing: it is rebuilt by the run. Throws a `Failure` where
 * the file is there and can't be read.
 */
async function openReuse(toolDirectory) {
    const path = recordIn(toolDirectory);
    const known = await readAnswers(path);
    const used = new Map();
    return {
        lookup(key) {
            const value = known.get(key);
            if (value !== undefined)
                used.set(key, value);
            return value;
        },
        record(key, value) {
            used.set(key, value);
        },
        async save() {
            if (used.size === 0)
                return;
            // Another run may have saved in the meantime: its answers are as good as ours. Ours go last, for the oldest are dropped.
            const merged = await readAnswers(path);
            for (const key of used.keys())
                merged.delete(key);
            const kept = [...merged, ...used].slice(-mostAnswers);
            await replaceFile(path, kept.map((answer) => `${JSON.stringify(answer)}\n`).join(""));
        },
    };
}
async function readAnswers(path) {
    const answers = new Map();
    for (const line of (await textOf(path)).split("\n")) {
        const match = /^\["([0-9a-f]{64})","([^"\\]*)"\]$/.exec(line);
        if (match?.[1] !== undefined && match[2] !== undefined)
            answers.set(match[1], match[2]);
    }
    return answers;
}
async function textOf(path) {
    try {
        return (await (0,_files_if_there_js__WEBPACK_IMPORTED_MODULE_2__/* .readIfThere */ .q)(path)) ?? "";
    }
    catch (cause) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H("file-system", `${path} could not be read: ${(0,_model_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .explain */ .W)(cause)}`, { cause });
    }
}
async function replaceFile(path, text) {
    try {
        await (0,_files_write_whole_js__WEBPACK_IMPORTED_MODULE_3__/* .writeWhole */ .f)(path, text);
    }
    catch (cause) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H("file-system", `${path} could not be written: ${(0,_model_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .explain */ .W)(cause)}`, { cause });
    }
}


/***/ }),

/***/ 9378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ Scan)
/* harmony export */ });
/* harmony import */ var _bufbuild_protobuf_wire__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3322);

/**
 * Goes through the fields of a message where they lie, and makes nothing of them: what has to be looked at in every file is
 * tens of thousands of fields, of which most are passed over. https://protobuf.dev/programming-guides/encoding/
 */
class Scan {
    bytes;
    /** Of the field that it stands at. */
    number = 0;
    wireType = _bufbuild_protobuf_wire__WEBPACK_IMPORTED_MODULE_0__/* .WireType */ .O0.Varint;
    /** Of a varint, as far as 32 bits hold it; 0 for the other wire types. */
    value = 0;
    /** Offsets of that field with its tag; `end` of the one before it until `next` was called. */
    start;
    end;
    /** Where its content begins, behind the length if it has one. */
    contentStart;
    #limit;
    #at;
    /** Of the message that lies between two offsets; of all bytes where none are given. */
    constructor(bytes, from = 0, limit = bytes.length) {
        this.bytes = bytes;
        this.start = from;
        this.end = from;
        this.contentStart = from;
        this.#limit = limit;
        this.#at = from;
    }
    /** Goes to the next field; false where there is none. Throws a `RangeError` where the message is damaged, or holds a group. */
    next() {
        if (this.end >= this.#limit)
            return false;
        this.start = this.end;
        this.#at = this.end;
        const tag = this.#varint();
        this.number = tag >>> 3;
        this.wireType = tag & 7;
        this.contentStart = this.#at;
        this.value = 0;
        if (this.wireType === _bufbuild_protobuf_wire__WEBPACK_IMPORTED_MODULE_0__/* .WireType */ .O0.LengthDelimited) {
            const length = this.#varint();
            this.contentStart = this.#at;
            this.end = this.#at + length;
        }
        else if (this.wireType === _bufbuild_protobuf_wire__WEBPACK_IMPORTED_MODULE_0__/* .WireType */ .O0.Varint) {
            this.value = this.#varint();
            this.end = this.#at;
        }
        else if (this.wireType === _bufbuild_protobuf_wire__WEBPACK_IMPORTED_MODULE_0__/* .WireType */ .O0.Bit32) {
            this.end = this.#at + 4;
        }
        else if (this.wireType === _bufbuild_protobuf_wire__WEBPACK_IMPORTED_MODULE_0__/* .WireType */ .O0.Bit64) {
            this.end = this.#at + 8;
        }
        else {
            throw new RangeError(`field ${this.number} has the wire type ${this.wireType}`);
        }
        if (this.end > this.#limit)
            throw new RangeError("premature EOF");
        return true;
    }
    /** A view of the field's content: of a varint its bytes. */
    get content() {
        return this.bytes.subarray(this.contentStart, this.end);
    }
    /** A view of the whole field. */
    get whole() {
        return this.bytes.subarray(this.start, this.end);
    }
    /** Of a varint as far as 32 bits hold it. */
    #varint() {
        let value = 0;
        for (let shift = 0; shift < 70; shift += 7) {
            const byte = this.bytes[this.#at++] ?? 0;
            if (shift < 32)
                value |= (byte & 0x7f) << shift;
            if (byte < 0x80)
                return value >>> 0;
        }
        throw new RangeError("a varint of more than ten bytes");
    }
}


/***/ })

};
