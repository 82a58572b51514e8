/** After a random life, the index says of equity what the contracts say. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { type Address, type Hex, zeroAddress } from "viem";
import type { Chain, Contract } from "./chain.ts";
import type { EquityHistory } from "./equityHistory.ts";
import type { GraphNode } from "./graphNode.ts";

export type EquityCheck = (graph: GraphNode, history: EquityHistory, chain: Chain) => Promise<void>;

interface Linked<Id = Address> {
  id: Id;
}

interface GrantRow {
  grantId: string;
  account: Linked;
  amount: string;
  granted: string;
  start: string;
  cliff: string;
  end: string;
  revocable: boolean;
  revokedAt: string | null;
  returned: string;
  claimed: string;
}

const sum = <Row>(rows: readonly Row[], pick: (row: Row) => string) =>
  rows.reduce((total, row) => total + BigInt(pick(row)), 0n);

const GRANTS = `{ grants(first: 1000, orderBy: id) { grantId account { id } amount granted start cliff end revocable revokedAt returned claimed }
  equity(id: "0x01") { grantCount promised } }`;

export const equityChecks: Record<string, EquityCheck> = {
  "equity: the random life had everything in it": async (_, { done }) => {
    const wanted = ["createGrant", "createGrants", "revoke", "claimGrantTo", "claimGrants", "claimFor"];
    wanted.push("claimAllocation", "claimAllocations", "closeRound", "recognise", "claimPatronage");
    wanted.push("claimPatronageMany", "delegateToSelf", "delegate", "delegateToNobody", "transfer");
    wanted.push("setMintAllowance", "setRate", "transferNothing");
    deepEqual(
      wanted.filter((name) => !done.has(name)),
      [],
    );
  },

  "equity: supply, balances, votes and delegates": async (graph, { token, people }, chain) => {
    const { holders, equity } = await graph.query<{
      holders: { id: Address; balance: string; votes: string; delegate: Linked | null }[];
      equity: { supply: string; holderCount: number; delegatedVotes: string };
    }>(
      `{ holders(first: 1000) { id balance votes delegate { id } } equity(id: "0x01") { supply holderCount delegatedVotes } }`,
    );
    deepEqual(
      people.filter((person) => !holders.some(({ id }) => id === person.toLowerCase())),
      [],
    );
    for (const { id, balance, votes, delegate } of holders) {
      equal(BigInt(balance), await chain.read<bigint>(token, "balanceOf", [id]), `balance of ${id}`);
      equal(BigInt(votes), await chain.read<bigint>(token, "getVotes", [id]), `votes of ${id}`);
      equal(delegate?.id ?? zeroAddress, (await chain.read<Address>(token, "delegates", [id])).toLowerCase());
    }
    equal(BigInt(equity.supply), await chain.read<bigint>(token, "totalSupply"));
    equal(
      sum(holders, ({ balance }) => balance),
      BigInt(equity.supply),
    );
    equal(equity.holderCount, holders.filter(({ balance }) => balance !== "0").length);
    equal(
      BigInt(equity.delegatedVotes),
      sum(
        holders.filter(({ delegate }) => delegate !== null),
        ({ balance }) => balance,
      ),
    );
  },

  "equity: what modules may mint, minted and set aside": async (graph, history, chain) => {
    const { mintAllowances, reservations } = await graph.query<{
      mintAllowances: { id: Address; kind: string; limit: string; minted: string; reserved: string }[];
      reservations: { module: Linked; key: Hex; left: string; deadline: string }[];
    }>(`{ mintAllowances { id kind limit minted reserved } reservations { module { id } key left deadline } }`);
    const { token, grants, rounds, patronage } = history;
    const kinds = { GRANTS: grants, ROUNDS: rounds, PATRONAGE: patronage } as Record<string, Contract>;
    deepEqual(mintAllowances.map(({ kind }) => kind).sort(), Object.keys(kinds).sort());
    for (const { id, kind, limit, minted, reserved } of mintAllowances) {
      equal(id, kinds[kind]?.address.toLowerCase());
      const onChain = await chain.read<{ limit: bigint; used: bigint }>(token, "mintAllowance", [id]);
      deepEqual({ limit: BigInt(limit), used: BigInt(minted) + BigInt(reserved) }, onChain, kind);
    }
    equal(reservations.length, history.lists.length + 2);
    for (const { module, key, left, deadline } of reservations) {
      const onChain = await chain.read<{ left: bigint; deadline: number }>(token, "reservation", [module.id, key]);
      deepEqual({ left: BigInt(left), deadline: Number(deadline) }, onChain);
    }
  },

  "equity: every grant, and what they promise in all": async (graph, { grants }, chain) => {
    const { grants: rows, equity } = await graph.query<{
      grants: GrantRow[];
      equity: { grantCount: number; promised: string };
    }>(GRANTS);
    equal(BigInt(rows.length), await chain.read<bigint>(grants, "grantCount"));
    equal(equity.grantCount, rows.length);
    equal(BigInt(equity.promised), await chain.read<bigint>(grants, "promised"));
    for (const row of rows) {
      const key = [row.account.id, BigInt(row.grantId)];
      deepEqual(
        {
          ...{ amount: BigInt(row.amount), start: Number(row.start), cliff: Number(row.cliff), end: Number(row.end) },
          ...{ revocable: row.revocable, revoked: row.revokedAt !== null },
        },
        await chain.read<object>(grants, "grantOf", key),
        `grant ${row.grantId}`,
      );
      equal(BigInt(row.claimed), await chain.read<bigint>(grants, "claimed", key));
      equal(BigInt(row.granted), BigInt(row.amount) + BigInt(row.returned));
    }
    ok(rows.some(({ revokedAt }) => revokedAt !== null));
  },

  "equity: rounds, and which of their allocations are claimed": async (graph, history, chain) => {
    const { rounds } = await graph.query<{
      rounds: {
        id: Hex;
        digest: Hex;
        total: string;
        claimed: string;
        claimCount: number;
        closedAt: string | null;
        returned: string;
        reservation: { left: string };
        claims: { index: string; amount: string }[];
      }[];
    }>(
      `{ rounds { id digest total claimed claimCount closedAt returned reservation { left } claims(first: 1000) { index amount } } }`,
    );
    equal(rounds.length, history.lists.length + 2);
    for (const round of rounds) {
      equal(round.digest, await chain.read<Hex>(history.rounds, "digestOf", [round.id]));
      equal(BigInt(round.total), BigInt(round.claimed) + BigInt(round.returned) + BigInt(round.reservation.left));
      equal(
        sum(round.claims, ({ amount }) => amount),
        BigInt(round.claimed),
      );
      equal(round.claims.length, round.claimCount);
      const claimed = new Set(round.claims.map(({ index }) => Number(index)));
      for (let index = 0; index < 20; index++) {
        equal(await chain.read<boolean>(history.rounds, "isClaimed", [round.id, BigInt(index)]), claimed.has(index));
      }
    }
    ok(rounds.some(({ closedAt }) => closedAt !== null));
  },

  "equity: recognitions, rates, and what everybody claimed as patronage": async (graph, history, chain) => {
    const { recognitions, patronageRates } = await graph.query<{
      recognitions: {
        split: Linked & { isRecognised: boolean };
        asset: Address;
        price: string;
        share: number;
        claimed: string;
        positions: { account: Linked; claimed: string }[];
      }[];
      patronageRates: { id: Address; price: string; share: number }[];
    }>(`{ recognitions { split { id isRecognised } asset price share claimed positions { account { id } claimed } }
      patronageRates { id price share } }`);
    const { patronage } = history;
    for (const { id, price, share } of patronageRates) {
      deepEqual({ price: BigInt(price), share }, await chain.read<object>(patronage, "rateOf", [id]));
    }
    for (const { split, asset, price, share, claimed, positions } of recognitions) {
      const rate = await chain.read<object>(patronage, "recognisedRate", [split.id, asset]);
      deepEqual({ price: BigInt(price), share }, rate);
      equal(split.isRecognised, true);
      equal(
        sum(positions, (position) => position.claimed),
        BigInt(claimed),
      );
      for (const person of history.people) {
        const position = positions.find(({ account }) => account.id === person.toLowerCase());
        const onChain = await chain.read<bigint>(patronage, "claimed", [split.id, asset, person]);
        equal(BigInt(position?.claimed ?? 0), onChain, `patronage of ${person}`);
      }
    }
    for (const { split, asset } of history.sources) {
      const { share } = await chain.read<{ share: number }>(patronage, "recognisedRate", [split.address, asset]);
      const known = recognitions.some(
        (one) => one.split.id === split.address.toLowerCase() && one.asset === asset.toLowerCase(),
      );
      equal(known, share !== 0);
    }
  },

  "equity: the supply is the sum of the claims, by kind what modules minted, by time what the series says": async (
    graph,
  ) => {
    const { equityClaims, mintAllowances, holders, equity, days, hours } = await graph.query<{
      equityClaims: { kind: string; account: Linked; amount: string }[];
      mintAllowances: { kind: string; minted: string }[];
      holders: { id: Address; claimed: string; claimCount: number }[];
      equity: { supply: string; claimCount: number };
      days: { minted: string; supply: string }[];
      hours: { minted: string; supply: string }[];
    }>(`{ equityClaims(first: 1000) { kind account { id } amount } mintAllowances { kind minted } holders { id claimed claimCount }
      equity(id: "0x01") { supply claimCount }
      days: supplyByTimes(first: 1000, interval: "day", current: include, orderBy: timestamp, orderDirection: desc) { minted supply }
      hours: supplyByTimes(first: 1000, interval: "hour", current: include, orderBy: timestamp, orderDirection: desc) { minted supply } }`);
    const amountOf = (row: { amount: string }) => row.amount;
    equal(equity.claimCount, equityClaims.length);
    equal(sum(equityClaims, amountOf), BigInt(equity.supply));
    for (const { kind, minted } of mintAllowances) {
      const claims = equityClaims.filter((claim) => kind.startsWith(claim.kind));
      ok(claims.length > 0, kind);
      equal(sum(claims, amountOf), BigInt(minted), kind);
    }
    for (const { id, claimed, claimCount } of holders) {
      const claims = equityClaims.filter(({ account }) => account.id === id);
      deepEqual([sum(claims, amountOf), claims.length], [BigInt(claimed), claimCount]);
    }
    for (const series of [days, hours]) {
      equal(
        sum(series, ({ minted }) => minted),
        BigInt(equity.supply),
      );
      equal(series[0]?.supply, equity.supply);
    }
  },
};
