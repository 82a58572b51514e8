import { equityTokenAbi, patronageEquityAbi, revenueSplitAbi } from "@rizom/sdk";
import { encodeAbiParameters, encodeEventTopics, type Log, type TransactionReceipt } from "viem";
import { expect, test } from "vitest";
import { toOverlayReceipt } from "./toOverlayReceipt.ts";

const PAYER = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
const SPLIT = "0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512";

const topics = encodeEventTopics({ abi: revenueSplitAbi, eventName: "EtherReceived", args: { payer: PAYER } });
const told = { address: SPLIT, topics, data: encodeAbiParameters([{ type: "uint256" }], [7n]), logIndex: 3 };
const foreign = { address: SPLIT, topics: [`0x${"9".repeat(64)}`], data: "0x", logIndex: 4 };

const receipt = {
  transactionHash: `0x${"a".repeat(64)}`,
  blockNumber: 12n,
  from: PAYER,
  logs: [told, foreign] as unknown as Log[],
} as unknown as TransactionReceipt;

test("default: decodes what the SDK knows, and keeps all logs", () => {
  const decoded = toOverlayReceipt(receipt, { chainId: 31337, timestamp: 50 });
  expect(decoded).toMatchObject({ chainId: 31337, blockNumber: 12n, timestamp: 50, from: PAYER });
  expect(decoded.events).toEqual([
    { address: SPLIT, eventName: "EtherReceived", args: { payer: PAYER, amount: 7n }, logIndex: 3 },
  ]);
  expect(decoded.logs).toHaveLength(2);
});

test("behavior: knows what happens to equity, and names a transfer of a token once", () => {
  const claimed = {
    address: SPLIT,
    topics: encodeEventTopics({
      abi: patronageEquityAbi,
      eventName: "PatronageClaimed",
      args: { split: SPLIT, asset: SPLIT, account: PAYER },
    }),
    data: encodeAbiParameters([{ type: "address" }, { type: "uint256" }], [PAYER, 7n]),
    logIndex: 0,
  };
  const transferred = {
    address: SPLIT,
    topics: encodeEventTopics({ abi: equityTokenAbi, eventName: "Transfer", args: { from: SPLIT, to: PAYER } }),
    data: encodeAbiParameters([{ type: "uint256" }], [7n]),
    logIndex: 1,
  };
  const both = { ...receipt, logs: [claimed, transferred] } as unknown as TransactionReceipt;
  const { events } = toOverlayReceipt(both, { chainId: 31337, timestamp: 50 });
  expect(events.map(({ eventName }) => eventName)).toEqual(["PatronageClaimed", "Transfer"]);
  expect(events[0]?.args).toMatchObject({ account: PAYER, to: PAYER, amount: 7n });
  expect(events[1]?.args).toMatchObject({ from: SPLIT, to: PAYER });
});
