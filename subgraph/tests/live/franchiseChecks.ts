/** After a random life, the index says of franchises what the registry says. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { type Address, type Hex, pad } from "viem";
import { account, type Chain } from "./chain.ts";
import type { GovernanceHistory } from "./governanceHistory.ts";
import type { GraphNode } from "./graphNode.ts";

export type GovernanceCheck = (graph: GraphNode, history: GovernanceHistory, chain: Chain) => Promise<void>;

interface Linked<Id = Address> {
  id: Id;
}

interface Term {
  since: string;
  until: string | null;
}

interface Motion {
  franchise: { franchiseId: string };
  matter: string;
  account: Linked | null;
  charter: Hex | null;
  support: number;
  needed: number;
  carriedAt: string | null;
  withdrawnAt: string | null;
  roster: { until: string | null };
  supporters: { owner: Linked }[];
}

const MATTERS = ["ADMIT_OWNER", "REMOVE_OWNER", "CHANGE_CHARTER"];
const ROLES = ["MEMBER", "FACILITATOR"];
const addresses = ({ voters }: GovernanceHistory) => voters.map((voter) => account(voter).address.toLowerCase());
const lasts = ({ since, until }: Term, second: number) =>
  Number(since) <= second && (until === null || Number(until) > second);

const idsOf = async (graph: GraphNode) =>
  (await graph.query<{ franchises: { franchiseId: string }[] }>("{ franchises { franchiseId } }")).franchises.map(
    ({ franchiseId }) => BigInt(franchiseId),
  );

export const franchiseChecks: Record<string, GovernanceCheck> = {
  "franchises: as they are": async (graph, { registry }, chain) => {
    const { franchises, governance } = await graph.query<{
      franchises: { franchiseId: string; charter: Hex; isSuspended: boolean; ownerCount: number; admittedAt: string }[];
      governance: { franchiseCount: number; activeFranchiseCount: number };
    }>(`{ franchises { franchiseId charter isSuspended ownerCount admittedAt }
      governance(id: "0x01") { franchiseCount activeFranchiseCount } }`);
    equal(BigInt(governance.franchiseCount), await chain.read<bigint>(registry, "franchiseCount"));
    equal(BigInt(governance.activeFranchiseCount), await chain.read<bigint>(registry, "activeCount"));
    equal(franchises.length, governance.franchiseCount);
    for (const { franchiseId, charter, isSuspended: suspended, ownerCount, admittedAt } of franchises) {
      deepEqual(
        await chain.read<object>(registry, "franchise", [BigInt(franchiseId)]),
        { charter, ownerCount, suspended, admittedAt: Number(admittedAt) },
        `franchise ${franchiseId}`,
      );
    }
  },

  "franchises: who owns what, now and at each change in the past": async (graph, history, chain) => {
    const { franchises } = await graph.query<{
      franchises: { franchiseId: string; suspensions: Term[]; ownerships: (Term & { account: Linked })[] }[];
    }>(`{ franchises { franchiseId suspensions(first: 1000) { since until }
      ownerships(first: 1000) { account { id } since until } } }`);
    const pastVoteOf = (person: string, second: number) => {
      const owned = franchises.find(({ ownerships }) =>
        ownerships.some((one) => one.account.id === person && lasts(one, second)),
      );
      return owned?.suspensions.some((one) => lasts(one, second)) ? "0" : (owned?.franchiseId ?? "0");
    };
    const changes = franchises.flatMap(({ suspensions, ownerships }) => [...suspensions, ...ownerships]);
    const seconds = new Set(changes.flatMap(({ since, until }) => [Number(since), Number(since) - 1, Number(until)]));
    ok(changes.filter(({ until }) => until !== null).length > 3);
    for (const person of addresses(history)) {
      for (const second of [...seconds].filter((one) => one > 0)) {
        const onChain = await chain.read<bigint>(history.registry, "pastVoteOf", [person, second]);
        equal(pastVoteOf(person, second), String(onChain), `${person} at ${second}`);
      }
    }
  },

  "franchises: an account knows what it owns": async (graph, history, chain) => {
    const { accounts } = await graph.query<{
      accounts: { id: Address; ownership: { franchise: { franchiseId: string } } | null }[];
    }>("{ accounts(first: 1000) { id ownership { franchise { franchiseId } } } }");
    for (const person of addresses(history)) {
      const owned = accounts.find(({ id }) => id === person)?.ownership?.franchise.franchiseId ?? "0";
      equal(owned, String(await chain.read<bigint>(history.registry, "franchiseOf", [person])), person);
    }
  },

  "franchises: who holds which role": async (graph, history, chain) => {
    const { appointments, franchises } = await graph.query<{
      appointments: { franchise: { franchiseId: string }; account: Linked; role: string }[];
      franchises: { franchiseId: string; memberCount: number; facilitatorCount: number }[];
    }>(`{ appointments(first: 1000, where: { until: null }) { franchise { franchiseId } account { id } role }
      franchises { franchiseId memberCount facilitatorCount } }`);
    ok(appointments.length > 3);
    for (const { franchiseId, memberCount, facilitatorCount } of franchises) {
      for (const [number, role] of ROLES.entries()) {
        const holders = appointments.filter((one) => one.franchise.franchiseId === franchiseId && one.role === role);
        equal(holders.length, role === "MEMBER" ? memberCount : facilitatorCount);
        for (const person of addresses(history)) {
          const isHeld = await chain.read<boolean>(history.registry, "holdsRole", [franchiseId, number, person]);
          equal(
            holders.some((one) => one.account.id === person),
            isHeld,
          );
        }
      }
    }
  },

  "franchises: invitations that are open": async (graph, history, chain) => {
    const { invitations } = await graph.query<{
      invitations: { franchise: { franchiseId: string }; account: Linked; deadline: string }[];
    }>(`{ invitations(first: 1000, orderBy: invitedAt, orderDirection: desc, where: { acceptedAt: null, withdrawnAt: null })
      { franchise { franchiseId } account { id } deadline } }`);
    for (const id of await idsOf(graph)) {
      for (const person of addresses(history)) {
        const open = invitations.find(
          (one) => one.franchise.franchiseId === String(id) && one.account.id === person,
        )?.deadline;
        const onChain = await chain.read<bigint>(history.registry, "invitation", [id, person]);
        equal(BigInt(open ?? 0), onChain, `invitation of ${person} to ${id}`);
      }
    }
  },

  "franchises: motions that are open, and that no other is": async (graph, { registry }, chain) => {
    const { motions } = await graph.query<{ motions: Motion[] }>(
      `{ motions(first: 1000) { franchise { franchiseId } matter account { id } charter support needed carriedAt withdrawnAt
        roster { until } supporters(first: 1000, where: { withdrawnAt: null }) { owner { id } } } }`,
    );
    const keyOf = ({ franchise, matter, account: person, charter }: Motion) =>
      [BigInt(franchise.franchiseId), MATTERS.indexOf(matter), charter ?? pad(person?.id ?? "0x")] as const;
    const isOpen = ({ carriedAt, withdrawnAt, roster }: Motion) =>
      carriedAt === null && withdrawnAt === null && roster.until === null;
    const open = new Map(motions.filter(isOpen).map((one) => [String(keyOf(one)), one]));
    for (const kind of [isOpen, ({ roster }: Motion) => roster.until !== null]) ok(motions.some(kind));
    for (const one of [({ carriedAt }: Motion) => carriedAt, ({ withdrawnAt }: Motion) => withdrawnAt]) {
      ok(motions.some((motion) => one(motion) !== null));
    }
    for (const one of motions) {
      const [support, needed] = await chain.read<[bigint, bigint]>(registry, "motion", [...keyOf(one)]);
      const now = open.get(String(keyOf(one)));
      equal(BigInt(now?.support ?? 0), support);
      equal(one.supporters.length, one.support);
      if (now) ok(needed > support);
      for (const { owner } of now?.supporters ?? []) {
        ok(await chain.read<boolean>(registry, "isSupportedBy", [...keyOf(one), owner.id]));
      }
    }
  },

  "franchises: their splits": async (graph, { registry, splits }, chain) => {
    for (const { address } of splits) {
      const { split } = await graph.query<{ split: { franchise: { franchiseId: string } | null } }>(
        `{ split(id: "${address.toLowerCase()}") { franchise { franchiseId } } }`,
      );
      const onChain = await chain.read<bigint>(registry, "franchiseOfSplit", [address]);
      equal(BigInt(split.franchise?.franchiseId ?? 0), onChain);
    }
  },
};
