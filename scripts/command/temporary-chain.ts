import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { appointSteward, steward } from "../../sdk/src/testing/appointSteward.ts";
import { startLocalChain } from "../../sdk/src/testing/startLocalChain.ts";

/** A chain of this process. */
export type Chain = Awaited<ReturnType<typeof startLocalChain>>;
/** As much of a chain as is served. */
type Node = { readonly client: { readonly transport: { readonly request: unknown } } };
type Call = { id: number; method: string; params: unknown[] };

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** What the chain itself said, below what viem makes of it. */
function failureOf(error: unknown): { code: number; message: string; data?: unknown } {
  const {
    cause,
    code = 3,
    message,
    data,
  } = error as { cause?: unknown; code?: number; message: string; data?: unknown };
  return cause === undefined ? { code, message, data } : failureOf(cause);
}

async function answer({ client }: Node, { id, method, params }: Call): Promise<object> {
  try {
    const request = client.transport.request as (call: object) => Promise<unknown>;
    return { jsonrpc: "2.0", id, result: await request({ method, params }) };
  } catch (error) {
    return { jsonrpc: "2.0", id, error: failureOf(error) };
  }
}

/** Makes a chain of this process reachable over HTTP, as commands reach theirs. */
export async function serveChain(chain: Node) {
  const server = createServer(async (request, response) => {
    const call = JSON.parse(await textOf(request)) as Call | Call[];
    const body = Array.isArray(call)
      ? await Promise.all(call.map((one) => answer(chain, one)))
      : await answer(chain, call);
    response.setHeader("content-type", "application/json").end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { rpcUrl: `http://127.0.0.1:${port}`, stop };
}

/** A chain with Rizom's contracts and a steward, reachable over HTTP; for tests. */
export async function startTemporaryChain() {
  const chain = await startLocalChain();
  await appointSteward(chain);
  return { ...chain, steward, ...(await serveChain(chain)) };
}
