import type { GoModule } from "../../model/facts.ts";
import type { Answered } from "../infer/ask.ts";
import { goPackageIn } from "../infer/descriptor/embedded-file.ts";
import { importPathOfGoPackage, moduleOf } from "../infer/paths/go-paths.ts";
import { schemaDifferences } from "../schema/file.ts";

/**
 * Frameworks whose own tools call protoc-gen-go's code rather than the plugin, by the module that users of them require, with the directory
 * that the tool writes to. https://www.cloudwego.io/docs/kitex/tutorials/code-gen/code_generation/
 */
const frameworks = [
  { module: "github.com/cloudwego/hertz", tool: "hz", directory: "/biz/" },
  { module: "github.com/cloudwego/kitex", tool: "kitex", directory: "/kitex_gen/" },
];

/** The tool of the framework that a file's module requires, in words; null where it requires none of them. */
export function frameworkOf(path: string, modules: readonly GoModule[]): string | null {
  const requires = moduleOf(path, modules)?.requires ?? [];
  const used = frameworks.filter(({ module }) => requires.some((required) => required.path === module));
  const found = used.find(({ directory }) => `/${path}`.includes(directory)) ?? used[0];
  return found === undefined ? null : `${found.tool}, the tool of ${found.module},`;
}

/**
 * Which framework's tool gave a stub another go_package than its .proto has, which these do before they generate: its own with the
 * module and a directory in front. Null where the schema differs in anything else.
 */
export function goPackageMaker({ ask, compiled }: Answered, modules: readonly GoModule[]): string | null {
  const { stub, embedded } = ask.context;
  const tool = frameworkOf(stub.path, modules);
  const file = compiled.files.get(stub.source ?? "");
  if (tool === null || embedded === null || file === undefined) return null;
  const before = importPathOfGoPackage(goPackageIn(embedded)) ?? "";
  const tail = file.goPackage.replace(/^[./]+|;.*$/g, "");
  if (tail === "" || !before.endsWith(`/${tail}`)) return null;
  if (schemaDifferences(embedded.bytes, file.bytes).length !== 1) return null;
  return `${tool} gave it the go_package ${before}, and does more that protoc-gen-go does not`;
}
