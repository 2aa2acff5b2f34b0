#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 9379:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const ANY = Symbol('SemVer ANY')
// hoisted class for cyclic dependency
class Comparator {
  static get ANY () {
    return ANY
  }

  constructor (comp, options) {
    options = parseOptions(options)

    if (comp instanceof Comparator) {
      if (comp.loose === !!options.loose) {
        return comp
      } else {
        comp = comp.value
      }
    }

    comp = comp.trim().split(/\s+/).join(' ')
    debug('comparator', comp, options)
    this.options = options
    this.loose = !!options.loose
    this.parse(comp)

    if (this.semver === ANY) {
      this.value = ''
    } else {
      this.value = this.operator + this.semver.version
    }

    debug('comp', this)
  }

  parse (comp) {
    const r = this.options.loose ? re[t.COMPARATORLOOSE] : re[t.COMPARATOR]
    const m = comp.match(r)

    if (!m) {
      throw new TypeError(`Invalid comparator: ${comp}`)
    }

    this.operator = m[1] !== undefined ? m[1] : ''
    if (this.operator === '=') {
      this.operator = ''
    }

    // if it literally is just '>' or '' then allow anything.
    if (!m[2]) {
      this.semver = ANY
    } else {
      this.semver = new SemVer(m[2], this.options.loose)
    }
  }

  toString () {
    return this.value
  }

  test (version) {
    debug('Comparator.test', version, this.options.loose)

    if (this.semver === ANY || version === ANY) {
      return true
    }

    if (typeof version === 'string') {
      try {
        version = new SemVer(version, this.options)
      } catch (er) {
        return false
      }
    }

    return cmp(version, this.operator, this.semver, this.options)
  }

  intersects (comp, options) {
    if (!(comp instanceof Comparator)) {
      throw new TypeError('a Comparator is required')
    }

    if (this.operator === '') {
      if (this.value === '') {
        return true
      }
      return new Range(comp.value, options).test(this.value)
    } else if (comp.operator === '') {
      if (comp.value === '') {
        return true
      }
      return new Range(this.value, options).test(comp.semver)
    }

    options = parseOptions(options)

    // Special cases where nothing can possibly be lower
    if (options.includePrerelease &&
      (this.value === '<0.0.0-0' || comp.value === '<0.0.0-0')) {
      return false
    }
    if (!options.includePrerelease &&
      (this.value.startsWith('<0.0.0') || comp.value.startsWith('<0.0.0'))) {
      return false
    }

    // Same direction increasing (> or >=)
    if (this.operator.startsWith('>') && comp.operator.startsWith('>')) {
      return true
    }
    // Same direction decreasing (< or <=)
    if (this.operator.startsWith('<') && comp.operator.startsWith('<')) {
      return true
    }
    // same SemVer and both sides are inclusive (<= or >=)
    if (
      (this.semver.version === comp.semver.version) &&
      this.operator.includes('=') && comp.operator.includes('=')) {
      return true
    }
    // opposite directions less than
    if (cmp(this.semver, '<', comp.semver, options) &&
      this.operator.startsWith('>') && comp.operator.startsWith('<')) {
      return true
    }
    // opposite directions greater than
    if (cmp(this.semver, '>', comp.semver, options) &&
      this.operator.startsWith('<') && comp.operator.startsWith('>')) {
      return true
    }
    return false
  }
}

module.exports = Comparator

const parseOptions = __nccwpck_require__(356)
const { safeRe: re, t } = __nccwpck_require__(5471)
const cmp = __nccwpck_require__(8646)
const debug = __nccwpck_require__(1159)
const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(6782)


/***/ }),

/***/ 6782:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SPACE_CHARACTERS = /\s+/g

// hoisted class for cyclic dependency
class Range {
  constructor (range, options) {
    options = parseOptions(options)

    if (range instanceof Range) {
      if (
        range.loose === !!options.loose &&
        range.includePrerelease === !!options.includePrerelease
      ) {
        return range
      } else {
        return new Range(range.raw, options)
      }
    }

    if (range instanceof Comparator) {
      // just put it in the set and return
      this.raw = range.value
      this.set = [[range]]
      this.formatted = undefined
      return this
    }

    this.options = options
    this.loose = !!options.loose
    this.includePrerelease = !!options.includePrerelease

    // First reduce all whitespace as much as possible so we do not have to rely
    // on potentially slow regexes like \s*. This is then stored and used for
    // future error messages as well.
    this.raw = range.trim().replace(SPACE_CHARACTERS, ' ')

    // First, split on ||
    this.set = this.raw
      .split('||')
      // map the range to a 2d array of comparators
      .map(r => this.parseRange(r.trim()))
      // throw out any comparator lists that are empty
      // this generally means that it was not a valid range, which is allowed
      // in loose mode, but will still throw if the WHOLE range is invalid.
      .filter(c => c.length)

    if (!this.set.length) {
      throw new TypeError(`Invalid SemVer Range: ${this.raw}`)
    }

    // if we have any that are not the null set, throw out null sets.
    if (this.set.length > 1) {
      // keep the first one, in case they're all null sets
      const first = this.set[0]
      this.set = this.set.filter(c => !isNullSet(c[0]))
      if (this.set.length === 0) {
        this.set = [first]
      } else if (this.set.length > 1) {
        // if we have any that are *, then the range is just *
        for (const c of this.set) {
          if (c.length === 1 && isAny(c[0])) {
            this.set = [c]
            break
          }
        }
      }
    }

    this.formatted = undefined
  }

  get range () {
    if (this.formatted === undefined) {
      this.formatted = ''
      for (let i = 0; i < this.set.length; i++) {
        if (i > 0) {
          this.formatted += '||'
        }
        const comps = this.set[i]
        for (let k = 0; k < comps.length; k++) {
          if (k > 0) {
            this.formatted += ' '
          }
          this.formatted += comps[k].toString().trim()
        }
      }
    }
    return this.formatted
  }

  format () {
    return this.range
  }

  toString () {
    return this.range
  }

  parseRange (range) {
    // strip build metadata so it can't bleed into the version
    range = range.replace(BUILDSTRIPRE, '')

    // memoize range parsing for performance.
    // this is a very hot path, and fully deterministic.
    const memoOpts =
      (this.options.includePrerelease && FLAG_INCLUDE_PRERELEASE) |
      (this.options.loose && FLAG_LOOSE)
    const memoKey = memoOpts + ':' + range
    const cached = cache.get(memoKey)
    if (cached) {
      return cached
    }

    const loose = this.options.loose
    // `1.2.3 - 1.2.4` => `>=1.2.3 <=1.2.4`
    const hr = loose ? re[t.HYPHENRANGELOOSE] : re[t.HYPHENRANGE]
    range = range.replace(hr, hyphenReplace(this.options.includePrerelease))
    debug('hyphen replace', range)

    // `> 1.2.3 < 1.2.5` => `>1.2.3 <1.2.5`
    range = trimComparatorWhitespace(range)
    debug('comparator trim', range)

    // `~ 1.2.3` => `~1.2.3`
    range = range.replace(re[t.TILDETRIM], tildeTrimReplace)
    debug('tilde trim', range)

    // `^ 1.2.3` => `^1.2.3`
    range = range.replace(re[t.CARETTRIM], caretTrimReplace)
    debug('caret trim', range)

    // At this point, the range is completely trimmed and
    // ready to be split into comparators.

    let rangeList = range
      .split(' ')
      .map(comp => parseComparator(comp, this.options))
      .join(' ')
      .split(/\s+/)
      // >=0.0.0 is equivalent to *
      .map(comp => replaceGTE0(comp, this.options))

    if (loose) {
      // in loose mode, throw out any that are not valid comparators
      rangeList = rangeList.filter(comp => {
        debug('loose invalid filter', comp, this.options)
        return !!comp.match(re[t.COMPARATORLOOSE])
      })
    }
    debug('range list', rangeList)

    // if any comparators are the null set, then replace with JUST null set
    // if more than one comparator, remove any * comparators
    // also, don't include the same comparator more than once
    const rangeMap = new Map()
    const comparators = rangeList.map(comp => new Comparator(comp, this.options))
    for (const comp of comparators) {
      if (isNullSet(comp)) {
        return [comp]
      }
      rangeMap.set(comp.value, comp)
    }
    if (rangeMap.size > 1 && rangeMap.has('')) {
      rangeMap.delete('')
    }

    const result = [...rangeMap.values()]
    cache.set(memoKey, result)
    return result
  }

  intersects (range, options) {
    if (!(range instanceof Range)) {
      throw new TypeError('a Range is required')
    }

    return this.set.some((thisComparators) => {
      return (
        isSatisfiable(thisComparators, options) &&
        range.set.some((rangeComparators) => {
          return (
            isSatisfiable(rangeComparators, options) &&
            thisComparators.every((thisComparator) => {
              return rangeComparators.every((rangeComparator) => {
                return thisComparator.intersects(rangeComparator, options)
              })
            })
          )
        })
      )
    })
  }

  // if ANY of the sets match ALL of its comparators, then pass
  test (version) {
    if (!version) {
      return false
    }

    if (typeof version === 'string') {
      try {
        version = new SemVer(version, this.options)
      } catch (er) {
        return false
      }
    }

    for (let i = 0; i < this.set.length; i++) {
      if (testSet(this.set[i], version, this.options)) {
        return true
      }
    }
    return false
  }
}

module.exports = Range

const LRU = __nccwpck_require__(1383)
const cache = new LRU()

const parseOptions = __nccwpck_require__(356)
const Comparator = __nccwpck_require__(9379)
const debug = __nccwpck_require__(1159)
const SemVer = __nccwpck_require__(7163)
const trimComparatorWhitespace = __nccwpck_require__(9737)
const {
  safeRe: re,
  src,
  t,
  tildeTrimReplace,
  caretTrimReplace,
} = __nccwpck_require__(5471)
const { FLAG_INCLUDE_PRERELEASE, FLAG_LOOSE } = __nccwpck_require__(5101)

// unbounded global build-metadata stripper used by parseRange
const BUILDSTRIPRE = new RegExp(src[t.BUILD], 'g')

const isNullSet = c => c.value === '<0.0.0-0'
const isAny = c => c.value === ''

// take a set of comparators and determine whether there
// exists a version which can satisfy it
const isSatisfiable = (comparators, options) => {
  let result = true
  const remainingComparators = comparators.slice()
  let testComparator = remainingComparators.pop()

  while (result && remainingComparators.length) {
    result = remainingComparators.every((otherComparator) => {
      return testComparator.intersects(otherComparator, options)
    })

    testComparator = remainingComparators.pop()
  }

  return result
}

// comprised of xranges, tildes, stars, and gtlt's at this point.
// already replaced the hyphen ranges
// turn into a set of JUST comparators.
const parseComparator = (comp, options) => {
  comp = comp.replace(re[t.BUILD], '')
  debug('comp', comp, options)
  comp = replaceCarets(comp, options)
  debug('caret', comp)
  comp = replaceTildes(comp, options)
  debug('tildes', comp)
  comp = replaceXRanges(comp, options)
  debug('xrange', comp)
  comp = replaceStars(comp, options)
  debug('stars', comp)
  return comp
}

const isX = id => !id || id.toLowerCase() === 'x' || id === '*'

const invalidXRangeOrder = (M, m, p) => (
  (isX(M) && !isX(m)) ||
  (isX(m) && p && !isX(p))
)

// ~, ~> --> * (any, kinda silly)
// ~2, ~2.x, ~2.x.x, ~>2, ~>2.x ~>2.x.x --> >=2.0.0 <3.0.0-0
// ~2.0, ~2.0.x, ~>2.0, ~>2.0.x --> >=2.0.0 <2.1.0-0
// ~1.2, ~1.2.x, ~>1.2, ~>1.2.x --> >=1.2.0 <1.3.0-0
// ~1.2.3, ~>1.2.3 --> >=1.2.3 <1.3.0-0
// ~1.2.0, ~>1.2.0 --> >=1.2.0 <1.3.0-0
// ~0.0.1 --> >=0.0.1 <0.1.0-0
const replaceTildes = (comp, options) => {
  return comp
    .trim()
    .split(/\s+/)
    .map((c) => replaceTilde(c, options))
    .join(' ')
}

const replaceTilde = (comp, options) => {
  const r = options.loose ? re[t.TILDELOOSE] : re[t.TILDE]
  // if we're including prereleases in the match, then the lower bound is
  // -0, the lowest possible prerelease value, just like x-ranges and carets.
  // this keeps `~1.2` equivalent to the `1.2.x` x-range it's documented as.
  const z = options.includePrerelease ? '-0' : ''
  return comp.replace(r, (_, M, m, p, pr) => {
    debug('tilde', comp, _, M, m, p, pr)
    let ret

    if (isX(M)) {
      ret = ''
    } else if (isX(m)) {
      ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`
    } else if (isX(p)) {
      // ~1.2 == >=1.2.0 <1.3.0-0
      ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`
    } else if (pr) {
      debug('replaceTilde pr', pr)
      ret = `>=${M}.${m}.${p}-${pr
      } <${M}.${+m + 1}.0-0`
    } else {
      // ~1.2.3 == >=1.2.3 <1.3.0-0
      ret = `>=${M}.${m}.${p
      } <${M}.${+m + 1}.0-0`
    }

    debug('tilde return', ret)
    return ret
  })
}

// ^ --> * (any, kinda silly)
// ^2, ^2.x, ^2.x.x --> >=2.0.0 <3.0.0-0
// ^2.0, ^2.0.x --> >=2.0.0 <3.0.0-0
// ^1.2, ^1.2.x --> >=1.2.0 <2.0.0-0
// ^1.2.3 --> >=1.2.3 <2.0.0-0
// ^1.2.0 --> >=1.2.0 <2.0.0-0
// ^0.0.1 --> >=0.0.1 <0.0.2-0
// ^0.1.0 --> >=0.1.0 <0.2.0-0
const replaceCarets = (comp, options) => {
  return comp
    .trim()
    .split(/\s+/)
    .map((c) => replaceCaret(c, options))
    .join(' ')
}

const replaceCaret = (comp, options) => {
  debug('caret', comp, options)
  const r = options.loose ? re[t.CARETLOOSE] : re[t.CARET]
  const z = options.includePrerelease ? '-0' : ''
  return comp.replace(r, (_, M, m, p, pr) => {
    debug('caret', comp, _, M, m, p, pr)
    let ret

    if (isX(M)) {
      ret = ''
    } else if (isX(m)) {
      ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`
    } else if (isX(p)) {
      if (M === '0') {
        ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`
      } else {
        ret = `>=${M}.${m}.0${z} <${+M + 1}.0.0-0`
      }
    } else if (pr) {
      debug('replaceCaret pr', pr)
      if (M === '0') {
        if (m === '0') {
          ret = `>=${M}.${m}.${p}-${pr
          } <${M}.${m}.${+p + 1}-0`
        } else {
          ret = `>=${M}.${m}.${p}-${pr
          } <${M}.${+m + 1}.0-0`
        }
      } else {
        ret = `>=${M}.${m}.${p}-${pr
        } <${+M + 1}.0.0-0`
      }
    } else {
      debug('no pr')
      if (M === '0') {
        if (m === '0') {
          ret = `>=${M}.${m}.${p
          } <${M}.${m}.${+p + 1}-0`
        } else {
          ret = `>=${M}.${m}.${p
          } <${M}.${+m + 1}.0-0`
        }
      } else {
        ret = `>=${M}.${m}.${p
        } <${+M + 1}.0.0-0`
      }
    }

    debug('caret return', ret)
    return ret
  })
}

const replaceXRanges = (comp, options) => {
  debug('replaceXRanges', comp, options)
  return comp
    .split(/\s+/)
    .map((c) => replaceXRange(c, options))
    .join(' ')
}

const replaceXRange = (comp, options) => {
  comp = comp.trim()
  const r = options.loose ? re[t.XRANGELOOSE] : re[t.XRANGE]
  return comp.replace(r, (ret, gtlt, M, m, p, pr) => {
    debug('xRange', comp, ret, gtlt, M, m, p, pr)
    if (invalidXRangeOrder(M, m, p)) {
      return comp
    }

    const xM = isX(M)
    const xm = xM || isX(m)
    const xp = xm || isX(p)
    const anyX = xp

    if (gtlt === '=' && anyX) {
      gtlt = ''
    }

    // if we're including prereleases in the match, then we need
    // to fix this to -0, the lowest possible prerelease value
    pr = options.includePrerelease ? '-0' : ''

    if (xM) {
      if (gtlt === '>' || gtlt === '<') {
        // nothing is allowed
        ret = '<0.0.0-0'
      } else {
        // nothing is forbidden
        ret = '*'
      }
    } else if (gtlt && anyX) {
      // we know patch is an x, because we have any x at all.
      // replace X with 0
      if (xm) {
        m = 0
      }
      p = 0

      if (gtlt === '>') {
        // >1 => >=2.0.0
        // >1.2 => >=1.3.0
        gtlt = '>='
        if (xm) {
          M = +M + 1
          m = 0
          p = 0
        } else {
          m = +m + 1
          p = 0
        }
      } else if (gtlt === '<=') {
        // <=0.7.x is actually <0.8.0, since any 0.7.x should
        // pass.  Similarly, <=7.x is actually <8.0.0, etc.
        gtlt = '<'
        if (xm) {
          M = +M + 1
        } else {
          m = +m + 1
        }
      }

      if (gtlt === '<') {
        pr = '-0'
      }

      ret = `${gtlt + M}.${m}.${p}${pr}`
    } else if (xm) {
      ret = `>=${M}.0.0${pr} <${+M + 1}.0.0-0`
    } else if (xp) {
      ret = `>=${M}.${m}.0${pr
      } <${M}.${+m + 1}.0-0`
    }

    debug('xRange return', ret)

    return ret
  })
}

// Because * is AND-ed with everything else in the comparator,
// and '' means "any version", just remove the *s entirely.
const replaceStars = (comp, options) => {
  debug('replaceStars', comp, options)
  // Looseness is ignored here.  star is always as loose as it gets!
  return comp
    .trim()
    .replace(re[t.STAR], '')
}

const replaceGTE0 = (comp, options) => {
  debug('replaceGTE0', comp, options)
  return comp
    .trim()
    .replace(re[options.includePrerelease ? t.GTE0PRE : t.GTE0], '')
}

// This function is passed to string.replace(re[t.HYPHENRANGE])
// M, m, patch, prerelease, build
// 1.2 - 3.4.5 => >=1.2.0 <=3.4.5
// 1.2.3 - 3.4 => >=1.2.0 <3.5.0-0 Any 3.4.x will do
// 1.2 - 3.4 => >=1.2.0 <3.5.0-0
// TODO build?
const hyphenReplace = incPr => ($0,
  from, fM, fm, fp, fpr, fb,
  to, tM, tm, tp, tpr) => {
  if (isX(fM)) {
    from = ''
  } else if (isX(fm)) {
    from = `>=${fM}.0.0${incPr ? '-0' : ''}`
  } else if (isX(fp)) {
    from = `>=${fM}.${fm}.0${incPr ? '-0' : ''}`
  } else if (fpr) {
    from = `>=${from}`
  } else {
    from = `>=${from}${incPr ? '-0' : ''}`
  }

  if (isX(tM)) {
    to = ''
  } else if (isX(tm)) {
    to = `<${+tM + 1}.0.0-0`
  } else if (isX(tp)) {
    to = `<${tM}.${+tm + 1}.0-0`
  } else if (tpr) {
    to = `<=${tM}.${tm}.${tp}-${tpr}`
  } else if (incPr) {
    to = `<${tM}.${tm}.${+tp + 1}-0`
  } else {
    to = `<=${to}`
  }

  return `${from} ${to}`.trim()
}

const testSet = (set, version, options) => {
  for (let i = 0; i < set.length; i++) {
    if (!set[i].test(version)) {
      return false
    }
  }

  if (version.prerelease.length && !options.includePrerelease) {
    // Find the set of versions that are allowed to have prereleases
    // For example, ^1.2.3-pr.1 desugars to >=1.2.3-pr.1 <2.0.0
    // That should allow `1.2.3-pr.2` to pass.
    // However, `1.2.4-alpha.notready` should NOT be allowed,
    // even though it's within the range set by the comparators.
    for (let i = 0; i < set.length; i++) {
      debug(set[i].semver)
      if (set[i].semver === Comparator.ANY) {
        continue
      }

      if (set[i].semver.prerelease.length > 0) {
        const allowed = set[i].semver
        if (allowed.major === version.major &&
            allowed.minor === version.minor &&
            allowed.patch === version.patch) {
          return true
        }
      }
    }

    // Version has a -pre, but it's not one of the ones we like.
    return false
  }

  return true
}


/***/ }),

/***/ 7163:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const debug = __nccwpck_require__(1159)
const { MAX_LENGTH, MAX_SAFE_INTEGER } = __nccwpck_require__(5101)
const { safeRe: re, t } = __nccwpck_require__(5471)

const parseOptions = __nccwpck_require__(356)
const { compareIdentifiers } = __nccwpck_require__(3348)

const isPrereleaseIdentifier = (prerelease, identifier) => {
  const identifiers = identifier.split('.')
  if (identifiers.length > prerelease.length) {
    return false
  }

  for (let i = 0; i < identifiers.length; i++) {
    if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) {
      return false
    }
  }

  return true
}

