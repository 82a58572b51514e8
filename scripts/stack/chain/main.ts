/** The chain of the local stack: Hardhat's node, mining on transactions and every second. Argument: the port. */
import hre from "hardhat";

const THREE_WEEKS_MS = 21 * 24 * 60 * 60 * 1000;

const port = Number(process.argv[2]);
const server = await hre.network.createServer(
  {
    network: "default",
    override: {
      mining: { auto: true, interval: 1000 },
      // Otherwise every transaction would put the chain's clock a second ahead of the real one, for good.
      allowBlocksWithSameTimestamp: true,
      // It begins in the past, so that the demo data can have a history; whoever writes the data brings it to the present.
      initialDate: new Date(Date.now() - THREE_WEEKS_MS).toISOString(),
    },
  },
  "127.0.0.1",
  port,
);
const { address } = await server.listen();
console.log(`Serving JSON-RPC at http://${address}:${port}`);
