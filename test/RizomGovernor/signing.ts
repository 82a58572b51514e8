import type { Address, Hex } from "viem";
import type { Person } from "../chain.ts";

const BALLOT = [
  { name: "proposalId", type: "uint256" },
  { name: "support", type: "uint8" },
  { name: "voter", type: "address" },
  { name: "nonce", type: "uint256" },
] as const;

const EXTENDED_BALLOT = [...BALLOT, { name: "reason", type: "string" }, { name: "params", type: "bytes" }] as const;

export interface Ballot {
  proposalId: bigint;
  support: number;
  voter: Address;
  nonce: bigint;
}

const domainOf = (governor: Address, chainId: number) => ({
  name: "Rizom",
  version: "1",
  chainId,
  verifyingContract: governor,
});

/** Signs a ballot as anybody's: whether it's good is for the governor to say. */
export function signBallot(signer: Person, governor: Address, message: Ballot, chainId = 31_337): Promise<Hex> {
  const { account } = signer;
  const domain = domainOf(governor, chainId);
  return signer.signTypedData({ account, domain, types: { Ballot: BALLOT }, primaryType: "Ballot", message });
}

/** The same with a reason and parameters. */
export function signExtendedBallot(
  signer: Person,
  governor: Address,
  message: Ballot & { reason: string; params: Hex },
): Promise<Hex> {
  const { account } = signer;
  const types = { ExtendedBallot: EXTENDED_BALLOT };
  return signer.signTypedData({
    account,
    domain: domainOf(governor, 31_337),
    types,
    primaryType: "ExtendedBallot",
    message,
  });
}
