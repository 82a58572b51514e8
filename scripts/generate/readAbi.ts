import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { GenerateError } from "./GenerateError.ts";
import type { AbiEntry } from "./renderAbi.ts";

/** A contract's ABI from the artifact that Hardhat made of it. */
export function readAbi(root: string, source: string, contract: string): AbiEntry[] {
  const path = join(root, "artifacts", source, `${contract}.json`);
  if (!existsSync(path)) {
    throw new GenerateError(
      `There is no artifact of ${contract}. Run \`npx hardhat build\` first, then generate again.`,
    );
  }
  const { abi } = JSON.parse(readFileSync(path, "utf8")) as { abi: AbiEntry[] };
  return abi;
}
