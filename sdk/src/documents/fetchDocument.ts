import type { Hex } from "viem";
import { cidFromDigest } from "./cidFromDigest.ts";
import { MAX_DOCUMENT_BYTES } from "./digestOf.ts";
import { DocumentUnavailableError } from "./documentErrors.ts";
import { readCapped, TooLongError } from "./readCapped.ts";
import { verifyBytes } from "./verifyBytes.ts";

/** A sentence's end: why one gateway didn't serve. */
class Refusal extends Error {}

function reasonOf(error: unknown, timeoutMs: number): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof TooLongError) return `sent more than the ${MAX_DOCUMENT_BYTES} bytes that a document can have`;
  if (error instanceof Error && error.name === "TimeoutError")
    return `didn't answer within ${timeoutMs / 1000} seconds`;
  return "can't be reached";
}

const hostOf = (gateway: string) => (URL.canParse(gateway) ? new URL(gateway).host : gateway);

/** Asks one gateway for the plain block, which is the document, and believes it nothing. */
async function fetchFrom(gateway: string, cid: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(`${gateway.replace(/\/+$/, "")}/ipfs/${cid}?format=raw`, {
    signal,
    credentials: "omit",
    referrerPolicy: "no-referrer",
  });
  if (!response.ok) {
    response.body?.cancel().catch(() => {});
    throw new Refusal(response.status === 404 ? "doesn't have it" : `answered with status ${response.status}`);
  }
  const bytes = await readCapped(response, MAX_DOCUMENT_BYTES);
  if (!(await verifyBytes(cid, bytes))) throw new Refusal("sent something else");
  return bytes;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
  });
}

/** Each gateway's turn comes when the one before it has failed, or keeps us waiting. */
function takeTurns<T>(gateways: readonly string[], ask: (gateway: string) => Promise<T>, wait: () => Promise<void>) {
  let turn: Promise<unknown> = Promise.resolve();
  return gateways.map((gateway) => {
    const answer = turn.then(() => ask(gateway));
    turn = turn.then(() => Promise.race([answer.catch(() => {}), wait()]));
    return answer;
  });
}

/**
 * Gets a document from IPFS by its digest. What arrives is verified, so that no gateway need be trusted: the first
 * gateway that sends the right bytes wins.
 * @param parameters.gateways Addresses of trustless gateways, the nearest first
 * @param parameters.timeoutMs How long each may take
 * @param parameters.patienceMs How long one may keep us waiting before the next is asked too
 * @returns The document's bytes
 * @throws {DocumentUnavailableError} when no gateway serves it, with the reason for each
 * @throws {CidError} when the digest isn't 32 bytes
 * @example
 * const bytes = await fetchDocument({ digest, gateways: ["https://ipfs.io", "https://dweb.link"] });
 */
export async function fetchDocument({
  digest,
  gateways,
  timeoutMs = 15_000,
  patienceMs = 1_500,
  signal,
}: {
  readonly digest: Hex;
  readonly gateways: readonly string[];
  readonly timeoutMs?: number;
  readonly patienceMs?: number;
  readonly signal?: AbortSignal;
}): Promise<Uint8Array<ArrayBuffer>> {
  signal?.throwIfAborted();
  const cid = cidFromDigest(digest);
  const done = new AbortController();
  const stop = signal ? AbortSignal.any([signal, done.signal]) : done.signal;
  const reasons: string[] = [];
  const ask = async (gateway: string) => {
    try {
      return await fetchFrom(gateway, cid, AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]));
    } catch (error) {
      reasons.push(`${hostOf(gateway)} ${reasonOf(error, timeoutMs)}`);
      throw error;
    }
  };
  try {
    return await Promise.any(takeTurns(gateways, ask, () => pause(patienceMs, stop)));
  } catch (cause) {
    signal?.throwIfAborted();
    throw new DocumentUnavailableError(cid, reasons, { cause });
  } finally {
    done.abort();
  }
}
