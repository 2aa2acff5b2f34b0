import { withComments } from "./changed-comments.ts";

/**
 * A serialized FileDescriptorProto with comments that begin with `/**` as buf's compiler handed them on until 2023: it took the second star
 * for that of a line, and protoc takes it for the first character of the comment. The same bytes where there is no such comment.
 * https://github.com/jhump/protoreflect/blob/v1.14.0/desc/protoparse/descriptor_protos.go
 */
export function withoutCommentStars(file: Uint8Array): Uint8Array {
  return withComments(file, (comments) => {
    return comments.some((comment) => comment.startsWith("*")) ? (comment) => comment.replace(/^\*/, "") : null;
  });
}
