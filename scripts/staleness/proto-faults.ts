import { commentFaultKinds } from "./comment-faults.ts";
import { enumFaultKinds } from "./enum-faults.ts";
import { fieldFaultKinds } from "./field-faults.ts";
import { headFaultKinds } from "./head-faults.ts";
import { messageFaultKinds } from "./message-faults.ts";
import { methodFaultKinds } from "./method-faults.ts";
import { optionFaultKinds } from "./option-faults.ts";
import { go, grpc, type ProtoFault, type ProtoFaultKind } from "./proto-fault.ts";

/** All changes of one .proto; what a stub holds of it is documented by the generators' own sources. */
export const protoFaultKinds: readonly ProtoFaultKind[] = [
  ...fieldFaultKinds,
  ...enumFaultKinds,
  ...messageFaultKinds,
  ...methodFaultKinds,
  ...headFaultKinds,
  ...optionFaultKinds,
  ...commentFaultKinds,
  { name: "several changes at once", changes: go, mayChange: grpc, reasons: ["schema"], places: several },
];

/** The first place of kinds of each sort, all of them in one file. */
function several(text: string, id: number): ProtoFault[] {
  const together = ["map field added", "enum value renamed", "message added", "method added", "comment reworded"];
  const parts = protoFaultKinds.flatMap(({ name, places }) => {
    return together.includes(name) ? (places(text, id)[0] ?? []) : [];
  });
  const splices = parts.flatMap((part) => part.splices);
  const own = new Set(splices.map(({ from }) => from));
  return parts.length < 3 || own.size < splices.length ? [] : [{ splices, words: parts.flatMap(({ words }) => words) }];
}
