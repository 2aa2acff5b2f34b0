import { withComments } from "./changed-comments.ts";

/**
 * A serialized FileDescriptorProto with the comments that it would have if its .proto had CRLF in the place of LF, or LF in the place of
 * CRLF: protoc hands a carriage return on as part of the comment, and gofmt sees no lists and no indented text in such lines.
 * https://github.com/protocolbuffers/protobuf/blob/main/src/google/protobuf/io/tokenizer.cc
 */
export function withOtherLineEnds(file: Uint8Array): Uint8Array {
  return withComments(file, (comments) => {
    const isCrlf = comments.some((comment) => comment.includes("\r\n"));
    return (comment) => (isCrlf ? comment.replaceAll("\r\n", "\n") : comment.replaceAll("\n", "\r\n"));
  });
}
