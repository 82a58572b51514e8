import { describe, it } from "node:test";
import { expect } from "chai";
import { type Address, concat, decodeEventLog, getAddress, type Hex, keccak256, parseAbi, toHex } from "viem";
import { loadFixture, people, publicClient, viem } from "../chain.ts";
import { gasOf, revertDataOf } from "../expectations.ts";
import { addresses, createSplit, deployFactory, ETH, splitParams } from "../RevenueSplit/fixture.ts";
import { randomFrom } from "../random.ts";

const RETURN_THE_REST = "0x60a78060095f395ff3";
const etherReceived = parseAbi(["event EtherReceived(address indexed payer, uint256 amount)"]);

/** Behind the bytecode of a real split and behind its Solidity twin stands the same probe. */
async function deployTwins() {
  const { factory } = await deployFactory();
  const split = await createSplit(factory, splitParams());
  const probe = await viem.deployContract("ProxyProbe");
  const implementation = (await factory.read.implementation()).slice(2).toLowerCase();
  const code = (await publicClient.getCode({ address: split.address })) ?? "0x";
  expect(code).to.include(implementation);
  const bytecode = await deployCode(code.replace(implementation, probe.address.slice(2).toLowerCase()) as Hex);
  const solidity = getAddress((await viem.deployContract("SolidityProxy", [probe.address])).address);
  return { bytecode, solidity, probe };
}

describe("SplitProxy: the bytecode and its Solidity twin", () => {
  it("answer a plain send themselves, with the same event", async () => {
    const { bytecode, solidity } = await loadFixture(deployTwins);
    for (const value of [0n, 1n, 2n ** 80n]) {
      for (const proxy of [bytecode, solidity]) {
        const hash = await people.payer.sendTransaction({ to: proxy, value: value % 10n ** 21n });
        const { logs } = await publicClient.waitForTransactionReceipt({ hash });
        expect(logs.length).to.equal(1);
        expect(logs[0]?.address.toLowerCase()).to.equal(proxy.toLowerCase());
        const event = decodeEventLog({
          abi: etherReceived,
          topics: logs[0]?.topics ?? [],
          data: logs[0]?.data ?? "0x",
        });
        expect(event.args).to.deep.equal({ payer: addresses.payer, amount: value % 10n ** 21n });
      }
    }
  });

  it("hand on data, value and caller, and give back what comes, alike", async () => {
    const { bytecode, solidity, probe } = await loadFixture(deployTwins);
    const random = randomFrom("proxy");
    for (let i = 0; i < 100; ++i) {
      const data = randomData(random.integer(1, 400), random);
      const value = random.pick([0n, 1n, 10n ** 18n]);
      const answers = await Promise.all([bytecode, solidity].map((to) => answerOf(to, data, value)));
      expect(answers[0]).to.deep.equal(answers[1]);
      expect(answers[0]?.reverted).to.equal(Number.parseInt(data.slice(2, 4), 16) % 2 === 1);
      expect(answers[0]?.data).to.include(data.slice(2));
      expect(answers[0]?.data).to.include(addresses.payer.slice(2).toLowerCase());
    }
    expect(await probe.read.seen()).to.equal(`0x${"00".repeat(32)}`);
  });

  it("run the implementation on their own storage and address", async () => {
    const { bytecode, solidity, probe } = await loadFixture(deployTwins);
    const data = "0x0203040506070809";
    for (const proxy of [bytecode, solidity]) {
      const hash = await people.payer.sendTransaction({ to: proxy, data, value: 7n });
      const { logs } = await publicClient.waitForTransactionReceipt({ hash });
      const event = decodeEventLog({ abi: probe.abi, topics: logs[0]?.topics ?? [], data: logs[0]?.data ?? "0x" });
      expect(event.args).to.deep.equal({ caller: addresses.payer, self: getAddress(proxy), value: 7n, data });
      expect(await publicClient.getStorageAt({ address: proxy, slot: toHex(0) })).to.not.equal(`0x${"00".repeat(32)}`);
      expect(await publicClient.getBalance({ address: proxy })).to.equal(7n);
    }
    expect(await publicClient.getBalance({ address: probe.address })).to.equal(0n);
  });

  it("give back nothing, or fail with nothing, alike", async () => {
    const { solidity } = await loadFixture(deployTwins);
    const { factory } = await deployFactory();
    const split = await createSplit(factory, splitParams());
    const code = (await publicClient.getCode({ address: split.address })) ?? "0x";
    const implementation = (await factory.read.implementation()).slice(2).toLowerCase();
    // An account without code answers any call with nothing; a burning payee fails with nothing.
    const empty = await deployCode(code.replace(implementation, "ab".repeat(20)) as Hex);
    expect(await answerOf(empty, "0x12345678", 0n)).to.deep.equal({ reverted: false, data: "0x" });
    const burning = (await viem.deployContract("BurningPayee")).address.slice(2).toLowerCase();
    const failing = await deployCode(code.replace(implementation, burning) as Hex);
    expect(await answerOf(failing, "0x12345678", 0n)).to.deep.equal({ reverted: true, data: "0x" });
    expect((await answerOf(solidity, "0x02", 0n)).reverted).to.equal(false);
  });

  it("the bytecode is the cheaper one", async () => {
    const { bytecode, solidity } = await loadFixture(deployTwins);
    const [ours, twin] = [await sendGas(bytecode), await sendGas(solidity)];
    expect(ours < twin, `${ours} against ${twin}`).to.equal(true);
  });
});

function sendGas(to: Address) {
  return gasOf(people.payer.sendTransaction({ to, value: 1n }));
}

function randomData(length: number, random: ReturnType<typeof randomFrom>): Hex {
  let data = "0x";
  while (data.length < 2 + 2 * length) data += keccak256(toHex(random.integer(0, 2 ** 32))).slice(2);
  return data.slice(0, 2 + 2 * length) as Hex;
}

/** What a call gives back, whether it succeeds or reverts. */
async function answerOf(to: Address, data: Hex, value: bigint): Promise<{ reverted: boolean; data: Hex }> {
  try {
    const { data: answer } = await publicClient.call({ account: addresses.payer, to, data, value });
    return { reverted: false, data: answer ?? "0x" };
  } catch (error) {
    return { reverted: true, data: revertDataOf(error) ?? "0x" };
  }
}

async function deployCode(code: Hex): Promise<Address> {
  const hash = await people.stranger.sendTransaction({ data: concat([RETURN_THE_REST, code]) });
  const { contractAddress } = await publicClient.waitForTransactionReceipt({ hash });
  return getAddress(contractAddress ?? ETH);
}
