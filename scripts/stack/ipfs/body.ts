import type { IncomingMessage } from "node:http";
import { IpfsFailure } from "./failure.ts";
import { DISCARD_TIMEOUT, MAX_CONTENT_BYTES, MAX_DISCARDED_BYTES, MAX_FRAMING_BYTES } from "./limits.ts";

const MAX_BODY_BYTES = MAX_CONTENT_BYTES + MAX_FRAMING_BYTES;

export function bodyTooLarge(): IpfsFailure {
  return new IpfsFailure(413, `the request is too large: at most ${MAX_CONTENT_BYTES} bytes of content are taken`);
}

/** Whether the request says of itself that it is too large. */
export function announcesTooMuch(request: IncomingMessage): boolean {
  return Number(request.headers["content-length"] ?? 0) > MAX_BODY_BYTES;
}

/** Reads a body, and gives up at the limit without ever holding more than that in memory. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const length = await new Promise<number>((resolve, reject) => {
    let received = 0;
    const onData = (chunk: Buffer) => {
      received += chunk.length;
      if (received <= MAX_BODY_BYTES) return chunks.push(chunk);
      request.off("data", onData);
      reject(bodyTooLarge());
    };
    if (announcesTooMuch(request)) return reject(bodyTooLarge());
    request.on("data", onData);
    request.on("end", () => resolve(received));
    request.on("error", reject);
    request.on("close", () => reject(new IpfsFailure(400, "the request ended before it was complete")));
  });
  return Buffer.concat(chunks, length);
}

/** Reads on for a bounded while: a sender whose connection breaks in mid-upload never sees why. */
export async function discardBody(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(finish, DISCARD_TIMEOUT);
    let discarded = 0;
    function finish() {
      clearTimeout(timer);
      resolve();
    }
    request.on("data", (chunk: Buffer) => {
      discarded += chunk.length;
      if (discarded > MAX_DISCARDED_BYTES) finish();
    });
    request.once("close", finish).once("end", finish).resume();
  });
  request.pause();
}