class SemVer {
  constructor (version, options) {
    options = parseOptions(options)

    if (version instanceof SemVer) {
      if (version.loose === !!options.loose &&
        version.includePrerelease === !!options.includePrerelease) {
        return version
      } else {
        version = version.version
      }
    } else if (typeof version !== 'string') {
      throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`)
    }

    if (version.length > MAX_LENGTH) {
      throw new TypeError(
        `version is longer than ${MAX_LENGTH} characters`
      )
    }

    debug('SemVer', version, options)
    this.options = options
    this.loose = !!options.loose
    // this isn't actually relevant for versions, but keep it so that we
    // don't run into trouble passing this.options around.
    this.includePrerelease = !!options.includePrerelease

    const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL])

    if (!m) {
      throw new TypeError(`Invalid Version: ${version}`)
    }

    this.raw = version

    // these are actually numbers
    this.major = +m[1]
    this.minor = +m[2]
    this.patch = +m[3]

    if (this.major > MAX_SAFE_INTEGER || this.major < 0) {
      throw new TypeError('Invalid major version')
    }

    if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) {
      throw new TypeError('Invalid minor version')
    }

    if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) {
      throw new TypeError('Invalid patch version')
    }

    // numberify any prerelease numeric ids
    if (!m[4]) {
      this.prerelease = []
    } else {
      this.prerelease = m[4].split('.').map((id) => {
        if (/^[0-9]+$/.test(id)) {
          const num = +id
          if (num >= 0 && num < MAX_SAFE_INTEGER) {
            return num
          }
        }
        return id
      })
    }

    this.build = m[5] ? m[5].split('.') : []
    this.format()
  }

  format () {
    this.version = `${this.major}.${this.minor}.${this.patch}`
    if (this.prerelease.length) {
      this.version += `-${this.prerelease.join('.')}`
    }
    return this.version
  }

  toString () {
    return this.version
  }

  compare (other) {
    debug('SemVer.compare', this.version, this.options, other)
    if (!(other instanceof SemVer)) {
      if (typeof other === 'string' && other === this.version) {
        return 0
      }
      other = new SemVer(other, this.options)
    }

    if (other.version === this.version) {
      return 0
    }

    return this.compareMain(other) || this.comparePre(other)
  }

  compareMain (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    if (this.major < other.major) {
      return -1
    }
    if (this.major > other.major) {
      return 1
    }
    if (this.minor < other.minor) {
      return -1
    }
    if (this.minor > other.minor) {
      return 1
    }
    if (this.patch < other.patch) {
      return -1
    }
    if (this.patch > other.patch) {
      return 1
    }
    return 0
  }

  comparePre (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    // NOT having a prerelease is > having one
    if (this.prerelease.length && !other.prerelease.length) {
      return -1
    } else if (!this.prerelease.length && other.prerelease.length) {
      return 1
    } else if (!this.prerelease.length && !other.prerelease.length) {
      return 0
    }

    let i = 0
    do {
      const a = this.prerelease[i]
      const b = other.prerelease[i]
      debug('prerelease compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  compareBuild (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    let i = 0
    do {
      const a = this.build[i]
      const b = other.build[i]
      debug('build compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  // preminor will bump the version up to the next minor release, and immediately
  // down to pre-release. premajor and prepatch work the same way.
  inc (release, identifier, identifierBase) {
    if (release.startsWith('pre')) {
      if (!identifier && identifierBase === false) {
        throw new Error('invalid increment argument: identifier is empty')
      }
      // Avoid an invalid semver results
      if (identifier) {
        const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE])
        if (!match || match[1] !== identifier) {
          throw new Error(`invalid identifier: ${identifier}`)
        }
      }
    }

    switch (release) {
      case 'premajor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor = 0
        this.major++
        this.inc('pre', identifier, identifierBase)
        break
      case 'preminor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor++
        this.inc('pre', identifier, identifierBase)
        break
      case 'prepatch':
        // If this is already a prerelease, it will bump to the next version
        // drop any prereleases that might already exist, since they are not
        // relevant at this point.
        this.prerelease.length = 0
        this.inc('patch', identifier, identifierBase)
        this.inc('pre', identifier, identifierBase)
        break
      // If the input is a non-prerelease version, this acts the same as
      // prepatch.
      case 'prerelease':
        if (this.prerelease.length === 0) {
          this.inc('patch', identifier, identifierBase)
        }
        this.inc('pre', identifier, identifierBase)
        break
      case 'release':
        if (this.prerelease.length === 0) {
          throw new Error(`version ${this.raw} is not a prerelease`)
        }
        this.prerelease.length = 0
        break

      case 'major':
        // If this is a pre-major version, bump up to the same major version.
        // Otherwise increment major.
        // 1.0.0-5 bumps to 1.0.0
        // 1.1.0 bumps to 2.0.0
        if (
          this.minor !== 0 ||
          this.patch !== 0 ||
          this.prerelease.length === 0
        ) {
          this.major++
        }
        this.minor = 0
        this.patch = 0
        this.prerelease = []
        break
      case 'minor':
        // If this is a pre-minor version, bump up to the same minor version.
        // Otherwise increment minor.
        // 1.2.0-5 bumps to 1.2.0
        // 1.2.1 bumps to 1.3.0
        if (this.patch !== 0 || this.prerelease.length === 0) {
          this.minor++
        }
        this.patch = 0
        this.prerelease = []
        break
      case 'patch':
        // If this is not a pre-release version, it will increment the patch.
        // If it is a pre-release it will bump up to the same patch version.
        // 1.2.0-5 patches to 1.2.0
        // 1.2.0 patches to 1.2.1
        if (this.prerelease.length === 0) {
          this.patch++
        }
        this.prerelease = []
        break
      // This probably shouldn't be used publicly.
      // 1.0.0 'pre' would become 1.0.0-0 which is the wrong direction.
      case 'pre': {
        const base = Number(identifierBase) ? 1 : 0

        if (this.prerelease.length === 0) {
          this.prerelease = [base]
        } else {
          let i = this.prerelease.length
          while (--i >= 0) {
            if (typeof this.prerelease[i] === 'number') {
              this.prerelease[i]++
              i = -2
            }
          }
          if (i === -1) {
            // didn't increment anything
            if (identifier === this.prerelease.join('.') && identifierBase === false) {
              throw new Error('invalid increment argument: identifier already exists')
            }
            this.prerelease.push(base)
          }
        }
        if (identifier) {
          // 1.2.0-beta.1 bumps to 1.2.0-beta.2,
          // 1.2.0-beta.fooblz or 1.2.0-beta bumps to 1.2.0-beta.0
          let prerelease = [identifier, base]
          if (identifierBase === false) {
            prerelease = [identifier]
          }
          if (isPrereleaseIdentifier(this.prerelease, identifier)) {
            const prereleaseBase = this.prerelease[identifier.split('.').length]
            if (isNaN(prereleaseBase)) {
              this.prerelease = prerelease
            }
          } else {
            this.prerelease = prerelease
          }
        }
        break
      }
      default:
        throw new Error(`invalid increment argument: ${release}`)
    }
    this.raw = this.format()
    if (this.build.length) {
      this.raw += `+${this.build.join('.')}`
    }
    return this
  }
}

module.exports = SemVer


/***/ }),

/***/ 1799:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)
const clean = (version, options) => {
  const s = parse(version.trim().replace(/^[=v]+/, ''), options)
  return s ? s.version : null
}
module.exports = clean


/***/ }),

/***/ 8646:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const eq = __nccwpck_require__(5082)
const neq = __nccwpck_require__(4974)
const gt = __nccwpck_require__(6599)
const gte = __nccwpck_require__(1236)
const lt = __nccwpck_require__(3872)
const lte = __nccwpck_require__(6717)

const cmp = (a, op, b, loose) => {
  switch (op) {
    case '===':
      if (typeof a === 'object') {
        a = a.version
      }
      if (typeof b === 'object') {
        b = b.version
      }
      return a === b

    case '!==':
      if (typeof a === 'object') {
        a = a.version
      }
      if (typeof b === 'object') {
        b = b.version
      }
      return a !== b

    case '':
    case '=':
    case '==':
      return eq(a, b, loose)

    case '!=':
      return neq(a, b, loose)

    case '>':
      return gt(a, b, loose)

    case '>=':
      return gte(a, b, loose)

    case '<':
      return lt(a, b, loose)

    case '<=':
      return lte(a, b, loose)

    default:
      throw new TypeError(`Invalid operator: ${op}`)
  }
}
module.exports = cmp


/***/ }),

/***/ 5385:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const parse = __nccwpck_require__(6353)
const { safeRe: re, t } = __nccwpck_require__(5471)

const coerce = (version, options) => {
  if (version instanceof SemVer) {
    return version
  }

  if (typeof version === 'number') {
    version = String(version)
  }

  if (typeof version !== 'string') {
    return null
  }

  options = options || {}

  let match = null
  if (!options.rtl) {
    match = version.match(options.includePrerelease ? re[t.COERCEFULL] : re[t.COERCE])
  } else {
    // Find the right-most coercible string that does not share
    // a terminus with a more left-ward coercible string.
    // Eg, '1.2.3.4' wants to coerce '2.3.4', not '3.4' or '4'
    // With includePrerelease option set, '1.2.3.4-rc' wants to coerce '2.3.4-rc', not '2.3.4'
    //
    // Walk through the string checking with a /g regexp
    // Manually set the index so as to pick up overlapping matches.
    // Stop when we get a match that ends at the string end, since no
    // coercible string can be more right-ward without the same terminus.
    const coerceRtlRegex = options.includePrerelease ? re[t.COERCERTLFULL] : re[t.COERCERTL]
    let next
    while ((next = coerceRtlRegex.exec(version)) &&
        (!match || match.index + match[0].length !== version.length)
    ) {
      if (!match ||
            next.index + next[0].length !== match.index + match[0].length) {
        match = next
      }
      coerceRtlRegex.lastIndex = next.index + next[1].length + next[2].length
    }
    // leave it in a clean state
    coerceRtlRegex.lastIndex = -1
  }

  if (match === null) {
    return null
  }

  const major = match[2]
  const minor = match[3] || '0'
  const patch = match[4] || '0'
  const prerelease = options.includePrerelease && match[5] ? `-${match[5]}` : ''
  const build = options.includePrerelease && match[6] ? `+${match[6]}` : ''

  return parse(`${major}.${minor}.${patch}${prerelease}${build}`, options)
}
module.exports = coerce


/***/ }),

/***/ 7648:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const compareBuild = (a, b, loose) => {
  const versionA = new SemVer(a, loose)
  const versionB = new SemVer(b, loose)
  return versionA.compare(versionB) || versionA.compareBuild(versionB)
}
module.exports = compareBuild


/***/ }),

/***/ 6874:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const compareLoose = (a, b) => compare(a, b, true)
module.exports = compareLoose


/***/ }),

/***/ 8469:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const compare = (a, b, loose) =>
  new SemVer(a, loose).compare(new SemVer(b, loose))

module.exports = compare


/***/ }),

/***/ 711:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)

const diff = (version1, version2) => {
  const v1 = parse(version1, null, true)
  const v2 = parse(version2, null, true)
  const comparison = v1.compare(v2)

  if (comparison === 0) {
    return null
  }

  const v1Higher = comparison > 0
  const highVersion = v1Higher ? v1 : v2
  const lowVersion = v1Higher ? v2 : v1
  const highHasPre = !!highVersion.prerelease.length
  const lowHasPre = !!lowVersion.prerelease.length

  if (lowHasPre && !highHasPre) {
    // Going from prerelease -> no prerelease requires some special casing

    // If the low version has only a major, then it will always be a major
    // Some examples:
    // 1.0.0-1 -> 1.0.0
    // 1.0.0-1 -> 1.1.1
    // 1.0.0-1 -> 2.0.0
    if (!lowVersion.patch && !lowVersion.minor) {
      return 'major'
    }

    // If the main part has no difference
    if (lowVersion.compareMain(highVersion) === 0) {
      if (lowVersion.minor && !lowVersion.patch) {
        return 'minor'
      }
      return 'patch'
    }
  }

  // add the `pre` prefix if we are going to a prerelease version
  const prefix = highHasPre ? 'pre' : ''

  if (v1.major !== v2.major) {
    return prefix + 'major'
  }

  if (v1.minor !== v2.minor) {
    return prefix + 'minor'
  }

  if (v1.patch !== v2.patch) {
    return prefix + 'patch'
  }

  // high and low are prereleases
  return 'prerelease'
}

module.exports = diff


/***/ }),

/***/ 5082:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const eq = (a, b, loose) => compare(a, b, loose) === 0
module.exports = eq


/***/ }),

/***/ 6599:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const gt = (a, b, loose) => compare(a, b, loose) > 0
module.exports = gt


/***/ }),

/***/ 1236:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const gte = (a, b, loose) => compare(a, b, loose) >= 0
module.exports = gte


/***/ }),

/***/ 2338:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)

const inc = (version, release, options, identifier, identifierBase) => {
  if (typeof (options) === 'string') {
    identifierBase = identifier
    identifier = options
    options = undefined
  }

  try {
    return new SemVer(
      version instanceof SemVer ? version.version : version,
      options
    ).inc(release, identifier, identifierBase).version
  } catch (er) {
    return null
  }
}
module.exports = inc


/***/ }),

/***/ 3872:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const lt = (a, b, loose) => compare(a, b, loose) < 0
module.exports = lt


/***/ }),

/***/ 6717:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const lte = (a, b, loose) => compare(a, b, loose) <= 0
module.exports = lte


/***/ }),

/***/ 8511:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const major = (a, loose) => new SemVer(a, loose).major
module.exports = major


/***/ }),

/***/ 2603:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const minor = (a, loose) => new SemVer(a, loose).minor
module.exports = minor


/***/ }),

/***/ 4974:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const neq = (a, b, loose) => compare(a, b, loose) !== 0
module.exports = neq


/***/ }),

/***/ 6353:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const parse = (version, options, throwErrors = false) => {
  if (version instanceof SemVer) {
    return version
  }
  try {
    return new SemVer(version, options)
  } catch (er) {
    if (!throwErrors) {
      return null
    }
    throw er
  }
}

module.exports = parse


/***/ }),

/***/ 8756:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const patch = (a, loose) => new SemVer(a, loose).patch
module.exports = patch


/***/ }),

/***/ 5714:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)
const prerelease = (version, options) => {
  const parsed = parse(version, options)
  return (parsed && parsed.prerelease.length) ? parsed.prerelease : null
}
module.exports = prerelease


/***/ }),

/***/ 2173:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const rcompare = (a, b, loose) => compare(b, a, loose)
module.exports = rcompare


/***/ }),

/***/ 7192:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compareBuild = __nccwpck_require__(7648)
const rsort = (list, loose) => list.sort((a, b) => compareBuild(b, a, loose))
module.exports = rsort


/***/ }),

/***/ 8011:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)
const satisfies = (version, range, options) => {
  try {
    range = new Range(range, options)
  } catch (er) {
    return false
  }
  return range.test(version)
}
module.exports = satisfies


/***/ }),

/***/ 9872:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compareBuild = __nccwpck_require__(7648)
const sort = (list, loose) => list.sort((a, b) => compareBuild(a, b, loose))
module.exports = sort


/***/ }),

/***/ 6114:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)
const constants = __nccwpck_require__(5101)
const SemVer = __nccwpck_require__(7163)

const truncate = (version, truncation, options) => {
  if (!constants.RELEASE_TYPES.includes(truncation)) {
    return null
  }

  const clonedVersion = cloneInputVersion(version, options)
  return clonedVersion && doTruncation(clonedVersion, truncation)
}

const cloneInputVersion = (version, options) => {
  const versionStringToParse = (
    version instanceof SemVer ? version.version : version
  )

  return parse(versionStringToParse, options)
}

const doTruncation = (version, truncation) => {
  if (isPrerelease(truncation)) {
    return version.version
  }

  version.prerelease = []

  switch (truncation) {
    case 'major':
      version.minor = 0
      version.patch = 0
      break
    case 'minor':
      version.patch = 0
      break
  }

  return version.format()
}

const isPrerelease = (type) => {
  return type.startsWith('pre')
}

module.exports = truncate


/***/ }),

/***/ 8780:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)
const valid = (version, options) => {
  const v = parse(version, options)
  return v ? v.version : null
}
module.exports = valid


/***/ }),

/***/ 2088:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// just pre-load all the stuff that index.js lazily exports
const internalRe = __nccwpck_require__(5471)
const constants = __nccwpck_require__(5101)
const SemVer = __nccwpck_require__(7163)
const identifiers = __nccwpck_require__(3348)
const parse = __nccwpck_require__(6353)
const valid = __nccwpck_require__(8780)
const clean = __nccwpck_require__(1799)
const inc = __nccwpck_require__(2338)
const diff = __nccwpck_require__(711)
const major = __nccwpck_require__(8511)
const minor = __nccwpck_require__(2603)
const patch = __nccwpck_require__(8756)
const prerelease = __nccwpck_require__(5714)
const compare = __nccwpck_require__(8469)
const rcompare = __nccwpck_require__(2173)
const compareLoose = __nccwpck_require__(6874)
const compareBuild = __nccwpck_require__(7648)
const sort = __nccwpck_require__(9872)
const rsort = __nccwpck_require__(7192)
const gt = __nccwpck_require__(6599)
const lt = __nccwpck_require__(3872)
const eq = __nccwpck_require__(5082)
const neq = __nccwpck_require__(4974)
const gte = __nccwpck_require__(1236)
const lte = __nccwpck_require__(6717)
const cmp = __nccwpck_require__(8646)
const coerce = __nccwpck_require__(5385)
const truncate = __nccwpck_require__(6114)
const Comparator = __nccwpck_require__(9379)
const Range = __nccwpck_require__(6782)
const satisfies = __nccwpck_require__(8011)
const toComparators = __nccwpck_require__(4750)
const maxSatisfying = __nccwpck_require__(3193)
const minSatisfying = __nccwpck_require__(8595)
const minVersion = __nccwpck_require__(1866)
const validRange = __nccwpck_require__(4737)
const outside = __nccwpck_require__(280)
const gtr = __nccwpck_require__(2276)
const ltr = __nccwpck_require__(5213)
const intersects = __nccwpck_require__(3465)
const simplifyRange = __nccwpck_require__(2028)
const subset = __nccwpck_require__(1489)
module.exports = {
  parse,
  valid,
  clean,
  inc,
  diff,
  major,
  minor,
  patch,
  prerelease,
  compare,
  rcompare,
  compareLoose,
  compareBuild,
  sort,
  rsort,
  gt,
  lt,
  eq,
  neq,
  gte,
  lte,
  cmp,
  coerce,
  truncate,
  Comparator,
  Range,
  satisfies,
  toComparators,
  maxSatisfying,
  minSatisfying,
  minVersion,
  validRange,
  outside,
  gtr,
  ltr,
  intersects,
  simplifyRange,
  subset,
  SemVer,
  re: internalRe.re,
  src: internalRe.src,
  tokens: internalRe.t,
  SEMVER_SPEC_VERSION: constants.SEMVER_SPEC_VERSION,
  RELEASE_TYPES: constants.RELEASE_TYPES,
  compareIdentifiers: identifiers.compareIdentifiers,
  rcompareIdentifiers: identifiers.rcompareIdentifiers,
}


/***/ }),

/***/ 5101:
/***/ ((module) => {



// Note: this is the semver.org version of the spec that it implements
// Not necessarily the package version of this code.
const SEMVER_SPEC_VERSION = '2.0.0'

const MAX_LENGTH = 256
const MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER ||
/* istanbul ignore next */ 9007199254740991

// Max safe segment length for coercion.
const MAX_SAFE_COMPONENT_LENGTH = 16

// Max safe length for a build identifier. The max length minus 6 characters for
// the shortest version with a build 0.0.0+BUILD.
const MAX_SAFE_BUILD_LENGTH = MAX_LENGTH - 6

// ECMAScript whitespace and line terminators matched by \s.
const WHITESPACE_CHARACTERS = [
  '\t',
  '\n',
  '\v',
  '\f',
  '\r',
  ' ',
  '\u00a0',
  '\u1680',
  '\u2000',
  '\u2001',
  '\u2002',
  '\u2003',
  '\u2004',
  '\u2005',
  '\u2006',
  '\u2007',
  '\u2008',
  '\u2009',
  '\u200a',
  '\u2028',
  '\u2029',
  '\u202f',
  '\u205f',
  '\u3000',
  '\ufeff',
]

const RELEASE_TYPES = [
  'major',
  'premajor',
  'minor',
  'preminor',
  'patch',
  'prepatch',
  'prerelease',
]

module.exports = {
  MAX_LENGTH,
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_SAFE_INTEGER,
  WHITESPACE_CHARACTERS,
  RELEASE_TYPES,
  SEMVER_SPEC_VERSION,
  FLAG_INCLUDE_PRERELEASE: 0b001,
  FLAG_LOOSE: 0b010,
}


/***/ }),

/***/ 1159:
/***/ ((module) => {



const debug = (
  typeof process === 'object' &&
  process.env &&
  process.env.NODE_DEBUG &&
  /\bsemver\b/i.test(process.env.NODE_DEBUG)
) ? (...args) => console.error('SEMVER', ...args)
  : () => {}

module.exports = debug


/***/ }),

/***/ 3348:
/***/ ((module) => {



const numeric = /^[0-9]+$/
const compareIdentifiers = (a, b) => {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b ? 0 : a < b ? -1 : 1
  }

  const anum = numeric.test(a)
  const bnum = numeric.test(b)

  if (anum && bnum) {
    a = +a
    b = +b
  }

  return a === b ? 0
    : (anum && !bnum) ? -1
    : (bnum && !anum) ? 1
    : a < b ? -1
    : 1
}

const rcompareIdentifiers = (a, b) => compareIdentifiers(b, a)

module.exports = {
  compareIdentifiers,
  rcompareIdentifiers,
}


/***/ }),

/***/ 1383:
/***/ ((module) => {



class LRUCache {
  constructor () {
    this.max = 1000
    this.map = new Map()
  }

  get (key) {
    const value = this.map.get(key)
    if (value === undefined) {
      return undefined
    } else {
      // Remove the key from the map and add it to the end
      this.map.delete(key)
      this.map.set(key, value)
      return value
    }
  }

  delete (key) {
    return this.map.delete(key)
  }

  set (key, value) {
    const deleted = this.delete(key)

    if (!deleted && value !== undefined) {
      // If cache is full, delete the least recently used item
      if (this.map.size >= this.max) {
        const firstKey = this.map.keys().next().value
        this.delete(firstKey)
      }

      this.map.set(key, value)
    }

    return this
  }
}

module.exports = LRUCache


/***/ }),

/***/ 356:
/***/ ((module) => {



// parse out just the options we care about
const looseOption = Object.freeze({ loose: true })
const emptyOpts = Object.freeze({ })
const parseOptions = options => {
  if (!options) {
    return emptyOpts
  }

  if (typeof options !== 'object') {
    return looseOption
  }

  return options
}
module.exports = parseOptions


/***/ }),

/***/ 5471:
/***/ ((module, exports, __nccwpck_require__) => {



const {
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_LENGTH,
} = __nccwpck_require__(5101)
const debug = __nccwpck_require__(1159)
exports = module.exports = {}

// The actual regexps go on exports.re
const re = exports.re = []
const safeRe = exports.safeRe = []
const src = exports.src = []
const safeSrc = exports.safeSrc = []
const t = exports.t = {}
let R = 0

const LETTERDASHNUMBER = '[a-zA-Z0-9-]'

// Replace some greedy regex tokens to prevent regex dos issues. These regex are
// used internally via the safeRe object since all inputs in this library get
// normalized first to trim and collapse all extra whitespace. The original
// regexes are exported for userland consumption and lower level usage. A
// future breaking change could export the safer regex only with a note that
// all input should have extra whitespace removed.
const safeRegexReplacements = [
  ['\\s', 1],
  ['\\d', MAX_LENGTH],
  [LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH],
]

const makeSafeRegex = (value) => {
  for (const [token, max] of safeRegexReplacements) {
    value = value
      .split(`${token}*`).join(`${token}{0,${max}}`)
      .split(`${token}+`).join(`${token}{1,${max}}`)
  }
  return value
}

const createToken = (name, value, isGlobal) => {
  const safe = makeSafeRegex(value)
  const index = R++
  debug(name, index, value)
  t[name] = index
  src[index] = value
  safeSrc[index] = safe
  re[index] = new RegExp(value, isGlobal ? 'g' : undefined)
  safeRe[index] = new RegExp(safe, isGlobal ? 'g' : undefined)
}

// The following Regular Expressions can be used for tokenizing,
// validating, and parsing SemVer version strings.

// ## Numeric Identifier
// A single `0`, or a non-zero digit followed by zero or more digits.

createToken('NUMERICIDENTIFIER', '0|[1-9]\\d*')
createToken('NUMERICIDENTIFIERLOOSE', '\\d+')

// ## Non-numeric Identifier
// Zero or more digits, followed by a letter or hyphen, and then zero or
// more letters, digits, or hyphens.

createToken('NONNUMERICIDENTIFIER', `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`)

// ## Main Version
// Three dot-separated numeric identifiers.

createToken('MAINVERSION', `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})`)

createToken('MAINVERSIONLOOSE', `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version Identifier
// A numeric identifier, or a non-numeric identifier.
// Non-numeric identifiers include numeric identifiers but can be longer.
// Therefore non-numeric identifiers must go first.

createToken('PRERELEASEIDENTIFIER', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIER]})`)

createToken('PRERELEASEIDENTIFIERLOOSE', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version
// Hyphen, followed by one or more dot-separated pre-release version
// identifiers.

createToken('PRERELEASE', `(?:-(${src[t.PRERELEASEIDENTIFIER]
}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`)

createToken('PRERELEASELOOSE', `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]
}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`)

// ## Build Metadata Identifier
// Any combination of digits, letters, or hyphens.

createToken('BUILDIDENTIFIER', `${LETTERDASHNUMBER}+`)

// ## Build Metadata
// Plus sign, followed by one or more period-separated build metadata
// identifiers.

createToken('BUILD', `(?:\\+(${src[t.BUILDIDENTIFIER]
}(?:\\.${src[t.BUILDIDENTIFIER]})*))`)

// ## Full Version String
// A main version, followed optionally by a pre-release version and
// build metadata.

// Note that the only major, minor, patch, and pre-release sections of
// the version string are capturing groups.  The build metadata is not a
// capturing group, because it should not ever be used in version
// comparison.

createToken('FULLPLAIN', `v?${src[t.MAINVERSION]
}${src[t.PRERELEASE]}?${
  src[t.BUILD]}?`)

createToken('FULL', `^${src[t.FULLPLAIN]}$`)

// like full, but allows v1.2.3 and =1.2.3, which people do sometimes.
// also, 1.0.0alpha1 (prerelease without the hyphen) which is pretty
// common in the npm registry.
createToken('LOOSEPLAIN', `[v=\\s]*${src[t.MAINVERSIONLOOSE]
}${src[t.PRERELEASELOOSE]}?${
  src[t.BUILD]}?`)

createToken('LOOSE', `^${src[t.LOOSEPLAIN]}$`)

createToken('GTLT', '((?:<|>)?=?)')

// Something like "2.*" or "1.2.x".
// Note that "x.x" is a valid xRange identifier, meaning "any version"
// Only the first item is strictly required.
createToken('XRANGEIDENTIFIERLOOSE', `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`)
createToken('XRANGEIDENTIFIER', `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`)

createToken('XRANGEPLAIN', `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:${src[t.PRERELEASE]})?${
                     src[t.BUILD]}?` +
                   `)?)?`)

createToken('XRANGEPLAINLOOSE', `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:${src[t.PRERELEASELOOSE]})?${
                          src[t.BUILD]}?` +
                        `)?)?`)

createToken('XRANGE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`)
createToken('XRANGELOOSE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`)

// Coercion.
// Extract anything that could conceivably be a part of a valid semver
createToken('COERCEPLAIN', `${'(^|[^\\d])' +
              '(\\d{1,'}${MAX_SAFE_COMPONENT_LENGTH}})` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`)
createToken('COERCE', `${src[t.COERCEPLAIN]}(?:$|[^\\d])`)
createToken('COERCEFULL', src[t.COERCEPLAIN] +
              `(?:${src[t.PRERELEASE]})?` +
              `(?:${src[t.BUILD]})?` +
              `(?:$|[^\\d])`)
createToken('COERCERTL', src[t.COERCE], true)
createToken('COERCERTLFULL', src[t.COERCEFULL], true)

// Tilde ranges.
// Meaning is "reasonably at or greater than"
createToken('LONETILDE', '(?:~>?)')

createToken('TILDETRIM', `(\\s*)${src[t.LONETILDE]}\\s+`, true)
exports.tildeTrimReplace = '$1~'

createToken('TILDE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`)
createToken('TILDELOOSE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`)

// Caret ranges.
// Meaning is "at least and backwards compatible with"
createToken('LONECARET', '(?:\\^)')

createToken('CARETTRIM', `(\\s*)${src[t.LONECARET]}\\s+`, true)
exports.caretTrimReplace = '$1^'

createToken('CARET', `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`)
createToken('CARETLOOSE', `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`)

// A simple gt/lt/eq thing, or just "" to indicate "any version"
createToken('COMPARATORLOOSE', `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`)
createToken('COMPARATOR', `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`)

// An expression to strip any whitespace between the gtlt and the thing
// it modifies, so that `> 1.2.3` ==> `>1.2.3`
createToken('COMPARATORTRIM', `(\\s*)${src[t.GTLT]
}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true)
exports.comparatorTrimReplace = '$1$2$3'

// Something like `1.2.3 - 1.2.4`
// Note that these all use the loose form, because they'll be
// checked against either the strict or loose comparator form
// later.
createToken('HYPHENRANGE', `^\\s*(${src[t.XRANGEPLAIN]})` +
                   `\\s+-\\s+` +
                   `(${src[t.XRANGEPLAIN]})` +
                   `\\s*$`)

createToken('HYPHENRANGELOOSE', `^\\s*(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s+-\\s+` +
                        `(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s*$`)

// Star ranges basically just allow anything at all.
createToken('STAR', '(<|>)?=?\\s*\\*')
// >=0.0.0 is like a star
createToken('GTE0', '^\\s*>=\\s*0\\.0\\.0\\s*$')
createToken('GTE0PRE', '^\\s*>=\\s*0\\.0\\.0-0\\s*$')


/***/ }),

/***/ 9737:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

// @ts-check


// Reproduce safeRe[COMPARATORTRIM] replacement boundaries, not version
// validation. Each end-index finder returns an exclusive end, or its start
// on no match.
// Positions count from zero. An end of 3 means characters 0, 1, and 2 were read;
// range.slice(start, end) gives the matched text, not a converted number.
const {
  MAX_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  WHITESPACE_CHARACTERS,
} = __nccwpck_require__(5101)

/**
 * Remembers the last two rows of digits so their characters need not be reread.
 * Positions start at -1 until a row has been found.
 *
 * @typedef {object} DigitRunCache
 * @property {number} start The first character of the most recently found row.
 * @property {number} end The position after that row's last character.
 * @property {number} previousStart The first character of the previous row.
 * @property {number} previousEnd The position after the previous row.
 */

// One entry per UTF-16 code unit keeps membership checks constant-time.
const whitespace = new Uint8Array(0x10000)
for (const char of WHITESPACE_CHARACTERS) {
  whitespace[char.charCodeAt(0)] = 1
}

/**
 * Checks whether a character is whitespace, like a space, tab, or newline.
 * Looking past the end of the string returns false.
 *
 * @param {string|undefined} char One character, or undefined past the string's end.
 * @returns {boolean} Whether the character is whitespace.
 * @example isWhitespace(' ') // true
 * @example isWhitespace('1') // false
 */
const isWhitespace = char =>
  char !== undefined && whitespace[char.charCodeAt(0)] === 1

/**
 * Checks for v, =, or whitespace before the version number.
 * These are historical version prefixes, not range operators:
 * < and > are handled separately, as are tilde and caret ranges.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character can belong to a version prefix.
 * @example isVersionPrefix('=') // true
 * @example isVersionPrefix('>') // false
 */
const isVersionPrefix = char =>
  char === 'v' ||
  char === '=' ||
  isWhitespace(char)

/**
 * Checks whether a character is one of the digits 0 through 9.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character is an ASCII digit.
 * @example isDigit('7') // true
 * @example isDigit('.') // false
 */
const isDigit = char => char !== undefined && char >= '0' && char <= '9'

/**
 * Checks whether a character is an English letter, uppercase or lowercase.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character is an ASCII letter.
 * @example isLetter('b') // true
 * @example isLetter('7') // false
 */
const isLetter = char =>
  char !== undefined && (
    (char >= 'a' && char <= 'z') ||
    (char >= 'A' && char <= 'Z')
  )

/**
 * Checks for a letter, digit, or hyphen: the characters allowed inside
 * prerelease and build names such as beta-1.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character can be part of an identifier.
 * @example isIdentifierCharacter('-') // true
 * @example isIdentifierCharacter('.') // false; dots separate identifiers
 */
const isIdentifierCharacter = char => isDigit(char) || isLetter(char) || char === '-'

/**
 * Checks whether a version component can begin here: with a digit or
 * a wildcard such as x, X, or *.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether a number or wildcard can start with this character.
 * @example isVersionStart('x') // true
 * @example isVersionStart('v') // false; v belongs to the prefix
 */
const isVersionStart = char =>
  isDigit(char) ||
  char === 'x' ||
  char === 'X' ||
  char === '*'

/**
 * Finds the end of a row of digits, but returns no more than limit digits.
 * Remembers the last two rows so looking at them again does not reread them.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of the first character to check.
 * @param {number} limit The most digit characters the returned match can include.
 * @param {DigitRunCache} digitRuns Shared cache of digit-run positions, updated in place.
 * @returns {number} The position after the matched digits, or start if none match.
 * @example findDigitsEndIndex('123abc', 0, 10, digitRuns) // 3, pointing at a
 * @example findDigitsEndIndex('123abc', 0, 2, digitRuns) // 2, pointing at the unread 3
 */
const findDigitsEndIndex = (range, start, limit, digitRuns) => {
  if (!isDigit(range[start])) {
    return start
  }
  if (start >= digitRuns.start && start < digitRuns.end) {
    return Math.min(start + limit, digitRuns.end)
  }
  if (start >= digitRuns.previousStart && start < digitRuns.previousEnd) {
    return Math.min(start + limit, digitRuns.previousEnd)
  }
  let end = start + 1
  while (isDigit(range[end])) {
    end++
  }
  // A failed full version can rewind from its second run to its first.
  digitRuns.previousStart = digitRuns.start
  digitRuns.previousEnd = digitRuns.end
  digitRuns.start = start
  digitRuns.end = end
  return Math.min(start + limit, end)
}

/**
 * Reads a number using the old regex's length and leading-zero rules.
 * Strict mode reads just the first zero in 012; loose mode can read all three.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the number should begin.
 * @param {boolean} loose Whether to allow leading zeros.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched digits, not their numeric value.
 * @example findVersionNumberEndIndex('012', 0, false, digitRuns) // 1
 * @example findVersionNumberEndIndex('012', 0, true, digitRuns) // 3
 */
const findVersionNumberEndIndex = (range, start, loose, digitRuns) => {
  if (!loose && range[start] === '0') {
    return start + 1
  }
  // Strict syntax allows an initial nonzero digit plus MAX_LENGTH digits.
  return findDigitsEndIndex(range, start, loose ? MAX_LENGTH : MAX_LENGTH + 1, digitRuns)
}

/**
 * Reads one piece of a prerelease name, such as beta or 1 in beta.1.
 * Tries the letter-or-hyphen form first, then the number-only form.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the identifier should begin.
 * @param {boolean} loose Whether numeric identifiers may have leading zeros.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the identifier, or start if none matches.
 * @example findPrereleaseIdentifierEndIndex('beta.1', 0, false, digitRuns) // 4, at the dot
 * @example findPrereleaseIdentifierEndIndex('001beta', 0, false, digitRuns) // 7
 */
const findPrereleaseIdentifierEndIndex = (range, start, loose, digitRuns) => {
  const digitsEnd = findDigitsEndIndex(range, start, MAX_LENGTH, digitRuns)
  // The legacy regex tries a nonnumeric identifier before a numeric one.
  if (isLetter(range[digitsEnd]) || range[digitsEnd] === '-') {
    let end = digitsEnd + 1
    const limit = end + MAX_SAFE_BUILD_LENGTH
    while (end < limit && isIdentifierCharacter(range[end])) {
      end++
    }
    return end
  }
  return findVersionNumberEndIndex(range, start, loose, digitRuns)
}

/**
 * Reads a prerelease suffix such as -beta.1, one dot-separated piece at a time.
 * Loose mode also allows the name without its opening hyphen.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the suffix should begin, including -.
 * @param {boolean} loose Whether the opening hyphen is optional and zeros allowed.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched suffix, or start if absent.
 * @example findPrereleaseEndIndex('-beta.1+sha', 0, false, digitRuns) // 7, at the plus
 * @example findPrereleaseEndIndex('beta', 0, false, digitRuns) // 0; no opening hyphen
 */
const findPrereleaseEndIndex = (range, start, loose, digitRuns) => {
  const hyphen = range[start] === '-'
  if (!loose && !hyphen) {
    return start
  }
  const identifierStart = start + (hyphen ? 1 : 0)
  let end = findPrereleaseIdentifierEndIndex(range, identifierStart, loose, digitRuns)
  if (end === identifierStart) {
    if (!loose || !hyphen) {
      return start
    }
    // In loose syntax, a lone hyphen can itself be the identifier.
    end = findPrereleaseIdentifierEndIndex(range, start, loose, digitRuns)
  }
  while (range[end] === '.') {
    const next = findPrereleaseIdentifierEndIndex(range, end + 1, loose, digitRuns)
    if (next === end + 1) {
      break
    }
    end = next
  }
  return end
}

/**
 * Reads one build-name piece, such as sha or 123 in +sha.123.
 * Stops at a disallowed character or the old regex's length limit.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the identifier should begin.
 * @returns {number} The position after the identifier, or start if none matches.
 * @example findBuildIdentifierEndIndex('sha.123', 0) // 3, at the dot
 * @example findBuildIdentifierEndIndex('001', 0) // 3; leading zeros are allowed
 */
const findBuildIdentifierEndIndex = (range, start) => {
  let end = start
  while (end - start < MAX_SAFE_BUILD_LENGTH && isIdentifierCharacter(range[end])) {
    end++
  }
  return end
}

/**
 * Reads optional build metadata such as +sha.123.
 * Leaves the position unchanged if there is no plus sign followed by a name.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the opening + should be.
 * @returns {number} The position after the matched metadata, or start if absent.
 * @example findBuildEndIndex('+sha.123 <2', 0) // 8, at the space
 * @example findBuildEndIndex('+', 0) // 0; a plus sign alone is not a match
 */
const findBuildEndIndex = (range, start) => {
  if (range[start] !== '+') {
    return start
  }
  let end = findBuildIdentifierEndIndex(range, start + 1)
  if (end === start + 1) {
    return start
  }
  while (range[end] === '.') {
    const next = findBuildIdentifierEndIndex(range, end + 1)
    if (next === end + 1) {
      break
    }
    end = next
  }
  return end
}

/**
 * Reads three numbers separated by dots, then any prerelease and build suffixes.
 * Uses loose rules, so forms such as 01.02.03beta can match here.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of the first number, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the version match, or start if none matches.
 * @example findLooseFullVersionEndIndex('1.2.3-beta+sha <2', 0, digitRuns) // 14
 * @example findLooseFullVersionEndIndex('1.2', 0, digitRuns) // 0; needs three numbers
 */
const findLooseFullVersionEndIndex = (range, start, digitRuns) => {
  let end = start
  for (let component = 0; component < 3; component++) {
    const next = findVersionNumberEndIndex(range, end, true, digitRuns)
    if (next === end) {
      return start
    }
    end = next
    if (component < 2) {
      if (range[end] !== '.') {
        return start
      }
      end++
    }
  }
  const prereleaseEnd = findPrereleaseEndIndex(range, end, true, digitRuns)
  return findBuildEndIndex(range, prereleaseEnd)
}

/**
 * Reads one component of a partial or wildcard version, such as 2 or x in 2.x.
 * Numbers use strict leading-zero rules; wildcards take up one character.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the component should begin.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the component, or start if none matches.
 * @example findPartialVersionComponentEndIndex('2.x', 0, digitRuns) // 1, at the dot
 * @example findPartialVersionComponentEndIndex('2.x', 2, digitRuns) // 3, after x
 */
const findPartialVersionComponentEndIndex = (range, start, digitRuns) => {
  if (isDigit(range[start])) {
    return findVersionNumberEndIndex(range, start, false, digitRuns)
  }
  return isVersionStart(range[start]) ? start + 1 : start
}

/**
 * Reads up to three components, allowing forms such as 1, 1.2, or 1.x.
 * After the third component, also reads any strict prerelease and build suffixes.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of a number or wildcard, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched version text.
 * @example findPartialVersionEndIndex('1.x <2', 0, digitRuns) // 3, at the space
 * @example findPartialVersionEndIndex('1.', 0, digitRuns) // 1; the trailing dot is unread
 */
const findPartialVersionEndIndex = (range, start, digitRuns) => {
  let end = findPartialVersionComponentEndIndex(range, start, digitRuns)
  for (let component = 0; component < 2; component++) {
    if (range[end] !== '.') {
      return end
    }
    const next = findPartialVersionComponentEndIndex(range, end + 1, digitRuns)
    if (next === end + 1) {
      return end
    }
    end = next
  }
  const prereleaseEnd = findPrereleaseEndIndex(range, end, false, digitRuns)
  return findBuildEndIndex(range, prereleaseEnd)
}

/**
 * Finds where a version match ends, without deciding whether the range is valid.
 * Tries a loose full version first, then a partial or wildcard version, just
 * like the old regex's LOOSEPLAIN and XRANGEPLAIN alternatives.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of a number or wildcard, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position where scanning the next candidate can resume.
 * @example findVersionEndIndex('1.2.3 <2', 0, digitRuns) // 5, at the space
 * @example findVersionEndIndex('1.x <2', 0, digitRuns) // 3, at the space
 */
const findVersionEndIndex = (range, start, digitRuns) => {
  const fullVersionEnd = findLooseFullVersionEndIndex(range, start, digitRuns)
  return fullVersionEnd !== start
    ? fullVersionEnd
    : findPartialVersionEndIndex(range, start, digitRuns)
}

/**
 * Finds the one whitespace character the old replacement would remove.
 * Keeps leading whitespace, skips an optional operator, and checks immediately
 * after it. Returns -1 if there is nothing to remove.
 *
 * @param {string} range The text containing a candidate already found by the caller.
 * @param {number} matchStart The candidate's position, including leading whitespace.
 * @returns {number} The position of the removable whitespace, or -1 if absent.
 * @example findRemovableWhitespaceIndex(' > 1', 0) // 2; keep the space at position 0
 * @example findRemovableWhitespaceIndex('>1', 0) // -1
 */
const findRemovableWhitespaceIndex = (range, matchStart) => {
  let position = matchStart
  if (isWhitespace(range[position])) {
    position++
  }
  if (range[position] === '<' || range[position] === '>') {
    position++
  }
  if (range[position] === '=') {
    position++
  }
  return isWhitespace(range[position]) ? position : -1
}

/**
 * Joins an operator to its version, turning > 1.2.3 into >1.2.3.
 * Copies everything else according to the old regex's matching rules.
 * Moves forward through prefixes and whole versions to avoid repeatedly
 * searching the same characters on long inputs.
 *
 * @param {string} range The range text to process; the original string is unchanged.
 * @returns {string} The range with matched operator whitespace removed.
 * @example trimComparatorWhitespace('> 1.2.3 < 2') // '>1.2.3 <2'
 * @example trimComparatorWhitespace('> invalid') // '> invalid'
 */
const trimComparatorWhitespace = range => {
  let result = ''
  let copyFrom = 0
  let cursor = 0
  const digitRuns = { start: -1, end: -1, previousStart: -1, previousEnd: -1 }

  while (cursor < range.length) {
    const matchStart = cursor
    if (range[cursor] === '<' || range[cursor] === '>') {
      cursor++
    } else if (!isVersionPrefix(range[cursor]) && !isVersionStart(range[cursor])) {
      cursor++
      continue
    }

    // Consume a v/=/whitespace run once, even when no version follows it.
    while (cursor < range.length && isVersionPrefix(range[cursor])) {
      cursor++
    }
    if (!isVersionStart(range[cursor])) {
      continue
    }

    const whitespacePosition = findRemovableWhitespaceIndex(range, matchStart)
    if (whitespacePosition !== -1) {
      result += range.slice(copyFrom, whitespacePosition)
      copyFrom = whitespacePosition + 1
    }

    // Skip the entire match, so a prerelease's trailing v cannot be
    // reconsidered as the prefix of another version.
    cursor = findVersionEndIndex(range, cursor, digitRuns)
  }

  return result + range.slice(copyFrom)
}

module.exports = trimComparatorWhitespace


/***/ }),

/***/ 2276:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// Determine if version is greater than all the versions possible in the range.
const outside = __nccwpck_require__(280)
const gtr = (version, range, options) => outside(version, range, '>', options)
module.exports = gtr


/***/ }),

/***/ 3465:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)
const intersects = (r1, r2, options) => {
  r1 = new Range(r1, options)
  r2 = new Range(r2, options)
  return r1.intersects(r2, options)
}
module.exports = intersects


/***/ }),

/***/ 5213:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const outside = __nccwpck_require__(280)
// Determine if version is less than all the versions possible in the range
const ltr = (version, range, options) => outside(version, range, '<', options)
module.exports = ltr


/***/ }),

/***/ 3193:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(6782)

const maxSatisfying = (versions, range, options) => {
  let max = null
  let maxSV = null
  let rangeObj = null
  try {
    rangeObj = new Range(range, options)
  } catch (er) {
    return null
  }
  versions.forEach((v) => {
    if (rangeObj.test(v)) {
      // satisfies(v, range, options)
      if (!max || maxSV.compare(v) === -1) {
        // compare(max, v, true)
        max = v
        maxSV = new SemVer(max, options)
      }
    }
  })
  return max
}
module.exports = maxSatisfying


/***/ }),

/***/ 8595:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(6782)
const minSatisfying = (versions, range, options) => {
  let min = null
  let minSV = null
  let rangeObj = null
  try {
    rangeObj = new Range(range, options)
  } catch (er) {
    return null
  }
  versions.forEach((v) => {
    if (rangeObj.test(v)) {
      // satisfies(v, range, options)
      if (!min || minSV.compare(v) === 1) {
        // compare(min, v, true)
        min = v
        minSV = new SemVer(min, options)
      }
    }
  })
  return min
}
module.exports = minSatisfying


/***/ }),

/***/ 1866:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(6782)
const gt = __nccwpck_require__(6599)

const minVersion = (range, loose) => {
  range = new Range(range, loose)

  let minver = new SemVer('0.0.0')
  if (range.test(minver)) {
    return minver
  }

  minver = new SemVer('0.0.0-0')
  if (range.test(minver)) {
    return minver
  }

  minver = null
  for (let i = 0; i < range.set.length; ++i) {
    const comparators = range.set[i]

    let setMin = null
    comparators.forEach((comparator) => {
      // Clone to avoid manipulating the comparator's semver object.
      const compver = new SemVer(comparator.semver.version)
      switch (comparator.operator) {
        case '>':
          if (compver.prerelease.length === 0) {
            compver.patch++
          } else {
            compver.prerelease.push(0)
          }
          compver.raw = compver.format()
          /* fallthrough */
        case '':
        case '>=':
          if (!setMin || gt(compver, setMin)) {
            setMin = compver
          }
          break
        case '<':
        case '<=':
          /* Ignore maximum versions */
          break
        /* istanbul ignore next */
        default:
          throw new Error(`Unexpected operation: ${comparator.operator}`)
      }
    })
    if (setMin && (!minver || gt(minver, setMin))) {
      minver = setMin
    }
  }

  if (minver && range.test(minver)) {
    return minver
  }

  return null
}
module.exports = minVersion


/***/ }),

/***/ 280:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Comparator = __nccwpck_require__(9379)
const { ANY } = Comparator
const Range = __nccwpck_require__(6782)
const satisfies = __nccwpck_require__(8011)
const gt = __nccwpck_require__(6599)
const lt = __nccwpck_require__(3872)
const lte = __nccwpck_require__(6717)
const gte = __nccwpck_require__(1236)

const outside = (version, range, hilo, options) => {
  version = new SemVer(version, options)
  range = new Range(range, options)

  let gtfn, ltefn, ltfn, comp, ecomp
  switch (hilo) {
    case '>':
      gtfn = gt
      ltefn = lte
      ltfn = lt
      comp = '>'
      ecomp = '>='
      break
    case '<':
      gtfn = lt
      ltefn = gte
      ltfn = gt
      comp = '<'
      ecomp = '<='
      break
    default:
      throw new TypeError('Must provide a hilo val of "<" or ">"')
  }

  // If it satisfies the range it is not outside
  if (satisfies(version, range, options)) {
    return false
  }

  // From now on, variable terms are as if we're in "gtr" mode.
  // but note that everything is flipped for the "ltr" function.

  for (let i = 0; i < range.set.length; ++i) {
    const comparators = range.set[i]

    let high = null
    let low = null

    comparators.forEach((comparator) => {
      if (comparator.semver === ANY) {
        comparator = new Comparator('>=0.0.0')
      }
      high = high || comparator
      low = low || comparator
      if (gtfn(comparator.semver, high.semver, options)) {
        high = comparator
      } else if (ltfn(comparator.semver, low.semver, options)) {
        low = comparator
      }
    })

    // If the edge version comparator has a operator then our version
    // isn't outside it
    if (high.operator === comp || high.operator === ecomp) {
      return false
    }

    // If the lowest version comparator has an operator and our version
    // is less than it then it isn't higher than the range
    if ((!low.operator || low.operator === comp) &&
        ltefn(version, low.semver)) {
      return false
    } else if (low.operator === ecomp && ltfn(version, low.semver)) {
      return false
    }
  }
  return true
}

module.exports = outside


/***/ }),

/***/ 2028:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// given a set of versions and a range, create a "simplified" range
// that includes the same versions that the original range does
// If the original range is shorter than the simplified one, return that.
const satisfies = __nccwpck_require__(8011)
const compare = __nccwpck_require__(8469)
module.exports = (versions, range, options) => {
  const set = []
  let first = null
  let prev = null
  const v = versions.sort((a, b) => compare(a, b, options))
  for (const version of v) {
    const included = satisfies(version, range, options)
    if (included) {
      prev = version
      if (!first) {
        first = version
      }
    } else {
      if (prev) {
        set.push([first, prev])
      }
      prev = null
      first = null
    }
  }
  if (first) {
    set.push([first, null])
  }

  const ranges = []
  for (const [min, max] of set) {
    if (min === max) {
      ranges.push(min)
    } else if (!max && min === v[0]) {
      ranges.push('*')
    } else if (!max) {
      ranges.push(`>=${min}`)
    } else if (min === v[0]) {
      ranges.push(`<=${max}`)
    } else {
      ranges.push(`${min} - ${max}`)
    }
  }
  const simplified = ranges.join(' || ')
  const original = typeof range.raw === 'string' ? range.raw : String(range)
  return simplified.length < original.length ? simplified : range
}


/***/ }),

/***/ 1489:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)
const Comparator = __nccwpck_require__(9379)
const { ANY } = Comparator
const satisfies = __nccwpck_require__(8011)
const compare = __nccwpck_require__(8469)

// Complex range `r1 || r2 || ...` is a subset of `R1 || R2 || ...` iff:
// - Every simple range `r1, r2, ...` is a null set, OR
// - Every simple range `r1, r2, ...` which is not a null set is a subset of
//   some `R1, R2, ...`
//
// Simple range `c1 c2 ...` is a subset of simple range `C1 C2 ...` iff:
// - If c is only the ANY comparator
//   - If C is only the ANY comparator, return true
//   - Else if in prerelease mode, return false
//   - else replace c with `[>=0.0.0]`
// - If C is only the ANY comparator
//   - if in prerelease mode, return true
//   - else replace C with `[>=0.0.0]`
// - Let EQ be the set of = comparators in c
// - If EQ is more than one, return true (null set)
// - Let GT be the highest > or >= comparator in c
// - Let LT be the lowest < or <= comparator in c
// - If GT and LT, and GT.semver > LT.semver, return true (null set)
// - If any C is a = range, and GT or LT are set, return false
// - If EQ
//   - If GT, and EQ does not satisfy GT, return true (null set)
//   - If LT, and EQ does not satisfy LT, return true (null set)
//   - If EQ satisfies every C, return true
//   - Else return false
// - If GT
//   - If GT.semver is lower than any > or >= comp in C, return false
//   - If GT is >=, and GT.semver does not satisfy every C, return false
//   - If GT.semver has a prerelease, and not in prerelease mode
//     - If no C has a prerelease and the GT.semver tuple, return false
// - If LT
//   - If LT.semver is greater than any < or <= comp in C, return false
//   - If LT is <=, and LT.semver does not satisfy every C, return false
//   - If LT.semver has a prerelease, and not in prerelease mode
//     - If no C has a prerelease and the LT.semver tuple, return false
// - Else return true

const subset = (sub, dom, options = {}) => {
  if (sub === dom) {
    return true
  }

  sub = new Range(sub, options)
  dom = new Range(dom, options)
  let sawNonNull = false

  OUTER: for (const simpleSub of sub.set) {
    for (const simpleDom of dom.set) {
      const isSub = simpleSubset(simpleSub, simpleDom, options)
      sawNonNull = sawNonNull || isSub !== null
      if (isSub) {
        continue OUTER
      }
    }
    // the null set is a subset of everything, but null simple ranges in
    // a complex range should be ignored.  so if we saw a non-null range,
    // then we know this isn't a subset, but if EVERY simple range was null,
    // then it is a subset.
    if (sawNonNull) {
      return false
    }
  }
  return true
}

const minimumVersionWithPreRelease = [new Comparator('>=0.0.0-0')]
const minimumVersion = [new Comparator('>=0.0.0')]

const simpleSubset = (sub, dom, options) => {
  if (sub === dom) {
    return true
  }

  if (sub.length === 1 && sub[0].semver === ANY) {
    if (dom.length === 1 && dom[0].semver === ANY) {
      return true
    } else if (options.includePrerelease) {
      sub = minimumVersionWithPreRelease
    } else {
      sub = minimumVersion
    }
  }

  if (dom.length === 1 && dom[0].semver === ANY) {
    if (options.includePrerelease) {
      return true
    } else {
      dom = minimumVersion
    }
  }

  const eqSet = new Set()
  let gt, lt
  for (const c of sub) {
    if (c.operator === '>' || c.operator === '>=') {
      gt = higherGT(gt, c, options)
    } else if (c.operator === '<' || c.operator === '<=') {
      lt = lowerLT(lt, c, options)
    } else {
      eqSet.add(c.semver)
    }
  }

  if (eqSet.size > 1) {
    return null
  }

  let gtltComp
  if (gt && lt) {
    gtltComp = compare(gt.semver, lt.semver, options)
    if (gtltComp > 0) {
      return null
    } else if (gtltComp === 0 && (gt.operator !== '>=' || lt.operator !== '<=')) {
      return null
    }
  }

  // will iterate one or zero times
  for (const eq of eqSet) {
    if (gt && !satisfies(eq, String(gt), options)) {
      return null
    }

    if (lt && !satisfies(eq, String(lt), options)) {
      return null
    }

    for (const c of dom) {
      if (!satisfies(eq, String(c), options)) {
        return false
      }
    }

    return true
  }

  let higher, lower
  let hasDomLT, hasDomGT
  // if the subset has a prerelease, we need a comparator in the superset
  // with the same tuple and a prerelease, or it's not a subset
  let needDomLTPre = lt &&
    !options.includePrerelease &&
    lt.semver.prerelease.length ? lt.semver : false
  let needDomGTPre = gt &&
    !options.includePrerelease &&
    gt.semver.prerelease.length ? gt.semver : false
  // exception: <1.2.3-0 is the same as <1.2.3
  if (needDomLTPre && needDomLTPre.prerelease.length === 1 &&
      lt.operator === '<' && needDomLTPre.prerelease[0] === 0) {
    needDomLTPre = false
  }

  for (const c of dom) {
    hasDomGT = hasDomGT || c.operator === '>' || c.operator === '>='
    hasDomLT = hasDomLT || c.operator === '<' || c.operator === '<='
    if (gt) {
      if (needDomGTPre) {
        if (c.semver.prerelease && c.semver.prerelease.length &&
            c.semver.major === needDomGTPre.major &&
            c.semver.minor === needDomGTPre.minor &&
            c.semver.patch === needDomGTPre.patch) {
          needDomGTPre = false
        }
      }
      if (c.operator === '>' || c.operator === '>=') {
        higher = higherGT(gt, c, options)
        if (higher === c && higher !== gt) {
          return false
        }
      } else if (gt.operator === '>=' && !c.test(gt.semver)) {
        return false
      }
    }
    if (lt) {
      if (needDomLTPre) {
        if (c.semver.prerelease && c.semver.prerelease.length &&
            c.semver.major === needDomLTPre.major &&
            c.semver.minor === needDomLTPre.minor &&
            c.semver.patch === needDomLTPre.patch) {
          needDomLTPre = false
        }
      }
      if (c.operator === '<' || c.operator === '<=') {
        lower = lowerLT(lt, c, options)
        if (lower === c && lower !== lt) {
          return false
        }
      } else if (lt.operator === '<=' && !c.test(lt.semver)) {
        return false
      }
    }
    if (!c.operator && (lt || gt) && gtltComp !== 0) {
      return false
    }
  }

  // if there was a < or >, and nothing in the dom, then must be false
  // UNLESS it was limited by another range in the other direction.
  // Eg, >1.0.0 <1.0.1 is still a subset of <2.0.0
  if (gt && hasDomLT && !lt && gtltComp !== 0) {
    return false
  }

  if (lt && hasDomGT && !gt && gtltComp !== 0) {
    return false
  }

  // we needed a prerelease range in a specific tuple, but didn't get one
  // then this isn't a subset.  eg >=1.2.3-pre is not a subset of >=1.0.0,
  // because it includes prereleases in the 1.2.3 tuple
  if (needDomGTPre || needDomLTPre) {
    return false
  }

  return true
}

// >=1.2.3 is lower than >1.2.3
const higherGT = (a, b, options) => {
  if (!a) {
    return b
  }
  const comp = compare(a.semver, b.semver, options)
  return comp > 0 ? a
    : comp < 0 ? b
    : b.operator === '>' && a.operator === '>=' ? b
    : a
}

// <=1.2.3 is higher than <1.2.3
const lowerLT = (a, b, options) => {
  if (!a) {
    return b
  }
  const comp = compare(a.semver, b.semver, options)
  return comp < 0 ? a
    : comp > 0 ? b
    : b.operator === '<' && a.operator === '<=' ? b
    : a
}

module.exports = subset


/***/ }),

/***/ 4750:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)

// Mostly just for testing and legacy API reasons
const toComparators = (range, options) =>
  new Range(range, options).set
    .map(comp => comp.map(c => c.value).join(' ').trim().split(' '))

module.exports = toComparators


/***/ }),

/***/ 4737:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)
const validRange = (range, options) => {
  try {
    // Return '*' instead of '' so that truthiness works.
    // This will throw if it's invalid anyway
    return new Range(range, options).range || '*'
  } catch (er) {
    return null
  }
}
module.exports = validRange


/***/ }),

/***/ 6332:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ goArchitecture),
/* harmony export */   j: () => (/* binding */ architectureMistakes)
/* harmony export */ });
/** Names of processors that actions/setup-go takes, and Go's own. https://github.com/actions/setup-go/blob/main/src/system.ts */
const architectures = {
    x64: "amd64",
    amd64: "amd64",
    arm64: "arm64",
    aarch64: "arm64",
    x86: "386",
    x32: "386",
    ia32: "386",
    "386": "386",
    arm: "arm",
    armv7l: "arm",
    armv6l: "arm",
    ppc64le: "ppc64le",
    s390x: "s390x",
    riscv64: "riscv64",
    loong64: "loong64",
};
/** The processor that Go is wanted for; null: the machine's own. */
function goArchitecture(request) {
    return architectures[request.go.architecture.toLowerCase()] ?? null;
}
/** What is wrong with the input `architecture`; empty where nothing is. */
function architectureMistakes({ go: { architecture } }) {
    if (architecture === "" || architectures[architecture.toLowerCase()] !== undefined)
        return [];
    return [`architecture: ${JSON.stringify(architecture)} is not one of ${Object.keys(architectures).join(", ")}.`];
}


/***/ }),

/***/ 7679:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2891);


/**
 * The payload of the event that a runner's job was started by; null where there is none. Throws a `Failure` of kind
 * `file-system` where it can't be read. https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
async function readEvent(env) {
    const file = env["GITHUB_EVENT_PATH"] ?? "";
    if (file === "")
        return null;
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, "utf8"));
    }
    catch (cause) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H("file-system", `The event of this job can't be read from ${file}: ${(0,_model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .W)(cause)}`, { cause });
    }
}


/***/ }),

/***/ 4788:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ writeFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2891);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2794);




