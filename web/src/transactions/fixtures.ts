import type { Call, Sent, TransactionRecord } from "./record.ts";

/** Examples for tests. */
export const ACCOUNT = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
export const SPLIT = "0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512";
export const HASH = `0x${"a".repeat(64)}` as const;
export const OTHER_HASH = `0x${"b".repeat(64)}` as const;
export const CALL: Call = { to: SPLIT, data: "0x1234", value: 5n };

export function aSent(part: Partial<Sent> = {}): Sent {
  return { hash: HASH, nonce: 3, sentAt: 1_000, fromBlock: 8n, ...part };
}

export function aRecord(part: Partial<TransactionRecord> = {}): TransactionRecord {
  return {
    id: "1",
    chainId: 31337,
    account: ACCOUNT,
    createdAt: 1_000,
    label: "Pay 1 ETH",
    describe: "You pay 1 ETH to Harbour website.",
    changes: [],
    invalidates: [["rizom"]],
    expectedEvents: ["PaymentReceived"],
    done: { sentence: "You paid 1 ETH.", href: "/payments/:event", linkLabel: "See it" },
    steps: [{ label: "Pay", kind: "transaction", details: [], call: CALL, hash: null }],
    stepIndex: 0,
    independent: false,
    together: false,
    separately: false,
    callsId: null,
    state: { phase: "simulating" },
    ...part,
  };
}

/** A step that is done when a hash is given. */
export function aStep(label: string, hash: TransactionRecord["steps"][number]["hash"] = null) {
  return { label, kind: "transaction" as const, details: [], call: CALL, hash };
}
