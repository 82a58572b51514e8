/** Whoever certifies from the index gets what somebody gets who has nothing but the chain. */
import { deepEqual, equal, ok } from "node:assert/strict";
import * as sdk from "@rizom/sdk";
import type { ReputationCheck } from "./reputationChecks.ts";

export const certificationAgreement: Record<string, ReputationCheck> = {
  "agreement: what a certification depends on, and what comes of it, now and then": async (graph, _, { client }) => {
    const index = sdk.createIndexClient(graph.url);
    const now = await client.getBlockNumber({ cacheTime: 0 });
    await graph.reach(now);
    const digests = new Set<string>();
    for (const block of [now, now - 60n, now - 110n]) {
      // 2026-11-29: of a block that's asked for by its number Graph Node doesn't tell when it was made.
      const { timestamp } = await client.getBlock({ blockNumber: block });
      const [fetched, logged] = [
        await sdk.fetchCertificationInputs(index, { block, now: timestamp }),
        await sdk.readCertificationInputs(client, { block }),
      ];
      deepEqual(fetched, logged, `block ${block}`);
      for (const { length } of [fetched.outcomes, fetched.attestations, fetched.seeds, fetched.floors]) ok(length > 0);
      const digest = await sdk.certificationDigest(fetched, sdk.certify(fetched));
      equal(digest, await sdk.certificationDigest(logged, sdk.certify(logged)));
      digests.add(digest);
    }
    equal(digests.size, 3);
    const newest = await sdk.readCertificationInputs(client, { block: now });
    deepEqual(await sdk.fetchCertificationInputs(index), newest);
  },
};