/**
 * Writes the files that a run leaves: the report, and the patch where there is one. Relative names are relative to the
 * current directory. A report to standard output (`-`) is left to the caller. Throws a `Failure` where one can't be written.
 */
async function writeFiles(outcome, request, defaults) {
    const reportFile = request.reporting.reportFile === "-" ? "" : request.reporting.reportFile || defaults.reportFile;
    const patchFile = outcome.record.patch === "" ? "" : request.reporting.patchFile || defaults.patchFile;
    return {
        reportFile: await writeText(reportFile, (0,_report_json_js__WEBPACK_IMPORTED_MODULE_3__/* .renderJson */ .h)(outcome.report)),
        patchFile: await writeText(patchFile, outcome.record.patch),
    };
}
async function writeText(file, text) {
    if (file === "")
        return "";
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(file);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, text);
    }
    catch (cause) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H("file-system", `${path} could not be written: ${(0,_model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .explain */ .W)(cause)}`, { cause });
    }
    return path;
}


/***/ }),

/***/ 2115:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ mendCommand),
/* harmony export */   kX: () => (/* binding */ programName),
/* harmony export */   ow: () => (/* binding */ asStarted)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_shell_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(843);
/* harmony import */ var _report_counts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5132);



/** The one command that mends the stubs, for a laptop's shell; empty where there is nothing that it would mend. */
function mendCommand(program, request, { report, record: { patch } }, currentDirectory) {
    if (patch === "" || (0,_report_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .stubsToMend */ .l5)(report).length === 0)
        return "";
    const force = report.stubs.files.some(({ status }) => status === "edited") ? ["--force"] : [];
    return [program, "update", ...directoriesOf(request, currentDirectory), ...force].join(" ");
}
function directoriesOf({ workingDirectories }, currentDirectory) {
    const directories = workingDirectories.map((directory) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(currentDirectory, directory) || ".");
    return directories.length === 1 && directories[0] === "." ? [] : directories.map(_model_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForShell */ .e);
}
/**
 * A finding whose advice names this program's commands as this run was started, with the directories that it was given:
 * `node dist/cli/index.js update api` for the plain `go-grpc-setup update` that the texts are written with. The action always
 * writes the patch that they speak of; a command line does where it is told to, and then the advice names it.
 */
