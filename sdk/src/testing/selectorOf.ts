import { type AbiFunction, type Hex, toFunctionSelector } from "viem";

/** The selector of a contract's only function of a name, by its ABI. */
export function selectorOf(abi: readonly { readonly type: string; readonly name?: string }[], name: string): Hex {
  const found = abi.filter((entry) => entry.type === "function" && entry.name === name);
  if (found.length !== 1) throw new Error(`There are ${found.length} functions ${name}.`);
  return toFunctionSelector(found[0] as AbiFunction);
}
