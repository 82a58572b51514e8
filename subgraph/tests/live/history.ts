/** What happens on the chain: above all, what `gnd test` can't play, events of a data source made in the same block. */
import { type Address, encodeFunctionData, type Hex, maxUint256, parseEventLogs, toHex, zeroHash } from "viem";
import { abiOf, account, type Chain, type Contract } from "./chain.ts";

export interface History {
  /** Paid by each route, pushed, withdrawn, re-weighted. */
  harbour: Contract;
  /** Created and paid in one transaction. */
  seeds: Contract;
  dollar: Contract;
  euro: Contract;
  franc: Contract;
  fee: Contract;
  timelock: Address;
  /** Several calls in one transaction. */
  batch(calls: BatchedCall[]): Promise<void>;
}

export type BatchedCall = [contract: Contract, call: string, args: unknown[]];

const ETH = "0x0000000000000000000000000000000000000000";
const [JONAS, LUCIA, TOMAS] = [account(2).address, account(3).address, account(4).address];

export async function makeHistory(chain: Chain, factory: Contract): Promise<History> {
  const open = [account(0).address];
  const timelock = await chain.deploy("TimelockController", [0n, open, open, account(0).address]);
  const [dollar, euro, franc] = [
    await chain.deploy("TestDollar"),
    await chain.deploy("TestDollar"),
    await chain.deploy("TestDollar"),
  ];
  const fee = await chain.deploy("FeeToken");
  for (const token of [dollar, euro, franc, fee]) {
    for (const payer of [account(0).address, timelock.address]) await chain.write(token, "mint", [payer, 1_000_000n]);
  }
  const harbour = await createSplit(chain, factory, "Harbour website");
  const seeds = await predictSplit(chain, factory, "Seed catalogue");

  for (const token of [dollar, euro, franc, fee]) await chain.write(token, "approve", [harbour.address, maxUint256]);
  await payFirst(chain, harbour, dollar, franc);
  await payInBatch(chain, timelock, harbour, euro);
  await createAndPay(chain, timelock, factory, seeds, dollar);
  await chain.write(harbour, "payToken", [fee.address, 1_000n, zeroHash]);
  await chain.write(harbour, "payToken", [fee.address, 1_000n, zeroHash]);
  await live(chain, harbour, dollar);
  await createUnreadable(chain, factory);
  return {
    harbour,
    seeds,
    dollar,
    euro,
    franc,
    fee,
    timelock: timelock.address,
    batch: (calls) => batch(chain, timelock, calls),
  };
}

const termsOf = (name: string) => ({
  name,
  controller: JONAS,
  manager: JONAS,
  members: [LUCIA, TOMAS].sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1)),
  weights: [3, 2],
  assets: [],
  salt: zeroHash,
});

export async function createSplit(chain: Chain, factory: Contract, name: string): Promise<Contract> {
  const hash = await chain.write(factory, "createSplit", [termsOf(name)]);
  const { logs } = await chain.client.getTransactionReceipt({ hash });
  const [created] = parseEventLogs({ abi: factory.abi, logs, eventName: "SplitCreated" });
  const args = created?.args as unknown as { split: Address }; // the ABI is read at run time
  return { address: args.split, abi: abiOf("RevenueSplit") };
}

async function predictSplit(chain: Chain, factory: Contract, name: string): Promise<Contract> {
  return { address: await chain.read(factory, "predictSplit", [termsOf(name)]), abi: abiOf("RevenueSplit") };
}

/** A name that is no UTF-8: the contract doesn't look at it, so that the index must bear it. */
async function createUnreadable(chain: Chain, factory: Contract): Promise<void> {
  const { abi } = factory;
  const data = encodeFunctionData({ abi, functionName: "createSplit", args: [termsOf("##unreadable")] });
  const [readable, unreadable] = ["##unreadable", "\xff\xfeunreadable"].map((text) =>
    toHex(Buffer.from(text, "latin1")).slice(2),
  );
  const hash = await chain.client.sendTransaction({
    account: account(0),
    to: factory.address,
    data: data.replace(readable ?? "", unreadable ?? "") as Hex, // still hex: digits in place of digits
  });
  await chain.client.waitForTransactionReceipt({ hash });
}

