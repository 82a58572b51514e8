import type { Address } from "viem";
import type { VoteSide } from "../franchise/FranchiseVote.ts";
import { supportOf } from "./SIDES.ts";

/**
 * What a voter signs so that somebody else can submit its ballot.
 * @param parameters.nonce `nonces(voter)` of the governor, from `readBallotNonce`
 * @param parameters.reason Why: public and permanent. A ballot with a reason is another document than one without
 * @returns Typed data for `signTypedData`
 * @example
 * const nonce = await readBallotNonce(client, { voter });
 * const signature = await wallet.signTypedData(ballotTypedData({ chainId, governor, proposalId, side: "FOR", voter, nonce }));
 */
export function ballotTypedData({
  chainId,
  governor,
  side,
  reason = "",
  ...message
}: {
  readonly chainId: number;
  readonly governor: Address;
  readonly proposalId: bigint;
  readonly side: VoteSide;
  readonly voter: Address;
  readonly nonce: bigint;
  readonly reason?: string;
}) {
  const { proposalId, voter, nonce } = message;
  const domain = { name: "Rizom", version: "1", chainId, verifyingContract: governor } as const;
  const fields = [
    { name: "proposalId", type: "uint256" },
    { name: "support", type: "uint8" },
    { name: "voter", type: "address" },
    { name: "nonce", type: "uint256" },
  ] as const;
  const ballot = { proposalId, support: supportOf(side), voter, nonce };
  if (reason === "") return { domain, types: { Ballot: fields }, primaryType: "Ballot", message: ballot } as const;
  const explained = [...fields, { name: "reason", type: "string" }, { name: "params", type: "bytes" }] as const;
  return {
    domain,
    types: { ExtendedBallot: explained },
    primaryType: "ExtendedBallot",
    message: { ...ballot, reason, params: "0x" },
  } as const;
}
