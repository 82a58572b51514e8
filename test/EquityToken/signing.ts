import { type Address, type Hex, parseSignature } from "viem";
import type { Person } from "../chain.ts";

const CHAIN_ID = 31_337;

const domainOf = (token: Address) => ({ name: "Rizom", version: "1", chainId: CHAIN_ID, verifyingContract: token });

const PERMIT = [
  { name: "owner", type: "address" },
  { name: "spender", type: "address" },
  { name: "value", type: "uint256" },
  { name: "nonce", type: "uint256" },
  { name: "deadline", type: "uint256" },
] as const;

const DELEGATION = [
  { name: "delegatee", type: "address" },
  { name: "nonce", type: "uint256" },
  { name: "expiry", type: "uint256" },
] as const;

/** Signs an ERC-2612 permit of RZM. */
export async function signPermit(
  owner: Person,
  token: Address,
  message: { spender: Address; value: bigint; nonce: bigint; deadline: bigint },
) {
  const { account } = owner;
  const types = { Permit: PERMIT };
  const full = { owner: account.address, ...message };
  return parts(
    await owner.signTypedData({ account, domain: domainOf(token), types, primaryType: "Permit", message: full }),
  );
}

/** Signs an ERC-5805 delegation of RZM. */
export async function signDelegation(
  holder: Person,
  token: Address,
  message: { delegatee: Address; nonce: bigint; expiry: bigint },
) {
  const { account } = holder;
  const types = { Delegation: DELEGATION };
  return parts(
    await holder.signTypedData({ account, domain: domainOf(token), types, primaryType: "Delegation", message }),
  );
}

function parts(signature: Hex): readonly [number, Hex, Hex] {
  const { yParity, r, s } = parseSignature(signature);
  return [27 + yParity, r, s];
}