/** The first payment in a token opens it; then a block with two first payments, of two transactions. */
async function payFirst(chain: Chain, harbour: Contract, dollar: Contract, franc: Contract): Promise<void> {
  await chain.write(harbour, "payToken", [dollar.address, 101n, `0x${"11".repeat(32)}`]);
  await chain.client.setAutomine(false);
  await chain.submit(harbour, "payToken", [franc.address, 11n, zeroHash]);
  await chain.submit(franc, "transfer", [harbour.address, 12n]);
  await chain.submit(harbour, "payToken", [franc.address, 13n, zeroHash]);
  await chain.client.mine({ blocks: 1 });
  await chain.client.setAutomine(true);
}

/** A plain transfer and payToken in one transaction, in the block in which the token is opened. */
async function payInBatch(chain: Chain, timelock: Contract, harbour: Contract, euro: Contract): Promise<void> {
  await batch(chain, timelock, [
    [euro, "approve", [harbour.address, maxUint256]],
    [euro, "transfer", [harbour.address, 7n]],
    [harbour, "payToken", [euro.address, 10n, zeroHash]],
    [euro, "transfer", [harbour.address, 8n]],
  ]);
}

/** A split is created and paid in one transaction, in a token that is watched already. */
async function createAndPay(
  chain: Chain,
  timelock: Contract,
  factory: Contract,
  seeds: Contract,
  dollar: Contract,
): Promise<void> {
  await batch(chain, timelock, [
    [factory, "createSplit", [termsOf("Seed catalogue")]],
    [dollar, "approve", [seeds.address, maxUint256]],
    [dollar, "transfer", [seeds.address, 7n]],
    [seeds, "payToken", [dollar.address, 10n, zeroHash]],
    [dollar, "transfer", [seeds.address, 5n]],
    [seeds, "payToken", [dollar.address, 20n, zeroHash]],
    [dollar, "transfer", [seeds.address, 9n]],
  ]);
}

/** An ordinary life: all routes, withdrawals, changes of shares and of control. */
async function live(chain: Chain, harbour: Contract, dollar: Contract): Promise<void> {
  await chain.write(harbour, "payToken", [dollar.address, 1_000n, zeroHash]);
  await chain.write(dollar, "transfer", [harbour.address, 500n]);
  await chain.write(harbour, "pay", [`0x${"22".repeat(32)}`], 1, 999n);
  const hash = await chain.client.sendTransaction({ account: account(1), to: harbour.address, value: 333n });
  await chain.client.waitForTransactionReceipt({ hash });
  await chain.write(harbour, "withdraw", [dollar.address], 3);
  await chain.write(harbour, "withdrawTo", [ETH, account(7).address, 50n], 4);
  const [first, second] = termsOf("").members;
  await chain.write(
    harbour,
    "setWeights",
    [
      [first, second],
      [0, 9],
    ],
    2,
  );
  await chain.write(harbour, "setManager", [account(8).address], 2);
  await chain.write(harbour, "payMany", [dollar.address, [LUCIA, TOMAS, JONAS]]);
  await chain.write(harbour, "transferControl", [account(8).address], 2);
  await chain.write(harbour, "acceptControl", [], 8);
  await chain.write(harbour, "renounceControl", [], 8);
}

/** Several calls in one transaction, by the timelock. */
async function batch(chain: Chain, timelock: Contract, calls: BatchedCall[]): Promise<void> {
  const targets = calls.map(([contract]) => contract.address);
  const values = calls.map(() => 0n);
  const payloads: Hex[] = calls.map(([{ abi }, functionName, args]) => encodeFunctionData({ abi, functionName, args }));
  await chain.write(timelock, "scheduleBatch", [targets, values, payloads, zeroHash, zeroHash, 0n]);
  await chain.write(timelock, "executeBatch", [targets, values, payloads, zeroHash, zeroHash]);
}
