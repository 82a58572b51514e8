import type { RequestListener } from "node:http";
import { startProvider } from "./startProvider.ts";
import { startServer } from "./startServer.ts";

/** Starts servers for a file of tests; `stopAll` belongs into `afterEach`. */
export function servers() {
  const running: (() => Promise<void>)[] = [];
  async function keep<Server extends { stop: () => Promise<void> }>(starting: Promise<Server>): Promise<Server> {
    const server = await starting;
    running.push(server.stop);
    return server;
  }
  return {
    provider: () => keep(startProvider()),
    server: (listener: RequestListener) => keep(startServer(listener)),
    stopAll: async () => void (await Promise.all(running.splice(0).map((stop) => stop()))),
  };
}

/** Never answers. */
export const hangs: RequestListener = () => {};

/** Sends for ever, as fast as it's read. */
export function endless(piece: string): RequestListener {
  return (_, response) => {
    const more = () => {
      while (response.writable && response.write(piece.repeat(16_384)));
    };
    response.on("drain", more);
    more();
  };
}
