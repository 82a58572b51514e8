import { type Hash, zeroHash } from "viem";
import {
  byArbiter,
  byClient,
  byFacilitator,
  CLIENT_ONLY,
  deployDelivered,
  deployDisputed,
  deployFunded,
  deployOpened,
  type Opened,
  passBy,
  type State,
} from "../engagements.ts";
import type { Stage } from "./transitionTable.ts";

/** How an outcome gets there. Each is a function of its own, as `loadFixture` wants it. */
export const WORLDS: Record<Stage, () => Promise<Opened>> = {
  unknown: () => deployOpened(),
  none: () => deployOpened(),
  proposed: () => deployOpened(),
  overdue: () => later(deployOpened, ({ due }) => due),
  funded: () => deployFunded(),
  late: () => later(deployFunded, ({ due }) => due),
  abandoned: () => later(deployFunded, ({ due }) => due + CLIENT_ONLY),
  delivered: () => deployDelivered(),
  reviewed: () => later(deployDelivered, ({ until }) => until),
  disputed: () => deployDisputed(),
  undecided: () => later(deployDisputed, ({ until }) => until),
  accepted: () => afterwards(deployDelivered, ({ engagements }) => engagements.write.accept([1n, 1n], byClient)),
  resolved: () =>
    afterwards(deployDisputed, ({ engagements }) => engagements.write.resolve([1n, 1n, 1, zeroHash], byArbiter)),
  refunded: () => afterwards(WORLDS.late, ({ engagements }) => engagements.write.expire([1n, 1n], byClient)),
  cancelled: () =>
    afterwards(deployFunded, async ({ engagements }) => {
      await engagements.write.cancel([1n, 1n], byFacilitator);
      return engagements.write.cancel([1n, 1n], byClient);
    }),
};
/** The state in the contract; where the call is about another outcome, of outcome 1. */
export const STATE_OF: Record<Stage, State> = {
  ...{ unknown: "Proposed", none: "Proposed", proposed: "Proposed", overdue: "Proposed" },
  ...{ funded: "Funded", late: "Funded", abandoned: "Funded", delivered: "Delivered", reviewed: "Delivered" },
  ...{ disputed: "Disputed", undecided: "Disputed", accepted: "Accepted", resolved: "Resolved" },
  ...{ refunded: "Refunded", cancelled: "Cancelled" },
};

async function afterwards<W extends Opened>(deploy: () => Promise<W>, action: (world: W) => Promise<Hash>): Promise<W> {
  const world = await deploy();
  await action(world);
  return world;
}

async function later<W extends Opened>(deploy: () => Promise<W>, limit: (world: W) => bigint): Promise<W> {
  const world = await deploy();
  await passBy(limit(world));
  return world;
}