function asStarted(finding, request, { program, currentDirectory }) {
    const fix = finding.fix
        .replace(/\bgo-grpc-setup (update|lock)\b/g, (_all, command) => [program, command, ...directoriesOf(request, currentDirectory)].join(" "))
        .replace(", or apply the patch", (advice) => {
        const { patchFile } = request.reporting;
        if (request.surface === "action")
            return advice;
        return patchFile === "" ? "" : `, or \`git apply ${(0,_model_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForShell */ .e)(patchFile)}\``;
    });
    return fix === finding.fix ? finding : { ...finding, fix };
}
/**
 * How a command line starts this program: by its own name where it was installed as a command, or else as it was started.
 */
function programName(script, currentDirectory) {
    return /\.[cm]?[jt]s$/.test(script) ? `node ${(0,_model_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForShell */ .e)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(currentDirectory, script))}` : "go-grpc-setup";
}


/***/ }),

/***/ 7155:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __nccwpck_require__(2891);
// EXTERNAL MODULE: ./src/model/full-disk.ts
var full_disk = __nccwpck_require__(6268);
// EXTERNAL MODULE: ./src/app/mend.ts
var mend = __nccwpck_require__(2115);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: ./src/pins/inputs.ts
var inputs = __nccwpck_require__(127);
// EXTERNAL MODULE: ./src/app/architecture.ts
var architecture = __nccwpck_require__(6332);
// EXTERNAL MODULE: ./src/app/trust.ts
var trust = __nccwpck_require__(9081);
;// CONCATENATED MODULE: ./src/app/problems.ts




/** What keeps a well-formed request from being carried out, all of it, found before anything is fetched. */
async function problemsOf(request, { host }) {
    return [
        ...(0,inputs/* versionMistakes */.o)(request).map(({ message }) => message),
        ...(0,architecture/* architectureMistakes */.j)(request),
        ...(await missingDirectories(request.workingDirectories)),
        ...(0,trust/* untrustedInputs */.Si)(request, await (0,trust/* readForeignHead */.NU)(host.env)),
        ...cgoContradiction(request, host.env["CGO_ENABLED"]),
    ];
}
async function missingDirectories(directories) {
    const problems = [];
    for (const directory of directories) {
        const kind = await (0,promises_.stat)(directory).then((entry) => (entry.isDirectory() ? null : "is not a directory"), () => "does not exist or can't be read");
        if (kind !== null)
            problems.push(`working-directory: ${directory} ${kind}.`);
    }
    return problems;
}
function cgoContradiction(request, enabled) {
    if (request.cgo.mode !== "required" || enabled !== "0")
        return [];
    return [
        'input cgo: "required" contradicts the environment, which sets CGO_ENABLED=0; unset it, or give cgo as auto.',
    ];
}

;// CONCATENATED MODULE: ./src/app/record.ts
/**
 * What a run has found out so far. It is filled in as the story goes on, so that a run that fails half-way still reports
 * what it knew: the pins, the tools that were there, the findings.
 */
class RunRecord {
    /** Absolute root of the checkout, which findings' paths are relative to; empty until it is known. */
    root = "";
    pins = [];
    tools = [];
    cgo = { verdict: "not-probed", enabled: true, reason: "This run did not look at cgo.", repairs: [] };
    cache = { entries: [] };
    stubs = { checked: 0, current: 0, files: [], unchecked: [], reused: 0 };
    findings = [];
    timings = [];
    exports = { path: [], variables: {} };
    /** What a run would do; only `plan` fills it in. */
    plan = null;
    /** The patch that mends the stubs; empty where there is nothing to mend. */
    patch = "";
    /** Texts for the post step. */
    state = {};
    /** What the command prints beside the report: a shell's exports, a plan. */
    output = "";
    /** Adds the time that some work takes under a name; works that overlap each count in full. */
    async timed(name, work) {
        const started = performance.now();
        try {
            return await work();
        }
        finally {
            this.timings.push({ name, seconds: Math.round(performance.now() - started) / 1000 });
        }
    }
    /** The report of a run that came to its end: findings at error level decide. */
    report(command) {
        const failed = this.findings.some(({ level }) => level === "error");
        return this.reportAs(command, failed ? "findings" : "current", failed ? 1 : 0);
    }
    /** The report with a stated outcome. */
    reportAs(command, status, exitCode) {
        const { pins, cgo, cache, stubs, findings, timings } = this;
        return {
            schemaVersion: 1,
            command,
            status,
            exitCode,
            pins,
            tools: this.tools.map(reportTool),
            cgo,
            cache,
            stubs,
            findings,
            timings,
            ...(this.plan === null ? {} : { plan: this.plan }),
        };
    }
}
function reportTool({ name, version, path, source, verifiedBy, sha256, reused, seconds }) {
    return { name, version, path, source, verifiedBy, sha256, reused, seconds };
}

;// CONCATENATED MODULE: ./src/app/run.ts





/** Loaded when they are asked for: most of this program is not needed to say that the input is wrong. */
const commands = {
    verify: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(973), __nccwpck_require__.e(291), __nccwpck_require__.e(384), __nccwpck_require__.e(708), __nccwpck_require__.e(796)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1796))).verify,
    update: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(973), __nccwpck_require__.e(291), __nccwpck_require__.e(384), __nccwpck_require__.e(708), __nccwpck_require__.e(796)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1796))).update,
    setup: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(973), __nccwpck_require__.e(384), __nccwpck_require__.e(708)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3708))).setup,
    plan: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(322), __nccwpck_require__.e(973), __nccwpck_require__.e(384), __nccwpck_require__.e(497), __nccwpck_require__.e(128), __nccwpck_require__.e(918)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5153))).plan,
    lock: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(322), __nccwpck_require__.e(973), __nccwpck_require__.e(384), __nccwpck_require__.e(497), __nccwpck_require__.e(128), __nccwpck_require__.e(874)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3797))).lock,
};
/** Carries a request out. Whatever is thrown on the way ends here, as a finding and an exit code. */
async function run(checked, place) {
    const { report, record } = await carryOut(checked, place);
    return {
        report: { ...report, findings: report.findings.map((one) => (0,mend/* asStarted */.ow)(one, checked.request, place)) },
        record,
    };
}
async function carryOut({ request, mistakes }, place) {
    const record = new RunRecord();
    const { command } = request;
    try {
        const problems = [...mistakes.map(({ message }) => message), ...(await problemsOf(request, place))];
        if (problems.length > 0) {
            record.findings.push(...problems.map(badInput));
            return { report: record.reportAs(command, "bad-input", 2), record };
        }
        const work = await commands[command]();
        await work(request, place, record);
        return { report: record.report(command), record };
    }
    catch (thrown) {
        record.findings.push(findingOf(thrown));
        if (thrown instanceof Error && !(thrown instanceof failure/* Failure */.H))
            place.host.log.detail(thrown.stack ?? thrown.message);
        const wasInput = thrown instanceof failure/* Failure */.H && isInputFault(thrown);
        return { report: record.reportAs(command, wasInput ? "bad-input" : "failed", wasInput ? 2 : 3), record };
    }
}
/** A version that exists nowhere is a mistake of whoever asked for it. */
function isInputFault({ kind }) {
    return kind === "bad-input" || kind === "not-found";
}
function badInput(message) {
    return { code: "bad-input", level: "error", message, fix: "Correct it; docs/inputs.md lists what is allowed." };
}
function findingOf(thrown) {
    if (!(thrown instanceof failure/* Failure */.H)) {
        if ((0,full_disk/* isFullDisk */.R)(thrown))
            return fullDisk(thrown);
        return {
            code: "internal-error",
            level: "error",
            message: `This is a fault of go-grpc-setup: ${(0,failure/* explain */.W)(thrown)}`,
            fix: "Run again with --verbose (or with step debug logging) and report what it prints.",
        };
    }
    const code = isInputFault(thrown) ? "bad-input" : "could-not-run";
    return { code, level: "error", message: (0,failure/* explain */.W)(thrown), fix: thrown.remedy };
}
function fullDisk(thrown) {
    return {
        code: "could-not-run",
        level: "error",
        message: `No space is left on a disk: ${(0,failure/* explain */.W)(thrown)}`,
        fix: "Free some space where the tools, the caches and the temporary files are.",
    };
}


/***/ }),

/***/ 9081:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   NU: () => (/* binding */ readForeignHead),
/* harmony export */   Si: () => (/* binding */ untrustedInputs),
/* harmony export */   af: () => (/* binding */ withoutForeignToolFiles)
/* harmony export */ });
/* unused harmony export foreignHead */
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7679);

/** Events that run with the repository's own rights although the code may be anybody's. */
const privilegedEvents = {
    pull_request_target: ["pull_request", "head", "repo", "full_name"],
    workflow_run: ["workflow_run", "head_repository", "full_name"],
};
/**
 * Whether a job that has the repository's rights works on somebody else's code: returns the name of that repository,
 * `unknown` where the event does not tell, or null where the code is the repository's own.
 * https://docs.github.com/en/actions/reference/security/secure-use
 */
function foreignHead(event, payload, repository) {
    const path = privilegedEvents[event];
    if (path === undefined)
        return null;
    const head = path.reduce((value, key) => (isRecord(value) ? value[key] : undefined), payload);
    if (typeof head !== "string" || head === "")
        return "unknown";
    return head.toLowerCase() === repository.toLowerCase() ? null : head;
}
function isRecord(value) {
    return typeof value === "object" && value !== null;
}
/** Reads the runner's event; returns what `foreignHead` does. Throws a `Failure` where the event's file can't be read. */
async function readForeignHead(env) {
    const event = env["GITHUB_EVENT_NAME"] ?? "";
    if (privilegedEvents[event] === undefined)
        return null;
    return foreignHead(event, await (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .readEvent */ .j)(env), env["GITHUB_REPOSITORY"] ?? "");
}
/** Inputs that would run a command in a foreign checkout; each is a mistake. */
function untrustedInputs(request, head) {
    if (head === null || request.allowUntrustedCheckout)
        return [];
    const commands = [
        ["generate", request.stubs.generate],
        ["post-process", request.stubs.postProcess],
    ];
    return commands
        .filter(([, words]) => words.length > 0)
        .map(([name]) => `input ${name}: this job has the repository's rights but works on the code of ${head}, which a command would run; use the event pull_request, or allow-untrusted-checkout: true.`);
}
/** The facts without what a foreign checkout asks for by its tool files, and a finding where it asked for something. */
function withoutForeignToolFiles(facts, request, head) {
    const [first] = facts.declared;
    if (head === null || request.allowUntrustedCheckout || first === undefined)
        return { facts, findings: [] };
    const files = [...new Set(facts.declared.map(({ file }) => file))];
    return {
        facts: { ...facts, declared: [] },
        findings: [
            {
                code: "untrusted-tool-files",
                level: "warning",
                message: `The versions that ${files.join(", ")} ask for are not honoured: this job has the repository's rights but works on the code of ${head}.`,
                fix: "Use the event pull_request, or state the versions as inputs.",
                path: first.file,
                line: first.line,
            },
        ],
    };
}


/***/ }),

/***/ 5581:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _app_files_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4788);
/* harmony import */ var _app_mend_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2115);
/* harmony import */ var _app_run_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7155);
/* harmony import */ var _host_compile_cache_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9845);
/* harmony import */ var _host_http_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2351);
/* harmony import */ var _host_laptop_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(1115);
/* harmony import */ var _inputs_command_line_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(3128);
/* harmony import */ var _inputs_help_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(8106);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(2891);
/* harmony import */ var _model_self_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(4445);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(2794);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(6271);













const currentDirectory = process.cwd();
const program = (0,_app_mend_js__WEBPACK_IMPORTED_MODULE_2__/* .programName */ .kX)(process.argv[1] ?? "", currentDirectory);
const commandLine = (0,_inputs_command_line_js__WEBPACK_IMPORTED_MODULE_7__/* .readCommandLine */ .y)(process.argv.slice(2), currentDirectory);
switch (commandLine.kind) {
    case "help":
        process.stdout.write((0,_inputs_help_js__WEBPACK_IMPORTED_MODULE_8__/* .helpText */ .B)());
        break;
    case "version":
        process.stdout.write(`go-grpc-setup ${_model_self_js__WEBPACK_IMPORTED_MODULE_10__/* .version */ .r}\n`);
        break;
    case "run":
        process.exitCode = await carryOut(commandLine);
}
async function carryOut(checked) {
    const { request } = checked;
    try {
        const host = (0,_host_laptop_js__WEBPACK_IMPORTED_MODULE_6__/* .createLaptopHost */ .D)({ toolDirectory: request.toolDirectory, verbose: request.reporting.verbose });
        (0,_host_compile_cache_js__WEBPACK_IMPORTED_MODULE_4__/* .keepCompiled */ .P)(host.toolDirectory);
        try {
            const outcome = await (0,_app_run_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .e)(checked, {
                host,
                http: (0,_host_http_js__WEBPACK_IMPORTED_MODULE_5__/* .createHttp */ .V)(host.env),
                openCacheService: null,
                program,
                currentDirectory,
            });
            await (0,_app_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeFiles */ .h)(outcome, request, { patchFile: "", reportFile: "" });
            print(outcome, checked);
            return outcome.report.exitCode;
        }
        finally {
            await (0,_host_compile_cache_js__WEBPACK_IMPORTED_MODULE_4__/* .trimCompiled */ .C)(host);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(host.temporaryDirectory, { recursive: true, force: true });
        }
    }
    catch (thrown) {
        process.stderr.write(`go-grpc-setup: ${(0,_model_failure_js__WEBPACK_IMPORTED_MODULE_9__/* .explain */ .W)(thrown)}\n`);
        return 3;
    }
}
// Standard output belongs to whoever reads it as data: a report that was asked for there, or a shell's exports.
function print({ report, record }, { request }) {
    const asData = request.reporting.reportFile === "-";
    const data = asData ? (0,_report_json_js__WEBPACK_IMPORTED_MODULE_12__/* .renderJson */ .h)(report) : request.printEnvironment ? record.output : "";
    const human = data === "" ? process.stdout : process.stderr;
    const { color, verbose } = request.reporting;
    if (data !== "")
        process.stdout.write(data);
    if (data === "" && record.output !== "")
        process.stdout.write(`${record.output}\n`);
    // A plan is the whole answer where nothing stands in its way.
    if (report.plan !== undefined && report.findings.length === 0)
        return;
    human.write((0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_11__/* .renderTerminal */ .b)(report, {
        color: color === "always" || (color === "auto" && human.isTTY === true && process.env["NO_COLOR"] === undefined),
        columns: human.columns ?? 100,
        verbose,
        mend: (0,_app_mend_js__WEBPACK_IMPORTED_MODULE_2__/* .mendCommand */ .G9)(program, request, { report, record }, currentDirectory),
    }));
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 8309:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ packageAt),
/* harmony export */   d: () => (/* binding */ furtherGenerators)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2088);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(semver__WEBPACK_IMPORTED_MODULE_0__);

/** All of them; a checkout's files may choose their versions, while any other generator takes the input `go-tools`. */
const furtherGenerators = [
    {
        name: "protoc-gen-grpc-gateway",
        packages: [
            { path: "github.com/grpc-ecosystem/grpc-gateway/v2/protoc-gen-grpc-gateway", from: "v2.0.0" },
            { path: "github.com/grpc-ecosystem/grpc-gateway/protoc-gen-grpc-gateway", from: "v1.0.0" },
        ],
        ending: ".pb.gw.go",
        ofServices: true,
        takesPaths: true,
        dependsOnTargets: true,
        always: ["allow_delete_body=true"],
    },
    {
        name: "protoc-gen-openapiv2",
        packages: [{ path: "github.com/grpc-ecosystem/grpc-gateway/v2/protoc-gen-openapiv2", from: "v2.0.0" }],
        ending: ".swagger.json",
        ofServices: false,
        takesPaths: false,
        dependsOnTargets: true,
        always: ["allow_delete_body=true"],
    },
    {
        name: "protoc-gen-connect-go",
        packages: [
            { path: "connectrpc.com/connect/cmd/protoc-gen-connect-go", from: "v1.11.0" },
            { path: "github.com/bufbuild/connect-go/cmd/protoc-gen-connect-go", from: "v0.1.0" },
        ],
        ending: ".connect.go",
        ofServices: true,
        takesPaths: true,
        dependsOnTargets: false,
        always: [],
    },
    {
        name: "protoc-gen-go-vtproto",
        packages: [{ path: "github.com/planetscale/vtprotobuf/cmd/protoc-gen-go-vtproto", from: "v0.1.0" }],
        ending: "_vtproto.pb.go",
        ofServices: false,
        takesPaths: true,
        dependsOnTargets: true,
        always: [],
    },
    {
        name: "protoc-gen-validate",
        packages: [
            { path: "github.com/envoyproxy/protoc-gen-validate", from: "v0.1.0" },
            { path: "github.com/envoyproxy/protoc-gen-validate/cmd/protoc-gen-validate-go", from: "v0.1.0" },
        ],
        ending: ".pb.validate.go",
        ofServices: false,
        takesPaths: true,
        dependsOnTargets: false,
        always: ["lang=go"],
    },
    {
        name: "protoc-gen-go-ttrpc",
        packages: [{ path: "github.com/containerd/ttrpc/cmd/protoc-gen-go-ttrpc", from: "v1.0.0" }],
        ending: "_ttrpc.pb.go",
        ofServices: true,
        takesPaths: true,
        dependsOnTargets: false,
        always: [],
    },
];
/** Import path of a further generator's main package at a version: modules were renamed. */
function packageAt({ packages }, version) {
    const number = (0,semver__WEBPACK_IMPORTED_MODULE_0__.coerce)(version);
    const place = packages.find(({ from }) => number !== null && (0,semver__WEBPACK_IMPORTED_MODULE_0__.gte)(number, from)) ?? packages.at(-1);
    return place?.path ?? "";
}


/***/ }),

/***/ 9845:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P: () => (/* binding */ keepCompiled),
  C: () => (/* binding */ trimCompiled)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: external "node:module"
const external_node_module_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");
var external_node_module_default = /*#__PURE__*/__nccwpck_require__.n(external_node_module_namespaceObject);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __nccwpck_require__(2891);
// EXTERNAL MODULE: ./src/model/system-error.ts
var system_error = __nccwpck_require__(7627);
;// CONCATENATED MODULE: ./src/host/compile-cache.ts





/** Node keeps what it compiled in a directory of its own for each of its versions, a file for each module of a program. */
function compiledDirectory(toolDirectory) {
    return (0,external_node_path_.join)(toolDirectory, "compiled");
}
/**
 * Lets Node keep what it compiles of this program, so that the next start need not compile it again. Where this Node can't (before
 * 22.8) or may not write there, nothing is kept and nothing else changes. Entries of other contents are not taken by Node.
 *
 * @see https://nodejs.org/api/module.html#moduleenablecompilecachecachedir
 */
function keepCompiled(toolDirectory) {
    const enable = Reflect.get((external_node_module_default()), "enableCompileCache");
    if (typeof enable === "function")
        enable(compiledDirectory(toolDirectory));
}
/** What of it is kept, in bytes: some thirty copies of this program. */
const mostCompiled = 32 * 1024 ** 2;
/**
 * Removes the oldest of what was kept beyond `most` bytes. Node removes nothing itself, neither what former versions of it compiled
 * nor what belongs to copies of this program that are gone. Throws nothing: what can't be removed is told with `--verbose`.
 */
async function trimCompiled({ toolDirectory, log }, most = mostCompiled) {
    const directory = compiledDirectory(toolDirectory);
    try {
        const entries = await Promise.all((await list(directory)).map((version) => entriesOf((0,external_node_path_.join)(directory, version))));
        const newestFirst = entries.flat().sort((a, b) => b.written - a.written);
        let kept = 0;
        for (const { path, bytes } of newestFirst) {
            kept += bytes;
            if (kept > most)
                await (0,promises_.rm)(path, { force: true });
        }
    }
    catch (error) {
        log.detail(`${directory} was not trimmed: ${(0,failure/* explain */.W)(error)}`);
    }
}
async function entriesOf(directory) {
    const entries = (await list(directory)).map(async (name) => {
        const path = (0,external_node_path_.join)(directory, name);
        const { size, mtimeMs } = await (0,promises_.stat)(path);
        return { path, bytes: size, written: mtimeMs };
    });
    return Promise.all(entries);
}
async function list(directory) {
    try {
        return await (0,promises_.readdir)(directory);
    }
    catch (error) {
        if ((0,system_error/* isMissing */.b)(error))
            return [];
        throw error;
    }
}


/***/ }),

/***/ 2351:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ createHttp)
});

// EXTERNAL MODULE: ./src/model/failure.ts
var model_failure = __nccwpck_require__(2891);
;// CONCATENATED MODULE: ./src/host/proxy.ts
/**
 * The proxy to be used for an address, from HTTPS_PROXY, HTTP_PROXY and NO_PROXY in either case; null: none. Lower case wins,
 * as it does for curl; NO_PROXY takes hosts, domains with or without a leading dot, ports and `*`.
 * https://everything.curl.dev/usingcurl/proxies/env.html
 */
function proxyFor(url, env) {
    const read = (name) => env[name.toLowerCase()] || env[name] || "";
    const proxy = read(url.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY") || read("ALL_PROXY");
    if (proxy === "" || isExcluded(url, read("NO_PROXY")))
        return null;
    const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
    return URL.canParse(written) ? new URL(written) : null;
}
function isExcluded(url, list) {
    const host = url.hostname.toLowerCase().replace(/^\[|\]$/g, "");
    const port = url.port || (url.protocol === "https:" ? "443" : "80");
    return list.split(/[\s,]+/).some((entry) => {
        if (entry === "*")
            return true;
        const [, name = "", wantedPort = ""] = /^\*?\.?(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
        if (name === "" || (wantedPort !== "" && wantedPort !== port))
            return false;
        return host === name || host.endsWith(`.${name}`);
    });
}

;// CONCATENATED MODULE: ./src/host/http.ts


/**
 * HTTP by Node's own client, through the proxy that the environment names. Not by `fetch`: it would load undici at start-up
 * and aborts on Windows when the process ends soon after (https://github.com/nodejs/node/issues/56645).
 */
function createHttp(env) {
    return { get: (request) => get(request, env) };
}
async function get(request, env) {
    const url = new URL(request.url);
    const options = {
        method: "GET",
        headers: { "user-agent": "go-grpc-setup", "accept-encoding": "identity", ...request.headers },
        agent: await agentFor(url, env),
    };
    // Loaded when first needed, for it takes long and most runs download nothing; a bundle would load an import at its start.
    const client = process.getBuiltinModule(url.protocol === "https:" ? "node:https" : "node:http");
    return new Promise((resolve, reject) => {
        const sent = client.get(url, options);
        limitTimes(sent, request, url);
        sent.on("error", (cause) => reject(asFailure(cause, url)));
        sent.on("response", (response) => {
            resolve({ status: response.statusCode ?? 0, headers: plainHeaders(response), body: response });
        });
    });
}
/** `finish` comes when the request has been handed to a connection that stands, TLS included. */
function limitTimes(sent, request, url) {
    const notConnected = () => {
        const cause = Object.assign(new Error("no connection"), { code: "ETIMEDOUT" });
        sent.destroy(new model_failure/* Failure */.H("timeout", `${url.host} took no connection within ${request.connectSeconds} s.`, { cause }));
    };
    const connecting = setTimeout(notConnected, request.connectSeconds * 1000);
    sent.once("finish", () => clearTimeout(connecting));
    sent.once("close", () => clearTimeout(connecting));
    let answer = null;
    sent.once("response", (response) => {
        answer = response;
    });
    sent.setTimeout(request.idleSeconds * 1000, () => {
        const failure = new model_failure/* Failure */.H("timeout", `${url.host} sent nothing for ${request.idleSeconds} s.`);
        if (answer === null)
            sent.destroy(failure);
        else
            answer.destroy(failure);
    });
}
function asFailure(cause, url) {
    if (cause instanceof model_failure/* Failure */.H)
        return cause;
    return new model_failure/* Failure */.H("network", `${url.host} could not be asked`, { cause: withMessage(cause) });
}
/** With several addresses per name Node throws one error without a message that holds one for each. */
function withMessage(cause) {
    if (!(cause instanceof AggregateError))
        return cause;
    const code = "code" in cause ? cause.code : undefined;
    return Object.assign(new Error(cause.errors.map(model_failure/* explain */.W).join("; ")), { code });
}
function plainHeaders(response) {
    const entries = Object.entries(response.headers).map(([name, value]) => {
        return [name, Array.isArray(value) ? value.join(", ") : (value ?? "")];
    });
    return Object.fromEntries(entries);
}
/** Without a proxy a connection of its own for each exchange: downloads are few, and none may keep the process alive. */
async function agentFor(url, env) {
    const proxy = proxyFor(url, env);
    if (proxy === null)
        return false;
    if (url.protocol === "https:") {
        const { HttpsProxyAgent } = await Promise.all(/* import() */[__nccwpck_require__.e(171), __nccwpck_require__.e(669)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3669, 23));
        return new HttpsProxyAgent(proxy);
    }
    const { HttpProxyAgent } = await Promise.all(/* import() */[__nccwpck_require__.e(171), __nccwpck_require__.e(970)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1970, 23));
    return new HttpProxyAgent(proxy);
}


/***/ }),

/***/ 1115:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  D: () => (/* binding */ createLaptopHost)
});

