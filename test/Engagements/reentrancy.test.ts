import { describe, it } from "node:test";
import { expect } from "chai";
import { type Address, encodeFunctionData, getAddress, type Hex, maxUint256, parseEther } from "viem";
import { loadFixture, publicClient, viem } from "../chain.ts";
import {
  addresses,
  byArbiter,
  byFacilitator,
  deployEngagements,
  EVIDENCE,
  newOutcome,
  open,
  passBy,
  REASON,
  RULING,
} from "../engagements.ts";
import { ETH } from "../RevenueSplit/fixture.ts";

const AMOUNT = parseEther("1");
/** The first word of `ReentrancyGuardReentrantCall()`. */
const ENTERED = "0x3ee5aeb5".padEnd(66, "0");
const { member } = addresses;

/** The client is a contract that, when it's paid, makes one call back. Two engagements of its, both funded in the asset. */
async function deployHostile(inEther: boolean) {
  const world = await loadFixture(deployEngagements);
  const { engagements } = world;
  const payee = await viem.deployContract("ReenteringPayee");
  const token = await viem.deployContract("HookToken");
  const client = getAddress(payee.address);
  const asset = inEther ? ETH : getAddress(token.address);
  await token.write.mint([client, 100n * AMOUNT]);
  await payee.write.execute([
    token.address,
    encodeFunctionData({ abi: token.abi, functionName: "approve", args: [engagements.address, maxUint256] }),
  ]);
  const outcomes = await Promise.all([1, 2, 3].map(() => newOutcome({ amount: AMOUNT })));
  const first = await open(world, { client, asset, outcomes, team: [member] });
  const second = await open(world, { client, asset, outcomes });
  const act = (data: Hex, value = 0n) => payee.write.execute([engagements.address, data], { value });
  const call = (functionName: "fund" | "accept" | "expire" | "cancel", id: bigint, outcome: bigint): Hex =>
    functionName === "fund"
      ? encodeFunctionData({ abi: engagements.abi, functionName, args: [id, [outcome]] })
      : encodeFunctionData({ abi: engagements.abi, functionName, args: [id, outcome] });
  const fund = (id: bigint, outcome: bigint) => act(call("fund", id, outcome), inEther ? AMOUNT : 0n);
  for (const { id } of [first, second]) for (const outcome of [1n, 2n]) await fund(id, outcome);
  await token.write.register([client]);
  const balance = (account: Address) =>
    inEther ? publicClient.getBalance({ address: account }) : token.read.balanceOf([account]);
  return { ...world, payee, token, client, asset, first, second, act, call, fund, balance };
}

type Hostile = Awaited<ReturnType<typeof deployHostile>>;

/** Everything that moves money, as the called-back client would try it. */
function attempts({ engagements, call, first, second, client }: Hostile): [name: string, data: Hex][] {
  const { abi } = engagements;
  return [
    ["accept another outcome", call("accept", first.id, 2n)],
    ["cancel the same outcome", call("cancel", first.id, 1n)],
    ["expire another outcome", call("expire", first.id, 2n)],
    ["accept in another engagement", call("accept", second.id, 1n)],
    ["fund another outcome", call("fund", first.id, 3n)],
    ["claim a refund", encodeFunctionData({ abi, functionName: "claimRefund", args: [first.id, client] })],
    ["claim what's stray", encodeFunctionData({ abi, functionName: "claimStray", args: [first.id, ETH, client] })],
    ["settle", encodeFunctionData({ abi, functionName: "settle", args: [first.id, 2n, 5_000] })],
  ];
}

async function toDispute({ engagements, act, first }: Hostile) {
  await engagements.write.deliver([first.id, 1n, EVIDENCE], byFacilitator);
  await act(encodeFunctionData({ abi: engagements.abi, functionName: "dispute", args: [first.id, 1n, REASON] }));
}

/** Ends that pay the client: each with what brings it about. */
const ENDINGS = {
  resolve: async (world: Hostile) => {
    await toDispute(world);
    return () => world.engagements.write.resolve([world.first.id, 1n, 4_000, RULING], byArbiter);
  },
  expire: async (world: Hostile) => {
    await passBy(BigInt(world.first.terms.outcomes[0]?.due ?? 0) + 14n * 86_400n);
    return () => world.engagements.write.expire([world.first.id, 1n], byFacilitator);
  },
  cancel: async (world: Hostile) => {
    await world.act(world.call("cancel", world.first.id, 1n));
    return () => world.engagements.write.cancel([world.first.id, 1n], byFacilitator);
  },
} as const;

describe("Engagements entered again", () => {
  for (const inEther of [true, false]) {
    const asset = inEther ? "ETH" : "a token that calls its receiver";
    for (const [ending, prepare] of Object.entries(ENDINGS)) {
      it(`given a client is paid ${asset} by ${ending}, whatever it calls back is refused, and it's paid once`, async () => {
        const world = await deployHostile(inEther);
        const { engagements, payee, first, second, balance, client } = world;
        const end = await prepare(world);
        const share = ending === "resolve" ? (AMOUNT * 6n) / 10n : AMOUNT;
        for (const [name, data] of attempts(world)) {
          const revert = await publicClient.request({ method: "evm_snapshot" as never });
          const before = await balance(client);
          await payee.write.arm([engagements.address, data]);
          await end();
          // In ETH a push brings 50,000 gas: enough for the payee to call back, and to remember how it ended.
          expect(await payee.read.called(), `${name}: never called back`).to.equal(true);
          expect(await payee.read.succeeded(), name).to.equal(false);
          expect(await payee.read.answer(), name).to.equal(ENTERED);
          expect((await balance(client)) - before, name).to.equal(share);
          expect(await engagements.read.held([first.id]), name).to.equal(AMOUNT);
          expect(await balance(first.escrow), name).to.equal(AMOUNT);
          expect(await balance(second.escrow), name).to.equal(2n * AMOUNT);
          await publicClient.request({ method: "evm_revert" as never, params: [revert] as never });
        }
      });
    }
  }

  it("given a token calls back while it's funded, the call is refused and the funding counts once", async () => {
    const world = await deployHostile(false);
    const { engagements, payee, first, call, fund, balance } = world;
    await payee.write.arm([engagements.address, call("fund", first.id, 3n)]);
    await fund(first.id, 3n);
    expect(await payee.read.called()).to.equal(true);
    expect(await payee.read.answer()).to.equal(ENTERED);
    expect(await engagements.read.held([first.id])).to.equal(3n * AMOUNT);
    expect(await balance(first.escrow)).to.equal(3n * AMOUNT);
  });
});
