import { deploymentOf, type RecordedGrant } from "@rizom/sdk";
import { type Address, isAddressEqual } from "viem";
import { environment } from "../../lib/environment.ts";
import type { ApplyReceipt } from "../../lib/overlay/mergeOverlay.ts";
import type { OverlayReceipt } from "../../lib/overlay/overlayStore.ts";

type Created = {
  id: bigint;
  account: Address;
  amount: bigint;
  start: number;
  cliff: number;
  end: number;
  revocable: boolean;
};

/** Puts the grants that a receipt created and revoked into a list of them, newest first. */
export const changeGrants: ApplyReceipt<readonly RecordedGrant[]> = (grants, receipt) => {
  const { equityGrants } = deploymentOf(environment.chainId);
  const own = receipt.events.filter(({ address }) => isAddressEqual(address, equityGrants));
  const created = own
    .filter(({ eventName }) => eventName === "GrantCreated")
    .map(({ args }) => toGrant(args as Created, receipt))
    .filter(({ id }) => !grants.some((known) => known.id === id))
    .reverse();
  const claimed = own.filter(({ eventName }) => eventName === "GrantClaimed");
  const revoked = new Map(
    own
      .filter(({ eventName }) => eventName === "GrantRevoked")
      .map(({ args }) => [args.id as bigint, args.vested as bigint]),
  );
  if (created.length + claimed.length + revoked.size === 0) return grants;
  return [...created, ...grants].map((grant) => {
    const more = claimed.filter(({ args }) => args.id === grant.id).map(({ args }) => args.amount as bigint);
    const current = { ...grant, claimed: more.reduce((sum, amount) => sum + amount, grant.claimed) };
    const vested = revoked.get(grant.id);
    return vested === undefined ? current : stop(current, vested, receipt.timestamp);
  });
};

function toGrant({ start, cliff, end, ...terms }: Created, receipt: OverlayReceipt): RecordedGrant {
  const dates = { start: BigInt(start), cliff: BigInt(cliff), end: BigInt(end), scheduledEnd: BigInt(end) };
  const state = { granted: terms.amount, claimed: 0n, revoked: false, revokedAt: null };
  const place = { createdAt: receipt.timestamp, block: receipt.blockNumber, transaction: receipt.transactionHash };
  return { ...terms, ...dates, ...state, ...place };
}

function stop(grant: RecordedGrant, vested: bigint, at: number): RecordedGrant {
  return { ...grant, amount: vested, end: BigInt(at), revocable: false, revoked: true, revokedAt: at };
}
