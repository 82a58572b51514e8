import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A question as it came over the wire. */
export type Asked = { readonly query: string; readonly variables: Readonly<Record<string, unknown>> };

/** What to send back: data, a whole answer with errors, a status, or nothing at all. */
export type Reply = {
  readonly data?: unknown;
  readonly body?: string;
  readonly status?: number;
  readonly silent?: boolean;
};

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** A GraphQL endpoint on loopback that answers as it's told, so that tests mock the wire and not the client. */
export async function startIndex(reply: (asked: Asked) => Reply) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const question = JSON.parse(await textOf(request)) as Asked;
    asked.push(question);
    const { data, body, status = 200, silent } = reply(question);
    if (silent) return;
    response.writeHead(status, { "content-type": "application/json" });
    response.end(body ?? JSON.stringify({ data }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { url: `http://127.0.0.1:${port}/`, asked, stop };
}