// NAMESPACE OBJECT: ./node_modules/yoctocolors/base.js
var base_namespaceObject = {};
__nccwpck_require__.r(base_namespaceObject);
__nccwpck_require__.d(base_namespaceObject, {
  bgBlack: () => (bgBlack),
  bgBlue: () => (bgBlue),
  bgBlueBright: () => (bgBlueBright),
  bgCyan: () => (bgCyan),
  bgCyanBright: () => (bgCyanBright),
  bgGray: () => (bgGray),
  bgGreen: () => (bgGreen),
  bgGreenBright: () => (bgGreenBright),
  bgMagenta: () => (bgMagenta),
  bgMagentaBright: () => (bgMagentaBright),
  bgRed: () => (bgRed),
  bgRedBright: () => (bgRedBright),
  bgWhite: () => (bgWhite),
  bgWhiteBright: () => (bgWhiteBright),
  bgYellow: () => (bgYellow),
  bgYellowBright: () => (bgYellowBright),
  black: () => (black),
  blue: () => (blue),
  blueBright: () => (blueBright),
  bold: () => (bold),
  cyan: () => (cyan),
  cyanBright: () => (cyanBright),
  dim: () => (dim),
  gray: () => (gray),
  green: () => (green),
  greenBright: () => (greenBright),
  hidden: () => (base_hidden),
  inverse: () => (inverse),
  italic: () => (italic),
  magenta: () => (magenta),
  magentaBright: () => (magentaBright),
  overline: () => (overline),
  red: () => (red),
  redBright: () => (redBright),
  reset: () => (base_reset),
  strikethrough: () => (strikethrough),
  underline: () => (underline),
  underlineBlack: () => (underlineBlack),
  underlineBlue: () => (underlineBlue),
  underlineBlueBright: () => (underlineBlueBright),
  underlineCurly: () => (underlineCurly),
  underlineCyan: () => (underlineCyan),
  underlineCyanBright: () => (underlineCyanBright),
  underlineDashed: () => (underlineDashed),
  underlineDotted: () => (underlineDotted),
  underlineDouble: () => (underlineDouble),
  underlineGray: () => (underlineGray),
  underlineGreen: () => (underlineGreen),
  underlineGreenBright: () => (underlineGreenBright),
  underlineMagenta: () => (underlineMagenta),
  underlineMagentaBright: () => (underlineMagentaBright),
  underlineRed: () => (underlineRed),
  underlineRedBright: () => (underlineRedBright),
  underlineWhite: () => (underlineWhite),
  underlineWhiteBright: () => (underlineWhiteBright),
  underlineYellow: () => (underlineYellow),
  underlineYellowBright: () => (underlineYellowBright),
  white: () => (white),
  whiteBright: () => (whiteBright),
  yellow: () => (yellow),
  yellowBright: () => (yellowBright)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./src/host/directories.ts


/**
 * Where a laptop keeps what can be fetched again, by the custom of its system.
 * https://specifications.freedesktop.org/basedir-spec/latest/
 * https://developer.apple.com/library/archive/documentation/FileManagement/Conceptual/FileSystemProgrammingGuide/FileSystemOverview/FileSystemOverview.html
 */
function userCacheDirectory(env, os) {
    const home = env["HOME"] ?? env["USERPROFILE"] ?? (0,external_node_os_.homedir)();
    switch (os) {
        case "linux":
            return env["XDG_CACHE_HOME"]?.startsWith("/") ? env["XDG_CACHE_HOME"] : (0,external_node_path_.join)(home, ".cache");
        case "darwin":
            return (0,external_node_path_.join)(home, "Library", "Caches");
        case "windows":
            return env["LOCALAPPDATA"] ?? (0,external_node_path_.join)(home, "AppData", "Local");
    }
}
/**
 * The environment as it was given to this process. Windows looks names up without regard to case, and calls PATH `Path`:
 * there every name is upper-cased, so that a plain record finds it.
 */
function environmentOf(env, os) {
    const entries = Object.entries(env).filter((entry) => entry[1] !== undefined);
    return Object.fromEntries(entries.map(([name, value]) => [os === "windows" ? name.toUpperCase() : name, value]));
}

// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __nccwpck_require__(2891);
;// CONCATENATED MODULE: ./src/host/platform.ts


const operatingSystems = {
    linux: "linux",
    darwin: "darwin",
    win32: "windows",
};
// https://nodejs.org/api/process.html#processarch against https://go.dev/doc/install/source#environment
const architectures = {
    x64: "amd64",
    arm64: "arm64",
    ia32: "386",
    arm: "arm",
    ppc64: "ppc64le",
    s390x: "s390x",
    riscv64: "riscv64",
    loong64: "loong64",
};
/** The platform that this process runs on. Throws a `Failure` where none of the tools exists for it. */
function detectPlatform() {
    const os = operatingSystems[process.platform];
    const arch = architectures[process.arch];
    if (os === undefined || arch === undefined) {
        throw new failure/* Failure */.H("bad-input", `No Go or protoc is published for ${process.platform} on ${process.arch}.`, {
            remedy: `Run on one of ${Object.keys(operatingSystems).join(", ")}.`,
        });
    }
    return { os, arch, libc: os === "linux" ? detectLibc() : "none" };
}
// Reading the loader's name costs a directory listing; process.report costs half a second on machines with many interfaces.
function detectLibc() {
    if ((0,external_node_fs_.existsSync)("/lib64/ld-linux-x86-64.so.2"))
        return "glibc";
    const loaders = (0,external_node_fs_.existsSync)("/lib") ? (0,external_node_fs_.readdirSync)("/lib") : [];
    if (loaders.some((name) => name.startsWith("ld-linux")))
        return "glibc";
    return loaders.some((name) => name.startsWith("ld-musl-")) ? "musl" : "glibc";
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./src/host/child-file.ts




let opened = 0;
const readAt = (0,external_node_util_.promisify)(external_node_fs_.read);
/**
 * Has a new file in a directory used, with the bytes that the child is to read from its beginning, and removes it afterwards. It is made
 * without promises, so that the child can be started at once. Throws what the file system says, and what `use` throws.
 */
async function withChildFile(directory, bytes, use) {
    const path = (0,external_node_path_.join)(directory, `child-${process.pid}-${opened++}`);
    const descriptor = (0,external_node_fs_.openSync)(path, "wx+", 0o600);
    try {
        // Written where it is said, which leaves the place that the child reads from at the beginning.
        for (let at = 0; at < bytes.length;)
            at += (0,external_node_fs_.writeSync)(descriptor, bytes, at, bytes.length - at, at);
        return await use(fileOf(descriptor));
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
        await (0,promises_.rm)(path, { force: true });
    }
}
function fileOf(descriptor) {
    const size = () => (0,external_node_fs_.fstatSync)(descriptor).size;
    return {
        descriptor,
        size,
        content: async () => {
            // The child has moved the place where the file is read on to its end, so that every read says where.
            const content = Buffer.allocUnsafeSlow(size());
            for (let at = 0; at < content.length;) {
                const { bytesRead } = await readAt(descriptor, content, at, content.length - at, at);
                if (bytesRead === 0)
                    return content.subarray(0, at);
                at += bytesRead;
            }
            return content;
        },
    };
}

// EXTERNAL MODULE: ./src/model/native-path.ts
var native_path = __nccwpck_require__(8040);
;// CONCATENATED MODULE: ./src/host/look-up.ts




/**
 * The absolute path of the program that a name means in the absolute directories of a PATH, none of which counts that is, or
 * leads, below `directory`. (By itself Windows takes what lies in the current directory first, and a PATH may name `.` or `bin`.)
 * It answers at once, so that a child runs from the moment it is asked for, however much its caller goes on to do; promises for
 * some ten places take their turn behind that.
 * Throws a `Failure` of kind `tool` where there is none.
 */
function lookUp(name, path, directory) {
    const exe = process.platform === "win32" ? ".exe" : "";
    const forbidden = external_node_fs_.realpathSync.native(directory);
    for (const place of path.split(external_node_path_.delimiter).filter((entry) => (0,external_node_path_.isAbsolute)(entry))) {
        const program = (0,external_node_path_.join)(place, `${name}${exe}`);
        if (isUsable(program, forbidden))
            return program;
    }
    throw new failure/* Failure */.H("tool", `${name} is not on PATH outside of ${directory}.`);
}
function isUsable(program, forbidden) {
    try {
        const real = external_node_fs_.realpathSync.native(program);
        if ((0,native_path/* isWithin */.U)(real, forbidden) || (0,native_path/* isWithin */.U)(program, forbidden) || !(0,external_node_fs_.statSync)(real).isFile())
            return false;
        (0,external_node_fs_.accessSync)(real, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        // Not there, or not ours to start: PATH is searched further, as a shell does.
        return false;
    }
}

;// CONCATENATED MODULE: ./src/host/processes.ts





/** Programs as children of this process: captured output, a whole environment, a time limit, and never a shell. */
const processes = { run };
/** Past this a child's output is a fault, not an answer. */
const maximumOutputBytes = 1024 * 1024 * 1024;
/** How often what a child has written to a file is measured, in milliseconds. */
const measuringInterval = 500;
async function run(command) {
    const { notBelow, env, filesDirectory } = command;
    const file = notBelow === undefined ? command.file : lookUp(command.file, env["PATH"] ?? "", notBelow);
    return filesDirectory === undefined ? runToEnd(file, command, null) : runWithFiles(file, command, filesDirectory);
}
async function runWithFiles(file, command, directory) {
    const nothing = new Uint8Array();
    return withChildFile(directory, command.stdin ?? nothing, (input) => {
        return withChildFile(directory, nothing, async (output) => {
            const ended = await runToEnd(file, command, { input, output });
            if (isTooMuch(output.size()))
                throw tooMuch(command);
            return { ...ended, stdout: await output.content() };
        });
    });
}
function runToEnd(file, command, files) {
    const started = performance.now();
    // On POSIX a group of its own, so that what the child started ends with it.
    const child = (0,external_node_child_process_namespaceObject.spawn)(file, command.args, {
        cwd: command.cwd,
        env: { ...command.env },
        stdio: [files?.input.descriptor ?? "pipe", files?.output.descriptor ?? "pipe", "pipe"],
        shell: false,
        windowsHide: true,
        detached: process.platform !== "win32",
    });
    const { stdin: input, stderr: errors } = child;
    if ((input === null && files === null) || errors === null)
        throw new Error(`${file} was started without pipes`);
    return new Promise((resolve, reject) => {
        const limits = limit(child, command, files?.output ?? null);
        const tellLines = command.onErrorLine === undefined ? null : lineTeller(command.onErrorLine);
        const stdout = [];
        const stderr = [];
        let received = 0;
        const keep = (into, chunk) => {
            received += chunk.length;
            if (isTooMuch(received))
                endWithChildren(child);
            else
                into.push(chunk);
        };
        child.stdout?.on("data", (chunk) => keep(stdout, chunk));
        errors.on("data", (chunk) => {
            keep(stderr, chunk);
            tellLines?.add(chunk);
        });
        // A child that ends without reading its input breaks the pipe; its exit code says more than that.
        input?.on("error", () => undefined);
        input?.end(command.stdin);
        child.on("error", (cause) => {
            limits.lift();
            reject(new failure/* Failure */.H("tool", `${command.file} could not be started: ${(0,failure/* explain */.W)(cause)}`, { cause }));
        });
        child.on("close", (exitCode, signal) => {
            limits.lift();
            if (isTooMuch(received)) {
                reject(tooMuch(command));
                return;
            }
            tellLines?.end();
            resolve({
                exitCode,
                signal,
                timedOut: limits.timedOut(),
                stdout: Buffer.concat(stdout),
                stderr: Buffer.concat(stderr),
                seconds: (performance.now() - started) / 1000,
            });
        });
    });
}
/** Ends a child, and what it started, when its time is over, its file gets too long or nobody wants its answer any more. */
function limit(child, { timeoutSeconds, signal }, output) {
    let timedOut = false;
    const timer = setTimeout(() => {
        timedOut = true;
        endWithChildren(child);
    }, timeoutSeconds * 1000);
    const measure = () => output !== null && isTooMuch(output.size()) && endWithChildren(child);
    const measuring = output === null ? undefined : setInterval(measure, measuringInterval);
    const abort = () => endWithChildren(child);
    signal?.addEventListener("abort", abort, { once: true });
    if (signal?.aborted)
        abort();
    return {
        timedOut: () => timedOut,
        lift: () => {
            clearTimeout(timer);
            clearInterval(measuring);
            signal?.removeEventListener("abort", abort);
        },
    };
}
function isTooMuch(bytes) {
    return bytes > maximumOutputBytes;
}
function tooMuch({ file }) {
    return new failure/* Failure */.H("tool", `${file} printed more than ${maximumOutputBytes} bytes and was ended.`);
}
/** Hands on each line as soon as it is whole, and at the end what is left. */
function lineTeller(tell) {
    const decoder = new external_node_string_decoder_namespaceObject.StringDecoder("utf8");
    let partial = "";
    return {
        add: (chunk) => {
            const lines = (partial + decoder.write(chunk)).split(/\r?\n/);
            partial = lines.pop() ?? "";
            for (const line of lines)
                tell(line);
        },
        end: () => {
            const rest = partial + decoder.end();
            if (rest !== "")
                tell(rest);
        },
    };
}
function endWithChildren(child) {
    if (child.pid === undefined)
        return;
    try {
        if (process.platform === "win32") {
            (0,external_node_child_process_namespaceObject.spawn)("taskkill", ["/pid", String(child.pid), "/t", "/f"], { stdio: "ignore", windowsHide: true }).on("error", () => child.kill("SIGKILL"));
        }
        else {
            process.kill(-child.pid, "SIGKILL");
        }
    }
    catch {
        // The group is gone already, or was never made: the child alone is left to be ended.
        child.kill("SIGKILL");
    }
}

;// CONCATENATED MODULE: external "node:process"
const external_node_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");
;// CONCATENATED MODULE: external "node:tty"
const external_node_tty_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");
;// CONCATENATED MODULE: ./node_modules/yoctocolors/base.js


// eslint-disable-next-line no-warning-comments
// TODO: Use a better method when it's added to Node.js (https://github.com/nodejs/node/pull/40240)
// Lots of optionals here to support Deno.
const hasColors = external_node_tty_namespaceObject?.WriteStream?.prototype?.hasColors?.() ?? false;

const format = (open, close) => {
	if (!hasColors) {
		return input => input;
	}

	const openCode = `\u001B[${open}m`;
	const closeCode = `\u001B[${close}m`;

	return input => {
		const string = input + ''; // eslint-disable-line no-implicit-coercion -- This is faster.
		let index = string.indexOf(closeCode);

		if (index === -1) {
			// Note: Intentionally not using string interpolation for performance reasons.
			return openCode + string + closeCode;
		}

		// Handle nested colors.

		// We could have done this, but it's too slow (as of Node.js 22).
		// return openCode + string.replaceAll(closeCode, (close === 22 ? closeCode : '') + openCode) + closeCode;

		let result = openCode;
		let lastIndex = 0;

		// SGR 22 resets both bold (1) and dim (2). When we encounter a nested
		// close for styles that use 22, we need to re-open the outer style.
		const reopenOnNestedClose = close === 22;
		const replaceCode = (reopenOnNestedClose ? closeCode : '') + openCode;

		while (index !== -1) {
			result += string.slice(lastIndex, index) + replaceCode;
			lastIndex = index + closeCode.length;
			index = string.indexOf(closeCode, lastIndex);
		}

		result += string.slice(lastIndex) + closeCode;

		return result;
	};
};

const base_reset = format(0, 0);
const bold = format(1, 22);
const dim = format(2, 22);
const italic = format(3, 23);
const underline = format(4, 24);
// Extended underline styles (`SGR 4:x` sub-parameters).
const underlineDouble = format('4:2', 24);
const underlineCurly = format('4:3', 24);
const underlineDotted = format('4:4', 24);
const underlineDashed = format('4:5', 24);
const overline = format(53, 55);
const inverse = format(7, 27);
const base_hidden = format(8, 28);
const strikethrough = format(9, 29);

const black = format(30, 39);
const red = format(31, 39);
const green = format(32, 39);
const yellow = format(33, 39);
const blue = format(34, 39);
const magenta = format(35, 39);
const cyan = format(36, 39);
const white = format(37, 39);
const gray = format(90, 39);

const bgBlack = format(40, 49);
const bgRed = format(41, 49);
const bgGreen = format(42, 49);
const bgYellow = format(43, 49);
const bgBlue = format(44, 49);
const bgMagenta = format(45, 49);
const bgCyan = format(46, 49);
const bgWhite = format(47, 49);
const bgGray = format(100, 49);

const redBright = format(91, 39);
const greenBright = format(92, 39);
const yellowBright = format(93, 39);
const blueBright = format(94, 39);
const magentaBright = format(95, 39);
const cyanBright = format(96, 39);
const whiteBright = format(97, 39);

const bgRedBright = format(101, 49);
const bgGreenBright = format(102, 49);
const bgYellowBright = format(103, 49);
const bgBlueBright = format(104, 49);
const bgMagentaBright = format(105, 49);
const bgCyanBright = format(106, 49);
const bgWhiteBright = format(107, 49);

// Underline color (`SGR 58`/`59`). It has no basic 16-color form, so the palette index is used.
const underlineBlack = format('58;5;0', 59);
const underlineRed = format('58;5;1', 59);
const underlineGreen = format('58;5;2', 59);
const underlineYellow = format('58;5;3', 59);
const underlineBlue = format('58;5;4', 59);
const underlineMagenta = format('58;5;5', 59);
const underlineCyan = format('58;5;6', 59);
const underlineWhite = format('58;5;7', 59);
const underlineGray = format('58;5;8', 59);

const underlineRedBright = format('58;5;9', 59);
const underlineGreenBright = format('58;5;10', 59);
const underlineYellowBright = format('58;5;11', 59);
const underlineBlueBright = format('58;5;12', 59);
const underlineMagentaBright = format('58;5;13', 59);
const underlineCyanBright = format('58;5;14', 59);
const underlineWhiteBright = format('58;5;15', 59);

;// CONCATENATED MODULE: ./node_modules/yocto-spinner/index.js




const isUnicodeSupported = external_node_process_namespaceObject.platform !== 'win32'
	|| Boolean(external_node_process_namespaceObject.env.WT_SESSION) // Windows Terminal
	|| external_node_process_namespaceObject.env.TERM_PROGRAM === 'vscode';

const isInteractive = stream => Boolean(
	stream.isTTY
	&& external_node_process_namespaceObject.env.TERM !== 'dumb'
	&& !("CI" in external_node_process_namespaceObject.env),
);

const infoSymbol = blue(isUnicodeSupported ? '\u2139' : 'i');
const successSymbol = green(isUnicodeSupported ? '\u2714' : '\u221a');
const warningSymbol = yellow(isUnicodeSupported ? '\u26a0' : '\u203c');
const errorSymbol = red(isUnicodeSupported ? '\u2716' : '\u00d7');

const defaultSpinner = {
	frames: isUnicodeSupported
		? [
			'\u280b',
			'\u2819',
			'\u2839',
			'\u2838',
			'\u283c',
			'\u2834',
			'\u2826',
			'\u2827',
			'\u2807',
			'\u280f',
		]
		: [
			'-',
			'\\',
			'|',
			'/',
		],
	interval: 80,
};

const SYNCHRONIZED_OUTPUT_ENABLE = '\u001B[?2026h';
const SYNCHRONIZED_OUTPUT_DISABLE = '\u001B[?2026l';

// `stripVTControlCharacters()` fails to strip OSC 8 hyperlinks whose URI contains characters such as `(`, leaving the URI in the measured text and inflating the line count. Strip OSC sequences ourselves first. https://github.com/sindresorhus/yocto-spinner/issues/18
// eslint-disable-next-line no-control-regex
const oscSequenceRegex = /][\s\S]*?(?:|\\)/g;

const activeHooksPerStream = new Set();

class YoctoSpinner {
	#frames;
	#interval;
	#currentFrame = -1;
	#timer;
	#handleSignals;
	#text;
	#stream;
	#color;
	#lines = 0;
	#exitHandlerBound;
	#isInteractive;
	#lastSpinnerFrameTime = 0;
	#isSpinning = false;
	#hookedStreams = new Map();
	#isInternalWrite = false;
	#isDeferringRender = false;

	constructor(options = {}) {
		const spinner = options.spinner ?? defaultSpinner;

		if (!Array.isArray(spinner.frames) || spinner.frames.length === 0 || spinner.frames.some(frame => typeof frame !== 'string')) {
			throw new Error('The `spinner.frames` option must be a non-empty array of strings');
		}

		if (spinner.interval !== undefined && !(Number.isInteger(spinner.interval) && spinner.interval > 0)) {
			throw new Error('The `spinner.interval` option must be a positive integer');
		}

		this.#frames = spinner.frames;
		this.#interval = spinner.interval ?? defaultSpinner.interval;
		this.#handleSignals = options.handleSignals ?? true; // SOMEDAY: Remove this option if Node.js ever adds passive signal listeners: https://github.com/nodejs/node/issues/62909
		this.#text = options.text ?? '';
		this.#stream = options.stream ?? external_node_process_namespaceObject.stderr;
		this.#color = options.color ?? 'cyan';
		this.#isInteractive = isInteractive(this.#stream);
		this.#exitHandlerBound = this.#exitHandler.bind(this);
	}

	#internalWrite(action) {
		this.#isInternalWrite = true;
		try {
			return action();
		} finally {
			this.#isInternalWrite = false;
		}
	}

	#stringifyChunk(chunk, encoding) {
		if (chunk === undefined || chunk === null) {
			return '';
		}

		if (typeof chunk === 'string') {
			return chunk;
		}

		if (Buffer.isBuffer(chunk) || ArrayBuffer.isView(chunk)) {
			const normalizedEncoding = typeof encoding === 'string' && encoding !== '' && encoding !== 'buffer' ? encoding : 'utf8';
			return Buffer.from(chunk).toString(normalizedEncoding);
		}

		return String(chunk);
	}

	#withSynchronizedOutput(action) {
		if (!this.#isInteractive) {
			return action();
		}

		try {
			this.#write(SYNCHRONIZED_OUTPUT_ENABLE);
			return action();
		} finally {
			this.#write(SYNCHRONIZED_OUTPUT_DISABLE);
		}
	}

	#hookStream(stream) {
		if (!stream || this.#hookedStreams.has(stream) || typeof stream.write !== 'function') {
			return;
		}

		if (activeHooksPerStream.has(stream)) {
			return;
		}

		const originalWrite = stream.write;
		const hookedWrite = (...writeArguments) => this.#hookedWrite(stream, originalWrite, writeArguments);
		this.#hookedStreams.set(stream, {originalWrite, hookedWrite});
		activeHooksPerStream.add(stream);
		stream.write = hookedWrite;
	}

	#installHook() {
		if (!this.#isInteractive || this.#hookedStreams.size > 0) {
			return;
		}

		const streamsToHook = new Set([this.#stream]);

		if (this.#stream === external_node_process_namespaceObject.stdout || this.#stream === external_node_process_namespaceObject.stderr) {
			if (isInteractive(external_node_process_namespaceObject.stdout)) {
				streamsToHook.add(external_node_process_namespaceObject.stdout);
			}

			if (isInteractive(external_node_process_namespaceObject.stderr)) {
				streamsToHook.add(external_node_process_namespaceObject.stderr);
			}
		}

		for (const stream of streamsToHook) {
			this.#hookStream(stream);
		}
	}

	#uninstallHook() {
		for (const [stream, hookInfo] of this.#hookedStreams) {
			if (stream.write === hookInfo.hookedWrite) {
				stream.write = hookInfo.originalWrite;
			}

			activeHooksPerStream.delete(stream);
		}

		this.#hookedStreams.clear();
	}

	#hookedWrite(stream, originalWrite, writeArguments) {
		const [chunk, encoding, callback] = writeArguments;
		let resolvedEncoding = encoding;
		let resolvedCallback = callback;

		if (typeof resolvedEncoding === 'function') {
			resolvedCallback = resolvedEncoding;
			resolvedEncoding = undefined;
		}

		if (this.#isInternalWrite || !this.isSpinning) {
			return originalWrite.call(stream, chunk, resolvedEncoding, resolvedCallback);
		}

		if (this.#lines > 0) {
			this.clear();
		}

		const chunkString = this.#stringifyChunk(chunk, resolvedEncoding);
		const chunkTerminatesLine = chunkString.at(-1) === '\n';
		const writeResult = originalWrite.call(stream, chunk, resolvedEncoding, resolvedCallback);

		if (chunkTerminatesLine) {
			this.#isDeferringRender = false;
		} else if (chunkString !== '') {
			this.#isDeferringRender = true;
		}

		if (this.isSpinning && !this.#isDeferringRender) {
			this.#render();
		}

		return writeResult;
	}

	start(text) {
		if (text) {
			this.#text = text;
		}

		if (this.isSpinning) {
			return this;
		}

		this.#isSpinning = true;
		this.#hideCursor();
		this.#installHook();
		this.#render();
		this.#subscribeToProcessEvents();

		// Only start the timer in interactive mode
		if (this.#isInteractive) {
			this.#timer = setInterval(() => {
				this.#render();
			}, this.#interval);
		}

		return this;
	}

	stop(finalText) {
		if (!this.isSpinning) {
			return this;
		}

		const shouldWriteNewline = this.#isDeferringRender;
		this.#isSpinning = false;
		if (this.#timer) {
			clearInterval(this.#timer);
			this.#timer = undefined;
		}

		this.#isDeferringRender = false;
		this.#uninstallHook();
		this.#showCursor();
		this.clear();
		this.#unsubscribeFromProcessEvents();

		if (finalText) {
			const prefix = shouldWriteNewline ? '\n' : '';
			this.#stream.write(`${prefix}${finalText}\n`);
		}

		return this;
	}

	#symbolStop(symbol, text) {
		return this.stop(`${symbol} ${text ?? this.#text}`);
	}

	success(text) {
		return this.#symbolStop(successSymbol, text);
	}

	error(text) {
		return this.#symbolStop(errorSymbol, text);
	}

	warning(text) {
		return this.#symbolStop(warningSymbol, text);
	}

	info(text) {
		return this.#symbolStop(infoSymbol, text);
	}

	get isSpinning() {
		return this.#isSpinning;
	}

	get text() {
		return this.#text;
	}

	set text(value) {
		this.#text = value ?? '';
		this.#render();
	}

	get color() {
		return this.#color;
	}

	set color(value) {
		this.#color = value;
		this.#render();
	}

	clear() {
		if (!this.#isInteractive) {
			return this;
		}

		if (this.#lines === 0) {
			return this;
		}

		this.#internalWrite(() => {
			this.#stream.cursorTo(0);

			for (let index = 0; index < this.#lines; index++) {
				if (index > 0) {
					this.#stream.moveCursor(0, -1);
				}

				this.#stream.clearLine(1);
			}
		});

		this.#lines = 0;

		return this;
	}

	#render() {
		if (this.#isDeferringRender) {
			return;
		}

		const useSynchronizedOutput = this.#isInteractive;
		// Ensure we only update the spinner frame at the wanted interval,
		// even if the frame method is called more often.
		const now = Date.now();
		if (this.#currentFrame === -1 || now - this.#lastSpinnerFrameTime >= this.#interval) {
			this.#currentFrame = ++this.#currentFrame % this.#frames.length;
			this.#lastSpinnerFrameTime = now;
		}

		const applyColor = base_namespaceObject[this.#color] ?? cyan;
		const frame = this.#frames[this.#currentFrame];
		let string = `${applyColor(frame)} ${this.#text}`;

		if (!this.#isInteractive) {
			string += '\n';
		}

		if (useSynchronizedOutput) {
			this.#withSynchronizedOutput(() => {
				this.clear();
				this.#write(string);
			});
		} else {
			this.#write(string);
		}

		if (this.#isInteractive) {
			this.#lines = this.#lineCount(string);
		}
	}

	#write(text) {
		this.#internalWrite(() => {
			this.#stream.write(text);
		});
	}

	#lineCount(text) {
		const width = this.#stream.columns || 80; // `columns` can be 0
		const lines = (0,external_node_util_.stripVTControlCharacters)(text.replaceAll(oscSequenceRegex, '')).split('\n');

		let lineCount = 0;
		for (const line of lines) {
			lineCount += Math.max(1, Math.ceil(line.length / width));
		}

		return lineCount;
	}

	#hideCursor() {
		if (this.#isInteractive) {
			this.#write('\u001B[?25l');
		}
	}

	#showCursor() {
		if (this.#isInteractive) {
			this.#write('\u001B[?25h');
		}
	}

	#subscribeToProcessEvents() {
		if (!this.#handleSignals) {
			return;
		}

		external_node_process_namespaceObject.once('SIGINT', this.#exitHandlerBound);
		external_node_process_namespaceObject.once('SIGTERM', this.#exitHandlerBound);
	}

	#unsubscribeFromProcessEvents() {
		if (!this.#handleSignals) {
			return;
		}

		external_node_process_namespaceObject.off('SIGINT', this.#exitHandlerBound);
		external_node_process_namespaceObject.off('SIGTERM', this.#exitHandlerBound);
	}

	#exitHandler(signal) {
		if (this.isSpinning) {
			this.stop();
		}

		// SIGINT: 128 + 2
		// SIGTERM: 128 + 15
		const exitCode = signal === 'SIGINT' ? 130 : (signal === 'SIGTERM' ? 143 : 1);
		external_node_process_namespaceObject.exit(exitCode);
	}
}

function yoctoSpinner(options) {
	return new YoctoSpinner(options);
}

