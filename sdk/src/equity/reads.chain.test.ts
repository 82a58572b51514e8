import { getAddress, parseEther, zeroHash } from "viem";
import { beforeAll, describe, expect, test } from "vitest";
import { ETHER } from "../chain/ETHER.ts";
import { decodeRevert } from "../errors/decodeRevert.ts";
import { equityGrantsAbi } from "../generated/equityGrantsAbi.ts";
import { equityRoundsAbi } from "../generated/equityRoundsAbi.ts";
import { equityTokenAbi } from "../generated/equityTokenAbi.ts";
import { patronageEquityAbi } from "../generated/patronageEquityAbi.ts";
import { createSplitRequest } from "../revenue/createSplitRequest.ts";
import { payRequest } from "../revenue/payRequest.ts";
import { createEquity, deployer, ines, LIMITS } from "../testing/createEquity.ts";
import { jonas, lucia, mira, tomas } from "../testing/createHarbour.ts";
import { random } from "../testing/random.ts";
import { selectorOf } from "../testing/selectorOf.ts";
import { startLocalChain } from "../testing/startLocalChain.ts";
import { canCall } from "./canCall.ts";
import { claimGrantRequest } from "./claimGrantRequest.ts";
import { claimPatronageRequest } from "./claimPatronageRequest.ts";
import { createGrantRequest } from "./createGrantRequest.ts";
import { delegateRequest } from "./delegateRequest.ts";
import { isAllocationClaimed } from "./isAllocationClaimed.ts";
import { openRoundRequest } from "./openRoundRequest.ts";
import type { Source } from "./Patronage.ts";
import { RESTRICTED, type RestrictedFunction } from "./RESTRICTED.ts";
import { readEquityPosition } from "./readEquityPosition.ts";
import { readGrant } from "./readGrant.ts";
import { readGrantable } from "./readGrantable.ts";
import { readMintAllowance } from "./readMintAllowance.ts";
import { readPatronage } from "./readPatronage.ts";
import { readRate } from "./readRate.ts";
import { readRecognisedRate } from "./readRecognisedRate.ts";
import { readReservation } from "./readReservation.ts";
import { recogniseRequest } from "./recogniseRequest.ts";
import { setMintAllowanceRequest } from "./setMintAllowanceRequest.ts";
import { setRateRequest } from "./setRateRequest.ts";

const RZM = 10n ** 18n;
const root = `0x${"77".repeat(32)}` as const;
let chain: Awaited<ReturnType<typeof startLocalChain>>;
let equity: Awaited<ReturnType<typeof createEquity>>;
let now: bigint;

beforeAll(async () => {
  chain = await startLocalChain();
  equity = await createEquity(chain);
  now = (await chain.client.getBlock()).timestamp;
}, 30_000);

const grantOf = (amount: bigint) => ({
  ...{ account: lucia.address, amount, start: now - 1_000n, cliff: now - 1_000n, end: now - 1n, revocable: true },
});

describe("grants", () => {
  test("default: terms, and what of it was claimed", async () => {
    const { client, equityGrants } = chain;
    await equity.send(createGrantRequest({ equityGrants, grant: grantOf(12n * RZM) }), ines);
    const grant = { ...grantOf(12n * RZM), id: 1n, revoked: false, claimed: 0n };
    expect(await readGrant(client, { account: lucia.address, id: 1n })).toEqual(grant);
    await equity.send(claimGrantRequest({ equityGrants, id: 1n }), lucia);
    expect(await readGrant(client, { account: lucia.address, id: 1n })).toEqual({ ...grant, claimed: 12n * RZM });
  });
  test("error: a grant that isn't there says so", async () => {
    const refusal = await readGrant(chain.client, { account: tomas.address, id: 1n }).catch(decodeRevert);
    expect(refusal).toMatchObject({ name: "EquityGrants_UnknownGrant", args: [tomas.address, 1n] });
  });
  test("default: what can still be granted; nothing when the network set the allowance lower", async () => {
    const { client, equityGrants: module, equityToken } = chain;
    const promised = await client.readContract({ address: module, abi: equityGrantsAbi, functionName: "promised" });
    const limit = LIMITS.grants;
    expect(await readGrantable(client)).toEqual({ limit, promised, available: limit - promised });
    await equity.send(createGrantRequest({ equityGrants: module, grant: grantOf(5n * RZM) }), ines);
    await equity.send(setMintAllowanceRequest({ equityToken, module, limit: 13n * RZM }));
    expect(await readGrantable(client)).toMatchObject({ limit: 13n * RZM, available: 0n });
    await equity.send(setMintAllowanceRequest({ equityToken, module, limit }));
  });
});

