import { Failure } from "../../model/failure.ts";
import type { ProtocPin } from "../../model/pin.ts";
import type { Tool } from "../../model/tool.ts";
import { type ToolContext, variable } from "../context.ts";
import { install, type Prepared, toolOf } from "../install.ts";
import { findPrograms } from "../programs.ts";
import { slotOf } from "../slot.ts";
import { firstOf, type Source } from "../sources.ts";
import { fetchByMvn } from "./mvn.ts";
import { unpackMaven } from "./unpack.ts";

/** Installs the protoc that a pin names. Throws a `Failure` of kind `no-source` that lists every source tried. */
export async function obtainProtoc(context: ToolContext, pin: ProtocPin): Promise<Tool> {
  const started = performance.now();
  const { host } = context;
  const slot = slotOf(host.toolDirectory, pin, host.platform);
  const installed = await install(host.toolDirectory, slot, pin, host.platform, async (staging) => {
    const sources: Source<Prepared>[] = [await mvnSource(context, pin, staging)];
    return (await firstOf(`protoc ${pin.version}`, sources)).value;
  });
  const ground = installed.reused ? "own-record" : installed.record.verifiedBy;
  return toolOf(slot, pin, installed, ground, (performance.now() - started) / 1000);
}

async function mvnSource(context: ToolContext, pin: ProtocPin, staging: string): Promise<Source<Prepared>> {
  const { host } = context;
  const [mvn] = await findPrograms("mvn", variable(host.env, "PATH"), host.platform, context.untrusted);
  const absent = mvn === undefined ? "there is no mvn on PATH" : null;
  return {
    name: "mvn",
    unavailable: context.offline ? "not asked, for --offline forbids downloads" : absent,
    get: async () => {
      if (mvn === undefined) throw new Failure("tool", "there is no mvn on PATH");
      const files = await fetchByMvn(context, mvn, pin.version, staging);
      const { tree, files: recorded } = await unpackMaven(files, host.platform, staging);
      return { tree, source: "mvn", verifiedBy: "first-use", recorded };
    },
  };
}
