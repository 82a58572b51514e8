import type { Address, TypedDataDomain } from "viem";

/**
 * What a payer signs instead of sending an approval (EIP-2612).
 * @param parameters.domain The token's own domain, from `readPermit`
 * @param parameters.amount Units of the token: what is to be paid, never more
 * @param parameters.nonce The payer's nonce at the token, from `readPermit`
 * @param parameters.deadline When the permit ends, in seconds
 * @returns Typed data for `signTypedData`
 * @example
 * const permit = await readPermit(client, { asset, owner });
 * if (permit) await wallet.signTypedData(permitTypedData({ ...permit, owner, spender: split, amount, deadline }));
 */
export function permitTypedData({
  domain,
  owner,
  spender,
  amount,
  nonce,
  deadline,
}: {
  readonly domain: TypedDataDomain;
  readonly owner: Address;
  readonly spender: Address;
  readonly amount: bigint;
  readonly nonce: bigint;
  readonly deadline: bigint;
}) {
  return {
    domain,
    types: {
      Permit: [
        { name: "owner", type: "address" },
        { name: "spender", type: "address" },
        { name: "value", type: "uint256" },
        { name: "nonce", type: "uint256" },
        { name: "deadline", type: "uint256" },
      ],
    },
    primaryType: "Permit",
    message: { owner, spender, value: amount, nonce, deadline },
  } as const;
}