test("default: balance, votes and delegate, before and after a delegation", async () => {
  const { client, equityToken } = chain;
  const account = lucia.address;
  const before = await readEquityPosition(client, { account });
  expect(before).toEqual({
    ...{ balance: 12n * RZM, votes: 0n, delegate: null, supply: 12n * RZM, areTransfersOpen: false },
  });
  await equity.send(delegateRequest({ equityToken, delegatee: tomas.address }), lucia);
  expect(await readEquityPosition(client, { account })).toEqual({ ...before, delegate: tomas.address });
  const delegate = await readEquityPosition(client, { account: tomas.address });
  expect(delegate).toMatchObject({ balance: 0n, votes: 12n * RZM, delegate: null });
});

test("default: mint allowances, zeros for whoever has none", async () => {
  const module = chain.patronageEquity;
  expect(await readMintAllowance(chain.client, { module })).toEqual({ module, limit: LIMITS.patronage, used: 0n });
  const stranger = await readMintAllowance(chain.client, { module: mira.address });
  expect(stranger).toEqual({ module: mira.address, limit: 0n, used: 0n });
});

test("default: what a round holds, and what was claimed of it", async () => {
  const { client, equityRounds } = chain;
  expect(await readReservation(client, { key: root })).toBeNull();
  const round = { equityRounds, root, digest: root, total: 7n * RZM, deadline: now + 1_000n };
  await equity.send(openRoundRequest(round), ines);
  expect(await readReservation(client, { key: root })).toEqual({ left: 7n * RZM, deadline: now + 1_000n });
  expect(await readReservation(client, { key: root, module: mira.address })).toBeNull();
  expect(await isAllocationClaimed(client, { root, index: 300n })).toBe(false);
});

