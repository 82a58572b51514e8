import { cidOf } from "./cidOf.ts";
import { digestFromCid } from "./digestFromCid.ts";
import { DocumentNotAddedError } from "./documentErrors.ts";
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
    credentials: "omit",
    referrerPolicy: "no-referrer",
  });
  const text = new TextDecoder().decode(await readCapped(response, MAX_ANSWER_BYTES));
  if (!response.ok) throw new Error(`it answered with status ${response.status}: ${text.trim()}`);
  return text;
}

function keyOf(answer: string): string {
  const parsed: unknown = JSON.parse(answer);
  return typeof parsed === "object" && parsed !== null && "Key" in parsed ? String(parsed.Key) : "";
}

/**
 * Puts a document on IPFS as one raw block, and pins it, through the RPC of Kubo or of a pinning service that speaks it.
 *
 * Its address is known before; the node's answer must be the same.
 * @param parameters.ipfsApiUrl Where the RPC is, without `/api/v0`
 * @returns The CID, 59 letters and digits
 * @throws {CidError} when the document is larger than 256 KiB
 * @throws {DocumentNotAddedError} when the node can't be reached, refuses, or says that it stored something else
 * @example
 * const cid = await addDocument({ ipfsApiUrl: "http://127.0.0.1:5001", bytes: canonicalBytes(document) });
 */
export async function addDocument({
  ipfsApiUrl,
  bytes,
  timeoutMs = 60_000,
}: {
  readonly ipfsApiUrl: string;
  readonly bytes: Uint8Array;
  readonly timeoutMs?: number;
}): Promise<string> {
  const cid = await cidOf(bytes);
  const url = `${ipfsApiUrl.replace(/\/+$/, "")}/api/v0/block/put?cid-codec=raw&mhtype=sha2-256&pin=true`;
  let stored: string;
  try {
    stored = digestFromCid(keyOf(await post(url, Uint8Array.from(bytes), AbortSignal.timeout(timeoutMs))));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DocumentNotAddedError(
      `The IPFS node at ${ipfsApiUrl} didn't take the document ${cid}: ${why.replace(/\.?$/, ".")} Try again, or name another node.`,
      { cause },
    );
  }
  if (stored === digestFromCid(cid)) return cid;
  throw new DocumentNotAddedError(
    `The IPFS node at ${ipfsApiUrl} says that it stored another document than ${cid}. Name another node.`,
  );
}
