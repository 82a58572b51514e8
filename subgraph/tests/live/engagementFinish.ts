/** What a random life may end without: an arbiter who is silent, and a client who can't be paid for a while. */
import { account, type Chain } from "./chain.ts";
import type { EngagementHistory } from "./engagementHistory.ts";

const DAY = 86_400;

export async function finishEngagements(chain: Chain, history: EngagementHistory): Promise<void> {
  const { engagements, blocklist, documents, franchiseId, split, deeds } = history;
  const [client = 0, facilitator = 0, arbiter = 0] = [history.clients[0], history.facilitators[0], history.arbiters[0]];
  const does = async (call: string, from: number, ...args: unknown[]) => {
    await chain.write(engagements, call, args, from);
    deeds.set(call, (deeds.get(call) ?? 0) + 1);
  };
  const block = (blocked: boolean) => chain.write(blocklist, "setBlocked", [account(client).address, blocked]);
  const due = (await chain.now()) + DAY;
  const brief = documents.brief;
  await block(false);
  await does("open", facilitator, {
    ...{ franchiseId, split, asset: blocklist.address, arbiter: account(arbiter).address, reviewWindow: DAY, brief },
    ...{ client: account(client).address, team: [], outcomes: [100n, 31n].map((amount) => ({ amount, due, brief })) },
  });
  const id = await chain.read<bigint>(engagements, "engagementCount");
  await does("fund", client, id, [1n, 2n]);
  await does("deliver", facilitator, id, 2n, documents.evidence);
  await does("dispute", client, id, 2n, documents.reason);
  await chain.client.increaseTime({ seconds: 100 * DAY });
  await block(true);
  await does("expire", 0, id, 1n);
  await does("resolveBySilence", 0, id, 2n);
  await block(false);
  await does("claimRefund", client, id, account(7).address);
}
