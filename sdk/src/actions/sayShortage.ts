import { ETHER } from "../chain/ETHER.ts";
import { createWriter } from "../errors/createWriter.ts";
import type { DecodedRevert } from "../errors/decodeRevert.ts";
import type { KnownAssets } from "../errors/Writer.ts";
import type { Action } from "./Action.ts";

const FIRST = "Collect what splits owe the treasury first, or pay less.";

/**
 * Says of an action that fails for want of money what the treasury has and needs: a wallet's own sentence would speak to
 * its owner.
 * @param revert What the action failed with
 * @param found The actions up to the one that fails, and the treasury's ETH before all of them
 * @returns A sentence; that of the revert when money isn't the reason
 * @example
 * sayShortage(revert, { actions, ether: 0n, assets });
 */
export function sayShortage(
  revert: DecodedRevert,
  {
    actions,
    ether,
    assets,
  }: { readonly actions: readonly Action[]; readonly ether: bigint; readonly assets: KnownAssets },
): string {
  const write = createWriter(assets);
  const failing = actions.at(-1);
  const [, balance, needed] = revert.args;
  if (
    failing &&
    revert.name === "ERC20InsufficientBalance" &&
    typeof balance === "bigint" &&
    typeof needed === "bigint"
  ) {
    const has = write.amount(failing.target, balance);
    return `The treasury has ${has} then, and this needs ${write.amount(failing.target, needed)}. ${FIRST}`;
  }
  const spent = actions.reduce((sum, { value }) => sum + value, 0n);
  if (failing && failing.value > 0n && spent > ether) {
    const left = ether - (spent - failing.value);
    return `The treasury has ${write.amount(ETHER, left)} then, and this needs ${write.amount(ETHER, failing.value)}. ${FIRST}`;
  }
  return revert.sentence;
}