describe("patronage", () => {
  test("default: rates for the next split, and those that were fixed", async () => {
    const { client, patronageEquity, dollar } = chain;
    const { split } = equity;
    const fixed = { price: 1_000_000n, share: 1_000n };
    expect(await readRate(client, { asset: dollar })).toEqual(fixed);
    await equity.send(setRateRequest({ patronageEquity, asset: dollar, rate: { price: 5n, share: 2_500n } }));
    expect(await readRate(client, { asset: dollar })).toEqual({ price: 5n, share: 2_500n });
    expect(await readRecognisedRate(client, { split, asset: dollar })).toEqual(fixed);
    expect(await readRecognisedRate(client, { split: mira.address, asset: dollar })).toEqual({ price: 0n, share: 0n });
  });

  test("behavior: to the unit what the contract says, for rates and payments of all sizes", async () => {
    const { client, patronageEquity, factory } = chain;
    const { bigint, below } = random(7);
    const sources: Source[] = [];
    for (let i = 0; i < 12; i++) {
      const rate = { price: 1n + bigint(60), share: BigInt(1 + below(2_500)) };
      await equity.send(setRateRequest({ patronageEquity, asset: ETHER, rate }));
      const members = [
        { account: lucia.address, weight: 1 + below(1_000) },
        { account: tomas.address, weight: 1 + below(1_000) },
      ];
      const roles = { controller: jonas.address, manager: lucia.address };
      const made = createSplitRequest({ factory, name: `Split ${i}`, members, ...roles });
      const { result: split } = await client.simulateContract({ ...made, account: jonas });
      await equity.send(made, jonas);
      await equity.send(recogniseRequest({ patronageEquity, split, assets: [ETHER] }), ines);
      await equity.send(payRequest({ split, amount: 1n + bigint(58) }), mira);
      sources.push({ split, asset: ETHER });
    }
    const account = lucia.address;
    const positions = await readPatronage(client, { sources, account });
    const told = (functionName: "accrued" | "claimable") =>
      Promise.all(
        sources.map(({ split, asset }) =>
          client.readContract({
            address: patronageEquity,
            abi: patronageEquityAbi,
            functionName,
            args: [split, asset, account],
          }),
        ),
      );
    expect(positions.map(({ split }) => split)).toEqual(sources.map(({ split }) => getAddress(split)));
    expect(positions.map(({ accrued }) => accrued)).toEqual(await told("accrued"));
    expect(positions.filter(({ accrued }) => accrued > 0n).length).toBeGreaterThan(6);
  }, 30_000);

  test("behavior: what was claimed is claimable no more, and grows with the next payment", async () => {
    const { client, patronageEquity } = chain;
    const source = { split: equity.split, asset: ETHER };
    const read = async () => (await readPatronage(client, { sources: [source], account: lucia.address }))[0];
    await equity.send(payRequest({ split: equity.split, amount: parseEther("1") }), mira);
    // 60 % to the team, half of it hers: 0.3 ETH, a tenth of it matched at 0.0004 ETH.
    const place = { ...source, account: lucia.address, rate: { price: 400_000_000_000_000n, share: 1_000n } };
    const earned = parseEther("0.3");
    expect(await read()).toEqual({ ...place, earned, accrued: 75n * RZM, claimed: 0n, claimable: 75n * RZM });
    await equity.send(claimPatronageRequest({ patronageEquity, source }), lucia);
    expect(await read()).toEqual({ ...place, earned, accrued: 75n * RZM, claimed: 75n * RZM, claimable: 0n });
    await equity.send(payRequest({ split: equity.split, amount: parseEther("1") }), mira);
    expect(await read()).toMatchObject({ claimed: 75n * RZM, claimable: 75n * RZM });
  });

  test("behavior: nothing follows what isn't recognised, whatever stands there", async () => {
    const sources = [
      { split: mira.address, asset: ETHER },
      { split: equity.split, asset: chain.equityToken },
    ];
    const positions = await readPatronage(chain.client, { sources, account: lucia.address });
    const nothing = { rate: { price: 0n, share: 0n }, earned: 0n, accrued: 0n, claimed: 0n, claimable: 0n };
    expect(positions).toEqual(sources.map((source) => ({ ...source, account: lucia.address, ...nothing })));
  });
});

describe("powers", () => {
  const names = Object.keys(RESTRICTED) as RestrictedFunction[];
  const mayOf = async (account: `0x${string}`) => {
    const answers = await Promise.all(names.map((functionName) => canCall(chain.client, { account, functionName })));
    return names.filter((_, i) => answers[i]);
  };
  test("default: by name, on the chain's own contracts", async () => {
    expect(await mayOf(ines.address)).toEqual(["createGrant", "createGrants", "revoke", "openRound", "recognise"]);
    expect(await mayOf(deployer.address)).toEqual(["setRate", "setMintAllowance", "openTransfers"]);
    expect(await mayOf(lucia.address)).toEqual([]);
  });
  test("default: by selector, on any contract", async () => {
    const query = { account: ines.address, selector: RESTRICTED.revoke.selector };
    expect(await canCall(chain.client, { ...query, target: chain.equityGrants })).toBe(true);
    expect(await canCall(chain.client, { ...query, target: chain.equityRounds })).toBe(false);
  });
  test("behavior: every selector is that of its contract's function", () => {
    const abis = {
      equityGrants: equityGrantsAbi,
      equityRounds: equityRoundsAbi,
      equityToken: equityTokenAbi,
      patronageEquity: patronageEquityAbi,
    };
    for (const name of names) {
      const { contract, selector } = RESTRICTED[name];
      expect([name, selectorOf(abis[contract], name)]).toEqual([name, selector]);
    }
  });
  test("error: somebody without the role is told so", async () => {
    const request = openRoundRequest({
      ...{ equityRounds: chain.equityRounds, root: zeroHash, digest: root, total: 1n, deadline: 1n },
    });
    const refusal = await chain.client.simulateContract({ ...request, account: mira }).catch(decodeRevert);
    expect(refusal).toMatchObject({ name: "AccessManagedUnauthorized", args: [mira.address] });
  });
});
