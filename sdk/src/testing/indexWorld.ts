import { getAddress, type Hex, numberToHex } from "viem";
import { onTestFinished } from "vitest";
import { createIndexClient } from "../indexing/createIndexClient.ts";
import { type Asked, startIndex } from "./startIndex.ts";

/** What an index writes addresses, hashes and ids of events as. */
export const raw = (n: number): Hex => numberToHex(n, { size: 20 });
export const hash = (n: number): Hex => numberToHex(n, { size: 32 });
export const id = (n: number): Hex => numberToHex(n, { size: 36 });

/** The same address as we write it. */
export const account = (n: number) => getAddress(raw(n));

/** Two people whose addresses have capitals: as we write them, and as an index links them. */
export const [mira, priya] = [account(0xfedcba), account(0xabcdef)];
export const [who, whose] = [{ id: raw(0xfedcba) }, { id: raw(0xabcdef) }];

/** An index that answers as it's told until the test is over, and what it was asked. */
export async function indexOf(reply: (asked: Asked) => unknown) {
  const { url, asked, stop } = await startIndex((question) => ({ data: reply(question) }));
  onTestFinished(stop);
  return { index: createIndexClient(url), asked };
}
