import type { QueryKey } from "@tanstack/react-query";
import type { Address } from "viem";
import { keys } from "../../../lib/keys.ts";

/** What is read again once somebody said something about others, or took it back. */
export function touched(accounts: readonly Address[]): readonly QueryKey[] {
  const distinct = [...new Set(accounts.map((account) => account.toLowerCase()))];
  // Lower case or not, it's the same account.
  return [keys.reputation, ...distinct.map((account) => keys.account(account as Address))];
}
