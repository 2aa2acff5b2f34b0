import type { StubContext } from "../infer/contexts.ts";

/**
 * Why nobody can say what made a stub of services that asserts a newer version of grpc's support package than the version writes which
 * it is stamped with: a commit after that release, which calls itself by the release's name until the next one. Null for others.
 * `made` is what the stamped version writes. https://github.com/grpc/grpc-go/blob/master/rpc_util.go
 */
export function assertsMoreThanItsVersion({ stub, text }: StubContext, made: string): string | null {
  const [committed, regenerated] = [assertedIn(text), assertedIn(made)];
  if (committed === null || regenerated === null || committed <= regenerated || stub.generatorStamp === undefined)
    return null;
  const { generator, generatorStamp } = stub;
  return `it asserts grpc.SupportPackageIsVersion${committed}, and ${generator} ${generatorStamp}, which its header names, asserts ${regenerated}: a commit after that release made it`;
}

function assertedIn(text: string): number | null {
  const version = /^const _ = grpc\.SupportPackageIsVersion(\d+)\r?$/m.exec(text)?.[1];
  return version === undefined ? null : Number(version);
}
