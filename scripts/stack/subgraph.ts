import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { type Context, PROJECT } from "./context.ts";
import { makeOnce } from "./makeOnce.ts";

const SUBGRAPH = join(PROJECT, "subgraph");

/** What the compiled subgraph is made from, relative to its folder. */
const SOURCES = ["subgraph.yaml", "schema.graphql", "abis", "src"];

/** Compiled subgraphs, by what they were made from: several stacks may use them, and unchanged sources cost nothing. */
const CACHE = join(PROJECT, ".rizom/cache/subgraph");

/**
 * Compiles the subgraph, unless these very sources were compiled before.
 * @returns a folder with the manifest and its `build` folder, as `gnd dev` wants them
 */
export async function buildSubgraph({ supervisor, log }: Context, gnd: string): Promise<string> {
  const dir = join(CACHE, digestSources(gnd));
  const compile = async (draft: string) => {
    log("subgraph", "Compiling the subgraph, because it has changed.");
    const began = Date.now();
    // In a copy: what `codegen` writes is nobody else's, who may be compiling at the same time.
    for (const source of SOURCES) cpSync(join(SUBGRAPH, source), join(draft, source), { recursive: true });
    const step = { part: "subgraph", command: gnd, cwd: draft };
    await supervisor.complete({ ...step, args: ["codegen", "--skip-migrations"] });
    await supervisor.complete({ ...step, args: ["build", "--skip-migrations"] });
    log("subgraph", `Compiled in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
  };
  const onWait = () => log("subgraph", "Another stack is compiling the subgraph. Waiting for it.");
  await makeOnce(dir, compile, { onWait, signal: supervisor.signal });
  return dir;
}

function digestSources(gnd: string): string {
  const hash = createHash("sha256");
  const library = createRequire(join(SUBGRAPH, "package.json")).resolve("@graphprotocol/graph-ts/package.json");
  hash.update(gnd).update(readFileSync(library));
  const files = SOURCES.flatMap((source) => listFiles(join(SUBGRAPH, source))).sort();
  for (const file of files) hash.update(`\0${relative(SUBGRAPH, file)}\0`).update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

function listFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => listFiles(join(path, name)));
}
