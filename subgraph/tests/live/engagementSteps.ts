import { zeroAddress, zeroHash } from "viem";
import type { Chance } from "../../../sdk/src/testing/random.ts";
import { account, type Chain } from "./chain.ts";
import type { EngagementHistory } from "./engagementHistory.ts";
import type { Deed } from "./governanceHistory.ts";

/** What is tried, if anything; most of it the contract refuses most of the time, and it is then not done. */
export type MakeEngagementDeed = (now: number) => Promise<Deed | null>;
type Deeds = Record<string, MakeEngagementDeed>;

const DAY = 86_400;
const MOST = 12;

export function engagementSteps(chain: Chain, history: EngagementHistory, chance: Chance, start: number): Deeds {
  const { engagements } = history;
  const one = (call: string, from: number, ...args: unknown[]): Deed => ({ contract: engagements, call, args, from });
  const id = async () => BigInt(1 + chance.below(Number(await chain.read<bigint>(engagements, "engagementCount"))));
  const number = () => BigInt(1 + chance.below(4));
  const parties = { id, number, one, person: () => chance.pick([...history.clients, ...history.facilitators]) };
  return {
    ...agreeing(history, chance, parties, start),
    ...staffing(history, chance, parties),
    ...working(chain, history, chance, parties),
    ...deciding(history, chance, parties),
    ...claiming(chain, history, chance, parties),
  };
}

interface Parties {
  id: () => Promise<bigint>;
  number: () => bigint;
  one: (call: string, from: number, ...args: unknown[]) => Deed;
  person: () => number;
}

/** For what can always be done. */
const seldom = (chance: Chance) => chance.below(6) === 0;

const addressOf = (index: number) => account(index).address;

function agreeing(history: EngagementHistory, chance: Chance, { id, one, person }: Parties, start: number): Deeds {
  const { franchiseId, split, documents } = history;
  const added = (due: number) => ({ amount: BigInt(1 + chance.below(5_000)), due, brief: documents.brief });
  const terms = { arbiter: addressOf(12), reviewWindow: 2 * DAY, changes: [], additions: [] };
  // The same ones again and again, so that both parties want the same at times.
  const changed = { amount: 77n, due: start + 700 * DAY, brief: zeroHash.replace(/0$/, "9") };
  const amendments = [
    { ...terms, arbiter: addressOf(13), reviewWindow: 3 * DAY },
    { ...terms, changes: [{ outcome: 2n, ...changed }], additions: [changed, { ...changed, amount: 5n }] },
    {
      ...terms,
      changes: [
        { outcome: 1n, ...changed },
        { outcome: 3n, ...changed, brief: documents.brief },
      ],
    },
  ];
  return {
    open: async (now) => {
      if ((history.deeds.get("open") ?? 0) >= MOST || !seldom(chance)) return null;
      const newEngagement = {
        ...{ franchiseId, split, asset: chance.pick(history.assets), brief: documents.brief, reviewWindow: 5 * DAY },
        ...{ client: addressOf(chance.pick(history.clients)), arbiter: addressOf(chance.pick(history.arbiters)) },
        team: history.members.filter(() => chance.below(2) === 0).map(addressOf),
        outcomes: Array.from({ length: 2 + chance.below(3) }, () => added(now + DAY * (5 + chance.below(60)))),
      };
      return one("open", chance.pick(history.facilitators), newEngagement);
    },
    amend: async () => one("amend", person(), await id(), chance.pick(amendments)),
    amendAgain: async () => one("amend", person(), await id(), chance.pick(amendments)),
    withdrawConsent: async () => one("withdrawConsent", person(), await id()),
  };
}

function staffing(history: EngagementHistory, chance: Chance, { id, one }: Parties): Deeds {
  const { facilitators, members } = history;
  const member = () => [addressOf(chance.pick(members))];
  return {
    addToTeam: async () => one("addToTeam", chance.pick(facilitators), await id(), member()),
    removeFromTeam: async () => one("removeFromTeam", chance.pick(facilitators), await id(), member()),
    setFacilitator: async () => {
      const [owner, next] = [chance.pick(facilitators), addressOf(chance.pick(facilitators))];
      return seldom(chance) ? one("setFacilitator", owner, await id(), next) : null;
    },
  };
}

function working(chain: Chain, history: EngagementHistory, chance: Chance, { id, number, one }: Parties): Deeds {
  const { engagements, clients, documents } = history;
  const fund = async (numbers: bigint[]): Promise<Deed> => {
    const engagement = await id();
    const { asset } = await chain.read<{ asset: string }>(engagements, "engagement", [engagement]);
    const read = (outcome: bigint) => chain.read<{ amount: bigint }>(engagements, "outcome", [engagement, outcome]);
    const amounts = await Promise.all(numbers.map(async (outcome) => (await read(outcome)).amount));
    const value = asset === zeroAddress ? amounts.reduce((sum, amount) => sum + amount, 0n) : 0n;
    return { ...one("fund", chance.pick(clients), engagement, numbers), value };
  };
  const deliver = async () => {
    const by = chance.pick([...history.facilitators, ...history.members]);
    return one("deliver", by, await id(), number(), chance.pick([documents.evidence, documents.brief]));
  };
  return {
    fund: () => fund([number()]),
    fundTwo: () => fund([number(), number()]),
    ...{ deliver, deliverAgain: deliver },
    accept: async () => one("accept", chance.pick(clients), await id(), number()),
    dispute: async () => one("dispute", chance.pick(clients), await id(), number(), documents.reason),
  };
}

function deciding(history: EngagementHistory, chance: Chance, { id, number, one, person }: Parties): Deeds {
  const { arbiters, documents } = history;
  const anybody = () => chance.pick([person(), 0]);
  return {
    acceptBySilence: async () => one("acceptBySilence", anybody(), await id(), number()),
    resolve: async () => {
      const [share, ruling] = [chance.pick([0, 3_333, 10_000]), chance.pick([zeroHash, documents.reason])];
      return one("resolve", chance.pick(arbiters), await id(), number(), share, ruling);
    },
    resolveBySilence: async () => one("resolveBySilence", anybody(), await id(), number()),
    expire: async () => one("expire", anybody(), await id(), number()),
    cancel: async () => (seldom(chance) ? one("cancel", person(), await id(), number()) : null),
    settle: async () => one("settle", person(), await id(), number(), chance.pick([3_000, 5_000])),
  };
}

function claiming(chain: Chain, history: EngagementHistory, chance: Chance, { id, one }: Parties): Deeds {
  const { clients, blocklist, engagements } = history;
  const client = () => chance.pick(clients);
  const block = (blocked: boolean): Deed => ({
    ...{ contract: blocklist, call: "setBlocked", args: [addressOf(client()), blocked] },
  });
  // To an escrow: it belongs to no outcome, or to all of them.
  const donate = async (): Promise<Deed> => ({
    ...{ contract: blocklist, call: "mint" },
    args: [await chain.read(engagements, "escrowOf", [await id()]), BigInt(1 + chance.below(50))],
  });
  return {
    block: async () => (seldom(chance) ? block(true) : null),
    unblock: async () => (seldom(chance) ? block(false) : null),
    donate: async () => (seldom(chance) ? donate() : null),
    claimRefund: async () => one("claimRefund", client(), await id(), addressOf(7)),
    claimStray: async () => one("claimStray", client(), await id(), chance.pick(history.assets), addressOf(7)),
  };
}
