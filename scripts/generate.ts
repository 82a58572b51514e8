/**
 * Writes what follows from contracts and deployments: the SDK's ABIs and addresses, the subgraph's ABIs and networks.
 * With `--check` it writes nothing, and fails when a file isn't what it would write.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { GenerateError } from "./generate/GenerateError.ts";
import { generateAbis } from "./generate/generateAbis.ts";
import { generateAddresses } from "./generate/generateAddresses.ts";

const root = join(import.meta.dirname, "..");

function run(check: boolean): void {
  const files = [...generateAbis(root), ...generateAddresses(root)];
  const stale = files.filter(([path, content]) => {
    const file = join(root, path);
    return !existsSync(file) || readFileSync(file, "utf8") !== content;
  });
  const names = stale.map(([path]) => path).join(", ");
  if (check) {
    if (stale.length > 0) throw new GenerateError(`Not up to date: ${names}. Run \`npm run generate\` and commit it.`);
    console.log(`All ${files.length} generated files are up to date.`);
    return;
  }
  for (const [path, content] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  console.log(stale.length === 0 ? `All ${files.length} files were up to date.` : `Wrote ${names}.`);
}

try {
  run(process.argv.includes("--check"));
} catch (error) {
  if (!(error instanceof GenerateError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
