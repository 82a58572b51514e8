import { cidFromDigest, deploymentOf, digestOf, equityRoundsAbi, type Round } from "@rizom/sdk";
import { buildAllocationList } from "@rizom/sdk/rounds";
import { type Client, createClient, custom, decodeFunctionData, encodeFunctionResult, type Hex } from "viem";
import { hardhat } from "viem/chains";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { environment } from "../../lib/environment.ts";
import { forgetAllocationList } from "./allocationLists.ts";
import { DAY, LUCIA, NOW, rzm } from "./fixtures.ts";
import { joinPlaces, readRoundStakes } from "./roundStakes.ts";

const OTHER = "0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65";
const list = await buildAllocationList({
  title: "Founding thanks",
  chainId: 31337,
  contract: deploymentOf(31337).equityRounds,
  deadline: Number(NOW + DAY),
  allocations: [
    { account: LUCIA, amount: rzm(250) },
    { account: OTHER, amount: rzm(50) },
  ],
});
const round: Round = {
  ...{ root: list.root, digest: list.digest, total: list.total, claimed: 0n, left: list.total },
  ...{ deadline: NOW + DAY, isClosed: false, openedAt: Number(NOW - DAY), block: 4n, transaction: list.root },
};

/** A chain on which some places were claimed. */
function chainWith(claimed: readonly bigint[]): Client {
  const request = async ({ method, params }: { method: string; params: [{ data: Hex }] }) => {
    if (method === "eth_chainId") return "0x7a69";
    const { args } = decodeFunctionData({ abi: equityRoundsAbi, data: params[0].data });
    const result = claimed.includes(args?.[1] as bigint);
    return encodeFunctionResult({ abi: equityRoundsAbi, functionName: "isClaimed", result });
  };
  return createClient({ chain: hardhat, transport: custom({ request } as never) });
}

/** A gateway that has these documents. */
function serve(documents: readonly Uint8Array[]) {
  return vi.spyOn(globalThis, "fetch").mockImplementation(async (input) => {
    for (const bytes of documents) {
      if (String(input).includes(cidFromDigest(await digestOf(bytes)))) return new Response(bytes.slice());
    }
    return new Response(null, { status: 404 });
  });
}

const read = (toRead: Parameters<typeof readRoundStakes>[1]["rounds"][number], claimed: readonly bigint[] = []) =>
  readRoundStakes(chainWith(claimed), { account: LUCIA, rounds: [toRead], now: NOW });
const place = list.entries.findIndex(({ account }) => account === LUCIA.toLowerCase());

beforeEach(() => {
  forgetAllocationList(list.root);
  vi.spyOn(environment, "ipfsGatewayUrls", "get").mockReturnValue(["http://127.0.0.1:9"]);
});

describe("readRoundStakes", () => {
  test("default: what the index doesn't know is in the list itself, fetched by its digest and verified", async () => {
    serve([list.headerBytes, ...list.pageBytes]);
    const { allocations, unread } = await read({ round });
    expect(unread).toEqual([]);
    expect(allocations).toMatchObject([
      { title: "Founding thanks", index: BigInt(place), amount: rzm(250), isClaimed: false, openedAt: NOW - DAY },
    ]);
  });

  test("behavior: a list is fetched once", async () => {
    const gateway = serve([list.headerBytes, ...list.pageBytes]);
    await read({ round });
    const asked = gateway.mock.calls.length;
    await read({ round });
    expect(gateway).toHaveBeenCalledTimes(asked);
  });

  test("behavior: what the index knows needs no list; whether it was claimed is asked of the chain", async () => {
    const gateway = serve([]);
    const indexed = { title: "Founding thanks", place: { index: 7n, amount: rzm(250) } };
    const { allocations } = await read({ round, indexed }, [7n]);
    expect(allocations).toMatchObject([{ index: 7n, isClaimed: true }]);
    expect(gateway).not.toHaveBeenCalled();
  });

  test("behavior: who isn't in a list has no stake", async () => {
    expect(await read({ round, indexed: { title: "Founding thanks", place: null } })).toEqual({
      allocations: [],
      unread: [],
    });
  });

  test("behavior: for a round that is over no list is fetched", async () => {
    const gateway = serve([]);
    expect(await read({ round: { ...round, deadline: NOW - 1n } })).toEqual({ allocations: [], unread: [] });
    expect(gateway).not.toHaveBeenCalled();
  });

  test("error: a list that no gateway has is said, and nothing else is lost", async () => {
    serve([]);
    const { allocations, unread } = await read({ round });
    expect(allocations).toEqual([]);
    expect(unread).toMatchObject([{ root: list.root, digest: list.digest }]);
    expect(unread[0]?.problem).toMatch(/can't be had/);
  });

  test("error: a list of another round isn't believed", async () => {
    serve([list.headerBytes, ...list.pageBytes]);
    const root: Hex = `0x${"33".repeat(32)}`;
    const { allocations, unread } = await read({ round: { ...round, root } });
    expect(allocations).toEqual([]);
    expect(unread[0]?.problem).toMatch(/stale/);
  });
});

describe("joinPlaces", () => {
  const found = (isComplete: boolean) => ({ ...round, list: { title: "Founding thanks", count: 2, isComplete } });
  const places = [{ root: list.root, index: 1n, amount: rzm(250) }];

  test("default: what the index found needs no list", () => {
    expect(joinPlaces([found(true)], places)[0]?.indexed).toMatchObject({
      title: "Founding thanks",
      place: { index: 1n },
    });
    expect(joinPlaces([found(false)], places)[0]?.indexed?.place).toMatchObject({ amount: rzm(250) });
    expect(joinPlaces([found(true)], [])[0]?.indexed?.place).toBeNull();
  });

  test("behavior: while it lacks the list or a page of it, who isn't found may still be in it", () => {
    expect(joinPlaces([found(false)], [])[0]?.indexed).toBeUndefined();
    expect(joinPlaces([{ ...round, list: null }], [])[0]?.indexed).toBeUndefined();
  });
});
