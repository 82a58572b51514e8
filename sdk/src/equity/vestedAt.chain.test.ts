import { beforeAll, expect, test } from "vitest";
import { equityGrantsAbi } from "../generated/equityGrantsAbi.ts";
import { createEquity, ines } from "../testing/createEquity.ts";
import { lucia } from "../testing/createHarbour.ts";
import { random } from "../testing/random.ts";
import { startLocalChain } from "../testing/startLocalChain.ts";
import { createGrantsRequest } from "./createGrantsRequest.ts";
import type { NewGrant } from "./Grant.ts";
import { readGrant } from "./readGrant.ts";
import { revokeGrantRequest } from "./revokeGrantRequest.ts";
import { vestedAt } from "./vestedAt.ts";
import { vestingMoments } from "./vestingMoments.ts";

const COUNT = 48;
const account = lucia.address;
const { below, bigint } = random(3);
let chain: Awaited<ReturnType<typeof startLocalChain>>;

/** Of any length and size, around now: those to be revoked may be before, in and after their vesting. */
function someGrant(now: bigint, position: number): NewGrant {
  const long = 1n + bigint(27);
  const start = now - long + BigInt(below(Number(2n * long)));
  const cliff = start + (below(3) === 0 ? 0n : below(3) === 0 ? long : BigInt(below(Number(long) + 1)));
  return { account, amount: 1n + bigint(72), start, cliff, end: start + long, revocable: position % 2 === 0 };
}

beforeAll(async () => {
  chain = await startLocalChain();
  const { equityGrants, client } = chain;
  const { send } = await createEquity(chain);
  const { timestamp } = await client.getBlock();
  const grants = Array.from({ length: COUNT }, (_, position) => someGrant(timestamp, position));
  await send(createGrantsRequest({ equityGrants, grants }), ines);
  for (let id = 1n; id <= COUNT; id += 2n) {
    const grant = await readGrant(client, { account, id });
    // The contract refuses to revoke what has vested.
    if (grant.end > timestamp + 1_000n) await send(revokeGrantRequest({ equityGrants, account, id }), ines);
  }
}, 30_000);

test("behavior: to the unit what the contract says, at every bend, beside it and between", async () => {
  const grants = await Promise.all(
    Array.from({ length: COUNT }, (_, i) => readGrant(chain.client, { account, id: BigInt(i + 1) })),
  );
  expect(grants.filter(({ revoked }) => revoked).length).toBeGreaterThan(5);
  expect(grants.filter(({ revoked, start, end }) => revoked && end < start).length).toBeGreaterThan(0);
  expect(grants.filter(({ cliff, start }) => cliff === start).length).toBeGreaterThan(5);
  for (const grant of grants) {
    const { start, cliff, end, id } = grant;
    const between = Array.from({ length: 4 }, () => start + BigInt(below(Math.max(1, Number(end - start)))));
    const beside = [start, cliff, end, ...vestingMoments(grant).map(({ timestamp }) => timestamp)].flatMap((bend) => [
      bend - 1n,
      bend,
      bend + 1n,
    ]);
    const moments = [...new Set([0n, ...beside, ...between, 2n ** 64n])];
    const told = await Promise.all(
      moments.map((moment) =>
        chain.client.readContract({
          address: chain.equityGrants,
          abi: equityGrantsAbi,
          functionName: "vestedAt",
          args: [account, id, moment],
        }),
      ),
    );
    expect(moments.map((moment) => vestedAt(grant, moment))).toEqual(told);
  }
}, 60_000);