;// CONCATENATED MODULE: ./src/host/harmless.ts
/**
 * Text as a line of a runner's log that can't be taken for a workflow command. The runner looks for `::` at the start of
 * a line, after blanks, and for `##[` anywhere in it; a word joiner inside either ends that and shows nothing.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
function harmlessForRunner(text) {
    return text.replaceAll(/^(\s*):(?=:)/gm, "$1:\u2060").replaceAll("##[", "##\u2060[");
}
/** Text whose control characters are shown instead of obeyed by a terminal; line ends and tabs stay. */
function harmlessForTerminal(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    return text.replaceAll(/[\0-\b\v\f\x0e-\x1f\x7f-\x9f]/g, (character) => {
        return `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
    });
}

;// CONCATENATED MODULE: ./src/host/terminal.ts


/** A log for people at a terminal: a spinner names what is under way; without a terminal each finished step is a line. */
function createTerminalLog({ stream, verbose }) {
    const underWay = [];
    let spinner = null;
    const write = (text) => {
        spinner?.clear();
        stream.write(`${harmlessForTerminal(text)}\n`);
    };
    const show = () => {
        if (!stream.isTTY)
            return;
        if (underWay.length === 0) {
            spinner?.stop();
            spinner = null;
            return;
        }
        spinner ??= yoctoSpinner({ stream }).start();
        spinner.text = harmlessForTerminal(underWay.join(" \u00b7 ")).slice(0, Math.max(20, (stream.columns ?? 80) - 4));
    };
    return {
        info: write,
        detail: (text) => {
            if (verbose)
                write(text);
        },
        warning: (text) => write(`warning: ${text}`),
        step: async (title, work) => {
            const started = performance.now();
            underWay.push(title);
            show();
            try {
                return await work();
            }
            finally {
                underWay.splice(underWay.indexOf(title), 1);
                show();
                const seconds = (performance.now() - started) / 1000;
                if (verbose || (!stream.isTTY && seconds >= 1))
                    write(`${title}: ${seconds.toFixed(1)} s`);
            }
        },
    };
}

;// CONCATENATED MODULE: ./src/host/laptop.ts







/** A person's machine as the place that this runs on; it logs to standard error. */
function createLaptopHost({ toolDirectory, verbose }) {
    const platform = detectPlatform();
    const env = environmentOf(process.env, platform.os);
    return {
        platform,
        env,
        processes: processes,
        log: createTerminalLog({ stream: process.stderr, verbose }),
        toolDirectory: toolDirectory === "" ? (0,external_node_path_.join)(userCacheDirectory(env, platform.os), "go-grpc-setup") : toolDirectory,
        temporaryDirectory: (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "go-grpc-setup-")),
    };
}


/***/ }),

/***/ 3128:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P: () => (/* binding */ commands),
  y: () => (/* binding */ readCommandLine)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./src/inputs/definitions.ts
var definitions = __nccwpck_require__(3775);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./src/inputs/contradictions.ts
/** Combinations that can't be honoured together; each is told with both places. */
function contradictions(source) {
    const { texts, command, directories } = source;
    const place = (name) => texts.get(name)?.place ?? name;
    const value = (name) => texts.get(name)?.text.trim() ?? "";
    const isTrue = (name) => value(name).toLowerCase() === "true";
    const mistakes = [];
    if (directories.length > 0 && value("working-directory") !== "") {
        mistakes.push(`${place("working-directory")}: ${JSON.stringify(value("working-directory"))} contradicts the directories given as arguments (${directories.join(", ")}); give one of them.`);
    }
    for (const options of ["go-opt", "go-grpc-opt", "post-process"]) {
        if (value("generate") !== "" && value(options) !== "") {
            mistakes.push(`${place(options)}: it has no effect beside ${place("generate")}, which runs the plugins itself; give one of them.`);
        }
    }
    if (value("cgo") === "off" && ["sudo", "install"].includes(value("cgo-repair"))) {
        mistakes.push(`${place("cgo-repair")}: "${value("cgo-repair")}" contradicts ${place("cgo")} "off", under which nothing is probed or repaired.`);
    }
    if (isTrue("offline") && isTrue("check-latest")) {
        mistakes.push(`${place("check-latest")}: it asks the network, which ${place("offline")} forbids.`);
    }
    const generatesNothing = command === "setup" || command === "lock" || value("mode") === "setup";
    for (const name of ["generate", "post-process", "patch-file"]) {
        if (generatesNothing && value(name) !== "") {
            mistakes.push(`${place(name)}: ${command === "lock" ? "lock" : "setup"} generates no stubs; use it with verify or update.`);
        }
    }
    const onlyWith = [
        ["force", "update"],
        ["check", "lock"],
        ["print-env", "setup"],
    ];
    for (const [flag, owner] of onlyWith) {
        if (isTrue(flag) && command !== owner)
            mistakes.push(`${place(flag)}: it belongs to the command ${owner}, and this is ${command}.`);
    }
    return mistakes.map((message) => ({ message }));
}

;// CONCATENATED MODULE: ./node_modules/string-argv/index.js

function parseArgsStringToArgv(value, env, file) {
    const myArray = [];
    if (env) {
        myArray.push(env);
    }
    if (file) {
        myArray.push(file);
    }
    let current = "";
    let inQuote = null;
    let hasToken = false; // Track if we've started a token (for empty quotes)
    let i = 0;
    while (i < value.length) {
        const char = value[i];
        if (inQuote) {
            // Inside quotes - look for the closing quote
            if (char === inQuote) {
                // End of quoted section
                inQuote = null;
            }
            else {
                // Add character to current token (without the quotes)
                current += char;
            }
        }
        else {
            // Outside quotes
            if (char === '"' || char === "'") {
                // Start of quoted section - this means we have a token even if empty
                inQuote = char;
                hasToken = true;
            }
            else if (/\s/.test(char)) {
                // Whitespace - end current token if we have one
                if (hasToken) {
                    myArray.push(current);
                    current = "";
                    hasToken = false;
                }
            }
            else {
                // Regular character - add to current token
                current += char;
                hasToken = true;
            }
        }
        i++;
    }
    // Don't forget the last token
    if (hasToken) {
        myArray.push(current);
    }
    return myArray;
}

;// CONCATENATED MODULE: ./src/inputs/shapes.ts

function read(value) {
    return { ok: true, value };
}
function refuse(expected) {
    return { ok: false, expected };
}
/** Checks a text against the shape of its input; returns what is expected where it does not fit, otherwise null. */
function checkShape(shape, text) {
    const answer = readerOf(shape)(text);
    return answer.ok ? null : answer.expected;
}
function readerOf(shape) {
    switch (shape.kind) {
        case "text":
            return readText;
        case "lines":
            return (text) => read(readLines(text));
        case "boolean":
            return readBoolean;
        case "choice":
            return (text) => (shape.allowed.includes(text) ? read(text) : refuse(`one of ${shape.allowed.join(", ")}`));
        case "url":
            return readUrl;
        case "command":
            return readCommand;
        case "size":
            return readSize;
        case "shard":
            return readShard;
        case "go-tools":
            return readGoTools;
    }
}
function readText(text) {
    return /[\0\r\n]/.test(text) ? refuse("a single line") : read(text);
}
/** The non-empty lines of a text, trimmed; lines that begin with `#` are comments. */
function readLines(text) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== "" && !line.startsWith("#"));
}
/** A boolean of YAML's core schema, as the runner's own toolkit reads it. https://yaml.org/spec/1.2/spec.html#id2804923 */
function readBoolean(text) {
    if (["true", "True", "TRUE"].includes(text))
        return read(true);
    if (["false", "False", "FALSE"].includes(text))
        return read(false);
    return refuse("true or false");
}
/** An http or https address without its trailing slashes; empty stays empty. */
function readUrl(text) {
    if (text === "")
        return read("");
    const parsed = URL.canParse(text) ? new URL(text) : null;
    if (parsed === null || !["http:", "https:"].includes(parsed.protocol))
        return refuse("an http or https address");
    if (parsed.search !== "" || parsed.hash !== "")
        return refuse("an address without `?` and `#`");
    return read(text.replace(/\/+$/, ""));
}
const shellOperators = /^(?:\||\|\||&|&&|;|<|>|>>|2>|2>&1)$/;
/** A command split into its arguments; single and double quotes group. Shell operators are refused, for there is no shell. */
function readCommand(text) {
    const words = parseArgsStringToArgv(text.replaceAll(/\r?\n/g, " ").trim());
    const operator = words.find((word) => shellOperators.test(word));
    if (operator !== undefined)
        return refuse(`a command without \`${operator}\`: no shell runs it, so put it into a script`);
    return read(words);
}
const units = {
    "": 1,
    b: 1,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    kib: 1024,
    mib: 1024 ** 2,
    gib: 1024 ** 3,
    k: 1024,
    m: 1024 ** 2,
    g: 1024 ** 3,
};
/** Bytes of a size such as `500MB` or `2GiB`. */
function readSize(text) {
    const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim());
    const unit = units[(match?.[2] ?? "").toLowerCase()];
    if (match?.[1] === undefined || unit === undefined)
        return refuse("a size such as 500MB or 2GiB, or 0");
    return read(Math.round(Number(match[1]) * unit));
}
/** The part of the work that `k/n` names. */
function readShard(text) {
    const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text.trim());
    const index = Number(match?.[1] ?? 0);
    const count = Number(match?.[2] ?? 0);
    if (index < 1 || index > count)
        return refuse("k/n with 1 \u2264 k \u2264 n, such as 2/8");
    return read({ index, count });
}
/**
 * Commands with their versions, one `import/path@version` a line; what of the version can be resolved is decided where versions
 * are, and may be a range. https://go.dev/ref/mod#go-install
 */
function readGoTools(text) {
    const lines = readLines(text);
    const wrong = lines.filter((line) => goToolOf(line) === null).map((line) => `\`${line}\``);
    if (wrong.length === 0)
        return read(lines.flatMap((line) => goToolOf(line) ?? []));
    const are = wrong.length === 1 ? "is" : "are";
    return refuse(`lines of import/path@version, which ${wrong.join(", ")} ${are} not`);
}
/** The lines of a text that are well-formed commands, so that further mistakes in these are told with the others. */
function rightGoTools(text) {
    return readLines(text)
        .filter((line) => goToolOf(line) !== null)
        .join("\n");
}
function goToolOf(line) {
    const match = /^([a-zA-Z0-9][\w.~-]*\.[\w.~-]+(?:\/[\w.~+-]+)*)@([^\s@][^@]*)$/.exec(line);
    if (match?.[1] === undefined || match[2] === undefined || match[1].split("/").includes(".."))
        return null;
    return { package: match[1], version: match[2] };
}

;// CONCATENATED MODULE: ./src/inputs/request.ts




const request_definitions = new Map([...definitions/* inputDefinitions */.Z$, ...definitions/* flagDefinitions */.P8].map((definition) => [definition.name, definition]));
/** Makes the typed request of what was given, and tells every mistake in it. Reads no file and no environment. */
function makeRequest(source) {
    const mistakes = [];
    const wellFormed = new Map();
    for (const [name, given] of source.texts) {
        const definition = request_definitions.get(name);
        const expected = definition === undefined ? null : checkShape(definition.shape, given.text);
        if (expected === null) {
            wellFormed.set(name, given);
            continue;
        }
        if (definition?.shape.kind === "go-tools")
            wellFormed.set(name, { ...given, text: rightGoTools(given.text) });
        mistakes.push({ message: `${given.place}: ${JSON.stringify(given.text)} is not ${expected}.` });
    }
    mistakes.push(...contradictions(source));
    return { request: build({ ...source, texts: wellFormed }), mistakes };
}
function build(source) {
    const text = (name) => source.texts.get(name)?.text ?? request_definitions.get(name)?.default ?? "";
    const flag = (name) => accepted(readBoolean(text(name)));
    const lines = (name) => readLines(text(name));
    // The shape of every text was checked before, so the text is one of the choices.
    const choice = (name) => text(name);
    const absolute = (path) => ((0,external_node_path_.isAbsolute)(path) ? path : (0,external_node_path_.resolve)(source.currentDirectory, path));
    const directories = source.directories.length > 0 ? source.directories : lines("working-directory");
    const url = (name) => accepted(readUrl(text(name)));
    return {
        command: source.command,
        surface: source.surface,
        workingDirectories: [...new Set((directories.length > 0 ? directories : ["."]).map(absolute))],
        go: {
            version: text("go-version").trim(),
            versionFile: text("go-version-file").trim(),
            checkLatest: flag("check-latest"),
            architecture: text("architecture").trim(),
        },
        protocVersion: text("protoc-version").trim(),
        protocGenGoVersion: text("protoc-gen-go-version").trim(),
        protocGenGoGrpcVersion: text("protoc-gen-go-grpc-version").trim(),
        goTools: accepted(readGoTools(text("go-tools"))),
        sources: {
            goDownloadBaseUrl: url("go-download-base-url"),
            protocDownloadBaseUrl: url("protoc-download-base-url"),
            mavenRepositoryUrl: url("maven-repository-url"),
            token: text("token"),
        },
        verification: choice("verification"),
        lockFile: { value: text("lock-file").trim(), given: source.texts.has("lock-file") },
        lockCheck: flag("check"),
        stubs: {
            protoPaths: lines("proto-paths"),
            protoModules: lines("proto-modules"),
            stubPaths: lines("stub-paths"),
            goOptions: lines("go-opt"),
            goGrpcOptions: lines("go-grpc-opt"),
            generate: accepted(readCommand(text("generate"))),
            postProcess: accepted(readCommand(text("post-process"))),
            versionStamps: choice("version-stamps"),
            onUnchecked: choice("on-unchecked"),
            shard: accepted(readShard(text("shard"))),
            force: flag("force"),
            noReuse: flag("no-reuse"),
        },
        cgo: { mode: choice("cgo"), repair: choice("cgo-repair") },
        cache: {
            enabled: flag("cache"),
            mode: choice("cache-mode"),
            dependencyPaths: lines("cache-dependency-path"),
            suffix: text("cache-suffix").trim(),
            maxSize: accepted(readSize(text("cache-max-size"))),
        },
        reporting: {
            annotations: flag("annotations"),
            summary: flag("summary"),
            problemMatchers: flag("problem-matchers"),
            reportFile: text("report-file").trim(),
            metricsFile: text("metrics-file").trim(),
            patchFile: text("patch-file").trim(),
            verbose: flag("verbose"),
            color: choice("color"),
        },
        offline: flag("offline"),
        toolDirectory: text("tool-dir") === "" ? "" : absolute(text("tool-dir")),
        printEnvironment: flag("print-env"),
        allowUntrustedCheckout: flag("allow-untrusted-checkout"),
    };
}
function accepted(read) {
    if (!read.ok)
        throw new Error(`a text was used before it was checked; expected ${read.expected}`);
    return read.value;
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __nccwpck_require__(1916);
;// CONCATENATED MODULE: ./src/inputs/suggest.ts


/**
 * The known names that an unknown one may mean: the one that it misspells, else all that it is the beginning of. Empty where
 * none is alike.
 */
function suggestNames(unknown, known) {
    const elsewhere = definitions/* namesElsewhere */.pG[unknown];
    if (elsewhere !== undefined && known.includes(elsewhere))
        return [elsewhere];
    const nearest = (0,mod/* closest */.kp)(unknown, known);
    const isMisspelt = (0,mod/* distance */.Io)(unknown, nearest) <= Math.max(2, Math.floor(unknown.length / 4));
    const begun = unknown.length < 2 ? [] : known.filter((name) => name.startsWith(unknown));
    if (isMisspelt && (begun.length === 0 || begun.includes(nearest)))
        return [nearest];
    return begun;
}
/** `Did you mean x?` with a leading space, or nothing. */
function didYouMean(unknown, known, prefix = "") {
    const names = suggestNames(unknown, known).map((name) => prefix + name);
    if (names.length === 0)
        return "";
    return ` Did you mean ${names.length === 1 ? "" : "one of "}${names.join(", ")}?`;
}

;// CONCATENATED MODULE: ./src/inputs/command-line.ts




/** The commands, with what each does. */
const commands = {
    verify: "installs what is missing, regenerates the stubs beside the tree and compares; changes nothing in DIR",
    update: "the same, then writes the regenerated stubs into DIR, and only those",
    setup: "only gets the tools",
    plan: "says what would be installed and generated and why, without installing or writing",
    lock: "writes the lock file; with --check it only compares",
};
// `mode` is the action's word for the command.
const command_line_definitions = [...definitions/* inputDefinitions */.Z$.filter(({ name }) => name !== "mode"), ...definitions/* flagDefinitions */.P8];
const byName = new Map(command_line_definitions.map((definition) => [definition.name, definition]));
const flagNames = command_line_definitions.flatMap((definition) => isSwitch(definition) && definition.default === "true"
    ? [definition.name, `no-${definition.name}`]
    : [definition.name]);
/** Reads the arguments after the program's name. Every mistake is collected; nothing is thrown for bad input. */
function readCommandLine(args, currentDirectory) {
    const tokens = tokensOf(args);
    const mistakes = [];
    const texts = new Map();
    const positionals = [];
    for (const [at, token] of tokens.entries()) {
        if (token.kind === "positional" && !followsMisspeltFlag(tokens[at - 1]))
            positionals.push(token.value);
        if (token.kind !== "option")
            continue;
        if (token.name === "help" || token.name === "h")
            return { kind: "help" };
        if (token.name === "version")
            return { kind: "version" };
        const outcome = readOption(token.rawName, token.name, token.value, texts);
        if (outcome !== null)
            mistakes.push({ message: outcome });
    }
    const [word, ...directories] = positionals;
    if (word === undefined && mistakes.length === 0)
        return { kind: "help" };
    if (word !== undefined && !isCommand(word)) {
        const known = Object.keys(commands);
        mistakes.push({
            message: `${JSON.stringify(word)} is not a command; it is one of ${known.join(", ")}.${didYouMean(word, known)}`,
        });
    }
    const command = word !== undefined && isCommand(word) ? word : "verify";
    const checked = makeRequest({ command, surface: "command-line", texts, directories, currentDirectory });
    return { kind: "run", request: checked.request, mistakes: [...mistakes, ...checked.mistakes] };
}
function isCommand(word) {
    return Object.hasOwn(commands, word);
}
/** Arguments as flags and other words, of which nothing is refused yet. https://nodejs.org/api/util.html#parseargs-tokens */
function tokensOf(args) {
    return (0,external_node_util_.parseArgs)({
        args: [...args],
        strict: false,
        allowPositionals: true,
        tokens: true,
        options: parserOptions(),
    }).tokens;
}
function parserOptions() {
    const options = {
        help: { type: "boolean", short: "h" },
        version: { type: "boolean" },
    };
    for (const definition of command_line_definitions)
        options[definition.name] = { type: isSwitch(definition) ? "boolean" : "string" };
    return options;
}
function isSwitch(definition) {
    return definition.shape.kind === "boolean";
}
/** Notes one option's text; returns what is wrong with it, or null. */
function readOption(raw, name, value, texts) {
    const definition = definitionOf(name);
    if (definition === undefined)
        return `${raw}: there is no such flag.${didYouMean(name, flagNames, "--")}`;
    if (isSwitch(definition)) {
        const text = definition.name === name ? String(value ?? "true") : "false";
        texts.set(definition.name, { text, place: raw });
        return null;
    }
    if (typeof value !== "string")
        return `${raw}: it needs a value.`;
    const earlier = texts.get(definition.name);
    const isList = definition.shape.kind === "lines" || definition.shape.kind === "go-tools";
    if (earlier !== undefined && !isList)
        return `${raw}: given twice, as ${JSON.stringify(earlier.text)} and as ${JSON.stringify(value)}.`;
    texts.set(definition.name, { text: earlier === undefined ? value : `${earlier.text}\n${value}`, place: raw });
    return null;
}
/**
 * Whether a word is the value of the unknown flag before it, as `29.3` in `--protoc 29.3`: all that the flag may mean take one.
 * Read as a command or a directory, it would only be told as a second mistake.
 */
function followsMisspeltFlag(before) {
    if (before?.kind !== "option" || before.value !== undefined || definitionOf(before.name) !== undefined)
        return false;
    const meant = suggestNames(before.name, flagNames).map(definitionOf);
    return meant.length > 0 && meant.every((definition) => definition !== undefined && !isSwitch(definition));
}
function definitionOf(name) {
    return byName.get(name) ?? negated(name);
}
/** `--no-cache` for `--cache=false`. */
function negated(name) {
    const definition = name.startsWith("no-") ? byName.get(name.slice("no-".length)) : undefined;
    return definition !== undefined && isSwitch(definition) ? definition : undefined;
}


/***/ }),

/***/ 3775:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P8: () => (/* binding */ flagDefinitions),
/* harmony export */   Z$: () => (/* binding */ inputDefinitions),
/* harmony export */   pG: () => (/* binding */ namesElsewhere)
/* harmony export */ });
/**
 * Every input, once: action.yml, the command line's flags, the help text and docs/inputs.md all say what stands here,
 * and a test holds them to it.
 */
const text = { kind: "text" };
const boolean = { kind: "boolean" };
const lines = { kind: "lines" };
const url = { kind: "url" };
const command = { kind: "command" };
function choice(...allowed) {
    return { kind: "choice", allowed };
}
function define(name, shape, fallback, description) {
    return { name, shape, default: fallback, description };
}
/** The inputs in the order in which documents list them. The first eight have the names and meaning of actions/setup-go. */
const inputDefinitions = [
    define("go-version", text, "", "Go to install: `1.26.8`, `1.25.x`, `^1.24`, `>=1.24 <1.26`, `stable`, `oldstable`. Without it, the nearest go.mod or go.work decides."),
    define("go-version-file", text, "", "File that names the Go version: go.mod, go.work, .go-version, .tool-versions or mise.toml."),
    define("check-latest", boolean, "false", "Resolve a range to the newest release there is, even if a matching one is installed."),
    define("architecture", text, "", "Architecture of the Go to install, as `x64` or `arm64`; the machine's own by default."),
    define("token", text, "", "Token for api.github.com, which only ranges of protoc versions need; it is sent to no other host."),
    define("go-download-base-url", url, "", "Mirror of https://go.dev/dl."),
    define("cache", boolean, "true", "Restore and save the Go build and module caches, and the installed tools."),
    define("cache-dependency-path", lines, "", "Globs of the files that the module cache depends on; every go.mod and go.sum by default."),
    define("mode", choice("verify", "update", "setup"), "verify", "`verify` fails when stubs are stale, `update` rewrites them, `setup` only installs the tools."),
    define("working-directory", lines, ".", "Module or modules to work on, one a line."),
    define("protoc-version", text, "", "protoc to install: `29.3`, `29.x`, `latest`. Without it, what the repository says."),
    define("protoc-gen-go-version", text, "", "protoc-gen-go to install: `v1.36.11`, `^1.36`, `latest`. Without it, what the repository says."),
    define("protoc-gen-go-grpc-version", text, "", "protoc-gen-go-grpc to install, in the same forms."),
    define("go-tools", { kind: "go-tools" }, "", "Further commands to build and put on PATH, one `import/path@version` a line: protoc plugins, whose files are then checked, too, buf, grpcurl."),
    define("protoc-download-base-url", url, "", "Mirror of https://github.com/protocolbuffers/protobuf/releases/download."),
    define("maven-repository-url", url, "", "Maven repository to fetch protoc from."),
    define("verification", choice("warn", "strict"), "warn", "`strict` refuses a tool that nothing but its first download vouches for."),
    define("lock-file", text, "go-grpc-setup.lock.json", "Lock file with the digests of the tools; enforced where it exists."),
    define("proto-paths", lines, "", "Directories that imports are relative to, instead of the inferred ones."),
    define("proto-modules", lines, "", "Go modules that are searched for imported .proto files, one `path` or `path@version` a line."),
    define("stub-paths", lines, "", "Pathspecs of the stubs to check; a leading `!` excludes. All of them by default."),
    define("go-opt", lines, "", "Options for protoc-gen-go, as after `--go_opt=`, instead of the inferred ones."),
    define("go-grpc-opt", lines, "", "Options for protoc-gen-go-grpc, as after `--go-grpc_opt=`, instead of the inferred ones."),
    define("generate", command, "", "Command that regenerates the stubs, run in a copy of the work tree instead of protoc and the plugins. It sees to options and to post-processing itself, so go-opt, go-grpc-opt and post-process are refused beside it."),
    define("post-process", command, "", "Command that is run on each regenerated file, whose path is added as the last argument. Refused beside generate."),
    define("version-stamps", choice("strict", "ignore", "only"), "ignore", "Whether differences in version comments alone fail the run; `only` fails for nothing else."),
    define("on-unchecked", choice("warn", "fail"), "warn", "Whether stubs that could not be checked fail the run."),
    define("shard", { kind: "shard" }, "1/1", "Check only this part of the stubs, as `2/8`, to split the work over jobs."),
    define("cgo", choice("auto", "required", "off"), "auto", "`auto` falls back to CGO_ENABLED=0 where cgo is broken and not needed, `required` never does, `off` turns cgo off."),
    define("cgo-repair", choice("off", "env", "sudo", "install"), "env", "How far a broken C toolchain may be repaired: by environment variables, system settings, or an installation."),
    define("cache-mode", choice("auto", "read-write", "restore-only"), "auto", "`auto` saves on pushes to the default branch and on schedules only."),
    define("cache-suffix", text, "", "Text that keeps the caches of this job apart from those of others."),
    define("cache-max-size", { kind: "size" }, "0", "Largest size of the build and of the module cache that are saved, each before packing, as `2GiB`; 0 is no limit."),
    define("annotations", boolean, "true", "Annotate findings on the files they are about."),
    define("summary", boolean, "true", "Write a job summary."),
    define("problem-matchers", boolean, "true", "Let the runner annotate errors that Go and protoc print in later steps."),
    define("report-file", text, "", "Where to write the report as JSON; `-` is standard output."),
    define("metrics-file", text, "", "Where to write figures in the Prometheus text format."),
    define("allow-untrusted-checkout", boolean, "false", "Run commands and honour tool files of the checkout even on pull_request_target and workflow_run."),
];
/** Flags that only the command line has. */
const flagDefinitions = [
    define("offline", boolean, "false", "Use only what is installed; start nothing that may download."),
    define("tool-dir", text, "", "Directory that tools are installed to."),
    define("patch-file", text, "", "Where to write a patch that mends the stubs, for `git apply`."),
    define("force", boolean, "false", "Let `update` overwrite stubs that were edited by hand."),
    define("no-reuse", boolean, "false", "Check everything anew, taking over nothing from a run before."),
    define("print-env", boolean, "false", "With `setup`: print the exports for a shell."),
    define("check", boolean, "false", "With `lock`: compare only."),
    define("color", choice("auto", "always", "never"), "auto", "When to colour the output."),
    define("verbose", boolean, "false", "Say more about what is done."),
];
/** What peers call their inputs, and what the same thing is called here. */
const namesElsewhere = {
    version: "protoc-version",
    "repo-token": "token",
    "github-token": "token",
    "cache-key": "cache-suffix",
    "cache-prefix": "cache-suffix",
    "buf-version": "go-tools",
    "go-mod-file": "go-version-file",
    directory: "working-directory",
    "skip-cache": "cache",
    "save-cache": "cache-mode",
    "restore-only": "cache-mode",
};


/***/ }),

/***/ 8106:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ helpText)
/* harmony export */ });
/* harmony import */ var _command_line_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3128);
/* harmony import */ var _definitions_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3775);


/** The text of `--help`. */
function helpText() {
    const commandRows = Object.entries(_command_line_js__WEBPACK_IMPORTED_MODULE_0__/* .commands */ .P).map(([name, does]) => `  ${name.padEnd(8)}${does}`);
    const inputs = _definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .inputDefinitions */ .Z$.filter(({ name }) => name !== "mode");
    return [
        "Usage: go-grpc-setup COMMAND [DIR\u2026] [flags]",
        "",
        "Regenerates the gRPC stubs that a Go repository commits, with the toolchain that made them, and tells which are stale.",
        "",
        "Commands",
        ...commandRows,
        "",
        "DIR is a module to work on, the current directory by default.",
        "",
        "Inputs of the action, as flags",
        ...inputs.flatMap(flagRows),
        "",
        "Flags of the command line alone",
        ..._definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .flagDefinitions */ .P8.flatMap(flagRows),
        "  --help, --version",
        "",
        "Exit codes: 0 nothing at error level was found \u00b7 1 something was \u00b7 2 bad input or configuration \u00b7 3 could not run",
        "",
    ].join("\n");
}
function flagRows(definition) {
    const { shape } = definition;
    const value = shape.kind === "boolean" ? "" : ` ${shape.kind === "choice" ? shape.allowed.join("|") : placeholder(shape.kind)}`;
    const fallback = definition.default === "" || definition.default === "false" ? "" : ` (default: ${definition.default})`;
    const switchOff = shape.kind === "boolean" && definition.default === "true" ? `, --no-${definition.name}` : "";
    return [
        `  --${definition.name}${value}${switchOff}`,
        `        ${definition.description.replaceAll("`", "")}${fallback}`,
    ];
}
function placeholder(kind) {
    return kind === "lines" || kind === "go-tools" ? "VALUE\u2026" : kind.toUpperCase();
}


/***/ }),

