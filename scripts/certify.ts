/** Computes somebody's certification from a node and IPFS gateways alone: `npm run certify -- --address 0x…`. */

import { certifyFromChain } from "./certify/certifyFromChain.ts";
import { checkDocuments, gatewaysIn } from "./certify/checkDocuments.ts";
import { readWish } from "./certify/readWish.ts";
import { renderJson } from "./certify/renderJson.ts";
import { tellCertified, tellDocuments } from "./certify/tellCertified.ts";
import { connect } from "./command/connect.ts";
import { runCommand } from "./command/runCommand.ts";

await runCommand(async () => {
  const wish = readWish(process.argv.slice(2));
  const connection = await connect(wish.network);
  const gateways = gatewaysIn(process.env, connection.chainId);
  const certified = await certifyFromChain(connection, wish);
  if (!wish.json) tellCertified(certified, wish.parametersFrom);
  const documents = await checkDocuments(certified, gateways);
  if (wish.json) console.log(renderJson(certified, documents));
  else tellDocuments(certified, documents);
  // The figures stand, but whoever relies on the words beside them should know.
  if (documents.some(({ state }) => state !== "agrees")) process.exitCode = 2;
});
