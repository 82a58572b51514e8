import { parseArgs } from "node:util";
import { startIpfsNode } from "./server.ts";
import { explainStartFailure } from "./start-failure.ts";

const USAGE =
  "Usage: node scripts/stack/ipfs/main.ts [--port 5001] [--directory .rizom/ipfs] [--host 127.0.0.1] [--peer http://…]";

/** Flags first, then IPFS_PORT, IPFS_DIRECTORY and IPFS_HOST, then the defaults. */
function readOptions() {
  const text = { type: "string" } as const;
  const peer = { ...text, multiple: true } as const;
  const { values } = parseArgs({ options: { port: text, directory: text, host: text, peer } });
  const port = values.port ?? process.env.IPFS_PORT ?? "5001";
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Error(`"${port}" is not a port.`);
  return {
    port: Number(port),
    directory: values.directory ?? process.env.IPFS_DIRECTORY ?? ".rizom/ipfs",
    host: values.host ?? process.env.IPFS_HOST ?? "127.0.0.1",
    peers: values.peer?.map(readPeer),
  };
}

/** A gateway, without a slash at the end. */
function readPeer(text: string): string {
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return text.replace(/\/+$/, "");
  throw new Error(`"${text}" is not the address of a gateway.`);
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

async function main(): Promise<void> {
  let options: ReturnType<typeof readOptions>;
  try {
    options = readOptions();
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
  const node = await startIpfsNode(options).catch((error) => fail(explainStartFailure(error, options)));
  console.log(`IPFS node is ready at ${node.url}, with its blocks in ${options.directory}`);
  const leave = () => {
    void node.close().then(() => process.exit(0));
  };
  process.once("SIGTERM", leave).once("SIGINT", leave);
  // A supervisor that started this with a channel and is gone will never send a signal.
  process.once("disconnect", leave);
}

await main();