/***/ 2282:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ee: () => (/* binding */ isVendored),
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   GA: () => (/* binding */ nearestHolding),
/* harmony export */   Mp: () => (/* binding */ joinDirectories),
/* harmony export */   d1: () => (/* binding */ depthOf),
/* harmony export */   yX: () => (/* binding */ isInScope),
/* harmony export */   zY: () => (/* binding */ aboveEnd)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** True if a path lies in a directory or is it; both relative to the checkout's root, which is `.`. */
function isInside(path, directory) {
    return directory === "." || path === directory || path.startsWith(`${directory}/`);
}
/** Whether a path lies in one of the directories that are worked on. */
function isInScope(path, { scopes }) {
    return scopes.some((scope) => isInside(path, scope));
}
/** Whether a path lies below a `vendor` directory: copies of other modules. https://go.dev/ref/mod#vendoring */
function isVendored(path) {
    return /(?:^|\/)vendor\//.test(path);
}
/** What a path has above what it ends with: `a` of `a/b/c` above `b/c`, `.` where that is all of it; null where it does not end so. */
function aboveEnd(path, end) {
    if (path === end)
        return ".";
    return path.endsWith(`/${end}`) ? path.slice(0, -end.length - 1) : null;
}
/** Paths joined to that of one directory, however they end: `a/b` of `a` and `./b/`. */
function joinDirectories(...paths) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(...paths).replace(/(?<=.)\/$/, "");
}
/** How many directories below the root a directory is. */
function depthOf(directory) {
    return directory === "." ? 0 : directory.split("/").length;
}
/** Of the items whose directory holds a path the one that is nearest to it, as the go command finds a go.mod. */
function nearestHolding(path, items) {
    return items
        .filter(({ directory }) => isInside(path, directory))
        .sort((one, other) => depthOf(other.directory) - depthOf(one.directory))
        .at(0);
}


/***/ }),

/***/ 2891:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure),
/* harmony export */   W: () => (/* binding */ explain)
/* harmony export */ });
/** Our problem or the network's; thrown, and caught once, in the entry. */
class Failure extends Error {
    name = "Failure";
    kind;
    /** What to do about it, one sentence; empty where nothing better than the message can be said. */
    remedy;
    constructor(kind, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.kind = kind;
        this.remedy = options.remedy ?? "";
    }
}
/** The message of anything thrown, with the messages of its causes: `a: b: c`. */
function explain(thrown) {
    if (!(thrown instanceof Error))
        return String(thrown);
    return thrown.cause === undefined ? thrown.message : `${thrown.message}: ${explain(thrown.cause)}`;
}


/***/ }),

/***/ 6268:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ isFullDisk),
/* harmony export */   r: () => (/* binding */ saysFullDisk)
/* harmony export */ });
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7627);

const codes = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
/** True where what was thrown, or what caused it, is that a disk or a quota is full. */
function isFullDisk(thrown) {
    if (!(thrown instanceof Error))
        return false;
    if (codes.has((0,_system_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorCode */ .C)(thrown)))
        return true;
    return saysFullDisk(thrown.message) || isFullDisk(thrown.cause);
}
/** True where a program said so; by the texts of POSIX' and Windows' errors. */
function saysFullDisk(text) {
    return /no space left on device|disk quota exceeded|file too large|not enough space on the disk/i.test(text);
}


/***/ }),

/***/ 3530:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ compareGo),
/* harmony export */   Kb: () => (/* binding */ semverOfGo),
/* harmony export */   SX: () => (/* binding */ parseGoVersion),
/* harmony export */   Z4: () => (/* binding */ goLine),
/* harmony export */   Zn: () => (/* binding */ goReleaseName)
/* harmony export */ });
/**
 * Reads `1.25`, `1.25.3`, `1.26rc1` or `go1.25.3`, and semver's spelling of the pre-releases, `1.26.0-rc.1`, which is how
 * actions/setup-go wants them written. Null for anything else.
 */
function parseGoVersion(text) {
    const match = /^(?:go)?(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?(?:-?(beta|rc)\.?(\d{1,4}))?$/.exec(text);
    if (match === null)
        return null;
    const [, major, minor, patch, kind, number] = match;
    return {
        major: Number(major),
        minor: Number(minor),
        patch: patch === undefined ? null : Number(patch),
        pre: kind === "beta" || kind === "rc" ? { kind, number: Number(number) } : null,
    };
}
/**
 * The name under which Go publishes a version: `1.20` rather than `1.20.0`, but `1.21.0`, for since Go 1.21 the first
 * release of a line has its zero; pre-releases have none (`1.26rc1`). https://go.dev/doc/toolchain#version
 */
function goReleaseName({ major, minor, patch, pre }) {
    const line = `${major}.${minor}`;
    const written = patch === null || (patch === 0 && (pre !== null || isBefore121(major, minor)));
    const base = written ? line : `${line}.${patch}`;
    return pre === null ? base : `${base}${pre.kind}${pre.number}`;
}
/** The line that a version belongs to, which is also its language version: `1.25`. */
function goLine({ major, minor }) {
    return `${major}.${minor}`;
}
/**
 * Negative, zero or positive, as `go/version.Compare` orders them: 1.21 < 1.21rc1 < 1.21.0, and 1.20 = 1.20.0.
 * https://pkg.go.dev/go/version#Compare
 */
function compareGoVersions(one, other) {
    const left = rank(one);
    const right = rank(other);
    for (const [index, value] of left.entries()) {
        const difference = value - (right[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
function rank({ major, minor, patch, pre }) {
    if (pre !== null)
        return [major, minor, patch ?? 0, pre.kind === "beta" ? 1 : 2, pre.number];
    if (patch === null && !isBefore121(major, minor))
        return [major, minor, 0, 0, 0];
    return [major, minor, patch ?? 0, 3, 0];
}
/** Compares two texts that are Go versions; texts that are none come first. */
function compareGo(one, other) {
    const left = parseGoVersion(one);
    const right = parseGoVersion(other);
    if (left === null || right === null)
        return (left === null ? 0 : 1) - (right === null ? 0 : 1);
    return compareGoVersions(left, right);
}
/**
 * A release's name as semver: 1.13 \u2192 1.13.0, 1.10rc1 \u2192 1.10.0-rc.1, as actions/setup-go matches ranges. Null for what is
 * no version. https://github.com/actions/setup-go/blob/v7/src/installer.ts (makeSemver)
 */
function semverOfGo(name) {
    const version = parseGoVersion(name);
    if (version === null)
        return null;
    const { major, minor, patch, pre } = version;
    return `${major}.${minor}.${patch ?? 0}${pre === null ? "" : `-${pre.kind}.${pre.number}`}`;
}
function isBefore121(major, minor) {
    return major === 1 && minor < 21;
}


/***/ }),

/***/ 7515:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kb: () => (/* binding */ governedDirectory),
/* harmony export */   Vz: () => (/* binding */ directoryMeant),
/* harmony export */   ig: () => (/* binding */ pinFileKind),
/* harmony export */   oT: () => (/* binding */ isBufTemplate)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2282);


/** The directory that a file speaks for: its own, or the one that holds mise's directory of configuration. */
function governedDirectory(file) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(file.replace(/(?:\.?mise|\.config\/mise)\/config\.toml$|\.config\/mise\.toml$/, "mise.toml"));
}
/**
 * The directory whose stubs a generator's version is meant for that a file declares: the file's own, or, where no stubs of it lie there,
 * as below a module of tools or beside a template, that of the nearest module around it that has some; else the whole checkout.
 */
function directoryMeant(file, generator, { modules, stubs }) {
    const own = governedDirectory(file);
    if (own === ".")
        return own;
    const made = stubs.filter((stub) => stub.generator === generator);
    // Some commands have another name than the headers of what they write.
    if (made.length === 0)
        return own;
    const around = modules.map(({ directory }) => directory).filter((directory) => (0,_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .isInside */ .FK)(own, directory));
    const nearestFirst = [own, ...around.toSorted((one, other) => (0,_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .depthOf */ .d1)(other) - (0,_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .depthOf */ .d1)(one))];
    return nearestFirst.find((directory) => made.some(({ path }) => (0,_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .isInside */ .FK)(path, directory))) ?? ".";
}
/**
 * Whether a file is named as templates of buf are, which say by what generators it makes stubs: `buf.gen.yaml`, `buf.go.gen.yaml`,
 * `api.buf.gen.yml`. https://buf.build/docs/configuration/v2/buf-gen-yaml/
 */
function isBufTemplate(file) {
    return /(?:^|[./])buf\.(?:[\w-]+\.)*gen[\w.-]*\.ya?ml$/.test(file);
}
/** What kind of file declares versions of generators: a go.mod, a template of buf, or that of a version manager. */
function pinFileKind(file) {
    if (node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(file) === "go.mod")
        return "module";
    return isBufTemplate(file) ? "template" : "manager";
}


/***/ }),

/***/ 7226:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy),
/* harmony export */   m: () => (/* binding */ countsOf)
/* harmony export */ });
/** The items by a key, in the order in which keys first occur; items without one are left out. (Map.groupBy is not in Node 20.) */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        if (key === undefined)
            continue;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}
/** How often each value occurs, in the order in which values first occur. */
function countsOf(values) {
    const counts = new Map();
    for (const value of values)
        counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
}


/***/ }),

/***/ 2744:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ develStampOf),
/* harmony export */   T1: () => (/* binding */ withoutRegistryRevision),
/* harmony export */   VQ: () => (/* binding */ compareModuleVersions),
/* harmony export */   w4: () => (/* binding */ moduleVersionOf)
/* harmony export */ });
/* unused harmony export isPseudoVersion */
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2088);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(semver__WEBPACK_IMPORTED_MODULE_0__);

/** A module version with its `v`, from `v1.36.6` or `1.36.6`; null for what is no exact version. https://go.dev/ref/mod#versions */
function moduleVersionOf(text) {
    const bare = text.replace(/^v/, "");
    return /^\d\S*$/.test(bare) && (0,semver__WEBPACK_IMPORTED_MODULE_0__.valid)(bare) !== null ? `v${bare}` : null;
}
/** Negative, zero or positive, as Go orders module versions; what is no version comes first. */
function compareModuleVersions(one, other) {
    const left = (0,semver__WEBPACK_IMPORTED_MODULE_0__.valid)(one.replace(/^v/, ""));
    const right = (0,semver__WEBPACK_IMPORTED_MODULE_0__.valid)(other.replace(/^v/, ""));
    if (left === null || right === null)
        return (left === null ? 0 : 1) - (right === null ? 0 : 1);
    return (0,semver__WEBPACK_IMPORTED_MODULE_0__.compare)(left, right);
}
/**
 * True for the versions that Go gives to commits without a tag: `v1.36.12-0.20260101000000-0123456789ab`.
 * https://go.dev/ref/mod#pseudo-versions
 */
function isPseudoVersion(version) {
    return /^v\d+\.\d+\.\d+-(?:(?:[\w.-]+\.)?0\.)?\d{14}-[0-9a-f]{12}(?:\+incompatible)?$/.test(version);
}
/**
 * What protoc-gen-go prints for a commit between releases: it knows only the release before it, so
 * `v1.36.12-0.2026\u2026` stamps `v1.36.11-devel`. Null where the version is of no such commit.
 */
function develStampOf(version) {
    const match = /^(v\d+\.\d+\.)(\d+)-0\./.exec(version);
    return match === null || !isPseudoVersion(version) ? null : `${match[1]}${Number(match[2]) - 1}-devel`;
}
/**
 * The version of a plugin in buf's registry without the registry's own revision behind it, which `v1.28.1-1` of its first form has; now
 * that is the field `revision`. https://buf.build/docs/bsr/remote-plugins/overview/
 */
function withoutRegistryRevision(version) {
    return version.replace(/^(v?\d+\.\d+\.\d+)-\d+$/, "$1");
}


/***/ }),

/***/ 8040:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isWithin)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/**
 * True if a path is a directory or lies below it; both absolute, in the system's own spelling. For paths relative to a
 * checkout's root there is `isInside`.
 */
function isWithin(path, directory) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(directory, path);
    return way !== ".." && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(way);
}


/***/ }),

/***/ 4547:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HY: () => (/* binding */ semverOfProtoc),
/* harmony export */   S7: () => (/* binding */ parseProtocStamp),
/* harmony export */   r$: () => (/* binding */ protocReleaseOfStamp),
/* harmony export */   sw: () => (/* binding */ protocReleaseOf),
/* harmony export */   yF: () => (/* binding */ stampOfProtoc)
/* harmony export */ });
/**
 * protoc's many numbers for one release. A release is named by its tag without `v`: `29.3`, `3.20.3`, `30.0-rc1`. The
 * compiler itself says 5.29.3 in what it sends to plugins, `libprotoc 29.3` to people, and its Java runtime is 4.29.3.
 * Read from the tags of https://github.com/protocolbuffers/protobuf; see also https://protobuf.dev/support/version-support/
 */
/** Releases that say another version of themselves than the rule gives. */
const misnamed = {
    "3.0.2": "v3.0.0",
    "3.2.1": "v3.2.0",
    "3.4.1": "v3.4.0",
    "3.5.2": "v3.5.1",
    "3.20.0-rc2": "v3.20.0--rc1",
    "3.20.0-rc3": "v3.20.0--rc2",
    "3.20.0": "v3.20.0--rc2",
    "3.10.0-rc1": "v30.10.0",
    "34.0-rc1.1": "v7.34.0--rc1",
};
/** Reads a stamp as generated headers have it: `v5.29.3`, `v6.30.0--rc1`. Null for `(unknown)` and whatever else is none. */
function parseProtocStamp(text) {
    const match = /^v(\d{1,4})\.(\d{1,4})\.(\d{1,4})(?:-(-?[\w.]+))?$/.exec(text);
    if (match === null)
        return null;
    const [, major, minor, patch, suffix = ""] = match;
    return { major: Number(major), minor: Number(minor), patch: Number(patch), suffix };
}
/**
 * The release that stamps this. The minor number decides: the major one only says which year's it is, so a future one
 * maps as well. `expected` is false where it is not the major that this release is known to stamp.
 */
function protocReleaseOfStamp(stamp) {
    const { major, minor, patch, suffix } = stamp;
    // 3.20.0 went out under the name of its last candidate but one, and far more people have the release.
    if (major === 3 && minor === 20 && patch === 0 && suffix === "-rc2")
        return { release: "3.20.0", expected: true };
    const candidate = /^-?(rc\d[\d.]*)$/.exec(suffix)?.[1];
    if (suffix !== "" && candidate === undefined)
        return null;
    const base = minor <= 20 ? `3.${minor}.${patch}` : `${minor}.${patch}`;
    const release = candidate === undefined ? base : `${base}-${candidate}`;
    return { release, expected: major === majorOf(minor) || major > newestMajor };
}
/** The stamp that headers made with a release have: 29.3 \u2192 `v5.29.3`, 30.0-rc1 \u2192 `v6.30.0--rc1`; null for what is no release. */
function stampOfProtoc(release) {
    const known = misnamed[release];
    if (known !== undefined)
        return known;
    const match = /^(?:3\.)?(\d+)\.(\d+)(?:-(rc[\d.]+))?$/.exec(release);
    if (match === null)
        return null;
    const [minor, patch, candidate = ""] = [Number(match[1]), Number(match[2]), match[3]];
    // From 3.8 to 3.13 the candidates did not say that they are.
    const suffix = candidate === "" || (minor <= 13 && minor >= 8) ? "" : `--${candidate}`;
    return `v${majorOf(minor)}.${minor}.${patch}${suffix}`;
}
/** A release as semver, by which releases are ordered and tool caches name them: 29.3 \u2192 29.3.0, 30.0-rc1 \u2192 30.0.0-rc.1. */
function semverOfProtoc(release) {
    const match = /^(?:3\.(\d+)\.(\d+)|(\d{2,})\.(\d+))(?:-rc-?([\d.]+))?$/.exec(release);
    if (match === null)
        return null;
    const [, oldMinor, oldPatch, line, patch, candidate] = match;
    const base = line === undefined ? `3.${oldMinor}.${oldPatch}` : `${line}.${patch}.0`;
    return candidate === undefined ? base : `${base}-rc.${candidate}`;
}
/**
 * The release that an exact spelling names, however it is numbered: `29.3`, `v29.3`, `21.12`, `3.21.12`, `3.19.6`; as
 * stamps `v5.29.3` and `v6.30.0--rc1`; as Maven's `4.29.3`; padded `29.3.0`; candidates `30.0-rc1`, `v30.0-rc-1`, `30.0rc1`.
 * Null where it is none of these, or a range.
 */
function protocReleaseOf(text) {
    const match = /^v?(\d{1,3})\.(\d{1,3})(?:\.(\d{1,3}))?(?:-{0,2}rc-?(\d[\d.]*))?$/i.exec(text);
    if (match === null)
        return null;
    const [, first = "", second = "", third, candidate] = match;
    const base = releaseBase(Number(first), Number(second), third === undefined ? null : Number(third));
    if (base === null)
        return null;
    return candidate === undefined ? base : `${base}-rc${candidate}`;
}
function releaseBase(first, second, third) {
    if (first > 20)
        return third === null || third === 0 ? `${first}.${second}` : null;
    if (third === null || first < 3)
        return null;
    if (second > 20)
        return `${second}.${third}`;
    return first === 3 ? `3.${second}.${third}` : null;
}
const newestMajor = 7;
function majorOf(minor) {
    if (minor <= 21)
        return 3;
    if (minor <= 25)
        return 4;
    if (minor <= 29)
        return 5;
    return minor <= 33 ? 6 : newestMajor;
}


/***/ }),

/***/ 570:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   cF: () => (/* binding */ placeInWords),
/* harmony export */   h3: () => (/* binding */ describeProvenance)
/* harmony export */ });
/** Renders a provenance for people: `toolchain line of go.mod (services/go.mod:5)`. */
function describeProvenance(provenance) {
    if (provenance.path === undefined)
        return provenance.because;
    return `${provenance.because} (${placeInWords(provenance.path, provenance.line)})`;
}
/** A place in a file in words, as editors and terminals take it: `services/go.mod:5`, or the path alone. */
function placeInWords(path, line) {
    return line === undefined ? path : `${path}:${line}`;
}
/** The file and line of a provenance, as far as it has them, for a finding that is about it. */
function placeOf({ path, line }) {
    return { ...(path === undefined ? {} : { path }), ...(line === undefined ? {} : { line }) };
}


/***/ }),

/***/ 9088:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ seconds),
/* harmony export */   e: () => (/* binding */ bytes)
/* harmony export */ });
/** A size for people: `512 B`, `1.5 MiB`. */
function bytes(count) {
    const units = ["B", "KiB", "MiB", "GiB"];
    const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, count)) / 10));
    return `${Number((count / 1024 ** power).toFixed(1))} ${units[power]}`;
}
/** A duration for people: `0.04 s`, `1.5 s`, `2 min 5 s`. */
function seconds(count) {
    if (count < 1)
        return `${Number(count.toFixed(2))} s`;
    if (count < 10)
        return `${Number(count.toFixed(1))} s`;
    const whole = Math.round(count);
    return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}


/***/ }),

/***/ 4445:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r: () => (/* binding */ version)
});

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = {"rE":"1.0.0"};
;// CONCATENATED MODULE: ./src/model/self.ts

/** This program's own version, as package.json has it. */
const version = package_namespaceObject.rE;


/***/ }),

/***/ 843:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ quoteForShell)
/* harmony export */ });
/** A word as a POSIX shell takes it literally, for commands that people copy. */
function quoteForShell(word) {
    return /^[\w./@:+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 7627:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ errorCode),
/* harmony export */   b: () => (/* binding */ isMissing)
/* harmony export */ });
/** The `code` that Node gives to errors of the system, such as `ENOENT`; empty where there is none. https://nodejs.org/api/errors.html */
function errorCode(thrown) {
    return thrown instanceof Error && "code" in thrown ? String(thrown.code) : "";
}
/** Whether something thrown says that there is no such file or directory. */
function isMissing(thrown) {
    return ["ENOENT", "ENOTDIR"].includes(errorCode(thrown));
}


/***/ }),

/***/ 8841:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ deletedIn),
/* harmony export */   WY: () => (/* binding */ isLeftOut),
/* harmony export */   Xi: () => (/* binding */ leftOutIn),
/* harmony export */   _k: () => (/* binding */ isUncommitted)
/* harmony export */ });
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2282);

/** Whether a file of the work tree is in no commit yet; false where git can't be asked. */
function isUncommitted(path, git) {
    return git.kind === "repository" && (git.untracked.has(path) || git.added.has(path));
}
/** The files that git has and that are gone from the work tree; none where git can't be asked. */
function deletedIn(git) {
    return git.kind === "repository" ? [...git.deleted] : [];
}
/** Whether git has a file that the checkout was not given, or that may be in a submodule which was not fetched. */
function isLeftOut(path, git) {
    const { files, submodules } = leftOutIn(git);
    return files.has(path) || submodules.some((directory) => (0,_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .isInside */ .FK)(path, directory));
}
/** What git has and the checkout was not given; nothing where git can't be asked. */
function leftOutIn(git) {
    return (git.kind === "repository" ? git.leftOut : undefined) ?? nothing;
}
const nothing = { files: new Set(), submodules: [] };


/***/ }),

/***/ 7120:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ declaredGenerators),
/* harmony export */   p6: () => (/* binding */ commandName),
/* harmony export */   ug: () => (/* binding */ furtherTools)
/* harmony export */ });
/* harmony import */ var _data_further_generators_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8309);
/* harmony import */ var _model_directory_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2282);
/* harmony import */ var _model_work_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8841);
/* harmony import */ var _known_tools_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3645);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5794);
/* harmony import */ var _scheme_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(729);






/** The tools of the input `go-tools` apart from the two generators, which have inputs of their own; each once. */
function furtherTools({ goTools }) {
    const seen = new Set(_known_tools_js__WEBPACK_IMPORTED_MODULE_3__/* .knownGenerators */ .w.map((generator) => generator.package));
    return goTools.filter((tool) => !seen.has(tool.package) && seen.add(tool.package));
}
/** The name that `go install` gives a command: the last element of its path that is no major version. https://go.dev/ref/mod#go-install */
function commandName(packagePath) {
    const parts = packagePath.split("/");
    const last = parts.at(-1) ?? packagePath;
    return (/^v\d+$/.test(last) ? parts.at(-2) : last) ?? last;
}
/**
 * The known generators beside the two of which the working directories have stubs, or had some until they were deleted there, and
 * the checkout or the lock file pins an exact version. A range is passed over: nothing here is worth asking the network for.
 */
function declaredGenerators(facts, request, surroundings) {
    const asked = new Set(furtherTools(request).map((tool) => commandName(tool.package)));
    const deleted = (0,_model_work_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .deletedIn */ .DJ)(facts.git);
    return _data_further_generators_js__WEBPACK_IMPORTED_MODULE_0__/* .furtherGenerators */ .d.flatMap((generator) => {
        const { name, packages, ending } = generator;
        const made = facts.stubs.filter((stub) => stub.generator === name).map(({ path }) => path);
        const paths = [...made, ...deleted.filter((path) => path.endsWith(ending))];
        const inScope = paths.some((path) => (0,_model_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .isInScope */ .yX)(path, facts));
        if (!inScope || asked.has(name))
            return [];
        const candidates = [
            ...(0,_places_js__WEBPACK_IMPORTED_MODULE_4__/* .lockedCandidates */ .LF)(name, surroundings),
            ...packages.flatMap(({ path }) => (0,_places_js__WEBPACK_IMPORTED_MODULE_4__/* .toolCandidates */ .rR)(path, facts)),
            ...(0,_places_js__WEBPACK_IMPORTED_MODULE_4__/* .declaredCandidates */ .hm)(name, facts),
        ].filter(({ version }) => _scheme_js__WEBPACK_IMPORTED_MODULE_5__/* .moduleScheme */ .e3.read(version)?.kind === "exact");
        return candidates.length === 0 ? [] : [{ generator, candidates }];
    });
}


/***/ }),

/***/ 127:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ inputFindings),
/* harmony export */   o: () => (/* binding */ versionMistakes)
/* harmony export */ });
/* harmony import */ var _further_tools_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7120);
/* harmony import */ var _known_tools_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3645);
/* harmony import */ var _scheme_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(729);



/** What is wrong with the versions in the inputs, each with value, input and allowed forms; empty where nothing is. */
function versionMistakes(request) {
    const inputs = [
        ["go-version", request.go.version, _scheme_js__WEBPACK_IMPORTED_MODULE_2__/* .goScheme */ .cD],
        ["protoc-version", request.protocVersion, _scheme_js__WEBPACK_IMPORTED_MODULE_2__/* .protocScheme */ .Pf],
        ["protoc-gen-go-version", request.protocGenGoVersion, _scheme_js__WEBPACK_IMPORTED_MODULE_2__/* .moduleScheme */ .e3],
        ["protoc-gen-go-grpc-version", request.protocGenGoGrpcVersion, _scheme_js__WEBPACK_IMPORTED_MODULE_2__/* .moduleScheme */ .e3],
        ...request.goTools.map((tool) => [`go-tools (${tool.package})`, tool.version, _scheme_js__WEBPACK_IMPORTED_MODULE_2__/* .moduleScheme */ .e3]),
    ];
    const malformed = inputs
        .filter(([, text, scheme]) => text !== "" && scheme.read(text) === null)
        .map(([input, text, scheme]) => `${input}: ${JSON.stringify(text)} is no version; give ${scheme.forms}.`);
    return [...malformed, ...twice(request)].map((message) => ({ message }));
}
/** Commands of the same name would be put on PATH one over the other. */
function twice({ goTools, protocGenGoVersion, protocGenGoGrpcVersion }) {
    const own = { "protoc-gen-go": protocGenGoVersion, "protoc-gen-go-grpc": protocGenGoGrpcVersion };
    const asked = new Map(_known_tools_js__WEBPACK_IMPORTED_MODULE_1__/* .knownGenerators */ .w
        .filter(({ name }) => own[name] !== "")
        .map((generator) => [generator.name, `input ${generator.input} (${own[generator.name]})`]));
    const mistakes = [];
    for (const tool of goTools) {
        const name = (0,_further_tools_js__WEBPACK_IMPORTED_MODULE_0__/* .commandName */ .p6)(tool.package);
        const line = `${tool.package}@${tool.version}`;
        const other = asked.get(name);
        if (other !== undefined && other !== line)
            mistakes.push(`go-tools: ${line} is the command ${name}, as is ${other}; keep one.`);
        asked.set(name, line);
    }
    return mistakes;
}
/** What is allowed in the inputs and yet hardly meant. */
function inputFindings({ go, protocVersion }) {
    return [
        ...bothGiven(go),
        ...trailingZero("go-version", go.version, /^1\.[1-3]$/),
        ...trailingZero("protoc-version", protocVersion, /^3\.[12]$/),
    ];
}
/** actions/setup-go takes go-version then, with a warning. */
function bothGiven({ version, versionFile }) {
    if (version === "" || versionFile === "")
        return [];
    return [
        {
            code: "input-go-version-file-unused",
            level: "warning",
            message: `go-version (${version}) and go-version-file (${versionFile}) are both given; go-version decides.`,
            fix: "Give one of them.",
        },
    ];
}
/** YAML reads an unquoted 1.20 as the number 1.2; these versions are so old that hardly anybody means them. */
function trailingZero(input, version, suspicious) {
    if (!suspicious.test(version))
        return [];
    return [
        {
            code: "input-version-number",
            level: "warning",
            message: `${input} is ${version}, which ended long ago. YAML reads an unquoted ${version}0 as the number ${version}.`,
            fix: `If ${version}0 is meant, write ${input}: '${version}0', in quotes.`,
        },
    ];
}


/***/ }),

/***/ 3645:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ modulesOf),
/* harmony export */   w: () => (/* binding */ knownGenerators)
/* harmony export */ });
/** The two generators of this action, of which there is always a pin. */
const knownGenerators = [
    {
        name: "protoc-gen-go",
        package: "google.golang.org/protobuf/cmd/protoc-gen-go",
        module: "google.golang.org/protobuf",
        input: "protoc-gen-go-version",
    },
    {
        name: "protoc-gen-go-grpc",
        package: "google.golang.org/grpc/cmd/protoc-gen-go-grpc",
        module: "google.golang.org/grpc/cmd/protoc-gen-go-grpc",
        input: "protoc-gen-go-grpc-version",
    },
];
/**
 * Modules that can hold the package of a command, longest path first: the package's own path and its parents, down to
 * the shortest that a host allows. https://go.dev/ref/mod#resolve-pkg-mod
 */
function modulesOf(packagePath) {
    const known = knownGenerators.find((generator) => generator.package === packagePath);
    if (known !== undefined)
        return [known.module];
    const parts = packagePath.split("/");
    const shortest = /^(?:github\.com|gitlab\.com|bitbucket\.org)$/.test(parts[0] ?? "") ? 3 : 2;
    const lengths = parts.map((_, index) => parts.length - index).filter((length) => length >= shortest);
    return lengths.map((length) => parts.slice(0, length).join("/"));
}


