import type { Hex } from "viem";
import { cidFromDigest } from "./cidFromDigest.ts";
import { digestFromCid } from "./digestFromCid.ts";
import { isRedirect } from "./isRedirect.ts";
import { readCapped } from "./readCapped.ts";

/** A node tells of one block in far less. */
const MAX_ANSWER_BYTES = 4_096;

async function post(url: string, bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<string> {
  const body = new FormData();
  body.append("data", new Blob([bytes]));
  const response = await fetch(url, {
    method: "POST",
    body,
    signal,
    redirect: "manual",
    credentials: "omit",
    referrerPolicy: "no-referrer",
  });
  if (isRedirect(response)) throw new Error("it redirects elsewhere, which isn't followed");
  const text = new TextDecoder().decode(await readCapped(response, MAX_ANSWER_BYTES));
  if (!response.ok) throw new Error(`it answered with status ${response.status}: ${text.trim()}`);
  return text;
}

function keyOf(answer: string): string {
  const parsed: unknown = JSON.parse(answer);
  return typeof parsed === "object" && parsed !== null && "Key" in parsed ? String(parsed.Key) : "";
}

type Block = {
  readonly ipfsApiUrl: string;
  readonly bytes: Uint8Array;
  /** Computed here, before anybody is asked. */
  readonly digest: Hex;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** What it is to whoever reads the message. */
  readonly name: "document" | "file";
  readonly NotAdded: new (message: string, options?: ErrorOptions) => Error;
};

/**
 * Puts bytes on IPFS as one raw block, and pins it: up to 1 MiB, which every release of Kubo takes.
 * @throws {NotAdded} when the node can't be reached, refuses, or says that it stored something else
 * @example
 * await addBlock({ ipfsApiUrl, bytes, digest, timeoutMs: 60_000, name: "file", NotAdded: FileNotAddedError });
 */
export async function addBlock({ ipfsApiUrl, bytes, digest, timeoutMs, signal, name, NotAdded }: Block): Promise<void> {
  signal?.throwIfAborted();
  const cid = cidFromDigest(digest);
  const url = `${ipfsApiUrl.replace(/\/+$/, "")}/api/v0/block/put?cid-codec=raw&mhtype=sha2-256&pin=true`;
  const timeout = AbortSignal.timeout(timeoutMs);
  let stored: string;
  try {
    const answer = await post(url, Uint8Array.from(bytes), signal ? AbortSignal.any([signal, timeout]) : timeout);
    stored = digestFromCid(keyOf(answer));
  } catch (cause) {
    signal?.throwIfAborted();
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new NotAdded(
      `The IPFS node at ${ipfsApiUrl} didn't take the ${name} ${cid}: ${why.replace(/\.?$/, ".")} Try again, or name another node.`,
      { cause },
    );
  }
  if (stored === digest) return;
  throw new NotAdded(
    `The IPFS node at ${ipfsApiUrl} says that it stored another ${name} than ${cid}. Name another node.`,
  );
}
