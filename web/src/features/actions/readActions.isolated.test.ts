import { actionOf, deploymentOf, equityGrantsAbi, revenueSplitAbi } from "@rizom/sdk";
import { QueryClient } from "@tanstack/react-query";
import { type Address, getAddress, numberToHex } from "viem";
import { getCode } from "viem/actions";
import { expect, test, vi } from "vitest";
import { environment } from "../../lib/environment.ts";
import { readActions } from "./readActions.ts";

vi.mock("viem/actions", async (original) => ({ ...(await original<object>()), getCode: vi.fn(async () => undefined) }));
vi.mock("@rizom/sdk", async (original) => ({
  ...(await original<object>()),
  readPresentSettings: async () => ({}),
  readAsset: async () => null,
}));

const crowd = (count: number, from: number): Address[] =>
  Array.from({ length: count }, (_, i) => getAddress(numberToHex(i + from, { size: 20 })));

// 2026-11-29: a call can name thousands of accounts. Comparing each with each held up the page for minutes, and asking the
// node about each cost tens of thousands of requests: nobody could have read such a proposal, or voted against it.
test("bug 2026-11-29: calls that name thousands of accounts are read, and those who are called are met", async () => {
  const { equityGrants } = deploymentOf(environment.chainId);
  const split = { abi: revenueSplitAbi, functionName: "payMany" } as const;
  const many = crowd(6, 1_000_000).map((address, i) =>
    actionOf({ ...split, address, args: [address, crowd(1_900, 10_000 * (i + 1))] }),
  );
  const last = getAddress(numberToHex(9_999_999, { size: 20 }));
  const revoke = actionOf({ address: equityGrants, abi: equityGrantsAbi, functionName: "revoke", args: [last, 1n] });
  const { decoded } = await readActions(new QueryClient(), [
    ...many,
    revoke,
    { target: last, value: 1n, data: "0x12345678" },
  ]);
  const asked = vi.mocked(getCode).mock.calls.map(([, { address }]) => address);
  expect(asked.length).toBe(200);
  expect(asked).toContain(last);
  expect(decoded.at(-1)?.warnings.join()).toMatch(/There is no contract at/);
});
