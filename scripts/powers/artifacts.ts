import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Hex } from "viem";
import { CommandError } from "../command/CommandError.ts";

/** What the compiler made of a contract. */
export type Artifact = {
  readonly bytecode: Hex;
  readonly deployedBytecode: Hex;
  /** Bytes of the runtime code that a constructor fills in. */
  readonly immutableReferences?: Readonly<
    Record<string, readonly { readonly start: number; readonly length: number }[]>
  >;
};

const FOLDER = join(import.meta.dirname, "../../artifacts");

/** @throws {CommandError} when the contracts weren't compiled */
export function readArtifact(path: string): Artifact {
  const file = join(FOLDER, path);
  if (!existsSync(file)) throw new CommandError("The contracts aren't compiled. Run: npx hardhat build");
  return JSON.parse(readFileSync(file, "utf8")) as Artifact;
}

/** Runtime code with the bytes blanked that a constructor fills in. */
export function withoutImmutables(code: Hex, { immutableReferences = {} }: Artifact): string {
  const digits = [...code.slice(2)];
  for (const { start, length } of Object.values(immutableReferences).flat())
    digits.fill("0", start * 2, (start + length) * 2);
  return digits.join("");
}
