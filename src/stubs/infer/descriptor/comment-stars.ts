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
