import { StackError } from "./StackError.ts";

export interface ProbeOptions {
  /** What a person reads when it never answers, for example "The chain". */
  what: string;
  timeoutMs: number;
  intervalMs?: number;
  /** Aborted when the stack stops or another part has died: nobody waits for the rest then. */
  signal?: AbortSignal;
}

/** Asks again and again until `check` gives something, and returns that. */
export async function waitFor<T>(check: () => Promise<T | undefined>, options: ProbeOptions): Promise<T> {
  const { what, timeoutMs, intervalMs = 50, signal } = options;
  const deadline = Date.now() + timeoutMs;
  let reason = "no answer";
  for (;;) {
    signal?.throwIfAborted();
    try {
      const answer = await check();
      if (answer !== undefined) return answer;
    } catch (error) {
      // What makes asking again useless is said at once.
      if (error instanceof StackError) throw error;
      reason = reasonOf(error);
    }
    if (Date.now() > deadline) {
      throw new StackError(`${what} was not ready within ${Math.round(timeoutMs / 1000)} s (${reason}).`);
    }
    await pause(intervalMs, signal);
  }
}

/** Calls a JSON-RPC method; throws when the answer is an error or no JSON-RPC at all. */
export async function callRpc(url: string, method: string, params: unknown[] = []): Promise<unknown> {
  const answer = await postJson(url, { jsonrpc: "2.0", id: 1, method, params }).catch((error: unknown) => {
    throw new Error(`${url} doesn't answer ${method}: ${reasonOf(error)}`);
  });
  if (isRecord(answer) && "result" in answer) return answer.result;
  throw new Error(isRecord(answer) ? JSON.stringify(answer.error ?? answer) : "not a JSON-RPC answer");
}

export async function readChainId(url: string): Promise<number> {
  return Number(await callRpc(url, "eth_chainId"));
}

/** The hash of a block, or undefined when the chain has no such block. */
export async function readBlockHash(url: string, block: number): Promise<string | undefined> {
  const found = await callRpc(url, "eth_getBlockByNumber", [`0x${block.toString(16)}`, false]);
  return isRecord(found) && typeof found.hash === "string" ? found.hash : undefined;
}

/** The last block that the index has handled, and whether it is healthy. */
export async function readIndexHead(url: string): Promise<{ block: number; hash: string | null; healthy: boolean }> {
  const answer = await postJson(url, { query: "{ _meta { block { number hash } hasIndexingErrors } }" });
  const meta = isRecord(answer) && isRecord(answer.data) ? answer.data._meta : undefined;
  if (!isRecord(meta) || !isRecord(meta.block)) throw new Error(JSON.stringify(answer).slice(0, 300));
  const hash = typeof meta.block.hash === "string" ? meta.block.hash : null;
  return { block: Number(meta.block.number), hash, healthy: meta.hasIndexingErrors === false };
}

/** The version that an IPFS node tells through the Kubo RPC. */
export async function readIpfsVersion(apiUrl: string): Promise<string> {
  const answer = await json(await fetch(`${apiUrl}/api/v0/version`, { method: "POST", signal: limit() }));
  if (!isRecord(answer) || typeof answer.Version !== "string") throw new Error("not a Kubo RPC answer");
  return answer.Version;
}

/** The mark of a trustless gateway: asked only for what it has, about an empty folder, it says yes or "not cached". */
export async function isIpfsGateway(gatewayUrl: string): Promise<boolean> {
  const url = `${gatewayUrl}/ipfs/QmUNLLsPACCz1vLxQVkXqqLX5R1X345qqfHbsf67hvA3Nn`;
  const answer = await fetch(url, { method: "HEAD", headers: { "Cache-Control": "only-if-cached" }, signal: limit() });
  return answer.status === 200 || answer.status === 412;
}

async function postJson(url: string, body: unknown): Promise<unknown> {
  const headers = { "content-type": "application/json" };
  return json(await fetch(url, { method: "POST", headers, body: JSON.stringify(body), signal: limit() }));
}

async function json(answer: Response): Promise<unknown> {
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  return answer.json();
}

const limit = () => AbortSignal.timeout(3000);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause;
  if (cause instanceof Error && "code" in cause) return String(cause.code);
  return error.message;
}

/** The pause between two questions of a probe; ends early when nobody waits any more. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    signal?.addEventListener("abort", done, { once: true });
    // A signal that has come already isn't told again.
    if (signal?.aborted) done();
    function done(): void {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    }
  });
}
