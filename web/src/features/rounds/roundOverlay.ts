import { deploymentOf } from "@rizom/sdk";
import { type Hex, isAddressEqual } from "viem";
import type { ApplyReceipt } from "../../lib/overlay/mergeOverlay.ts";
import type { OverlayEvent } from "../../lib/overlay/overlayStore.ts";
import type { NetworkRound } from "./networkRound.ts";

/** Puts what a receipt claimed of rounds, and which it closed, into them. */
export const changeRounds: ApplyReceipt<readonly NetworkRound[]> = (rounds, { events, chainId }) => {
  const { equityRounds } = deploymentOf(chainId);
  // Any contract can emit events of these names.
  const own = events.filter(
    ({ address, eventName }) => isAddressEqual(address, equityRounds) && CHANGES.has(eventName),
  );
  return own.length === 0 ? rounds : rounds.map((round) => own.filter(isOf(round)).reduce(change, round));
};

const CHANGES = new Set(["RoundClaimed", "RoundClosed"]);

const isOf =
  ({ root }: NetworkRound) =>
  ({ args }: OverlayEvent) =>
    (args.root as Hex).toLowerCase() === root.toLowerCase();

function change(round: NetworkRound, { eventName, args }: OverlayEvent): NetworkRound {
  if (eventName === "RoundClosed") return { ...round, isClosed: true, left: 0n };
  const amount = args.amount as bigint;
  const claimCount = round.claimCount === null ? null : round.claimCount + 1;
  return { ...round, claimed: round.claimed + amount, left: round.left - amount, claimCount };
}
