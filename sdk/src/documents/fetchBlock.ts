import type { Hex } from "viem";
import { cidFromDigest } from "./cidFromDigest.ts";
import { isRedirect } from "./isRedirect.ts";
import { pause } from "./pause.ts";
import { readCapped, TooLongError } from "./readCapped.ts";
import { sha256Of } from "./sha256Of.ts";

/** No gateway served a block. */
export class BlockUnavailable extends Error {
  readonly cid: string;
  /** A sentence's end for each gateway, in the order in which they failed. */
  readonly reasons: readonly string[];
  /** Whether one of them sent something else than the block. */
  readonly isMismatch: boolean;

  constructor(cid: string, failures: readonly Failure[], options: ErrorOptions) {
    super(`No gateway has ${cid}.`, options);
    this.cid = cid;
    this.reasons = failures.map(({ reason }) => reason);
    this.isMismatch = failures.some((failure) => failure.isMismatch);
  }
}

type Failure = { readonly reason: string; readonly isMismatch: boolean };

type Wanted = {
  readonly digest: Hex;
  readonly gateways: readonly string[];
  readonly timeoutMs: number;
  readonly patienceMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Told of each gateway that sent something else, whoever sends the right bytes in the end. */
  readonly onMismatch?: ((gateway: string) => void) | undefined;
  /** What it is to whoever reads the message, and the most bytes that one can have. */
  readonly name: "document" | "file";
  readonly most: number;
};

/** A sentence's end: why one gateway didn't serve. */
class Refusal extends Error {}
class Mismatch extends Error {}

function failureOf(gateway: string, error: unknown, { name, most, timeoutMs }: Wanted): Failure {
  const host = URL.canParse(gateway) ? new URL(gateway).host : gateway;
  const say = (reason: string, isMismatch = false) => ({ reason: `${host} ${reason}`, isMismatch });
  if (error instanceof Refusal) return say(error.message);
  if (error instanceof Mismatch) return say("sent something else", true);
  if (error instanceof TooLongError) return say(`sent more than the ${most} bytes that a ${name} can have`, true);
  return error instanceof Error && error.name === "TimeoutError"
    ? say(`didn't answer within ${timeoutMs / 1000} seconds`)
    : say("can't be reached");
}

/** Asks one gateway for the plain block, which is the whole document or file, and believes it nothing. */
async function fetchFrom(gateway: string, { digest, most }: Wanted, signal: AbortSignal) {
  const response = await fetch(`${gateway.replace(/\/+$/, "")}/ipfs/${cidFromDigest(digest)}?format=raw`, {
    signal,
    redirect: "manual",
    credentials: "omit",
    referrerPolicy: "no-referrer",
  });
  if (isRedirect(response)) throw new Refusal("redirects elsewhere, which isn't followed");
  if (!response.ok) {
    response.body?.cancel().catch(() => {});
    throw new Refusal(response.status === 404 ? "doesn't have it" : `answered with status ${response.status}`);
  }
  const bytes = await readCapped(response, most);
  if ((await sha256Of(bytes)) !== digest.toLowerCase()) throw new Mismatch();
  return bytes;
}

/** Each gateway's turn comes when the one before it has failed, or keeps us waiting: without patience, all are asked at once. */
function takeTurns<T>(gateways: readonly string[], ask: (gateway: string) => Promise<T>, wait: () => Promise<void>) {
  let turn: Promise<unknown> = Promise.resolve();
  return gateways.map((gateway) => {
    const answer = turn.then(() => ask(gateway));
    turn = turn.then(() => Promise.race([answer.catch(() => {}), wait()]));
    return answer;
  });
}

/**
 * Gets a raw block from IPFS by its digest. What arrives is capped and verified: the first gateway that sends the right
 * bytes wins.
 * @throws {BlockUnavailable} when no gateway serves it
 * @throws {CidError} when the digest isn't 32 bytes
 * @example
 * const bytes = await fetchBlock({ digest, gateways, timeoutMs: 15_000, patienceMs: 1_500, name: "file", most: 1_024 });
 */
export async function fetchBlock(wanted: Wanted): Promise<Uint8Array<ArrayBuffer>> {
  const { digest, gateways, timeoutMs, patienceMs, signal } = wanted;
  signal?.throwIfAborted();
  const cid = cidFromDigest(digest);
  const done = new AbortController();
  const stop = signal ? AbortSignal.any([signal, done.signal]) : done.signal;
  const failures: Failure[] = [];
  const ask = async (gateway: string) => {
    try {
      return await fetchFrom(gateway, wanted, AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]));
    } catch (error) {
      const failure = failureOf(gateway, error, wanted);
      failures.push(failure);
      if (failure.isMismatch) wanted.onMismatch?.(gateway);
      throw error;
    }
  };
  try {
    return await Promise.any(takeTurns(gateways, ask, () => pause(patienceMs, stop)));
  } catch (cause) {
    signal?.throwIfAborted();
    throw new BlockUnavailable(cid, failures, { cause });
  } finally {
    done.abort();
  }
}
