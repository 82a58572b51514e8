import type { Hex } from "viem";
import { cidFromDigest } from "./cidFromDigest.ts";
import { digestFromCid } from "./digestFromCid.ts";
import { endpointName } from "./endpointName.ts";
import { isRedirect } from "./isRedirect.ts";
import { quote } from "./quote.ts";
import { readCapped } from "./readCapped.ts";

/** A node tells of one block in far less. */
const MAX_ANSWER_BYTES = 4_096;

/**
 * The form of one file, written out: a FormData is sent as a stream, which in Node ends the whole process when a
 * connection is refused before it begins.
 */
function multipart(bytes: Uint8Array) {
  const boundary = `rizom-${crypto.randomUUID()}`;
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="data"; filename="data"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const encoder = new TextEncoder();
  const [start, end] = [encoder.encode(head), encoder.encode(`\r\n--${boundary}--\r\n`)];
  const body = new Uint8Array(start.length + bytes.length + end.length);
  body.set(start);
  body.set(bytes, start.length);
  body.set(end, start.length + bytes.length);
  return { headers: { "content-type": `multipart/form-data; boundary=${boundary}` }, body };
}

async function post(url: string, bytes: Uint8Array, signal: AbortSignal): Promise<string> {
  const response = await fetch(url, {
    method: "POST",
    ...multipart(bytes),
    signal,
    redirect: "manual",
    credentials: "omit",
    referrerPolicy: "no-referrer",
  });
  if (isRedirect(response)) throw new Error("it redirects elsewhere, which isn't followed");
  const text = new TextDecoder().decode(await readCapped(response, MAX_ANSWER_BYTES));
  if (!response.ok) throw new Error(`it answered with status ${response.status}: ${text}`);
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
  const node = `The IPFS node at ${endpointName({ kind: "kubo", url: ipfsApiUrl })}`;
  const url = `${ipfsApiUrl.replace(/\/+$/, "")}/api/v0/block/put?cid-codec=raw&mhtype=sha2-256&pin=true`;
  const timeout = AbortSignal.timeout(timeoutMs);
  let stored: string;
  try {
    const answer = await post(url, bytes, signal ? AbortSignal.any([signal, timeout]) : timeout);
    stored = digestFromCid(keyOf(answer));
  } catch (cause) {
    signal?.throwIfAborted();
    const why = quote(cause instanceof Error ? cause.message : String(cause));
    throw new NotAdded(
      `${node} didn't take the ${name} ${cid}: ${why.replace(/\.?$/, ".")} Try again, or name another node.`,
      { cause },
    );
  }
  if (stored === digest) return;
  throw new NotAdded(`${node} says that it stored another ${name} than ${cid}. Name another node.`);
}
