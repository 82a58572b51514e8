import {
  type Address,
  createClient,
  custom,
  encodeFunctionData,
  type Hex,
  HttpRequestError,
  parseEther,
  RpcRequestError,
} from "viem";
import { hardhat } from "viem/chains";
import { beforeAll, describe, expect, test } from "vitest";
import { setMintAllowanceRequest } from "../equity/setMintAllowanceRequest.ts";
import { admitFranchiseRequest } from "../franchise/admitFranchiseRequest.ts";
import { accessManagerAbi } from "../generated/accessManagerAbi.ts";
import { erc20PermitAbi } from "../generated/erc20PermitAbi.ts";
import { governorAbi } from "../generated/governorAbi.ts";
import { timelockControllerAbi } from "../generated/timelockControllerAbi.ts";
import { createGovernance, owner } from "../testing/createGovernance.ts";
import { accountOf, startLocalChain } from "../testing/startLocalChain.ts";
import type { Action } from "./Action.ts";
import { actionOf } from "./actionOf.ts";
import { simulateActions } from "./simulateActions.ts";

type World = Awaited<ReturnType<typeof createGovernance>>;

const SOMEBODY = accountOf(3).address;
const NOBODY: Address = "0x00000000000000000000000000000000000000ff";
const DIGEST: Hex = `0x${"cd".repeat(32)}`;

let world: World;
let clean: Hex;

beforeAll(async () => {
  world = await createGovernance(await startLocalChain());
  clean = await world.client.snapshot();
}, 60_000);

const pay =
  (amount: bigint) =>
  ({ dollar }: World) =>
    actionOf({ address: dollar, abi: erc20PermitAbi, functionName: "transfer", args: [SOMEBODY, amount] });
const payEther = (value: bigint) => (): Action => ({ target: SOMEBODY, value, data: "0x" });
const admit =
  (owners: readonly Address[]) =>
  ({ franchiseRegistry }: World) =>
    actionOf(admitFranchiseRequest({ franchiseRegistry, name: "Northlight", charter: DIGEST, owners }));
const setting =
  (functionName: string, args: readonly unknown[]) =>
  ({ governor }: World) =>
    actionOf({ address: governor, abi: governorAbi, functionName, args });
const ofTimelock =
  (functionName: string, args: readonly unknown[]) =>
  ({ treasury }: World) =>
    actionOf({ address: treasury, abi: timelockControllerAbi, functionName, args });
const ofManager = (functionName: string, args: (world: World) => readonly unknown[]) => (all: World) =>
  actionOf({ address: all.accessManager, abi: accessManagerAbi, functionName, args: args(all) });
const relay = (inner: (world: World) => Action) => (all: World) => {
  const { target, value, data } = inner(all);
  return setting("relay", [target, value, data])(all);
};

type Make = (world: World) => Action;