/***/ }),

/***/ 5794:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ lockedCandidates),
/* harmony export */   S6: () => (/* binding */ selectedVersion),
/* harmony export */   hm: () => (/* binding */ declaredCandidates),
/* harmony export */   iI: () => (/* binding */ inputCandidate),
/* harmony export */   rR: () => (/* binding */ toolCandidates)
/* harmony export */ });
/* harmony import */ var _model_governed_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7515);
/* harmony import */ var _model_module_version_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2744);
/* harmony import */ var _known_tools_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3645);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(560);




/** What an input asks for; nothing where it was not given. */
function inputCandidate(input, version) {
    return version === "" ? [] : [{ version, provenance: { kind: "input", because: `input ${input}` } }];
}
/** What the lock file holds for a tool. */
function lockedCandidates(tool, { locked }) {
    return locked
        .filter((entry) => entry.tool === tool)
        .map(({ version, path, line }) => ({
        version,
        provenance: { kind: "lock-file", because: "lock file", path, ...(line === undefined ? {} : { line }) },
    }));
}
/** The template that buf takes where no other is named. */
const usualTemplate = /(?:^|\/)buf\.gen\.yaml$/;
/** Of several files of one directory the ones before decide: a file about Go alone, asdf's, mise's, aqua's. */
const managers = [/(?:^|\/)\.go-version$/, /(?:^|\/)\.tool-versions$/, /mise[^/]*(?:\/config)?\.toml$/, /aqua[^/]*$/];
/** What files of version managers and buf.gen.yaml ask for; buf.gen.yaml comes first, for it is about generating alone. */
function declaredCandidates(tool, { declared, scopes }) {
    const own = (0,_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .nearestFirst */ .F)(declared.filter((entry) => entry.tool === tool), ({ file }) => file, scopes, (file) => (usualTemplate.test(file) ? -2 : managers.findIndex((manager) => manager.test(file))));
    const isTemplate = ({ file }) => (0,_model_governed_js__WEBPACK_IMPORTED_MODULE_0__/* .isBufTemplate */ .oT)(file);
    return [...own.filter(isTemplate), ...own.filter((entry) => !isTemplate(entry))].map(({ version, what, file, line }) => ({
        version,
        provenance: { kind: "project-file", because: what, path: file, line },
    }));
}
/**
 * A `tool` line and a tools.go name a command by its package; its version is the one that their go.mod requires of the module
 * that holds it, or a higher one that another module of their workspace requires.
 */
function toolCandidates(packagePath, facts) {
    const declaring = (0,_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .nearestFirst */ .F)(facts.modules, ({ file }) => file, facts.scopes);
    return declaring.flatMap((declared) => {
        const tool = declared.tools.find((entry) => entry.package === packagePath);
        if (tool === undefined)
            return [];
        for (const module of (0,_known_tools_js__WEBPACK_IMPORTED_MODULE_2__/* .modulesOf */ .X)(packagePath)) {
            const selected = selectedVersion(module, declared);
            if (selected === null)
                continue;
            const how = tool.file === declared.file ? "`tool` line" : tool.file.replace(/^.*\//, "");
            const shared = workspaceVersion(module, declared, facts);
            const isRaised = shared !== null && (0,_model_module_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareModuleVersions */ .VQ)(shared.version, selected.version) > 0;
            const because = isRaised
                ? `${how} in go.mod and the highest \`require\` of ${module} in the modules of ${shared.file}`
                : `${how} and \`require\` of ${module} in go.mod`;
            const provenance = { kind: "project-file", because, path: declared.file, line: selected.line };
            return [{ version: isRaised ? shared.version : selected.version, provenance }];
        }
        return [];
    });
}
/**
 * The version of a module that the go command selects for all modules of a workspace, the highest one that any of them requires, with
 * the go.work; null where this go.mod is in none, or commands are run with GOWORK=off. https://go.dev/ref/mod#workspaces
 */
function workspaceVersion(module, declared, { modules, workspaces, recipes = [] }) {
    const workspace = workspaces.find(({ uses }) => uses.includes(declared.directory));
    if (workspace === undefined || recipes.some(({ text }) => /\bGOWORK=off\b/.test(text)))
        return null;
    const versions = modules.flatMap((own) => {
        if (!workspace.uses.includes(own.directory))
            return [];
        const selected = selectedVersion(module, { ...own, replaces: [...workspace.replaces, ...own.replaces] });
        return selected === null ? [] : [selected.version];
    });
    const [version] = versions.sort((one, other) => (0,_model_module_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareModuleVersions */ .VQ)(other, one));
    return version === undefined ? null : { version, file: workspace.file };
}
/** The version of a module that a go.mod selects: what it requires, or another version of the same module put in its place. */
function selectedVersion(module, { requires, replaces }) {
    const required = requires.find(({ path }) => path === module);
    if (required === undefined)
        return null;
    const replaced = replaces.find(({ path, version, newPath, newVersion }) => path === module &&
        newPath === module &&
        newVersion !== undefined &&
        (version ?? required.version) === required.version);
    return replaced?.newVersion === undefined ? required : { version: replaced.newVersion, line: replaced.line };
}


/***/ }),

/***/ 729:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gd: () => (/* binding */ newestFitting),
/* harmony export */   Pf: () => (/* binding */ protocScheme),
/* harmony export */   cD: () => (/* binding */ goScheme),
/* harmony export */   e3: () => (/* binding */ moduleScheme),
/* harmony export */   lA: () => (/* binding */ fits)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2088);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(semver__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_go_version_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3530);
/* harmony import */ var _model_module_version_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2744);
/* harmony import */ var _model_protoc_version_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4547);




/**
 * Go's versions in every form that actions/setup-go takes, and in Go's own: `1.25.3`, `1.25`, `1.25.x`, `^1.24`,
 * `stable`, `1.26.0-rc.1`, `1.26rc1`, `go1.25.3`. `1.25` is its newest patch, for since Go 1.21 no release has that name.
 * https://github.com/actions/setup-go/blob/v7/docs/advanced-usage.md#specifying-a-go-version
 */
const goScheme = {
    read: (text) => {
        if (text === "stable" || text === "latest")
            return { kind: "newest", line: "current" };
        if (text === "oldstable")
            return { kind: "newest", line: "previous" };
        const version = (0,_model_go_version_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGoVersion */ .SX)(text.replace(/^v(?=\d)/, ""));
        if (version !== null && (version.patch !== null || version.pre !== null)) {
            return { kind: "exact", version: (0,_model_go_version_js__WEBPACK_IMPORTED_MODULE_3__/* .goReleaseName */ .Zn)(version) };
        }
        // Pre-releases in Go's spelling inside of ranges: >=1.26rc1.
        const spelled = text.replace(/(?:go)?(\d+\.\d+(?:\.\d+)?(?:rc|beta)\d+)/g, (name) => (0,_model_go_version_js__WEBPACK_IMPORTED_MODULE_3__/* .semverOfGo */ .Kb)(name) ?? name);
        return readRange(spelled.replace(/\bgo(?=\d)/g, ""));
    },
    semver: _model_go_version_js__WEBPACK_IMPORTED_MODULE_3__/* .semverOfGo */ .Kb,
    forms: "1.25.3, 1.25, 1.25.x, ^1.24, >=1.24 <1.26, 1.26.0-rc.1, stable or oldstable",
};
/**
 * protoc's releases in all their numberings, `29.3` and `v29.3`, `3.21.12` and `21.12`, the stamps `4.25.3` and `v5.29.3`,
 * and ranges over release numbers: `29`, `29.x`, `3.x`, `>=25 <30`.
 */
const protocScheme = {
    read: (text) => {
        if (text === "latest")
            return { kind: "newest", line: "current" };
        const release = (0,_model_protoc_version_js__WEBPACK_IMPORTED_MODULE_2__/* .protocReleaseOf */ .sw)(text);
        if (release !== null)
            return { kind: "exact", version: release };
        // A stamp's line is its release's: 4.25.x are the releases 25.x. And ~29.3 means what is patched in release numbers.
        const spelled = text.replace(/^v?[3-9]\.(\d{2})(?:\.[xX*])?$/, (all, minor) => Number(minor) > 20 ? `${minor}.x` : all);
        const padded = spelled.replace(/\b(\d{2}\.\d+)-rc[.-]?(\d)/g, "$1.0-rc.$2");
        return readRange(padded.replace(/~\s*v?(?=\d{2}\.)/g, "^"));
    },
    semver: _model_protoc_version_js__WEBPACK_IMPORTED_MODULE_2__/* .semverOfProtoc */ .HY,
    forms: "29.3, v29.3, 3.20.3, 29.x, >=25 <30, 30.0-rc1 or latest",
};
/** Versions of Go modules: `v1.36.6`, `1.36.6`, ranges with or without the `v`, `latest`. https://go.dev/ref/mod#versions */
const moduleScheme = {
    read: (text) => {
        if (text === "latest")
            return { kind: "newest", line: "current" };
        const version = (0,_model_module_version_js__WEBPACK_IMPORTED_MODULE_1__/* .moduleVersionOf */ .w4)(text);
        return version === null ? readRange(text) : { kind: "exact", version };
    },
    semver: (version) => ((0,_model_module_version_js__WEBPACK_IMPORTED_MODULE_1__/* .moduleVersionOf */ .w4)(version) === null ? null : version.replace(/^v/, "")),
    forms: "v1.36.6, 1.36.6, 1.36.x, ^1.36 or latest",
};
// Version managers write "the newest of" in front of a prefix: mise's `prefix:1.25`, asdf's `latest:1.25`.
function readRange(text) {
    const bare = text.replace(/^(?:prefix|latest):(?=\d)/, "").replace(/\bv(?=\d)/g, "");
    const range = bare === "" || !/[\dx*]/i.test(bare) ? null : (0,semver__WEBPACK_IMPORTED_MODULE_0__.validRange)(bare);
    return range === null ? null : { kind: "range", range };
}
/** The newest of the versions that fits, by the scheme's order; null where none does. */
function newestFitting(wanted, versions, scheme) {
    const known = versions.flatMap((version) => {
        const semver = scheme.semver(version);
        return semver === null ? [] : [{ version, semver }];
    });
    known.sort((one, other) => (0,semver__WEBPACK_IMPORTED_MODULE_0__.rcompare)(one.semver, other.semver));
    switch (wanted.kind) {
        case "exact":
            return wanted.version;
        case "range":
            return known.find(({ semver }) => (0,semver__WEBPACK_IMPORTED_MODULE_0__.satisfies)(semver, wanted.range))?.version ?? null;
        case "newest": {
            const releases = known.filter(({ semver }) => !semver.includes("-"));
            const line = lineOf(releases[0]?.semver ?? "");
            if (wanted.line === "current")
                return releases[0]?.version ?? null;
            return releases.find(({ semver }) => lineOf(semver) !== line)?.version ?? null;
        }
    }
}
/** True if a version fits what another place asks for, so that the two do not contradict each other. */
function fits(version, asked, scheme) {
    const wanted = scheme.read(asked);
    const semver = scheme.semver(version);
    if (wanted === null || semver === null)
        return false;
    if (wanted.kind === "exact")
        return scheme.semver(wanted.version) === semver;
    return wanted.kind === "range" && (0,semver__WEBPACK_IMPORTED_MODULE_0__.satisfies)(semver, wanted.range);
}
function lineOf(semver) {
    return semver.split(".").slice(0, 2).join(".");
}


/***/ }),

/***/ 560:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ nearestFirst)
/* harmony export */ });
/* unused harmony export nearness */
/* harmony import */ var _model_directory_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2282);
/* harmony import */ var _model_governed_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7515);


/**
 * How near a file is to the directories that are judged: 0 in one of them, 1 in its parent and so on, then files below
 * them, the shallow ones first. Null for files that lie beside them and say nothing about them.
 */
function nearness(file, scopes) {
    const directory = (0,_model_governed_js__WEBPACK_IMPORTED_MODULE_1__/* .governedDirectory */ .Kb)(file);
    const distances = scopes.map((scope) => distance(directory, scope)).filter((value) => value !== null);
    return distances.length === 0 ? null : Math.min(...distances);
}
/**
 * Sorts what was found in files nearest first, of equally near ones the kinds with a lower `kindOf` first, and leaves out what
 * does not concern the scopes.
 */
function nearestFirst(items, fileOf, scopes, kindOf = () => 0) {
    const ranked = items.flatMap((item) => {
        const rank = nearness(fileOf(item), scopes);
        return rank === null ? [] : [{ item, rank, file: fileOf(item) }];
    });
    const byKind = (one, other) => kindOf(one) - kindOf(other);
    ranked.sort((one, other) => one.rank - other.rank ||
        byKind(one.file, other.file) ||
        (one.file < other.file ? -1 : one.file > other.file ? 1 : 0));
    return ranked.map(({ item }) => item);
}
/** Files above the scope come before files below it, however deep the scope is. */
const below = 1000;
function distance(directory, scope) {
    if ((0,_model_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .isInside */ .FK)(scope, directory))
        return (0,_model_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .depthOf */ .d1)(scope) - (0,_model_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .depthOf */ .d1)(directory);
    return (0,_model_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .isInside */ .FK)(directory, scope) ? below + (0,_model_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .depthOf */ .d1)(directory) - (0,_model_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .depthOf */ .d1)(scope) : null;
}


/***/ }),

/***/ 8786:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ becauseOf)
/* harmony export */ });
/* harmony import */ var _model_provenance_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(570);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(776);


/** Why a pin is what it is, and where that is wanted, what it overruled, on one line. */
function becauseOf(pin, withOverruled) {
    const overruled = (withOverruled ? (pin.overruled ?? []) : []).map((other) => `${other.version} of ${(0,_model_provenance_js__WEBPACK_IMPORTED_MODULE_0__/* .describeProvenance */ .h3)({ kind: "derived", ...other })}`);
    const origin = (0,_model_provenance_js__WEBPACK_IMPORTED_MODULE_0__/* .describeProvenance */ .h3)({ kind: "derived", ...pin });
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleLine */ .P8)(overruled.length === 0 ? origin : `${origin}, over ${overruled.join(", ")}`);
}


/***/ }),

/***/ 5132:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   l5: () => (/* binding */ stubsToMend),
/* harmony export */   x7: () => (/* binding */ countByStatus)
/* harmony export */ });
/* unused harmony export unverifiedCount */
/* harmony import */ var _model_group_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7226);

/** Statuses that say that the committed file is not what it should be, whatever level they are reported at. */
const wrong = new Set(["stale", "missing", "orphan", "edited"]);
/** The stubs that have to be mended: wrong by their status, or with a finding at error level. */
function stubsToMend(report) {
    const failing = new Set(report.findings.filter(({ level }) => level === "error").map(({ path }) => path));
    return report.stubs.files.filter(({ path, status }) => {
        return wrong.has(status) || (status !== "current" && failing.has(path));
    });
}
/** The stubs of which nobody can say that they are up to date. */
function unverifiedCount(report) {
    const unverified = report.stubs.files.filter(({ status }) => status === "unreproducible" || status === "unsourced");
    return unverified.length + report.stubs.unchecked.length;
}
/** How many stubs have each status, in words: `9 current, 2 stale, 1 orphan`. */
function countByStatus(files) {
    const counts = (0,_model_group_js__WEBPACK_IMPORTED_MODULE_0__/* .countsOf */ .m)(files.map(({ status }) => status));
    return [...counts].map(([status, count]) => `${count} ${status}`).join(", ");
}
/** `1 stub`, `2 stubs`. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}


/***/ }),

/***/ 2794:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ renderJson)
/* harmony export */ });
/** The report as docs/report.schema.json describes it, ending with a line feed. */
function renderJson(report) {
    return `${JSON.stringify(report, null, 2)}\n`;
}


/***/ }),

/***/ 1791:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ painter),
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   RM: () => (/* binding */ alignColumns)
/* harmony export */ });
/** Select Graphic Rendition parameters, ECMA-48 \u00a78.3.117: what switches a tone on and off. */
const renditions = {
    good: [32, 39],
    bad: [31, 39],
    warning: [33, 39],
    faint: [2, 22],
    strong: [1, 22],
};
function painter(color) {
    return (tone, text) => {
        const [on, off] = renditions[tone];
        return color ? `\x1b[${on}m${text}\x1b[${off}m` : text;
    };
}
/**
 * Breaks text at spaces into lines of at most `columns` characters, each behind `indent`. Words that are longer (paths,
 * addresses) stay whole, so that they can be copied. Line feeds of the text stay.
 */
function wrap(text, indent, columns) {
    const width = Math.max(20, columns - indent.length);
    return text
        .split("\n")
        .flatMap((line) => wrapLine(line, width))
        .map((line) => `${indent}${line}`.trimEnd())
        .join("\n");
}
function wrapLine(line, width) {
    // Lines that are indented are laid out already: code, a caret under it.
    if (/^\s/.test(line))
        return [line];
    const lines = [];
    let current = "";
    for (const word of line.split(" ")) {
        if (current !== "" && current.length + 1 + word.length > width) {
            lines.push(current);
            current = word;
        }
        else {
            current = current === "" ? word : `${current} ${word}`;
        }
    }
    return [...lines, current];
}
/** Rows as columns, each as wide as its widest cell; the last one is not padded. */
function alignColumns(rows) {
    const widths = rows.reduce((widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, cell.length)), []);
    return rows.map((row) => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd());
}


/***/ }),

/***/ 6271:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  b: () => (/* binding */ renderTerminal)
});

// EXTERNAL MODULE: ./src/model/provenance.ts
var provenance = __nccwpck_require__(570);
// EXTERNAL MODULE: ./src/model/quantities.ts
var quantities = __nccwpck_require__(9088);
// EXTERNAL MODULE: ./src/report/because.ts
var because = __nccwpck_require__(8786);
// EXTERNAL MODULE: ./src/report/counts.ts
var counts = __nccwpck_require__(5132);
;// CONCATENATED MODULE: ./src/report/groups.ts
/** From the most serious on. */
const levels = ["error", "warning", "notice"];
/** Findings by code, the most serious codes first and otherwise in the order of their first finding. */
function groupFindings(findings) {
    const byCode = new Map();
    for (const finding of findings) {
        const group = byCode.get(finding.code);
        if (group === undefined)
            byCode.set(finding.code, [finding]);
        else
            group.push(finding);
    }
    const groups = [...byCode].map(([code, members]) => {
        const ordered = bySeverity(members);
        return { code, level: ordered[0]?.level ?? "notice", findings: ordered };
    });
    return bySeverity(groups);
}
/** The items with the most serious first, in their order otherwise. */
function bySeverity(items) {
    return levels.flatMap((level) => items.filter((item) => item.level === level));
}

;// CONCATENATED MODULE: ./src/report/headline.ts

/** The run's answer in one sentence, without a full stop. */
function headline(report) {
    switch (report.status) {
        case "bad-input":
            return "Nothing was done: the input is not right";
        case "failed":
            return "The run could not be finished";
        case "findings":
            return findingsHeadline(report);
        case "current":
            return currentHeadline(report);
    }
}
function findingsHeadline(report) {
    const mend = (0,counts/* stubsToMend */.l5)(report);
    if (mend.length > 0) {
        const verb = mend.length === 1 ? "needs" : "need";
        return `${mend.length} of ${(0,counts/* plural */.LS)(report.stubs.files.length, "stub")} ${verb} mending: ${(0,counts/* countByStatus */.x7)(mend)}`;
    }
    return `${(0,counts/* plural */.LS)(report.findings.filter(({ level }) => level === "error").length, "problem")} found`;
}
function currentHeadline(report) {
    const { files, unchecked } = report.stubs;
    if (report.command === "setup")
        return "The tools are ready";
    if (report.command === "plan")
        return "Nothing was installed or written";
    if (report.command === "lock")
        return "The lock file is current";
    if (files.length === 0 && unchecked.length === 0)
        return "There are no stubs to check";
    const others = unchecked.length === 0 ? "" : `, and ${unchecked.length} of other generators not checked`;
    const allCurrent = files.length > 0 && files.every(({ status }) => status === "current");
    if (!allCurrent)
        return `${(0,counts/* plural */.LS)(files.length, "stub")}: ${(0,counts/* countByStatus */.x7)(files) || "none checked"}${others}`;
    return `${files.length === 1 ? "The stub is" : `All ${files.length} stubs are`} current${others}`;
}

// EXTERNAL MODULE: ./src/model/group.ts
var group = __nccwpck_require__(7226);
;// CONCATENATED MODULE: ./src/report/saying.ts

/**
 * The items by what is said of them, at most `most` together, in the order of their first ones. A hundred files with one fault make one
 * paragraph.
 */
function bySaying(items, sayingOf, most = items.length) {
    const groups = (0,group/* groupBy */.$)(items, (item) => {
        const saying = sayingOf(item);
        return JSON.stringify([wordsOf(saying), saying.fix]);
    });
    const parts = [...groups.values()].flatMap((group) => inParts(group, most));
    return parts.flatMap(([first, ...others]) => {
        if (first === undefined)
            return [];
        const saying = sayingOf(first);
        const words = wordsOf(saying);
        const isOfEach = others.length > 0 && words !== saying.message;
        return [{ items: [first, ...others], words: isOfEach ? `each ${words}` : words }];
    });
}
/** Messages also stand where nothing stands beside them, and there begin with a name or a place: `a.proto:8:1: a.proto imports \u2026`. */
function wordsOf({ name, message }) {
    if (name === undefined)
        return message;
    let words = message;
    for (;;) {
        const place = words.startsWith(name) ? /^(?::\d+)*:? /.exec(words.slice(name.length)) : null;
        if (place === null)
            return words;
        words = words.slice(name.length + place[0].length);
    }
}
function inParts(items, most) {
    return Array.from({ length: Math.ceil(items.length / most) }, (_, part) => items.slice(part * most, (part + 1) * most));
}

// EXTERNAL MODULE: ./src/report/style.ts
var style = __nccwpck_require__(1791);
// EXTERNAL MODULE: ./src/report/visible.ts
var visible = __nccwpck_require__(776);
;// CONCATENATED MODULE: ./src/report/terminal.ts









/** The report for a person at a terminal: short when all is well, complete when not. Ends with a line feed. */
function renderTerminal(report, options) {
    const paint = (0,style/* painter */.C2)(options.color);
    const parts = [
        pins(report, options, paint),
        cgo(report, options, paint),
        ...(options.verbose ? [stubs(report, paint), tools(report), caches(report, paint), timings(report)] : []),
        ...groupFindings(report.findings).map((group) => findings(group, options, paint)),
        answer(report, options, paint),
    ];
    return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
function answer(report, { mend }, paint) {
    const mark = report.exitCode === 0 ? paint("good", "\u2713") : paint("bad", "\u2717");
    const line = `${mark} ${paint("strong", (0,visible/* visibleLine */.P8)(headline(report)))}`;
    return report.exitCode === 1 && mend !== "" ? `${line}\n  Mend it with: ${paint("strong", (0,visible/* visibleLine */.P8)(mend))}` : line;
}
function pins(report, { verbose }, paint) {
    return section("", report.pins.map((pin) => [pin.tool, pin.version, paint("faint", (0,because/* becauseOf */.W)(pin, verbose))]));
}
function cgo({ cgo: { verdict, enabled, reason, repairs } }, options, paint) {
    if (!options.verbose && (verdict === "ok" || verdict === "not-probed"))
        return "";
    const changed = repairs.length === 0 ? "" : ` Changed: ${repairs.join(", ")}.`;
    const line = `cgo ${verdict}, CGO_ENABLED=${enabled ? "1" : "0"}: ${reason}${changed}`;
    return paint(verdict === "failed" ? "bad" : "faint", (0,style/* wrap */.LV)((0,visible/* visible */.RK)(line), "", options.columns));
}
function stubs({ stubs: { files, unchecked } }, paint) {
    const rows = [
        ...files.map(({ path, status, reason }) => {
            const said = reason === undefined ? status : `${status} (${reason})`;
            return [(0,visible/* visibleLine */.P8)(path), status === "current" ? said : paint("warning", (0,visible/* visibleLine */.P8)(said))];
        }),
        ...unchecked.map(({ path, why }) => [(0,visible/* visibleLine */.P8)(path), paint("faint", `unchecked: ${(0,visible/* visibleLine */.P8)(why)}`)]),
    ];
    return section("Stubs", rows);
}
function tools(report) {
    const origin = ({ source, reused, seconds: time }) => `${source}, ${reused ? "found installed" : (0,quantities/* seconds */.Y)(time)}`;
    return section("Tools", report.tools.map((tool) => [
        tool.name,
        tool.version,
        origin(tool),
        `verified by ${tool.verifiedBy}`,
        (0,visible/* visibleLine */.P8)(tool.path),
    ]));
}
function caches({ cache }, paint) {
    const rows = cache.entries.map(({ name, hit, bytes: size, seconds: time, key }) => {
        return [name, hit, (0,quantities/* bytes */.e)(size), (0,quantities/* seconds */.Y)(time), paint("faint", (0,visible/* visibleLine */.P8)(key))];
    });
    return section("Caches", rows);
}
function timings(report) {
    return section("Times", report.timings.map(({ name, seconds: time }) => [(0,visible/* visibleLine */.P8)(name), (0,quantities/* seconds */.Y)(time)]));
}
function section(title, rows) {
    if (rows.length === 0)
        return "";
    const lines = (0,style/* alignColumns */.RM)(rows).map((line) => `  ${line}`);
    return [...(title === "" ? [] : [title]), ...lines].join("\n");
}
const tones = { error: "bad", warning: "warning", notice: "faint" };
// One code often has one fix for all of its findings: then it is said once, at the end.
function findings({ code, level, findings: members }, options, paint) {
    const fixes = new Set(members.map(({ fix }) => fix));
    const [shared] = fixes.size === 1 ? fixes : [];
    const title = `${paint(tones[level], level)} ${paint("strong", code)}${members.length > 1 ? ` (${(0,counts/* plural */.LS)(members.length, "finding")})` : ""}`;
    const wrapped = (text, indent) => (0,style/* wrap */.LV)((0,visible/* visible */.RK)(text), indent, options.columns);
    const sayings = bySaying(members, ({ path, message, fix }) => ({ ...(path && { name: path }), message, fix }));
    const blocks = sayings.map(({ items, words }) => {
        const places = items.flatMap(({ path, line }) => (path === undefined ? [] : (0,visible/* visibleLine */.P8)((0,provenance/* placeInWords */.cF)(path, line))));
        const [{ fix }] = items;
        const own = shared === undefined && fix !== "" ? [wrapped(`\u2192 ${fix}`, "    ")] : [];
        return [...places.map((place) => `  ${place}`), wrapped(words, places.length === 0 ? "  " : "    "), ...own].join("\n");
    });
    const last = shared === undefined || shared === "" ? [] : [wrapped(`\u2192 ${shared}`, "  ")];
    return [title, ...blocks, ...last].join("\n");
}


/***/ }),

/***/ 776:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P8: () => (/* binding */ visibleLine),
/* harmony export */   RK: () => (/* binding */ visible)
/* harmony export */ });
/* unused harmony export shorten */
/**
 * Text with everything that a terminal or a reader could be misled by written out as an escape: control characters
 * (escape sequences among them), and the marks that reorder or hide text, https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing.
 * Line feeds and tabs stay.
 */
function visible(text) {
    return text.replaceAll(/[^\P{C}\n\t]|[\u2028\u2029]/gu, escapeSequence);
}
/** The same on a single line: line feeds and tabs are written out too. */
function visibleLine(text) {
    return visible(text).replaceAll("\n", "\\n").replaceAll("\t", "\\t");
}
function escapeSequence(character) {
    const code = character.codePointAt(0) ?? 0;
    if (character === "\r")
        return "\\r";
    if (code <= 0xff)
        return `\\x${code.toString(16).padStart(2, "0")}`;
    return code <= 0xffff ? `\\u${code.toString(16).padStart(4, "0")}` : `\\u{${code.toString(16)}}`;
}
/** At most `length` UTF-16 units of a text; where something was cut, it ends with an ellipsis. */
function shorten(text, length) {
    if (text.length <= length)
        return text;
    const cut = text.slice(0, length - 1);
    // Never half a surrogate pair.
    return `${cut.replace(/[\ud800-\udbff]$/, "")}\u2026`;
}


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 9140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 3916:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path/posix");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(5581);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
