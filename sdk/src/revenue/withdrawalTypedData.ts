import type { Address } from "viem";

/**
 * What an account signs so that somebody else can submit its withdrawal.
 * @param parameters.nonce `nonces(account)` of the split, from `readNonce`
 * @param parameters.deadline Last second at which the signature counts
 * @returns Typed data for `signTypedData`
 * @example
 * const nonce = await readNonce(client, { split, account });
 * const signature = await wallet.signTypedData(withdrawalTypedData({ chainId, split, account, assets, to, nonce, deadline }));
 */
export function withdrawalTypedData({
  chainId,
  split,
  ...message
}: {
  readonly chainId: number;
  readonly split: Address;
  readonly account: Address;
  readonly assets: readonly Address[];
  readonly to: Address;
  readonly nonce: bigint;
  readonly deadline: bigint;
}) {
  const { account, assets, to, nonce, deadline } = message;
  return {
    domain: { name: "Rizom RevenueSplit", version: "1", chainId, verifyingContract: split },
    types: {
      Withdrawal: [
        { name: "account", type: "address" },
        { name: "assets", type: "address[]" },
        { name: "to", type: "address" },
        { name: "nonce", type: "uint256" },
        { name: "deadline", type: "uint256" },
      ],
    },
    primaryType: "Withdrawal",
    message: { account, assets, to, nonce, deadline },
  } as const;
}
