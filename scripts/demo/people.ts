import { type Person, people } from "@rizom/sdk/demo";
import type { Hex } from "viem";

/** Whoever can act on the local chain. */
export type Actor = { readonly privateKey: Hex };

/** Account 0 of Hardhat's well-known mnemonic: has deployed, and so is the admin of equity until there is governance. */
export const deployer: Actor = { privateKey: "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80" };

/** A seeded person by name. */
export function person(name: string): Person {
  const found = people.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no seeded person called ${name}.`);
  return found;
}
