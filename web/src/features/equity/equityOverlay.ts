import { decodeEquityClaims, deploymentOf, type EquityClaim } from "@rizom/sdk";
import { type Address, type Hex, isAddressEqual } from "viem";
import { byAddress } from "../../lib/overlay/byAddress.ts";
import type { ApplyReceipt } from "../../lib/overlay/mergeOverlay.ts";
import type { OverlayEvent, OverlayReceipt } from "../../lib/overlay/overlayStore.ts";
import type { AllocationStake, GrantStake, RoundStakes } from "./stakes.ts";

/** Any contract can emit events of these names: only those of the modules count. */
function eventsOf({ events, chainId }: OverlayReceipt, module: "equityGrants" | "equityRounds"): OverlayEvent[] {
  const address = deploymentOf(chainId)[module];
  return events.filter((event) => isAddressEqual(event.address, address));
}

type Created = { account: Address; amount: bigint; start: number; cliff: number; end: number; revocable: boolean };

function created(id: bigint, { account, amount, start, cliff, end, revocable }: Created): GrantStake {
  const times = { start: BigInt(start), cliff: BigInt(cliff), end: BigInt(end), scheduledEnd: BigInt(end) };
  return { id, account, amount, granted: amount, ...times, revocable, revoked: false, claimed: 0n };
}

/** Puts what a receipt did to grants into those of an account. */
export const changeGrants = byAddress<readonly GrantStake[]>(
  (account) => (grants, receipt) =>
    eventsOf(receipt, "equityGrants").reduce((before, { eventName, args }) => {
      if (!args.account || !isAddressEqual(args.account as Address, account)) return before;
      const id = args.id as bigint;
      const change = (to: (grant: GrantStake) => GrantStake) =>
        before.map((grant) => (grant.id === id ? to(grant) : grant));
      if (eventName === "GrantCreated") {
        return before.some((grant) => grant.id === id) ? before : [created(id, args as Created)].concat(before);
      }
      if (eventName === "GrantClaimed") {
        return change((grant) => ({ ...grant, claimed: grant.claimed + (args.amount as bigint) }));
      }
      if (eventName !== "GrantRevoked") return before;
      const stopped = {
        amount: args.vested as bigint,
        end: BigInt(receipt.timestamp),
        revocable: false,
        revoked: true,
      };
      return change((grant) => ({ ...grant, ...stopped }));
    }, grants),
);

/** Marks the allocations that a receipt minted. */
export const markAllocations: ApplyReceipt<RoundStakes> = (stakes, receipt) => {
  const minted = eventsOf(receipt, "equityRounds").filter(({ eventName }) => eventName === "RoundClaimed");
  if (minted.length === 0) return stakes;
  const isMinted = ({ root, index }: AllocationStake) =>
    minted.some(({ args }) => (args.root as Hex).toLowerCase() === root.toLowerCase() && args.index === index);
  const allocations = stakes.allocations.map((one) => (isMinted(one) ? { ...one, isClaimed: true } : one));
  return { ...stakes, allocations };
};

/** Adds the claims that a receipt tells of, newest first. */
export const addClaims = byAddress<readonly EquityClaim[]>((account) => (claims, { logs, chainId, timestamp }) => {
  const known = new Set(claims.map(({ id }) => id.toLowerCase()));
  const added = decodeEquityClaims({ logs, modules: deploymentOf(chainId), timestampOf: () => timestamp }).filter(
    (claim) => isAddressEqual(claim.account, account) && !known.has(claim.id.toLowerCase()),
  );
  return added.length === 0 ? claims : [...added.reverse(), ...claims];
});
