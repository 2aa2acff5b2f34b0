import { withComments } from "./changed-comments.ts";

/**
 * A serialized FileDescriptorProto with comments that begin with `/**` as buf's compiler handed them on before it was made to match protoc:
 * it took the second star for that of a line, which to protoc is the first character of the comment. The same bytes where there is no such
 * comment. https://github.com/bufbuild/protocompile/pull/21
 */
export function withoutCommentStars(file: Uint8Array): Uint8Array {
  return withComments(file, (comments) => {
    return comments.some((comment) => comment.startsWith("*")) ? (comment) => comment.replace(/^\*/, "") : null;
  });
}

/**
 * The same with block comments whose lines begin with no star as buf v1.68 handed them on: without their blank lines. The same bytes where
 * there is none. https://github.com/bufbuild/protocompile/pull/718
 */
export function withoutBlankLines(file: Uint8Array): Uint8Array {
  // Of lines with a star, and of line comments, what stands behind the mark begins with a space.
  const blank = /\n\n+(?=\S)/g;
  return withComments(file, (comments) => {
    return comments.some((comment) => /\n\n+\S/.test(comment)) ? (comment) => comment.replace(blank, "\n") : null;
  });
}
