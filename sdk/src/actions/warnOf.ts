import { type AbiFunction, size } from "viem";
import { ETHER } from "../chain/ETHER.ts";
import type { Action } from "./Action.ts";
import type { ActionWriter } from "./ActionWriter.ts";
import { warnOfToken } from "./warnOfToken.ts";

/**
 * What to think about in a call, whatever its function: value that goes along, and targets where nobody is.
 * @param entry The function, when it's known, and known to be just that
 * @example
 * warnOf({ target: deployment.governor, value: 1n, data: "0x" }, write);
 */
export function warnOf({ target, value, data }: Action, write: ActionWriter, entry?: AbiFunction): string[] {
  const { context, who, amount, isOurs } = write;
  const warnings: string[] = [];
  const isCall = size(data) > 0;
  const hasCode = context.hasCode?.(target) ?? null;
  if (isCall && hasCode === false) {
    warnings.push(`There is no contract at ${who(target)}: the call would do nothing, and count as done.`);
  }
  if (isCall) warnings.push(...warnOfToken(target, write));
  if (value === 0n) return warnings;
  if (!isCall) {
    if (isOurs(target)) warnings.push(`${amount(ETHER, value)} would go to one of Rizom’s own contracts.`);
    else if (hasCode) warnings.push(`${who(target)} is a contract: make sure that it can do something with ETH.`);
  } else if (entry === undefined || entry.stateMutability === "payable") {
    warnings.push(`${amount(ETHER, value)} goes along with the call.`);
  } else {
    warnings.push(`${amount(ETHER, value)} goes along with the call, and the function takes none: this fails.`);
  }
  return warnings;
}
