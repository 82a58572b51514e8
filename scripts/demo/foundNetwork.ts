import { addDocument } from "@rizom/sdk";
import type { Address } from "viem";
import { getBlock } from "viem/actions";
import { bootstrap } from "../bootstrap/bootstrap.ts";
import { readGovernor } from "../bootstrap/chainProblems.ts";
import { parseFounding } from "../founding/parseFounding.ts";
import type { DemoChain } from "./DemoChain.ts";
import { demoFounding, TEXTS } from "./founding.ts";
import { deployer } from "./people.ts";

/** Founds the demo network as any other is founded: in the end no key holds power. */
export async function foundNetwork(chain: DemoChain, testDollar: Address, ipfsApiUrl: string): Promise<void> {
  const { client, deployment } = chain;
  // The guardian's mandate was given with the deployment, a year from then.
  const { guardianUntil } = await readGovernor({ client, deployment });
  const { timestamp } = await getBlock(client);
  const founding = await parseFounding(demoFounding(testDollar, guardianUntil), TEXTS, timestamp);
  const network = {
    client,
    chainId: client.chain.id,
    deployment,
    deployer: chain.walletOf(deployer).account.address,
    send: (request: Parameters<DemoChain["act"]>[1]) => chain.act(deployer, request),
    publish: async (bytes: Uint8Array) => void (await addDocument({ ipfsApiUrl, bytes })),
  };
  await bootstrap(network, founding);
}
