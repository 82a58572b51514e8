import type { Holder } from "@rizom/sdk";
import { vi } from "vitest";

const HEAD = { number: 120, timestamp: Math.floor(Date.now() / 1000) };

type Question = { query: string; variables?: Record<string, unknown> };
type Call = { id: number; method: string };

/**
 * For tests: an index and a chain that answer at their transport. The index compares figures and addresses as the real
 * one does; what it was asked is kept.
 */
export function fakeIndex(holders: readonly Holder[]) {
  const asked: Question[] = [];
  const supply = holders.reduce((sum, { balance }) => sum + balance, 0n);
  vi.stubGlobal("fetch", async (url: string | URL, { body }: { body: string }) => {
    if (!String(url).includes("index.test")) return answer(toChain(JSON.parse(body)));
    const question = JSON.parse(body) as Question;
    asked.push(question);
    return answer({ data: toQuestion(question) });
  });
  return { asked };

  function toQuestion({ query, variables = {} }: Question): unknown {
    const _meta = { block: { ...HEAD, hash: `0x${"ab".repeat(32)}` }, hasIndexingErrors: false };
    if (query.includes("query Meta")) return { _meta };
    if (query.includes("query Equity"))
      return { equity: { ...TOTALS, supply: `${supply}`, holderCount: holders.length } };
    if (query.includes("query MintAllowances")) return { mintAllowances: [] };
    const figure = variables.orderBy === "votes" ? "votes" : "balance";
    const byId = query.includes("query CapTable");
    const found = holders
      .filter((holder) => matches(holder, variables.where as Where))
      .sort((a, b) => (byId ? (a.account < b.account ? -1 : 1) : compare(a, b, figure)))
      .slice(0, Number(variables.first));
    return byId ? { items: found.map(toEntity), _meta } : { holders: found.map(toEntity) };
  }
}

const TOTALS = {
  delegatedVotes: "0",
  promised: "0",
  grantCount: 0,
  roundCount: 0,
  claimCount: 0,
  recognitionCount: 0,
  areTransfersOpen: false,
};

function answer(data: unknown): Response {
  return new Response(JSON.stringify(data), { headers: { "content-type": "application/json" } });
}

/** Only asked for its head. */
function toChain(calls: Call | Call[]): unknown {
  const result = ({ id, method }: Call) => ({
    jsonrpc: "2.0",
    id,
    result:
      method === "eth_blockNumber"
        ? hex(HEAD.number)
        : { number: hex(HEAD.number), timestamp: hex(HEAD.timestamp), transactions: [] },
  });
  return Array.isArray(calls) ? calls.map(result) : result(calls);
}

const hex = (value: number) => `0x${value.toString(16)}`;

function toEntity({ account, balance, votes, delegate }: Holder) {
  return {
    id: account.toLowerCase(),
    balance: `${balance}`,
    votes: `${votes}`,
    delegate: delegate && { id: delegate.toLowerCase() },
    delegatedSince: null,
    claimed: "0",
    claimCount: 0,
  };
}

function compare(a: Holder, b: Holder, figure: "balance" | "votes"): number {
  if (a[figure] !== b[figure]) return a[figure] > b[figure] ? -1 : 1;
  return a.account.toLowerCase() > b.account.toLowerCase() ? -1 : 1;
}

type Where = { [key: string]: unknown; and?: Where[]; or?: Where[] };

function matches(holder: Holder, where: Where): boolean {
  return Object.entries(where).every(([key, wanted]) => {
    if (key === "and") return (wanted as Where[]).every((part) => matches(holder, part));
    if (key === "or") return (wanted as Where[]).some((part) => matches(holder, part));
    const [field = "", operator = "is"] = key.split("_");
    const own = field === "id" ? holder.account.toLowerCase() : holder[field as "balance" | "votes"];
    if (operator === "in") return (wanted as string[]).includes(String(own));
    const other = field === "id" ? String(wanted) : BigInt(wanted as string);
    return (
      { is: own === other, lt: own < other, gt: own > other, lte: own <= other, gte: own >= other }[operator] ?? false
    );
  });
}
