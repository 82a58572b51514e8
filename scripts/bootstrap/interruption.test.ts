import assert from "node:assert/strict";
import { before, test } from "node:test";
import {
  accessManagerAbi,
  equityGrantsAbi,
  equityRoundsAbi,
  equityTokenAbi,
  franchiseRegistryAbi,
  governorAbi,
  patronageEquityAbi,
  timelockControllerAbi,
} from "@rizom/sdk";
import { parseEventLogs } from "viem";
import { inspectPowers } from "../powers/inspectPowers.ts";
import { bootstrap } from "./bootstrap.ts";
import { breaking } from "./breaking.ts";
import { type FoundableChain, startFoundableChain } from "./foundable-chain.ts";

let chain: FoundableChain;

before(async () => {
  chain = await startFoundableChain();
});

/** All that the contracts ever told, but for when. */
async function told(): Promise<string[]> {
  const abi = [accessManagerAbi, timelockControllerAbi, equityGrantsAbi, equityRoundsAbi, equityTokenAbi].flat();
  const all = [...abi, ...patronageEquityAbi, ...franchiseRegistryAbi, ...governorAbi];
  const logs = await chain.client.getLogs({ fromBlock: 0n, toBlock: "latest" });
  const events = parseEventLogs({ abi: all, logs });
  assert.equal(events.length, logs.length);
  return events.map(({ address, eventName, args }) => {
    const text = JSON.stringify(args, (key, value) =>
      key === "since" ? "then" : typeof value === "bigint" ? `${value}` : value,
    );
    return [address, eventName, text].join(" ");
  });
}

test("behavior: interrupted after any of its transactions and run again, it comes to the same end", async () => {
  const founding = await chain.founding();
  const straight = await chain.apart(async () => {
    const { network, sent } = breaking(chain.network);
    await bootstrap(network, founding);
    return { end: await told(), transactions: sent.length };
  });
  assert.ok(straight.transactions >= 10, `${straight.transactions} transactions`);
  for (let most = 1; most <= straight.transactions; most++) {
    await chain.apart(async () => {
      await assert.rejects(bootstrap(breaking(chain.network, most).network, founding), /The power failed/);
      // Nobody but the deployer has anything that isn't meant to be theirs, however long the interruption lasts.
      const { problems } = await inspectPowers(chain.client, chain.network.deployment, chain.network.deployer);
      const gained = problems.filter((problem) => !/ (hasn't role|isn't \w+ of the timelock)/.test(problem));
      assert.deepEqual(gained, [], `interrupted after ${most}`);
      const { network, sent } = breaking(chain.network);
      await bootstrap(network, founding);
      assert.equal(sent.length, straight.transactions - most, `interrupted after ${most}`);
      assert.deepEqual(await told(), straight.end, `interrupted after ${most}`);
    });
  }
});
