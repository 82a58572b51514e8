import { type Address, getAddress } from "viem";
import type { CertificationSeed } from "./CertificationInputs.ts";

/**
 * Where trust begins: the owners of active franchises share what each franchise has, rounded down.
 * @param franchises With all of their owners
 * @returns One seed for each owner, by address
 * @example
 * const seeds = seedsOf(franchises, DEFAULT_PARAMETERS);
 */
export function seedsOf(
  franchises: readonly { readonly isSuspended: boolean; readonly owners: readonly Address[] }[],
  { seedTrust }: { readonly seedTrust: bigint },
): CertificationSeed[] {
  const trusts = new Map<Address, bigint>();
  for (const { isSuspended, owners } of franchises) {
    if (isSuspended) continue;
    for (const owner of owners) {
      const account = getAddress(owner);
      trusts.set(account, (trusts.get(account) ?? 0n) + seedTrust / BigInt(owners.length));
    }
  }
  return [...trusts]
    .map(([account, trust]) => ({ account, trust }))
    .sort((a, b) => (a.account.toLowerCase() < b.account.toLowerCase() ? -1 : 1));
}