/** What is simulated, which action fails, and what the sentence says. */
const CASES: [title: string, actions: readonly Make[], fails?: readonly [number, RegExp]][] = [
  ["a payment in a token", [pay(400_000_000n)]],
  ["a payment in ETH", [payEther(parseEther("2"))]],
  ["two payments that together are all there is", [pay(600_000_000n), pay(400_000_000n)]],
  [
    "two payments that together are more than there is",
    [pay(600_000_000n), pay(400_000_001n)],
    [1, /^The treasury has 400 tUSD then, and this needs 400.000001 tUSD\./],
  ],
  ["more ETH than there is", [payEther(parseEther("6"))], [0, /^The treasury has 5 ETH then, and this needs 6 ETH\./]],
  ["the same payment twice", [pay(1n), pay(1n)]],
  ["a franchise", [admit([SOMEBODY])]],
  ["a franchise whose owner owns another", [pay(1n), admit([owner.address])], [1, /owns/]],
  ["the same franchise twice", [admit([SOMEBODY]), admit([SOMEBODY])], [1, /owns/]],
  ["a setting of the governor", [setting("setVotingPeriod", [604_800])]],
  [
    "two settings, and something else between",
    [setting("setVotingDelay", [1]), pay(1n), setting("setVotingPeriod", [9])],
  ],
  ["the same setting twice", [setting("setVotingDelay", [1]), setting("setVotingDelay", [1])]],
  ["a period of nothing", [setting("setVotingPeriod", [0])], [0, /./]],
  ["a quorum of more than all", [setting("updateQuorumNumerator", [101n])], [0, /./]],
  ["a guardian for too long", [setting("setGuardian", [SOMEBODY, 2 ** 48 - 1])], [0, /./]],
  ["the treasury's own delay", [ofTimelock("updateDelay", [172_800n])]],
  ["a role of the treasury", [ofTimelock("grantRole", [DIGEST, SOMEBODY])]],
  ["an operation that isn't there", [ofTimelock("cancel", [DIGEST])], [0, /./]],
  ["a role of the manager", [ofManager("grantRole", () => [1n, SOMEBODY, 0])]],
  ["a role that is locked", [ofManager("labelRole", () => [0n, "boss"])], [0, /can't be changed/]],
  [
    "calls within a call",
    [
      ofManager("multicall", () => [
        [encodeFunctionData({ abi: accessManagerAbi, functionName: "grantRole", args: [2n, SOMEBODY, 0] })],
      ]),
    ],
  ],
  ["the governor calling somebody", [relay(payEther(0n))]],
  ["the governor calling with money that it hasn't", [relay(payEther(1n))], [0, /./]],
  [
    "a call that only the governor may make of itself, through the manager",
    [ofManager("execute", (all) => [all.governor, setting("setVotingDelay", [1])(all).data])],
    [0, /./],
  ],
  [
    "a mint allowance",
    [
      ({ equityToken, equityGrants }) =>
        actionOf(setMintAllowanceRequest({ equityToken, module: equityGrants, limit: parseEther("3000000") })),
    ],
  ],
  [
    "a mint allowance for somebody without a contract",
    [({ equityToken }) => actionOf(setMintAllowanceRequest({ equityToken, module: NOBODY, limit: 1n }))],
    [0, /no contract/],
  ],
  [
    "money for the governor, which takes none",
    [({ governor }) => ({ target: governor, value: 1n, data: "0x" })],
    [0, /./],
  ],
  [
    "a function that isn't there",
    [({ equityGrants }) => ({ target: equityGrants, value: 0n, data: "0x12345678" })],
    [0, /./],
  ],
  ["a call of nobody, which does nothing", [() => ({ target: NOBODY, value: 0n, data: "0x12345678" })]],
];

describe("simulateActions", () => {
  test.each(CASES)("default: the same as real execution: %s", async (title, makes, fails) => {
    const { client, deployment } = world;
    const actions = makes.map((make) => make(world));
    const assets = [{ address: world.dollar, symbol: "tUSD", decimals: 6 }];
    const simulated = await simulateActions(client, { deployment, actions, assets });
    const real = await world.decide(actions, title).then(
      () => "works",
      () => "fails",
    );
    await client.revert({ id: clean });
    clean = await client.snapshot();
    expect(simulated.status).toBe(real);
    expect(simulated.status).toBe(fails ? "fails" : "works");
    if (simulated.status !== "fails" || !fails) return;
    expect(simulated.index).toBe(fails[0]);
    expect(simulated.revert.sentence).toMatch(fails[1]);
  });

  test("default: it tells what the treasury has afterwards, and changes nothing", async () => {
    const { client, deployment, dollar, equityToken, ether, treasury } = world;
    const actions = [pay(400_000_000n)(world), payEther(parseEther("2"))()];
    const assets = [{ address: dollar, symbol: "tUSD", decimals: 6 }];
    const result = await simulateActions(client, { deployment, actions, assets });
    expect(result).toEqual({
      status: "works",
      balances: [
        { asset: ether, before: parseEther("5"), after: parseEther("3") },
        { asset: equityToken, before: 0n, after: 0n },
        { asset: dollar, before: 1_000_000_000n, after: 600_000_000n },
      ],
    });
    expect(await client.getBalance({ address: treasury })).toBe(parseEther("5"));
  });

  const throughNode = (answer: (method: string, params: readonly unknown[]) => Promise<unknown>) =>
    createClient({
      chain: hardhat,
      transport: custom({ request: ({ method, params }) => answer(method, params ?? []) }, { retryCount: 0 }),
    });

  test("error: a node that passes over the changed state: nobody knows, and it never says that it works", async () => {
    const { client, deployment } = world;
    // What it does with the parameters is the node's; viem knows no such method without the third.
    const ignores = throughNode((method, params) =>
      client.transport.request({ method, params: params.slice(0, 2) } as never),
    );
    const result = await simulateActions(ignores, { deployment, actions: [pay(1n)(world)] });
    expect(result).toMatchObject({ status: "unavailable", sentence: expect.stringMatching(/^Your node can’t/) });
  });

  test("error: a node that refuses the changed state", async () => {
    const refuses = throughNode(() =>
      Promise.reject(
        new RpcRequestError({
          body: {},
          url: "",
          error: { code: -32602, message: "too many arguments, want at most 2" },
        }),
      ),
    );
    const result = await simulateActions(refuses, { deployment: world.deployment, actions: [pay(1n)(world)] });
    expect(result.status).toBe("unavailable");
  });

  test("error: a node that isn't there: that's an error of the reading", async () => {
    const gone = throughNode(() =>
      Promise.reject(new HttpRequestError({ url: "http://gone", details: "fetch failed" })),
    );
    await expect(simulateActions(gone, { deployment: world.deployment, actions: [pay(1n)(world)] })).rejects.toThrow();
  });
});
